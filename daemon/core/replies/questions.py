"""The verdicts on the other questions: how was it, is this an interview, shall a follow-up be sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from daemon.core.reading import Intent
from daemon.core.replies.lexicon import Hit, words_in
from daemon.core.replies.persons import PERSONS
from daemon.core.replies.signals import Piece, Says, Signal
from daemon.core.replies.verdict import UNKNOWN, Verdict


def is_interview(pieces: Sequence[Piece], signals: Sequence[Signal]) -> Verdict:
    """ "Is this calendar entry a job interview?" Never a cancellation."""
    says = {signal.says for signal in signals}
    hits = [hit for piece in pieces for hit in piece.hits]
    if says & {Says.WRONG, Says.DROP} or (Says.KEEP in says and Says.YES not in says) or _sends_word(pieces):
        return UNKNOWN
    if Says.NO in says and any(_but_no(*pair) for pair in pairwise(pieces)):
        return UNKNOWN  # "it says lunch but no, it's the panel": is the no the lunch's?
    if Says.YES in says and any(_is_merely(piece) for piece in pieces):
        return UNKNOWN  # "yes, that's just a parents' evening"
    if any(_is_one(piece) for piece in pieces) and not says & {Says.QUESTION, Says.UNSURE}:
        return Verdict(Intent.YES)
    if any(hit.has("EVENT") and hit.words.startswith(_OTHER_CHAIR) for hit in hits) and Says.YES not in says:
        return Verdict(Intent.NO)
    if Says.NO not in says and any(_is_anothers(piece) or _in_the_other_chair(piece) for piece in pieces):
        return Verdict(Intent.NO)
    if not says & {Says.YES, Says.NO} and any(_coffee_about_the_job(piece) for piece in pieces):
        return UNKNOWN
    named, other = _named(pieces)
    yes = Says.YES in says or Says.OKAY in says or named
    no = bool(says & {Says.NO, Says.UNABLE}) or other
    if Says.UNSURE in says and (Says.YES in says) == (Says.NO in says):
        return Verdict(Intent.UNSURE)
    if Says.SNOOZE in says and not (says & {Says.YES, Says.NO, Says.QUESTION} or named or other):
        return Verdict(Intent.SNOOZE)
    if any(piece.asks for piece in pieces) and not says & {Says.YES, Says.NO}:
        told, denied = _named([piece for piece in pieces if _says_what_it_is(piece)])
        return Verdict(Intent.HELP) if told == denied else Verdict(Intent.YES if told else Intent.NO)
    if not says & {Says.YES, Says.NO} and named and other:
        told, denied = _named([piece for piece in pieces if _says_what_it_is(piece)])
        if told != denied:
            return Verdict(Intent.YES if told else Intent.NO)
    if Says.NO in says and Says.YES not in says and (other or not named):
        return Verdict(Intent.NO)
    said_so = any(_says_what_it_is(piece) and any(hit.has("INTERVIEW") for hit in piece.hits) for piece in pieces)
    if named and not other and Says.YES not in says and Says.NO in says and (_denies_an_event(pieces) or said_so):
        return Verdict(Intent.YES)
    if Says.YES in says and Says.NO not in says:
        return Verdict(Intent.YES)
    if yes == no:
        return Verdict(Intent.YES) if named and other and not says & {Says.NO} and _about_me(hits) else UNKNOWN
    return Verdict(Intent.YES if yes else Intent.NO)


def _sends_word(pieces: Sequence[Piece]) -> bool:
    """ "tell the plumber 3 is fine": meant for somebody else."""
    opening = words_in(pieces[0].hits)[:2] if pieces else []
    return len(opening) == 2 and opening[0] in ("tell", "ask", "remind") and opening[1] not in ("me", "you", "us")


def _is_one(piece: Piece) -> bool:
    """ "you're right, it is one" """
    words = words_in(piece.hits)
    told = any(words[at : at + 3] in _IS_ONE for at in range(len(words)))
    return told and not piece.asks and not any(hit.has("NEG", "COND", "OTHER", "EVENT") for hit in piece.hits)


def _but_no(piece: Piece, following: Piece) -> bool:
    """ "but no, it's …" """
    core = [hit for hit in piece.hits if not hit.has("BUT", "FN")]
    denies = bool(core) and all(hit.has("NO") for hit in core) and piece.hits[0].has("BUT")
    return denies and words_in(following.hits)[:1] in (["it"], ["they"], ["this"], ["that"])


def _is_merely(piece: Piece) -> bool:
    """ "das ist nur ein …" """
    words = words_in(piece.hits)
    named = any(hit.has("INTERVIEW") for hit in piece.hits)
    return not named and any(one in _MERELY and after in _ARTICLES for one, after in pairwise(words))


_MERELY = frozenset({"just", "only", "nur", "juste", "seulement", "solo", "soltanto", "apenas", "so", "alleen", "maar"})
_ARTICLES = frozenset({"a", "an", "my", "our", "ein", "eine", "un", "une", "una", "um", "uma", "een"})
_IS_ONE = [[it, verb, "one"] for it in ("it", "this", "that") for verb in ("is", "was")]


# The candidate is the one who asks the questions there.
_OTHER_CHAIR = (
    "one interviewing",
    "interviewing ",
    "i am interviewing",
    "i am the interviewer",
    "i am hiring",
    "on the panel",
    "asking the questions",
    "the one asking",
    "conducting it",
    "the one conducting",
    "we are hiring",
)


def _is_anothers(piece: Piece) -> bool:
    """ "my daughter's job interview": somebody else's."""
    words = words_in(piece.hits)
    return any(hit.has("INTERVIEW") for hit in piece.hits) and any(
        word in PERSONS and after in ("s", "interview", "job") for word, after in pairwise(words)
    )


def _coffee_about_the_job(piece: Piece) -> bool:
    """ "informal coffee with their CTO about the role": it may well be one."""
    words = set(words_in(piece.hits))
    return any(hit.has("EVENT") for hit in piece.hits) and bool(words & {"role", "position", "vacancy", "opening"})


def _in_the_other_chair(piece: Piece) -> bool:
    """ "yes but I'm the one interviewing", "yes well, I'm the one doing the interviewing" """
    words = " ".join(hit.words for hit in piece.hits)
    chairs = _OTHER_CHAIR if piece.hits[0].has("BUT") else _THEIR_CHAIR
    return any(f" {phrase.strip()}" in f" {words}" for phrase in chairs)


_THEIR_CHAIR = (
    "one interviewing",
    "one hiring",
    "doing the interviewing",
    "me interviewing",
    "i am the interviewer",
    "we are hiring",
)


def _about_me(hits: Iterable[Hit]) -> bool:
    return any(hit.words.startswith(("job interview", "an interview")) for hit in hits)


def _says_what_it_is(piece: Piece) -> bool:
    """ "this is drinks with my old boss": the clause that tells what the entry is, whatever else is told."""
    words = words_in(piece.hits)
    return not piece.asks and any(pair in _IT_IS for pair in pairwise(words))


_IT_IS = frozenset((it, verb) for it in ("it", "this", "that") for verb in ("is", "s", "was"))


def _denies_an_event(pieces: Sequence[Piece]) -> bool:
    """ "definitely not lunch, it's an interview": the no is the event's."""
    return all(
        any(hit.has("EVENT") for hit in piece.hits) for piece in pieces if any(hit.has("NO") for hit in piece.hits)
    )


def _named(pieces: Sequence[Piece]) -> tuple[bool, bool]:
    """Whether it is called an interview, and whether it is called something else (or denied to be one)."""
    named = other = False
    for piece in pieces:
        denied = any(hit.has("NEG", "NEGP") and not hit.has("NO") for hit in piece.hits) or any(
            hit.has("NO") and (hit.has("NEG") or following.has("INTERVIEW"))
            for hit, following in zip(piece.hits, piece.hits[1:], strict=False)
        )
        if any(
            hit.has("EVENT") and following.words == "interview"
            for hit, following in zip(piece.hits, piece.hits[1:], strict=False)
        ):
            other = True  # "a podcast interview"
        elif any(hit.has("INTERVIEW") for hit in piece.hits):
            if denied and any(hit.words == "job" for hit in piece.hits):
                return False, True  # "an interview for my podcast, not a job"
            named, other = named or not denied, other or denied
        elif any(hit.has("EVENT") for hit in piece.hits):
            other = other or not denied
    return named, other


def follow_up(pieces: Sequence[Piece], signals: Sequence[Signal]) -> Verdict:
    """ "No word for a week. Send a short follow-up?" """
    says = {signal.says for signal in signals}
    hits = [hit for piece in pieces for hit in piece.hits]
    if says & {Says.WRONG, Says.STRAY}:
        return UNKNOWN
    if [hit.words for hit in hits if not hit.has("POLITE")] in (["i'm good"], ["i am good"], ["good"]):
        return UNKNOWN  # "I'm good": yes please, or no need?
    send, wait, done = _sends(pieces)
    if Says.IF in says:
        return Verdict(Intent.SNOOZE) if any(hit.has("TIME") for hit in hits) else UNKNOWN
    if _they_have_answered(pieces) and not send and Says.BUT not in says:
        return Verdict(Intent.NO)
    if not send and Says.YES not in says and any(hit.has("DONE") and hit.words != "already" for hit in hits):
        return Verdict(Intent.NO)  # "got the offer yesterday, all good"
    yes = send or says & {Says.YES, Says.OKAY}
    no = wait or bool(says & {Says.NO, Says.UNABLE}) or (done and not yes)
    if says == {Says.WHEN}:
        return Verdict(Intent.SNOOZE)  # "next week"
    later = Says.SNOOZE in says or (not send and any(hit.has("TIME") for hit in hits))
    if (Says.SNOOZE in says and not says & {Says.YES, Says.NO}) or (later and Says.YES in says and not no):
        return Verdict(Intent.SNOOZE)  # "yes, next week"
    if yes and not send and (Says.QUESTION in says or not _CALLS_OFF.isdisjoint(words_in(hits))):
        return UNKNOWN  # "yes? why", "yes, withdraw me"
    if Says.UNSURE in says and not (says & {Says.YES, Says.NO}):
        return Verdict(Intent.UNSURE)
    if wait and any(hit.has("TIME") for hit in hits):
        told = {Says.YES: Intent.YES, Says.NO: Intent.NO}
        opening = next((told[signal.says] for signal in signals if signal.says in told), Intent.SNOOZE)
        return Verdict(opening if send or opening is Intent.NO else Intent.SNOOZE)
    if any(piece.asks for piece in pieces) and not yes and not no:
        return Verdict(Intent.HELP)
    if yes and no and send and _only_stressed(pieces):
        return Verdict(Intent.YES)
    if yes and no:
        answers = [signal.says for signal in signals if signal.says in (Says.YES, Says.NO, Says.DENIAL)]
        framed = answers[:1] == [Says.NO] and answers[-1] is not Says.YES
        return Verdict(Intent.NO) if framed else _last_word(says)
    return Verdict(Intent.YES) if yes else Verdict(Intent.NO) if no else UNKNOWN


def _only_stressed(pieces: Sequence[Piece]) -> bool:
    """ "no no don't wait any longer": each no stands in a clause that wants it sent."""
    noes = [piece for piece in pieces if any(hit.has("NO") for hit in piece.hits)]
    return bool(noes) and all(any(hit.has("SEND") for hit in piece.hits) for piece in noes)


def _they_have_answered(pieces: Sequence[Piece]) -> bool:
    """ "yes they did write": the yes is to the writing, which is theirs."""
    return any(
        hit.has("DONE") and hit.words.startswith("they ") and not any(other.has("NEG") for other in piece.hits)
        for piece in pieces
        for hit in piece.hits
    )


def _last_word(says: set[Says]) -> Verdict:
    """Where both stand: "no, wait" and "ok but not yet" hold back, since a message cannot be called back."""
    if Says.NO in says and Says.YES not in says:
        return Verdict(Intent.NO)
    return Verdict(Intent.NO) if Says.OKAY in says and Says.YES not in says else UNKNOWN


def _sends(pieces: Sequence[Piece]) -> tuple[bool, bool, bool]:
    send = wait = done = False
    for piece in pieces:
        negated = any(hit.has("NEG") and not (hit.has("NO") and hit is piece.hits[-1]) for hit in piece.hits)
        negated = (
            negated
            or _left_to_me(piece)
            or not _CALLS_OFF.isdisjoint(words_in(piece.hits))
            or any(hit.words == "nothing" for hit in piece.hits)
        )
        sends = any(hit.has("SEND") for hit in piece.hits) and not _asks_back(piece)
        waits = any(hit.has("WAITING") and not _sees_no_reason(piece, hit) for hit in piece.hits)
        send = send or (sends and not negated and not waits)
        wait = wait or (waits and not (negated and sends)) or (sends and negated)
        done = done or any(hit.has("DONE") for hit in piece.hits)
    return send, wait, done


_CALLS_OFF = frozenset(
    {"cancel", "withdraw", "skip", "scrap", "drop", "forget", "abort", "scratch"}
)  # "cancel the nudge"


def _left_to_me(piece: Piece) -> bool:
    """ "I'll ping them myself" """
    words = set(words_in(piece.hits))
    return bool({"myself", "selbst", "selber", "meme", "mismo", "misma"} & words)


def _sees_no_reason(piece: Piece, hit: Hit) -> bool:
    """ "I don't see why I shouldn't": the "don't" is no plea to leave it."""
    at = piece.hits.index(hit)
    following = next(iter(piece.hits[at + 1 :]), None)
    return hit.words == "do not" and following is not None and following.words in ("see", "know", "think")


def _asks_back(piece: Piece) -> bool:
    """ "did I ask you to send anything?", "who said send" """
    opens = piece.hits[0].words
    return opens in ("did i", "who") or (piece.asks and opens in ("did you", "have you", "why", "when"))
