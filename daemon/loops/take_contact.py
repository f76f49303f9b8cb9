"""Whom to write to, as the candidate says it: by text or on the command line."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core.change import Answered, Office, reply_to
from daemon.core.delivery import Channel
from daemon.core.interview import Interview
from daemon.core.own_contact import GivenContact, contact_in, give_contact, why_not
from daemon.core.reading import Intent, Reading
from daemon.loops.desk import Desk
from daemon.loops.record import acknowledged_by, has_declined, has_told_in_words, record
from daemon.store.transaction import Transaction


def contact_given(tx: Transaction, office: Office, body: str) -> GivenContact | None:
    """What a text says of whom to write to; taken only where we can write to nobody, as it could be a referral's."""
    wanted = tuple(
        one.ref
        for one in tx.interviews.open()
        if not office.way_to(one.contact).to and (one.asked_at or one.decision or one.question) and not one.part_of
    )
    return contact_in(body, wanted, wanted[0] if len(wanted) == 1 else "") if wanted else None


def take_contact(
    tx: Transaction, desk: Desk, given: GivenContact, key: str, now: datetime, *, by: Channel | None = None
) -> Interview:
    """Whom to write to, as the candidate says it; an address that nobody should be written to at is said back.

    Raises LookupError where no interview has the ref.
    """
    interview = tx.interviews.by_ref(given.ref)
    if interview is None:
        raise LookupError(given.ref)
    interview = tx.interviews.leader_of(interview)
    if not has_declined(tx, interview):
        interview = replace(interview, declined_at=None)  # one that waits is taken back with its letter
    said = Answered(
        reading=Reading(intent=Intent.UNKNOWN, ref=given.ref), key=key, told=has_told_in_words(tx, interview)
    )
    refused = why_not(given.contact, desk.candidate)
    if refused:
        why = {"error": refused.value, "variant": refused.name.lower()}
        change = reply_to(interview, "ack_contact", said, desk.office, now, **why)
    else:
        change = give_contact(interview, given.contact, said, desk.office, now)
    record(tx, desk, acknowledged_by(change, by), now)
    return change.interview
