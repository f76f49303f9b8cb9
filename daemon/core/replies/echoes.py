"""Our own texts, pasted or sent back: whatever stands in them is no answer.

They begin with the ref in brackets, and most end with what can be said: "[K7] Are you going …? Y K7 = yes, N K7 = no".
"""

from __future__ import annotations

import re

_BEGINS = re.compile(r"(?:^|(?<=\s))\[[A-Z]\d{1,2}\][ \t]+(?=\S+(?:\s+\S+){3})")
_OFFER = re.compile(
    r"(?<![\w@])(?:(?:[A-Z]|[0-3]|LATE|CALLED|MISSED)\s+[A-Z]\d{1,2}(?:\s+\d{1,3})?(?:\s\w+){0,3}|[YNRUS])\s*=\s",
    re.IGNORECASE,
)
_BARE_ANSWER = re.compile(r"\W*\w+(?:[ \t]+\w+){0,2}\W*")


def without_our_texts(text: str) -> str:
    """`text` without what we wrote; `text` itself where nothing of ours stands in it.

    What stands above is theirs. What stands below counts only where it is a line of its own, and no more than a word or
    three: the rest of a text of ours looks like sentences of anybody's.
    """
    ours = [found for found in (_BEGINS.search(text), _OFFER.search(text)) if found]
    if not ours:
        return text
    begins = min(found.start() for found in ours)
    is_offer = not text.startswith("[", begins)
    above = text[: text.rfind("\n", 0, begins) + 1 if is_offer else begins]
    if above.strip():
        return above
    last = max((found.end() for found in _OFFER.finditer(text)), default=begins)
    below = [line for line in text[last:].partition("\n")[2].split("\n") if line.strip()]
    return below[0] if len(below) == 1 and _BARE_ANSWER.fullmatch(below[0]) else ""
