"""`callahead interviews` and `callahead show`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from daemon.cli.interviews import in_order, is_past
from daemon.cli.output import Local
from daemon.core.interview import ENDED, Phase
from daemon.core.plan import ends_at
from daemon.core.policy import Candidate
from tests.cli.home import ME, Home, now
from tests.store.builders import NOW, an_interview

ROW = {
    "ref", "uid", "recurrence_id", "summary", "company", "role", "starts_at", "ends_at", "timezone", "contact",
    "phase", "decision", "decide_by", "next",
}  # fmt: skip
ESCAPES = "\x1b]0;owned\x07\x1b[31mred\u202egnp"

starts = st.none() | st.timedeltas(timedelta(days=-90), timedelta(days=90)).map(lambda away: NOW + away)
interviews = st.builds(
    lambda number, starts_at, phase: an_interview(f"i{number}", starts_at=starts_at, phase=phase, closed_at=NOW),
    st.integers(0, 10**6),
    starts,
    st.sampled_from(Phase),
)


def test_an_interview_is_told_as_the_contract_says(asked: Home):
    (row,) = asked.json("interviews")

    assert set(row) >= ROW
    assert row["uid"] == "acme-1@acme.example"
    assert (row["company"], row["role"]) == ("Acme", "Backend Engineer")
    assert (row["phase"], row["decision"], row["recurrence_id"]) == ("asked", None, None)
    assert row["starts_at"].endswith("Z")
    assert row["decide_by"].endswith("Z")
    assert row["next"]["step"] == "ask"
    assert row["next"]["due_at"].endswith("Z")
    assert row["contact"] == {
        "name": "Dana Lee", "email": "dana@acme.example", "phone": None, "kind": "recruiter",
        "texts": False,
    }  # fmt: skip


def test_people_read_local_time_and_how_far_away_it_is(asked: Home):
    printed = asked.run("interviews").stdout

    assert "Acme" in printed
    assert "asked" in printed
    assert "in 2 days" in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_an_empty_list_says_what_to_do_next(home: Home):
    assert home.json("interviews") == []
    assert "callahead once" in home.run("interviews").stdout


def test_what_is_over_is_listed_with_all_alone(asked: Home):
    with asked.store().transaction(ME) as tx:
        (known,) = tx.interviews.all()
        tx.interviews.save(replace(known, phase=Phase.WITHDRAWN, closed_at=now()), "", None)
    assert len(asked.json("interviews")) == 1

    with time_machine.travel(now() + timedelta(days=5)):
        assert asked.json("interviews") == []
        assert "--all" in asked.run("interviews").stdout
        assert len(asked.json("interviews", "--all")) == 1


@given(interview=interviews)
def test_what_is_not_accounted_for_is_never_taken_for_past(interview):
    if is_past(interview, NOW + timedelta(days=365)):
        assert interview.phase in ENDED


@given(known=st.lists(interviews, max_size=8))
def test_upcoming_ones_come_first_and_the_soonest_of_them_at_the_top(known):
    ordered = in_order(known, NOW)

    ahead = [one for one in ordered if (end := ends_at(one)) is not None and end >= NOW]
    assert ordered[: len(ahead)] == ahead
    assert [one.starts_at for one in ahead] == sorted(one.starts_at for one in ahead)
    assert sorted(one.id for one in ordered) == sorted(one.id for one in known)


def test_the_story_of_one_interview_has_its_timeline_and_every_message(asked: Home):
    ref = asked.ref()

    story = asked.json("show", ref.lower())

    assert set(story) >= ROW | {"timeline", "messages", "letter"}
    assert [entry["kind"] for entry in story["timeline"]] == ["machine", "machine", "delivery"]
    assert all(entry["at"].endswith("Z") for entry in story["timeline"])
    assert [message["purpose"] for message in story["messages"]] == ["question"]
    printed = asked.run("show", ref).stdout
    assert "asked (decision)" in printed
    assert "Are you going?" in printed
    assert "Answer by" in printed


def test_who_has_answered_is_given_no_time_to_answer_by(asked: Home):
    asked.run("answer", asked.ref(), "yes")

    assert "Answer by" not in asked.run("show", asked.ref()).stdout


def test_an_unknown_ref_is_answered_with_those_that_are_open(asked: Home):
    result = asked.run("show", "Z99", code=1)

    assert f"open are {asked.ref()}" in result.stderr
    assert result.stdout == ""


def test_no_ref_is_known_where_nothing_was_found(home: Home):
    assert "no interview is open" in home.run("show", "K7", code=1).stderr


def test_a_strangers_title_never_steers_the_terminal(asked: Home):
    with asked.store().transaction(ME) as tx:
        (known,) = tx.interviews.all()
        tx.interviews.save(
            replace(known, company="", summary=ESCAPES, role=f"[red]{ESCAPES}", location=ESCAPES), "ask", now()
        )

    for command in (["interviews"], ["show", known.ref], ["plan"]):
        printed = asked.run(*command).stdout
        assert "owned" in printed
        assert all(one.isprintable() for one in printed.replace("\n", ""))


def test_markup_in_a_title_is_shown_and_not_obeyed(asked: Home):
    with asked.store().transaction(ME) as tx:
        (known,) = tx.interviews.all()
        tx.interviews.save(replace(known, company="[link=x]Acme[/link]"), "ask", now())

    assert "[/link]" in asked.run("interviews").stdout.replace("\n", "")


def test_a_note_of_the_timeline_names_its_instants_in_local_time(asked: Home):
    """In the history they stand in UTC, since where the candidate is may change."""
    asked.run("answer", asked.ref(), "no")

    told = asked.run("show", asked.ref()).stdout
    noted = [one["text"] for one in asked.json("show", asked.ref())["timeline"]]

    assert " UTC" in next(one for one in noted if one.startswith("no: the letter leaves at"))
    assert " UTC" not in told
    assert re.search(r"no: the letter leaves at \w{3}, \w{3} \d+, \d+:\d\d [AP]M", told)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("moved from 2026-12-03 19:00 UTC to no known time", "moved from Thu, Dec 3, 2:00 PM to no known time"),
        ("it leaves at 2026-12-03 04:30:59 UTC.", "it leaves at Wed, Dec 2, 11:30 PM."),
        ("9999-99-99 00:00 UTC", "9999-99-99 00:00 UTC"),
        ("0001-01-01 00:00 UTC", "0001-01-01 00:00 UTC"),
        ("12026-12-03 19:00 UTC", "12026-12-03 19:00 UTC"),
        ("2026-12-03 19:00 CET", "2026-12-03 19:00 CET"),
    ],
)
def test_only_an_instant_in_utc_is_read_as_one(written: str, shown: str):
    at = datetime(2026, 12, 1, tzinfo=UTC)

    assert Local.of(Candidate(timezone="America/New_York"), at).told(written) == shown
