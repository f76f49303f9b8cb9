"""What a calendar says: the facts of one VEVENT, already parsed and already in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MAIL_COPY = "mail:"  # begins the href of what was read out of a mail


class PartStat(StrEnum):
    """Participation status of an ATTENDEE (RFC 5545, 3.2.12)."""

    NEEDS_ACTION = "NEEDS-ACTION"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    TENTATIVE = "TENTATIVE"
    DELEGATED = "DELEGATED"


class EventStatus(StrEnum):
    """STATUS of a VEVENT (RFC 5545, 3.8.1.11)."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


ALL_DAY = "all day"  # a time problem: a DTSTART without a time of day


@dataclass(frozen=True, slots=True)
class Attendee:
    """An ATTENDEE or the ORGANIZER. `email` is lower case, without `mailto:`."""

    email: str
    name: str = ""
    partstat: PartStat = PartStat.NEEDS_ACTION
    role: str = "REQ-PARTICIPANT"
    kind: str = "INDIVIDUAL"  # CUTYPE: INDIVIDUAL, GROUP, RESOURCE, ROOM, UNKNOWN
    schedule_agent: str = "SERVER"  # RFC 6638, 7.1
    schedule_status: str = ""  # RFC 6638, 7.3


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTrace:
    """The mail that carried an invitation: what a letter threads onto, and one more hint at whom to write to.

    `message_id` with its angle brackets, addresses in lower case; "" for what the mail did not say.
    """

    message_id: str
    subject: str = ""
    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One VEVENT, or one instance of a recurring one, as the calendar shows it now.

    `starts_at` and `ends_at` are aware UTC. `starts_at` is None exactly when
    `time_problem` says why: the file does not fix an instant, and nobody guesses.
    Texts are as the calendar has them: untrusted, of any length up to the byte cap.
    """

    uid: str
    calendar: str = ""  # name of the [[calendars]] entry
    href: str = ""  # the calendar object that holds it
    recurrence_id: datetime | None = None  # UTC; None for a single event
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    timezone: str = ""  # IANA name of the zone it was written in; "" for UTC or unknown
    time_problem: str = ""  # "" | "all day" | "floating" | "unknown zone <TZID>"
    written_start: str = ""  # DTSTART as written, for a question: "2026-12-03 14:00"
    summary: str = ""
    description: str = ""
    html: str = ""  # X-ALT-DESC or STYLED-DESCRIPTION
    location: str = ""
    urls: tuple[str, ...] = ()  # URL, CONFERENCE, X-GOOGLE-CONFERENCE, X-MICROSOFT-SKYPETEAMSMEETINGURL
    categories: tuple[str, ...] = ()
    organizer: Attendee | None = None
    attendees: tuple[Attendee, ...] = ()
    status: EventStatus = EventStatus.CONFIRMED
    method: str = ""  # METHOD of the object that held it
    sequence: int = 0
    is_recurring: bool = False
    changed_at: datetime | None = None  # LAST-MODIFIED, else DTSTAMP
    mail: MailTrace | None = None  # the mail it came in; None for a calendar's own copy

    @property
    def is_mail_copy(self) -> bool:
        """Whether this is an invitation as a mail brought it, and not what stands in a calendar."""
        return self.href.startswith(MAIL_COPY)

    def attendee(self, addresses: frozenset[str]) -> Attendee | None:
        """The ATTENDEE that is one of `addresses` (lower case), or None."""
        return next((one for one in self.attendees if one.email in addresses), None)
