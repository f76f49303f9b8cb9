"""What a text was understood to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Intent(StrEnum):
    ATTEND = "attend"
    CANCEL = "cancel"
    RESCHEDULE = "reschedule"
    SNOOZE = "snooze"
    LATE = "late"
    UNDO = "undo"
    THANK = "thank"
    WITHDRAW = "withdraw"
    UNSURE = "unsure"
    YES = "yes"
    NO = "no"
    HELP = "help"
    OPT_OUT = "opt_out"
    OPT_IN = "opt_in"
    CALLED = "called"  # they were reached by phone: no letter needed
    CALL = "call"  # ring me and put me through to them
    MISSED = "missed"  # it has begun, or is over, and they were not there
    ADD = "add"  # a reason, a friend or another role for the letter that was shown
    AT = "at"  # the hour of an entry that has none
    EDIT = "edit"  # send these words instead of the letter that was shown
    UNKNOWN = "unknown"


BOWS_OUT = frozenset({Intent.CANCEL, Intent.WITHDRAW})


class Asked(StrEnum):
    """The question that was last put to the candidate: it decides what a bare yes or no means."""

    DECISION = "decision"  # Y keep it, N bow out, R another time
    UNDO = "undo"  # a cancel is queued: does it stand?
    DEBRIEF = "debrief"  # 1 loved it, 2 unsure, 3 not for me
    IS_INTERVIEW = "is_interview"
    FOLLOW_UP = "follow_up"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Referral:
    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One interview that a text speaks of. `ref` is "" where the text does not say and none is implied.

    `confirm`: it leans towards something that cannot be undone, but is less than plain: ask first.
    `now`: at once, without an undo window ("S K7", `--now`). `minutes`: how late.
    `reason`: a code of etiquette rule 13, or the candidate's own words; `in_passing`: it was said to us, and is none of
    the letter's. `prefers`: another time or role.
    `asks`: a yes that goes on to ask them something, to wish for something, or depends on it.
    `hour`: with AT, when it begins on the candidate's own clock.
    `stands`: with CANCEL, said of a letter that waits: it shall go as it is ("ok", "send it"), whatever it says.
    `in_words`: with CANCEL, said of a letter that waits: a no in words, and no code.
    `text`: with EDIT, the words that shall take the letter's place, exactly as they were written.
    """

    intent: Intent
    ref: str = ""
    minutes: int | None = None
    reason: str = ""
    in_passing: bool = False
    referral: Referral | None = None
    prefers: str = ""
    note: str = ""
    text: str = ""
    asks: bool = False
    hour: time | None = None
    confirm: bool = False
    now: bool = False
    stands: bool = False
    in_words: bool = False
