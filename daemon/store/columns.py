"""Column types that clean what they are given, in a row and in a comparison alike."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from daemon.store.values import clean_text, cleaned, key_text


class PlainText(TypeDecorator[str]):
    """Text of any length, without the characters that a database refuses."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy passes it
        return None if value is None else clean_text(value)


class KeyText(TypeDecorator[str]):
    """Text that is compared and indexed, never shown: a very long one ends in its digest."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy passes it
        return None if value is None else key_text(value)


class Json(TypeDecorator[Any]):
    """A tree of JSON types; None is SQL's NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy passes it
        return cleaned(value)
