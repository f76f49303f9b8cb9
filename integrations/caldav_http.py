"""WebDAV requests to one calendar server: what they answered, or why not in words a person understands.

python-caldav does the talking (authentication, XML); nothing that it or its HTTP library
raises passes this module. Redirects are followed here, since the library would turn a
PROPFIND into a GET on the way. Importing this module loads python-caldav: children only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urljoin, urlsplit

from caldav.davclient import DAVClient
from caldav.lib import error

from integrations.caldav_trouble import lost, trouble
from integrations.caldav_xml import NAMESPACES, Answer, Member, members, path_of
from integrations.calendar_access import CalendarAccess, Cannot, address_key, check_address

if TYPE_CHECKING:
    from integrations.oauth_bearer import Bearer

REDIRECTS_MAX = 5
SCHEMES = {"HTTPBasicAuth": "basic", "HTTPDigestAuth": "digest"}
# Under these, as under "co.uk", everybody has a name: what they have in common makes no two hosts akin.
REGISTRY = re.compile(r"(co|com|org|net|edu|gov|gob|gouv|ac|or|ne|go|gen|nom)\.[a-z]{2}")


class DavServer:
    """The server that one account lives on. `scheme`: how it wanted us to sign in before ("basic", "digest"),
    which spares a refused request; "" where that is not known yet."""

    def __init__(self, access: CalendarAccess, scheme: str = "") -> None:
        check_address(access.url, "https", "http")
        self.path = path_of(access.url)
        self.key = address_key(access)
        self._bearer = _bearer_of(access)
        self._client = DAVClient(
            url=access.url,
            username=access.username or None,
            password=access.password or None,
            auth=self._bearer,  # type: ignore[arg-type] # any callable will do
            timeout=access.timeout,  # type: ignore[arg-type] # a float is as good; it goes on to the HTTP library
            enable_rfc6764=False,
        )
        session: Any = self._client.session
        session.request = partial(session.request, allow_redirects=False)
        self._timeout = access.timeout
        self._given = self._base = str(self._client.url)  # without the user name and password that may stand in it
        self._assumed = self._assume(scheme)

    @property
    def scheme(self) -> str:
        """How the server wanted us to sign in, for the next time."""
        return SCHEMES.get(type(self._client.auth).__name__, "")

    @property
    def origin(self) -> str:
        """Where the account lives, if that is another host than the config names; else ""."""
        return "" if _origin(self._base) == _origin(self._given) else _origin(self._base)

    def move_to(self, url: str) -> None:
        """From now on paths are on the host of `url`, as a provider's own redirects and hrefs say."""
        self._base = urljoin(self.absolute(url), "/")

    def absolute(self, path: str) -> str:
        """The URL of an href. Raises Cannot where it lies on a stranger's server: our password would go there."""
        url = urljoin(self._base, path)
        if not is_akin(self._given, url) or (self._bearer and _host(url) != _host(self._given)):
            raise Cannot(
                f"points to another server ({urlsplit(url).netloc.rpartition('@')[2]}): put that address into `url`",
                by_user=True,
            )
        return url

    def ask(self, method: str, path: str, body: str = "", headers: Mapping[str, str] | None = None) -> Answer:
        """One request. Raises Cannot where there is no answer; any status is one."""
        url = self.absolute(path)
        for _ in range(REDIRECTS_MAX):
            answer = self._let_in(method, url, body, dict(headers or {}))
            if answer.status not in (301, 302, 303, 307, 308) or "location" not in answer.headers:
                return replace(answer, url=url)
            url = self.absolute(urljoin(url, answer.headers["location"]))
        raise Cannot("redirects in a circle", by_user=True)

    def look(self, path: str, depth: int, *names: str) -> Answer:
        """A PROPFIND of the properties named; its answer may be of any status."""
        wanted = "".join(f"<{name}/>" for name in names)
        body = f'<?xml version="1.0"?><d:propfind {NAMESPACES}><d:prop>{wanted}</d:prop></d:propfind>'
        return self.ask("PROPFIND", path, body, {"Depth": str(depth)})

    def propfind(self, path: str, depth: int, *names: str) -> list[Member]:
        """The members of a collection (depth 1), or a resource itself (depth 0), with the properties named."""
        return members(self.good(self.look(path, depth, *names)))

    def report(self, path: str, name: str, inner: str, depth: int = 0) -> Answer:
        """A REPORT; its answer may be of any status."""
        body = f'<?xml version="1.0"?><{name} {NAMESPACES}>{inner}</{name}>'
        return self.ask("REPORT", path, body, {"Depth": str(depth)})

    def good(self, answer: Answer) -> Answer:
        """The answer, if it is a multistatus. Raises Cannot otherwise, with what a person can do."""
        if answer.is_multistatus:
            return answer
        raise trouble(answer)

    def go_back(self) -> None:
        """To the host that the config names, where every call begins."""
        self._base = self._given

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def __enter__(self) -> DavServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _assume(self, scheme: str) -> bool:
        """Sign in unasked, as the server wanted it before: one request less. Says whether we do."""
        if self._bearer or scheme not in SCHEMES.values() or not self._client.username:
            return False
        self._client.build_auth_object([scheme])
        return True

    def _let_in(self, method: str, url: str, body: str, headers: dict[str, str]) -> Answer:
        """One request; once more where the way in which it was signed is refused: with a new token (RFC 6750, 3.1),
        or as the server wants it by now."""
        answer = self._once(method, url, body, headers)
        if answer.status == 401 and self._bearer is not None:
            self._bearer.renew()
            answer = self._once(method, url, body, headers)
            if answer.status == 401:
                raise self._bearer.no_longer_good()
        elif answer.status == 401 and self._assumed:
            self._assumed, self._client.auth = False, None
            answer = self._once(method, url, body, headers)
        return answer

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
            raise lost(failure, self._timeout) from None
        raw = bytes(found._raw_body) or (found._raw if isinstance(found._raw, bytes) else b"")
        lower = {str(name).lower(): str(value) for name, value in found.headers.items()}
        conditions = error.parse_preconditions(found._raw) if found.status >= 400 else []
        return Answer(found.status, lower, raw, found.tree, tuple(conditions))


def _bearer_of(access: CalendarAccess) -> Bearer | None:
    if access.login is None:
        return None
    from integrations.oauth_bearer import Bearer

    return Bearer(access.login)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def is_akin(base: str, url: str) -> bool:
    """The same host, or over TLS one below it or beside it, as caldav.example.org is to example.org and
    p34-caldav.icloud.com to caldav.icloud.com. Never out of TLS, and never to another port of the same host."""
    one, other = urlsplit(base), urlsplit(url)
    if one.scheme == "https" and other.scheme != "https":
        return False
    if one.hostname == other.hostname:
        return _port(one) == _port(other) or (one.scheme, other.scheme) == ("http", "https")
    names = _own_names(one.hostname or "")
    return other.scheme == "https" and any(f".{other.hostname}".endswith(f".{name}") for name in names)


def _port(url: SplitResult) -> int | None:
    return url.port or {"http": 80, "https": 443}.get(url.scheme)


def _own_names(host: str) -> list[str]:
    """Names below which every host belongs to whoever owns `host`."""
    parent = host.partition(".")[2]
    if host.replace(".", "").isdigit() or ":" in host or "." not in host:
        return []
    return [host] + ([parent] if "." in parent and not REGISTRY.fullmatch(parent) else [])
