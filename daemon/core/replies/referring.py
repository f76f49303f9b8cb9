""" "Not me, but try Jo Lee, jo@post.example": whoever passes it on to somebody else does not go himself."""

from __future__ import annotations

import re

from daemon.core.replies.details import referral_in, without_referral

_NOT_I = (
    r"not (?:me|i|for me|my thing|one for me)|pass for me|i (?:will |am going to |have to )?pass"
    r"|(?:i )?can not (?:take|do|make) it myself|not coming myself"
    r"|(?:ich nicht|nicht ich|nichts fur mich|nicht fur mich|wird nichts bei mir)"
    r"|(?:pas moi|moi non|pas pour moi|sans moi)|(?:yo no|no yo|no es para mi|conmigo no)"
    r"|(?:non io|io no|non fa per me)|(?:eu nao|nao e para mim|nao e pra mim)|(?:ik niet|niet ik|niets voor mij)"
)
_BESIDE = (
    r"no|nope|nah|sorry|so sorry|i am afraid|thanks|thank you|unfortunately|alas|but|oh|hi|myself|this time|though"
    r"|nein|nee|non|nao|leider|danke|merci|gracias|grazie|desole|lo siento|mi dispiace|aber|mais|pero|ma|mas|maar"
)
_INSTEAD = (
    r"(?:(?:do|please|you (?:could|should|can|might)|maybe|perhaps) )*"
    r"(?:try|ask|contact|talk to|speak to|write to|frag|fragt|fragen sie|demandez a|essayez|contactez|preguntad? a"
    r"|chiedete a|sentite|pergunte a|vraag)(?: \w+){1,6}"
)
_PASSES = re.compile(rf"(?:(?:{_BESIDE}) )*(?:{_NOT_I}|no thanks|no thank you)(?: (?:{_BESIDE}))*(?: {_INSTEAD})?")


def passes_it_on(text: str, spelled: str) -> bool:
    """Whether `text` names an address for somebody else, and the rest of it is but "not me".

    `spelled`: the same text without what praises them, folded, contractions written out.
    """
    referral = referral_in(text)
    if referral is None or not referral.email or "?" in without_referral(text):
        return False
    return _PASSES.fullmatch(re.sub(r"\W+", " ", spelled).strip()) is not None
