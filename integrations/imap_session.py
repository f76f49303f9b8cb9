"""A mailbox by IMAP (RFC 3501), opened to be read and for nothing else.

Every folder is opened by EXAMINE, under which a server changes no flag, and read by BODY.PEEK: nothing is moved,
deleted or marked as seen. What goes wrong is a Cannot with a line that says what to mend.
"""

from __future__ import annotations

import contextlib
import imaplib
import ipaddress
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from integrations.calendar_access import CalendarAccess, Cannot, check_address

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

PORTS = {"imap": 143, "imaps": 993}
INBOX = "INBOX"
# The server's own trouble, not a wrong password (RFC 5530).
PASSING = re.compile(r"\[(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG|THROTTLED)\]|too many|try again|temporar", re.IGNORECASE)
VALIDITY = re.compile(rb"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImapLogin:
    """Where a mailbox is and how to get in. `url`: `imap://host:port` (STARTTLS where offered) or `imaps://host:port`.

    `timeout`: seconds for one read; a deadline for the whole is the caller's. `tls`: None for the system's trust.
    """

    url: str
    username: str
    password: str = field(repr=False)
    timeout: float = 20.0
    tls: ssl.SSLContext | None = field(default=None, repr=False)

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def port(self) -> int:
        return urlsplit(self.url).port or PORTS[self.scheme]

    @property
    def scheme(self) -> str:
        return urlsplit(self.url).scheme.lower()

    @property
    def folder(self) -> str:
        """The folder that the address names, or the inbox."""
        return unquote(urlsplit(self.url).path).strip("/") or INBOX


def login_of(access: CalendarAccess) -> ImapLogin:
    return ImapLogin(url=access.url, username=access.username, password=access.password, timeout=access.timeout)


@contextlib.contextmanager
def signed_in(login: ImapLogin, connected: Callable[[socket.socket], None] | None = None) -> Iterator[BaseMailBox]:
    """A mailbox with no folder open. Raises Cannot, also for whatever goes wrong inside the block.

    `connected` is told the socket, so that whoever gives up can shut it.
    """
    from imap_tools.errors import ImapToolsError

    check_address(login.url, *PORTS)
    box: BaseMailBox | None = None
    try:
        box = _connected(login)
        if connected is not None:
            connected(box.client.socket())
        _encrypt(box, login)
        _sign_in(box, login)
        yield box
        with contextlib.suppress(OSError, imaplib.IMAP4.error):
            box.client.logout()
    except (OSError, imaplib.IMAP4.error, ImapToolsError) as error:
        raise _trouble(error, login) from None
    finally:
        if box is not None:
            with contextlib.suppress(OSError):
                box.client.shutdown()


def examine(box: BaseMailBox, folder: str) -> int:
    """Open a folder for reading only; its UIDVALIDITY, 0 where the server gives none. Raises Cannot."""
    from imap_tools import MailboxFolderSelectError

    try:
        box.folder.set(folder, readonly=True)
    except MailboxFolderSelectError:
        raise Cannot(f"has no folder called {folder}", by_user=True) from None
    _, given = box.client.response("UIDVALIDITY")
    found = VALIDITY.search(given[0]) if given and isinstance(given[0], bytes) else None
    return int(found[0]) if found else 0


def search(box: BaseMailBox, criteria: str) -> list[int]:
    """The UIDs in the open folder that match, in their order. Raises Cannot."""
    from imap_tools import MailboxUidsError

    try:
        return sorted(int(uid) for uid in box.uids(criteria, charset=None) if uid.isdigit())
    except MailboxUidsError:
        raise Cannot("does not search its mails") from None


def has(box: BaseMailBox, capability: str) -> bool:
    """Whether the server can do something; asked of it after signing in, when it may say more than before."""
    _, told = box.client.capability()
    return capability in (told[-1] or b"").decode("ascii", "replace").upper().split()


def _connected(login: ImapLogin) -> BaseMailBox:
    from imap_tools import MailBox, MailBoxUnencrypted

    if login.scheme == "imaps":
        return MailBox(login.host, login.port, timeout=login.timeout, ssl_context=_context(login))
    return MailBoxUnencrypted(login.host, login.port, timeout=login.timeout)


def _encrypt(box: BaseMailBox, login: ImapLogin) -> None:
    if login.scheme == "imaps":
        return
    if "STARTTLS" in box.client.capabilities:
        box.client.starttls(_context(login))
    elif login.username and not _is_loopback(login.host):
        raise Cannot("offers no encryption, and a password must not travel in the clear: use imaps://", by_user=True)


def _sign_in(box: BaseMailBox, login: ImapLogin) -> None:
    from imap_tools import MailboxLoginError

    # LOGIN takes ASCII only; a password with other letters goes by SASL PLAIN.
    way = box.login if (login.username + login.password).isascii() else box.login_utf8
    try:
        way(login.username, login.password, initial_folder=None)
    except MailboxLoginError as error:
        if PASSING.search(str(error.command_result)):
            raise Cannot("does not let us in just now") from None
        raise _not_let_in() from None
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        raise _not_let_in() from None


def _not_let_in() -> Cannot:
    return Cannot(
        "refuses the username or password (some providers want an app password, or IMAP switched on)", by_user=True
    )


def _context(login: ImapLogin) -> ssl.SSLContext:
    return login.tls or ssl.create_default_context()


def _trouble(error: Exception, login: ImapLogin) -> Cannot:
    """What networks and mail servers do, in words; what they said stays out, for it may hold a name."""
    match error:
        case ssl.SSLCertVerificationError():
            return Cannot("cannot be trusted: its certificate is not valid", by_user=True)
        case ssl.SSLError():
            return Cannot("does not speak TLS here: see whether scheme and port fit", by_user=True)
        case TimeoutError():
            return Cannot(f"did not answer within {login.timeout:g} s")
        case ConnectionRefusedError():
            return Cannot("refuses the connection")
        case socket.gaierror():
            return Cannot("has a name that cannot be found (is the network up?)")
        case OSError():
            return Cannot("cannot be reached (is the network up?)")
    return Cannot("broke the connection off")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
