"""What a reply says: `read` takes a text, the question that was put and the refs that are open, and gives readings."""

from __future__ import annotations

from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies.codes import coded, is_opt_out, keyword

__all__ = ["is_opt_out", "read"]


def read(
    text: str, asked: Asked, open_refs: tuple[str, ...], known_refs: tuple[str, ...] = ()
) -> tuple[Reading, ...]:
    """One reading per interview that the text speaks of; never empty, never raises.

    `known_refs`: refs without an open question that still take an answer when they are named (a kept interview).
    A ref that is named and neither open nor known gives UNKNOWN with that ref, upper case: it is closed.
    """
    if intent := keyword(text, asked):
        ref = open_refs[0] if intent is Intent.UNDO and len(open_refs) == 1 else ""
        return (Reading(intent=intent, ref=ref),)
    return coded(text, asked, open_refs, known_refs) or (Reading(intent=Intent.UNKNOWN),)
