"""The state machine: an interview and a trigger -> the change they make.

Pure and total: every trigger in every phase has an answer, and the answer for what
does not fit is "nothing, and here is why" in the timeline.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from daemon.core import courtesies, later_no, letters, offers
from daemon.core.acknowledging import doubt, hear_from_them, remind_untold
from daemon.core.answering import answer
from daemon.core.change import (
    AFTERWARDS,
    ASKING,
    Answered,
    Change,
    Office,
    Replied,
    Revoke,
    Settled,
    StepDue,
    Trigger,
    Vanished,
    say,
)
from daemon.core.delivery import Channel, Purpose
from daemon.core.hours import after_quiet, into, is_within
from daemon.core.interview import UNSETTLED, Approval, Interview, News, Phase, Question, closed, put, put_off
from daemon.core.plan import DEBRIEF_LATEST, StepKind, decide_by, ends_at, is_last_rung
from daemon.core.policy import OnSilence
from daemon.core.settling import settle
from daemon.core.unaccounted import missed, no_new_time_came, time_never_known

HEAR_AGAIN = timedelta(seconds=5)
HEARD_LATELY = timedelta(minutes=2)
HOLD_AT_MOST = timedelta(minutes=10)
JUST_NOW = timedelta(hours=1)
SHOW_FOR = timedelta(hours=1)
SHOW_AGAIN = timedelta(seconds=15)
ASLEEP = timedelta(minutes=5)  # of the time between two looks no more counts as waiting: we were not there
TRIES_TO_HEAR = 3  # at least so many, however long it took
TRIES_TO_SHOW = 20  # five minutes awake, longer than any lease, however long it took and whatever passed in our sleep
REMIND_AT_LEAST = timedelta(minutes=15)
COURTESIES = frozenset({Purpose.THANK_YOU, Purpose.FOLLOW_UP})


def advance(interview: Interview, trigger: Trigger, office: Office, now: datetime) -> Change:
    """What `trigger` makes of `interview` at `now`."""
    match trigger:
        case Answered():
            return later_no.withdraw(interview, trigger, office, now) or answer(interview, trigger, office, now)
        case Settled():
            return settle(interview, trigger, office, now)
        case Replied():
            return hear_from_them(interview, trigger, office, now)
        case Vanished():
            return _vanish(interview, now)
        case StepDue(kind=StepKind.ASK):
            return _ask(interview, trigger, office, now)
        case StepDue(kind=StepKind.SILENCE):
            return _read_silence(interview, trigger, office, now)
        case StepDue(kind=StepKind.LETTER):
            return _let_the_letter_go(interview, trigger, office, now)
        case StepDue(kind=StepKind.ACCOUNT):
            return _account(interview, trigger, office, now)
        case StepDue(kind=StepKind.DAY_OF):
            return _remind(interview, office, now)
        case StepDue(kind=StepKind.DEBRIEF):
            return _ask_how_it_was(interview, office, now)
        case StepDue(kind=StepKind.FOLLOW_UP):
            return _offer_to_follow_up(interview, office, now)
        case StepDue(kind=StepKind.OFFER):
            return offers.show_again(interview, office, now)
        case StepDue(kind=StepKind.CONFIRM):
            return doubt(interview, office, now)
        case StepDue(kind=StepKind.UNTOLD):
            return remind_untold(interview, trigger, office, now)
        case StepDue():
            return _close(interview, office, now)


def _ask(interview: Interview, due: StepDue, office: Office, now: datetime) -> Change:
    if interview.has_begun(now):
        # Slept through it: asking whether to go makes no sense any more; the debrief will come.
        passed = replace(interview, asked_at=now, held_until=None, news=None)
        return Change(passed, notes=("not asked: it had begun",))
    later = _quiet_until(interview, office, now)
    if later is not None:
        return Change(replace(interview, held_until=later, quiet_until=later))
    if _was_put_just_now(interview, due, now):
        # A rung that was held up for hours arrived a moment ago: one question serves for both.
        return Change(replace(interview, asked_at=now, held_until=None), notes=("not asked: it was, just now",))
    name, variant, question = _what_to_ask(interview, office, now)
    asked = replace(put(interview, now), question=question, question_at=now)
    text = say(
        office,
        asked,
        name,
        f"ask/{asked.id}/{asked.revision}/{variant}/{asked.rungs_put}/{now:%Y%m%dT%H%MZ}",
        now,
        purpose=Purpose.REMINDER if name == "reminder" else Purpose.QUESTION,
        variant=variant,
        # That silence means going is never said to whom asked for another time: it was not what they wanted.
        last=not asked.awaits_new_time and is_last_rung(asked, office.policy, office.candidate, now),
        old_starts_at=asked.old_starts_at,
        silence_withdraws=_silence_means_no(asked, office),
    )
    ways = office.policy.channels_of(asked.rungs_put)
    spoken = office.draft("call_question", asked, now).body if Channel.VOICE in ways else ""
    text = replace(text, channels=ways, spoken=spoken)
    # A rung that never got out is not sent beside this one: never two at once.
    return Change(asked, (Revoke(ASKING), text), (f"asked ({variant})",))


def _was_put_just_now(interview: Interview, due: StepDue, now: datetime) -> bool:
    waits = interview.question is Question.DECISION and interview.news is None and interview.held_until is None
    return waits and due.asked_lately_at is not None and now - due.asked_lately_at < JUST_NOW


def _what_to_ask(interview: Interview, office: Office, now: datetime) -> tuple[str, str, Question]:
    """Template, variant, and what an answer will be an answer to."""
    if interview.starts_at is None:
        return "question", "which_time", Question.WHICH_TIME
    if interview.maybe:
        return "question", "is_interview", Question.IS_INTERVIEW
    if interview.news in UNSETTLED and interview.missing_since is not None:
        return "question", News.VANISHED.value, Question.DECISION
    if interview.news is not None and interview.news is not News.BACK:
        return "question", interview.news.value, Question.DECISION
    if interview.awaits_new_time:
        return "reminder", "no_new_time", Question.DECISION
    if now > interview.starts_at - office.policy.notice:
        return "question", "late", Question.DECISION
    return ("reminder" if interview.rungs_put else "question"), "decision", Question.DECISION


def _quiet_until(interview: Interview, office: Office, now: datetime) -> datetime | None:
    """The end of the quiet hours, where there is time to wait for it."""
    quiet, zone = office.policy.quiet_hours, office.candidate.zone
    if not is_within(now, quiet, zone):
        return None
    morning = after_quiet(now, quiet, zone)
    last_call = decide_by(interview, office.policy)
    if last_call is None or interview.starts_at is None:
        return morning
    # Who asked for another time knows that it is open, and is not woken for it.
    wakes = now < last_call and not interview.awaits_new_time
    in_time = last_call if wakes else interview.starts_at - timedelta(hours=1)
    was_asked_back = interview.question is not None or interview.phase is Phase.ATTENDING
    if interview.news is News.DOUBTED and was_asked_back:
        in_time = interview.starts_at  # they can answer that all night; a letter that was held up asked nothing yet
    return morning if morning < in_time else None


def _silence_means_no(interview: Interview, office: Office) -> bool:
    """What the question announces and what the silence after it does: never the one without the other."""
    chosen = office.policy.on_silence is OnSilence.WITHDRAW or interview.silence_withdraws
    stands = interview.missing_since is None and interview.news not in UNSETTLED
    asked_for_another = interview.new_time_asked_at is not None
    return chosen and stands and not interview.kept and not asked_for_another and interview.decision is None


def _read_silence(interview: Interview, due: StepDue, office: Office, now: datetime) -> Change:
    """No answer by the last moment for a notice: they go, unless they chose beforehand that it means no.

    Only a silence that we are sure of counts: the question reached the provider, the inbox was read
    since, the event still stands, and the notice can still be kept (law 2, law 4).
    """
    if not _silence_means_no(interview, office) or interview.starts_at is None:
        return _keep(interview)
    if now >= interview.starts_at:
        return missed(interview, office, now) if _relied_on_silence(interview, due, office) else _keep(interview)
    too_late = now > interview.starts_at - office.policy.notice
    if too_late or not due.asked_for_sure or _spoke_since_asked(interview):
        # They may believe that their silence has settled it: ask again, loudly, at once.
        again = replace(interview, held_until=now, asked_at=now)
        return Change(again, notes=("no plain answer, but no silence to rely on: not withdrawn, asked again",))
    if due.heard_at is not None and due.heard_at < now - HEARD_LATELY:
        return Change(replace(interview, retry_at=now + HEAR_AGAIN))
    key = f"silence/{interview.id}/{interview.revision}/{now:%Y%m%dT%H%M%SZ}"
    return letters.withdraw_for_silence(interview, office, key, now)


def _keep(interview: Interview) -> Change:
    return Change(replace(interview, phase=Phase.ATTENDING), notes=("no answer: the interview is kept",))


def _relied_on_silence(interview: Interview, due: StepDue, office: Office) -> bool:
    """Whether the last word they got from us was that their silence would tell the employer."""
    last_call = decide_by(interview, office.policy)
    if not due.asked_for_sure or last_call is None or interview.asked_at is None:
        return False
    return interview.asked_at < last_call and not _spoke_since_asked(interview)


def _spoke_since_asked(interview: Interview) -> bool:
    """They wrote something that settled nothing: whatever it was, it was no silence."""
    if interview.spoke_at is None:
        return False
    return interview.asked_at is None or interview.spoke_at >= interview.asked_at


def _let_the_letter_go(interview: Interview, due: StepDue, office: Office, now: datetime) -> Change:
    approval = _without_our_sleep(interview, now)
    if approval is None or approval.queued or approval.leaves_at is None or now < approval.leaves_at:
        return Change(interview, notes=("no letter waits",))
    before_it = approval.purpose in (Purpose.CANCELLATION, Purpose.RESCHEDULE)
    if before_it and interview.has_begun(now):
        return missed(interview, office, now)
    if approval.revision != interview.revision:
        return letters.void(interview, now) if before_it else courtesies.show_anew(interview, approval, office, now)
    if approval.purpose in COURTESIES | {Purpose.LATE} and now > approval.leaves_at + AFTERWARDS:
        return courtesies.too_late(interview, approval, office, now)
    if approval.purpose in COURTESIES:
        civil = into(now, office.policy.thank_you_hours, office.candidate.zone)
        if civil > now and not approval.at_once:
            return Change(replace(interview, retry_at=civil))
    if _an_undo_may_be_unheard(approval, due, office, now):
        waiting = replace(approval, unheard=approval.unheard + 1, held_since=approval.held_since or now)
        return Change(replace(interview, approval=waiting, retry_at=now + HEAR_AGAIN))
    if not due.shown and _there_is_time_to_show(interview, approval, office, now):
        waiting = replace(approval, waits=approval.waits + 1, held_since=approval.held_since or now)
        return Change(replace(interview, approval=waiting, retry_at=now + SHOW_AGAIN))
    return letters.post(interview, now)


def _without_our_sleep(interview: Interview, now: datetime) -> Approval | None:
    """The approval; for as long as nobody was there to look, its letter has not waited."""
    approval, looked_for_at = interview.approval, interview.retry_at
    if approval is None or approval.held_since is None or looked_for_at is None or now - looked_for_at < ASLEEP:
        return approval
    return replace(approval, held_since=approval.held_since + (now - looked_for_at - ASLEEP))


def _an_undo_may_be_unheard(approval: Approval, due: StepDue, office: Office, now: datetime) -> bool:
    """The inbox does not answer, and an undo could lie in it: wait a little, not for ever."""
    sure = approval.at_once or not approval.undoable
    if sure or approval.leaves_at is None or due.heard_at is None or due.heard_at >= approval.leaves_at:
        return False
    hold = min(office.policy.undo_window, HOLD_AT_MOST)
    return not _has_waited(approval, approval.unheard, hold, min(TRIES_TO_HEAR, hold // HEAR_AGAIN + 1), now)


def _has_waited(approval: Approval, times: int, long_enough: timedelta, often_enough: int, now: datetime) -> bool:
    """Timed and counted: in an hour that was slept through nobody listened, and nobody was shown anything."""
    since = approval.held_since
    return since is not None and now - since >= long_enough and times >= often_enough


_TO_BE_SEEN = frozenset({Purpose.CANCELLATION, Purpose.RESCHEDULE, Purpose.WITHDRAWAL})


def _there_is_time_to_show(interview: Interview, approval: Approval, office: Office, now: datetime) -> bool:
    """What is sent was to be seen first (law 1), "send it now" or not: an S after an undo may speak of another letter
    than the one that was shown. A dead channel alone must not make a no-show of a plain no."""
    hurried = approval.at_once and approval.purpose not in _TO_BE_SEEN
    if hurried or approval.seen or approval.leaves_at is None:
        return False
    if _has_waited(approval, approval.waits, SHOW_FOR, TRIES_TO_SHOW, now):
        return False
    if approval.purpose is not Purpose.CANCELLATION or interview.starts_at is None:
        return True
    notice_at = interview.starts_at - office.policy.notice
    if approval.leaves_at < notice_at <= now and approval.waits >= TRIES_TO_SHOW:
        return False
    return now < interview.starts_at - SHOW_FOR


def _account(interview: Interview, due: StepDue, office: Office, now: datetime) -> Change:
    if interview.awaits_new_time:
        return no_new_time_came(interview, office, now)
    if not due.on_its_way:
        return missed(interview, office, now)
    # Its outbox rows expire now as well; what they settle to comes as a trigger of its own.
    unresolved = replace(interview, phase=Phase.UNRESOLVED, question=None, doubted_at=now)
    return Change(unresolved, notes=("it begins, and it is not known that they were told",))


def _remind(interview: Interview, office: Office, now: datetime) -> Change:
    # Not a question, but the last thing they read: an answer without a ref may be meant for it.
    reminded = replace(interview, reminded_at=now, question_at=now)
    if interview.starts_at is None or now >= interview.starts_at:
        return Change(replace(interview, reminded_at=now))
    later = after_quiet(now, office.policy.quiet_hours, office.candidate.zone)
    if now < later <= interview.starts_at - REMIND_AT_LEAST:
        return Change(put_off(interview, later))
    key = f"day_of/{interview.id}/{interview.revision}"
    return Change(reminded, (say(office, reminded, "day_of", key, now, purpose=Purpose.DAY_OF),), ("reminded",))


def _ask_how_it_was(interview: Interview, office: Office, now: datetime) -> Change:
    end = ends_at(interview)
    if end is None or now > end + DEBRIEF_LATEST:
        return Change(closed(interview, Phase.CLOSED, now), notes=("over for too long to ask how it was",))
    later = after_quiet(now, office.policy.quiet_hours, office.candidate.zone)
    if later > now:
        return Change(put_off(interview, later))
    asked = replace(
        interview,
        phase=Phase.DEBRIEFING,
        question=Question.DEBRIEF,
        question_at=now,
        debriefed_at=now,
        approval=None,
        held_until=None,
    )
    again = f"/{now:%Y%m%dT%H%MZ}" if interview.question is Question.DEBRIEF else ""
    key = f"debrief/{interview.id}/{interview.revision}{again}"
    variant = "doubted" if interview.news in UNSETTLED else None  # whether they went was never said
    text = say(office, asked, "debrief", key, now, purpose=Purpose.DEBRIEF, variant=variant)
    return Change(asked, (Revoke(ASKING), text), ("asked how it was",))


def _offer_to_follow_up(interview: Interview, office: Office, now: datetime) -> Change:
    if not office.way_to(interview.contact).to:
        return Change(closed(interview, Phase.CLOSED, now), notes=("nobody to write to",))
    later = after_quiet(now, office.policy.quiet_hours, office.candidate.zone)
    if later > now:
        return Change(put_off(interview, later))
    key = f"follow_up_offer/{interview.id}/{interview.revision}"
    return offers.offer(interview, office, Purpose.FOLLOW_UP, Question.FOLLOW_UP, key, now)


def _close(interview: Interview, office: Office, now: datetime) -> Change:
    if interview.starts_at is None and interview.approval is not None:
        # A process without an event: they wanted to bow out, and never said whether the letter may leave after all.
        return courtesies.too_late(interview, interview.approval, office, now)
    if interview.starts_at is None:
        return time_never_known(interview, office, now)
    waited = "never confirmed to be an interview" if interview.maybe else "no more to do"
    return Change(closed(interview, Phase.CLOSED, now), (Revoke(ASKING),), (waited,))


def _vanish(interview: Interview, now: datetime) -> Change:
    if interview.missing_since is not None or interview.is_over:
        return Change(interview)
    missing = replace(interview, missing_since=now)
    undecided = interview.phase in (Phase.FOUND, Phase.ASKED, Phase.ATTENDING)
    if undecided and (interview.maybe or interview.starts_at is None):
        return Change(closed(missing, Phase.CLOSED, now), (Revoke(ASKING),), ("gone from the calendar",))
    if undecided and interview.starts_at is not None and now < interview.starts_at:
        news = interview.news if interview.news in UNSETTLED else News.VANISHED  # they left it open before it went
        missing = replace(missing, news=news, held_until=now)
    return Change(missing, notes=("gone from the calendar; that alone decides nothing",))
