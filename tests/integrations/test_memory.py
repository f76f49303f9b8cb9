"""The world in memory hurts where the real one does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from daemon.core.delivery import (
    Accepted,
    DeliveryState,
    InDoubt,
    Needless,
    NotFound,
    NotSent,
    Receipt,
    Refused,
    Unknowable,
)
from daemon.core.event import Attendee, CalendarEvent, PartStat
from daemon.ports import Absent, Unavailable, Window
from integrations.memory import (
    CalendarFault,
    Fault,
    MemoryCalendar,
    MemoryExpander,
    MemoryInbox,
    MemoryTransport,
    Moment,
    RehearsalCalendar,
    RehearsalTransport,
    scripted,
)
from tests.integrations.message_servers import CANDIDATE, NOON, SetClock, a_decline, a_text

WEEK = Window(NOON, NOON + timedelta(days=7))


class CrashError(BaseException):
    """The process dies here."""


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def calendar():
    return MemoryCalendar(expander=MemoryExpander(), name="personal")


def an_event(uid="interview-1", **more) -> CalendarEvent:
    given = {
        "uid": uid,
        "starts_at": NOON + timedelta(days=2),
        "ends_at": NOON + timedelta(days=2, hours=1),
        "organizer": Attendee("dana@acme.example"),
        "attendees": (Attendee("sam@example.org"), Attendee("lee@acme.example")),
    }
    return CalendarEvent(**(given | more))


# The transport


def test_a_repeat_is_a_second_arrival(clock):
    transport = MemoryTransport(clock=clock)
    first, second = transport.send(a_text()), transport.send(a_text())

    assert first != second
    assert len(transport.ledger) == 2


@pytest.mark.parametrize("moment", list(Moment))
def test_a_crash_stands_before_or_after_the_arrival(clock, moment):
    def crash(at, _message):
        if at is moment:
            raise CrashError

    transport = MemoryTransport(clock=clock, hook=crash)
    with pytest.raises(CrashError):
        transport.send(a_text())

    assert len(transport.ledger) == (moment is Moment.AFTER)


def test_faults_are_used_up_one_a_call(clock):
    transport = MemoryTransport(clock=clock, faults=scripted(Fault.NOT_SENT, None, Fault.CHANNEL_DEAD))
    endings = [type(transport.send(a_text())) for _ in range(4)]

    assert endings == [NotSent, Accepted, Refused, Accepted]


def test_an_arrival_may_be_hidden_from_look_ups_for_a_while(clock):
    transport = MemoryTransport(
        clock=clock, visible_after=timedelta(minutes=3), faults=scripted(Fault.IN_DOUBT_BUT_SENT)
    )
    assert isinstance(transport.send(a_text()), InDoubt)

    assert transport.look_up(a_text(), NOON, taken=()) == NotFound()
    clock.move(timedelta(minutes=3))
    assert isinstance(transport.look_up(a_text(), NOON, taken=()), Accepted)


def test_a_look_up_may_fail_for_now_or_for_good(clock):
    assert MemoryTransport(clock=clock, look_up_fault="503").look_up(a_text(), NOON, ()) == Unknowable("503", True)
    assert not MemoryTransport(clock=clock, tells=False).look_up(a_text(), NOON, ()).passing


def test_an_older_message_with_the_same_words_is_another_one(clock):
    transport = MemoryTransport(clock=clock)
    transport.send(a_text())

    assert transport.look_up(a_text(), NOON + timedelta(hours=1), taken=()) == NotFound()


def test_receipts_come_when_it_is_delivered_or_as_scripted(clock):
    transport = MemoryTransport(clock=clock, delivered_after=timedelta(seconds=5))
    sid = transport.send(a_text()).provider_id

    assert [one.state for one in transport.receipts([sid])] == [DeliveryState.ACCEPTED]
    clock.move(timedelta(seconds=5))
    assert [one.state for one in transport.receipts([sid])] == [DeliveryState.DELIVERED]
    transport.receipt_of[sid] = Receipt(provider_id=sid, state=DeliveryState.REFUSED, channel_dead=True)
    assert transport.receipts([sid]) == (transport.receipt_of[sid],)


# The inbox


def test_texts_are_heard_again_for_as_long_as_the_overlap(clock):
    inbox = MemoryInbox(clock=clock)
    inbox.receive("Y K7", CANDIDATE)
    first = inbox.since(None, clock.now())
    clock.move(timedelta(minutes=5))
    inbox.receive("N K7", CANDIDATE)
    second = inbox.since(first.cursor, clock.now())
    clock.move(timedelta(minutes=11))
    inbox.receive("undo K7", CANDIDATE)
    third = inbox.since(inbox.since(second.cursor, clock.now()).cursor, clock.now())

    assert [one.body for one in first.texts] == ["Y K7"]
    assert [one.body for one in second.texts] == ["Y K7", "N K7"]
    assert [one.body for one in third.texts] == ["undo K7"]


def test_a_text_may_show_up_late_or_twice(clock):
    inbox = MemoryInbox(clock=clock, duplicates=True, visible_after=timedelta(minutes=1))
    inbox.receive("Y K7", CANDIDATE)

    assert inbox.since(None, clock.now()).texts == ()
    clock.move(timedelta(minutes=1))
    ids = [one.provider_id for one in inbox.since(None, clock.now()).texts]
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_an_inbox_shows_what_we_sent_and_may_be_out_of_order(clock):
    transport = MemoryTransport(clock=clock)
    inbox = MemoryInbox(clock=clock, outbound=transport)
    sent = transport.send(a_text())

    assert [one.provider_id for one in inbox.since(None, clock.now()).sent] == [sent.provider_id]
    inbox.fault = "out of order"
    assert inbox.since(None, clock.now()) == Unavailable(reason="out of order")


# The calendar


def test_a_calendar_tells_all_first_and_then_what_changed(calendar):
    kept, removed = calendar.put(an_event("one")), calendar.put(an_event("two"))
    first = calendar.pull(None)
    calendar.put(an_event("one", summary="moved"))
    calendar.remove(removed)
    second = calendar.pull(first.cursor)

    assert first.complete
    assert {one.href for one in first.objects} == {kept, removed}
    assert not second.complete
    assert ([one.href for one in second.objects], second.gone) == ([kept], (removed,))
    assert calendar.pull(second.cursor).objects == ()


def test_an_old_text_still_reads_as_it_did(calendar):
    calendar.put(an_event(summary="Interview"))
    old = calendar.pull(None).objects
    calendar.put(an_event(summary="Canceled: Interview"))

    assert [one.summary for one in calendar.expander.expand(old, WEEK).events] == ["Interview"]


def test_only_what_lies_in_the_window_is_told_and_what_has_no_instant(calendar):
    calendar.put(an_event("soon"))
    calendar.put(an_event("past", starts_at=NOON - timedelta(hours=2), ends_at=NOON - timedelta(hours=1)))
    calendar.put(an_event("floating", starts_at=None, ends_at=None, time_problem="floating"))

    expanded = calendar.expander.expand(calendar.pull(None).objects, WEEK)
    assert [one.uid for one in expanded.events] == ["soon", "floating"]


def test_every_reading_fault_shows_itself(calendar):
    href = calendar.put(an_event())

    calendar.pull_fault = calendar.find_fault = CalendarFault.UNAVAILABLE
    assert isinstance(calendar.pull(None), Unavailable)
    assert isinstance(calendar.find("interview-1", href), Unavailable)
    assert calendar.responded(a_decline()).passing

    calendar.pull_fault = calendar.find_fault = CalendarFault.EMPTY
    assert calendar.pull(None).complete
    assert calendar.pull(None).objects == ()
    assert calendar.find("interview-1", href) == Absent()

    calendar.pull_fault = calendar.find_fault = CalendarFault.GARBAGE
    expanded = calendar.expander.expand(calendar.pull(None).objects, WEEK)
    assert expanded.events == ()
    assert [one.href for one in expanded.problems] == [href]
    assert "VCALENDAR" not in calendar.find("interview-1", href).text


def test_an_event_is_found_by_its_uid_wherever_it_stands(calendar):
    href = calendar.put(an_event(), href="/personal/elsewhere.ics")

    assert calendar.find("interview-1", "/personal/1.ics").href == href
    assert calendar.find("nobody", "/personal/1.ics") == Absent()


def test_a_decline_sets_our_own_partstat_and_tells_the_organizer_once(calendar):
    href = calendar.put(an_event())
    assert calendar.responded(a_decline()) == NotFound()

    assert calendar.respond(a_decline()) == Accepted(organizer_told=True)
    assert calendar.respond(a_decline()) == Accepted(organizer_told=True)

    (event,) = calendar.events(href)
    assert [one.partstat for one in event.attendees] == [PartStat.DECLINED, PartStat.NEEDS_ACTION]
    assert isinstance(calendar.responded(a_decline()), Accepted)
    assert len(calendar.replies) == 1
    assert len(calendar.writes) == 2


def test_a_server_that_does_not_schedule_leaves_the_reply_to_us():
    calendar = MemoryCalendar(expander=MemoryExpander(), organizer_told=False)
    calendar.put(an_event())

    assert calendar.respond(a_decline()) == Accepted(organizer_told=False)
    assert calendar.replies == []


@pytest.mark.parametrize(
    ("fault", "ending", "stands"),
    [
        (Fault.REFUSE, Refused, False),
        (Fault.NOT_SENT, NotSent, False),
        (Fault.IN_DOUBT_NOT_SENT, InDoubt, False),
        (Fault.IN_DOUBT_BUT_SENT, InDoubt, True),
    ],
)
def test_a_decline_may_fail_like_a_message(calendar, fault, ending, stands):
    calendar.put(an_event())
    calendar.faults = scripted(fault)

    assert isinstance(calendar.respond(a_decline()), ending)
    assert isinstance(calendar.responded(a_decline()), Accepted) is stands
    assert len(calendar.replies) == stands


@pytest.mark.parametrize("schedules", [True, False])
def test_a_decline_of_an_event_that_is_gone_is_mailed_unless_the_server_has_told(schedules):
    calendar = MemoryCalendar(expander=MemoryExpander(), organizer_told=schedules)

    assert calendar.respond(a_decline()) == Needless("the event is no longer there", by_mail=not schedules)


def test_one_instance_is_declined_without_its_siblings(calendar):
    first, second = NOON + timedelta(days=1), NOON + timedelta(days=2)
    href = calendar.put(an_event(recurrence_id=first), an_event(recurrence_id=second))
    calendar.respond(replace(a_decline(), recurrence_id=second))

    assert [one.attendees[0].partstat for one in calendar.events(href)] == [PartStat.NEEDS_ACTION, PartStat.DECLINED]


# Rehearsing


def test_a_rehearsal_records_and_touches_nothing(calendar):
    href = calendar.put(an_event())
    transport, rehearsed = RehearsalTransport(), RehearsalCalendar(real=calendar)

    assert isinstance(transport.send(a_text()), NotSent)
    assert transport.look_up(a_text(), NOON, taken=()).passing
    assert transport.receipts(["any"]) == ()
    assert isinstance(rehearsed.respond(a_decline()), NotSent)

    assert (transport.would_send, rehearsed.would_respond) == ([a_text()], [a_decline()])
    assert rehearsed.name == "personal"
    assert rehearsed.pull(None) == calendar.pull(None)
    assert rehearsed.find("interview-1", href) == calendar.find("interview-1", href)
    assert rehearsed.responded(a_decline()) == NotFound()
    assert calendar.writes == []
