"""The last doors before a message leaves, on a real store: what they stop is never stopped in silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from daemon.core.change import Change
from daemon.core.delivery import Channel, DeliveryState, OutboxItem, Purpose
from daemon.core.interview import Interview, Phase, Question
from daemon.core.plan import StepKind
from daemon.core.reading import Intent
from daemon.loops.deliver_outbox import deliver_outbox
from daemon.loops.record import has_told, record
from daemon.loops.take_steps import take_steps
from tests.core.builders import DAY, HOUR, LEE, MINUTE, an_interview, due, leaves_at, say
from tests.simulation.world import CANDIDATE, Luck, World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    calm = World(1, tmp_path)
    calm.luck = Luck()
    yield calm
    calm.desk.store.close()


def keep(world: World, change: Change) -> None:
    with world.desk.store.transaction(CANDIDATE.id) as tx:
        record(tx, world.desk, change, world.clock.at)


def known(world: World) -> Interview:
    with world.desk.store.transaction(CANDIDATE.id) as tx:
        interview = tx.interviews.get("i1")
    assert interview is not None, "it was saved"
    return interview


def rows(world: World, purpose: Purpose) -> list[OutboxItem]:
    with world.desk.store.transaction(CANDIDATE.id) as tx:
        return [one for one in tx.outbox.of_interview("i1") if one.message.purpose is purpose]


def asked(world: World, starts_in: timedelta = 3 * DAY) -> Interview:
    put = an_interview(
        starts_in, world.clock.at, phase=Phase.ASKED, question=Question.DECISION, asked_at=world.clock.at
    )
    return replace(put, question_at=world.clock.at, rungs_put=1)


def leave(world: World, interview: Interview) -> None:
    """Say no, let the undo window pass, and hand the letter over; nothing is delivered yet."""
    keep(world, say(interview, Intent.CANCEL, world.clock.at, world.desk.office, key=f"sms/{world.clock.at}/0"))
    leaving = known(world)
    world.clock.at = leaves_at(leaving)
    keep(world, due(leaving, StepKind.LETTER, world.clock.at, world.desk.office))


def test_a_letter_of_another_revision_is_stopped_and_the_candidate_is_asked_again(world: World) -> None:
    leave(world, asked(world))
    keep(world, Change(replace(known(world), contact=LEE)))
    deliver_outbox(world.desk)
    (letter,) = rows(world, Purpose.CANCELLATION)
    assert letter.state is DeliveryState.UNDONE
    assert known(world).phase is Phase.ASKED
    take_steps(world.desk)
    (question,) = rows(world, Purpose.QUESTION)
    assert "lee@acme.example" in question.message.body


def test_a_letter_in_the_air_counts_as_told_though_the_contact_changes_under_it(world: World) -> None:
    leave(world, asked(world))
    with world.desk.store.transaction(CANDIDATE.id) as tx:
        assert tx.outbox.lease_next(world.clock.at, HOUR, frozenset(Channel) - {Channel.EMAIL}) is not None
    keep(world, Change(replace(known(world), contact=LEE)))
    changed = known(world)
    with world.desk.store.transaction(CANDIDATE.id) as tx:
        assert has_told(tx, changed)


def test_a_time_that_comes_back_after_a_letter_about_it_left_is_not_refused_twice_and_not_in_silence(
    world: World,
) -> None:
    first = asked(world)
    leave(world, first)
    deliver_outbox(world.desk)
    assert known(world).phase is Phase.WITHDRAWN
    world.clock.at += HOUR
    leave(world, replace(first, asked_at=world.clock.at))
    deliver_outbox(world.desk)
    assert len(rows(world, Purpose.CANCELLATION)) == 1
    assert known(world).phase is Phase.UNRESOLVED
    assert rows(world, Purpose.ALERT)


def test_a_question_in_doubt_is_not_sent_again_after_its_answer(world: World) -> None:
    keep(world, due(an_interview(3 * DAY, world.clock.at), StepKind.ASK, world.clock.at, world.desk.office))
    with world.desk.store.transaction(CANDIDATE.id) as tx:
        leased = tx.outbox.lease_next(world.clock.at, HOUR)
        assert leased is not None
    keep(world, say(known(world), Intent.ATTEND, world.clock.at + MINUTE, world.desk.office))
    with world.desk.store.transaction(CANDIDATE.id) as tx:
        tx.outbox.save(replace(leased, state=DeliveryState.PENDING, due_at=world.clock.at, lease_until=None))
    deliver_outbox(world.desk)
    (question,) = rows(world, Purpose.QUESTION)
    assert question.state is DeliveryState.UNDONE
    assert not [one for one in world.sms.ledger if one.message.purpose is Purpose.QUESTION]


def test_doubt_about_a_way_that_the_config_no_longer_has_does_not_hold_up_the_others(world: World) -> None:
    keep(world, due(an_interview(3 * DAY, world.clock.at), StepKind.ASK, world.clock.at, world.desk.office))
    with world.desk.store.transaction(CANDIDATE.id) as tx:
        leased = tx.outbox.lease_next(world.clock.at, HOUR)
        assert leased is not None
        tx.outbox.save(replace(leased, state=DeliveryState.IN_DOUBT, due_at=world.clock.at, lease_until=None))
    by_mail = {Channel.EMAIL: world.desk.transports[Channel.EMAIL]}
    world.desk = replace(world.desk, transports=by_mail)
    deliver_outbox(world.desk)
    (question,) = rows(world, Purpose.QUESTION)
    assert question.state is DeliveryState.PENDING
