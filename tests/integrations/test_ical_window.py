"""What is dropped by its digits alone would not have been shown by whoever reads it all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from daemon.core.event import CalendarEvent
from daemon.ports import CalendarObject, Window
from integrations import ical
from integrations.ical_components import calendars_of
from integrations.ical_window import is_elsewhere, near
from tests.integrations.calendar_builders import OWN_ZONE, WINDOW, an_object, vcalendar, vevent

MIDDLE = datetime(2026, 12, 1, tzinfo=UTC)
# So wide that nothing of what follows is elsewhere: the oracle.
WIDE = Window(MIDDLE - timedelta(days=400), MIDDLE + timedelta(days=400))
ZONES = ["", ";TZID=America/New_York", ";TZID=Pacific/Kiritimati", ";TZID=Customized Time Zone", ";TZID=Mars/Base"]
days = st.integers(-200, 200)
hours = st.integers(0, 23)
windows = st.builds(
    lambda at, length: Window(MIDDLE + timedelta(days=at), MIDDLE + timedelta(days=at + length)),
    st.integers(-150, 150),
    st.integers(0, 60),
)


def written(name: str, at: datetime, form: str) -> str:
    if form == "date":
        return f"{name};VALUE=DATE:{at:%Y%m%d}"
    if form == "Z":
        return f"{name}:{at:%Y%m%dT%H%M%S}Z"
    return f"{name}{form}:{at:%Y%m%dT%H%M%S}"


forms = st.sampled_from(["date", "Z", *ZONES])
moments = st.builds(lambda day, hour: MIDDLE + timedelta(days=day, hours=hour), days, hours)
rules = st.builds(
    lambda freq, interval, end, extra: f"RRULE:FREQ={freq}{interval}{end}{extra}",
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.sampled_from(["", ";INTERVAL=2", ";INTERVAL=3"]),
    st.sampled_from(["", ";COUNT=1", ";COUNT=5", ";COUNT=40"])
    | moments.map(lambda at: f";UNTIL={at:%Y%m%dT%H%M%S}Z")
    | moments.map(lambda at: f";UNTIL={at:%Y%m%d}"),
    st.sampled_from(["", ";BYDAY=MO", ";BYDAY=MO,WE", ";BYMONTH=12", ";BYMONTHDAY=31", ";BYSETPOS=1", ";WKST=SU"]),
)


@st.composite
def singles(draw: st.DrawFn, uid: str = "one") -> str:
    at, form = draw(moments), draw(forms)
    ends = st.integers(-2, 40).map(lambda by: written("DTEND", at + timedelta(days=by / 4), form))
    lasts = st.sampled_from(["DURATION:PT1H", "DURATION:P3D", "DURATION:P2W", "DURATION:PT90000S", "DURATION:soon"])
    alarm = "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nDURATION:P99D\r\nDTSTART:20261203T100000Z\r\nEND:VALARM"
    extra = draw(st.lists(ends | lasts | st.sampled_from([alarm, "DTEND:never", "X-DTSTART:20261203"]), max_size=2))
    return vevent(uid, *extra, start=written("DTSTART", at, form))


@st.composite
def series(draw: st.DrawFn) -> str:
    begins, form = draw(moments), draw(forms)
    dates = moments.map(lambda at: written("RDATE", at, form)) | moments.map(lambda at: written("EXDATE", at, form))
    extra = [draw(rules), *draw(st.lists(dates, max_size=1))]
    master = vevent("one", *extra, "DURATION:PT1H", "SEQUENCE:1", start=written("DTSTART", begins, form))
    return "\r\n".join([master, *draw(st.lists(overrides(begins, form), max_size=3))])


@st.composite
def overrides(draw: st.DrawFn, begins: datetime, form: str) -> str:
    replaced = begins + draw(st.integers(0, 40)) * timedelta(days=7)
    moved = replaced + timedelta(days=draw(st.sampled_from([0, 0, 1, -30, 90])), hours=draw(hours))
    reach = draw(st.sampled_from(["", "", ";RANGE=THISANDFUTURE"]))
    instance = written("RECURRENCE-ID", replaced, form).replace("RECURRENCE-ID", f"RECURRENCE-ID{reach}", 1)
    sequence = draw(st.sampled_from(["SEQUENCE:1", "SEQUENCE:7"]))
    return vevent("one", instance, sequence, "DURATION:PT1H", start=written("DTSTART", moved, form))


def touches(event: CalendarEvent, window: Window) -> bool:
    """What `expand` promises: within the window, or within a day of it where no instant is fixed."""
    at = event.starts_at
    if at is not None:
        return at <= window.until and (event.ends_at or at) >= window.since
    return False


def read(text: str, window: Window) -> list[CalendarEvent]:
    return list(ical.expand([CalendarObject(href="h", text=text)], window).events)


def identities(events: list[CalendarEvent]) -> list[tuple[datetime | None, datetime | None, str, int]]:
    return sorted(
        ((one.recurrence_id, one.starts_at, one.written_start, one.sequence) for one in events),
        key=str,
    )


thorough = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])


@thorough
@given(singles() | series(), windows)
def test_what_is_dropped_by_its_digits_is_not_missed(body: str, window: Window) -> None:
    text = vcalendar(OWN_ZONE, body)
    everything = ical.expand([CalendarObject(href="h", text=text)], WIDE)
    expected = [one for one in everything.events if touches(one, window)]

    fixed = [one for one in read(text, window) if one.starts_at is not None]

    assert identities(fixed) == identities(expected)


@thorough
@given(singles() | series(), windows)
def test_what_has_no_instant_is_shown_wherever_it_may_happen(body: str, window: Window) -> None:
    text = vcalendar(OWN_ZONE, body)
    shown = identities([one for one in read(text, window) if one.starts_at is None])
    for one in ical.expand([CalendarObject(href="h", text=text)], WIDE).events:
        if one.starts_at is None:
            # A time without a zone may be any within a day.
            at = datetime.fromisoformat(one.written_start).replace(tzinfo=UTC)
            surely = window.since - timedelta(days=1) < at < window.until + timedelta(days=1)
            assert not surely or identities([one])[0] in shown


@thorough
@given(singles() | series(), windows)
def test_an_object_that_lies_elsewhere_shows_nothing(body: str, window: Window) -> None:
    text = vcalendar(body)
    assume(is_elsewhere(text, window))

    assert [
        one for one in ical.expand([CalendarObject(href="h", text=text)], WIDE).events if touches(one, window)
    ] == []
    assert read(text, window) == []


FAR_AWAY = "DTSTART:20210104T100000Z"


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["DTEND:20210104T110000Z"],
        ["DURATION:PT1H"],
        ["RRULE:FREQ=WEEKLY;UNTIL=20211231T000000Z"],
        ["RRULE:FREQ=HOURLY;UNTIL=20211231"],
        ["RRULE:FREQ=WEEKLY;COUNT=50;BYDAY=MO"],
        ["RRULE:FREQ=DAILY;INTERVAL=7;COUNT=50", "DURATION:P2D"],
        ["BEGIN:VALARM", "TRIGGER:-PT5M", "END:VALARM"],
    ],
)
def test_what_is_long_over_needs_no_reading(lines: list[str]) -> None:
    assert is_elsewhere(vcalendar(vevent("one", *lines, start=FAR_AWAY)), WINDOW)


@pytest.mark.parametrize(
    "lines",
    [
        ["RRULE:FREQ=WEEKLY"],
        ["RRULE:FREQ=WEEKLY;COUNT=400"],
        ["RRULE:FREQ=MONTHLY;COUNT=3"],
        ["RRULE:FREQ=WEEKLY;COUNT=3;BYMONTH=12"],
        ["RRULE:FREQ=WEEKLY;UNTIL=20211231;UNTIL=20301231"],
        ["RRULE:FREQ=WEEKLY;UNTIL=20211231", "RRULE:FREQ=WEEKLY"],
        ["RDATE:20261203T100000Z"],
        ["DTEND:20270101T100000Z"],
        ["DURATION:P3000D"],
        ["DURATION:a while"],
        ["RECURRENCE-ID;RANGE=THISANDFUTURE:20210104T100000Z"],
    ],
)
def test_what_may_still_happen_is_read(lines: list[str]) -> None:
    assert not is_elsewhere(vcalendar(vevent("one", *lines, start=FAR_AWAY)), WINDOW)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<html></html>",
        vcalendar(vevent(start=FAR_AWAY), vevent("two")),
        vcalendar(vevent(start=FAR_AWAY), vevent("two").lower()),
        vcalendar(vevent(start=FAR_AWAY)) + vcalendar(vevent("two")),
        vcalendar(vevent(start=FAR_AWAY)).replace("END:VCALENDAR", ""),
        vcalendar("BEGIN:VTODO", vevent(start=FAR_AWAY)),
        vcalendar(vevent(start="DTSTART:2021010")),
        vcalendar(vevent(start="DTSTART:20211399T100000Z")),
        vcalendar(vevent(start=None)),
        vcalendar(vevent(start=FAR_AWAY)).replace("\r\n", "\r"),
    ],
)
def test_whatever_is_odd_is_left_to_the_reader(text: str) -> None:
    assert not is_elsewhere(text, WINDOW)


def test_a_folded_date_is_unfolded_first() -> None:
    assert not is_elsewhere(vcalendar(vevent(start="DTSTART:2021\r\n 0104T100000Z", dtend="2026\r\n 1203")), WINDOW)


def test_overrides_of_years_ago_are_not_parsed() -> None:
    master = vevent("one", "RRULE:FREQ=WEEKLY", start=FAR_AWAY)
    old = vevent("one", "RECURRENCE-ID:20210111T100000Z", start="DTSTART:20210111T120000Z")
    now = vevent("one", "RECURRENCE-ID:20261207T100000Z", start="DTSTART:20261208T120000Z")
    (calendar,) = calendars_of(an_object(master, old, now).text)

    assert [one.value("DTSTART")[:4] for one in near(calendar.blocks, WINDOW)] == ["2021", "2026"]


def test_of_two_overrides_of_one_instance_both_stay_or_both_go() -> None:
    master = vevent("one", "RRULE:FREQ=WEEKLY", start=FAR_AWAY)
    early = vevent("one", "RECURRENCE-ID:20210111T100000Z", "SEQUENCE:1", start="DTSTART:20261208T120000Z")
    late = vevent("one", "RECURRENCE-ID:20210111T100000Z", "SEQUENCE:2", start="DTSTART:20210112T120000Z")
    (calendar,) = calendars_of(an_object(master, early, late).text)

    assert len(near(calendar.blocks, WINDOW)) == 3


def test_two_thousand_overrides_are_looked_through_in_a_moment() -> None:
    text = vcalendar(*[vevent("one", "RECURRENCE-ID:20210111T100000Z", start=FAR_AWAY) for _ in range(2000)])
    (calendar,) = calendars_of(text)

    assert near(calendar.blocks, WINDOW) == []
