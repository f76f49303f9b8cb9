"""What an open interview may be called instead of its ref: "the acme one no", "yes to Acme, no to Globex", "monday no".

A name is put back to its ref before the text is read. A company counts where a word of its own tells it from the
others; a day only among several, where one interview alone falls on it, the text names nothing else and proposes no
other time. Whatever bows out on the strength of a name is asked back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from daemon.core.reading import BOWS_OUT, Intent, Reading
from daemon.core.replies.clean import folded
from daemon.core.replies.tokens import word_set
from daemon.core.replies.words import weekdays

Readings = tuple[Reading, ...]
Reads = Callable[[str, tuple[str, ...]], Readings]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An interview as the candidate knows it. `starts_at`: in the zone in which they were told, None if unknown."""

    ref: str
    company: str = ""
    starts_at: datetime | None = None


_LONGEST_WITH_NAMES = 1000  # characters; a longer text is a mail, and quotes us


def read_by_name(text: str, named: Sequence[Named], open_refs: tuple[str, ...], reads: Reads) -> Readings:
    """The readings of `text` once names stand for refs. `reads` reads a text with these refs open."""
    readings = reads(text, open_refs)
    if len(text) > _LONGEST_WITH_NAMES:
        return readings
    starts = {one.ref: one.starts_at for one in named}
    spelled = _by_company(text, named, open_refs)
    if spelled == text and len(open_refs) > 1:
        spelled = _by_day(text, [one for one in named if one.ref in open_refs], reads)
    if spelled != text:
        readings = tuple(_asked_back(one) for one in reads(spelled, open_refs))
    elif len(open_refs) == 1 and readings[0].intent in (Intent.UNKNOWN, Intent.RESCHEDULE):
        readings = _at_the_very_time(text, starts.get(open_refs[0]), open_refs, reads) or readings
    return tuple(_timed(one, text, starts.get(one.ref)) for one in readings)


def _asked_back(reading: Reading) -> Reading:
    return replace(reading, confirm=True) if reading.intent in BOWS_OUT else reading


# ---- companies ----

_LEGAL_FORMS = word_set(
    "inc incorporated corp corporation co company llc ltd limited plc gmbh ag se kg ug sa sas sarl srl spa bv nv ab oy"
    " group holding holdings the and und et of de"
)
# Firms whose names are everyday words of a reply name nothing by themselves.
_EVERYDAY = word_set(
    "yes no not now next late later target square first one two both all other meta notion please keep going drop"
    " cancel interview job work team data people may will can best good great nice free open stop start help"
)
_WORD = re.compile(r"[^\W_]+")
# Somebody who acts is no interview: "Acme cancelled", "Globex says no".
_ACTS = (
    r"(?!\s+(?:(?:has|have|had|just|already|have|hat|haben|ha|han|ont|a|heeft|hebben)\s+)?"
    r"(?:\w+ed|sa[iy]\w*|tell\w*|told|wants?|wrote|rang|sent|went|moved?|called?|pulled|just|has|had|was|were|are|hat|haben|sagt\w*"
    r"|dit|dice|dicen|dijo|dicono|diz|zegt|can|could|will|would|won|doesn|didn|isn|hasn|don|rejects?|cancels?)\b)"
)


def _by_company(text: str, named: Sequence[Named], open_refs: tuple[str, ...]) -> str:
    """The companies' names replaced by their refs; the sole open interview needs none where no other is named."""
    words = _own_words(named)
    others = {word: ref for word, ref in words.items() if (ref,) != open_refs}
    spelled = _replaced(text, others)
    return spelled if spelled == text or others == words else _replaced(spelled, words)


def _replaced(text: str, refs: dict[str, str]) -> str:
    for word, ref in refs.items():
        pattern = rf"\b(?:the\s+)?{word}(?:\s+(?:{_AFTER_THE_NAME}))*\b(?:\s+(?:one|interview|call|job|role)\b)?{_ACTS}"
        text = re.sub(pattern, ref, text, flags=re.IGNORECASE)
    return text


_AFTER_THE_NAME = "|".join(sorted(_LEGAL_FORMS - {"and", "und", "et", "of", "de", "the", "co", "as", "se", "sa"}))


def _own_words(named: Sequence[Named]) -> dict[str, str]:
    """The words that tell one company from all others -> its ref."""
    words = {one.ref: _telling_words(one.company) for one in named}
    shared = Counter(word for found in words.values() for word in found)
    return {word: ref for ref, found in words.items() for word in found if shared[word] == 1}


def _telling_words(company: str) -> list[str]:
    words = [word.casefold() for word in _WORD.findall(company)]
    return [word for word in words[:2] if len(word) > 2 and word.isalpha() and word not in _LEGAL_FORMS | _EVERYDAY]


# ---- days ----


def _by_day(text: str, named: Sequence[Named], reads: Reads) -> str:
    """The weekdays' names replaced by the refs of those interviews that alone fall on them."""
    days = _days(named)
    if not days or any(one.intent is Intent.RESCHEDULE for one in reads(text, (named[0].ref,))) or _CLOCK.search(text):
        return text
    names = re.compile(rf"\b(?:the\s+)?({'|'.join(days)})(?:\s+(?:one|interview|call)\b)?", re.IGNORECASE)
    return names.sub(lambda match: days[folded(match[1])], text) if _plain_of_time(text, days) else text


def _days(named: Sequence[Named]) -> dict[str, str]:
    on = {one.ref: one.starts_at.weekday() for one in named if one.starts_at}
    if len(on) < len(named):
        return {}
    alone = Counter(on.values())
    return {word: ref for ref, day in on.items() if alone[day] == 1 for word in weekdays.NAMES[day]}


def _plain_of_time(text: str, days: dict[str, str]) -> bool:
    """Whether the days of these interviews are all that the text says about time."""
    words = {folded(word) for word in _WORD.findall(text)}
    return not words & (frozenset(weekdays.EVERY) - days.keys()) and not words & _OTHER_TIME


_OTHER_TIME = word_set(
    "instead next week tomorrow later earlier morning afternoon evening before after until by nachste woche lieber"
    " prochain semaine proxima semana settimana prossima volgende week move push change remind ask tell know"
)


def _at_the_very_time(text: str, starts_at: datetime | None, open_refs: tuple[str, ...], reads: Reads) -> Readings:
    """ "2pm thursday works" names the interview's own time and proposes none; () where it does not attend then."""
    if starts_at is None:
        return ()
    names = "|".join(weekdays.NAMES[starts_at.weekday()])
    without = re.sub(rf"\b(?:on\s+)?(?:{names})\b", " ", text, flags=re.IGNORECASE)
    if minutes_after(without, starts_at) == 0:
        without = _CLOCK.sub(" ", without)
    again = reads(without, open_refs) if without != text else ()
    return again if again and again[0].intent is Intent.ATTEND else ()


def at_its_own_time(text: str, readings: Readings, open_refs: tuple[str, ...], reads: Reads) -> Readings:
    """ "Thursday 2pm works", where nobody said when it begins: a time that fits them is taken for its own."""
    if len(open_refs) != 1 or readings[0].intent is not Intent.UNKNOWN or len(text) > _LONGEST_WITH_NAMES:
        return readings
    words = {folded(word) for word in _WORD.findall(text)}
    on_a_day = _A_DAY.sub(" ", text)
    without = _CLOCK.sub(" ", on_a_day)
    if without == text or words & (_OTHER_TIME | _CHOSEN) or (on_a_day == text and "can" in words):
        return readings
    again = reads(without, open_refs)
    return again if again[0].intent is Intent.ATTEND else readings


_A_DAY = re.compile(rf"\b(?:on\s+)?(?:{'|'.join(sorted(weekdays.EVERY, key=len, reverse=True))})\b", re.IGNORECASE)
_CHOSEN = word_set(
    "only better or either any not but except make would could nur besser oder sondern"
    " aber seulement mieux mais ou solo mejor pero"
    " ma mas maar"
)

# ---- clock times ----

_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})(?:([:.h])(\d\d)\s*([ap])?\.?m?\b|\s*([ap])\.?m\b)", re.IGNORECASE)
_LATEST = 120
_LATE_FOR_SURE = 45  # beyond it "see you at 3" is rather a mistaken hour than a delay


def minutes_after(text: str, starts_at: datetime | None) -> int | None:
    """How long after the start the one clock time in `text` lies; None without one, or where it is not soon after."""
    times = list(_CLOCK.finditer(text))
    if starts_at is None or len(times) != 1:
        return None
    hour, minute = int(times[0][1]), int(times[0][3] or 0)
    half = (times[0][4] or times[0][5] or "").casefold()
    hours = {hour % 12 + (12 if half == "p" else 0)} if half else {hour, hour + 12}
    late = (60 * (one - starts_at.hour) + minute - starts_at.minute for one in hours)
    return next((minutes for minutes in late if 0 <= minutes <= _LATEST), None)


def _timed(reading: Reading, text: str, starts_at: datetime | None) -> Reading:
    """ "be there at 2:15" is late where the start was at 2:00, and by how much."""
    minutes = minutes_after(text, starts_at)
    if not minutes:
        return reading
    if reading.intent is Intent.LATE and reading.minutes is None:
        return replace(reading, minutes=minutes)
    if reading.intent is Intent.ATTEND and minutes <= _LATE_FOR_SURE:
        return replace(reading, intent=Intent.LATE, minutes=minutes)
    return reading
