"""Whatever somebody wrote, reading it ends, says what it says, and never raises."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from daemon.core.event import PartStat
from daemon.ports import CalendarObject
from integrations import ical
from integrations.ical_components import calendars_of
from integrations.ical_text import fold, lines_of, parameters_of, unescape, value_of, with_parameters
from tests.integrations.calendar_builders import START, WINDOW, a_reply, invitation, vcalendar, vevent
from tests.integrations.calendar_servers import SAM

NAMES = [
    "UID",
    "SUMMARY",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "ATTENDEE",
    "ORGANIZER",
    "BEGIN",
    "END",
    "STATUS",
    "SEQUENCE",
    "X-ALT-DESC",
    "URL",
    "CATEGORIES",
    "LAST-MODIFIED",
    "METHOD",
    "TZID",
]
VALUES = [
    *("20261203T140000", "20261203T140000Z", "20261203", "00000000", "20261203T140000,20261204T140000", "PT1H", "-P1D"),
    *("FREQ=DAILY", "FREQ=WEEKLY;COUNT=3", "FREQ=SECONDLY", "VEVENT", "VCALENDAR", "VTIMEZONE", "VALARM", "STANDARD"),
    *("mailto:a@b.example", "CANCELLED", "-1", "\\n\\,\\;\\", '"', "", "one"),
]
PARAMETERS = [
    "",
    ";TZID=America/New_York",
    ";TZID=Nowhere",
    ";VALUE=DATE",
    ';CN="a:b;c"',
    ';CN="open',
    ";RANGE=THISANDFUTURE",
    ";=",
]
lines = st.builds(
    "{}{}:{}".format,
    st.sampled_from(NAMES),
    st.sampled_from(PARAMETERS),
    st.sampled_from(VALUES) | st.text(max_size=20),
)
bodies = st.lists(lines, max_size=12).map("\r\n".join)
quick = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def read(text):
    return ical.expand([CalendarObject(href="h", text=text)], WINDOW)


def split_or_line(split):
    """The objects; none where it raises, as it may, a ValueError that names the line."""
    said = "line"
    objects = []
    try:
        objects, _ = split()
    except ValueError as error:
        said = str(error)
    assert said.startswith("line")
    return objects


@quick
@given(st.text(max_size=400) | bodies)
def test_no_text_makes_reading_raise(text):
    found = read(text)
    assert len(found.events) + len(found.problems) > 0 or "VCALENDAR" in text.upper()

    objects = split_or_line(lambda: ical.split(text, "f"))
    ical.expand(objects, WINDOW)


@quick
@given(st.binary(max_size=300))
def test_no_bytes_make_loading_raise_but_with_a_line(data):
    split_or_line(lambda: ical.load(data, "f"))


@quick
@given(bodies)
def test_whatever_stands_in_one_event_its_neighbour_is_read(body):
    inner = "\r\n".join(line for line in body.split("\r\n") if not line.upper().startswith(("END", "BEGIN")))
    text = vcalendar(vevent("bad", inner), vevent("good-neighbour"))

    assert START in [one.starts_at for one in read(text).events if one.uid == "good-neighbour"]


@quick
@given(bodies)
def test_what_is_read_keeps_its_promises(body):
    for one in read(vcalendar(vevent("x", body))).events:
        assert (one.starts_at is None) == bool(one.time_problem)
        for moment in (one.starts_at, one.ends_at, one.recurrence_id, one.changed_at):
            assert moment is None or moment.utcoffset() == timedelta(0)
        assert one.starts_at is None or one.ends_at is None or one.starts_at < one.ends_at


@quick
@given(st.text(max_size=300))
def test_folding_and_unfolding_gives_the_line_back(text):
    line = "X:" + text.replace("\n", "").replace("\r", "")
    folded = fold(line)

    assert all(len(one.encode("utf-8", "surrogatepass")) <= 75 for one in folded.split("\r\n"))
    assert "".join(one.text for one in lines_of(folded)) == line.removeprefix("\ufeff")


@quick
@given(st.text(max_size=80))
def test_escaping_and_unescaping_gives_the_text_back(text):
    from integrations.ical_text import clean, escape

    plain = clean(text, 1000)
    assert clean(unescape(escape(plain)), 1000) == plain


@quick
@given(lines.filter(lambda one: "\n" not in one and "\r" not in one), st.sampled_from(list(PartStat)))
def test_setting_a_parameter_leaves_the_value_and_the_other_parameters(line, partstat):
    changed = with_parameters(line, PARTSTAT=partstat.value)

    assert value_of(changed) == value_of(line)
    others = {name: value for name, value in parameters_of(line).items() if name != "PARTSTAT"}
    assert parameters_of(changed) == others | {"PARTSTAT": partstat.value}


@quick
@given(st.lists(lines, max_size=6).map(lambda found: [one for one in found if "\n" not in one and "\r" not in one]))
def test_answering_changes_one_line_and_no_other(extra):
    kept = [one for one in extra if not one.startswith(("BEGIN", "END", "UID", "RECURRENCE-ID", "TZID"))]
    text = invitation("one", *kept)

    answered = ical.with_partstat(text, "one", SAM, PartStat.DECLINED, None)

    before, after = ([one.text for one in lines_of(found)] for found in (text, answered))
    different = [(was, now) for was, now in zip(before, after, strict=True) if was != now]
    assert len(different) == 1
    assert different[0][1].startswith("ATTENDEE;CN=Sam Rivera;")
    assert ical.partstat_of(answered, "one", SAM, None) is PartStat.DECLINED


@quick
@given(st.text(max_size=200) | bodies.map(lambda body: vcalendar(vevent("one", body))), st.none() | st.just(START))
def test_a_reply_can_be_written_whatever_the_source(source, recurrence_id):
    text = ical.reply_text(a_reply(source, recurrence_id=recurrence_id, comment="Sorry,\r\nBEGIN:X"), START)

    (calendar,) = calendars_of(text)
    (block,) = calendar.named("VEVENT")
    names = [line.name for line in block.own]
    assert calendar.method == "REPLY"
    assert [names.count(name) for name in ("ATTENDEE", "ORGANIZER", "UID", "DTSTAMP")] == [1, 1, 1, 1]
    assert names.count("RECURRENCE-ID") <= (recurrence_id is not None)
    assert parameters_of(block.first("ATTENDEE"))["PARTSTAT"] == "DECLINED"
