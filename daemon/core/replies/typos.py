"""What a word of ours becomes under a hasty thumb."""

from __future__ import annotations

from collections.abc import Iterable

from daemon.core.replies.tokens import word_set

# One slip away from a word of ours, and something else.
OTHER_WORDS = word_set(
    """
    cancer cancers candle canal chancel attested intend intent attempt become welcome income coping coding
    combing cowing copied mining missing mission kissing wishing waiting wanting writing shipping sipping
    slipping skipper ready reply really clear later fault thing think thank threw there three theme these
    other mother order older comes homing coming camping going doing interviewer interview internet cancun
    pulling polling yesterday please plane plans place decide decided declined recline meeting greeting
    heating seating eating dating rating available valuable morning mourning friday fridays learnt
    """
)


def slips_of(word: str) -> Iterable[str]:
    """What `word` becomes by one slip: a letter left out, neighbours swapped, a letter doubled."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
    for at in range(1, len(word)):
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
