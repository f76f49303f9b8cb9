"""An invitation is written by strangers: none of them may hold us up or bring us down."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.recognize import Lesson, learn, recognize
from tests.core.recognizing import PRIYA, an_event, the_rules

SIZE = 20_000
PIECES = [
    "a", "@", "a@", "a.", "a@a.", "<", "<a ", "<a href=", "<br><style>", "<!--", "1", "1 ", "1-", "(1", "A", "A. ",
    "\n", " ", "https://", "https://a.b/c ", ")", "interview ", "phone ", "dana@acme.example ", "面接", "株式会社",
    "=C3=B6", "&amp;", "#callahead ", "From: ", "role: ", "Data Engineer ", "Of the ", "client ", "dial\n", "+1\n",
    "ü", "e\u0301", "Dana\n", "Priya ", "Recruiter, ", "+1 617 555 0100 ", "bewerbung als ", "candidature de ", "- ",
]  # fmt: skip


def recognized_in(event) -> float:
    """Seconds of processor time."""
    before = time.process_time()
    recognize(event, PRIYA, the_rules())
    return time.process_time() - before


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_twenty_thousand_characters_of_anything_take_less_than_a_second(piece):
    text = (piece * SIZE)[:SIZE]
    event = an_event(f"Interview {text}", text, by="Dana Fox <dana@acme.example>", html=f"<p>{text}", location=text)
    recognized_in(an_event("warm"))

    assert recognized_in(event) < 1


def test_a_usual_invitation_takes_a_few_milliseconds():
    text = (
        "Hi Priya,\nlooking forward.\nGordon Pike | Senior Talent Partner\nHollow Oak\n(857) 555-0103\n"
        + "Agenda. " * 100
    )
    event = an_event("Interview: Priya for Data Engineer", text, by="Gordon Pike <g@hollowoak.example>")
    recognized_in(event)

    assert min(recognized_in(event) for _ in range(20)) < 0.01


@settings(max_examples=150, deadline=None)
@given(
    title=st.text(max_size=80),
    text=st.lists(st.text(max_size=30) | st.sampled_from(PIECES), max_size=20).map("".join),
    name=st.text(max_size=20),
    email=st.text(max_size=20),
)
def test_no_text_whatsoever_brings_it_down(title, text, name, email):
    event = an_event(title, text, by="Dana <dana@acme.example>", html=text, location=title, urls=(text,))
    odd = replace(event.organizer, name=name, email=email)

    recognize(replace(event, organizer=odd), replace(PRIYA, name=name), the_rules())
    recognize(
        event, PRIYA, the_rules(), every_event=True, experience=learn([Lesson(email, title, name)], [], the_rules())
    )
