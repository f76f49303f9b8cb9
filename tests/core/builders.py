"""Interviews, offices and triggers with defaults: a test names only what matters to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from daemon.core.change import Answered, Change, Effect, Office, Respond, Revoke, Send, Settled, StepDue
from daemon.core.compose import Templates
from daemon.core.contact import Contact, ContactKind
from daemon.core.delivery import Channel, DeliveryState, Message, OutboxItem, Purpose
from daemon.core.interview import Approval, Decision, Interview, Phase, Question
from daemon.core.machine import advance
from daemon.core.plan import StepKind, next_step
from daemon.core.policy import Candidate, Hours, OnSilence, Policy
from daemon.core.reading import Intent, Reading
from daemon.core.templates import parse_templates
from daemon.messages import read_sources

NEW_YORK = ZoneInfo("America/New_York")
MONDAY_NOON = datetime(2026, 11, 30, 12, 0, tzinfo=NEW_YORK).astimezone(UTC)
NIGHT = datetime(2026, 11, 30, 23, 0, tzinfo=NEW_YORK).astimezone(UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
DANA = Contact("Dana Reyes", "dana@acme.example", "+14155550123", ContactKind.RECRUITER)
LEE = Contact("Lee Ortiz", "lee@acme.example", "", ContactKind.RECRUITER)
NOBODY = Contact()
QUIET = Hours(time(21), time(8))


@cache
def templates() -> Templates:
    return parse_templates(read_sources())


def a_candidate(**changed: Any) -> Candidate:
    defaults: dict[str, Any] = {
        "name": "Sam Rivera", "email": "sam@example.org", "phone": "+14155550101", "timezone": "America/New_York",
    }  # fmt: skip
    return Candidate(**(defaults | changed))


def an_office(candidate: Candidate | None = None, **policy: Any) -> Office:
    """An office with the default policy, but for what is named."""
    return Office(candidate or a_candidate(), Policy(**policy), templates())


OFFICE = an_office()
AUTO_CANCEL = an_office(on_silence=OnSilence.WITHDRAW)


def an_interview(
    starts_in: timedelta | None = timedelta(days=4), now: datetime = MONDAY_NOON, **changed: Any
) -> Interview:
    """An interview at Acme that lies `starts_in` ahead of `now` and was found then; None: the time is unknown."""
    defaults: dict[str, Any] = {
        "id": "i1", "candidate_id": "me", "ref": "K7", "uid": "event-1@acme.example", "found_at": now,
        "calendar": "personal", "href": "/personal/event-1.ics", "summary": "Interview with Acme", "company": "Acme",
        "role": "Backend Engineer", "contact": DANA, "organizer": DANA.email, "attendee": "sam@example.org",
        "timezone": "America/New_York",
    }  # fmt: skip
    if starts_in is not None:
        defaults |= {"starts_at": now + starts_in, "ends_at": now + starts_in + HOUR}
    else:
        defaults |= {"time_problem": "floating", "written_start": "2026-12-03 14:00"}
    return Interview(**(defaults | changed))


def asked(starts_in: timedelta = timedelta(days=2), now: datetime = MONDAY_NOON, **changed: Any) -> Interview:
    """One that was asked about a moment ago."""
    before: dict[str, Any] = {
        "phase": Phase.ASKED, "question": Question.DECISION, "asked_at": now, "question_at": now, "rungs_put": 1,
    }  # fmt: skip
    return an_interview(starts_in, now, **(before | changed))


def withdrawing(
    starts_in: timedelta = timedelta(days=2), now: datetime = MONDAY_NOON, office: Office = OFFICE, **said: Any
) -> Interview:
    """One that the candidate has said no to at `now`."""
    return say(asked(starts_in, now), Intent.CANCEL, now, office, **said).interview


def posted(starts_in: timedelta = timedelta(days=2), now: datetime = MONDAY_NOON) -> Interview:
    """One whose letter was handed to the outbox at the end of the undo window."""
    leaving = withdrawing(starts_in, now)
    return due(leaving, StepKind.LETTER, leaves_at(leaving)).interview


def debriefing(now: datetime = MONDAY_NOON, **changed: Any) -> Interview:
    """One that ended half an hour ago, and "how was it?" was asked."""
    before: dict[str, Any] = {
        "phase": Phase.DEBRIEFING, "question": Question.DEBRIEF, "question_at": now, "debriefed_at": now,
        "decision": Decision.ATTEND, "found_at": now - 5 * DAY,
    }  # fmt: skip
    return an_interview(timedelta(minutes=-90), now, **(before | changed))


def leaves_at(interview: Interview) -> datetime:
    assert interview.approval is not None, "a letter waits"
    assert interview.approval.leaves_at is not None, "it is approved"
    return interview.approval.leaves_at


def an_approval(interview: Interview, **changed: Any) -> Approval:
    defaults: dict[str, Any] = {
        "purpose": Purpose.CANCELLATION, "revision": interview.revision, "to": interview.contact.email,
        "subject": "Interview", "body": "I will not attend the interview.", "shown_at": MONDAY_NOON,
        "leaves_at": MONDAY_NOON + timedelta(minutes=10),
    }  # fmt: skip
    return Approval(**(defaults | changed))


# Triggers.


def say(
    interview: Interview,
    intent: Intent,
    at: datetime = MONDAY_NOON,
    office: Office = OFFICE,
    *,
    told: bool = False,
    told_in_words: bool = False,
    told_late: tuple[int, ...] = (),
    on_screen: bool = False,
    key: str = "sms/SM1/0",
    **reading: Any,
) -> Change:
    """What the candidate's word makes of it."""
    said = Answered(
        reading=Reading(intent=intent, ref=interview.ref, **reading),
        key=key,
        told=told,
        told_in_words=told_in_words,
        told_late=told_late,
        on_screen=on_screen,
    )
    return advance(interview, said, office, at)


def due(interview: Interview, kind: StepKind, now: datetime, office: Office = OFFICE, **known: Any) -> Change:
    """What a due step makes of it; by default the question reached them and nothing lies unheard."""
    return advance(interview, StepDue(kind=kind, **({"asked_for_sure": True} | known)), office, now)


def settled(interview: Interview, purpose: Purpose, state: DeliveryState, now: datetime, **changed: Any) -> Change:
    """What a message's fate makes of it; by default the letter that is approved now."""
    office = changed.pop("office", OFFICE)
    revision = interview.approval.revision if interview.approval else interview.revision
    defaults: dict[str, Any] = {
        "channel": Channel.EMAIL, "key": f"{purpose.value}/i1", "revision": revision, "reason": "550 no such user",
    }  # fmt: skip
    return advance(interview, Settled(purpose=purpose, state=state, **(defaults | changed)), office, now)


def live(
    interview: Interview, office: Office, until: datetime, **known: Any
) -> list[tuple[datetime, StepKind, Change]]:
    """Take every step at the instant it is due, as a daemon that never sleeps does."""
    taken: list[tuple[datetime, StepKind, Change]] = []
    now = interview.found_at
    while (step := next_step(interview, office.policy, office.candidate)) is not None and step.due_at <= until:
        assert len(taken) < 500, "a busy loop"
        now = max(now, step.due_at)
        change = due(interview, step.kind, now, office, **known)
        taken.append((now, step.kind, change))
        interview = change.interview
    return taken


# What came out.


def sends(change: Change) -> list[Send]:
    return [one for one in change.effects if isinstance(one, Send)]


def to_employer(change: Change) -> list[Effect]:
    """Whatever leaves for the employer: a letter, or our PARTSTAT."""
    return [one for one in change.effects if isinstance(one, Respond) or (isinstance(one, Send) and one.to)]


def revoked(change: Change) -> frozenset[Purpose]:
    return frozenset().union(*(one.purposes for one in change.effects if isinstance(one, Revoke)))


def only_send(change: Change) -> Send:
    (one,) = sends(change)
    return one


def purposes(change: Change) -> list[Purpose]:
    return [one.purpose for one in sends(change)]


# The outbox.


def an_item(purpose: Purpose = Purpose.CANCELLATION, channel: Channel = Channel.EMAIL, **changed: Any) -> OutboxItem:
    to = "+14155550101" if channel is Channel.SMS else "dana@acme.example"
    message = Message(key=f"{purpose.value}/i1", purpose=purpose, channel=channel, to=to, body="I will not attend.")
    message = replace(message, **changed.pop("message", {}))
    defaults: dict[str, Any] = {
        "id": 1, "candidate_id": "me", "interview_id": "i1", "ref": "K7", "message": message,
        "state": DeliveryState.SENDING, "created_at": MONDAY_NOON, "due_at": None, "attempts": 1,
        "first_tried_at": MONDAY_NOON, "tried_at": MONDAY_NOON, "lease_until": MONDAY_NOON + 4 * MINUTE, "fence": 1,
    }  # fmt: skip
    return OutboxItem(**(defaults | changed))
