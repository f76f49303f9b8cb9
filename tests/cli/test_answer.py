"""`callahead answer`: the same answers as by text, from the keyboard."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import time_machine
import typer

from daemon.cli.answer import BENEFITS, Word, intent_of, referral_of
from daemon.core.interview import Phase, Question
from daemon.core.reading import Intent, Referral
from tests.cli.home import ME, Home, now

SENTENCE = "I will not attend the interview"


def set_to(home: Home, **changed: Any) -> None:
    """The only interview, as it would be later in its life."""
    with home.store().transaction(ME) as tx:
        (known,) = tx.interviews.all()
        tx.interviews.save(replace(known, **changed), "", None)


def purposes(home: Home) -> list[str]:
    return [row["purpose"] for row in home.json("outbox")]


def test_a_no_shows_the_letter_and_its_addressee_and_waits(asked: Home):
    printed = asked.run("answer", asked.ref(), "no").stdout

    assert "Dana Lee (dana@acme.example)" in printed
    assert SENTENCE in printed
    assert "in 10 minutes" in printed
    assert f"callahead answer {asked.ref()} undo" in printed
    assert purposes(asked) == ["question", "acknowledgement"]


def test_a_no_leads_to_the_letter_once_the_undo_window_is_over(asked: Home):
    asked.run("answer", asked.ref(), "no")

    with time_machine.travel(now() + timedelta(minutes=11)):
        asked.run("once")
        assert asked.json("show", asked.ref())["phase"] == "withdrawn"
    assert purposes(asked).count("cancellation") == 1


def test_now_sends_at_once_and_tells_what_left(asked: Home):
    document = asked.json("answer", asked.ref(), "no", "--now")

    assert (document["phase"], document["decision"]) == ("withdrawn", "withdraw")
    sent = {message["purpose"]: message for message in document["messages"]}
    assert sent["cancellation"]["to"] == "dana@acme.example"
    assert sent["cancellation"]["state"] == "accepted"
    assert SENTENCE in sent["cancellation"]["body"]
    assert purposes(asked).count("cancellation") == 1


def test_an_undo_takes_it_back(asked: Home):
    asked.run("answer", asked.ref(), "no")

    printed = asked.run("answer", asked.ref(), "undo").stdout

    assert "Taken back" in printed
    with time_machine.travel(now() + timedelta(minutes=11)):
        asked.run("once")
    assert "cancellation" not in purposes(asked)


def test_an_undo_after_the_letter_left_is_told_that_it_is_too_late(asked: Home):
    asked.run("answer", asked.ref(), "no", "--now")

    document = asked.json("answer", asked.ref(), "undo")

    assert document["phase"] == "withdrawn"


def test_a_yes_keeps_the_interview(asked: Home):
    document = asked.json("answer", asked.ref(), "YES")

    assert (document["phase"], document["decision"], document["letter"]) == ("attending", "attend", None)


def test_another_time_is_asked_for_in_the_candidates_words(asked: Home):
    document = asked.json("answer", asked.ref(), "reschedule", "--prefer", "Friday afternoon")

    assert document["letter"]["purpose"] == "reschedule"
    assert "Friday afternoon" in document["letter"]["body"]
    assert document["decision"] == "reschedule"


def test_reason_referral_and_note_go_where_they_belong(asked: Home):
    ref = asked.ref()

    document = asked.json(
        "answer", ref, "no", "--reason", "commute", "--refer", "Kim Lee <kim@example.org>", "--note", "odd vibes"
    )

    letter = document["letter"]["body"]
    assert "Kim Lee (kim@example.org)" in letter
    assert "odd vibes" not in letter
    story = asked.json("show", ref)
    assert (story["reason"], story["notes"]) == ("commute", "odd vibes")


def test_being_late_tells_them_by_how_much(asked: Home):
    set_to(asked, phase=Phase.ATTENDING, starts_at=now() + timedelta(hours=1))

    document = asked.json("answer", asked.ref(), "late", "--minutes", "20")

    told = {message["purpose"]: message for message in document["messages"]}
    assert set(told) == {"acknowledgement", "late"}
    assert "20 minutes" in told["late"]["body"]
    assert told["late"]["to"] == "dana@acme.example"


@pytest.mark.parametrize(("word", "purpose"), [("loved", "thank_you"), ("not-for-me", "withdrawal")])
def test_a_debrief_shows_a_letter_that_leaves_on_a_yes(asked: Home, word: str, purpose: str):
    ended = (now() - timedelta(hours=1)).replace(microsecond=0)
    started = ended - timedelta(hours=1)
    asked.put_event(starts_in=started - now())  # the calendar says so, too: it is looked at before a letter leaves
    set_to(asked, phase=Phase.DEBRIEFING, question=Question.DEBRIEF, starts_at=started, ends_at=ended)
    ref = asked.ref()

    offered = asked.json("answer", ref, word)
    assert (offered["letter"]["purpose"], offered["letter"]["leaves_at"]) == (purpose, None)
    assert purpose not in purposes(asked)

    with time_machine.travel((now() + timedelta(days=1)).replace(hour=17)):  # noon in New York: a civil hour
        asked.json("answer", ref, "yes")
    assert purposes(asked).count(purpose) == 1


def test_an_answer_that_the_employer_did_not_get_is_exit_1(asked: Home):
    asked.write_config()
    text = asked.config.read_text().replace('smtp = "console:"', 'smtp = "smtp://127.0.0.1:1"')
    asked.config.write_text(text)

    document = asked.json("answer", asked.ref(), "no", "--now", code=1)

    letter = next(message for message in document["messages"] if message["purpose"] == "cancellation")
    assert letter["state"] == "pending"
    assert letter["error"]


def test_an_unknown_ref_changes_nothing(asked: Home):
    before = asked.json("outbox")

    result = asked.run("answer", "Z99", "no", "--now", code=1)

    assert asked.ref() in result.stderr
    assert asked.json("outbox") == before


@pytest.mark.parametrize("question", list(Question))
def test_yes_and_no_speak_of_going_only_where_nothing_else_was_asked(question: Question):
    about_going = question in (Question.DECISION, Question.UNDO)

    assert intent_of(Word.YES, question) is (Intent.ATTEND if about_going else Intent.YES)
    assert intent_of(Word.NO, question) is (Intent.CANCEL if about_going else Intent.NO)


def test_a_no_to_is_this_an_interview_cancels_nothing(asked: Home):
    set_to(asked, maybe=True, question=Question.IS_INTERVIEW)

    document = asked.json("answer", asked.ref(), "no", "--now")

    assert (document["phase"], document["letter"]) == ("closed", None)
    assert "cancellation" not in purposes(asked)


@pytest.mark.parametrize(
    ("text", "referral"),
    [
        (None, None),
        (" ", None),
        ("Kim Lee", Referral(name="Kim Lee")),
        ("Kim Lee <Kim@Example.org>", Referral(name="Kim Lee", email="kim@example.org")),
        ("kim@example.org", Referral(email="kim@example.org")),
        ("Kim Lee kim@example.org", Referral(name="Kim Lee", email="kim@example.org")),
        ("kim@example.org, Kim Lee", Referral(name="Kim Lee", email="kim@example.org")),
        ('"Lee, Kim" <kim@example.org>', Referral(name="Lee, Kim", email="kim@example.org")),
    ],
)
def test_a_referral_is_a_name_an_address_or_both(text: str | None, referral: Referral | None):
    assert referral_of(text) == referral


@pytest.mark.parametrize("text", ["Kim Lee <kim@", "kim@example.org lee@example.org", "Kim @ example", "kim@localhost"])
def test_a_referral_that_cannot_be_read_is_bad_usage(text: str):
    with pytest.raises(typer.BadParameter):
        referral_of(text)


def test_rule_23_a_no_mentions_benefits_evenly_to_people_and_to_nobody_else(asked: Home):
    undisturbed = asked.run("answer", asked.ref(), "yes").stdout
    printed = asked.run("answer", asked.ref(), "no").stdout

    assert BENEFITS in printed
    assert "benefits" not in undisturbed
    assert not [row for row in asked.json("outbox") if "benefits" in row["body"]]
    asked.json("answer", asked.ref(), "no")  # one document and nothing else
    assert not re.search(r"should|must|lose|entitled", BENEFITS), "no advice"


def test_the_reason_that_was_given_is_shown_with_the_interview(asked: Home):
    asked.run("answer", asked.ref(), "no", "--reason", "part_time")

    assert re.search(r"Your reason\s+part time", asked.run("show", asked.ref()).stdout)


def test_call_says_whom_to_ring_where_calls_are_not_set_up(asked: Home):
    asked.run("answer", asked.ref(), "no")
    printed = asked.run("answer", asked.ref(), "call").stdout

    assert "Calls are not set up" in printed
    assert purposes(asked).count("late") == 0


def test_missed_shows_an_apology_that_leaves_once(asked: Home):
    ago = now() - timedelta(hours=2)
    set_to(asked, phase=Phase.ATTENDING, starts_at=ago, ends_at=ago + timedelta(hours=1))
    printed = asked.run("answer", asked.ref(), "missed").stdout

    assert "I was not there for our interview" in printed
    assert f"callahead answer {asked.ref()} undo" in printed or f"U {asked.ref()}" in printed
    assert "late" not in purposes(asked)


def test_late_days_ahead_is_left_for_the_day_itself(asked: Home):
    printed = asked.run("answer", asked.ref(), "late", "--minutes", "10").stdout

    assert f"LATE {asked.ref()} 10" in printed
    assert "late" not in purposes(asked)
