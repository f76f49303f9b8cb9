"""Why a server gave no answer, or none of a calendar's, in words that a person can act on."""

from __future__ import annotations

from collections.abc import Iterator

from integrations.caldav_xml import Answer
from integrations.calendar_access import Cannot, web_page


class Lost(Cannot):
    """The connection failed. `asked`: the request may have reached the server."""

    def __init__(self, reason: str, *, asked: bool, by_user: bool = False) -> None:
        super().__init__(reason, by_user=by_user)
        self.asked = asked


def trouble(answer: Answer) -> Cannot:
    """Why an answer is none of a calendar."""
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
    if answer.is_html:
        return web_page()
    return Cannot(f"answered with something that is no calendar ({status})")


def lost(failure: Exception, timeout: float) -> Lost:
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
