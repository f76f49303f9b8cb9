"""Letters to the employer: shown word for word, bound to what was shown, one of each, and never to nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core import letters
from daemon.core.change import Answered, Change, Office, Respond, Send
from daemon.core.compose import clear_sentence, clear_sentences
from daemon.core.contact import Contact, ContactKind
from daemon.core.delivery import Purpose
from daemon.core.interview import Interview, Phase
from daemon.core.lint import lint
from daemon.core.plan import StepKind
from daemon.core.reading import Intent, Reading, Referral
from tests.core.builders import (
    AUTO_CANCEL,
    DANA,
    DAY,
    HOUR,
    MINUTE,
    MONDAY_NOON,
    NOBODY,
    OFFICE,
    a_candidate,
    an_interview,
    an_office,
    asked,
    debriefing,
    due,
    leaves_at,
    only_send,
    posted,
    say,
    sends,
    withdrawing,
)

SAID = Answered(reading=Reading(intent=Intent.CANCEL), key="sms/SM1/0")


def shown_and_letter(change: Change) -> tuple[Send, Interview]:
    (shown,) = [one for one in sends(change) if not one.to]
    return shown, change.interview


def matter(**changed: object) -> Interview:
    """A process that no calendar knows of."""
    return replace(
        an_interview(None, phase=Phase.CLOSED, time_problem="", written_start="", uid="process-1"), **changed
    )


WAYS = {
    "a no": lambda: say(asked(), Intent.CANCEL),
    "a late no": lambda: say(asked(10 * HOUR), Intent.CANCEL),
    "silence": lambda: letters.withdraw_for_silence(asked(), AUTO_CANCEL, "silence", MONDAY_NOON),
    "another time": lambda: say(asked(), Intent.RESCHEDULE),
    "bowing out of a process": lambda: letters.bow_out_of_process(matter(), OFFICE, SAID, MONDAY_NOON),
    "a thank-you": lambda: say(debriefing(), Intent.THANK),
    "a withdrawal afterwards": lambda: say(debriefing(), Intent.WITHDRAW),
    "a follow-up": lambda: due(
        debriefing(phase=Phase.THANKED, thanked_at=MONDAY_NOON - 6 * DAY), StepKind.FOLLOW_UP, MONDAY_NOON
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_is_shown_names_the_addressee_and_holds_the_letters_own_sentence(way: str) -> None:
    shown, after = shown_and_letter(WAYS[way]())
    assert after.approval is not None
    assert after.approval.to == DANA.email
    assert DANA.email in shown.draft.body
    assert clear_sentence(after.approval.body) in shown.draft.body
    assert after.approval.revision == after.revision


@pytest.mark.parametrize("way", [way for way in WAYS if way not in ("a thank-you", "a follow-up")])
def test_every_letter_says_clearly_where_the_candidate_stands(way: str) -> None:
    _, after = shown_and_letter(WAYS[way]())
    assert len(clear_sentences(after.approval.body)) == 1


awkward = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@settings(max_examples=150, deadline=None)
@given(
    company=awkward, name=awkward, role=awkward, hours=st.integers(1, 90), reason=st.sampled_from(["", "pay", "offer"])
)
def test_whatever_the_event_holds_what_is_shown_is_what_leaves(
    company: str, name: str, role: str, hours: int, reason: str
) -> None:
    interview = asked(hours * HOUR, company=company, role=role, contact=replace(DANA, name=name))
    shown, leaving = shown_and_letter(say(interview, Intent.CANCEL, reason=reason))
    assert clear_sentence(leaving.approval.body) in shown.draft.body
    assert DANA.email in shown.draft.body
    letter = sends(due(leaving, StepKind.LETTER, leaves_at(leaving)))[0]
    assert (letter.draft.body, letter.draft.subject) == (leaving.approval.body, leaving.approval.subject)


@pytest.mark.parametrize("kind", [*ContactKind, None])
@pytest.mark.parametrize("reason", ["", "role_differs", "personal", "my own words"])
def test_the_letter_keeps_the_etiquette_to_whomever_it_goes(kind: ContactKind | None, reason: str) -> None:
    to = Contact("Dana Reyes", "dana@acme.example", "", kind)
    for starts_in in (10 * HOUR, 3 * DAY):
        change = say(
            asked(starts_in, contact=to), Intent.CANCEL, reason=reason, referral=Referral("Kim Lee", "kim@example.org")
        )
        assert lint(replace_draft(change.interview), Purpose.CANCELLATION, to_candidate=False) == []


def replace_draft(interview: Interview) -> letters.Draft:
    assert interview.approval is not None, "a letter waits"
    return letters.Draft(interview.approval.subject, interview.approval.body)


def test_the_letter_names_the_time_of_the_event_and_its_zone() -> None:
    body = withdrawing().approval.body
    assert "Wednesday, December 2 at" in body
    assert "12:00 PM Eastern Time" in body


def test_a_no_that_was_taken_back_and_said_again_is_another_letter() -> None:
    first = posted()
    back = say(withdrawing(), Intent.UNDO, MONDAY_NOON + MINUTE).interview
    again = say(back, Intent.CANCEL, MONDAY_NOON + 2 * MINUTE, key="sms/SM3/0").interview
    keys = [sends(letters.post(one, MONDAY_NOON + HOUR))[0].key for one in (first, again)]
    assert len(set(keys)) == 2


def test_the_same_letter_posted_twice_has_the_same_key() -> None:
    leaving = withdrawing()
    first, second = (letters.post(leaving, MONDAY_NOON + number * HOUR) for number in (1, 2))
    assert [one.key for one in first.effects] == [one.key for one in second.effects]  # type: ignore[union-attr]


@pytest.mark.parametrize("purpose", [Purpose.CANCELLATION, Purpose.WITHDRAWAL, Purpose.RESCHEDULE])
def test_a_letter_without_an_address_is_never_posted(purpose: Purpose) -> None:
    leaving = withdrawing()
    nameless = replace(leaving, approval=replace(leaving.approval, to="", purpose=purpose))
    change = letters.post(nameless, MONDAY_NOON + HOUR)
    assert not sends(change)
    assert (change.interview.phase, change.interview.question) == (Phase.UNRESOLVED, None)


@pytest.mark.parametrize("purpose", [Purpose.WITHDRAWAL, Purpose.RESCHEDULE, Purpose.THANK_YOU, Purpose.FOLLOW_UP])
def test_only_a_cancellation_declines_the_invitation(purpose: Purpose) -> None:
    leaving = withdrawing()
    other = replace(leaving, approval=replace(leaving.approval, purpose=purpose))
    assert not [one for one in letters.post(other, MONDAY_NOON + HOUR).effects if isinstance(one, Respond)]


def test_bowing_out_of_a_process_can_be_taken_back() -> None:
    leaving = letters.bow_out_of_process(matter(), OFFICE, SAID, MONDAY_NOON).interview
    assert leaving.phase is Phase.WITHDRAWING
    back = say(leaving, Intent.UNDO, MONDAY_NOON + MINUTE).interview
    assert (back.phase, back.approval) == (Phase.CLOSED, None)


def test_bowing_out_of_a_process_sends_one_withdrawal_and_declines_nothing() -> None:
    leaving = letters.bow_out_of_process(matter(), OFFICE, SAID, MONDAY_NOON).interview
    (letter,) = due(leaving, StepKind.LETTER, leaves_at(leaving)).effects
    assert isinstance(letter, Send)
    assert (letter.purpose, letter.to) == (Purpose.WITHDRAWAL, DANA.email)


def test_the_language_and_the_zone_of_the_candidate_do_not_change_what_is_shown() -> None:
    office = Office(a_candidate(timezone="Asia/Tokyo", locale="en-GB"), OFFICE.policy, OFFICE.templates)
    shown, leaving = shown_and_letter(say(asked(), Intent.CANCEL, office=office))
    assert clear_sentence(leaving.approval.body) in shown.draft.body


def test_no_thank_you_is_offered_to_nobody() -> None:
    assert only_send(say(debriefing(contact=NOBODY), Intent.THANK)).purpose is Purpose.ACKNOWLEDGEMENT


@pytest.mark.parametrize(("starts_in", "late"), [(24 * HOUR + 11 * MINUTE, False), (24 * HOUR + 9 * MINUTE, True)])
def test_late_is_what_would_leave_inside_the_notice(starts_in: object, late: bool) -> None:
    interview = asked(starts_in)  # type: ignore[arg-type]
    assert letters.is_late(interview, OFFICE, MONDAY_NOON) is late
    assert letters.is_late(interview, an_office(undo_window=MINUTE), MONDAY_NOON) is False
