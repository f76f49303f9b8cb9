"""The job that an interview is for, where the event names it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from daemon.core.recognition.lexicon import Hit, fold
from daemon.core.recognition.scene import Scene, overlaps

WORDS_BEFORE = 5
NOUNS_READ = 30
READ = 3000  # a job description that follows the mail is not searched
REQUISITION = re.compile(r"^(?:[A-Z]{1,5}[-_ ]?\d{2,8}|#?\d{3,9})[ \-:–]{1,3}")
LEVEL = re.compile(r" (?:I{1,3}|IV|V|[1-5])(?![\w])|,? \(?[mwfdx](?:/[mwfdx|gn]){1,2}\)?")
OF = re.compile(
    r" (?:of|für|de|di|van|del|da) (?:[A-ZÀ-Þ][\w&-]{0,20}(?: (?:and|&) )?(?: ?[A-ZÀ-Þ][\w&-]{0,20})?|[a-z]{4,16}\b)"
)
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
    end = scene.text.title_end
    phrases = [_phrase(scene, one) for one in _nouns(scene, 0, end)]
    good = [one for one in phrases if one and one.end <= end + 8 and not _is_counterpart(scene, one)]
    if good:
        return max(good, key=lambda one: (len(one.text.split()), -one.start))
    cjk = scene.rules.shapes.cjk_job.search(scene.text.title)
    return Phrase(cjk.group(), cjk.start(), cjk.end()) if cjk else None


def in_text(scene: Scene) -> Phrase | None:
    """A job that the text names as what the talk is about."""
    start, text = scene.text.title_end, scene.text.plain[: scene.text.title_end + READ]
    shapes = scene.rules.shapes
    for pattern, first in ((shapes.job_label, start), (shapes.job_applied, 0)):
        found = pattern.search(text, first)
        if found and (name := _tidy(scene, found.group(1))) and not overlaps(*found.span(1), scene.own_spans):
            return Phrase(name, *found.span(1))
    for noun in _nouns(scene, start, len(text)):
        phrase = _phrase(scene, noun)
        if phrase and _is_the_matter(scene, phrase):
            return phrase
    cjk = shapes.cjk_applied.search(text, start)
    return Phrase(cjk.group(1), cjk.start(1), cjk.end(1)) if cjk else None


def _nouns(scene: Scene, start: int, end: int) -> list[Hit]:
    found = [*scene.labelled("role-noun", start, end), *scene.labelled("role-noun-de", start, end)]
    taken = (*scene.own_spans, *((one.start, one.end) for one in scene.hits if one.group == "stage"))
    return [one for one in found if not overlaps(one.start, one.end, taken)][:NOUNS_READ]


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
        or fold(name) in scene.rules.words["never_roles"]
        or (first == at and not name[0].isupper() and scene.text.title_end < start)
    ):
        return None
    return Phrase(name, start, end)


def _belongs(scene: Scene, at: int, after: int) -> bool:
    text, word = scene.text.plain, scene.words[at]
    said, gap = text[word.start : word.end], text[word.end : scene.words[after].start]
    if gap not in (" ", "-", "/", " & ", "&", ". ", ".", "+", "++ ", "# ", "’", "'", " / "):
        return False
    if overlaps(word.start, word.end, (*scene.own_spans, *scene.name_spans)):
        return False
    if any(
        one.start <= word.start < one.end and one.group in ("interview", "talk", "chat", "stage") for one in scene.hits
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
    if found := OF.match(text, end):
        end = found.end()
    if found := LEVEL.match(text, end):
        end = found.end()
    if is_first and noun.group == "role-noun-de" and (found := NEXT_WORD.match(text, end)):
        end = found.end()
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
    before = _words_before(scene, phrase, max(0, phrase.start - 30))
    if scene.text.plain[phrase.start - 1 : phrase.start] == "(":  # "with Sana (Eng Director)"
        before = [one.text for one in scene.words_between(phrase.start - 24, phrase.start)][-3:]
        return bool(set(before) & scene.rules.words["counterpart"])
    return bool(before) and before[-1] in scene.rules.words["counterpart"]


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
    while before and before[-1] in scene.rules.words["job_articles"]:
        before.pop()
    return before
