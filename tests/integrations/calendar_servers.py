"""Real calendar servers on loopback, and servers that misbehave; plain context managers, to be wrapped in fixtures."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import requests

from integrations.calendar_access import CalendarAccess

_SPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
SAM, DANA = "sam@example.org", "dana@acme.example"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@dataclass(frozen=True)
class DavHome:
    """One user's calendar on a real server, and a second client to work on it."""

    base: str
    calendar: str  # path of the collection
    username: str = ""
    password: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    digest: bool = False  # what kind of authentication the server wants

    @property
    def url(self) -> str:
        return self.base + self.calendar

    def access(self, url: str = "", **changes: object) -> CalendarAccess:
        values = {"kind": "caldav", "name": "personal", "url": url or self.url, "timeout": 10.0}
        values |= {"username": self.username, "password": self.password}
        return CalendarAccess(**(values | changes))  # type: ignore[arg-type]

    def request(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, dict[str, str], bytes]:
        if self.digest:
            return self._digested(
                method, path, body, {name.replace("_", "-"): value for name, value in headers.items()}
            )
        connection = HTTPConnection(urlsplit(self.base).netloc, timeout=30)
        try:
            sent = dict(self.headers) | {name.replace("_", "-"): value for name, value in headers.items()}
            if self.username:
                sent["Authorization"] = "Basic " + b64encode(f"{self.username}:{self.password}".encode()).decode()
            connection.request(method, path, body.encode(), sent)
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def _digested(
        self, method: str, path: str, body: str, headers: dict[str, str]
    ) -> tuple[int, dict[str, str], bytes]:
        login = requests.auth.HTTPDigestAuth(self.username, self.password)
        found = requests.request(method, self.base + path, data=body.encode(), headers=headers, auth=login, timeout=30)
        return found.status_code, {name.lower(): value for name, value in found.headers.items()}, found.content

    def put(self, name: str, text: str, path: str = "") -> str:
        """Store an object; its href."""
        href = (path or self.calendar) + name
        status, _, body = self.request("PUT", href, text, Content_Type="text/calendar; charset=utf-8")
        assert status in (200, 201, 204), (status, body)
        return href

    def get(self, href: str) -> bytes:
        return self.request("GET", href)[2]

    def delete(self, href: str) -> None:
        assert self.request("DELETE", href)[0] in (200, 204)

    def make_calendar(self, path: str, name: str = "") -> None:
        inner = f"<d:displayname>{name}</d:displayname>"
        body = f"<c:mkcalendar {_SPACES}><d:set><d:prop>{inner}</d:prop></d:set></c:mkcalendar>"
        status, _, said = self.request("MKCALENDAR", path, *([body] if name else []))
        assert status == 201, (status, said)

    def set_properties(self, path: str, inner: str) -> None:
        """PROPPATCH; `inner` may use the prefixes d: and c:."""
        body = f"<d:propertyupdate {_SPACES}><d:set><d:prop>{inner}</d:prop></d:set></d:propertyupdate>"
        status, _, said = self.request("PROPPATCH", path, body, Content_Type="application/xml")
        assert status in (200, 207), (status, said)


@contextlib.contextmanager
def _process(arguments: list[str], port: int) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, "-m", *arguments], stdout=quiet, stderr=quiet, env=dict(os.environ))
    try:
        for _ in range(600):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            assert process.poll() is None, "the server ended at once"
            time.sleep(0.05)
        else:
            raise AssertionError("the server does not start")
        yield
    finally:
        process.kill()
        process.wait()


@contextlib.contextmanager
def running_radicale(directory: Path) -> Iterator[DavHome]:
    port = free_port()
    (directory / "users").write_text("sam:secret\n")
    (directory / "config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n"
        f"[auth]\ntype = htpasswd\nhtpasswd_encryption = plain\nhtpasswd_filename = {directory / 'users'}\ndelay = 0\n"
        f"[storage]\nfilesystem_folder = {directory / 'data'}\n"
    )
    with _process(["radicale", "-C", str(directory / "config")], port):
        yield DavHome(f"http://127.0.0.1:{port}", "/sam/personal/", "sam", "secret")


@contextlib.contextmanager
def running_xandikos(directory: Path, smtp_port: int = 0) -> Iterator[DavHome]:
    """Without `smtp_port` it schedules nothing to the outside. Its user is whoever X-Remote-User says:
    the calendar is reached through a front that puts the header in."""
    port = free_port()
    mail = [
        "--imip-send",
        "smtp",
        "--smtp-host",
        "127.0.0.1",
        "--smtp-port",
        str(smtp_port),
        "--smtp-from",
        "cal@h.test",
    ]
    arguments = ["xandikos", "multi-user", "-d", str(directory), "-l", "127.0.0.1", "-p", str(port), "--defaults"]
    arguments += ["--trust-x-remote-user-from", "127.0.0.1", *(mail if smtp_port else [])]
    with _process(arguments, port), meddling(f"http://127.0.0.1:{port}", {"X-Remote-User": "sam"}) as front:
        yield DavHome(front.base, "/sam/calendars/calendar/")


@dataclass
class Recorded:
    """What a misbehaving or recording server was asked."""

    requests: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def count(self, method: str) -> int:
        return sum(one == method for one, _, _ in self.requests)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed in the middle is no news."""


Handle = Callable[[BaseHTTPRequestHandler, bytes], None]


@contextlib.contextmanager
def http_server(handle: Handle) -> Iterator[tuple[str, Recorded]]:
    """A server that answers each request, of whatever method, as `handle` does."""
    seen = Recorded()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            seen.requests.append((self.command, self.path, {k.lower(): v for k, v in self.headers.items()}))
            handle(self, body)

        do_GET = do_PUT = do_POST = do_OPTIONS = do_DELETE = _any  # noqa: N815
        do_PROPFIND = do_PROPPATCH = do_REPORT = do_MKCALENDAR = _any  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = _Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def answer(handler: BaseHTTPRequestHandler, status: int, body: bytes | str = b"", **headers: str) -> None:
    data = body.encode() if isinstance(body, str) else body
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(data)))
    handler.send_header("Connection", "close")
    handler.close_connection = True
    handler.end_headers()
    handler.wfile.write(data)


def always(status: int, body: bytes | str = b"", **headers: str) -> Handle:
    return lambda handler, _body: answer(handler, status, body, **headers)


DROP = -1  # a status: no answer at all, the connection is closed
Asked = tuple[str, str, dict[str, str], bytes]  # method, path, headers (lower case), body
Told = tuple[int, dict[str, str], bytes]


class Meddler:
    """Stands before a real server. `rules` are asked in turn; the first that tells something is what the client
    hears, and the real server only what reaches `forward`."""

    def __init__(self, target: str, headers: Mapping[str, str] | None = None) -> None:
        self.target = urlsplit(target).netloc
        self.headers = dict(headers or {})
        self.rules: list[Callable[[Asked], Told | None]] = []
        self.base = ""
        self.seen = Recorded()

    def forward(self, asked: Asked) -> Told:
        method, path, headers, body = asked
        connection = HTTPConnection(self.target, timeout=20)
        try:
            sent = {name: value for name, value in headers.items() if name not in ("connection", "accept-encoding")}
            connection.request(method, path, body, sent | self.headers)
            found = connection.getresponse()
            skipped = ("content-length", "connection", "transfer-encoding", "date", "server")
            kept = {name: value for name, value in found.getheaders() if name.lower() not in skipped}
            return found.status, kept, found.read()
        finally:
            connection.close()

    def handle(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        asked = (handler.command, handler.path, {name.lower(): value for name, value in handler.headers.items()}, body)
        told = next((found for rule in self.rules if (found := rule(asked)) is not None), None) or self.forward(asked)
        if told[0] == DROP:
            handler.close_connection = True
            return
        answer(handler, told[0], told[2], **told[1])


@contextlib.contextmanager
def meddling(target: str, headers: Mapping[str, str] | None = None) -> Iterator[Meddler]:
    meddler = Meddler(target, headers)
    with http_server(meddler.handle) as (meddler.base, meddler.seen):
        yield meddler
