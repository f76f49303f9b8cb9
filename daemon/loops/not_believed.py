"""A mail in the candidate's name that their own server could not tell to be theirs: not acted on, and they are told.

It may be a stranger's, and it may be their own, sent by a way that proves nothing. So they hear of it, on every
channel that works, and a letter that waits goes on waiting, once, until there was time to answer. For each interview
they hear of it once a day, and once more where a letter waits that was not there the last time: who was told knows
which way counts, and a stranger who writes all day rings all day for nobody. The timeline has every one of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from daemon.core.change import Change
from daemon.core.doubting import doubted, waits_until
from daemon.core.interview import Interview
from daemon.loops.desk import Desk
from daemon.loops.record import record, tell_candidate
from daemon.loops.settle_outbox import alarm, nobody
from daemon.store.transaction import Transaction

NOT_BELIEVED = "a mail in the candidate's name was not acted on: nothing shows that it is theirs"


def tell_not_believed(tx: Transaction, desk: Desk, refs: Iterable[str], now: datetime) -> None:
    """`refs`: what the mail is about; those of an interview that is over need no word."""
    found = {one.id: one for ref in refs if (one := tx.interviews.by_ref(ref)) is not None}
    for interview in found.values():
        tx.history.add(interview.id, now, "error", NOT_BELIEVED)
    for interview in (one for one in found.values() if not one.is_over):
        held = doubted(interview, desk.office, now)
        if held != interview:
            record(tx, desk, Change(held, notes=("the letter waits longer",)), now)
        _tell(tx, desk, held, now)
    if not found:
        _tell(tx, desk, None, now)


def _tell(tx: Transaction, desk: Desk, interview: Interview | None, now: datetime) -> None:
    about = interview or nobody(desk, now)
    draft = desk.office.draft("alert_not_believed", about, now, leaves_at=waits_until(about))
    key = f"alert_not_believed/{about.id}/{now.astimezone(desk.candidate.zone):%Y%m%d}{_letter_of(about)}"
    tell_candidate(tx, desk, interview, alarm(key, draft, now), now)


def _letter_of(about: Interview) -> str:
    # What they are told may have been to take it back: a word about another one, hours ago, did not say that it waits.
    approval = about.approval
    return f"/{approval.shown_at:%Y%m%dT%H%M%SZ}" if approval is not None and about.letter_waits else ""
