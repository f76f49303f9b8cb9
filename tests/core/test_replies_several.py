"""One text about several interviews: what is told all of them, and what must not be dealt out by guessing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.reading import BOWS_OUT, Asked, Intent
from daemon.core.replies import read

BOTH = ("A1", "B2")
THREE = ("A1", "B2", "C3")


def told(text: str, asked: Asked = Asked.DECISION, refs: tuple[str, ...] = BOTH) -> dict[str, Intent]:
    return {reading.ref: reading.intent for reading in read(text, asked, refs)}


@pytest.mark.parametrize(
    ("text", "asked", "meant"),
    [
        ("yes to both", Asked.DECISION, Intent.ATTEND),
        ("I shall be at both of them, thank you", Asked.DECISION, Intent.ATTEND),
        ("les deux me vont très bien", Asked.DECISION, Intent.ATTEND),
        ("no to both", Asked.DECISION, Intent.CANCEL),
        ("please cancel both interviews", Asked.DECISION, Intent.CANCEL),
        ("no to both", Asked.IS_INTERVIEW, Intent.NO),
        ("neither is", Asked.IS_INTERVIEW, Intent.NO),
        ("yes to both please", Asked.FOLLOW_UP, Intent.YES),
        ("don't send either", Asked.FOLLOW_UP, Intent.NO),
        ("loved both of them", Asked.DEBRIEF, Intent.THANK),
        ("3 to both", Asked.DEBRIEF, Intent.WITHDRAW),
        ("leave both cancelled", Asked.UNDO, Intent.CANCEL),
    ],
)
def test_what_is_told_both_is_told_each(text: str, asked: Asked, meant: Intent) -> None:
    assert told(text, asked) == {"A1": meant, "B2": meant}


@pytest.mark.parametrize(
    "text",
    [
        "can't do both",
        "both my kids are ill",
        "a1 n b2 both good for me",
        "see u at a1 n b2",
        "Y A1 N B2. no wait, swap those",
        "N A1, Y B2, or the other way around",
        "cancel all but A1",
        "everything except B2 is off",
        "n'annulez que B2",
        "neither should be cancelled",
        "no falto a ninguna",
    ],
)
def test_what_is_not_plain_about_several_cancels_none_of_them(text: str) -> None:
    assert not [one for one in read(text, Asked.DECISION, BOTH) if one.intent in BOWS_OUT and not one.confirm]
    assert not {Intent.CANCEL, Intent.WITHDRAW} & set(told(text).values()) or text == "both my kids are ill"


@given(letters=st.lists(st.sampled_from("ynr"), min_size=3, max_size=3), first=st.booleans(), comma=st.booleans())
def test_letters_before_or_behind_the_refs_are_dealt_out_to_the_letter(letters: list[str], first: bool, comma: bool):
    pairs = [(code, ref) if first else (ref, code) for code, ref in zip(letters, THREE, strict=True)]
    text = (", " if comma else " ").join(" ".join(pair) for pair in pairs)
    meant = {"y": Intent.ATTEND, "n": Intent.CANCEL, "r": Intent.RESCHEDULE}
    assert told(text, refs=THREE) == {ref: meant[code] for code, ref in zip(letters, THREE, strict=True)}


def test_a_letter_before_two_refs_is_for_both() -> None:
    assert told("Y A1 B2 N C3", refs=THREE) == {"A1": Intent.ATTEND, "B2": Intent.ATTEND, "C3": Intent.CANCEL}
    assert told("a1 b2 y c3 n", refs=THREE) == {"A1": Intent.ATTEND, "B2": Intent.ATTEND, "C3": Intent.CANCEL}


@pytest.mark.parametrize(
    "text",
    ["B2 is great but I have to drop out of A1", "No to A1 unless they let me work from home, B2 yes", "a1 n b2 yes"],
)
def test_a_no_among_words_about_another_interview_asks_first(text: str) -> None:
    assert all(one.confirm for one in read(text, Asked.DECISION, BOTH) if one.intent in BOWS_OUT)


@pytest.mark.parametrize("text", ["keep A1, B2 can go", "leave B2 cancelled but I'll do A1", "undo A1 only"])
def test_in_the_undo_window_no_ref_gets_what_was_said_of_the_other(text: str) -> None:
    assert told(text, Asked.UNDO).get("B2") is not Intent.UNDO


@pytest.mark.parametrize(
    "text",
    [
        "yes no A1 B2",
        "y n A1 B2",
        "n a1 n b2 😂",
        "a las tres no puedo",
        "ich kann nicht beide",
        "both my kids are sick so no",
    ],
)
def test_what_only_looks_like_codes_or_a_both_acts_on_nothing_unasked(text: str) -> None:
    assert all(one.confirm for one in read(text, Asked.DECISION, BOTH) if one.intent in BOWS_OUT)


def test_a_thumb_is_no_gap_between_two_codes() -> None:
    assert told("A1 👍 B2 n") == {"A1": Intent.ATTEND, "B2": Intent.CANCEL}


def test_a_small_n_that_may_be_an_and_asks_first() -> None:
    readings = {one.ref: one for one in read("y a1 n b2", Asked.DECISION, BOTH)}
    assert readings["B2"].confirm
    assert not any(one.confirm for one in read("Y A1 N B2", Asked.DECISION, BOTH))


@pytest.mark.parametrize("text", ["neither was meant to be sent", "send neither", "can go A1", "oh no mistake"])
def test_in_the_undo_window_a_plea_to_stop_never_lets_a_letter_go(text: str) -> None:
    assert Intent.CANCEL not in told(text, Asked.UNDO).values()
