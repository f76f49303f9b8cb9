"""What the employer was told, or may have been, that a yes contradicts: it is the candidate's to set right."""

from __future__ import annotations

from daemon.core.interview import COMING, Decision, Interview, Phase


def told_otherwise(interview: Interview) -> str | None:
    """Which of it, as the variant of the word back; None where they expect the candidate anyhow."""
    if was_told_no(interview):
        return "told_no"
    if interview.new_time_asked_at is not None or interview.awaits_new_time:
        return "asked_for_another_time"
    unsure = interview.phase is Phase.UNRESOLVED and interview.decision is Decision.RESCHEDULE
    return "perhaps_asked_for_another_time" if unsure else None


def was_told_no(interview: Interview) -> bool:
    """Whether they were told no, to this time or to an earlier one, and no yes was said since."""
    return bool(interview.told_revision) and interview.phase in COMING


def told_no_for(interview: Interview) -> str:
    """Which time they were told no for: "this" one, which it has come back to, or an "earlier" one; "" for none."""
    if not was_told_no(interview):
        return ""
    return "this" if interview.told_revision == interview.revision else "earlier"
