"""The candidate's own words, patterns and organizers, laid over what the program knows."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from daemon.core.recognize import OwnRules, Verdict, recognize
from daemon.rules import read_rules
from daemon.settings.recognition import RecognitionSection
from tests.core.recognizing import PRIYA, an_event


def verdict(event, **own) -> Verdict:
    rules = read_rules(RecognitionSection.model_validate(own).to_core())
    return recognize(event, PRIYA, rules).verdict


def test_a_word_of_ones_own_makes_a_title_an_interview():
    event = an_event("Shadow morning at the bakery")

    assert verdict(event) is not Verdict.INTERVIEW
    assert verdict(event, interview_words=["shadow morning"]) is Verdict.INTERVIEW
    assert verdict(event, interview_words=["SHADOW MORN*"]) is Verdict.INTERVIEW


@pytest.mark.parametrize("words", [["swim coach"], ["swim*"]])
def test_a_word_that_is_kept_out_is_stronger_than_all_else(words):
    event = an_event("Interview: Swim Coach - Priya Natarajan", by="Ana Roy <ana@lakeclub.example>")

    assert verdict(event) is Verdict.INTERVIEW
    assert verdict(event, not_words=words) is Verdict.NO


def test_a_word_is_kept_out_of_titles_and_not_of_what_a_letter_says():
    assert verdict(an_event("Interview Acme", "We have a choir."), not_words=["choir"]) is Verdict.INTERVIEW


def test_a_pattern_fits_the_whole_title():
    assert verdict(an_event("Acme: Monday"), patterns=["acme: *"]) is Verdict.INTERVIEW
    assert verdict(an_event("Not Acme: Monday"), patterns=["acme: *"]) is Verdict.NO
    assert verdict(an_event("Acme [1]"), patterns=["acme [[]1]", "acme [?]"]) is Verdict.INTERVIEW


@pytest.mark.parametrize("known", ["*@talent.example", "talent.example", "JO@talent.example"])
def test_an_organizer_counts_by_address_by_pattern_or_by_domain(known):
    event = an_event("Friday", by="Jo <jo@talent.example>")

    assert verdict(event) is Verdict.NO
    assert verdict(event, organizers=[known]) is Verdict.INTERVIEW
    assert verdict(an_event("Friday", by="Jo <jo@nottalent.example>"), organizers=[known]) is Verdict.NO


def test_what_an_organizer_sends_is_kept_out():
    event = an_event("Interview with the head coach", by="Club <hi@rowing.example>")

    assert verdict(event) is Verdict.INTERVIEW
    assert verdict(event, never_organizers=["rowing.example"]) is Verdict.NO


def test_the_reasons_say_that_it_was_the_candidates_own_word():
    rules = read_rules(OwnRules(interview_words=("shadow morning",)))

    reasons = recognize(an_event("Shadow morning"), PRIYA, rules).reasons

    assert reasons[0] == 'a word of the candidate\'s own ("Shadow morning" in the title): +6'


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"interview_words": ["*"]}, "a word is needed"),
        ({"interview_words": ["in(ter|t)view$"]}, "beginning or the end of a word"),
        ({"interview_words": ["pro*be"]}, "beginning or the end of a word"),
        ({"patterns": ["^Interview .*$"]}, "no regular expression"),
        ({"patterns": ["(a+)+\\1"]}, "no regular expression"),
        ({"patterns": ["*"]}, "fits everything"),
        ({"organizers": ["*"]}, "no organizer"),
        ({"organizers": ["*@*"]}, "no organizer"),
        ({"organizers": ["@acme.example"]}, "no organizer"),
        ({"organizers": ["dana at acme"]}, "no organizer"),
        ({"not_words": ["x" * 200]}, "at most 120"),
        ({"interview_words": ["Choir"], "not_words": ["choir"]}, "stands in interview_words too"),
        ({"organizers": ["a.example"], "never_organizers": ["*@a.example"]}, "stands in organizers too"),
        ({"regex": ["x"]}, "Extra inputs"),
    ],
)
def test_what_cannot_be_meant_is_a_mistake_that_says_what_would_be_right(own, said):
    with pytest.raises(ValidationError, match=said):
        RecognitionSection.model_validate(own)


entries = st.lists(
    st.text(max_size=30) | st.sampled_from(["*a*a*a*a*a*b", "[", "[!", "a*[", "?" * 30, "面接"]), max_size=4
)


@settings(max_examples=60, deadline=None)
@given(entries, entries, entries, entries)
def test_whatever_is_written_is_a_mistake_or_a_rule_that_takes_no_time(words, others, patterns, organizers):
    own = {"interview_words": words, "not_words": others, "patterns": patterns, "organizers": organizers}
    try:
        rules = read_rules(RecognitionSection.model_validate(own).to_core())
    except ValidationError:
        return
    event = an_event("a" * 2000, by=f"{'a' * 60}@{'a' * 60}.example")
    before = time.process_time()

    recognize(event, PRIYA, rules)

    assert time.process_time() - before < 1
