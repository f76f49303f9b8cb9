"""What an answer carries with it: how late, which other time, why, who else."""

from __future__ import annotations

from dataclasses import replace

from daemon.core.reading import Intent, Reading
from daemon.core.replies.details import minutes_in, other_role_in, reason_in, referral_in
from daemon.core.replies.signals import Piece
from daemon.core.replies.verdict import Verdict
from daemon.core.replies.wished import other_time_in


def with_fields(text: str, verdict: Verdict, pieces: tuple[Piece, ...]) -> Reading:
    """The reading of `verdict`, with what belongs to it and stands in `text`."""
    reading = Reading(intent=verdict.intent, confirm=verdict.confirm and verdict.intent is not Intent.UNKNOWN)
    match verdict.intent:
        case Intent.LATE:
            return replace(reading, minutes=minutes_in(text))
        case Intent.RESCHEDULE:
            return replace(reading, prefers=other_time_in(text))
        case Intent.CANCEL | Intent.WITHDRAW:
            return replace(reading, reason=reason_in(pieces), referral=referral_in(text), prefers=other_role_in(text))
        case _:
            return reading
