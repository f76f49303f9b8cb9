"""`callahead recognize`: what is an interview in a file, why, and whom to tell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from daemon.cli.main import app

FIELDS = {"uid", "recurrence_id", "summary", "starts_at", "ends_at", "verdict", "score", "reasons", "company", "role"}
FIELDS |= {"contact", "join_url", "time_problem"}
CONFIG = """[candidate]
name = "Sam Rivera"
email = "sam@mailbox.example"
phone = "+14155550101"
timezone = "America/New_York"
employer_domains = ["currentjob.example"]
"""
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acme.example//EN\r\n"
SAM = "ATTENDEE;CN=Sam Rivera:mailto:sam@mailbox.example"


def an_event(uid: str, start: str, summary: str, *more: str) -> str:
    lines = ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260101T000000Z", f"DTSTART{start}", f"SUMMARY:{summary}", *more]
    return "\r\n".join([*lines, "END:VEVENT", ""])


SCREEN = an_event(
    "screen@acme", ":20270112T190000Z", "Phone screen - Acme", "ORGANIZER;CN=Dana Fox:mailto:dana@acme.example", SAM
)
TEETH = an_event("teeth@home", ":20270113T140000Z", "Dentist")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "events.ics"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "callahead.toml"
    path.write_text(CONFIG, encoding="utf-8")
    path.chmod(0o600)
    return path


def run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["recognize", *map(str, args)], input=stdin)


def rows(file: Path, *events: str, config: Path, window: tuple[str, str] = ("2027-01-10", "2027-01-20")) -> Any:
    file.write_text(HEAD + "".join(events) + "END:VCALENDAR\r\n", encoding="utf-8", newline="")
    result = run(file, "--json", "--config", config, "--from", window[0], "--to", window[1])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_every_event_of_the_time_is_a_row_in_its_order(file: Path, config: Path):
    found = rows(file, TEETH, SCREEN, config=config)

    assert [(row["uid"], row["verdict"]) for row in found] == [("screen@acme", "interview"), ("teeth@home", "no")]
    assert set(found[0]) == FIELDS
    assert found[0]["starts_at"] == "2027-01-12T19:00:00Z"
    assert found[0]["company"] == "Acme"
    dana = {"name": "Dana Fox", "email": "dana@acme.example", "phone": None, "kind": None, "texts": False}
    assert found[0]["contact"] == dana
    assert found[1]["contact"] == {"name": None, "email": None, "phone": None, "kind": None, "texts": False}


def test_each_instance_of_a_series_is_a_row(file: Path, config: Path):
    series = an_event("run@home", ":20270111T120000Z", "Run", "RRULE:FREQ=DAILY;COUNT=30")

    found = rows(file, series, config=config, window=("2027-01-12", "2027-01-14"))

    assert [row["recurrence_id"] for row in found] == [f"2027-01-{day}T12:00:00Z" for day in (12, 13, 14)]


def test_a_floating_time_stays_open(file: Path, config: Path):
    (found,) = rows(file, an_event("x@acme", ":20270112T140000", "Interview at Acme"), config=config)

    assert (found["verdict"], found["starts_at"], found["time_problem"]) == ("interview", None, "floating")


def test_the_current_employer_is_never_a_contact(file: Path, config: Path):
    event = an_event("x@a", ":20270112T140000Z", "Interview Acme", "DESCRIPTION:Cover: Tess\\, tess@currentjob.example")

    (found,) = rows(file, event, config=config)

    assert (found["verdict"], found["contact"]["email"]) == ("interview", None)


def test_it_needs_no_config_and_reads_from_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    text = HEAD + SCREEN + "END:VCALENDAR\r\n"

    result = run("-", "--json", "--from", "2027-01-10T00:00:00Z", "--to", "2027-01-20", stdin=text.encode())

    assert [row["verdict"] for row in json.loads(result.stdout)] == ["interview"]


def test_people_read_verdict_addressee_and_reasons(file: Path, config: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "200")
    rows(file, SCREEN, config=config)

    told = run(file, "--config", config, "--from", "2027-01-10", "--to", "2027-01-20").stdout

    for words in ("interview", "Tue 12 Jan 2027", "14:00 EST", "dana@acme.example", "a step of a selection"):
        assert words in told


def test_a_title_cannot_steer_the_terminal(file: Path, config: Path):
    rows(file, an_event("x@a", ":20270112T140000Z", "Interview \x1b[2J [red]Acme[/red]"), config=config)

    told = run(file, "--config", config, "--from", "2027-01-10", "--to", "2027-01-20").stdout

    assert "\x1b" not in told


@pytest.mark.parametrize(
    "content", [b"<html>502</html>", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:cut\nDTSTART:2027", b"", b"\x00\x01"]
)
def test_what_is_no_calendar_ends_in_one_line_with_the_line_that_broke(file: Path, content: bytes):
    file.write_bytes(content)

    result = run(file, "--json")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1
    assert "line " in result.stderr


def test_a_bad_event_is_told_and_its_neighbours_are_read(file: Path, config: Path):
    file.write_text(HEAD + SCREEN + an_event("bad@x", ":nonsense", "Interview") + "END:VCALENDAR\r\n", encoding="utf-8")

    result = run(file, "--json", "--config", config, "--from", "2027-01-10", "--to", "2027-01-20")

    assert result.exit_code == 0
    assert [row["uid"] for row in json.loads(result.stdout)] == ["screen@acme"]
    assert "bad@x" in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("--from", "soon"),
        ("--from", "2027-13-01"),
        ("--from", "2027-01-10", "--to", "2027-01-09"),
        ("--config", "none.toml"),
    ],
)
def test_bad_usage_is_exit_2_and_one_line(file: Path, args: tuple[str, ...]):
    file.write_text(HEAD + SCREEN + "END:VCALENDAR\r\n", encoding="utf-8", newline="")

    result = run(file, *args)

    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_file_that_is_not_there_is_exit_1(tmp_path: Path):
    result = run(tmp_path / "none.ics", "--json")

    assert result.exit_code == 1
    assert "none.ics" in result.stderr


def test_an_address_is_fetched_and_never_repeated(file: Path, config: Path):
    rows(file, SCREEN, config=config)
    window = ("--config", config, "--from", "2027-01-10", "--to", "2027-01-20")

    good = run(file.as_uri(), "--json", *window)
    bad = run((file.parent / "secret-token.ics").as_uri(), "--json", *window)

    assert [row["uid"] for row in json.loads(good.stdout)] == ["screen@acme"]
    assert bad.exit_code == 1
    assert "secret-token" not in bad.output


def test_the_candidates_own_words_count(file: Path, config: Path):
    fair = an_event("fair@home", ":20270113T140000Z", "Shadow morning at the bakery")
    assert [row["verdict"] for row in rows(file, SCREEN, fair, config=config)] == ["interview", "no"]

    config.write_text(
        CONFIG + '[recognition]\ninterview_words = ["shadow morning"]\nnever_organizers = ["acme.example"]\n'
    )

    assert [row["verdict"] for row in rows(file, SCREEN, fair, config=config)] == ["no", "interview"]


def test_own_words_may_come_from_the_environment(file: Path, config: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CALLAHEAD_RECOGNITION__NOT_WORDS", "acme, choir")

    assert [row["verdict"] for row in rows(file, SCREEN, config=config)] == ["no"]


def test_a_pattern_that_fits_everything_is_refused_in_one_line(file: Path, config: Path):
    file.write_text(HEAD + SCREEN + "END:VCALENDAR\r\n")
    config.write_text(CONFIG + '[recognition]\npatterns = ["*"]\n')

    result = run(file, "--config", config)

    assert result.exit_code == 2
    assert "recognition.patterns" in result.output
    assert "Traceback" not in result.output


def test_parts_of_one_loop_strengthen_each_other(file: Path, config: Path):
    by = "ORGANIZER;CN=CX:mailto:cx@heronsoft.example"
    first = an_event("a@heron", ":20270112T190000Z", "Heronsoft: interview", "DTEND:20270112T194500Z", by, SAM)
    lunch = an_event(
        "b@heron", ":20270112T200000Z", "Heronsoft: lunch with the crew", "DTEND:20270112T210000Z", by, SAM
    )

    assert [row["verdict"] for row in rows(file, lunch, config=config)] == ["no"]
    assert [row["verdict"] for row in rows(file, first, lunch, config=config)] == ["interview", "interview"]
