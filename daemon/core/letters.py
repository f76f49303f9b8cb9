"""Letters to the employer: drafted, shown, and bound to what was shown (law 1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core.change import (
    AFTERWARDS,
    ASKING,
    TELLING_NO,
    Answered,
    Change,
    Office,
    Respond,
    Revoke,
    Send,
    say,
    useful_until,
)
from daemon.core.compose import Draft
from daemon.core.delivery import Channel, Purpose
from daemon.core.event import PartStat
from daemon.core.hours import into
from daemon.core.interview import Approval, Decision, Interview, News, Phase, Question
from daemon.core.reading import Intent, Reading
from daemon.core.ways import Way
from daemon.core.wishes import as_told
from daemon.core.words import reason_of

BEFORE_START = timedelta(minutes=1)


def begin_withdrawal(
    interview: Interview, office: Office, said: Answered, now: datetime, *, instead_of: Approval | None = None
) -> Change:
    """A plain no: the letter is shown, and leaves once the undo window is over.

    `instead_of`: what was shown before and is drafted anew; the one thought has been offered then.
    """
    late = is_late(interview, office, now, at_once=said.reading.now)
    way = office.way_to(interview.contact, urgent=late)
    letter = _cancellation(interview, office, said.reading, way, now)
    withdrawing = _leaving(interview, office, Purpose.CANCELLATION, letter, way, said, now, instead_of)
    can_call = late and interview.contact.phone  # then what to say matters more than that no mail can go
    name = "ack_withdraw" if way.to or can_call else "no_contact"
    once = False if interview.kept or instead_of else None
    shown = _show_no(withdrawing, office, name, letter, said, now, late=late, second_thoughts=once)
    return Change(withdrawing, (Revoke(ASKING), shown), (f"no: the letter leaves at {_leaves(withdrawing)}",))


def withdraw_for_silence(interview: Interview, office: Office, key: str, now: datetime) -> Change:
    """No answer, where the candidate chose beforehand that this means no."""
    said = Answered(reading=Reading(intent=Intent.CANCEL), key=key)
    way = office.way_to(interview.contact, urgent=is_late(interview, office, now))
    letter = _cancellation(interview, office, said.reading, way, now)
    withdrawing = _leaving(interview, office, Purpose.CANCELLATION, letter, way, said, now)
    shown = show(withdrawing, office, "ack_silence_withdraw", letter, key, now)
    return Change(withdrawing, (Revoke(ASKING), shown), ("no answer: withdrawing, as chosen beforehand",))


def begin_reschedule(
    interview: Interview, office: Office, said: Answered, now: datetime, *, instead_of: Approval | None = None
) -> Change:
    """Another time is wanted: the contact is asked, after the same undo window."""
    late = is_late(interview, office, now, at_once=said.reading.now)
    way = office.way_to(interview.contact, urgent=late)
    if not way.to:
        return Change(interview, (say(office, interview, "no_contact", said.key, now, variant="another_time"),))
    wish = as_told(said.reading.prefers, interview, office.candidate, now)
    letter = office.letter("reschedule", interview, now, way, late=late, reason=said.reading.reason, **wish)
    waiting = _leaving(interview, office, Purpose.RESCHEDULE, letter, way, said, now, instead_of)
    shown = show(waiting, office, "ack_reschedule", letter, said.key, now, late=late)
    return Change(waiting, (Revoke(ASKING), shown), (f"another time: the letter leaves at {_leaves(waiting)}",))


def bow_out_of_process(
    matter: Interview, office: Office, said: Answered, now: datetime, *, has_ended: bool = False
) -> Change:
    """A no to a process that no calendar knows of: shown, and sent once the undo window is over (etiquette rule 18).

    `matter` is new, and CLOSED: that is what an undo goes back to. `has_ended`: they have met already.
    """
    reading, way = said.reading, office.way_to(matter.contact)
    letter = office.letter(
        "withdrawal",
        matter,
        now,
        way,
        has_ended=has_ended,
        reason=for_them(reading),
        referral=reading.referral,
        prefers=reading.prefers,
    )
    leaving = _leaving(matter, office, Purpose.WITHDRAWAL, letter, way, said, now)
    # No interview lies ahead, so there is nothing that the worst could be no call after (etiquette rule 20).
    shown = _show_no(leaving, office, "ack_withdraw", letter, said, now, second_thoughts=False)
    return Change(leaving, (shown,), (f"bowing out: the letter leaves at {_leaves(leaving)}",))


def post(interview: Interview, now: datetime) -> Change:
    """The undo window is over: the approved letter is handed to the outbox, word for word."""
    approval = interview.approval
    assert approval is not None, "only an approved letter is posted"
    queued = replace(interview, approval=replace(approval, queued=True))
    declining: tuple[Respond, ...] = ()
    if approval.purpose is Purpose.CANCELLATION:
        declining = decline(interview, Channel.CALENDAR, Draft("", ""))
        queued = replace(queued, declined_at=now if declining else interview.declined_at)
    if not approval.to:
        told_nobody = replace(queued, phase=Phase.UNRESOLVED, question=None)
        return Change(told_nobody, declining, ("no address: the candidate has to tell them",))
    handed_over = f"{approval.purpose.value} handed over"
    letters = (_letter(interview, approval, now), *_letters_to_others(interview, approval, now))
    return Change(queued, (*letters, *declining), (handed_over,))


def void(interview: Interview, now: datetime) -> Change:
    """What was approved is no longer what would be sent (law 1): the approval is void, and we ask again.

    The ladder goes on, even where an earlier answer was a yes: their last word was no.
    """
    asking = replace(
        interview,
        phase=Phase.ASKED,
        decision=None,
        declined_at=None,
        before=None,
        approval=None,
        question=None,
        news=interview.news or News.CONTACT_CHANGED,
        held_until=now,
    )
    return Change(asking, (Revoke(TELLING_NO),), ("it changed after the no: the approval is void",))


def decline(interview: Interview, channel: Channel, draft: Draft) -> tuple[Respond, ...]:
    """Our DECLINED; () where no invitation names us, or where it was handed over before: one REPLY, and no second."""
    again = channel is Channel.CALENDAR and interview.declined_at is not None
    if again or not (interview.attendee and interview.organizer):
        return ()
    return (
        Respond(
            key=f"decline/{channel.value}/{interview.id}/{interview.revision}/{_approved_stamp(interview)}",
            partstat=PartStat.DECLINED,
            channel=channel,
            draft=draft,
            expires_at=interview.starts_at,
            revision=interview.revision,
        ),
    )


def is_late(interview: Interview, office: Office, now: datetime, *, at_once: bool = False) -> bool:
    """Whether a letter approved now leaves inside the notice: the late path (etiquette rule 6)."""
    if interview.starts_at is None:
        return False
    leaves_at = now if at_once else now + office.policy.undo_window
    return leaves_at > interview.starts_at - office.policy.notice


def _cancellation(interview: Interview, office: Office, reading: Reading, way: Way, now: datetime) -> Draft:
    return office.letter(
        "cancellation",
        interview,
        now,
        way,
        late=is_late(interview, office, now, at_once=reading.now),
        reason=for_them(reading),
        referral=reading.referral,
        prefers=reading.prefers,
    )


def for_them(reading: Reading) -> str:
    """The reason that the letter gives. What was said to us in passing stays with us (etiquette rule 13)."""
    return "" if reading.in_passing else reading.reason


def _show_no(
    interview: Interview,
    office: Office,
    name: str,
    letter: Draft,
    said: Answered,
    now: datetime,
    *,
    late: bool = False,
    second_thoughts: bool | None = None,
) -> Send:
    """The text that shows a no, with what became of the words around it."""
    reading = said.reading
    return show(
        interview,
        office,
        name,
        letter,
        said.key,
        now,
        late=late,
        second_thoughts=second_thoughts,
        reason=reading.reason,
        keeps_reason=reading.in_passing and reason_of(reading.reason) != "nothing",
        referral=reading.referral,
    )


def _leaving(
    interview: Interview,
    office: Office,
    purpose: Purpose,
    letter: Draft,
    way: Way,
    said: Answered,
    now: datetime,
    instead_of: Approval | None = None,
) -> Interview:
    leaves_at = now if said.reading.now else leaves_after_undo(interview, office, now, way.channel)
    if instead_of is not None and instead_of.leaves_at is not None and is_in_a_call(interview, now):
        leaves_at = max(leaves_at, instead_of.leaves_at)
    approval = approval_of(interview, purpose, letter, way, now, leaves_at=leaves_at, at_once=said.reading.now)
    approval = replace(approval, seen=said.on_screen, said=said.reading)
    wanted = Decision.RESCHEDULE if purpose is Purpose.RESCHEDULE else Decision.WITHDRAW
    return replace(
        interview,
        phase=Phase.WITHDRAWING,
        before=(interview.phase, interview.decision),
        decision=wanted,
        decided_at=now,
        reason=said.reading.reason,
        approval=approval,
        question=Question.UNDO,
        question_at=now,
        held_until=None,
        retry_at=None,
        news=None,
        acknowledged_at=None,
    )


def is_in_a_call(interview: Interview, now: datetime) -> bool:
    """Whether the candidate may be talking to them right now: what waits for the call goes on waiting."""
    return interview.rung_until is not None and now < interview.rung_until


def leaves_after_undo(
    interview: Interview, office: Office, now: datetime, channel: Channel = Channel.EMAIL
) -> datetime:
    """When a letter that is approved now leaves, if nobody takes it back."""
    # Close to the start the window shrinks: a letter that leaves after it began tells nobody anything.
    leaves_at = now + office.policy.undo_window
    if channel is Channel.SMS:
        leaves_at = _by_day(leaves_at, interview, office)
    if interview.starts_at is None:
        return leaves_at
    return max(now, min(leaves_at, interview.starts_at - BEFORE_START))


def _by_day(at: datetime, interview: Interview, office: Office) -> datetime:
    """A text rings where a mail lies still: it waits for a civil hour, but for no hour inside the notice."""
    decent = into(at, office.policy.thank_you_hours, office.candidate.zone)
    in_time = interview.starts_at is None or decent <= interview.starts_at - office.policy.notice
    return decent if in_time else at


def approval_of(
    interview: Interview,
    purpose: Purpose,
    letter: Draft,
    way: Way,
    now: datetime,
    *,
    leaves_at: datetime | None,
    at_once: bool = False,
) -> Approval:
    """What was shown now, bound to what it is about (law 1). `leaves_at` None: it waits for a yes."""
    return Approval(
        purpose=purpose,
        revision=interview.revision,
        to=way.to,
        subject=letter.subject,
        body=letter.body,
        shown_at=now,
        leaves_at=leaves_at,
        channel=way.channel,
        at_once=at_once,
    )


def show(
    interview: Interview,
    office: Office,
    name: str,
    letter: Draft,
    key: str,
    now: datetime,
    *,
    purpose: Purpose = Purpose.ACKNOWLEDGEMENT,
    **extra: object,
) -> Send:
    """The text that shows the candidate a letter, word for word, before it leaves (law 1)."""
    approval = interview.approval
    by_text = approval is not None and approval.by_text
    leaves_at, also = approval and approval.leaves_at, interview.also_written_to
    extra = {"leaves_at": leaves_at, "also": also, "by_text": by_text} | extra
    draft = office.draft(name, interview, now, letter=letter, to=interview.contact, **extra)
    return Send(
        key=key, purpose=purpose, draft=draft, expires_at=useful_until(interview, now), revision=interview.revision
    )


def _letter(interview: Interview, approval: Approval, now: datetime) -> Send:
    return Send(
        key=f"{approval.purpose.value}/{interview.id}/{approval.revision}/{_approved_stamp(interview)}",
        purpose=approval.purpose,
        draft=Draft(approval.subject, approval.body),
        to=approval.to,
        by=approval.channel,
        expires_at=_loses_its_sense(interview, approval, now),
        revision=approval.revision,
    )


def _letters_to_others(interview: Interview, approval: Approval, now: datetime) -> tuple[Send, ...]:
    first = _letter(interview, approval, now)
    return tuple(
        replace(first, key=f"{first.key}/{copy.to}", draft=Draft(copy.subject, copy.body), to=copy.to, by=Channel.EMAIL)
        for copy in approval.copies
    )


def _loses_its_sense(interview: Interview, approval: Approval, now: datetime) -> datetime:
    before_it = approval.purpose in (Purpose.CANCELLATION, Purpose.RESCHEDULE)
    if before_it and interview.starts_at is not None:
        return interview.starts_at
    return now + AFTERWARDS


def _approved_stamp(interview: Interview) -> str:
    # A no that was taken back and said again is another letter, with a consent of its own.
    at = interview.approval.shown_at if interview.approval else interview.decided_at
    return f"{at:%Y%m%dT%H%M%S.%fZ}" if at else "-"


def _leaves(interview: Interview) -> str:
    leaves_at = interview.approval and interview.approval.leaves_at
    return f"{leaves_at:%Y-%m-%d %H:%M:%S} UTC" if leaves_at else "once approved"
