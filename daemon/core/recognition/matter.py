"""What is applied for, and who says what they do: signs that it is no job, whatever else sounds like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from daemon.core.recognition import names, roles
from daemon.core.recognition.job_phrases import Phrase
from daemon.core.recognition.lexicon import CJK, Hit
from daemon.core.recognition.people import Who
from daemon.core.recognition.scene import Scene, Span, overlaps
from daemon.core.recognition.titles import BEFORE_A_NAME
from daemon.core.recognition.wording import NAMING, is_in_a_name

READ = 900  # characters of the text; what follows is the house's own blurb
REACH = 60  # from "application" to what it is for
BESIDE = 24  # from what is applied for to "application", "interview" after it
INTRODUCED = 50  # from "I'm" to the trade
TALKS = ("interview", "talk", "talk-strong", "stage", "stage-weak")
CALLS_IT_A_JOB = frozenset({"role-noun", "role-noun-de"})
GOES_ON = re.compile(r" [^\W\d_]")  # "co-op grocery": what sort of house it is
JOINS = re.compile(r" ?[-–—:(] ?")
SHOW = re.compile(
    r"\((?:(?i:dir|directed by|regie|regia(?: di)?|r[ée]al|mise en scène|dirigida por|dirección|realização"
    r"|encenação|cast|starring)[.:]? ?[A-ZÀ-ÖØ-Þ]|(?:19[2-9]\d|20[01]\d)\))"
)
A_PERSON = re.compile(BEFORE_A_NAME + r"([A-ZÀ-ÖØ-Þ][\w'’-]+ [A-ZÀ-ÖØ-Þ][\w'’-]+)\)?$")
CANDIDATE = (
    r"(?:candidates?|applicants?|bewerber(?:in)?|kandidat(?:in)?|candidat[eoa]?|kandidaat|sollicitant|postulante)"
)
WITH_CANDIDATE = re.compile(
    rf"(?:\b(?:with|mit|avec|con|com|met)|\bw/) ?(?:[^\W\d_][\w'’/-]{{0,20}} ){{0,4}}{CANDIDATE}(?: ?$| ?[(,:–—-])",
    re.I,
)
NAMED_CANDIDATE = re.compile(rf"\b(?i:{CANDIDATE}) ?[(:–—-]{{0,2}} ?(?:[A-ZÀ-ÖØ-Þ]\. ?){{1,2}}[A-ZÀ-ÖØ-Þ][\w'’-]+")


def from_matter(scene: Scene, job: Phrase | None) -> Iterator[str]:
    """The signals of what it is about and of who speaks."""
    if applied_elsewhere(scene, job):
        yield "applied_elsewhere"
    elif job is None and _tells_of_a_trade(scene):
        yield "visited_trade"
    if SHOW.search(scene.text.title):
        yield "a_show"
    if _is_of_a_candidate(scene):
        yield "candidate_named"
    if _is_own_from_work(scene):
        yield "own_from_work"
    if _bears_the_places_name(scene):
        yield "place_named"


def not_visited(scene: Scene, job: Phrase | None) -> Phrase | None:
    """The job, unless it is a trade that one consults and nothing speaks of work: "Gesprek hypotheekadviseur"."""
    if job is None or any(one.group in NAMING | {"hiring", "hiring-weak", "thanks", "trial"} for one in scene.hits):
        return job
    groups, topics = scene.rules.groups, scene.rules.topics
    is_topic = any(
        one.start == job.start and one.end == job.end and groups[one.group].family in topics
        for one in scene.hits
        if one.group in groups
    )
    return None if is_topic else job


def applied_elsewhere(scene: Scene, job: Phrase | None) -> bool:
    """ "Puppy applicant interview", "your application for coverage": what is applied for stands beside it."""
    if _is_a_job(scene, job):
        return False
    found = any(
        _stands_before(scene, one) or _stands_after(scene, one)
        for one in scene.labelled("matter")
        if _is_bare(scene, one)
    )
    return found and not _is_a_job(scene, roles.in_text(scene)) and not _speaks_of_a_post(scene)


def _is_a_job(scene: Scene, said: Phrase | None) -> bool:
    """Not "Welpen" of "Bewerbung um einen Welpen", nor "host" of "host family"."""
    if said is None:
        return False
    inner = [one for group in CALLS_IT_A_JOB for one in scene.labelled(group, said.start, said.end)]
    beside = [one for one in scene.labelled("matter") if overlaps(one.start, one.end, ((said.start, said.end),))]
    return not beside or (bool(inner) and all(one.end <= said.end for one in beside))


def _is_bare(scene: Scene, matter: Hit) -> bool:
    """No part of a name ("Adoption First"), of a job ("loan officer") or of what is read too late."""
    named = scene.text.plain[matter.start].isupper() and is_in_a_name(scene, matter)
    if named or matter.start > scene.text.title_end + READ:
        return False
    spans = (*scene.own_spans, *scene.name_spans, *_companies(scene))
    return not overlaps(matter.start, matter.end, spans) and not _goes_on_as_a_job(scene, matter)


def _companies(scene: Scene) -> Iterator[Span]:
    for party in scene.people.companies:
        if run := names.find_label(party.label, scene.text.plain, scene.title_words):
            yield scene.title_words[run[0]].start, scene.title_words[run[1]].end


def _goes_on_as_a_job(scene: Scene, matter: Hit) -> bool:
    """ "loan" of "loan officer", "Versicherung" of "Versicherung Sachbearbeiter"."""
    return any(
        0 <= one.start - matter.end < REACH // 2 and scene.text.plain[matter.end : one.start].count(" ") <= 2
        for group in CALLS_IT_A_JOB
        for one in scene.labelled(group, matter.end, matter.end + REACH)
    )


def _stands_before(scene: Scene, matter: Hit) -> bool:
    """What it is right before what one goes through: "mortgage application", "puppy phone interview"."""
    after = [one for group in ("applies", *TALKS) for one in scene.labelled(group, matter.end, matter.end + BESIDE * 2)]
    return any(_only_fills(scene, matter.end, one.start) and _may_speak(scene, matter, one) for one in after)


def _may_speak(scene: Scene, matter: Hit, said: Hit) -> bool:
    """A step or an interview counts in the title alone; "account" of a text stands before anything."""
    return said.group == "applies" or (scene.titles(matter.start, matter.end) and scene.titles(said.start, said.end))


def _only_fills(scene: Scene, start: int, end: int) -> bool:
    if CJK.search(scene.text.plain, max(0, start - 1), end):
        return end - start < 4
    between = scene.text.plain[start:end]
    known = scene.rules.words["filler"]
    return (
        between.isascii()
        and "\n" not in between
        and not set(between) & set(".,;:!?–—-|/()")
        and all(one.text in known for one in scene.words_between(start, end))
    )


def _stands_after(scene: Scene, matter: Hit) -> bool:
    """What it is in the sentence after "application for": no full stop between, and a word that joins them."""
    return _is_joined(scene, matter) or (
        scene.titles(matter.start, matter.end) and _is_what_the_talk_is_for(scene, matter)
    )


def _is_what_the_talk_is_for(scene: Scene, matter: Hit) -> bool:
    """ "Interview - exchange host family", "interview for a flat": in small letters it is nobody's name."""
    if scene.text.plain[matter.start].isupper() or GOES_ON.match(scene.text.plain, matter.end):
        return False
    spoken = [one for group in TALKS[:3] for one in scene.labelled(group, 0, matter.start)]
    said = max((one.end for one in spoken), default=matter.start)
    between = scene.text.plain[said : matter.start]
    begins = JOINS.match(between)
    first = next(iter(scene.words_between(said, matter.start)), None)
    joined = first is not None and first.text in scene.rules.words["applied_joints"]
    bare = between == " " and spoken[-1].group != "interview"  # "Kennismaking puppy's"
    return (
        bool(between)
        and (bare or begins is not None or joined)
        and len(between) < BESIDE
        and between.lower() == between
    )


def _is_joined(scene: Scene, matter: Hit) -> bool:
    for one in scene.labelled("applies", max(0, matter.start - REACH), matter.start):
        between = scene.text.plain[one.end : matter.start]
        if set(between) & set(".;!?\n。") or between.count(",") > 1:
            continue
        if CJK.search(between) or not between.strip():
            return len(between) < 4
        first = next(iter(scene.words_between(one.end, matter.start)), None)
        if first is not None and first.text in scene.rules.words["applied_joints"]:
            return True
    return False


def _speaks_of_a_post(scene: Scene) -> bool:
    """A word that is said of nothing but work: "the role", "vacancy"."""
    return any(
        scene.text.full[one.start : one.end].lower() in scene.rules.words["post_words"]
        for group in ("hiring", "hiring-weak")
        for one in scene.by_group.get(group, ())
    )


def _tells_of_a_trade(scene: Scene) -> bool:
    """ "I'm Hugo, a physiotherapist": whoever says so is visited, where nothing speaks of hiring."""
    if scene.by_group.get("hiring") or roles.in_text(scene) is not None:
        return False
    if any(_is_met(scene, one) for one in scene.labelled("practises", 0, scene.text.title_end)):
        return True
    begin = scene.text.title_end
    for trade in scene.labelled("practises", begin, begin + READ):
        for said in scene.labelled("says-i", max(begin, trade.start - INTRODUCED), trade.start):
            if not set(scene.text.plain[said.end : trade.start]) & set(".;!?\n"):
                return True
    return False


def _is_met(scene: Scene, trade: Hit) -> bool:
    """ "Interview with the breeder": not for one of them."""
    begin = max(0, trade.start - BESIDE)
    before = [one.text for one in scene.words_between(begin, trade.start)]
    articles = scene.rules.words["job_articles"]
    ends = GOES_ON.match(scene.text.plain, trade.end) is None
    return ends and len(before) > 1 and before[-1] in articles and before[-2] in scene.rules.words["with"]


def _is_of_a_candidate(scene: Scene) -> bool:
    """ "Interview w/ summer candidate (J. Lind)": whoever is the candidate is not told that they meet one."""
    title = scene.text.title
    if any(end <= scene.text.title_end for _, end in scene.own_spans):
        return False
    return WITH_CANDIDATE.search(title) is not None or NAMED_CANDIDATE.search(title) is not None


def _is_own_from_work(scene: Scene) -> bool:
    """ "Phone screen - Ruth Adler", set up from the work address, and nobody from elsewhere: she is the candidate."""
    organizer = scene.people.organizer
    if organizer is None or organizer.who not in (Who.OWN, Who.EMPLOYER) or scene.people.companies:
        return False
    found = A_PERSON.search(scene.text.title)
    own = found is not None and overlaps(*found.span(1), scene.own_spans)
    at_work = organizer.who is Who.EMPLOYER or scene.people.invited_at_work
    return at_work and found is not None and not own


def _bears_the_places_name(scene: Scene) -> bool:
    """ "2nd round Corvid" at "Corvid Analytics, 600 W Fulton": one's own note of whose house it is."""
    location, title = scene.event.location, scene.text.title
    if scene.people.companies or scene.event.attendees or not location:
        return False
    first = scene.words_between(scene.text.location_at, scene.text.location_at + REACH)[:1]
    begins = {one.text for one in scene.title_words if title[one.start].isupper()} - scene.rules.words["filler"]
    return bool(first) and len(first[0].text) > 3 and first[0].text in begins
