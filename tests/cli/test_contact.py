"""`callahead contact`: whom to write to, where the calendar does not say."""

from __future__ import annotations

from datetime import timedelta

import time_machine

from tests.cli.home import Home, now


def test_the_letter_goes_to_whom_the_candidate_named(asked: Home):
    asked.run("contact", asked.ref(), "lee@acme.example", "--name", "Lee Ortiz")

    printed = asked.run("answer", asked.ref(), "no", "--now").stdout

    assert "lee@acme.example" in printed
    letters = [one for one in asked.json("outbox") if one["purpose"] == "cancellation"]
    assert [one["to"] for one in letters] == ["lee@acme.example"]


def test_a_letter_that_waits_is_shown_again_and_leaves_once(asked: Home):
    asked.run("answer", asked.ref(), "no")

    printed = asked.run("contact", asked.ref(), "lee@acme.example").stdout

    assert "I will not attend the interview" in printed
    with time_machine.travel(now() + timedelta(minutes=11)):
        asked.run("once")
    letters = [one for one in asked.json("outbox") if one["purpose"] == "cancellation"]
    assert [(one["to"], one["state"]) for one in letters] == [("lee@acme.example", "accepted")]


def test_it_outlives_the_next_look_at_the_calendar_and_can_be_forgotten(asked: Home):
    asked.run("contact", asked.ref(), "lee@acme.example")
    asked.run("once")
    assert asked.json("show", asked.ref())["contact"]["email"] == "lee@acme.example"

    asked.run("contact", asked.ref(), "--forget")
    with time_machine.travel(now() + timedelta(hours=2)):
        asked.run("once")
        assert asked.json("show", asked.ref())["contact"]["email"] == "dana@acme.example"


def test_after_the_letter_has_left_no_second_one_follows(asked: Home):
    asked.run("answer", asked.ref(), "no", "--now")

    asked.run("contact", asked.ref(), "lee@acme.example")

    assert [one["purpose"] for one in asked.json("outbox")].count("cancellation") == 1
    assert asked.json("show", asked.ref())["phase"] == "withdrawn"


def test_the_current_employer_and_the_candidate_are_never_written_to(asked: Home):
    for address in ("kim@currentjob.example", "sam@example.org"):
        result = asked.run("contact", asked.ref(), address, code=1)
        assert "will not do" in result.stderr


def test_a_shop_with_nothing_but_a_number_is_told_by_text(asked: Home):
    printed = asked.run("contact", asked.ref(), "+1 415 555 0123", "--name", "Dana Reyes", "--texts").stdout
    assert "by text to Dana Reyes (+14155550123)" in printed
    contact = asked.json("show", asked.ref())["contact"]
    assert (contact["email"], contact["phone"], contact["texts"]) == (None, "+14155550123", True)

    printed = asked.run("answer", asked.ref(), "no", "--now").stdout

    assert "I will not attend the interview" in printed
    (letter,) = [one for one in asked.json("outbox") if one["purpose"] == "cancellation"]
    assert (letter["channel"], letter["to"], letter["subject"]) == ("sms", "+14155550123", "")


def test_options_alone_add_to_whom_we_have_and_the_mark_can_be_taken_away(asked: Home):
    asked.run("contact", asked.ref(), "--phone", "+14155550123", "--texts")
    contact = asked.json("show", asked.ref())["contact"]
    assert (contact["email"], contact["texts"]) == ("dana@acme.example", True)

    asked.run("contact", asked.ref(), "--no-texts")
    contact = asked.json("show", asked.ref())["contact"]
    assert (contact["email"], contact["phone"], contact["texts"]) == ("dana@acme.example", "+14155550123", False)


def test_a_mark_goes_with_the_number_that_it_was_set_for(asked: Home):
    asked.run("contact", asked.ref(), "+14155550123", "--texts")
    asked.run("contact", asked.ref(), "--phone", "+14155550124")
    assert not asked.json("show", asked.ref())["contact"]["texts"]


def test_a_mark_without_a_number_or_on_ones_own_is_refused(asked: Home):
    asked.run("contact", asked.ref(), "lee@acme.example", "--texts", code=2)
    result = asked.run("contact", asked.ref(), "+14155550101", "--texts", code=1)
    assert "that is your own number" in result.stderr


def test_what_is_no_address_is_bad_usage(asked: Home):
    asked.run("contact", asked.ref(), "dana", code=2)
    asked.run("contact", asked.ref(), code=2)
    asked.run("contact", asked.ref(), "dana@acme.example", "--phone", "12", code=2)
