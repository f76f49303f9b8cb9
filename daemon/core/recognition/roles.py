"""The job that an interview is for, where the event names it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from daemon.core.recognition.lexicon import Hit, fold
from daemon.core.recognition.scene import Scene, overlaps

WORDS_BEFORE = 5
READ = 3000  # a job description that follows the mail is not searched
LABEL = re.compile(
    r"(?<![^\W_])(?:job title|role|position|job|stelle|position als|poste|puesto|vacante|cargo|vaga|posizione|ruolo|functie|vacature|"
    r"stanowisko|職種|ポジション|募集職種|岗位|职位|应聘职位|應聘職位)[ ]{0,2}[:：][ ]{0,3}([^\n,;|(（。、]{2,80})",
    re.I,
)
APPLIED = re.compile(
    r"(?<![^\W_])(?i:bewerbung(?: als| für| um| auf)?|bewerben als|stelle als|position als|candidature au poste de|"
    r"candidature pour le poste de|candidature(?: de)?|poste de|puesto de|vacante de|vaga de|posizione di|ruolo di|"
    r"functie van|vacature)(?i::? (?:die|der|das|eine?n?|stelle|le|la|un|une|una|de|als))?:? "
    r"([A-ZÀ-ÖØ-Þ][^\n,;|(.!?。]{2,70})"
)
CJK_ROLE = re.compile(
    r"[^\s「」『』【】（）()、。：:|｜/]{0,12}(?:经理|工程师|设计师|分析师|专员|主管|助理|总监|エンジニア|デザイナー|マネージャー|プランナー|アナリスト|ディレクター|コンサルタント|プログラマー|編集者|営業職|事務職|企画職|開発職)"
)
CJK_APPLIED = re.compile(
    r"([^\s「」『』【】（）()、。：:|｜]{2,16})(?:職|ポジション)?(?:の(?:選考|応募|ポジション|募集))"
)
REQUISITION = re.compile(r"^(?:[A-Z]{1,5}[-_ ]?\d{2,8}|#?\d{3,9})[ \-:–]{1,3}")
LEVEL = re.compile(r" (?:I{1,3}|IV|V|[1-5])(?![\w])|,? \(?[mwfdx](?:/[mwfdx|gn]){1,2}\)?")
OF = re.compile(
    r" (?:of|für|de|di|van|del|da) (?:[A-ZÀ-Þ][\w&-]{0,20}(?: (?:and|&) )?(?: ?[A-ZÀ-Þ][\w&-]{0,20})?|[a-z]{4,16}\b)"
)
STOPS = re.compile(r"\s(?:at|with|bei|chez|bij|presso|@|[-–—]|in our|in unserem|and your|und)\s")
JOB_AFTER = frozenset(
    {
        "role",
        "position",
        "opening",
        "vacancy",
        "search",
        "job",
        "opportunity",
        "post",
        "seat",
        "req",
        "requisition",
        "interview",
        "interviews",
        "stelle",
        "poste",
        "application",
    }
)
JOB_BEFORE = frozenset(
    {
        "for",
        "as",
        "als",
        "re",
        "role",
        "position",
        "title",
        "job",
        "stelle",
        "poste",
        "puesto",
        "vaga",
        "posizione",
        "functie",
        "vacature",
        "fur",
        "pour",
        "para",
        "voor",
        "per",
        "opening",
        "application",
        "bewerbung",
        "candidature",
        "candidatura",
        "sollicitatie",
        "om",
    }
)
NOT_BEFORE = frozenset(
    {
        "with",
        "w",
        "mit",
        "avec",
        "con",
        "com",
        "met",
        "your",
        "our",
        "my",
        "by",
        "ihr",
        "ihre",
        "votre",
        "vos",
        "and",
        "from",
        "dein",
        "deine",
        "see",
        "ask",
        "call",
        "meet",
        "hiring",
        "plant",
        "store",
        "general",
        "line",
        "branch",
        "office",
    }
)
ARTICLES = frozenset(
    {
        "the",
        "a",
        "an",
        "our",
        "die",
        "der",
        "das",
        "eine",
        "einen",
        "le",
        "la",
        "un",
        "une",
        "el",
        "una",
        "o",
        "il",
        "de",
        "het",
        "een",
        "of",
        "open",
        "new",
        "d",
        "l",
        "of",
    }
)
NEVER_ROLES = frozenset(
    {
        "hiring manager",
        "recruiter",
        "coordinator",
        "recruiting coordinator",
        "the lead",
        "lead",
        "head",
        "host",
        "staff",
        "partner",
        "manager",
        "executive",
        "fellow",
        "owner",
        "agent",
        "officer",
        "assistant",
        "talent partner",
        "people partner",
        "director",
        "candidate",
        "principal",
    }
)
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
    cjk = CJK_ROLE.search(scene.text.title)
    return Phrase(cjk.group(), cjk.start(), cjk.end()) if cjk else None


def in_text(scene: Scene) -> Phrase | None:
    """A job that the text names as what the talk is about."""
    start, text = scene.text.title_end, scene.text.plain[: scene.text.title_end + READ]
    for pattern in (LABEL, APPLIED):
        if (found := pattern.search(text, start if pattern is LABEL else 0)) and (name := _tidy(found.group(1))):
            return Phrase(name, found.start(1), found.end(1))
    for noun in _nouns(scene, start, len(text)):
        phrase = _phrase(scene, noun)
        if phrase and _is_the_matter(scene, phrase):
            return phrase
    cjk = CJK_APPLIED.search(text, start)
    return Phrase(cjk.group(1), cjk.start(1), cjk.end(1)) if cjk else None


def _nouns(scene: Scene, start: int, end: int) -> list[Hit]:
    found = [*scene.labelled("role-noun", start, end), *scene.labelled("role-noun-de", start, end)]
    return [one for one in found if not overlaps(one.start, one.end, scene.own_spans)]


def _phrase(scene: Scene, noun: Hit) -> Phrase | None:
    """The noun with the words before it that belong to it."""
    text = scene.text.plain
    at = next((k for k, one in enumerate(scene.words) if one.start == noun.start), None)
    if at is None:
        return None
    first = at
    while first > 0 and at - first < WORDS_BEFORE and _belongs(scene, first - 1, first):
        first -= 1
    start = scene.words[first].start
    end = _right_end(scene, noun, first == at)
    name = _tidy(text[start:end])
    if (
        not name
        or fold(name) in NEVER_ROLES
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
    if word.text in ARTICLES | JOB_BEFORE | NOT_BEFORE and said[0].islower():
        return False
    return (
        said[0].isupper()
        or said in SMALL
        or scene.text.title.islower()
        and word.text not in scene.rules.words["filler"]
    )


def _right_end(scene: Scene, noun: Hit, is_first: bool) -> int:
    text, end = scene.text.plain, noun.end
    if found := OF.match(text, end):
        end = found.end()
    if found := LEVEL.match(text, end):
        end = found.end()
    if is_first and noun.group == "role-noun-de":
        if found := re.compile(r" [A-ZÄÖÜ][\w-]{2,30}").match(text, end):
            end = found.end()
    return end


def _tidy(name: str) -> str:
    name = REQUISITION.sub("", name.strip())
    name = STOPS.split(name, maxsplit=1)[0].strip(" .,;:-–—|/\"'“”«»")
    name = re.sub(r"\s*\(?[mwfdx](?:/[mwfdx]){1,2}\)?$", "", name).strip()
    words = name.split()
    while words and (fold(words[0]) in ARTICLES or fold(words[0]) in JOB_BEFORE) and len(words) > 1:
        words.pop(0)
    while len(words) > 1 and fold(words[-1]) in JOB_AFTER:
        words.pop()
    return " ".join(words) if 0 < len(words) <= 9 else ""


def _is_counterpart(scene: Scene, phrase: Phrase) -> bool:
    before = [one.text for one in scene.words if phrase.start - 30 <= one.start < phrase.start]
    while before and before[-1] in ARTICLES:
        before.pop()
    return bool(before) and before[-1] in NOT_BEFORE


def _is_the_matter(scene: Scene, phrase: Phrase) -> bool:
    """Whether the words around say that the job is what is talked about."""
    line_start, line_end = scene.line(phrase.start)
    before = [one.text for one in scene.words if max(line_start, phrase.start - 40) <= one.start < phrase.start]
    after = [one.text for one in scene.words if phrase.end <= one.start < min(line_end, phrase.end + 14)]
    if after and after[0] in JOB_AFTER:
        return True
    while before and before[-1] in ARTICLES:
        before.pop()
    return bool(before) and before[-1] in JOB_BEFORE
