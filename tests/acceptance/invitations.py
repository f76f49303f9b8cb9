"""What employers put into a calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

RECRUITER = "Dana Lee"


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """One invitation of a recruiter's. Its own SEQUENCE grows with every change, as organizers do it."""

    company: str = "Acme"
    starts_at: datetime
    lasts: timedelta = timedelta(hours=1)
    summary: str = ""
    address: str = ""
    description: str = ""
    status: str = "CONFIRMED"
    sequence: int = 0

    @property
    def uid(self) -> str:
        return f"{self.company.lower()}-1@{self.domain}"

    @property
    def name(self) -> str:
        """Of the object in the collection."""
        return f"{self.company.lower()}.ics"

    @property
    def domain(self) -> str:
        return f"{self.company.lower()}.example"

    @property
    def recruiter(self) -> str:
        """The address that a letter goes to."""
        return self.address or f"dana@{self.domain}"

    def but(self, **changed: object) -> Invitation:
        """The same one, sent again with a change."""
        return replace(self, sequence=self.sequence + 1, **changed)  # type: ignore[arg-type]

    def text(self) -> str:
        """As an object on a CalDAV server: without a METHOD."""
        title = self.summary or f"Interview with {self.company}: Backend Engineer"
        words = (
            self.description
            or f"Your job interview with {self.company}.\\n\\n{RECRUITER}\\nRecruiter\\, {self.company}"
        )
        lines = (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Example//Recruiting//EN",
            "BEGIN:VEVENT",
            f"UID:{self.uid}",
            f"DTSTAMP:{utc(now())}",
            f"DTSTART:{utc(self.starts_at)}",
            f"DTEND:{utc(self.starts_at + self.lasts)}",
            f"SUMMARY:{title}",
            f"DESCRIPTION:{words}",
            f"ORGANIZER;CN={RECRUITER}:mailto:{self.recruiter}",
            f"ATTENDEE;CN={RECRUITER};PARTSTAT=ACCEPTED:mailto:{self.recruiter}",
            "ATTENDEE;CN=Sam Rivera;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:sam@example.org",
            "ATTENDEE;CN=Robin Park;PARTSTAT=TENTATIVE:mailto:robin@" + self.domain,
            f"SEQUENCE:{self.sequence}",
            f"STATUS:{self.status}",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        )
        return "\r\n".join(lines)


def utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
