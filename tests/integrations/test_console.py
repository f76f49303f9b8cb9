"""Messages for whoever sits at the terminal."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.delivery import Accepted, NotSent
from integrations.console import ConsoleTransport, shown
from tests.integrations.message_servers import CANDIDATE, a_decline, a_letter, a_text


def test_a_text_is_printed_with_its_recipient():
    stream = io.StringIO()

    assert isinstance(ConsoleTransport(stream).send(a_text("Still on?")), Accepted)
    assert f"Text to {CANDIDATE}" in stream.getvalue()
    assert "Still on?" in stream.getvalue()


def test_a_letter_is_printed_with_its_subject_and_its_answer_to_the_calendar():
    printed = shown(a_letter(reply=a_decline()))

    assert "Mail to dana@acme.example" in printed
    assert "Subject: Interview on Thursday" in printed
    assert "DECLINED" in printed


def test_two_messages_have_two_provider_ids():
    console = ConsoleTransport(io.StringIO())

    assert console.send(a_text(key="ask/1")) != console.send(a_text(key="ask/2"))


def test_nothing_was_sent_once_nobody_reads():
    class Gone(io.StringIO):
        def write(self, text):
            raise BrokenPipeError

    assert isinstance(ConsoleTransport(Gone()).send(a_text()), NotSent)


@settings(deadline=None)
@given(st.text())
def test_no_text_from_outside_steers_the_terminal(text):
    printed = shown(a_letter(text, subject=text))

    assert all(one.isprintable() for one in printed.replace("\n", ""))
