"""`escalate`: each question about an interview by the ways chosen for it, and in any case by one that works."""

from __future__ import annotations

from datetime import timedelta

from daemon.core.delivery import Channel, Purpose
from integrations.memory_faults import Fault
from tests.loops.conftest import Calm
from tests.loops.test_replan import with_rules
from tests.loops.test_sessions import session, start_of
from tests.simulation.world import CANDIDATE

SMS, MAIL, VOICE = Channel.SMS, Channel.EMAIL, Channel.VOICE


def asked_by(calm: Calm) -> list[Channel]:
    about = (Purpose.QUESTION, Purpose.REMINDER)
    everything = sorted([*calm.sms.ledger, *calm.email.ledger], key=lambda one: one.at)
    return [one.message.channel for one in everything if one.message.purpose in about]


def test_the_second_question_goes_by_mail_as_well(calm: Calm) -> None:
    with_rules(calm, escalate=((SMS,), (SMS, MAIL)))
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    assert asked_by(calm) == [SMS]
    calm.go_on(timedelta(days=1, hours=1))
    assert sorted(asked_by(calm)) == [MAIL, SMS, SMS]


def test_an_answer_to_either_counts_once(calm: Calm) -> None:
    with_rules(calm, escalate=((SMS, MAIL),))
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    calm.says(f"N {calm.the('session-0@acme.example').ref}")
    calm.go_on()
    calm.go_on(timedelta(minutes=11))
    assert sum(one.message.purpose is Purpose.CANCELLATION for one in calm.email.ledger) == 1


def test_a_way_that_is_not_there_leaves_the_one_that_works(calm: Calm) -> None:
    with_rules(calm, escalate=((VOICE,),))
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    assert asked_by(calm) == [SMS]


def test_a_text_that_is_refused_does_not_repeat_the_mail_that_went_beside_it(calm: Calm) -> None:
    with_rules(calm, escalate=((SMS, MAIL),))
    calm.sms.faults = lambda: Fault.REFUSE
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    calm.go_on(timedelta(minutes=5))
    mails = [one for one in calm.email.ledger if one.message.to == CANDIDATE.email]
    assert len([one for one in mails if one.message.purpose is Purpose.QUESTION]) == 1


def test_by_default_one_way_is_enough(calm: Calm) -> None:
    calm.calendar.put(session(0, start_of(calm)))
    calm.go_on()
    assert asked_by(calm) == [SMS]
    assert calm.desk.policy.channels_of(1) == ()
