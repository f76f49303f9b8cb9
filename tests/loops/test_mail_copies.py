"""One interview in the mail and in the calendar: the calendar speaks, unless the mail knows something newer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from daemon.core.delivery import Message, Purpose
from daemon.core.event import Attendee, CalendarEvent, EventStatus, MailTrace
from daemon.core.interview import News, Phase
from daemon.loops.desk import WatchedCalendar
from integrations.memory_calendar import MemoryCalendar
from tests.loops.conftest import Calm
from tests.loops.test_sessions import asked, session, start_of

DAY = timedelta(days=1)
UID = "session-0@acme.example"
TRACE = MailTrace(
    message_id="<invitation-1@acme.example>",
    subject="Invitation: Interview with Acme @ Thu Dec 3",
    sender="dana@acme.example",
    sender_name="Dana Reyes",
)


@pytest.fixture
def mail(calm: Calm) -> MemoryCalendar:
    """A second source: what the mailbox holds."""
    box = MemoryCalendar(expander=calm.expander, name="mail", organizer_told=False)
    calm.desk = replace(
        calm.desk, calendars=(*calm.desk.calendars, WatchedCalendar(calendar=box, every=timedelta(minutes=5)))
    )
    return box


def arrives(box: MemoryCalendar, starts_at: datetime, sequence: int = 0, **changed: object) -> None:
    event = session(0, starts_at, sequence=sequence, mail=TRACE, **changed)
    box.put(event, href=f"mail:{UID}")


def stands(calm: Calm, starts_at: datetime, sequence: int = 0, **changed: object) -> None:
    calm.calendar.put(session(0, starts_at, sequence=sequence, **changed))


def letter(calm: Calm) -> Message:
    return next(one.message for one in calm.email.ledger if one.message.purpose is Purpose.CANCELLATION)


def test_an_invitation_that_never_reached_the_calendar_is_asked_about(calm: Calm, mail: MemoryCalendar) -> None:
    arrives(mail, start_of(calm))
    calm.go_on()
    assert len(asked(calm)) == 1


def test_what_is_in_both_is_one_question(calm: Calm, mail: MemoryCalendar) -> None:
    arrives(mail, start_of(calm))
    stands(calm, start_of(calm))
    calm.go_on()
    calm.go_on(timedelta(hours=2))
    assert len(asked(calm)) == 1
    assert calm.the(UID).calendar == "personal"
    assert calm.the(UID).mail == TRACE


def test_the_letter_is_an_answer_to_the_invitation(calm: Calm, mail: MemoryCalendar) -> None:
    stands(calm, start_of(calm))
    calm.go_on()
    arrives(mail, start_of(calm))
    calm.go_on(timedelta(minutes=5))
    calm.says(f"N {calm.the(UID).ref}")
    calm.go_on()
    calm.go_on(timedelta(minutes=11))
    assert letter(calm).in_reply_to == TRACE.message_id
    assert letter(calm).subject == f"Re: {TRACE.subject}"


def test_a_letter_to_somebody_else_begins_a_thread_of_its_own(calm: Calm, mail: MemoryCalendar) -> None:
    robot = replace(TRACE, sender="no-reply@scheduler.example", sender_name="Scheduler")
    mail.put(session(0, start_of(calm), mail=robot), href=f"mail:{UID}")
    calm.go_on()
    calm.says(f"N {calm.the(UID).ref}")
    calm.go_on()
    calm.go_on(timedelta(minutes=11))
    assert letter(calm).in_reply_to == ""
    assert not letter(calm).subject.startswith("Re:")


def test_a_newer_time_by_mail_counts_until_the_calendar_has_it_too(calm: Calm, mail: MemoryCalendar) -> None:
    stands(calm, start_of(calm))
    calm.go_on()
    arrives(mail, start_of(calm) + DAY, sequence=1)
    calm.go_on(timedelta(minutes=5))
    assert "has moved" in asked(calm)[-1]
    stands(calm, start_of(calm), summary="Interview with Acme (video)")  # touched, and still behind
    calm.go_on(timedelta(hours=2))
    assert calm.the(UID).starts_at == start_of(calm) + DAY
    stands(calm, start_of(calm) + DAY, sequence=1)
    calm.go_on(timedelta(minutes=5))
    stands(calm, start_of(calm) + 2 * DAY, sequence=1)  # moved in the calendar, by a server that raises nothing
    calm.go_on(timedelta(minutes=5))
    assert calm.the(UID).starts_at == start_of(calm) + 2 * DAY


def test_an_older_mail_changes_nothing(calm: Calm, mail: MemoryCalendar) -> None:
    stands(calm, start_of(calm) + DAY, sequence=2)
    calm.go_on()
    arrives(mail, start_of(calm), sequence=1)
    calm.go_on(timedelta(minutes=5))
    assert calm.the(UID).starts_at == start_of(calm) + DAY
    assert len(asked(calm)) <= 1


def test_a_cancellation_by_mail_counts_before_the_calendar_shows_it(calm: Calm, mail: MemoryCalendar) -> None:
    stands(calm, start_of(calm))
    calm.go_on()
    arrives(mail, start_of(calm), status=EventStatus.CANCELLED)
    calm.go_on(timedelta(minutes=5))
    assert calm.the(UID).phase is Phase.CANCELLED_BY_EMPLOYER
    stands(calm, start_of(calm), summary="Interview with Acme (video)")
    calm.go_on(timedelta(hours=2))
    assert calm.the(UID).phase is Phase.CANCELLED_BY_EMPLOYER
    assert calm.letters() == []


def test_a_cancellation_by_somebody_who_did_not_invite_is_ignored(calm: Calm, mail: MemoryCalendar) -> None:
    stands(calm, start_of(calm))
    calm.go_on()
    stranger = Attendee("mallory@elsewhere.example", "M")
    arrives(mail, start_of(calm), sequence=5, status=EventStatus.CANCELLED, organizer=stranger)
    calm.go_on(timedelta(minutes=5))
    assert calm.the(UID).phase is Phase.ASKED


def test_an_event_deleted_from_the_calendar_is_a_question_though_its_mail_is_there(
    calm: Calm, mail: MemoryCalendar
) -> None:
    stands(calm, start_of(calm))
    arrives(mail, start_of(calm))
    mail_holds_nothing_for_certain(mail)
    calm.go_on()
    calm.calendar.remove(f"/personal/{UID}.ics")
    calm.go_on(timedelta(minutes=5))
    assert calm.the(UID).news is News.VANISHED
    calm.go_on(timedelta(hours=2))
    assert calm.the(UID).missing_since is not None


def test_a_mail_that_was_filed_away_is_no_vanished_interview(calm: Calm, mail: MemoryCalendar) -> None:
    arrives(mail, start_of(calm))
    mail_holds_nothing_for_certain(mail)
    calm.go_on()
    mail.remove(f"mail:{UID}")
    calm.go_on(timedelta(minutes=5))
    assert calm.the(UID).missing_since is None


def mail_holds_nothing_for_certain(box: MemoryCalendar) -> None:
    """As a mailbox answers: it proves nothing of what stands in a calendar today."""
    from daemon.ports import Absent

    box.find = lambda uid, href: Absent()  # type: ignore[method-assign]


def test_an_event_read_from_a_mail_says_so() -> None:
    assert CalendarEvent(uid="1", href="mail:1").is_mail_copy
    assert not CalendarEvent(uid="1", href="/personal/1.ics").is_mail_copy


def test_a_calendar_that_shows_what_the_mail_said_has_caught_up(calm: Calm, mail: MemoryCalendar) -> None:
    stands(calm, start_of(calm))
    calm.go_on()
    arrives(mail, start_of(calm) + DAY, sequence=1)
    calm.go_on(timedelta(minutes=5))
    stands(calm, start_of(calm) + DAY)  # the same, by a server that raises nothing
    calm.go_on(timedelta(minutes=5))
    stands(calm, start_of(calm) + 2 * DAY)
    calm.go_on(timedelta(minutes=5))
    assert calm.the(UID).starts_at == start_of(calm) + 2 * DAY


def test_an_invitation_by_mail_that_follows_a_cancellation_counts(calm: Calm, mail: MemoryCalendar) -> None:
    stands(calm, start_of(calm))
    calm.go_on()
    arrives(mail, start_of(calm), status=EventStatus.CANCELLED)
    calm.go_on(timedelta(minutes=5))
    assert calm.the(UID).phase is Phase.CANCELLED_BY_EMPLOYER
    arrives(mail, start_of(calm) + DAY, sequence=1)
    calm.go_on(timedelta(minutes=5))
    assert "has moved" in asked(calm)[-1] or not calm.the(UID).is_over
