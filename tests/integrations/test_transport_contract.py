"""What every way out promises, whoever is at the other end."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest

from daemon.core.delivery import Accepted, InDoubt, NotFound, NotSent, Refused, Unknowable
from integrations.standins.smtp_sink import SmtpSink
from integrations.standins.twilio_server import TwilioServer
from tests.integrations.android_phone import Phone
from tests.integrations.message_servers import (
    NOON,
    AndroidBench,
    Bench,
    ConsoleBench,
    MemoryBench,
    SetClock,
    SmtpBench,
    Trouble,
    TwilioBench,
    VoiceBench,
)

ENDINGS = {
    Trouble.UNREACHABLE: (NotSent,),
    Trouble.BUSY: (NotSent,),
    Trouble.REFUSED: (Refused,),
    Trouble.LOST_BEFORE_TAKEN: (NotSent, InDoubt),
    Trouble.LOST_AFTER_TAKEN: (InDoubt,),
    Trouble.HANGS_BEFORE_TAKEN: (NotSent, InDoubt),
    Trouble.HANGS_AFTER_TAKEN: (InDoubt,),
    Trouble.DRIPS: (NotSent, InDoubt),
    Trouble.DRIPS_AFTER_TAKEN: (InDoubt,),
}
TAKEN = {Trouble.LOST_AFTER_TAKEN, Trouble.HANGS_AFTER_TAKEN, Trouble.DRIPS_AFTER_TAKEN}


def pytest_generate_tests(metafunc):
    """Every trouble that can be met, and every one after which the message is there all the same."""
    troubles = sorted(metafunc.cls.bench_type.troubles, key=lambda one: one.value)
    given = {"trouble": troubles, "lost_after": [one for one in troubles if one in TAKEN]}
    for name in given.keys() & set(metafunc.fixturenames):
        metafunc.parametrize(name, given[name], ids=lambda one: one.name.lower())


class TransportContract:
    """Inherit it, name the type of the bench, and give it as a fixture `bench`."""

    bench_type: type[Bench]

    @pytest.fixture
    def clock(self):
        return SetClock()

    def test_what_was_accepted_arrived_once_and_can_be_looked_up(self, bench: Bench):
        sent = bench.transport.send(bench.message)

        assert isinstance(sent, Accepted)
        assert sent.provider_id
        assert bench.arrived() == 1
        found = bench.transport.look_up(bench.message, NOON, taken=())
        assert found == sent if bench.tells else isinstance(found, Unknowable)

    def test_what_never_left_leaves_no_trace(self, bench: Bench):
        bench.suffer(Trouble.UNREACHABLE)

        assert isinstance(bench.transport.send(bench.message), NotSent)
        assert bench.arrived() == 0
        assert isinstance(bench.transport.look_up(bench.message, NOON, taken=()), (NotFound, Unknowable))

    def test_every_trouble_has_its_own_ending(self, bench: Bench, trouble: Trouble):
        bench.suffer(trouble)

        assert isinstance(bench.transport.send(bench.message), ENDINGS[trouble])
        assert bench.arrived() == (trouble in TAKEN)

    def test_one_send_is_at_most_one_try_and_ends_in_time(self, bench: Bench, trouble: Trouble):
        bench.suffer(trouble)
        started = time.monotonic()
        bench.transport.send(bench.message)

        assert time.monotonic() - started < (bench.longest + timedelta(seconds=2)).total_seconds()
        assert bench.tries() <= 1

    def test_a_reason_names_nobody(self, bench: Bench, trouble: Trouble):
        bench.suffer(trouble)
        reason = bench.transport.send(bench.message).reason

        assert reason
        assert "@" not in reason
        assert bench.message.to not in reason
        assert bench.message.body not in reason

    def test_a_receipt_for_an_unknown_message_is_no_receipt(self, bench: Bench):
        assert bench.transport.receipts(("SM-nobody-knows",)) == ()


class LossyTransportContract(TransportContract):
    """For a transport with a network behind it: what was taken may not be known to be."""

    def test_what_was_taken_but_lost_is_found_by_a_look_where_one_can_tell(self, bench: Bench, lost_after: Trouble):
        bench.suffer(lost_after)
        bench.transport.send(bench.message)
        found = bench.recovered().look_up(bench.message, NOON, taken=())

        assert isinstance(found, Accepted if bench.tells else Unknowable)


class TestTwilioSms(LossyTransportContract):
    bench_type = TwilioBench

    @pytest.fixture
    def bench(self, clock):
        with TwilioServer(clock=clock.now) as server:
            yield TwilioBench(server, clock)

    def test_a_look_up_leaves_out_what_belongs_to_others(self, bench: Bench):
        first, second = (bench.transport.send(bench.message) for _ in range(2))

        assert bench.transport.look_up(bench.message, NOON, taken={first.provider_id}) == second
        assert bench.transport.look_up(bench.message, NOON, {first.provider_id, second.provider_id}) == NotFound()


class TestTwilioVoice(LossyTransportContract):
    bench_type = VoiceBench

    @pytest.fixture
    def bench(self, clock):
        with TwilioServer(clock=clock.now) as server:
            yield VoiceBench(server, clock)


class TestAndroidGateway(LossyTransportContract):
    bench_type = AndroidBench

    @pytest.fixture
    def bench(self, clock):
        with Phone(clock=clock.now) as phone:
            yield AndroidBench(phone, clock)


class TestSmtpEmail(LossyTransportContract):
    bench_type = SmtpBench

    @pytest.fixture
    def bench(self, clock):
        with SmtpSink() as sink:
            yield SmtpBench(sink, clock)


class TestMemoryTransport(LossyTransportContract):
    bench_type = MemoryBench

    @pytest.fixture
    def bench(self, clock):
        return MemoryBench(clock)


class TestConsoleTransport(TransportContract):
    bench_type = ConsoleBench

    @pytest.fixture
    def bench(self):
        return ConsoleBench()
