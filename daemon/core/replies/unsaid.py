"""A no that is not worded as one: they are ill, or pass it on to somebody else."""

from __future__ import annotations

from daemon.core.reading import Intent
from daemon.core.replies.absence import is_ill
from daemon.core.replies.manner import goes_elsewhere
from daemon.core.replies.parsing import Parsed
from daemon.core.replies.referring import passes_it_on
from daemon.core.replies.signals import Says
from daemon.core.replies.verdict import Verdict

_BESIDE_AN_ILLNESS = frozenset({Says.REASON, Says.STRANGE, Says.KIN, Says.WHEN, Says.CONFLICT})


def is_no_all_the_same(text: str, verdict: Verdict, reply: Parsed) -> bool:
    """Whether a text that answers nothing, or sounds like a yes, leans to a no: to be asked about."""
    if verdict.intent not in (Intent.UNKNOWN, Intent.ATTEND):
        return False
    return _tells_of_illness(reply) or passes_it_on(text, reply.spelled)


def _tells_of_illness(reply: Parsed) -> bool:
    """Whether that is all it tells: "I am" says yes to "are you going?", and not where "so sorry" follows."""
    meant = {signal.says for signal in reply.signals if not (signal.says is Says.YES and not signal.word)}
    if goes_elsewhere(reply.spelled):
        meant -= {Says.ATTEND}  # "coming down with the flu"
    return is_ill(reply.spelled) and meant <= _BESIDE_AN_ILLNESS
