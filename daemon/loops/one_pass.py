"""One full pass: look, listen, decide, deliver, until nothing more is due."""

from __future__ import annotations

from dataclasses import dataclass, field

from daemon.core.delivery import DeliveryState
from daemon.loops.deliver_outbox import collect_receipts, deliver_outbox
from daemon.loops.desk import Desk
from daemon.loops.hear_replies import hear_replies
from daemon.loops.notebook import PASSED_AT, set_instant
from daemon.loops.own_wording import tell_of_own_wording
from daemon.loops.take_steps import NEEDS_HEARING, due_steps, replan, take_steps
from daemon.loops.watch_calendars import Watched, watch_calendars

ROUNDS = 8  # one thing leads to another: a reply to a letter to a closing text


@dataclass(slots=True)
class PassReport:
    """What a pass did. `in_doubt` counts what still is; `errors` are lines for a person."""

    calendars: list[Watched] = field(default_factory=list)
    replies: int = 0
    steps: int = 0
    sent: int = 0
    in_doubt: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        return bool(self.errors or self.in_doubt or any(not one.ok for one in self.calendars))


def one_pass(desk: Desk) -> PassReport:
    """A whole pass, whatever is due. Safe to repeat, to kill, and beside another."""
    report = PassReport()
    replan(desk)
    tell_of_own_wording(desk)
    report.calendars = watch_calendars(desk, even_if_not_due=True).calendars
    collect_receipts(desk)
    for number in range(ROUNDS):
        if not _round(desk, report, listen=number == 0):
            break
    with desk.store.transaction(desk.candidate.id) as tx:
        report.in_doubt = len(tx.outbox.by_state(DeliveryState.IN_DOUBT))
        set_instant(tx, PASSED_AT, desk.now())
    report.errors = list(dict.fromkeys(report.errors))
    return report


def drain(desk: Desk, report: PassReport | None = None) -> bool:
    """Take what is due and deliver it, until nothing is; whether anything was done."""
    told = report or PassReport()
    for number in range(ROUNDS):
        if not _round(desk, told, listen=False):
            return number > 0
    return True


def _round(desk: Desk, report: PassReport, *, listen: bool) -> bool:
    due = due_steps(desk)
    if not listen and due & NEEDS_HEARING:
        # What leaves now cannot be called back: the calendar is looked at once more, too.
        watch_calendars(desk, even_if_not_due=True)
    if listen or due & NEEDS_HEARING:
        hearing = hear_replies(desk)
        report.replies += hearing.replies
        report.errors += hearing.errors
    taken = take_steps(desk) if listen or due else 0
    delivered = deliver_outbox(desk)
    report.steps += taken
    report.sent += delivered.sent
    report.errors += delivered.errors
    return bool(taken or delivered.sent)
