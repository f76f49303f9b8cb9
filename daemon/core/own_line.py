"""Words behind the code of "how was it?": a line for the thank-you ("1 K7 I enjoyed hearing how you plan releases"),
or why it is nothing for them, and for whom it may be ("3 K7 the pay is too low")."""

from __future__ import annotations

import re
from dataclasses import replace

from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import read

FEWEST_WORDS = 4  # less is a comment on how it was, and nothing that one writes to them
LONGEST = 300


def with_own_line(reading: Reading, text: str) -> Reading:
    """The reading with the words behind the code, where it is thanks and those are a line to them.

    They stand in the draft as they are, which is shown and leaves on a yes only: a comment that was meant for us
    ("1 K7 but the office was awful") is seen before anybody else reads it.
    """
    ref = re.escape(reading.ref)
    found = re.match(rf"\s*(?:1\W{{0,3}}{ref}|{ref}\W{{0,3}}1)\b[\s:,.!-]*(\S.*)", text, re.IGNORECASE | re.DOTALL)
    if reading.intent is not Intent.THANK or not reading.ref or found is None:
        return reading
    line = " ".join(found[1].split())
    return replace(reading, text=line) if len(line.split()) >= FEWEST_WORDS and len(line) <= LONGEST else reading


def with_why(reading: Reading, text: str) -> Reading:
    """The reading with the reason, the friend and the other role behind a 3, which are read as they are behind a no."""
    ref = re.escape(reading.ref)
    found = re.match(rf"\s*(?:3\W{{0,3}}{ref}|{ref}\W{{0,3}}3)\b[\s:,.!-]*(\S.*)", text, re.IGNORECASE | re.DOTALL)
    if reading.intent is not Intent.WITHDRAW or not reading.ref or found is None:
        return reading
    (no, *_) = read(f"N {reading.ref} {found[1]}", Asked.DECISION, (reading.ref,))
    return replace(
        reading,
        reason=reading.reason or no.reason,
        referral=reading.referral or no.referral,
        prefers=reading.prefers or no.prefers,
    )
