"""What a log line may show."""

from __future__ import annotations

import io
import json
import logging
import string
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from daemon import logs

SECRET = "correct horse/battery"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Where the lines go; logging is put back as it was afterwards."""
    root, level = logging.getLogger(), logging.getLogger().level
    handlers = list(root.handlers)
    yield io.StringIO()
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_names_what_happened_and_masks_whom(stream: io.StringIO):
    logs.configure("INFO", json=True, stream=stream)

    logs.get_logger("daemon.loops").info("delivery accepted", key="ask/1", to="+447700900001", by="dana@acme.example")

    (line,) = lines(stream)
    assert line["event"] == "delivery accepted"
    assert line["level"] == "info"
    assert line["logger"] == "daemon.loops"
    assert line["key"] == "ask/1"
    assert line["to"] == "+44•••••0001"
    assert line["by"] == "d•••@acme.example"
    assert set(line) == {"time", "level", "logger", "event", "key", "to", "by"}


def test_a_terminal_gets_key_and_value_on_one_line(stream: io.StringIO):
    logs.configure("INFO", json=False, stream=stream)

    logs.get_logger("daemon").info("delivery accepted", to="+14155550101", attempts=2)

    assert stream.getvalue().endswith('event="delivery accepted" logger=daemon to=+1•••••0101 attempts=2\n')
    assert stream.getvalue().count("\n") == 1


def test_json_is_chosen_where_no_terminal_looks_on(stream: io.StringIO):
    logs.configure(stream=stream)
    logs.get_logger("daemon").info("started")
    assert lines(stream)[0]["event"] == "started"


def test_a_terminal_is_noticed(stream: io.StringIO):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    logs.configure(stream=terminal)
    logs.get_logger("daemon").info("started")
    assert "event=started" in terminal.getvalue()


@pytest.mark.parametrize("as_json", [True, False])
def test_a_traceback_is_masked_and_printed_once(stream: io.StringIO, as_json: bool):
    logs.configure("INFO", json=as_json, secrets=[SECRET], stream=stream)

    try:
        raise ValueError(f"login {SECRET} of dana@acme.example at +14155550101")
    except ValueError:
        logs.get_logger("daemon").exception("it failed")
        logging.getLogger("elsewhere").exception("it failed as well")

    written = stream.getvalue()
    assert written.count("ValueError: login ••• of d•••@acme.example at +1•••••0101") == 2
    assert SECRET not in written
    assert "dana@" not in written
    assert "5550101" not in written


def test_the_lines_of_libraries_pass_through_the_same_mask(stream: io.StringIO):
    logs.configure("INFO", json=True, stream=stream)

    logging.getLogger("some.library").warning("POST To=%s", "%2B14155550101", extra={"body": "Dear Dana", "tries": 2})

    (line,) = lines(stream)
    assert line["event"] == "POST To=+1•••••0101"
    assert line["tries"] == 2
    assert "body" not in line


def test_talkative_libraries_are_heard_from_warning_on(stream: io.StringIO):
    logs.configure("DEBUG", json=True, stream=stream)

    for name in ("twilio.http_client", "urllib3.connectionpool", "apscheduler.scheduler"):
        logging.getLogger(name).info("chatter")
        logging.getLogger(name).warning("trouble")

    assert [line["event"] for line in lines(stream)] == ["trouble"] * 3


@pytest.mark.parametrize("key", ["body", "text", "subject"])
def test_what_people_wrote_is_never_logged_however_deep(stream: io.StringIO, key: str):
    logs.configure("INFO", json=True, stream=stream)

    logs.get_logger("daemon").info("sent", **{key: "Dear Dana"}, message={"inner": [{key: "Dear Dana", "id": 7}]})

    (line,) = lines(stream)
    assert key not in line
    assert line["message"] == {"inner": [{"id": 7}]}


def test_a_secret_is_masked_in_every_spelling_it_may_take():
    mask = logs.Mask([SECRET, "ab"])
    assert mask.text(f"a {SECRET} b") == "a ••• b"
    assert (
        mask.text("https://x.example/correct%20horse/battery?k=correct%20horse%2Fbattery")
        == "https://x.example/•••?k=•••"
    )
    assert mask.text("ab cab") == "••• cab"


def test_objects_are_masked_as_the_text_that_they_would_print():
    class Holder:
        def __repr__(self) -> str:
            return "Holder(dana@acme.example)"

    assert logs.Mask().value({"who": Holder(), "n": (Holder(),)}) == {
        "who": "Holder(d•••@acme.example)",
        "n": ["Holder(d•••@acme.example)"],
    }


@pytest.mark.parametrize(
    "harmless",
    ["2026-12-03T19:00:00Z", "ask/42/20261203T1900Z", "127.0.0.1:8321", "Acme, 2026-12-03", "took 0.1234567891 s"],
)
def test_dates_keys_and_addresses_of_machines_stay_readable(harmless: str):
    assert logs.Mask().text(harmless) == harmless


@pytest.mark.parametrize("written", ["(415) 555-0101", "415-555-0101", "415 555 0101", "14155550101"])
def test_numbers_without_a_plus_are_masked_too(written: str):
    assert logs.Mask().text(f"call {written}!") == "call •••••0101!"


@given(
    before=st.text(max_size=20),
    number=st.from_regex(r"\+[1-9][0-9]{8,13}", fullmatch=True),
    after=st.sampled_from(["", " ", ".", '"', ",x", "\n", ")"]),
)
def test_no_number_ever_survives(before: str, number: str, after: str):
    masked = logs.Mask().text(before + number + after)
    assert number not in masked
    assert number[1:-4] not in masked.removeprefix(before)


@given(
    before=st.text(max_size=20),
    local=st.from_regex(r"[a-z][a-z0-9.+_-]{2,15}", fullmatch=True),
    host=st.from_regex(r"[a-z]{3,8}\.example", fullmatch=True),
)
def test_no_address_ever_survives(before: str, local: str, host: str):
    masked = logs.Mask().text(f"{before} {local}@{host}")
    assert f"{local}@" not in masked
    assert masked.endswith(f"{local[0]}•••@{host}")


@given(secret=st.text(string.printable, min_size=4, max_size=30), around=st.text(string.printable, max_size=20))
def test_no_secret_ever_survives(secret: str, around: str):
    assert secret not in logs.Mask([secret]).text(around + secret + around)
