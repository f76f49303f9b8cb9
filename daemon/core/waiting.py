"""What is said while a letter waits to leave: it stands, it goes at once, or it gives way to another answer.

"Thanks" and "ok" let it stand, whatever it says. Another letter takes its place only for a plain code, or for what is
chosen on a screen: everything less is asked back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from daemon.core import letters
from daemon.core.adding import add, before_it, is_for_the_letter
from daemon.core.change import TELLING_NO, Answered, Change, Office, Revoke, reply_to
from daemon.core.delivery import Purpose
from daemon.core.doubting import doubted, waits_until
from daemon.core.interview import COMING, UNSETTLED, Decision, Interview, Phase, Question, closed


def no_again(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """A no while a letter waits lets one that says no wait for its hour; "now" sends off whatever waits."""
    if _waits(interview, Purpose.RESCHEDULE, said, now) and not _lets_it_go(said):
        return _no_to_another_time(interview, said, office, now)
    if not said.reading.now and is_for_the_letter(said.reading) and interview.letter_waits:
        return add(interview, said, office, now)
    return _goes_now(interview, said, now) or reply_to(interview, "ack_already", said, office, now)


def _lets_it_go(said: Answered) -> bool:
    """By text "send it now" and "no, at once" read the same; on the screen the words tell them apart."""
    return not said.on_screen and (said.reading.now or said.reading.stands)


def _no_to_another_time(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """A code or a button withdraws the wish for another time; words may only explain it ("I can't do Thursday")."""
    if said.on_screen or not said.reading.in_words:
        return _instead(interview, said, office, now, letters.begin_withdrawal)
    held = doubted(interview, office, now)
    return reply_to(held, "ack_confirm", said, office, now, leaves_at=waits_until(held))


def _goes_now(interview: Interview, said: Answered, now: datetime) -> Change | None:
    approval = interview.approval
    if not said.reading.now or approval is None or approval.queued or approval.leaves_at is None:
        return None
    going = replace(approval, leaves_at=now, at_once=True, seen=approval.seen or said.on_screen)
    return Change(replace(interview, approval=going, retry_at=None), notes=("send now",))


def no_after_it(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """The same of an apology or a thank-you: only a plain no, or an undo, takes it back."""
    approval = interview.approval
    if not said.reading.stands or approval is None or approval.leaves_at is None:
        return undo_offer(interview, said, office, now)
    if going := _goes_now(interview, said, now):
        return going
    stays = {"leaves_at": approval.leaves_at, "to": interview.contact, "by_text": approval.by_text}
    return reply_to(interview, "ack_thanks_sent", said, office, now, also=interview.also_written_to, **stays)


def undo_offer(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """An approved thank-you that has not left can be taken back as well; where nothing waits, what stands is said."""
    approval = interview.approval
    if approval is None or approval.queued:
        return reply_to(interview, "ack_noted", said, office, now, variant=_what_stands(interview, now))
    ended = replace(closed(interview, Phase.CLOSED, now), approval=None, missed_at=None)
    return Change(
        ended, reply_to(ended, "ack_noted", said, office, now).effects, (f"{approval.purpose.value} dropped",)
    )


def _what_stands(interview: Interview, now: datetime) -> str | None:
    """Of one that is still to come: that they are going, or that it is theirs to say."""
    if interview.phase not in COMING or interview.starts_at is None or interview.has_begun(now) or interview.maybe:
        return None
    going = interview.phase is Phase.ATTENDING and interview.news not in UNSETTLED
    return "going" if going else "open"


def _waits(interview: Interview, purpose: Purpose, said: Answered, now: datetime) -> bool:
    """Whether a letter of that purpose is shown and has not left: its undo window runs, or nobody took it yet."""
    approval = interview.approval
    return approval is not None and approval.purpose is purpose and not said.told and not interview.has_begun(now)


def _instead(
    interview: Interview,
    said: Answered,
    office: Office,
    now: datetime,
    begin: Callable[[Interview, Office, Answered, datetime], Change],
) -> Change:
    """Another plain word before the letter left: it is not what they want any more, and the other one is shown."""
    phase, decision = interview.before or (Phase.ASKED, None)
    back = replace(
        interview,
        phase=phase if phase is Phase.ATTENDING else Phase.ASKED,
        decision=decision if phase in (Phase.ATTENDING, Phase.ASKED) else None,
        before=None,
        approval=None,
        declined_at=None,  # one that waits is taken back with its letter
        question=Question.DECISION,
        question_at=now,
        kept=interview.kept or interview.decision is Decision.WITHDRAW,
    )
    other = begin(back, office, said, now)
    return Change(other.interview, (Revoke(TELLING_NO), *other.effects), ("another answer in its place", *other.notes))


def other_time(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """Another time while a letter waits: in the place of a no, or another wish in the place of the one it names."""
    approval = interview.approval
    if _waits(interview, Purpose.CANCELLATION, said, now):
        return _instead(interview, said, office, now, letters.begin_reschedule)
    wishes = approval is not None and _waits(interview, Purpose.RESCHEDULE, said, now) and said.reading.prefers
    if approval is None or not wishes or approval.own_words or approval.queued:
        return reply_to(interview, "ack_already", said, office, now)
    again = letters.begin_reschedule(before_it(interview), office, said, now, instead_of=approval)
    return replace(again, notes=("another wish: the letter is drafted anew", *again.notes))
