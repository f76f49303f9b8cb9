"""Where all mail of a test arrives, the server's and ours: an SMTP server that offers no extension.

Cyrus uses whatever is offered, and aiosmtpd refuses some of it.
"""

from __future__ import annotations

import email
import email.policy
import socketserver
import threading
import time
from email.message import EmailMessage
from typing import cast

from integrations import ical


class Letterbox:
    """A context manager. `port` listens on loopback."""

    def __init__(self) -> None:
        self._mails: list[tuple[str, EmailMessage]] = []
        self._server = _Server(("127.0.0.1", 0), _Conversation)
        self._server.letterbox = self
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Letterbox:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def take(self, recipient: str, content: bytes) -> None:
        self._mails.append(
            (recipient, cast(EmailMessage, email.message_from_bytes(content, policy=email.policy.default)))
        )

    def replies(self, uid: str, recipient: str) -> list[str]:
        """Every iTIP REPLY about `uid` that came to `recipient`, once no more are on their way."""
        seen = -1
        while len(self._mails) != seen:
            seen = len(self._mails)
            time.sleep(0.25)
        mails = [mail for to, mail in self._mails if to == recipient]
        texts = [text for mail in mails for text in _calendars(mail)]
        return [text for text in texts if "METHOD:REPLY" in text and uid in ical.uids_of(text)]


def _calendars(mail: EmailMessage) -> list[str]:
    parts = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    return [bytes(part.get_payload(decode=True) or b"").decode() for part in parts][:1]  # one mail is one REPLY


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    letterbox: Letterbox


class _Conversation(socketserver.StreamRequestHandler):
    """RFC 5321, 4.5.1: what every server has to understand, and no more."""

    def handle(self) -> None:
        self._say("220 ready")
        recipients: list[str] = []
        while line := self.rfile.readline().strip():
            word = line[:4].upper()
            if word == b"QUIT":
                return self._say("221 bye")
            if word == b"RCPT":
                recipients.append(line.partition(b"<")[2].partition(b">")[0].decode().lower())
            if word == b"DATA":
                self._say("354 go on")
                content = self._content()
                for one in recipients:
                    cast(_Server, self.server).letterbox.take(one, content)
                recipients = []
            self._say("250 well")
        return None

    def _content(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b"."))
        return b"".join(lines)

    def _say(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\r\n")
