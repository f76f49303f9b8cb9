"""An interview that comes back under another UID: its people moved it, and its calendar has one gone and another new.

Several vendors cancel and invite anew instead of moving (Greenhouse's attachments, Indeed). Taken for two matters it
would cost the candidate two questions, the first of which ("gone from your calendar: is it still on?") has no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core.change import ASKING, TELLING_NO, Change, Revoke
from daemon.core.interview import COMING, Decision, Interview, News, Phase, closed, was_talked_about
from daemon.core.own_contact import ROBOT

LATER_AT_LEAST = timedelta(seconds=1)  # all that one look found was found at one instant
APART_AT_MOST = timedelta(days=3)  # between the old one's going and the new one's coming
# What is put before a title when it moves; the rest of the title has to be the same.
MARKS = re.compile(
    r"\b(?:re-?scheduled|updated?|moved|new time|cancell?ed|invitation"
    r"|verschoben|reprogrammé|reprogramado|spostato|verzet)\b",
    re.IGNORECASE,
)


def same_title(one: str, other: str) -> bool:
    """Whether two titles name the same meeting: marks of a change, digits and signs aside."""
    return _bare(one) == _bare(other) != ""


def same_side(one: Interview, other: Interview) -> bool:
    """Whether the same people invite to the same job: one company, or one ORGANIZER who names no other.

    An agency's recruiter organizes for several companies, and a company may see somebody for two positions.
    """
    if _differ(one.company, other.company) or _differ(one.role, other.role):
        return False
    if _differ(_house(one.contact.email), _house(other.contact.email)):
        return False
    # A scheduler's robot organizes for everybody.
    organizer = bool(one.organizer) and one.organizer == other.organizer and not ROBOT.search(one.organizer)
    return organizer or (bool(one.company) and bool(other.company))


def _house(address: str) -> str:
    return address.rpartition("@")[2]


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one.casefold() != other.casefold()


def heir_of(gone: Interview, others: Iterable[Interview], now: datetime) -> Interview | None:
    """What `gone`, which is in no calendar any more, has become. None where nothing is, or where several may be."""
    heirs = [one for one in others if _may_be_heir(one, gone, now)]
    # One that came close to it was taken for another session of the same loop, as long as both were there.
    apart = [one for one in heirs if not one.part_of] or heirs
    return apart[0] if len(apart) == 1 else None


def forebear_of(new: Interview, others: Iterable[Interview], now: datetime) -> Interview | None:
    """The interview that went lately, and that `new` goes on with; or one for which another time was asked for."""
    gone = [one for one in others if _has_gone(one, now) and _may_be_heir(new, one, now)]
    return gone[0] if len(gone) == 1 else None


def hand_over(old: Interview, heir: Interview, now: datetime) -> tuple[Change, Change]:
    """The old one ends, with all that is on its way for it; the new one is asked about as moved (law 1)."""
    talked_about = was_talked_about(old)
    ended = replace(closed(old, old.phase if old.is_over else Phase.CLOSED, now), approval=None, news=None, before=None)
    ended = replace(ended, succeeded_by=heir.id)
    taken_back = Revoke(ASKING | TELLING_NO)
    moved = replace(heir, old_starts_at=old.told_start, notes=heir.notes or old.notes, part_of="", retry_at=None)
    if old.own_contact is not None:
        moved = replace(moved, own_contact=old.own_contact, contact=old.own_contact)
    if talked_about:
        moved = replace(moved, news=News.MOVED, held_until=now)
    return (
        Change(ended, (taken_back,), (f"it goes on as {heir.ref}: another UID, another time",)),
        Change(moved, notes=(f"the same interview as {old.ref}, under another UID",)),
    )


def _may_be_heir(heir: Interview, gone: Interview, now: datetime) -> bool:
    fresh = heir.phase in (Phase.FOUND, Phase.ASKED) and heir.decision is None and heir.news is None
    ahead = heir.starts_at is not None and heir.starts_at > now and heir.part_of in ("", gone.id)
    later = heir.found_at - gone.found_at >= LATER_AT_LEAST  # two that came together are two
    if heir.id == gone.id or not fresh or not ahead or not later:
        return False
    went_at = gone.missing_since or gone.closed_at or now
    together = abs(heir.found_at - went_at) <= APART_AT_MOST or gone.decision is Decision.RESCHEDULE
    moved = heir.starts_at != gone.starts_at
    return together and moved and same_side(gone, heir) and same_title(gone.summary, heir.summary)


def _has_gone(old: Interview, now: datetime) -> bool:
    if old.part_of or old.succeeded_by or old.starts_at is None or old.starts_at <= now:
        return False
    waits = old.decision is Decision.RESCHEDULE and old.phase is Phase.ASKED
    missing = old.missing_since is not None and old.phase in COMING
    return waits or missing or old.phase is Phase.CANCELLED_BY_EMPLOYER


def _bare(title: str) -> str:
    return " ".join(re.sub(r"[\W\d_]+", " ", MARKS.sub(" ", title)).casefold().split())
