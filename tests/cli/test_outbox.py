"""`callahead outbox`, and settling what is in doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daemon.core.delivery import DeliveryState
from tests.cli.home import ME, Home

ROW = {
    "id", "ref", "purpose", "channel", "to", "subject", "body", "state", "due_at", "sent_at", "provider_id",
    "attempts", "error",
}  # fmt: skip


@pytest.fixture
def doubtful(asked: Home) -> Home:
    """A cancellation that may have left: the connection was lost after DATA, and nothing can settle it."""
    asked.run("answer", asked.ref(), "no", "--now")
    with asked.store().transaction(ME) as tx:
        (letter,) = [item for item in tx.outbox.all() if item.message.purpose == "cancellation"]
        tx.outbox.save(replace(letter, state=DeliveryState.IN_DOUBT, due_at=None, error="the connection was lost"))
    return asked


def letter_of(home: Home) -> dict[str, object]:
    (letter,) = [row for row in home.json("outbox") if row["purpose"] == "cancellation"]
    return letter


def test_every_message_is_told_as_the_contract_says(asked: Home):
    asked.run("answer", asked.ref(), "no", "--now")

    rows = asked.json("outbox")

    assert all(set(row) >= ROW for row in rows)
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    question = rows[0]
    assert (question["purpose"], question["channel"], question["state"]) == ("question", "sms", "accepted")
    assert question["sent_at"].endswith("Z")
    assert question["attempts"] == 1


def test_a_row_for_the_calendar_names_the_calendar_and_has_no_words(asked: Home):
    asked.run("answer", asked.ref(), "no", "--now")

    (row,) = [one for one in asked.json("outbox") if one["channel"] == "calendar"]

    assert (row["purpose"], row["to"], row["body"]) == ("decline", "personal", "")


def test_the_list_can_be_narrowed_to_states(doubtful: Home):
    assert [row["state"] for row in doubtful.json("outbox", "--state", "in_doubt")] == ["in_doubt"]
    several = doubtful.json("outbox", "--state", "in_doubt", "--state", "accepted", "--state", "undone")
    assert len(several) == len(doubtful.json("outbox"))
    assert doubtful.json("outbox", "--state", "refused") == []


def test_people_are_told_how_to_settle_a_doubt(doubtful: Home):
    printed = doubtful.run("outbox").stdout

    assert "in doubt" in printed
    assert f"callahead outbox settle {letter_of(doubtful)['id']} sent|resend|drop" in printed
    assert max(len(line) for line in printed.splitlines() if "settle" not in line) <= 80


def test_an_empty_outbox_says_so(home: Home):
    assert home.json("outbox") == []
    assert "callahead plan" in home.run("outbox").stdout


@pytest.mark.parametrize(("verdict", "state"), [("sent", "accepted"), ("resend", "accepted"), ("drop", "undone")])
def test_a_doubt_is_settled_by_a_person(doubtful: Home, verdict: str, state: str):
    number = str(letter_of(doubtful)["id"])

    assert doubtful.json("outbox", "settle", number, verdict)["state"] == state

    assert letter_of(doubtful)["state"] == state


def test_resending_really_sends_it_and_once(doubtful: Home):
    number = str(letter_of(doubtful)["id"])

    assert doubtful.run("outbox", "settle", number, "resend").stdout.count("Mail to dana@acme.example") == 1
    assert "Mail to" not in doubtful.run("once").stdout


def test_what_is_settled_already_is_not_settled_again(asked: Home):
    (question,) = asked.json("outbox")

    result = asked.run("outbox", "settle", str(question["id"]), "sent", code=1)

    assert "nothing to decide" in result.stderr


def test_a_number_that_no_message_has_is_said_to_be_unknown(asked: Home):
    assert "no message has the number 999" in asked.run("outbox", "settle", "999", "sent", code=1).stderr
