"""What they say while it is open whether the employer knows: only plain words that they do end the reminders."""

from __future__ import annotations

import re
from datetime import datetime

from daemon.core.acknowledging import awaits_word, is_long_past
from daemon.core.interview import Interview, Phase, Question
from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies.clean import body_of
from daemon.core.replies.codes import coded
from daemon.core.replies.reached import reached_in, will_tell
from daemon.core.replies.thanks import is_mere_thanks


def untold(interviews: list[Interview], asked: list[Interview], now: datetime) -> list[Interview]:
    """Those of which it is open whether they know; where nothing `asked` it, while nothing else is asked, either."""
    fresh = [one for one in interviews if not is_long_past(one, now)]
    alarmed = [one for one in fresh if one.question is None and awaits_word(one, now)] if not asked else []
    return [one for one in asked if one.question is Question.REACHED] + alarmed


def said_of_telling(open_ones: list[Interview], body: str, *, sole: bool) -> Reading | None:
    """ "They know": whether they were reached, of one that is named; without its ref, only of the one question."""
    for one in open_ones:
        named = re.search(rf"\b{one.ref}\b", body, re.IGNORECASE) is not None
        if (sole or named) and (said := _said(one, body)):
            return Reading(intent=said, ref=one.ref)
    return None


def only_in_plain_words(reading: Reading, open_ones: list[Interview], body: str) -> Reading:
    """A yes in other words ("ok, sure") is none to "do they know?": it may say that they will be told."""
    asked = next((one for one in open_ones if one.ref == reading.ref), None)
    if asked is None or reading.intent is not Intent.YES or coded(body_of(body).text, Asked.FOLLOW_UP, (asked.ref,)):
        return reading
    return Reading(intent=Intent.UNKNOWN, ref=asked.ref)


def _said(interview: Interview, body: str) -> Intent | None:
    words = re.sub(rf"[(\[#]*\b{interview.ref}\b[)\]]*", " ", body, flags=re.IGNORECASE)
    later = Intent.UNKNOWN if interview.letter_waits else Intent.SNOOZE
    if is_mere_thanks(words) and not (interview.letter_waits and coded(words, Asked.FOLLOW_UP, (interview.ref,))):
        # "Ok" to "please tell them" is no call. Where a letter was sent, it wants no word back.
        return later if interview.phase is Phase.UNRESOLVED else Intent.UNKNOWN
    said = reached_in(words, interview.ref)
    if said is Intent.NO and interview.question is None:
        return later
    return said or (later if will_tell(words) else None)
