"""Whose verb it is and what it is done to: what concerns another thing or person says nothing about this interview."""

from __future__ import annotations

from itertools import pairwise

from daemon.core.replies.courtesy import thanked_for
from daemon.core.replies.lexicon import Hit, words_in
from daemon.core.replies.objects import (
    about_this_too,
    bound_elsewhere,
    cancels_another,
    missed_a_ring,
    missed_the_ride,
    moves_another,
    stray_verb,
)
from daemon.core.replies.persons import (
    I_WORDS,
    OTHERS,
    PERSONS,
    has_another_subject,
    is_reported,
    is_strange,
    noes_of_another,
    passed_on,
    said_of_another,
    verbs_of_another,
)
from daemon.core.replies.signals import Says, Signal
from daemon.core.replies.tokens import word_set

ASSERTIONS = frozenset(
    {Says.DROP, Says.KEEP, Says.ATTEND, Says.UNABLE, Says.FIT, Says.UNFIT, Says.LATE, Says.RESCHEDULE, Says.CUT}
)


def subject_settled(signals: list[Signal], hits: tuple[Hit, ...]) -> list[Signal]:
    """The signals that are about this interview, and as sure as their subject lets them be."""
    if is_reported(hits):
        kept = [signal for signal in signals if signal.says not in ASSERTIONS | _ANSWERS]
        return [*kept, Signal(Says.REPORTED, signals[0].clause)] if signals else []
    if passed_on(hits):
        kept = [signal for signal in signals if signal.says not in _ANSWERS_GIVEN or signal.word in _NO_THANKS]
        signals = kept if len(kept) == len(signals) else [*kept, Signal(Says.REPORTED, signals[0].clause)]
    if thanked := thanked_for(hits):
        told = (_out_of_courtesy(signal) if signal.word in thanked else signal for signal in signals)
        signals = [signal for signal in told if signal is not None]
    others = verbs_of_another(hits) | noes_of_another(hits)
    doubted = [_by_doer(signal, hits) for signal in signals if not (signal.word in others and signal.says in _COMING)]
    if len(doubted) < len(signals):
        doubted.append(Signal(Says.REPORTED, signals[0].clause))
    silenced = _silenced(hits)
    kept = [signal for signal in doubted if signal.says not in silenced]
    elsewhere = Says.DROP in silenced and any(signal.says is Says.DROP for signal in doubted)
    return [*kept, Signal(Says.OTHER, doubted[0].clause)] if elsewhere else kept


_NO_THANKS = frozenset({"no thanks", "no thank you", "thanks but no thanks"})  # to a firm rather than to a friend
_NO_COURTESY = frozenset({Says.UNSURE, Says.SNOOZE, Says.ATTEND, Says.FIT, Says.LATE, Says.RESCHEDULE, Says.HEDGE})


def _out_of_courtesy(signal: Signal) -> Signal | None:
    """ "thanks for cancelling", "sorry for missing it": told as known, and no answer."""
    if signal.says is Says.DROP:
        return Signal(Says.OTHER, signal.clause, word=signal.word)
    return None if signal.says in _NO_COURTESY else signal


def _by_doer(signal: Signal, hits: tuple[Hit, ...]) -> Signal:
    if signal.says is Says.DROP and any(hit.has("NEITHER") for hit in hits):
        return Signal(Says.KEEP, signal.clause, word=signal.word)  # "cancel neither"
    if signal.says is Says.DROP and missed_the_ride(hits):
        return Signal(Says.LATE, signal.clause, word=signal.word)
    if signal.says in (Says.DROP, Says.KEEP) and _done_by_another(hits):
        return Signal(Says.CUT, signal.clause, word=signal.word)
    if signal.says is Says.DROP and (_only_would(hits, signal.word) or _done_already(hits)):
        return Signal(Says.DROP, signal.clause, plain=False, word=signal.word)
    if _told_to_a_stranger(hits) and signal.says in (Says.DROP, Says.UNABLE):
        return Signal(signal.says, signal.clause, plain=False, word=signal.word)
    timed = any(hit.has("TIME") or hit.words.isdigit() for hit in hits)
    if timed and _told_to_a_stranger(hits) and signal.says in (Says.ATTEND, Says.FIT):
        return Signal(Says.REPORTED, signal.clause, word=signal.word)
    if signal.says is Says.UNFIT and signal.word == "for me" and _goes_on_strangely(hits):
        return Signal(Says.DENIAL, signal.clause, word=signal.word)
    if signal.says is Says.UNFIT and _unfit_for_another(hits, signal.word):
        return Signal(Says.UNFIT, signal.clause, plain=False, word=signal.word)
    return signal


def _goes_on_strangely(hits: tuple[Hit, ...]) -> bool:
    """ "not for me thanks I ate" """
    at = next(at for at, hit in enumerate(hits) if hit.words == "for me")
    return any(is_strange(hit) for hit in hits[at + 1 :])


def _told_to_a_stranger(hits: tuple[Hit, ...]) -> bool:
    """ "tell Kim I'll be there at 6": whom we shall tell may be anybody, and so may be what for."""
    return len(hits) > 2 and hits[0].words == "tell" and is_strange(hits[1])


def _unfit_for_another(hits: tuple[Hit, ...], word: str) -> bool:
    """ "not interested in insurance": asked back, since what it is about may be another's offer."""
    return any(
        hit.words == word
        and preposition.words in ("in", "for")
        and (is_strange(object_) or (object_.words == "your" and any(is_strange(later) for later in hits[-2:])))
        for hit, preposition, object_ in zip(hits, hits[1:], hits[2:], strict=False)
    )


_ANSWERS = frozenset({Says.YES, Says.NO, Says.OKAY, Says.DENIAL, Says.UNSURE})


_ANSWERS_GIVEN = frozenset({Says.YES, Says.NO, Says.OKAY})


_COMING = frozenset({Says.ATTEND, Says.UNABLE, Says.FIT, Says.UNFIT, Says.LATE, Says.NO})


def _silenced(hits: tuple[Hit, ...]) -> frozenset[Says]:
    """The kinds of signal that a clause with these words cannot give."""
    of_another = any(hit.has("OTHER") for hit in hits)
    rules = (
        (any(hit.has("IRREAL") for hit in hits), ASSERTIONS | _ANSWERS_GIVEN),
        (of_another and not about_this_too(hits), ASSERTIONS | {Says.NO}),
        (any(hit.has("CUT") for hit in hits), {Says.CUT if of_another else Says.OTHER}),
        (any(hit.has(*_SETTLED_ELSEWHERE) for hit in hits), {Says.ATTEND, Says.FIT}),
        (bound_elsewhere(hits) or said_of_another(hits), {Says.ATTEND, Says.UNABLE}),
        (cancels_another(hits) or _is_out_elsewhere(hits), {Says.DROP, Says.KEEP}),
        (stray_verb(hits), {Says.DROP}),
        (moves_another(hits), {Says.RESCHEDULE}),
        (missed_a_ring(hits), {Says.DROP, Says.KEEP}),
        (_stays_undone(hits), {Says.ATTEND}),
        (_errand_on_the_way(hits), {Says.LATE}),
        (_was_once(hits), {Says.ATTEND, Says.FIT}),
        (_asked_of_me(hits), ASSERTIONS | {Says.UNDO}),
        (_nobody_comes(hits), {Says.ATTEND, Says.DROP, Says.UNABLE}),
    )
    return frozenset(says for holds, kinds in rules if holds for says in kinds)


def _stays_undone(hits: tuple[Hit, ...]) -> bool:
    """ "my no stays", "it stays off" """
    return any(hit.has("STAYS") for hit in hits) and any(
        hit.has("NO", "CANCEL", "CANCELLATION") or hit.words in _UNDONE for hit in hits
    )


_UNDONE = word_set("between with off out dead gone closed down weg raus")


def _errand_on_the_way(hits: tuple[Hit, ...]) -> bool:
    """ "stop at the store on the way": nobody says that he comes."""
    words = set(words_in(hits))
    on_the_way = any(hit.words == "on the way" for hit in hits)
    return on_the_way and any(is_strange(hit) for hit in hits) and not words & I_WORDS


def _nobody_comes(hits: tuple[Hit, ...]) -> bool:
    """ "keep calm", "available in all sizes": a word that we do not know, and neither an "I" nor an "it"."""
    if any(hit.has("POLITE", "YES", "NO", "STAYS") for hit in hits):
        return False
    words = set(words_in(hits))
    return any(is_strange(hit) for hit in hits) and not words & (_COMES | I_WORDS)


_COMES = word_set("my us it this you u interview im mein meine mon ma mi mia mio meu minha mijn happy")


def _was_once(hits: tuple[Hit, ...]) -> bool:
    """ "was up for it till I saw the salary": how they stood to it before."""
    before = [
        hit.words for at, hit in enumerate(hits) if any(later.has("ATTEND", "FIT") for later in hits[at : at + 4])
    ]
    return not _WERE.isdisjoint(word for words in before for word in words.split())


_WERE = word_set("was were war waren etais etait estaba estaban ero estava")


def _asked_of_me(hits: tuple[Hit, ...]) -> bool:
    """ "stop asking me to undo": the verb is in what others want of the candidate."""
    words = words_in(hits)
    return any(
        verb in _URGING and whom in ("me", "us") and to in ("to", "if", "about")
        for verb, whom, to in zip(words, words[1:], words[2:], strict=False)
    )


_URGING = word_set("asking telling texting begging pressing pushing nagging reminding bugging")


def _is_out_elsewhere(hits: tuple[Hit, ...]) -> bool:
    """ "I'm out tonight": out of the house."""
    return any(
        hit.words == "i am out" and not following.has("POLITE", "BUT", "SPLIT", "CONFLICT") and following.words != "of"
        for hit, following in pairwise(hits)
    )


_SETTLED_ELSEWHERE = ("R_OFFER_ACCEPTED", "R_COUNTER_OFFER", "R_NOT_READY")


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
        if hit.words.startswith(("i ", "my ")):
            return False  # "they called, so I'm out": the verb brings its subject
        if hit.words in _PARTICIPLES and not any(
            word in _OURS for earlier in hits[:at] for word in earlier.words.split()
        ):
            return True
        if hit.lang == "en" and has_another_subject(hits, at):
            return True
        before = [word for earlier in hits[:at] for word in earlier.words.split()]
        strangers = [word for word in before if word in OTHERS | PERSONS]
        mine = [word for word in before if word in _OURS]
        named = at > 0 and not hits[at - 1].tags and hit.words.endswith(_DONE)
        return bool(named or (strangers and (not mine or before.index(mine[-1]) < before.index(strangers[-1]))))
    return False


def _only_would(hits: tuple[Hit, ...], word: str) -> bool:
    """ "there's no hope I'd skip it": what would be done is asked back."""
    return any(hit.words == "would" and following.words == word for hit, following in pairwise(hits))


def _done_already(hits: tuple[Hit, ...]) -> bool:
    """A cancelling told as past: asked back, since it may be another's or another thing's."""
    return any(hit.has("CANCEL") and hit.words.endswith(_DONE) for hit in hits)
