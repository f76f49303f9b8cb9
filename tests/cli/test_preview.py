"""`callahead preview`: what would be read, without anything being sent."""

from __future__ import annotations

import pytest

from daemon.core.compose import LETTERS
from daemon.core.gallery import gallery
from tests.cli.home import Home

NAMES = sorted({one.name for one in gallery()})


def test_without_a_purpose_it_lists_every_message(home: Home):
    document = home.json("preview")
    assert sorted(document["to_you"] + document["to_them"]) == NAMES
    assert set(document["to_them"]) == set(LETTERS)


def test_every_message_can_be_shown(asked: Home):
    for name in NAMES:
        assert asked.json("preview", name)[0]["body"]
        assert asked.json("preview", name, asked.ref())[0]["body"]


def test_the_letter_about_an_interview_is_the_one_that_a_no_would_send(asked: Home):
    (shown,) = asked.json("preview", "cancellation", asked.ref(), "--reason", "commute")
    asked.run("answer", asked.ref(), "no", "--reason", "commute", "--now")
    (sent,) = [one for one in asked.json("outbox") if one["purpose"] == "cancellation"]
    assert (shown["subject"], shown["body"]) == (sent["subject"], sent["body"])


def test_nothing_is_sent_and_nothing_changes(asked: Home):
    before = asked.json("outbox")
    asked.run("preview", "cancellation", asked.ref())
    asked.run("preview", "acknowledgement", "--all")
    assert asked.json("outbox") == before


@pytest.mark.parametrize(("purpose", "name"), [("acknowledgement", "ack_withdraw"), ("ALERT", "alert_in_doubt")])
def test_a_purpose_of_the_outbox_is_understood(home: Home, purpose: str, name: str):
    assert home.json("preview", purpose)[0]["name"] == name


def test_every_variant_can_be_looked_through(home: Home):
    shown = home.json("preview", "question", "--all")
    assert len(shown) == len([one for one in gallery() if one.name == "question"])


def test_what_is_no_message_and_what_is_no_interview_is_said(home: Home):
    assert "is no message" in home.run("preview", "greeting", code=2).stderr
    assert "no interview has the ref" in home.run("preview", "question", "Z9", code=1).stderr
