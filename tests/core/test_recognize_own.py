"""Whole batches of realistic events, in nine languages: how many are read right, and that none is read harmfully."""

from __future__ import annotations

import pytest

from tests.core.recognizing_own import (
    round_eight,
    round_eleven,
    round_fifteen,
    round_five,
    round_four,
    round_fourteen,
    round_nine,
    round_one,
    round_seven,
    round_six,
    round_sixteen,
    round_ten,
    round_thirteen,
    round_three,
    round_twelve,
    round_two,
)
from tests.core.recognizing_own.measuring import Figures, measure

ROUNDS = (
    round_one,
    round_two,
    round_three,
    round_four,
    round_five,
    round_six,
    round_seven,
    round_eight,
    round_nine,
    round_ten,
    round_eleven,
    round_twelve,
    round_thirteen,
    round_fourteen,
    round_fifteen,
    round_sixteen,
)
CASES = tuple(case for one in ROUNDS for case in one.CASES)


@pytest.fixture(scope="module")
def figures() -> Figures:
    return measure(CASES)


def test_no_contact_is_named_that_must_never_be_used(figures: Figures):
    assert figures.counts["wrong contacts"] == 0, figures.wrong
    assert figures.counts["wrong phones"] == 0, figures.wrong


def test_hardly_an_interview_is_missed_and_hardly_anything_else_is_taken_for_one(figures: Figures):
    assert figures.recall >= 0.98, figures.wrong
    assert figures.recall_as_labelled >= 0.97, figures.wrong
    assert figures.precision >= 0.98, figures.wrong


@pytest.mark.parametrize(
    ("fact", "bar"),
    [("contact", 0.95), ("join", 0.97), ("company", 0.9), ("phone", 0.9), ("kind", 0.85), ("role", 0.85)],
)
def test_the_facts_are_read_right(figures: Figures, fact: str, bar: float):
    assert figures.share(fact, f"{fact} scored") >= bar, figures.wrong
