"""What somebody wrote in answer to a mail: to which, whether a program wrote it, and the words above the quote."""

from __future__ import annotations

import re
from email.message import Message
from email.utils import getaddresses
from html.parser import HTMLParser

from daemon.core.replies.clean import Kind, above_the_quote, body_of
from integrations.imap_fetch import written_words
from integrations.mail_report import OURS
from integrations.mail_text import one_line

REF = re.compile(r"\[([A-Z]\d{1,3})\]")
PASSED_ON = re.compile(r"^\s*\[?\s*(?:fwd?|wg|tr|rv|enc|doorst)\s*:", re.IGNORECASE)
ANSWERS = re.compile(r"^(?:\s*(?:re|aw|antw|sv|vs|rif|r|res|odp)\s*(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE)
BULK = frozenset({"bulk", "list", "junk", "auto_reply"})
BY_PROGRAMS = ("List-Id", "List-Post", "X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply-From")
ANSWERS_MAX = 50
WORDS_MAX = 10_000

UNSEEN = frozenset({"style", "script", "head", "title"})
BREAKS = frozenset({"br", "p", "div", "li", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "hr", "pre"})
# What Gmail, Yahoo, Outlook and Proton put around, or right before, the mail that is answered.
QUOTES = re.compile(
    r"gmail_quote|gmail_extra|yahoo_quoted|protonmail_quote|moz-cite-prefix|divrplyfwdmsg|appendonsend|mail-editor-reference"
)


def sender_of(headers: Message) -> str:
    """The address of the one who wrote it, lower case; "" where it names none or several."""
    people = getaddresses([one_line(str(one)) for one in headers.get_all("From", [])])
    return people[0][1].lower() if len(people) == 1 else ""


def answered_by(headers: Message) -> tuple[str, ...]:
    """The Message-IDs in the form of ours to which it refers, the nearest first (RFC 5322, 3.6.4)."""
    nearest = OURS.findall(str(headers.get("In-Reply-To", "")))
    thread = OURS.findall(str(headers.get("References", "")))
    return tuple(dict.fromkeys([*nearest, *reversed(thread)]))[:ANSWERS_MAX]


def refs_in(subject: str) -> tuple[str, ...]:
    """The refs of ours in a subject; of a mail that was only passed on they say nothing."""
    return () if PASSED_ON.match(subject) else tuple(dict.fromkeys(REF.findall(subject)))


def subject_of(headers: Message) -> str:
    return written_words(one_line(str(headers.get("Subject", ""))))


def is_automatic(headers: Message) -> bool:
    """Whether a program wrote it, or it went to many (RFC 3834, 2; RFC 5230, 4.6): nobody answers by such a mail."""
    submitted = str(headers.get("Auto-Submitted", "no")).partition(";")[0].strip().lower()
    bulk = str(headers.get("Precedence", "")).strip().lower() in BULK
    nobody = str(headers.get("Return-Path", "")).strip() == "<>"
    marked = any(one in headers for one in BY_PROGRAMS)
    return submitted != "no" or bulk or nobody or marked or _says_so(subject_of(headers))


def _says_so(subject: str) -> bool:
    """ "Automatic reply: [K7] …": what stands before the ref. Behind it are words of ours, and a company's name."""
    found = REF.search(subject)
    before = ANSWERS.sub("", subject[: found.start()] if found else subject)
    return body_of(before).kind is Kind.AUTOMATIC


def own_words(mail: Message) -> str:
    """What stands above the quote, as plain text; of a mail in HTML alone its words."""
    for kind in ("plain", "html"):
        text = _text(mail, kind)
        if text.strip():
            return above_the_quote(text if kind == "plain" else flattened(text)).strip()[:WORDS_MAX]
    return ""


def flattened(markup: str) -> str:
    """HTML as lines of text, down to where the mail that is answered begins."""
    reader = _Reader()
    reader.feed(markup[: 20 * WORDS_MAX])
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _text(mail: Message, kind: str) -> str:
    """The first part of the kind that is no file; what is forwarded within the mail is not its own."""
    if mail.get_content_type() == f"text/{kind}" and mail.get_content_disposition() != "attachment":
        return _decoded(mail)
    if mail.get_content_maintype() != "multipart" or not isinstance(mail.get_payload(), list):
        return ""
    parts = (_text(part, kind) for part in mail.get_payload() if isinstance(part, Message))
    return next((text for text in parts if text.strip()), "")


def _decoded(part: Message) -> str:
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    try:
        return data.decode(part.get_content_charset("utf-8"), "replace")
    except (LookupError, ValueError):
        return data.decode("ascii", "replace")  # an alphabet that nobody knows


class _Reader(HTMLParser):
    """Gathers the words that a reader sees, until a quote begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen = ""
        self._quoting = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = " ".join(value or "" for name, value in attrs if name in ("class", "id"))
        if tag == "blockquote" or QUOTES.search(given.lower()):
            self._quoting = True
        if tag in UNSEEN:
            self._unseen = tag
        if tag in BREAKS and not self._quoting:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = ""
        if tag in BREAKS and tag != "br" and not self._quoting:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._quoting and not self._unseen:
            self.words.append(data.replace("\n", " "))
