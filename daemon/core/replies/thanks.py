"""Thanks, and "ok": said to a word of ours that asks nothing, they want no word back."""

from __future__ import annotations

import re

from daemon.core.replies.clean import Kind, body_of, folded

# Folded: no accents, no marks.
_SAID = (
    "thank you|thanks|thank u|thx|tx|ty|tysm|cheers|much appreciated|appreciate it|appreciated|so much|very much|a lot"
    "|again|for that|for letting me know|for the (?:info|reminder|update|heads up)|danke|dankeschon|vielen|herzlichen"
    "|besten|dank|dir|sehr|schon|merci|beaucoup|bien|mille|a toi|gracias|muchas|mil|a ti|por todo|te lo agradezco"
)
_TAKEN = (
    "ok|okay|okey|k|oki|great|perfect|super|cool|nice|lovely|awesome|wonderful|got it|noted|understood|alright"
    "|all right|sounds good|good to know|will do|prima|toll|gut|alles klar|in ordnung|passt|verstanden|parfait"
    "|d'accord|entendu"
    "|c'est (?:note|bon)|genial|perfecto|vale|de acuerdo|entendido|muy bien"
)
_ONLY = re.compile(rf"(?:(?:{_SAID}|{_TAKEN})(?:\s+|$))+")
_SMILES = re.compile("[👍👌🙏🤝💪🎉❤♥😊🙂😀😄😃😁🥰☺✅]")


def is_mere_thanks(raw: str) -> bool:
    """Whether a text or a mail says nothing else."""
    body = body_of(raw)
    if body.kind is not Kind.WRITTEN:
        return body.kind is Kind.APPROVAL
    without_smiles = _SMILES.sub(" ", folded(body.text))
    words = " ".join(re.sub(r"[^\w']+", " ", without_smiles).split())
    return _ONLY.fullmatch(words) is not None if words else without_smiles != folded(body.text)
