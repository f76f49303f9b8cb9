"""Letters that are offered: drafted and shown, and sent only on a yes (thank-you, withdrawal afterwards, follow-up)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core.change import Change, Office, say
from daemon.core.delivery import NO_IN_WORDS, Purpose
from daemon.core.draft import Draft
from daemon.core.editing import says_no
from daemon.core.interview import Copy, Interview, Question, put_off
from daemon.core.letters import approval_of, show
from daemon.core.plan import after_quiet, into
from daemon.core.reading import Intent, Reading

NOTHING = Reading(intent=Intent.UNKNOWN)


def offer(
    interview: Interview,
    office: Office,
    purpose: Purpose,
    question: Question,
    key: str,
    now: datetime,
    said: Reading = NOTHING,
) -> Change:
    """Show a drafted letter that leaves only on a yes (thank-you, withdrawal afterwards, follow-up).

    `said`: how it was, and a line of their own for the thank-you.
    """
    about, way = _about(purpose, said), office.way_to(interview.contact)
    letter = office.letter(purpose.value, interview, now, way, **about)
    copies = _copies(interview, office, purpose, now, about)
    shown = replace(approval_of(interview, purpose, letter, way, now, leaves_at=None), copies=copies)
    offered = replace(interview, approval=shown, question=question, question_at=now, held_until=None)
    send = show(offered, office, f"{purpose.value}_offer", letter, key, now, purpose=_asked_as(purpose))
    return Change(offered, (send,), (f"{purpose.value} shown",))


def show_again(interview: Interview, office: Office, now: datetime) -> Change:
    """The draft that waits for a yes, as it was shown, since they asked to be asked later."""
    approval, question = interview.approval, interview.question
    if approval is None or question is None:
        return Change(replace(interview, held_until=None), notes=("no draft waits",))
    later = after_quiet(now, office.policy.quiet_hours, office.candidate.zone)
    if later > now:
        return Change(put_off(interview, later))
    purpose, key = approval.purpose, f"{approval.purpose.value}_offer/{interview.id}/{now:%Y%m%dT%H%M%SZ}"
    if approval.revision != interview.revision and office.way_to(interview.contact).to:
        return offer(interview, office, purpose, question, key, now)
    again = replace(interview, question_at=now, held_until=None)
    letter = Draft(approval.subject, approval.body)
    unclear = purpose in NO_IN_WORDS and not says_no(letter.body)
    shown = show(again, office, f"{purpose.value}_offer", letter, key, now, purpose=_asked_as(purpose), unclear=unclear)
    return Change(again, (shown,), (f"{purpose.value} shown again",))


def _about(purpose: Purpose, said: Reading) -> dict[str, object]:
    match purpose:
        case Purpose.WITHDRAWAL:
            return {"has_ended": True}  # bowing out after they have met thanks for the meeting, too
        case Purpose.THANK_YOU:
            return {"variant": "loved" if said.intent is Intent.THANK else None, "own": said.text}
        case _:
            return {}


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
        return offer(interview, office, approval.purpose, interview.question, key, now)
    leaves_at = into(now, office.policy.thank_you_hours, office.candidate.zone)
    going = replace(approval, leaves_at=leaves_at, undoable=leaves_at > now)
    approved = replace(interview, approval=going, question=None)
    to = interview.contact
    told = say(office, approved, "ack_thanks_sent", key, now, leaves_at=leaves_at, to=to, by_text=approval.by_text)
    return Change(approved, (told,), (f"{approval.purpose.value} approved",))


def thank_by_itself(interview: Interview, office: Office, key: str, now: datetime, said: Reading = NOTHING) -> Change:
    """`thank_you = "auto"`: shown, and sent after the undo window at a civil hour."""
    about, way = _about(Purpose.THANK_YOU, said), office.way_to(interview.contact)
    letter = office.letter("thank_you", interview, now, way, **about)
    leaves_at = into(now + office.policy.undo_window, office.policy.thank_you_hours, office.candidate.zone)
    approval = approval_of(interview, Purpose.THANK_YOU, letter, way, now, leaves_at=leaves_at)
    approval = replace(approval, copies=_copies(interview, office, Purpose.THANK_YOU, now, about))
    thanking = replace(interview, approval=approval, question=Question.UNDO, question_at=now, held_until=None)
    send = show(thanking, office, "ack_thanks_sent", letter, key, now, leaves_at=leaves_at)
    return Change(thanking, (send,), ("thank-you leaves by itself",))


def _asked_as(purpose: Purpose) -> Purpose:
    return Purpose.QUESTION if purpose is Purpose.FOLLOW_UP else Purpose.ACKNOWLEDGEMENT
