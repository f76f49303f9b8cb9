"""Invitations in a mailbox (`kind = "mail"`), as a calendar: one object for each UID that mails speak of.

A mail proves nothing about what stands in a calendar today: it may have been declined, moved or removed there since.
So nothing is ever gone or complete, and nothing is ever found here. It is read, and left as it was
(integrations/imap_session.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from email import message_from_bytes
from email.message import Message
from email.utils import getaddresses
from typing import TYPE_CHECKING, Any

from daemon.clock import Clock, SystemClock, monotonic
from daemon.core.event import MailTrace
from daemon.ports import Absent, CalendarObject, Pulled, Unavailable
from integrations import ical
from integrations.calendar_access import CalendarAccess, Cannot, ReadOnly, address_key
from integrations.imap_fetch import Part, calendar_parts, written_words
from integrations.imap_memory import Memory, Read, memory_of
from integrations.imap_rows import received_at, row_of, rows_of, since, uid_of
from integrations.imap_session import examine, login_of, search, signed_in
from integrations.imip import STAMP, Known, Said, as_object, by_uid, invitations
from integrations.mail_text import KEY_HEADER, identifier_in, one_line

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

LOOK_BACK = timedelta(days=60)  # of a mailbox that was never read
BATCH = 200  # mails whose structure is asked for at once
PARTS_MAX = 10  # calendars in one mail
PART_MAX = 3_000_000  # bytes of one of them, as it is sent
BROKEN_MAX = 200_000  # characters of one that cannot be read, handed on to say so
UNDATED = "19700101T000000Z"
NO_TEXT = "bytes that are not text"
STRUCTURE = "UID INTERNALDATE BODYSTRUCTURE"
HEADERS = f"MESSAGE-ID SUBJECT FROM REPLY-TO {KEY_HEADER.upper()}"
SUBJECT_MAX, NAME_MAX, ADDRESS_MAX = 250, 200, 320


@dataclass(slots=True)
class Reading:
    """What one pull has found so far. `end`: the monotonic second at which it is enough for this time."""

    known: dict[str, Known]
    end: float
    changed: set[str] = field(default_factory=set)
    unreadable: list[CalendarObject] = field(default_factory=list)

    def hear(self, news: list[Said]) -> None:
        for uid, said in by_uid(news).items():
            before = self.known.get(uid, Known())
            after = before.hearing(said)
            self.known[uid] = after
            if not before.said or as_object(after) != as_object(before):
                self.changed.add(uid)


class ImapCalendar(ReadOnly):
    """Implements daemon.ports.Calendar. An href is `mail:<UID>`.

    `enough`: seconds after which a pull is content with what it has; the next one goes on where it stopped.
    """

    def __init__(self, access: CalendarAccess, *, enough: float = 40.0, clock: Clock | None = None) -> None:
        super().__init__(access)
        self._login = login_of(access)
        self._folders = access.folders or (self._login.folder,)
        self._enough = enough
        self._clock = clock or SystemClock()

    def pull(self, cursor: str | None) -> Pulled | Unavailable:
        memory = memory_of(cursor, address_key(self._access))
        reading = Reading(dict(memory.known), monotonic() + self._enough)
        folders: dict[str, Read] = {}
        try:
            with signed_in(self._login) as box:
                for folder in self._folders:
                    folders[folder] = self._read(box, folder, memory.folders.get(folder), reading)
        except Cannot as cannot:
            return cannot.unavailable
        objects = [as_object(reading.known[uid]) for uid in sorted(reading.changed)]
        now = self._clock.now()
        cursor = Memory(key=memory.key, folders=folders, known=reading.known).pruned(now).cursor
        return Pulled(cursor=cursor, objects=(*objects, *reading.unreadable))

    def find(self, uid: str, href: str) -> CalendarObject | Absent | Unavailable:  # noqa: ARG002 - the port has it
        """Always Absent: whether it still stands in a calendar, no mail can tell."""
        return Absent()

    def _read(self, box: BaseMailBox, folder: str, before: Read | None, reading: Reading) -> Read:
        """Read what is new in a folder; all of late where it was never read, or was laid anew."""
        validity = examine(box, folder)
        last = before.last if before is not None and before.validity == validity else 0
        uids = [uid for uid in search(box, self._wanted(last)) if uid > last]
        for start in range(0, len(uids), BATCH):
            batch = uids[start : start + BATCH]
            for row in rows_of(box, batch, STRUCTURE):
                _take_in(box, folder, row, reading)
                if monotonic() > reading.end:
                    return Read(validity, uid_of(row))
            last = batch[-1]
        return Read(validity, last)

    def _wanted(self, last: int) -> str:
        if last:
            return f"UID {last + 1}:*"
        return since(self._clock.now() - LOOK_BACK)


def _take_in(box: BaseMailBox, folder: str, row: Mapping[str, Any], reading: Reading) -> None:
    """What the calendars in one mail say. One that cannot be read is handed on as it is, and takes no other along."""
    parts = calendar_parts(row.get("BODYSTRUCTURE"))[:PARTS_MAX]
    if not parts:
        return
    uid = uid_of(row)
    place = f"mail:/{folder}/;UID={uid}"
    wanted = [part for part in parts if part.size <= PART_MAX]
    if len(wanted) < len(parts):
        reading.unreadable.append(
            CalendarObject(href=place, text=f"a calendar of more than {PART_MAX // 1_000_000} MB")
        )
    found = row_of(box, uid, _contents(wanted))
    if KEY_HEADER in _headers(found, ""):
        return  # our own letter
    for part in wanted:
        trace = _trace(_headers(found, part.within))
        _take_part(place, part, found.get(f"BODY[{part.section}]"), trace, _mailed_at(row), reading)


def _contents(parts: list[Part]) -> str:
    """The items that bring these parts and who wrote them, without a mark on the mail."""
    forwarded = dict.fromkeys(part.within for part in parts if part.within)
    items = ["UID", f"BODY.PEEK[HEADER.FIELDS ({HEADERS})]"]
    items += [f"BODY.PEEK[{one}.HEADER.FIELDS ({HEADERS})]" for one in forwarded]
    items += [f"BODY.PEEK[{part.section}]" for part in parts]
    return " ".join(items)


def _take_part(place: str, part: Part, content: object, trace: MailTrace, mailed_at: str, reading: Reading) -> None:
    href = f"{place}/;SECTION={part.section}"
    text = NO_TEXT
    try:
        text = part.text(content if isinstance(content, bytes) else b"")
        reading.hear(invitations(text, trace, mailed_at, part.method))
        reading.unreadable += ical.broken(text, href)
    except ValueError:
        # Whoever expands it says what is wrong, and where.
        reading.unreadable.append(CalendarObject(href=href, text=text[:BROKEN_MAX]))


def _headers(found: Mapping[str, Any], within: str) -> Message:
    """The header fields of a mail, or of the one forwarded in it."""
    begins = f"BODY[{within}.HEADER" if within else "BODY[HEADER"
    raw = next((value for name, value in found.items() if name.startswith(begins)), b"")
    return message_from_bytes(raw if isinstance(raw, bytes) else b"")


def _trace(headers: Message) -> MailTrace:
    name, sender = _person(headers, "From")
    return MailTrace(
        message_id=identifier_in(_field(headers, "Message-ID")),
        subject=written_words(_field(headers, "Subject"))[:SUBJECT_MAX],
        sender=sender,
        sender_name=name,
        reply_to=_person(headers, "Reply-To")[1],
    )


def _field(headers: Message, name: str) -> str:
    return one_line(str(headers.get(name, "")))


def _person(headers: Message, name: str) -> tuple[str, str]:
    """Name and address of the first person in a field; the words are decoded after they were taken apart."""
    shown, address = next(iter(getaddresses([_field(headers, name)])), ("", ""))
    return one_line(written_words(shown))[:NAME_MAX], address.lower() if len(address) <= ADDRESS_MAX else ""


def _mailed_at(row: Mapping[str, Any]) -> str:
    at = received_at(row)
    return f"{at:{STAMP}}" if at else UNDATED
