"""The hour that an all-day entry lacks: "K7 2pm", "at 14:30", "um 15 Uhr"."""

from __future__ import annotations

import re
import unicodedata
from datetime import time

from daemon.core.replies.tokens import word_set

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?(?:\s*(?:([ap])\.?m\.?|(uhr|h)))?")
_BESIDE = word_set(
    "at it its it's is the starts start begins um ab es ist beginnt a à las la c'est son sont uhr please"
)
_NOON = word_set("noon midday mittags mittag midi mediodía mediodia")
_EARLIEST = 7  # nobody is interviewed before: "2:30" is in the afternoon


def hour_in(text: str, ref: str) -> time | None:
    """The one clock time that `text` consists of, beside `ref` and words like "at"; None where it says anything else.

    A bare number is none, unless a word or minutes make an hour of it.
    """
    words = unicodedata.normalize("NFKC", text).casefold().strip(" .!\n").replace(",", " ").split()
    kept = [word for word in words if word != ref.casefold() and word.strip("()[]#") != ref.casefold()]
    told = " ".join(word for word in kept if word not in _BESIDE - {"uhr"})
    if told in _NOON:
        return time(12)
    found = _CLOCK.fullmatch(told)
    if found is None or not (found[2] or found[3] or found[4]):
        return None
    hour, minute = _of_day(int(found[1]), found[3]), int(found[2] or 0)
    return time(hour, minute) if hour is not None and minute < 60 else None


def _of_day(hour: int, half: str | None) -> int | None:
    if half:
        return hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else None
    if hour > 23:
        return None
    return hour + 12 if 0 < hour < _EARLIEST else hour
