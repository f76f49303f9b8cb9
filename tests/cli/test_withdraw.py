"""`callahead withdraw`: bowing out where the calendar has no event."""

from __future__ import annotations

from datetime import timedelta

import time_machine

from tests.cli.home import Home, now

GIVEN = ("--to", "dana@acme.example", "--company", "Acme", "--role", "Data Engineer", "--name", "Dana Lee")
SENTENCE = "I withdraw my application for the Data Engineer position at Acme."


def letters(home: Home) -> list[dict[str, str]]:
    return [row for row in home.json("outbox") if row["purpose"] == "withdrawal"]


def test_the_letter_is_shown_and_asks_nothing_where_all_is_given(home: Home):
    printed = home.run("withdraw", *GIVEN).stdout

    assert "Dana Lee (dana@acme.example)" in printed
    assert SENTENCE in printed
    assert "in 10 minutes" in printed
    assert letters(home) == []


def test_it_leaves_once_the_undo_window_is_over(home: Home):
    document = home.json("withdraw", *GIVEN)
    assert (document["phase"], document["starts_at"]) == ("withdrawing", None)

    with time_machine.travel(now() + timedelta(minutes=11)):
        home.run("once")
        (row,) = home.json("interviews", "--all")

    assert row["phase"] == "withdrawn"
    (letter,) = letters(home)
    assert (letter["to"], letter["state"]) == ("dana@acme.example", "accepted")
    assert SENTENCE in letter["body"]


def test_the_candidate_is_shown_the_letter_by_text_as_well(home: Home):
    home.run("withdraw", *GIVEN)

    (shown,) = home.json("outbox")
    assert (shown["purpose"], shown["to"]) == ("acknowledgement", "+14155550101")
    assert SENTENCE in shown["body"]
    assert "dana@acme.example" in shown["body"]


def test_now_sends_it_at_once(home: Home):
    document = home.json("withdraw", *GIVEN, "--now", "--reason", "offer_accepted", "--prefer", "A data role")

    assert document["phase"] == "withdrawn"
    (letter,) = letters(home)
    assert "another offer" in letter["body"]
    assert "A data role" in letter["body"]


def test_an_undo_keeps_it_from_leaving_and_closes_the_matter(home: Home):
    ref = home.json("withdraw", *GIVEN)["ref"]

    document = home.json("answer", ref, "undo")

    assert (document["phase"], document["decision"], document["letter"]) == ("closed", None, None)
    assert document["next"] is None
    with time_machine.travel(now() + timedelta(minutes=11)):
        home.run("once")
    assert letters(home) == []


def test_an_undo_takes_back_a_letter_that_the_mail_server_would_not_have_yet(home: Home):
    unreachable = home.config.read_text().replace('smtp = "console:"', 'smtp = "smtp://127.0.0.1:1"')
    home.config.write_text(unreachable)
    ref = home.json("withdraw", *GIVEN, "--now", code=1)["ref"]
    assert [one["state"] for one in letters(home)] == ["pending"]

    home.run("answer", ref, "undo")

    assert [one["state"] for one in letters(home)] == ["undone"]


def test_who_has_been_interviewed_thanks_them_for_their_time(home: Home):
    assert "your time and" in home.json("withdraw", *GIVEN, "--interviewed")["letter"]["body"]
    assert "your time and" not in home.json("withdraw", *GIVEN)["letter"]["body"]


def test_only_who_is_said_to_be_a_recruiter_is_thanked_for_standing_up_for_them(home: Home):
    assert "neck" not in home.json("withdraw", *GIVEN)["letter"]["body"]
    assert "neck" in home.json("withdraw", *GIVEN, "--kind", "recruiter")["letter"]["body"]


def test_there_is_no_second_thought_about_an_interview_that_there_is_not(home: Home):
    home.run("withdraw", *GIVEN)
    (shown,) = home.json("outbox")
    assert "One thought" not in shown["body"]


def test_the_current_employer_is_never_written_to(home: Home):
    for address in ("hr@currentjob.example", "hr@mail.currentjob.example"):
        result = home.run("withdraw", "--to", address, "--company", "Current Job", code=2)
        assert "current employer" in result.stderr
    assert home.json("outbox") == []


def test_without_a_terminal_what_is_missing_is_bad_usage(home: Home):
    assert "--to" in home.run("withdraw", "--company", "Acme", code=2).stderr
    assert "--company" in home.run("withdraw", "--to", "dana@acme.example", code=2).stderr


def test_an_address_that_is_none_is_bad_usage(home: Home):
    assert "--to" in home.run("withdraw", "--to", "dana", "--company", "Acme", code=2).stderr


def test_two_matters_have_two_refs(home: Home):
    refs = {home.json("withdraw", *GIVEN)["ref"] for _ in range(3)}

    assert len(refs) == 3


def test_it_ends_the_follow_up_of_the_interview_with_the_same_people(home: Home):
    home.put_event(starts_in=timedelta(hours=49))
    home.run("once")
    ref = home.ref()
    home.run("answer", ref, "yes")
    with time_machine.travel(now() + timedelta(hours=51)):
        home.run("once")
        home.run("answer", ref, "loved")
        home.run("answer", ref, "yes")
    with time_machine.travel(now() + timedelta(hours=75)):
        home.run("once")
        printed = home.run("withdraw", *GIVEN).stdout
        assert f"{ref}: nothing more is asked about it" in printed
    with time_machine.travel(now() + timedelta(days=13)):
        home.run("once")
        assert not any("still interested" in row["body"] for row in home.json("outbox"))
