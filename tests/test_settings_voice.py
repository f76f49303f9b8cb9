"""[voice]: which number calls, and what it takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from daemon.app import build_desk
from daemon.core.delivery import Channel
from daemon.core.policy import Calls
from tests.test_settings import a_document, mistakes, read

TWILIO = {"account_sid": "AC1", "auth_token": "token", "from": "+14155550199"}
BIN = "https://handler.twilio.com/twiml/EH1"


def with_voice(voice: dict[str, Any], sms: dict[str, Any] | None = None) -> dict[str, Any]:
    return {**a_document(sms=None), "sms": {**TWILIO, **(sms or {})}, "voice": voice}


def test_an_empty_section_switches_calls_on_from_the_number_that_texts(tmp_path: Path):
    desk = build_desk(read(with_voice({})))

    assert Channel.VOICE in desk.transports
    assert desk.policy.calls is Calls.PLAIN


def test_without_the_section_nobody_is_rung():
    desk = build_desk(read({**a_document(sms=None), "sms": TWILIO}))

    assert Channel.VOICE not in desk.transports
    assert desk.policy.calls is Calls.OFF


def test_an_address_for_the_key_makes_keys_count():
    assert build_desk(read(with_voice({"connect_url": BIN}))).policy.calls is Calls.BY_KEY


def test_a_number_of_its_own_is_brought_into_one_form():
    assert read(with_voice({"from": "+1 (415) 555-0198"})).voice.caller == "+14155550198"


def test_a_question_by_voice_without_the_section_is_worth_a_warning():
    policy = {"escalate": ["sms", "sms+voice"]}

    assert any("voice" in one for one in read(a_document(policy=policy)).warnings)
    assert not any("voice" in one for one in read({**with_voice({}), "policy": policy}).warnings)


@pytest.mark.parametrize(
    ("voice", "sms", "line"),
    [
        ({"from": "Sam"}, {}, "voice.from: "),
        ({"connect_url": "http://handler.example/1"}, {}, "voice.connect_url: "),
        ({"number": "+14155550198"}, {}, "voice.number: unknown key"),
        ({}, {"from": "", "messaging_service": "MG1"}, "voice.from: it is missing"),
        ({}, {"from": "12345"}, "voice.from: it is missing"),
        ({}, {"provider": "console"}, "voice: calls need the Twilio account"),
    ],
)
def test_a_mistake_about_calls_is_one_helpful_line(voice: dict[str, Any], sms: dict[str, Any], line: str):
    (found,) = mistakes(with_voice(voice, sms))

    assert line in found
