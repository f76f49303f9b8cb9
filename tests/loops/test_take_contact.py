"""Whom to write to, said by text."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.loops.conftest import Calm

MINUTE = timedelta(minutes=1)


def without_people(calm: Calm, starts_in: timedelta) -> str:
    """An invitation in which nobody is named; its UID."""
    uid = calm.invite(starts_in)
    event = calm._event(uid)
    assert event is not None
    calm.calendar.put(replace(event, organizer=None, attendees=()))
    return uid


def test_an_address_that_a_no_ahead_of_every_question_asked_for_is_taken(calm: Calm) -> None:
    uid = without_people(calm, timedelta(days=6))
    calm.go_on()
    ref = calm.the(uid).ref
    calm.says(f"N {ref}")
    calm.go_on(MINUTE)
    assert calm.the(uid).asked_at is None
    assert f"{ref} name@company.com" in calm.texts()[-1]
    calm.says(f"{ref} dana@acme.example")
    calm.go_on(MINUTE)
    assert calm.the(uid).contact.email == "dana@acme.example"
