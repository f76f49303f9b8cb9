"""WebDAV requests to one calendar server: what they answered, or why not in words a person understands.

python-caldav does the talking (authentication, XML); nothing that it or its HTTP library
raises passes this module. Redirects are followed here, since the library would turn a
PROPFIND into a GET on the way. Importing this module loads python-caldav: children only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import urljoin, urlsplit

from caldav.davclient import DAVClient
from caldav.lib import error

from integrations.calendar_access import CalendarAccess, Cannot, address_key, check_address, web_page

DAV, CAL, CS = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}", "{http://calendarserver.org/ns/}"
REDIRECTS_MAX = 5
NAMESPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/"'


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. `tree` is None where it said no XML."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    tree: Any = None
    conditions: tuple[str, ...] = ()  # DAV:error preconditions, with their namespaces

    @property
    def is_multistatus(self) -> bool:
        return self.status == 207 and self.tree is not None and self.tree.tag == f"{DAV}multistatus"


@dataclass(frozen=True, slots=True)
class Member:
    """One DAV:response of a multistatus. `path` is percent-encoded as the server has it."""

    path: str
    status: int
    props: Mapping[str, Any]  # XML elements by their tag; only those that were found

    def text(self, tag: str) -> str:
        found = self.props.get(tag)
        return (found.text or "").strip() if found is not None else ""

    def href_in(self, tag: str) -> str:
        found = self.props.get(tag)
        href = found.find(f"{DAV}href") if found is not None else None
        return (href.text or "").strip() if href is not None else ""

    @property
    def is_found(self) -> bool:
        return self.status in (200, 201)  # SOGo says 201 of what is new since the token

    @property
    def kinds(self) -> frozenset[str]:
        """The tags in DAV:resourcetype."""
        found = self.props.get(f"{DAV}resourcetype")
        return frozenset(one.tag for one in found) if found is not None else frozenset()


class Lost(Cannot):
    """The connection failed. `asked`: the request may have reached the server."""

    def __init__(self, reason: str, *, asked: bool, by_user: bool = False) -> None:
        super().__init__(reason, by_user=by_user)
        self.asked = asked


class DavServer:
    """The server that one calendar lives on."""

    def __init__(self, access: CalendarAccess) -> None:
        check_address(access.url, "https", "http")
        self.path = path_of(access.url)
        self.key = address_key(access)
        self._client = DAVClient(
            url=access.url,
            username=access.username or None,
            password=access.password or None,
            timeout=access.timeout,  # type: ignore[arg-type] # a float is as good; it goes on to the HTTP library
            enable_rfc6764=False,
        )
        session: Any = self._client.session
        session.request = partial(session.request, allow_redirects=False)
        self._timeout = access.timeout
        self._base = str(self._client.url)  # without the user name and password that may stand in it

    def absolute(self, path: str) -> str:
        """The URL of an href. Raises Cannot where it lies on a stranger's server: our password would go there."""
        url = urljoin(self._base, path)
        if not _is_akin(self._base, url):
            raise Cannot(f"points to another server ({_host(url)}): put that address into `url`", by_user=True)
        return url

    def ask(self, method: str, path: str, body: str = "", headers: Mapping[str, str] | None = None) -> Answer:
        """One request. Raises Cannot where there is no answer; any status is one."""
        url = self.absolute(path)
        for _ in range(REDIRECTS_MAX):
            answer = self._once(method, url, body, dict(headers or {}))
            if answer.status not in (301, 302, 303, 307, 308) or "location" not in answer.headers:
                return answer
            url = self.absolute(urljoin(url, answer.headers["location"]))
        raise Cannot("redirects in a circle", by_user=True)

    def propfind(self, path: str, depth: int, *names: str) -> list[Member]:
        """The members of a collection (depth 1), or a resource itself (depth 0), with the properties named."""
        wanted = "".join(f"<{name}/>" for name in names)
        body = f'<?xml version="1.0"?><d:propfind {NAMESPACES}><d:prop>{wanted}</d:prop></d:propfind>'
        return members(self.good(self.ask("PROPFIND", path, body, {"Depth": str(depth)})))

    def report(self, path: str, name: str, inner: str, depth: int = 0) -> Answer:
        """A REPORT; its answer may be of any status."""
        body = f'<?xml version="1.0"?><{name} {NAMESPACES}>{inner}</{name}>'
        return self.ask("REPORT", path, body, {"Depth": str(depth)})

    def good(self, answer: Answer) -> Answer:
        """The answer, if it is a multistatus. Raises Cannot otherwise, with what a person can do."""
        if answer.is_multistatus:
            return answer
        raise trouble(answer)

    def __enter__(self) -> DavServer:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def _once(self, method: str, url: str, body: str, headers: dict[str, str]) -> Answer:
        try:
            found = self._client.request(url, method, body, headers)
        except (error.AuthorizationError, error.RateLimitError) as refused:
            text = refused.body.encode() if isinstance(refused.body, str) else refused.body
            return Answer(refused.status or 403, body=text or b"", conditions=tuple(refused.preconditions))
        except MemoryError:
            raise
        except NotImplementedError:
            raise Cannot("asks for a way to sign in that is not supported (OAuth?)", by_user=True) from None
        except Exception as failure:
            raise _lost(failure, self._timeout) from None
        raw = bytes(found._raw_body) or (found._raw if isinstance(found._raw, bytes) else b"")
        lower = {str(name).lower(): str(value) for name, value in found.headers.items()}
        conditions = error.parse_preconditions(found._raw) if found.status >= 400 else []
        return Answer(found.status, lower, raw, found.tree, tuple(conditions))


def members(answer: Answer) -> list[Member]:
    """The members of a multistatus."""
    return list(_members(answer.tree))


def _members(tree: Any) -> Iterator[Member]:
    for response in tree.iterfind(f"{DAV}response"):
        href = response.find(f"{DAV}href")
        if href is None or not (href.text or "").strip():
            continue
        props = {prop.tag: prop for found in response.iterfind(f"{DAV}propstat") for prop in _found(found)}
        yield Member(path_of(href.text.strip()), _code(response.find(f"{DAV}status")), props)


def _found(propstat: Any) -> list[Any]:
    if _code(propstat.find(f"{DAV}status")) not in (200, 201):
        return []
    return [one for prop in propstat.iterfind(f"{DAV}prop") for one in prop if isinstance(one.tag, str)]


def _code(status: Any) -> int:
    words = (status.text or "").split() if status is not None else []
    return int(words[1]) if len(words) > 1 and words[1].isdigit() else 200


def path_of(href: str) -> str:
    """An href without the scheme and host; servers write either."""
    return urlsplit(href).path if "://" in href else href


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _is_akin(base: str, url: str) -> bool:
    """The same host, or one of the same domain (as p34-caldav.icloud.com is to caldav.icloud.com); never out of TLS."""
    one, other = urlsplit(base), urlsplit(url)
    if one.scheme == "https" and other.scheme != "https":
        return False
    if one.hostname == other.hostname:
        return one.port == other.port or (one.scheme, other.scheme) == ("http", "https")
    domain = (one.hostname or "").split(".")[-2:]
    named = not (one.hostname or "").replace(".", "").isdigit() and len(domain) == 2
    return other.scheme == "https" and named and (other.hostname or "").split(".")[-2:] == domain


def trouble(answer: Answer) -> Cannot:
    """Why an answer is none of a calendar, in words a person can act on."""
    status = answer.status
    if status == 401:
        return Cannot("refuses the user name or the password", by_user=True)
    if status == 403:
        return Cannot("does not allow this user to read the calendar", by_user=True)
    if status in (404, 410):
        return Cannot("has no calendar at this address", by_user=True)
    if status in (405, 501):
        return Cannot("is no CalDAV server, at this address at least", by_user=True)
    if status in (429, 503):
        return Cannot(f"is too busy just now ({status})")
    if status >= 500:
        return Cannot(f"has trouble of its own ({status})")
    if status >= 400:
        return Cannot(f"does not take the question ({status})")
    if (answer.body.lstrip()[:1] == b"<" and answer.tree is None) or _is_html(answer):
        return web_page()
    return Cannot(f"answered with something that is no calendar ({status})")


def _is_html(answer: Answer) -> bool:
    named = str(getattr(answer.tree, "tag", "")).lower().endswith("html")
    return named or "html" in answer.headers.get("content-type", "").lower()


def _lost(failure: Exception, timeout: float) -> Lost:
    """What an exception out of the HTTP library, or below it, means."""
    kinds = {kind.__name__ for one in _chain(failure) for kind in type(one).__mro__}
    if kinds & {"SSLCertVerificationError", "CertificateError", "SSLError"}:
        return Lost("cannot be trusted: its certificate is not valid", asked=False, by_user=True)
    if kinds & {"NameResolutionError", "gaierror"}:
        return Lost("cannot be found by its name (is the network up?)", asked=False)
    if kinds & {"InvalidURL", "InvalidSchema", "MissingSchema", "LocationParseError"}:
        return Lost("has an address that cannot be read", asked=False, by_user=True)
    if kinds & {"NewConnectionError", "ConnectionRefusedError"}:
        return Lost("refuses the connection", asked=False)
    if kinds & {"ConnectTimeout", "ConnectTimeoutError"}:
        return Lost(f"could not be reached within {timeout:g} s", asked=False)
    if kinds & {"Timeout", "TimeoutError"}:
        return Lost(f"did not answer within {timeout:g} s", asked=True)
    if kinds & {"XMLSyntaxError", "ContentDecodingError"}:
        return Lost("answered with something that cannot be read", asked=True)
    if kinds & {"RequestException", "OSError", "HTTPError"}:
        return Lost("broke the connection off", asked=True)
    return Lost(f"answered as no calendar server does ({type(failure).__name__})", asked=True)


def _chain(failure: BaseException) -> Iterator[BaseException]:
    """An exception with all that lies behind it."""
    seen: list[BaseException] = []
    waiting: list[object] = [failure]
    while waiting and len(seen) < 20:
        one = waiting.pop()
        if isinstance(one, BaseException) and one not in seen:
            seen.append(one)
            waiting += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
    yield from seen
