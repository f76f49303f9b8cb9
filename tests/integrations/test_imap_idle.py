"""A bell that rings when a mail arrives, and ends when it is told to; and the daemon that listens to it."""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from queue import Empty, Queue

import pytest

from integrations.imap_idle import ImapBell
from tests.cli.home import ABOUT, EVENT, Home, a_home, now
from tests.integrations.mail_server import PASSWORD, Front, Mailbox, a_mail
from tests.integrations.mails_back import an_answer


class Ear:
    """Hears a bell. `rings` counts from the last look on."""

    def __init__(self) -> None:
        self._heard: Queue[float] = Queue()

    def ring(self) -> None:
        self._heard.put(time.monotonic())

    def hears(self, within: float) -> bool:
        try:
            self._heard.get(timeout=within)
        except Empty:
            return False
        return True


def idle_threads() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name.startswith("idle ")]


@contextmanager
def listening(mailbox: Mailbox, *, renew: float = 60.0, **access: object) -> Iterator[Ear]:
    ear, bell = Ear(), ImapBell(mailbox.access(**access), renew=renew, first_wait=0.1)
    bell.listen(ear.ring)
    try:
        yield ear
    finally:
        bell.stop()
        for thread in idle_threads():
            thread.join(2)
        assert not idle_threads()


def test_it_rings_as_it_begins_for_what_came_before_and_then_for_each_mail(mailbox):
    with listening(mailbox) as ear:
        assert ear.hears(5)
        assert not ear.hears(0.3)
        for number in range(2):
            mailbox.put(a_mail(number=str(number)))
            assert ear.hears(1)
            assert not ear.hears(0.3)


def test_it_listens_to_the_folder_that_is_read(mailbox):
    with listening(mailbox, folders=("Jobs",)) as ear:
        assert ear.hears(5)
        mailbox.put(a_mail())
        assert not ear.hears(0.5)
        mailbox.put(a_mail(), folder="Jobs")
        assert ear.hears(1)


def test_a_mail_that_is_only_marked_rings_nothing(mailbox):
    mailbox.put(a_mail())
    with listening(mailbox) as ear:
        assert ear.hears(5)
        with mailbox.open() as client:
            client.store("1", "+FLAGS", r"(\Seen)")
        assert not ear.hears(0.7)


def test_waiting_is_renewed_in_time_and_no_mail_is_missed_meanwhile(mailbox):
    with listening(mailbox, renew=0.2) as ear:
        assert all(ear.hears(2) for _ in range(4))
        mailbox.put(a_mail())
        assert ear.hears(1)


def test_a_line_that_is_cut_is_dialled_again(mailbox):
    front = Front(mailbox.port)
    try:
        with listening(Mailbox(front.port, mailbox.user, mailbox.root)) as ear:
            assert ear.hears(5)
            front.hang_up()
            assert ear.hears(5)
            mailbox.put(a_mail())
            assert ear.hears(1)
    finally:
        front.close()


def test_a_password_that_is_refused_is_not_tried_over_and_over(mailbox):
    with listening(mailbox, password="wrong") as ear:
        assert not ear.hears(1)
        log = (mailbox.root / "log").read_text()
        assert log.count(f"user=<{mailbox.user}>") <= 1


def test_a_server_that_cannot_wait_is_left_to_polling():
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with suppress(OSError), connection, connection.makefile("rb") as lines:
            connection.sendall(b"* OK hello\r\n")
            for line in lines:
                tag, command = line.split()[:2]
                told = b"* CAPABILITY IMAP4rev1\r\n" if command == b"CAPABILITY" else b""
                connection.sendall(told + tag + b" OK done\r\n")

    threading.Thread(target=serve, daemon=True).start()
    ear, bell = Ear(), ImapBell(Mailbox(listener.getsockname()[1], "sam", None).access())  # type: ignore[arg-type]
    bell.listen(ear.ring)
    for thread in idle_threads():
        thread.join(5)
    listener.close()

    assert not idle_threads()
    assert not ear.hears(0)


# ---- the daemon


@pytest.fixture
def home(tmp_path) -> Home:
    return a_home(tmp_path / "home")


@contextmanager
def running(home: Home) -> Iterator[subprocess.Popen[str]]:
    process = home.start("run", "--config", str(home.config))
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def eventually(look, within: float = 20.0) -> bool:
    end = time.monotonic() + within
    while time.monotonic() < end:
        if look():
            return True
        time.sleep(0.1)
    return False


def an_interview(uid: str, starts_in: timedelta) -> str:
    start, end = (f"{now() + after:%Y%m%dT%H%M%SZ}" for after in (starts_in, starts_in + timedelta(hours=1)))
    text = EVENT.format(uid=uid, start=start, end=end, summary="Interview: Engineer at Acme", description=ABOUT)
    return text.replace("BEGIN:VEVENT", "METHOD:REQUEST\nBEGIN:VEVENT", 1)


def test_an_invitation_that_arrives_is_an_interview_within_seconds_and_sigterm_still_ends_it_all(home, mailbox):
    section = f'kind = "mail"\nurl = "{mailbox.url}"\nusername = "{mailbox.user}"\npassword = "{PASSWORD}"'
    home.write_config(more=f'[[calendars]]\nname = "inbox"\nevery = "1h"\n{section}')
    mailbox.put(a_mail(an_interview("first", timedelta(days=10))))
    with running(home) as process:
        assert eventually(lambda: home.database.exists() and len(home.json("interviews", code=None)) == 1)
        time.sleep(2)  # the rings of the beginning are over: from here on only a new mail wakes it
        mailbox.put(a_mail(an_interview("second", timedelta(days=20)), number="2"))
        assert eventually(lambda: len(home.json("interviews")) == 2, within=8)
        began = time.monotonic()
        process.terminate()
        _, err = process.communicate(timeout=30)

    assert time.monotonic() - began < 5
    assert process.returncode == 0
    assert "Traceback" not in err
    assert PASSWORD not in err


def test_an_answer_by_mail_is_heard_within_seconds(home, mailbox):
    home.write_config(more=f'imap = "{mailbox.url}"\nusername = "{mailbox.user}"\npassword = "{PASSWORD}"')
    home.put_event()
    with running(home) as process:
        assert eventually(lambda: home.database.exists() and phases(home) == ["asked"])
        time.sleep(2)  # as above
        mailbox.put(an_answer("Y", to="", subject=f"Re: [{home.ref()}] Acme: please answer"))
        assert eventually(lambda: phases(home) == ["attending"], within=8)
        process.terminate()
        _, err = process.communicate(timeout=30)

    assert process.returncode == 0
    assert "Traceback" not in err
    assert PASSWORD not in err


def phases(home: Home) -> list[str]:
    return [one["phase"] for one in home.json("interviews", code=None)]


def test_sigterm_ends_it_though_a_mailbox_hangs(home):
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"imap://127.0.0.1:{mute.getsockname()[1]}"
        home.write_config(
            more=f'[[calendars]]\nname = "mute"\nkind = "mail"\nurl = "{url}"\nusername = "sam"\npassword = "p"'
        )
        with running(home) as process:
            mute.settimeout(20)
            held = [mute.accept()[0] for _ in range(2)]  # the reader's, and the bell's
            began = time.monotonic()
            process.terminate()
            assert process.wait(30) == 0
            took = time.monotonic() - began
            for one in held:
                one.close()
            _, err = process.communicate(timeout=30)

    assert took < 5
    assert "Traceback" not in err
