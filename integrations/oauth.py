"""Being let in by a provider of OAuth 2.0: the authorization code with PKCE, and the tokens that come of it.

RFC 6749 (the framework), 7636 (PKCE, S256 only), 8252 (a program on somebody's own machine). oauthlib writes and reads
the messages; nothing that it or the HTTP library raises passes this module, and no reason holds a token or a code.
Importing this loads neither.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from integrations.deadline import Failed, within

if TYPE_CHECKING:
    from oauthlib.oauth2 import WebApplicationClient

PATIENCE = timedelta(seconds=20)  # for one exchange with the token endpoint, all of it
LONGEST_ANSWER = 64 * 1024
TOKEN = re.compile(r"[\x21-\x7e]{1,8192}")  # what may stand in a header

# Google hands out a refresh token only for `access_type=offline`, and again only where consent is asked for anew;
# others have to ignore what they do not know (RFC 6749, 3.1).
ASK_FOR_LASTING_ACCESS = {"access_type": "offline", "prompt": "consent"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthClient:
    """Our client at a provider. `provider` names it on the command line; `section` is where the config has the rest."""

    provider: str
    client_id: str
    client_secret: str = field(repr=False)
    auth_url: str
    token_url: str
    scope: str

    @property
    def section(self) -> str:
        return f"[{self.provider}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What opens the calendar. An instant that the provider did not tell is None."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    expires_at: datetime | None = None
    refresh_expires_at: datetime | None = None
    scope: str = ""


class NotLetIn(Exception):
    """Why there are no tokens, in one line without secrets. `by_user`: waiting will not mend it.

    `revoked`: the provider wants the person to allow it again.
    """

    def __init__(self, reason: str, *, by_user: bool = False, revoked: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.by_user = by_user
        self.revoked = revoked


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorization:
    """One attempt: what the browser is sent out with, and what the answer is held against."""

    client: OAuthClient
    redirect_uri: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)

    @classmethod
    def begin(cls, client: OAuthClient, redirect_uri: str) -> Authorization:
        verifier = _oauthlib(client).create_code_verifier(64)
        return cls(client=client, redirect_uri=redirect_uri, state=secrets.token_urlsafe(32), verifier=verifier)

    @property
    def url(self) -> str:
        """Where the person allows it."""
        speaker = _oauthlib(self.client)
        url = speaker.prepare_request_uri(
            _as_https(self.client.auth_url),
            redirect_uri=self.redirect_uri,
            scope=self.client.scope.split(),
            state=self.state,
            code_challenge=speaker.create_code_challenge(self.verifier, "S256"),
            code_challenge_method="S256",
            **ASK_FOR_LASTING_ACCESS,
        )
        return self.client.auth_url.partition(":")[0] + str(url).removeprefix("https")

    def code_in(self, answer: str) -> str:
        """The code in the address that the browser was sent back to. Raises NotLetIn."""
        from oauthlib.oauth2 import MismatchingStateError, OAuth2Error

        try:
            found = _oauthlib(self.client).parse_request_uri_response(_as_https(answer), state=self.state)
        except MismatchingStateError:
            raise NotLetIn("the answer belongs to another login; begin again", by_user=True) from None
        except OAuth2Error as error:
            raise NotLetIn(_why_not_allowed(error.error), by_user=True) from None
        return str(found["code"])

    def redeem(self, code: str, now: datetime) -> Tokens:
        """The tokens for a code. Raises NotLetIn."""
        body = _oauthlib(self.client).prepare_request_body(
            code=code,
            redirect_uri=self.redirect_uri,
            code_verifier=self.verifier,
            client_secret=self.client.client_secret or None,
        )
        try:
            tokens = _asked(self.client, body, now, was="")
        except NotLetIn as error:
            spent = NotLetIn("the code was not accepted: it is too old, or was used before; begin again", by_user=True)
            raise spent if error.revoked else error from None
        if not tokens.refresh_token:
            raise NotLetIn("it let us in for an hour only; begin again, and allow lasting access", by_user=True)
        if tokens.scope and not {*self.client.scope.split()} <= {*tokens.scope.split()}:
            raise NotLetIn("the calendar was left out; begin again, and tick its box", by_user=True, revoked=True)
        return tokens


def refreshed(client: OAuthClient, tokens: Tokens, now: datetime) -> Tokens:
    """New tokens for old: with a new refresh token where the provider rotates it. Raises NotLetIn."""
    body = _oauthlib(client).prepare_refresh_body(
        refresh_token=tokens.refresh_token,
        client_id=client.client_id,
        client_secret=client.client_secret or None,
    )
    return _asked(client, body, now, was=tokens.refresh_token)


def _oauthlib(client: OAuthClient) -> WebApplicationClient:
    from oauthlib.oauth2 import WebApplicationClient

    return WebApplicationClient(client.client_id)


def _as_https(url: str) -> str:
    """oauthlib takes TLS alone. The loopback is excepted (RFC 8252, 8.3), and the settings let nothing else by."""
    return re.sub(r"(?i)^http:", "https:", url)


def _asked(client: OAuthClient, body: str, now: datetime, was: str) -> Tokens:
    ending = within(PATIENCE, lambda _attempt: _post(client.token_url, body))
    if isinstance(ending, Failed):
        raise _lost(ending.error)
    status, text = ending
    if status >= 500 or status == 429:
        raise NotLetIn(f"the token server has trouble of its own ({status})")
    return _tokens(client, text, now, was)


def _post(url: str, body: str) -> tuple[int, str]:
    import requests

    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    with requests.post(
        url, data=body, headers=headers, timeout=PATIENCE.total_seconds(), allow_redirects=False, stream=True
    ) as response:
        return response.status_code, response.raw.read(LONGEST_ANSWER, decode_content=True).decode("utf-8", "replace")


def _lost(error: Exception) -> NotLetIn:
    import requests

    if isinstance(error, requests.exceptions.SSLError):
        return NotLetIn("the token server cannot be trusted: its certificate is not valid", by_user=True)
    if isinstance(error, requests.RequestException | OSError):
        return NotLetIn("the token server does not answer (is the network up?)")
    return NotLetIn(f"the token server answered as none does ({type(error).__name__})")


def _tokens(client: OAuthClient, text: str, now: datetime, was: str) -> Tokens:
    from oauthlib.oauth2 import OAuth2Error

    try:
        told = _oauthlib(client).parse_request_body_response(text)
    except OAuth2Error as error:
        raise _refused(client, error.error) from None
    except Exception:  # what is no JSON object makes oauthlib stumble in many ways
        raise NotLetIn("the token server answered with something that is no token") from None
    return Tokens(
        access_token=_token(told, "access_token"),
        refresh_token=_token(told, "refresh_token") if told.get("refresh_token") else was,
        expires_at=_after(told.get("expires_in"), now),
        # Google says so where access is limited in time: 7 days while the project is in testing.
        refresh_expires_at=_after(told.get("refresh_token_expires_in"), now),
        scope=" ".join(map(str, told.get("scope") or ())),
    )


def _token(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not TOKEN.fullmatch(value):
        raise NotLetIn("the token server answered with something that is no token")
    return value


def _after(seconds: object, now: datetime) -> datetime | None:
    if not isinstance(seconds, int | float) or not 0 < seconds < timedelta(days=3660).total_seconds():
        return None
    return now + timedelta(seconds=seconds)


def _why_not_allowed(error: object) -> str:
    match error:
        case "access_denied":
            return "access was not allowed; nothing is changed"
        case "missing_code" | None:
            return "the answer holds no code; begin again"
        case "server_error" | "temporarily_unavailable":
            return "the provider has trouble of its own; try again later"
    return f"the provider says {_shown(error)}"


def _refused(client: OAuthClient, error: object) -> NotLetIn:
    match error:
        case "invalid_grant":
            return NotLetIn("the login was revoked, or has run out", by_user=True, revoked=True)
        case "invalid_client" | "unauthorized_client":
            return NotLetIn(f"client_id or client_secret in {client.section} is not accepted", by_user=True)
        case "missing_token" | None:
            return NotLetIn("the token server answered with something that is no token")
    return NotLetIn(f"the token server says {_shown(error)}", by_user=True)


def _shown(error: object) -> str:
    """A code of theirs, which may be anything, as it may be shown."""
    return re.sub(r"[^\w.:-]", "", str(error))[:40] or "no"
