"""An on-site loop: several sessions of one day are one interview, with one question, one letter and one debrief.

Every session keeps a row of its own, since each is an event of its own that moves, goes and is declined by itself.
The first one leads: it is asked about, and speaks for the others, which have no steps of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from daemon.core.change import ASKING, TELLING_NO, Change, Revoke
from daemon.core.delivery import Channel
from daemon.core.draft import Draft
from daemon.core.interview import COMING, Decision, Interview, News, Phase, closed
from daemon.core.letters import decline
from daemon.core.plan import ASSUMED_LENGTH
from daemon.core.succession import same_side

BREAK_AT_MOST = timedelta(minutes=90)  # a lunch between two sessions


def regroup(interviews: Iterable[Interview], zone: ZoneInfo, now: datetime) -> tuple[Change, ...]:
    """What has to change so that every loop has one leader: sessions that join, and those that left.

    Only one that nobody was asked about yet joins another; an interview that was talked about stays its own.
    """
    everyone = {one.id: one for one in interviews}
    settled = {one.id: _on_its_own(one, everyone, zone) for one in everyone.values()}
    settled = {key: _ready(one) for key, one in settled.items()}
    movable = [one for one in settled.values() if _is_dated(one) and _may_be_regrouped(one, everyone)]
    groups: list[list[Interview]] = []
    for one in sorted(movable, key=_start):
        home = next((group for group in groups if _joins(one, group, zone, now)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    wanted = settled | {one.id: one for group in groups for one in _led(group)}
    return tuple(_told(everyone[key], one) for key, one in wanted.items() if one != everyone[key])


def is_unsettled(one: Interview) -> bool:
    """Whether it is new, and waits to see what belongs to it."""
    return _is_fresh(one) and one.retry_at is not None


def _ready(one: Interview) -> Interview:
    return replace(one, retry_at=None) if is_unsettled(one) else one


def _is_fresh(one: Interview) -> bool:
    return one.phase is Phase.FOUND and one.asked_at is None and one.news is None and one.missing_since is None


def _is_unasked(one: Interview) -> bool:
    """Whether one question can be put about it and others: it is fresh, or was left in doubt with its loop."""
    return _is_fresh(replace(one, news=None) if one.news is News.DOUBTED else one)


def _may_be_regrouped(one: Interview, everyone: dict[str, Interview]) -> bool:
    """Once something is being told, or it is over, a loop stays as it is."""
    leader = everyone.get(one.part_of, one)
    return one.phase in COMING and leader.phase in COMING


def follow(session: Interview, leader: Interview, now: datetime) -> Change:
    """What the leader's turn means for another session of its loop; each is declined for itself."""
    if session.is_over:
        return Change(session)
    if leader.phase is Phase.WITHDRAWN:
        return _declined(session, Phase.WITHDRAWN, now, in_person=leader.told_in_person)
    if leader.is_over and session.missing_since is not None:
        return Change(closed(session, Phase.CLOSED, now), notes=(f"gone with {leader.ref}",))
    if leader.is_over and _is_off_alone(leader, now):
        freed = replace(_freed(session, leader), decision=None, decided_at=None, declined_at=None)
        return Change(freed, (Revoke(TELLING_NO),), ("the session that led is off",))
    if leader.is_over:
        aside = replace(session, maybe=leader.maybe)
        return Change(closed(aside, leader.phase, now), notes=(f"over with {leader.ref}",))
    if _is_telling(leader):
        return _declined(session, leader.phase, now, in_person=leader.told_in_person)
    if leader.phase is Phase.UNRESOLVED:
        return Change(replace(session, phase=Phase.UNRESOLVED))
    if leader.phase in COMING and session.phase in (Phase.WITHDRAWING, Phase.UNRESOLVED):
        back = replace(session, phase=Phase.FOUND, decision=None, decided_at=None, declined_at=None)
        kept = replace(back, kept=_is_kept(session, leader))
        return Change(kept, (Revoke(TELLING_NO),), ("kept with its loop",))
    return Change(replace(session, maybe=leader.maybe))


def _is_off_alone(leader: Interview, now: datetime) -> bool:
    """It was cancelled, went, or was tagged to be skipped before it began: that says nothing of the other sessions."""
    return leader.starts_at is not None and leader.starts_at > now and not leader.denied


def _is_telling(leader: Interview) -> bool:
    approval = leader.approval
    no = leader.decision is Decision.WITHDRAW and approval is not None and approval.queued
    return no and leader.phase in (Phase.WITHDRAWING, Phase.UNRESOLVED)


def _declined(session: Interview, phase: Phase, now: datetime, *, in_person: bool) -> Change:
    ahead = session.starts_at is not None and session.starts_at > now and session.missing_since is None
    told = replace(session, phase=phase, decision=Decision.WITHDRAW, decided_at=session.decided_at or now)
    declining = decline(told, Channel.CALENDAR, Draft("", "")) if ahead else ()
    told = replace(told, declined_at=now if declining else session.declined_at, told_in_person=in_person)
    if phase is Phase.WITHDRAWN:
        told = closed(told, phase, now)
    return Change(told, declining, ("declined with its loop",) if declining else ())


def _on_its_own(one: Interview, everyone: dict[str, Interview], zone: ZoneInfo) -> Interview:
    """A session that no longer fits its loop stands for itself, and is asked about as if it were new."""
    leader = everyone.get(one.part_of)
    if not one.part_of or one.phase not in COMING:
        return one
    if leader is not None and leader.letter_waits:
        # The letter speaks for all of them, or is void for all: whose no is on its way is not asked about beside it.
        return one
    alone = one.news is News.DECLINED or (leader is not None and _has_gone_alone(leader) and one.missing_since is None)
    if alone:
        return _freed(one, leader)
    fits = leader is not None and _is_dated(leader) and _is_dated(one) and _same_day(leader, one, zone)
    if fits and leader is not None and _start(leader) <= _start(one) and same_loop(leader, one):
        return one
    return _freed(one, leader)


def _freed(session: Interview, leader: Interview | None) -> Interview:
    """On its own, and asked about; a yes to its loop was one to it as well, and no silence takes that back.

    So was a doubt, and a no that never left: whether they go stays open for this one, too.
    """
    open_for_it = leader is not None and (leader.news is News.DOUBTED or leader.decision is Decision.WITHDRAW)
    doubted = News.DOUBTED if open_for_it else None
    news = session.news or doubted
    return replace(session, part_of="", phase=Phase.FOUND, kept=_is_kept(session, leader), news=news)


def _is_kept(session: Interview, leader: Interview | None) -> bool:
    return session.kept or (leader is not None and (leader.kept or leader.decision is Decision.ATTEND))


def _has_gone_alone(leader: Interview) -> bool:
    return leader.missing_since is not None or leader.news is News.DECLINED


def same_loop(one: Interview, other: Interview) -> bool:
    """Whether one question can be about both: the same people, and as certain to be an interview."""
    return one.maybe == other.maybe and same_side(one, other)


def _joins(one: Interview, group: Sequence[Interview], zone: ZoneInfo, now: datetime) -> bool:
    leader = group[0]
    if one.part_of == leader.id:
        return _same_day(leader, one, zone) and same_loop(leader, one)
    # What was asked about named its sessions: one that comes later is a question of its own.
    if one.part_of or not _is_unasked(one) or not _is_unasked(leader) or _start(one) <= now:
        return False
    if one.news is not leader.news:
        return False
    close = _start(one) - max(_end(held) for held in group) <= BREAK_AT_MOST
    return close and _same_day(leader, one, zone) and same_loop(leader, one)


def _led(group: list[Interview]) -> list[Interview]:
    leader, *others = group
    standing = [one for one in others if one.missing_since is None]
    ends = max((_end(one) for one in (leader, *standing)), default=None)
    led = replace(leader, part_of="", sessions=1 + len(standing), sessions_end_at=ends if standing else None)
    return [led, *(replace(one, part_of=leader.id, sessions=1, sessions_end_at=None) for one in others)]


def _told(before: Interview, after: Interview) -> Change:
    if after.part_of and not before.part_of:
        return Change(after, (Revoke(ASKING),), ("another session of the same loop: one question for all",))
    if before.part_of and not after.part_of:
        return Change(after, notes=("no longer in the loop: asked about by itself",))
    return Change(after)


def _is_dated(one: Interview) -> bool:
    return one.starts_at is not None


def _start(one: Interview) -> datetime:
    assert one.starts_at is not None, "only dated interviews are compared"
    return one.starts_at


def _end(one: Interview) -> datetime:
    return one.ends_at or _start(one) + ASSUMED_LENGTH


def _same_day(one: Interview, other: Interview, zone: ZoneInfo) -> bool:
    return _start(one).astimezone(zone).date() == _start(other).astimezone(zone).date()
