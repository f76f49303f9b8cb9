"""Another time, as somebody in a hurry writes it: "fri" is "Friday, December 4" to who reads it next week."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_day_names, get_month_names

from daemon.core import words
from daemon.core.interview import Interview
from daemon.core.policy import Candidate
from daemon.core.replies.limits import is_phrase

FURTHEST = timedelta(days=60)  # a date beyond that was not meant, but misread
CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:(?:[:.](?P<minute>\d{2}))?\s*(?:(?P<half>[ap])m\b|uhr\b|h\b)|[:h](?P<past>\d{2})\b)",
    re.IGNORECASE,
)
BARE_HOUR = re.compile(r"(?<![./])\b\d{1,2}\b(?!\s*(?:st|nd|rd|th)\b|\s*[./]\s*\d)")
NAMED_ZONE = re.compile(
    r"\b[A-Z]{2,4}T\b|\b(?:UTC|GMT)\b|(?i:\b(?:time|zeit|\w+zeit|heure d\w*|hora d\w*|clock there)\b)"
)
PARTS = {
    time(9): re.compile(
        r"\b(?:(?:in the |am )?(?:morning|vormittags?|morgens)|(?:au )?matin|por la mañana)\b", re.IGNORECASE
    ),
    time(12): re.compile(r"\b(?:(?:at )?(?:noon|mittags?)|(?:à )?midi|(?:al )?mediodía)\b", re.IGNORECASE),
    time(15): re.compile(
        r"\b(?:(?:in the |am )?(?:afternoon|nachmittags?)|(?:l')?après-midi|por la tarde)\b", re.IGNORECASE
    ),
    time(19): re.compile(r"\b(?:(?:in the |am )?(?:evening|abends?)|(?:au )?soir|por la noche)\b", re.IGNORECASE),
}
SPOKEN_PARTS: Mapping[str, Mapping[time, str]] = {
    "en": {time(9): "morning", time(12): "noon", time(15): "afternoon", time(19): "evening"},
    "de": {time(9): "vormittags", time(12): "mittags", time(15): "nachmittags", time(19): "abends"},
    "fr": {time(9): "dans la matinée", time(12): "à midi", time(15): "dans l'après-midi", time(19): "en soirée"},
    "es": {time(9): "por la mañana", time(12): "al mediodía", time(15): "por la tarde", time(19): "por la noche"},
}
RELATIVE = (
    r"tomorrow|the day after tomorrow|in (?:a|one|two|three|four|\d) days?|morgen|übermorgen"
    r"|in (?:einem|zwei|drei|vier|\d) tage?n?|demain|après-demain|dans (?:un|deux|trois|quatre|\d) jours?"
    r"|pasado mañana|mañana|en (?:un|dos|tres|cuatro|\d) días?"
)
BEFORE_A_DAY = r"(?:(?:on|at|am|den|le|el|à|the)\s+)*"
BEHIND_A_DAY = r"(?:\s*(?:at|um|@|à|a las?|,))*"
TODAY = re.compile(r"today|heute|aujourd'hui|hoy", re.IGNORECASE)
AMERICAN = frozenset({("en", None), ("en", "US")})  # where 12/8 is in December
WIDTHS: tuple[Literal["wide"], Literal["abbreviated"]] = ("wide", "abbreviated")
SHORT_DAYS = {"tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday"}
FLEETING = re.compile(
    r"\b(?:tomorrow|today|heute|übermorgen|(?<!am )(?<!guten )morgen|aujourd'hui|(?:après-)?demain|hoy"
    r"|pasado mañana|(?<!la )(?<!esta )mañana)\b",
    re.IGNORECASE,
)


def as_told(wish: str, interview: Interview, candidate: Candidate, now: datetime) -> dict[str, str]:
    """The wish as the letter says it: `prefers` what suits them, `own` what has to stand by itself, in their words."""
    zone = candidate.zone
    there = words.zone_of(interview.timezone, zone)
    differs = interview.starts_at is not None and not words.same_time(interview.starts_at, there, zone)
    told = spelled_out(wish, now, zone, candidate.locale, name_zone=differs)
    return {"prefers" if is_phrase(wish) else "own": told}


def spelled_out(wish: str, now: datetime, zone: ZoneInfo, locale: str, *, name_zone: bool = False) -> str:
    """The wish with its date in full where every word of it is understood; else `wish` as it is.

    The reader of the letter does not know when "fri" was written, and all of it is shown before it leaves: a date that
    was misread is seen. `name_zone`: an hour is said with the zone of the candidate's clock.
    """
    part, rest = _part_of_day(CLOCK.sub(" ", wish))
    clocks = [_time(one) for one in CLOCK.finditer(wish)]
    day = _date_in(rest, now.astimezone(zone), locale)
    unspoken = part is not None and (clocks or words.language_of(locale) not in SPOKEN_PARTS)
    if day is None or unspoken or len(clocks) > 1 or None in clocks or NAMED_ZONE.search(wish):
        return _as_written(wish, now, zone, locale, name_zone=name_zone)
    at = datetime.combine(day, (clocks and clocks[0]) or time(12), tzinfo=zone)
    told = words.full_day(at, zone, locale, now)
    if part is not None:
        return _with_part(told, at, part, locale)
    return _with_clock(told, at, zone, locale, name_zone=name_zone) if clocks else told


def _time(clock: re.Match[str]) -> time | None:
    hour, minute = int(clock["hour"]), int(clock["minute"] or clock["past"] or 0)
    if clock["half"]:
        if not 0 < hour <= 12:
            return None
        hour = hour % 12 + (12 if clock["half"] in "pP" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _as_written(wish: str, now: datetime, zone: ZoneInfo, locale: str, *, name_zone: bool) -> str:
    """Their own words; but "tomorrow" is another day to who reads it then."""
    has_hour = CLOCK.search(wish) or BARE_HOUR.search(wish)
    told = FLEETING.sub(lambda day: _full_day_of(day[0], now, zone, locale) or day[0], wish)
    if not name_zone or not has_hour or NAMED_ZONE.search(wish):
        return told
    return f"{told} ({_zone_name(now, zone, locale)})"


def _full_day_of(said: str, now: datetime, zone: ZoneInfo, locale: str) -> str:
    day = _date_in(said, now.astimezone(zone), locale)
    return words.full_day(datetime.combine(day, time(12), tzinfo=zone), zone, locale, now) if day else ""


def _zone_name(at: datetime, zone: ZoneInfo, locale: str) -> str:
    return words.zone_name(at, zone, locale).replace(" (", ", ").replace(")", "")


def _with_part(told: str, at: datetime, part: time, locale: str) -> str:
    language = words.language_of(locale)
    spoken = SPOKEN_PARTS[language][part]
    if language != "en":
        return f"{told} {spoken}" if language == "fr" else f"{told}, {spoken}"
    weekday = format_date(at.date(), "EEEE", locale=words.locale_of(locale))
    return f"{told} at noon" if part == time(12) else told.replace(weekday, f"{weekday} {spoken}", 1)


def _with_clock(told: str, at: datetime, zone: ZoneInfo, locale: str, *, name_zone: bool) -> str:
    clock, language = words.time_of(at, zone, locale), words.language_of(locale)
    at_the = "a la" if clock.startswith("1:") else "a las"
    said = {
        "en": f"{told} at {clock}",
        "de": f"{told}, {clock} Uhr",
        "fr": f"{told} à {clock}",
        "es": f"{told}, {at_the} {clock}",
    }.get(language, f"{told}, {clock}")
    if not name_zone:
        return said
    zone_name = _zone_name(at, zone, locale)
    return f"{said} {zone_name}" if language == "en" else f"{said} ({zone_name})"


def _part_of_day(wish: str) -> tuple[time | None, str]:
    for part, spoken in PARTS.items():
        if spoken.search(wish):
            return part, spoken.sub(" ", wish).strip()
    return None, wish


def _date_in(text: str, local: datetime, locale: str) -> date | None:
    """The one date that `text` consists of; None for words around it, for several, and for a time of day alone."""
    spoken = words.locale_of(locale)
    languages = list(dict.fromkeys((spoken.language, "en")))
    day = _mere_day(text, languages)
    if not day:
        return None
    import dateparser  # half a second, and asked for once in a while

    order = "MDY" if (spoken.language, spoken.territory) in AMERICAN else "DMY"
    rules = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": local.replace(tzinfo=None), "DATE_ORDER": order}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = dateparser.parse(SHORT_DAYS.get(day.casefold(), day).rstrip("."), languages=languages, settings=rules)
    if found is None or not _is_that_weekday(found, day, languages):
        return None
    soonest = local.date() if TODAY.fullmatch(day) else local.date() + timedelta(days=1)
    return found.date() if soonest <= found.date() <= (local + FURTHEST).date() else None


def _mere_day(text: str, languages: list[str]) -> str:
    """The day without "on" before and "at" behind it; "" where any word is left that a day has no use for."""
    weekdays = _any_of([*_weekdays(languages), *SHORT_DAYS])
    months = _any_of(
        name for one in languages for width in WIDTHS for name in get_month_names(width, "format", one).values()
    )
    date = rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?{months}|{months}\s+\d{{1,2}}(?:st|nd|rd|th)?"
    day = rf"{weekdays}(?:,?\s+(?:the\s+)?(?:{date}))?|{date}|\d{{1,2}}[./]\d{{1,2}}\.?|{RELATIVE}|{TODAY.pattern}"
    found = re.fullmatch(rf"\s*{BEFORE_A_DAY}(?P<day>{day}){BEHIND_A_DAY}\s*", text, re.IGNORECASE)
    return found["day"] if found else ""


def _weekdays(languages: list[str]) -> dict[str, int]:
    names = [get_day_names(width, "format", one) for one in languages for width in WIDTHS]
    return {name.casefold().rstrip("."): number for known in names for number, name in known.items()}


def _any_of(names: Iterable[str]) -> str:
    longest_first = sorted({name.rstrip(".") for name in names}, key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, longest_first))})\b\.?"


def _is_that_weekday(found: date, day: str, languages: list[str]) -> bool:
    """ "friday dec 8", which is a Tuesday: one of the two is a slip."""
    named = _weekdays(languages).get(re.split(r"[\s,.]", day.casefold())[0])
    return named is None or named == found.weekday()
