"""Message templates: plain text with Jinja, parsed once each, when it is first needed, in a sandbox.

The first line of a file is `Subject: ...`, the second is blank, the rest is the body. A name that
begins with `_` is a part that others include. Parsing tells the file and the line of a mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError
from jinja2.loaders import FunctionLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment

from daemon.core.words import FALLBACK_LOCALE

HEADER = "Subject:"
# Noncharacters of Unicode: they mark a place for `settled` and never leave it.
STOPPED = "\ufdd0"  # behind a value that brings its own full stop
OPENS = "\ufdd1"  # before words that take a capital where they open a sentence
OPENING = re.compile(rf"((?:^|[].!?]{STOPPED}*\s|\n)){OPENS}(\w)")
STATEMENT_LINE = re.compile(r"\s*\{%[-+]?\s*(?!include\b)\w(?:(?!%\}).)*%\}")


class TemplateMistake(Exception):
    """A message template that cannot be used: file (`en/question.txt`), line, and what is wrong."""

    def __init__(self, file: str, line: int, what: str) -> None:
        super().__init__(f"{file}:{line}: {what}")
        self.file, self.line, self.what = file, line, what


class EndlessTemplate(TemplateMistake):
    """A message template that holds itself, directly or by way of others."""


@dataclass(frozen=True, slots=True)
class Templates:
    """Every message by locale and name. Names that begin with `_` are parts of others."""

    parsed: Mapping[str, Mapping[str, Template]]

    def names(self) -> frozenset[str]:
        return frozenset(self.parsed.get(FALLBACK_LOCALE, {}))

    def find(self, locale: str, name: str) -> Template:
        """The template in that locale, else in its language, else in English."""
        return self.parsed[self._written_in(locale, name)][name]

    def language_of(self, locale: str, name: str) -> str:
        """In which language somebody of that locale gets it: "de"."""
        return self._written_in(locale, name).partition("_")[0]

    def _written_in(self, locale: str, name: str) -> str:
        for known in lineage(locale):
            if name in self.parsed.get(known, {}):
                return known
        raise KeyError(f"no message is called {name}")


@dataclass(frozen=True, slots=True)
class Shelf(Mapping[str, Template]):
    """The messages of one locale. A program that says one thing in one language does not read the other three."""

    locale: str
    titles: tuple[str, ...]
    environment: Environment

    def __getitem__(self, name: str) -> Template:
        """Raises TemplateMistake for one that cannot be parsed."""
        if name not in self.titles:
            raise KeyError(name)
        return _parsed(self.environment, self.locale, name)  # Jinja keeps what it has parsed

    def __iter__(self) -> Iterator[str]:
        return iter(self.titles)

    def __len__(self) -> int:
        return len(self.titles)


def lineage(locale: str) -> tuple[str, ...]:
    """Where words for `de-AT` are looked for: `de_AT`, `de`, `en`."""
    wanted = locale.replace("-", "_")
    return tuple(dict.fromkeys((wanted, wanted.partition("_")[0], FALLBACK_LOCALE)))


def settled(text: str) -> str:
    """What a template has rendered, with a capital where `opening` words open a sentence, and with one full stop where
    it ends with "Dez." or "Acme Inc.", which bring their own."""
    opened = OPENING.sub(lambda found: found[1] + found[2].upper(), text).replace(OPENS, "")
    return re.sub(rf"{STOPPED}+\.?", "", opened)


def parse_templates(sources: Mapping[str, str]) -> Templates:
    """`{"en/question.txt": text, ...}`. Raises TemplateMistake for the first that has no subject."""
    for file, text in sources.items():
        _check_header(file, text)
    locales = {file.partition("/")[0] for file in sources}
    return Templates({locale: _shelf(sources, locale) for locale in sorted(locales)})


def _shelf(sources: Mapping[str, str], locale: str) -> Shelf:
    names = (file.partition("/")[2].removesuffix(".txt") for file in sources if file.startswith(f"{locale}/"))
    titles = tuple(name for name in names if not name.startswith("_"))
    return Shelf(locale, titles, _environment(sources, locale))


def _environment(sources: Mapping[str, str], locale: str) -> Environment:
    """Sandboxed, since an override is somebody's file; plain text, so nothing is escaped as HTML."""

    def load(name: str) -> tuple[str, str, None] | None:
        for file in (f"{one}/{name}" for one in lineage(locale)):
            if file in sources:
                return _keep_line_ends(sources[file]), file, None
        return None

    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=False,
        finalize=_stopped,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["opening"] = lambda words: f"{OPENS}{words}"
    return environment


def _stopped(value: object) -> object:
    return f"{value}{STOPPED}" if isinstance(value, str) and value.endswith(".") else value


def _keep_line_ends(text: str) -> str:
    """A line is a line, as one who writes a template expects: only one that is nothing but a statement
    vanishes with its end. Jinja would eat the end of every line whose last thing is a tag."""
    return "\n".join(map(_keep_line_end, text.split("\n")))


def _keep_line_end(line: str) -> str:
    is_plain = not line.endswith("%}") or line.endswith(("+%}", "-%}"))
    return line if is_plain or STATEMENT_LINE.fullmatch(line) else f"{line[:-2]}+%}}"


def _parsed(environment: Environment, locale: str, name: str) -> Template:
    try:
        return environment.get_template(f"{name}.txt")
    except TemplateSyntaxError as error:
        file = error.filename or f"{locale}/{name}.txt"
        raise TemplateMistake(file, error.lineno, error.message or "not a template") from error


def _check_header(file: str, text: str) -> None:
    name = file.rpartition("/")[2]
    lines = text.split("\n", 2)
    if name.startswith("_"):
        return
    if not lines[0].startswith(HEADER):
        raise TemplateMistake(file, 1, f'the first line has to be "{HEADER} ..."')
    if len(lines) < 3 or lines[1].strip():
        raise TemplateMistake(file, 2, "a blank line has to stand between the subject and the text")
