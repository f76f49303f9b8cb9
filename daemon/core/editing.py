"""`E K7 …`: the candidate's own words in place of the letter that was shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core.change import Answered, Change, Office, Send, reply_to, say
from daemon.core.delivery import NO_IN_WORDS, Channel, Purpose
from daemon.core.draft import Draft, clear_sentences
from daemon.core.interview import Approval, Interview, Phase, Question
from daemon.core.letters import approval_of, is_in_a_call, is_late, leaves_after_undo, show
from daemon.core.replies import sounds_like_a_no
from daemon.core.ways import Way, signature

LONGEST = 4000  # characters; more is no letter
LONGEST_TEXT = 1600  # what a carrier takes


def edit(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """The letter that waits says this from now on; it is shown again, and its time to be taken back begins anew.

    One that waits for a yes goes on waiting for it. What has been handed over cannot be changed any more.
    """
    approval = interview.approval
    words = said.reading.text.strip()[:LONGEST]
    if approval is None or approval.queued:
        return reply_to(interview, "ack_too_late" if said.told else "ack_unclear", said, office, now)
    if not words:
        return reply_to(interview, "ack_unclear", said, office, now)
    letter = Draft(approval.subject, _signed(words, office) if approval.by_text else words)
    edited = replace(interview, approval=_with(approval, interview, letter, office, now), question_at=now)
    alone = "alone" if approval.copies else None
    shown = _shown(edited, letter, said, office, now, variant=alone)
    return Change(edited, (shown,), ("the letter says their own words",))


def in_own_words(approval: Approval | None, drafted: Draft, way: Way, office: Office) -> Draft:
    """What was drafted anew; where the candidate wrote the letter, their words, signed as the way asks for it."""
    if approval is None or not approval.own_words:
        return drafted
    return replace(drafted, body=_signed(approval.body, office) if way.is_text else approval.body)


def readdress(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """A no in their own words has another addressee: it is shown again, with a whole undo window (law 1)."""
    approval = interview.approval
    assert approval is not None, "only a letter that is there has another addressee"
    way = office.way_to(interview.contact, urgent=is_late(interview, office, now))
    letter = in_own_words(approval, office.letter(approval.purpose.value, interview, now, way), way, office)
    leaves_at = _leaves(approval.leaves_at or now, way.channel, interview, office, now)
    bound = approval_of(interview, approval.purpose, letter, way, now, leaves_at=leaves_at)
    again = replace(
        interview,
        phase=Phase.WITHDRAWING,
        approval=replace(bound, own_words=True),
        question=Question.UNDO,
        question_at=now,
        decided_at=now,
        held_until=None,
        retry_at=None,
        news=None,
        acknowledged_at=None,
    )
    shown = _shown(again, letter, said, office, now, variant=None)
    return Change(again, (shown,), ("their own words go to the new contact",))


def _signed(words: str, office: Office) -> str:
    """A text of which they could not tell who wrote it would be as good as none; a mail says it by itself."""
    name, signed = office.candidate.name, signature(office.candidate)
    if name and name.casefold() in words.casefold() and office.candidate.phone in words:
        return words[:LONGEST_TEXT]
    return f"{words[: LONGEST_TEXT - len(signed) - 1]}\n{signed}"


def _with(approval: Approval, interview: Interview, letter: Draft, office: Office, now: datetime) -> Approval:
    """No copies: words to one person are not what the others were to get, nor is what was drafted for those."""
    leaves_at = approval.leaves_at and _leaves(approval.leaves_at, approval.channel, interview, office, now)
    return Approval(
        purpose=approval.purpose,
        revision=approval.revision,
        to=approval.to,
        subject=letter.subject,
        body=letter.body,
        shown_at=now,
        leaves_at=leaves_at,
        channel=approval.channel,
        own_words=True,
    )


def _leaves(before: datetime, channel: Channel, interview: Interview, office: Office, now: datetime) -> datetime:
    """After another undo window; one about what lies ahead never after its start, however often it is edited."""
    if interview.starts_at is None or now >= interview.starts_at:
        return max(before, now + office.policy.undo_window)
    in_a_call = before if is_in_a_call(interview, now) else now
    return max(in_a_call, leaves_after_undo(interview, office, now, channel))


def _shown(
    interview: Interview, letter: Draft, said: Answered, office: Office, now: datetime, *, variant: str | None
) -> Send:
    approval = interview.approval
    assert approval is not None, "only a letter that waits is edited"
    if interview.phase is Phase.WITHDRAWING and approval.purpose is Purpose.RESCHEDULE:
        return show(interview, office, "ack_reschedule", letter, said.key, now)
    if interview.phase is Phase.WITHDRAWING:
        late = is_late(interview, office, now)
        unclear = not says_no(letter.body)
        return show(
            interview, office, "ack_withdraw", letter, said.key, now, late=late, second_thoughts=False, unclear=unclear
        )
    if not approval.to:
        return say(office, interview, "no_contact", said.key, now, variant=approval.purpose.value, own_words=True)
    name = "ack_thanks_sent" if approval.leaves_at is not None else f"{approval.purpose.value}_offer"
    unclear = approval.purpose in NO_IN_WORDS and not says_no(letter.body)
    return show(interview, office, name, letter, said.key, now, unclear=unclear, variant=variant)


def says_no(words: str) -> bool:
    """Whether a letter in their own words says where they stand (etiquette rule 10).

    By a sentence that we know, or because anybody who asked "are you coming?" would read it as a no.
    """
    return any(clear_sentences(words, purpose=one) for one in NO_IN_WORDS) or sounds_like_a_no(words)
