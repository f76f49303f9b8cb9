"""Frozen values to JSON and back, and texts that every database takes.

A row holds the whole frozen value in one JSON column, and beside it, in typed columns, what is queried or
constrained. Adding a field with a default to a value therefore needs no migration: older rows load with
the default. All values pass through `dump` and `load`.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")

LONGEST_KEY = 400  # characters; a PostgreSQL index takes rows of at most 2,704 bytes
# Feeds and mails are untrusted: PostgreSQL refuses NUL in a text, no encoder takes half a surrogate pair.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def dump(value: object) -> Any:
    """The value as a tree of JSON types; enums by value, instants as RFC 3339."""
    return cleaned(_adapter(cast(Any, type(value))).dump_python(value, mode="json"))


def load(kind: type[T], tree: Any) -> T:
    """The value that `dump` wrote; unknown fields are passed over, missing ones take their default.

    ValueError, which names the fields and holds none of their words, where it cannot be read.
    """
    try:
        loaded: T = _adapter(cast(Any, kind)).validate_python(tree)
    except ValidationError as error:
        # pydantic quotes what it was given, and a log would show it: bodies and addresses.
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['type']}" for one in error.errors())
        raise ValueError(f"a stored {kind.__name__} cannot be read ({wrong})") from None
    return loaded


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def cleaned(tree: Any) -> Any:
    """The tree with every character that cannot be stored replaced by U+FFFD."""
    match tree:
        case str():
            return clean_text(tree)
        case dict():
            return {clean_text(name): cleaned(value) for name, value in tree.items()}
        case list() | tuple():
            return [cleaned(value) for value in tree]
        case _:
            return tree


def clean_text(text: str) -> str:
    """`text`, storable, as a plain str: a driver would take an enum by its name."""
    return UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def key_text(text: str) -> str:
    """`text`, shortened where it is too long for an index; different texts stay different."""
    text = clean_text(text)
    if len(text) <= LONGEST_KEY:
        return text
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f"{text[: LONGEST_KEY - len(digest) - 1]}~{digest}"
