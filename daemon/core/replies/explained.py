""" "N, we lost my grandfather": our own code, and why. Nobody has to be asked again who has told as much."""

from __future__ import annotations

import re
from collections.abc import Set

from daemon.core.replies.caution import is_in_earnest
from daemon.core.replies.signals import Says

_WHY = frozenset({Says.NO, Says.STRANGE, Says.REASON, Says.SETTLED, Says.UNABLE, Says.UNFIT})
# What may stand in a reason, and may as well take the no back: the reader that learned decides.
_MAY_BE_WHY = frozenset({Says.DENIAL, Says.SAME, Says.WHEN, Says.REPORTED, Says.KIN, Says.OTHER, Says.CONFLICT})
_WHAT_ELSE = frozenset({Says.BUT, Says.FIT, Says.LONGING, Says.OKAY})  # "N, though I'd be keen on the design role"
_SLIPPED = re.compile(
    r"\b(?:y|yes(?! to (?:an?|another|the)\b)|oops|whoops|sorry i|fat|thumbs?|fingers?|slip\w*|mistake\w*|typo"
    r"|initial|key|button|ignore|meant|wrong|autocorrect|pocket|ja|oui|si|sim)\b"
)


def explains_the_code(text: str, says: Set[Says], *, offers_another: bool) -> bool:
    """Whether all that follows the "N" may be its reason (`text`: folded, contractions written out).

    `offers_another`: another role, or somebody else, is named: then it may speak well of that.
    """
    allowed = _WHY | _MAY_BE_WHY | (_WHAT_ELSE if offers_another else frozenset())
    return says <= allowed and stays_with_the_code(text, says)


def stays_with_the_code(text: str, says: Set[Says]) -> bool:
    """Whether nothing that follows the "N" puts it right, jests or asks: "N. no wait, R" does."""
    return not says & _PUTS_RIGHT and is_in_earnest(text) and _SLIPPED.search(text[1:]) is None


_PUTS_RIGHT = frozenset({Says.FIX, Says.OOPS, Says.HALT, Says.UNDO, Says.KEEP, Says.QUESTION, Says.ALL})
