"""The JSON documents of `--json`. What is not known is null."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from daemon.cli.output import instant
from daemon.core.contact import Contact
from daemon.core.delivery import Channel, OutboxItem
from daemon.core.interview import Approval, Interview
from daemon.core.plan import decide_by, next_step
from daemon.core.policy import Candidate, Policy
from daemon.store.history import Entry

if TYPE_CHECKING:
    from daemon.loops.one_pass import PassReport

Document = dict[str, Any]


def of_interview(
    interview: Interview, policy: Policy, candidate: Candidate, everyone: Iterable[Interview] = ()
) -> Document:
    """A row of `interviews --json`. The other sessions of its loop are looked for among `everyone`."""
    step = next_step(interview, policy, candidate)
    return {
        "ref": interview.ref,
        "uid": interview.uid,
        "recurrence_id": instant(interview.recurrence_id),
        "calendar": interview.calendar or None,
        "summary": interview.summary,
        "company": interview.company or None,
        "role": interview.role or None,
        "starts_at": instant(interview.starts_at),
        "ends_at": instant(interview.ends_at),
        "timezone": interview.timezone or None,
        "time_problem": interview.time_problem or None,
        "contact": of_contact(interview.contact),
        "phase": interview.phase.value,
        "decision": interview.decision.value if interview.decision else None,
        "question": interview.question.value if interview.question else None,
        "decide_by": instant(decide_by(interview, policy)),
        "next": {"step": step.kind.value, "due_at": instant(step.due_at)} if step else None,
        "sessions": [_of_session(one) for one in everyone if one.part_of == interview.id],
    }


def _of_session(session: Interview) -> Document:
    return {
        "ref": session.ref,
        "uid": session.uid,
        "recurrence_id": instant(session.recurrence_id),
        "summary": session.summary,
        "starts_at": instant(session.starts_at),
        "ends_at": instant(session.ends_at),
        "phase": session.phase.value,
    }


def of_contact(contact: Contact) -> Document:
    return {
        "name": contact.name or None,
        "email": contact.email or None,
        "phone": contact.phone or None,
        "kind": contact.kind.value if contact.kind else None,
        "texts": contact.texts,
    }


def of_letter(approval: Approval | None) -> Document | None:
    """What was shown and waits for its hour, or for a yes."""
    if approval is None:
        return None
    return {
        "purpose": approval.purpose.value,
        "channel": approval.channel.value,
        "to": approval.to or None,
        "subject": approval.subject,
        "body": approval.body,
        "shown_at": instant(approval.shown_at),
        "leaves_at": instant(approval.leaves_at),
        "handed_over": approval.queued,
    }


def of_message(item: OutboxItem) -> Document:
    """A row of `outbox --json`. In the calendar nothing is said in words."""
    message = item.message
    return {
        "id": item.id,
        "ref": item.ref or None,
        "purpose": message.purpose.value,
        "channel": message.channel.value,
        "to": message.to,
        "subject": message.subject,
        "body": "" if message.channel is Channel.CALENDAR else message.body,
        "state": item.state.value,
        "due_at": instant(item.due_at),
        "created_at": instant(item.created_at),
        "expires_at": instant(message.expires_at),
        "sent_at": instant(item.sent_at),
        "provider_id": item.provider_id or None,
        "attempts": item.attempts,
        "error": item.error or None,
    }


def of_entry(entry: Entry) -> Document:
    """A line of a timeline."""
    return {"at": instant(entry.at), "kind": entry.kind, "text": entry.text, "data": entry.data}


def of_pass(report: PassReport, more: Mapping[str, Any] | None = None) -> Document:
    """`once --json`, with what a rehearsal has beside it."""
    calendars = [
        {"name": one.name, "ok": one.ok, "error": one.error or None, "problems": list(one.problems)}
        for one in report.calendars
    ]
    return {
        "calendars": calendars,
        "replies": report.replies,
        "steps": report.steps,
        "sent": report.sent,
        "in_doubt": report.in_doubt,
        "errors": report.errors,
        **(more or {}),
    }
