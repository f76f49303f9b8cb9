"""`callahead check`: what works, what to mend."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from daemon.core.delivery import Channel, Revival
from tests.cli.home import ME, Home, now


@contextmanager
def heartbeat(status: int) -> Iterator[tuple[str, list[str]]]:
    """A dead man's switch on loopback: its address, and the paths that were asked for."""
    pinged: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pinged.append(self.path)
            self.send_response(status)
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            """Nothing on the test's stderr."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/ping/secret", pinged
        server.shutdown()
        thread.join()


def findings(home: Home, *args: str, code: int = 0) -> dict[str, dict[str, Any]]:
    return {row["what"]: row for row in home.json("check", *args, code=code)["checks"]}


def test_everything_that_the_config_names_gets_a_line(home: Home):
    home.put_event()

    found = findings(home)

    assert list(found) == ["calendar personal", "texts", "mail", "database", "messages"]
    assert all(row["ok"] for row in found.values())
    assert "1 event within 60 days" in found["calendar personal"]["detail"]
    assert "works" in home.run("check").stdout


def test_a_check_creates_no_database_and_sends_nothing(home: Home):
    home.run("check")

    assert not home.database.exists()


def test_what_does_not_work_is_exit_1_and_the_rest_is_tried_all_the_same(home: Home):
    home.write_config(more='[[calendars]]\nname = "lost"\nkind = "folder"\nurl = "/nowhere/at/all"')

    found = findings(home, code=1)

    assert {what for what, row in found.items() if not row["ok"]} == {"calendar lost"}
    assert "mend" in home.run("check", code=1).stdout


def test_a_mail_server_that_does_not_answer_is_found(home: Home):
    home.config.write_text(home.config.read_text().replace('smtp = "console:"', 'smtp = "smtp://127.0.0.1:1"'))

    assert findings(home, code=1)["mail"]["ok"] is False


def test_a_damaged_database_is_found(home: Home):
    home.database.write_bytes(b"this is no database" * 100)

    assert findings(home, code=1)["database"]["ok"] is False


def test_a_database_of_another_schema_is_found_and_not_upgraded(home: Home):
    with closing(sqlite3.connect(home.database)) as connection:
        connection.execute("CREATE TABLE other (id)")

    assert findings(home, code=1)["database"]["ok"] is False

    with closing(sqlite3.connect(home.database)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("other",)]


def test_a_store_in_a_folder_that_is_not_there_is_found(home: Home):
    home.write_config(store=f"sqlite:///{home.path}/nowhere/callahead.db")

    assert "create it" in findings(home, code=1)["database"]["detail"]


def test_a_template_that_does_not_render_is_found_with_its_line(home: Home):
    own = home.path / "own"
    own.mkdir()
    (own / "question.txt").write_text("Subject: x\n\nhello {{ nobody_knows }}\n")
    home.write_config(more=f'[messages]\ndir = "{own}"')

    assert "en/question.txt:3" in findings(home, code=1)["messages"]["detail"]


def own_messages(home: Home, **texts: str) -> None:
    own = home.path / "own"
    own.mkdir()
    for name, text in texts.items():
        (own / f"{name}.txt").write_text(text)
    home.write_config(more=f'[messages]\ndir = "{own}"')


def test_own_wording_that_misleads_somebody_has_to_be_mended_and_is_named_once(home: Home):
    own_messages(home, cancellation="Subject: Hello\n\nThank you. Perhaps another day.\n\n{{ me }}\n")

    found = findings(home, code=1)

    assert found["messages"]["ok"] is True
    assert found["message en/cancellation.txt"]["ok"] is False
    assert "0 unmistakable sentences" in found["message en/cancellation.txt"]["detail"]
    assert "mend" in home.run("check", code=1).stdout


def test_a_carriers_opt_out_word_in_ones_own_wording_has_to_be_mended(home: Home):
    own_messages(home, _going="Y {{ ref }} = yes, STOP {{ ref }} = no.\n")

    found = findings(home, code=1)

    assert {what for what, row in found.items() if not row["ok"]} >= {"message en/question.txt"}
    assert "opt-out" in found["message en/question.txt"]["detail"]


def test_own_wording_that_is_only_unkind_is_a_note_and_no_failure(home: Home):
    blunt = "Subject: No\n\nThank you for the invitation.\n\nI will not attend. Please confirm.\n\n{{ me }}\n"
    own_messages(home, cancellation=blunt)

    found = findings(home)

    assert "a reply is demanded (rule 25)" in found["message en/cancellation.txt"]["detail"]
    assert "note" in home.run("check").stdout


def test_own_wording_that_keeps_the_etiquette_gets_no_remark(home: Home):
    own_messages(home, _signed="With thanks and kind regards,\n{{ me }}\n")

    assert not [what for what in findings(home) if what.startswith("message ")]


def test_the_heartbeat_is_pinged_and_its_address_stays_a_secret(home: Home):
    with heartbeat(200) as (url, pinged):
        home.write_config(more=f'[alerts]\nheartbeat_url = "{url}"')
        result = home.run("check")

    assert pinged == ["/ping/secret"]
    assert "heartbeat" in result.stdout
    assert "secret" not in result.stdout + result.stderr


def test_a_heartbeat_that_refuses_the_ping_is_found(home: Home):
    with heartbeat(404) as (url, _):
        home.write_config(more=f'[alerts]\nheartbeat_url = "{url}"')
        found = findings(home, code=1)

    assert found["heartbeat"]["ok"] is False
    assert "404" in found["heartbeat"]["detail"]
    assert "secret" not in found["heartbeat"]["detail"]


def test_send_test_sends_one_text_and_one_mail_to_the_candidate_alone(home: Home):
    result = home.run("check", "--send-test")

    assert result.stdout.count("Text to +14155550101") == 1
    assert result.stdout.count("Mail to sam@example.org") == 1
    assert findings(home, "--send-test")["test mail"]["ok"]


def test_what_is_allowed_and_still_worth_a_word_is_said(home: Home):
    home.config.write_text(home.config.read_text().replace('ask_before = ["72h"]', "").split("[[calendars]]")[0])
    home.config.write_text(f'{home.config.read_text()}\n[sms]\nprovider = "console"\n')

    document = home.json("check")

    assert any("letters to employers cannot leave" in one for one in document["warnings"])
    assert "note" in home.run("check").stdout


@pytest.mark.parametrize(
    ("revival", "ok", "way_out"),
    [
        (Revival.START, False, "a text START from you opens it again"),
        (Revival.SENDER, False, "tried again from tomorrow on"),
        (Revival.LOGIN, True, "the next pass that the provider answers opens it again"),
    ],
)
def test_a_way_to_the_candidate_that_is_closed_is_named_with_its_reason(
    asked: Home, revival: Revival, ok: bool, way_out: str
):
    with asked.store().transaction(ME) as tx:
        tx.channels.mark_dead(Channel.SMS, "the provider said no", now(), revival)

    found = findings(asked, code=0 if ok else 1)

    assert found["texts to you"]["ok"] is ok
    assert "the provider said no" in found["texts to you"]["detail"]
    assert way_out in found["texts to you"]["detail"]
    assert ("note" if ok else "mend") in asked.run("check", code=None).stdout


def test_where_every_way_is_open_none_is_named(asked: Home):
    assert not [what for what in findings(asked) if what.endswith("to you")]
