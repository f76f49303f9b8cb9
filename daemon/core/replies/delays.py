"""Coming late without a word for it: minutes beside a verb of coming, or a clock time with an apology."""

from __future__ import annotations

import re
from itertools import pairwise

from daemon.core.replies.lexicon import Hit
from daemon.core.replies.tokens import word_set


def comes_late(hits: tuple[Hit, ...]) -> bool:
    """Whether a clause tells of a delay."""
    return _counts_minutes(hits) or _at_odd_minutes(hits) or _not_before(hits) or _later_by_a_part(hits)


def _later_by_a_part(hits: tuple[Hit, ...]) -> bool:
    """ "komme eine Viertelstunde später": nobody asks for another time that is a quarter of an hour away."""
    words = " ".join(hit.words for hit in hits)
    if any(hit.has("NEG", "MAY", "NO") for hit in hits) or not _LATER_THAN_TOLD.search(words):
        return False
    return bool(_QUARTER.search(words)) or bool(_HALF.search(words) and _I_COME.search(words))


_LATER_THAN_TOLD = re.compile(r"\b(?:later|spater|plus tard|mas tarde|despues|dopo|piu tardi|depois|mais tarde)\b")
_QUARTER = re.compile(
    r"\bquarter(?: of an)? hour|viertelstunde|viertelstundchen|\bquart d ?heure|\bcuarto de hora|\bquarto d ?ora"
    r"|\bquarto de hora|\bkwartier(?:tje)?\b"
)
_HALF = re.compile(
    r"\bhalf an hour|\bhalf hour|halbe stunde|halbes stundchen|\bdemi ?heure|\bmedia hora|\bmezz ?ora|\bmeia hora"
    r"|\bhalf ?uur(?:tje)?\b"
)
_I_COME = re.compile(
    r"\b(?:i will be|i am coming|be there|coming|arriving|running|komme|bin|da sein|arrive|j arrive|serai|llego|llegare"
    r"|arrivo|chego|estou|kom|ben)\b"
)


def _not_before(hits: tuple[Hit, ...]) -> bool:
    """ "can't get there before 2:20" """
    clock = any(
        before.words in _BEFORE and any(_MINUTES_PAST.fullmatch(later.words) for later in hits[at + 1 : at + 4])
        for at, before in enumerate(hits)
    )
    return clock and any(hit.has("NEG") for hit in hits) and any(hit.has("ATTEND", "NEGATTEND") for hit in hits)


_BEFORE = word_set("before until till vor avant antes prima voor")
_MINUTES_PAST = re.compile(r"\d{1,2}[:.](?!00)\d\d")


def _counts_minutes(hits: tuple[Hit, ...]) -> bool:
    """ "komme 15 min später", "there in 10 minutes": minutes beside a verb of coming."""
    minutes = any(hit.words.isdigit() and following.words in _MINUTE for hit, following in pairwise(hits))
    return (
        (minutes or _in_a_moment(hits))
        and (any(hit.has("ATTEND", "LATE") or hit.words in _LATER for hit in hits) or _is_there_soon(hits))
        and not any(hit.has("NEG", "RESCHED", "MAY") for hit in hits)
    )


def _is_there_soon(hits: tuple[Hit, ...]) -> bool:
    """ "bin in 20 min da": a verb that is parted by the minutes."""
    return hits[-1].words in _THERE and any(hit.words in _AM for hit in hits)


_THERE = word_set("da dort there là la alli ahi aca")
_AM = word_set("bin be suis serai estoy estare")


def _at_odd_minutes(hits: tuple[Hit, ...]) -> bool:
    """ "I'll get there at 2:10 sorry": an apology, and a clock time at which no interview begins."""
    clock = any(_ODD.fullmatch(hit.words) for hit in hits)
    comes = any(hit.has("ATTEND") for hit in hits) and not any(hit.has("NEG", "RESCHED", "MAY", "NO") for hit in hits)
    return clock and comes and any(hit.has("POLITE") and "sorry" in hit.words for hit in hits)


_ODD = re.compile(r"\d{1,2}[:.](?!00|15|30|45)\d\d")


def _in_a_moment(hits: tuple[Hit, ...]) -> bool:
    """ "be there in 10" """
    last = hits[-2:]
    if len(last) < 2 or last[0].words != "in":
        return False
    return last[1].words in _SOON or (last[1].words.isdigit() and 1 < int(last[1].words) <= 60)


_SOON = word_set("five ten fifteen twenty thirty")


_MINUTE = word_set("m min mins minute minutes minuten minuti minuto minutos mn minuutjes 分")


_LATER = frozenset(("later", "spater", "plus tard", "mas tarde", "piu tardi", "mais tarde"))
