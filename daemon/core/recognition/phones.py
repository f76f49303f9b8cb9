"""Phone numbers in an event, and whose they are not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from babel.core import get_global
from phonenumbers import PhoneNumberFormat

from daemon.core.policy import Candidate
from daemon.core.recognition.people import NEVER
from daemon.core.recognition.scene import LINE_OF_NUMBERS, Scene

NUMBERS_READ = 12
NUMBER = re.compile(r"(?<![\w+/=@#.-])(?:\+|\(|00)?\d[\d ().\-/\u2010-\u2013\u2011]{5,20}\d(?![\w@])")
DATE = re.compile(
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})\b|"
    r"\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}|(?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}"
)
CONFERENCE = re.compile(
    r"\s{0,2}(?:,{1,3}|;)?\s{0,2}\d{0,12}#|\s{0,2},,|\s{0,2}\(?(?:PIN|pin|access|conf|code|Code|passcode)"
)
SENTENCE = re.compile(r"(?<=\w{3})[.!?] |(?<= (?:me|us|it|up|on|in))[.!?] ")
DIAL_LINES = 30
LISTED = frozenset("+(0123456789•*-–·")
REACH_OF_FROM = 24  # characters


@dataclass(frozen=True, slots=True)
class Number:
    """A number that may be somebody's own, in E.164, and where it stands in the full text."""

    e164: str
    start: int
    end: int


def numbers(scene: Scene) -> tuple[Number, ...]:
    """Every number that is no dial-in, no fax, no desk and not the candidate's own."""
    found, foreign = [], {scene.candidate.phone}
    for count, match in enumerate(NUMBER.finditer(scene.text.plain)):
        if count == NUMBERS_READ:
            break
        e164 = "" if DATE.search(match.group()) else as_e164(match.group(), scene.candidate, scene.event.timezone)
        if e164 and _is_foreign(scene, match.start(), match.end()):
            foreign.add(e164)  # "+61370101234,,845#" above is what "+61 3 7010 1234" below is
        elif e164:
            found.append(Number(e164, match.start(), match.end()))
    return tuple(one for one in found if one.e164 not in foreign)


def as_e164(written: str, candidate: Candidate, event_zone: str = "") -> str:
    """The number in E.164, read in the candidate's region, else in the event's; "" where it is none."""
    for region in dict.fromkeys((region_of(candidate.phone, candidate.timezone), region_of("", event_zone), "US")):
        parsed = _parsed(written, region)
        if parsed is not None and phonenumbers.is_valid_number(parsed):
            return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    # A number that no plan knows may still be one, where it says its country or begins as numbers there do.
    parsed = _parsed(written, region_of(candidate.phone, candidate.timezone))
    begins = ("+",) if parsed is None or parsed.country_code == 1 else ("+", "0")
    if parsed is not None and written.lstrip("(").startswith(begins) and phonenumbers.is_possible_number(parsed):
        return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    return ""


def _parsed(written: str, region: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(written, region or None)
    except phonenumbers.NumberParseException:
        return None


@lru_cache(maxsize=256)
def region_of(phone: str, zone: str) -> str:
    """The country of a phone number, else of a time zone; "" where neither tells."""
    number = _parsed(phone, "") if phone.startswith("+") else None
    if number is not None and (known := phonenumbers.region_code_for_number(number)):
        return str(known)
    if number is not None and number.country_code not in (None, 1):  # a number of no plan; +1 is many countries
        return str(phonenumbers.region_code_for_country_code(number.country_code))
    return str(get_global("zone_territories").get(zone, ""))


def _is_foreign(scene: Scene, start: int, end: int) -> bool:
    """A dial-in, a fax, a desk, or the number on which the candidate will be called."""
    text = scene.text.plain
    if CONFERENCE.match(text, end) or text[max(0, start - 2) : start].endswith("#"):
        return True
    line_start, line_end = scene.line(start)
    sentence = max((line_start + one.end() for one in SENTENCE.finditer(text[line_start:start])), default=line_start)
    before = max(line_start, start - 60, sentence, _previous_number_end(text, line_start, start))
    before = max(before, _persons_address_end(scene, line_start, start))
    if scene.labelled("not-a-contact-line", before, start):
        return True
    if scene.labelled("bystander", max(line_start, start - 40), start):
        return True
    called = scene.labelled("calls-you", max(before, start - 40), start)
    if called and not _is_called_from(scene, max(before, start - REACH_OF_FROM), start):
        own = scene.labelled("own-line", called[-1].end, start)  # "I'll phone you; reach me on ..."
        if not own:
            return True
    if line_end - line_start > LINE_OF_NUMBERS:
        ends = SENTENCE.search(text, end, line_end)
        return bool(scene.labelled("dial", sentence, ends.start() if ends else line_end))
    return _is_dial_in(scene, line_start, line_end)


def _is_called_from(scene: Scene, begin: int, start: int) -> bool:
    """ "she calls you from 555-0158": the caller's own number."""
    said = [one.text for one in scene.words_between(begin, start)]
    while said and said[-1] in scene.rules.words["job_articles"] and said[-1] not in scene.rules.words["called_from"]:
        said.pop()
    return bool(said) and said[-1] in scene.rules.words["called_from"]


def _persons_address_end(scene: Scene, line_start: int, start: int) -> int:
    """What is said before somebody's address is not said of the number after it: "hotel: Ada, ada@..., 555-0169"."""
    able = (one for one in scene.people.parties if one.who not in NEVER)
    ends = (at + len(one.email) for one in able for at in one.at)
    return max((one for one in ends if line_start < one <= start), default=line_start)


def _previous_number_end(text: str, line_start: int, start: int) -> int:
    """A label belongs to the number that follows it: "Direct 555-0168 | Fax 555-0169"."""
    ends = [line_start + one.end() for one in NUMBER.finditer(text[line_start:start])]
    return ends[-1] if ends else line_start


def _is_dial_in(scene: Scene, line_start: int, line_end: int) -> bool:
    """On a line about dialling in, or in the list of numbers under one."""
    text = scene.text.full
    for _ in range(DIAL_LINES):
        if scene.labelled("dial", line_start, line_end):
            return True
        if line_start <= scene.text.title_end + 2 or text[line_start : line_start + 1] not in LISTED:
            return False
        line_start, line_end = scene.line(line_start - 1)
    return False
