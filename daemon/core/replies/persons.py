"""Who speaks and who acts: what another person says, wants or cannot do is not the candidate's answer."""

from __future__ import annotations

from daemon.core.replies.lexicon import Hit
from daemon.core.replies.tokens import word_set

OTHERS = word_set(
    """
    they he she someone somebody who recruiter recruiters company employer manager everyone people client
    """
)


_SAYING = word_set(
    """
    says said say tells told thinks wants wanted hopes insists asked asks
    sagt sagte gesagt meint meinte gemeint findet will dit disait pense veut dice dijo dicho piensa quiere dicono detto
    pensa vuole diz disse acha quer zegt zei gezegd vindt wil
    """
)


_I_OR_YOU = word_set("i we you ich wir du sie je j on nous vous yo ik jij wij io eu")


_TO_THEM = word_set("them him her ihm ihr ihnen lui leur recruiter company employer everyone")


_THIRD_PERSON = word_set("he she they il elle ils elles ella ellos ellas lui loro ele ela eles elas hij zij 他 她 彼")


def verbs_of_another(hits: tuple[Hit, ...]) -> frozenset[str]:
    """ "she doesn't want to go", "they can't make it": verbs of coming whose nearest subject is another person."""
    found: set[str] = set()
    for at, hit in enumerate(hits):
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
    words = [word for hit in hits for word in hit.words.split()]
    said = next((at for at, word in enumerate(words) if word in _SAYING), None)
    if said is None or said == 0:
        return False
    by_me = any(word in _I_OR_YOU for word in words[:said])
    if by_me:
        return words[said] == "told" and not _TO_THEM.isdisjoint(words[said + 1 : said + 3])
    return any(word in PERSONS for word in words[:said]) or _names_somebody(hits, said)


PERSONS = OTHERS | word_set(
    "nobody everybody anybody none babysitter sitter kids neighbour"
    " wife husband partner mum mom dad mother father boss doctor girlfriend boyfriend friend sister brother"
    " kid kids son daughter family therapist roommate gf bf er elle il ella el lei lui ela ele zij hij"
    " 妻 夫 母 父 妈 爸 媽 兄 弟 姉 妹 息子 娘"
    " hermano hermana fratello sorella irmao irma broer zus frere soeur bruder schwester"
    " chefe namorada namorado amigo amiga freund freundin vriend vriendin ami amie"
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
