"""Somebody's own wording, read against the etiquette before it is sent to anybody."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from daemon.core.compose import LETTERS, TEXTS, load_templates, show, tried
from daemon.core.delivery import Purpose
from daemon.core.draft import Draft
from daemon.core.gallery import Sample, gallery
from daemon.core.lint import Fault, faults
from daemon.core.templates import EndlessTemplate, TemplateMistake, Templates, lineage


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with a message, and in which variant that was seen first."""

    file: str
    variant: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file of somebody's own that is not used, and why."""

    file: str
    why: str


def sound(
    packaged: Mapping[str, str], own: Mapping[str, str], locales: Collection[str]
) -> tuple[Templates, tuple[SetAside, ...]]:
    """The messages with somebody's own wording in its place, but for the files that cannot be sent.

    A daemon that did not start, because a new version no longer knows a name, would lose every question; one that sent
    an opt-out word, the candidate. So such a file gives way to the packaged one. `locales`: those that are spoken.
    """
    ours, kept, aside = dict(packaged), dict(own), list[SetAside]()
    while barred := _barred(ours, kept, locales):
        for one in barred:
            kept.pop(one.file, None)
        aside += barred
    return load_templates(ours | kept, ()), tuple(aside)


def _barred(ours: dict[str, str], own: dict[str, str], locales: Collection[str]) -> list[SetAside]:
    """The files of `own` by which a message cannot be sent. Ours, where none of theirs is in them, are known to be."""
    try:
        templates = load_templates(ours | own, ())
    except TemplateMistake as mistake:
        return _by_mistake(mistake, own)
    try:
        return _unsendable(templates, own, locales)
    except EndlessTemplate as mistake:
        # Each of its messages takes a thousand frames to fail: the others are looked at without it.
        return _by_mistake(mistake, own)


def _unsendable(templates: Templates, own: dict[str, str], locales: Collection[str]) -> list[SetAside]:
    """The files of `own` that spoil a message. Raises EndlessTemplate for the first of that kind."""
    found: dict[str, SetAside] = {}
    for locale in (one for one in locales if one in templates.parsed):
        written = frozenset(templates.parsed[locale])  # their names: none is parsed for that
        for sample in gallery(locale):
            if sample.name in written and _is_touched(sample.name, locale, own):
                found |= {one.file: one for one in _tried(templates, sample, locale, own) if one.file not in found}
    return list(found.values())


def _is_touched(name: str, locale: str, own: Collection[str]) -> bool:
    """Whether a file of theirs is what the message is made of, as a whole or in part."""
    parts = (file.partition("/")[0] for file in own if _is_part(file))
    return f"{locale}/{name}.txt" in own or bool(set(parts) & set(lineage(locale)))


def _tried(templates: Templates, sample: Sample, locale: str, own: dict[str, str]) -> list[SetAside]:
    try:
        template = templates.parsed[locale][sample.name]
        draft = tried(templates, template, sample)
    except EndlessTemplate:
        raise
    except TemplateMistake as mistake:
        return _by_mistake(mistake, own)
    barred = (one for one in _faults(draft, sample, locale) if one.barred)
    return [SetAside(file, one.what) for one in barred for file in _blamed(f"{locale}/{sample.name}.txt", own)]


def _by_mistake(mistake: TemplateMistake, own: dict[str, str]) -> list[SetAside]:
    """Raises it where no file of theirs can be to blame."""
    blamed = _blamed(mistake.file, own)
    if not blamed:
        raise mistake
    return [SetAside(file, f"line {mistake.line}: {mistake.what}") for file in blamed]


def _blamed(file: str, own: Collection[str]) -> tuple[str, ...]:
    """Whose fault it is: the file's own, or, where that is a packaged one, that of the parts in it."""
    if file in own:
        return (file,)
    return tuple(sorted(filter(_is_part, own)))


def _is_part(file: str) -> bool:
    return file.rpartition("/")[2].startswith("_")


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
        file = f"{locale}/{sample.name}.txt"
        for fault in _faults(show(templates, sample), sample, locale):
            kind = fault.what.partition(":")[0]
            if (file, kind) not in seen:
                seen.add((file, kind))
                yield Remark(file, sample.variant, fault)


def _faults(draft: Draft, sample: Sample, locale: str) -> list[Fault]:
    purpose, to_candidate = LETTERS.get(sample.name, Purpose.ACKNOWLEDGEMENT), sample.name not in LETTERS
    return faults(draft, purpose, to_candidate, locale, by_text=sample.name in TEXTS)


def locales_tried(locale: str, own: Collection[str]) -> frozenset[str]:
    """Whose messages have to render: those that the candidate may get, and those that somebody has changed."""
    return frozenset({*lineage(locale), *(file.partition("/")[0] for file in own)})
