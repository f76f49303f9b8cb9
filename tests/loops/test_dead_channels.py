"""A way that is closed to us: who opens it again, and when. The real line, against a stand-in for the provider."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from daemon.core.delivery import Channel, Purpose, Revival
from integrations.standins.twilio_server import TwilioServer
from integrations.twilio_sms import TwilioSms
from tests.loops.conftest import Calm
from tests.loops.test_sessions import session, start_of
from tests.simulation.world import CANDIDATE

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
ACCOUNT_ERRORS = [(401, 20003), (401, 20005), (404, 20404), (400, 30002)]
SENDER_ERRORS = [(400, 21606), (400, 30034), (403, 21408), (400, 21705)]


@pytest.fixture
def twilio(calm: Calm) -> Iterator[TwilioServer]:
    """The world of `calm`, but for its texts, which go through Twilio's API."""
    with TwilioServer(clock=calm.clock.now) as server:
        line = TwilioSms(
            server.account_sid,
            server.auth_token,
            clock=calm.clock,
            from_=server.number,
            candidate_phone=CANDIDATE.phone,
            api_base=server.url,
        )
        ways = {**calm.desk.transports, Channel.SMS: line}
        calm.desk = replace(calm.desk, transports=ways, inboxes=(line,), sms_setup="first")
        yield server


def found(calm: Calm, days: int = 0) -> None:
    calm.calendar.put(session(days, start_of(calm) + days * timedelta(days=1)))


def mails(calm: Calm, *purposes: Purpose) -> list[str]:
    to_me = [one.message for one in calm.email.ledger if one.message.to == CANDIDATE.email]
    return [one.body for one in to_me if one.purpose in purposes]


def questions_by_mail(calm: Calm) -> list[str]:
    return mails(calm, Purpose.QUESTION, Purpose.REMINDER)


def waits_for(calm: Calm) -> Revival | None:
    with calm.store.transaction(CANDIDATE.id) as tx:
        death = tx.channels.deaths().get(Channel.SMS)
    return death.revival if death else None


def lock_out(twilio: TwilioServer) -> str:
    """From now on our token is wrong; the one that was right."""
    token, twilio.auth_token = twilio.auth_token, "another"
    return token


def test_a_wrong_token_sends_the_question_by_mail_and_the_mended_one_the_reminder_by_text(
    calm: Calm, twilio: TwilioServer
) -> None:
    token = lock_out(twilio)
    found(calm)
    calm.go_on()
    assert len(questions_by_mail(calm)) == 1
    assert len(mails(calm, Purpose.ALERT)) == 1
    calm.go_on(HOUR)
    assert waits_for(calm) is Revival.LOGIN
    twilio.auth_token = token
    calm.go_on(23 * HOUR)
    assert len(twilio.outbound) == 1
    assert "Still open" in twilio.outbound[0].body
    assert len(questions_by_mail(calm)) == 1
    assert waits_for(calm) is None


@pytest.mark.parametrize(("status", "code"), ACCOUNT_ERRORS)
def test_whatever_closes_the_account_is_over_once_the_account_answers(
    calm: Calm, twilio: TwilioServer, status: int, code: int
) -> None:
    twilio.refuse[CANDIDATE.phone] = (status, code)
    found(calm)
    calm.go_on()
    assert waits_for(calm) is Revival.LOGIN
    calm.go_on(MINUTE)
    assert waits_for(calm) is None


def test_an_account_that_answers_and_takes_nothing_is_not_tried_with_every_message(
    calm: Calm, twilio: TwilioServer
) -> None:
    twilio.refuse[CANDIDATE.phone] = (400, 30002)
    for days in (0, -1, -2):
        found(calm, days)
        calm.go_on(10 * MINUTE)
    assert len(questions_by_mail(calm)) == 3
    assert twilio.posts == 2  # the first, and one after the account had answered
    assert len(mails(calm, Purpose.ALERT)) == 2


@pytest.mark.parametrize(("status", "code"), SENDER_ERRORS)
def test_a_sender_that_may_not_send_is_tried_again_on_another_day_and_not_before(
    calm: Calm, twilio: TwilioServer, status: int, code: int
) -> None:
    twilio.refuse[CANDIDATE.phone] = (status, code)
    found(calm)
    calm.go_on()
    calm.go_on(HOUR)
    assert waits_for(calm) is Revival.SENDER
    calm.go_on(13 * HOUR)  # eleven at night in New York
    assert waits_for(calm) is Revival.SENDER
    twilio.refuse.clear()
    calm.go_on(2 * HOUR)
    assert waits_for(calm) is None


def test_another_sender_in_the_config_is_tried_at_once(calm: Calm, twilio: TwilioServer) -> None:
    twilio.refuse[CANDIDATE.phone] = (400, 30034)
    found(calm)
    calm.go_on()
    calm.desk = replace(calm.desk, sms_setup="second")
    calm.go_on(MINUTE)
    assert waits_for(calm) is None


def test_an_opt_out_outlasts_days_and_settings_until_start(calm: Calm, twilio: TwilioServer) -> None:
    found(calm)
    calm.go_on()
    twilio.receive(CANDIDATE.phone, "STOP", at=calm.clock.at)
    calm.go_on(MINUTE)
    calm.desk = replace(calm.desk, sms_setup="second")
    calm.go_on(30 * HOUR)
    assert waits_for(calm) is Revival.START
    assert len(twilio.outbound) == 1
    twilio.receive(CANDIDATE.phone, "START", at=calm.clock.at)
    calm.go_on(MINUTE)
    assert waits_for(calm) is None


def test_an_opt_out_while_the_account_was_closed_is_an_opt_out(calm: Calm, twilio: TwilioServer) -> None:
    token = lock_out(twilio)
    found(calm)
    calm.go_on()
    twilio.receive(CANDIDATE.phone, "STOP", at=calm.clock.at)
    twilio.auth_token = token
    calm.go_on(HOUR)
    assert waits_for(calm) is Revival.START
    assert twilio.outbound == []


def test_a_sender_that_is_not_registered_is_known_by_the_receipt(calm: Calm, twilio: TwilioServer) -> None:
    twilio.undeliverable[CANDIDATE.phone] = 30034
    found(calm)
    calm.go_on()
    calm.go_on(MINUTE)
    assert waits_for(calm) is Revival.SENDER
    assert len(questions_by_mail(calm)) == 1


def test_the_mail_in_place_of_a_text_has_the_subject_of_a_mail(calm: Calm, twilio: TwilioServer) -> None:
    lock_out(twilio)
    found(calm)
    calm.go_on()
    ref = calm.the("session-0@acme.example").ref
    (subject,) = [one.message.subject for one in calm.email.ledger if one.message.purpose is Purpose.QUESTION]
    assert subject.startswith(f"[{ref}] Acme, Thu, Dec 3, 9:00 AM")
    assert "..." not in subject
