"""What a folder holds of some mails: asked for in batches, a mail at a time where the server stumbles over one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from integrations.calendar_access import Cannot
from integrations.imap_fetch import fetched

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def rows_of(box: BaseMailBox, uids: list[int], items: str) -> Iterator[dict[str, Any]]:
    """The `items` of each mail, in the order of their UIDs. One at which the server stumbles is left out."""
    rows = _fetch(box, uids, items)
    if rows is None:
        rows = [row for uid in uids for row in _fetch_one(box, uid, items)]
    wanted = set(uids)
    yield from sorted((row for row in rows if uid_of(row) in wanted), key=uid_of)


def row_of(box: BaseMailBox, uid: int, items: str) -> dict[str, Any]:
    """The `items` of one mail; {} where the server does not hand them over. Raises Cannot where it does so for none."""
    return next((row for row in _fetch_one(box, uid, items) if uid_of(row) == uid), {})


def uid_of(row: Mapping[str, Any]) -> int:
    value = row.get("UID")
    return int(value) if isinstance(value, bytes) and value.isdigit() else 0


def received_at(row: Mapping[str, Any]) -> datetime | None:
    """When the server received it, by its own clock: the mail's Date is whatever the sender likes."""
    value = row.get("INTERNALDATE")
    words = value.decode("ascii", "replace").strip().replace("-", " ", 2) if isinstance(value, bytes) else ""
    try:
        return parsedate_to_datetime(words).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def since(at: datetime) -> str:
    """The search key for what came on that day or later (RFC 3501, 9: never in a local language)."""
    return f"SINCE {at.day:02d}-{MONTHS[at.month - 1]}-{at.year}"


def _fetch(box: BaseMailBox, uids: list[int], items: str) -> list[dict[str, Any]] | None:
    """The rows of an answer; None where the server says no."""
    status, answered = box.client.uid("FETCH", ",".join(map(str, uids)), f"({items})")
    return fetched(answered) if status == "OK" else None


def _fetch_one(box: BaseMailBox, uid: int, items: str) -> list[dict[str, Any]]:
    rows = _fetch(box, [uid], items)
    if rows is None and _fetch(box, [uid], "UID") is None:
        # Too many requests, a disk that is away: were the mails skipped now, they would never be read.
        raise Cannot("does not hand over its mails just now")
    return rows or []
