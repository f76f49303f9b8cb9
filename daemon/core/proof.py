"""Somebody's own wording, read against the etiquette before it is sent to anybody."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from daemon.core.compose import LETTERS, TEXTS, show
from daemon.core.delivery import Purpose
from daemon.core.gallery import gallery
from daemon.core.lint import Fault, faults
from daemon.core.templates import Templates, lineage


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with a message, and in which variant that was seen first."""

    file: str
    variant: str
    fault: Fault


def proofread(templates: Templates, own: Collection[str]) -> Iterator[Remark]:
    """What the etiquette has against messages that the files `own` change: each fault of a file once.

    `own` are names such as `en/question.txt`; one that begins with `_` is a part of every message of its language.
    The templates render (`compose.load_templates` has tried them).
    """
    for locale in sorted({file.partition("/")[0] for file in own}):
        here = (file.partition("/")[2] for file in own if file.startswith(f"{locale}/"))
        yield from _of_locale(templates, locale, {name.removesuffix(".txt") for name in here})


def _of_locale(templates: Templates, locale: str, changed: Collection[str]) -> Iterator[Remark]:
    seen: set[tuple[str, str]] = set()
    parts_changed = any(name.startswith("_") for name in changed)
    for sample in gallery(locale):
        if sample.name not in templates.parsed[locale] or not (parts_changed or sample.name in changed):
            continue
        file, to_candidate = f"{locale}/{sample.name}.txt", sample.name not in LETTERS
        purpose = LETTERS.get(sample.name, Purpose.ACKNOWLEDGEMENT)
        draft, by_text = show(templates, sample), sample.name in TEXTS
        for fault in faults(draft, purpose, to_candidate, locale, by_text=by_text):
            kind = fault.what.partition(":")[0]
            if (file, kind) not in seen:
                seen.add((file, kind))
                yield Remark(file, sample.variant, fault)


def locales_tried(locale: str, own: Collection[str]) -> frozenset[str]:
    """Whose messages have to render: those that the candidate may get, and those that somebody has changed."""
    return frozenset({*lineage(locale), *(file.partition("/")[0] for file in own)})
