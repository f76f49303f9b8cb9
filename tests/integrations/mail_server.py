"""A real Dovecot on loopback, and invitations to put into it; a plain context manager, to be wrapped in a fixture."""

from __future__ import annotations

import contextlib
import getpass
import grp
import imaplib
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from integrations.calendar_access import CalendarAccess
from tests.integrations.calendar_servers import free_port

DOVECOT = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")
PASSWORD = "mail-secret"
CONFIG = """
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
listen = 127.0.0.1
default_login_user = {login}
default_internal_user = {user}
default_internal_group = {group}
first_valid_uid = 1
mail_location = maildir:{root}/mail/%n
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={root}/mail/%n
}}
service imap-login {{
  {chroot}
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  {chroot}
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  {chroot}
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Gesendet {{
    special_use = \\Sent
    auto = subscribe
  }}
  mailbox Jobs {{
    auto = create
  }}
}}
"""


@dataclass(frozen=True)
class Mailbox:
    """One user's mailbox, and the hands of somebody else who works on it."""

    port: int
    user: str
    root: Path

    @property
    def url(self) -> str:
        return f"imap://127.0.0.1:{self.port}"

    def access(self, **changes: object) -> CalendarAccess:
        values = {"kind": "mail", "name": "inbox", "url": self.url, "timeout": 5.0}
        values |= {"username": self.user, "password": PASSWORD}
        return CalendarAccess(**(values | changes))  # type: ignore[arg-type]

    @contextlib.contextmanager
    def open(self, folder: str = "INBOX", readonly: bool = False) -> Iterator[imaplib.IMAP4]:
        client = imaplib.IMAP4("127.0.0.1", self.port, timeout=5)
        try:
            client.login(self.user, PASSWORD)
            client.select(folder, readonly)
            yield client
        finally:
            client.logout()

    def put(self, mail: EmailMessage | bytes, folder: str = "INBOX", received: str = "") -> None:
        """Have a mail arrive, at `received` as ` 3-Dec-2026 10:00:00 +0000`, or now."""
        content = mail if isinstance(mail, bytes) else mail.as_bytes()
        with self.open(folder, readonly=True) as client:
            stamp = f'"{received}"' if received else None
            assert (
                client.append(folder, None, stamp, content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))[0] == "OK"
            )

    def flags(self, folder: str = "INBOX") -> list[bytes]:
        with self.open(folder, readonly=True) as client:
            return [line for line in client.fetch("1:*", "(FLAGS)")[1] if isinstance(line, bytes)]

    def remove(self, uid: int, folder: str = "INBOX") -> None:
        with self.open(folder) as client:
            client.uid("STORE", str(uid), "+FLAGS", r"(\Deleted)")
            client.expunge()

    def lay_anew(self) -> None:
        """The folder is restored from somewhere: the same mails, under other UIDs."""
        with self.open(readonly=True) as client:
            mails = [one[1] for one in client.fetch("1:*", "(BODY.PEEK[])")[1] if isinstance(one, tuple)]
        shutil.rmtree(self.root / "mail" / self.user)
        time.sleep(1.1)  # Dovecot takes the second for a UIDVALIDITY
        for mail in mails:
            self.put(mail)


class Front:
    """Stands before the real server, and can hang up."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._target))
                self._pairs.append((client, server))
                for source, sink in ((client, server), (server, client)):
                    threading.Thread(target=self._pass_on, args=(source, sink), daemon=True).start()

    def _pass_on(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_RDWR)

    def hang_up(self) -> None:
        for pair in self._pairs:
            for one in pair:
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes whoever accepts
        self._listener.close()
        self.hang_up()
        for pair in self._pairs:
            for one in pair:
                one.close()


@contextlib.contextmanager
def running_dovecot() -> Iterator[tuple[Path, int]]:
    """Its directory and its port. Whoever has the password may sign in, under any name."""
    assert DOVECOT is not None
    # Not pytest's own directory: as root, Dovecot's processes become others, who have to get in.
    root = Path(tempfile.mkdtemp(prefix="dovecot-"))
    root.chmod(0o755)
    (root / "mail").mkdir()
    is_root = os.geteuid() == 0
    user = "dovecot" if is_root else getpass.getuser()
    group = grp.getgrgid(os.getegid()).gr_name if not is_root else "dovecot"
    if is_root:
        shutil.chown(root / "mail", user, group)
    port = free_port()
    login, chroot = ("dovenull", "") if is_root else (user, "chroot =")
    values = {"root": root, "user": user, "group": group, "login": login, "chroot": chroot, "port": port}
    (root / "dovecot.conf").write_text(CONFIG.format(password=PASSWORD, **values))
    process = subprocess.Popen(
        [DOVECOT, "-F", "-c", str(root / "dovecot.conf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(port, process, root)
        yield root, port
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(root, ignore_errors=True)


def _wait_for(port: int, process: subprocess.Popen[bytes], root: Path) -> None:
    for _ in range(400):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as connection:
            connection.settimeout(5)
            if connection.recv(4) == b"* OK":
                return
        assert process.poll() is None, (root / "log").read_text()
        time.sleep(0.05)
    raise AssertionError((root / "log").read_text())


def a_mail(
    calendar: str = "",
    *,
    method: str | None = "REQUEST",
    subject: str = "Interview with Acme",
    number: str = "1",
    sender: str = "Dana Reyes <dana@acme.example>",
    **headers: str,
) -> EmailMessage:
    """An invitation as most send it: words, and the calendar as an alternative to them."""
    mail = _words(subject, number, sender, **headers)
    if calendar:
        parameters = {"method": method} if method else {}
        mail.add_alternative(
            calendar.encode(), maintype="text", subtype="calendar", params=parameters | {"charset": "utf-8"}
        )
    return mail


def with_file(
    content: bytes,
    *,
    kind: str = "application/octet-stream",
    name: str = "invite.ics",
    cte: str = "base64",
    **more: str,
) -> EmailMessage:
    """A mail with a file beside its words."""
    mail = _words(more.get("subject", "You're confirmed"), more.get("number", "1"), more.get("sender", GREENHOUSE))
    maintype, _, subtype = kind.partition("/")
    mail.add_attachment(content, maintype=maintype, subtype=subtype, filename=name, cte=cte)
    return mail


GREENHOUSE = "Acme Recruiting <no-reply@greenhouse-mail.io>"


def _words(subject: str, number: str, sender: str, **headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "sam@example.org", subject
    mail["Message-ID"] = f"<{number}@acme.example>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content("We look forward to meeting you.")
    return mail
