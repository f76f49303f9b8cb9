"""What became of a message about an interview -> what that means for the interview."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core import letters
from daemon.core.change import Change, Office, Settled, say
from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.interview import Decision, Interview, Phase, closed

LEFT = frozenset({DeliveryState.ACCEPTED, DeliveryState.DELIVERED})
ALARMS = {
    DeliveryState.REFUSED: "alert_refused",
    DeliveryState.IN_DOUBT: "alert_in_doubt",
    DeliveryState.EXPIRED: "alert_missed",
}


def settle(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    """Accepted, refused, expired, in doubt beyond what a look-up tells, or decided by a person."""
    if settled.state in LEFT:
        return _left(interview, settled, office, now)
    if settled.state is DeliveryState.UNDONE:
        return Change(interview)
    return _failed(interview, settled, office, now)


def _left(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    match settled.purpose:
        case Purpose.CANCELLATION | Purpose.WITHDRAWAL:
            return _told(interview, settled, office, now)
        case Purpose.DECLINE if settled.channel is Channel.CALENDAR and not settled.organizer_told:
            # The server does not mail the organizer: the REPLY goes by iMIP, and only by iMIP.
            words = office.draft("decline", interview, now)
            return Change(interview, letters.decline(interview, Channel.EMAIL, words), ("declined in the calendar",))
        case Purpose.THANK_YOU:
            thanked = replace(interview, phase=Phase.THANKED, approval=None, question=None, thanked_at=now)
            return Change(thanked, notes=("thank-you sent",))
        case Purpose.FOLLOW_UP:
            return Change(closed(interview, Phase.CLOSED, now), notes=("follow-up sent",))
        case Purpose.RESCHEDULE:
            return _asked_for_another_time(interview)
        case _:
            return Change(interview, notes=(f"{settled.purpose.value} by {settled.channel.value} sent",))


def _told(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    """They know. Unless the interview moved while the letter was on its way: then the candidate has to."""
    if settled.revision != interview.revision and not settled.by_person:
        key = f"moved_after_letter/{settled.key}"
        alarm = say(office, interview, "alert_moved_after_letter", key, now, purpose=Purpose.ALERT, told_at=now)
        return Change(interview, (alarm,), ("the no left for what it was before it changed",))
    if interview.phase is Phase.WITHDRAWN:
        return Change(interview)
    withdrawn = replace(closed(interview, Phase.WITHDRAWN, now), decision=Decision.WITHDRAW, approval=None)
    closing = say(office, withdrawn, "closing", f"closing/{settled.key}", now, next_interview=settled.next_interview)
    return Change(withdrawn, (closing,), ("they are told",))


def _asked_for_another_time(interview: Interview) -> Change:
    waiting = replace(
        interview, phase=Phase.ASKED, decision=Decision.RESCHEDULE, approval=None, before=None, question=None
    )
    return Change(waiting, notes=("another time is asked for; the interview stays open",))


def _failed(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    match settled.purpose:
        case Purpose.CANCELLATION | Purpose.WITHDRAWAL | Purpose.RESCHEDULE:
            return _not_told(interview, settled, office, now)
        case Purpose.DECLINE if interview.phase is Phase.CANCELLED_BY_EMPLOYER or interview.missing_since:
            return Change(interview, notes=("nothing left to decline",))
        case Purpose.DECLINE:
            return _alarm(interview, "alert_decline", settled, office, now)
        case Purpose.THANK_YOU | Purpose.FOLLOW_UP:
            ended = replace(closed(interview, Phase.CLOSED, now), approval=None)
            return _alarm(ended, ALARMS[settled.state], settled, office, now)
        case Purpose.LATE:
            return _alarm(interview, ALARMS[settled.state], settled, office, now)
        case _:
            return Change(interview, notes=(f"{settled.purpose.value} did not get through: {settled.reason}",))


def _not_told(interview: Interview, settled: Settled, office: Office, now: datetime) -> Change:
    """The employer does not know, or may not: the matter is the candidate's now, and they must hear so (law 5)."""
    if settled.revision != interview.revision:
        return Change(interview, notes=(f"{settled.purpose.value} of an earlier state: {settled.state.value}",))
    unresolved = replace(interview, phase=Phase.UNRESOLVED, question=None, closed_at=None)
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
        error=settled.reason,
        item=settled.item_id,
    )
    return Change(interview, (alarm,), (f"{settled.purpose.value}: {settled.state.value}, {settled.reason}",))
