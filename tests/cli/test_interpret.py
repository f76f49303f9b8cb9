"""`callahead interpret`: readings as JSON, a line a row, and in plain words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from daemon.cli.interpret import interpret, told
from daemon.cli.main import app as program
from daemon.core.reading import Intent, Reading

app = typer.Typer()
app.command()(interpret)


def ran(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(args), input=stdin)


def readings(*args: str) -> list[dict[str, Any]]:
    result = ran("--json", *args)
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)["readings"]
    return found


def test_a_reading_has_the_shape_of_the_contract_and_null_for_what_is_absent():
    (reading,) = readings("--asked", "decision", "--open", "K7", "--", "no")
    assert reading == {
        "intent": "cancel",
        "ref": "K7",
        "minutes": None,
        "reason": None,
        "referral": None,
        "prefers": None,
        "confirm": False,
        "now": False,
    }


def test_details_stand_beside_the_answer():
    (reading,) = readings("--open", "K7", "--", "no, the pay is too low. my friend Jo Lee jo@x.org may fit")
    assert reading["reason"] == "pay"
    assert reading["referral"] == {"name": "Jo Lee", "email": "jo@x.org"}
    assert readings("--open", "K7", "--", "LATE 10 K7")[0]["minutes"] == 10


def test_every_open_ref_is_a_reading_of_its_own():
    found = readings("--open", "A1", "--open", "b2", "--", "a1 yes b2 no")
    assert [(one["ref"], one["intent"]) for one in found] == [("A1", "attend"), ("B2", "cancel")]


def test_a_text_that_begins_with_a_dash_or_is_empty_is_read():
    assert readings("--open", "K7", "--", "- no")[0]["intent"] == "cancel"
    assert readings("--asked", "none", "--", "")[0]["intent"] == "unknown"


ROWS = [
    {"id": "one", "text": "no", "context": {"asked": "decision", "open_refs": ["A1"]}},
    {"id": 2, "text": "はい", "context": {"asked": "is_interview", "open_refs": ["A1"]}},
]


def lines(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_batch_answers_a_line_a_row(tmp_path: Path):
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    told = lines(ran("--batch", str(file)))
    assert [(row["id"], row["readings"][0]["intent"]) for row in told] == [("one", "cancel"), (2, "yes")]
    assert lines(ran("--json", "--batch", str(file))) == told


def test_a_batch_may_come_by_stdin():
    stdin = "\n".join(json.dumps(row) for row in ROWS) + "\n\n"
    assert [row["id"] for row in lines(ran("--batch", "-", stdin=stdin))] == ["one", 2]


@pytest.mark.parametrize(
    "row", ["no json", "[]", '{"text": "no"}', '{"id": 1, "text": "x", "context": {"asked": "odd"}}']
)
def test_a_row_that_is_none_is_named_with_its_number_and_the_others_are_answered(row: str):
    result = ran("--batch", "-", stdin="\n".join((json.dumps(ROWS[0]), row, json.dumps(ROWS[1]))) + "\n")
    assert result.exit_code == 1
    assert "row 2" in result.stderr
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["one", 2]


def test_an_open_interview_may_be_named_by_its_company_and_its_local_start():
    both = ("--open", "A1=Acme Corp@2026-12-03T14:00", "--open", "B2=Globex@2026-12-07T10:00")
    found = readings(*both, "--", "yes to Acme, no to Globex")
    assert [(one["ref"], one["intent"], one["confirm"]) for one in found] == [
        ("A1", "attend", False),
        ("B2", "cancel", True),
    ]
    assert readings(*both, "--", "thursday yes")[0]["ref"] == "A1"
    assert readings(both[0], both[1], "--", "be there at 2:15")[0]["minutes"] == 15


def test_a_start_that_is_none_is_bad_usage():
    result = ran("--open", "A1@soon", "--", "no")
    assert result.exit_code == 2
    assert "--open" in result.stderr


def test_the_words_of_a_letter_are_told_as_they_stand():
    (reading,) = readings("--open", "K7", "--asked", "undo", "--", "E K7 Dear Dana,\nI can't come.  Sorry! Sam")
    assert (reading["intent"], reading["text"]) == ("edit", "Dear Dana,\nI can't come.  Sorry! Sam")
    assert "text" not in readings("--open", "K7", "--", "N K7")[0]


def test_a_file_that_is_not_there_is_bad_usage(tmp_path: Path):
    result = ran("--batch", str(tmp_path / "absent.jsonl"))
    assert result.exit_code == 2
    assert "absent.jsonl" in result.stderr


def test_without_a_text_it_says_what_it_needs():
    result = ran()
    assert result.exit_code == 2
    assert "TEXT" in result.stderr


def test_without_json_it_speaks_plainly():
    assert ran("--open", "K7", "--", "no, too far").stdout == "K7: bow out of the interview; reason: commute.\n"
    assert ran("--open", "K7", "--", "hm?").stdout.endswith(".\n")
    assert "at once" in ran("--open", "K7", "--", "S K7").stdout


def test_a_config_may_be_named_and_only_its_candidate_has_to_be_right(tmp_path: Path):
    config = tmp_path / "callahead.toml"
    config.write_text('[candidate]\nname = "Sam Rivera"\n[sms]\nprovider = "pigeon"\n')
    (reading,) = readings("--open", "K7", "--config", str(config), "--", "n k7")
    assert reading["intent"] == "cancel"


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_wrong_config_is_exit_2_and_says_why(tmp_path: Path, place: str):
    config = tmp_path / "callahead.toml"
    config.write_text('[candidate]\nnmae = "Sam Rivera"\n')
    named, said = ["--config", str(config)], ["interpret", "no"]
    result = CliRunner().invoke(program, [*named, *said] if place == "before" else [*said, *named])
    assert result.exit_code == 2
    assert "candidate.nmae" in result.stderr


@pytest.mark.parametrize("intent", list(Intent))
def test_every_intent_is_said_in_words(intent: Intent):
    assert told((Reading(intent=intent, ref="K7"),)).startswith("K7: ")
