"""Dates, spans and names as people read them. Nothing here knows what time it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import (
    format_date,
    format_skeleton,
    format_time,
    format_timedelta,
    get_timezone_location,
    get_timezone_name,
)

from daemon.core.interview import Interview
from daemon.core.sms_text import plain

TEXT_LIMIT = 60
PLACE_LIMIT = 80
ADDRESS_LIMIT = 254  # RFC 5321, 4.5.3.1.3: a path of 256 octets less its brackets
LINK_LIMIT = 150
OWN_WORDS_LIMIT = 160
READ_AT_MOST = 20_000  # of a text of any length; nobody is shown more than a line of it
FALLBACK_LOCALE = "en"
SPAN_OF_HOURS = timedelta(hours=48)  # nearer than this people count hours, not days
NEEDS_NO_YEAR = timedelta(days=180)
YEAR_AT_ITS_END = re.compile(r"[, ]+(?:'\w+' )?y+$")  # of a CLDR pattern: `EEEE, d 'de' MMMM 'de' y`

# Etiquette rule 13. Of another offer there are two: what is not plainly accepted is never said to be.
REASONS = frozenset(
    {
        "role_differs", "pay", "commute", "relocation", "team_fit", "process_too_long", "another_offer",
        "offer_accepted", "counter_offer", "not_ready", "personal", "part_time", "requirements", "company", "nothing",
    }
)  # fmt: skip
REASON_CODES = {  # other spellings of these
    "offer": "another_offer",
    "role": "role_differs",
    "team": "team_fit",
    "process": "process_too_long",
    "too_long": "process_too_long",
    "relocate": "relocation",
    "parttime": "part_time",
    "part_time_needed": "part_time",
    "counteroffer": "counter_offer",
    "not_ready_to_leave": "not_ready",
    "requirements_mismatch": "requirements",
    "the_company": "company",
    "none": "nothing",
    "nothing_specific": "nothing",
}
SPACE = ("Cc", "Zs", "Zl", "Zp")
DROPPED = ("Cf", "Cs", "Co", "Cn")  # bidi overrides, lone surrogates, what no font shows
NOT_A_PERSON = frozenset(
    {
        "team", "talent", "recruiting", "recruitment", "recruiter", "hr", "hiring", "careers", "jobs", "people",
        "interviews", "scheduling", "scheduler", "noreply", "no-reply", "calendar", "coordinator", "staffing",
        "inc", "llc", "gmbh", "ltd", "corp", "the",
        "personal", "personalabteilung", "personalwesen", "bewerbung", "bewerbungen", "karriere", "mbh",
        "équipe", "recrutement", "recruteur", "carrières", "ressources", "rh", "sarl",
        "equipo", "talento", "selección", "reclutamiento", "empleo", "recursos", "rrhh", "rr.hh",
    }
)  # fmt: skip
TITLES = frozenset(["dr", "mr", "mrs", "ms", "mx", "prof", "herr", "frau", "m", "mme", "mlle", "sr", "sra", "srta"])
STAND_INS: Mapping[str, Mapping[str, str]] = {
    "en": {"interview": "the interview", "candidate": "The candidate"},
    "de": {"interview": "Vorstellungsgespräch", "candidate": "Die sich bewerbende Person"},
    "fr": {"interview": "l'entretien", "candidate": "La personne candidate"},
    "es": {"interview": "la entrevista", "candidate": "La persona candidata"},
}

# One message asks for the same day in one zone many times, and each time CLDR's patterns would be worked through anew.
_remembered = lru_cache(maxsize=512)


def clean(text: str, limit: int = TEXT_LIMIT) -> str:
    """A text of unknown origin as one plain line of at most `limit` characters, cut at a word's end."""
    head = text[:READ_AT_MOST]
    is_plain = head.isascii() and head.isprintable()
    return cut(" ".join((head if is_plain else "".join(map(_plain, plain(head)))).split()), limit)


def _plain(character: str) -> str:
    if character.isascii() and character.isprintable():
        return character
    category = unicodedata.category(character)
    return " " if category in SPACE else "" if category in DROPPED else character


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, the mark of the cut included."""
    if len(text) <= limit:
        return text
    head = text[: limit - 3]
    whole_words = head.rpartition(" ")[0] if text[limit - 3] != " " else head
    return f"{(whole_words or head).rstrip(' ,;:.-')}..."


def without_a_torn_bracket(text: str) -> str:
    """What was cut within brackets: without them, as they are only a program's own words for it."""
    return re.sub(r"\s*\([^()]*\.\.\.$", "", text)


def link_of(url: str) -> str:
    """A web address that can be tapped, or "": half an address helps nobody."""
    fits = len(url) <= LINK_LIMIT and re.fullmatch(r"https?://[\x21-\x7e]+", url)
    return url if fits else ""


def address_of(email: str) -> str:
    """A mail address, whole, for a person to read."""
    return clean(email, ADDRESS_LIMIT)


def reason_of(value: str) -> str:
    """A code of etiquette rule 13 in one spelling, or the candidate's own words on one line."""
    code = value.strip().lower().replace("-", "_").replace(" ", "_")
    known = REASON_CODES.get(code, code)
    return known if known in REASONS else clean(value, OWN_WORDS_LIMIT)


def name_of(interview: Interview, limit: int = TEXT_LIMIT, locale: str = FALLBACK_LOCALE) -> str:
    """What the candidate calls it: the company, else the title of the entry."""
    return clean(interview.company, limit) or clean(interview.summary, limit) or stand_in("interview", locale)


def stand_in(what: str, locale: str) -> str:
    """What takes the place of a name that nobody knows: of the "interview" or the "candidate"."""
    return STAND_INS.get(language_of(locale), STAND_INS[FALLBACK_LOCALE])[what]


def first_name(name: str) -> str:
    """The name to greet with, or "" where it is not plainly a person's."""
    words = _persons(name)
    return " ".join(words) if not words or words[0].lower().rstrip(".") in TITLES else words[0]


def full_name(name: str) -> str:
    """As `first_name`, whole and in the order in which it is spoken: some languages greet with nothing less."""
    return " ".join(_persons(name))


def _persons(name: str) -> list[str]:
    """The words of a person's name; [] where it is not plainly one."""
    words = _in_order(clean(name)).split()
    if any(word.lower().strip(".,") in NOT_A_PERSON for word in words) or not _is_name(" ".join(words)):
        return []
    return [word.capitalize() if word.isupper() and len(word) > 2 else word for word in words]


def _in_order(name: str) -> str:
    """`Lee, Dana` as `Dana Lee`; what follows an opening bracket is not the name."""
    last, comma, first = re.split(r"[(\[|/<]", name)[0].partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() else last


def _is_name(name: str) -> bool:
    return all(one.isalpha() or unicodedata.category(one) == "Mn" or one in " .'-" for one in name)


def language_of(locale: str) -> str:
    """`de` of `de-AT`."""
    return locale.replace("-", "_").partition("_")[0].lower()


@lru_cache(maxsize=64)
def locale_of(name: str) -> Locale:
    """The locale of a setting, of any spelling; English where there is no such locale."""
    try:
        return Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale.parse(FALLBACK_LOCALE)


@_remembered
def day_of(at: datetime, zone: ZoneInfo, locale: str, now: datetime) -> str:
    """`Thu, Dec 3`; with the year where it is another than now."""
    local = at.astimezone(zone)
    skeleton = "MMMEd" if local.year == now.astimezone(zone).year else "yMMMEd"
    return _narrow(format_skeleton(skeleton, local, locale=locale_of(locale)))


@_remembered
def full_day(at: datetime, zone: ZoneInfo, locale: str, now: datetime) -> str:
    """`Thursday, December 3`; with the year where it is half a year off."""
    spoken = locale_of(locale)
    pattern = spoken.date_formats["full"].pattern
    near = abs(at - now) < NEEDS_NO_YEAR
    return _narrow(
        format_date(at.astimezone(zone).date(), YEAR_AT_ITS_END.sub("", pattern) if near else "full", locale=spoken)
    )


@_remembered
def time_of(at: datetime, zone: ZoneInfo, locale: str) -> str:
    """`2:00 PM`."""
    clock = _narrow(format_time(at.astimezone(zone), "short", tzinfo=zone, locale=locale_of(locale)))
    return re.sub(r"\b([ap])\. ?m\.", r"\1m", clock)  # a sentence may end with it


def when(at: datetime, zone: ZoneInfo, locale: str, now: datetime) -> str:
    """`Thu, Dec 3, 2:00 PM`."""
    return f"{day_of(at, zone, locale, now)}, {time_of(at, zone, locale)}"


def moment(at: datetime, zone: ZoneInfo, locale: str, now: datetime) -> str:
    """`2:00 PM` where that is today, else the day with it."""
    is_today = at.astimezone(zone).date() == now.astimezone(zone).date()
    return time_of(at, zone, locale) if is_today else when(at, zone, locale, now)


@_remembered
def zone_name(at: datetime, zone: ZoneInfo, locale: str) -> str:
    """`Eastern Time`; `GMT+05:30 (Kolkata)` where the zone has no name that says enough."""
    name = _spoken_zone(at.astimezone(zone), zone, locale_of(locale))
    is_place = name.startswith(("GMT+", "GMT-", "UTC+", "UTC-"))
    # In Spanish an "hora estándar oriental" is said of several continents. Beside a city it needs no "estándar",
    # whose accent would make a whole text dear.
    says_too_little = is_place or (language_of(locale) == "es" and "/" in zone.key)
    if not says_too_little or zone.key.startswith("Etc/"):
        return _narrow(name)
    return _narrow(f"{name.replace(' estándar', '')} ({city(zone, locale)})")


def _spoken_zone(local: datetime, zone: ZoneInfo, locale: Locale) -> str:
    """Without "standard" and "daylight" where a day settles which of them it is.

    It does not where clocks are never set: in July, Phoenix and Denver differ, and both have a mountain time.
    The names are CLDR's. Which half of the year it is we see ourselves: Irish summer time is called standard,
    and Babel names it in the winter.
    """
    key = _key_with_a_name(zone.key)
    shared = locale.meta_zones.get(get_global("meta_zones").get(key), {})
    names = {**shared.get("long", {}), **locale.time_zones.get(key, {}).get("long", {})}
    offsets = {local.replace(month=month, day=1).utcoffset() for month in (1, 4, 7, 10)}
    clocks_are_set = len(offsets) > 1
    half = "daylight" if clocks_are_set and local.utcoffset() == max(filter(None, offsets)) else "standard"
    name = (clocks_are_set and names.get("generic")) or names.get(half)
    return name or get_timezone_name(local, locale=locale)


@lru_cache(maxsize=64)
def _key_with_a_name(key: str) -> str:
    """The spelling of a zone under which CLDR has its name: of `Asia/Kolkata` that is still `Asia/Calcutta`."""
    aliases = get_global("zone_aliases")
    spellings = [key, aliases.get(key, key), *(old for old, new in aliases.items() if new == key)]
    return next((one for one in spellings if one in get_global("meta_zones")), key)


@_remembered
def city(zone: ZoneInfo, locale: str) -> str:
    """`New York`: how people speak of a zone."""
    return _narrow(get_timezone_location(zone, locale=locale_of(locale), return_city=True)).rpartition("/")[2]


def same_time(at: datetime, one: ZoneInfo, other: ZoneInfo) -> bool:
    """Whether clocks in both zones show the same at that instant, whatever the zones are called."""
    return at.astimezone(one).utcoffset() == at.astimezone(other).utcoffset()


@_remembered
def relative(at: datetime, now: datetime, zone: ZoneInfo, locale: str) -> str:
    """`in 2 days` by the local calendar, `in 30 hours` where it is nearer, `2 hours ago`."""
    if abs(at - now) < SPAN_OF_HOURS:
        return _narrow(format_timedelta(at - now, threshold=1.95, add_direction=True, locale=locale_of(locale)))
    days = at.astimezone(zone).date() - now.astimezone(zone).date()
    # The threshold can never be met, so the span is given in days and not in weeks.
    return _narrow(
        format_timedelta(days, granularity="day", threshold=10**9, add_direction=True, locale=locale_of(locale))
    )


@_remembered
def span(length: timedelta, locale: str) -> str:
    """`2 hours`, `30 minutes`."""
    return _narrow(format_timedelta(length, threshold=2, locale=locale_of(locale)))


def zone_of(key: str, fallback: ZoneInfo) -> ZoneInfo:
    """The zone of that IANA name, else `fallback`."""
    try:
        return ZoneInfo(key) if key else fallback
    except (KeyError, ValueError, OSError):  # unknown; malformed; the name of a directory of zones
        return fallback


def _narrow(text: str) -> str:
    """Without the no-break spaces and curly quotes of CLDR, which are not in GSM-7."""
    return plain(text).replace("\u200e", "").replace("\u200f", "")
