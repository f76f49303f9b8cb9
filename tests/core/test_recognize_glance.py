"""The cheap first look: it never decides otherwise than the closer one would."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.event import MailTrace
from daemon.core.recognition import glance, signals
from daemon.core.recognition import text as texts
from daemon.core.recognition.experience import Experience
from daemon.core.recognition.scene import look
from daemon.core.recognition.signals import Past
from daemon.core.recognize import Lesson, OwnRules, Verdict, learn, recognize
from daemon.rules import read_rules
from tests.core.recognizing import PRIYA, an_event, the_rules
from tests.core.recognizing_own import round_five, round_four, round_one, round_three, round_two

CASES = (*round_one.CASES, *round_two.CASES, *round_three.CASES, *round_four.CASES, *round_five.CASES)
OWN = read_rules(OwnRules(interview_words=("gym",), patterns=("*sync*",), organizers=("*@acme.example",)))


def never_decides_otherwise(event, candidate, rules, past: Past) -> bool:
    """Whether the first look lets pass whatever the closer one would ask about."""
    read = texts.read(event)
    signs = signals.weigh(look(event, candidate, rules, read), past)
    would_ask = round(sum(one.points for one in signs), 2) >= rules.maybe_at
    may_be = glance.may_be_one(event, read, candidate, rules, past.experience, past.loop_size, past.beside_interview)
    return may_be or not would_ask


@pytest.mark.parametrize("size", [1, 3])
def test_no_event_of_the_batches_is_decided_otherwise(size):
    taught = learn([Lesson("ann@acme.example", "x", "Perchline")], [], the_rules())

    for case in CASES:
        for past in (Past(Experience(), size), Past(taught, size, beside_interview=size > 1)):
            assert never_decides_otherwise(case.event, case.owner, the_rules(), past), case.name


VOCABULARY = """interview call Priya Natarajan N. Acme acme-foods & Foods and gym sync role: Role recruiter open
positions <> x / onsite prova trial café Gespräch inter<b>view</b> &amp; =C3=B6 (job) Job: @ with Data Engineer hiring
https://acme.zoom.us/j/1 https://calendly.com/x dana@acme.example jo@keelsearch.example Event Name: 面接 株式会社
Telefon\u200bat appointment consult we're movie: Film: school"""
WORDS = st.sampled_from(VOCABULARY.split())
ADDRESSES = st.sampled_from(
    [
        "", "Dana Fox <dana@acme.example>", "no-reply@acme.example", "jo@keelsearch.example", "x@ashbyhq.com",
        "boss@brightpath.example", "priya.natarajan+x@mailbox.example", "Priya Natarajan <p@brightpath.example>",
        "p@gmail.com", "acme.example_1@group.calendar.google.com", "room@acme-foods.co.uk",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    title=st.lists(WORDS, max_size=6).map(" ".join),
    text=st.lists(WORDS, max_size=12).map(" ".join),
    by=ADDRESSES,
    guest=ADDRESSES,
    sender=ADDRESSES,
    recurring=st.booleans(),
    rules=st.sampled_from([the_rules(), OWN]),
    past=st.sampled_from(
        [
            Past(Experience()),
            Past(Experience(), 2),
            Past(Experience(), 2, beside_interview=True),
            Past(learn([Lesson("dana@acme.example", "x", "Acme")], [Lesson("", "interview")], the_rules())),
        ]
    ),
)
def test_no_event_whatsoever_is_decided_otherwise(title, text, by, guest, sender, recurring, rules, past):
    event = an_event(title, text, by=by, guests=(guest,) if guest else (), html=text, is_recurring=recurring)
    email = sender.rpartition("<")[2].rstrip(">")
    mail = MailTrace(message_id="<1@x>", subject=title[::-1], sender=email) if sender else None

    assert never_decides_otherwise(replace(event, mail=mail), PRIYA, rules, past)


def test_most_of_a_calendar_takes_a_twentieth_of_a_millisecond():
    titles = [f"{what} {n}" for n in range(100) for what in ("Dentist", "Gym", "Dinner with Bo", "Pick up parcel")]
    plain = [an_event(one, "Bring the papers.\nhttps://intra.example/x", uid=f"{one}@x") for one in titles]
    recognize(plain[0], PRIYA, the_rules())
    before = time.process_time()

    found = [recognize(one, PRIYA, the_rules()) for one in plain]

    assert (time.process_time() - before) / len(plain) < 0.0004  # a wide margin over what a slow core needs
    assert {one.verdict for one in found} == {Verdict.NO}
    assert found[0].reasons == ("too little in it speaks of an interview",)
