"""A calendar that is published as one file: http, https (webcal) or a file URL. It is only read.

The address is often the secret that lets one in: it never stands in a message.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from daemon.clock import monotonic
from daemon.ports import Absent, CalendarObject, Pulled, Unavailable
from integrations import ical
from integrations.calendar_access import (
    CalendarAccess,
    Cannot,
    ReadOnly,
    address_key,
    check_address,
    local_path,
    web_page,
)

if TYPE_CHECKING:
    import requests

SIZE_MAX = 25_000_000  # bytes
REDIRECTS_MAX = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a cursor holds: a hash of the address, the validators, and a hash of every object."""

    key: str
    etag: str = ""
    modified: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict)

    @property
    def cursor(self) -> str:
        return json.dumps(asdict(self), separators=(",", ":"), sort_keys=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """The file, and the validators that came with it. `data` is None where nothing changed (304)."""

    data: bytes | None
    etag: str = ""
    modified: str = ""


class IcsFeed(ReadOnly):
    """Implements daemon.ports.Calendar. An href is `#<UID>`.

    `total`: seconds for a whole download, however slowly it comes; `access.timeout` is for one read.
    """

    def __init__(self, access: CalendarAccess, *, total: float = 55.0, size_max: int = SIZE_MAX) -> None:
        super().__init__(access)
        self._total = total
        self._size_max = size_max

    def pull(self, cursor: str | None) -> Pulled | Unavailable:
        try:
            known = _state(cursor, address_key(self._access))
            download = self._download(known)
            if known is not None and download.data is None:
                return Pulled(cursor=known.cursor)
            return self._pulled(known, download)
        except Cannot as cannot:
            return cannot.unavailable

    def find(self, uid: str, href: str) -> CalendarObject | Absent | Unavailable:  # noqa: ARG002 - the port has it
        try:
            objects = _objects(self._download(None).data or b"")
        except Cannot as cannot:
            return cannot.unavailable
        return next((one for one in objects if uid in ical.uids_of(one.text)), Absent())

    def _pulled(self, known: State | None, download: Download) -> Pulled:
        objects = _objects(download.data or b"")
        before = known.hashes if known else {}
        hashes = {one.href: ical.fingerprint(one.text) for one in objects}
        # Nothing in a feed says of an event that it was taken out: of an emptied one no more is known than that.
        complete = known is None or not objects
        state = State(key=address_key(self._access), etag=download.etag, modified=download.modified, hashes=hashes)
        return Pulled(
            cursor=state.cursor,
            objects=tuple(one for one in objects if before.get(one.href) != hashes[one.href]),
            gone=() if complete else tuple(href for href in before if href not in hashes),
            complete=complete,
        )

    def _download(self, known: State | None) -> Download:
        url = self._access.url
        if url.lower().startswith("file:"):
            return _from_disk(url, known, self._size_max)
        return self._from_web(f"https{url[6:]}" if url.lower().startswith("webcal:") else url, known)

    def _from_web(self, url: str, known: State | None) -> Download:
        import requests
        import urllib3

        end = monotonic() + self._total
        try:
            with requests.Session() as session, self._answer(session, url, known, end) as answer:
                return _read(answer, end, self._size_max)
        except requests.RequestException as error:
            raise _trouble(error, self._access.timeout) from None
        except (OSError, ValueError, urllib3.exceptions.HTTPError):
            raise Cannot("broke the connection off") from None

    def _answer(self, session: requests.Session, url: str, known: State | None, end: float) -> requests.Response:
        """The answer at the end of the redirects. A password goes to the host that it is for, and never out of TLS."""
        access, first = self._access, url
        for _ in range(REDIRECTS_MAX + 1):
            check_address(url, "https", "http")
            ours = urlsplit(url).netloc == urlsplit(first).netloc
            answer = session.get(
                url,
                auth=(access.username, access.password) if access.username and ours else None,
                headers=_validators(known) | {"Accept": "text/calendar, text/plain;q=0.5, */*;q=0.1"},
                timeout=max(min(access.timeout, end - monotonic()), 0.1),
                allow_redirects=False,
                stream=True,
            )
            if not answer.is_redirect:
                return answer
            following = urljoin(url, answer.headers["location"])
            answer.close()
            if url.startswith("https:") and not following.startswith("https:"):
                raise Cannot("redirects from a safe connection to an open one", by_user=True)
            url = following
        raise Cannot("redirects in a circle", by_user=True)


def _validators(known: State | None) -> dict[str, str]:
    if known is None:
        return {}
    found = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in found.items() if value}


def _read(answer: requests.Response, end: float, size_max: int) -> Download:
    if answer.status_code == 304:
        return Download(data=None)
    if answer.status_code != 200:
        raise _status(answer.status_code)
    data = bytearray()
    # Not `iter_content`, which waits until a chunk is full: whoever drips is to be noticed.
    while chunk := answer.raw.read1(65536, decode_content=True):
        data += chunk
        if len(data) > size_max:
            raise Cannot(f"sends more than {size_max // 1_000_000} MB", by_user=True)
        if monotonic() > end:
            raise Cannot("sends too slowly")
    headers = answer.headers
    return Download(data=bytes(data), etag=headers.get("ETag", ""), modified=headers.get("Last-Modified", ""))


def _from_disk(url: str, known: State | None, size_max: int) -> Download:
    path = local_path(url)
    try:
        stat = path.stat()
        etag = f"{stat.st_mtime_ns}-{stat.st_size}"
        if known is not None and known.etag == etag:
            return Download(data=None)
        if stat.st_size > size_max:
            raise Cannot(f"the file is larger than {size_max // 1_000_000} MB", by_user=True)
        return Download(data=path.read_bytes(), etag=etag)
    except FileNotFoundError:
        raise Cannot("the file is not there", by_user=True) from None
    except OSError as error:
        raise Cannot(f"the file cannot be read ({error.strerror})", by_user=True) from None


def _objects(data: bytes) -> list[CalendarObject]:
    """One object per UID, and one for all that is broken, so that whoever expands it says what is wrong."""
    if not data.strip():
        raise Cannot("answered with nothing at all")
    if data.lstrip()[:1] == b"<":
        raise web_page()
    try:
        text = ical.decode(data)
        objects, problems = ical.split(text, "")
    except ValueError as error:
        raise Cannot(f"is no calendar: {error}") from None
    return [*objects, *ical.broken(text, "#")] if problems else objects


def _state(cursor: str | None, key: str) -> State | None:
    """What a cursor holds; None where it is none, or of another address."""
    try:
        state = State(**json.loads(cursor or ""))
    except (ValueError, TypeError):
        return None
    return state if state.key == key else None


def _status(status: int) -> Cannot:
    if status in (401, 403):
        return Cannot(f"does not let us in ({status})", by_user=True)
    if status in (404, 410):
        return Cannot("has no calendar at this address", by_user=True)
    if status in (429, 503):
        return Cannot(f"is too busy just now ({status})")
    return Cannot(
        f"has trouble of its own ({status})" if status >= 500 else f"does not answer with a calendar ({status})"
    )


def _trouble(error: Exception, timeout: float) -> Cannot:
    import requests

    if isinstance(error, requests.exceptions.SSLError):
        return Cannot("cannot be trusted: its certificate is not valid", by_user=True)
    if isinstance(error, requests.Timeout):
        return Cannot(f"did not answer within {timeout:g} s")
    if isinstance(error, (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema)):
        return Cannot("has an address that cannot be read", by_user=True)
    if isinstance(error, requests.ConnectionError):
        return Cannot("cannot be reached (is the network up?)")
    return Cannot("broke the connection off")
