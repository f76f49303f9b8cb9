"""Whose verb it is and what it is done to: what concerns another thing or person says nothing about this interview."""

from __future__ import annotations

from daemon.core.replies.lexicon import Hit
from daemon.core.replies.signals import Says, Signal
from daemon.core.replies.tokens import word_set

ASSERTIONS = frozenset(
    {Says.DROP, Says.KEEP, Says.ATTEND, Says.UNABLE, Says.FIT, Says.UNFIT, Says.LATE, Says.RESCHEDULE, Says.CUT}
)


def subject_settled(signals: list[Signal], hits: tuple[Hit, ...]) -> list[Signal]:
    """The signals that are about this interview, and as sure as their subject lets them be."""
    doubted = [_by_doer(signal, hits) for signal in signals]
    silenced = _silenced(hits)
    return [signal for signal in doubted if signal.says not in silenced]


def _by_doer(signal: Signal, hits: tuple[Hit, ...]) -> Signal:
    if signal.says in (Says.DROP, Says.KEEP) and _done_by_another(hits):
        return Signal(Says.CUT, signal.clause, word=signal.word)
    if signal.says is Says.DROP and _done_already(hits):
        return Signal(Says.DROP, signal.clause, plain=False, word=signal.word)
    return signal


def _silenced(hits: tuple[Hit, ...]) -> frozenset[Says]:
    """The kinds of signal that a clause with these words cannot give."""
    of_another = any(hit.has("OTHER") for hit in hits)
    rules = (
        (any(hit.has("IRREAL") for hit in hits), ASSERTIONS),
        (of_another and not _about_this_too(hits), ASSERTIONS | {Says.NO}),
        (any(hit.has("CUT") for hit in hits), {Says.CUT if of_another else Says.OTHER}),
        (any(hit.has(*_SETTLED_ELSEWHERE) for hit in hits), {Says.ATTEND, Says.FIT}),
        (_bound_elsewhere(hits) or _said_of_another(hits), {Says.ATTEND, Says.UNABLE}),
        (_cancels_another(hits), {Says.DROP, Says.KEEP}),
        (_stray_verb(hits), {Says.DROP}),
    )
    return frozenset(says for holds, kinds in rules if holds for says in kinds)


def is_strange(hit: Hit) -> bool:
    """A word that no language of ours knows."""
    return not hit.tags and hit.words.isalpha() and len(hit.words) > 1


_SETTLED_ELSEWHERE = ("R_OFFER_ACCEPTED", "R_COUNTER_OFFER", "R_NOT_READY")
_OTHERS = word_set(
    """
    they he she someone somebody who recruiter recruiters company employer manager everyone people client
    """
)


_OURS = frozenset(["i", "me", "we", "let", "please", "you"])
_PARTICIPLES = ("cancelled", "canceled", "withdrawn", "declined", "rejected")
_DONE = (
    "said no",
    "turned down",
    "cancelled",
    "canceled",
    "withdrew",
    "declined",
    "rejected",
    "abgesagt",
    "cancelado",
    "annullato",
    "geannuleerd",
    "afgezegd",
)


def _done_by_another(hits: tuple[Hit, ...]) -> bool:
    """ "the recruiter called to cancel", "Acme cancelled": whose verb it is."""
    for at, hit in enumerate(hits):
        if not hit.has("CANCEL"):
            continue
        if hit.words in _PARTICIPLES and not any(
            word in _OURS for earlier in hits[:at] for word in earlier.words.split()
        ):
            return True
        before = [word for earlier in hits[:at] for word in earlier.words.split()]
        strangers = [word for word in before if word in _OTHERS]
        mine = [word for word in before if word in _OURS]
        named = at > 0 and not hits[at - 1].tags and hit.words.endswith(_DONE)
        return bool(named or (strangers and (not mine or before.index(mine[-1]) < before.index(strangers[-1]))))
    return False


def _done_already(hits: tuple[Hit, ...]) -> bool:
    """A cancelling told as past: asked back, since it may be another's or another thing's."""
    return any(hit.has("CANCEL") and hit.words.endswith(_DONE) for hit in hits)


def _bound_elsewhere(hits: tuple[Hit, ...]) -> bool:
    """ "going to the cinema": a verb of coming whose goal is a noun that we do not know."""
    for at, hit in enumerate(hits):
        goal = hits[at + 1 : at + 5]
        words = [one.words for one in goal]
        if not hit.has("ATTEND") or len(words) < 3 or words[0] not in ("to", "for", "at"):
            continue
        unknown_noun = words[1] in _DETERMINERS and not goal[2].tags and words[2].isalpha()
        whose_home = not goal[1].tags and words[2] == "s"
        if unknown_noun or whose_home:
            return True
    return any(
        hit.words.startswith(_TRANSITIVE) and _is_another_thing(hits[at + 1 : at + 4]) for at, hit in enumerate(hits)
    )


_TRANSITIVE = ("confirm", "keep", "hold", "join")


_I = word_set("i we ich wir je j on nous ik wij let us me")
_BRINGS_ITS_SUBJECT = (
    "see you",
    "count",
    "see them",
    "see ya",
    "looking",
    "look",
    "bis ",
    "tot ",
    "a ",
    "on my",
    "keep",
    "compte",
    "reken",
)


def _said_of_another(hits: tuple[Hit, ...]) -> bool:
    """ "the person you call is not available": a verb of coming whose subject is a word that we do not know."""
    for at, hit in enumerate(hits):
        if (
            hit.has("ATTEND", "NEGATTEND")
            and hit.lang in ("en", "de", "fr", "nl")
            and not hit.words.startswith(_BRINGS_ITS_SUBJECT)
        ):
            words = {word for earlier in hits[:at] for word in earlier.words.split()} | set(hit.words.split())
            unknown = [earlier for earlier in hits[:at] if not earlier.tags and earlier.words.isalpha()]
            return bool(unknown) and not words & _I
    return False


def _cancels_another(hits: tuple[Hit, ...]) -> bool:
    """ "decline a wedding", "cancel people": a verb of cancelling whose object is another thing than this interview."""
    return any(
        hit.has("CANCEL") and hit.lang == "en" and _is_another_thing(hits[at + 1 : at + 3])
        for at, hit in enumerate(hits)
    )


def _is_another_thing(object_: tuple[Hit, ...]) -> bool:
    if not object_:
        return False
    if object_[0].words in _DETERMINERS or object_[0].words == "to":
        return len(object_) > 1 and _is_another_thing(object_[1:])
    return is_strange(object_[0]) or object_[0].has("EVENT", "STRAY", "R_PERSONAL")


_OWN = word_set("i me my it this that interview application")


def _stray_verb(hits: tuple[Hit, ...]) -> bool:
    """ "decline of the roman empire": a verb of ours among unknown words, with no person and no plea."""
    words = {word for hit in hits for word in hit.words.split()}
    loose = any(hit.has("CANCEL") and hit.lang == "en" and " " not in hit.words for hit in hits)
    return (
        loose
        and any(is_strange(hit) for hit in hits)
        and not words & _OWN
        and not any(hit.has("POLITE") for hit in hits)
    )


_DETERMINERS = word_set("the a an my our your his her their this that these those some any all every")


def _about_this_too(hits: tuple[Hit, ...]) -> bool:
    """ "cancel it, other plans": the other thing comes after a verb that has its own object."""
    verbs = [hit for hit in hits if hit.has("CANCEL", "ATTEND")]
    others = [hit for hit in hits if hit.has("OTHER")]
    if not verbs or not others:
        return False
    between = [hit for hit in hits if verbs[0].end <= hit.at < others[0].at]
    return any(hit.words in ("it", "this", "me", "mine", "because", "as", "for") or hit.has("SPLIT") for hit in between)
