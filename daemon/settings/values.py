"""One value of the config at a time: from what a person wrote to what the program uses.

Every function returns the value or raises ValueError with "what is wrong; what would be right".
The text never repeats what may hold a secret (addresses of servers).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import time, timedelta
from difflib import get_close_matches
from email.utils import parseaddr
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit
from zoneinfo import available_timezones

import phonenumbers

from daemon.core.delivery import Channel

LONGEST = timedelta(days=366)
UNITS = {"w": timedelta(weeks=1), "d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}
UNITS["s"] = timedelta(seconds=1)
LOOPBACK = ("localhost", "127.0.0.1", "::1")

_DURATION = re.compile(r"(?:\d{1,9}[wdhms])+")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::00)?")
_DOMAIN = re.compile(r"(?=.{1,253}$)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)*[^\W_](?:[\w-]{0,61}[^\W_])?", re.UNICODE)
_LOCAL_PART = re.compile(r"[^\s@<>()\[\],;:\"\\\x00-\x1f]{1,64}")


def duration(value: object) -> timedelta:
    """ "90s", "10m", "72h", "2d", "1w", or several in a row: "1h30m"."""
    if isinstance(value, timedelta):
        return value
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(f'{_shown(value)} is no duration; write a text such as "90s", "10m", "72h" or "2d"')
    text = str(value).replace(" ", "").lower()
    if text.isdecimal():
        raise ValueError(f'{text} has no unit; write "{text}s", "{text}m", "{text}h" or "{text}d"')
    if not _DURATION.fullmatch(text):
        raise ValueError(f'{_shown(value)} is no duration; write a text such as "90s", "10m", "72h", "2d" or "1h30m"')
    total = sum((int(n) * UNITS[unit] for n, unit in re.findall(r"(\d+)([wdhms])", text)), timedelta())
    if total > LONGEST:
        raise ValueError(f"{_shown(value)} is more than a year; the longest is 366d")
    return total


def interval(value: object) -> timedelta:
    """A duration that is not zero: how often something is done."""
    span = duration(value)
    if not span:
        raise ValueError('it may not be zero; "1s" is the shortest')
    return span


def spoken(span: timedelta) -> str:
    """A duration as one would write it in the config: 90 minutes are "1h30m"."""
    rest, parts = span, []
    for unit in "dhms":
        count, rest = divmod(rest, UNITS[unit])
        parts += [f"{count}{unit}"] if count else []
    return "".join(parts) or "0s"


def time_of_day(value: object) -> time:
    """ "21:00", or TOML's own 21:00:00."""
    if isinstance(value, time):
        return value
    match = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise ValueError(f'{_shown(value)} is no time of day; write it as "21:00", from "00:00" to "23:59"')
    return time(int(match[1]), int(match[2]))


def texts(value: object) -> object:
    """A list; the environment and the hurried write one as "a, b"."""
    if isinstance(value, str):
        return [one.strip() for one in value.strip("[] ").replace('"', "").split(",") if one.strip()]
    return value


def ways(value: object) -> tuple[Channel, ...]:
    """ "sms+email": the channels by which one question goes out."""
    known = {one.value: one for one in (Channel.SMS, Channel.EMAIL, Channel.VOICE)}
    names = [one.strip().lower() for one in value.split("+")] if isinstance(value, str) else [""]
    if not all(name in known for name in names):
        raise ValueError(f'{_shown(value)} names no way to you; write "sms", "email", "voice", or some with a +')
    return tuple(dict.fromkeys(known[name] for name in names))


def phone(value: object) -> str:
    """E.164. Blanks, dots, dashes and brackets are forgiven; a missing country code is not."""
    if not isinstance(value, str):
        raise ValueError('it is no text; write it as "+14155550101", in quotes')
    text = re.sub(r"[\s().\-\u2010-\u2015]", "", value)
    if not re.fullmatch(r"\+[1-9]\d{4,17}", text):
        raise ValueError('it is no number in E.164; write "+", the country code and the number: "+14155550101"')
    try:
        parsed = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException as error:
        raise ValueError('no country has this code; write "+", the country code and the number') from error
    if not phonenumbers.is_possible_number(parsed):
        raise ValueError("a number of that country does not have so many digits; count them again")
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def sender_number(value: object) -> str:
    """What texts come from: E.164 or a short code; never a name, to which nobody can reply."""
    text = value.strip() if isinstance(value, str) else value
    return text if isinstance(text, str) and re.fullmatch(r"\d{4,8}", text) else phone(text)


def domain(value: object) -> str:
    """A host name as in an address, lower case; a leading "@" is forgiven."""
    text = value.strip().lower().lstrip("@").rstrip(".") if isinstance(value, str) else ""
    if not _DOMAIN.fullmatch(text):
        raise ValueError(f'{_shown(value)} is no domain; write it as "currentjob.example"')
    return text


def address(value: object) -> str:
    """A mail address alone, lower case."""
    text = value.strip().removeprefix("mailto:") if isinstance(value, str) else ""
    local, at, host = text.rpartition("@")
    dotted = "." in host or host.lower() == "localhost"
    if not (at and dotted and _LOCAL_PART.fullmatch(local) and _DOMAIN.fullmatch(host)):
        raise ValueError(f'{_shown(value)} is no mail address; write it as "sam@example.org"')
    return text.lower()


def mailbox(value: object) -> str:
    """A mail address, with a name before it or not: "Sam Rivera <sam@example.org>"."""
    if not isinstance(value, str) or re.search(r"[\r\n]", value):
        raise ValueError('it is no mail address; write it as "Sam Rivera <sam@example.org>"')
    address(parseaddr(value.strip())[1] or value)
    return value.strip()


def zone(value: object) -> str:
    """An IANA time zone."""
    known = available_timezones()
    if isinstance(value, str) and value in known:
        return value
    near = _nearest_zone(str(value), known)
    hint = f"did you mean {near!r}?" if near else "write an IANA name such as 'America/New_York' or 'Europe/Berlin'"
    raise ValueError(f"{_shown(value)} is no IANA time zone; {hint}")


def _nearest_zone(written: str, known: Iterable[str]) -> str | None:
    """The zone of that name in another spelling, of that city, or the nearest by letters."""
    wanted = re.sub(r"[\s-]+", "_", written.strip()).casefold()
    by_name = {name.casefold(): name for name in sorted(known)}
    by_city = {name.rpartition("/")[2].casefold(): name for name in sorted(known)}
    for table, key in ((by_name, wanted), (by_city, wanted.rpartition("/")[2])):
        if key in table:
            return table[key]
    near = get_close_matches(wanted, by_name, n=1) or get_close_matches(wanted.rpartition("/")[2], by_city, n=1)
    return (by_name | by_city)[near[0]] if near else None


def url_of(value: object, schemes: Iterable[str], example: str) -> str:
    """A URL with one of `schemes` and a host. What was written is not repeated: it may hold a password."""
    parts = _split(value, example)
    if parts.scheme.lower() not in schemes:
        raise ValueError(f'the scheme "{parts.scheme}:" does not fit here; write it as "{example}"')
    if parts.scheme != "file" and not parts.hostname:
        raise ValueError(f'it names no host; write it as "{example}"')
    return urlunsplit(parts._replace(scheme=parts.scheme.lower()))


def is_bare_host(text: str) -> bool:
    """Whether an address has a host, and perhaps a path, but no scheme: dav.example.org."""
    return re.fullmatch(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*(?::\d+)?(?:/\S*)?", text) is not None


def _split(value: object, example: str) -> SplitResult:
    try:
        parts = urlsplit(value.strip() if isinstance(value, str) else "")
        if parts.scheme and (parts.port is None or parts.port):
            return parts
    except ValueError:  # a port that is no number, brackets that do not close
        pass
    raise ValueError(f'it is no URL; write it as "{example}"')


def without_login(url: str) -> tuple[str, str, str]:
    """(url, username, password): a login written into the URL is taken out of it."""
    parts = urlsplit(url)
    if not (parts.username or parts.password):
        return url, "", ""
    bare = parts._replace(netloc=parts.netloc.rpartition("@")[2])
    return urlunsplit(bare), unquote(parts.username or ""), unquote(parts.password or "")


def shown_url(url: str) -> str:
    """Scheme and host alone: the rest of an address may be its key."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}/…" if host else f"{parts.scheme or 'file'}:…"


def is_private_way(url: str) -> bool:
    """Whether what is sent there is read by nobody else: TLS, or this machine alone."""
    parts = urlsplit(url)
    return parts.scheme.lower() == "https" or parts.hostname in LOOPBACK


def may_go_in_the_clear(url: str) -> bool:
    """Whether nobody outside one's own network reads what is sent there. A name is taken for one of that network."""
    try:
        return is_private_way(url) or not ip_address(urlsplit(url).hostname or "").is_global
    except ValueError:
        return True


def addresses_to_notify(value: object) -> object:
    """A list of Apprise URLs; the environment, a file and the hurried write one or more into one text."""
    if isinstance(value, str):
        return [one for one in re.split(r"[\s,]+(?=\w+://)", value.strip()) if one]
    return value


def notify_url(url: str, place: int) -> str:
    """An address that Apprise may know. What was written is not repeated: it is a key by itself."""
    if url.startswith("\x00") or re.match(r"[a-z][a-z0-9]*://[^\s/]", url, re.IGNORECASE):
        return url
    raise ValueError(f'address {place} is no Apprise URL; write it as "ntfy://ntfy.example.org/topic"')


def sqlite_file(store: str) -> str:
    """The path in a store's URL; "" where it is no file."""
    return store.removeprefix("sqlite:///").partition("?")[0] if store.startswith("sqlite:///") else ""


def listen_address(value: object) -> str:
    """ "host:port", "[v6]:port", or "" for off."""
    text = value.strip() if isinstance(value, str) else None
    if text == "":
        return ""
    match = re.fullmatch(r"(\[[0-9a-fA-F:.]+\]|[\w.\-]+):(\d{1,5})", text or "")
    if match is None or int(match[2]) > 65535:
        raise ValueError(f'{_shown(value)} is no address to listen on; write "127.0.0.1:8321", or "" for off')
    return str(text)


def store_url(value: object, state_directory: str = "") -> str:
    """A SQLAlchemy URL. A relative SQLite file stands in `state_directory` where one is given."""
    right = 'write "sqlite:///callahead.db" or "postgresql+psycopg://user@host/callahead"'
    text = value.strip() if isinstance(value, str) else ""
    scheme, _, rest = text.partition("://")
    if scheme in ("postgres", "postgresql", "postgresql+psycopg") and rest:
        return f"postgresql+psycopg://{rest}"
    if scheme != "sqlite":
        raise ValueError(f"no such kind of store is known; {right}")
    path, question, query = rest.removeprefix("/").partition("?")
    if not path or path == ":memory:":
        raise ValueError(f"a store in memory forgets every question at the next start; {right}")
    if state_directory and not path.startswith("/"):
        path = f"{quote(state_directory.partition(':')[0])}/{path}"
    return f"sqlite:///{path}{question}{query}"


def _shown(value: object) -> str:
    return f'"{value[:60]}"' if isinstance(value, str) else str(value)[:60]
