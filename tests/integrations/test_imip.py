"""What several mails say of one interview, in whatever order, and what counts in the end."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.event import CalendarEvent, EventStatus, MailTrace
from integrations import ical
from integrations.imip import Known, as_object, by_uid, href_of, invitations
from tests.integrations.calendar_builders import NEW_YORK, OWN_ZONE, WINDOW, vcalendar, vevent

DANA = MailTrace(message_id="<1@acme.example>", subject="Interview", sender="dana@acme.example", sender_name="Dana")


def mail(
    *lines: str,
    method: str = "REQUEST",
    sequence: int = 0,
    stamp: str = "20261101T090000Z",
    at: str = "20261101T090001Z",
    trace: MailTrace = DANA,
    start: str | None = "DTSTART:20261203T190000Z",
    **values: str,
) -> tuple[str, MailTrace, str]:
    """One mail about the UID "one"."""
    event = vevent("one", f"SEQUENCE:{sequence}", f"DTSTAMP:{stamp}", *lines, start=start, **values)
    return vcalendar(event, method=method), trace, at


def known(*mails: tuple[str, MailTrace, str]) -> Known:
    said = Known()
    for one in mails:
        said = said.hearing(invitations(*one))
    return said


def read(*mails: tuple[str, MailTrace, str]) -> tuple[CalendarEvent, ...]:
    """What the calendar shows after these mails, which arrived in this order."""
    found = ical.expand([as_object(known(*mails))], WINDOW)
    assert found.problems == ()
    return found.events


FIRST = mail(summary="Interview")
MOVED = mail(sequence=1, start="DTSTART:20261204T190000Z", at="20261102T090000Z", summary="Interview")
CANCELLED = mail(method="CANCEL", sequence=2, at="20261103T090000Z")


def test_an_invitation_is_an_event_that_knows_its_mail():
    (event,) = read(FIRST)

    assert (event.uid, event.summary, event.method, event.href) == ("one", "Interview", "REQUEST", "mail:one")
    assert event.mail == DANA


@pytest.mark.parametrize("order", list(permutations([FIRST, MOVED, CANCELLED])))
def test_the_newest_word_counts_in_whatever_order_the_mails_arrive(order):
    (event,) = read(*order)

    assert event.status is EventStatus.CANCELLED
    assert event.sequence == 2


def test_an_update_takes_the_place_of_the_first_invitation():
    (event,) = read(MOVED, FIRST)

    assert f"{event.starts_at:%d}" == "04"
    assert event.status is EventStatus.CONFIRMED


def test_of_two_mails_of_one_sequence_the_later_dtstamp_counts():
    room = mail(stamp="20261102T090000Z", at="20261101T080000Z", summary="Interview", location="Room 5")

    assert [one.location for one in read(room, FIRST)] == ["Room 5"]


def test_without_any_stamp_the_mail_that_arrived_later_counts():
    early, late = (
        (vcalendar(vevent("one", summary=name)), DANA, at)
        for name, at in (("Early", "20261101T000000Z"), ("Late", "20261102T000000Z"))
    )

    assert [one.summary for one in read(late, early)] == ["Late"]


def test_a_cancellation_that_repeats_nothing_keeps_what_was_known():
    bare = mail(method="CANCEL", sequence=1, at="20261103T090000Z", start=None)
    full = mail("ORGANIZER:mailto:dana@acme.example", "DTEND:20261203T200000Z", summary="Interview", location="Room 5")

    (event,) = read(full, bare)

    assert (event.status, event.summary, event.location) == (EventStatus.CANCELLED, "Interview", "Room 5")
    assert f"{event.starts_at:%d %H} {event.ends_at:%d %H}" == "03 19 03 20"
    assert event.organizer is not None


def test_a_cancellation_with_a_start_of_its_own_takes_no_end_from_another():
    full = mail("DTEND:20261203T200000Z", summary="Interview")
    later = mail(method="CANCEL", sequence=1, at="20261103T090000Z", start="DTSTART:20261210T190000Z")

    assert [(f"{one.starts_at:%d}", one.ends_at) for one in read(full, later)] == [("10", None)]


def test_a_cancellation_of_which_nothing_was_known_is_cancelled():
    (event,) = read(CANCELLED)

    assert (event.status, event.method) == (EventStatus.CANCELLED, "CANCEL")


def test_what_was_cancelled_and_invited_to_again_takes_place():
    again = mail(sequence=3, at="20261105T090000Z", summary="Interview")

    assert [one.status for one in read(FIRST, CANCELLED, again)] == [EventStatus.CONFIRMED]


WEEKLY = mail("RRULE:FREQ=WEEKLY;COUNT=3", start=f"DTSTART;{NEW_YORK}20261203T140000", summary="Chat")
SECOND = "RECURRENCE-ID:20261210T190000Z"


def states(*mails) -> list[tuple[str, str]]:
    return [
        (f"{one.starts_at:%m-%d %H}", one.status.value) for one in sorted(read(*mails), key=lambda one: one.starts_at)
    ]


def test_one_instance_that_is_cancelled_takes_no_other_along():
    off = mail(SECOND, method="CANCEL", sequence=1, at="20261103T090000Z", start=None)

    assert states(WEEKLY, off) == [
        ("12-03 19", "CONFIRMED"),
        ("12-10 19", "CANCELLED"),
        ("12-17 19", "CONFIRMED"),
    ]
    assert {one.summary for one in read(WEEKLY, off)} == {"Chat"}


def test_one_instance_that_moved_is_an_override_by_whatever_zone_it_is_named():
    moved = mail(SECOND, sequence=1, at="20261103T090000Z", start="DTSTART:20261211T150000Z", summary="Chat")
    by_zone = mail(
        f"RECURRENCE-ID;{NEW_YORK}20261210T140000",
        sequence=2,
        at="20261104T090000Z",
        start="DTSTART:20261212T150000Z",
        summary="Chat",
    )

    assert [at for at, _ in states(WEEKLY, moved)] == ["12-03 19", "12-11 15", "12-17 19"]
    assert [at for at, _ in states(WEEKLY, moved, by_zone)] == ["12-03 19", "12-12 15", "12-17 19"]


def test_the_end_of_a_series_is_the_end_of_each_of_its_instances():
    moved = mail(SECOND, sequence=1, at="20261103T090000Z", start="DTSTART:20261211T150000Z", summary="Chat")
    over = mail(method="CANCEL", sequence=2, at="20261104T090000Z", start=None)

    assert {status for _, status in states(WEEKLY, moved, over)} == {"CANCELLED"}


def test_a_series_that_is_laid_anew_forgets_what_was_said_of_single_instances():
    off = mail(SECOND, method="CANCEL", sequence=1, at="20261103T090000Z", start=None)
    anew = mail(
        "RRULE:FREQ=WEEKLY;COUNT=3",
        sequence=2,
        at="20261104T090000Z",
        start="DTSTART:20261204T190000Z",
        summary="Chat",
    )

    for mails in permutations([WEEKLY, off, anew]):
        if mails.index(WEEKLY) < mails.index(anew):
            assert [at for at, _ in states(*mails)] == ["12-04 19", "12-11 19", "12-18 19"]


def test_an_instance_of_a_series_that_nobody_told_us_of_stands_alone():
    invited = mail(SECOND, start="DTSTART:20261210T190000Z", summary="Interview")

    assert [(one.summary, f"{one.recurrence_id:%d}") for one in read(invited)] == [("Interview", "10")]


@pytest.mark.parametrize("method", ["REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER", "reply"])
def test_what_others_answer_is_no_invitation(method):
    assert invitations(*mail(method=method)) == []


@pytest.mark.parametrize("method", ["", "PUBLISH", "REQUEST"])
def test_an_invitation_need_not_say_that_it_is_one(method):
    assert len(invitations(*mail(method=method))) == 1


def test_a_mail_cannot_say_for_itself_which_mail_it_was():
    (event,) = read(mail("X-CALLAHEAD-MAIL-ID:<forged@evil.example>", "X-CALLAHEAD-MAIL-REPLY-TO:evil@evil.example"))

    assert event.mail == DANA


def test_files_in_an_event_and_alarms_are_left_out():
    text = as_object(known(mail("ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA", "BEGIN:VALARM", "END:VALARM"))).text

    assert "ATTACH" not in text
    assert "VALARM" not in text


@given(st.builds(MailTrace, message_id=st.just("<1@acme.example>"), subject=st.text(), sender_name=st.text()))
def test_no_header_can_add_a_line_to_an_event(trace):
    (event,) = read(mail(trace=trace, summary="Interview"))

    assert event.summary == "Interview"
    assert event.mail is not None
    assert event.mail.message_id == "<1@acme.example>"
    assert event.mail.subject.isprintable()
    assert "\n" not in event.mail.sender_name


@given(
    st.lists(st.sampled_from([FIRST, MOVED, CANCELLED, WEEKLY, mail(SECOND, method="CANCEL", sequence=1)]), max_size=6)
)
def test_a_mail_that_is_read_twice_changes_nothing(mails):
    said = known(*mails)

    assert as_object(known(*mails, *mails[-1:])) == as_object(said) if mails else said == Known()


PIECES = st.sampled_from(
    [
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VALARM",
        "END:VALARM",
        "BEGIN:VCALENDAR",
        "END:VCALENDAR",
        "BEGIN:VTIMEZONE",
        "END:VTIMEZONE",
        "METHOD:CANCEL",
        "METHOD:REQUEST",
        "UID:one",
        "UID:two",
        "DTSTART:20261203T190000Z",
        "DTSTART;TZID=Mars/Base:20261203T190000",
        "RRULE:FREQ=DAILY;COUNT=2",
        "RECURRENCE-ID:20261204T190000Z",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:soon",
        "SEQUENCE:-1",
        "SEQUENCE:9999999999999",
        "DTSTAMP:yesterday",
        "X-CALLAHEAD-MAIL-ID:<forged@evil.example>",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=30), max_size=25).map("\r\n".join)


EVENTS = TEXTS.map(lambda body: f"BEGIN:VEVENT\r\nUID:one\r\n{body}\r\nEND:VEVENT")
CALENDARS = (TEXTS | EVENTS).map(lambda body: f"BEGIN:VCALENDAR\r\n{body}\r\nEND:VCALENDAR\r\n")


@given(st.lists(TEXTS | CALENDARS, max_size=4))
def test_whatever_mails_bring_an_object_speaks_of_its_own_uid_alone_and_is_always_read(texts):
    known: dict[str, Known] = {}
    for number, text in enumerate(texts):
        try:
            news = invitations(text, DANA, f"2026110{number}T000000Z")
        except ValueError:
            continue
        for uid, said in by_uid(news).items():
            known[uid] = known.get(uid, Known()).hearing(said)

    for uid, said in known.items():
        one = as_object(said)
        assert ical.uids_of(one.text) == (uid,)
        for event in ical.expand([one], WINDOW).events:
            assert (event.uid, event.mail) == (uid, DANA)


def test_a_cancellation_that_is_read_over_and_over_does_not_grow():
    zoned = (vcalendar(OWN_ZONE, vevent("one", start="DTSTART;TZID=Customized Time Zone:20261203T140000")), DANA, "1")
    once = known(zoned, CANCELLED)

    assert once.hearing(invitations(*CANCELLED)) == once
    assert as_object(once).text.count("BEGIN:VTIMEZONE") == 1


def test_hrefs_differ_where_uids_do_however_long_they_are():
    assert href_of("a" * 500 + "1") != href_of("a" * 500 + "2")
    assert len(href_of("ä/ %" * 500)) < 250
