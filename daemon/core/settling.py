"""What became of a message about an interview -> what that means for the interview."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core import calls, letters
from daemon.core.acknowledging import arrived_at_theirs
from daemon.core.change import Change, Office, Send, Settled, say
from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.interview import Decision, Interview, Phase, closed

LEFT = frozenset({DeliveryState.ACCEPTED, DeliveryState.DELIVERED})
UNTOLD = frozenset({Phase.WITHDRAWING, Phase.UNRESOLVED})  # as far as we knew
ALARMS = {
    DeliveryState.REFUSED: "alert_refused",
    DeliveryState.IN_DOUBT: "alert_in_doubt",
    DeliveryState.EXPIRED: "alert_missed",
}


def settle(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    """Accepted, refused, expired, in doubt beyond what a look-up tells, or decided by a person."""
    if settled.channel is Channel.VOICE:
        return calls.after_call(interview, settled, office, now)
    if settled.state in LEFT:
        return _left(interview, settled, office, now)
    if settled.state is DeliveryState.UNDONE:
        return _not_needed(interview, settled, office, now) or _stopped(interview, settled, now)
    if settled.state not in ALARMS:
        return Change(interview)  # still on its way
    return _failed(interview, settled, office, now)


def _not_needed(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change | None:
    """The calendar had nothing to write: it is not ours to write to, or the event is gone. None for any other row."""
    if settled.purpose is not Purpose.DECLINE or settled.channel is not Channel.CALENDAR or not settled.reason:
        return None
    why = f"not declined in the calendar: {settled.reason}"
    if settled.organizer_told or interview.told_in_person or not _is_its_letter(interview, settled):
        return Change(interview, notes=(why,))
    words = office.draft("decline", interview, now)
    return Change(interview, letters.decline(interview, Channel.EMAIL, words), (f"{why}; the REPLY is mailed",))


def _stopped(interview: Interview, settled: Settled, now: datetime) -> Change:
    """Taken back. Where the last door stopped a letter that is no longer what was approved, we ask again."""
    approval = interview.approval
    waits = interview.phase in (Phase.WITHDRAWING, Phase.UNRESOLVED) and approval is not None and approval.queued
    if not waits or approval is None or settled.purpose is not approval.purpose:
        return Change(interview)
    if settled.revision == interview.revision or not _is_its_letter(interview, settled):
        return Change(interview)
    return letters.void(interview, now)


def _is_its_letter(interview: Interview, settled: Settled) -> bool:
    """Whether the message speaks of the interview as it stands: of the time that was refused, at least.

    The contact may have changed while the letter was in the air; another time voids the approval itself.
    """
    # Moved since they were told, it is another one.
    as_told = interview.told_revision if interview.phase is Phase.WITHDRAWN else interview.revision
    if settled.revision in (interview.revision, as_told):
        return True
    return interview.approval is not None and settled.revision == interview.approval.revision


def _bows_out_by_now(interview: Interview) -> bool:
    """Whether, since the letter was handed over, another one was shown that withdraws."""
    return interview.approval is not None and interview.approval.purpose is Purpose.WITHDRAWAL


def _is_the_apology(interview: Interview, settled: Settled) -> bool:
    """And not "I am late", which has the same purpose and was said before."""
    return interview.missed_at is not None and settled.key.startswith(f"late/{interview.id}")


def _left(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    match settled.purpose:
        case Purpose.CANCELLATION | Purpose.WITHDRAWAL:
            return _told(interview, settled, office, now)
        case Purpose.DECLINE | Purpose.THANK_YOU | Purpose.FOLLOW_UP if not _is_its_letter(interview, settled):
            # Declining or closing what it has become meanwhile was never asked for.
            return Change(interview, notes=(f"{settled.purpose.value} left for what it was before it changed",))
        case Purpose.DECLINE if interview.told_in_person:
            # No mail was wanted of us, an iTIP reply included: the call has told them.
            return Change(interview, notes=("declined in the calendar",))
        case Purpose.DECLINE if settled.channel is Channel.CALENDAR and not settled.organizer_told:
            # The server does not mail the organizer: the REPLY goes by iMIP, and only by iMIP.
            words = office.draft("decline", interview, now)
            return Change(interview, letters.decline(interview, Channel.EMAIL, words), ("declined in the calendar",))
        case Purpose.THANK_YOU if interview.thanked_at is not None:
            return Change(interview)
        case Purpose.THANK_YOU | Purpose.FOLLOW_UP if _bows_out_by_now(interview):
            at = interview.thanked_at or now
            return Change(replace(interview, thanked_at=at), notes=(f"{settled.purpose.value} had left before",))
        case Purpose.THANK_YOU:
            thanked = replace(interview, phase=Phase.THANKED, approval=None, question=None, thanked_at=now)
            return Change(thanked, notes=("thank-you sent",))
        case Purpose.FOLLOW_UP:
            return Change(closed(interview, Phase.CLOSED, now), notes=("follow-up sent",))
        case Purpose.RESCHEDULE:
            return _asked_for_another_time(interview, settled, office, now)
        case Purpose.LATE if _is_the_apology(interview, settled):
            return _apologized(interview, settled, office, now)
        case _:
            return Change(interview, notes=(f"{settled.purpose.value} by {settled.channel.value} sent",))


def _told(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    """They know. Unless the interview moved while the letter was on its way: then the candidate has to."""
    matters = interview.phase in (Phase.WITHDRAWING, Phase.UNRESOLVED, Phase.WITHDRAWN)
    if settled.by_person and not matters:
        return Change(interview, notes=("settled by the candidate: the no was to an earlier state",))
    if not settled.by_person and not _is_its_letter(interview, settled):
        key = f"moved_after_letter/{settled.key}"
        alarm = say(office, interview, "alert_moved_after_letter", key, now, purpose=Purpose.ALERT, told_at=now)
        return Change(interview, (alarm,), ("the no left for what it was before it changed",))
    arrived = settled.state is DeliveryState.DELIVERED
    if interview.phase is Phase.WITHDRAWN:
        return arrived_at_theirs(interview, now) if arrived else Change(interview)
    withdrawn = replace(
        closed(interview, Phase.WITHDRAWN, now),
        told_revision=settled.revision,
        decision=Decision.WITHDRAW,
        told_by=settled.channel,
        approval=None,
        acknowledged_at=now if arrived else None,
        doubted_at=None,
    )
    closing = say(office, withdrawn, "closing", f"closing/{settled.key}", now)
    return Change(withdrawn, (closing,), ("they are told",))


def _asked_for_another_time(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    """They know of the wish. Until they give another time, the interview stands, and whether they go is open."""
    if not _is_its_letter(interview, settled):
        return Change(interview, notes=("another time was asked for, and meanwhile it had changed",))
    left = interview.approval is None or interview.approval.queued
    if interview.decision is not Decision.RESCHEDULE or interview.phase not in UNTOLD or not left:
        return _asked_after_all(interview, settled, office, now)
    waiting = replace(interview, phase=Phase.ASKED, approval=None, before=None, question=None, new_time_asked_at=now)
    if interview.has_begun(now):
        waiting = closed(waiting, Phase.CLOSED, now)
    words = _passed_on(waiting, "another_time", settled, office, now)
    return Change(waiting, (words,), ("another time is asked for; the interview stays open",))


def _apologized(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    if interview.is_over:
        return Change(interview, notes=("the apology has arrived",))
    ended = replace(closed(interview, Phase.CLOSED, now), approval=None)
    return Change(ended, (_passed_on(ended, "apology", settled, office, now),), ("apology sent",))


def _passed_on(interview: Interview, what: str, settled: Settled, office: Office, now: datetime) -> Send:
    """The last word on a letter that is no no: their mail server has it."""
    return say(office, interview, "passed_on", f"passed_on/{settled.key}", now, variant=what)


def _asked_after_all(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    """It left while the candidate took it back, or a receipt repeats what is known: their own word stands."""
    if settled.state is not DeliveryState.ACCEPTED or interview.is_over or interview.has_begun(now):
        return Change(interview, notes=("the letter that asks for another time has arrived",))
    known = replace(interview, new_time_asked_at=interview.new_time_asked_at or now)
    notes = ("another time was asked for, though that was taken back meanwhile",)
    if interview.phase is not Phase.ATTENDING:
        return Change(known, notes=notes)
    key = f"asked_after_all/{settled.key}"
    words = say(office, known, "ack_attend", key, now, variant="asked_for_another_time")
    return Change(replace(known, new_time_asked_at=None), (words,), notes)


def _failed(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    match settled.purpose:
        case Purpose.CANCELLATION | Purpose.WITHDRAWAL | Purpose.RESCHEDULE:
            return _not_told(interview, settled, office, now)
        case Purpose.DECLINE if _needs_no_decline(interview, settled):
            return Change(interview, notes=("nothing left to decline",))
        case Purpose.DECLINE if settled.channel is Channel.CALENDAR and not settled.organizer_told:
            # Nothing could be written, so nothing was told by the server: iMIP it is, and only that.
            words = office.draft("decline", interview, now)
            mailed = letters.decline(interview, Channel.EMAIL, words)
            return Change(interview, mailed, (f"the calendar was not changed ({settled.reason}); the REPLY is mailed",))
        case Purpose.DECLINE:
            return _alarm(interview, "alert_decline", settled, office, now)
        case Purpose.THANK_YOU | Purpose.FOLLOW_UP if not _is_its_letter(interview, settled):
            return Change(interview, notes=(f"{settled.purpose.value} of an earlier state: {settled.state.value}",))
        case _ if settled.by_person:
            return Change(interview, notes=(f"{settled.purpose.value} dropped by the candidate",))
        case Purpose.THANK_YOU if interview.thanked_at is not None:
            return _alarm(interview, ALARMS[settled.state], settled, office, now)  # one of several
        case Purpose.THANK_YOU | Purpose.FOLLOW_UP if _bows_out_by_now(interview):
            return _alarm(interview, ALARMS[settled.state], settled, office, now)
        case Purpose.THANK_YOU | Purpose.FOLLOW_UP:
            ended = replace(closed(interview, Phase.CLOSED, now), approval=None)
            return _alarm(ended, ALARMS[settled.state], settled, office, now)
        case Purpose.LATE if _is_the_apology(interview, settled):
            # One that may have left is not written a second time; one that surely did not may be.
            again = None if settled.state is not DeliveryState.IN_DOUBT else interview.missed_at
            ended = replace(closed(interview, Phase.CLOSED, now), approval=None, missed_at=again)
            return _alarm(ended, ALARMS[settled.state], settled, office, now)
        case Purpose.LATE if settled.told_of and settled.state is DeliveryState.EXPIRED:
            # They were asked to call while that helped; that it was never sent helps nobody any more.
            return Change(interview, notes=("too late to say that they are late",))
        case Purpose.LATE:
            return _alarm(interview, ALARMS[settled.state], settled, office, now)
        case _:
            return Change(interview, notes=(f"{settled.purpose.value} did not get through: {settled.reason}",))


def _needs_no_decline(interview: Interview, settled: Settled) -> bool:
    """Nothing stands there any more. A REPLY that may have left is told of all the same (law 3)."""
    in_doubt = settled.state is DeliveryState.IN_DOUBT and settled.channel is Channel.EMAIL
    gone = interview.missing_since is not None and not in_doubt
    return gone or interview.phase is Phase.CANCELLED_BY_EMPLOYER


def _not_told(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    """The employer does not know, or may not: the matter is the candidate's now, and they must hear so (law 5)."""
    if interview.phase is Phase.CANCELLED_BY_EMPLOYER or interview.told_in_person or interview.acknowledged_at:
        return Change(interview, notes=(f"{settled.purpose.value}: {settled.state.value}, and no longer needed",))
    if not _is_its_letter(interview, settled):
        return Change(interview, notes=(f"{settled.purpose.value} of an earlier state: {settled.state.value}",))
    unresolved = replace(interview, phase=Phase.UNRESOLVED, question=None, question_at=now, closed_at=None)
    if settled.by_person:
        return Change(unresolved, notes=(f"{settled.purpose.value} dropped by the candidate",))
    return _alarm(unresolved, ALARMS[settled.state], settled, office, now)


def _alarm(interview: Interview, name: str, settled: Settled, office: Office, now: datetime) -> Change:
    alarm = say(
        office,
        interview,
        name,
        f"{name}/{settled.key}",
        now,
        purpose=Purpose.ALERT,
        to=interview.contact,
        by_text=settled.channel is Channel.SMS,
        error=settled.reason,
        item=settled.item_id,
    )
    return Change(interview, (alarm,), (f"{settled.purpose.value}: {settled.state.value}, {settled.reason}",))
