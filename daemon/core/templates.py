"""Message templates: plain text with Jinja, parsed once, in a sandbox.

The first line of a file is `Subject: ...`, the second is blank, the rest is the body. A name that
begins with `_` is a part that others include. Parsing tells the file and the line of a mistake.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError
from jinja2.loaders import FunctionLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment

from daemon.core.words import FALLBACK_LOCALE

HEADER = "Subject:"
STATEMENT_LINE = re.compile(r"\s*\{%[-+]?\s*(?!include\b)\w(?:(?!%\}).)*%\}")


class TemplateMistake(Exception):
    """A message template that cannot be used: file (`en/question.txt`), line, and what is wrong."""

    def __init__(self, file: str, line: int, what: str) -> None:
        super().__init__(f"{file}:{line}: {what}")
        self.file, self.line, self.what = file, line, what


@dataclass(frozen=True, slots=True)
class Templates:
    """Every message by locale and name, parsed. Names that begin with `_` are parts of others."""

    parsed: Mapping[str, Mapping[str, Template]]

    def names(self) -> frozenset[str]:
        return frozenset(self.parsed.get(FALLBACK_LOCALE, {}))

    def find(self, locale: str, name: str) -> Template:
        """The template in that locale, else in its language, else in English."""
        wanted = locale.replace("-", "_")
        for known in (wanted, wanted.partition("_")[0], FALLBACK_LOCALE):
            if name in self.parsed.get(known, {}):
                return self.parsed[known][name]
        raise KeyError(f"no message is called {name}")


def parse_templates(sources: Mapping[str, str]) -> Templates:
    """`{"en/question.txt": text, ...}`, parsed. Raises TemplateMistake for the first that cannot be."""
    for file, text in sources.items():
        _check_header(file, text)
    locales = {file.partition("/")[0] for file in sources}
    return Templates({locale: _parse(sources, locale) for locale in sorted(locales)})


def _parse(sources: Mapping[str, str], locale: str) -> Mapping[str, Template]:
    environment = _environment(sources, locale)
    names = (file.partition("/")[2].removesuffix(".txt") for file in sources if file.startswith(f"{locale}/"))
    return {name: _parsed(environment, locale, name) for name in names if not name.startswith("_")}


def _environment(sources: Mapping[str, str], locale: str) -> Environment:
    """Sandboxed, since an override is somebody's file; plain text, so nothing is escaped as HTML."""

    def load(name: str) -> tuple[str, str, None] | None:
        for file in (f"{locale}/{name}", f"{FALLBACK_LOCALE}/{name}"):
            if file in sources:
                return _keep_line_ends(sources[file]), file, None
        return None

    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )


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
