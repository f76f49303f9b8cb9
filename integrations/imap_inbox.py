"""The candidate's mailbox as a way in: answers by mail, what the employer answers, and what came back.

It is read under EXAMINE by BODY.PEEK, and left as it was (integrations/imap_session.py). Of all mails the header is
looked at; the words only of those with which the candidate answers a mail of ours, and of a server's reports.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import Message
from typing import TYPE_CHECKING, Any

from daemon.clock import monotonic
from daemon.ports import Heard, InboundMail, InboundText, Unavailable
from integrations.calendar_access import Cannot
from integrations.deadline import Attempt, Failed, shut, within
from integrations.imap_rows import received_at, row_of, rows_of, since, uid_of
from integrations.imap_session import ImapLogin, examine, search, signed_in
from integrations.mail_answer import answered_by, is_automatic, own_words, refs_in, sender_of, subject_of
from integrations.mail_report import OURS, may_be_report, report_of
from integrations.mail_text import KEY_HEADER, one_line
from integrations.mail_trust import is_forged, is_unproven

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

DEADLINE = timedelta(seconds=25)  # whatever else is due waits meanwhile
ENOUGH = 0.6  # of the deadline: then what was read so far is handed over, and the next look goes on
LOOK_BACK = timedelta(days=2)  # of a mailbox that was never read
SLEPT_AT_MOST = timedelta(days=30)  # what is older answers nothing that is still open
BATCH = 200  # mails whose header is asked for at once
MAIL_MAX = 400_000  # bytes of one mail: an answer stands at its beginning
REFUSED_FOR = 600.0  # seconds: a wrong password, tried over and over, locks an account
FIELDS = (
    "FROM SUBJECT MESSAGE-ID IN-REPLY-TO REFERENCES RETURN-PATH CONTENT-TYPE AUTO-SUBMITTED PRECEDENCE LIST-ID"
    " LIST-POST X-AUTOREPLY X-AUTORESPOND X-AUTORESPONDER X-AUTO-REPLY-FROM X-FAILED-RECIPIENTS AUTHENTICATION-RESULTS"
)
HEADER = f"UID INTERNALDATE BODY.PEEK[HEADER.FIELDS ({FIELDS} {KEY_HEADER.upper()})]"
WHOLE = f"UID BODY.PEEK[]<0.{MAIL_MAX}>"


@dataclass(frozen=True, slots=True)
class Position:
    """How far it was read: the UIDs up to `last` of one UIDVALIDITY (RFC 3501, 2.3.1.1) of one mailbox."""

    mailbox: str
    validity: int
    last: int

    @property
    def cursor(self) -> str:
        return json.dumps([self.mailbox, self.validity, self.last])


class ImapInbox:
    """Implements daemon.ports.Inbox. `addresses`: the candidate's, lower case. `domain`: of our own Message-IDs."""

    name = "mail"

    def __init__(
        self, login: ImapLogin, *, addresses: frozenset[str], domain: str, deadline: timedelta = DEADLINE
    ) -> None:
        self._login = login
        self._addresses = addresses
        self._domain = domain
        self._deadline = deadline
        self._refused: tuple[float, Unavailable] | None = None

    def since(self, cursor: str | None, now: datetime) -> Heard | Unavailable:
        if self._refused and monotonic() < self._refused[0]:
            return self._refused[1]
        self._refused = None
        ending = within(self._deadline, lambda attempt: self._read(attempt, cursor, now))
        return self._failed(ending.error) if isinstance(ending, Failed) else ending

    def _failed(self, error: Exception) -> Unavailable:
        """What went wrong, in words; anything but an expected ending is a bug and raised."""
        match error:
            case Cannot():
                if error.unavailable.by_user:
                    self._refused = (monotonic() + REFUSED_FOR, error.unavailable)
                return error.unavailable
            case TimeoutError():
                return Unavailable(reason="gives no answer in time")
        raise error

    def _read(self, attempt: Attempt[Heard], cursor: str | None, now: datetime) -> Heard:
        enough = monotonic() + ENOUGH * self._deadline.total_seconds()
        with signed_in(self._login, lambda connection: attempt.abort_with(lambda: shut(connection))) as box:
            validity = examine(box, self._login.folder)
            before = _position(cursor)
            known = (before.mailbox, before.validity) == (self._mailbox, validity)
            last = before.last if known else 0
            uids = [uid for uid in search(box, _wanted(last, now)) if uid > last]
            mails: list[InboundMail] = []
            for start in range(0, len(uids), BATCH):
                if start and monotonic() > enough:
                    position = Position(self._mailbox, validity, uids[start - 1])
                    return Heard(cursor=position.cursor, mails=tuple(mails), more=True)
                for row in rows_of(box, uids[start : start + BATCH], HEADER):
                    try:
                        mails += self._mail(box, row, validity, now)
                    except RecursionError:
                        continue  # parts within parts without end: a trap, and no answer to anything
        position = Position(self._mailbox, validity, max(uids, default=last))
        return Heard(cursor=position.cursor, mails=tuple(mails))

    @property
    def _mailbox(self) -> str:
        place = f"{self._login.url}\n{self._login.username}"
        return hashlib.sha256(place.encode()).hexdigest()[:16]

    def _mail(self, box: BaseMailBox, row: dict[str, Any], validity: int, now: datetime) -> list[InboundMail]:
        """The mail, if it can concern a message of ours; else none."""
        headers = _headers(row)
        if KEY_HEADER in headers or OURS.search(str(headers.get("Message-ID", ""))):
            return []  # our own
        text = InboundText(
            provider_id=_identity(headers, validity, uid_of(row)),
            sender=sender_of(headers),
            body="",
            received_at=received_at(row) or now,
        )
        if may_be_report(headers):
            report = report_of(_whole(box, row), self._domain)
            if report is not None:
                told, named = report
                forged = is_forged(_checked(headers), text.sender.rpartition("@")[2])
                mail = InboundMail(text=text, answers=named, report=told, forged=forged)
                return [mail] if named or told.recipients else []
        return self._letter(box, row, headers, text)

    def _letter(self, box: BaseMailBox, row: dict[str, Any], headers: Message, text: InboundText) -> list[InboundMail]:
        is_candidate = text.sender in self._addresses
        answers = answered_by(headers)
        refs = refs_in(subject_of(headers)) if is_candidate else ()
        if not answers and not refs:
            return []
        automatic = is_automatic(headers)
        doubts = is_unproven if is_candidate else is_forged
        forged = doubts(_checked(headers), text.sender.rpartition("@")[2])
        words = own_words(_whole(box, row)) if is_candidate and not automatic and not forged else ""
        said = InboundText(provider_id=text.provider_id, sender=text.sender, body=words, received_at=text.received_at)
        return [InboundMail(text=said, answers=answers, refs=refs, automatic=automatic, forged=forged)]


def _wanted(last: int, now: datetime) -> str:
    return f"UID {last + 1}:* {since(now - SLEPT_AT_MOST)}" if last else since(now - LOOK_BACK)


def _position(cursor: str | None) -> Position:
    try:
        mailbox, validity, last = json.loads(cursor or "")
        return Position(str(mailbox), int(validity), int(last))
    except (ValueError, TypeError):
        return Position("", 0, 0)


def _headers(row: dict[str, Any]) -> Message:
    raw = next((value for name, value in row.items() if name.startswith("BODY[HEADER")), b"")
    return message_from_bytes(raw if isinstance(raw, bytes) else b"")


def _checked(headers: Message) -> list[str]:
    return [one_line(str(one)) for one in headers.get_all("Authentication-Results", [])]


def _whole(box: BaseMailBox, row: dict[str, Any]) -> Message:
    """The mail, as far as MAIL_MAX reaches."""
    found = row_of(box, uid_of(row), WHOLE)
    raw = next((value for name, value in found.items() if name.startswith("BODY[]")), b"")
    return message_from_bytes(raw if isinstance(raw, bytes) else b"")


def _identity(headers: Message, validity: int, uid: int) -> str:
    """What tells a mail from all others for good, also where the mailbox is laid anew under other UIDs."""
    named = one_line(str(headers.get("Message-ID", ""))) or f"{validity}/{uid}"
    return f"mail/{hashlib.sha256(named.encode('utf-8', 'replace')).hexdigest()[:32]}"
