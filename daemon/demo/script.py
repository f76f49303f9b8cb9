"""Who plays: a candidate, three employers, and what each of them does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

CANDIDATE, PHONE = "sam@example.org", "+14155550101"
TIMEZONE = "America/New_York"


def zone() -> ZoneInfo:
    """Where the candidate and the employers live."""
    return ZoneInfo(TIMEZONE)


@dataclass(frozen=True, slots=True)
class Scene:
    """One interview. `answers`: what the candidate texts back, by a piece of the text that asks for it."""

    uid: str
    company: str
    recruiter: str
    address: str
    role: str
    starts_at: datetime
    answers: tuple[tuple[str, str], ...] = ()

    def invitation(self, now: datetime) -> str:
        """The VEVENT as the employer's calendar sends it."""
        start, end = (f"{at:%Y%m%dT%H%M%S}" for at in (self._local, self._local + timedelta(hours=1)))
        return "\r\n".join(
            (
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Example//Recruiting//EN",
                "BEGIN:VEVENT",
                f"UID:{self.uid}",
                f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
                f"DTSTART;TZID=America/New_York:{start}",
                f"DTEND;TZID=America/New_York:{end}",
                f"SUMMARY:Interview with {self.company}: {self.role}",
                "DESCRIPTION:Hi Sam\\, we look forward to meeting you.\\n\\n"
                f"{self.recruiter}\\nRecruiter\\, {self.company}",
                "LOCATION:https://meet.example.com/" + self.company.lower(),
                f"ORGANIZER;CN={self.recruiter}:mailto:{self.address}",
                f"ATTENDEE;CN=Sam Rivera;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{CANDIDATE}",
                f"ATTENDEE;CN={self.recruiter};PARTSTAT=ACCEPTED:mailto:{self.address}",
                "SEQUENCE:0",
                "STATUS:CONFIRMED",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            )
        )

    @property
    def _local(self) -> datetime:
        return self.starts_at.astimezone(zone())


def monday_morning(today: datetime) -> datetime:
    """The coming Monday, half past eight in New York: the demo's first moment."""
    day = today.astimezone(zone()).date()
    monday = day + timedelta(days=(7 - day.weekday()) % 7 or 7)
    return datetime(monday.year, monday.month, monday.day, 8, 30, tzinfo=zone()).astimezone(UTC)


def scenes(monday: datetime) -> tuple[Scene, Scene, Scene]:
    """Kept, bowed out, forgotten."""

    def on(days: int, hour: int) -> datetime:
        day = monday.astimezone(zone()).date() + timedelta(days=days)
        return datetime(day.year, day.month, day.day, hour, tzinfo=zone()).astimezone(UTC)

    kept = Scene(
        "kept@demo.example",
        "Acme",
        "Dana Reyes",
        "dana@acme.example",
        "Backend Engineer",
        on(3, 14),
        (("N {ref}", "Y {ref}"), ("1 {ref}", "1 {ref}"), ("Y {ref}", "Y {ref}")),
    )
    declined = Scene(
        "declined@demo.example",
        "Globex",
        "Lee Ortiz",
        "lee@globex.example",
        "Data Analyst",
        on(4, 10),
        (("N {ref}", "n {ref}"),),
    )
    forgotten = Scene("forgotten@demo.example", "Initech", "Kim Novak", "kim@initech.example", "Team Lead", on(4, 15))
    return kept, declined, forgotten
