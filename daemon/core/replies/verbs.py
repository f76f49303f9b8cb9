"""The verbs of a clause and the negation that belongs to each."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from daemon.core.replies.lexicon import Hit
from daemon.core.replies.signals import Says, Signal
from daemon.core.replies.tokens import word_set

PREDICATES = frozenset(
    {"CANCEL", "ATTEND", "FIT", "RESCHED", "LATE", "UNDO", "NEGCANCEL", "NEGATTEND", "FORME", "STAYS"}
)
# In these the negation may stand after its verb.
_AFTER_VERB = frozenset({"de", "nl", "fr"})
_ROMANCE = frozenset({"es", "it", "pt"})


DETERMINER_NO = frozenset({"no", "non", "nao"})


@dataclass(slots=True)
class _Verbs:
    """The verbs of a clause so far, each denied or not; `pending`: negations that wait for their verb."""

    found: list[tuple[Hit, bool]] = field(default_factory=list)
    pending: int = 0
    seen: bool = False
    lang: str = ""  # of the last negation
    unclear: bool = False  # a negation may belong to a word that we do not know
    spent: bool = False  # a negation found no verb before an "and" ended its reach

    def negate(self, hit: Hit, *, doubles: bool = False, after_verb: bool = False) -> None:
        """`doubles`: a second "not" of the kind that strengthens the first ("non … mai")."""
        if after_verb and self.found and not self.pending:
            self.flip_last()
        elif not (doubles and self.seen):
            self.pending += 1
        self.seen, self.lang = True, hit.lang

    def take(self, hit: Hit, *, unclear: bool) -> None:
        self.unclear = self.unclear or (self.pending > 0 and unclear)
        self.found.append((hit, self.pending % 2 == 1))
        self.pending = 0

    def end_reach(self) -> None:
        """ "not feeling well and I'm not going": no negation reaches over an "and" or a "so"."""
        self.spent = self.spent or self.pending % 2 == 1
        self.pending = 0

    def settle(self, hits: tuple[Hit, ...]) -> bool:
        """A negation left over goes to the verb before it, where the language puts it so; whether one stays over."""
        left = self.pending % 2 == 1
        if (
            left
            and self.found
            and self.lang in _AFTER_VERB
            and not self.found[-1][1]
            and _belongs(hits, self.found[-1][0])
        ):
            self.flip_last()
            return False
        return left

    def flip_last(self) -> None:
        hit, denied = self.found[-1]
        self.found[-1] = (hit, not denied)


def asserted(hits: tuple[Hit, ...], number: int) -> list[Signal]:
    """The verbs of a clause as signals, each with the negation that belongs to it."""
    verbs = _verbs(hits)
    left = verbs.settle(hits)
    if left and verbs.found and _is_needless(hits):
        verbs.flip_last()
        left = False
    if verbs.unclear or (left and any(hit.has("CANCEL") for hit, _ in verbs.found)):
        return [Signal(Says.DENIAL, number)]
    found = [_verb(hit, denied, number) for hit, denied in verbs.found if denied or not hit.has("FORME")]
    if any(hit.has("CANCELLATION") for hit in hits) or _cancels_the_cancel(hits):
        found = found[:1] if _cancels_the_cancel(hits) else found
        return _of_the_cancellation(found, left, number)
    return [*found, Signal(Says.DENIAL, number)] if left or verbs.spent else found


def _is_needless(hits: tuple[Hit, ...]) -> bool:
    """ "undo not needed": an English "not" behind its verb."""
    return any(hit.has("NEG") and after.words in _NEEDED for hit, after in pairwise(hits))


_NEEDED = word_set("needed necessary required wanted")


def _cancels_the_cancel(hits: tuple[Hit, ...]) -> bool:
    """ "cancel the cancel": the second one is a noun."""
    return any(
        hit.has("CANCEL") and later.has("CANCEL") and between.words in ("the", "my", "that", "this")
        for hit, between, later in zip(hits, hits[1:], hits[2:], strict=False)
    )


def _verbs(hits: tuple[Hit, ...]) -> _Verbs:
    verbs = _Verbs()
    ne_alone = not any(hit.has(*_NEGATIONS) for hit in hits)
    for at, hit in enumerate(hits):
        if ne_alone and hit.words in ("ne", "n") and at + 1 < len(hits) and hits[at + 1].lang == "fr":
            verbs.negate(hit)  # "n'annule rien"
        elif hit.has("NEG", "NO") and negates(hits, at):
            verbs.negate(hit)
        elif hit.has("SPLIT") and at:
            verbs.end_reach()
        elif hit.has("NEGC"):
            verbs.negate(hit, doubles=True)
        elif hit.has("NEGP"):
            verbs.negate(hit, after_verb=True)
        elif hit.has(*PREDICATES):
            verbs.take(hit, unclear=_consumed(hits, at))
    return verbs


_NEGATIONS = ("NEG", "NEGC", "NEGP", "NO")


def _consumed(hits: tuple[Hit, ...], at: int) -> bool:
    """ "not feeling well please cancel": an unknown word or a plea between the "not" and the verb may end its reach."""
    start = max((earlier for earlier in range(at) if hits[earlier].has(*_NEGATIONS)), default=at)
    between = hits[start + 1 : at]
    pleads = len(between) > 1 and any(hit.has("POLITE") for hit in between)
    return pleads or any(not hit.tags for hit in between)


def _belongs(hits: tuple[Hit, ...], verb: Hit) -> bool:
    """Whether the negation after `verb` is its own: no unknown word (another verb, perhaps) stands between."""
    after = [hit for hit in hits if hit.at >= verb.end]
    return all(hit.tags for hit in takewhile(lambda hit: not hit.has(*_NEGATIONS), after))


def _of_the_cancellation(signals: list[Signal], left: bool, number: int) -> list[Signal]:
    """ "cancel my cancellation": the verb acts on the cancel that is queued; without a verb the noun asks for it."""
    turned = {Says.DROP: Says.UNDO, Says.KEEP: Says.NO_UNDO, Says.ATTEND: Says.DROP}
    if signals:
        return [Signal(turned.get(s.says, s.says), s.clause, plain=False, word=s.word) for s in signals]
    return [Signal(Says.KEEP if left else Says.DROP, number, plain=False)]


def negates(hits: tuple[Hit, ...], at: int) -> bool:
    """ "no" is a "not" only before a word of a language whose "no" is one; elsewhere it answers or counts.

    "leider nicht", "no puedo": a "not" where the clause has a verb for it, else an answer.
    """
    if not hits[at].has("NO"):
        return True
    if hits[at].words not in DETERMINER_NO:
        return hits[at].has("NEG") and any(hit.has(*PREDICATES) for hit in hits)
    following = next(iter(hits[at + 1 :]), None)
    if following is None or following.has("NO", "YES", "POLITE"):
        return False
    if following.words == "to" and at + 2 < len(hits):
        return hits[at + 2].has("CANCEL") and hits[at + 2].words.split()[0].endswith("ing")  # "no to cancelling"
    return _is_noun(following) or following.lang in _ROMANCE


def _is_noun(hit: Hit) -> bool:
    """ "no undo needed", "no cancelling": what the "no" counts."""
    if hit.words.endswith((" it", " that", " this")):
        return False
    return hit.has("UNDO", "RESCHED", "LATE", "CANCELLATION") or (hit.has("CANCEL") and hit.words.endswith("ing"))


def _verb(hit: Hit, negated: bool, number: int) -> Signal:
    if hit.has("NEGCANCEL"):
        return Signal(Says.KEEP, number, word=hit.words)
    if hit.has("NEGATTEND"):
        return Signal(Says.UNABLE, number, word=hit.words)
    for tag, (positive, negative) in _POLARITY.items():
        if hit.has(tag):
            return Signal(negative if negated else positive, number, word=hit.words)
    raise AssertionError(hit)  # PREDICATES and _POLARITY name the same tags


_POLARITY = {
    "UNDO": (Says.UNDO, Says.NO_UNDO),
    "CANCEL": (Says.DROP, Says.KEEP),
    "RESCHED": (Says.RESCHEDULE, Says.STAY),
    "LATE": (Says.LATE, Says.ON_TIME),
    "ATTEND": (Says.ATTEND, Says.UNABLE),
    "STAYS": (Says.ATTEND, Says.UNABLE),
    "FIT": (Says.FIT, Says.UNFIT),
    "FORME": (Says.FIT, Says.UNFIT),
}
