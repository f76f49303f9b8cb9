"""A mail server on loopback that keeps what it is sent, and fails on demand."""

from __future__ import annotations

import asyncio
import contextlib
import email
import email.policy
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from enum import StrEnum
from types import TracebackType
from typing import Any


class Fault(StrEnum):
    """What goes wrong with one connection. Those that store have kept the mail before they fail."""

    HANG_AT_MAIL = "no answer to MAIL"
    DRIP_AT_MAIL = "an answer to MAIL that never ends"
    DROP_AT_MAIL = "the connection drops at MAIL"
    BUSY_AT_MAIL = "451 at MAIL"
    REFUSE_MAIL = "550 at MAIL"
    WANT_AUTH = "530 at MAIL"
    BUSY_AT_RCPT = "451 at RCPT"
    REFUSE_RCPT = "550 at RCPT"
    BUSY_AT_END = "451 after the payload"
    REFUSE_AT_END = "554 after the payload"
    NONSENSE_AT_END = "a reply that is none after the payload"
    DROP_AT_END = "the connection drops after the payload"
    HANG_AT_END = "no answer to the payload"
    STORE_DROP = "the connection drops after storing"
    STORE_HANG = "no answer after storing"
    STORE_DRIP = "an answer that never ends after storing"
    STORE_DROP_AT_QUIT = "the connection drops at QUIT"


REPLIES = {
    Fault.BUSY_AT_MAIL: "451 4.3.0 Try again later",
    Fault.REFUSE_MAIL: "550 5.7.1 <sam@example.org> may not send from here",
    Fault.WANT_AUTH: "530 5.7.0 Authentication required",
    Fault.BUSY_AT_RCPT: "451 4.7.1 Greylisted, try again later",
    Fault.REFUSE_RCPT: "550 5.1.1 <dana@acme.example>: no such mailbox",
    Fault.BUSY_AT_END: "451 4.3.0 Try again later",
    Fault.REFUSE_AT_END: "554 5.6.0 This message will not be taken",
    Fault.NONSENSE_AT_END: "99x and good luck",
}


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail as it arrived, for one recipient."""

    sender: str
    recipient: str
    content: bytes

    @property
    def message(self) -> EmailMessage:
        """Parsed, with the line ends of this machine."""
        parsed = email.message_from_bytes(self.content.replace(b"\r\n", b"\n"), policy=email.policy.default)
        assert isinstance(parsed, EmailMessage)
        return parsed


class SmtpSink:
    """Use it as a context manager, or `start` and `stop` it. `tries` counts the transactions that were begun.

    `users`: username -> password; where there are any, AUTH is offered. `tls` offers STARTTLS; with `implicit` the
    connection begins with TLS. `on_mail` is called with each mail, in the server's own thread.
    """

    def __init__(
        self,
        *,
        users: dict[str, str] | None = None,
        tls: ssl.SSLContext | None = None,
        implicit: bool = False,
        utf8: bool = False,
        on_mail: Callable[[Mail], None] | None = None,
    ) -> None:
        self.mails: list[Mail] = []
        self.tries = 0
        self.port = 0
        self._users, self._tls, self._implicit, self._utf8 = users or {}, tls, implicit, utf8
        self._on_mail = on_mail
        self._faults: list[Fault] = []
        self._fault: Fault | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    @property
    def url(self) -> str:
        """What `[email].smtp` is set to."""
        return f"{'smtps' if self._implicit else 'smtp'}://127.0.0.1:{self.port}"

    def fail(self, *faults: Fault) -> None:
        """The next transactions go wrong, one each."""
        self._faults.extend(faults)

    def start(self) -> SmtpSink:
        self._thread.start()
        self._ready.wait(10)
        return self

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    def __enter__(self) -> SmtpSink:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def _serve(self) -> None:
        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        implicit = self._tls if self._implicit else None
        server = await self._loop.create_server(self._protocol, "127.0.0.1", 0, ssl=implicit)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stopping.wait()
        server.close()

    def _protocol(self) -> Any:
        from aiosmtpd.smtp import SMTP

        return SMTP(
            self,
            hostname="sink.example",
            enable_SMTPUTF8=self._utf8,
            tls_context=None if self._implicit else self._tls,
            authenticator=self._authenticated,
            auth_require_tls=False,
            auth_exclude_mechanism=() if self._users else ("LOGIN", "PLAIN"),
            loop=self._loop,
        )

    def _authenticated(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> Any:  # noqa: ARG002 - aiosmtpd passes it
        from aiosmtpd.smtp import AuthResult

        known = self._users.get(data.login.decode()) == data.password.decode()
        return AuthResult(success=known, handled=False)

    # The hooks that aiosmtpd looks for, by name.

    async def handle_MAIL(  # noqa: N802 - found by name
        self,
        server: Any,
        session: Any,  # noqa: ARG002 - aiosmtpd passes it
        envelope: Any,
        address: str,
        options: list[str],
    ) -> str:
        self.tries += 1
        self._fault = self._faults.pop(0) if self._faults else None
        await self._misbehave(server, Fault.HANG_AT_MAIL, Fault.DRIP_AT_MAIL, Fault.DROP_AT_MAIL)
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return self._reply(Fault.BUSY_AT_MAIL, Fault.REFUSE_MAIL, Fault.WANT_AUTH)

    async def handle_RCPT(  # noqa: N802 - found by name
        self,
        server: Any,  # noqa: ARG002 - aiosmtpd passes it
        session: Any,  # noqa: ARG002 - aiosmtpd passes it
        envelope: Any,
        address: str,
        options: list[str],
    ) -> str:
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return self._reply(Fault.BUSY_AT_RCPT, Fault.REFUSE_RCPT)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: ARG002, N802 - aiosmtpd
        await self._misbehave(server, Fault.DROP_AT_END, Fault.HANG_AT_END)
        reply = self._reply(Fault.BUSY_AT_END, Fault.REFUSE_AT_END, Fault.NONSENSE_AT_END)
        if reply.startswith("250"):
            self._keep(envelope)
        await self._misbehave(server, Fault.STORE_DROP, Fault.STORE_HANG, Fault.STORE_DRIP)
        return reply

    async def handle_QUIT(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: ARG002, N802 - aiosmtpd
        await self._misbehave(server, Fault.STORE_DROP_AT_QUIT)
        return "221 2.0.0 Bye"

    def _keep(self, envelope: Any) -> None:
        for recipient in envelope.rcpt_tos:
            mail = Mail(envelope.mail_from, recipient, envelope.content)
            self.mails.append(mail)
            if self._on_mail:
                self._on_mail(mail)

    def _reply(self, *faults: Fault) -> str:
        return REPLIES[self._fault] if self._fault in faults else "250 2.0.0 OK"

    async def _misbehave(self, server: Any, *faults: Fault) -> None:
        if self._fault not in faults:
            return
        kind = self._fault.value
        if "drops" in kind:
            server.transport.abort()
            raise asyncio.CancelledError
        while not self._stopping.is_set() and not server.transport.is_closing():
            if "never ends" in kind:
                server.transport.write(b"250-more\r\n"[:1])
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), 0.05)
        raise asyncio.CancelledError
