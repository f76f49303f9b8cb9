"""The job that an interview is for, where the event names it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from daemon.core.recognition import names
from daemon.core.recognition.job_phrases import (
    SAID_OF_TALKS,
    SEPARATOR,
    Phrase,
    is_joint,
    nouns,
    phrase_at,
    tidied,
    words_before,
)
from daemon.core.recognition.lexicon import fold
from daemon.core.recognition.scene import Scene, overlaps

READ = 3000  # a job description that follows the mail is not searched
GENDERED = re.compile(
    r" ?(?:\([mwfdxvhgn](?:[/|*, ]{1,2}(?:[mwfdxvh]|gn|div)){1,2}\)|(?<= )(?:H/F|F/H|M/W/D|m/w/d|M/V/X|m/v)\b)", re.I
)
NAMED_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'’-]{1,20}(?:, | \()$")
NAMES_ONE = frozenset({"interview", "talk", "talk-strong", "stage", "step", "onsite", "trial", "hiring"})
ENDS_A_LINE = re.compile(
    r"[.,;:(\n]|$|,? (?:ref|req|no|nr|job|\d)| [-–—|/] "
    r"| (?:turno|turni|shifts?|nights?|days?|full|part|temps|teilzeit|vollzeit|noches?|nuits?|notte|weekend)\b",
    re.I,
)
PAID = re.compile(r", ?[£$€]?\d")  # hours or a wage
NUMBERED = re.compile(
    r"\b(?:search|req\w{0,9}|vacancy|ref\w{0,7}|posting|job|stelle|kennziffer|poste|offre|vaga|puesto|rif|vacature)[.:]?"
    r" ?(?:no\.? ?|nr\.? ?|n° ?|id:? ?|#)?[\w/.-]{0,12}\d[\w/.-]{0,8}[,:)]?[ –-]{1,3}$",
    re.I,
)
ASIDE = re.compile(
    r" \([^()\n]{2,24}\)|, (?:\w{1,4} )?[\w-]{2,9} shift"
)  # "(Family Rooms) post", ", 2nd shift opening"
CONFIRMED = re.compile(
    r"(?:confirmed|scheduled|booked|invited|registered) (?:for|to)\b[^.!?\n]{0,40}(?:[,:] | [-–—] )$", re.I
)
OURS_CJK = re.compile(r"[弊当本貴][社園院校店所](?:の|における)?")
LINE_LABEL = re.compile(r"[^\W\d_]{2,16}(?: [^\W\d_]{2,16})? ?: ")
JOB_READ = 70


def role(scene: Scene) -> str:
    """The job as the event names it; "" where it does not."""
    found = in_title(scene) or in_text(scene)
    return found.text if found else ""


def in_title(scene: Scene) -> Phrase | None:
    """A job that the title names, and not as somebody who will be there ("with the plant manager")."""
    return _once(scene, "in_title", _sought_in_title)


def in_text(scene: Scene) -> Phrase | None:
    """A job that the text names as what the talk is about."""
    return _once(scene, "in_text", _sought_in_text)


def _once(scene: Scene, name: str, seek: Callable[[Scene], Phrase | None]) -> Phrase | None:
    if name not in scene.jobs:
        scene.jobs[name] = seek(scene)
    return scene.jobs[name]


def _sought_in_title(scene: Scene) -> Phrase | None:
    if marked := _gendered(scene, 0, scene.text.title_end):
        return marked
    good = [
        *_titled(scene, 0, scene.text.title_end),
        *_titled(scene, *scene.event_name),
        *_titled(scene, *scene.text.subject),
    ]
    if good:
        return max(good, key=lambda one: (len(one.text.split()), -one.start))
    cjk = scene.rules.shapes.cjk_job.search(scene.text.title)
    return Phrase(cjk.group(), cjk.start(), cjk.end()) if cjk else None


def _titled(scene: Scene, start: int, end: int) -> list[Phrase]:
    phrases = [phrase_at(scene, one) for one in nouns(scene, start, end)]
    return [
        one for one in phrases if one and start <= one.start and one.end <= end + 8 and not _is_counterpart(scene, one)
    ]


def _gendered(scene: Scene, start: int, end: int) -> Phrase | None:
    """ "Statikerin (m/w/d)", "Juriste H/F": only the name of a job is written so."""
    found = GENDERED.search(scene.text.plain, start, end)
    if found is None:
        return None
    gap = scene.text.plain[max(start, found.start() - JOB_READ) : found.start()]
    begins = max((one.end() for one in SEPARATOR.finditer(gap)), default=0)
    begins = max(begins, gap.rfind("\n") + 1, gap.rfind(": ") + 2 if ": " in gap else 0)
    words = _apart(scene, found.start() - len(gap) + begins, found.start())
    name = tidied(scene, scene.text.plain[words : found.start()])
    return Phrase(name, words, found.start()) if name else None


def _apart(scene: Scene, start: int, end: int) -> int:
    """Where the job begins after words such as "Interview" or "Bewerbung als"."""
    loud = [one.end for one in scene.hits if one.group in SAID_OF_TALKS | {"chat", "hiring"}]
    joint = [one.end for one in scene.words_between(start, end) if is_joint(scene, one.text)]
    return max([start, *(one for one in (*loud, *joint) if start < one < end)])


def is_topic(scene: Scene) -> bool:
    """Whether the title says that the talk is about a job: "call w/ Pia re: prep cook"."""
    found = in_title(scene)
    if found is None or found.end > scene.text.title_end:
        return False
    before = words_before(scene, found, max(0, found.start - 30))
    return bool(before) and before[-1] in scene.rules.words["about"]


def _sought_in_text(scene: Scene) -> Phrase | None:
    start, text = scene.text.title_end, scene.text.plain[: scene.text.title_end + READ]
    if said := _outright(scene, text, start):
        return said
    if marked := _gendered(scene, start, len(text)):
        return marked
    for noun in nouns(scene, start, len(text)):
        phrase = phrase_at(scene, noun)
        if phrase and (_is_the_matter(scene, phrase) or _stands_alone(scene, phrase)):
            return phrase
    if called := _called(scene, text, start):
        return called
    return _applied_cjk(scene, text, start)


def _applied_cjk(scene: Scene, text: str, start: int) -> Phrase | None:
    found = scene.rules.shapes.cjk_applied.search(text, start)
    if found is None:
        return None
    said = 1 if found.group(1) else 2
    begins = found.start(said) + found.group(said).rfind("は") + 1  # "この度は保育士の募集に"
    if house := OURS_CJK.match(text, begins, found.end(said)):
        begins = house.end()
    return Phrase(text[begins : found.end(said)], begins, found.end(said))


def _outright(scene: Scene, text: str, start: int) -> Phrase | None:
    """What a label, a question of the booking page, or "poste de" introduces."""
    shapes = scene.rules.shapes
    patterns = (
        (shapes.job_label, start),
        (shapes.job_asked, start),
        (shapes.job_applied, 0),
        (shapes.job_post, 0),
        (shapes.job_applied_as, 0),
    )
    for pattern, first in patterns:
        for found in islice(pattern.finditer(text, first), 4):
            name = tidied(scene, found.group(1))
            if name and not _is_no_job(scene, name) and not overlaps(*found.span(1), scene.own_spans):
                return Phrase(name, *found.span(1))
    return None


def _is_no_job(scene: Scene, name: str) -> bool:
    """ "Questions about the job: your recruiter", "poste de travail"."""
    said = fold(name).split()
    if name[0].isupper() and all(one in scene.rules.words["filler"] for one in said):
        return True  # "your application for the September intake"
    return said[0] in scene.rules.words["no_job_first"] or fold(name) in scene.rules.words["no_job"]


def _stands_alone(scene: Scene, phrase: Phrase) -> bool:
    """The job as the heading of a paragraph, or after a label: "Night baker, 30 hrs", "Notes: Packer ref 33"."""
    start, _ = scene.line(phrase.start)
    if ENDS_A_LINE.match(scene.text.plain, phrase.end) is None or fold(phrase.text) in scene.rules.words["never_roles"]:
        return False
    lead = scene.text.plain[start : phrase.start]
    if CONFIRMED.search(lead):
        return True
    if lead.endswith(". ") and PAID.match(scene.text.plain, phrase.end):
        return True
    if lead:
        return LINE_LABEL.fullmatch(lead) is not None and fold(lead).strip(" :") in scene.rules.words["note_labels"]
    return scene.text.plain[:start].endswith("\n\n") and start < scene.text.location_at


def _called(scene: Scene, text: str, start: int) -> Phrase | None:
    """ "for the Millwright opening": whatever it is, they call it a job; but "the Acme role" names who hires."""
    for found in scene.rules.shapes.job_called.finditer(text, start):
        name, span = tidied(scene, found.group(1)), found.span(1)
        companies = {names.key(one.label) for one in scene.people.companies}
        known = any(names.key(name) in one for one in companies) or any(
            one.start < span[1] and span[0] < one.end for one in scene.hits if one.group in scene.rules.groups
        )
        if name and not known and not overlaps(*span, (*scene.own_spans, *scene.name_spans)):
            return Phrase(name, *span)
    return None


def _is_counterpart(scene: Scene, phrase: Phrase) -> bool:
    """ "with the Plant Manager": somebody who will be there."""
    after = [one.text for one in scene.words_between(phrase.end, phrase.end + 16)]
    if after and after[0] in scene.rules.words["visited"]:
        return True  # "Interior designer consult"
    if after and after[0] in scene.rules.words["job_after"]:
        return False
    if phrase.text[0].islower() and _follows_a_name(scene, phrase):
        return True
    before = words_before(scene, phrase, max(0, phrase.start - 30))
    if before and before[-1] in scene.rules.words["visits"]:
        return True  # "visite du technicien"
    if scene.text.plain[phrase.start - 1 : phrase.start] == "(":  # "with Sana (Eng Director)"
        words = scene.words_between(phrase.start - 24, phrase.start)[-3:]
        is_named = bool(words) and not any(one.start <= words[-1].start < one.end for one in scene.hits)
        return is_named and bool({one.text for one in words} & scene.rules.words["counterpart"])
    return bool(before) and before[-1] in scene.rules.words["counterpart"]


def _follows_a_name(scene: Scene, phrase: Phrase) -> bool:
    """ "Amy, loan officer", "Kai (personal trainer)", where nothing in the title names an interview."""
    if any(one.group in NAMES_ONE and one.end <= scene.text.title_end for one in scene.hits):
        return False
    return NAMED_BEFORE.search(scene.text.plain, max(0, phrase.start - 24), phrase.start) is not None


def _is_the_matter(scene: Scene, phrase: Phrase) -> bool:
    """Whether the words around say that the job is what is talked about."""
    line_start, line_end = scene.line(phrase.start)
    if NUMBERED.search(scene.text.plain, max(line_start, phrase.start - 40), phrase.start):
        return True
    ends = found.end() if (found := ASIDE.match(scene.text.plain, phrase.end)) else phrase.end
    after = [one.text for one in scene.words_between(ends, min(line_end, ends + 14))]
    if after and after[0] in scene.rules.words["job_after"]:
        return True
    before = words_before(scene, phrase, max(line_start, phrase.start - 40))
    if len(before) > 1 and before[-1] in scene.rules.words["about"] and before[-2] in scene.rules.words["decides"]:
        return True
    return bool(before) and before[-1] in scene.rules.words["job_before"]
