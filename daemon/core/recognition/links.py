"""The link to click at the hour."""

from __future__ import annotations

from daemon.core.recognition.lexicon import WORD, fold
from daemon.core.recognition.rules import Rules
from daemon.core.recognition.scene import Scene
from daemon.core.recognition.text import Link

UNKNOWN_HOST_IN_LOCATION = 4.0
UNKNOWN_HOST_AFTER_JOIN = 4.5
IN_LOCATION = 0.5
IN_PROPERTY = 0.3


def join_url(scene: Scene) -> str:
    """The best link of the event; "" where none is to be clicked at the hour."""
    ranked = [(rank(one, scene.rules), -at, one.url) for at, one in enumerate(scene.text.links)]
    best = max(ranked, default=(0.0, 0, ""))
    return best[2] if best[0] > 0 else ""


def rank(link: Link, rules: Rules) -> float:
    """How surely `link` is the one; 0 for a link that is not."""
    host, path = link.host, link.path
    if not host or len(path) < 2 or any(part in link.url.lower() for part in rules.not_links):
        return 0.0
    place = {"location": IN_LOCATION, "property": IN_PROPERTY}.get(link.place, 0.0)
    for rule in rules.links:
        if (host == rule.host or host.endswith("." + rule.host)) and path.startswith(rule.paths):
            return rule.rank + place
    return _rank_unknown(link, host, rules)


def _rank_unknown(link: Link, host: str, rules: Rules) -> float:
    known = any(rules.is_domain(host, one) for one in ("ats", "schedulers", "services"))
    if known or link.place == "property":
        return 0.0
    if link.place == "location":
        return UNKNOWN_HOST_IN_LOCATION
    said = [fold(one) for one in WORD.findall(link.before[-40:])]
    return UNKNOWN_HOST_AFTER_JOIN if any(one in rules.words["join"] for one in said[-4:]) else 0.0
