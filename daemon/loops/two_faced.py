"""To "did you mean to bow out? N K7 = yes" a yes or a no without its ref may be either: it is asked back."""

from __future__ import annotations

import re
from datetime import datetime

from daemon.core.doubting import is_asked_back
from daemon.core.interview import Interview
from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies.clean import body_of, folded
from daemon.core.replies.codes import coded
from daemon.core.replies.thanks import is_mere_thanks

_COURTESY = re.compile(
    r"\b(?:please|pls|plz|sorry|i (?:did|do|didn't|don't|did not|do not|have|haven't)(?: mean (?:it|to|that))?|indeed"
    r"|bitte|leider|sorry|doch|(?:das )?(?:habe|hab|wollte) ich(?: nicht)?"
    r"|s'il (?:te|vous) plait|stp|svp|desolee?|pardon|por favor|lo siento|perdon|lo siento mucho|claro)\b"
)


def not_two_faced(reading: Reading, interviews: list[Interview], body: str, now: datetime) -> Reading:
    """Only a code with its ref, or plain words, answers what was asked back; a bare yes or no does not."""
    doubted = _doubted(reading, interviews, now)
    if doubted is None or re.search(rf"\b{doubted.ref}\b", body, re.IGNORECASE):
        return reading
    if not reading.ref and _is_bare(body, doubted.ref):
        return Reading(intent=Intent.CANCEL, ref=doubted.ref, confirm=True)  # "did you mean to bow out?" once more
    if not _is_bare(body, doubted.ref):
        return reading
    return Reading(intent=Intent.UNKNOWN, ref=reading.ref)


def _doubted(reading: Reading, interviews: list[Interview], now: datetime) -> Interview | None:
    """The one that is spoken of; without a ref, the only one, while no other question is open."""
    doubted = [one for one in interviews if is_asked_back(one, now)]
    if reading.ref:
        return next((one for one in doubted if one.ref == reading.ref), None)
    others = any(one.question is not None and not one.is_over for one in interviews)
    return doubted[0] if len(doubted) == 1 and not others else None


def _is_bare(body: str, ref: str) -> bool:
    """Whether, but for courtesies, it is a code and nothing else: "nope, sorry", "yes please", "ja bitte"."""
    words = _COURTESY.sub(" ", folded(body_of(body).text))
    kept = [word for word in re.split(r"[\s,.!;:]+", words) if word]
    while len(kept) > 1 and any(is_mere_thanks(" ".join(kept[-n:])) for n in (1, 2, 3) if n < len(kept)):
        kept.pop()
    while len(kept) > 1 and is_mere_thanks(kept[0]):
        kept.pop(0)
    return bool(coded(" ".join(kept), Asked.DECISION, (ref,)))
