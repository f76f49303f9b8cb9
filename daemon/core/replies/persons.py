"""Who speaks and who acts: what another person says, wants or cannot do is not the candidate's answer."""

from __future__ import annotations

from daemon.core.replies.lexicon import Hit, words_in
from daemon.core.replies.tokens import word_set

OTHERS = word_set(
    """
    they he she someone somebody who recruiter recruiters company employer manager everyone people client
    """
)


_SAYING = word_set(
    """
    says said say tells told thinks wants wanted hopes insists asked asks reckons figures swears believes
    sagt sagte gesagt meint meinte gemeint findet will dit disait pense veut dice dijo dicho piensa quiere dicono detto
    pensa vuole diz disse acha quer zegt zei gezegd vindt wil
    """
)


_OURSELVES = word_set("boss wife husband partner mum mom dad friend friends family kids girlfriend boyfriend roommate")


# Where no subject need stand: "dice que no".
_THEY_SAY = word_set("dice dicen dijo dijeron dicono detto diz dizem disse disseram")


_I_OR_YOU = word_set("i we you ich wir du sie je j on nous vous yo ik jij wij io eu")


_TO_THEM = word_set("them him her ihm ihr ihnen lui leur recruiter company employer everyone")


_THIRD_PERSON = word_set(
    "he she they ze il elle ils elles ella ellos ellas lui loro ele ela eles elas hij zij 他 她 彼"
)


def verbs_of_another(hits: tuple[Hit, ...]) -> frozenset[str]:
    """ "she doesn't want to go", "they can't make it": verbs of coming whose nearest subject is another person."""
    found: set[str] = set()
    for at, hit in enumerate(hits):
        if hit.has("STAYS"):
            if at and (is_strange(hits[at - 1]) or PERSONS & set(hits[at - 1].words.split())):
                found.add(hit.words)
            continue
        if not hit.has("ATTEND", "NEGATTEND", "FIT", "LATE") or hit.words.startswith(_BRINGS_ITS_SUBJECT):
            continue
        to_me = at + 1 < len(hits) and hits[at + 1].words in ("me", "mich", "mir", "us")
        if (
            has_another_subject(hits, at, nouns=not hit.has("LATE"))
            and not to_me
            and not hit.words.startswith(_OF_THE_JOB)
        ):
            found.add(hit.words)
    return frozenset(found)


def noes_of_another(hits: tuple[Hit, ...]) -> frozenset[str]:
    """ "mijn vrouw kan niet", "他不来了": a no whose clause begins with another person."""
    found: set[str] = set()
    for at, hit in enumerate(hits):
        before = {word for earlier in hits[:at] for word in earlier.words.split()}
        if hit.has("NO") and before & (_THIRD_PERSON | PERSONS) and not before & _I_OR_YOU:
            found.add(hit.words)
    return frozenset(found)


def has_another_subject(hits: tuple[Hit, ...], at: int, *, nouns: bool = True) -> bool:
    """Whether he, she, they, "my wife" or a word that we do not know is the subject nearest before the verb at `at`.

    A noun counts only where no "I" stands before it ("ich kann den Donnerstagstermin nicht wahrnehmen" has it as its
    object), and not where it has a reason of its own: "kid sick can't come".
    """
    mine = set(hits[at].words.split()) & _I_OR_YOU
    for back in range(at - 1, -1, -1):
        hit = hits[back]
        words = set(hit.words.split())
        if words & _THIRD_PERSON and not mine:
            return True
        if (words & _I_OR_YOU or mine) and not words & {"you", "du", "sie"}:
            return False
        if hit.has("POLITE") and hit.words.startswith(_PLEADS):
            return False
        if _is_somebody(hit, nouns=nouns) and not any(
            _I_OR_YOU & set(earlier.words.split()) for earlier in hits[:back]
        ):
            return not any(tag.startswith("R_") for between in hits[back + 1 : at] for tag in between.tags)
    return False


_PLEADS = ("please", "kindly", "bitte", "por favor", "per favore", "per piacere", "alsjeblieft", "svp", "s il")


def _is_somebody(hit: Hit, *, nouns: bool) -> bool:
    """Whether the hit names a person, or (`nouns`) may do so, since we do not know the word."""
    if PERSONS & set(hit.words.split()):
        return True
    glue = hit.has("POLITE", "BUT", "SPLIT", "YES", "NO", "TIME", "NEG")
    names = is_strange(hit) and not hit.words.endswith("ing")
    return nouns and not glue and (names or hit.has("STRAY"))


# What is said of them is said of the job: "they're not my cup of tea", "they're not worth it".
_OF_THE_JOB = ("my ", "cup of", "right ", "good ", "a ", "for me", "worth", "up my", "what ")


def is_reported(hits: tuple[Hit, ...]) -> bool:
    """ "my wife says no", "I told them no last week": an answer that was not given to us now."""
    words = words_in(hits)
    said = next((at for at, word in enumerate(words) if word in _SAYING), None)
    if said is not None and words[said] == "told" and not _OURSELVES.isdisjoint(words[said + 1 : said + 3]):
        return True  # "told my boss I'm not coming in"
    if said is not None and words[said] in _THEY_SAY and words[said - 1 : said] not in (["ho"], ["abbiamo"]):
        return True
    if said is None or said == 0:
        return False
    by_me = any(word in _I_OR_YOU for word in words[:said])
    if by_me:
        return words[said] == "told" and not _TO_THEM.isdisjoint(words[said + 1 : said + 3])
    return any(word in PERSONS for word in words[:said]) or _names_somebody(hits, said)


_TELLS = word_set("tell sag sage sagt dis dites dile digale di dica diz diga zeg 告 跟") | {"告 诉", "告 訴", "sag mal"}
_TO = word_set("a al au ao aan tegen")


def passed_on(hits: tuple[Hit, ...]) -> bool:
    """ "sag Tom nein", "跟小王说不行": an answer for somebody whom we do not know, or who is no employer's."""
    opens = next((at for at, hit in enumerate(hits[:3]) if hit.words in _TELLS), None)
    if opens is None or len(hits) < opens + 3:
        return False
    rest = hits[opens + 1 : opens + 4]
    to_a_name = rest[0].words in _TO and not set(rest[1].words.split()) & (OTHERS | _TO_THEM)
    return to_a_name or any(_is_somebody_else(hit) for hit in rest)


def _is_somebody_else(hit: Hit) -> bool:
    unknown = not hit.tags and hit.words.isalpha()
    return unknown or hit.has("STRAY") or bool(set(hit.words.split()) & (PERSONS - OTHERS))


PERSONS = OTHERS | word_set(
    "nobody everybody anybody none babysitter sitter kids neighbour"
    " wife husband partner mum mom dad mother father boss doctor girlfriend boyfriend friend sister brother"
    " kid kids son daughter family therapist roommate gf bf er elle il ella el lei lui ela ele zij hij ze"
    " 妻 夫 母 父 妈 爸 媽 兄 弟 姉 妹 息子 娘"
    " hermano hermana fratello sorella irmao irma broer zus frere soeur bruder schwester"
    " chefe namorada namorado amigo amiga freund freundin vriend vriendin ami amie"
    " mutter vater sohn tochter kind kinder oma opa mere pere fils fille enfant enfants madre padre hijo hija"
    " figlio figlia figli mae pai filho filha filhos moeder vader zoon dochter collega collegue kollege kollegin"
    " frau mann chef femme mari mujer marido jefe moglie marito esposa vrouw man baas mama papa"
)


def _names_somebody(hits: tuple[Hit, ...], said: int) -> bool:
    """Whether words that we do not know, or a person, stand before the verb of saying."""
    passed = 0
    for hit in hits:
        passed += len(hit.words.split())
        if passed > said:
            return False
        if is_strange(hit) or hit.has("STRAY", "R_PERSONAL", "EVENT"):
            return True
    return False


def is_strange(hit: Hit) -> bool:
    """A word that no language of ours knows."""
    return not hit.tags and hit.words.isalpha() and len(hit.words) > 1


def is_kin_told_of(hits: tuple[Hit, ...], at: int) -> bool:
    """ "nan's driving me", "grandma has the kids": a relative who is spoken of, and not called."""
    if not _KIN & set(hits[at].words.split()):
        return False
    following = next((hit.words.split()[0] for hit in hits[at + 1 :]), "")
    before = hits[at - 1].words.split()[-1] if at else ""
    return following in _OF_KIN or before in _WHOSE


def pressed_by_another(hits: tuple[Hit, ...]) -> bool:
    """ "that was my son playing with my phone": who sent the answer before."""
    words = words_in(hits)
    told = tuple(words[:2]) in _IT_WAS or words[:1] in (["era"], ["fue"], ["foi"], ["was"])
    return told and bool(set(words[1:6]) & (PERSONS | _KIN))


_IT_WAS = frozenset((it, was) for it in ("that", "it", "this", "das", "dat", "c") for was in ("was", "war", "etait"))


_KIN = word_set(
    "mum mom mommy mummy dad grandma granny nan nana grandad grandpa gran papa kids baby auntie aunt sis pops"
)
_OF_KIN = word_set("s is has had sorted hospital ill sick fell was will can could would got gets does did")
_WHOSE = word_set("my the our his her with")


I_WORDS = word_set("i we ich wir je j on nous ik wij let us me")


_BRINGS_ITS_SUBJECT = (
    "see you",
    "count",
    "see them",
    "see ya",
    "looking",
    "look",
    "bis ",
    "tot ",
    "a ",
    "on my",
    "keep",
    "compte",
    "reken",
)


def said_of_another(hits: tuple[Hit, ...]) -> bool:
    """ "the person you call is not available": a verb of coming whose subject is a word that we do not know."""
    for at, hit in enumerate(hits):
        if (
            hit.has("ATTEND", "NEGATTEND")
            and hit.lang in ("en", "de", "fr", "nl")
            and not hit.words.startswith(_BRINGS_ITS_SUBJECT)
        ):
            words = {word for earlier in hits[:at] for word in earlier.words.split()} | set(hit.words.split())
            unknown = [earlier for earlier in hits[:at] if not earlier.tags and earlier.words.isalpha()]
            return bool(unknown) and not words & I_WORDS
    return False
