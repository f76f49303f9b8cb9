"""Whether our no was read, or told at all: what settles it, and what the candidate hears while nothing does.

That a server took a letter is no proof that somebody read it; an answer of theirs is, and so is a receipt.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core.change import AFTERWARDS, Change, Office, Replied, Revoke, StepDue, say
from daemon.core.contact import Contact
from daemon.core.delivery import NO_IN_WORDS, Purpose
from daemon.core.hours import after_quiet
from daemon.core.interview import Decision, Interview, Phase, Question, closed, put_off

STILL_NEWS = timedelta(days=3)  # after the start; later than that it is no news that they were not told
NUDGES = frozenset({Purpose.QUESTION, Purpose.FOLLOW_UP})


def hear_from_them(interview: Interview, replied: Replied, office: Office, now: datetime) -> Change:
    """They answered a letter. The candidate hears that they did: of mails once a letter, since what they wrote is
    between the two; of texts each time, with the words, since those came to a number that is not the candidate's."""
    if replied.automatic:
        return Change(interview, notes=(f"an automatic reply to the {replied.purpose.value}: nobody has read it yet",))
    known = interview
    if _knows_our_no(interview, replied):
        known = replace(interview, acknowledged_at=interview.acknowledged_at or now)
    morning = after_quiet(now, office.policy.quiet_hours, office.candidate.zone)
    who = Contact() if replied.a_colleague else known.contact
    key, by_text = f"contact_answered/{replied.said or replied.key}", bool(replied.said)
    news = say(office, known, "contact_answered", key, now, to=who, words=replied.words, by_text=by_text)
    told = replace(news, not_before=morning if morning > now else None, expires_at=now + AFTERWARDS)
    if _is_what_we_waited_for(interview, replied):
        ended = replace(closed(known, Phase.CLOSED, now), approval=None)
        return Change(ended, (Revoke(NUDGES), told), (f"they answered the {replied.purpose.value}: no follow-up",))
    return Change(known, (told,), (f"they answered the {replied.purpose.value}",))


def _is_what_we_waited_for(interview: Interview, replied: Replied) -> bool:
    """Whether their silence after the thank-you has ended, so that a nudge would be odd (etiquette rule 19)."""
    waits = interview.phase is Phase.THANKED and not (interview.approval is not None and interview.approval.queued)
    return waits and replied.purpose is Purpose.THANK_YOU


def _knows_our_no(interview: Interview, replied: Replied) -> bool:
    """Whether the letter that they answered says no to the interview as it stands."""
    said = interview.phase in (Phase.WITHDRAWING, Phase.UNRESOLVED, Phase.WITHDRAWN)
    return said and replied.purpose in NO_IN_WORDS and replied.revision in interview.spoken_revisions


def arrived_at_theirs(interview: Interview, now: datetime) -> Change:
    """A receipt says that the letter arrived."""
    if interview.acknowledged_at is not None:
        return Change(interview)
    return Change(replace(interview, acknowledged_at=now), notes=("a receipt says that the letter arrived",))


def doubt(interview: Interview, office: Office, now: datetime) -> Change:
    """It begins soon, and nothing says that they read the no: the candidate may like to call. Said once."""
    doubted = replace(interview, doubted_at=now, retry_at=None, question=Question.REACHED, question_at=now)
    if interview.starts_at is None or now >= interview.starts_at:
        passed = replace(interview, doubted_at=now, retry_at=None)
        return Change(passed, notes=("not known whether they read the letter; it has begun",))
    later = after_quiet(now, office.policy.quiet_hours, office.candidate.zone)
    if now < later < interview.starts_at:
        return Change(put_off(interview, later))
    key = f"not_confirmed/{interview.id}/{interview.revision}"
    alarm = say(office, doubted, "not_confirmed", key, now, purpose=Purpose.ALERT)
    return Change(doubted, (alarm,), ("it begins soon, and they have not confirmed that they read the letter",))


def remind_untold(interview: Interview, due: StepDue, office: Office, now: datetime) -> Change:
    """They were not told, as far as is known, and only the candidate can; after the start there is a last word."""
    starts_at, begun = interview.starts_at, interview.has_begun(now)
    said = replace(interview, doubted_at=now, retry_at=None)
    if starts_at is None or now > starts_at + STILL_NEWS:
        return Change(said, notes=("it is not known that they were told, and it was some days ago",))
    later = after_quiet(now, office.policy.quiet_hours, office.candidate.zone)
    if later > now and (begun or later < starts_at):
        return Change(put_off(interview, later))
    variant = "begun" if begun else "in_doubt" if due.on_its_way else None
    key = f"still_untold/{said.id}/{said.revision}/{now:%Y%m%dT%H%MZ}"
    alarm = say(office, said, "still_untold", key, now, purpose=Purpose.ALERT, variant=variant)
    return Change(said, (alarm,), ("it is not known that they were told: said once more",))


def is_unconfirmed(interview: Interview, now: datetime) -> bool:
    """Whether the candidate was told so, and can still say that they know."""
    asked = interview.phase is Phase.WITHDRAWN and interview.doubted_at is not None
    ahead = interview.starts_at is not None and now < interview.starts_at
    return asked and ahead and not interview.told_in_person and interview.acknowledged_at is None


def awaits_word(interview: Interview, now: datetime) -> bool:
    """Whether they may not know what they were to be told, and the candidate, who heard so, can still say that they do.

    A wish for another time has come to nothing once it has begun.
    """
    if interview.phase is not Phase.UNRESOLVED or interview.told_in_person or interview.acknowledged_at is not None:
        return is_unconfirmed(interview, now)
    wished = interview.decision is Decision.RESCHEDULE and not interview.has_begun(now)
    return wished or interview.decision is Decision.WITHDRAW


def is_long_past(interview: Interview, now: datetime) -> bool:
    """Whether it began so long ago, and they were not told, that a word without its ref is about something else."""
    began = interview.starts_at
    return interview.phase is Phase.UNRESOLVED and began is not None and now >= began + STILL_NEWS
