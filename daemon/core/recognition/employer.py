"""The company that an interview is with."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from daemon.core.recognition import names
from daemon.core.recognition.lexicon import CJK, Token, fold, tokens
from daemon.core.recognition.people import CORPORATE, Party, Who
from daemon.core.recognition.roles import Phrase
from daemon.core.recognition.scene import Scene, overlaps

BODY_READ = 4000
BRIDGES = frozenset(
    {
        "do",
        "da",
        "de",
        "del",
        "di",
        "of",
        "the",
        "and",
        "und",
        "et",
        "y",
        "e",
        "la",
        "le",
        "van",
        "von",
        "des",
        "du",
        "für",
    }
)
NAME = r"([A-ZÀ-ÖØ-ÞŻŁŚ0-9][\w&.'’+-]{0,30}(?:[ ](?:(?:of|the|and|de|do|da|di|del|&|und|et|la|le) ){0,2}[A-ZÀ-ÖØ-ÞŻŁŚ0-9][\w&.'’+-]{0,30}){0,4})"
INVITING = re.compile(rf"(?: at| from|,) {NAME} is inviting you")
BEHALF = re.compile(
    rf"(?:on behalf of|im Auftrag (?:von|der)|pour le compte de|por encargo de|per conto di|namens) (?:the )?{NAME}"
)
CLIENT = re.compile(
    rf"(?i:client|kunden?|mandantin|mandanten|cliente|klant|opdrachtgever)(?:[ ,:]{{1,2}}|,? (?:is|ist|est|es|è|the) )(?:the )?{NAME}"
)
AFTER_TITLE = re.compile(
    r"(?i:recruiter|recruiting|recruitment|talent acquisition(?: \w{1,12})?|talent partner|talent|people(?: team| partner| ops)?|hr(?: \w{1,12})?|"
    r"human resources|hiring manager|coordinator|founder|ceo|cto|manager|director|lead|office manager|owner|personalabteilung|recrutement|rh)"
    rf"[ ]?(?:,|@| at | \||\||–|-| bei | chez )[ ]?{NAME}"
)
INTEREST = re.compile(
    rf"(?i:your interest in|interest in joining|joining|thank you for applying to|thanks for applying to|applying to|your application to|application with|your interview (?:with|at)|interview(?:ing)? (?:with|at)|"
    rf"bewerbung bei(?: der)?|entretien (?:chez|avec)|entrevista (?:con|en|com|na|no)|colloquio (?:con|presso|in)|gesprek (?:bij|met)|opportunity at|role at|position at|opening at|process at|team at|welcome to) (?:the )?{NAME}"
)
PROCESS = re.compile(
    rf"(?:your|the|deine[sm]?|Ihre[sm]?|votre) {NAME} (?i:process|application|interview|onsite|loop|hiring|bewerbung)"
)
CJK_COMPANY = re.compile(
    r"(?:株式会社|有限会社|合同会社)([^\s、。】」』）)（(の]{1,20})|([^\s、。【「『（(：:]{1,20})(?:株式会社|有限会社|合同会社|有限公司|股份公司)"
)
CJK_BEFORE_HR = re.compile(r"([^\s、。【】「」『』（）()：:\n]{2,20})[ 　の]{1,2}(?:人事|採用|人材|HR)")
CJK_RUN = re.compile(r"[^\s、。：:|｜/【】「」『』（）()\-–—・さ様]{2,20}")
TENANTS = ("zoom.us", "hirevue.com", "whereby.com", "webex.com", "teamtailor.com", "recruitee.com", "workable.com")
NOT_TENANTS = frozenset(
    {"www", "app", "us02web", "us04web", "us05web", "us06web", "eu01web", "us", "web", "go", "meet", "api", "my"}
)
LEGAL_END = re.compile(
    rf"{NAME} (?:GmbH|AG|SE|KG|Inc|LLC|Ltd|S\.?A\.?S?|S\.?r\.?l|S\.?p\.?A|B\.?V|N\.?V|Oy|AB|SARL|Lda|Ltda|Sp\. z o\.o)\b"
)


def company(scene: Scene, contact: Party | None, job: Phrase | None) -> str:
    """The employer's name as the event has it; else as its domain has it; "" where nothing tells."""
    parties = _by_weight(scene, contact)
    agency = contact is not None and is_agency(scene, contact)
    if agency and contact is not None:
        return _client(scene, contact, job) or _spelled(scene, contact.label) or names.pretty(contact.label)
    labels = [one.label for one in parties if one.label]
    for label in labels:
        if found := _spelled(scene, label):
            return found
    named = _said_outright(scene, labels)
    if labels:
        return named if named and _cjk(named) else _sender(scene) or named or names.pretty(labels[0])
    return _sender(scene) or named or _leftover(scene, job) or _from_body(scene) or _tenant(scene)


def is_agency(scene: Scene, party: Party) -> bool:
    """Whether `party` looks for people on behalf of others."""
    label = names.key(party.label)
    if label.endswith(scene.rules.agency_endings):
        return True
    return party.place == "organizer" and bool(scene.labelled("agency"))


def _by_weight(scene: Scene, contact: Party | None) -> list[Party]:
    private = (Who.PRIVATE,)
    first = [contact] if contact and contact.who not in private else []
    rest = [one for one in scene.people.companies if one != contact]
    return [*first, *sorted(rest, key=lambda one: ("organizer", "attendee", "text").index(one.place))]


def _spelled(scene: Scene, label: str) -> str:
    """The name in a domain as the event spells it: title first, then the names of the senders, then the text."""
    text, words = scene.text.plain, scene.words
    title = scene.title_words
    whole = names.find_label(label, text, title)
    if whole and whole[2]:
        return _extended(scene, title, whole[0], whole[1])
    for party in scene.people.parties:
        said = tokens(party.name)
        if (run := names.find_label(label, party.name, said)) and run[2] and party.who is not Who.OWN:
            return party.name[said[run[0]].start : said[run[1]].end]
    body = tuple(one for one in words[len(title) :] if one.start < scene.text.title_end + BODY_READ)
    if (run := names.find_label(label, text, body)) and run[2]:
        return _extended(scene, body, run[0], run[1])
    if whole:
        return text[title[whole[0]].start : title[whole[1]].end]
    return ""


def _extended(scene: Scene, words: tuple[Token, ...], first: int, last: int) -> str:
    """With the capitalized words that go on the name: "Gilded Lark" -> "Gilded Lark Capital"."""
    text, end = scene.text.plain, last
    while end + 1 < len(words) and end - last < 2 and _goes_on(scene, words, end):
        end += 1
    return text[words[first].start : words[end].end]


def _goes_on(scene: Scene, words: tuple[Token, ...], at: int) -> bool:
    text, word = scene.text.plain, words[at + 1]
    said = text[word.start : word.end]
    if text[words[at].end : word.start] != " " or not said[0].isupper() or word.text in scene.rules.words["filler"]:
        return False
    if overlaps(word.start, word.end, (*scene.own_spans, *scene.name_spans)):
        return False
    return not any(one.start <= word.start < one.end and one.group not in _QUIET for one in scene.hits)


_QUIET = frozenset(
    {
        "person",
        "desk",
        "money",
        "health",
        "school",
        "home",
        "sales",
        "social",
        "event",
        "team",
        "dial",
        "not-a-contact-line",
    }
)


def _sender(scene: Scene) -> str:
    """The sender's name where a service or a machine sends for a company: "Tidal Mesh" of no-reply@..."""
    one = scene.people.organizer
    if one is None or one.who not in (Who.SERVICE, Who.MACHINE, Who.GROUP) or not one.name:
        return ""
    kept = [word for word in one.name.split() if fold(word).strip(".,()-") not in scene.rules.words["teams"]]
    vendor = names.key(one.label)
    name = " ".join(kept).strip(" -–|,()")
    return "" if not name or names.key(name) in vendor or vendor in names.key(name) or "@" in name else name


def _said_outright(scene: Scene, labels: list[str]) -> str:
    """What the event says in so many words."""
    text = scene.text.full
    head = text[: scene.text.title_end + BODY_READ]
    patterns = [INVITING, BEHALF] if labels else [INVITING, BEHALF, PROCESS]
    for pattern in patterns:
        if found := pattern.search(head):
            return _clean(found.group(1))
    if CJK.search(head):
        found = CJK_COMPANY.search(head) or CJK_BEFORE_HR.search(head)
        if found:
            return next(one for one in found.groups() if one)
    return ""


def _cjk(name: str) -> bool:
    return bool(CJK.search(name))


def _client(scene: Scene, agency: Party, job: Phrase | None) -> str:
    """The client that an agency names."""
    if found := CLIENT.search(scene.text.full[: scene.text.title_end + BODY_READ]):
        return _clean(found.group(1))
    for party in scene.people.companies:
        if party.label != agency.label and (spelled := _spelled(scene, party.label)):
            return spelled
    rest = _leftover(scene, job, not_label=agency.label)
    return rest


def _leftover(scene: Scene, job: Phrase | None, not_label: str = "") -> str:
    """What is left of the title once the words that say something else are taken away."""
    runs = _runs(scene, job)
    key = names.key(not_label)
    scored = [(_run_score(scene, run, runs), -run[0].start, run) for run in runs]
    for score, _, run in sorted(scored, key=lambda one: one[:2], reverse=True):
        said = scene.text.title[run[0].start : run[-1].end]
        if score > 0 and not (key and (names.key(said) in key or key in names.key(said))):
            return said if any(map(str.isupper, said)) or _cjk(said) else said.title()
    return ""


def _runs(scene: Scene, job: Phrase | None) -> list[list[Token]]:
    title, words = scene.text.title, scene.title_words
    free = [_is_free(scene, one, job) for one in words]
    for at in range(1, len(words) - 1):
        if not free[at] and words[at].text in BRIDGES and free[at - 1] and free[at + 1]:
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


def _is_free(scene: Scene, word: Token, job: Phrase | None) -> bool:
    said = scene.text.title[word.start : word.end]
    if said[0].isdigit() or word.text in scene.rules.words["filler"] or word.text in scene.rules.words["titles"]:
        return False
    spans = (*scene.own_spans, *scene.name_spans, *(((job.start, job.end),) if job else ()))
    if overlaps(word.start, word.end, spans):
        return False
    loud = ("interview", "talk", "chat", "stage", "stage-weak", "hiring")
    return not any(one.start < word.end and word.start < one.end and one.group in loud for one in scene.hits)


def _run_score(scene: Scene, run: list[Token], runs: list[list[Token]]) -> float:
    title, rules = scene.text.title, scene.rules
    capital = title[run[0].start].isupper() or _cjk(title[run[0].start : run[0].end])
    if not capital and any(map(str.isupper, title)):
        return 0.5 if len(runs) == 1 else 0.0
    before = [one.text for one in scene.title_words if one.end <= run[0].start]
    score = 2.0 + (1.0 if len(run) > 1 else 0.0) + (0.8 if run is runs[0] else 0.0)
    if title[max(0, run[0].start - 2) : run[0].start].strip() == "@" or (before and before[-1] in rules.words["at"]):
        score += 3.0
    elif before and before[-1] in rules.words["with"]:
        score += 1.5
    elif before and before[-1] in rules.words["for"] and "ask" not in before[-2:]:
        score += 1.0
    return score


def _from_body(scene: Scene) -> str:
    body = scene.text.full[scene.text.title_end : scene.text.title_end + BODY_READ]
    for pattern in (INTEREST, AFTER_TITLE, LEGAL_END):
        if (found := pattern.search(body)) and (name := _clean(found.group(1))):
            return name
    return ""


def _clean(name: str) -> str:
    return name.strip(" .,-–—'’&")


def _tenant(scene: Scene) -> str:
    for link in scene.text.links:
        try:
            host = (urlsplit(link.url).hostname or "").lower()
        except ValueError:
            continue
        for domain in TENANTS:
            tenant = host.removesuffix("." + domain)
            if tenant != host and tenant not in NOT_TENANTS and "." not in tenant:
                return names.pretty(tenant)
    return ""


def speaks_for_company(party: Party) -> bool:
    return party.who in CORPORATE
