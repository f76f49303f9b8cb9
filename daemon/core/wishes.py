"""Another time, as somebody in a hurry writes it: "fri" is "Friday, December 4 (fri)" to who reads it next week."""

from __future__ import annotations

import re
import warnings
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_time

from daemon.core.words import full_day, locale_of

FURTHEST = timedelta(days=60)  # a date beyond that was not meant, but misread
VAGUE = re.compile(
    r"\b(?:next|weeks?|months?|nächste\w*|wochen?|prochaine?|semaines?|próxim[ao]|semanas?)\b", re.IGNORECASE
)
CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|uhr|h)\b|\b\d{1,2}[:.]\d{2}\b", re.IGNORECASE)
PARTS = {
    time(9): re.compile(r"\b(?:in the )?(?:morning|vormittags?|morgens|matin|por la mañana)\b", re.IGNORECASE),
    time(12): re.compile(r"\b(?:at )?(?:noon|mittags?|midi|mediodía)\b", re.IGNORECASE),
    time(15): re.compile(r"\b(?:in the )?(?:afternoon|nachmittags?|après-midi|por la tarde)\b", re.IGNORECASE),
    time(19): re.compile(r"\b(?:in the )?(?:evening|abends?|soir|por la noche)\b", re.IGNORECASE),
}


def spelled_out(wish: str, now: datetime, zone: ZoneInfo, locale: str) -> str:
    """The wish with its date in full, where it plainly names one; else `wish` as it is.

    The reader of the letter does not know when "fri" was written. The candidate's own words stay beside the date, and
    all of it is shown before it leaves: a date that was misread is seen.
    """
    part, rest = _part_of_day(wish)
    local = now.astimezone(zone)
    day = _date_in(rest, local, locale)
    if day is None or not local.date() < day.date() <= (local + FURTHEST).date():
        return wish
    language = locale_of(locale)
    told = [full_day(day.replace(tzinfo=zone), zone, locale, now)]
    if CLOCK.search(rest):
        told.append(format_time(day.timetz(), "short", locale=language))
    elif part is not None:
        told.append(format_time(part, "B", locale=language))
    return f"{', '.join(told)} ({wish})"


def _part_of_day(wish: str) -> tuple[time | None, str]:
    for part, words in PARTS.items():
        if words.search(wish):
            return part, words.sub(" ", wish).strip()
    return None, wish


def _date_in(text: str, local: datetime, locale: str) -> datetime | None:
    """The one date that `text` consists of; None for words around it, for several, and for a time of day alone."""
    if VAGUE.search(text) or not CLOCK.sub(" ", text).strip(" ,.at@"):
        return None
    import dateparser  # half a second, and asked for once in a while

    languages = list(dict.fromkeys((locale_of(locale).language, "en")))
    rules = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": local.replace(tzinfo=None)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return dateparser.parse(text, languages=languages, settings=rules)
