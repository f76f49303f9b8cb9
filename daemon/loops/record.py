"""A change -> rows: the interview, its next step, its timeline and its messages, in the transaction at hand."""

from __future__ import annotations

import hashlib
from collections.abc import Set
from dataclasses import replace
from datetime import datetime

from daemon.core.attempts import undone
from daemon.core.change import Change, Effect, Respond, Revoke, Ring, Send, Settled
from daemon.core.delivery import (
    NO_IN_WORDS,
    NOTIFIED,
    CalendarReply,
    Channel,
    DeliveryState,
    Message,
    OutboxItem,
    Purpose,
)
from daemon.core.interview import Interview
from daemon.core.lateness import minutes_told
from daemon.core.machine import advance
from daemon.core.plan import next_step
from daemon.core.sessions import follow
from daemon.core.thread import thread_to
from daemon.core.words import cut
from daemon.loops.desk import Desk
from daemon.store.transaction import Transaction

DECLINES = frozenset({Purpose.DECLINE})
SAYS_NO = NO_IN_WORDS | DECLINES
ANNOUNCED = frozenset({Purpose.QUESTION, Purpose.REMINDER, Purpose.ALERT})
LEFT = frozenset({DeliveryState.SENDING, DeliveryState.ACCEPTED, DeliveryState.DELIVERED, DeliveryState.IN_DOUBT})


def record(tx: Transaction, desk: Desk, change: Change, now: datetime) -> None:
    """Everything that `change` wants, in one transaction: all of it is kept, or nothing is."""
    interview = change.interview
    step = next_step(interview, desk.policy, desk.candidate)
    tx.interviews.save(interview, step.kind.value if step else "", step.due_at if step else None)
    for note in change.notes:
        tx.history.add(interview.id, now, "machine", note)
    for effect in change.effects:
        _carry_out(tx, desk, interview, effect, now)
    if interview.sessions > 1:
        _take_the_others_along(tx, desk, interview.id, now)


def _take_the_others_along(tx: Transaction, desk: Desk, leader_id: str, now: datetime) -> None:
    """What a loop's leader decided is decided for its other sessions, in the same transaction."""
    leader = tx.interviews.get(leader_id)
    for session in tx.interviews.open():
        if leader is not None and session.part_of == leader.id:
            change = _declined_once(tx, session, follow(session, leader, now))
            if change.interview != session or change.effects:
                record(tx, desk, change, now)


def _declined_once(tx: Transaction, session: Interview, change: Change) -> Change:
    """A DECLINED that has left stands, though its loop is kept after all: a later no sends no second one."""
    kept = change.interview
    if session.declined_at is None or kept.declined_at is not None or kept.revision != session.revision:
        return change
    if not any(one.revision == session.revision for one in _left(tx, session, DECLINES)):
        return change
    return replace(change, interview=replace(kept, declined_at=session.declined_at))


def has_told(tx: Transaction, interview: Interview) -> bool:
    """Whether something that tells the employer no about this revision has left, or may have.

    Or about the one that was approved: the contact may have changed while the letter was in the air.
    """
    revisions, since, timed_at = interview.spoken_revisions, interview.declined_at, interview.timed_at
    # They moved it after that, be it back to where it was: it says nothing of a letter that waits now.
    of_its_time = [one for one in _left(tx, interview, SAYS_NO) if timed_at is None or one.created_at >= timed_at]
    # A DECLINED says no whoever the contact is by now.
    return any(item.revision in revisions or (since is not None and item.created_at >= since) for item in of_its_time)


def has_declined(tx: Transaction, interview: Interview) -> bool:
    """Whether a DECLINED of ours has left for the calendar or the organizer, or may have."""
    return bool(_left(tx, interview, DECLINES))


def has_told_in_words(tx: Transaction, interview: Interview) -> bool:
    """Whether a letter that says no about its present time has left, or may have, to whomever."""
    about = interview.spoken_revisions
    return any(item.revision in about for item in _left(tx, interview, NO_IN_WORDS))


def late_told(tx: Transaction, interview: Interview) -> tuple[int, ...]:
    """How late they were told that the candidate is, in order, as far as that left or will; 0 where it was not said."""
    items = (one for one in tx.outbox.of_interview(interview.id) if one.state in LEFT | {DeliveryState.PENDING})
    said = (minutes_told(one.message.key) for one in items if one.revision == interview.revision)
    return tuple(one for one in said if one is not None)


def _left(tx: Transaction, interview: Interview, purposes: Set[Purpose]) -> list[OutboxItem]:
    """What has left for the employer, or may have."""
    items = tx.outbox.of_interview(interview.id)
    return [item for item in items if item.message.purpose in purposes and item.state in LEFT]


def tell_candidate(tx: Transaction, desk: Desk, interview: Interview | None, send: Send, now: datetime) -> None:
    """Write a message to the candidate: on the first channel that works; an alarm on every one (law 5)."""
    _announce(tx, desk, interview, send, now)
    working = candidate_channels(tx, desk)
    if not working:
        tx.history.add(interview.id if interview else "", now, "error", "no channel is left that reaches the candidate")
        return
    if send.spoken and desk.address_on(Channel.VOICE) and Channel.VOICE not in tx.channels.dead():
        _add(tx, interview, _spoken(desk, send), send.revision, now, send.not_before)
    for channel in _chosen(send, working):
        address = desk.address_on(channel)
        message = _message(desk, send, channel, address, f"{send.key}/{channel.value}")
        _add(tx, interview, message, send.revision, now, send.not_before)


def acknowledged_by(change: Change, channel: Channel | None) -> Change:
    """The word back goes by the way that the answer came, where that works."""
    if channel is None:
        return change
    return replace(change, effects=tuple(_by(one, channel) for one in change.effects))


def _by(effect: Effect, channel: Channel) -> Effect:
    if isinstance(effect, Send) and not effect.to and effect.purpose is Purpose.ACKNOWLEDGEMENT:
        return replace(effect, channels=effect.channels or (channel,))
    return effect


def _chosen(send: Send, working: tuple[Channel, ...]) -> tuple[Channel, ...]:
    if send.purpose is Purpose.ALERT:
        return working
    return tuple(one for one in working if one in send.channels) or working[:1]


def _spoken(desk: Desk, send: Send) -> Message:
    """The call that goes beside a text: all it says is that there is one."""
    message = _message(desk, send, Channel.VOICE, desk.address_on(Channel.VOICE), f"{send.key}/{Channel.VOICE.value}")
    return replace(message, body=send.spoken, subject="")


def _ring(desk: Desk, ring: Ring) -> Message:
    # `late` is what is said to the employer at short notice; the words themselves are the candidate's own.
    return Message(
        key=ring.key,
        purpose=Purpose.LATE,
        channel=Channel.VOICE,
        to=desk.address_on(Channel.VOICE),
        body=ring.spoken,
        dial=ring.dial,
        expires_at=ring.expires_at,
    )


def _announce(tx: Transaction, desk: Desk, interview: Interview | None, send: Send, now: datetime) -> None:
    """An extra notification, if any are wanted. It is no message of the interview: it never counts as asked or told."""
    if Channel.NOTIFY in desk.transports and send.purpose in ANNOUNCED:
        message = replace(_message(desk, send, Channel.NOTIFY, NOTIFIED, f"notify/{send.key}"), subject="")
        ref = interview.ref if interview else ""
        tx.outbox.add(message, interview_id="", ref=ref, revision=send.revision, due_at=now, now=now)


def candidate_channels(tx: Transaction, desk: Desk) -> tuple[Channel, ...]:
    dead = tx.channels.dead()
    return tuple(
        channel for channel in (Channel.SMS, Channel.EMAIL) if desk.address_on(channel) and channel not in dead
    )


def _carry_out(tx: Transaction, desk: Desk, interview: Interview, effect: Effect, now: datetime) -> None:
    match effect:
        case Send(to=""):
            tell_candidate(tx, desk, interview, effect, now)
        case Send():
            message = replace(
                _message(desk, effect, effect.by, effect.to, effect.key),
                in_reply_to=_answered(interview, effect.to) if effect.by is Channel.EMAIL else "",
            )
            if not _add(tx, interview, message, effect.revision, now):
                _account_for_a_repeat(tx, desk, interview, effect, now)
        case Respond():
            _add(tx, interview, _reply(tx, desk, interview, effect), effect.revision, now)
        case Ring():
            _add(tx, interview, _ring(desk, effect), effect.revision, now)
        case Revoke(purposes=purposes):
            _take_back(tx, interview, purposes, now)


def _account_for_a_repeat(tx: Transaction, desk: Desk, interview: Interview, send: Send, now: datetime) -> None:
    """The employer has had such a letter about this very state, or may have: not sent again, and not kept quiet."""
    knows = send.purpose is Purpose.CANCELLATION and _knows_of_this_no(tx, interview)
    settled = Settled(
        purpose=send.purpose,
        channel=send.by,
        state=DeliveryState.ACCEPTED if knows else DeliveryState.REFUSED,
        key=send.key,
        revision=send.revision,
        reason="a letter about this very time has gone to them before, and none is sent twice",
    )
    record(tx, desk, advance(interview, settled, desk.office, now), now)


def _knows_of_this_no(tx: Transaction, interview: Interview) -> bool:
    """Whether a no to this very time has left for sure: it was moved and moved back, and no yes was said since.

    Words of the candidate's own are another letter: that it was not sent is theirs to know.
    """
    own_words = interview.approval is not None and interview.approval.own_words
    if own_words or interview.told_revision != interview.revision:
        return False
    told = (DeliveryState.ACCEPTED, DeliveryState.DELIVERED)
    return any(one.state in told and one.revision == interview.revision for one in _left(tx, interview, NO_IN_WORDS))


def _take_back(tx: Transaction, interview: Interview, purposes: frozenset[Purpose], now: datetime) -> None:
    for item in tx.outbox.of_interview(interview.id):
        if item.state is DeliveryState.PENDING and item.message.purpose in purposes:
            tx.outbox.save(undone(item))
            tx.history.add(interview.id, now, "undone", f"{item.message.purpose.value} taken back before it left")


def _add(
    tx: Transaction,
    interview: Interview | None,
    message: Message,
    revision: str,
    now: datetime,
    not_before: datetime | None = None,
) -> bool:
    return tx.outbox.add(
        message,
        interview_id=interview.id if interview else "",
        ref=interview.ref if interview else "",
        revision=revision,
        due_at=not_before or now,
        now=now,
    )


def _message(desk: Desk, send: Send, channel: Channel, to: str, key: str) -> Message:
    return Message(
        key=key,
        purpose=send.purpose,
        channel=channel,
        to=to,
        subject="" if channel is Channel.SMS else send.draft.subject,
        title=send.draft.subject if channel is Channel.SMS else "",
        body=send.draft.body,
        expires_at=send.expires_at,
        message_id=message_id(key, desk.mail_domain) if channel is Channel.EMAIL else "",
        auto_submitted=not send.to,
    )


def _reply(tx: Transaction, desk: Desk, interview: Interview, respond: Respond) -> Message:
    stored = tx.calendars.object(interview.calendar, interview.href)
    reply = CalendarReply(
        calendar=interview.calendar,
        href=interview.href,
        uid=interview.uid,
        recurrence_id=interview.recurrence_id,
        attendee=interview.attendee,
        organizer=interview.organizer,
        partstat=respond.partstat,
        source=stored.text if stored else "",
    )
    by_mail = respond.channel is Channel.EMAIL
    return Message(
        key=respond.key,
        purpose=Purpose.DECLINE,
        channel=respond.channel,
        to=interview.organizer if by_mail else interview.calendar,
        subject=respond.draft.subject,
        body=respond.draft.body,
        expires_at=respond.expires_at,
        message_id=message_id(respond.key, desk.mail_domain) if by_mail else "",
        in_reply_to=_answered(interview, interview.organizer) if by_mail else "",
        reply=reply,
    )


def _answered(interview: Interview, address: str) -> str:
    mail = thread_to(interview, address)
    return mail.message_id if mail else ""


def message_id(key: str, domain: str) -> str:
    """The RFC 5322 Message-ID of a message: the same one at every attempt, so that a copy can be told."""
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{domain}>"


def on_channel(desk: Desk, message: Message, channel: Channel) -> Message:
    """The same words to the candidate by another way."""
    key = f"{message.key}/then/{channel.value}"
    return replace(
        message,
        key=key,
        channel=channel,
        to=desk.address_on(channel),
        message_id=message_id(key, desk.mail_domain) if channel is Channel.EMAIL else "",
        # A text of an older version has no title.
        subject=message.title or message.subject or cut(message.body.splitlines()[0], 70)
        if channel is Channel.EMAIL
        else "",
        title=message.title or message.subject,
    )
