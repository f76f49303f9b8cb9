"""What ends, and nobody can say how: the matter is the candidate's, who is alarmed (law 5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core.change import ASKING, TELLING_NO, Change, Office, Revoke, say
from daemon.core.delivery import Purpose
from daemon.core.interview import Interview, Phase
from daemon.core.lateness import what_is_left


def missed(interview: Interview, office: Office, now: datetime) -> Change:
    """It began before they could be told what the candidate wanted them to know."""
    unresolved = replace(interview, phase=Phase.UNRESOLVED, approval=None, question=None, doubted_at=now)
    key = f"missed/{interview.id}/{interview.revision}"
    alarm = say(office, unresolved, "alert_missed", key, now, purpose=Purpose.ALERT)
    return Change(unresolved, (Revoke(TELLING_NO | ASKING), alarm), ("it began before the letter could leave",))


def no_new_time_came(interview: Interview, office: Office, now: datetime) -> Change:
    """It begins, they expect the candidate, and whether they go is not known: theirs to settle (law 5)."""
    left_open = replace(interview, question=None, held_until=None, news=None)
    unresolved = replace(left_open, phase=Phase.UNRESOLVED, doubted_at=now)
    key = f"no_new_time/{interview.id}/{interview.revision}"
    left = what_is_left(unresolved, now)
    alarm = say(office, unresolved, "alert_no_new_time", key, now, purpose=Purpose.ALERT, variant=left)
    return Change(unresolved, (Revoke(ASKING), alarm), ("it begins, and neither another time nor an answer came",))


def time_never_known(interview: Interview, office: Office, now: datetime) -> Change:
    """The day that its entry names is over, and at which instant it was to begin was never known (law 7)."""
    unresolved = replace(interview, phase=Phase.UNRESOLVED, question=None, held_until=None)
    key = f"time_unknown/{interview.id}/{interview.written_start}"
    alarm = say(office, unresolved, "alert_time_unknown", key, now, purpose=Purpose.ALERT)
    return Change(unresolved, (Revoke(ASKING), alarm), ("its day is over, its time was never known",))
