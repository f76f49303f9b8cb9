"""The words of one event, made readable: HTML flattened, links and addresses set apart.

Every pattern here is linear: no repetition stands beside another that takes the same characters,
and whatever could run on is bounded.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from urllib.parse import parse_qs, unquote, urlsplit

from daemon.core.event import CalendarEvent

HEAD, TAIL = 16_000, 6_000  # of a longer text the beginning and the signature are read
LINKS_READ = 60

TAG = re.compile(r"<([^<>]{1,2000})>")
LOOKS_HTML = re.compile(r"<(?:br|p|a|div|html|body|span|b|i|ul|li|table|td|strong|em)\b[^<>]{0,400}>", re.I)
BREAKS = frozenset({"br", "p", "div", "li", "tr", "td", "table", "ul", "ol", "h1", "h2", "h3", "h4", "hr", "body"})
HREF = re.compile(r"""href\s{0,3}=\s{0,3}["']?([^"'\s<>]{1,1900})""", re.I)
UNSEEN = (("<!--", "-->"), ("<style", "</style"), ("<script", "</script"), ("<head", "</head"))
URL = re.compile(r"https?://[!#-;=?-~]{3,2000}", re.I)
ADDRESS = re.compile(r"(?<![\w.+%-])[A-Za-z0-9][\w.+%'-]{0,63}@(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,6}[A-Za-z]{2,24}")
MAIL_LINK = re.compile(
    r"""<a\s[^<>]{0,200}?href\s{0,3}=\s{0,3}["']?mailto:([^"'<>\s]{3,300})[^<>]{0,300}>([^<>]{1,80})</a>""", re.I
)
QUOTED = re.compile(r"(?:=[0-9A-F]{2}){2,60}")
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\r"))
SPACES = {0xA0: " ", 0x202F: " ", 0x3000: " ", 0x2009: " ", 0x09: " "}
OUR_TAG = re.compile(
    r"#callahead[ \t]{1,4}(skip|interview|auto-?cancel|contact(?=[ \t:]{1,4}<?[\w.+])"
    r"(?:[ \t:]{1,4}<?([\w.+%'-]{1,64}@[\w.-]{3,190}\w)>?)?"
    r"(?:[ \t:,]{1,4}(\+[1-9](?:[ ().-]{0,2}\d){6,14})(?!\d)(?:[ \t,]{1,4}(texts))?)?)",
    re.I,
)
PREFIX = re.compile(
    r"^\s{0,4}(?:fwd?|wg|re|aw|tr|rv|enc|i|antw|(?:updated )?invitation|invitación|einladung|accepted|tentative)"
    r"(?: ?:|：)\s{0,4}",
    re.I,
)
ENCODED = re.compile(r"=\?[\w.*-]{2,40}\?[bqBQ]\?[^?\s]{1,600}\?=(?:\s{1,3}(?==\?))?")
SUBJECT_TIME = re.compile(r" @ (?:\w{2,4}[.,]{0,2} ){1,2}\d{1,2}[.,]{0,2} (?:\w{3,9}\.? )?\d{4}\b[^\n]{0,120}$")


@dataclass(frozen=True, slots=True)
class Link:
    """A link, unwrapped. `before`: what stands on its line before it; `place`: location, property or text."""

    url: str
    place: str
    before: str = ""

    @property
    def host(self) -> str:
        """Its host, lower case; "" where it has none."""
        return self._parts[0]

    @property
    def path(self) -> str:
        """Its path, lower case."""
        return self._parts[1]

    @property
    def _parts(self) -> tuple[str, str]:
        try:
            parts = urlsplit(self.url.lower())
            return parts.hostname or "", parts.path
        except ValueError:
            return "", ""


@dataclass(frozen=True, slots=True)
class Tags:
    """What the candidate wrote into the event for us."""

    skip: bool = False
    interview: bool = False
    auto_cancel: bool = False
    contact: str = ""
    phone: str = ""  # as written
    texts: bool = False


@dataclass(frozen=True, slots=True)
class EventText:
    """`full` is title, body, subject and location in this order, parted by blank lines; `plain` is the same,
    character for character, with links and addresses blanked out. The title ends at `title_end`, the location
    begins at `location_at`; `subject` is where that of the mail stands, where it says more than the title."""

    title: str
    full: str
    unlinked: str
    plain: str
    title_end: int
    location_at: int
    subject: tuple[int, int]
    links: tuple[Link, ...]
    tags: Tags


def read(event: CalendarEvent) -> EventText:
    """The words of `event`."""
    title = _title(event.summary)
    body = _joined(_readable(event.description), _flattened(_cleaned(event.html)) if event.html else "")
    location = _readable(event.location)
    subject = _subject(event, title)
    full = f"{title}\n\n{body}{subject}\n\n{location}"
    tags = _tags(full)
    full = OUR_TAG.sub(lambda found: " " * len(found.group()), full)
    location_at = len(full) - len(location)
    links = _links(full, location_at, event.urls)
    unlinked = URL.sub(_blank, full)
    return EventText(
        title=full[: len(title)],
        full=full,
        unlinked=unlinked,
        plain=ADDRESS.sub(_blank, unlinked),
        title_end=len(title),
        location_at=location_at,
        subject=(location_at - 2 - len(subject.lstrip()), location_at - 2) if subject else (0, 0),
        links=links,
        tags=tags,
    )


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _title(summary: str) -> str:
    title = " ".join(_readable(_decoded(summary[:2000])).split())
    for _ in range(3):
        title = PREFIX.sub("", title)
    return SUBJECT_TIME.sub("", title)


def _decoded(title: str) -> str:
    """Without the encoded words (RFC 2047) that a mail's subject left in it."""
    return ENCODED.sub(_word, title) if "=?" in title else title


def _word(found: re.Match[str]) -> str:
    try:
        return str(make_header(decode_header(found.group())))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return found.group()


def _subject(event: CalendarEvent, title: str) -> str:
    subject = _title(event.mail.subject) if event.mail else ""
    return "" if not subject or subject.casefold() in title.casefold() else f"\n\n{subject}"


def _readable(text: str) -> str:
    clean = _cleaned(text)
    return _flattened(clean) if "<" in clean and LOOKS_HTML.search(clean) else html.unescape(clean)


def _cleaned(text: str) -> str:
    if len(text) > HEAD + TAIL:
        text = f"{text[:HEAD]}\n\n{text[-TAIL:]}"
    clean = unicodedata.normalize("NFC", text).translate(INVISIBLE).translate(SPACES)
    return QUOTED.sub(_unquoted, clean) if "=" in clean else clean


def _unquoted(found: re.Match[str]) -> str:
    # Some writers leave quoted-printable in the value ("M=C3=B6we"). What is no UTF-8 was something else.
    try:
        decoded = bytes.fromhex(found.group().replace("=", "")).decode()
    except ValueError:
        return found.group()
    return decoded if decoded.isprintable() and not decoded.isascii() else found.group()


def _flattened(markup: str) -> str:
    for opening, closing in UNSEEN:
        markup = _without(markup, opening, closing)
    text = html.unescape(TAG.sub(_tag, MAIL_LINK.sub(_named_address, markup)))
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def _named_address(found: re.Match[str]) -> str:
    address, said = unquote(found.group(1)).split("?", 1)[0], found.group(2).strip()
    return f" {address} " if "@" in said else f" {said} &lt;{address}&gt; "


def _without(markup: str, opening: str, closing: str) -> str:
    lower, kept, at = markup.lower(), [], 0
    if len(lower) != len(markup):  # a few letters grow in lower case
        return markup
    while (start := lower.find(opening, at)) >= 0 and (end := lower.find(closing, start)) >= 0:
        kept.append(markup[at:start])
        at = end + len(closing)
    return "".join([*kept, markup[at:]])


def _tag(found: re.Match[str]) -> str:
    inner = found.group(1)
    if "://" in inner[:12] or ("@" in inner and "=" not in inner):
        return f" <{inner}> "  # Outlook's "Join<https://...>", "Dana <dana@acme.example>"
    name = inner.strip("/ ").split(" ", 1)[0].lower().rstrip("/")
    if name == "a" and (href := HREF.search(inner)):
        return f" {_mail_target(href.group(1))} "
    return "\n" if name in BREAKS else ""


def _mail_target(href: str) -> str:
    return unquote(href[7:].split("?", 1)[0]) if href[:7].lower() == "mailto:" else href


def _joined(plain: str, markup: str) -> str:
    """Both forms of the description without saying the same line twice."""
    if not markup.strip():
        return plain
    said = {line.strip() for line in plain.split("\n")}
    new = [line for line in markup.split("\n") if line.strip() and line.strip() not in said]
    return "\n".join([plain, *new]) if plain.strip() else "\n".join(new)


def _tags(text: str) -> Tags:
    if "#callahead" not in text.lower():
        return Tags()
    found = list(OUR_TAG.finditer(text))
    names = {one.group(1).lower().replace("-", "") for one in found}
    named = next((one for one in found if one.group(2) or one.group(3)), None)
    email, phone, texts = named.group(2, 3, 4) if named else (None, None, None)
    return Tags(
        "skip" in names, "interview" in names, "autocancel" in names, (email or "").lower(), phone or "", bool(texts)
    )


def _links(full: str, location_at: int, properties: tuple[str, ...]) -> tuple[Link, ...]:
    links = []
    for count, found in enumerate(URL.finditer(full)):
        if count == LINKS_READ:
            break
        place = "location" if found.start() >= location_at else "text"
        line = max(full.rfind("\n", 0, found.start()), found.start() - 60) + 1
        links.append(Link(unwrapped(_trimmed(found.group())), place, full[line : found.start()]))
    links += [Link(unwrapped(url.strip()), "property") for url in properties[:20] if URL.match(url.strip())]
    return tuple(links)


def _trimmed(url: str) -> str:
    url = url.rstrip(".,;:!?'*\\")
    while url.endswith((")", "]", "}")) and url.count(url[-1]) > url.count({")": "(", "]": "[", "}": "{"}[url[-1]]):
        url = url[:-1].rstrip(".,;:!?'*")
    return url


def unwrapped(url: str) -> str:
    """The link inside a Google or Outlook Safe Links redirect; any other link as it is."""
    if "google." not in url and "safelinks" not in url:
        return url
    try:
        parts = urlsplit(url)
        asked = parse_qs(parts.query)
    except ValueError:
        return url
    host = parts.hostname or ""
    if host.endswith(".safelinks.protection.outlook.com"):
        return (asked.get("url") or [url])[0]
    if host.startswith("www.google.") and parts.path == "/url":
        return (asked.get("q") or asked.get("url") or [url])[0]
    return url
