"""The company's name as what is left of the title once the words that say something else are taken away."""

from __future__ import annotations

import re

from daemon.core.recognition import names
from daemon.core.recognition.job_phrases import Phrase
from daemon.core.recognition.lexicon import CJK, Token, fold
from daemon.core.recognition.scene import Scene, overlaps

ARTICLE = re.compile(r"(?<![^ (])(?:The|De|Het|El|La|Le|Les|Los|Las|Il|Lo|O|A|Os|As|L['’]) ?$")
HONORIFIC = re.compile(r"(?:様|さま|さん|御中|殿)$")
LOUD = frozenset(
    {"interview", "talk", "talk-strong", "chat", "stage", "stage-weak", "onsite", "trial", "hiring"}
)  # words that are no name


def leftover(scene: Scene, job: Phrase | None, not_label: str = "") -> str:
    """The likeliest run of words, or "". `not_label`: a name that it is not."""
    runs = _runs(scene, job)
    key = names.key(not_label)
    scored = [(_run_score(scene, run, runs), -run[0].start, run) for run in runs]
    for score, _, run in sorted(scored, key=lambda one: one[:2], reverse=True):
        said = _without_honorific(scene.text.title[_with_article(scene, run[0].start) : run[-1].end])
        if (
            score > 0
            and not _is_a_mere_place(scene, run)
            and not (key and (names.key(said) in key or key in names.key(said)))
        ):
            return said if any(map(str.isupper, said)) or is_cjk(said) else said.title()
    return ""


def _runs(scene: Scene, job: Phrase | None) -> list[list[Token]]:
    title, words = scene.text.title, [piece for one in scene.title_words for piece in _pieces(scene, one)]
    free = [_is_free(scene, one, job) for one in words]
    for at in range(1, len(words)):
        if words[at].text == "s" and title[words[at].start - 1] in "'’" and free[at - 1]:
            free[at] = True  # "Trader's Row"
        if (
            not free[at]
            and (words[at].text in scene.rules.words["bridges"] or _is_inner_article(scene, words[at]))
            and free[at - 1]
            and any(free[at + 1 : at + 2])
        ):
            free[at] = title[words[at - 1].start].isupper() and title[words[at + 1].start].isupper()
    runs: list[list[Token]] = []
    for at, word in enumerate(words):
        if not free[at]:
            continue
        joined = at > 0 and free[at - 1] and names.GLUE.fullmatch(title[words[at - 1].end : word.start])
        if joined and runs and " - " not in title[words[at - 1].end : word.start]:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _is_a_mere_place(scene: Scene, run: list[Token]) -> bool:
    """ "Laden", "Kitchen": a place where people work, and nobody's name."""
    places = scene.by_group.get("workplace", ())
    mere = scene.rules.words["mere_places"]
    return all(one.text in mere or any(hit.start <= one.start and one.end <= hit.end for hit in places) for one in run)


def _is_inner_article(scene: Scene, word: Token) -> bool:
    """The "El" of "Librería El Faro"."""
    return word.text in scene.rules.words["articles"] and scene.text.title[word.start].isupper()


def _pieces(scene: Scene, word: Token) -> list[Token]:
    """A word; of a run of CJK letters what is left between the words that say something else."""
    text = scene.text.title
    if not is_cjk(text[word.start : word.end]):
        return [word]
    loud = sorted(
        (one.start, one.end)
        for group in LOUD
        for one in scene.by_group.get(group, ())
        if word.start <= one.start < word.end
    )
    pieces, at = [], word.start
    for start, end in [*loud, (word.end, word.end)]:
        if start - at > 1:
            pieces.append(Token(fold(text[at:start]), at, start))
        at = max(at, end)
    return pieces


def _is_free(scene: Scene, word: Token, job: Phrase | None) -> bool:
    said, known = scene.text.title[word.start : word.end], scene.rules.words
    if said[0].isdigit() or any(word.text in known[one] for one in ("filler", "titles", "at", "with", "for")):
        return False
    own = scene.candidate.name.split()
    if is_cjk(said) and ("".join(own) in said or any(one in said for one in own if len(one) > 1)):
        return False  # a name of one letter may be part of any word
    spans = (*scene.own_spans, *scene.name_spans, *(((job.start, job.end),) if job else ()))
    if overlaps(word.start, word.end, spans):
        return False
    loud = (one for group in LOUD for one in scene.by_group.get(group, ()))
    return not any(one.start < word.end and word.start < one.end for one in loud)


def _run_score(scene: Scene, run: list[Token], runs: list[list[Token]]) -> float:
    title, rules = scene.text.title, scene.rules
    capital = title[run[0].start].isupper() or is_cjk(title[run[0].start : run[0].end])
    if not capital and any(map(str.isupper, title)):
        return 0.5 if len(runs) == 1 else 0.0
    before = [one.text for one in scene.words_between(0, run[0].start)]
    score = 2.0 + (1.0 if len(run) > 1 else 0.0) + (0.8 if run is runs[0] else 0.0)
    if title[max(0, run[0].start - 2) : run[0].start].strip() == "@" or (before and before[-1] in rules.words["at"]):
        score += 3.0
    elif before and before[-1] in rules.words["with"]:
        score += 1.5
    elif before and before[-1] in rules.words["for"] and "ask" not in before[-2:]:
        score += 1.0
    return score


def _with_article(scene: Scene, start: int) -> int:
    """Where the name begins with its article: "The Pilchard Inn", where the capital is not the title's own."""
    found = ARTICLE.search(scene.text.title, max(1, start - 5), start)
    return found.start() if found else start


def _without_honorific(name: str) -> str:
    return HONORIFIC.sub("", name) if is_cjk(name) else name


def is_cjk(text: str) -> bool:
    """Whether it holds a CJK letter."""
    return bool(CJK.search(text))
