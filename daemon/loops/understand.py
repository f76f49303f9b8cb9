"""A text, in the light of what is open -> readings. Nothing is changed here."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from daemon.core.acknowledging import is_long_past, is_unconfirmed
from daemon.core.afterwards import shows_withdrawal
from daemon.core.event import ALL_DAY
from daemon.core.interview import COMING, Decision, Interview, Phase, Question
from daemon.core.lateness import can_be_late, may_say_missed
from daemon.core.later_no import may_be_left
from daemon.core.reading import BOWS_OUT, Asked, Intent, Reading
from daemon.core.replies import is_opt_out, read
from daemon.core.replies.clean import above_the_footer, body_of
from daemon.core.replies.codes import coded, is_signed_keyword
from daemon.core.replies.hours import hour_in
from daemon.core.replies.mixed_up import by_pairs
from daemon.core.replies.names import Named
from daemon.loops.mixed_up import taken_back, with_what_waits
from daemon.loops.regretted import regretted
from daemon.loops.telling import only_in_plain_words, said_of_telling, untold
from daemon.loops.two_faced import not_two_faced
from daemon.store.transaction import Transaction

NOT_AS_ARRANGED = BOWS_OUT | {Intent.NO, Intent.RESCHEDULE}
# What may be said to "Running late? Good luck!" without the ref that stands in it.
ON_THE_DAY = frozenset({
    Intent.ATTEND, Intent.YES, Intent.LATE, Intent.CALLED, Intent.MISSED, Intent.SNOOZE, Intent.UNSURE,
})  # fmt: skip
NEAR = timedelta(hours=3)  # nobody is late for what begins later than that
ASKED_AS = {
    Question.DECISION: Asked.DECISION,
    Question.UNDO: Asked.UNDO,
    Question.DEBRIEF: Asked.DEBRIEF,
    Question.IS_INTERVIEW: Asked.IS_INTERVIEW,
    Question.WHICH_TIME: Asked.IS_INTERVIEW,
    Question.FOLLOW_UP: Asked.FOLLOW_UP,
    Question.THANK_YOU: Asked.FOLLOW_UP,
    Question.REACHED: Asked.FOLLOW_UP,
}


def understand(tx: Transaction, body: str, now: datetime, zone: ZoneInfo) -> tuple[Reading, ...]:
    """Read a text in the light of what is open. Without a ref it counts only while one question
    alone is open and was the last one put; or where it calls one by its company or by its day in `zone`."""
    interviews = tx.interviews.all()
    asked = _asked(interviews, now)
    known = _known(interviews, body, now)
    lately = max((one for one in interviews if one.question_at), key=_question_at, default=None)
    sole = len(asked) == 1 and lately is not None and lately.id == asked[0].id
    kind = _kind(lately if lately in asked else None)
    open_refs = tuple(one.ref for one in asked) if sole or len(asked) > 1 else ()
    telling = untold(interviews, asked, now)
    alone = sole or (not asked and len(telling) == 1 and lately == telling[0])
    kinds = _each_kind(interviews, now)
    if pairs := by_pairs(body, kinds):
        return with_what_waits(pairs, interviews, body)
    if plain := _hour_said(asked, body, sole=sole) or said_of_telling(telling, body, sole=alone):
        return (plain,)
    called = _called(interviews, zone)
    readings = read(body, kind, open_refs, known, called)
    told = any(one.ref or one.intent not in (Intent.UNKNOWN, Intent.UNDO, Intent.HELP) for one in readings)
    if not told and (back := taken_back(body, interviews, kinds) or regretted(body, interviews, now)):
        return back
    if readings[0].intent is Intent.LATE and (near := _sole_near(interviews, now)):
        unasked = read(body, Asked.NONE, (), known, called)
        if all(one.intent is Intent.LATE and not one.ref for one in unasked):
            return tuple(replace(one, ref=near.ref) for one in unasked)
    if all(one.intent is Intent.UNKNOWN for one in readings) and (left := _left_by_name(interviews, body, now, zone)):
        return (left,)
    if not asked and not any(one.ref for one in readings):
        readings = _without_a_question(readings, interviews, lately, body, known, now)
    else:
        again = (_read_again(one, interviews, body, kind, open_refs, known, now) for one in readings)
        readings = tuple(_read_afterwards(one, interviews, body, now) for one in again)
    plain_ones = (only_in_plain_words(one, telling, body) for one in readings)
    one_faced = tuple(not_two_faced(one, interviews, body, now) for one in plain_ones)
    return with_what_waits(one_faced, interviews, body)


def _left_by_name(interviews: list[Interview], body: str, now: datetime, zone: ZoneInfo) -> Reading | None:
    """ "I withdraw my application at Acme": one that they have met is bowed out of by its name, if no other has it."""
    met = frozenset(one.ref for one in interviews if may_be_left(one, now))
    if not met or any(_names(body, (one.ref,)) for one in interviews):
        return None
    called = _called(interviews, zone, met)
    (told, *others) = read(body, Asked.DEBRIEF, (), tuple(one.ref for one in called), called)
    meant = told.intent is Intent.WITHDRAW and told.ref in met and not others
    return told if meant else None


def ahead(interviews: list[Interview]) -> tuple[Interview, ...]:
    """Those without an open question that may still be kept, told about or bowed out of, by start."""
    return tuple(
        one
        for one in interviews
        if one.phase in COMING and one.question is None and one.starts_at and not (one.maybe or one.part_of)
    )


def _without_a_question(
    readings: tuple[Reading, ...],
    interviews: list[Interview],
    lately: Interview | None,
    body: str,
    known: tuple[str, ...],
    now: datetime,
) -> tuple[Reading, ...]:
    """A text without a ref while nothing is asked. Today's interview, if it alone was spoken of last, may be meant by
    whatever is said of going there; the only one ahead by what bows out of it, and that is asked back first."""
    kept = ahead(interviews)
    today = [one for one in kept if one.reminded_at is not None or one.has_begun(now)]
    spoken_of = len(today) == 1 and (lately is None or lately.id == today[0].id)
    sole = today[0] if spoken_of else kept[0] if len(kept) == 1 else None
    if sole is None:
        return readings
    meant = read(body, Asked.DECISION, (sole.ref,), known)
    return tuple(_weighed(one, ON_THE_DAY if spoken_of else frozenset({Intent.MISSED})) for one in meant)


def _hour_said(asked: list[Interview], body: str, *, sole: bool) -> Reading | None:
    """ "K7 2pm": the hour that an all-day entry was asked for; without its ref, only where that is the one question."""
    for one in asked:
        lacks = one.question is Question.WHICH_TIME and one.time_problem == ALL_DAY
        if lacks and (sole or _names(body, (one.ref,))) and (at := hour_in(body, one.ref)):
            return Reading(intent=Intent.AT, ref=one.ref, hour=at)
    return None


def _sole_near(interviews: list[Interview], now: datetime) -> Interview | None:
    """The one that begins soon or has just begun, where no other lies on the day: late without a ref means it."""
    on_the_day = [one for one in interviews if can_be_late(one, now) and not one.part_of]
    (sole,) = on_the_day if len(on_the_day) == 1 else (None,)
    return sole if sole and sole.starts_at and sole.starts_at - now <= NEAR else None


def _weighed(reading: Reading, plain: frozenset[Intent]) -> Reading:
    if reading.intent in NOT_AS_ARRANGED:
        return replace(reading, confirm=True)
    return reading if reading.intent in plain else replace(reading, ref="")


def _called(interviews: list[Interview], zone: ZoneInfo, also: frozenset[str] = frozenset()) -> tuple[Named, ...]:
    """How else than by its ref each interview may be called that is not over, or is among `also`."""
    return tuple(
        Named(ref=one.ref, company=one.company, starts_at=one.starts_at and one.starts_at.astimezone(zone))
        for one in interviews
        if (not one.is_over or one.ref in also) and not one.part_of
    )


def understand_mail(tx: Transaction, body: str, ref: str, now: datetime) -> tuple[Reading, ...]:
    """Read a mail of the candidate's. `ref`: which interview its thread or its subject names, "" for none.

    That stands for a ref in the words themselves; without either a mail answers nothing, whatever else is open.
    """
    interviews = tx.interviews.all()
    asked = _asked(interviews, now)
    known = _known(interviews, body, now)
    mine = [one for one in asked if one.ref == ref]
    telling = untold([one for one in interviews if one.ref == ref], mine, now)
    if pairs := by_pairs(body, _each_kind(interviews, now)):
        return with_what_waits(pairs, interviews, body)
    if plain := _hour_said(mine, body, sole=True) or said_of_telling(telling, body, sole=True):
        return (plain,)
    about = next((one for one in asked if one.ref == ref), None)
    kind, open_refs = _kind(about), (ref,) if about else ()
    # In front: behind, it would stand in the signature, which is no part of what they say.
    words = body if about or not ref or _names(body, known) else f"{ref} {body}"
    # An opt-out word is no code, and a ref beside it makes it none.
    silence = words != body and _is_opt_out_word(body)
    readings = (Reading(intent=Intent.OPT_OUT),) if silence else read(words, kind, open_refs, known)
    again = (_read_again(one, interviews, words, kind, open_refs, known, now) for one in readings)
    told = (_read_afterwards(one, interviews, words, now) for one in again)
    plain_ones = (only_in_plain_words(one, telling, body) for one in told)
    one_faced = (not_two_faced(one, interviews, body, now) for one in plain_ones)
    meant = (_meant_for_the_question(one, interviews, asked, ref) for one in one_faced)
    return with_what_waits(tuple(replace(one, text=above_the_footer(one.text)) for one in meant), interviews, body)


def _is_opt_out_word(body: str) -> bool:
    """With or without a name below it."""
    words = body_of(body).text
    return is_opt_out(words) or is_signed_keyword(words)


def _meant_for_the_question(reading: Reading, interviews: list[Interview], asked: list[Interview], ref: str) -> Reading:
    """ "Cancel" and its like close nothing by mail. Where one question is meant, or one that is kept, they are asked
    back as a no to it."""
    about = [one for one in asked if ref in ("", one.ref)] or [one for one in interviews if one.ref == ref]
    if reading.intent is not Intent.OPT_OUT or len(about) != 1:
        return reading
    (meant,) = about
    if meant.question is Question.DECISION or (meant.question is None and meant.phase is Phase.ATTENDING):
        return Reading(intent=Intent.CANCEL, ref=meant.ref, confirm=True)
    return Reading(intent=Intent.UNKNOWN, ref=meant.ref)


def wants_no_word_back(tx: Transaction, readings: tuple[Reading, ...], ref: str, now: datetime) -> bool:
    """Whether a mere thanks may be left at that: it answers nothing, or says yes to what they said yes to before, and
    nothing that was said to them waits for an answer. `ref`: of a mail, which interview it is about; a text may be
    about any."""
    spoken_of = [one for one in tx.interviews.open() if ref in ("", one.ref) and not is_long_past(one, now)]
    waits = any(
        one.question or one.news or one.held_until or one.letter_waits or one.phase is Phase.UNRESOLVED
        for one in spoken_of
    )
    going = {"", *(one.ref for one in spoken_of if one.decision is Decision.ATTEND)}
    answers = (one for one in readings if not (one.intent in (Intent.ATTEND, Intent.YES) and one.ref in going))
    return not waits and all(one.intent is Intent.UNKNOWN for one in answers)


def open_for_an_answer(tx: Transaction, now: datetime) -> tuple[Interview, ...]:
    """Those with an open question; where there is none, those of which it is open whether the employer knows."""
    interviews = tx.interviews.all()
    asked = _asked(interviews, now)
    return tuple(asked or untold(interviews, asked, now))


def _asked(interviews: list[Interview], now: datetime) -> list[Interview]:
    return [
        one
        for one in interviews
        if one.question is not None and _takes_answers(one, now) and not is_long_past(one, now)
    ]


def _takes_answers(interview: Interview, now: datetime) -> bool:
    """After a no that nobody confirmed, too: they may have been called."""
    return not interview.is_over or is_unconfirmed(interview, now)


def _known(interviews: list[Interview], body: str, now: datetime) -> tuple[str, ...]:
    """The refs that take an answer. One that is named does so for a while after the interview: they may have missed
    it, or bow out of the process."""
    lately = tuple(one for one in interviews if may_be_left(one, now) or may_say_missed(one, now))
    return tuple(
        one.ref for one in interviews if _takes_answers(one, now) or (one in lately and _names(body, (one.ref,)))
    )


def _names(body: str, refs: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{one}\b", body, re.IGNORECASE) for one in refs)


def _read_again(
    reading: Reading,
    interviews: list[Interview],
    body: str,
    kind: Asked,
    open_refs: tuple[str, ...],
    known: tuple[str, ...],
    now: datetime,
) -> Reading:
    """A reading for an interview that was asked something else is read as an answer to that.

    One that is kept, and named, was asked whether they go: "N K7" after a yes is a change of mind.
    """
    named = next((one for one in interviews if one.ref == reading.ref and _takes_answers(one, now)), None)
    wanted = _kind_by_name(named) if reading.intent is Intent.UNKNOWN else _kind(named)
    if named is None or wanted in (kind, Asked.NONE):
        return reading
    again = read(body, wanted, open_refs or (named.ref,), known)
    return next((one for one in again if one.ref == reading.ref), Reading(intent=Intent.UNKNOWN, ref=reading.ref))


def _read_afterwards(reading: Reading, interviews: list[Interview], body: str, now: datetime) -> Reading:
    """What nothing asks about any more, but may still be said of one that has begun: not there, or not for them."""
    named = next((one for one in interviews if one.ref == reading.ref and one.has_begun(now)), None)
    if named is None or reading.intent is not Intent.UNKNOWN:
        return reading
    words = {Intent.MISSED} | ({Intent.WITHDRAW} if may_be_left(named, now) else set())
    if shows_withdrawal(named) and coded(body, Asked.DEBRIEF, (named.ref,)):
        words |= {Intent.THANK}  # "1" after "3"; warm words may only be about the letter
    told = (read(body, asked, (named.ref,), (named.ref,)) for asked in (Asked.NONE, Asked.DEBRIEF))
    return next((one for readings in told for one in readings if one.ref == named.ref and one.intent in words), reading)


def _kind(interview: Interview | None) -> Asked:
    return ASKED_AS[interview.question] if interview and interview.question else Asked.NONE


def _kind_by_name(interview: Interview | None) -> Asked:
    """One that is kept, and named, is asked nothing but whether they go."""
    kept = interview is not None and interview.phase in COMING | {Phase.UNRESOLVED}
    return Asked.DECISION if kept and _kind(interview) is Asked.NONE else _kind(interview)


def _each_kind(interviews: list[Interview], now: datetime) -> dict[str, Asked]:
    """Ref -> what an answer beside it answers."""
    return {one.ref: _kind_by_name(one) for one in interviews if one.ref and _takes_answers(one, now)}


def _question_at(interview: Interview) -> datetime:
    assert interview.question_at is not None, "only those that were asked are compared"
    return interview.question_at
