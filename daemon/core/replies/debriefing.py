"""The verdict on "how was it?": a code, a score, or the moods that the words tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from daemon.core.reading import Intent
from daemon.core.replies.absence import was_absent
from daemon.core.replies.corrections import codes_in, is_corrected
from daemon.core.replies.details import reason_in
from daemon.core.replies.lexicon import Hit, words_in
from daemon.core.replies.persons import I_WORDS, PERSONS, is_strange
from daemon.core.replies.signals import Piece, Says, Signal
from daemon.core.replies.tokens import word_set
from daemon.core.replies.verdict import UNKNOWN, Verdict

_MOODS = {
    **dict.fromkeys("😍🥰🤩🔥😁😀😃😄🎉❤♥💖💯👍😊🙌👏🥳😎", "GOOD"),
    **dict.fromkeys("😐😑😬🤷🤔😕🙄😶🫤", "MEH"),
    **dict.fromkeys("👎💩🤮😡😠😤🤢🚩", "BAD"),
}


_CODE = re.compile(
    r"^\W*(?:option|number|nr|no|nummer|numero|num|answer|antwort|opcion|opzione|opcao|optie|a)?\W*"
    r"([123]|one|two|three)\b(?!\s*[/:]|[.,]\d|\s*\w*(?:am|pm)\b|\s*(?:stars?|stern\w*|etoiles?|estrellas?|stell[ae]"
    r"|estrelas?|sterren|points?|pts)\b)(?P<rest>.*)$",
    re.DOTALL,
)


_SCORE = re.compile(r"\b(\d{1,2})\s*(?:/|out of|von|sur|de|su|van)\s*(\d{1,2})\b")


_CODED = {"1": "GOOD", "2": "MEH", "3": "NOTME", "one": "GOOD", "two": "MEH", "three": "NOTME"}


_BY_MOOD = {"GOOD": Intent.THANK, "MEH": Intent.UNSURE, "NOTME": Intent.WITHDRAW}


def debrief(text: str, pieces: Sequence[Piece], signals: Sequence[Signal]) -> Verdict:
    """ "How was it? 1 loved it, 2 unsure, 3 not for me." `text` is folded and plain."""
    says = {signal.says for signal in signals}
    hits = [hit for piece in pieces for hit in piece.hits]
    moods = _moods(pieces)
    asks = any(piece.asks for piece in pieces) or Says.IF in says
    if was_absent(text) and not asks and "GOOD" not in moods:
        return UNKNOWN if _code(text, pieces) else Verdict(Intent.MISSED)
    if _puts_it_off(pieces, says) and not moods and not asks:
        return Verdict(Intent.SNOOZE)
    if says & {Says.WRONG, Says.STRAY} or _of_yours(pieces) or any(hit.has("NOTYET") for hit in hits):
        return UNKNOWN
    if (score := _SCORE.search(text)) and score[0] != "50/50":
        full = score[1] == score[2] and int(score[2]) > len(_BY_MOOD)  # "3/3": full marks, or the code?
        denied = any(hit.has("NEG") for hit in hits)  # "10 out of 10 would NOT recommend"
        return Verdict(Intent.THANK) if full and "NOTME" not in moods and not denied else UNKNOWN
    if len(codes := codes_in(pieces)) > 1:
        return _concluded(codes[-1], moods) if is_corrected(pieces) else UNKNOWN
    if code := _code(text, pieces):
        return _with_code(code, moods, says) if _is_the_only_code(text, code) else UNKNOWN
    if concluding := _last_code(pieces):
        return _concluded(concluding, moods)
    if asks:
        return Verdict(Intent.UNSURE) if "MEH" in moods or Says.UNSURE in says else UNKNOWN
    return _by_mood(moods, says, pieces)


_PUT_OFF = frozenset({Says.SNOOZE, Says.YES, Says.NO, Says.OKAY, Says.BUT, Says.STRANGE})
_WAS = word_set("was were felt seemed war waren etait fu era erano foi was waren")


def _puts_it_off(pieces: Sequence[Piece], says: set[Says]) -> bool:
    """ "ask me tomorrow", "not now": nothing but that. "the office was busy" tells how it was, and puts nothing off."""
    words = {word for piece in pieces for hit in piece.hits for word in hit.words.split()}
    return Says.SNOOZE in says and says <= _PUT_OFF and not words & (_WAS | _CODED.keys())


def by_code(code: str, pieces: Sequence[Piece], signals: Sequence[Signal]) -> Verdict:
    """What "3 K7" says together with the words behind it: they can take a code back, and never turn it round."""
    moods, says = _moods(pieces), {signal.says for signal in signals}
    verdict = _with_code(code, moods, says)
    dislikes = {"NOTME", "BAD", "DOUBT"} & set(moods) or says & {Says.UNFIT, Says.UNABLE} or reason_in(pieces)
    explained = bool(dislikes) and Says.BUT not in says and Says.IF not in says
    return verdict if verdict.intent is not Intent.WITHDRAW or explained else replace(verdict, confirm=True)


def _of_yours(pieces: Sequence[Piece]) -> bool:
    """ "loved your photo": what is ours has been no interview."""
    return any(
        _mood(hit) and whose.words == "your" and is_strange(thing)
        for piece in pieces
        for hit, whose, thing in zip(piece.hits, piece.hits[1:], piece.hits[2:], strict=False)
    )


def _concluded(code: str, moods: Sequence[str]) -> Verdict:
    """The code that a correction, or a story, comes to: none where their words contradict it; a 3 is asked back."""
    meant = _CODED[code]
    if meant == "GOOD" and {"NOTME", "BAD"} & set(moods):
        return UNKNOWN
    return Verdict(_BY_MOOD[meant], confirm=meant == "NOTME")


def _last_code(pieces: Sequence[Piece]) -> str | None:
    """ "great team, but the money. it's a 3": the code that the last words come to, and that fills them."""
    if len(pieces) < 2 or len(pieces[-1].hits) > _MOST_BESIDE_A_CODE:
        return None
    found = codes_in(pieces[-1:])
    return found[0] if len(found) == 1 and pieces[-1].hits[-1].words == found[0] else None


_MOST_BESIDE_A_CODE = 4  # "so it's a 3"


def _code(text: str, pieces: Sequence[Piece]) -> str | None:
    """A leading 1, 2 or 3 with nothing after it but what could comment on it."""
    found = _CODE.match(text)
    if not found or not pieces:
        return None
    if not found["rest"].strip() or not found["rest"][0].isspace():
        return found[1]
    first = [hit for hit in pieces[0].hits if hit.words != found[1]]
    comments = all(hit.has(*_COMMENTS) or hit.words in _MOODS for hit in first)
    if first and first[0].words in _COUNTED and found["rest"][0] == " ":
        return None
    return found[1] if comments and not any(hit.has("TIME", "SPLIT") for hit in first[:1]) else None


_DIGITS = re.compile(r"(?<![\w.,:/])([1-3])\s*(?=$|[.!;\n])")


def _is_the_only_code(text: str, code: str) -> bool:
    """Not so in "1… jk 3"."""
    return {found for found in _DIGITS.findall(text) if found in _CODED} <= {code}


# "1 hour long", "2 of them were late"
_COUNTED = word_set(
    "hour hours min day days week weeks person people time times thing things round interview call of to in"
    " cheers stars thumbs reasons coffees floors managers hearts"
)


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
        turned = any(piece.hits[0].has("BUT") for piece in pieces) and not _but_ends_with(pieces, "NOTME")
        doubtful = liked or turned or says & {Says.UNSURE, Says.HEDGE, Says.LONGING}
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
    if _trails_into_doubt(pieces):
        return Verdict(Intent.UNSURE)
    if felt & {"GOOD"} or felt == {"FIT"}:
        return Verdict(Intent.THANK) if not felt & {"SELFBAD"} or moods[-1] == "GOOD" else Verdict(Intent.UNSURE)
    return Verdict(Intent.UNSURE) if "SELFBAD" in felt else UNKNOWN


def _trails_into_doubt(pieces: Sequence[Piece]) -> bool:
    """ "I liked them but the pay...", "liked the team, not the pay": what follows the turn is left open."""
    if len(pieces) > 1 and pieces[-1].hits[0].has("NEG") and not _moods(pieces[-1:]):
        return True
    if len(pieces) > 1 and _takes_back(pieces[-1]):
        return True
    buts = [at for at, piece in enumerate(pieces) if piece.hits[0].has("BUT")]
    return bool(buts) and "GOOD" not in _moods(pieces[buts[-1] :]) and "FIT" not in _moods(pieces[buts[-1] :])


def _takes_back(piece: Piece) -> bool:
    """ "loved it at first, then not so much": a "not" and words without weight, and no mood of its own."""
    denies = any(hit.has("NEG") for hit in piece.hits) and all(hit.tags for hit in piece.hits)
    return denies and not _moods((piece,)) and piece.hits[-1].words in _SO_MUCH


_SO_MUCH = word_set("much really anymore so more mehr plus tanto mucho tant beaucoup molto piu mais meer")


def _moods(pieces: Sequence[Piece]) -> list[str]:
    found: list[str] = []
    for piece in pieces:
        if any(hit.has("IRREAL", "OTHER") for hit in piece.hits) or _thought_by_another(piece.hits):
            continue
        negated = nothing = False
        of_me = _felt_by_them(piece.hits)
        for at, hit in enumerate(piece.hits):
            mood = "SELFBAD" if of_me and _mood(hit) == "NOTME" else _mood(hit)
            if mood and _felt_by_another(piece.hits, hit):
                continue
            if (
                (hit.has("NEG", "NEGC") and mood is None and not hit.has("NO"))
                or (hit.has("NO", "NEG") and not hit.has("POLITE") and mood is None and _romance_not(piece.hits, at))
                or hit.words in _IN_VAIN
                or (hit.words == "no" and at + 1 < len(piece.hits) and _mood(piece.hits[at + 1]) == "BAD")
            ):
                negated = True
            elif hit.has("NEGP") and not found and not nothing:
                nothing = True
            elif hit.has("NEGP") and found:
                found[-1] = _OPPOSITE.get(found[-1], found[-1])
            elif hit.has("FIT") and mood is None:
                found.append(("SELFBAD" if of_me else "NOTME") if negated else "FIT")
                negated = False
            elif mood:
                turned = _OF_NOTHING if nothing else _OPPOSITE if negated else {}
                found.append(turned.get(mood, mood))
                negated = nothing = False
        if negated and piece.hits and found and piece.hits[-1].has("NEG"):
            found[-1] = _OPPOSITE.get(found[-1], found[-1])
    return found


def _thought_by_another(hits: Sequence[Hit]) -> bool:
    """ "the recruiter thinks it went brilliantly" """
    words = words_in(hits)
    at = next((at for at, word in enumerate(words) if word in _THINKS), len(words))
    return at < len(words) and bool(set(words[:at]) & PERSONS) and not set(words[:at]) & I_WORDS


_THINKS = word_set(
    "thinks think thought believes believed reckons denkt meint findet pense cree piensa pensa acha vindt"
)


def _felt_by_them(hits: Sequence[Hit]) -> bool:
    """ "they didn't love me" tells how they felt."""
    words = words_in(hits)
    at = next((at for at, word in enumerate(words) if word in ("they", "he", "she")), len(words))
    return "me" in words[at + 1 :]


def _felt_by_another(hits: Sequence[Hit], mood: Hit) -> bool:
    """ "he loved it" tells what another felt; "she was great" what the candidate did."""
    before = {word for hit in hits if hit.at < mood.at for word in hit.words.split()}
    return mood.words.split()[0] in _FEELINGS and bool(before & PERSONS) and not before & I_WORDS


_FEELINGS = word_set("love loved loves like liked likes enjoy enjoyed enjoys hate hated hates adore adored adores")


def _romance_not(hits: Sequence[Hit], at: int) -> bool:
    return hits[at].has("NEG") and at + 1 < len(hits)


_OPPOSITE = {"GOOD": "DOUBT", "BAD": "NOTBAD", "SELFBAD": "MEH", "NOTME": "MEH", "DOUBT": "GOOD"}


# "nothing I didn't like", "nothing I liked"
_OF_NOTHING = {"GOOD": "MEH", "BAD": "NOTBAD", "NOTME": "GOOD"}


def _mood(hit: Hit) -> str | None:
    if hit.words in _MOODS:
        return _MOODS[hit.words]
    if hit.has("MEH") and hit.words.startswith(_LITOTES):
        return "NOTBAD"
    return next((mood for mood in ("NOTME", "SELFBAD", "MEH", "BAD", "GOOD") if hit.has(mood)), None)


_IN_VAIN = frozenset({"wanted to", "tried to", "hoped to", "hoping to"})  # "I wanted to love it"
_LITOTES = ("not bad", "pas mal", "nicht schlecht", "no estuvo mal", "no esta mal", "niet slecht", "nada mal")


def _but_ends_with(pieces: Sequence[Piece], mood: str) -> bool:
    after: list[Piece] = []
    for piece in pieces:
        if piece.hits[0].has("BUT"):
            after = []
            after.append(piece)
        elif after:
            after.append(piece)
    return mood in _moods(after)
