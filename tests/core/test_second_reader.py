"""The learned reader beside the grammar: when it objects, when it may speak, and what it may never do."""

from __future__ import annotations

import json
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.reading import BOWS_OUT, Asked, Intent
from daemon.core.replies import learned, read, second_reader
from daemon.core.replies.features import BUCKETS, features_of
from daemon.core.replies.learned import Judge, packed, unpacked
from daemon.core.replies.lexicon import Hit
from daemon.core.replies.parsing import Parsed
from daemon.core.replies.second_reader import seconded
from daemon.core.replies.signals import Piece, Says, Signal
from daemon.core.replies.verdict import UNKNOWN, Verdict

LONG = second_reader.WORDS_TO_GO_BY


def believing(monkeypatch: pytest.MonkeyPatch, **odds: float) -> None:
    """A learned reader that believes just this."""
    believed = {Intent(intent): belief for intent, belief in odds.items()}
    monkeypatch.setattr(second_reader, "odds", lambda asked, features: believed)


def a_reply(*says: Says, words: int = LONG) -> Parsed:
    """One in which the grammar heard this, so many words long."""
    hits = tuple(Hit(frozenset(), "word", "en", at, at + 1) for at in range(words))
    return Parsed("word " * words, (Piece(hits, asks=False, number=0),), tuple(Signal(one, 0) for one in says))


def both(verdict: Verdict, asked: Asked = Asked.DECISION, *says: Says, words: int = LONG) -> Verdict:
    return seconded(verdict, asked, a_reply(*says, words=words))


# ---- the policy ----


@pytest.mark.parametrize("intent", [Intent.ATTEND, Intent.CANCEL, Intent.RESCHEDULE])
def test_an_answer_that_is_not_believed_is_asked_back(monkeypatch: pytest.MonkeyPatch, intent: Intent):
    believing(monkeypatch, **{intent: 0.4})
    assert both(Verdict(intent)) == UNKNOWN


def test_a_yes_with_nothing_but_a_question_beside_it_needs_less_belief(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, attend=0.45)
    assert both(Verdict(Intent.ATTEND), Asked.DECISION, Says.OKAY, Says.QUESTION) == Verdict(Intent.ATTEND)
    assert both(Verdict(Intent.ATTEND), Asked.DECISION, Says.OKAY, Says.QUESTION, Says.STRANGE) == UNKNOWN
    assert both(Verdict(Intent.ATTEND), Asked.DECISION, Says.OKAY) == UNKNOWN


def test_an_undo_that_is_doubted_is_asked_back_while_the_letter_is_held(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, undo=0.4, cancel=0.4)
    assert both(Verdict(Intent.UNDO), Asked.UNDO) == UNKNOWN
    believing(monkeypatch, undo=0.7, cancel=0.4)
    assert both(Verdict(Intent.UNDO), Asked.UNDO) == Verdict(Intent.UNDO)
    assert both(Verdict(Intent.ATTEND), Asked.UNDO) == Verdict(Intent.ATTEND)
    assert both(Verdict(Intent.CANCEL), Asked.UNDO) == UNKNOWN


def test_a_no_that_is_half_believed_is_asked_about_first(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, cancel=0.8)
    assert both(Verdict(Intent.CANCEL)) == Verdict(Intent.CANCEL, confirm=True)


def test_a_no_that_might_as_well_be_a_wish_for_another_day_is_asked_about_first(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, cancel=0.95, reschedule=0.6)
    assert both(Verdict(Intent.CANCEL)) == Verdict(Intent.CANCEL, confirm=True)


def test_a_no_within_the_undo_window_lets_stand_what_was_confirmed(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, cancel=0.8, undo=0.1)
    assert both(Verdict(Intent.CANCEL), Asked.UNDO) == Verdict(Intent.CANCEL)


def test_an_answer_that_was_never_learned_is_the_grammars_alone(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, attend=0.9)
    assert both(Verdict(Intent.SNOOZE)) == Verdict(Intent.SNOOZE)


def test_who_comes_late_comes(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, attend=0.1, late=0.9)
    assert both(Verdict(Intent.ATTEND)) == Verdict(Intent.ATTEND)


def test_a_word_or_two_are_the_grammars(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, cancel=0.0, attend=1.0)
    assert both(Verdict(Intent.CANCEL), words=LONG - 1) == Verdict(Intent.CANCEL)
    assert both(UNKNOWN, words=LONG - 1) == UNKNOWN


def test_where_the_grammar_understood_nothing_it_speaks_only_if_certain(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, late=0.95)
    assert both(UNKNOWN) == Verdict(Intent.LATE)
    believing(monkeypatch, late=0.8)
    assert both(UNKNOWN) == UNKNOWN


def test_where_two_answers_are_likely_it_does_not_speak(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, reschedule=0.95, cancel=0.4)
    assert both(UNKNOWN) == UNKNOWN


def test_a_time_that_is_named_may_be_another_than_the_interviews(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, attend=0.99)
    assert both(UNKNOWN, Asked.DECISION, Says.WHEN) == UNKNOWN


@given(
    asked=st.sampled_from(Asked),
    odds=st.dictionaries(st.sampled_from(Intent), st.floats(0, 1), max_size=5),
    words=st.integers(0, 50),
)
def test_alone_it_never_bows_out_without_asking(asked: Asked, odds: dict[Intent, float], words: int):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(second_reader, "odds", lambda asked, features: odds)
        verdict = seconded(UNKNOWN, asked, a_reply(words=words))
    assert verdict.intent not in BOWS_OUT or verdict.confirm or asked is Asked.UNDO


@given(
    asked=st.sampled_from(Asked),
    verdict=st.builds(Verdict, st.sampled_from([one for one in Intent if one is not Intent.UNKNOWN]), st.booleans()),
    odds=st.dictionaries(st.sampled_from(Intent), st.floats(0, 1), max_size=5),
)
def test_an_objection_never_turns_one_answer_into_another_or_takes_a_question_away(
    asked: Asked, verdict: Verdict, odds: dict[Intent, float]
):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(second_reader, "odds", lambda asked, features: odds)
        agreed = seconded(verdict, asked, a_reply())
    assert agreed == UNKNOWN or (agreed.intent is verdict.intent and agreed.confirm >= verdict.confirm)


# ---- on real texts ----


@pytest.mark.parametrize(
    ("text", "asked", "harm"),
    [
        ("yeah keen, just not at that hour. 4pm?", Asked.DECISION, Intent.ATTEND),
        ("no no put it back pls", Asked.UNDO, Intent.CANCEL),
        ("Mein anderer Termin fällt aus, also ja", Asked.DECISION, Intent.RESCHEDULE),
        ("yeah but not before monday", Asked.FOLLOW_UP, Intent.YES),
    ],
)
def test_what_the_grammar_alone_got_wrong_is_no_longer_acted_on(text: str, asked: Asked, harm: Intent):
    assert all(reading.intent is not harm for reading in read(text, asked, ("K7",)))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("sorry lads running about 20 mins behind, the Luas is banjaxed", Intent.LATE),
        ("sim, podem contar comigo", Intent.ATTEND),
        ("thanks for the reminder! I already took a job at amazon so no point any more", Intent.CANCEL),
    ],
)
def test_what_no_rule_knows_is_understood_all_the_same(text: str, intent: Intent):
    (reading,) = read(text, Asked.DECISION, ("K7",))
    assert reading.intent is intent
    assert reading.confirm == (intent is Intent.CANCEL)


def test_a_coded_answer_is_none_of_its_business(monkeypatch: pytest.MonkeyPatch):
    believing(monkeypatch, cancel=0.0, attend=1.0)
    (reading,) = read("N K7", Asked.DECISION, ("K7", "B2"))
    assert (reading.intent, reading.confirm) == (Intent.CANCEL, False)


# ---- the weights ----

SOME = {
    (Asked.DECISION, Intent.CANCEL): Judge(-1.5, 0.25, array("b", [3, -4] * (BUCKETS // 2))),
    (Asked.UNDO, Intent.UNDO): Judge(0.5, 0.1, array("b", [0, 127] * (BUCKETS // 2))),
}


def test_weights_come_out_of_their_file_as_they_went_in():
    assert unpacked(packed(SOME)) == SOME


def test_weights_that_were_learned_for_other_features_are_refused():
    head, _, body = packed(SOME).partition(b"\n")
    other = json.dumps(json.loads(head) | {"features": 0}).encode()
    with pytest.raises(ValueError, match="make learn"):
        unpacked(other + b"\n" + body)


def test_the_weights_that_come_with_the_program_judge_every_question_but_none():
    path = Path(learned.__file__).parent / learned.FILE
    assert {asked for asked, _ in unpacked(path.read_bytes())} == set(Asked) - {Asked.NONE}


@given(st.dictionaries(st.integers(0, BUCKETS - 1), st.floats(-3, 3), max_size=30))
def test_odds_are_probabilities(features: dict[int, float]):
    assert all(0 <= judge.odds(features) <= 1 for judge in SOME.values())


@given(st.text(max_size=300))
def test_every_text_has_features_within_the_buckets(text: str):
    assert all(0 <= bucket < BUCKETS for bucket in features_of(text, (), ()))


@pytest.mark.parametrize(
    "text",
    [
        "I'm sick, can't make it today",
        "can't make it today",
        "can't make it sorry",
        "sorry, I can't come on Thursday after all",
        "please cancel my interview, I took another job",
        "I won't be coming, thank you for your time",
    ],
)
def test_an_everyday_no_is_heard_by_both(text: str):
    """Of several open interviews such words answer none; learned from there, they once meant nothing at all."""
    (reading,) = read(text, Asked.DECISION, ("K7",))
    assert reading.intent in {Intent.CANCEL, Intent.RESCHEDULE}
