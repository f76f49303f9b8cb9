from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy.exc import IntegrityError

from daemon.core.interview import Decision, Interview, Phase, closed
from daemon.store import Store
from daemon.store.engine import open_engine
from daemon.store.interviews import REF_DIGITS, REF_LETTERS
from tests.store.builders import ME, NOW, an_interview, some


def test_an_interview_comes_back_as_it_was_saved(store: Store):
    saved = an_interview(company="Acme", before=(Phase.ASKED, None), reasons=("word: interview",))

    with store.transaction(ME) as tx:
        tx.interviews.save(saved, "ask", NOW)

    with store.transaction(ME) as tx:
        assert tx.interviews.get("i1") == saved
        assert tx.interviews.steps() == {"i1": ("ask", NOW)}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some(Interview))
def test_any_interview_comes_back_with_the_same_revision(store: Store, made: Interview):
    made = replace(made, id="i1", candidate_id=ME)
    with store.transaction(ME) as tx:
        tx.interviews.save(made, "", None)

    with store.transaction(ME) as tx:
        found = tx.interviews.get("i1")

    assert found == made
    assert found.revision == made.revision


def test_saving_again_replaces_what_stood(store: Store):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(), "ask", NOW)
        tx.interviews.save(an_interview(phase=Phase.ASKED), "remind", None)

        assert [one.phase for one in tx.interviews.all()] == [Phase.ASKED]
        assert tx.interviews.steps() == {"i1": ("remind", None)}


def test_another_candidates_interviews_are_out_of_sight(store: Store):
    with store.transaction("kim") as tx:
        tx.interviews.save(an_interview(candidate_id="kim"), "ask", NOW)

    with store.transaction(ME) as tx:
        assert tx.interviews.all() == []
        assert tx.interviews.get("i1") is None
        assert tx.interviews.by_ref("K7") is None
        assert tx.interviews.due(NOW) == []
        assert tx.interviews.next_due_at() is None
        assert tx.interviews.steps() == {}
        with pytest.raises(ValueError, match="another candidate"):
            tx.interviews.save(an_interview(candidate_id="kim"), "", None)


def test_two_candidates_may_have_the_same_event_and_the_same_ref(store: Store):
    for who in (ME, "kim"):
        with store.transaction(who) as tx:
            tx.interviews.save(an_interview(candidate_id=who), "", None)

    with store.transaction("kim") as tx:
        assert [one.candidate_id for one in tx.interviews.all()] == ["kim"]


def test_a_ref_is_found_in_any_case_and_the_open_one_comes_first(store: Store):
    older = closed(an_interview("older", found_at=NOW + timedelta(days=1)), Phase.CLOSED, NOW)
    with store.transaction(ME) as tx:
        tx.interviews.save(older, "", None)
        tx.interviews.save(an_interview("open"), "", None)

        assert tx.interviews.by_ref("k7").id == "open"
        assert tx.interviews.by_ref("K8") is None


def test_of_two_ended_ones_with_a_ref_the_newest_is_meant(store: Store):
    with store.transaction(ME) as tx:
        for days, name in ((0, "old"), (90, "new"), (1, "middle")):
            ended = closed(an_interview(name, found_at=NOW + timedelta(days=days)), Phase.CLOSED, NOW)
            tx.interviews.save(ended, "", None)

        assert tx.interviews.by_ref("K7").id == "new"


def test_an_event_is_found_by_uid_and_recurrence_id(store: Store):
    monday, single = NOW, an_interview("single", uid="u", ref="A2")
    instance = an_interview("instance", uid="u", ref="A3", recurrence_id=monday)
    with store.transaction(ME) as tx:
        tx.interviews.save(instance, "", None)
        tx.interviews.save(single, "", None)

        assert tx.interviews.by_event("u", None) == single
        assert tx.interviews.by_event("u", monday.astimezone()) == instance
        assert tx.interviews.by_event("u", monday + timedelta(days=7)) is None


def test_one_event_is_never_two_interviews(store: Store):
    one, two = (an_interview(name, uid="u", ref=ref) for name, ref in (("one", "A2"), ("two", "A3")))
    with store.transaction(ME) as tx:
        tx.interviews.save(one, "", None)

    with pytest.raises(IntegrityError), store.transaction(ME) as tx:
        tx.interviews.save(two, "", None)

    with store.transaction(ME) as tx:
        assert tx.interviews.all() == [one]


def test_two_open_interviews_never_share_a_ref(store: Store):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview("one", ref="K7"), "", None)

    with pytest.raises(IntegrityError), store.transaction(ME) as tx:
        tx.interviews.save(an_interview("two", ref="k7"), "", None)


def test_a_very_long_uid_is_found_and_told_from_its_neighbour(store: Store):
    long = "ü" * 9000
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview("one", uid=long + "1", ref="A2"), "", None)
        tx.interviews.save(an_interview("two", uid=long + "2", ref="A3"), "", None)

        assert tx.interviews.by_event(long + "2", None).uid == long + "2"
        assert tx.interviews.by_event(long + "1", None).id == "one"


def test_characters_that_no_database_takes_are_replaced_and_the_event_is_still_found(store: Store):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(uid="u\0\ud800", summary="In\0terview"), "", None)

        assert tx.interviews.by_event("u\0\ud800", None).summary == "In\ufffdterview"


def test_all_and_open_are_sorted_by_start_with_the_unknown_last(store: Store):
    with store.transaction(ME) as tx:
        for number, days in enumerate((5, None, 2)):
            starts_at = None if days is None else NOW + timedelta(days=days)
            tx.interviews.save(an_interview(f"i{number}", ref=f"A{number}", starts_at=starts_at), "", None)
        ended = closed(an_interview("ended", starts_at=NOW), Phase.WITHDRAWN, NOW)
        tx.interviews.save(ended, "", None)

        assert [one.id for one in tx.interviews.all()] == ["ended", "i2", "i0", "i1"]
        assert [one.id for one in tx.interviews.open()] == ["i2", "i0", "i1"]


def test_every_phase_and_decision_is_known_to_the_database(store: Store):
    for phase, decision in product(Phase, [None, *Decision]):
        with store.transaction(ME) as tx:
            tx.interviews.save(an_interview(phase=phase, decision=decision), "", None)

            assert (tx.interviews.open() == []) is an_interview(phase=phase).is_over


def test_a_phase_that_nobody_knows_is_refused_by_the_database(store: Store, url: str):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(), "", None)

    engine = open_engine(url)
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.exec_driver_sql("UPDATE interviews SET phase = 'unheard of'")
    engine.dispose()


def test_what_is_due_comes_longest_overdue_first_and_the_next_due_instant_is_known(store: Store):
    with store.transaction(ME) as tx:
        assert tx.interviews.next_due_at() is None
        for name, minutes in (("b", 0), ("a", -5), ("later", 1)):
            due_at = NOW + timedelta(minutes=minutes)
            tx.interviews.save(an_interview(name, ref=name), "ask", due_at)
        tx.interviews.save(an_interview("idle", ref="A9"), "", None)

        assert [one.id for one in tx.interviews.due(NOW)] == ["a", "b"]
        assert tx.interviews.next_due_at() == NOW - timedelta(minutes=5)


def test_instants_are_compared_to_the_microsecond(store: Store):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(), "ask", NOW)

        assert tx.interviews.due(NOW - timedelta(microseconds=1)) == []
        assert len(tx.interviews.due(NOW)) == 1


def test_no_interview_has_no_step(store: Store):
    with store.transaction(ME) as tx:
        assert "nobody" not in tx.interviews.steps()


def test_every_ref_of_one_digit_is_given_out_before_a_second_digit_is_used(store: Store):
    short = len(REF_LETTERS) * len(REF_DIGITS)
    with store.transaction(ME) as tx:
        refs = [tx.interviews.new_ref(NOW) for _ in range(short + 3)]

    assert len(set(refs)) == len(refs)
    assert {len(ref) for ref in refs[:short]} == {2}
    assert {len(ref) for ref in refs[short:]} == {3}
    assert all(ref[0] in REF_LETTERS and set(ref[1:]) <= set(REF_DIGITS) for ref in refs)


def test_no_letter_of_a_ref_is_an_answer():
    assert not set(REF_LETTERS) & set("YNRSUHLCIEO")


def _all_short_refs_in_use_but(store: Store, spare: Interview) -> None:
    """Ninety-odd interviews, so that only one short ref could be free: the spare's."""
    with store.transaction(ME) as tx:
        for letter in REF_LETTERS:
            for digit in REF_DIGITS:
                ref = letter + digit
                interview = replace(an_interview(ref), ref=ref) if ref != spare.ref else spare
                tx.interviews.save(interview, "", None)


DAYS = timedelta(days=1)


@pytest.mark.parametrize(
    ("closed_at", "starts_at", "free"),
    [
        (NOW - 61 * DAYS, NOW - 61 * DAYS, True),
        (NOW - 59 * DAYS, NOW - 61 * DAYS, False),
        (NOW - 61 * DAYS, NOW - 59 * DAYS, False),
        (NOW - 61 * DAYS, NOW + 3 * DAYS, False),
        (NOW - 61 * DAYS, None, True),
    ],
)
def test_a_ref_rests_for_60_days(store: Store, closed_at, starts_at, free):
    spare = replace(closed(an_interview("spare"), Phase.CLOSED, closed_at), starts_at=starts_at)
    _all_short_refs_in_use_but(store, spare)

    with store.transaction(ME) as tx:
        assert (tx.interviews.new_ref(NOW) == "K7") is free


def test_an_open_interview_keeps_its_ref_however_old_it_is(store: Store):
    spare = an_interview("spare", starts_at=NOW - 200 * DAYS, phase=Phase.UNRESOLVED)
    _all_short_refs_in_use_but(store, spare)

    with store.transaction(ME) as tx:
        assert len(tx.interviews.new_ref(NOW)) == 3
