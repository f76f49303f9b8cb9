"""The company that an interview is with."""

from __future__ import annotations

import re

from daemon.core.recognition import names
from daemon.core.recognition.job_phrases import Phrase
from daemon.core.recognition.leftover import is_cjk, leftover
from daemon.core.recognition.lexicon import Token, fold, tokens
from daemon.core.recognition.people import Party, Who
from daemon.core.recognition.scene import Scene, overlaps

BODY_READ = 4000
IN_BRACKETS = re.compile(r"\(([^()]{3,80})\)$")  # "Olivia (Lakeshore Parcel)"
SMALL = re.compile(r"(?:des|de|du|of|the|für|di|del|do|da|van|and|&|-)")
SENTENCE_END = re.compile(r"(?<=\w\w\w)\. ")  # and not "St. Mary"
PLACES = ("organizer", "reply_to", "sender", "attendee", "text")
MORE_WORDS = 3  # that may go on a name


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
        cjk = next((one for one in (named, _organizer_cjk(scene), leftover(scene, job)) if is_cjk(one)), "")
        return cjk or _sender(scene) or named or names.pretty(labels[0])
    return _sender(scene) or named or leftover(scene, job) or _from_body(scene) or _tenant(scene)


def is_agency(scene: Scene, party: Party) -> bool:
    """Whether `party` looks for people on behalf of others."""
    label = names.key(party.label)
    if label.endswith(scene.rules.agency_endings):
        return True
    return party.place == "organizer" and bool(scene.labelled("agency"))


def _by_weight(scene: Scene, contact: Party | None) -> list[Party]:
    first = [contact] if contact and contact.who is not Who.PRIVATE else []
    rest = [one for one in scene.people.companies if one != contact]
    return [*first, *sorted(rest, key=lambda one: PLACES.index(one.place))]


def _spelled(scene: Scene, label: str) -> str:
    """The name in a domain as the event spells it: title first, then the names of the senders, then the text."""
    text, title = scene.text.plain, scene.title_words
    whole = names.find_label(label, text, title)
    if whole and whole[2]:
        return _extended(scene, title, whole[0], whole[1])
    for party in scene.people.parties:
        said = tokens(party.name)
        if (run := names.find_label(label, party.name, said)) and run[2] and party.who is not Who.OWN:
            return party.name[said[run[0]].start : said[run[1]].end]
    body = scene.words_between(scene.text.title_end, scene.text.title_end + BODY_READ)
    run = names.find_label(label, text, body)
    if run and run[2]:
        return _extended(scene, body, run[0], run[1])
    for found, said in ((names.find_parts(label, text, title), title), (names.find_parts(label, text, body), body)):
        if found:
            return _extended(scene, said, *found)
    if whole:
        return _extended(scene, title, whole[0], whole[1], is_partial=True)
    if run and _is_most_of(label, text[body[run[0]].start : body[run[1]].end]):
        return _extended(scene, body, run[0], run[1])
    return ""


def _is_most_of(label: str, said: str) -> bool:
    """ "Maplewood" of maplewoodcu: what is left is short for words that follow."""
    return 2 * len(names.key(said)) > len(names.key(label))


def _over_bridges(scene: Scene, words: tuple[Token, ...], at: int) -> int:
    """ "Clinique" -> "Clinique des Alizés": up to two words that join, and a name; 0 where none follows."""
    text, known = scene.text.plain, scene.rules.words
    for next_at in range(at + 1, min(at + 4, len(words))):
        word = words[next_at]
        if text[words[next_at - 1].end : word.start] not in (" ", " l'", " l’", "'", "’"):
            return 0
        if text[word.start].isupper():
            last = next_at
            while last + 1 < len(words) and last - at < MORE_WORDS + 2 and _goes_on(scene, words, last):
                last += 1
            is_own = overlaps(word.start, word.end, (*scene.own_spans, *scene.name_spans))
            return last if next_at > at + 1 and not is_own else 0
        if word.text not in known["bridges"] or word.text in known["joints"]:
            return 0
    return 0


def _extended(scene: Scene, words: tuple[Token, ...], first: int, last: int, is_partial: bool = False) -> str:
    """With the capitalized words that go on the name: "Gilded Lark" -> "Gilded Lark Capital"."""
    text, end = scene.text.plain, last
    if first > 1 and words[first - 1].text in scene.rules.words["bridges"] and _is_a_kind(scene, words, first - 2):
        first -= 2  # "City of Joliet", "Mairie de Sauvigny"
    while end + 1 < len(words) and end - last < MORE_WORDS and _goes_on(scene, words, end):
        end += 1
    if is_partial and end == last and (over := _over_bridges(scene, words, end)):
        end = over
    return text[words[first].start : words[end].end]


def _is_a_kind(scene: Scene, words: tuple[Token, ...], at: int) -> bool:
    text, word = scene.text.plain, words[at]
    joined = text[word.end : words[at + 2].start].count(" ") == 2
    dull = word.text in scene.rules.words["filler"] or overlaps(word.start, word.end, scene.own_spans)
    known = any(one.start <= word.start < one.end and not _is_a_topic(scene, one.group) for one in scene.hits)
    return joined and text[word.start].isupper() and not dull and not known


def _goes_on(scene: Scene, words: tuple[Token, ...], at: int) -> bool:
    text, word = scene.text.plain, words[at + 1]
    said = text[word.start : word.end]
    if text[words[at].end : word.start] != " " or not said[0].isupper() or word.text in scene.rules.words["filler"]:
        return False
    if word.text in scene.rules.words["legal"] or word.text in scene.rules.words["buildings"]:
        return False
    if overlaps(word.start, word.end, (*scene.own_spans, *scene.name_spans)):
        return False
    # What tells a topic ("School", "Bank") may well be part of a name; what tells a step or a job is not.
    telling = (one for one in scene.hits if one.start <= word.start < one.end)
    return all(_is_a_topic(scene, one.group) for one in telling)


def _is_a_topic(scene: Scene, group: str) -> bool:
    known = scene.rules.groups.get(group)
    return known.family in scene.rules.topics if known else not group.startswith("role-noun")


def _sender(scene: Scene) -> str:
    """The sender's name where a service or a machine sends for a company: "Tidal Mesh" of no-reply@..."""
    senders = (one for one in scene.people.parties if one.place in ("organizer", "sender") and one.name)
    one = next((one for one in senders if one.who in (Who.SERVICE, Who.MACHINE, Who.GROUP)), None)
    if one is None:
        return ""
    kept = [word for word in one.name.split() if fold(word).strip(".,()-") not in scene.rules.words["teams"]]
    vendor = names.key(one.label)
    name = " ".join(kept)
    name = _without_department(
        scene, (inner.group(1) if (inner := IN_BRACKETS.search(name)) else name).strip(" -–|,()")
    )
    return "" if not name or names.key(name) in vendor or vendor in names.key(name) or "@" in name else name


def _without_department(scene: Scene, name: str) -> str:
    """ "ひなた病院人事部" is the hospital; "des" of "Bureau des concours" is nothing."""
    words = name.split()
    while words and SMALL.fullmatch(words[0].lower()):
        words.pop(0)
    said = " ".join(words)
    ends = [one for one in scene.rules.words["cjk_departments"] if said.endswith(one)]
    return said[: -len(max(ends, key=len))].rstrip() if ends else said


def _organizer_cjk(scene: Scene) -> str:
    """What the organizer is called, where that is an organization's name in CJK letters."""
    one = scene.people.organizer
    name = _without_department(scene, one.name) if one and is_cjk(one.name) else ""
    return name if name.endswith(tuple(scene.rules.words["cjk_kinds"])) and " " not in name else ""


def _said_outright(scene: Scene, labels: list[str]) -> str:
    """What the event says in so many words."""
    shapes, head = scene.rules.shapes, _head(scene)
    for pattern in (shapes.invites, shapes.behalf, *([] if labels else [shapes.process])):
        if (found := pattern.search(head)) and fold(found.group(1)) not in scene.rules.words["filler"]:
            return _clean(found.group(1))
    for pattern in (shapes.cjk_company, shapes.cjk_before_hr) if is_cjk(head) else ():
        for found in pattern.finditer(head):
            name = next(one for one in found.groups() if one)
            if fold(name) not in scene.rules.words["filler"]:
                return name
    return ""


def _head(scene: Scene) -> str:
    return scene.text.full[: scene.text.title_end + BODY_READ]


def _client(scene: Scene, agency: Party, job: Phrase | None) -> str:
    """The client that an agency names."""
    for pattern in (scene.rules.shapes.client, scene.rules.shapes.behalf):
        if found := pattern.search(_head(scene)):
            return _clean(found.group(1))
    for party in scene.people.companies:
        if party.label != agency.label and (spelled := _spelled(scene, party.label)):
            return spelled
    return leftover(scene, job, not_label=agency.label)


def _from_body(scene: Scene) -> str:
    body, shapes = _head(scene)[scene.text.title_end :], scene.rules.shapes
    for pattern in (shapes.before_company, shapes.after_title, shapes.legal):
        if (found := pattern.search(body)) and (name := _clean(found.group(1))):
            return name
    return ""


def _clean(name: str) -> str:
    return SENTENCE_END.split(name, maxsplit=1)[0].strip(" .,-–—'’&")


def _tenant(scene: Scene) -> str:
    """ "Otterburn" of otterburn.zoom.us."""
    for link in scene.text.links:
        for domain in scene.rules.tenant_domains:
            tenant = link.host.removesuffix("." + domain)
            if tenant != link.host and tenant not in scene.rules.not_tenants and "." not in tenant:
                return names.pretty(tenant)
    return ""
