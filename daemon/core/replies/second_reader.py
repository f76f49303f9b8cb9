"""Two readers, of different making: what the grammar reads and the learned reader does not believe is asked back.

The grammar knows rules, and goes wrong where a turn of phrase breaks them; the learned reader knows thousands of
replies, and goes wrong where one is unlike them all. They seldom go wrong together. So the learned reader may object to
an answer, and may speak alone only where the grammar understood nothing and it is all but certain. A no of its own asks
before anything is done. A word or two are the grammar's: it knows all short answers, and there is nothing to weigh.
"""

from __future__ import annotations

from collections.abc import Mapping

from daemon.core.reading import BOWS_OUT, Asked, Intent
from daemon.core.replies.explained import stays_with_the_code
from daemon.core.replies.learned import odds
from daemon.core.replies.parsing import Parsed
from daemon.core.replies.signals import Says
from daemon.core.replies.verdict import STRONG_NO, STRONG_YES, UNKNOWN, Verdict

# How much an answer has to be believed, or it is asked back: the more, the more harm a wrong one does. While an undo is
# asked back the letter is held. All chosen on whole sets of replies that were not learned from.
LEAST = {
    (Asked.DECISION, Intent.ATTEND): 0.7,
    (Asked.DECISION, Intent.LATE): 0.6,
    (Asked.DECISION, Intent.RESCHEDULE): 0.8,
    (Asked.DECISION, Intent.CANCEL): 0.6,
    (Asked.DECISION, Intent.WITHDRAW): 0.75,
    (Asked.UNDO, Intent.UNDO): 0.6,
    (Asked.UNDO, Intent.ATTEND): 0.6,
    (Asked.UNDO, Intent.CANCEL): 0.5,
    (Asked.DEBRIEF, Intent.THANK): 0.6,
    (Asked.DEBRIEF, Intent.WITHDRAW): 0.7,
    (Asked.DEBRIEF, Intent.CANCEL): 0.7,
    (Asked.IS_INTERVIEW, Intent.YES): 0.5,
    (Asked.IS_INTERVIEW, Intent.NO): 0.6,
    (Asked.FOLLOW_UP, Intent.YES): 0.6,
    (Asked.FOLLOW_UP, Intent.NO): 0.3,
}
ASSENTED = 0.4  # enough for a yes beside which nothing but a question stands ("Sure. Do I need my passport?")
PLAIN_NO = 0.85  # below, a no is asked about before it is acted on,
UNDECIDED = 0.5  # and where another answer than a no is above this
CERTAIN = 0.85  # above, it may speak alone,
CERTAIN_NO = 0.9  # and lead to a no that is asked about,
RIVAL = 0.3  # unless another answer is above this
WORDS_TO_GO_BY = 4

# Answers that are judged with another one: to keep it is to undo, an interview that is over is not cancelled, and who
# comes late comes.
_JUDGED_WITH = {
    (Asked.UNDO, Intent.ATTEND): Intent.UNDO,
    (Asked.DEBRIEF, Intent.CANCEL): Intent.WITHDRAW,
    (Asked.DECISION, Intent.ATTEND): Intent.LATE,
    (Asked.DECISION, Intent.LATE): Intent.ATTEND,
}


def seconded(verdict: Verdict, asked: Asked, reply: Parsed, *, explained: bool = False) -> Verdict:
    """The verdict on which both readers can agree; UNKNOWN where they can't. `explained`: an "N", and why."""
    if reply.words < WORDS_TO_GO_BY:
        return verdict
    believed = odds(asked, reply.features())
    if verdict.intent in _ANSWERS_NOTHING and asked is Asked.DECISION and _is_the_code(reply, believed):
        return Verdict(Intent.CANCEL, confirm=True)
    if verdict == UNKNOWN:
        alone = _alone(asked, believed)
        return UNKNOWN if _is_the_grammars(reply, asked, alone) else alone
    belief = _belief(verdict.intent, asked, believed)
    if verdict.confirm and reply.begins_with_the_code:
        certain = explained and belief >= PLAIN_NO and not _could_keep_it(believed)
        return Verdict(verdict.intent, confirm=not certain)  # "N, …": whatever the reason, the letter is ours
    assents = verdict.intent is Intent.ATTEND and Says.QUESTION in reply.says <= _ASSENTS_AND_ASKS
    if belief < (ASSENTED if assents else LEAST.get((asked, verdict.intent), 0.0)):
        return UNKNOWN
    if _bows_out(verdict.intent, asked) and (belief < PLAIN_NO or _could_keep_it(believed)):
        return Verdict(verdict.intent, confirm=True)
    return verdict


def _is_the_code(reply: Parsed, believed: Mapping[Intent, float]) -> bool:
    """ "N said yes to another company": our letter in front, and words that the rules make nothing of."""
    likely = believed.get(Intent.CANCEL, 0.0) >= CERTAIN and not _could_keep_it(believed)
    return reply.begins_with_the_code and likely and stays_with_the_code(reply.spelled, reply.says)


_ANSWERS_NOTHING = frozenset({Intent.UNKNOWN, Intent.UNSURE})


def _is_the_grammars(reply: Parsed, asked: Asked, alone: Verdict) -> bool:
    """What it may not decide alone: "yes no yes no", a yes among words of a no, a time that may be the interview's own,
    a number that may be a code or a score."""
    torn = reply.says >= {Says.YES, Says.NO} or bool(reply.says & STRONG_NO and reply.says & STRONG_YES)
    against = alone.intent is Intent.ATTEND and bool(reply.says & (STRONG_NO | _AGAINST_A_YES))
    against = against or (_bows_out(alone.intent, asked) and Says.WHEN in reply.says)
    scored = asked is Asked.DEBRIEF and any(char.isdigit() for char in reply.spelled)
    return torn or against or scored


_AGAINST_A_YES = frozenset({Says.NO, Says.WHEN, Says.DENIAL, Says.SETTLED, Says.RESCHEDULE, Says.CUT})


_ASSENTS_AND_ASKS = frozenset({Says.YES, Says.OKAY, Says.QUESTION})


def _could_keep_it(believed: Mapping[Intent, float]) -> bool:
    """ "can't make it Thursday, sorry": a no, or a wish for another day?"""
    return any(belief >= UNDECIDED for intent, belief in believed.items() if intent not in BOWS_OUT)


def _belief(intent: Intent, asked: Asked, believed: Mapping[Intent, float]) -> float:
    """1 where nothing was learned about it: then it is the grammar's alone."""
    judged = {intent, _JUDGED_WITH.get((asked, intent), intent)} & believed.keys()
    return max((believed[one] for one in judged), default=1.0)


def _alone(asked: Asked, believed: Mapping[Intent, float]) -> Verdict:
    """What it is all but certain of."""
    likely = max(believed, key=lambda one: believed[one], default=Intent.UNKNOWN)
    if likely is Intent.WITHDRAW and believed.get(Intent.CANCEL, 0.0) >= CERTAIN_NO:
        likely = Intent.CANCEL  # the lesser of the two
    rivals = believed.keys() - (BOWS_OUT if likely in BOWS_OUT else {likely, _JUDGED_WITH.get((asked, likely), likely)})
    certain = CERTAIN_NO if _bows_out(likely, asked) else CERTAIN
    if believed.get(likely, 0.0) < certain or any(believed[rival] > RIVAL for rival in rivals):
        return UNKNOWN
    return Verdict(likely, confirm=_bows_out(likely, asked))


def _bows_out(intent: Intent, asked: Asked) -> bool:
    """Within the undo window a no only lets stand what was confirmed before."""
    return intent in BOWS_OUT and asked is not Asked.UNDO
