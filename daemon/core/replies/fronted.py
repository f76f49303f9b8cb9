"""An object before its verb: "thursday I can make", "my interview I'm doing", "B2 I'm not keeping"."""

from __future__ import annotations

from daemon.core.replies.lexicon import Hit, words_in
from daemon.core.replies.persons import is_strange
from daemon.core.replies.signals import Says, Signal
from daemon.core.replies.tokens import word_set

_VERBS = word_set("make do doing keeping taking keep take manage managing")
_HELPERS = word_set("i we will am are can would do could not still definitely be going to want gonna")
_OURS = word_set("one interview call meeting it this that appointment slot mine")


def fronted(hits: tuple[Hit, ...], number: int) -> Signal | None:
    """The yes or no of a clause that ends with "I can make", where nothing or a word for this interview goes before."""
    core = [hit for hit in hits if not hit.has("POLITE", "BUT", "SPLIT", "YES", "NO")]
    words = words_in(core)
    subject = max((at for at, word in enumerate(words) if word in ("i", "we")), default=-1)
    ends = 0 <= subject < len(words) - 2 and words[-1] in _VERBS and set(words[subject:-1]) <= _HELPERS
    ends = ends or (0 < subject == len(words) - 2 and words[-1] == "want")  # "this is the one I want"
    if not ends or core[0].has("ASK") or any(hit.has("COND", "OTHER", "STRAY", "IRREAL") for hit in core):
        return None
    before = [hit for hit in core if hit.at < core[-1].at and not set(hit.words.split()) & {"i", "we"}]
    named = subject == 0 or _names_it(before[: _count_before(core)])
    if not named:
        return None
    denied = "not" in words[subject:]
    return Signal(Says.UNABLE if denied else Says.ATTEND, number, plain=not denied, word=hits[-1].words)


def _count_before(core: list[Hit]) -> int:
    return next((at for at, hit in enumerate(core) if set(hit.words.split()) & {"i", "we"}), 0)


def _names_it(front: list[Hit]) -> bool:
    """Whether the words in front name this interview: by a day, or by what ends with a noun of ours."""
    if not front:
        return False
    last = front[-1]
    ours = bool(_OURS & set(last.words.split())) or last.has("TIME")
    return ours and sum(is_strange(hit) for hit in front) <= 1
