"""What a calendar shows, held against what we know: new, moved, cancelled by the employer, back again.

Content orders versions; SEQUENCE is not asked, since servers raise it for a typo and
vendors move an interview without raising it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from daemon.core.change import ASKING, TELLING_NO, Change, Effect, Office, Revoke, say
from daemon.core.contact import Contact
from daemon.core.delivery import Purpose
from daemon.core.event import CalendarEvent, EventStatus, PartStat
from daemon.core.hours import after_quiet
from daemon.core.interview import COMING, Interview, News, Phase, closed, was_talked_about
from daemon.core.letters import void
from daemon.core.own_contact import why_not
from daemon.core.policy import Candidate
from daemon.core.recognition.self_service import self_service
from daemon.core.recognize import Recognition, Verdict

INTERVIEWERS_AT_MOST = 8
LET_THEM_ANSWER = timedelta(hours=12)
AFTERWARDS_ONLY = frozenset({Purpose.THANK_YOU, Purpose.WITHDRAWAL, Purpose.FOLLOW_UP})
# Outlook cancels with a word in the title and STATUS:CONFIRMED.
CANCELLED_TITLES = (
    "canceled:",
    "cancelled:",
    "canceled event:",
    "cancelled event:",
    "abgesagt:",
    "annulé :",
    "annulé:",
    "cancelado:",
    "cancelada:",
    "annullato:",
    "geannuleerd:",
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a new interview is given by the shell: ids that only the store can hand out."""

    id: str
    ref: str


def is_cancelled(event: CalendarEvent) -> bool:
    """STATUS:CANCELLED, METHOD:CANCEL, or the title that Outlook gives to what was cancelled."""
    if event.status is EventStatus.CANCELLED or event.method == "CANCEL":
        return True
    return event.summary.strip().lower().startswith(CANCELLED_TITLES)


def may_speak(known: Interview, event: CalendarEvent, *, stands: bool) -> bool:
    """Whether this copy of a known UID counts. `stands`: the copy that spoke last is still in its calendar.

    A calendar goes before a mail, and the calendar that we know first before another one. A mail counts only where it
    is newer than what we know (a higher SEQUENCE, or a CANCEL that is not older) and from the same organizer; until its
    calendar has caught up with that, the calendar's copy is the stale one.
    """
    behind = known.catches_up_at is not None and event.sequence < known.catches_up_at
    behind = behind and (event.starts_at != known.starts_at or known.phase is Phase.CANCELLED_BY_EMPLOYER)
    if event.is_mail_copy:
        return _is_news_by_mail(known, event)
    if behind and not is_cancelled(event):
        return False
    here = (known.calendar, known.href) == (event.calendar, event.href)
    return here or known.is_only_in_mail or not stands


def _is_news_by_mail(known: Interview, event: CalendarEvent) -> bool:
    if known.is_only_in_mail and (known.calendar, known.href) == (event.calendar, event.href):
        return True
    organizer = event.organizer.email if event.organizer else ""
    if known.organizer and organizer != known.organizer:
        return False
    anew = event.sequence > known.sequence
    return anew or (is_cancelled(event) and event.sequence >= known.sequence and not known.is_over)


def is_worth_knowing(event: CalendarEvent, recognition: Recognition, now: datetime) -> bool:
    """Whether an event that we do not know yet becomes an interview: it lies ahead and stands."""
    if recognition.verdict is Verdict.NO or recognition.skip or is_cancelled(event):
        return False
    return event.starts_at is None or event.starts_at > now


def found(event: CalendarEvent, recognition: Recognition, identity: Identity, office: Office, now: datetime) -> Change:
    """A new interview. One that the candidate has declined in the calendar is asked about at once."""
    blank = Interview(id=identity.id, candidate_id=office.candidate.id, ref=identity.ref, uid=event.uid, found_at=now)
    interview = replace(
        _with_facts(blank, event, recognition, office),
        recurrence_id=event.recurrence_id,
        maybe=recognition.verdict is Verdict.MAYBE,
    )
    if _declined_by_hand(interview, event, office):
        interview = replace(interview, news=News.DECLINED, held_until=now)
    return Change(interview, notes=("found: " + "; ".join(recognition.reasons[:3]),))


def absorb(
    known: Interview, event: CalendarEvent, recognition: Recognition, told: bool, office: Office, now: datetime
) -> Change:
    """What a fresh look at its event makes of an interview; nothing, where nothing changed.

    `told`: something has left, or may have left, that tells the employer no.
    """
    seen = _reappeared(_with_facts(known, event, recognition, office), now)
    seen = replace(seen, maybe=known.maybe and not _is_plain_now(known, recognition, now))
    if _set_aside(known):
        return Change(known)
    if recognition.skip and seen.phase not in (Phase.WITHDRAWING, Phase.UNRESOLVED):
        return _skip(seen, now)
    if is_cancelled(event):
        return _cancelled(seen, office, told, now)
    if seen.phase is Phase.CANCELLED_BY_EMPLOYER:
        return _back(seen, now)
    if _is_there_again(known, seen, now):
        return Change(_afresh(seen, None), notes=("there again",))
    if seen.starts_at != known.starts_at:
        return _moved(known, seen, office, told, now)
    if known.maybe and not seen.maybe:
        return Change(_afresh(seen, seen.news), (Revoke(ASKING),), ("plainly an interview now",))
    if seen.phase is Phase.WITHDRAWING and seen.revision != known.revision:
        return _changed_under_a_no(seen, told, now)
    newly_declined = _newly_declined(known, seen, event, office, now)
    if seen.phase is Phase.WITHDRAWING and newly_declined and not told:
        # Not by us, as far as we remember: by hand, or by us before a backup was restored.
        # A letter now may be the second one, so the candidate says whether it is wanted.
        return void(replace(seen, news=News.DECLINED), now)
    if seen.phase in COMING and seen.news in (None, News.DOUBTED) and newly_declined:
        return Change(replace(seen, news=News.DECLINED, held_until=now), notes=("declined in the calendar by hand",))
    if seen.silence_withdraws and not known.silence_withdraws and seen.asked_at and seen.phase is Phase.ASKED:
        # What silence means has changed since the last rung: that has to be said before it counts (law 2).
        return Change(replace(seen, held_until=now), notes=("tagged: silence withdraws",))
    return Change(seen)


def _with_facts(interview: Interview, event: CalendarEvent, recognition: Recognition, office: Office) -> Interview:
    mine = event.attendee(office.candidate.addresses)
    organizer = event.organizer.email if event.organizer else ""
    by_mail = event.is_mail_copy and bool(interview.calendar) and not interview.is_only_in_mail
    pages = self_service(event)
    contact = interview.own_contact or recognition.contact
    confirmed = interview.time_confirmed and interview.time_confirmed == event.written_start
    return replace(
        interview,
        calendar=interview.calendar if by_mail else event.calendar,
        href=interview.href if by_mail else event.href,
        sequence=event.sequence,
        catches_up_at=event.sequence + is_cancelled(event) if by_mail else None,
        mail=event.mail or interview.mail,
        summary=event.summary,
        company=recognition.company,
        role=recognition.role,
        location=event.location,
        join_url=recognition.join_url,
        cancel_url=pages.cancel_url,
        reschedule_url=pages.reschedule_url,
        starts_at=interview.starts_at if confirmed else event.starts_at,
        ends_at=interview.ends_at if confirmed else event.ends_at,
        timezone=interview.timezone if confirmed else event.timezone,
        time_problem="" if confirmed else event.time_problem,
        written_start=event.written_start,
        contact=contact,
        interviewers=_interviewers(event, contact.email, office.candidate),
        organizer=_to_reply_to(organizer, office.candidate),
        attendee=mine.email if mine else "",
        partstat=mine.partstat if mine else None,
        # Why it was found; once it is known, its words are no longer what makes it an interview.
        reasons=interview.reasons or recognition.reasons,
        silence_withdraws=recognition.auto_cancel,
    )


def _interviewers(event: CalendarEvent, contact: str, candidate: Candidate) -> tuple[Contact, ...]:
    """Who else is invited on their side: persons, of the house of the contact or of the organizer."""
    house = {one.rpartition("@")[2] for one in (contact, event.organizer.email if event.organizer else "") if one}
    people = [
        Contact(name=one.name, email=one.email)
        for one in event.attendees
        if one.kind == "INDIVIDUAL" and one.email != contact and one.email.rpartition("@")[2] in house
    ]
    return tuple(one for one in people if not why_not(one, candidate))[:INTERVIEWERS_AT_MOST]


def _to_reply_to(organizer: str, candidate: Candidate) -> str:
    """Nobody replies to themselves, and the current employer is never contacted."""
    domain = organizer.rpartition("@")[2]
    theirs = any(domain == one or domain.endswith(f".{one}") for one in candidate.employer_domains)
    return "" if theirs or organizer in candidate.addresses else organizer


def _set_aside(known: Interview) -> bool:
    """The candidate said that it is no interview; its event may change as it likes."""
    return known.phase is Phase.CLOSED and known.maybe and known.missing_since is None


def _reappeared(interview: Interview, now: datetime) -> Interview:
    if interview.missing_since is None:
        return interview
    there = replace(interview, missing_since=None)
    if interview.news is not News.VANISHED:
        return there
    there = replace(there, news=None)
    undecided = interview.phase is Phase.ASKED and interview.decision is None
    if not undecided or not _was_said_to_be_gone(interview):
        return replace(there, held_until=None)
    # They read that nobody is told until they answer: that holds, and that it stands is told by asking anew.
    return replace(there, kept=True, held_until=interview.held_until or now)


def _was_said_to_be_gone(interview: Interview) -> bool:
    """Whether the question that says so was put, and not only planned."""
    gone_at, asked_at = interview.missing_since, interview.asked_at
    return gone_at is not None and asked_at is not None and asked_at >= gone_at != interview.held_until


def _skip(seen: Interview, now: datetime) -> Change:
    if seen.is_over:
        return Change(seen)
    return Change(closed(seen, Phase.CLOSED, now), (Revoke(ASKING | TELLING_NO),), ("tagged to be skipped",))


def _cancelled(seen: Interview, office: Office, told: bool, now: datetime) -> Change:
    """The employer called it off: every prompt is taken back, and nothing is sent to them."""
    if seen.is_over:
        return Change(seen)
    if seen.starts_at is not None and seen.starts_at <= now and seen.phase is not Phase.UNRESOLVED:
        return Change(seen)
    was_put = was_talked_about(seen)
    doubted = News.DOUBTED if seen.news is News.DOUBTED else None  # it is one about the rest of its loop as well
    ended = replace(closed(seen, Phase.CANCELLED_BY_EMPLOYER, now), approval=None, news=doubted)
    effects: tuple[Effect, ...] = (Revoke(ASKING | TELLING_NO),)
    if was_put and not told:
        key = f"employer_cancelled/{seen.id}/{seen.revision}/{now:%Y%m%dT%H%MZ}"
        effects = (*effects, say(office, ended, "employer_cancelled", key, now))
    return Change(ended, effects, ("cancelled by the employer",))


def _back(seen: Interview, now: datetime) -> Change:
    if seen.starts_at is None or seen.starts_at <= now:
        return Change(seen)
    return Change(_afresh(seen, News.BACK), notes=("confirmed again",))


def _moved(known: Interview, seen: Interview, office: Office, told: bool, now: datetime) -> Change:
    """Another hour is another question: every answer to the old one is void (law 1)."""
    if seen.starts_at is not None and seen.starts_at <= now:
        return Change(replace(seen, starts_at=known.starts_at, ends_at=known.ends_at) if known.is_over else seen)
    talked_about = was_talked_about(known)
    fresh = _afresh(seen, News.MOVED if talked_about and known.starts_at else None)
    told_no = known.revision if told or known.told_in_person else ""
    fresh = replace(fresh, told_revision=known.told_revision or told_no)
    was = known.told_start if known.told_start != seen.starts_at else None  # back before they heard that it moved
    fresh = replace(fresh, old_starts_at=was, held_until=now if talked_about else None, timed_at=now)
    revoked = Revoke(ASKING | TELLING_NO | {Purpose.DEBRIEF, Purpose.THANK_YOU})
    dropped = _not_sent(known, fresh, office, now)
    change = Change(fresh, (revoked, *dropped), (f"moved from {_utc(known.starts_at)} to {_utc(seen.starts_at)}",))
    if not told or known.phase not in (Phase.WITHDRAWING, Phase.UNRESOLVED):
        return change
    key = f"moved_after_letter/{known.id}/{seen.revision}"
    alarm = say(office, fresh, "alert_moved_after_letter", key, now, purpose=Purpose.ALERT, told_at=now)
    return change.then(alarm)


def _not_sent(known: Interview, fresh: Interview, office: Office, now: datetime) -> tuple[Effect, ...]:
    """A letter after the interview that waited, and is void now that it is still to come: they believe it leaves."""
    approval = known.approval
    if approval is None or approval.queued or approval.leaves_at is None or approval.purpose not in AFTERWARDS_ONLY:
        return ()
    key = f"not_sent/{known.id}/{fresh.revision}/{approval.purpose.value}"
    words = say(office, fresh, "not_sent", key, now, variant=approval.purpose.value, to=known.contact)
    morning = after_quiet(now, office.policy.quiet_hours, office.candidate.zone)
    return (replace(words, not_before=morning if morning > now else None),)


def _changed_under_a_no(seen: Interview, told: bool, now: datetime) -> Change:
    if told:
        return Change(seen)
    return void(seen, now)


def _afresh(seen: Interview, news: News | None) -> Interview:
    return replace(
        seen,
        phase=Phase.FOUND,
        decision=None,
        decided_at=None,
        declined_at=None,
        before=None,
        approval=None,
        question=None,
        asked_at=None,
        rungs_put=0,
        held_until=None,
        retry_at=None,
        reminded_at=None,
        debriefed_at=None,
        thanked_at=None,
        closed_at=None,
        spoke_at=None,
        told_in_person=False,
        news=news,
        reason="",
        kept=False,
        sessions_end_at=None,
        succeeded_by="",
        new_time_asked_at=None,
    )


def _declined_by_hand(interview: Interview, event: CalendarEvent, office: Office) -> bool:
    mine = event.attendee(office.candidate.addresses)
    return mine is not None and mine.partstat is PartStat.DECLINED and interview.starts_at is not None


def _is_there_again(known: Interview, seen: Interview, now: datetime) -> bool:
    """It was closed before it began, without a word from the candidate: it had been gone, or tagged to be skipped."""
    if known.phase is not Phase.CLOSED or seen.starts_at != known.starts_at or known.succeeded_by:
        return False
    if known.part_of and known.missing_since is None:
        return False  # it was closed with its loop
    return seen.starts_at is None or seen.starts_at > now


def _is_plain_now(known: Interview, recognition: Recognition, now: datetime) -> bool:
    # A "no" on its way to "is this an interview?" must not meet another question.
    unasked = known.question_at is None or now - known.question_at >= LET_THEM_ANSWER
    return known.phase in COMING and unasked and recognition.verdict is Verdict.INTERVIEW


def _is_ahead(seen: Interview, now: datetime) -> bool:
    return seen.starts_at is not None and seen.starts_at > now


def _newly_declined(known: Interview, seen: Interview, event: CalendarEvent, office: Office, now: datetime) -> bool:
    return _is_ahead(seen, now) and known.partstat is not PartStat.DECLINED and _declined_by_hand(seen, event, office)


def _utc(at: datetime | None) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if at else "no known time"
