"""A cheap first look: most of a calendar cannot be an interview, whatever a closer look would find.

It adds up the most that an event could score. What stays below the first question is none; the closer look
would say the same of it, and takes fifty times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from daemon.core.event import CalendarEvent
from daemon.core.policy import Candidate
from daemon.core.recognition import names
from daemon.core.recognition.experience import Experience
from daemon.core.recognition.lexicon import CJK, WORD, fold
from daemon.core.recognition.loop import repeats_as_planned
from daemon.core.recognition.people import Who, domain_of, label_of, party_of
from daemon.core.recognition.rules import Rules, under
from daemon.core.recognition.text import ADDRESS, EventText

ROLE_NOUNS = frozenset({"role-noun", "role-noun-de"})
MAY_BE_LEFT_OUT = frozenset({"and", "und", "et", "y", "the"})  # of a company's name, in a domain
A_HEADER = re.compile(r"(?:From|Von|De|Da|Van|Od|差出人|发件人)[ ]{0,2}[:：]")
SLACK = 0.005  # points are rounded


def may_be_one(
    event: CalendarEvent,
    read: EventText,
    candidate: Candidate,
    rules: Rules,
    experience: Experience,
    loop_size: int,
    beside_interview: bool = False,
) -> bool:
    """Whether the event could score enough to be asked about; False is certain."""
    if read.tags.interview or read.tags.skip or CJK.search(read.full):
        return True
    listed = [one.email.lower() for one in ((event.organizer,) if event.organizer else ()) + event.attendees]
    listed += [one for one in (event.mail.reply_to, event.mail.sender) if one] if event.mail else []
    written = ADDRESS.findall(read.unlinked) if "@" in read.unlinked else []
    domains = {one.rpartition("@")[2] for one in (*listed, *written, event.uid.lower())}
    domains |= {link.host for link in read.links}
    if any(under(one, rules.domains["ats"]) or under(one, rules.domains["assessment"]) for one in domains):
        return True
    words = {fold(one) for one in WORD.findall(read.plain)}
    title = [fold(one) for one in WORD.findall(read.title)]
    points = rules.signals
    most = [
        *_by_words(words, title, rules),
        *_by_people([*listed, *written], title, read, rules),
        _by_sender(bool(listed), bool(written), read, rules),
        points["own_name"] + points["pair"] if _names(candidate, title) else 0.0,
        points["labelled_job"] if any(one in read.title for one in "([:") else 0.0,
        points["at_somebodys"] if not event.attendees else 0.0,
        points["place_named"] if event.location else 0.0,
        points["scheduler"] if any(under(one, rules.domains["schedulers"]) for one in domains) else 0.0,
        points["join_link"] if read.links else 0.0,
        points["recurring"] if repeats_as_planned(event) else 0.0,
        points["loop"] if loop_size > 1 else 0.0,
        points["beside_interview"] if beside_interview else 0.0,
        points["own_pattern"] if rules.own.has_title(read.title) else 0.0,
        points["own_organizer"] if any(rules.own.has_organizer(one) for one in listed[:1]) else 0.0,
        _by_history([*listed, *written], read, experience, rules),
        _at_work(event, candidate, rules),
    ]
    return sum(most) + SLACK >= rules.maybe_at


def _by_words(words: set[str], title: list[str], rules: Rules) -> Iterator[float]:
    """The most that the words could say for it: the heaviest of each family, wherever it stands; and a job."""
    best: dict[str, float] = {}
    has_role = bool(words & rules.job_labels)
    has_agency = has_recruiter = False
    for word in words:
        for entry in rules.lexicon.beginning_with(word):
            if not all(one in words or "*" in one for one in entry.rest):
                continue
            group = rules.groups.get(entry.group)
            if group is not None:
                best[group.family] = max(best.get(group.family, 0.0), group.title, group.text)
            has_role |= entry.group in ROLE_NOUNS
            has_agency |= entry.group == "agency"
            has_recruiter |= entry.group == "recruiter"
    yield from best.values()
    yield max(rules.signals["role_in_title"], rules.signals["role_in_text"]) if has_role else 0.0
    yield rules.signals["job_as_topic"] if has_role and not rules.words["about"].isdisjoint(title) else 0.0
    yield rules.signals["agency"] if has_agency else 0.0
    yield rules.signals["recruiter_in_title"] if has_recruiter else 0.0


def _by_sender(is_listed: bool, is_written: bool, read: EventText, rules: Rules) -> float:
    """Somebody from a company invites, or sent the mail that stands in the text."""
    if is_listed or (is_written and A_HEADER.search(read.full)):
        return rules.signals["external"]
    return rules.signals["external_text"] if is_written else 0.0


def _by_people(emails: list[str], title: list[str], read: EventText, rules: Rules) -> Iterator[float]:
    labels = {label_of(domain_of(one.lower())) for one in emails}
    spelled = [one for word in WORD.findall(read.title) for one in names.spellings(word)]
    if any(_may_spell(label, spelled, title) for label in labels if label):
        yield rules.signals["title_names_company"]
    if any(names.key(label).endswith(rules.agency_endings) for label in labels):
        yield rules.signals["agency"]


def _may_spell(label: str, spelled: list[str], title: list[str]) -> bool:
    """Whether some word of the title could begin the name in a domain."""
    bare, parts = names.key(label), label.split("-")
    return any(bare.startswith(one) for one in spelled) or any(one in MAY_BE_LEFT_OUT or one in parts for one in title)


def _names(candidate: Candidate, title: list[str]) -> bool:
    return bool(set(title) & set(fold(candidate.name).replace(",", " ").split()))


def _by_history(emails: list[str], read: EventText, experience: Experience, rules: Rules) -> float:
    if any(experience.knows_organizer(one.lower()) for one in emails):
        return max(rules.signals["known_organizer"], rules.signals["known_company"])
    if not experience.companies:
        return 0.0
    labels, title = {names.key(label_of(domain_of(one.lower()))) for one in emails}, names.key(read.title)
    known = any(one in labels or one in title for one in experience.companies)
    return rules.signals["known_company"] if known else 0.0


def _at_work(event: CalendarEvent, candidate: Candidate, rules: Rules) -> float:
    """What stands against it when the current employer organizes it: nothing else can be told so cheaply."""
    one = event.organizer
    if one is None or not under(one.email.rpartition("@")[2], candidate.employer_domains):
        return 0.0
    at_work = party_of(one, "organizer", candidate, rules).who is Who.EMPLOYER
    return rules.signals["employer_organizes"] - rules.signals["external"] if at_work else 0.0
