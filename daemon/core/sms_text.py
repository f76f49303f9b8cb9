"""What a text message costs, and how it is kept cheap: the alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1).

One character outside that alphabet turns the whole message into UCS-2: 70 characters to a message instead of 160.
"""

from __future__ import annotations

import unicodedata

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")  # each is sent as two septets: an escape and a character
_ALPHABET = BASIC | EXTENSION

GSM_ALONE, GSM_PART = 160, 153  # septets: a message alone, and a part of a longer one (its header takes seven)
UCS2_ALONE, UCS2_PART = 70, 67  # UTF-16 code units

LIGATURES = {"œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}

_QUOTES = dict.fromkeys("‘’‚‛′‹›", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_SPACES = dict.fromkeys(
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
_PLAIN = str.maketrans(
    {**_QUOTES, **_DASHES, **_SPACES, **_INVISIBLE, "…": "...", "•": "-", "\u2028": "\n", "\u2029": "\n"}
)


def plain(text: str) -> str:
    """`text` with typographic characters as a typewriter has them. Letters stay: names keep their spelling."""
    return unicodedata.normalize("NFC", text.translate(_PLAIN))


def gsm7(text: str) -> str:
    """`plain(text)` where that costs no more segments, else `text`: in UCS-2 three dots are dearer than an ellipsis."""
    plainer = plain(text)
    return plainer if segments(plainer) <= segments(text) else text


def unaccented(text: str) -> str:
    """`text` with every letter outside the alphabet as the plain one below its accents, as people text: `dias`."""
    return "".join(one if one in BASIC or one in EXTENSION else _bare(one) for one in text)


def _bare(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base in BASIC else LIGATURES.get(letter, letter)


def is_gsm7(text: str) -> bool:
    """Whether every character of `text` has a place in the alphabet."""
    return _ALPHABET.issuperset(text)


def segments(text: str) -> int:
    """How many messages `text` is sent and billed as; 0 for an empty one."""
    if is_gsm7(text):
        return _packed([2 if one in EXTENSION else 1 for one in text], GSM_ALONE, GSM_PART)
    return _packed([2 if ord(one) > 0xFFFF else 1 for one in text], UCS2_ALONE, UCS2_PART)


def _packed(widths: list[int], alone: int, part: int) -> int:
    """A character of width two is never split between two parts."""
    if sum(widths) <= alone:
        return min(len(widths), 1)
    parts, room = 1, part
    for width in widths:
        if width > room:
            parts, room = parts + 1, part
        room -= width
    return parts
