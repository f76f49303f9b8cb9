"""Inbox -> answers -> changes. A text is stored before it is acted on, in the same transaction, once for good."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from daemon.core.change import Answered, Change, Send, useful_until
from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.doubting import cries_halt, doubted, halted, may_be_halted, waits_until
from daemon.core.interview import Interview, Question
from daemon.core.machine import advance
from daemon.core.own_line import with_own_line, with_why
from daemon.core.own_reason import with_own_reasons
from daemon.core.reading import Intent, Reading
from daemon.core.replies import is_opt_out
from daemon.core.replies.thanks import is_mere_thanks
from daemon.loops.beside import office_beside
from daemon.loops.desk import Desk, WatchedInbox
from daemon.loops.notebook import heard_at, set_heard_at
from daemon.loops.record import acknowledged_by, has_told, has_told_in_words, late_told, record, tell_candidate
from daemon.loops.restored import notice_a_restored_backup
from daemon.loops.settle_outbox import nobody, reopen, tell_of_dead_channel
from daemon.loops.sort_mail import Answers, sort_mail
from daemon.loops.take_contact import contact_given, take_contact
from daemon.loops.their_texts import take_their_text
from daemon.loops.timing import ASKING, was_written_before_the_question
from daemon.loops.understand import (
    ON_THE_DAY,
    ahead,
    open_for_an_answer,
    understand,
    understand_mail,
    wants_no_word_back,
)
from daemon.ports import Heard, InboundMail, InboundText, Inbox, Unavailable
from daemon.store.errors import DATABASE_ERRORS
from daemon.store.transaction import Transaction

log = structlog.get_logger()
BEFORE_OUR_TIME = timedelta(hours=1)
CAME_TO_NOTHING = frozenset({DeliveryState.REFUSED, DeliveryState.UNDONE, DeliveryState.EXPIRED})
ASKED_LATELY = timedelta(minutes=30)  # a question that has just arrived need not be repeated
HELPED_AT_MOST = 10  # helpful texts a day: two machines must not talk to each other all night


@dataclass(frozen=True, slots=True)
class Said:
    """One text or mail that came in. `key` is unique to it. `answers`: of a mail of the candidate's, to what."""

    text: InboundText
    key: str
    channel: Channel = Channel.SMS
    mail: InboundMail | None = None
    answers: Answers | None = None


@dataclass(slots=True)
class Hearing:
    """What one pass over the inboxes brought."""

    replies: int = 0
    errors: list[str] = field(default_factory=list)


def hear_replies(desk: Desk, *, even_if_not_due: bool = True) -> Hearing:
    """Read every inbox and act on what is new. What was heard before, or comes from a stranger, changes nothing.

    A mailbox rests between two readings, unless `even_if_not_due`: what leaves next must not lie unread in it.
    """
    hearing = Hearing()
    for inbox in desk.inboxes:
        _hear(desk, inbox, hearing)
    if desk.mailbox is not None and (even_if_not_due or _is_due(desk, desk.mailbox)):
        _hear(desk, desk.mailbox.inbox, hearing)
    return hearing


def _is_due(desk: Desk, mailbox: WatchedInbox) -> bool:
    with desk.store.transaction(desk.candidate.id) as tx:
        read_at = heard_at(tx, (mailbox.inbox.name,))
    # Not since it was read: the wall clock may have been set back meanwhile.
    return read_at is None or abs(desk.now() - read_at) >= mailbox.every


def _hear(desk: Desk, inbox: Inbox, hearing: Hearing) -> None:
    began_at, errors = desk.now(), len(hearing.errors)
    with desk.store.transaction(desk.candidate.id) as tx:
        cursor = tx.inbox.cursor(inbox.name)
    heard = inbox.since(cursor, began_at)
    if isinstance(heard, Unavailable):
        hearing.errors.append(f"{inbox.name}: {heard.reason}")
        return
    if inbox in desk.inboxes:
        # First of all: what answers these texts goes by text again.
        with desk.store.transaction(desk.candidate.id) as tx:
            reopen(tx, desk, Channel.SMS, began_at, desk.now())
    if heard.sent:
        notice_a_restored_backup(desk, inbox, heard, cursor)
    for text in sorted(heard.texts, key=lambda one: one.received_at):
        said = Said(text, f"sms/{text.provider_id}")
        _hear_one(desk, inbox, said, heard, hearing, is_first_time=cursor is None)
    for mail in sorted(heard.mails, key=lambda one: one.text.received_at):
        said = Said(mail.text, f"email/{mail.text.provider_id}", Channel.EMAIL, mail)
        _hear_one(desk, inbox, said, heard, hearing, is_first_time=cursor is None)
    with desk.store.transaction(desk.candidate.id) as tx:
        if heard.cursor != cursor:
            tx.inbox.set_cursor(inbox.name, heard.cursor, desk.now())
        if len(hearing.errors) == errors and not heard.more:
            set_heard_at(tx, inbox.name, began_at)


def _hear_one(desk: Desk, inbox: Inbox, said: Said, heard: Heard, hearing: Hearing, *, is_first_time: bool) -> None:
    try:
        with desk.store.transaction(desk.candidate.id) as tx:
            hearing.replies += _take_in(tx, desk, said, heard, is_first_time=is_first_time)
    except DATABASE_ERRORS:
        raise
    except Exception as bug:
        hearing.errors.append(_set_aside(desk, inbox, said, bug))


def _set_aside(desk: Desk, inbox: Inbox, said: Said, bug: Exception) -> str:
    """One text that trips us must not silence those behind it: it is kept, and what is returned says so."""
    log.exception("a text could not be taken in", inbox=inbox.name)
    with desk.store.transaction(desk.candidate.id) as tx:
        tx.inbox.add(said.text, said.channel, desk.now())
        tx.inbox.mark(said.text.provider_id, f"failed: {type(bug).__name__}")
    return f"{inbox.name}: a text could not be read ({type(bug).__name__})"


def _take_in(tx: Transaction, desk: Desk, said: Said, heard: Heard, *, is_first_time: bool) -> bool:
    """Store it and act on it; whether it was new and the candidate's."""
    now = desk.now()
    if not tx.inbox.add(said.text, said.channel, now):
        return False
    meant = _whose(tx, desk, said, now)
    if isinstance(meant, str):
        tx.inbox.mark(said.text.provider_id, meant)
        return False
    if is_first_time and said.text.received_at < now - BEFORE_OUR_TIME:
        tx.inbox.mark(said.text.provider_id, "ignored: from before we began")
        return False
    tx.inbox.mark(said.text.provider_id, *_act_on(tx, desk, meant, heard, now))
    return True


def _whose(tx: Transaction, desk: Desk, said: Said, now: datetime) -> Said | str:
    """What the candidate said, with what it answers; or what became of it, where they did not say it."""
    if said.mail is None:
        return said if said.text.sender == desk.candidate.phone else take_their_text(tx, desk, said.text, now)
    found = sort_mail(tx, desk, said.mail, now)
    return found if isinstance(found, str) else replace(said, answers=found)


def _act_on(tx: Transaction, desk: Desk, said: Said, heard: Heard, now: datetime) -> tuple[str, str]:
    """Outcome and interview for the inbox row."""
    body = said.text.body
    if said.channel is Channel.SMS and is_opt_out(body):
        # The carrier or the provider has blocked us by now, whatever they meant by it.
        _fall_silent(tx, desk, now)
        _hold_what_leaves(tx, desk, now)
        return "opted out", ""
    if said.answers is not None and cries_halt(body):
        held, about = _hold_what_leaves(tx, desk, now), _meant(tx, said.answers.ref)
        if held and about in ("", *held):
            return "held", about or held[0]
    given = contact_given(tx, desk.office, body)
    if given is not None:
        return "contact", take_contact(tx, desk, given, f"{said.key}/contact", now, by=said.channel).id
    heard_as = _understood(tx, desk, said, now)
    if is_mere_thanks(body) and wants_no_word_back(tx, heard_as, said.answers.ref if said.answers else "", now):
        return "thanks", ""
    understood = tuple(with_why(one, body) for one in heard_as)
    readings = with_own_reasons(understood, body)
    readings = tuple(with_own_line(one, body) for one in readings)
    outcomes = [_apply(tx, desk, one, said, heard, f"{said.key}/{n}") for n, one in enumerate(readings)]
    return ", ".join(outcome for outcome, _ in outcomes), outcomes[0][1]


def _understood(tx: Transaction, desk: Desk, said: Said, now: datetime) -> tuple[Reading, ...]:
    if said.answers is None:
        return understand(tx, said.text.body, now, desk.candidate.zone)
    return understand_mail(tx, said.text.body, said.answers.ref, now)


def _apply(tx: Transaction, desk: Desk, reading: Reading, said: Said, heard: Heard, key: str) -> tuple[str, str]:
    now = desk.now()
    if reading.intent is Intent.OPT_IN:
        tx.channels.revive(said.channel)
        return "opted in", ""
    interview = tx.interviews.by_ref(reading.ref) if reading.ref else None
    if interview is None:
        _help(tx, desk, reading, key, now, by=said.channel)
        return f"asked back: {reading.intent.value}", ""
    tx.history.add(interview.id, now, "heard", f"{reading.intent.value} by {said.channel.value}")
    if _answers_an_earlier_state(tx, interview, said, heard) and not interview.is_over:
        # It answers what was asked before the interview changed: what holds now is asked once more.
        lately = interview.asked_at is not None and now - interview.asked_at < ASKED_LATELY
        again = interview if lately else replace(interview, held_until=now)
        note = "written before the question, which waits" if lately else "written before the question: asked again"
        record(tx, desk, Change(again, notes=(note,)), now)
        return "ignored: written before the question", interview.id
    answer_interview(tx, desk, interview, reading, key, now, by=said.channel)
    return reading.intent.value, interview.id


def _answers_an_earlier_state(tx: Transaction, interview: Interview, said: Said, heard: Heard) -> bool:
    """A mail tells which question it answers; of a text, and of a mail out of its thread, only the time does."""
    asked = said.answers.item if said.answers else None
    if asked is not None and asked.interview_id == interview.id and asked.message.purpose in ASKING:
        return asked.revision != interview.revision
    return was_written_before_the_question(tx, interview, said.text, heard)


def answer_interview(
    tx: Transaction,
    desk: Desk,
    interview: Interview,
    reading: Reading,
    key: str,
    now: datetime,
    *,
    on_screen: bool = False,
    by: Channel | None = None,
) -> None:
    """One answer, by whatever way it came: the machine decides, the rows are written, the word back goes `by` it."""
    interview = tx.interviews.leader_of(interview)
    said = Answered(
        reading=reading,
        key=key,
        told=has_told(tx, interview),
        told_in_words=has_told_in_words(tx, interview),
        told_late=late_told(tx, interview),
        heir=_heir(tx, interview),
        on_screen=on_screen,
    )
    office = office_beside(tx, desk, interview, now)
    record(tx, desk, acknowledged_by(advance(interview, said, office, now), by), now)


def _heir(tx: Transaction, interview: Interview) -> Interview | None:
    """What an interview that is over goes on as, under another UID, however often it moved; None where that is over."""
    heir: Interview | None = interview
    while heir is not None and heir.is_over:
        heir = tx.interviews.get(heir.succeeded_by) if heir.succeeded_by else None
    return None if heir is None or heir.id == interview.id else tx.interviews.leader_of(heir)


def _help(tx: Transaction, desk: Desk, reading: Reading, key: str, now: datetime, *, by: Channel) -> None:
    """One helpful text for what could not be matched; never a guess, and not without end."""
    everyone = tx.interviews.open()
    asked, kept = open_for_an_answer(tx, now), ahead(everyone)
    # What is said on the day may be meant for one that nothing is asked about.
    interviews = (*asked, *kept) if asked and reading.intent in ON_THE_DAY else asked
    held = _hold_while_unclear(tx, desk, asked, now)
    if _helped_today(tx, now) >= HELPED_AT_MOST:
        return
    name = "ack_closed_ref" if reading.ref else _which_help(reading, len(interviews))
    # A ref that nobody has is about none of them, and what can be said of several is about no one of them.
    of_none = reading.ref or not interviews or (name == "ack_help" and len(interviews) > 1)
    about = nobody(desk, now) if of_none else interviews[0]
    words = {
        "open": interviews,
        "ahead": () if interviews else kept,
        "ref": reading.ref,
        "heard": reading.intent.value,
        "waiting": tuple(one for one in held if one.letter_waits),
        "leaves_at": _leaves_at(held),
    }
    draft = desk.office.draft(name, about, now, **words)
    expires_at = useful_until(about, now)
    send = Send(key=f"help/{key}", purpose=Purpose.ACKNOWLEDGEMENT, draft=draft, expires_at=expires_at, channels=(by,))
    if name == "ack_ambiguous":
        send = replace(send, purpose=Purpose.QUESTION)
    tell_candidate(tx, desk, interviews[0] if len(interviews) == 1 else None, send, now)


def _hold_while_unclear(
    tx: Transaction, desk: Desk, asked: tuple[Interview, ...], now: datetime
) -> tuple[Interview, ...]:
    """What could not be matched may have been meant for a letter that waits. Those that are asked, as they are then."""
    held = tuple(doubted(one, desk.office, now) for one in asked)
    for one, before in zip(held, asked, strict=True):
        if one != before:
            record(tx, desk, Change(one, notes=("words that could not be read: the letter waits longer",)), now)
    return held


def _leaves_at(held: tuple[Interview, ...]) -> datetime | None:
    """Until when what waits can be taken back; where one alone is asked, only if it was held up."""
    if len(held) == 1:
        return waits_until(held[0])
    approvals = (one.approval for one in held if one.letter_waits)
    return min((one.leaves_at for one in approvals if one and one.leaves_at), default=None)


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
    if not tx.channels.mark_dead(Channel.SMS, "opted out by text", now):
        return
    tell_of_dead_channel(tx, desk, Channel.SMS, "opted out by text", now)
    for interview in tx.interviews.open():
        if interview.question is Question.DECISION and not _has_it_by_mail(tx, interview):
            record(tx, desk, Change(replace(interview, held_until=now)), now)


def _hold_what_leaves(tx: Transaction, desk: Desk, now: datetime) -> tuple[str, ...]:
    """ "Stop" may have been meant for the letter: it is held, and asked about. The ids of those that were."""
    waiting = tuple(filter(may_be_halted, tx.interviews.open()))
    for interview in waiting:
        record(tx, desk, halted(interview, now), now)
    return tuple(one.id for one in waiting)


def _meant(tx: Transaction, ref: str) -> str:
    """The id of the interview that is asked about by that name, or ""."""
    named = tx.interviews.by_ref(ref) if ref else None
    return tx.interviews.leader_of(named).id if named else ""


def _has_it_by_mail(tx: Transaction, interview: Interview) -> bool:
    """Whether the question that is open went by mail already, or is about to, because a text did not pass."""
    about_it = tx.outbox.of_interview(interview.id)
    asked = [one for one in about_it if one.message.purpose in ASKING and one.state not in CAME_TO_NOTHING]
    return bool(asked) and asked[-1].message.channel is Channel.EMAIL
