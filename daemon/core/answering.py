"""What the candidate said -> what happens. Nothing destructive without a plain word for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from daemon.core import letters
from daemon.core.change import ASKING, TELLING_NO, Answered, Change, Office, Revoke, Send, useful_until
from daemon.core.delivery import Channel, Purpose
from daemon.core.interview import Decision, Interview, Phase, Question, closed
from daemon.core.plan import decide_by
from daemon.core.policy import ThankYou
from daemon.core.reading import Intent

LATE_FROM = timedelta(hours=12)
LATE_UNTIL = timedelta(hours=1)
SNOOZE = timedelta(hours=24)
BEFORE_LAST_CALL = timedelta(hours=2)
YES = frozenset({Intent.YES, Intent.ATTEND, Intent.THANK})
NO = frozenset({Intent.NO, Intent.CANCEL, Intent.WITHDRAW})
UNDECIDED = frozenset({Phase.FOUND, Phase.ASKED, Phase.ATTENDING})


def answer(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """An answer is read in the light of what was asked; what is less than plain is asked back."""
    intent = said.reading.intent
    if said.reading.confirm and intent in NO | {Intent.RESCHEDULE}:
        return _reply(interview, "ack_confirm", said, office, now)
    if intent is Intent.HELP:
        return _reply(interview, "ack_help", said, office, now)
    match interview.question:
        case Question.IS_INTERVIEW if intent in YES | NO:
            return _is_it_an_interview(interview, said, office, now)
        case Question.WHICH_TIME if intent in YES:
            return _time_is_local(interview, said, office, now)
        case Question.DEBRIEF if intent in YES | NO | {Intent.UNSURE}:
            return _debriefed(interview, said, office, now)
        case Question.THANK_YOU | Question.FOLLOW_UP if intent in YES | NO:
            return _offer_answered(interview, said, office, now)
        case Question.REACHED if intent in YES | {Intent.CALLED}:
            return _reached(interview, said, office, now)
        case _:
            return _decided(interview, said, office, now)


def _decided(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    match said.reading.intent:
        case Intent.ATTEND | Intent.YES:
            return _attend(interview, said, office, now)
        case Intent.CANCEL | Intent.WITHDRAW | Intent.NO:
            return _withdraw(interview, said, office, now)
        case Intent.UNDO:
            return _undo(interview, said, office, now)
        case Intent.RESCHEDULE:
            return _reschedule(interview, said, office, now)
        case Intent.SNOOZE | Intent.UNSURE:
            return _snooze(interview, said, office, now)
        case Intent.LATE:
            return _late(interview, said, office, now)
        case Intent.CALLED:
            return _reached(interview, said, office, now)
        case _:
            return _reply(interview, "ack_unclear", said, office, now)


def _attend(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if interview.phase is Phase.WITHDRAWING:
        return _undo(interview, said, office, now, then_attend=True)
    if interview.phase not in UNDECIDED or _has_begun(interview, now):
        return _too_late(interview, said, office, now)
    if interview.maybe or interview.starts_at is None:
        return _reply(interview, "ack_unclear", said, office, now)
    going = replace(
        interview,
        phase=Phase.ATTENDING,
        decision=Decision.ATTEND,
        decided_at=now,
        question=None,
        held_until=None,
        news=None,
    )
    kept = _reply(going, "ack_attend", said, office, now)
    return Change(going, (Revoke(frozenset({Purpose.QUESTION, Purpose.REMINDER})), *kept.effects), ("yes: going",))


def _withdraw(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if interview.phase is Phase.WITHDRAWING:
        return _hurry(interview, said, office, now)
    can_still = interview.phase in UNDECIDED or (interview.phase is Phase.UNRESOLVED and not said.told)
    if not can_still or _has_begun(interview, now):
        return _too_late(interview, said, office, now)
    if interview.maybe:
        return _reply(interview, "ack_unclear", said, office, now)
    return letters.begin_withdrawal(interview, office, said, now)


def _hurry(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """A second no lets the letter wait for its hour; "now" sends it off."""
    approval = interview.approval
    if not said.reading.now or approval is None or approval.queued or approval.leaves_at is None:
        return _reply(interview, "ack_already", said, office, now)
    hurried = replace(interview, approval=replace(approval, leaves_at=now, at_once=True))
    return Change(hurried, notes=("send now",))


def _undo(interview: Interview, said: Answered, office: Office, now: datetime, *, then_attend: bool = False) -> Change:
    if said.told or interview.phase in (Phase.WITHDRAWN, Phase.UNRESOLVED):
        return _too_late(interview, said, office, now)
    if interview.phase is not Phase.WITHDRAWING:
        return _undo_offer(interview, said, office, now)
    phase, decision = interview.before or (Phase.ASKED, None)
    back = replace(
        interview,
        phase=Phase.ASKED if phase is Phase.FOUND else phase,
        decision=decision,
        decided_at=now if decision else None,
        before=None,
        approval=None,
        question=Question.DECISION,
        question_at=now,
        reason="",
        kept=True,
    )
    if then_attend:
        back = replace(back, phase=Phase.ATTENDING, decision=Decision.ATTEND, decided_at=now, question=None)
    kept = _reply(back, "ack_undone", said, office, now)
    return Change(back, (Revoke(TELLING_NO), *kept.effects), ("undone: nobody was told",))


def _undo_offer(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """An approved thank-you that has not left can be taken back as well."""
    approval = interview.approval
    if approval is None or approval.queued:
        return _reply(interview, "ack_noted", said, office, now)
    ended = replace(closed(interview, Phase.CLOSED, now), approval=None)
    return Change(ended, _reply(ended, "ack_noted", said, office, now).effects, (f"{approval.purpose.value} dropped",))


def _reschedule(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if interview.phase not in UNDECIDED or interview.maybe or _has_begun(interview, now):
        return _too_late(interview, said, office, now)
    return letters.begin_reschedule(interview, office, said, now)


def _snooze(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """Asked again tomorrow, or while there is still time for a notice, whichever comes first."""
    if interview.phase not in (Phase.FOUND, Phase.ASKED):
        return _reply(interview, "ack_noted", said, office, now)
    last_call = decide_by(interview, office.policy)
    again = now + SNOOZE if last_call is None else min(now + SNOOZE, last_call - BEFORE_LAST_CALL)
    snoozed = replace(interview, held_until=again if again > now else None)
    reply = _reply(snoozed, "ack_snooze", said, office, now, leaves_at=snoozed.held_until)
    return Change(snoozed, reply.effects, ("asked to be asked later",))


def _late(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    starts_at = interview.starts_at
    on_the_day = starts_at is not None and starts_at - LATE_FROM <= now <= starts_at + LATE_UNTIL
    if not on_the_day or interview.phase not in UNDECIDED:
        return _reply(interview, "ack_unclear", said, office, now)
    if not interview.contact.email:
        return _reply(interview, "no_contact", said, office, now)
    letter = office.draft("late", interview, now, minutes=said.reading.minutes)
    told = Send(
        key=f"late/{said.key}",
        purpose=Purpose.LATE,
        draft=letter,
        to=interview.contact.email,
        expires_at=starts_at and starts_at + LATE_UNTIL,
        revision=interview.revision,
    )
    kept = _reply(interview, "ack_late", said, office, now, letter=letter, to=interview.contact)
    return Change(interview, (told, *kept.effects), (f"late by {said.reading.minutes or '?'} minutes",))


def _reached(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """They were told in person: no letter; the calendar is declined all the same."""
    if interview.phase not in (Phase.WITHDRAWING, Phase.UNRESOLVED):
        return _reply(interview, "ack_noted", said, office, now)
    withdrawn = replace(closed(interview, Phase.WITHDRAWN, now), decision=Decision.WITHDRAW)
    declining = letters.decline(interview, Channel.CALENDAR, office.draft("decline", interview, now))
    noted = _reply(withdrawn, "closing", said, office, now)
    revoked = Revoke(frozenset({Purpose.CANCELLATION, Purpose.RESCHEDULE}))
    return Change(withdrawn, (revoked, *declining, *noted.effects), ("told in person",))


def _is_it_an_interview(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if said.reading.intent in YES:
        known = replace(interview, maybe=False, question=None, asked_at=None, rungs_put=0)
        return Change(known, notes=("the candidate says: it is an interview",))
    if said.reading.intent is not Intent.NO:
        # Bowing out is not on offer here, and nothing may be cancelled by a misreading.
        return _reply(interview, "ack_unclear", said, office, now)
    ended = closed(interview, Phase.CLOSED, now)
    reply = _reply(ended, "ack_not_interview", said, office, now)
    return Change(ended, (Revoke(ASKING), *reply.effects), ("the candidate says: not an interview",))


def _time_is_local(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """Yes: the clock time in the calendar is the candidate's own."""
    try:
        written = datetime.fromisoformat(interview.written_start)
    except ValueError:
        return _reply(interview, "ack_unclear", said, office, now)
    if len(interview.written_start) <= len("2026-12-03"):
        return _reply(interview, "ack_unclear", said, office, now)
    starts_at = written.replace(tzinfo=office.candidate.zone).astimezone(UTC)
    dated = replace(
        interview,
        starts_at=starts_at,
        time_confirmed=interview.written_start,
        timezone=office.candidate.timezone,
        question=None,
        asked_at=None,
        rungs_put=0,
    )
    return Change(dated, _reply(dated, "ack_noted", said, office, now).effects, ("the time is local time",))


def _debriefed(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    match said.reading.intent:
        case Intent.NO:
            ended = closed(interview, Phase.CLOSED, now)
            return Change(ended, _reply(ended, "ack_noted", said, office, now).effects, ("it did not happen",))
        case Intent.CANCEL | Intent.WITHDRAW:
            return _offer_or_note(interview, Purpose.WITHDRAWAL, said, office, now)
        case _ if office.policy.thank_you is ThankYou.OFF:
            ended = closed(interview, Phase.CLOSED, now)
            return Change(ended, _reply(ended, "ack_noted", said, office, now).effects, ("no thank-you wanted",))
        case _ if office.policy.thank_you is ThankYou.AUTO and interview.contact.email:
            return letters.thank_by_itself(interview, office, said.key, now)
        case _:
            return _offer_or_note(interview, Purpose.THANK_YOU, said, office, now)


def _offer_or_note(interview: Interview, purpose: Purpose, said: Answered, office: Office, now: datetime) -> Change:
    if not interview.contact.email:
        ended = closed(interview, Phase.CLOSED, now)
        return Change(ended, _reply(ended, "ack_noted", said, office, now).effects, ("nobody to write to",))
    return letters.offer(interview, office, purpose, Question.THANK_YOU, said.key, now)


def _offer_answered(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if said.reading.intent in YES:
        return letters.approve_offer(interview, office, said.key, now)
    ended = replace(closed(interview, Phase.CLOSED, now), approval=None)
    return Change(ended, _reply(ended, "ack_noted", said, office, now).effects, ("not sent, as wished",))


def _too_late(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    name = "ack_too_late" if said.told or interview.phase is Phase.WITHDRAWN else "ack_closed_ref"
    return _reply(interview, name, said, office, now)


def _has_begun(interview: Interview, now: datetime) -> bool:
    return interview.starts_at is not None and now >= interview.starts_at


def _reply(interview: Interview, name: str, said: Answered, office: Office, now: datetime, **extra: object) -> Change:
    said_back = {"told_at": interview.closed_at, "heard": said.reading.intent.value, "open": (interview,)} | extra
    draft = office.draft(name, interview, now, **said_back)
    reply = Send(
        key=said.key,
        purpose=Purpose.ACKNOWLEDGEMENT,
        draft=draft,
        expires_at=useful_until(interview, now),
        revision=interview.revision,
    )
    return Change(interview, (reply,))
