"""Whether a mail is from whom it says, by what the receiving server found (Authentication-Results, RFC 8601).

From can be forged by anybody. A server that checks says so in a field that it puts on top of all others; a field below
that may be the sender's own. Of the employer's mails it is enough that the server does not call them forged: they give
us nothing but the news that they came. In the candidate's name things are decided: where the server checks at all, the
mail has to have passed. Many check nothing, and most nothing of what is sent within one house.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
PLAIN = re.compile(r"[\w.@+-]*")
COMMENT = re.compile(r"\([^()]*\)")
RESULT = re.compile(r"^\s*([a-z0-9_-]+)(?:/\d+)?\s*=\s*([a-z]+)", re.IGNORECASE)
PROPERTY = re.compile(r"([a-z]+\.[a-z0-9_-]+)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)
# Which domain a method has looked at (RFC 8601, 2.7).
ABOUT = {
    "dmarc": ("header.from",),
    "dkim": ("header.d", "header.i"),
    "spf": ("smtp.mailfrom", "smtp.helo"),
    "auth": ("smtp.mailfrom", "smtp.auth"),  # who sent it had signed in at that very server
}
CHECKS = frozenset({"dmarc", "dkim", "spf"})
PASSED = frozenset({"pass", "bestguesspass"})  # the second is Exchange's, for a domain that publishes no DMARC
# Their servers write a field for each method, each under a name of its own: "dmarc.icloud.com", "spf.icloud.com".
ONE_HOUSE = (".icloud.com",)
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
    _, found = _by_our_server(fields)
    dmarc = {one.result for one in found if one.method == "dmarc"}
    if dmarc & {"pass", "fail"}:
        return "fail" in dmarc
    if _has_passed(found, domain):
        return False
    return any(one.result == "fail" and one.method in CHECKS for one in found)


def is_unproven(fields: Iterable[str], domain: str) -> bool:
    """Whether the server has looked for a proof that a mail is from `domain`, and found none. `fields`: as above.

    A proof is DMARC that passed, or DKIM or SPF that passed for the domain, unless DMARC failed.
    """
    server, found = _by_our_server(fields)
    checked = [one for one in found if one.method in CHECKS]
    if not checked or _stayed_in_exchange(server, checked):
        return False
    return any(one.method == "dmarc" and one.result == "fail" for one in checked) or not _has_passed(found, domain)


def _has_passed(found: Iterable[Found], domain: str) -> bool:
    return any(one.result in PASSED and _is_aligned(one, domain) for one in found)


def _stayed_in_exchange(server: str, checked: Iterable[Found]) -> bool:
    """What is sent within one organization at Microsoft's is not checked: "dkim=none; dmarc=none", without a name and
    without SPF, which they look at for whatever comes from outside."""
    return not server and all(one.method != "spf" and one.result == "none" for one in checked)


def _by_our_server(fields: Iterable[str]) -> tuple[str, list[Found]]:
    """The server whose field stands on top, and all that it has found; some write a field for each method."""
    read = [_read(one) for one in list(fields)[:FIELDS_MAX]]
    ours = read[0][0] if read else ""
    return ours, [one for server, results in read if _is_one_house(server, ours) for one in results]


def _is_one_house(server: str, ours: str) -> bool:
    return server == ours or any(server.endswith(house) and ours.endswith(house) for house in ONE_HOUSE)


def _read(text: str) -> tuple[str, list[Found]]:
    """Who checked, and what was found. Exchange leaves the name out."""
    parts = _without_comments(QUOTED.sub(_unquoted, text[:LONGEST])).split(";")
    named = not RESULT.match(parts[0])
    results = [_found(part) for part in (parts[1:] if named else parts)]
    return parts[0].split()[0].lower() if named and parts[0].split() else "", [one for one in results if one]


def _unquoted(found: re.Match[str]) -> str:
    """What a sender may have put there, such as the left side of an address, must not pass for a result."""
    return found[1] if PLAIN.fullmatch(found[1]) else "?"


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
    """Relaxed, as DMARC does it by default (RFC 7489, 3.1), but for a list of public suffixes: a subdomain counts, two
    beside each other do not, since they may be two people's. DMARC need not name what it has looked at."""
    named = next((found.about[one] for one in ABOUT.get(found.method, ()) if one in found.about), "")
    checked = named.rpartition("@")[2]
    if not checked:
        return found.method == "dmarc"
    return checked == domain or checked.endswith(f".{domain}") or domain.endswith(f".{checked}")
