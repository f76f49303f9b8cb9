"""What a mailbox's cursor holds: how far each folder was read, and what its mails have said so far.

What was said is remembered here and not read again: until the next mail about an interview comes, the last one may
be archived or deleted, and a cancellation of one instance alone says nothing of the series.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta

from integrations.imip import STAMP, Known, Said, by_uid

KEPT_FOR = timedelta(days=90)  # after the last day of an event, and after the last mail about it
SERIES_KEPT_FOR = timedelta(days=400)  # after the last mail about a series
KNOWN_MAX = 400  # UIDs
SIZE_MAX = 3_000_000  # characters in all; a tenth of it once packed


@dataclass(frozen=True, slots=True)
class Read:
    """How far a folder was read: the UIDs up to `last` of one UIDVALIDITY (RFC 3501, 2.3.1.1)."""

    validity: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """`key`: of which mailbox. `folders` by their names, `known` by UID."""

    key: str
    folders: Mapping[str, Read] = field(default_factory=dict)
    known: Mapping[str, Known] = field(default_factory=dict)

    @property
    def cursor(self) -> str:
        document = {
            "key": self.key,
            "folders": {name: [read.validity, read.last] for name, read in self.folders.items()},
            "said": [asdict(one) for known in self.known.values() for one in known.said.values()],
        }
        packed = zlib.compress(
            json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        )
        return b64encode(packed).decode()

    def pruned(self, now: datetime) -> Memory:
        """Without what lies so far back that no mail will speak of it any more; within bounds whatever is sent."""
        newest = sorted(self.known.items(), key=lambda one: one[1].mailed_at, reverse=True)
        kept: dict[str, Known] = {}
        size = 0
        for uid, known in newest[:KNOWN_MAX]:
            if size + known.size <= SIZE_MAX and _may_matter(known, now):
                kept[uid] = known
                size += known.size
        return Memory(key=self.key, folders=self.folders, known=kept)


def memory_of(cursor: str | None, key: str) -> Memory:
    """What a cursor holds; a blank memory where it is none, or of another mailbox."""
    try:
        document = json.loads(zlib.decompress(b64decode(cursor or "", validate=True)))
        memory = Memory(
            key=document["key"],
            folders={name: Read(*map(int, read)) for name, read in document["folders"].items()},
            known=_known(document["said"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, zlib.error):
        return Memory(key=key)
    return memory if memory.key == key else Memory(key=key)


def _known(rows: list[dict[str, object]]) -> dict[str, Known]:
    everything = [Said(**{name: _frozen(value) for name, value in row.items()}) for row in rows]  # type: ignore[arg-type]  # as asdict wrote it
    return {uid: Known({one.instance: one for one in said}) for uid, said in by_uid(everything).items()}


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _may_matter(known: Known, now: datetime) -> bool:
    if known.last_day == "9":
        return known.mailed_at >= f"{now - SERIES_KEPT_FOR:{STAMP}}"
    return max(known.last_day, known.mailed_at[:8]) >= f"{now - KEPT_FOR:%Y%m%d}"
