"""The scenes: what happens in each, step by step, as data. What has to come of it is asserted in the tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from daemon.core.event import Attendee, CalendarEvent, EventStatus
from daemon.core.policy import OnSilence
from daemon.settings.values import duration
from tests.conversations.stage import ME, NEW_YORK, Stage

Act = Callable[[Stage], None]

ACME, ACME_ANEW, GLOBEX = "backend@acme.example", "backend-2@acme.example", "data@globex.example"
ROBOT = Attendee("no-reply@acme.example", "Acme Careers")
CAFE, CAFE_PHONE = "trial@cafe.example", "+14155550125"


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One path of the product. `codes`: the interviews that are shown at the end; `policy`: what differs from the
    default."""

    name: str
    title: str
    story: str
    acts: tuple[Act, ...]
    codes: tuple[str, ...] = ("K7",)
    policy: Mapping[str, Any] = field(default_factory=dict)


# What may happen.


def at(instant: str) -> Act:
    """Life goes on until then, in New York: `at("Dec 3 14:00")`."""
    until = _local(instant)
    return lambda stage: stage.go_on(until)


def wait(span: str) -> Act:
    """Life goes on for `10m`, `2h`, `3d`."""
    return lambda stage: stage.go_on(stage.clock.at + duration(span))


def text(words: str) -> Act:
    """Sam writes."""
    return lambda stage: stage.hear(words)


def their_text(words: str) -> Act:
    """Who got a letter by text writes back."""
    return lambda stage: stage.hear_from(CAFE_PHONE, words)


def note_down(start: str) -> Act:
    """Sam's own entry for a shop that has nothing but a telephone."""
    starts_at = _local(start)
    entry = CalendarEvent(
        uid=CAFE,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=1),
        timezone="America/New_York",
        summary="Barista interview at Corner Cafe",
        description=f"#callahead contact {CAFE_PHONE} texts",
        location="12 Harbor Street",
    )
    return lambda stage: stage.put(entry)


def invite(uid: str, start: str, **changed: Any) -> Act:
    """An invitation reaches the calendar."""
    return lambda stage: stage.put(_invitation(uid, start, **changed))


def move(uid: str, start: str) -> Act:
    """The employer puts it at another time."""
    starts_at = _local(start)
    return lambda stage: stage.change(uid, starts_at=starts_at, ends_at=starts_at + timedelta(hours=1))


def call_off(uid: str) -> Act:
    """The employer cancels it."""
    return lambda stage: stage.change(uid, status=EventStatus.CANCELLED)


def take_away(uid: str) -> Act:
    """Its entry disappears from the calendar."""
    return lambda stage: stage.calendar.remove(f"/personal/{uid}.ics")


def _local(instant: str) -> datetime:
    return datetime.strptime(f"2026 {instant}", "%Y %b %d %H:%M").replace(tzinfo=NEW_YORK)


@dataclass(frozen=True)
class Employer:
    """Who invites, and what for."""

    company: str
    role: str
    host: Attendee
    phone: str


EMPLOYERS = {
    "acme": Employer("Acme", "Backend Engineer", Attendee("dana@acme.example", "Dana Reyes"), "+1 415 555 0123"),
    "globex": Employer("Globex", "Data Analyst", Attendee("lee@globex.example", "Lee Ortiz"), "+1 415 555 0124"),
}


def _invitation(uid: str, start: str, **changed: Any) -> CalendarEvent:
    """As a recruiter's calendar writes it, with a signature that holds the number."""
    employer = EMPLOYERS[uid.partition("@")[2].partition(".")[0]]
    starts_at = _local(start)
    facts: dict[str, Any] = {
        "uid": uid,
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=1),
        "timezone": "America/New_York",
        "summary": f"Interview: {employer.role} at {employer.company}",
        "description": (
            f"Hi Sam,\nwe look forward to meeting you.\n\n"
            f"{employer.host.name}\nRecruiter, {employer.company}\nPhone: {employer.phone}"
        ),
        "location": f"https://meet.example/{employer.company.lower()}",
        "organizer": employer.host,
        "attendees": (ME, employer.host),
    }
    return CalendarEvent(**(facts | changed))


# What happens in each. All begin on Monday, November 30, at nine in the morning; the interview is on Thursday at two.

THURSDAY = "Dec 3 14:00"
ASKED = (invite(ACME, THURSDAY), at("Nov 30 14:05"))  # the first question is put 72 hours before
MET = (*ASKED, text("Y K7"), at("Dec 3 15:35"))  # and how was it?

SCENES = (
    Scene(
        name="kept",
        title="Kept",
        story="Sam says yes, is reminded on the day, and loved it. The thank-you is shown first and leaves on a yes. A "
        "week later a follow-up is offered; Sam has heard from them by then, and none is sent.",
        acts=(*MET, text("1 K7"), wait("5m"), text("Y K7"), at("Dec 10 10:05"), text("N K7"), wait("1m")),
    ),
    Scene(
        name="bowed out",
        title="Bowed out, with a reason and a friend who may suit them",
        story="Sam bows out three days ahead, says why, and names somebody else. The letter is shown, waits for ten "
        "minutes, and leaves; the invitation is declined, and Sam hears that it is done.",
        acts=(
            *ASKED,
            text("N K7 because I took another offer, but my friend Alex Kim alex@example.org may suit you"),
            wait("15m"),
        ),
    ),
    Scene(
        name="undone",
        title="Undone",
        story="A no, and four minutes later it is taken back. Nothing has left, and nothing does.",
        acts=(*ASKED, text("N K7"), wait("4m"), text("U K7"), wait("2h"), text("Y K7"), at("Nov 30 18:00")),
    ),
    Scene(
        name="late, called",
        title="Late, and a call was made",
        story="The evening before, something comes up: it is too late for a fair notice, so a call is best. Sam calls, "
        "says so, and no mail leaves.",
        acts=(*ASKED, text("Y K7"), at("Dec 2 18:00"), text("N K7"), wait("6m"), text("CALLED K7"), wait("30m")),
    ),
    Scene(
        name="late, not called",
        title="Late, and no call was made",
        story="The same evening, but Sam cannot bring themselves to call. The mail leaves when the ten minutes are "
        "over: short notice is better than an empty chair.",
        acts=(*ASKED, text("Y K7"), at("Dec 2 18:00"), text("N K7"), wait("30m")),
    ),
    Scene(
        name="rescheduled",
        title="Another time",
        story="Sam would rather come on Friday morning. The wish is said back with its date, the letter asks for it, "
        "and a day later a new invitation comes.",
        acts=(
            *ASKED,
            text("R K7 fri morning"),
            wait("30m"),
            at("Dec 1 11:00"),
            take_away(ACME),
            invite(ACME_ANEW, "Dec 4 10:00"),
            wait("5m"),
            text("Y M3"),
            wait("5m"),
        ),
        codes=("K7", "M3"),
    ),
    Scene(
        name="no other time",
        title="Another time, and none comes",
        story="Sam rules a day out, which the letter says as Sam wrote it. Nobody answers: Sam is asked whether to go "
        "at the old time, and is told when that comes and nothing is settled.",
        acts=(*ASKED, text("R K7 any day but friday"), at("Dec 3 14:10")),
    ),
    Scene(
        name="in person",
        title="In person, with a way to go",
        story="The office is two and a half hours away (`travel`). The reminder says where and when to leave, and "
        "comes an hour before that.",
        acts=(invite(ACME, THURSDAY, location="12 Main Street"), at("Nov 30 14:05"), text("Y K7"), at("Dec 3 13:00")),
        policy={"travel": timedelta(hours=2, minutes=30)},
    ),
    Scene(
        name="nobody to write to",
        title="Bowed out, and nobody can be told but by Sam",
        story="A robot has sent the invitation, and nobody's address is known. The calendar declines, and Sam is "
        "to tell them. That is not forgotten: Sam is reminded while there is time for a notice, and again on the day.",
        acts=(
            invite(
                ACME,
                THURSDAY,
                organizer=ROBOT,
                attendees=(ME, ROBOT),
                description="Event with Acme\nCancel: https://scheduler.example/cancellations/8c1f",
            ),
            at("Nov 30 14:05"),
            text("N K7"),
            at("Dec 3 11:20"),
            text("they know"),
            at("Dec 3 15:00"),
        ),
    ),
    Scene(
        name="ten minutes late",
        title="Ten minutes late on the day",
        story="The train stands still. One text, and Dana knows at once.",
        acts=(*ASKED, text("Y K7"), at("Dec 3 13:42"), text("late k7 10"), wait("5m")),
    ),
    Scene(
        name="ill on the day",
        title="Ill on the day",
        story="Sam has said yes, and wakes up ill. It sounds like a no and does not say so: it is asked back, and when "
        "no answer comes, once more. Nobody is wished luck, and nobody is told a no that was not said.",
        acts=(
            *ASKED,
            text("Y K7"),
            at("Dec 3 8:10"),
            text("I am in bed with the flu, I am so sorry"),
            at("Dec 3 10:30"),
            text("n k7"),
            wait("20m"),
        ),
    ),
    Scene(
        name="another time instead",
        title="Another time in the place of a no",
        story="Sam bows out, and thinks of Friday a minute later: the letter that asks for it takes the place of the "
        "no, and a word of thanks changes nothing of it.",
        acts=(*ASKED, text("N K7"), wait("1m"), text("R K7 fri morning"), wait("2m"), text("thanks"), wait("20m")),
    ),
    Scene(
        name="thanked",
        title="A thank-you in one's own words",
        story="Sam is unsure how it went, and would rather thank them in their own words than in ours. The draft says "
        "these from then on, is shown once more, and leaves on a yes.",
        acts=(
            *MET,
            text("2 K7"),
            wait("3m"),
            text("E K7 Dear Dana, thank you for your time today. I enjoyed the talk about queues. Sam"),
            wait("2m"),
            text("Y K7"),
            wait("5m"),
        ),
    ),
    Scene(
        name="not for me",
        title="Met them, and it is not for me",
        story="Sam did not like what they saw. That is said politely, and at once.",
        acts=(*MET, text("3 K7"), wait("4m"), text("Y K7"), wait("15m")),
    ),
    Scene(
        name="followed up",
        title="A follow-up after days of silence",
        story="The thank-you carries a line of Sam's own. Five business days later one short note is offered, and sent "
        "on a yes; no second one follows.",
        acts=(
            *MET,
            text("1 K7 I enjoyed hearing how you plan your releases."),
            wait("3m"),
            text("Y K7"),
            at("Dec 10 10:05"),
            text("Y K7"),
            at("Dec 21 12:00"),
        ),
    ),
    Scene(
        name="silent, going",
        title="No answer, and silence means going",
        story="Three questions, no answer. Nobody is told anything; Sam is reminded on the day.",
        acts=(invite(ACME, THURSDAY), at("Dec 6 18:00")),
    ),
    Scene(
        name="silent, bowing out",
        title='No answer, and silence was to mean bowing out (`on_silence = "withdraw"`)',
        story="The same silence, but Sam has chosen before that it means no, and every question says so. At the last "
        "moment for a fair notice the letter is shown, and leaves ten minutes later.",
        acts=(invite(ACME, THURSDAY), at("Dec 2 15:00")),
        policy={"on_silence": OnSilence.WITHDRAW},
    ),
    Scene(
        name="two at once",
        title="Two interviews, and a bare no",
        story='Two questions are open, and Sam writes just "no". That is asked back; one text then answers both.',
        acts=(
            invite(ACME, THURSDAY),
            invite(GLOBEX, "Dec 3 16:30"),
            at("Nov 30 17:00"),
            text("no"),
            wait("2m"),
            text("N K7 Y M3"),
            wait("15m"),
        ),
        codes=("K7", "M3"),
    ),
    Scene(
        name="own words",
        title="In one's own words",
        story="The letter is shown, and Sam would put it differently. What leaves is exactly what they wrote.",
        acts=(
            *ASKED,
            text("N K7"),
            wait("5m"),
            text(
                "E K7 Dear Dana, thank you for the invitation. I will not attend the interview on Thursday, "
                "since I am moving to Lisbon. All the best, Sam"
            ),
            wait("15m"),
        ),
    ),
    Scene(
        name="by text",
        title="By text: a shop without a mail address",
        story="The cafe has a telephone and nothing else, and Sam has noted that they take texts. The letter is a "
        "text, shown with the number that it goes to. They answer, and since that came to no phone of Sam's, it is "
        "passed on.",
        acts=(
            note_down(THURSDAY),
            at("Nov 30 14:05"),
            text("N K7"),
            wait("15m"),
            their_text("Thanks for telling us! Would Saturday suit you?"),
            wait("1m"),
        ),
        policy={"can_text": True},
    ),
    Scene(
        name="missed",
        title="Missed",
        story="Asked how it was, Sam owns up. An apology is shown, and leaves ten minutes later.",
        acts=(*MET, text("I missed it"), wait("15m")),
    ),
    Scene(
        name="moved",
        title="Moved after a yes",
        story="Sam has said yes, and then Acme puts it on Friday. A yes to Thursday is no yes to Friday: the question "
        "is put once more.",
        acts=(
            *ASKED,
            text("Y K7"),
            at("Dec 1 10:00"),
            move(ACME, "Dec 4 11:00"),
            wait("10m"),
            text("Y K7"),
            wait("5m"),
        ),
    ),
    Scene(
        name="called off",
        title="Called off by the employer",
        story="Acme calls it off. Sam is told, and has nothing to do.",
        acts=(
            invite(ACME, THURSDAY),
            invite(GLOBEX, "Dec 3 16:30"),
            at("Nov 30 16:35"),
            text("Y K7 Y M3"),
            at("Dec 1 10:00"),
            call_off(ACME),
            wait("5m"),
        ),
    ),
)
