"""Which way a letter takes to the employer's side: by mail, or by text to who, as the candidate says, takes texts."""

from __future__ import annotations

from dataclasses import dataclass

from daemon.core.contact import Contact
from daemon.core.delivery import Channel
from daemon.core.policy import Candidate, Policy


@dataclass(frozen=True, slots=True)
class Way:
    """EMAIL or SMS, never both; `to` is the address or the number (E.164), "" where nobody can be written to."""

    channel: Channel
    to: str

    @property
    def is_text(self) -> bool:
        return self.channel is Channel.SMS


def way_to(contact: Contact, policy: Policy, *, urgent: bool = False) -> Way:
    """By text only to who is marked as one who texts: where no mail address is known, or minutes matter (`urgent`)."""
    takes_texts = policy.can_text and contact.texts and bool(contact.phone)
    if takes_texts and (urgent or not contact.email):
        return Way(Channel.SMS, contact.phone)
    return Way(Channel.EMAIL, contact.email)


def signature(candidate: Candidate) -> str:
    """Who writes a text, and the number to answer to: what it is sent from may be rented, and nobody's phone."""
    return ", ".join(one for one in (candidate.name or candidate.email, candidate.phone) if one)
