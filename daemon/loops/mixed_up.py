"""A letter waits, and the text speaks of another: where it may have been the wrong one, it does not leave unasked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from daemon.core.interview import Interview, Phase, Question
from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import read
from daemon.core.replies.clean import body_of, folded
from daemon.core.replies.mixed_up import keeps, mistook, wavers, without_the_undo


def with_what_waits(readings: tuple[Reading, ...], interviews: list[Interview], body: str) -> tuple[Reading, ...]:
    """What was said, and what it means for each letter that waits and was not spoken of.

    One is taken back where they say that another was meant, and it is what they spoke of last; where only a word casts
    doubt on it, or where it is named and nothing was read of it, it is asked back and waits for that.
    """
    named = {one.part_of or one.id for one in interviews if one.ref and one.ref in {told.ref for told in readings}}
    waiting = [one for one in interviews if one.letter_waits and not one.part_of and one.id not in named]
    if not named or not waiting:
        return readings
    to_undo = [one for one in readings if one.intent is Intent.UNDO and _has_nothing_to_undo(one.ref, interviews)]
    meant = tuple(without_the_undo(body, one.ref) if one in to_undo else one for one in readings)
    if len(waiting) == 1 and (to_undo or mistook(body)) and _spoken_of_last(waiting[0], interviews):
        return (Reading(intent=Intent.UNDO, ref=waiting[0].ref), *meant)
    doubted = waiting if to_undo or wavers(body) else [one for one in waiting if _names(body, one)]
    return (*meant, *(Reading(intent=Intent.UNKNOWN, ref=one.ref) for one in doubted))


def taken_back(body: str, interviews: list[Interview], asked: Mapping[str, Asked]) -> tuple[Reading, ...]:
    """ "Undo", and no ref beside it: letters that wait are all that can be undone, and each of them is taken back.

    `asked`: what an answer beside each ref answers. () where the words may be an answer to another question.
    """
    waiting = [one.ref for one in interviews if one.letter_waits and not one.part_of]
    back = tuple(read(body, Asked.UNDO, (ref,))[0] for ref in waiting)
    if any(one.intent is not Intent.UNDO for one in back):
        return ()
    questions = {asked[one.ref] for one in interviews if one.question and one.ref in asked and one.ref not in waiting}
    others = {one.intent for question in questions for one in read(body, question, ("A0",))}
    # "Wait, keep the interview": our own words for it, which are a yes to any other question.
    to_none = {Intent.UNKNOWN, Intent.HELP, Intent.UNDO} | ({Intent.ATTEND} if wavers(body) or keeps(body) else set())
    return back if others <= to_none else ()


def _has_nothing_to_undo(ref: str, interviews: list[Interview]) -> bool:
    """It was asked about, and nothing was said yet that could be taken back."""
    return any(
        one.ref == ref and one.question is Question.DECISION and one.phase is Phase.ASKED and one.decision is None
        for one in interviews
    )


def _spoken_of_last(interview: Interview, interviews: list[Interview]) -> bool:
    """Whether their last word was about this one alone: that is what a correction corrects."""
    others = (one.spoke_at for one in interviews if one is not interview and one.spoke_at is not None)
    return interview.spoke_at is not None and all(at < interview.spoke_at for at in others)


def _names(body: str, interview: Interview) -> bool:
    words = body_of(body).text
    by_ref = re.search(rf"\b{interview.ref}\b", words, re.IGNORECASE)
    return by_ref is not None or bool(interview.company and folded(interview.company) in folded(words))
