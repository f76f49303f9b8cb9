"""Several events, back to back, that are one interview."""

from __future__ import annotations

import time
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from daemon.core.event import Attendee, CalendarEvent, EventStatus, PartStat
from daemon.core.recognize import Verdict, loop_sizes, loops, recognize, recognize_all
from tests.core.recognizing import NOON, PRIYA, an_event, the_rules

HOUR = timedelta(hours=1)


def part(title: str, after: timedelta, by: str = "", minutes: int = 45, **more) -> CalendarEvent:
    starts_at = NOON + after
    more.setdefault("uid", f"{title}/{after}")
    return an_event(title, by=by, starts_at=starts_at, ends_at=starts_at + timedelta(minutes=minutes), **more)


def found(*events: CalendarEvent) -> list[list[str]]:
    return [[one.summary for one in loop] for loop in loops(events, PRIYA, the_rules())]


def test_what_one_company_sends_for_one_afternoon_is_one_loop_whoever_organizes():
    ana, bo = "Ana Ruiz <ana@heron.example>", "Bo Lee <bo@people.heron.example>"
    same = "Bo Lee <bo@heron.example>"

    assert found(part("Coding", 2 * HOUR, same), part("Design", HOUR, ana)) == [["Design", "Coding"]]
    assert found(part("Coding", HOUR, ana), part("Design", 2 * HOUR, bo)) == []  # another domain


def test_titles_that_name_one_company_are_one_loop_without_any_organizer():
    assert found(part("Heronsoft onsite: coding w/ Dana", HOUR), part("Heronsoft onsite: design w/ Bo", 2 * HOUR))
    assert found(part("Interview 1 - Heronsoft", HOUR), part("Interview 2 - Heronsoft", 2 * HOUR))
    assert found(part("Priya<>Heronsoft", HOUR), part("Priya<>Heronsoft", 2 * HOUR))


def test_two_companies_are_two_interviews_however_alike_their_titles():
    assert found(part("Interview: Heronsoft", HOUR), part("Interview: Marlin", 2 * HOUR)) == []
    assert found(part("Priya<>Heronsoft", HOUR), part("Priya<>Marlin", 2 * HOUR)) == []
    assert found(part("Phone interview", HOUR), part("Phone interview", 2 * HOUR)) == []
    assert (
        found(
            part("Data Engineer interview", HOUR, "a@heron.example"),
            part("Data Engineer interview", 2 * HOUR, "b@marlin.example"),
        )
        == []
    )


def test_a_service_or_an_agency_sends_for_many_and_joins_only_what_has_one_title():
    for sender in ("no-reply@greenhouse-mail.io", "scheduler@seen.indeed.com", "jo@keelsearch.example"):
        assert found(part("Call: Heronsoft", HOUR, sender), part("Call: Marlin", 2 * HOUR, sender)) == []
        assert found(part("Heronsoft 1", HOUR, sender), part("Heronsoft 2", 2 * HOUR, sender))


def test_an_address_at_a_free_mail_provider_is_one_sender_and_the_provider_is_none():
    one, other = "jo.finch@gmail.com", "ed.marsh@gmail.com"

    assert found(part("Trial, kitchen", HOUR, one), part("Trial, bar", 2 * HOUR, one))
    assert found(part("Trial, kitchen", HOUR, one), part("Trial, bar", 2 * HOUR, other)) == []


def test_a_long_pause_or_another_day_ends_a_loop():
    ana = "ana@heron.example"

    assert found(part("One", HOUR, ana, 60), part("Two", 3 * HOUR + timedelta(minutes=15), ana))
    assert found(part("One", HOUR, ana, 60), part("Two", 3 * HOUR + timedelta(minutes=16), ana)) == []
    assert found(part("One", 11 * HOUR, ana, 30), part("Two", 12 * HOUR, ana)) == []  # midnight in New York


def test_a_copy_in_a_second_calendar_is_no_second_part():
    event = part("Interview", HOUR, "ana@heron.example", uid="one")

    assert loops([event, event], PRIYA, the_rules()) == ()


def test_what_will_not_take_place_or_repeats_is_no_part():
    ana = "ana@heron.example"
    declined = Attendee(email=PRIYA.email, partstat=PartStat.DECLINED)

    for more in (
        {"status": EventStatus.CANCELLED},
        {"method": "CANCEL"},
        {"is_recurring": True},
        {"attendees": (declined,)},
        {"starts_at": None, "ends_at": None, "time_problem": "floating"},
    ):
        other = part("Two", 2 * HOUR, ana)
        assert loops([part("One", HOUR, ana), other], PRIYA, the_rules())
        changed = CalendarEvent(**{name: getattr(other, name) for name in other.__slots__} | more)
        assert loops([part("One", HOUR, ana), changed], PRIYA, the_rules()) == ()


def test_meetings_at_the_current_employer_are_no_loop():
    boss = "boss@brightpath.example"

    assert found(part("Interview: Tom", HOUR, boss), part("Interview: Mia", 2 * HOUR, boss)) == []


def test_the_size_tells_every_part_how_many_they_are():
    events = [part(f"Heronsoft {n}", n * HOUR) for n in (1, 2, 3)] + [part("Gym", 30 * HOUR)]

    assert loop_sizes(events, PRIYA, the_rules()) == {(one.uid, None): 3 for one in events[:3]}


def test_parts_of_a_loop_strengthen_each_other():
    lunch = part("Heronsoft: lunch with the crew", 2 * HOUR, "cx@heronsoft.example")
    events = [part("Heronsoft: interview", HOUR, "cx@heronsoft.example"), lunch]

    assert recognize(lunch, PRIYA, the_rules()).verdict is Verdict.NO
    together = recognize_all(events, PRIYA, the_rules())
    assert [one.verdict for one in together] == [Verdict.INTERVIEW, Verdict.INTERVIEW]
    assert "another event of its loop is an interview: +3" in together[1].reasons


@given(st.permutations(range(6)), st.integers(0, 3))
def test_the_order_of_the_events_does_not_matter_and_none_is_in_two_loops(order, gap):
    events = [
        part(f"Heronsoft {n}" if n % 2 else f"Marlin {n}", n * (HOUR + gap * timedelta(minutes=10))) for n in range(6)
    ]

    told = loops([events[at] for at in order], PRIYA, the_rules())

    assert told == loops(events, PRIYA, the_rules())
    members = [one.uid for loop in told for one in loop]
    assert len(members) == len(set(members))
    assert all(len(loop) > 1 for loop in told)


def test_a_day_that_is_no_persons_takes_no_time():
    crowd = [part(f"Heronsoft {n}", n * timedelta(seconds=1), "cx@heronsoft.example") for n in range(3000)]
    before = time.process_time()

    assert loops(crowd, PRIYA, the_rules()) == ()
    assert time.process_time() - before < 1
