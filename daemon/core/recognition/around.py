"""What the words around an address, or around a person's name, say of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from daemon.core.recognition.lexicon import Hit, fold, tokens
from daemon.core.recognition.people import Party
from daemon.core.recognition.scene import Scene, Span

BREAK = re.compile(r"[\n;]|[.!](?= |\n|$)|。")
FROM_HEADER = re.compile(r"(?:^|\n)[ >]{0,4}(?:From|Von|De|Da|Van|Od|差出人|发件人)[ ]{0,2}[:：][^\n@]{0,80}$")
IN_BRACKETS = re.compile(r"[ ]{0,3}[(\[][^()\[\]]{0,80}[)\]]")
ASKS = ("changes", "recruiter", "scheduler", "person", "manager")
BEFORE, AFTER = 240, 160  # characters that a sentence may have on either side
SIGNATURE_WORDS = 5
SIGNATURE_LINES = 3
LINES_ABOVE = 6  # name, title, company, address, phone, fax
MENTIONS_READ = 12


def labels(scene: Scene, one: Party) -> set[str]:
    """What the words around the address, or around the name, say of it."""
    spans = list(contexts(scene, one))
    near = (hit for hit in scene.hits if any(a <= hit.start and hit.end <= b for a, b in spans))
    said = {hit.group for hit in near if hit.group != "not-to" or not _is_about_others(scene, one, hit)}
    return said | in_name(scene, one)


def _is_about_others(scene: Scene, one: Party, hit: Hit) -> bool:
    """ "tell Pia (pia@...), please do not write to the panel": after the address, and with an object of its own."""
    following = [word.text for word in scene.words_between(hit.end, hit.end + 14)][:1]
    after = any(at < hit.start for at in one.at)
    return after and bool(following) and following[0] in scene.rules.words["objects"]


def in_name(scene: Scene, one: Party) -> set[str]:
    """What the CN says in brackets: "Ella Stone (Recruiting Coordinator)"; anywhere in it, that it is a coach."""
    whole = {hit.group for hit in scene.rules.lexicon.hits(one.name, tokens(one.name))} & {"bystander"}
    aside = " ".join(IN_BRACKETS.findall(one.name))
    return whole | ({hit.group for hit in scene.rules.lexicon.hits(aside, tokens(aside))} & set(ASKS))


def contexts(scene: Scene, one: Party) -> Iterator[Span]:
    """The spans that speak of the party: sentences with the address or the name, and signatures."""
    for at in one.at[:MENTIONS_READ]:
        yield _sentence(scene, at, at + len(one.email))
        yield from lines_above(scene, at)
    for start, end in mentions(scene, one) if one.place != "text" else ():
        yield _sentence(scene, start, end)
        yield from _signature(scene, start)
    for start, end in _signed(scene, one) if one.place == "text" else ():
        yield start, end
        yield from _signature(scene, start)


def _signed(scene: Scene, one: Party) -> Iterator[Span]:
    """Lines that hold nothing but the full name that the address spells."""
    parts = fold(_name_in(one.email)).split()
    for start, end in _named(scene, parts) if parts else ():
        line = scene.line(start)
        if (
            scene.text.plain[slice(*line)].strip(" ,") == scene.text.plain[start:end]
            and " " in scene.text.plain[start:end]
        ):
            yield line


def _sentence(scene: Scene, start: int, end: int) -> Span:
    """From the break, or the address, before `start` to the break, or the next address, after `end`."""
    return _sentence_start(scene, start), _sentence_end(scene, end)


def _sentence_start(scene: Scene, start: int) -> int:
    lower = max(0, start - BEFORE, scene.text.title_end if start >= scene.text.title_end else 0)
    breaks = (lower + found.end() for found in BREAK.finditer(scene.text.unlinked[lower:start]))
    ends = (at + len(one.email) for one in scene.people.parties for at in one.at)
    return max([lower, *breaks, *(one for one in ends if one <= start)])


def _sentence_end(scene: Scene, end: int) -> int:
    text = scene.text.unlinked
    upper = min(len(text), end + AFTER)
    found = BREAK.search(text, end, upper)
    stop = found.start() if found else upper
    following = min((at for one in scene.people.parties for at in one.at if at >= end), default=len(text))
    if following <= stop and not text[end:following].lstrip().startswith("("):
        return end  # the words between two addresses speak of the second
    return min(stop, following)


def mentions(scene: Scene, one: Party) -> list[Span]:
    """Where the event names an organizer or attendee: by full name, or by the first alone."""
    known = fold(one.name or _name_in(one.email)).split()
    return list(islice(_named(scene, known), MENTIONS_READ)) if known else []


def _named(scene: Scene, known: list[str]) -> Iterator[Span]:
    for at, word in enumerate(scene.words):
        if word.text == known[0] and scene.text.plain[word.start].isupper():
            following = scene.words[at + 1 : at + 2]
            if following and following[0].text == "s" and following[0].start == word.end + 1:
                continue  # "Lena's assistant" is somebody else
            whole = len(known) > 1 and following and following[0].text == known[-1]
            yield word.start, following[0].end if whole else word.end


def _name_in(email: str) -> str:
    parts = re.split(r"[._-]", email.split("@", 1)[0])
    return " ".join(parts) if len(parts) == 2 and all(len(one) > 1 and one.isalpha() for one in parts) else ""


def _signature(scene: Scene, at: int) -> Iterator[Span]:
    """The lines under a name that stands alone at the end: title, company, phone."""
    text = scene.text.full
    start, end = scene.line(at)
    if len(text[start:end].split()) > SIGNATURE_WORDS or start == 0:
        return
    for _ in range(SIGNATURE_LINES):
        if end >= len(text) or text[end + 1 : end + 2] in ("", "\n", "_", "-"):
            break
        start, end = scene.line(end + 1)
        yield start, end


def lines_above(scene: Scene, at: int) -> Iterator[Span]:
    """The short lines above an address that stands in a signature: name, title."""
    text = scene.text.unlinked
    start, end = scene.line(at)
    if len(text[start:end].split()) > SIGNATURE_WORDS:
        return
    for _ in range(LINES_ABOVE):
        if start <= scene.text.title_end + 2:
            return
        start, end = scene.line(start - 1)
        said = text[start:end].strip()
        if not said or said.endswith((",", ".", ":")) or len(said.split()) > SIGNATURE_WORDS + 2 or "@" in said:
            return
        yield start, end


def after_from(scene: Scene, one: Party) -> bool:
    """Whether the address stands in the From line of a forwarded mail."""
    text = scene.text.unlinked
    return any(FROM_HEADER.search(text, max(0, at - 120), at) for at in one.at)
