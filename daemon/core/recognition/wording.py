"""What the words of an event say for an interview and against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from daemon.core.recognition import roles
from daemon.core.recognition.job_phrases import Phrase
from daemon.core.recognition.lexicon import CJK, Hit
from daemon.core.recognition.rules import WordGroup
from daemon.core.recognition.scene import Scene, Span, overlaps

POSITIVE_READ = 4000  # characters of the text in which a sign for counts
NEGATIVE_READ = 600  # a job description further down speaks of patients, customers and insurance
NEXT_TO = 3  # characters
CHECK_REACH = 40  # from a check to what it is for
NO_HINT = -5.0  # what weighs less against it is a hint already, and halved it would be none
NAMES_IT = frozenset({"interview", "stage"})
NAMING = frozenset({"interview", "stage", "onsite"})  # technicians come on site, too
ABOUT_WORK = NAMING | {"trial", "talk", "talk-strong", "hiring", "hiring-weak", "thanks"}
SPEAKS_OF_WORK = ABOUT_WORK - {"onsite"}
OWN_VOICE = frozenset({"own-side", "rehearsal"})  # "we are hiring a cook": a stranger who invites says it of themselves
ALWAYS_AGAINST = frozenset({"interviewer", "own-side", "interviewer-chore", "sits-on-it", "reference", "own-not"})
SAYS_MORE = frozenset(
    {"named", "stage", "hiring", "thanks", "workplace"}
)  # families for it, whose phrases hold words against it
AUTHORITIES = frozenset(
    {"other", "practice"}
)  # families of places that advise, question or admit many whom they do not hire


@dataclass(frozen=True, slots=True)
class Sign:
    """Points for (above 0) or against (below 0), and what they are for."""

    points: float
    reason: str
    family: str = ""


def by_words(scene: Scene, masks: tuple[Span, ...], job: Phrase | None) -> Iterator[Sign]:
    """The heaviest hit of each family. A company's name or a job's name says nothing against."""
    best: dict[str, tuple[float, Hit]] = {}
    about_job = job is not None or any(one.group == "hiring" for one in scene.hits)
    telling = (
        NAMES_IT | {"talk", "talk-strong"} if about_job else NAMES_IT
    )  # a "Gespräch" about a job is one about a job
    named = any(one.group in telling and scene.titles(one.start, one.end) for one in scene.hits)
    wider = _wider(scene)
    teaches = bool(scene.labelled("teaching", 0, scene.text.title_end))  # who tries out teachers is a school
    for hit in scene.hits:
        group = scene.rules.groups.get(hit.group)
        if group is None or not _counts(scene, hit, group.title < 0, masks, job):
            continue
        if hit.group in OWN_VOICE and _is_in_anothers_voice(scene, hit):
            continue
        if group.title < 0 and (_lies_within(hit, wider) or (teaches and group.family == "school")):
            continue
        in_title = scene.titles(hit.start, hit.end)
        points = (group.title if in_title else group.text) * _share(scene, group, hit, named, job is not None)
        if points and (group.family not in best or abs(points) > abs(best[group.family][0])):
            best[group.family] = points, hit
    if "interviewer" in best:
        _other_side(scene, best)
    _name_once(best)
    _weaken_bare_step(scene, best, job)
    yield from (_worded(scene, points, hit) for points, hit in _said_once(best.values()))


def _is_in_anothers_voice(scene: Scene, hit: Hit) -> bool:
    """Whoever invites may say "we are interviewing" or "run through the role"; a title may be one's own."""
    return _is_invited(scene) and (hit.group == "rehearsal" or not scene.titles(hit.start, hit.end))


def _weaken_bare_step(scene: Scene, best: dict[str, tuple[float, Hit]], job: Phrase | None) -> None:
    """ "Second conversation with Ben": a number alone, no company and no word of work beside it, is of anything."""
    points, hit = best.get("stage", (0.0, None))
    if hit is not None and hit.group == "step" and not (scene.people.companies or is_about_work(scene, job)):
        best["stage"] = points * scene.rules.bare_step, hit


def _wider(scene: Scene) -> tuple[Span, ...]:
    """The phrases of several words that speak for it."""
    groups = scene.rules.groups
    telling = (one for one in scene.hits if one.group in groups and groups[one.group].family in SAYS_MORE)
    return tuple((one.start, one.end) for one in telling)


def _lies_within(hit: Hit, wider: tuple[Span, ...]) -> bool:
    """ "demo" in "demo lesson", "committee" in "meet the hiring committee": the longer phrase says what is meant."""
    return any(a <= hit.start and hit.end <= b and hit.end - hit.start < b - a for a, b in wider)


def _other_side(scene: Scene, best: dict[str, tuple[float, Hit]]) -> None:
    """Whoever interviews reads of candidates, of a job and of the interview, too; what the title names still counts."""
    asks = best["interviewer"][1]
    for family in ("hiring", "thanks", "named", "stage"):
        hit = best[family][1] if family in best else None
        if hit and (family in ("hiring", "thanks") or not scene.titles(hit.start, hit.end) or _is_said_by(hit, asks)):
            del best[family]


def _is_said_by(hit: Hit, other: Hit) -> bool:
    return overlaps(hit.start, hit.end, ((other.start, other.end),))


def _name_once(best: dict[str, tuple[float, Hit]]) -> None:
    """ "Zweitgespräch" names a talk and a step; one word is one sign."""
    if "named" in best and "stage" in best:
        (talk, said), (step, also) = best["named"], best["stage"]
        if (said.start, said.end) == (also.start, also.end):
            del best["named" if talk <= step else "stage"]


def _said_once(found: Iterable[tuple[float, Hit]]) -> list[tuple[float, Hit]]:
    """Of what the same words say against it in two ways, the heavier."""
    kept: list[tuple[float, Hit]] = []
    for points, hit in sorted(found, key=lambda one: one[0]):
        against = (one for weight, one in kept if weight < 0)
        if points > 0 or not any(overlaps(hit.start, hit.end, ((one.start, one.end),)) for one in against):
            kept.append((points, hit))
    return kept


def _worded(scene: Scene, points: float, hit: Hit) -> Sign:
    said, place = scene.text.full[hit.start : hit.end], "title" if scene.titles(hit.start, hit.end) else "text"
    group = scene.rules.groups[hit.group]
    return Sign(round(points, 2), f'{group.reason} ("{said}" in the {place})', group.family)


def _share(scene: Scene, group: WordGroup, hit: Hit, named: bool, has_job: bool) -> float:
    """How much of its weight a sign keeps: one against less where the title names an interview, or the job."""
    rules, in_title = scene.rules, scene.titles(hit.start, hit.end)
    if group.title >= 0:
        return 1.0
    if group.family == "errand" and (_is_invited(scene) or _is_aside(scene, hit)):
        return 0.0  # nobody invites to another's chore, and what stands in brackets is not the matter
    if in_title and group.family in AUTHORITIES and _qualifies(scene, hit):
        return rules.against_that_qualifies
    if in_title and group.family == "other" and _is_surely_a_job(scene, hit, has_job):
        return rules.text_against_named
    if not in_title:
        return rules.text_against_named if named and group.id not in ALWAYS_AGAINST else 1.0
    return _share_in_title(scene, group, hit, named, has_job) if named or has_job else 1.0


def _is_surely_a_job(scene: Scene, hit: Hit, has_job: bool) -> bool:
    """ "Vorstellungsgespräch Agentur für Arbeit", "面试 - 幼儿园 教师": who asks many invites this one for a job."""
    in_cjk = CJK.search(scene.text.full, hit.start, hit.end) is not None
    surely = bool(scene.labelled("surely", 0, scene.text.title_end))
    return _is_invited(scene) and (surely or (has_job and in_cjk))


def _qualifies(scene: Scene, hit: Hit) -> bool:
    """ "Tenant screening call", "mock system design interview": it stands right before what it makes another thing."""
    after = (one for one in scene.hits if one.group in NAMES_IT and 0 <= one.start - hit.end < NEXT_TO)
    return any(scene.titles(one.start, one.end) for one in after)


def _is_invited(scene: Scene) -> bool:
    return any(one.place != "text" for one in scene.people.companies)


def _is_aside(scene: Scene, hit: Hit) -> bool:
    """ "(took PTO)" after what the event is about."""
    text = scene.text.title
    return 0 < text.rfind("(", 0, hit.start) > text.rfind(")", 0, hit.start)


def _share_in_title(scene: Scene, group: WordGroup, hit: Hit, named: bool, has_job: bool) -> float:
    """What a topic or a trade keeps beside an interview, a step or a job in the same title."""
    rules, is_trade = scene.rules, group.family in scene.rules.trades
    says_interview = bool(scene.labelled("interview", 0, scene.text.title_end))
    in_a_name = named and is_in_a_name(scene, hit)
    if is_trade and in_a_name:
        return rules.trade_in_name
    is_name = says_interview and in_a_name and group.title <= NO_HINT
    if group.family in rules.topics and named and (has_job or is_name):
        return rules.text_against_named
    if not is_trade:
        return 1.0
    # "Stage 2 swimming": a step alone may be of anything.
    is_sure = says_interview or has_job or bool(scene.people.companies)
    return rules.trade_beside_named if is_sure else rules.trade_beside_step


def is_in_a_name(scene: Scene, hit: Hit) -> bool:
    """ "Nursery" in "Little Acorns Nursery", "Kita" in "Kita Sonnenblume": beside a capital that says nothing."""
    words, text = scene.title_words, scene.text.plain
    for one in words:
        if one.end == hit.start - 1 or one.start == hit.end + 1:
            between = text[min(one.end, hit.end) : max(one.start, hit.start)]
            dull = scene.rules.words["filler"] - scene.rules.words["articles"]
            known = one.text in dull or overlaps(one.start, one.end, scene.own_spans)
            telling = any(
                other.start <= one.start < other.end for other in scene.hits if other.group in scene.rules.groups
            )
            if between == " " and text[one.start].isupper() and not known and not telling:
                return True
    return False


def _counts(scene: Scene, hit: Hit, against: bool, masks: tuple[Span, ...], job: Phrase | None) -> bool:
    if hit.group == "own-not":
        return scene.titles(hit.start, hit.end)
    if overlaps(hit.start, hit.end, scene.own_spans):
        return False
    masked = overlaps(hit.start, hit.end, masks) and not _is_no_mere_name(scene, hit, job)
    if against and (masked or (_is_part_of(job, hit) and _invites(scene)) or _is_set_aside(scene, hit)):
        return False
    if against and not scene.titles(hit.start, hit.end) and _is_short(scene, hit):
        return False
    return hit.start < scene.text.title_end + (NEGATIVE_READ if against else POSITIVE_READ)


def _is_no_mere_name(scene: Scene, hit: Hit, job: Phrase | None) -> bool:
    """A newspaper, a job centre: as a name, too, it tells the topic, where the title names no job, no step."""
    if hit.group == "press":
        return not _is_for_a_job(scene, job)
    group = scene.rules.groups.get(hit.group)
    if (
        group is None
        or group.family not in AUTHORITIES
        or overlaps(hit.start, hit.end, (*scene.own_spans, *scene.name_spans))
    ):
        return False
    return job is None and not any(one.group in ABOUT_WORK and scene.titles(one.start, one.end) for one in scene.hits)


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


def _invites(scene: Scene) -> bool:
    """Whether a company or a word of work stands behind the job: a "furnace technician" alone comes to the furnace."""
    return (
        bool(scene.people.companies) or any(one.group in SPEAKS_OF_WORK for one in scene.hits) or roles.is_topic(scene)
    )


def _is_set_aside(scene: Scene, hit: Hit) -> bool:
    """ "instead of the yoga class", or a line about parking and reception."""
    before = [one.text for one in scene.words_between(max(0, hit.start - 14), hit.start)]
    if hit.start < 8 and len(before) == 1 and before[0] in scene.rules.words["negated"]:
        return True
    if set(before[-2:]) & scene.rules.words["instead"] and not _is_checked_for(scene, hit):
        return True
    return hit.start > scene.text.title_end and bool(scene.labelled("desk", *scene.sentence(hit.start)))


def _is_checked_for(scene: Scene, hit: Hit) -> bool:
    """ "Screening before endoscopy": what comes before it belongs to it."""
    before = {one.text for one in scene.words_between(max(0, hit.start - CHECK_REACH), hit.start)}
    family = scene.rules.groups[hit.group].family
    return family == "health" and not _is_invited(scene) and bool(before & scene.rules.words["medical_checks"])


def _is_for_a_job(scene: Scene, job: Phrase | None) -> bool:
    return job is not None or any(one.group in ("hiring", "stage") for one in scene.hits)


def is_about_work(scene: Scene, job: Phrase | None) -> bool:
    """Whether the event speaks of work at all: of an application, a step, a job."""
    return job is not None or any(one.group in ABOUT_WORK for one in scene.hits) or roles.in_text(scene) is not None
