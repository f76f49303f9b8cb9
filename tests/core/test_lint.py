"""The etiquette over every message that the program can send, in every variant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daemon.core.compose import LETTERS, Draft, Templates, load_templates, show
from daemon.core.delivery import Purpose
from daemon.core.gallery import LETTER, Sample, gallery
from daemon.core.lint import lint
from daemon.messages import read_sources

SAMPLES = gallery()
BY_NAME = {name: [one for one in SAMPLES if one.name == name] for name in sorted({one.name for one in SAMPLES})}


@pytest.fixture(scope="module")
def templates() -> Templates:
    return load_templates(read_sources())


def faults_of(templates: Templates, sample: Sample) -> list[str]:
    return lint(
        show(templates, sample),
        LETTERS.get(sample.name, Purpose.ACKNOWLEDGEMENT),
        to_candidate=sample.name not in LETTERS,
    )


@pytest.mark.parametrize("name", BY_NAME)
def test_every_message_in_every_variant_keeps_the_etiquette(templates: Templates, name: str) -> None:
    faults = {one.variant: faults_of(templates, one) for one in BY_NAME[name]}
    assert {variant: found for variant, found in faults.items() if found} == {}


def test_every_template_hangs_in_the_gallery(templates: Templates) -> None:
    assert templates.names() == set(BY_NAME)


def test_every_message_to_the_candidate_about_an_interview_holds_its_reference(templates: Templates) -> None:
    for sample in SAMPLES:
        if sample.name not in LETTERS and sample.interview and sample.interview.ref:
            assert sample.interview.ref in show(templates, sample).body or sample.name == "ack_ambiguous", sample.name


def test_every_letter_is_signed_with_the_candidates_name(templates: Templates) -> None:
    for sample in SAMPLES:
        if sample.name in LETTERS:
            assert "Sam Rivera" in show(templates, sample).body


LETTER_FAULTS = [
    ("rule 9", Draft("No", "I will not attend the interview."), "no word of thanks (rule 9)"),
    ("rule 10, unclear", Draft("No", "Thank you. I am not sure that I can come."), "0 unmistakable"),
    ("rule 10, twice", Draft("No", "Thank you.\nI will not attend.\nI withdraw my application."), "2 unmistakable"),
    ("rule 11", replace(LETTER, body=f"{LETTER.body} {'word ' * 120}".strip()), "(rule 11)"),
    ("rule 24", replace(LETTER, body=f"{LETTER.body}\nThis is your fault."), "(rule 24)"),
    ("rule 25", replace(LETTER, body=f"{LETTER.body}\nPlease confirm."), "(rule 25)"),
    ("rule 25, softly", replace(LETTER, body=f"{LETTER.body}\nI look forward to your reply."), "(rule 25)"),
    ("an empty slot", replace(LETTER, body=f"{LETTER.body}\nThe position at None."), '"None"'),
    ("two blanks", replace(LETTER, body=f"{LETTER.body}\nThe position at  the office."), "two blanks"),
    ("a blank before a comma", replace(LETTER, body=f"{LETTER.body}\nHello ,"), "a blank before a mark"),
    ("a piece of a template", replace(LETTER, body=f"{LETTER.body}\n{{{{ role }}}}"), "a piece of a template"),
    ("our own reference", replace(LETTER, subject="[K7] Interview"), "a reference of ours"),
    ("no subject", replace(LETTER, subject=""), "no subject"),
    ("a second header", replace(LETTER, subject="Interview\r\nBcc: x@y.example"), "a control character"),
]


@pytest.mark.parametrize(("what", "letter", "fault"), LETTER_FAULTS, ids=[one[0] for one in LETTER_FAULTS])
def test_a_letter_that_breaks_a_rule_is_named(what: str, letter: Draft, fault: str) -> None:
    assert any(fault in one for one in lint(letter, Purpose.CANCELLATION, to_candidate=False))


def test_a_letter_that_keeps_every_rule_has_no_fault() -> None:
    assert lint(LETTER, Purpose.CANCELLATION, to_candidate=False) == []


@pytest.mark.parametrize(
    "offer",
    [
        "Reply STOP to leave it.",
        "reply cancel to bow out.",
        "CANCEL K7 = no.",
        "Text 'quit' if so.",
        "end = over",
        "END K7",
    ],
)
def test_a_carriers_opt_out_word_is_never_offered_as_an_answer(offer: str) -> None:
    faults = lint(Draft("Interview", offer), Purpose.QUESTION, to_candidate=True)
    assert any("opt-out" in one for one in faults)


def test_words_that_only_contain_an_opt_out_word_are_fine() -> None:
    draft = Draft("Interview", "[K7] At the end of the day the Vendor stops by. Send it, K7.")
    assert lint(draft, Purpose.QUESTION, to_candidate=True) == []


def test_rule_11_a_text_takes_two_segments_at_most() -> None:
    assert lint(Draft("Interview", "x" * 306), Purpose.QUESTION, to_candidate=True) == []
    assert lint(Draft("Interview", "x" * 307), Purpose.QUESTION, to_candidate=True) == [
        "3 segments, at most 2 (rule 11)"
    ]


def test_a_text_that_shows_a_letter_may_be_longer_but_not_than_the_carrier_takes() -> None:
    shown = "[K7] This goes to Dana:\n\n"
    assert lint(Draft("Letter", shown + "x" * 1000), Purpose.ACKNOWLEDGEMENT, to_candidate=True) == []
    assert lint(Draft("Letter", shown + "x" * 1600), Purpose.ACKNOWLEDGEMENT, to_candidate=True) == [
        f"{1600 + len(shown)} characters, at most 1600"
    ]


def test_one_curly_quote_in_a_text_is_named_since_it_doubles_the_price() -> None:
    faults = lint(Draft("Interview", "It’s on."), Purpose.QUESTION, to_candidate=True)
    assert faults == ["not in the GSM-7 alphabet: ’"]
