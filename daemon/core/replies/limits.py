"""What a wish for another time rules out, clause by clause: "not friday", "any day but monday", "after work".

A word too many in these lists costs little: the wish is then passed on word for word. One that lacks turns it around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from daemon.core.replies.clean import folded

WORDS_OF_A_WISH = 12
WORDS_OF_A_LIMIT = 7  # a longer one tells why, and nobody asked for that to be passed on
LETTERS_OF_A_WORD = 20  # where a language writes no spaces: as many make a sentence

_ENDS = re.compile(
    r"[?!;\n。、，？！；]|(?<!\d),|,(?!\d)|:(?!\d)|\.(?!\d|\s?m\b)|\s[-–—]+\s"
    r"|\b(?=(?:but|however|though|because|cause|so|could|aber|sondern|denn|weil|mais|donc|parce|car|pero|sino|porque"
    r"|mas|pois|perche|maar|omdat|want|and (?:book|see|move|put|make|try|do)"
    r"|rather than|instead of|plutôt qu|en vez de|statt)\b)",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\b(?:any|every|all|whatever|whenever|jede[rnms]?|alle[ns]?|immer|tou[ts]\w*|n'importe|cualquier|tod[oa]s?"
    r"|qualsiasi|qualunque|tutt[ei]|qualquer|elke?|alles?)\w*\b"
)
_BUT = re.compile(r"(?:but|mais|pero|mas|maar)\b", re.IGNORECASE)
_KEEPS = re.compile(  # "not cancelling", "rather than dropping it": that is no time ruled out
    r"\b(?:not?|dont|don't|never|rather than|instead of|nicht|statt|pas|non|nao|niet)\b (?:\w+ ){0,3}?"
    r"(?:cancel\w*|los(?:e|ing)|dropp?\w*|withdraw\w*|say(?:ing)? no|ab(?:zu)?sagen|annul\w*|disdire|afzeggen)"
    r"|能不能|可不可以|是不是"
)
_AGAINST = re.compile(
    r"\b(?:not|no|n|nope|never|cant|cannot|wont|dont|doesnt|isnt|wouldnt|couldnt|shouldnt|unable|nothing|none|neither"
    r"|nor|without|except\w*|excluding|apart|besides|avoid\w*|bad|worst|hopeless|impossible|busy|away|booked|clash\w*"
    r"|conflict\w*|difficult|awkward|write-off|rather than|instead of|cancel"
    r"|nicht|nie|niemals|kein\w*|ohne|ausser\w*|ausgenommen|unmoglich|schlecht|ungunstig|verhindert|statt|anstatt|bloss"
    r"|pas|jamais|aucun\w*|sauf|hormis|excepte|ni|sans|non|mort|hors"
    r"|nunca|ningun\w*|salvo|excepto|menos|imposible|sin|tampoco|fuera"
    r"|mai|nessun\w*|tranne|eccetto|impossibile|senza|meno"
    r"|nao|nem|sem|exceto|impossivel|nenhum\w*"
    r"|niet|geen|nooit|behalve|zonder|onmogelijk|nee)\b"
    r"|n't\b|\bn'|不|没|沒|除|以外|ない|ません|無理|だめ|ダメ|悪い|都合が"
)
_PORTUGUESE_IN = re.compile(r"\bno(?= (?:sabado|domingo|dia|fim|mes|inicio|comeco|proximo)\b)")
_LIMITS = re.compile(
    r"\b(?:until|till?|by|from|since|past|onwards?|after|before|b4|between|earlier|later|than|only|least|latest"
    r"|bis|seit|ab|vor|nach|zwischen|fruher|spater|fruhestens|spatestens|nur"
    r"|jusqu\w*|des|depuis|partir|avant|apres|entre|seulement"
    r"|hasta|desde|antes|despues|solo"
    r"|fino|entro|prima|dopo|dalle?|tra"
    r"|ate|depois|apos|tot|vanaf|sinds|voor|tussen|eerder|alleen)\b"
    r"|から|まで|以前|以降|以后|以後|之前|之后|之後"
)
_ASKS = re.compile(
    r"\b(?:could|can|would|may|might|any|what about|how about|instead|like|prefer\w*|rather|move|push|switch|book"
    r"|yes|y|works?|ok|okay|fine|good|great|free|possible|ideally|please|pls|other|another|diff\w*"
    r"|ander\w*|autre|otr[oa]|altr[oa]|outr[oa]"
    r"|geht|ginge|lieber|konn\w*|ware|gern\w*|passt|moglich|verschieben"
    r"|peut|pourr\w*|plutot|possible|serait|decaler|puede|pod\w*|mejor|seria|posible|prefier\w*"
    r"|puo|potrebbe|si puo|meglio|pode\w*|daria?|melhor|seria|kan|kunnen|kun|liever|zou)\b|可以|能|改|変更|いただけ"
)
_SENTENCE = re.compile(
    r"\b(?:i|i'm|im|we|they|it|is|are|my|me|can|could|would|does|ich|wir|es|ist|kann|konn\w*|konnte\w*|ware|geht|ginge"
    r"|je|j'\w+|on|nous|peut|pourr\w*|serait|yo|puedo|podemos|podri\w*|puede|estoy|tengo)\b"
)

_COMMAND = re.compile(
    r"^\W*(?:(?:r|reschedul\w*|verschieb\w*|reporter|reprogramar|aplazar)\b\W*)?"
    r"(?:(?:but|so|aber|also|mais|donc|pero|ma|mas|maar)\b\W*)?",
    re.IGNORECASE,
)
_GREETS = re.compile(r"\W*(?:good|guten|buen[oa]s?|buon|bom|boa|goede) \w+\W*$")
_IN_PLACE_OF = re.compile(r"\W*(?:rather than|instead of|plutot qu|en vez de|statt)\b")
_CONTRAST = re.compile(r"\W*(?:but|just|only|aber|nur|mais|seulement|pero|solo|ma|mas|maar)\b")


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Where each clause begins and ends; a "but" behind an "any day" makes none."""
    start = 0
    for end in _ENDS.finditer(text):
        if _BUT.match(text, end.end()) and _ANY.search(folded(text[start : end.start()])):
            continue
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def rules_out(clause: str) -> bool:
    """Whether the clause speaks against a time rather than for one; "good morning" speaks for none."""
    if _GREETS.match(folded(clause)):
        return True
    plain = _PORTUGUESE_IN.sub(" ", _KEEPS.sub(" ", folded(clause)))
    return bool(_AGAINST.search(plain) or (_ANY.search(plain) and _BUT.search(plain)))


def limits(words: str) -> bool:
    """Whether these words, which are not part of the time that is named, set it a bound: "from", "after work"."""
    return _LIMITS.search(folded(words)) is not None


def asks(clause: str) -> bool:
    """Whether the clause offers or asks; a time in another one may be why they ask."""
    return _ASKS.search(folded(clause)) is not None


def is_of_its_own(clause: str) -> bool:
    """Whether a clause behind a wish tells something else: why, mostly. "but not before 3" belongs to the wish."""
    plain = folded(clause)
    elsewhere = _IN_PLACE_OF.match(plain) or _GREETS.match(plain)
    return bool(elsewhere or (_SENTENCE.search(plain) and not _CONTRAST.match(plain)))


def bare(words: str) -> str:
    """Without the command and the "but" that they begin with."""
    return _COMMAND.sub("", " ".join(words.split())).strip(" ,.:;-")


def in_their_words(clauses: str, most: int) -> str:
    """The bare clauses; "" where they say more than a time."""
    words = bare(clauses)
    is_long = len(words.split()) > most or (" " not in words and len(words) > LETTERS_OF_A_WORD)
    return "" if is_long else words


def is_phrase(wish: str) -> bool:
    """Whether it can stand behind "What would suit me:"; a sentence, and what rules out, stands by itself."""
    return not rules_out(wish) and _SENTENCE.search(folded(wish)) is None
