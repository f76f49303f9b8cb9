"""`callahead preview`: what would be read, without anything being sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from daemon.cli.main import app
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


@pytest.mark.parametrize(("given", "minutes"), [((), "a little late"), (("--minutes", "20"), "about 20 minutes")])
def test_what_is_said_of_being_late_is_what_the_letter_says(home: Home, given: tuple[str, ...], minutes: str):
    (shown,) = home.json("preview", "ack_late", *given)
    lead, _, letter = shown["body"].partition("\n\n")
    assert minutes in letter
    assert ("minutes" in lead) is bool(given)


def test_a_reminder_of_the_day_is_written_on_that_day(asked: Home):
    assert "in 2 hours" in asked.json("preview", "day_of")[0]["body"]
    assert "in 2 hours" in asked.json("preview", "day_of", asked.ref())[0]["body"]


def test_without_a_config_the_words_are_an_invented_candidates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    run = CliRunner()
    french = run.invoke(app, ["preview", "cancellation", "--locale", "fr"])
    assert (french.exit_code, "Sam Rivera" in french.stdout) == (0, True)
    assert "Je ne participerai pas" in french.stdout
    assert run.invoke(app, ["preview"]).exit_code == 0
    assert run.invoke(app, ["preview", "cancellation", "K7"]).exit_code == 2, "whose interview it is stands in a config"


def test_what_is_no_message_and_what_is_no_interview_is_said(home: Home):
    assert "is no message" in home.run("preview", "greeting", code=2).stderr
    assert "no interview has the ref" in home.run("preview", "question", "Z9", code=1).stderr


@pytest.mark.parametrize(
    ("name", "said"),
    [("ack_thanks_sent", "Thank you for your time"), ("ack_missed", "I was not there"), ("ack_late", "I am running")],
)
def test_a_message_shows_the_letter_that_it_is_about(home: Home, name: str, said: str):
    (one,) = home.json("preview", name)
    assert said in one["body"]
    assert "will not attend" not in one["body"]


def test_every_variant_shows_its_letter_in_the_language_that_was_asked_for(home: Home):
    for locale, thanks in (("de", "vielen Dank"), ("fr", "merci"), ("es", "Muchas gracias")):
        shown = home.json("preview", "thank_you_offer", "--all", "--locale", locale)
        assert all(thanks.lower() in one["body"].lower() and "Thank you" not in one["body"] for one in shown)


def test_a_language_that_there_is_not_is_no_english_in_disguise(home: Home):
    said = " ".join(home.run("preview", "question", "--locale", "xx", code=2).stderr.split())
    assert "xx" in said
    assert "de, en, es, fr" in said
    assert "Gehst du hin?" in home.run("preview", "question", "--locale", "de-AT").stdout
