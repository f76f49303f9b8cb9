"""Where a calendar is and how to get in, and what all kinds of calendars have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from daemon.core.delivery import CalendarReply, LookUp, Needless, NotFound, Outcome
from daemon.ports import Unavailable
from integrations.oauth_login import Login


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarAccess:
    """One [[calendars]] entry. `timeout`: seconds for one read; a deadline for the whole call is the caller's."""

    kind: str  # caldav | ics | folder | mail
    name: str
    url: str
    calendar: str = ""  # one of the account's, by its name
    username: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 20.0
    login: Login | None = field(default=None, repr=False)  # where tokens are kept, instead of a password
    respond: str = "auto"  # auto | caldav | email | off: who tells the organizer's calendar
    folders: tuple[str, ...] = ()  # of a mailbox; () for the one that its address names, or the inbox


class Cannot(Exception):
    """Raised inside an integration to end a call early; it never leaves the integration."""

    def __init__(self, reason: str, *, by_user: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.unavailable = Unavailable(reason=reason, by_user=by_user)


# An emptied calendar and a broken one look alike. Of a server that names what is gone, or
# lists all there is, up to this many events may go at once; more than that is not believed,
# however often it is repeated: each of them would be asked about as "vanished".
FEW = 2


def emptied(known: int) -> Cannot:
    """A calendar answers well, and with nothing, where it had `known` events."""
    return Cannot(f"answered with nothing where it had {known} events")


def check_address(url: str, *schemes: str) -> None:
    """Raises Cannot where a URL is none, or of another kind."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in schemes and (bool(parts.hostname) or parts.scheme == "file") and parts.port != 0
    except ValueError:
        good = False
    if not good:
        named = " or ".join(f"{scheme}://" for scheme in schemes)
        raise Cannot(f"has an address that is none: it begins with {named} and names a server", by_user=True)


def address_key(access: CalendarAccess) -> str:
    """What a cursor belongs to: hashed, since an address is often a secret, and may hold a password."""
    return sha256(
        "\n".join(filter(None, (access.username, access.url, access.calendar))).encode("utf-8", "replace")
    ).hexdigest()[:16]


def web_page() -> Cannot:
    return Cannot("answered with a web page instead of a calendar (a login page, or a network that wants a sign-in?)")


def local_path(url: str) -> Path:
    """The path that a path or a file URL names."""
    if url.lower().startswith("file:"):
        return Path(unquote(urlsplit(url).path))
    return Path(url).expanduser()


def left_alone(access: CalendarAccess) -> Needless:
    """Why the config has nothing written into this calendar, and whether the REPLY is mailed instead."""
    if access.respond == "off":
        return Needless('the config has no calendar told (respond = "off")')
    if access.respond == "email":
        return Needless('the config has the REPLY mailed (respond = "email")', by_mail=True)
    return Needless("this calendar is only read", by_mail=True)


class ReadOnly:
    """A calendar that cannot be written to: the REPLY has to go by mail, unless the candidate wants none."""

    def __init__(self, access: CalendarAccess) -> None:
        self.name = access.name
        self._access = access

    def respond(self, reply: CalendarReply) -> Outcome:  # noqa: ARG002 - the port has it
        """Nothing is written here: only says why, and who tells the organizer."""
        return left_alone(self._access)

    def responded(self, reply: CalendarReply) -> LookUp:  # noqa: ARG002 - the port has it
        """Nothing ever stands here: what was in doubt is asked of `respond` once more."""
        return NotFound()
