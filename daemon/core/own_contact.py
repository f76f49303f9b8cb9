"""The candidate says whom to write to: where no address can be trusted, or a better one is known (etiquette rule 7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from daemon.core import letters
from daemon.core.change import TELLING_NO, Answered, Change, Office, Revoke, reply_to
from daemon.core.contact import Contact
from daemon.core.interview import COMING, Decision, Interview, Phase, Question
from daemon.core.policy import Candidate
from daemon.core.reading import Intent, Reading

ADDRESS = re.compile(r"<?(?:mailto:)?\b([A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})\b>?")
NAME = re.compile(r"[^\W\d_][\w'.-]+(?: [^\W\d_][\w'.-]*){1,3}")  # two words at least: one may be an answer
ROBOT = re.compile(r"^(?:no|do-?not|ne-?pas)[-_.]?(?:reply|repondre)|^nicht-?antworten|^mailer-daemon", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GivenContact:
    """What a text said: for which interview, and who it is."""

    ref: str
    contact: Contact


def contact_in(text: str, refs: tuple[str, ...], sole_ref: str = "") -> GivenContact | None:
    """Read "K7 dana@acme.example" or "Dana Reyes <dana@acme.example> K7", and nothing that says more than that.

    `refs`: those that may be meant. `sole_ref` is meant where the text names none. None for everything else: an
    address inside a sentence is a referral, a signature, or somebody else's.
    """
    found = ADDRESS.search(text)
    if len(text) > 200 or found is None or len(ADDRESS.findall(text)) > 1:
        return None
    words = (text[: found.start()] + " " + text[found.end() :]).strip(" ,.;:\n\t").split()
    named = [word.strip(",.:;").upper() for word in words if word.strip(",.:;").upper() in refs]
    name = " ".join(word for word in words if word.strip(",.:;").upper() not in refs).strip(" ,.;:\"'")
    ref = named[0] if len(named) == 1 else sole_ref if not named else ""
    if not ref or (name and not (NAME.fullmatch(name) and name[0].isupper())):
        return None
    return GivenContact(ref, Contact(name=name, email=found.group(1).lower()))


class Refusal(StrEnum):
    """Why nobody is written to at an address. Its name is the variant of the message that says so."""

    NONE = ""
    OWN = "that is your own address"
    EMPLOYER = "that is your current employer's, and nobody there is written to"
    ROBOT = "nobody reads that mailbox"


def why_not(contact: Contact, candidate: Candidate) -> Refusal:
    """Why nobody is written to at this address; NONE, which is "", where it will do."""
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
    note = f"the candidate names the contact: {contact.email or 'as the calendar has it'}"
    if _waits_to_be_told(interview) and contact.email and not said.told and not interview.has_begun(now):
        return _shown_again(known, said, office, now, note)
    noted = reply_to(known, "ack_contact", said, office, now, variant=None if chosen else "forgotten")
    return Change(known, noted.effects, (note,))


def _waits_to_be_told(interview: Interview) -> bool:
    return interview.decision is Decision.WITHDRAW and interview.phase in (Phase.WITHDRAWING, Phase.UNRESOLVED)


def _shown_again(known: Interview, said: Answered, office: Office, now: datetime, note: str) -> Change:
    phase, decision = known.before or (Phase.ASKED, None)
    back = replace(
        known,
        phase=phase if phase in COMING else Phase.ASKED,
        decision=decision if phase in COMING else None,
        before=None,
        approval=None,
        question=Question.DECISION,
        kept=True,
    )
    again = replace(said, reading=Reading(intent=Intent.CANCEL, ref=known.ref, reason=known.reason))
    shown = letters.begin_withdrawal(back, office, again, now)
    interview = replace(shown.interview, kept=known.kept)
    return Change(interview, (Revoke(TELLING_NO), *shown.effects), (note, *shown.notes))
