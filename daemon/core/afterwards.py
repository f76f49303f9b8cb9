"""After the interview: what the debrief leads to, and what becomes of the letter that is drafted then."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from daemon.core import offers
from daemon.core.change import Answered, Change, Office, reply_to
from daemon.core.delivery import Purpose
from daemon.core.hours import after_quiet
from daemon.core.interview import Interview, Phase, Question, closed
from daemon.core.plan import DEBRIEF_LATEST, DEBRIEF_WAITS, FOLLOW_UP_WAITS, SNOOZE, ends_at
from daemon.core.policy import ThankYou
from daemon.core.reading import Intent

SAYS_YES = frozenset({Intent.YES, Intent.ATTEND, Intent.THANK})
ASKED_AFTERWARDS = frozenset({Question.DEBRIEF, Question.THANK_YOU, Question.FOLLOW_UP})


def debriefed(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """How it was: a thank-you is drafted, or a polite withdrawal; neither for one that did not happen."""
    match said.reading.intent:
        case Intent.NO:
            ended = closed(interview, Phase.CLOSED, now)
            return Change(ended, reply_to(ended, "ack_noted", said, office, now).effects, ("it did not happen",))
        case Intent.CANCEL | Intent.WITHDRAW:
            return offer_or_say(interview, Purpose.WITHDRAWAL, said, office, now)
        case _ if office.policy.thank_you is ThankYou.OFF:
            ended = closed(interview, Phase.CLOSED, now)
            return Change(ended, reply_to(ended, "ack_noted", said, office, now).effects, ("no thank-you wanted",))
        case _ if office.policy.thank_you is ThankYou.AUTO and office.way_to(interview.contact).to:
            return offers.thank_by_itself(interview, office, said.key, now, said.reading)
        case _:
            return offer_or_say(interview, Purpose.THANK_YOU, said, office, now)


def offer_or_say(
    interview: Interview, purpose: Purpose, said: Answered, office: Office, now: datetime, *, variant: str | None = None
) -> Change:
    """The letter, drafted and shown; where nobody can be written to, that is said, and an address asked for."""
    if not office.way_to(interview.contact).to:
        return offers.without_address(interview, office, purpose, said.key, now, said.reading)
    return offers.offer(interview, office, purpose, Question.THANK_YOU, said.key, now, said.reading, variant=variant)


def offer_answered(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """Whether what was drafted and shown may leave."""
    if said.reading.intent is Intent.THANK and shows_withdrawal(interview):
        return _glad_after_all(interview, said, office, now)
    if said.reading.intent in SAYS_YES:
        return offers.approve_offer(interview, office, said.key, now)
    thanking = interview.approval is not None and interview.approval.purpose is Purpose.THANK_YOU
    if said.reading.intent is Intent.WITHDRAW and thanking:
        # "3" after all: not the thanks that were drafted, but a letter that says so (etiquette rule 18).
        return offer_or_say(interview, Purpose.WITHDRAWAL, said, office, now)
    return _not_sent(interview, said, office, now)


def shows_withdrawal(interview: Interview) -> bool:
    """Whether the letter that withdraws is shown, and waits for a yes."""
    approval = interview.approval
    shown = approval is not None and approval.purpose is Purpose.WITHDRAWAL and approval.leaves_at is None
    return shown and interview.question is Question.THANK_YOU


def _glad_after_all(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """ "1" says how it was, and is no yes to the letter that withdraws. Thanks that have left are not sent again."""
    if interview.thanked_at is not None:
        return _not_sent(interview, said, office, now)
    return debriefed(replace(interview, approval=None), said, office, now)


def _not_sent(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    ended = replace(closed(interview, Phase.CLOSED, now), approval=None)
    return Change(ended, reply_to(ended, "ack_noted", said, office, now).effects, ("not sent, as wished",))


def ask_later(interview: Interview, said: Answered, office: Office, now: datetime) -> Change:
    """Asked again tomorrow, for as long as it makes sense; the question stays open meanwhile."""
    again = _again_at(interview, office, now)
    snoozed = replace(interview, held_until=again)
    reply = reply_to(snoozed, "ack_snooze", said, office, now, leaves_at=again)
    return Change(snoozed, reply.effects, ("asked to be asked later",))


def _again_at(interview: Interview, office: Office, now: datetime) -> datetime | None:
    """Tomorrow, at a decent hour; None once it would come oddly late."""
    latest = _asked_until(interview)
    again = after_quiet(now + SNOOZE, office.policy.quiet_hours, office.candidate.zone)
    return again if latest is not None and again < latest else None


def _asked_until(interview: Interview) -> datetime | None:
    if interview.question is Question.DEBRIEF:
        end = ends_at(interview)
        return end and end + DEBRIEF_LATEST
    waits = FOLLOW_UP_WAITS if interview.question is Question.FOLLOW_UP else DEBRIEF_WAITS
    return interview.approval.shown_at + waits if interview.approval else None
