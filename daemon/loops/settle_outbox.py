"""What a row's fate means beyond the row: the interview's story, another channel, an alarm."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from daemon.core.attempts import after_attempt, is_to_employer, put_off_until, undone
from daemon.core.change import Send, Settled
from daemon.core.delivery import (
    Accepted,
    CallEnd,
    Channel,
    DeliveryState,
    Needless,
    OutboxItem,
    Outcome,
    Purpose,
    Refused,
    Revival,
)
from daemon.core.draft import Draft
from daemon.core.interview import Interview
from daemon.core.machine import advance
from daemon.loops.beside import office_beside
from daemon.loops.desk import Desk
from daemon.loops.notebook import REOPENED_AT, instant, set_instant
from daemon.loops.record import candidate_channels, on_channel, record, tell_candidate
from daemon.store.channels import Death
from daemon.store.transaction import Transaction

log = structlog.get_logger()
WORTH_AN_ALARM = frozenset({Purpose.QUESTION, Purpose.REMINDER, Purpose.ACKNOWLEDGEMENT, Purpose.DAY_OF})
ALARM_LASTS = timedelta(hours=72)
SOON_AFTER = timedelta(hours=6)  # a channel that is dead again was opened for nothing


def note_delivery(tx: Transaction, item: OutboxItem, now: datetime) -> None:
    """A line in the timeline for every state that a row reaches."""
    what = f"{item.message.purpose.value} by {item.message.channel.value}: {item.state.value}"
    data = {"outbox_id": item.id, "state": item.state.value, "provider_id": item.provider_id}
    tx.history.add(item.interview_id, now, "delivery", f"{what}, {item.error}" if item.error else what, data)


def settle_with_the_machine(
    tx: Transaction,
    desk: Desk,
    item: OutboxItem,
    outcome: Outcome | None,
    now: datetime,
    *,
    by_person: bool = False,
    call: CallEnd | None = None,
) -> None:
    """Tell the machine what became of a message to the employer."""
    interview = tx.interviews.get(item.interview_id)
    if interview is None:
        return
    settled = Settled(
        purpose=item.message.purpose,
        channel=item.message.channel,
        state=item.state,
        key=item.message.key,
        revision=item.revision,
        organizer_told=_organizer_is_told(outcome),
        reason=item.error,
        by_person=by_person,
        item_id=item.id,
        told_of=item.alarmed_at is not None,
        call=call,
    )
    record(tx, desk, advance(interview, settled, office_beside(tx, desk, interview, now), now), now)


def _organizer_is_told(outcome: Outcome | None) -> bool:
    match outcome:
        case Accepted(organizer_told=told):
            return told
        case Refused(by_mail=by_mail) | Needless(by_mail=by_mail):
            return not by_mail
        case _:
            return True


def settle_by_person(tx: Transaction, desk: Desk, item: OutboxItem, verdict: str, now: datetime) -> OutboxItem:
    """The candidate decides a row in doubt: it was `sent`, it may be sent again (`resend`), or it is let go (`drop`).

    Raises ValueError where the row is not one that a person has to decide.
    """
    if item.state not in (DeliveryState.IN_DOUBT, DeliveryState.REFUSED, DeliveryState.EXPIRED):
        raise ValueError(f"message {item.id} is {item.state.value}: there is nothing to decide")
    match verdict:
        case "sent":
            decided = after_attempt(item, Accepted(item.provider_id), now)
        case "resend":
            # alarmed_at tells the last door that a person has looked at it.
            decided = replace(
                item,
                state=DeliveryState.PENDING,
                due_at=now,
                lease_until=None,
                alarmed_at=now,
                error="sent again by hand",
            )
        case "drop":
            decided = undone(item)
        case _:
            raise ValueError(f"{verdict}: say sent, resend or drop")
    tx.outbox.save(decided)
    note_delivery(tx, decided, now)
    if is_to_employer(decided) and verdict != "resend":
        told = decided if verdict == "sent" else replace(decided, state=DeliveryState.REFUSED)
        settle_with_the_machine(tx, desk, told, Accepted(organizer_told=True), now, by_person=True)
    return decided


def close_channel(tx: Transaction, desk: Desk, channel: Channel, reason: str, revival: Revival, now: datetime) -> None:
    """Nothing passes on it any more, before `revival`; the candidate hears of it by the other."""
    again = instant(tx, f"{REOPENED_AT}/{channel.value}")
    if revival is Revival.LOGIN and again is not None and now - again < SOON_AFTER:
        revival = Revival.SENDER  # the provider answers our polls, and still takes nothing
    setup = desk.sms_setup if channel is Channel.SMS else ""
    if tx.channels.mark_dead(channel, reason, now, revival, setup):
        tell_of_dead_channel(tx, desk, channel, reason, now)


def reopen(tx: Transaction, desk: Desk, channel: Channel, answered_at: datetime, now: datetime) -> None:
    """The provider has answered what it was asked at `answered_at`: what waits for no more than that is used again.

    Opened too early, it costs nothing: what it does not take goes the other way at once.
    """
    death = tx.channels.deaths().get(channel)
    if death is None or death.at >= answered_at or not _is_worth_a_try(desk, death, now):
        return
    tx.channels.revive(channel)
    set_instant(tx, f"{REOPENED_AT}/{channel.value}", now)
    log.info("a channel is used again", channel=channel.value)


def _is_worth_a_try(desk: Desk, death: Death, now: datetime) -> bool:
    zone = desk.candidate.zone
    match death.revival:
        case Revival.START:
            return False
        case Revival.LOGIN:
            return True
        case Revival.SENDER:
            return death.setup != desk.sms_setup or now.astimezone(zone).date() > death.at.astimezone(zone).date()


def move_to_another_channel(tx: Transaction, desk: Desk, item: OutboxItem, now: datetime) -> bool:
    """Send the same words to the candidate another way; whether there is one."""
    ways = [one for one in candidate_channels(tx, desk) if one is not item.message.channel]
    if not ways or "/then/" in item.message.key:
        return False
    if item.message.purpose is Purpose.ALERT:
        return True  # an alarm has gone out on every channel already
    base = item.message.key.rpartition("/")[0]
    if tx.outbox.get_by_key(f"{base}/{ways[0].value}") is not None:
        return True  # this question went out by that way as well, from the start
    return tx.outbox.add(
        on_channel(desk, item.message, ways[0]),
        interview_id=item.interview_id,
        ref=item.ref,
        revision=item.revision,
        due_at=now,
        now=now,
    )


def tell_of_dead_channel(tx: Transaction, desk: Desk, channel: Channel, reason: str, now: datetime) -> None:
    draft = desk.office.draft("alert_channel", nobody(desk, now), now, error=reason, variant=channel.value)
    key = f"alert_channel/{channel.value}/{now:%Y%m%dT%H%M%SZ}"
    tell_candidate(tx, desk, None, alarm(key, draft, now), now)


def alarm_expired(tx: Transaction, desk: Desk, item: OutboxItem, now: datetime) -> None:
    """A word to the candidate could not be brought to them in time: on every channel that works they hear so."""
    if item.message.purpose not in WORTH_AN_ALARM:
        return
    interview = tx.interviews.get(item.interview_id) if item.interview_id else None
    about = interview or nobody(desk, now)
    draft = desk.office.draft("alert_expired", about, now, error=item.error)
    tell_candidate(tx, desk, interview, alarm(f"alert_expired/{item.message.key}", draft, now), now)


def alarm_put_off(tx: Transaction, desk: Desk, now: datetime) -> None:
    """Letters that do not leave: the candidate is told while they can call instead, after six hours at the latest."""
    for item in tx.outbox.by_state(DeliveryState.PENDING):
        interview = tx.interviews.get(item.interview_id) if is_to_employer(item) else None
        if interview is not None and _is_put_off(item, interview, now):
            _alarm_one(tx, desk, item, interview, now)


def _is_put_off(item: OutboxItem, interview: Interview, now: datetime) -> bool:
    # Not a decline: it goes beside a letter that alarms for itself, and the words would be the letter's.
    is_letter = item.message.purpose is not Purpose.DECLINE
    return is_letter and item.alarmed_at is None and now >= put_off_until(item, interview.starts_at)


def _alarm_one(tx: Transaction, desk: Desk, item: OutboxItem, interview: Interview, now: datetime) -> None:
    tx.outbox.save(replace(item, alarmed_at=now))
    by_text = item.message.channel is Channel.SMS
    late = item.message.purpose is Purpose.LATE
    about = {"error": item.error, "to": interview.contact, "by_text": by_text, "late": late}
    draft = desk.office.draft("alert_put_off", interview, now, **about)
    tell_candidate(tx, desk, interview, alarm(f"alert_put_off/{item.message.key}", draft, now), now)


def alarm(key: str, draft: Draft, now: datetime) -> Send:
    """An alarm to the candidate, on every channel that works."""
    return Send(key=key, purpose=Purpose.ALERT, draft=draft, expires_at=now + ALARM_LASTS)


def nobody(desk: Desk, now: datetime) -> Interview:
    """For an alarm about no interview: the templates need one to speak of."""
    return Interview(id="", candidate_id=desk.candidate.id, ref="", uid="", found_at=now)
