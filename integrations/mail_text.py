"""A message as a mail: RFC 5322 and MIME, with the calendar's REPLY beside the words where there is one (RFC 6047)."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from email.header import Header
from email.headerregistry import Address, HeaderRegistry, MessageIDHeader, UniqueUnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy, Policy
from email.utils import format_datetime, getaddresses
from textwrap import wrap
from typing import Any

from daemon.core.delivery import CalendarReply, Message

LONGEST_SUBJECT = 250
LONGEST_ID = 500  # a line may hold 998 octets (RFC 5322, 2.1.1)
LINE, NAME = 78, "Subject: "  # RFC 5322, 2.1.1
IDENTIFIER: Any = MessageIDHeader
ATEXT = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
MESSAGE_ID = re.compile(rf"<{ATEXT}(?:\.{ATEXT})*@{ATEXT}(?:\.{ATEXT})*>")  # RFC 5322, 3.6.4, but for its literals
KEY_HEADER = "X-Callahead-Key"


class SubjectHeader(UniqueUnstructuredHeader):
    """A subject that begins on the line of its name.

    The library would rather put all of it on a line of its own, where it fits there (RFC 5322, 2.2.3, allows that),
    and some readers then show none.
    """

    def fold(self, *, policy: Policy) -> str:
        """The header as it is sent, whole lines."""
        text = str(self)
        if text.isascii():
            # Header would leave the first line empty before a very long word.
            folded = wrap(
                text, LINE, initial_indent=NAME, subsequent_indent=" ", break_long_words=False, break_on_hyphens=False
            )
            return policy.linesep.join([*(folded or [NAME]), ""])
        return NAME + Header(text, header_name="Subject").encode(linesep=policy.linesep) + policy.linesep


SUBJECT: Any = SubjectHeader


def mail_of(message: Message, sender: Address, recipient: Address, now: datetime) -> EmailMessage:
    """The mail for one recipient. No text from outside can add a header or a recipient to it."""
    mail = EmailMessage(policy=mail_policy(sender, recipient))
    mail["From"] = sender
    mail["To"] = recipient
    mail["Subject"] = one_line(message.subject)[:LONGEST_SUBJECT]
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = _message_id(message, sender)
    answered = identifier_in(message.in_reply_to)
    if answered:
        mail["In-Reply-To"] = answered
        mail["References"] = answered
    if message.auto_submitted:
        mail["Auto-Submitted"] = "auto-generated"
    mail[KEY_HEADER] = key_token(message.key)
    mail.set_content(_body(message.body))
    if message.reply is not None:
        _add_reply(mail, message.reply, now)
    return mail


def address_of(text: str) -> Address:
    """`Sam Rivera <sam@example.org>` or a bare address, its domain in ASCII. Raises ValueError for anything else."""
    found = getaddresses([one_line(text)])
    name, spec = found[0] if len(found) == 1 else ("", "")
    local, _, domain = spec.rpartition("@")
    if not local or not domain or any(one in spec for one in " ,;"):
        raise ValueError("not a mail address")
    try:
        return Address(display_name=name, username=local, domain=domain.encode("idna").decode())
    except (UnicodeError, IndexError) as error:
        raise ValueError("not a mail address") from error


def identifier_in(text: str) -> str:
    """The first Message-ID in `text`, with its angle brackets; "" where there is none that can be written."""
    found = MESSAGE_ID.search(text)
    return found.group() if found and len(found.group()) <= LONGEST_ID else ""


def key_token(key: str) -> str:
    """What stands for the idempotency key where others can read it: the key itself names the interview."""
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def one_line(text: str) -> str:
    """`text` without line breaks and control characters, of whatever alphabet: a header ends at the first of them."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def needs_utf8(*addresses: Address) -> bool:
    """Whether an address can be written with SMTPUTF8 only (RFC 6531)."""
    return not all(one.username.isascii() for one in addresses)


def mail_policy(*addresses: Address) -> EmailPolicy[EmailMessage]:
    """Seven bits on the wire, but for addresses that have no other form; identifiers are never encoded words."""
    registry = HeaderRegistry()
    registry.map_to_type("subject", SUBJECT)
    for name in ("in-reply-to", "references"):
        registry.map_to_type(name, IDENTIFIER)
    return SMTP.clone(cte_type="7bit", utf8=needs_utf8(*addresses), header_factory=registry)


def _message_id(message: Message, sender: Address) -> str:
    return identifier_in(message.message_id) or f"<{key_token(message.key)}@{sender.domain}>"


def _body(text: str) -> str:
    """Lines, tabs and what can be read; lone surrogates cannot be encoded, and control characters are no words."""
    lines = text.encode("utf-8", "replace").decode().splitlines()
    return "\n".join("".join(one for one in line if one.isprintable() or one == "\t") for line in lines) + "\n"


def _add_reply(mail: EmailMessage, reply: CalendarReply, now: datetime) -> None:
    """An alternative to the words: Outlook ignores the part unless its type names the method (RFC 6047, 2.4)."""
    from integrations.ical_reply import reply_text

    parameters = {"method": "REPLY", "component": "VEVENT"}
    mail.add_alternative(reply_text(reply, now), subtype="calendar", charset="UTF-8", cte="base64", params=parameters)
