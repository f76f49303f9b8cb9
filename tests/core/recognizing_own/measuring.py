"""How well events are read: found, missed, wrongly taken for interviews; and whether the facts are right."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from daemon.core.recognize import Recognition, Verdict, recognize_all
from tests.core.recognizing import the_rules
from tests.core.recognizing_own.cases import NOT_SAID, Case, Want

LEGAL = {"inc", "llc", "ltd", "gmbh", "ag", "bv", "nv", "sa", "sas", "srl", "spa", "plc", "llp", "co"}


@dataclass(slots=True)
class Figures:
    """Counts, and a line for everything that went wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def share(self, right: str, of: str) -> float:
        return self.counts[right] / self.counts[of] if self.counts[of] else 1.0

    @property
    def recall(self) -> float:
        """Interviews of which the candidate hears: "interview" or "maybe"."""
        return self.share("heard of", "interviews")

    @property
    def recall_as_labelled(self) -> float:
        """As `recall`, but "maybe" only where the label allows it: a needless question is a miss here."""
        return self.share("answered", "interviews")

    @property
    def precision(self) -> float:
        return self.share("found", "taken for one")


def seen(cases: Iterable[Case]) -> Iterator[tuple[Case, Recognition]]:
    """Every case as it is read among the others of the same calendar."""
    calendars: dict[str, list[Case]] = {}
    for one in cases:
        calendars.setdefault(one.owner.email, []).append(one)
    for held in calendars.values():
        found = recognize_all([one.event for one in held], held[0].owner, the_rules())
        yield from zip(held, found, strict=True)


def measure(cases: Iterable[Case]) -> Figures:
    figures = Figures()
    for case, found in seen(cases):
        _verdict(figures, case, found)
        if found.verdict is not Verdict.NO:
            _harm(figures, case, found)
            if case.want.is_interview:
                _facts(figures, case, found)
    return figures


def _verdict(figures: Figures, case: Case, found: Recognition) -> None:
    taken = found.verdict is Verdict.INTERVIEW
    if case.want.is_interview:
        figures.counts["interviews"] += 1
        figures.counts["found"] += taken
        figures.counts["taken for one"] += taken
        figures.counts["heard of"] += found.verdict is not Verdict.NO
        figures.counts["answered"] += taken or (case.want.fair and found.verdict is Verdict.MAYBE)
        if found.verdict is Verdict.NO:
            figures.wrong.append(f"missed: {case.name} ({found.score})")
    elif taken and not case.want.fair:
        figures.counts["taken for one"] += 1
        figures.wrong.append(f"taken for an interview: {case.name} ({found.score})")


def _harm(figures: Figures, case: Case, found: Recognition) -> None:
    email, phone = found.contact.email, found.contact.phone
    never = {
        *case.want.never,
        *case.owner.addresses,
        *(one.email for one in case.event.attendees if "room" in one.kind),
    }
    at_work = any(email.endswith(f"@{one}") for one in case.owner.employer_domains)
    if email and (email in never or at_work):
        figures.counts["wrong contacts"] += 1
        figures.wrong.append(f"never to be written to: {case.name}: {email}")
    if phone and phone in {*case.want.never, case.owner.phone}:
        figures.counts["wrong phones"] += 1
        figures.wrong.append(f"never to be called: {case.name}: {phone}")


def _facts(figures: Figures, case: Case, found: Recognition) -> None:
    want, contact = case.want, found.contact
    kind = contact.kind.value if contact.kind else ""
    said = (
        ("contact", want.contact, contact.email, str.lower),
        ("phone", (want.phone,), contact.phone, str),
        ("kind", _kinds(want, contact.email), kind, str),
        ("company", want.company, found.company, _company_key),
        ("role", want.role, found.role, _key),
        ("join", want.join, found.join_url, str),
    )
    for name, wanted, got, key in said:
        if NOT_SAID in wanted or not wanted:
            continue
        figures.counts[f"{name} scored"] += 1
        right = key(got) in {key(one) for one in wanted}
        figures.counts[name] += right
        if not right:
            figures.wrong.append(f"{name}: {case.name}: {got!r}, wanted {wanted[0]!r}")


def _kinds(want: Want, email: str) -> tuple[str, ...]:
    return want.kind if email == want.contact[0] else ()


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[\W_]+", "", "".join(one for one in plain if not unicodedata.combining(one)))


def _company_key(name: str) -> str:
    words = re.split(r"[\s.,]+", name.replace("株式会社", "").replace("&", "and").strip(" ."))
    while len(words) > 1 and words[-1].casefold() in LEGAL:
        words.pop()
    return _key("".join(words)).removeprefix("the")
