"""Letters after the interview whose hour has come, and something has changed since they were shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core import lateness, letters, offers
from daemon.core.change import Change, Office, say
from daemon.core.delivery import Purpose
from daemon.core.interview import Approval, Interview, Phase, Question, closed


def show_anew(interview: Interview, approval: Approval, office: Office, now: datetime) -> Change:
    """Whom it would go to, or when they met, is no longer what was shown: it is shown again (law 1).

    An apology then has its undo window once more; every other letter waits for a yes.
    """
    if not office.way_to(interview.contact).to:
        return letters.post(interview, now)  # the address that was shown is the only one that is left
    if approval.purpose is Purpose.LATE:
        return lateness.apologize(
            interview, office, f"apology/{interview.id}/{interview.revision}", now, shown=approval
        )
    question = Question.FOLLOW_UP if approval.purpose is Purpose.FOLLOW_UP else Question.THANK_YOU
    key = f"{approval.purpose.value}_offer/{interview.id}/{interview.revision}/{now:%Y%m%dT%H%M%SZ}"
    return offers.offer_anew(interview, office, approval, question, key, now)


def too_late(interview: Interview, approval: Approval, office: Office, now: datetime) -> Change:
    """Slept for days: a courtesy that late is odd, and is theirs to send (law 4)."""
    ended = replace(closed(interview, Phase.CLOSED, now), approval=None)
    key = f"missed/{interview.id}/{approval.purpose.value}/{approval.revision}"
    alarm = say(office, ended, "alert_missed", key, now, purpose=Purpose.ALERT)
    return Change(ended, (alarm,), (f"{approval.purpose.value} not sent: days too late",))
