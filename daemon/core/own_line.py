"""A line of their own for the thank-you: "1 K7 I enjoyed hearing how you plan releases"."""

from __future__ import annotations

import re
from dataclasses import replace

from daemon.core.reading import Intent, Reading

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
