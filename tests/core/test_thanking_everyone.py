"""`thank_everyone`: one thank-you to each who was met, all of them shown first."""

from __future__ import annotations

from dataclasses import replace

from daemon.core.contact import Contact
from daemon.core.delivery import DeliveryState, Purpose
from daemon.core.event import Attendee
from daemon.core.interview import Interview, Phase
from daemon.core.plan import StepKind
from daemon.core.reading import Intent
from tests.core.builders import (
    DANA,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    an_office,
    debriefing,
    due,
    only_send,
    say,
    sends,
    settled,
)
from tests.core.test_absorbing import HOST, SAM, an_event, new

PRIYA = Contact(name="Priya Nair", email="priya@acme.example")
LEE = Contact(name="Lee Ortiz", email="lee@acme.example")
EVERYONE = an_office(thank_everyone=True)


def met(*others: Contact) -> Interview:
    return replace(debriefing(), interviewers=others)


def offered(office=EVERYONE) -> Interview:  # type: ignore[no-untyped-def]
    return say(met(PRIYA, LEE), Intent.THANK, office=office).interview


def test_all_of_them_are_named_before_anything_leaves() -> None:
    change = say(met(PRIYA, LEE), Intent.THANK, office=EVERYONE)
    told = only_send(change).draft.body
    assert all(one.email in told for one in (DANA, PRIYA, LEE))


def test_each_gets_a_letter_that_greets_them() -> None:
    approved = say(offered(), Intent.YES, MONDAY_NOON + MINUTE, EVERYONE).interview
    left = sends(due(approved, StepKind.LETTER, MONDAY_NOON + 2 * MINUTE, EVERYONE))
    assert {one.to for one in left} == {DANA.email, PRIYA.email, LEE.email}
    assert len({one.key for one in left}) == 3
    assert all(f"Hello {one.split('@')[0].capitalize()}" in letter.draft.body for letter in left for one in [letter.to])


def test_by_default_only_the_contact_is_thanked() -> None:
    approved = say(offered(OFFICE), Intent.YES, MONDAY_NOON + MINUTE).interview
    assert {one.to for one in sends(due(approved, StepKind.LETTER, MONDAY_NOON + 2 * MINUTE))} == {DANA.email}


def test_one_that_is_refused_is_told_and_does_not_undo_the_others() -> None:
    approved = say(offered(), Intent.YES, MONDAY_NOON + MINUTE, EVERYONE).interview
    queued = due(approved, StepKind.LETTER, MONDAY_NOON + 2 * MINUTE, EVERYONE).interview
    thanked = settled(queued, Purpose.THANK_YOU, DeliveryState.ACCEPTED, MONDAY_NOON + 3 * MINUTE).interview
    assert thanked.phase is Phase.THANKED
    refused = settled(
        thanked, Purpose.THANK_YOU, DeliveryState.REFUSED, MONDAY_NOON + 4 * MINUTE, revision=thanked.revision
    )
    assert refused.interview.phase is Phase.THANKED
    assert only_send(refused).purpose is Purpose.ALERT


def test_interviewers_are_the_persons_on_their_side() -> None:
    event = an_event(
        attendees=(
            SAM,
            HOST,
            Attendee(PRIYA.email, PRIYA.name),
            Attendee("room-5@acme.example", "Room 5", kind="ROOM"),
            Attendee("no-reply@acme.example"),
            Attendee("coach@elsewhere.example", "A Coach"),
        )
    )
    assert new(event).interviewers == (PRIYA,)


def test_own_words_go_to_the_contact_alone_and_that_is_said() -> None:
    edited = say(offered(), Intent.EDIT, MONDAY_NOON + MINUTE, EVERYONE, text="Thanks for the talk, Dana!")
    assert f"to Dana Reyes ({DANA.email}) alone, in your own words?" in only_send(edited).draft.body
    approved = say(edited.interview, Intent.YES, MONDAY_NOON + 2 * MINUTE, EVERYONE).interview
    left = sends(due(approved, StepKind.LETTER, MONDAY_NOON + 3 * MINUTE, EVERYONE))
    assert [(one.to, one.draft.body) for one in left] == [(DANA.email, "Thanks for the talk, Dana!")]


def test_the_word_back_to_a_yes_names_everyone_who_is_written_to() -> None:
    told = only_send(say(offered(), Intent.YES, MONDAY_NOON + MINUTE, EVERYONE)).draft.body
    assert f"goes to Dana Reyes ({DANA.email}), Priya Nair and Lee Ortiz, each by name" in told
