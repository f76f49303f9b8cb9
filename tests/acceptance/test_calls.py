"""The late path with a call, in real processes: somebody picks up, and we ask; or nobody does, and the letter goes."""

from __future__ import annotations

import time
from datetime import timedelta

from integrations.standins.twilio_calls import Behaviour
from tests.acceptance.invitations import now
from tests.acceptance.stage import PHONE, Stage, plain

DESK = "+14155550123"
SECOND = timedelta(seconds=1)
WORDS = f"Your job interview with Acme.\\n\\nDana Lee\\nRecruiter\\, Acme\\n{DESK}"


def bowing_out(stage: Stage):
    """A no five hours before, and the wish to be put through. The undo window is long enough for a call."""
    stage.more = "[voice]"
    stage.policy = {"undo_window": "10m"}
    invitation = stage.put_event(timedelta(hours=5), description=WORDS)
    stage.once()
    ref = stage.ref()
    stage.says(f"N {ref}")
    stage.once()
    assert f"a call is best: {DESK}" in stage.texts[-1]
    assert f"C {ref} = I ring you" in stage.texts[-1]
    stage.says(f"C {ref}")
    stage.once()
    assert [one.to for one in stage.twilio.calls.made] == [PHONE]
    return invitation


def quickly(stage: Stage, **people: Behaviour) -> None:
    """What the candidate and the contact do when the phone rings, within seconds."""
    at_once = timedelta(0)
    stage.twilio.calls.people = {
        PHONE: Behaviour(after=at_once, talks=SECOND),
        DESK: Behaviour(after=at_once, talks=SECOND),
        **people,
    }


def test_somebody_picks_up_and_the_candidate_says_that_they_know(stage: Stage):
    quickly(stage)
    invitation = bowing_out(stage)
    stage.once_until(lambda: stage.texts_with("Did you reach"), "the candidate is asked")
    stage.says(f"CALLED {stage.ref()}")
    stage.once()

    assert stage.phase() == "withdrawn"
    assert stage.partstat(invitation) == "DECLINED"
    assert not stage.letters(invitation)
    stage.nothing_twice()


def test_nobody_picks_up_and_the_letter_goes(stage: Stage):
    quickly(stage, **{DESK: Behaviour(ends="no-answer", after=timedelta(0))})
    invitation = bowing_out(stage)
    stage.once_until(lambda: stage.texts_with("Nobody was reached"), "not reached")
    stage.says(f"S {stage.ref()}")
    stage.once_until(lambda: stage.phase() == "withdrawn", "the letter left")

    (letter,) = stage.letters(invitation)
    assert "sorry for the short notice" in plain(letter)
    assert len(stage.twilio.calls.made) == 1
    stage.nothing_twice()


def test_an_apology_for_a_missed_interview_goes_out_once(stage: Stage):
    stage.policy = {"undo_window": "1s", "notice": "1s", "ask_before": ["3s"], "day_of_reminder": "0s"}
    invitation = stage.put_event(timedelta(seconds=8))
    stage.once()
    ref = stage.ref()
    time.sleep(max(0.0, (invitation.starts_at - now()).total_seconds()) + 0.5)
    stage.says(f"MISSED {ref}")
    stage.once_until(lambda: stage.letters(invitation), "the apology left")
    stage.says(f"MISSED {ref}")
    stage.once()
    stage.once()

    (letter,) = stage.letters(invitation)
    assert "I am sorry" in plain(letter)
    assert stage.phase() == "closed"
    assert not stage.texts_with("How was")
