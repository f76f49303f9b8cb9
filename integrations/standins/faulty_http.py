"""What the stand-ins for HTTP services have in common: a server on loopback, and the mistakes of networks.

Faults are put in line with `fail`.
"""

from __future__ import annotations

import json
import sys
import threading
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


class Fault(StrEnum):
    """What goes wrong with one request. Those that `store` have done the work before they fail."""

    STORE_500 = "500 after storing"
    NO_STORE_500 = "500 without storing"
    STORE_HANG = "no answer after storing"
    HANG = "no answer"
    STORE_DRIP = "an answer that never ends, after storing"
    DRIP = "an answer that never ends"
    STORE_DROP = "the connection drops after storing"
    DROP = "the connection drops"
    STORE_502 = "a gateway's HTML page after storing"
    HTML_502 = "a gateway's HTML page"
    HTML_403 = "a proxy's HTML page"
    HTML_200 = "a captive portal's page"
    RATE_LIMIT = "429"

    @property
    def stores(self) -> bool:
        return self.name.startswith("STORE_")


@dataclass(frozen=True, slots=True)
class Reply:
    """`payload` None: no body at all."""

    status: int
    payload: object
    headers: dict[str, str] = field(default_factory=dict)


class FaultyServer(ABC):
    """Use it as a context manager, or `start` and `stop` it. `requests`: method and target of each that came in."""

    def __init__(self, *, port: int = 0, **more: Any) -> None:
        super().__init__(**more)
        self.requests: list[tuple[str, str]] = []
        self.stopping = threading.Event()
        self._faults: dict[str, list[Fault]] = {}
        self._http = _Quiet(self, port)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    @abstractmethod
    def serve(self, method: str, target: str, authorization: str, body: str) -> Reply:
        """What one request gets."""

    @abstractmethod
    def error(self, status: int) -> Reply:
        """A trouble of its own, as the service puts it."""

    @property
    def url(self) -> str:
        """Where it is; no slash at the end."""
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def posts(self) -> int:
        """How often anybody tried to send, whatever became of it."""
        return sum(method == "POST" for method, _ in self.requests)

    def start(self) -> Self:
        self._thread.start()
        return self

    def stop(self) -> None:
        self.stopping.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def fail(self, *faults: Fault, on: str = "POST") -> None:
        """The next requests of the method `on` go wrong, one each."""
        self._faults.setdefault(on, []).extend(faults)

    def next_fault(self, method: str) -> Fault | None:
        line = self._faults.get(method)
        return line.pop(0) if line else None


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, service: FaultyServer, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.service = service

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error of ours."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One request: count it, do it or not, and answer or not, as the fault in line says."""

    server: _Quiet

    def do_GET(self) -> None:
        self._serve("GET", "")

    def do_POST(self) -> None:
        self._serve("POST", self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode())

    def _serve(self, method: str, body: str) -> None:
        self.server.service.requests.append((method, self.path))
        fault = self.server.service.next_fault(method)
        if fault is None:
            self._reply(self._done(method, body))
            return
        if fault.stores:
            self._done(method, body)
        self._fail(fault)

    def _done(self, method: str, body: str) -> Reply:
        return self.server.service.serve(method, self.path, self.headers.get("Authorization", ""), body)

    def _reply(self, reply: Reply) -> None:
        text = "" if reply.payload is None else json.dumps(reply.payload)
        self._write(reply.status, "application/json", text, reply.headers)

    def _fail(self, fault: Fault) -> None:
        match fault:
            case Fault.RATE_LIMIT:
                self._reply(self.server.service.error(429))
            case Fault.STORE_500 | Fault.NO_STORE_500:
                self._reply(self.server.service.error(500))
            case Fault.STORE_502 | Fault.HTML_502:
                self._write(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>")
            case Fault.HTML_403:
                self._write(403, "text/html", "<html>This address is blocked here.</html>")
            case Fault.HTML_200:
                self._write(200, "text/html", "<html>Please sign in to this network.</html>")
            case Fault.STORE_HANG | Fault.HANG:
                self.server.service.stopping.wait()
            case Fault.STORE_DRIP | Fault.DRIP:
                self._drip()
            case Fault.STORE_DROP | Fault.DROP:
                self.close_connection = True

    def _drip(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
        while not self.server.service.stopping.wait(0.05):
            try:
                self.wfile.write(b".")
            except OSError:
                return

    def _write(self, status: int, kind: str, text: str, headers: dict[str, str] | None = None) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class has it
        """Silence: a line would hold phone numbers."""
