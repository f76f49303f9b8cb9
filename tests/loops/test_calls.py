"""The late path through the real loops: C K7, what becomes of the call, and that nobody is told twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from daemon.core.contact import Contact
from daemon.core.delivery import CallEnd, Channel, DeliveryState, Purpose, Receipt
from daemon.core.event import PartStat
from daemon.core.interview import Phase
from daemon.core.policy import Calls
from integrations.memory import MemoryTransport
from integrations.memory_faults import Fault, scripted
from tests.loops.conftest import Calm
from tests.loops.test_replan import with_rules
from tests.simulation.world import CANDIDATE

DANA = "+14155550123"
SECONDS, MINUTES = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
def voice(calm: Calm) -> MemoryTransport:
    """Calls are set up, and no call ends before the test says how."""
    with_rules(calm, calls=Calls.BY_KEY, quiet_hours=None)
    line = MemoryTransport(clock=calm.clock, name="voice", delivered_after=None)
    calm.desk = replace(calm.desk, transports={**calm.desk.transports, Channel.VOICE: line})
    return line


def bowing_out(calm: Calm, starts_in: timedelta = timedelta(hours=5)) -> str:
    """A no at short notice to somebody whose number is known."""
    uid = calm.invite(starts_in)
    calm.go_on()
    interview = calm.the(uid)
    known = Contact(interview.contact.name, interview.contact.email, DANA, interview.contact.kind)
    with calm.store.transaction(CANDIDATE.id) as tx:
        tx.interviews.save(replace(interview, contact=known), "", None)
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTES)
    return uid


def call(calm: Calm, uid: str) -> None:
    calm.says(f"C {calm.the(uid).ref}")
    calm.go_on(MINUTES)


def ends(calm: Calm, voice: MemoryTransport, end: CallEnd, after: timedelta = 3 * MINUTES) -> None:
    """The provider knows how the last call ended, and the daemon asks."""
    sid = voice.ledger[-1].provider_id
    state = DeliveryState.REFUSED if end is CallEnd.NOT_TAKEN else DeliveryState.DELIVERED
    voice.receipt_of[sid] = Receipt(provider_id=sid, state=state, reason=end.value, call=end)
    calm.go_on(after)
    calm.go_on(20 * SECONDS)


def test_c_rings_the_candidate_and_dials_the_contact(calm: Calm, voice: MemoryTransport) -> None:
    call(calm, bowing_out(calm))

    (rung,) = voice.ledger
    assert (rung.message.to, rung.message.dial) == (CANDIDATE.phone, DANA)
    assert rung.message.purpose is Purpose.LATE
    assert calm.letters() == []


def test_reached_means_no_letter_and_a_declined_calendar(calm: Calm, voice: MemoryTransport) -> None:
    uid = bowing_out(calm)
    call(calm, uid)
    ends(calm, voice, CallEnd.PROVEN)
    calm.go_on(timedelta(hours=1))

    assert calm.the(uid).phase is Phase.WITHDRAWN
    assert not [one for one in calm.email.ledger if one.message.purpose is Purpose.CANCELLATION]
    assert calm.the(uid).partstat is PartStat.DECLINED


@pytest.mark.parametrize("end", [CallEnd.NOT_TAKEN, CallEnd.TAKEN])
def test_not_reached_means_one_letter(calm: Calm, voice: MemoryTransport, end: CallEnd) -> None:
    uid = bowing_out(calm)
    call(calm, uid)
    ends(calm, voice, end, 12 * MINUTES)
    calm.go_on(timedelta(hours=1))

    assert sum(one.message.purpose is Purpose.CANCELLATION for one in calm.email.ledger) == 1
    assert calm.the(uid).phase is Phase.WITHDRAWN


def test_unclear_is_asked_and_yes_ends_it(calm: Calm, voice: MemoryTransport) -> None:
    uid = bowing_out(calm)
    call(calm, uid)
    ends(calm, voice, CallEnd.ANSWERED)
    assert "Did you reach" in calm.texts()[-1]
    calm.says(f"CALLED {calm.the(uid).ref}")
    calm.go_on(MINUTES)
    calm.go_on(timedelta(hours=1))

    assert not [one for one in calm.email.ledger if one.message.purpose is Purpose.CANCELLATION]
    assert calm.the(uid).phase is Phase.WITHDRAWN


@pytest.mark.parametrize("answer", ["N {}", None])
def test_unclear_and_no_or_no_word_means_one_letter(calm: Calm, voice: MemoryTransport, answer: str | None) -> None:
    uid = bowing_out(calm)
    call(calm, uid)
    ends(calm, voice, CallEnd.ANSWERED)
    if answer:
        calm.says(answer.format(calm.the(uid).ref))
    calm.go_on(MINUTES)
    calm.go_on(11 * MINUTES)

    assert sum(one.message.purpose is Purpose.CANCELLATION for one in calm.email.ledger) == 1


def test_a_call_of_which_nothing_is_heard_holds_the_letter_up_for_twenty_minutes(
    calm: Calm, voice: MemoryTransport
) -> None:
    uid = bowing_out(calm)
    call(calm, uid)
    calm.go_on(15 * MINUTES)
    assert calm.letters() == []
    calm.go_on(6 * MINUTES)

    assert calm.letters()
    assert calm.the(uid).phase is Phase.WITHDRAWN


@pytest.mark.parametrize("fault", [Fault.IN_DOUBT_NOT_SENT, Fault.IN_DOUBT_BUT_SENT])
def test_a_call_in_doubt_is_never_made_again_by_itself(calm: Calm, voice: MemoryTransport, fault: Fault) -> None:
    uid = bowing_out(calm)
    voice.faults = scripted(fault)
    call(calm, uid)
    for _ in range(30):
        calm.go_on(20 * SECONDS)

    assert len(voice.attempts) == 1
    if fault is Fault.IN_DOUBT_NOT_SENT:
        assert "Did you reach" in calm.texts()[-1]


def test_a_second_c_rings_no_second_time(calm: Calm, voice: MemoryTransport) -> None:
    uid = bowing_out(calm)
    call(calm, uid)
    call(calm, uid)

    assert len(voice.ledger) == 1


def test_an_undo_in_time_means_neither_call_nor_letter(calm: Calm, voice: MemoryTransport) -> None:
    uid = bowing_out(calm)
    voice.faults = lambda: Fault.NOT_SENT
    call(calm, uid)
    calm.says(f"U {calm.the(uid).ref}")
    calm.go_on(20 * SECONDS)
    voice.faults = lambda: None
    calm.go_on(30 * MINUTES)

    assert (voice.ledger, calm.letters()) == ([], [])


def test_a_ring_that_comes_too_late_is_not_made(calm: Calm, voice: MemoryTransport) -> None:
    uid = bowing_out(calm)
    voice.faults = lambda: Fault.NOT_SENT
    call(calm, uid)
    voice.faults = lambda: None
    calm.go_on(10 * MINUTES)
    calm.go_on(20 * SECONDS)

    assert voice.ledger == []
    assert sum(one.message.purpose is Purpose.CANCELLATION for one in calm.email.ledger) == 1


def test_a_question_by_voice_goes_beside_the_text_and_counts_as_no_question(calm: Calm, voice: MemoryTransport) -> None:
    with_rules(calm, escalate=((Channel.VOICE,),), calls=Calls.PLAIN)
    calm.invite()
    calm.go_on()

    (rung,) = voice.ledger
    assert rung.message.dial == ""
    assert "waits for your answer" in rung.message.body
    assert any("Are you going?" in one for one in calm.texts())


def test_a_question_by_voice_that_nobody_takes_is_not_texted_as_well(calm: Calm, voice: MemoryTransport) -> None:
    with_rules(calm, escalate=((Channel.SMS, Channel.VOICE),), calls=Calls.PLAIN)
    calm.invite()
    calm.go_on()
    ends(calm, voice, CallEnd.NOT_TAKEN)

    assert not any("waits for your answer" in one for one in calm.texts())
    assert len(calm.texts()) == 1
