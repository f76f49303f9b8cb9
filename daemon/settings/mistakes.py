"""What is wrong with a config, one line a mistake, with what would be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, get_args, get_origin

from pydantic import BaseModel, SecretStr, ValidationError

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """`file`: the config, or "environment". `text`: what is wrong; what would be right. No secrets."""

    file: str
    key: str
    text: str

    def __str__(self) -> str:
        line = ": ".join(part for part in (self.file, self.key, self.text) if part)
        return "".join(letter if letter.isprintable() else " " for letter in line)  # keys and values may hold newlines


class SettingsError(Exception):
    """Everything that is wrong with the config, at once. `str()` has a line for each."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(dict.fromkeys(mistakes))
        super().__init__("\n".join(map(str, self.mistakes)))


def mistakes_of(error: ValidationError, model: type[BaseModel]) -> Iterator[tuple[Where, str]]:
    """(place, text) for everything that `model` had to say."""
    for one in error.errors(include_url=False):
        where = tuple(part for part in one["loc"] if part != "")
        if one["type"] == "extra_forbidden":
            yield where, unknown_key(where, model)
        elif one["type"] == "missing":
            yield where, "it is missing; the program cannot do without it"
        elif one["type"] == "value_error":
            yield where, str(one["ctx"]["error"])
        else:
            yield where, _plain(one["type"], one["msg"], one["input"], secret=is_secret(where, model))


PLAIN = {
    "string_type": "write a text in quotes",
    "string_too_short": "write at least one character",
    "string_pattern_mismatch": "write one line of plain text",
    "secret_type": 'write { file = "…" }, { env = "NAME" } or a text in quotes',
    "bool_parsing": "write true or false",
    "bool_type": "write true or false",
    "int_parsing": "write a whole number, without quotes",
    "int_type": "write a whole number, without quotes",
    "int_from_float": "write a whole number",
    "float_parsing": "write a number, without quotes",
    "float_type": "write a number, without quotes",
    "list_type": 'write a list: ["…", "…"]',
    "tuple_type": 'write a list: ["…", "…"]',
    "model_type": "write a table: [name] on its own line and the keys below it",
}


def _plain(kind: str, said: str, given: object, *, secret: bool) -> str:
    """pydantic's verdict in plain words."""
    said = said.replace("Input should be", "it should be")
    if secret or not isinstance(given, str | int | float):
        return f"it cannot be read; {PLAIN.get(kind, said)}"
    if "should be" in said and kind in ("enum", "literal_error"):
        return f'"{given}" is not known here; {said}'
    return f"{given!r} does not fit; {PLAIN.get(kind, said)}"


def unknown_key(where: Where, model: type[BaseModel]) -> str:
    """What to say about a key that nobody knows: the nearest one that is known."""
    name, known = str(where[-1]), sorted(keys_of(model_at(where[:-1], model) or model))
    near = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    if near:
        return f'unknown key; did you mean "{near[0]}"?'
    homes = [section for section in keys_of(model) if name in keys_of(model_at((section, 0), model))]
    if homes:
        return f"unknown key here; it belongs into [{homes[0]}]"
    return f"unknown key; known here: {', '.join(known)}"


def keys_of(model: type[BaseModel] | None) -> dict[str, Any]:
    """The names that the file uses for the fields of `model`."""
    return {field.alias or name: field for name, field in model.model_fields.items()} if model else {}


def model_at(where: Where, model: type[BaseModel]) -> type[BaseModel] | None:
    """The model that reads the table at `where`, None where there is no table."""
    found: type[BaseModel] | None = model
    for part in where:
        if isinstance(part, str):
            field = keys_of(found).get(part)
            found = _model_in(field.annotation) if field else None
    return found


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and not get_origin(annotation) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for one in get_args(annotation) if (found := _model_in(one))), None)


def is_secret(where: Where, model: type[BaseModel]) -> bool:
    """Whether the value at `where` must not be repeated: a secret, or one of a list of such."""
    if len(where) > 1 and isinstance(where[-1], int):
        return is_secret(where[:-1], model)
    field = keys_of(model_at(where[:-1], model)).get(str(where[-1])) if where else None
    return field is not None and (field.annotation is SecretStr or _holds_secret(field.annotation))


def _holds_secret(annotation: Any) -> bool:
    return (isinstance(annotation, UnionType) or get_origin(annotation) is tuple) and SecretStr in get_args(annotation)


def key_of(where: Where, document: Mapping[str, Any]) -> str:
    """A place as a person finds it: policy.notice, calendars[work].url, calendars[#2].name."""
    said = ""
    for at, part in enumerate(where):
        if isinstance(part, int):
            # Only the list of calendars itself: an entry has a list of that name, too.
            name = _entry(document.get(str(where[0])), part).get("name") if at == 1 else None
            said += f"[{name}]" if isinstance(name, str) and name else f"[#{part + 1}]"
        else:
            said += f".{part}" if said else part
    return said


def _entry(entries: object, index: int) -> Mapping[str, Any]:
    one = entries[index] if isinstance(entries, list) and index < len(entries) else None
    return one if isinstance(one, Mapping) else {}
