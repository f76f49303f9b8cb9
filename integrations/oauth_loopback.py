"""Where the browser brings the answer: one request to 127.0.0.1, at a port that was free (RFC 8252, 7.3).

Or the person brings it: where the browser is on another machine, its last address is pasted.
"""

from __future__ import annotations

import os
import selectors
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from daemon.clock import monotonic

PAGE = b"""<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>callahead</title>
<body style="font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem">
<h1>That is all here.</h1>
<p>callahead has its answer. Go back to the terminal: it says whether it worked. You may close this window.</p>
"""
READ_TIMEOUT = 10  # seconds for a browser that connects and says nothing


class Loopback:
    """Listens from the beginning; serves one answer; a context manager."""

    def __init__(self) -> None:
        self._source, self._sink = os.pipe()
        self._server = _Server(self._sink)
        self._read: dict[int, bytes] = {}
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def port(self) -> int:
        return self._server.server_port

    @property
    def redirect_uri(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def __enter__(self) -> Loopback:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        os.close(self._source)
        os.close(self._sink)

    def wait(self, until: float, pasted: int | None = None) -> str:
        """The next line: what the browser asked for as a whole address, or what came in at `pasted`.

        Raises TimeoutError once the monotonic clock says `until`. A descriptor that ends is left alone.
        """
        sources = [self._source] if pasted is None else [self._source, pasted]
        with selectors.SelectSelector() as ready:
            for one in sources:
                ready.register(one, selectors.EVENT_READ)
            while (left := until - monotonic()) > 0:
                for one in sources:
                    if line := self._line(one):
                        return self.redirect_uri + line.removeprefix("/") if one == self._source else line
                for key, _ in ready.select(left):
                    data = os.read(key.fd, 4096)
                    self._read[key.fd] = self._read.get(key.fd, b"") + (data or b"\n")
                    if not data:
                        ready.unregister(key.fd)
        raise TimeoutError

    def _line(self, descriptor: int) -> str:
        """The first line that was read whole and is not empty; "" where there is none."""
        line, end, rest = self._read.get(descriptor, b"").lstrip().partition(b"\n")
        if not end:
            return ""
        self._read[descriptor] = rest
        return line.decode("utf-8", "replace").strip()


def is_answer(address: str) -> bool:
    """Whether an address is one that a browser is sent back to: it holds a code, or says why there is none."""
    try:
        held = parse_qs(urlsplit(address).query)
    except ValueError:
        return False
    return "state" in held and ("code" in held or "error" in held)


class _Server(ThreadingHTTPServer):
    """In threads: browsers open connections ahead of their need, and say nothing on them."""

    daemon_threads = True

    def __init__(self, sink: int) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._sink = sink
        self._lock = threading.Lock()
        self._is_served = False

    def take(self, path: str) -> bool:
        """Whether this is the one request that is waited for."""
        with self._lock:
            if self._is_served or urlsplit(path).path != "/" or not is_answer(path):
                return False
            self._is_served = True
            return True

    def hand_over(self, path: str) -> None:
        os.write(self._sink, f"{path}\n".encode())

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away is no news."""


class _Handler(BaseHTTPRequestHandler):
    timeout = READ_TIMEOUT
    server: _Server

    def do_GET(self) -> None:
        if not self.server.take(self.path):
            self.send_error(404)
            return
        try:
            self._say_thanks()
        finally:  # a browser that does not wait for the page has still brought the answer
            self.server.hand_over(self.path)

    def _say_thanks(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(PAGE)))
        # The address in the browser's bar holds the code: nobody else shall hear of it.
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(PAGE)
        self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """The request holds the code."""
