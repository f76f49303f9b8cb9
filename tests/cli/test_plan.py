"""`callahead plan`: what will be sent to whom and when."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.cli.home import Home

ROW = {"due_at", "ref", "company", "summary", "purpose", "channel", "to", "condition"}


def told(rows: list[dict[str, str]]) -> list[tuple[str, str, str | None]]:
    return [(row["purpose"], row["to"], row["condition"]) for row in rows]


def test_the_whole_ladder_is_told_before_the_first_question(home: Home):
    home.put_event(starts_in=timedelta(days=6))
    home.run("once")

    rows = home.json("plan")

    assert all(set(row) == ROW for row in rows)
    assert told(rows) == [
        ("question", "+14155550101", None),
        ("reminder", "+14155550101", "unless you have answered"),
        ("reminder", "+14155550101", "unless you have answered"),
        ("day_of", "+14155550101", "unless you bow out"),
        ("debrief", "+14155550101", "unless you bow out"),
    ]
    assert [row["due_at"] for row in rows] == sorted(row["due_at"] for row in rows)


def test_every_rung_lies_before_the_notice(home: Home):
    home.put_event(starts_in=timedelta(days=6))
    home.run("once")
    (interview,) = home.json("interviews")

    asking = [row for row in home.json("plan") if row["purpose"] in ("question", "reminder")]

    notice = datetime.fromisoformat(interview["starts_at"]) - timedelta(hours=24)
    assert all(datetime.fromisoformat(row["due_at"]) < notice for row in asking)


def test_a_no_is_told_with_its_addressee_and_our_answer_in_the_calendar(asked: Home):
    asked.run("answer", asked.ref(), "no")

    assert told(asked.json("plan")) == [("cancellation", "dana@acme.example", None), ("decline", "personal", None)]


def test_of_one_that_waits_for_another_time_only_what_will_happen_is_told(home: Home):
    home.put_event(starts_in=timedelta(days=6))
    home.run("once")
    home.run("answer", home.ref(), "reschedule", "--prefer", "Friday", "--now")
    home.run("once")

    rows = home.json("plan")

    *asked, begins = rows
    assert {row["purpose"] for row in asked} == {"reminder"}
    assert (begins["purpose"], begins["condition"]) == ("alert", "if you have not answered")
    (interview,) = home.json("interviews")
    assert begins["due_at"] == interview["starts_at"]
    assert asked[-1]["due_at"] == hours_before(interview, 2), "and once more on the day"


def hours_before(interview: dict[str, str], hours: int) -> str:
    at = datetime.fromisoformat(interview["starts_at"]) - timedelta(hours=hours)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_silence_that_withdraws_is_announced(home: Home):
    home.write_config(policy='on_silence = "withdraw"')
    home.put_event()
    home.run("once")

    assert ("cancellation", "dana@acme.example", "if you have not answered") in told(home.json("plan"))


def test_what_lies_further_ahead_than_asked_for_is_left_out(home: Home):
    home.put_event(starts_in=timedelta(days=20))
    home.run("once")

    assert home.json("plan") == []
    assert "Nothing will be sent within 14 days" in home.run("plan").stdout
    assert len(home.json("plan", "--days", "30")) == 5


def test_people_read_it_within_eighty_columns(asked: Home):
    printed = asked.run("plan").stdout

    assert "reminder, Acme" in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_planning_sends_and_changes_nothing(asked: Home):
    before = asked.json("outbox")

    asked.run("plan")

    assert asked.json("outbox") == before
