"""What a reply says: `read` takes a text, the question that was put and the refs that are open, and gives readings.

The way: `clean` (only the candidate's own, new words), `codes` (coded answers and the carriers' keywords), `segments`
(which words speak of which ref), `tokens` and `lexicon` (words to tags, nine languages), `grammar` with `verbs`,
`subjects` and `requests` (negation, whose verb it is, questions), `decision` and `questions` (one verdict a question),
`caution` and `assent` (what in the whole text speaks against a no, and against a yes), `dissent` (whether a bare no
is about this at all), `manner` (how, and not whether), `explained` and `unsaid` (our code with its reason; a no that is
not worded as one), `asides` (what a yes asks for besides), `courtesy`, `corrections` and `contrast` (what is said
for politeness' sake, taken back, or told by way of another ref), `fields` with `details`
(minutes, reason, referral, another time),
`additions` (more for the letter that waits).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from daemon.core.reading import BOWS_OUT, Asked, Intent, Reading
from daemon.core.replies.absence import was_absent
from daemon.core.replies.additions import added
from daemon.core.replies.addressed import above_a_block, wished, with_words_behind
from daemon.core.replies.asides import asks_them
from daemon.core.replies.assent import is_about_this
from daemon.core.replies.caution import Doubt, doubt, is_wail
from daemon.core.replies.clean import Body, Kind, above_the_quote, body_of
from daemon.core.replies.codes import (
    coded,
    edited,
    is_opt_out,
    is_signed_keyword,
    keyword,
    names_a_closed_ref,
    names_another,
)
from daemon.core.replies.contrast import (
    crosses_over,
    has_to_go,
    in_turn,
    is_bare_not,
    is_only,
    names_the_right_one,
    the_contrary,
)
from daemon.core.replies.corrections import takes_back, takes_back_what_was_said
from daemon.core.replies.courtesy import Courtesy, courtesy
from daemon.core.replies.debriefing import debrief
from daemon.core.replies.decision import decide
from daemon.core.replies.details import other_role_in, referral_in
from daemon.core.replies.dissent import denies_a_fear, goes_on_elsewhere
from daemon.core.replies.explained import explains_the_code
from daemon.core.replies.fields import with_fields
from daemon.core.replies.manner import goes_elsewhere
from daemon.core.replies.names import Named, at_its_own_time, read_by_name
from daemon.core.replies.parsing import Parsed, parsed
from daemon.core.replies.questions import follow_up, is_interview
from daemon.core.replies.second_reader import seconded
from daemon.core.replies.segments import Segment, joins_or_refuses, refs_beside, segments_of, words_behind
from daemon.core.replies.several import as_of_one, in_codes, is_not_of_all, may_join, of_either, of_neither
from daemon.core.replies.signals import Says, Signal
from daemon.core.replies.undoing import undo
from daemon.core.replies.unsaid import is_no_all_the_same
from daemon.core.replies.verdict import NOT_BELIEVED, STRONG_NO, UNKNOWN, Verdict

__all__ = ["Named", "is_opt_out", "read", "sounds_like_a_no"]

_WITHOUT_REF = frozenset({Intent.UNKNOWN, Intent.HELP, Intent.OPT_OUT, Intent.OPT_IN})


def read(
    text: str,
    asked: Asked,
    open_refs: tuple[str, ...],
    known_refs: tuple[str, ...] = (),
    named: tuple[Named, ...] = (),
) -> tuple[Reading, ...]:
    """One reading per interview that the text speaks of; never empty, never raises.

    `known_refs`: refs without an open question that still take an answer when they are named (a kept interview).
    A ref that is named and neither open nor known gives UNKNOWN with that ref, upper case: it is closed.
    `named`: company and local start of interviews, so that they may be called by these, too. A no to a name asks first.
    """
    reads = partial(_read, asked=asked, known_refs=known_refs)
    if named:
        return read_by_name(text, named, open_refs, reads)
    return at_its_own_time(text, reads(text, open_refs), open_refs, reads)


def sounds_like_a_no(letter: str) -> bool:
    """Whether somebody who asked "are you coming?" might take a letter for a no: there is a word that says so.

    The rules tell alone: the learned reader knows replies to us, and a letter is none.
    """
    words = parsed(body_of(letter).text, Asked.DECISION)
    verdict = _by_the_rules(words, Asked.DECISION, quoting=False)
    return verdict.intent in BOWS_OUT and bool(words.says & STRONG_NO)


def _read(text: str, open_refs: tuple[str, ...], *, asked: Asked, known_refs: tuple[str, ...]) -> tuple[Reading, ...]:
    body = body_of(text)
    if intent := keyword(text, asked) or keyword(body.text, asked):
        ref = open_refs[0] if intent is Intent.UNDO and len(open_refs) == 1 else ""
        return (Reading(intent=intent, ref=ref),)
    takes = {ref.casefold(): ref for ref in (*known_refs, *open_refs)}
    if letter := edited(above_the_quote(text), takes):
        return (letter,)
    if body.kind is not Kind.WRITTEN:
        return (_reaction(body, asked, open_refs),)
    if asked in (Asked.DECISION, Asked.UNDO) and (wish := wished(body.text, takes)):
        return (wish,)
    if found := coded(body.text, asked, open_refs, known_refs):
        return tuple(_asked_first(one) for one in found) if body.quoting else found
    if not body.quoting and (found := with_words_behind(body.text, asked, open_refs, known_refs)):
        return found
    found = _written(body, asked, open_refs, known_refs) or (Reading(intent=Intent.UNKNOWN),)
    if not _tells(found) and (above := above_a_block(body.text, asked, open_refs, known_refs)):
        return tuple(map(_asked_first, above))
    return found


def _asked_first(reading: Reading) -> Reading:
    return replace(reading, confirm=True) if reading.intent in BOWS_OUT else reading


def _reaction(body: Body, asked: Asked, open_refs: tuple[str, ...]) -> Reading:
    """A like of the question says yes to it; every other reaction, and every automatic reply, says nothing."""
    approved = {Asked.DECISION: Intent.ATTEND, Asked.IS_INTERVIEW: Intent.YES, Asked.FOLLOW_UP: Intent.YES}.get(asked)
    if body.kind is Kind.APPROVAL and approved and len(open_refs) == 1:
        return Reading(intent=approved, ref=open_refs[0])
    return Reading(intent=Intent.UNKNOWN)


def _written(body: Body, asked: Asked, open_refs: tuple[str, ...], known_refs: tuple[str, ...]) -> tuple[Reading, ...]:
    takes = {ref.casefold(): ref for ref in (*known_refs, *open_refs)}
    if asked is Asked.DECISION and (letters := in_codes(body.text, takes)):
        return _lettered(letters, asked, doubtful=body.quoting or may_join(body.text))
    if segments := segments_of(body.text, takes):
        return _named(body, asked, takes, segments)
    if closed := names_a_closed_ref(body.text):
        return (Reading(intent=Intent.UNKNOWN, ref=closed),)
    if len(open_refs) > 1 and (every := _of_all(body, asked)):
        return tuple(replace(every, ref=ref) for ref in open_refs)
    return _unnamed(body, asked, open_refs, takes)


def _lettered(letters: Mapping[str, str], asked: Asked, *, doubtful: bool) -> tuple[Reading, ...]:
    """Nothing but a letter, or a word for one, to each ref."""
    told = tuple(replace(one, ref=ref) for ref, said in letters.items() for one in coded(said, asked, ("A0",)))
    mixed = len({len(said) > 1 for said in letters.values()}) > 1  # "a1 n b2 yes"
    return tuple(map(_asked_first, told)) if mixed or doubtful else told


def _named(body: Body, asked: Asked, takes: dict[str, str], segments: tuple[Segment, ...]) -> tuple[Reading, ...]:
    """What is said of the refs that the text names."""
    if len(takes) > 1 and (crosses_over(body.text, asked) or joins_or_refuses(body.text, takes)):
        return (Reading(intent=Intent.UNKNOWN),)
    if beside := refs_beside(body.text, takes):
        return _without_the_mistyped(body, asked, takes, beside)
    found = _by_ref(segments, asked, body.quoting)
    if _tells(found) or len(segments) == 1 or asked is Asked.UNDO:
        return found
    return _dealt_anew(body, asked, takes) or found


def _unnamed(body: Body, asked: Asked, open_refs: tuple[str, ...], takes: dict[str, str]) -> tuple[Reading, ...]:
    """What a text without a ref says: of the only one that is open, or of all where it says so."""
    doubtful = body.quoting or names_another(body.text, takes) or is_wail(body.text) or is_signed_keyword(body.text)
    reading, signals = _understood(body.text, asked, doubtful)
    says = {signal.says for signal in signals}
    if len(open_refs) < 2 or not says & {Says.ALL, Says.NEITHER}:
        return (_placed(reading, asked, open_refs),)
    neither_sent = asked is Asked.UNDO and Says.NEITHER in says  # "send neither": a plea to stop
    if neither_sent or (Says.ALL in says and is_not_of_all(body.text)):
        return (Reading(intent=Intent.UNKNOWN),)
    every = of_neither(reading, says) if Says.NEITHER in says else reading
    every = every if asked is Asked.UNDO else _asked_first(every)
    return tuple(replace(every, ref=ref) for ref in open_refs) if every.intent not in _WITHOUT_REF else (every,)


def _of_all(body: Body, asked: Asked) -> Reading | None:
    """What is told all that are open in one; bowing out of them all asks first. None where nothing is."""
    if not (said := as_of_one(body.text, asked)):
        return None
    (alone, *_) = coded(said, asked, ("A0",)) or (_understood(said, asked, body.quoting)[0],)
    if alone.intent in _WITHOUT_REF:
        return None
    return alone if asked is Asked.UNDO else _asked_first(alone)


def _without_the_mistyped(
    body: Body, asked: Asked, takes: dict[str, str], beside: dict[str, str]
) -> tuple[Reading, ...]:
    """ "Y K7, N Q2": each ref has its own words, and those of one that nobody has answer nothing but that."""
    found = _by_ref(segments_of(body.text, takes | beside), asked, body.quoting)
    told = tuple(one for one in found if one.ref not in beside.values())
    return (*told, *(Reading(intent=Intent.UNKNOWN, ref=ref) for ref in beside.values()))


def _placed(reading: Reading, asked: Asked, open_refs: tuple[str, ...]) -> Reading:
    """Without a ref an answer counts only while one question alone is open."""
    if reading.intent in _WITHOUT_REF:
        return reading
    if len(open_refs) == 1 and asked is not Asked.NONE:
        return replace(reading, ref=open_refs[0])
    if reading.intent is Intent.LATE:
        return replace(reading, ref=open_refs[0] if len(open_refs) == 1 else "")
    return Reading(intent=Intent.UNKNOWN)


def _by_ref(segments: tuple[Segment, ...], asked: Asked, quoting: bool) -> tuple[Reading, ...]:
    found: dict[str, Reading] = {}
    denied: list[str] = []
    previous: Reading | None = None
    turned: set[Says] = set()
    before = ""
    for segment in segments:
        if asked is Asked.DECISION and is_bare_not(segment.text):
            denied.extend(segment.refs)
            continue
        reading, signals = _segment(segment, asked, quoting)
        if reading.intent is Intent.UNKNOWN and previous and Says.SAME in {signal.says for signal in signals}:
            reading = previous
        if asked is Asked.DECISION and previous and is_only(segment.text):
            reading = in_turn(previous, turned)
        if previous and (takes_back(segment.text) or takes_back_what_was_said(before)):
            reading = _asked_first(previous if reading.intent is Intent.UNKNOWN else reading)
            found.clear()
        before = segment.text
        turned = {signal.says for signal in signals} & {Says.KEEP, Says.UNABLE}
        if segment.either:
            reading = of_either(segment.text, reading, {signal.says for signal in signals})
        previous = reading
        for ref in segment.refs:
            found[ref] = _agreed(found.get(ref), replace(reading, ref=ref))
    if (
        asked is not Asked.UNDO
        and len(segments) > 1
        and (quoting or not all(_is_code(segment, asked) for segment in segments))
    ):
        found = {ref: _asked_first(reading) for ref, reading in found.items()}
    if not any(names_the_right_one(segment.text) for segment in segments):
        found.update((ref, the_contrary(ref, tuple(found.values()))) for ref in denied if ref not in found)
    told = tuple(reading for reading in found.values() if reading.intent not in (Intent.UNKNOWN, Intent.HELP))
    return told if told else tuple(found.values())[:1]


def _is_code(segment: Segment, asked: Asked) -> bool:
    return bool(coded(segment.text, asked, ("A0",)))


def _tells(readings: tuple[Reading, ...]) -> bool:
    return any(reading.intent not in (Intent.UNKNOWN, Intent.HELP) for reading in readings)


def _dealt_anew(body: Body, asked: Asked, takes: dict[str, str]) -> tuple[Reading, ...]:
    """ "swap: A1 no B2 yes": where the words in front of the refs answer nothing, each ref has the words behind it."""
    front, segments = words_behind(body.text, takes)
    _, signals = _understood(front, asked, body.quoting)
    if any(signal.says is not Says.STRANGE for signal in signals):
        return ()
    found = _by_ref(segments, asked, body.quoting)
    return found if _tells(found) else ()


def _segment(segment: Segment, asked: Asked, quoting: bool) -> tuple[Reading, tuple[Signal, ...]]:
    if asked in (Asked.DECISION, Asked.UNDO) and has_to_go(segment.text):
        goes = Reading(intent=Intent.CANCEL, confirm=True)
        return goes if asked is Asked.DECISION else Reading(intent=Intent.UNKNOWN), ()
    alone = coded(segment.text, asked, ("A0",))
    if alone and alone[0].intent is not Intent.UNKNOWN:
        return alone[0], ()
    return _understood(segment.text, asked, quoting)


def _agreed(before: Reading | None, now: Reading) -> Reading:
    """A ref named twice: the same answer holds, two answers are none."""
    if before is None or before.intent in (now.intent, Intent.UNKNOWN):
        return now
    return before if now.intent is Intent.UNKNOWN else Reading(intent=Intent.UNKNOWN, ref=now.ref)


def _understood(text: str, asked: Asked, quoting: bool) -> tuple[Reading, tuple[Signal, ...]]:
    reply = parsed(text, asked)
    if asked is Asked.DECISION and (leans := courtesy(reply.spelled)):
        leans_no = Reading(intent=Intent.CANCEL, confirm=True)
        return leans_no if leans is Courtesy.NO else Reading(intent=Intent.UNKNOWN), ()
    if asked is Asked.UNDO and (more := added(text)):
        return more, reply.signals
    verdict = _by_the_rules(reply, asked, quoting)
    if verdict.intent is not Intent.MISSED:
        verdict = seconded(verdict, asked, reply, explained=_is_explained(text, reply))
    if asked is Asked.DECISION and is_no_all_the_same(text, verdict, reply):
        verdict = Verdict(Intent.CANCEL, confirm=True)
    reading = with_fields(text, verdict, reply.pieces)
    if asked is Asked.UNDO and verdict.intent is Intent.CANCEL:
        stated = bool(reply.says & STRONG_NO)
        return replace(reading, stands=not stated, in_words=stated), reply.signals
    if asked is Asked.DECISION and verdict.intent in (Intent.ATTEND, Intent.UNSURE):
        reading = replace(reading, asks=asks_them(reply.pieces, reply.signals))
    return reading, reply.signals


def _is_explained(text: str, reply: Parsed) -> bool:
    offers_another = bool(other_role_in(text)) or referral_in(text) is not None
    return explains_the_code(reply.spelled, reply.says, offers_another=offers_another)


def _by_the_rules(reply: Parsed, asked: Asked, quoting: bool) -> Verdict:
    """What the grammar alone makes of it, all of the text considered."""
    verdict = _verdict(reply, asked)
    if verdict.intent is Intent.UNKNOWN and asked in (Asked.DECISION, Asked.NONE) and was_absent(reply.spelled):
        return Verdict(Intent.MISSED)
    if verdict.intent in BOWS_OUT and asked is Asked.DECISION and denies_a_fear(reply.pieces):
        return NOT_BELIEVED
    if verdict.intent in BOWS_OUT and asked is not Asked.UNDO:
        verdict = _weighed(verdict, doubt(reply.spelled, reply.says), quoting)
        if asked is Asked.DECISION and goes_on_elsewhere(reply.pieces, reply.signals):
            return Verdict(Intent.CANCEL, confirm=True) if reply.begins_with_the_code else NOT_BELIEVED
    if verdict.intent in (Intent.ATTEND, Intent.LATE) and goes_elsewhere(reply.spelled):
        return NOT_BELIEVED
    if verdict.intent is Intent.ATTEND and not is_about_this(reply.spelled, reply.pieces, reply.signals):
        return UNKNOWN
    return verdict


def _weighed(verdict: Verdict, against: Doubt, quoting: bool) -> Verdict:
    """A no with what speaks against it, all of the text considered."""
    if against is Doubt.UNREADABLE:
        return NOT_BELIEVED
    return replace(verdict, confirm=verdict.confirm or quoting or against is Doubt.ASK)


def _verdict(reply: Parsed, asked: Asked) -> Verdict:
    pieces, signals = reply.pieces, reply.signals
    match asked:
        case Asked.DECISION:
            return decide(signals)
        case Asked.UNDO:
            return undo(reply.spelled, signals)
        case Asked.DEBRIEF:
            return debrief(reply.spelled, pieces, signals)
        case Asked.IS_INTERVIEW:
            return is_interview(pieces, signals)
        case Asked.FOLLOW_UP:
            return follow_up(pieces, signals)
        case Asked.NONE:
            verdict = decide(signals)
            return verdict if verdict.intent not in BOWS_OUT else UNKNOWN
