"""What a phrase says by itself, whatever stands around it: a yes, a no that answers and a no that counts, an emoji."""

from __future__ import annotations

import re
from itertools import pairwise

from daemon.core.replies.lexicon import Hit
from daemon.core.replies.persons import is_kin_told_of, is_strange
from daemon.core.replies.signals import FORGETS, PRAISE, Piece, Says, Signal
from daemon.core.replies.tokens import word_set
from daemon.core.replies.verbs import DETERMINER_NO, PREDICATES, negates

EMOJI = {
    **dict.fromkeys("👍👌✅✔☑🙌💯🆗🤝🫡", Says.YES),
    **dict.fromkeys("👎❌🚫🙅⛔✖", Says.NO),
    **dict.fromkeys("🤷🤔😕", Says.UNSURE),
}


def says_by_itself(hits: tuple[Hit, ...], at: int, hit: Hit, piece: Piece) -> list[Signal]:
    """What a phrase says by itself, whatever stands around it."""
    number = piece.number
    if hit.words == "y" and _is_why(hits, at):
        return [Signal(Says.QUESTION, number)]
    if len(hit.words) == 1 and hit.words.isascii() and hit.words.isalpha() and not _is_code(hits, at):
        return []
    if hit.words in EMOJI:
        return [Signal(EMOJI[hit.words], number, plain=EMOJI[hit.words] is not Says.NO, word=hit.words)]
    if _SHARE.fullmatch(hit.words) and hit.words not in ("100%", "100/100"):
        return [Signal(Says.UNSURE, number, word=hit.words)]
    found = [Signal(says, number, word=hit.words) for tag, says in _PLAIN.items() if tag in hit.tags]
    if hit.has("LONGING") and hit.has("IRREAL"):
        found = [Signal(Says.LONGING, number, plain=False, word=hit.words)]  # "I wish I could": it is not to be
    if hit.words == "either way" and any(other.has("ATTEND", "CANCEL", "NEGATTEND", "YES") for other in hits):
        found = []  # whatever comes of it, the answer stands beside
    if hit.has("COND") and _sets_no_condition(hits, at):
        found = [signal for signal in found if signal.says is not Says.IF]
    if any(other.has("R_OFFER_ACCEPTED") for other in hits[:at]):
        found = [signal for signal in found if signal.says is not Says.OTHER]  # "signed with someone else"
    if at and hits[at - 1].has("NEG") and "not" not in hit.words:
        # "not having second thoughts", "don't ask again"
        found = [signal for signal in found if signal.says not in (Says.UNSURE, Says.SNOOZE)]
    if hit.has("NO") and not negates(hits, at):
        found.append(_no(hits, at, number))
    if hit.has("STRAY") and _tells_of_kin(hits, at):
        found = [Signal(Says.KIN, number, word=hit.words) if s.says is Says.STRAY else s for s in found]
    if hit.has("YES", "OKAY") and _is_one_sign_of_many(hits, hit):
        return found
    if hit.has("YES") and _is_denied(hits, at):
        found.append(Signal(Says.DENIAL, number, word=hit.words))
    elif hit.has("YES"):
        says = Says.OTHER if _to_another_thing(hits, at) else Says.YES
        found.append(Signal(says, number, plain=_is_mine(hits, at), word=hit.words))
    elif (hit.has("ACK") and not any(other.has(*PREDICATES) for other in hits if other is not hit)) or (
        hit.has("OKAY") and not (hit.words in PRAISE and any(is_strange(other) for other in hits))
    ):
        plain = _is_mine(hits, at) and not any(is_strange(earlier) for earlier in hits[:at])
        found.append(Signal(Says.OKAY, number, plain=plain, word=hit.words))
    if any(tag.startswith("R_") for tag in hit.tags):
        found.append(Signal(Says.REASON, number, word=hit.words))
    if is_strange(hit) or (is_unknown_sign(hit) and not (at and is_unknown_sign(hits[at - 1]))):
        found.append(Signal(Says.STRANGE, number, word=hit.words))
    return found


def _tells_of_kin(hits: tuple[Hit, ...], at: int) -> bool:
    """Of the relative in this phrase; one that names another thing may be told of any."""
    told_of = range(len(hits)) if hits[at].has("OTHER") else (at,)
    return any(is_kin_told_of(hits, other) for other in told_of)


def _is_why(hits: tuple[Hit, ...], at: int) -> bool:
    """ "y is it at 2": an abbreviated "why"."""
    following = next(iter(hits[at + 1 :]), None)
    return following is not None and (following.has("ASK") or following.words in _AUXILIARIES)


_AUXILIARIES = word_set("is are r do does did was were would should")


def _is_one_sign_of_many(hits: tuple[Hit, ...], hit: Hit) -> bool:
    """ "今天好冷": 好, 是 and 对 stand in other words, too; they answer where we know all that stands beside them."""
    return hit.lang == "zh" and len(hit.words) == 1 and any(is_unknown_sign(other) for other in hits)


def is_unknown_sign(hit: Hit) -> bool:
    """A sign of Chinese or Japanese that no phrase of ours covers; a run of them counts as one word."""
    return not hit.tags and len(hit.words) == 1 and "\u3040" < hit.words < "\ua000"


def _sets_no_condition(hits: tuple[Hit, ...], at: int) -> bool:
    """ "if they'd left it on Friday I'd have …", "… and if they ask, …", "unless the world ends": no if of ours."""
    after = hits[at + 1 :]
    past = any(later.has("IRREAL") for later in after)
    another_thought = at > 0 and hits[at - 1].words == "and" and any(later.words in _ASKERS for later in after[:1])
    never = hits[at].words == "unless" and any(_NEVER & set(later.words.split()) for later in after[:3])
    by_courtesy = any(later.words in _THEY_CAN for later in after[:2]) and any(
        hit.has("RESCHED", "MAY", "BETTER") for hit in hits
    )
    of_little_weight = (
        by_courtesy or any(before.words in _NO_MATTER for before in hits[:at]) or _is_passed_on(hits[:at])
    )
    return past or another_thought or never or of_little_weight


def _is_passed_on(before: tuple[Hit, ...]) -> bool:
    """ "also tell them I'm vegan if there's lunch": the condition is of the message's."""
    words = [word for hit in before for word in hit.words.split()]
    return ("tell", "them") in pairwise(words) or ("let", "them") in pairwise(words)


_THEY_CAN = word_set("they possible poss you that")
_NO_MATTER = frozenset({"no worries", "do not worry", "no problem", "no big deal"})


_ASKERS = word_set("they anyone anybody someone somebody he she")
_NEVER = word_set("world hell sky heaven earth apocalypse zombies aliens die dead")


def _is_denied(hits: tuple[Hit, ...], at: int) -> bool:
    """ "not a yes yet", "not exactly yes" """
    if hits[at + 1 : at + 2] and hits[at + 1].words == "was":
        return True  # "yes was the wrong answer"
    before = hits[at - 2 : at] if at > 1 else hits[:at]
    return any(hit.has("NEG") and not hit.has("NO") for hit in before) and hits[at - 1].words in _DENIES_WITH


_DENIES_WITH = frozenset({"not", "a", "an", "the", "say", "quite", "exactly", "really", "necessarily"})


def _is_mine(hits: tuple[Hit, ...], at: int) -> bool:
    """Not "yep that's the wifi password": a word that we do not know follows, or "your", and nobody says "I"."""
    after = hits[at + 1 :]
    if _names_a_thing(after):
        return False
    of_another = any(is_strange(hit) or hit.words == "your" for hit in after)
    return not of_another or any(hit.words.split()[0] in ("i", "we", "im") for hit in after)


def _names_a_thing(hits: tuple[Hit, ...]) -> bool:
    """ "yes I watered the plants": an object that we do not know, and no verb of ours."""
    things = any(hit.words in ("the", "a", "an") and is_strange(following) for hit, following in pairwise(hits))
    return things and not any(hit.has(*PREDICATES) for hit in hits)


_SHARE = re.compile(r"[1-9]0/[1-9]0|\d{1,3}%")  # "60/40", "80%"


def _to_another_thing(hits: tuple[Hit, ...], at: int) -> bool:
    """ "yes to the dress": what it says yes to is a noun that we do not know."""
    rest = hits[at + 1 : at + 4]
    return (
        len(rest) == 3
        and rest[0].words == "to"
        and rest[1].words in ("the", "a", "my", "his", "her")
        and is_strange(rest[2])
    )


def _is_code(hits: tuple[Hit, ...], at: int) -> bool:
    """A letter answers only where it opens a clause and no unknown word follows: not in "10k", "vitamin c", "y tho"."""
    if (
        hits[at + 1 : at + 2]
        and not hits[at + 1].tags
        and hits[at + 1].words not in EMOJI
        and hits[at + 1].words.isalpha()
    ):
        return False
    return all(
        hit.has("POLITE", "BUT", "FIX", "SPLIT", "YES", "NO", "OKAY", "OOPS") or hit.words == "meant"
        for hit in hits[:at]
    )


_PLAIN = {
    "UNSURE": Says.UNSURE,
    "SNOOZE": Says.SNOOZE,
    "OOPS": Says.OOPS,
    "HALT": Says.HALT,
    "FIX": Says.FIX,
    "BUT": Says.BUT,
    "HEDGE": Says.HEDGE,
    "DOUBT": Says.DOUBT,
    "SETTLED": Says.SETTLED,
    "COND": Says.IF,
    "LONGING": Says.LONGING,
    "CONFLICT": Says.CONFLICT,
    "STRAY": Says.STRAY,
    "WRONG": Says.WRONG,
    "BOTH": Says.ALL,
    "NEITHER": Says.NEITHER,
    "SAME": Says.SAME,
    "CUT": Says.CUT,
    "OTHER": Says.OTHER,
}


def _no(hits: tuple[Hit, ...], at: int, number: int) -> Signal:
    """A "no" before a noun ("no clue", "no conflicts") counts; before a pronoun, a thanks or nothing it answers."""
    following = next(iter(hits[at + 1 :]), None)
    if any(hit.has("NEG", "NEGC") and not hit.has("NO") for hit in hits[:at]):
        return Signal(Says.DENIAL, number, word=hits[at].words)
    if at == 0 and _denies_something_else(hits):
        return Signal(Says.DENIAL, number, word=hits[at].words)
    if following is not None and following.has("FIX") and following.words.startswith(FORGETS):
        return Signal(Says.DENIAL, number, word=hits[at].words)
    if following is not None and following.words == "you" and len(hits) == at + 2:
        return Signal(Says.DENIAL, number, word=hits[at].words)  # "no u"
    if hits[at].words == "ya no":
        return Signal(Says.NO, number, plain=False, word=hits[at].words)  # Spanish "no longer", English "ya, no"
    if following is not None and following.words == "your" and any(is_strange(hit) for hit in hits[at + 1 :]):
        return Signal(Says.DENIAL, number, word=hits[at].words)  # "no your charger is in the car"
    if following is not None and hits[at].words in _EASTERN_NOT and not following.tags:
        return Signal(Says.DENIAL, number, word=hits[at].words)  # 车我不借: a verb that we do not know
    if len(hits) > at + 2 and hits[at].lang == "zh" and not any(hit.tags for hit in hits[at + 1 : at + 3]):
        return Signal(Says.NO, number, plain=False, word=hits[at].words)  # 不去借车
    if following is not None and following.words[0].isdigit():
        return Signal(Says.DENIAL, number, word=hits[at].words)
    if following is not None and hits[at].words.startswith("not ") and is_strange(following):
        return Signal(Says.DENIAL, number, word=hits[at].words)  # "not today satan"
    if following is None or hits[at].words not in DETERMINER_NO:
        called = following is None and at > 0 and all(is_strange(hit) for hit in hits[:at])
        return Signal(Says.NO, number, plain=not called, word=hits[at].words)  # "Dave no"
    if following.has("CONFLICT") and not any(hit.has(*PREDICATES) for hit in hits):
        return Signal(Says.OKAY, number, word=hits[at].words)  # "no clashes that day"
    if hits[at].words == "no" and following.words == "car":
        return Signal(Says.DENIAL, number, word=hits[at].words)  # French "because", and no French no
    if not following.tags and not following.words.isalpha():
        return Signal(Says.NO, number, word=hits[at].words)
    told_by_another = any(not hit.tags for hit in hits[:at])
    if told_by_another or not following.tags or following.has("CANCEL", "RESCHED", "LATE", "TIME", "EVENT", "OTHER"):
        return Signal(Says.DENIAL, number, word=hits[at].words)
    if following.has("FN") and following.words.split()[0] not in _STARTERS and len(following.tags) == 1:
        return Signal(Says.DENIAL, number, word=hits[at].words)
    names_a_reason = any(tag.startswith("R_") for tag in following.tags)
    return Signal(Says.NO, number, plain=not names_a_reason, word=hits[at].words)


def _denies_something_else(hits: tuple[Hit, ...]) -> bool:
    """ "no I don't need a visa": the no goes with a "not" whose verb or object we do not know."""
    words = [word for hit in hits[1:4] for word in hit.words.split()]
    denies = words[:1] in (["i"], ["we"]) and any(hit.has("NEG") for hit in hits[1:5])
    return denies and is_strange(hits[-1]) and not any(hit.has(*PREDICATES) for hit in hits)


_EASTERN_NOT = word_set("不 没 沒 别 別")

# What can follow a "no" that answers, where no comma parts them.
_STARTERS = word_set(
    """
    i me my it its that this these those they them he she we our you your the a an to for on at from as am
    is are was were will would can could do does did have has had not just so too already got because since
    well oh um uh hmm i'm only really actually still je j c ca ce il elle on nous vous y ne le la les mon ma
    pour por per fur voor zu a al pas desole ich wir es das der die ist habe hab ik het dat is heb er
    """
)
