"""Which words of a reply belong to which ref: "a1 yes b2 no", "yes to A1, no to B2", "A1 and B2 yes"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

_ANSWERS = "yes|yep|yeah|yup|ja|oui|sim|si|no|nope|nah|nein|non|nee|late|called|undo|keep|cancel|y|n|r|u|s"
_JOINED = re.compile(r"^[\s,]*(?:and|und|et|e|en|&|\+|plus|/|,|、|和)?[\s,]*$", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"^\s*(?:or|nor|oder|noch|ou|o|of|ni|né|nem|または|或者?|还是)\s*$", re.IGNORECASE)
_AFTERTHOUGHT = re.compile(
    r"^\s*[,.;!\n:)-]|^\s*(?:please|pls|plz|thanks|thx|bitte|danke|svp|merci|por favor|per favore|grazie|aub)\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"^[\W_]*(?:and|but|und|aber|et|mais|pero|e|ma|mas|en|maar|to|for|with|on)?[\W_]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """Refs (upper case, as they are known) and the words that speak of them."""

    refs: tuple[str, ...]
    text: str
    either: bool = False  # "A1 or B2": one of them, and only a "not" means both


@dataclass(frozen=True, slots=True)
class _Group:
    refs: tuple[str, ...]
    start: int
    end: int
    either: bool = False


def segments_of(text: str, takes: Mapping[str, str]) -> tuple[Segment, ...]:
    """The segments of `text` by the refs that it names (`takes`: lower case -> as known); () where it names none."""
    wide = unicodedata.normalize("NFKC", text)
    spread = _unglued(wide, takes)
    found: list[Segment] = []
    held = ""
    for sentence in _SENTENCE.split(spread):
        groups = _groups(sentence, takes)
        if groups:
            found.extend(_dealt(f"{held}{sentence}", _groups(f"{held}{sentence}", takes)))
            held = ""
        elif found:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {sentence}")
        else:
            held = f"{held}{sentence} "
    return tuple(found)


# A ref's own words stand in its own sentence; those of a sentence without one follow the ref before it.
_SENTENCE = re.compile(r"(?<=[.?!;\n])[\s,]*\s(?=\S)")


def _dealt(text: str, groups: list[_Group]) -> tuple[Segment, ...]:
    if len(groups) == 1:
        (group,) = groups
        return (Segment(group.refs, f"{text[: group.start]} {text[group.end :]}", group.either),)
    return _by_clause(text, groups) or _shared(text, groups)


_CLAUSE = re.compile(r"\s*[,;、]\s*|\s+(?=(?:but|aber|mais|pero|ma|mas|maar)\b)", re.IGNORECASE)


# A question or a condition reaches over the comma.
_ONE_THOUGHT = re.compile(
    r"[?？]|\b(?:if|unless|wenn|falls|si|se|als|neither|nor|weder|ni|né|nem|noch)\b|如果|もし", re.IGNORECASE
)


def _by_clause(text: str, groups: list[_Group]) -> tuple[Segment, ...]:
    """ "A1 is good, not sure on B2": where each clause names its own, its words are its own; () where they do not."""
    ends = [*(found.start() for found in _CLAUSE.finditer(text)), len(text)]
    starts = [0, *(found.end() for found in _CLAUSE.finditer(text))]
    if len(starts) != len(groups) or _ONE_THOUGHT.search(text):
        return ()
    found: list[Segment] = []
    for group, start, end in zip(groups, starts, ends, strict=True):
        before, after = text[start : group.start], text[group.end : end]
        if not start <= group.start < group.end <= end or (_EMPTY.match(before) and _EMPTY.match(after)):
            return ()
        found.append(Segment(group.refs, f"{before} {after}", group.either))
    return tuple(found)


def _pattern(takes: Mapping[str, str]) -> str:
    return "|".join(rf"{re.escape(ref[0])}\s?{re.escape(ref[1:])}" for ref in sorted(takes, key=len, reverse=True))


def _unglued(text: str, takes: Mapping[str, str]) -> str:
    """ "nk7" -> "n k7", only for refs that are known: nothing else is torn apart."""
    if not takes:
        return text
    before = re.compile(rf"(?<!\w)({_ANSWERS})({_pattern(takes)})(?!\w)", re.IGNORECASE)
    after = re.compile(rf"(?<!\w)({_pattern(takes)})({_ANSWERS})(?!\w)", re.IGNORECASE)
    return after.sub(r"\1 \2", before.sub(r"\1 \2", text))


def joins_or_refuses(text: str, takes: Mapping[str, str]) -> bool:
    """ "a1 n b2 both fine", "see u at a1 n b2": an "n" between two refs is an "and" as well as a no. Not so where
    the second has a plain answer of its own ("a1 n b2 yes")."""
    wide = unicodedata.normalize("NFKC", text)
    ref = rf"(?:{_pattern(takes)})"
    between = re.search(rf"(?<!\w){ref}\s+n\s+{ref}(?!\w)", wide, re.IGNORECASE)
    answered = rf"\W*{ref}\s+n\s+{ref}\W+(?:{_ANSWERS})\W*"
    return between is not None and not re.fullmatch(answered, wide, re.IGNORECASE)


_MISTYPED = r"([a-z]\d{1,2})(?![\w@/-])"
_AND = r"\s*(?:and|und|et|y|e|en|&|\+|,)\s*"


def refs_beside(text: str, takes: Mapping[str, str]) -> dict[str, str]:
    """Refs that get an answer in `text` beside one of `takes`, though they are none of those; as `takes` is written.

    A "Q2" alone is none, since much else looks like it: a code stands beside it ("n Q2", "Q2 no"), or it ends a list.
    """
    wide = unicodedata.normalize("NFKC", text)
    answered = rf"(?<![\w@.])(?:{_ANSWERS})\s?(?:[:=-]|to |for )?\s?{_MISTYPED}"
    answers = rf"(?<![\w@.])([a-z]\d{{1,2}})\s?[:=-]?\s?(?:{_ANSWERS})(?!\w)"
    listed = rf"(?<![\w@.])(?:{_pattern(takes)}){_AND}{_MISTYPED}(?=\s*(?:$|[.,;!&+]))"
    coded = re.finditer(f"{answered}|{answers}", wide, re.IGNORECASE)
    named = re.finditer(listed, wide, re.IGNORECASE)
    found = [ref for one in (*coded, *named) for ref in one.groups()]
    return {ref.casefold(): ref.upper() for ref in found if ref and ref.casefold() not in takes}


_LATIN = r"0-9A-Za-z_\u00c0-\u024f"  # no space parts a ref from Chinese or Japanese: "A1没问题"


def _groups(text: str, takes: Mapping[str, str]) -> list[_Group]:
    """The refs of a text, those together that one answer is meant for."""
    if not takes:
        return []
    ref = rf"(?<![{_LATIN}@.])[#(\[]?({_pattern(takes)})(?![{_LATIN}@])[)\]:]?"
    named = list(re.finditer(ref, text, re.IGNORECASE))
    groups: list[_Group] = []
    for at, match in enumerate(named):
        ref = takes[re.sub(r"\s", "", match[1]).casefold()]
        until = named[at + 1].start() if at + 1 < len(named) else len(text)
        between = text[groups[-1].end : match.start()] if groups else "."
        if _joins(between) and not _has_own_words(text, groups, text[match.end() : until]):
            last = groups[-1]
            either = last.either or bool(_ALTERNATIVE.match(between))
            groups[-1] = _Group((*last.refs, ref), last.start, match.end(), either)
        else:
            groups.append(_Group((ref,), match.start(), match.end()))
    return groups


def _joins(between: str) -> bool:
    return bool(_JOINED.match(between) or _ALTERNATIVE.match(between))


def _has_own_words(text: str, groups: list[_Group], after: str) -> bool:
    """ "cancel A1, B2 is fine": the first was served by words before it, and the second has words of its own."""
    before = text[groups[-2].end if len(groups) > 1 else 0 : groups[-1].start]
    return not _EMPTY.match(before) and not _EMPTY.match(after) and not _AFTERTHOUGHT.match(after)


def words_behind(text: str, takes: Mapping[str, str]) -> tuple[str, tuple[Segment, ...]]:
    """The other way to deal out the words: those after each ref are its own. With the words that are left in front."""
    spread = _unglued(unicodedata.normalize("NFKC", text), takes)
    groups = _groups(spread, takes)
    ends = [*(group.start for group in groups[1:]), len(spread)]
    return spread[: groups[0].start], tuple(
        Segment(group.refs, spread[group.end : end], group.either) for group, end in zip(groups, ends, strict=True)
    )


_FOR_THE_NEXT = re.compile(
    r"[,;.]?\s*(?:and\s+)?(?:(?:the )?same|also|likewise|ditto)(?: goes)?(?: for| with| on)?\s*$", re.IGNORECASE
)


def _handed_on(segments: list[Segment]) -> tuple[Segment, ...]:
    """ "A1 no, same for B2": the words that point forward belong to the ref that follows."""
    found: list[Segment] = []
    carried = ""
    for at, segment in enumerate(segments):
        text = f"{carried} {segment.text}".strip()
        points = _FOR_THE_NEXT.search(text) if at < len(segments) - 1 else None
        carried = points[0] if points else ""
        found.append(Segment(segment.refs, text[: points.start()] if points else text, segment.either))
    return tuple(found)


# "no B2 isn't the one I asked about": the ref is the subject of what follows.
_DOES = re.compile(
    r"\s*(?:is|isn['’]?t|was|wasn['’]?t|has|hasn['’]?t|does|doesn['’]?t|can|can['’]?t|will|won['’]?t"
    r"|ist|war|hat|est|n['’]est|es|era|no es|è|non è|é|não é)\b(?! for\b)",
    re.IGNORECASE,
)


_AND_THEN = re.compile(r"[\s,;]+(?:and|und|et|y|e|en|then|but|aber|mais|pero|ma|mas|maar)\s+", re.IGNORECASE)
# "A1 yes cancel B2": with no "and" between, only a verb that stands right before the ref.
_RIGHT_BEFORE = re.compile(
    r"\s+(?=(?:please\s+|pls\s+)?(?:cancel|drop|skip|decline|keep|move|reschedule|push|bail on|withdraw from"
    r"|no to|yes to|no|n|nope|yes|y)\s*$)",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"^\s*(?:$|[.!;,:?)]|(?:to|till|until|for|on|from|by|please|pls|plz|thanks|thx|too|instead|as well|auf|bitte|danke"
    r"|à|au|pour|merci|para|por|a|al|per|grazie|naar|op)\b)",
    re.IGNORECASE,
)


def _up_to_the_next_verb(text: str, start: int, bounds: list[int], following: list[_Group]) -> int:
    """ "A1 yes and cancel B2": where the ref that follows has no answer behind it, the verb before it is its own."""
    if not following or not _NO_ANSWER.match(text[following[0].end : bounds[-1]]):
        return bounds[0]
    chunk = text[start : bounds[0]]
    linked = [cut for cut in _AND_THEN.finditer(chunk) if not _EMPTY.match(chunk[cut.end() :])]
    cuts = linked or list(_RIGHT_BEFORE.finditer(chunk))
    served = cuts and not _EMPTY.match(chunk[: cuts[-1].start()])
    return start + cuts[-1].start() if served else bounds[0]


def _shared(text: str, groups: list[_Group]) -> tuple[Segment, ...]:
    """Each group with the words after it, or before it where the reply begins with words."""
    bounds = [0, *(group.start for group in groups[1:]), len(text)]
    leading = bool(_EMPTY.match(text[: groups[0].start]))
    found: list[Segment] = []
    taken = 0
    for at, group in enumerate(groups):
        ahead = text[taken : group.start]
        if not leading and _EMPTY.match(ahead):
            leading = True
        if leading:
            end = _up_to_the_next_verb(text, group.end, bounds[at + 1 : at + 3], groups[at + 1 : at + 2])
            found.append(Segment(group.refs, f"{ahead} {text[group.end : end]}", group.either))
            taken = end
        elif _DOES.match(text[group.end :]):
            taken = bounds[at + 1]
            found.append(Segment(group.refs, f"{ahead} {text[group.end : taken]}", group.either))
        else:
            last = at == len(groups) - 1
            found.append(Segment(group.refs, f"{ahead} {text[group.end :] if last else ''}", group.either))
            taken = group.end
    return _handed_on(found) if leading else tuple(found)
