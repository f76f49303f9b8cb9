"""Weighs every sign for and against, each with the words that tell it to a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from daemon.core.recognition import links, names, roles, speaking
from daemon.core.recognition.lexicon import CJK, WORD, Hit, Token, fold
from daemon.core.recognition.people import label_of
from daemon.core.recognition.roles import Phrase
from daemon.core.recognition.rules import WordGroup, under
from daemon.core.recognition.scene import Scene, Span, overlaps

POSITIVE_READ = 4000  # characters of the text in which a sign for counts
NEGATIVE_READ = 600  # a job description further down speaks of patients, customers and insurance
MARK = re.compile(r"[(\[]([^()\[\]]{2,20})[)\]]|^([^\W\d_]{2,20}) ?: ")
NAMING = frozenset({"interview", "stage"})
ALWAYS_AGAINST = frozenset({"interviewer", "reference"})
PAIR = re.compile(r"<>|<->|↔|⇄| [xX×&+/] | (?:and|und|et|y|e|en|och|og|meets|meet|trifft|rencontre) |\|")


@dataclass(frozen=True, slots=True)
class Sign:
    """Points for (above 0) or against (below 0), and what they are for."""

    points: float
    reason: str


def weigh(scene: Scene, known_companies: frozenset[str]) -> tuple[Sign, ...]:
    """All signs, the weightiest first."""
    job = roles.in_title(scene)
    company = title_company(scene)
    whole = [company[:2]] if company and company[2] else []
    masks = (*scene.own_spans, *scene.name_spans, *whole)
    found = [
        *_words(scene, masks, job),
        *(_signal(scene, name) for name in speaking.from_people(scene)),
        *(_signal(scene, name) for name in _from_title(scene, job is not None, company is not None)),
        *(_signal(scene, name) for name in _from_services(scene)),
        *(_signal(scene, name) for name in _from_history(scene, known_companies)),
    ]
    return tuple(sorted(found, key=lambda one: -abs(one.points)))


def _signal(scene: Scene, name: str) -> Sign:
    return Sign(scene.rules.signals[name], scene.rules.signal_words[name])


def _words(scene: Scene, masks: tuple[Span, ...], job: Phrase | None) -> Iterator[Sign]:
    """The heaviest hit of each family. A company's name or a job's name says nothing against."""
    best: dict[str, Sign] = {}
    named = any(one.group in NAMING and scene.titles(one.start, one.end) for one in scene.hits)
    for hit in scene.hits:
        group = scene.rules.groups.get(hit.group)
        if group is None or not _counts(scene, hit, group.title < 0, masks, job):
            continue
        in_title = scene.titles(hit.start, hit.end)
        points = (group.title if in_title else group.text) * _share(scene, group, in_title, named, job is not None)
        if points and (group.family not in best or abs(points) > abs(best[group.family].points)):
            said, place = scene.text.full[hit.start : hit.end], "title" if in_title else "text"
            best[group.family] = Sign(round(points, 2), f'{group.reason} ("{said}" in the {place})')
    return iter(best.values())


def _share(scene: Scene, group: WordGroup, in_title: bool, named: bool, has_job: bool) -> float:
    """How much of its weight a sign keeps: one against less where the title names an interview, or the job."""
    rules = scene.rules
    if group.title >= 0:
        return 1.0
    if group.family == "errand" and any(one.place != "text" for one in scene.people.companies):
        return 0.0  # nobody invites to another's chore
    if not in_title:
        return rules.text_against_named if named and group.id not in ALWAYS_AGAINST else 1.0
    if group.family in rules.topics and has_job and named:
        return rules.text_against_named
    return rules.trade_beside_named if group.family in rules.trades and (named or has_job) else 1.0


def _counts(scene: Scene, hit: Hit, against: bool, masks: tuple[Span, ...], job: Phrase | None) -> bool:
    if overlaps(hit.start, hit.end, scene.own_spans):
        return False
    if against and (overlaps(hit.start, hit.end, masks) or _is_part_of(job, hit) or _is_set_aside(scene, hit)):
        return False
    if against and not scene.titles(hit.start, hit.end) and _is_short(scene, hit):
        return False
    return hit.start < scene.text.title_end + (NEGATIVE_READ if against else POSITIVE_READ)


def _is_short(scene: Scene, hit: Hit) -> bool:
    """One word of the text that may be a name or mean something else elsewhere; of a topic any one word."""
    said = scene.text.full[hit.start : hit.end]
    is_topic = scene.rules.groups[hit.group].family in scene.rules.topics
    return (len(said) < scene.rules.shortest_against or is_topic) and said.isalpha() and not CJK.search(said)


def _is_part_of(job: Phrase | None, hit: Hit) -> bool:
    """ "dental" in "Dental Nurse" is part of the job; "Steuerberaterin" alone may be whom one visits."""
    if job is None or not overlaps(hit.start, hit.end, ((job.start, job.end),)):
        return False
    return hit.end - hit.start < job.end - job.start


def _is_set_aside(scene: Scene, hit: Hit) -> bool:
    """ "instead of the yoga class", or a line about parking and reception."""
    before = [one.text for one in scene.words_between(hit.start - 14, hit.start)]
    if set(before[-2:]) & scene.rules.words["instead"]:
        return True
    return hit.start > scene.text.title_end and bool(scene.labelled("desk", *scene.line(hit.start)))


def title_company(scene: Scene) -> tuple[int, int, bool] | None:
    """Where the title names the company of somebody who takes part, and whether with its whole name."""
    words = scene.title_words
    for party in scene.people.companies:
        run = names.find_label(party.label, scene.text.plain, words)
        if run and not overlaps(words[run[0]].start, words[run[1]].end, (*scene.own_spans,)):
            return words[run[0]].start, words[_last_of_name(scene, words, run[1])].end, run[2]
    return None


def _last_of_name(scene: Scene, words: tuple[Token, ...], last: int) -> int:
    """With the word that belongs to the name: "St Brannock's School"."""
    text = scene.text.plain
    if last + 1 < len(words) and text[words[last].end : words[last + 1].start] == " ":
        return last + text[words[last + 1].start].isupper()
    return last


def _from_title(scene: Scene, has_job: bool, has_company: bool) -> Iterator[str]:
    if has_company:
        yield "title_names_company"
    if has_job:
        yield "role_in_title"
    elif roles.in_text(scene):
        yield "role_in_text"
    own = [one for one in scene.own_spans if one[1] <= scene.text.title_end]
    if own:
        yield "own_name"
        if has_company or _is_pair(scene, own):
            yield "pair"
    if any(
        names.find_label(label_of(one), scene.text.plain, scene.title_words) for one in scene.candidate.employer_domains
    ):
        yield "employer_named"
    if _is_marked(scene):
        yield "labelled_job"
    if _is_someone_elses(scene):
        yield "someone_elses"


def _is_pair(scene: Scene, own: list[Span]) -> bool:
    """ "Sam<>Acme", "Acme x Sam": the candidate on one side and somebody else on the other."""
    title = scene.text.title
    sides = (title[: own[0][0]], title[own[-1][1] :])
    return bool(PAIR.search(title)) and any(WORD.search(one) for one in sides)


def _is_marked(scene: Scene) -> bool:
    """ "(job)", "[job]", "Job: ...": a candidate's own mark."""
    marks = MARK.findall(scene.text.title)
    return any(fold(one or other).strip() in scene.rules.words["job_marks"] for one, other in marks)


def _is_someone_elses(scene: Scene) -> bool:
    """ "Ben's interview": a name that is neither the candidate's nor the company's owns it."""
    words, text = scene.title_words, scene.text.title
    for at, word in enumerate(words[:-2]):
        if (
            words[at + 1].text == "s"
            and text[word.end : words[at + 1].start] in ("'", "’")
            and text[word.start].isupper()
        ):
            follows = {one.text for one in words[at + 2 : at + 6]}
            if follows & {"interview", "interviews", "screen", "onsite"} and not _is_known(scene, word):
                return True
    return False


def _is_known(scene: Scene, word: Token) -> bool:
    return overlaps(word.start, word.end, scene.own_spans) or any(
        word.text in names.key(one.label) for one in scene.people.companies
    )


def _from_services(scene: Scene) -> Iterator[str]:
    rules = scene.rules
    hosts = {link.host for link in scene.text.links}
    senders = {one.email.rpartition("@")[2] for one in scene.people.parties}
    uid_host = scene.event.uid.lower().rpartition("@")[2]
    domains = {*hosts, *senders, uid_host}
    if any(mark in link.url.lower() for link in scene.text.links for mark in rules.interviewer_links):
        yield "interviewer_link"
    elif any(under(one, rules.domains["ats"]) for one in domains):
        yield "ats"
    elif any(under(one, rules.domains["assessment"]) for one in domains):
        yield "assessment"
    if any(under(one, rules.domains["schedulers"]) for one in domains):
        yield "scheduler"
    if any(links.rank(one, rules) > 0 for one in scene.text.links):
        yield "join_link"


def _from_history(scene: Scene, known_companies: frozenset[str]) -> Iterator[str]:
    if scene.event.is_recurring:
        yield "recurring"
    known = {names.key(one) for one in known_companies if one}
    labels = {names.key(one.label) for one in scene.people.companies}
    title = names.key(scene.text.title)
    if any(one in labels or (len(one) > 3 and one in title) for one in known):
        yield "known_company"
