"""What earlier answers of the candidate teach about later events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from daemon.core.recognition import names
from daemon.core.recognition.lexicon import tokens
from daemon.core.recognition.people import GROUP_CALENDAR
from daemon.core.recognition.rules import Rules

SHARED = ("freemail", "ats", "assessment", "schedulers", "services", "groups")  # many employers share these domains
TITLE_ALONE = 3  # words that a title needs to be known again where nobody organizes


@dataclass(frozen=True, slots=True)
class Lesson:
    """One event on which the candidate has spoken.

    `organizer`: the address of its ORGANIZER, "" where it has none. `company`: the one that was read in it.
    """

    organizer: str
    title: str
    company: str = ""


@dataclass(frozen=True, slots=True)
class Experience:
    """What is known from before, for `recognize`. The empty one knows nothing.

    `companies`: names, as `names.key` spells them. `organizers`: addresses in lower case, and the domains
    of companies. `refused`: organizer and `title_key` of what the candidate said is no interview.
    """

    companies: frozenset[str] = frozenset()
    organizers: frozenset[str] = frozenset()
    refused: frozenset[tuple[str, str]] = frozenset()

    def knows_organizer(self, email: str) -> bool:
        """Whether somebody at this address, or at its company, has interviewed the candidate."""
        return email in self.organizers or email.rpartition("@")[2] in self.organizers

    def has_refused(self, organizer: str, title: str, *, is_stranger: bool) -> bool:
        """Whether the candidate said that what this organizer calls so is no interview.

        A title alone has to be a telling one: not every later "Phone call" in the candidate's own hand
        is what the first one was. `is_stranger`: somebody else organizes it.
        """
        if not self.refused:
            return False
        key = title_key(title)
        return (organizer, key) in self.refused and (is_stranger or len(key.split()) >= TITLE_ALONE)


NOTHING_YET = Experience()


def learn(interviews: Iterable[Lesson], others: Iterable[Lesson], rules: Rules) -> Experience:
    """The experience from what is known to be an interview, and from what the candidate said is none.

    A company's address teaches its whole domain; one at a free-mail provider or at a recruiting service,
    where many employers write from, teaches itself or, for a service, nothing but the company.
    """
    good = tuple(interviews)
    companies = frozenset(names.key(one.company) for one in good if names.key(one.company))
    organizers = frozenset(known for one in good for known in _taught(one.organizer.lower(), rules))
    refused = frozenset((one.organizer.lower(), title_key(one.title)) for one in others if title_key(one.title))
    agreed = frozenset((one.organizer.lower(), title_key(one.title)) for one in good)
    return Experience(companies, organizers, refused - agreed)


def title_key(title: str) -> str:
    """The words of a title; case, accents and numbers do not matter."""
    return " ".join(one.text for one in tokens(title) if not one.text.isdigit())


def _taught(email: str, rules: Rules) -> tuple[str, ...]:
    domain = email.rpartition("@")[2]
    if not domain or any(rules.is_domain(domain, one) for one in ("ats", "assessment", "schedulers", "services")):
        return ()
    if domain == GROUP_CALENDAR or any(rules.is_domain(domain, one) for one in SHARED):
        return (email,)
    return (email, domain)
