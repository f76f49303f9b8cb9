"""The verdicts on the other questions: how was it, is this an interview, shall a follow-up be sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from daemon.core.reading import Intent
from daemon.core.replies.decision import UNKNOWN, Verdict
from daemon.core.replies.lexicon import Hit
from daemon.core.replies.signals import Piece, Says, Signal

_MOODS = {
    **dict.fromkeys("😍🥰🤩🔥😁😀😃😄🎉❤♥💖💯👍😊🙌👏🥳😎", "GOOD"),
    **dict.fromkeys("😐😑😬🤷🤔😕🙄😶🫤", "MEH"),
    **dict.fromkeys("👎💩🤮😡😠😤🤢🚩", "BAD"),
}
_CODE = re.compile(
    r"^\W*(?:option|number|nr|no|nummer|numero|num|answer|antwort|opcion|opzione|opcao|optie|a)?\W*"
    r"([123]|one|two|three)\b(?!\s*[/:]|\s*\w*(?:am|pm)\b)(?P<rest>.*)$",
    re.DOTALL,
)
_SCORE = re.compile(r"\b(\d{1,2})\s*(?:/|out of|von|sur|de|su|van)\s*(\d{1,2})\b")
_CODED = {"1": "GOOD", "2": "MEH", "3": "NOTME", "one": "GOOD", "two": "MEH", "three": "NOTME"}
_BY_MOOD = {"GOOD": Intent.THANK, "MEH": Intent.UNSURE, "NOTME": Intent.WITHDRAW}


def debrief(text: str, pieces: Sequence[Piece], signals: Sequence[Signal]) -> Verdict:
    """ "How was it? 1 loved it, 2 unsure, 3 not for me." `text` is folded and plain."""
    says = {signal.says for signal in signals}
    hits = [hit for piece in pieces for hit in piece.hits]
    if says & {Says.WRONG} or any(hit.has("NOTYET") for hit in hits):
        return UNKNOWN
    moods = _moods(pieces)
    if (score := _SCORE.search(text)) and score[0] != "50/50":
        return Verdict(Intent.THANK) if score[1] == score[2] and "NOTME" not in moods else UNKNOWN
    if code := _code(text, pieces):
        return _with_code(code, moods, says)
    if any(piece.asks for piece in pieces) or Says.IF in says:
        return Verdict(Intent.UNSURE) if "MEH" in moods or Says.UNSURE in says else UNKNOWN
    return _by_mood(moods, says, pieces)


def _code(text: str, pieces: Sequence[Piece]) -> str | None:
    """A leading 1, 2 or 3 with nothing after it but what could comment on it."""
    found = _CODE.match(text)
    if not found or not pieces:
        return None
    if not found["rest"].strip() or not found["rest"][0].isspace():
        return found[1]
    first = [hit for hit in pieces[0].hits if hit.words != found[1]]
    comments = all(hit.has(*_COMMENTS) or hit.words in _MOODS for hit in first)
    return found[1] if comments and not any(hit.has("TIME", "SPLIT") for hit in first[:1]) else None


_COMMENTS = (
    "POLITE",
    "GOOD",
    "BAD",
    "MEH",
    "NOTME",
    "FN",
    "NEG",
    "NO",
    "YES",
    "OKAY",
    "HEDGE",
    "BUT",
    "SELFBAD",
    "UNSURE",
)


def _with_code(code: str, moods: Sequence[str], says: set[Says]) -> Verdict:
    coded = _CODED[code]
    against = {"GOOD": {"NOTME", "BAD"}, "MEH": set(), "NOTME": {"GOOD"}}[coded] & set(moods)
    if Says.FIX in says or (against and coded == "GOOD"):
        return UNKNOWN
    return Verdict(_BY_MOOD[coded], confirm=bool(against))


def _by_mood(moods: Sequence[str], says: set[Says], pieces: Sequence[Piece]) -> Verdict:
    felt = set(moods)
    if "NOTME" in felt:
        liked = "GOOD" in felt and not _but_ends_with(pieces, "NOTME")
        doubtful = liked or says & {Says.UNSURE, Says.HEDGE, Says.LONGING}
        if Says.UNSURE in says:
            return Verdict(Intent.UNSURE)
        return Verdict(Intent.WITHDRAW, confirm=bool(doubtful))
    if Says.UNSURE in says or "MEH" in felt or {"GOOD", "BAD"} <= felt:
        return (
            Verdict(Intent.THANK)
            if moods and moods[-1] == "GOOD" and _but_ends_with(pieces, "GOOD")
            else Verdict(Intent.UNSURE)
        )
    if "BAD" in felt:
        return Verdict(Intent.WITHDRAW, confirm=True)
    if "DOUBT" in felt and not _but_ends_with(pieces, "GOOD"):
        return Verdict(Intent.UNSURE)
    if felt == {"NOTBAD"}:
        return Verdict(Intent.UNSURE)
    if felt & {"GOOD"} or felt == {"FIT"}:
        return Verdict(Intent.THANK) if not felt & {"SELFBAD"} or moods[-1] == "GOOD" else Verdict(Intent.UNSURE)
    return Verdict(Intent.UNSURE) if "SELFBAD" in felt else UNKNOWN


def _moods(pieces: Sequence[Piece]) -> list[str]:
    found: list[str] = []
    for piece in pieces:
        if any(hit.has("IRREAL", "OTHER") for hit in piece.hits):
            continue
        negated = False
        for at, hit in enumerate(piece.hits):
            mood = _mood(hit)
            if (
                (hit.has("NEG", "NEGC") and mood is None and not hit.has("NO"))
                or (hit.has("NO", "NEG") and not hit.has("POLITE") and mood is None and _romance_not(piece.hits, at))
                or (hit.words == "no" and at + 1 < len(piece.hits) and _mood(piece.hits[at + 1]) == "BAD")
            ):
                negated = True
            elif hit.has("NEGP") and found:
                found[-1] = _OPPOSITE.get(found[-1], found[-1])
            elif hit.has("FIT") and mood is None:
                found.append("NOTME" if negated else "FIT")
                negated = False
            elif mood:
                found.append(_OPPOSITE.get(mood, mood) if negated else mood)
                negated = False
        if negated and piece.hits and found and piece.hits[-1].has("NEG"):
            found[-1] = _OPPOSITE.get(found[-1], found[-1])
    return found


def _romance_not(hits: Sequence[Hit], at: int) -> bool:
    return hits[at].has("NEG") and at + 1 < len(hits)


_OPPOSITE = {"GOOD": "DOUBT", "BAD": "NOTBAD", "SELFBAD": "MEH", "NOTME": "MEH", "DOUBT": "GOOD"}


def _mood(hit: Hit) -> str | None:
    if hit.words in _MOODS:
        return _MOODS[hit.words]
    return next((mood for mood in ("NOTME", "SELFBAD", "MEH", "BAD", "GOOD") if hit.has(mood)), None)


def _but_ends_with(pieces: Sequence[Piece], mood: str) -> bool:
    after: list[Piece] = []
    for piece in pieces:
        if piece.hits[0].has("BUT"):
            after = []
            after.append(piece)
        elif after:
            after.append(piece)
    return mood in _moods(after)


def is_interview(pieces: Sequence[Piece], signals: Sequence[Signal]) -> Verdict:
    """ "Is this calendar entry a job interview?" Never a cancellation."""
    says = {signal.says for signal in signals}
    hits = [hit for piece in pieces for hit in piece.hits]
    if says & {Says.WRONG, Says.DROP, Says.KEEP}:
        return UNKNOWN
    named, other = _named(pieces)
    yes = Says.YES in says or Says.OKAY in says or named
    no = bool(says & {Says.NO, Says.UNABLE}) or other
    if Says.UNSURE in says and (Says.YES in says) == (Says.NO in says):
        return Verdict(Intent.UNSURE)
    if any(piece.asks for piece in pieces) and not says & {Says.YES, Says.NO}:
        return Verdict(Intent.HELP)
    if Says.NO in says and Says.YES not in says and not named:
        return Verdict(Intent.NO)
    if Says.YES in says and Says.NO not in says:
        return Verdict(Intent.YES)
    if yes == no:
        return Verdict(Intent.YES) if named and other and not says & {Says.NO} and _about_me(hits) else UNKNOWN
    return Verdict(Intent.YES if yes else Intent.NO)


def _about_me(hits: Iterable[Hit]) -> bool:
    return any(hit.words.startswith(("job interview", "an interview")) for hit in hits)


def _named(pieces: Sequence[Piece]) -> tuple[bool, bool]:
    """Whether it is called an interview, and whether it is called something else (or denied to be one)."""
    named = other = False
    for piece in pieces:
        denied = any(hit.has("NEG", "NEGP") and not hit.has("NO") for hit in piece.hits) or any(
            hit.has("NO") and hit.has("NEG") for hit in piece.hits[:-1]
        )
        if any(hit.has("INTERVIEW") for hit in piece.hits):
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
    send, wait, done = _sends(pieces)
    yes = send or says & {Says.YES, Says.OKAY}
    no = wait or bool(says & {Says.NO, Says.UNABLE}) or (done and not yes)
    if Says.SNOOZE in says and not says & {Says.YES, Says.NO}:
        return Verdict(Intent.SNOOZE)
    if Says.UNSURE in says and not (says & {Says.YES, Says.NO}):
        return Verdict(Intent.UNSURE)
    if wait and any(hit.has("TIME") for hit in hits):
        return Verdict(Intent.SNOOZE)
    if any(piece.asks for piece in pieces) and not yes and not no:
        return Verdict(Intent.HELP)
    if yes and no:
        return _last_word(says)
    return Verdict(Intent.YES) if yes else Verdict(Intent.NO) if no else UNKNOWN


def _last_word(says: set[Says]) -> Verdict:
    """Where both stand: "no, wait" and "ok but not yet" hold back, since a message cannot be called back."""
    if Says.NO in says and Says.YES not in says:
        return Verdict(Intent.NO)
    return Verdict(Intent.NO) if Says.OKAY in says and Says.YES not in says else UNKNOWN


def _sends(pieces: Sequence[Piece]) -> tuple[bool, bool, bool]:
    send = wait = done = False
    for piece in pieces:
        negated = any(hit.has("NEG") and not (hit.has("NO") and hit is piece.hits[-1]) for hit in piece.hits)
        sends = any(hit.has("SEND") for hit in piece.hits)
        waits = any(hit.has("WAITING") for hit in piece.hits)
        send = send or (sends and not negated and not waits)
        wait = wait or (waits and not (negated and sends)) or (sends and negated)
        done = done or any(hit.has("DONE") for hit in piece.hits)
    return send, wait, done
