"""[recognition]: the candidate's own words for what is an interview, and for what is none."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator

from daemon.core.recognition.own import OwnRules
from daemon.settings import values
from daemon.settings.fields import OneLine, Section

MOST = 200  # entries of one list
LONGEST = 120  # characters of one entry
Short = Annotated[OneLine, Field(max_length=LONGEST)]


def _word(written: str) -> str:
    if not any(map(str.isalnum, written)):
        raise ValueError('a word is needed; write one such as "shadow day", or "probe*" for all that begin so')
    if any(one in written.strip("*").replace(" *", " ").replace("* ", " ") for one in "*^$|\\"):
        raise ValueError('"*" stands at the beginning or the end of a word only; write "probe*" or "*gespräch"')
    return written.strip()


def _pattern(written: str) -> str:
    if any(one in written for one in ("^", "$", "\\", ".*")):
        raise ValueError('it is no regular expression; "*" stands for anything, "?" for one character: "Acme: *"')
    if sum(map(str.isalnum, written)) < 2:
        raise ValueError('it fits everything; write some letters too, or set interviews = "all" at that calendar')
    return written.strip()


def _organizer(written: str) -> str:
    """An address, a pattern of one, or a domain, which stands for everybody there."""
    local, at, domain = written.strip().lower().rpartition("@")
    named = any(map(str.isalnum, domain.rpartition(".")[0] or domain))
    if not named or (at and not local) or any(map(str.isspace, written.strip())):
        raise ValueError('it is no organizer; write "dana@acme.example", "*@acme.example" or "acme.example"')
    return f"{local or '*'}@{domain}"


Words = Annotated[
    tuple[Annotated[Short, AfterValidator(_word)], ...], BeforeValidator(values.texts), Field(max_length=MOST)
]
Patterns = Annotated[
    tuple[Annotated[Short, AfterValidator(_pattern)], ...], BeforeValidator(values.texts), Field(max_length=MOST)
]
Organizers = Annotated[
    tuple[Annotated[Short, AfterValidator(_organizer)], ...], BeforeValidator(values.texts), Field(max_length=MOST)
]


class RecognitionSection(Section):
    """[recognition]. Every list is laid over what the program knows by itself."""

    interview_words: Words = ()
    not_words: Words = ()
    patterns: Patterns = ()
    organizers: Organizers = ()
    never_organizers: Organizers = ()

    @field_validator("not_words", "never_organizers")
    @classmethod
    def _contradicts_nothing(cls, against: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        other = {"not_words": "interview_words", "never_organizers": "organizers"}[info.field_name or ""]
        for one in against:
            if one.casefold() in {two.casefold() for two in info.data.get(other, ())}:
                raise ValueError(f'"{one}" stands in {other} too; take it out of one of them')
        return against

    def to_core(self) -> OwnRules:
        return OwnRules(
            interview_words=self.interview_words,
            not_words=self.not_words,
            patterns=self.patterns,
            organizers=self.organizers,
            never_organizers=self.never_organizers,
        )
