"""What the Sent folder knows of a letter in doubt.

SMTP cannot be asked what it took. But Gmail, Outlook and others file what they took themselves, under the Message-ID
that we gave it; Outlook gives it another one and keeps ours beside it. We never file anything there: it would prove
nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from daemon.core.attempts import TO_EMPLOYER
from daemon.core.delivery import Accepted, LookUp, Message, NotFound, Outcome, Receipt, Unknowable
from daemon.ports import Transport
from integrations.calendar_access import Cannot
from integrations.deadline import Attempt, Failed, shut, within
from integrations.imap_session import ImapLogin, examine, search, signed_in
from integrations.mail_text import KEY_HEADER, identifier_in, key_token

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

DEADLINE = timedelta(seconds=25)  # within the lease of a look
NAMES = ("sent", "sent items", "sent messages", "sent mail", "inbox.sent")  # where no folder is marked


class FiledEmail:
    """A Transport for mail: `way` sends, and what is in doubt is looked for in the Sent folder of `login`.

    Not found is no proof that it never left, since not every server files: a letter to an employer stays in doubt.
    """

    name = "email"

    def __init__(self, way: Transport, login: ImapLogin, *, deadline: timedelta = DEADLINE) -> None:
        self._way = way
        self._login = login
        self._deadline = deadline

    def send(self, message: Message) -> Outcome:
        return self._way.send(message)

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:  # noqa: ARG002 - the port has it
        ending = within(self._deadline, lambda attempt: self._look(attempt, message))
        if not isinstance(ending, Failed):
            return ending
        # A letter is worth waiting for; a word to the candidate is better sent twice than an hour late.
        by_user = isinstance(ending.error, Cannot) and ending.error.unavailable.by_user
        return Unknowable(_why(ending.error), passing=message.purpose in TO_EMPLOYER and not by_user)

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:
        return self._way.receipts(provider_ids)

    def _look(self, attempt: Attempt[LookUp], message: Message) -> LookUp:
        with signed_in(self._login, lambda connection: attempt.abort_with(lambda: shut(connection))) as box:
            folder = sent_folder(box)
            if not folder:
                return Unknowable("the mailbox has no Sent folder")
            examine(box, folder)
            return Accepted(identifier_in(message.message_id)) if search(box, _criteria(message)) else NotFound()


def check(login: ImapLogin, deadline: timedelta = DEADLINE) -> tuple[bool, str]:
    """Sign in, open the inbox and look for the Sent folder; in a line what works or what to mend."""
    ending = within(deadline, lambda attempt: _probe(attempt, login))
    if isinstance(ending, Failed):
        return False, f"{login.host}:{login.port}: {_why(ending.error)}"
    return True, f"{login.host}:{login.port} lets us in; {ending}"


def _probe(attempt: Attempt[str], login: ImapLogin) -> str:
    with signed_in(login, lambda connection: attempt.abort_with(lambda: shut(connection))) as box:
        folder = sent_folder(box)
        examine(box, login.folder)
    in_doubt = f"a letter in doubt is looked for in its folder {folder}" if folder else "it has no Sent folder"
    return f"answers and bounces are read in {login.folder}; {in_doubt}"


def _why(error: Exception) -> str:
    """What went wrong, in words; anything but an expected ending is a bug and raised."""
    match error:
        case Cannot():
            return f"the mailbox {error.reason}"
        case TimeoutError():
            return "the mailbox gives no answer in time"
    raise error


def sent_folder(box: BaseMailBox) -> str:
    """By its mark (RFC 6154), else by its usual name; "" where there is none."""
    folders = box.folder.list()
    marked = (one.name for one in folders if "\\sent" in (flag.lower() for flag in one.flags))
    named = (one.name for one in folders if one.name.lower() in NAMES)
    return next(marked, "") or next(named, "")


def _criteria(message: Message) -> str:
    token = f'HEADER {KEY_HEADER} "{key_token(message.key)}"'
    identifier = identifier_in(message.message_id)  # of atoms only: there is nothing in it to quote
    if not identifier:
        return token
    return f'OR OR HEADER Message-ID "{identifier}" HEADER X-Microsoft-Original-Message-ID "{identifier}" {token}'
