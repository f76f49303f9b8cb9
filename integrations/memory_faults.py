"""What goes wrong in a world held in memory, and where one may watch it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from daemon.core.delivery import CalendarReply, Message


class Fault(StrEnum):
    """What goes wrong with one hand-over."""

    REFUSE = "refuse"
    CHANNEL_DEAD = "channel dead"
    NOT_SENT = "not sent"
    IN_DOUBT_BUT_SENT = "in doubt, but it arrived"
    IN_DOUBT_NOT_SENT = "in doubt, and it never arrived"


class Moment(StrEnum):
    """Where a hook stands: just before, or just after the world has changed."""

    BEFORE = "before"
    AFTER = "after"


class CalendarFault(StrEnum):
    """What goes wrong with reading a calendar."""

    UNAVAILABLE = "unavailable"
    EMPTY = "empty"  # a well-formed answer that holds nothing
    GARBAGE = "garbage"  # a captive portal's page in place of every object


Faults = Callable[[], Fault | None]
Hook = Callable[[Moment, Message | CalendarReply], None]


def no_fault() -> None:
    """The world at its best."""


def no_hook(moment: Moment, subject: Message | CalendarReply) -> None:
    """Nobody watches."""


def scripted(*faults: Fault | None) -> Faults:
    """These faults, one a call; none once they are used up."""
    left = list(faults)
    return lambda: left.pop(0) if left else None
