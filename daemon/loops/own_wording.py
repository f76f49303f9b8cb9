"""Wording of the candidate's own that is not used: they hear so at the start, once for each fault."""

from __future__ import annotations

import hashlib

from daemon.loops.desk import Desk
from daemon.loops.record import tell_candidate
from daemon.loops.settle_outbox import alarm, nobody


def tell_of_own_wording(desk: Desk) -> None:
    """In a word of ours, since theirs may be the one that cannot be sent."""
    if not desk.set_aside:
        return
    now = desk.now()
    files = ", ".join(dict.fromkeys(one.file for one in desk.set_aside))
    faults = "\n".join(sorted(f"{one.file}: {one.why}" for one in desk.set_aside))
    key = f"alert_wording/{hashlib.sha256(faults.encode()).hexdigest()[:16]}"
    draft = desk.office.draft("alert_wording", nobody(desk, now), now, error=files)
    with desk.store.transaction(desk.candidate.id) as tx:
        tell_candidate(tx, desk, None, alarm(key, draft, now), now)
