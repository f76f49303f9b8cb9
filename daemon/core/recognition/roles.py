"""The job that an interview is for, where the event names it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from daemon.core.recognition import names
from daemon.core.recognition.lexicon import Hit, fold
from daemon.core.recognition.scene import Scene, Span, overlaps

WORDS_BEFORE = 5
NOUNS_READ = 30
READ = 3000  # a job description that follows the mail is not searched
REQUISITION = re.compile(r"^(?:[A-Z]{1,5}[-_ ]?\d{2,8}|#?\d{3,9})[ \-:–]{1,3}")
GENDERED = re.compile(
    r" ?(?:\([mwfdxvhgn](?:[/|*, ]{1,2}(?:[mwfdxvh]|gn|div)){1,2}\)|(?<= )(?:H/F|F/H|M/W/D|m/w/d|M/V/X|m/v)\b)", re.I
)
NAMED_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'’-]{1,20}(?:, | \()$")
NAMES_ONE = frozenset({"interview", "stage", "onsite", "trial", "hiring"})
JOB_READ = 70
LEVEL = re.compile(r" (?:I{1,3}|IV|V|[1-5])(?![\w])|,? \(?[mwfdx](?:/[mwfdx|gn]){1,2}\)?")
OF = re.compile(
    r" (?:of|für|de|di|van|del|da) (?:[A-ZÀ-Þ][\w&-]{0,20}(?: (?:and|&) )?(?: ?[A-ZÀ-Þ][\w&-]{0,20})?|[a-zà-ÿ]{4,16}\b)"
)
WHAT = re.compile(r" [\wÀ-þ-]{3,20}(?: [A-ZÀ-Þ][\wÀ-þ-]{2,20})?")  # after "Jefe de"
GOES_ON = re.compile(
    r"(?: (?:des|du|de la|del|della|delle|dei|degli|do|da|dos|das))? [a-zà-ÿ]{4,20}(?: [a-zà-ÿ]{6,20})?(?!\w)"
)
STUDIES = re.compile(r" in (?:the )?[A-ZÀ-Þ][\w&-]{1,20}(?:(?: (?:and|&|of))? [A-ZÀ-Þ][\w&-]{1,20}){0,3}")
ACADEMIC = frozenset({"lecturer", "professor", "postdoc", "researcher", "fellow", "tutor", "doctoral", "phd"})
SENTENCE_END = re.compile(r"(?<!\bSr)(?<!\bJr)(?<!\bSt)(?<!\bAsst)(?<!\bAssoc)[.:] (?=\W{0,2}[A-ZÀ-Þ])|\.$")
SEPARATOR = re.compile(r" [-–—|/] |[;(]|, ")
NEXT_WORD = re.compile(r" [A-ZÄÖÜ][\w-]{2,30}")
SMALL = frozenset({"of", "and", "de", "für", "di", "&", "for"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A job's name and where it stands."""

    text: str
    start: int
    end: int


def role(scene: Scene) -> str:
    """The job as the event names it; "" where it does not."""
    found = in_title(scene) or in_text(scene)
    return found.text if found else ""


def in_title(scene: Scene) -> Phrase | None:
    """A job that the title names, and not as somebody who will be there ("with the plant manager")."""
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
    phrases = [_phrase(scene, one) for one in _nouns(scene, start, end)]
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
    name = _tidy(scene, scene.text.plain[words : found.start()])
    return Phrase(name, words, found.start()) if name else None


def _apart(scene: Scene, start: int, end: int) -> int:
    """Where the job begins after words such as "Interview" or "Bewerbung als"."""
    loud = [
        one.end for one in scene.hits if one.group in ("interview", "talk", "talk-strong", "chat", "stage", "hiring")
    ]
    joint = [one.end for one in scene.words_between(start, end) if _is_joint(scene, one.text)]
    return max([start, *(one for one in (*loud, *joint) if start < one < end)])


def in_text(scene: Scene) -> Phrase | None:
    """A job that the text names as what the talk is about."""
    start, text = scene.text.title_end, scene.text.plain[: scene.text.title_end + READ]
    shapes = scene.rules.shapes
    for pattern, first in ((shapes.job_label, start), (shapes.job_applied, 0)):
        found = pattern.search(text, first)
        if found and (name := _tidy(scene, found.group(1))) and not overlaps(*found.span(1), scene.own_spans):
            return Phrase(name, *found.span(1))
    if marked := _gendered(scene, start, len(text)):
        return marked
    for noun in _nouns(scene, start, len(text)):
        phrase = _phrase(scene, noun)
        if phrase and _is_the_matter(scene, phrase):
            return phrase
    if called := _called(scene, text, start):
        return called
    cjk = shapes.cjk_applied.search(text, start)
    return Phrase(cjk.group(1), cjk.start(1), cjk.end(1)) if cjk else None


def _called(scene: Scene, text: str, start: int) -> Phrase | None:
    """ "for the Millwright opening": whatever it is, they call it a job; but "the Acme role" names who hires."""
    for found in scene.rules.shapes.job_called.finditer(text, start):
        name, span = _tidy(scene, found.group(1)), found.span(1)
        companies = {names.key(one.label) for one in scene.people.companies}
        known = any(names.key(name) in one for one in companies) or any(
            one.start < span[1] and span[0] < one.end for one in scene.hits if one.group in scene.rules.groups
        )
        if name and not known and not overlaps(*span, (*scene.own_spans, *scene.name_spans)):
            return Phrase(name, *span)
    return None


def _nouns(scene: Scene, start: int, end: int) -> list[Hit]:
    found = [*scene.labelled("role-noun", start, end), *scene.labelled("role-noun-de", start, end)]
    steps = ((one.start, one.end) for one in scene.hits if one.group == "stage")
    taken = (*scene.own_spans, *steps, *(_companies(scene) if found and start == 0 else ()))
    return [one for one in found if not overlaps(one.start, one.end, taken)][:NOUNS_READ]


def _companies(scene: Scene) -> Iterator[Span]:
    """Where the title spells the whole name of a company that takes part: "Baker" of Baker & Hale is no job."""
    words = scene.title_words
    for party in scene.people.companies:
        run = names.find_label(party.label, scene.text.plain, words)
        if run and run[2]:
            yield words[run[0]].start, words[run[1]].end


def _phrase(scene: Scene, noun: Hit) -> Phrase | None:
    """The noun with the words before it that belong to it."""
    text = scene.text.plain
    at = first = bisect_left(scene.starts, noun.start)
    while first > 0 and at - first < WORDS_BEFORE and _belongs(scene, first - 1, first):
        first -= 1
    start = scene.words[first].start
    end = _right_end(scene, noun, first == at)
    name = _tidy(scene, text[start:end])
    if (
        not name
        or (fold(name) in scene.rules.words["never_roles"] and not _is_called_a_job(scene, end))
        or (first == at and not name[0].isupper() and scene.text.title_end < start)
    ):
        return None
    return Phrase(name, start, end)


def _is_called_a_job(scene: Scene, end: int) -> bool:
    """ "office manager position" names a job, "with the office manager" somebody."""
    after = scene.words_between(end, end + 14)
    return bool(after) and after[0].text in scene.rules.words["job_after"]


def _belongs(scene: Scene, at: int, after: int) -> bool:
    text, word = scene.text.plain, scene.words[at]
    said, gap = text[word.start : word.end], text[word.end : scene.words[after].start]
    if gap not in (" ", "-", "/", " & ", "&", ". ", ".", "+", "++ ", "# ", "’", "'", " / "):
        return False
    if overlaps(word.start, word.end, (*scene.own_spans, *scene.name_spans)):
        return False
    if any(
        one.start <= word.start < one.end and one.group in ("interview", "talk", "talk-strong", "chat", "stage")
        for one in scene.hits
    ):
        return False
    if said[0].islower() and _is_joint(scene, word.text):
        return False
    return (
        said[0].isupper()
        or said in SMALL
        or (said.isdigit() and len(said) == 1 and at > 0 and text[scene.words[at - 1].start].isupper())
        or (text[scene.words[after].start].islower() and word.text not in scene.rules.words["filler"])
    )


def _is_joint(scene: Scene, word: str) -> bool:
    return any(word in scene.rules.words[one] for one in ("job_articles", "job_before", "counterpart"))


def _right_end(scene: Scene, noun: Hit, is_first: bool) -> int:
    text, end = scene.text.plain, noun.end
    if found := (WHAT if text[:end].endswith(" de") else OF).match(text, end):
        end = found.end()
    if end == noun.end and fold(text[noun.start : end]) in scene.rules.words["job_goes_on"]:
        found = GOES_ON.match(text, end)
        end = found.end() if found else end
    if fold(text[noun.start : noun.end]) in ACADEMIC and (found := STUDIES.match(text, end)):
        end = found.end()  # a field; "Engineer in Berlin" names a place
    if found := LEVEL.match(text, end):
        end = found.end()
    if is_first and noun.group == "role-noun-de" and (found := NEXT_WORD.match(text, end)):
        named = overlaps(*found.span(), (*scene.own_spans, *scene.name_spans))
        end = end if named else found.end()
    return end


def _tidy(scene: Scene, name: str) -> str:
    name = REQUISITION.sub("", name.strip())
    name = SENTENCE_END.split(name, maxsplit=1)[0]
    name = scene.rules.shapes.job_end.split(name, maxsplit=1)[0].strip(" .,;:-–—|/\"'“”«»")
    name = re.sub(r"\s*\(?[mwfdx](?:/[mwfdx]){1,2}\)?$", "", name).strip()
    words = name.split()
    leading = scene.rules.words["job_articles"] | scene.rules.words["job_before"]
    while len(words) > 1 and fold(words[0]) in leading:
        words.pop(0)
    while len(words) > 1 and fold(words[-1]) in scene.rules.words["job_after"]:
        words.pop()
    return " ".join(words) if 0 < len(words) <= 9 else ""


def _is_counterpart(scene: Scene, phrase: Phrase) -> bool:
    """ "with the Plant Manager": somebody who will be there."""
    after = [one.text for one in scene.words_between(phrase.end, phrase.end + 16)]
    if after and after[0] in scene.rules.words["visited"]:
        return True  # "Interior designer consult"
    if (
        phrase.text[0].islower()
        and not (after and after[0] in scene.rules.words["job_after"])
        and _follows_a_name(scene, phrase)
    ):
        return True
    before = _words_before(scene, phrase, max(0, phrase.start - 30))
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
    after = [one.text for one in scene.words_between(phrase.end, min(line_end, phrase.end + 14))]
    if after and after[0] in scene.rules.words["job_after"]:
        return True
    before = _words_before(scene, phrase, max(line_start, phrase.start - 40))
    return bool(before) and before[-1] in scene.rules.words["job_before"]


def _words_before(scene: Scene, phrase: Phrase, start: int) -> list[str]:
    """The words right before the phrase, articles left out, back to the last separator."""
    gap = scene.text.plain[start : phrase.start]
    start += max((found.end() for found in SEPARATOR.finditer(gap)), default=0)
    before = [one.text for one in scene.words_between(start, phrase.start)]
    while before and any(map(str.isdigit, before[-1])):  # "for R-20488 Sr Analyst"
        before.pop()
        if before and len(before[-1]) < 4 and before[-1] not in scene.rules.words["job_before"]:
            before.pop()
    while before and before[-1] in scene.rules.words["job_articles"]:
        before.pop()
    return before
