"""The candidate says whom to write to: where no address can be trusted, or a better one is known (etiquette rule 7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

import phonenumbers

from daemon.core import editing, letters
from daemon.core.change import TELLING_NO, Answered, Change, Office, Revoke, reply_to
from daemon.core.contact import Contact
from daemon.core.interview import COMING, Decision, Interview, Phase, Question
from daemon.core.offers import lacks_address, offer_anew
from daemon.core.policy import Candidate
from daemon.core.reading import Intent, Reading

ADDRESS = re.compile(r"<?(?:mailto:)?\b([A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})\b>?")
NUMBER = re.compile(r"(?<!\w)\+[1-9](?:[ ().-]{0,2}\d){6,14}(?!\w)")
TEXTS = re.compile(r"(?<!\w)(?:texts?|sms)(?!\w)[.!]?", re.IGNORECASE)
NAME = re.compile(r"[^\W\d_][\w'.-]+(?: [^\W\d_][\w'.-]*){1,3}")  # two words at least: one may be an answer
ROBOT = re.compile(r"^(?:no|do-?not|ne-?pas)[-_.]?(?:reply|repondre)|^nicht-?antworten|^mailer-daemon", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GivenContact:
    """What a text said: for which interview, and who it is."""

    ref: str
    contact: Contact


def contact_in(text: str, refs: tuple[str, ...], sole_ref: str = "") -> GivenContact | None:
    """Read "K7 dana@acme.example" or "Dana Reyes <dana@acme.example> K7", and nothing that says more than that.

    Or "K7 +14155550123 texts": a number alone says nothing of texts, which few employers find proper.
    `refs`: those that may be meant. `sole_ref` is meant where the text names none. None for everything else: an
    address inside a sentence is a referral, a signature, or somebody else's.
    """
    found = ADDRESS.search(text)
    if len(text) > 200 or len(ADDRESS.findall(text)) > 1:
        return None
    known, rest = (Contact(email=found.group(1).lower()), _without(text, found)) if found else _texting(text)
    words = rest.strip(" ,.;:\n\t").split()
    named = [word.strip(",.:;").upper() for word in words if word.strip(",.:;").upper() in refs]
    name = " ".join(word for word in words if word.strip(",.:;").upper() not in refs).strip(" ,.;:\"'")
    ref = named[0] if len(named) == 1 else sole_ref if not named else ""
    if known == Contact() or not ref or (name and not (NAME.fullmatch(name) and name[0].isupper())):
        return None
    return GivenContact(ref, replace(known, name=name))


def _texting(text: str) -> tuple[Contact, str]:
    """A number and the word that they text, and what stands beside; Contact() where it is not both."""
    number, mark = NUMBER.search(text), TEXTS.search(text)
    if number is None or mark is None or not (phone := e164(number.group())):
        return Contact(), ""
    return Contact(phone=phone, texts=True), TEXTS.sub(" ", _without(text, number), count=1)


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def e164(written: str) -> str:
    """The number as written with its country code, in E.164; "" where there can be no such number."""
    try:
        parsed = phonenumbers.parse(written, None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


class Refusal(StrEnum):
    """Why nobody is written to at an address. Its name is the variant of the message that says so."""

    NONE = ""
    OWN = "that is your own address"
    OWN_NUMBER = "that is your own number"
    EMPLOYER = "that is your current employer's, and nobody there is written to"
    ROBOT = "nobody reads that mailbox"


def why_not(contact: Contact, candidate: Candidate) -> Refusal:
    """Why nobody is written to at this address, or this number; NONE, which is "", where it will do."""
    if contact.phone and contact.phone == candidate.phone:
        return Refusal.OWN_NUMBER
    domain = contact.email.rpartition("@")[2]
    if contact.email in candidate.addresses:
        return Refusal.OWN
    if any(domain == one or domain.endswith(f".{one}") for one in candidate.employer_domains):
        return Refusal.EMPLOYER
    return Refusal.ROBOT if ROBOT.search(contact.email) else Refusal.NONE


def give_contact(interview: Interview, contact: Contact, said: Answered, office: Office, now: datetime) -> Change:
    """From now on this contact counts, whatever the calendar says; Contact() goes back to what the calendar says.

    A no that has not left is shown again, with the new addressee, before it leaves (law 1). What has left, or may have,
    is not sent a second time.
    """
    chosen = contact if contact != Contact() else None
    known = replace(interview, own_contact=chosen, contact=chosen or interview.contact)
    way = office.way_to(contact)
    note = f"the candidate names the contact: {way.to or contact.phone or 'as the calendar has it'}"
    if contact.texts:
        note += ", who texts"
    if lacks_address(known) and way.to and known.approval is not None:
        offered = offer_anew(known, office, known.approval, Question.THANK_YOU, said.key, now)
        return replace(offered, notes=(note, *offered.notes))
    if _waits_to_be_told(interview) and way.to and not said.told and not interview.has_begun(now):
        return _shown_again(known, said, office, now, note)
    noted = reply_to(known, "ack_contact", said, office, now, variant=None if chosen else "forgotten")
    return Change(known, noted.effects, (note,))


def _waits_to_be_told(interview: Interview) -> bool:
    return interview.decision is Decision.WITHDRAW and interview.phase in (Phase.WITHDRAWING, Phase.UNRESOLVED)


def _shown_again(known: Interview, said: Answered, office: Office, now: datetime, note: str) -> Change:
    phase, decision = known.before if known.before and known.before[0] in COMING else (Phase.ASKED, None)
    if known.approval is not None and known.approval.own_words:
        again = editing.readdress(replace(known, before=(phase, decision)), said, office, now)
        return replace(again, effects=(Revoke(TELLING_NO), *again.effects), notes=(note, *again.notes))
    back = replace(
        known,
        phase=phase,
        decision=decision,
        before=None,
        approval=None,
        question=Question.DECISION,
        kept=True,
    )
    no = replace(said, reading=Reading(intent=Intent.CANCEL, ref=known.ref, reason=known.reason))
    shown = letters.begin_withdrawal(back, office, no, now)
    interview = replace(shown.interview, kept=known.kept)
    return Change(interview, (Revoke(TELLING_NO), *shown.effects), (note, *shown.notes))
