"""Whether a mail is from whom it says, by what the receiving server found (Authentication-Results, RFC 8601).

From can be forged by anybody. A server that checks says so in a field that it puts on top of all others; a field below
that may be the sender's own. We never ask for a pass, since many a server checks nothing, and a mail that we act on is
bound to a message of ours besides; but where the server says that it is forged, it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

COMMENT = re.compile(r"\([^()]*\)")
RESULT = re.compile(r"^\s*([a-z0-9_-]+)(?:/\d+)?\s*=\s*([a-z]+)", re.IGNORECASE)
PROPERTY = re.compile(r"([a-z]+\.[a-z0-9_-]+)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)
# Which domain a method has looked at (RFC 8601, 2.7).
ABOUT = {"dkim": ("header.d", "header.i"), "spf": ("smtp.mailfrom", "smtp.helo")}
FIELDS_MAX = 20
LONGEST = 8_000  # characters of one field


@dataclass(frozen=True, slots=True)
class Found:
    """What one method found, and of which domains."""

    method: str
    result: str
    about: dict[str, str] = field(default_factory=dict)


def is_forged(fields: Iterable[str], domain: str) -> bool:
    """Whether the server says that a mail from `domain` is not. `fields`: Authentication-Results, the topmost first.

    DMARC decides where it was looked at; else a DKIM or SPF that passed for the domain, then one that failed.
    """
    found = _by_our_server(fields)
    dmarc = {one.result for one in found if one.method == "dmarc"}
    if dmarc & {"pass", "fail"}:
        return "fail" in dmarc
    if any(one.result == "pass" and _is_aligned(one, domain) for one in found):
        return False
    return any(one.result == "fail" and one.method in ABOUT for one in found)


def _by_our_server(fields: Iterable[str]) -> list[Found]:
    """All that the server whose field stands on top has found; some write a field for each method."""
    read = [_read(one) for one in list(fields)[:FIELDS_MAX]]
    return [one for server, results in read if server == read[0][0] for one in results]


def _read(text: str) -> tuple[str, list[Found]]:
    """Who checked, and what was found. Exchange leaves the name out."""
    parts = _without_comments(text[:LONGEST]).split(";")
    named = not RESULT.match(parts[0])
    results = [_found(part) for part in (parts[1:] if named else parts)]
    return parts[0].split()[0].lower() if named and parts[0].split() else "", [one for one in results if one]


def _without_comments(text: str) -> str:
    while (shorter := COMMENT.sub(" ", text)) != text:
        text = shorter
    return text


def _found(part: str) -> Found | None:
    told = RESULT.match(part)
    if told is None:
        return None
    about = {name.lower(): value.lower() for name, value in PROPERTY.findall(part)}
    return Found(told[1].lower(), told[2].lower(), about)


def _is_aligned(found: Found, domain: str) -> bool:
    """Relaxed, as DMARC does it by default (RFC 7489, 3.1), but for a list of public suffixes: a subdomain counts."""
    named = next((found.about[one] for one in ABOUT.get(found.method, ()) if one in found.about), "")
    checked = named.rpartition("@")[2]
    return bool(checked) and (checked == domain or checked.endswith(f".{domain}") or domain.endswith(f".{checked}"))
