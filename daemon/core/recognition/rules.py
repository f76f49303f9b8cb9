"""config/recognition.toml as frozen values."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from types import MappingProxyType
from typing import Any

from daemon.core.recognition import lexicon, names, shapes
from daemon.core.recognition.lexicon import Lexicon, fold
from daemon.core.recognition.own import NOTHING_OF_ONES_OWN, OwnRules
from daemon.core.recognition.shapes import Shapes


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Phrases that say the same thing, and what it weighs in the title and in the text.

    Of all groups of one `family` only the heaviest hit counts. `reason` tells it to a person.
    """

    id: str
    family: str
    title: float
    text: float
    reason: str


@dataclass(frozen=True, slots=True)
class LinkRule:
    """A link whose host ends with `host` and whose path begins with one of `paths` has `rank`."""

    host: str
    paths: tuple[str, ...]
    rank: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """All that recognition knows. Weights are points; see config/recognition.toml for what each means."""

    interview_at: float
    maybe_at: float
    text_against_named: float
    trade_beside_named: float
    trade_in_name: float
    against_that_qualifies: float
    bare_step: float
    trade_beside_step: float
    shortest_against: int
    trades: frozenset[str]
    topics: frozenset[str]
    groups: Mapping[str, WordGroup]
    signals: Mapping[str, float]
    signal_words: Mapping[str, str]
    contact_weights: Mapping[str, float]
    lexicon: Lexicon
    domains: Mapping[str, frozenset[str]]
    locals: Mapping[str, frozenset[str]]
    links: tuple[LinkRule, ...]
    not_links: tuple[str, ...]
    boilerplate: tuple[str, ...]
    agency_endings: tuple[str, ...]
    interviewer_links: tuple[str, ...]
    tenant_domains: tuple[str, ...]
    not_tenants: frozenset[str]
    shapes: Shapes
    words: Mapping[str, frozenset[str]]
    own: OwnRules
    job_labels: frozenset[str]  # the first words of what stands before the name of a job

    def is_domain(self, domain: str, kind: str) -> bool:
        """Whether `domain`, or a domain above it, is one of the `kind`."""
        return under(domain, self.domains[kind])


LONGEST_DOMAIN = 253  # RFC 1035, 2.3.4


def under(domain: str, domains: Iterable[str]) -> bool:
    """Whether `domain` is one of `domains` or lies below one. Linear in the labels."""
    return 0 < len(domain) <= LONGEST_DOMAIN and _is_under(
        domain, domains if isinstance(domains, frozenset) else frozenset(domains)
    )


@lru_cache(maxsize=20_000)
def _is_under(domain: str, known: frozenset[str]) -> bool:
    labels = domain.lower().split(".")
    return any(".".join(labels[at:]) in known for at in range(len(labels)))


def load_rules(toml_text: str, own: OwnRules = NOTHING_OF_ONES_OWN) -> Rules:
    """Read the rules, and lay the candidate's own over them.

    Raises ValueError (tomllib's too) or KeyError where the file is not as it should be.
    """
    data = tomllib.loads(toml_text)
    groups = [_group(one) for one in data["words"]]
    phrases = {one["id"]: _phrases(one["phrases"]) for one in data["words"] + data["labels"]}
    phrases["own"] += own.interview_words
    phrases["own-not"] += own.not_words
    return Rules(
        interview_at=float(data["verdict"]["interview"]),
        maybe_at=float(data["verdict"]["maybe"]),
        text_against_named=float(data["verdict"]["text_against_a_named_one"]),
        trade_beside_named=float(data["verdict"]["trade_beside_a_named_one"]),
        against_that_qualifies=float(data["verdict"]["against_that_qualifies"]),
        bare_step=float(data["verdict"]["bare_step"]),
        trade_in_name=float(data["verdict"]["trade_in_a_name"]),
        trade_beside_step=float(data["verdict"]["trade_beside_a_step"]),
        shortest_against=int(data["verdict"]["shortest_word_against"]),
        trades=frozenset(data["verdict"]["trades"]),
        topics=frozenset(data["verdict"]["topics"]),
        groups=MappingProxyType({one.id: one for one in groups}),
        signals=_weights(data["signals"]),
        signal_words=MappingProxyType({name: str(one["reason"]) for name, one in data["signals"].items()}),
        contact_weights=MappingProxyType({name: float(one) for name, one in data["contact"].items()}),
        lexicon=lexicon.build(phrases),
        domains=_sets(data["domains"]),
        locals=_sets(data["locals"]),
        links=tuple(LinkRule(one["host"], tuple(one["paths"]), float(one["rank"])) for one in data["links"]),
        not_links=tuple(data["not_links"]["parts"]),
        boilerplate=tuple(data["boilerplate"]["parts"]),
        agency_endings=tuple(map(names.key, data["agencies"]["endings"])),
        interviewer_links=tuple(data["interviewer_links"]["parts"]),
        tenant_domains=tuple(data["tenants"]["domains"]),
        not_tenants=frozenset(data["tenants"]["not"]),
        shapes=shapes.build(data["around"]),
        words=MappingProxyType({name: frozenset(map(fold, found)) for name, found in _plain(data)}),
        own=own,
        job_labels=frozenset(
            map(_first_word, data["around"]["job_label"] + data["around"]["job_applied"] + data["around"]["job_called"])
        ),
    )


def _plain(data: Mapping[str, Any]) -> Iterable[tuple[str, list[str]]]:
    words: dict[str, list[str]] = data["plain_words"]
    return [*words.items(), ("bridges", data["around"]["bridges"])]


def _first_word(phrase: str) -> str:
    found = lexicon.WORD.search(phrase)
    return fold(found.group()) if found else ""


def _group(data: Mapping[str, Any]) -> WordGroup:
    return WordGroup(
        str(data["id"]), str(data["family"]), float(data["title"]), float(data["text"]), str(data["reason"])
    )


def _phrases(data: Mapping[str, list[str]]) -> list[str]:
    written = (phrase for language in data.values() for phrase in language)
    return list(dict.fromkeys(one for phrase in written for one in _spelled_out(phrase)))


def _spelled_out(phrase: str) -> Iterable[str]:
    """Every phrase that "first|last call|talk" stands for."""
    return map(" ".join, product(*(word.split("|") for word in phrase.split())))


def _weights(data: Mapping[str, Mapping[str, Any]]) -> Mapping[str, float]:
    return MappingProxyType({name: float(one["points"]) for name, one in data.items()})


def _sets(data: Mapping[str, list[str]]) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({name: frozenset(one.lower() for one in found) for name, found in data.items()})
