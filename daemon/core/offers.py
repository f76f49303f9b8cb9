"""Letters that are offered: drafted and shown, and sent only on a yes (thank-you, withdrawal afterwards, follow-up)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from daemon.core.change import Change, Office, say
from daemon.core.delivery import NO_IN_WORDS, Purpose
from daemon.core.draft import Draft
from daemon.core.editing import in_own_words, says_no
from daemon.core.hours import after_quiet, into
from daemon.core.interview import Approval, Copy, Interview, Question, put_off
from daemon.core.letters import approval_of, for_them, show
from daemon.core.plan import ends_at
from daemon.core.reading import Intent, Reading
from daemon.core.words import reason_of

NOTHING = Reading(intent=Intent.UNKNOWN)
SHOWN_AGAIN = timedelta(hours=3)  # a draft that nobody answered, once
JUST_NOW = timedelta(hours=1)
FRESH = timedelta(hours=24)  # thanks, after the end (etiquette rule 17)


def offer(
    interview: Interview,
    office: Office,
    purpose: Purpose,
    question: Question,
    key: str,
    now: datetime,
    said: Reading = NOTHING,
    *,
    variant: str | None = None,
    own: Approval | None = None,
) -> Change:
    """Show a drafted letter that leaves only on a yes (thank-you, withdrawal afterwards, follow-up).

    `said`: how it was, a line of their own for the thank-you, or why they bow out. `own`: in their own words, which
    stand in it as they are. Unanswered, it is shown once more.
    """
    about, way = _about(purpose, said, interview), office.way_to(interview.contact)
    letter = in_own_words(own, office.letter(purpose.value, interview, now, way, **about), way, office)
    shown = approval_of(interview, purpose, letter, way, now, leaves_at=None)
    if own is not None:
        shown = replace(shown, own_words=True)
    else:
        shown = replace(shown, copies=_copies(interview, office, purpose, now, about), said=said)
    again_at = _shown_again_at(interview, office, purpose, now)
    offered = replace(interview, approval=shown, question=question, question_at=now, held_until=again_at)
    beside = _beside(purpose, said) | {"variant": variant, "purpose": _asked_as(purpose)}
    beside |= {"unclear": own is not None and purpose in NO_IN_WORDS and not says_no(letter.body)}
    send = show(offered, office, f"{purpose.value}_offer", letter, key, now, **beside)
    return Change(offered, (send,), (f"{purpose.value} shown",))


def offer_anew(
    interview: Interview, office: Office, approval: Approval, question: Question, key: str, now: datetime
) -> Change:
    """What was shown, for whom it goes to now: drafted anew, but for their own words."""
    own, said = approval if approval.own_words else None, approval.said or NOTHING
    return offer(interview, office, approval.purpose, question, key, now, said, own=own)


def without_address(
    interview: Interview, office: Office, purpose: Purpose, key: str, now: datetime, said: Reading = NOTHING
) -> Change:
    """Nobody to write to: that is said, and the letter is shown as soon as the candidate names an address."""
    way = office.way_to(interview.contact)
    draft = office.letter(purpose.value, interview, now, way, **_about(purpose, said, interview))
    wanted = replace(approval_of(interview, purpose, draft, way, now, leaves_at=None), said=said)
    return _ask_for_address(replace(interview, approval=wanted, closed_at=None), office, wanted, key, now)


def _ask_for_address(interview: Interview, office: Office, wanted: Approval, key: str, now: datetime) -> Change:
    """The letter itself stays as it is, whoever wrote it."""
    waiting = replace(interview, question=Question.THANK_YOU, question_at=now, held_until=None)
    words = say(office, waiting, "no_contact", key, now, variant=wanted.purpose.value, own_words=wanted.own_words)
    return Change(waiting, (words,), (f"{wanted.purpose.value}: nobody to write to, an address is asked for",))


def lacks_address(interview: Interview) -> bool:
    """Whether a letter is wanted, and waits for somebody to go to."""
    approval = interview.approval
    return interview.question is Question.THANK_YOU and approval is not None and not approval.to


def _shown_again_at(interview: Interview, office: Office, purpose: Purpose, now: datetime) -> datetime | None:
    """Once, hours later and by day; thanks only while they are still fresh."""
    if purpose is Purpose.FOLLOW_UP:
        return None
    again_at = into(now + SHOWN_AGAIN, office.policy.thank_you_hours, office.candidate.zone)
    fresh_until = fresh_for(interview)
    return None if purpose is Purpose.THANK_YOU and fresh_until and again_at > fresh_until else again_at


def fresh_for(interview: Interview) -> datetime | None:
    """Until when thanks are fresh."""
    end = ends_at(interview)
    return end and end + FRESH


def show_again(interview: Interview, office: Office, now: datetime) -> Change:
    """The draft that waits for a yes, as it was shown: they asked to be asked later, or said nothing for hours."""
    approval, question = interview.approval, interview.question
    if approval is None or question is None:
        return Change(replace(interview, held_until=None), notes=("no draft waits",))
    later = after_quiet(now, office.policy.quiet_hours, office.candidate.zone)
    if later > now:
        return Change(put_off(interview, later))
    if interview.question_at is not None and now - interview.question_at < JUST_NOW:
        # It was shown a moment ago, in their own words: once more later on.
        return Change(replace(interview, held_until=_shown_again_at(interview, office, approval.purpose, now)))
    purpose, key = approval.purpose, f"{approval.purpose.value}_offer/{interview.id}/{now:%Y%m%dT%H%M%SZ}"
    if approval.revision != interview.revision and office.way_to(interview.contact).to:
        return offer_anew(interview, office, approval, question, key, now)
    if not approval.to:
        return _ask_for_address(interview, office, approval, key, now)
    again = replace(interview, question_at=now, held_until=None)
    letter = Draft(approval.subject, approval.body)
    unclear = purpose in NO_IN_WORDS and not says_no(letter.body)
    beside = _beside(purpose, approval.said or NOTHING) if not approval.own_words else {}
    beside |= {"variant": "again", "purpose": _asked_as(purpose), "unclear": unclear}
    shown = show(again, office, f"{purpose.value}_offer", letter, key, now, **beside)
    return Change(again, (shown,), (f"{purpose.value} shown again",))


def _about(purpose: Purpose, said: Reading, interview: Interview) -> dict[str, object]:
    match purpose:
        case Purpose.WITHDRAWAL:
            # Bowing out after they have met thanks for the meeting, too.
            met = interview.missed_at is None and not interview.wants_new_time
            extras = {"reason": for_them(said), "referral": said.referral, "prefers": said.prefers}
            return {"has_ended": met, **extras}
        case Purpose.THANK_YOU:
            return {"variant": "loved" if said.intent is Intent.THANK else None, "own": said.text}
        case _:
            return {}


def _beside(purpose: Purpose, said: Reading) -> dict[str, Any]:
    """What is said of the words around a no, below the letter."""
    if purpose is not Purpose.WITHDRAWAL:
        return {}
    keeps = said.in_passing and reason_of(said.reason) != "nothing"
    return {"keeps_reason": bool(said.reason) and keeps, "referral": said.referral}


def _copies(
    interview: Interview, office: Office, purpose: Purpose, now: datetime, about: dict[str, object]
) -> tuple[Copy, ...]:
    """The thank-you to each of the others who were met, where that is wanted."""
    if purpose is not Purpose.THANK_YOU or not office.policy.thank_everyone:
        return ()
    letters = ((one, replace(interview, contact=one)) for one in interview.interviewers)
    drafts = ((one, office.letter(purpose.value, to_them, now, None, **about)) for one, to_them in letters)
    return tuple(Copy(to=one.email, subject=draft.subject, body=draft.body) for one, draft in drafts)


def approve_offer(interview: Interview, office: Office, key: str, now: datetime) -> Change:
    """Yes to what was shown: it leaves at the next civil hour."""
    approval = interview.approval
    if approval is None or interview.question is None:
        return Change(interview, (say(office, interview, "ack_unclear", key, now),))
    if approval.revision != interview.revision and office.way_to(interview.contact).to:
        # The yes was to another letter, or to another addressee (law 1): this one is shown first.
        return offer_anew(interview, office, approval, interview.question, key, now)
    if not approval.to:
        return _ask_for_address(interview, office, approval, key, now)
    leaves_at = into(now, office.policy.thank_you_hours, office.candidate.zone)
    going = replace(approval, leaves_at=leaves_at, undoable=leaves_at > now)
    approved = replace(interview, approval=going, question=None, held_until=None)
    to = interview.contact
    about: dict[str, Any] = {
        "leaves_at": leaves_at,
        "to": to,
        "by_text": approval.by_text,
        "also": approved.also_written_to,
    }
    fresh_until = fresh_for(interview) if approval.purpose is Purpose.THANK_YOU else None
    about["variant"] = "old" if fresh_until and now > fresh_until else None
    told = say(office, approved, "ack_thanks_sent", key, now, **about)
    return Change(approved, (told,), (f"{approval.purpose.value} approved",))


def thank_by_itself(interview: Interview, office: Office, key: str, now: datetime, said: Reading = NOTHING) -> Change:
    """`thank_you = "auto"`: shown, and sent after the undo window at a civil hour."""
    about, way = _about(Purpose.THANK_YOU, said, interview), office.way_to(interview.contact)
    letter = office.letter("thank_you", interview, now, way, **about)
    leaves_at = into(now + office.policy.undo_window, office.policy.thank_you_hours, office.candidate.zone)
    approval = approval_of(interview, Purpose.THANK_YOU, letter, way, now, leaves_at=leaves_at)
    approval = replace(approval, copies=_copies(interview, office, Purpose.THANK_YOU, now, about), said=said)
    thanking = replace(interview, approval=approval, question=Question.UNDO, question_at=now, held_until=None)
    send = show(thanking, office, "ack_thanks_sent", letter, key, now, leaves_at=leaves_at)
    return Change(thanking, (send,), ("thank-you leaves by itself",))


def _asked_as(purpose: Purpose) -> Purpose:
    return Purpose.QUESTION if purpose is Purpose.FOLLOW_UP else Purpose.ACKNOWLEDGEMENT
