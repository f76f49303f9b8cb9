"""Mail out by SMTP (RFC 5321): one recipient a transaction, one try, and never more certainty than there is.

After the final dot the outcome can be undecidable (RFC 1047): a connection that is lost from then on leaves the mail
in doubt. SMTP has no way to ask later, so that it stays in doubt until a person settles it.
"""

from __future__ import annotations

import contextlib
import ipaddress
import re
import smtplib
import ssl
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from typing import Any
from urllib.parse import urlsplit

from daemon.clock import Clock
from daemon.core.delivery import (
    Accepted,
    InDoubt,
    LookUp,
    Message,
    NotSent,
    Outcome,
    Receipt,
    Refused,
    Unknowable,
)
from integrations.deadline import Attempt, Failed, shut, within
from integrations.mail_text import address_of, mail_of, needs_utf8

Step = Callable[[], tuple[int, bytes]]

PORTS = {"smtp": 587, "smtps": 465}
WANTS_AUTHENTICATION = frozenset({454, 530, 534, 535, 538})  # RFC 4954, 6
ADDRESS = re.compile(r"<?[^\s<>@]+@[^\s<>@]+>?")
NO_SUCH_MAILBOX = re.compile(r"5\.1\.[1-36]\b|5\.2\.1\b")  # RFC 3463


class NotSecureError(Exception):
    """The server offers no encryption, and a password must not travel in the clear."""


@dataclass(frozen=True, slots=True)
class _Envelope:
    sender: Address
    recipient: Address
    message_id: str
    content: bytes

    @property
    def needs_utf8(self) -> bool:
        return needs_utf8(self.sender, self.recipient)


class SmtpEmail:
    """A Transport for mail. `url`: `smtp://host:port` (STARTTLS where offered) or `smtps://host:port`.

    A call ends within `deadline`, or, once the mail itself is under way, `final_wait` later. RFC 5321 (4.5.3.2.6)
    would wait ten minutes for the last reply; two minutes fit into a lease, and a mail that a server was slower to
    acknowledge is in doubt, not lost.
    """

    name = "email"

    def __init__(
        self,
        url: str,
        *,
        sender: str,
        clock: Clock,
        username: str = "",
        password: str = "",
        deadline: timedelta = timedelta(seconds=30),
        final_wait: timedelta = timedelta(seconds=120),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        parts = urlsplit(url)
        self._implicit_tls = parts.scheme == "smtps"
        self._host = parts.hostname or ""
        self._port = parts.port or PORTS[parts.scheme]
        self._sender = address_of(sender)
        self._username, self._password = username, password
        self._clock = clock
        self._deadline, self._final_wait = deadline, final_wait
        self._tls = tls

    def send(self, message: Message) -> Outcome:
        """One transaction, and no second one."""
        try:
            recipient = address_of(message.to)
        except ValueError:
            return Refused("the recipient's address is not a mail address", channel_dead=True)
        mail = mail_of(message, self._sender, recipient, self._clock.now())
        envelope = _Envelope(self._sender, recipient, str(mail["Message-ID"]), mail.as_bytes())
        ending = within(self._deadline, lambda attempt: self._deliver(attempt, envelope), self._final_wait)
        return _ended(ending) if isinstance(ending, Failed) else ending

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:  # noqa: ARG002 - the port has it
        return Unknowable("SMTP cannot be asked what it took")

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:  # noqa: ARG002 - the port has it
        return ()

    def check(self) -> tuple[bool, str]:
        """Connect, greet, encrypt, sign in, NOOP; and in a line what works or what to mend."""
        ending = within(self._deadline, self._probe)
        if isinstance(ending, Failed):
            return False, f"{self._host}:{self._port}: {_known(ending.error)}"
        return True, f"{self._host}:{self._port} takes our mail ({ending})"

    def _deliver(self, attempt: Attempt[Outcome], envelope: _Envelope) -> Outcome:
        with self._session(attempt) as smtp:
            if envelope.needs_utf8 and not smtp.has_extn("smtputf8"):
                return Refused("the mail server cannot write to an address with such letters")
            return self._transact(smtp, attempt, envelope)

    def _transact(self, smtp: smtplib.SMTP, attempt: Attempt[Outcome], envelope: _Envelope) -> Outcome:
        options = ("smtputf8",) if envelope.needs_utf8 else ()
        steps: tuple[tuple[Step, set[int]], ...] = (
            (lambda: smtp.mail(envelope.sender.addr_spec, options), {250}),
            (lambda: smtp.rcpt(envelope.recipient.addr_spec), {250, 251}),
            (lambda: smtp.docmd("DATA"), {354}),
        )
        for step, welcome in steps:
            code, words = step()
            if code not in welcome:
                return _refusal(code, words) or NotSent(f"the mail server answered {code}, which makes no sense")
        attempt.begin()
        if smtp.sock is not None:
            smtp.sock.settimeout(self._final_wait.total_seconds())
        smtp.file = _WholeLines(smtp.file)
        smtp.send(_data(envelope.content))
        code, words = smtp.getreply()
        if 200 <= code < 300:
            return Accepted(envelope.message_id)
        return _refusal(code, words) or InDoubt(f"the mail server answered {code}, which makes no sense")

    def _probe(self, attempt: Attempt[str]) -> str:
        with self._session(attempt) as smtp:
            code, words = smtp.noop()
            if code >= 400:
                raise smtplib.SMTPResponseException(code, words)
            encrypted = "encrypted" if isinstance(smtp.sock, ssl.SSLSocket) else "not encrypted"
            signed_in = "signed in" if self._username and smtp.has_extn("auth") else "not signed in"
            return f"{encrypted}, {signed_in}"

    @contextlib.contextmanager
    def _session(self, attempt: Attempt[Outcome] | Attempt[str]) -> Iterator[smtplib.SMTP]:
        """A server that was greeted, encrypted with and signed in to. A failing QUIT changes nothing."""
        smtp = self._unconnected()
        attempt.abort_with(lambda: shut(smtp.sock))
        try:
            self._open(smtp)
            yield smtp
            with contextlib.suppress(OSError, smtplib.SMTPException):
                smtp.putcmd("quit")
        finally:
            smtp.close()

    def _unconnected(self) -> smtplib.SMTP:
        # An address literal, as for any machine without a public name: the default asks DNS, which may hang, and tells.
        seconds = self._deadline.total_seconds()
        if self._implicit_tls:
            return smtplib.SMTP_SSL(local_hostname="[127.0.0.1]", timeout=seconds, context=self._context())
        return smtplib.SMTP(local_hostname="[127.0.0.1]", timeout=seconds)

    def _open(self, smtp: smtplib.SMTP) -> None:
        smtp._host = self._host  # type: ignore[attr-defined]  # the name for TLS; only a connecting constructor sets it
        code, words = smtp.connect(self._host, self._port)
        if code != 220:
            raise smtplib.SMTPConnectError(code, words)
        smtp.ehlo_or_helo_if_needed()
        if not self._implicit_tls:
            self._encrypt(smtp)
        if self._username and smtp.has_extn("auth"):
            self._sign_in(smtp)

    def _encrypt(self, smtp: smtplib.SMTP) -> None:
        if smtp.has_extn("starttls"):
            code, words = smtp.starttls(context=self._context())
            if code != 220:
                raise smtplib.SMTPResponseException(code, words)
            smtp.ehlo()
        elif self._username and not _is_loopback(self._host):
            raise NotSecureError

    def _sign_in(self, smtp: smtplib.SMTP) -> None:
        try:
            smtp.login(self._username, self._password)
        except UnicodeEncodeError as error:  # smtplib signs in with ASCII only
            raise smtplib.SMTPAuthenticationError(535, "it has letters outside ASCII") from error

    def _context(self) -> ssl.SSLContext:
        return self._tls or ssl.create_default_context()


class _WholeLines:
    """The server's lines. One that is cut off is a lost connection: smtplib would read `250` off the half of it."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readline(self, limit: int) -> bytes:
        line: bytes = self._file.readline(limit)
        if line and not line.endswith(b"\n") and len(line) < limit:
            raise ConnectionResetError("the reply was cut off")
        return line

    def close(self) -> None:
        self._file.close()


def _data(content: bytes) -> bytes:
    """The payload with its dots stuffed and its end marked (RFC 5321, 4.5.2). `content` ends with CRLF."""
    return re.sub(rb"(?m)^\.", b"..", content) + b".\r\n"


def _refusal(code: int, words: bytes) -> Outcome | None:
    """What an explicit no means; None where it is none."""
    reason = f"the mail server said {_quoted(code, words)}"
    if code in WANTS_AUTHENTICATION:
        return NotSent(f"{reason}: check the username and password")
    if 400 <= code < 500:
        return NotSent(reason)
    if 500 <= code < 600:
        return Refused(reason, channel_dead=bool(NO_SUCH_MAILBOX.search(words.decode("ascii", "replace"))))
    return None


def _ended(failed: Failed) -> Outcome:
    """Without an explicit reply: it is in doubt once the payload was begun, and has not left before."""
    reason = f"the mail server: {_known(failed.error)}"
    return InDoubt(reason) if failed.begun else NotSent(reason)


def _known(error: Exception) -> str:
    """What networks and mail servers do, in words; anything else is a bug and raised."""
    match error:
        case smtplib.SMTPAuthenticationError():
            return f"it refuses the username or password ({_quoted(error.smtp_code, error.smtp_error)})"
        case smtplib.SMTPResponseException():
            return f"it said {_quoted(error.smtp_code, error.smtp_error)}"
        case NotSecureError():
            return "it offers no encryption, and a password must not travel in the clear: use smtps://"
        case ssl.SSLCertVerificationError():
            return f"its certificate is not to be trusted ({error.verify_message})"
        case TimeoutError():
            return "no answer in time"
        case ConnectionRefusedError():
            return "the connection was refused"
        case smtplib.SMTPServerDisconnected():
            return "the connection was lost"
        case OSError():
            return error.strerror or str(error)
    raise error


def _quoted(code: int, words: bytes | str) -> str:
    """A reply without the addresses that it may name."""
    text = words if isinstance(words, str) else words.decode("utf-8", "replace")
    return f"{code} {ADDRESS.sub('•••', ' '.join(text.split()))}"[:200]


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
