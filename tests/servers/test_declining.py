"""An organizer elsewhere hears of a no exactly once, whoever tells: the server, or we by mail.

Nothing is taken on trust: the server's mail and ours arrive in one letterbox, and what is in it counts.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from daemon.clock import SystemClock
from daemon.core.delivery import Accepted, CalendarReply, Channel, Message, Needless, Outcome, Purpose
from daemon.core.event import PartStat
from daemon.loops.settle_outbox import _organizer_is_told
from integrations import ical
from integrations.caldav_calendar import CalDavCalendar
from integrations.smtp_email import SmtpEmail
from tests.integrations.calendar_builders import START, a_reply, invitation
from tests.integrations.calendar_servers import DANA, SAM, DavHome
from tests.servers.letterbox import Letterbox

pytestmark = pytest.mark.servers

ALIAS = "s.rivera@example.com"
SECOND = START + timedelta(weeks=1)
_numbers = itertools.count()


@dataclass(frozen=True)
class Case:
    """An invitation, and what of it is declined."""

    lines: tuple[str, ...] = ()
    agent: str = ""
    attendee: str = SAM
    recurrence_id: datetime | None = None

    def text(self, uid: str) -> str:
        text = invitation(uid, *self.lines).replace(f"mailto:{SAM}", f"mailto:{self.attendee}")
        return text.replace("ORGANIZER;", f"ORGANIZER;SCHEDULE-AGENT={self.agent};") if self.agent else text


CASES = {
    "a single event": Case(),
    "a whole series": Case(("RRULE:FREQ=WEEKLY;COUNT=3",)),
    "one instance of a series": Case(("RRULE:FREQ=WEEKLY;COUNT=3",), recurrence_id=SECOND),
    "an alias that the server does not know": Case(attendee=ALIAS),
    "SCHEDULE-AGENT=SERVER": Case(agent="SERVER"),
    "SCHEDULE-AGENT=CLIENT": Case(agent="CLIENT"),
    "SCHEDULE-AGENT=NONE": Case(agent="NONE"),
}
every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
every_server = pytest.mark.parametrize(
    "home", ["radicale", "scheduling_xandikos", "cyrus", "davical", "sabredav"], indirect=True
)


def invited(home: DavHome, case: Case) -> CalendarReply:
    """An invitation in Sam's calendar, and the no to it."""
    uid = f"no-{next(_numbers)}"
    href = home.put(f"{uid}.ics", case.text(uid))
    return a_reply(case.text(uid), uid=uid, href=href, attendee=case.attendee, recurrence_id=case.recurrence_id)


def mailed(letterbox: Letterbox, reply: CalendarReply) -> None:
    """The REPLY, as the outbox hands it to the mail."""
    message = Message(
        key=f"decline/{reply.uid}",
        purpose=Purpose.DECLINE,
        channel=Channel.EMAIL,
        to=reply.organizer,
        subject="Declined: Interview",
        body="Sam Rivera will not attend.",
        message_id=f"<{reply.uid}@example.org>",
        reply=reply,
    )
    sent = SmtpEmail(f"smtp://127.0.0.1:{letterbox.port}", sender="Sam Rivera <sam@example.org>", clock=SystemClock())
    assert isinstance(sent.send(message), Accepted)


def declined(home: DavHome, letterbox: Letterbox, reply: CalendarReply) -> Outcome:
    """The whole way of a no: into the calendar, and by mail where that does not tell the organizer."""
    outcome = CalDavCalendar(home.access()).respond(reply)
    if not _organizer_is_told(outcome):
        mailed(letterbox, reply)
    return outcome


@every_server
@every_case
def test_the_organizer_hears_of_it_exactly_once(home, letterbox, case):
    reply = invited(home, case)

    declined(home, letterbox, reply)

    (told,) = letterbox.replies(reply.uid, DANA)
    assert ical.partstat_of(told, reply.uid, case.attendee, case.recurrence_id) is PartStat.DECLINED
    assert ("RECURRENCE-ID" in told) == (case.recurrence_id is not None)


@every_server
def test_a_no_that_is_written_twice_is_told_once(home, letterbox):
    reply = invited(home, Case())

    first = declined(home, letterbox, reply)
    calendar = CalDavCalendar(home.access())

    assert calendar.respond(reply) == calendar.responded(reply) == first
    assert len(letterbox.replies(reply.uid, DANA)) == 1


@pytest.mark.parametrize("home", ["scheduling_xandikos", "cyrus"], indirect=True)
def test_a_server_that_schedules_tells_by_itself(home, letterbox):
    reply = invited(home, Case())

    assert CalDavCalendar(home.access()).respond(reply) == Accepted(organizer_told=True)
    assert len(letterbox.replies(reply.uid, DANA)) == 1


@pytest.mark.parametrize("home", ["radicale", "davical", "sabredav"], indirect=True)
@pytest.mark.parametrize("case", [CASES["a single event"], CASES["one instance of a series"]], ids=["one", "instance"])
def test_a_server_that_mails_nobody_leaves_it_to_us(home, letterbox, case):
    reply = invited(home, case)

    assert CalDavCalendar(home.access()).respond(reply) == Accepted(organizer_told=False)
    assert letterbox.replies(reply.uid, DANA) == []


# What a DELETE brings about by itself, as the servers were seen to do it.
TELLS_AT_A_DELETION = {"cyrus"}
LEAVES_IT_TO_US = {"radicale", "sabredav"}


@every_server
def test_a_no_after_the_event_was_deleted_is_told_once_at_most_and_is_no_failure(home, letterbox, request):
    server = request.node.callspec.params["home"]
    reply = invited(home, Case())
    home.delete(reply.href)

    outcome = declined(home, letterbox, reply)

    assert isinstance(outcome, Needless)
    assert outcome.by_mail is (server in LEAVES_IT_TO_US)
    assert len(letterbox.replies(reply.uid, DANA)) == (server in TELLS_AT_A_DELETION | LEAVES_IT_TO_US)


@every_server
def test_a_no_to_one_instance_leaves_the_others_open(home, letterbox):
    reply = invited(home, CASES["one instance of a series"])

    declined(home, letterbox, reply)

    text = home.get(reply.href).decode()
    assert ical.partstat_of(text, reply.uid, SAM, None) is PartStat.NEEDS_ACTION
