"""The words that are the name of a job: a noun such as "engineer", and what belongs to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from daemon.core.recognition import names
from daemon.core.recognition.lexicon import Hit, fold
from daemon.core.recognition.scene import Scene, Span, overlaps

WORDS_BEFORE = 5
NOUNS_READ = 30
REQUISITION = re.compile(r"^(?:[A-Z]{1,5}[-_ ]?\d{2,8}|#?\d{3,9})[ \-:–]{1,3}")
SAID_OF_TALKS = frozenset({"stage", "step", "interview", "talk", "talk-strong"})
OWNS = re.compile(r"['’]s? (?:[Oo]ffice|[Dd]epartment|[Dd]ept|[Cc]hambers|[Aa]rms|[Gg]uild)\b")
UNIT = re.compile(
    r", ([A-ZÀ-Þ][\w'’-]{1,20}(?: & [A-ZÀ-Þ][\w-]{1,20}| [A-ZÀ-Þ][\w-]{1,14}){0,2}(?: \([A-Z][\w ]{2,16}\))?)"
)
IN_BRACKETS = re.compile(
    r" \((?!Ref|Req|Job|Band|Grade)[A-ZÀ-Þ][^\W\d_]{2,16}(?: (?:& |and )?[A-ZÀ-Þ][^\W\d_]{2,16})?\)"
)  # the field of a lecturer
LEVEL = re.compile(r" (?:I{1,3}|IV|V|[1-5])(?![\w])|,? \(?[mwfdx](?:/[mwfdx|gn]){1,2}\)?")
OF = re.compile(
    r" (?:of|für|de|di|van|del|da) "
    r"(?:[A-ZÀ-Þ][\w&-]{0,20}(?: (?:and|&|y|e|et|und|en) )?(?: ?[A-ZÀ-Þ][\w&-]{0,20})?|[a-zà-ÿ]{4,16}\b)"
)
WHAT = re.compile(r" [\wÀ-þ-]{3,20}(?: [A-ZÀ-Þ][\wÀ-þ-]{2,20})?")  # after "Jefe de"
GOES_ON = re.compile(
    r"(?: (?:des|du|de la|del|della|delle|dei|degli|do|da|dos|das))?"
    r" [A-Za-zà-ÿ][a-zà-ÿ]{3,20}(?: [a-zà-ÿ]{6,20})?(?!\w)"
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


def nouns(scene: Scene, start: int, end: int) -> list[Hit]:
    found = [*scene.labelled("role-noun", start, end), *scene.labelled("role-noun-de", start, end)]
    steps = ((one.start, one.end) for one in scene.hits if one.group in SAID_OF_TALKS and not _is_whole(one, found))
    taken = (*scene.own_spans, *steps, *(_companies(scene) if found and start == 0 else ()))
    free = (one for one in found if not overlaps(one.start, one.end, taken) and not _is_of_a_name(scene, one))
    kept = list(islice(free, NOUNS_READ))
    begins = {one.start for one in kept}
    return [one for one in kept if not (one.end + 1 in begins and _goes_on_as_one(scene, one))]


def _goes_on_as_one(scene: Scene, noun: Hit) -> bool:
    """ "Staff" of "Staff Nurse": the last of two nouns side by side is what the job is."""
    text = scene.text.plain
    return text[noun.end] == " " and text[noun.start].isupper() == text[noun.end + 1].isupper()


def _is_whole(step: Hit, nouns: list[Hit]) -> bool:
    """Whether the words of the step are a job's as well: no part of it is."""
    return any((one.start, one.end) == (step.start, step.end) for one in nouns)


def _is_of_a_name(scene: Scene, noun: Hit) -> bool:
    """ "Solicitor" of "the City Solicitor's Office", "Partner" of "Kern & Partner"."""
    return OWNS.match(scene.text.plain, noun.end) is not None or scene.text.plain[: noun.start].endswith(("& ", "+ "))


def _companies(scene: Scene) -> Iterator[Span]:
    """Where the title spells the whole name of a company that takes part: "Baker" of Baker & Hale is no job."""
    words = scene.title_words
    for party in scene.people.companies:
        run = names.find_label(party.label, scene.text.plain, words)
        if run and run[2]:
            yield words[run[0]].start, words[run[1]].end


def phrase_at(scene: Scene, noun: Hit) -> Phrase | None:
    """The noun with the words before it that belong to it."""
    text = scene.text.plain
    at = first = bisect_left(scene.starts, noun.start)
    while first > 0 and at - first < WORDS_BEFORE and _belongs(scene, first - 1, first):
        first -= 1
        if scene.words[first].text in scene.rules.words["job_begins"] and text[scene.words[first].start].islower():
            break  # "Sbux shift supervisor"
    start = max([scene.words[first].start, *_ends_of_names(scene, scene.words[first].start, noun.start)])
    first = bisect_left(scene.starts, start)
    start = scene.words[first].start
    end = _right_end(scene, noun, first == at)
    name = tidied(scene, text[start:end])
    if (
        not name
        or (fold(name) in scene.rules.words["never_roles"] and not _is_called_a_job(scene, start, end))
        or (
            first == at
            and not name[0].isupper()
            and scene.text.title_end < start
            and not _may_be_small(scene, start, end)
        )
    ):
        return None
    return Phrase(name, start, end)


def _ends_of_names(scene: Scene, start: int, end: int) -> list[int]:
    """Where companies' names between `start` and `end` of the title are over."""
    if start >= scene.text.title_end:
        return []
    return [b for a, b in _companies(scene) if start <= a and b <= end]


def _may_be_small(scene: Scene, start: int, end: int) -> bool:
    """ "the ward sister vacancy"; "delivery driver nights" as all that a note says."""
    return _is_called_a_job(scene, start, end) or scene.text.plain[:start].endswith("\n\n")


def _is_called_a_job(scene: Scene, start: int, end: int) -> bool:
    """ "office manager position", "Interview: Director, Plains Museum": a job, and not somebody who will be there."""
    after = scene.words_between(end, end + 14)
    if after and after[0].text in scene.rules.words["job_after"]:
        return True
    before = scene.labelled("interview", 0, min(start, scene.text.title_end))
    return bool(before) and start - before[-1].end < 3 and scene.text.plain[end : end + 2] == ", "


def _belongs(scene: Scene, at: int, after: int) -> bool:
    text, word = scene.text.plain, scene.words[at]
    said, gap = text[word.start : word.end], text[word.end : scene.words[after].start]
    if gap not in (" ", "-", "/", " & ", "&", ". ", ".", "+", "++ ", "# ", "’", "'", " / "):
        return False
    if overlaps(word.start, word.end, (*scene.own_spans, *scene.name_spans)):
        return False
    if any(one.start <= word.start < one.end and one.group in SAID_OF_TALKS | {"chat"} for one in scene.hits):
        return False
    if (said[0].islower() and is_joint(scene, word.text)) or word.text in scene.rules.words["job_labels_alone"]:
        return False
    return (
        said[0].isupper()
        or said in SMALL
        or (said.isdigit() and len(said) == 1 and at > 0 and text[scene.words[at - 1].start].isupper())
        or (text[scene.words[after].start].islower() and _is_of_the_job(scene, word.text))
    )


def _is_of_the_job(scene: Scene, word: str) -> bool:
    return word not in scene.rules.words["filler"] or word in scene.rules.words["job_begins"]


def is_joint(scene: Scene, word: str) -> bool:
    return any(word in scene.rules.words[one] for one in ("job_articles", "job_before", "counterpart"))


def _right_end(scene: Scene, noun: Hit, is_first: bool) -> int:
    text, end = scene.text.plain, noun.end
    if found := (WHAT if text[:end].endswith(" de") else OF).match(text, end):
        end = found.end()
    if end == noun.end and fold(text[noun.start : end]) in scene.rules.words["job_goes_on"]:
        found = GOES_ON.match(text, end)
        end = found.end() if found and _goes_on(scene, found) else end
    if fold(text[noun.start : noun.end]) in ACADEMIC and (found := STUDIES.match(text, end)):
        end = found.end()  # a field; "Engineer in Berlin" names a place
    if fold(text[noun.start : noun.end]) in ACADEMIC and (found := IN_BRACKETS.match(text, end)):
        end = found.end()
    if found := LEVEL.match(text, end):
        end = found.end()
    if (found := UNIT.match(text, end)) and fold(found.group(1)).split()[0].strip("(") in scene.rules.words[
        "job_units"
    ]:
        end = found.end()
    if is_first and noun.group == "role-noun-de" and (found := NEXT_WORD.match(text, end)):
        named = overlaps(*found.span(), (*scene.own_spans, *scene.name_spans))
        end = end if named else found.end()
    return end


def _goes_on(scene: Scene, found: re.Match[str]) -> bool:
    said = [one for one in scene.words_between(found.start(), found.end()) if len(one.text) > 3]
    small = ("at", "with", "for", "filler")
    return bool(said) and not (
        any(said[0].text in scene.rules.words[one] for one in small)
        or overlaps(*found.span(), (*scene.own_spans, *scene.name_spans))
    )


def tidied(scene: Scene, name: str) -> str:
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


def words_before(scene: Scene, phrase: Phrase, start: int) -> list[str]:
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
