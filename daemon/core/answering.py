"""What the candidate said -> what happens. Nothing destructive without a plain word for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from daemon.core import calls, lateness, letters
from daemon.core.acknowledging import awaits_word, is_unconfirmed
from daemon.core.adding import add
from daemon.core.afterwards import ASKED_AFTERWARDS, SAYS_YES, ask_later, debriefed, offer_answered
from daemon.core.change import ASKING, TELLING_NO, Answered, Change, Office, Revoke, reply_to
from daemon.core.contradicting import told_otherwise
from daemon.core.delivery import Purpose
from daemon.core.doubting import doubted, left_open, waits_until
from daemon.core.editing import edit
from daemon.core.interview import (
    COMING,
    ENDED,
    UNSETTLED,
    UNTOLD,
    Decision,
    Interview,
    Phase,
    Question,
    attending,
    closed,
)
from daemon.core.plan import StepKind, ask_later_at, next_ask_at, steps
from daemon.core.reading import BOWS_OUT, Intent
from daemon.core.waiting import no_after_it, no_again, other_time, undo_offer

NO = BOWS_OUT | {Intent.NO}
YES = SAYS_YES


def answer(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """An answer is read in the light of what was asked; what is less than plain is asked back."""
    change = _read(interview, said, office, now)
    return replace(change, interview=replace(change.interview, spoke_at=now))


def _read(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    intent = said.reading.intent
    if said.reading.confirm and intent in NO | {Intent.RESCHEDULE}:
        # Once it has begun there is nothing left to bow out of: what can still be said is named instead.
        if lateness.what_is_left(interview, now):
            return _asked_back(interview, "ack_closed_ref", said, office, now)
        held = doubted(interview, office, now)
        open_again = left_open(held, now) if intent in BOWS_OUT else held
        return reply_to(open_again, "ack_confirm", said, office, now)
    if intent is Intent.HELP:
        return _asked_back(interview, "ack_help", said, office, now)
    if intent is Intent.EDIT:
        return edit(interview, said, office, now)
    if intent is Intent.ADD:
        return add(interview, said, office, now)
    if interview.news in UNTOLD and interview.question is None and intent in YES | NO | {Intent.RESCHEDULE}:
        # It changed, and they were not told yet: what they answer is not what would be asked (law 1).
        return Change(replace(interview, held_until=now), notes=("answered before the change was told: asked",))
    match interview.question:
        case Question.IS_INTERVIEW if intent in YES | NO:
            return _is_it_an_interview(interview, said, office, now)
        case Question.WHICH_TIME if said.reading.hour is not None:
            return _begins_at(interview, said.reading.hour, said, office, now)
        case Question.WHICH_TIME if intent in YES:
            return _time_is_local(interview, said, office, now)
        case Question.WHICH_TIME if intent is Intent.NO:
            # No to "is that your local time?" is no word about going.
            return reply_to(interview, "question", said, office, now, variant="wrong_time")
        case Question.DEBRIEF if intent in YES | NO | {Intent.UNSURE}:
            return debriefed(interview, said, office, now)
        case Question.THANK_YOU | Question.FOLLOW_UP if intent in YES | NO:
            return offer_answered(interview, said, office, now)
        case Question.REACHED if intent in (Intent.YES, Intent.CALLED):
            return _reached(interview, said, office, now)
        case Question.REACHED if intent is Intent.NO:
            return _was_not_reached(interview, said, office, now)
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
            return lateness.late(interview, said, office, now)
        case Intent.MISSED:
            return lateness.missed(interview, said, office, now)
        case Intent.CALL:
            return calls.ring(interview, said, office, now)
        case Intent.CALLED:
            return _reached(interview, said, office, now)
        case _ if interview.is_over:
            # Whatever it was to say ("u k7", an hour too late): there is nothing left to choose from.
            return _too_late(interview, said, office, now)
        case _:
            return _asked_back(interview, "ack_unclear", said, office, now)


def _asked_back(interview: Interview, name: str, said: Answered, office: Office, now: datetime) -> Change:
    """A letter that waits goes on waiting until there was time to answer this."""
    held = doubted(interview, office, now)
    left, until = lateness.what_is_left(interview, now), waits_until(held)
    return reply_to(held, name, said, office, now, variant=left, leaves_at=until)


def _attend(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if interview.phase is Phase.WITHDRAWING:
        return _undo(interview, said, office, now, then_attend=True)
    began = interview.has_begun(now)
    if not _is_open(interview, said) or (began and not interview.wants_new_time):
        return _too_late(_going_after_all(interview, said, began=began), said, office, now)
    if interview.maybe or interview.starts_at is None:
        return reply_to(interview, "ack_unclear", said, office, now)
    going = attending(_without_the_decline(interview), now)
    going = replace(going, before=None, approval=None, held_until=None, news=None)
    # One that they had wanted to move has begun, and they are there: how it was is asked as after any other.
    name = "ack_noted" if began else "ack_attend"
    variant = None if began else told_otherwise(interview)
    kept = reply_to(going, name, said, office, now, variant=variant, asks=said.reading.asks)
    stale = Revoke(TELLING_NO | {Purpose.QUESTION, Purpose.REMINDER})
    return Change(going, (stale, *kept.effects), ("yes: going",))


def _going_after_all(interview: Interview, said: Answered, *, began: bool) -> Interview:
    """They bowed out, the calendar may have said so, and they want to go: they are urged no more to say no."""
    takes_back = said.told and not began and interview.phase is Phase.UNRESOLVED
    bowed_out = interview.decision is Decision.WITHDRAW
    return replace(interview, decision=Decision.ATTEND, question=None) if takes_back and bowed_out else interview


def _without_the_decline(interview: Interview) -> Interview:
    """Whoever was told nothing goes on without the no: what still waits to decline in the calendar is taken back."""
    return replace(interview, declined_at=None) if interview.phase is Phase.UNRESOLVED else interview


def _withdraw(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if interview.phase is Phase.WITHDRAWING:
        return no_again(interview, said, office, now)
    if interview.phase in (Phase.DEBRIEFING, Phase.THANKED) and interview.approval is not None:
        return no_after_it(interview, said, office, now)
    if _is_theirs_to_tell(interview, said, office) and not interview.has_begun(now):
        return _was_not_reached(replace(interview, decision=Decision.WITHDRAW), said, office, now)
    if not _is_open(interview, said) or interview.has_begun(now):
        return _too_late(interview, said, office, now)
    if interview.maybe:
        return reply_to(interview, "ack_unclear", said, office, now)
    return letters.begin_withdrawal(interview, office, said, now)


def _is_theirs_to_tell(interview: Interview, said: Answered, office: Office) -> bool:
    """Whether they bowed out, and only they can tell the employer so: no letter can say it, or one has."""
    bowed_out = interview.phase is Phase.UNRESOLVED and interview.decision is not Decision.RESCHEDULE
    return bowed_out and (said.told or not office.way_to(interview.contact).to)


def _undo(interview: Interview, said: Answered, office: Office, now: datetime, *, then_attend: bool = False) -> Change:
    if said.told or interview.phase in (Phase.WITHDRAWN, Phase.UNRESOLVED):
        return _too_late(interview, said, office, now)
    if interview.phase is not Phase.WITHDRAWING:
        return undo_offer(interview, said, office, now)
    phase, decision = interview.before or (Phase.ASKED, None)
    if phase in ENDED:
        return _undo_process(interview, phase, said, office, now)
    if phase is not Phase.ATTENDING:
        # An earlier no whose letter was refused is taken back with this one: the ladder goes on.
        phase, decision = Phase.ASKED, decision if phase is Phase.ASKED else None
    back = replace(
        interview,
        phase=phase,
        decision=decision,
        decided_at=now if decision else None,
        declined_at=None,  # one that waits is taken back with its letter
        before=None,
        approval=None,
        question=Question.DECISION,
        question_at=now,
        reason="",
        kept=True,
        rung_until=None,
    )
    variant = None
    if then_attend:
        back, variant = attending(back, now), told_otherwise(back)
    kept = reply_to(back, "ack_undone", said, office, now, variant=variant)
    # A call that was asked for is one to tell them no: it is not made any more.
    revoked = Revoke(TELLING_NO | {Purpose.LATE})
    return Change(back, (revoked, *kept.effects), ("undone: nobody was told",))


def _undo_process(interview: Interview, phase: Phase, said: Answered, office: Office, now: datetime) -> Change:
    """A process without an event: there is no interview to go back to, only a letter that stays."""
    ended = replace(closed(interview, phase, now), decision=None, decided_at=None, before=None, approval=None)
    kept = reply_to(ended, "ack_noted", said, office, now)
    return Change(ended, (Revoke(frozenset({Purpose.WITHDRAWAL})), *kept.effects), ("undone: nobody was told",))


def _reschedule(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if interview.phase is Phase.WITHDRAWING:
        return other_time(interview, said, office, now)
    if not _is_open(interview, said) or interview.has_begun(now):
        return _too_late(interview, said, office, now)
    if interview.maybe:
        return reply_to(interview, "ack_unclear", said, office, now)
    asking = letters.begin_reschedule(interview, office, said, now)
    if interview.phase is not Phase.UNRESOLVED or asking.interview.phase is Phase.UNRESOLVED:
        return asking
    anew = replace(asking.interview, declined_at=None)
    return replace(asking, interview=anew, effects=(Revoke(TELLING_NO), *asking.effects))


def _snooze(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """Asked again tomorrow, or while there is still time for a notice, whichever comes first."""
    if interview.letter_waits:
        # Their doubts do not hold the letter up, and must not sound as if they did.
        return reply_to(interview, "ack_already", said, office, now)
    if interview.phase in COMING and interview.has_begun(now):
        return _too_late(interview, said, office, now)
    if interview.phase is Phase.ATTENDING and interview.news not in UNSETTLED:
        return reply_to(interview, "ack_noted", said, office, now, variant="going")
    if interview.question in ASKED_AFTERWARDS:
        return ask_later(interview, said, office, now)
    if awaits_word(interview, now):
        return reply_to(interview, "ack_noted", said, office, now, variant="untold")
    if interview.phase not in COMING:
        return reply_to(interview, "ack_noted", said, office, now)
    snoozed = replace(interview, held_until=_asked_again_at(interview, office, now))
    asks = said.reading.asks
    reply = reply_to(snoozed, "ack_snooze", said, office, now, leaves_at=snoozed.held_until, asks=asks)
    return Change(snoozed, reply.effects, ("asked to be asked later",))


def _asked_again_at(interview: Interview, office: Office, now: datetime) -> datetime | None:
    """Later; where that is too late for a notice, what is open is asked about when it would have been."""
    again = ask_later_at(interview, office.policy, office.candidate, now)
    if again is not None or interview.news not in UNSETTLED:
        return again
    return next(
        (one.due_at for one in steps(interview, office.policy, office.candidate) if one.kind is StepKind.ASK), None
    )


def _reached(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if interview.maybe or interview.starts_at is None:
        return reply_to(interview, "ack_unclear", said, office, now)
    if interview.phase in COMING:
        # They have spoken with them, but to say what? Whether they go is still to be answered.
        variant = None if interview.phase is Phase.ATTENDING or interview.has_begun(now) else "open"
        noted = reply_to(interview, "ack_noted", said, office, now, variant=variant)
        return Change(interview, (Revoke(frozenset({Purpose.LATE})), *noted.effects))
    if is_unconfirmed(interview, now):
        known = replace(interview, acknowledged_at=now, question=None)
        return reply_to(known, "ack_noted", said, office, now, variant="told")
    if interview.phase not in (Phase.WITHDRAWING, Phase.UNRESOLVED):
        return reply_to(interview, "ack_noted", said, office, now)
    return calls.reached(interview, office, said.key, now)


def _was_not_reached(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if calls.has_letter_waiting(interview):
        return calls.send_instead(interview, now)
    unresolved = interview.phase is Phase.UNRESOLVED
    if unresolved and interview.decision is Decision.RESCHEDULE and not interview.has_begun(now):
        # They would have it at another time: no to "did you reach them?" is no no to the interview.
        untold = replace(interview, question=None)
        return reply_to(untold, "still_untold", said, office, now, variant="in_doubt" if said.told else None)
    if unresolved and not said.told and office.way_to(interview.contact).to:
        return _decided(interview, said, office, now)
    if awaits_word(interview, now) and (said.told or not unresolved):
        return reply_to(interview, "ack_noted", said, office, now, variant="untold")
    return reply_to(interview, "no_contact", said, office, now)


def _is_it_an_interview(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if said.reading.intent in YES:
        known = replace(interview, maybe=False, question=None, asked_at=None, rungs_put=0)
        asks_at = next_ask_at(known, office.policy, office.candidate)
        if asks_at is not None and asks_at <= now:
            # The question that follows at once says enough.
            return Change(known, notes=("the candidate says: it is an interview",))
        noted = reply_to(known, "ack_noted", said, office, now)
        return Change(known, noted.effects, ("the candidate says: it is an interview",))
    if said.reading.intent is not Intent.NO:
        # Bowing out is not on offer here, and nothing may be cancelled by a misreading.
        return reply_to(interview, "ack_unclear", said, office, now)
    ended = replace(closed(interview, Phase.CLOSED, now), denied=True)
    reply = reply_to(ended, "ack_not_interview", said, office, now)
    return Change(ended, (Revoke(ASKING), *reply.effects), ("the candidate says: not an interview",))


def _time_is_local(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """Yes: the clock time in the calendar is the candidate's own."""
    try:
        written = datetime.fromisoformat(interview.written_start)
    except ValueError:
        return reply_to(interview, "question", said, office, now, variant="which_time")
    if len(interview.written_start) <= len("2026-12-03"):
        return reply_to(interview, "question", said, office, now, variant="which_time")
    return _dated(interview, written, said, office, now)


def _begins_at(interview: Interview, at: time, said: Answered, office: Office, now: datetime) -> Change:
    """The hour of an all-day entry, on the candidate's clock. It stands until the entry itself says another."""
    try:
        begins = datetime.combine(date.fromisoformat(interview.written_start), at)
    except ValueError:
        return reply_to(interview, "question", said, office, now, variant="which_time")
    if begins.replace(tzinfo=office.candidate.zone) <= now:
        return reply_to(interview, "question", said, office, now, variant="which_time")
    return _dated(interview, begins, said, office, now)


def _dated(interview: Interview, written: datetime, said: Answered, office: Office, now: datetime) -> Change:
    starts_at = written.replace(tzinfo=office.candidate.zone).astimezone(UTC)
    dated = replace(
        interview,
        starts_at=starts_at,
        time_confirmed=interview.written_start,
        time_problem="",
        timezone=office.candidate.timezone,
        question=None,
        asked_at=None,
        rungs_put=0,
        timed_at=now,
    )
    return Change(dated, reply_to(dated, "ack_noted", said, office, now).effects, ("the time is local time",))


def _too_late(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    if said.told or interview.phase is Phase.WITHDRAWN:
        return reply_to(interview, "ack_too_late", said, office, now)
    if said.heir is not None:
        # They may believe that they have decided: its new code is what decides.
        return reply_to(interview, "ack_closed_ref", said, office, now, variant="goes_on", open=(said.heir,))
    return reply_to(interview, "ack_closed_ref", said, office, now, variant=lateness.what_is_left(interview, now))


def _is_open(interview: Interview, said: Answered) -> bool:
    """Whether they may still decide. A letter that was refused has told nobody: the matter is theirs again."""
    return interview.phase in COMING or (interview.phase is Phase.UNRESOLVED and not said.told)
