"""Our own texts, pasted or sent back: whatever stands in them is no answer.

They begin with the ref in brackets, and most end with what can be said: "[K7] Are you going …? Y K7 = yes, N K7 = no".
"""

from __future__ import annotations

import re

_BEGINS = re.compile(r"^[ \t]*\[[A-Z]\d{1,2}\][ \t]+(?=\S+(?:\s+\S+){3})", re.MULTILINE)
_OFFER = re.compile(
    r"(?<![\w@])(?:(?:[A-Z]|[0-3]|LATE|CALLED|MISSED)\s+[A-Z]\d{1,2}(?:\s+\d{1,3})?(?:\s\w+){0,3}|[YNRUS])\s*=\s",
    re.IGNORECASE,
)
_BARE_ANSWER = re.compile(r"\W*\w+(?:[ \t]+\w+){0,2}\W*")


def without_our_texts(text: str) -> str:
    """`text` without what we wrote; `text` itself where nothing of ours stands in it.

    What stands above is theirs, where what follows is surely ours: it has the ref and what can be said, or several such
    offers. Where nothing stands above, a line below counts, if it is no more than a word or three: the rest of a text
    of ours looks like sentences of anybody's.
    """
    ref, offers = _BEGINS.search(text), list(_OFFER.finditer(text))
    ours = [found for found in (ref, *offers[:1]) if found]
    if not ours:
        return text
    begins = min(found.start() for found in ours)
    surely = len(offers) > 1 or (ref is not None and bool(offers))
    is_offer = not text[begins:].lstrip().startswith("[")
    above = text[: text.rfind("\n", 0, begins) + 1 if is_offer else begins]
    if above.strip() and not surely:
        return "" if offers else text
    if above.strip():
        return above
    last = offers[-1].end() if offers else begins
    below = [line for line in text[last:].partition("\n")[2].split("\n") if line.strip()]
    return below[0] if len(below) == 1 and _BARE_ANSWER.fullmatch(below[0]) else ""
