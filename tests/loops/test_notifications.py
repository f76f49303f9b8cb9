"""Extra notifications: beside the texts, never instead of one, never twice, and nobody's trouble when they fail."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from daemon.core.delivery import (
    NOTIFIED,
    Accepted,
    Channel,
    DeliveryState,
    Message,
    OutboxItem,
    Outcome,
    Purpose,
    Refused,
    Unknowable,
)
from daemon.core.interview import Phase
from daemon.loops.one_pass import one_pass
from tests.loops.conftest import Calm
from tests.simulation.world import CANDIDATE

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass
class Pager:
    """A notification service that takes what comes, or nothing."""

    outcome: Outcome = field(default_factory=Accepted)
    taken: list[Message] = field(default_factory=list)

    def send(self, message: Message) -> Outcome:
        self.taken.append(message)
        return self.outcome

    def look_up(self, *_: object) -> Unknowable:
        return Unknowable("nobody can be asked")

    def receipts(self, _ids: object) -> tuple[()]:
        return ()


@pytest.fixture
def pager() -> Pager:
    return Pager()


@pytest.fixture
def paged(calm: Calm, pager: Pager) -> Calm:
    calm.desk = replace(calm.desk, transports={**calm.desk.transports, Channel.NOTIFY: pager})
    return calm


def notes(world: Calm) -> list[OutboxItem]:
    with world.store.transaction(CANDIDATE.id) as tx:
        return [one for one in reversed(tx.outbox.all()) if one.message.channel is Channel.NOTIFY]


def test_a_question_is_announced_with_the_words_of_the_text(paged: Calm, pager: Pager) -> None:
    paged.invite()
    paged.go_on()

    (note,) = pager.taken
    assert [note.body] == paged.texts()
    assert (note.purpose, note.to, note.subject) == (Purpose.QUESTION, NOTIFIED, "")


def test_only_questions_reminders_and_alarms_are_announced(paged: Calm, pager: Pager) -> None:
    uid = paged.invite()
    paged.go_on()
    paged.says(f"n {paged.the(uid).ref}")
    for _ in range(5):
        paged.go_on(5 * MINUTE)

    assert paged.the(uid).phase is Phase.WITHDRAWN
    assert {one.purpose for one in pager.taken} <= {Purpose.QUESTION, Purpose.REMINDER, Purpose.ALERT}
    assert len(paged.texts()) > len(pager.taken)


def test_a_notification_that_fails_fails_nothing_and_is_not_repeated(paged: Calm, pager: Pager) -> None:
    pager.outcome = Refused("no address took the notification")
    uid = paged.invite()

    report = one_pass(paged.desk)
    for _ in range(5):
        paged.go_on(10 * MINUTE)

    assert report.errors == []
    assert report.in_doubt == 0
    assert paged.the(uid).phase is Phase.ASKED
    assert len(pager.taken) == len(paged.texts()) == 1
    assert [one.state for one in notes(paged)] == [DeliveryState.REFUSED]
    assert paged.letters() == []


def test_a_notification_is_no_question_that_reached_anybody(paged: Calm, pager: Pager) -> None:
    uid = paged.invite()
    paged.desk = replace(
        paged.desk,
        transports={Channel.NOTIFY: pager, Channel.CALENDAR: paged.desk.transports[Channel.CALENDAR]},
    )
    paged.go_on()

    interview = paged.the(uid)
    with paged.store.transaction(CANDIDATE.id) as tx:
        assert tx.outbox.of_interview(interview.id) == []
    assert pager.taken
    assert {one.interview_id for one in notes(paged)} == {""}


def test_a_crash_while_it_is_sent_does_not_send_it_again(paged: Calm, pager: Pager) -> None:
    paged.invite()
    taken = pager.taken
    paged.desk = replace(paged.desk, transports={**paged.desk.transports, Channel.NOTIFY: Dying(taken)})
    with pytest.raises(KeyboardInterrupt):
        paged.go_on()
    paged.desk = replace(paged.desk, transports={**paged.desk.transports, Channel.NOTIFY: pager})

    reports = []
    for _ in range(4):
        paged.clock.at += 2 * MINUTE
        reports.append(one_pass(paged.desk))

    assert len(taken) == 1
    assert [one.state for one in notes(paged)] == [DeliveryState.EXPIRED]
    assert not any(one.errors or one.in_doubt for one in reports)


class Dying(Pager):
    def __init__(self, taken: list[Message]) -> None:
        super().__init__(taken=taken)

    def send(self, message: Message) -> Outcome:
        super().send(message)
        raise KeyboardInterrupt


def test_a_question_that_was_answered_meanwhile_is_no_longer_announced(paged: Calm, pager: Pager) -> None:
    uid = paged.invite()
    without = {channel: way for channel, way in paged.desk.transports.items() if channel is not Channel.NOTIFY}
    paged.go_on()
    pager.taken.clear()
    with paged.store.transaction(CANDIDATE.id) as tx:
        (note,) = [one for one in tx.outbox.all() if one.message.channel is Channel.NOTIFY]
        assert tx.outbox.save(replace(note, state=DeliveryState.PENDING, due_at=paged.clock.at))
    everything, paged.desk = paged.desk, replace(paged.desk, transports=without)
    paged.says(f"y {paged.the(uid).ref}")
    paged.go_on(MINUTE)
    paged.desk = everything

    paged.go_on(MINUTE)

    assert paged.the(uid).phase is Phase.ATTENDING
    assert pager.taken == []
    assert [one.state for one in notes(paged)] == [DeliveryState.UNDONE]


def test_an_alarm_is_announced_though_no_other_way_is_left(paged: Calm, pager: Pager) -> None:
    uid = paged.invite()
    paged.go_on()
    pager.taken.clear()
    with paged.store.transaction(CANDIDATE.id) as tx:
        tx.channels.mark_dead(Channel.EMAIL, "gone", paged.clock.at)
    paged.says("STOP")
    paged.go_on(MINUTE)

    assert paged.the(uid).phase is Phase.ASKED
    assert pager.taken[0].purpose is Purpose.ALERT
