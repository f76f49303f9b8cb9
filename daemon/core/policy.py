"""Who the candidate is and how they want it: the settings that the core decides with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import phonenumbers

from daemon.core.delivery import Channel


class OnSilence(StrEnum):
    """What no answer means once the last moment for a notice has come."""

    ATTEND = "attend"
    WITHDRAW = "withdraw"


class Calls(StrEnum):
    """Whether the candidate can be rung and put through to somebody, and what proves that it was a person."""

    OFF = "off"
    PLAIN = "plain"  # who picks up is put through; nothing is proven
    BY_KEY = "by key"  # both ends press a key first


class ThankYou(StrEnum):
    """Whether the thank-you is shown first, sent by itself, or never."""

    ASK = "ask"
    AUTO = "auto"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """The person we work for. Addresses are lower case, the phone is E.164."""

    id: str = "me"
    name: str = ""
    email: str = ""
    phone: str = ""
    aliases: tuple[str, ...] = ()
    timezone: str = "UTC"
    locale: str = "en"
    employer_domains: tuple[str, ...] = ()

    @property
    def addresses(self) -> frozenset[str]:
        """Every address under which an invitation may name the candidate."""
        return frozenset(one.lower() for one in (self.email, *self.aliases) if one)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def country(self) -> str:
        """ISO 3166 code that the phone number belongs to (by libphonenumber); "" where it tells none."""
        if not self.phone:
            return ""
        number = phonenumbers.parse(self.phone)
        return phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(
            number.country_code or 0
        )


@dataclass(frozen=True, slots=True)
class Hours:
    """A daily span of local time, start included, end excluded; it may cross midnight."""

    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """`[policy]` of the config, with its defaults. Every rung is longer than `notice`."""

    ask_before: tuple[timedelta, ...] = (timedelta(hours=72), timedelta(hours=48), timedelta(hours=30))
    notice: timedelta = timedelta(hours=24)
    undo_window: timedelta = timedelta(minutes=10)
    quiet_hours: Hours | None = field(default_factory=lambda: Hours(time(21), time(8)))
    on_silence: OnSilence = OnSilence.ATTEND
    day_of_reminder: timedelta = timedelta(hours=2)
    debrief_after: timedelta = timedelta(minutes=30)
    thank_you: ThankYou = ThankYou.ASK
    thank_everyone: bool = False  # a thank-you to each interviewer whose address is known
    thank_you_hours: Hours = field(default_factory=lambda: Hours(time(8), time(20)))
    follow_up_after: int = 5
    second_thoughts: bool = True
    travel: timedelta = timedelta(0)  # how long the way to an interview in person takes; 0 says nothing of it
    discreet: bool = False  # what a lock screen shows names no company
    confirm_before: timedelta = timedelta(0)  # before the start: is it known that they read the no? 0 never asks
    calls: Calls = Calls.OFF  # not a setting of [policy]: what [voice] makes possible
    can_text: bool = False  # nor is this: whether [sms] can text somebody who is marked as one who texts
    hears: frozenset[Channel] = frozenset({Channel.EMAIL, Channel.SMS})  # by which it would be known that they read it
    escalate: tuple[tuple[Channel, ...], ...] = ()  # by which channels each question goes; the last one for all later

    def channels_of(self, question: int) -> tuple[Channel, ...]:
        """By which channels the question of that number (from 1) goes out; () leaves it to what works."""
        return self.escalate[min(question, len(self.escalate)) - 1] if self.escalate else ()
