"""Inbox -> answers -> changes. A text is stored before it is acted on, in the same transaction, once for good."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from daemon.core.change import Answered, Change, Send, useful_until
from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.interview import Interview, Phase, Question
from daemon.core.letters import void
from daemon.core.machine import advance
from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import is_opt_out, read
from daemon.core.sms_text import gsm7
from daemon.loops.desk import Desk
from daemon.loops.notebook import HEARD_AT, RESTORED_AT, instant, set_instant
from daemon.loops.record import has_told, record, tell_candidate
from daemon.loops.settle_outbox import alarm, nobody, tell_of_dead_channel
from daemon.loops.timing import ASKING, learn_the_skew, was_written_before_the_question
from daemon.ports import Heard, InboundText, Inbox, SentTrace, Unavailable
from daemon.store.errors import DATABASE_ERRORS
from daemon.store.transaction import Transaction

log = structlog.get_logger()
BEFORE_OUR_TIME = timedelta(hours=1)
HELPED_AT_MOST = 10  # helpful texts a day: two machines must not talk to each other all night
ASKED_AS = {
    Question.DECISION: Asked.DECISION,
    Question.UNDO: Asked.UNDO,
    Question.DEBRIEF: Asked.DEBRIEF,
    Question.IS_INTERVIEW: Asked.IS_INTERVIEW,
    Question.WHICH_TIME: Asked.IS_INTERVIEW,
    Question.FOLLOW_UP: Asked.FOLLOW_UP,
    Question.THANK_YOU: Asked.FOLLOW_UP,
    Question.REACHED: Asked.FOLLOW_UP,
}


@dataclass(slots=True)
class Hearing:
    """What one pass over the inboxes brought."""

    replies: int = 0
    errors: list[str] = field(default_factory=list)


def hear_replies(desk: Desk) -> Hearing:
    """Read every inbox and act on what is new. What was heard before, or comes from a stranger, changes nothing."""
    hearing = Hearing()
    began_at = desk.now()
    for inbox in desk.inboxes:
        _hear(desk, inbox, hearing)
    if not hearing.errors:
        with desk.store.transaction(desk.candidate.id) as tx:
            set_instant(tx, HEARD_AT, began_at)
    return hearing


def _hear(desk: Desk, inbox: Inbox, hearing: Hearing) -> None:
    with desk.store.transaction(desk.candidate.id) as tx:
        cursor = tx.inbox.cursor(inbox.name)
    heard = inbox.since(cursor, desk.now())
    if isinstance(heard, Unavailable):
        hearing.errors.append(f"{inbox.name}: {heard.reason}")
        return
    if heard.sent:
        _notice_a_restored_backup(desk, inbox, heard, cursor)
    for text in sorted(heard.texts, key=lambda one: one.received_at):
        try:
            with desk.store.transaction(desk.candidate.id) as tx:
                hearing.replies += _take_in(tx, desk, text, heard, is_first_time=cursor is None)
        except DATABASE_ERRORS:
            raise
        except Exception as bug:
            hearing.errors.append(_set_aside(desk, inbox, text, bug))
    if heard.cursor != cursor:
        with desk.store.transaction(desk.candidate.id) as tx:
            tx.inbox.set_cursor(inbox.name, heard.cursor, desk.now())


def _set_aside(desk: Desk, inbox: Inbox, text: InboundText, bug: Exception) -> str:
    """One text that trips us must not silence those behind it: it is kept, and what is returned says so."""
    log.exception("a text could not be taken in", inbox=inbox.name)
    with desk.store.transaction(desk.candidate.id) as tx:
        tx.inbox.add(text, Channel.SMS, desk.now())
        tx.inbox.mark(text.provider_id, f"failed: {type(bug).__name__}")
    return f"{inbox.name}: a text could not be read ({type(bug).__name__})"


def _take_in(tx: Transaction, desk: Desk, text: InboundText, heard: Heard, *, is_first_time: bool) -> bool:
    """Store it and act on it; whether it was new and the candidate's."""
    now = desk.now()
    if not tx.inbox.add(text, Channel.SMS, now):
        return False
    if text.sender != desk.candidate.phone:
        tx.inbox.mark(text.provider_id, "ignored: not the candidate's number")
        return False
    if is_first_time and text.received_at < now - BEFORE_OUR_TIME:
        tx.inbox.mark(text.provider_id, "ignored: from before we began")
        return False
    tx.inbox.mark(text.provider_id, *_act_on(tx, desk, text, heard, now))
    return True


def _act_on(tx: Transaction, desk: Desk, text: InboundText, heard: Heard, now: datetime) -> tuple[str, str]:
    """Outcome and interview for the inbox row."""
    if is_opt_out(text.body):
        # The carrier or the provider has blocked us by now, whatever they meant by it.
        _fall_silent(tx, desk, now)
        return "opted out", ""
    readings = understand(tx, text.body)
    outcomes = [_apply(tx, desk, one, text, heard, f"sms/{text.provider_id}/{n}") for n, one in enumerate(readings)]
    return ", ".join(outcome for outcome, _ in outcomes), outcomes[0][1]


def understand(tx: Transaction, body: str) -> tuple[Reading, ...]:
    """Read a text in the light of what is open. Without a ref it counts only while one question
    alone is open and was the last one put."""
    interviews = tx.interviews.all()
    asked = [one for one in interviews if one.question is not None and not one.is_over]
    known = tuple(one.ref for one in interviews if not one.is_over)
    lately = max((one for one in interviews if one.question_at), key=_question_at, default=None)
    sole = len(asked) == 1 and lately is not None and lately.id == asked[0].id
    kind = _kind(lately if lately in asked else None)
    open_refs = tuple(one.ref for one in asked) if sole or len(asked) > 1 else ()
    readings = read(body, kind, open_refs, known)
    return tuple(_read_again(one, asked, body, kind, open_refs, known) for one in readings)


def _read_again(
    reading: Reading,
    asked: list[Interview],
    body: str,
    kind: Asked,
    open_refs: tuple[str, ...],
    known: tuple[str, ...],
) -> Reading:
    """A reading for an interview that was asked something else is read as an answer to that."""
    named = next((one for one in asked if one.ref == reading.ref), None)
    if named is None or _kind(named) is kind:
        return reading
    again = read(body, _kind(named), open_refs or (named.ref,), known)
    return next((one for one in again if one.ref == reading.ref), Reading(intent=Intent.UNKNOWN, ref=reading.ref))


def _kind(interview: Interview | None) -> Asked:
    return ASKED_AS[interview.question] if interview and interview.question else Asked.NONE


def _question_at(interview: Interview) -> datetime:
    assert interview.question_at is not None, "only those that were asked are compared"
    return interview.question_at


def _apply(tx: Transaction, desk: Desk, reading: Reading, text: InboundText, heard: Heard, key: str) -> tuple[str, str]:
    now = desk.now()
    if reading.intent is Intent.OPT_IN:
        tx.channels.revive(Channel.SMS)
        return "opted in", ""
    interview = tx.interviews.by_ref(reading.ref) if reading.ref else None
    if interview is None:
        _help(tx, desk, reading, key, now)
        return f"asked back: {reading.intent.value}", ""
    tx.history.add(interview.id, now, "heard", f"{reading.intent.value} by sms")
    if was_written_before_the_question(tx, interview, text, heard) and not interview.is_over:
        # It answers what was asked before the interview changed: what holds now is asked once more.
        again = replace(interview, held_until=now)
        record(tx, desk, Change(again, notes=("written before the question: asked again",)), now)
        return "ignored: written before the question", interview.id
    answer_interview(tx, desk, interview, reading, key, now)
    return reading.intent.value, interview.id


def answer_interview(
    tx: Transaction,
    desk: Desk,
    interview: Interview,
    reading: Reading,
    key: str,
    now: datetime,
    *,
    on_screen: bool = False,
) -> None:
    """One answer, by whatever way it came: the machine decides, the rows are written."""
    said = Answered(reading=reading, key=key, told=has_told(tx, interview), on_screen=on_screen)
    record(tx, desk, advance(interview, said, desk.office, now), now)


def _help(tx: Transaction, desk: Desk, reading: Reading, key: str, now: datetime) -> None:
    """One helpful text for what could not be matched; never a guess, and not without end."""
    if _helped_today(tx, now) >= HELPED_AT_MOST:
        return
    interviews = tuple(one for one in tx.interviews.open() if one.question is not None)
    about = interviews[0] if interviews else nobody(desk, now)
    name = "ack_closed_ref" if reading.ref else _which_help(reading, len(interviews))
    words = {"open": interviews, "ref": reading.ref, "heard": reading.intent.value}
    draft = desk.office.draft(name, about, now, **words)
    send = Send(key=f"help/{key}", purpose=Purpose.ACKNOWLEDGEMENT, draft=draft, expires_at=useful_until(about, now))
    if name == "ack_ambiguous":
        send = replace(send, purpose=Purpose.QUESTION)
    tell_candidate(tx, desk, interviews[0] if len(interviews) == 1 else None, send, now)


def _which_help(reading: Reading, open_questions: int) -> str:
    if reading.intent is Intent.HELP:
        return "ack_help"
    is_answer = reading.intent is not Intent.UNKNOWN
    return "ack_ambiguous" if open_questions > 1 or (is_answer and open_questions) else "ack_unclear"


def _helped_today(tx: Transaction, now: datetime) -> int:
    return sum(
        item.message.key.startswith("help/") and now - item.created_at < timedelta(days=1) for item in tx.outbox.all()
    )


def _fall_silent(tx: Transaction, desk: Desk, now: datetime) -> None:
    """An opt-out word: texts stop, and nothing is cancelled. What waits for an answer goes by mail."""
    if Channel.SMS in tx.channels.dead():
        return
    tx.channels.mark_dead(Channel.SMS, "opted out by text", now)
    tell_of_dead_channel(tx, desk, Channel.SMS, "opted out by text", now)
    for interview in tx.interviews.open():
        if interview.question is Question.DECISION and not _has_it_by_mail(tx, interview):
            record(tx, desk, Change(replace(interview, held_until=now)), now)
        elif _still_waits_to_leave(interview):
            # "Stop" may have been meant for the letter: it is held, and asked about by mail.
            record(tx, desk, void(interview, now), now)


def _has_it_by_mail(tx: Transaction, interview: Interview) -> bool:
    """Whether the question that is open went by mail already, because a text did not pass."""
    asked = [one for one in tx.outbox.of_interview(interview.id) if one.message.purpose in ASKING and one.sent_at]
    return bool(asked) and asked[-1].message.channel is Channel.EMAIL


def _still_waits_to_leave(interview: Interview) -> bool:
    return interview.phase is Phase.WITHDRAWING and interview.approval is not None and not interview.approval.queued


def _notice_a_restored_backup(desk: Desk, inbox: Inbox, heard: Heard, cursor: str | None) -> None:
    """Texts of ours that the provider knows and we do not: the database is older than what it did."""
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        learn_the_skew(tx, heard)
        unknown = [trace for trace in heard.sent if not _is_known(tx, trace)]
        for trace in unknown:
            tx.notes.set(f"seen/{trace.provider_id}", "by the provider, not by us")
        if cursor is None or not any(_speaks_of_ours(tx, trace) for trace in unknown):
            return
        if instant(tx, RESTORED_AT) is None:
            draft = desk.office.draft("alert_restored", nobody(desk, now), now, error=inbox.name)
            tell_candidate(tx, desk, None, alarm(f"alert_restored/{now:%Y%m%dT%H%M%SZ}", draft, now), now)
        set_instant(tx, RESTORED_AT, now)


def _is_known(tx: Transaction, trace: SentTrace) -> bool:
    if tx.outbox.by_provider_id(trace.provider_id) or tx.notes.get(f"seen/{trace.provider_id}"):
        return True
    on_its_way = tx.outbox.by_state(DeliveryState.SENDING, DeliveryState.IN_DOUBT, DeliveryState.PENDING)
    return any(gsm7(item.message.body) in (trace.body, gsm7(trace.body)) for item in on_its_way)


def _speaks_of_ours(tx: Transaction, trace: SentTrace) -> bool:
    # Other programs may text the same phone from the same number: only one that names a ref of ours counts.
    words = set(re.findall(r"\w+", trace.body))
    return any(one.ref in words for one in tx.interviews.all())
