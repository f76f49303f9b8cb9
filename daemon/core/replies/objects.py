"""What a verb is done to: "cancel the pizza" and "going to the cinema" say nothing about the interview."""

from __future__ import annotations

from daemon.core.replies.lexicon import Hit, words_in
from daemon.core.replies.persons import I_WORDS, is_strange
from daemon.core.replies.tokens import word_set


def bound_elsewhere(hits: tuple[Hit, ...]) -> bool:
    """ "going to the cinema": a verb of coming whose goal is a noun that we do not know."""
    for at, hit in enumerate(hits):
        goal = hits[at + 1 : at + 5]
        if hit.has("ATTEND", "NEGATTEND") and _AT_YOURS & {one.words for one in goal[1:3]}:
            return True  # "can't make it to yours tonight"
        if hit.words in _LONGS and any(_END & set(one.words.split()) for one in hits[at + 1 :]):
            return True  # "can't wait to be done with this"
        thing = goal[1:] if goal and goal[0].words in _DETERMINERS else goal
        if hit.words.endswith(" on") and thing and is_strange(thing[0]):
            return True  # "is on hold", "is on your desk"
        if hit.words in ("i am in", "am in") and goal and not goal[0].has("POLITE", "TIME", "BUT", "YES", "SPLIT"):
            return goal[0].words not in ("for", "then", "too", "100%")  # "I'm in the bath"
        if hit.words in _READY and len(goal) > 1 and goal[0].words in ("in", "for") and not _says_i(hits):
            return (not goal[-1].has("TIME", "YES") or goal[-1].words == "weekend") and goal[1].words not in (
                "it",
                "this",
                "that",
            )  # "ready for the weekend"
        words = [one.words for one in goal]
        if (
            hit.words.endswith("going")
            and words[:1] == ["to"]
            and words[1:2]
            and words[1] in _HAVING
            and _any_strange(goal)
        ):
            return True  # "going to need a bigger boat"
        if hit.words.endswith("going") and words[:1] == ["to"] and len(words) == 2 and is_strange(goal[1]):
            return True  # "we're going to Rome"
        if not hit.has("ATTEND") or len(words) < 3 or words[0] not in ("to", "for", "at"):
            continue
        unknown_noun = words[1] in _DETERMINERS and not goal[2].tags and words[2].isalpha()
        whose_home = not goal[1].tags and words[2] == "s"
        if unknown_noun or whose_home:
            return True
    return any(
        hit.words.startswith(_TRANSITIVE) and _is_another_thing(hits[at + 1 : at + 4]) for at, hit in enumerate(hits)
    )


_AT_YOURS = word_set("yours mine hers theirs ours")
_LONGS = frozenset(
    {"can not wait", "can hardly wait", "looking forward", "look forward", "so excited", "excited", "hate", "vivement"}
    | {"j ai hate", "non vedo l ora", "freu mich", "freue mich", "tengo ganas", "mal posso esperar", "ik kijk uit"}
)
_END = word_set(
    "done over rid finished behind end out free stop vorbei rum fini finie acabe termine finisca finita acabar terminar"
    " voorbei klaar weg"
)
_HAVING = word_set("need get have ask tell say want let put")


def _any_strange(hits: tuple[Hit, ...]) -> bool:
    return any(is_strange(hit) for hit in hits)


_READY = ("available", "ready", "prepared", "free")


def _says_i(hits: tuple[Hit, ...]) -> bool:
    return any(not I_WORDS.isdisjoint(hit.words.split()) for hit in hits)


_TRANSITIVE = ("confirm", "keep", "hold", "join")


def cancels_another(hits: tuple[Hit, ...]) -> bool:
    """ "decline a wedding", "cancel people": a verb of cancelling whose object is another thing than this interview."""
    return any(
        hit.has("CANCEL")
        and (
            (hit.lang == "en" and _is_another_thing(hits[at + 1 : at + 5]))
            or (hit.lang not in ("en", "zh", "ja") and _is_a_foreign_noun(hits[at + 1 : at + 5]))
            or _has_unknown_signs(hit, (*hits[max(0, at - 2) : at], *hits[at + 1 : at + 5]))
        )
        for at, hit in enumerate(hits)
    )


def _has_unknown_signs(verb: Hit, object_: tuple[Hit, ...]) -> bool:
    """ "取消外卖", "航班取消了": what is cancelled stands beside the verb, a sign a token."""
    named = any("面" in hit.words or "公 司" in hit.words for hit in object_)
    unknown = any(not hit.tags and "\u4e00" <= hit.words[0] <= "\u9fff" for hit in object_)
    return verb.lang in ("zh", "ja") and unknown and not named


def _is_a_foreign_noun(object_: tuple[Hit, ...]) -> bool:
    """ "annule le resto", "ich lehne das Paket ab": an article and a noun that we do not know."""
    articled = next((at for at, hit in enumerate(object_) if hit.words in _ARTICLES), None)
    if articled is None or articled + 1 >= len(object_):
        return False
    noun = object_[articled + 1]
    return is_strange(noun) and not noun.words.endswith(_INTERVIEWS)


_ARTICLES = word_set(
    "le la les l un une mon ma mes ton ta tes au aux du el los las una mi mis tu tus al il lo gli i uno mio mia o a os"
    " as um uma meu minha der die das den dem ein eine einen mein meine meinen de het een mijn"
)
_INTERVIEWS = (
    "termin", "gesprach", "interview", "angebot", "bewerbung", "stelle", "einladung", "platz", "teilnahme",
    "verfahren", "prozess", "zusage", "entretien", "poste", "offre", "proposition", "processus", "invitation",
    "creneau", "rencontre", "participation", "entrevista", "cita", "oferta", "propuesta", "proceso", "puesto",
    "invitacion", "colloquio", "appuntamento", "offerta", "proposta", "processo", "invito", "incontro", "vaga",
    "convite", "gesprek", "afspraak", "aanbod", "sollicitatie", "functie", "uitnodiging", "baan", "procedure",
    "presencia", "presenza", "presence",
)  # fmt: skip


def moves_another(hits: tuple[Hit, ...]) -> bool:
    """ "can we move the sofa on friday" """
    return any(
        hit.has("RESCHED")
        and hit.words in _MOVES
        and len(rest := hits[at + 1 : at + 3]) > 1
        and rest[0].words in _DETERMINERS
        and is_strange(rest[1])
        for at, hit in enumerate(hits)
    )


_MOVES = word_set("move moved push pushed change changed shift shifted postpone postponed delay delayed rescheduled")


def _is_another_thing(object_: tuple[Hit, ...]) -> bool:
    if not object_:
        return False
    if object_[0].words in _DETERMINERS or object_[0].words in ("to", "of", "from"):
        return len(object_) > 1 and not _is_ours(object_[1:]) and _is_another_thing(object_[1:])
    if len(object_) > 1 and object_[0].words in _QUALIFIES:
        return _is_another_thing(object_[1:])
    return (
        is_strange(object_[0])
        or (object_[0].words.isdigit() and len(object_) > 1 and is_strange(object_[1]))
        or object_[0].has("EVENT", "STRAY", "R_PERSONAL", "R_PAY")
        or object_[0].words in _NOT_OURS
    )


def _is_ours(object_: tuple[Hit, ...]) -> bool:
    """ "cancel the acme interview": what the noun phrase ends with is the interview."""
    if is_strange(object_[0]):
        return any(_UNMISTAKABLE & set(hit.words.split()) for hit in object_[1:3])
    return any(_HEADS & set(hit.words.split()) for hit in object_[:3])


# After a word that we do not know only these: "the acme interview", not "the wedding invite".
_UNMISTAKABLE = word_set("interview application process role job position screening")
_HEADS = word_set(
    "process race running search candidacy role job position company consideration interview appointment slot"
    " application meeting call invite invitation spot screening"
)


_NOT_OURS = word_set("message reply text answer person place money car order course address")


_QUALIFIES = word_set("whole entire next whole other old new own damn")


_OWN = word_set("i me my it this that interview application je j ich yo io eu ik")


def stray_verb(hits: tuple[Hit, ...]) -> bool:
    """ "decline of the roman empire": a verb of ours among unknown words, with no person and no plea."""
    words = set(words_in(hits))
    loose = any(hit.has("CANCEL") and hit.lang == "en" and " " not in hit.words for hit in hits)
    return (
        loose
        and any(is_strange(hit) for hit in hits)
        and not words & _OWN
        and not any(hit.has("POLITE") for hit in hits)
    )


def missed_the_ride(hits: tuple[Hit, ...]) -> bool:
    """ "j'ai raté mon train": who missed a train comes late."""
    return any(hit.has("MISSED") for hit in hits) and any(hit.has("RIDE") for hit in hits)


def missed_a_ring(hits: tuple[Hit, ...]) -> bool:
    """ "missed my alarm", "raté ton appel": that says nothing about coming."""
    return any(hit.has("MISSED") for hit in hits) and any(hit.has("RING") for hit in hits)


_DETERMINERS = word_set("the a an my our your his her their this that these those some any all every")


def about_this_too(hits: tuple[Hit, ...]) -> bool:
    """ "cancel it, other plans": the other thing comes after a verb that has its own object."""
    verbs = [hit for hit in hits if hit.has("CANCEL", "ATTEND")]
    others = [hit for hit in hits if hit.has("OTHER")]
    if not verbs or not others:
        return False
    between = [hit for hit in hits if verbs[0].end <= hit.at < others[0].at]
    return any(hit.words in ("it", "this", "me", "mine", "because", "as", "for") or hit.has("SPLIT") for hit in between)
