"""Weighs every sign for and against, each with the words that tell it to a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from daemon.core.recognition import names, roles
from daemon.core.recognition.lexicon import Hit, Token, fold
from daemon.core.recognition.people import Party, Who
from daemon.core.recognition.rules import under
from daemon.core.recognition.scene import Scene, Span, overlaps

POSITIVE_READ = 4000  # characters of the text in which a sign for counts
NEGATIVE_READ = 600  # a job description further down speaks of patients, customers and insurance
CROWD = 12
PAIR = re.compile(
    r"<>|⟨⟩|<->|↔|⇄| x | X | × | & | / |/| and | und | et | y | e | en | with | \+ |-| – | — |\||:|,| w/ | mit | avec | con | met | 様|さん|:"
)
INTERVIEWER_LINKS = (
    "hire.lever.co/interviews",
    "app.greenhouse.io/guides",
    "greenhouse.io/scorecards",
    "/scorecard",
    "app.greenhouse.io/people",
    "app.ashbyhq.com/interview-briefings",
    "ashbyhq.com/briefing",
    "/interviewer",
    "interview-kit",
    "interviewkits",
    "leave-feedback",
    "submit-feedback",
    "/feedback-form",
    "app.gem.com/candidate",
    "/candidates/",
    "recruiting/interviewer",
    "/panelist",
    "app.modernloop.io",
    "workable.com/backend",
    "/interviews/feedback",
)


@dataclass(frozen=True, slots=True)
class Sign:
    """Points for (above 0) or against (below 0), and what they are for."""

    points: float
    reason: str


def weigh(scene: Scene, known_companies: frozenset[str]) -> tuple[Sign, ...]:
    """All signs, the weightiest first."""
    job = roles.in_title(scene)
    company = title_company(scene)
    masks = (
        *scene.own_spans,
        *scene.name_spans,
        *(((job.start, job.end),) if job else ()),
        *([company] if company else []),
    )
    found = [
        *_words(scene, masks),
        *(_signal(scene, name) for name in _from_people(scene)),
        *(_signal(scene, name) for name in _from_title(scene, job is not None, company)),
        *(_signal(scene, name) for name in _from_services(scene)),
        *(_signal(scene, name) for name in _from_history(scene, known_companies)),
    ]
    return tuple(sorted(found, key=lambda one: -abs(one.points)))


def _signal(scene: Scene, name: str) -> Sign:
    return Sign(scene.rules.signals[name], scene.rules.signal_words[name])


def _words(scene: Scene, masks: tuple[Span, ...]) -> Iterator[Sign]:
    """The heaviest hit of each family. A company's name or a job's name says nothing against."""
    best: dict[str, tuple[float, Sign]] = {}
    for hit in scene.hits:
        group = scene.rules.groups.get(hit.group)
        if group is None or not _counts(scene, hit, group.title < 0, masks):
            continue
        points = group.title if hit.end <= scene.text.title_end else group.text
        if points and abs(points) > best.get(group.family, (0.0, None))[0]:
            said = scene.text.full[hit.start : hit.end]
            place = "title" if hit.end <= scene.text.title_end else "text"
            best[group.family] = (abs(points), Sign(points, f'{group.reason} ("{said}" in the {place})'))
    return (sign for _, sign in best.values())


def _counts(scene: Scene, hit: Hit, against: bool, masks: tuple[Span, ...]) -> bool:
    if overlaps(hit.start, hit.end, scene.own_spans):
        return False
    if against and overlaps(hit.start, hit.end, masks):
        return False
    return hit.start < scene.text.title_end + (NEGATIVE_READ if against else POSITIVE_READ)


def title_company(scene: Scene) -> Span | None:
    """Where the title names the company of somebody who takes part."""
    words = scene.title_words
    for party in scene.people.companies:
        run = names.find_label(party.label, scene.text.plain, words)
        if run and not overlaps(words[run[0]].start, words[run[1]].end, (*scene.own_spans,)):
            return words[run[0]].start, words[run[1]].end
    return None


def _from_people(scene: Scene) -> Iterator[str]:
    people = scene.people
    organizer = people.organizer
    companies = people.companies
    invites = [one for one in companies if one.place != "text"]
    if organizer and organizer.who is Who.EMPLOYER:
        yield "employer_organizes"
    elif any(one.who is Who.EMPLOYER and one.place == "attendee" for one in people.parties):
        yield "colleagues"
    elif invites:
        yield "external"
    elif companies:
        yield "external_text"
    if people.invited_at_work:
        yield "invited_at_work"
    if (
        organizer
        and organizer.who is Who.OWN
        and any(one.place == "attendee" and one.who is not Who.OWN for one in people.parties)
    ):
        yield "own_with_guests"
    if len(scene.event.attendees) > CROWD:
        yield "crowd"
    if organizer and any(
        one in names.key(organizer.email)
        for one in ("careerservice", "careercent", "alumni", "college", "university", "coaching")
    ):
        yield "coach_invites"


def _from_title(scene: Scene, has_job: bool, company: Span | None) -> Iterator[str]:
    if company:
        yield "title_names_company"
    if has_job:
        yield "role_in_title"
    elif roles.in_text(scene):
        yield "role_in_text"
    own = [one for one in scene.own_spans if one[1] <= scene.text.title_end]
    if own:
        yield "own_name"
        if _is_pair(scene, own):
            yield "pair"
    if any(
        names.find_label(names_label(one), scene.text.plain, scene.title_words)
        for one in scene.candidate.employer_domains
    ):
        yield "employer_named"
    if _is_someone_elses(scene):
        yield "someone_elses"


def names_label(domain: str) -> str:
    from daemon.core.recognition.people import label_of

    return label_of(domain)


def _is_pair(scene: Scene, own: list[Span]) -> bool:
    """ "Sam<>Acme", "Acme x Sam": the candidate on one side and somebody else on the other."""
    title = scene.text.title
    before, after = title[: own[0][0]].strip(), title[own[-1][1] :].strip()
    sides = [one for one in (before, after) if len(fold(one).strip(" <>-–—x×&|:/,+")) > 1]
    return bool(sides) and bool(
        re.search(r"<>|<->|⟨⟩|↔| x | X | × | & | and | und | et | y | e | en | / |\||\+", title)
    )


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
    hosts = {host for link in scene.text.links if (host := _host(link.url))}
    senders = {one.email.rpartition("@")[2] for one in scene.people.parties}
    uid_host = scene.event.uid.lower().rpartition("@")[2]
    domains = {*hosts, *senders, uid_host}
    if any(mark in link.url.lower() for link in scene.text.links for mark in INTERVIEWER_LINKS):
        yield "interviewer_link"
    elif any(under(one, rules.domains["ats"]) for one in domains):
        yield "ats"
    elif any(under(one, rules.domains["assessment"]) for one in domains):
        yield "assessment"
    if any(under(one, rules.domains["schedulers"]) for one in domains):
        yield "scheduler"
    if hosts and any(one.url for one in scene.text.links):
        yield "join_link"


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def _from_history(scene: Scene, known_companies: frozenset[str]) -> Iterator[str]:
    if scene.event.is_recurring:
        yield "recurring"
    known = {names.key(one) for one in known_companies if one}
    labels = {names.key(one.label) for one in scene.people.companies}
    title = names.key(scene.text.title)
    if any(one in labels or (len(one) > 3 and one in title) for one in known):
        yield "known_company"
