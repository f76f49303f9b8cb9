"""The etiquette over every message that the program can send, in every variant, in every language that it speaks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from jinja2 import Environment
from jinja2.meta import find_undeclared_variables

from daemon.core.compose import LETTERS, SPOKEN, TEXTS, Draft, show
from daemon.core.delivery import Purpose
from daemon.core.gallery import LETTER, REASONS, Sample, gallery
from daemon.core.lint import faults, lint
from daemon.core.own_contact import Refusal
from daemon.core.phrases import PHRASES
from daemon.messages import read_sources
from tests.core.builders import templates

LOCALES = tuple(PHRASES)  # what is lint-checked word by word is what we say that we speak
NAMES = sorted({one.name for one in gallery()})


@cache
def drafts(locale: str) -> Mapping[str, list[tuple[Sample, Draft]]]:
    """Every picture of the gallery by the message's name, written once for all the tests here."""
    written = defaultdict(list)
    for sample in gallery(locale):
        written[sample.name].append((sample, show(templates(), sample)))
    return written


def faults_of(sample: Sample, draft: Draft, locale: str) -> list[str]:
    purpose = LETTERS.get(sample.name, Purpose.ACKNOWLEDGEMENT)
    return lint(draft, purpose, sample.name not in LETTERS, locale, by_text=sample.name in TEXTS)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", NAMES)
def test_every_message_in_every_variant_keeps_the_etiquette(name: str, locale: str) -> None:
    found = {sample.variant: faults_of(sample, draft, locale) for sample, draft in drafts(locale)[name]}
    assert {variant: wrong for variant, wrong in found.items() if wrong} == {}


def test_every_template_hangs_in_the_gallery() -> None:
    assert templates().names() == set(NAMES)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_language_that_we_speak_has_every_message_and_every_part_of_one(locale: str) -> None:
    """No silent fallback: a sentence in another language in the middle of a text is worse than none."""
    have = {file.partition("/")[2] for file in read_sources() if file.startswith(f"{locale}/")}
    wanted = {file.partition("/")[2] for file in read_sources() if file.startswith("en/")}
    assert wanted - have == set()
    assert {one for one in have - wanted if not one.startswith("_")} == set()


CODE = re.compile(r"\b([A-Z]+|[123]) (?:\{\{ ref \}\}|=)")
CASE = re.compile(r"[!=]= (\"\w[^\"]*\")")
# Said in two (`their_clock`, `their_zone`); said in one way whoever looks on.
SPELLED_OUT = {"their_time", "discreet"}


@pytest.mark.parametrize("locale", [one for one in LOCALES if one != "en"])
def test_a_translation_offers_the_same_answers_in_the_same_cases(locale: str) -> None:
    """What was added to the English text and forgotten here."""
    sources = read_sources()
    for file in (one for one in sources if one.startswith("en/")):
        english, theirs = sources[file], sources[file.replace("en/", f"{locale}/")]
        assert sorted(CODE.findall(theirs)) == sorted(CODE.findall(english)), file
        assert set(CASE.findall(theirs)) == set(CASE.findall(english)), file
        assert values_in(english) - values_in(theirs) <= SPELLED_OUT, file


def values_in(source: str) -> set[str]:
    return find_undeclared_variables(Environment().parse(source))


# What stands in the gallery's own data, and is nobody's translation.
ENGLISH_DATA = (
    "ask about the on-call rota",
    "Chat with",
    "Dana",
    "Interview: Sam Rivera / Acme",
    *REASONS,
)
ENGLISH = ("the", "you", "your", "they", "them", "are", "going", "of", "with", "and", "is", "it", "now", "call", "at")


@pytest.mark.parametrize("locale", [one for one in LOCALES if one != "en"])
@pytest.mark.parametrize("name", [one for one in NAMES if one not in SPOKEN])
def test_no_english_is_left_in_another_language(name: str, locale: str) -> None:
    for sample, draft in drafts(locale)[name]:
        if "everything" not in sample.variant:
            text = f" {draft.subject} {draft.body} "
            for known in (*ENGLISH_DATA, *(str(one) for one in sample.extra.values() if isinstance(one, str))):
                text = text.replace(known, "")
            assert [word for word in ENGLISH if f" {word} " in text] == [], text


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_to_the_candidate_about_an_interview_holds_its_reference(locale: str) -> None:
    for sample, draft in (one for of_a_name in drafts(locale).values() for one in of_a_name):
        told = sample.name not in LETTERS and sample.name not in SPOKEN
        if told and sample.interview and sample.interview.ref:
            assert sample.interview.ref in draft.body or sample.name == "ack_ambiguous", sample.name


@pytest.mark.parametrize("locale", LOCALES)
def test_every_letter_is_signed_with_the_candidates_name(locale: str) -> None:
    for name in LETTERS:
        for _, draft in drafts(locale)[name]:
            assert "Sam Rivera" in draft.body


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
    ("two full stops", replace(LETTER, body=f"{LETTER.body}\nThe position at Acme Inc.."), "two full stops"),
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


IN_THEIR_LANGUAGE = [
    ("de", "Vielen Dank. Ich weiß noch nicht, ob ich kommen kann.", "0 unmistakable"),
    ("de", "Hiermit sage ich das Vorstellungsgespräch ab.", "rule 9"),
    (
        "de",
        "Vielen Dank.\nHiermit sage ich das Gespräch ab.\nHiermit ziehe ich meine Bewerbung zurück.",
        "2 unmistakable",
    ),
    ("de", "Danke.\nHiermit sage ich das Gespräch ab. Bitte bestätigen Sie mir das.", "rule 25"),
    ("de", "Danke.\nHiermit sage ich das Gespräch ab. Ich freue mich auf Ihre Antwort.", "rule 25"),
    ("de", "Danke.\nHiermit sage ich das Gespräch ab. Das war unprofessionell.", "rule 24"),
    ("fr", "Merci. Je ne sais pas encore si je pourrai venir.", "0 unmistakable"),
    ("fr", "Je ne participerai pas à l'entretien.", "rule 9"),
    ("fr", "Merci.\nJe ne participerai pas à l'entretien.\nJe retire ma candidature.", "2 unmistakable"),
    ("fr", "Merci.\nJe ne viendrai pas. Merci de confirmer.", "rule 25"),
    ("fr", "Merci.\nJe ne viendrai pas. Dans l'attente de votre réponse.", "rule 25"),
    ("fr", "Merci.\nJe ne viendrai pas. C'est ta faute.", "rule 24"),
    ("es", "Gracias. Todavía no sé si podré ir.", "0 unmistakable"),
    ("es", "No asistiré a la entrevista.", "rule 9"),
    ("es", "Gracias.\nNo asistiré a la entrevista.\nRetiro mi candidatura.", "2 unmistakable"),
    ("es", "Gracias.\nNo asistiré a la entrevista. Quedo a la espera de su respuesta.", "rule 25"),
    ("es", "Gracias.\nNo asistiré a la entrevista. Confírmeme lo antes posible.", "rule 25"),
    ("es", "Gracias.\nNo asistiré a la entrevista. Es culpa suya.", "rule 24"),
]


@pytest.mark.parametrize(("locale", "body", "fault"), IN_THEIR_LANGUAGE)
def test_a_letter_that_breaks_a_rule_in_its_own_language_is_named(locale: str, body: str, fault: str) -> None:
    assert any(fault in one for one in lint(Draft("-", body), Purpose.CANCELLATION, to_candidate=False, locale=locale))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("purpose", [Purpose.RESCHEDULE, Purpose.LATE])
def test_a_letter_that_says_no_is_no_letter_that_asks_for_more(purpose: Purpose, locale: str) -> None:
    refusals = [draft for _, draft in drafts(locale)["cancellation"]]
    for refusal in refusals[:6]:
        assert any("rule 10" in one for one in lint(refusal, purpose, to_candidate=False, locale=locale))


@pytest.mark.parametrize("written_in", LOCALES)
@pytest.mark.parametrize("read_in", LOCALES)
def test_the_clear_sentence_is_clear_in_its_own_language_only(written_in: str, read_in: str) -> None:
    for name in ("cancellation", "withdrawal", "decline", "reschedule", "late"):
        _, draft = drafts(written_in)[name][-2]
        wrong = [one for one in lint(draft, LETTERS[name], to_candidate=False, locale=read_in) if "rule 10" in one]
        assert bool(wrong) is (written_in != read_in), (name, draft.body)


def test_in_a_language_that_we_do_not_know_words_are_passed_over_and_empty_slots_are_not() -> None:
    letter = Draft("Nej", "Jeg kommer ikke til None.")
    assert [one.split(":")[0] for one in lint(letter, Purpose.CANCELLATION, to_candidate=False, locale="da")] == [
        '"None"'
    ]


GRAVE = [
    (Draft("No", "Thank you."), Purpose.CANCELLATION, False, True),
    (Draft("No", "Thank you. I will not attend at None."), Purpose.CANCELLATION, False, True),
    (Draft("Interview", "Reply STOP."), Purpose.QUESTION, True, True),
    (Draft("", "Are you going?"), Purpose.QUESTION, True, True),
    (Draft("No", "I will not attend."), Purpose.CANCELLATION, False, False),
    (Draft("No", "Thank you. I will not attend. Please confirm."), Purpose.CANCELLATION, False, False),
    (Draft("Interview", "x" * 400), Purpose.QUESTION, True, False),
    (Draft("Interview", "It’s on."), Purpose.QUESTION, True, False),
]


@pytest.mark.parametrize(("draft", "purpose", "to_candidate", "grave"), GRAVE, ids=range(len(GRAVE)))
def test_what_misleads_is_grave_and_what_is_only_unkind_or_dear_is_not(
    draft: Draft, purpose: Purpose, to_candidate: bool, grave: bool
) -> None:
    assert [one.grave for one in faults(draft, purpose, to_candidate)] == [grave]


@pytest.mark.parametrize(
    "offer",
    [
        "Reply STOP to leave it.",
        "Reply no or cancel.",
        "N or cancel.",
        "Reply OPT-OUT.",
        "reply cancel to bow out.",
        "CANCEL K7 = no.",
        "Text 'quit' if so.",
        "end = over",
        "END K7",
        "Antworte mit Stopp, dann ist Ruhe.",
        "Schreib ABMELDEN",
        "Réponds arrêt pour te désister.",
        "ARRET K7 = non",
        "Responde con baja si no vas.",
        "cancelar K7 = no voy",
        "Manda ALTO",
    ],
)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_carriers_opt_out_word_is_never_offered_as_an_answer(offer: str, locale: str) -> None:
    found = lint(Draft("Interview", offer), Purpose.QUESTION, to_candidate=True, locale=locale)
    assert any("opt-out" in one for one in found)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "[K7] At the end of the day the Vendor stops by. Send it, K7."),
        ("de", "[K7] Am Ende stoppt der Bus vor dem Haus. Schreib mir, K7."),
        ("fr", "[K7] Le bus passe par la rue de la Paix. Envoie-le, K7."),
        ("es", "[K7] El edificio alto, en la planta baja. Manda K7."),
    ],
)
def test_words_that_only_contain_an_opt_out_word_are_fine(locale: str, text: str) -> None:
    assert lint(Draft("Interview", text), Purpose.QUESTION, to_candidate=True, locale=locale) == []


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
    found = lint(Draft("Interview", "It’s on."), Purpose.QUESTION, to_candidate=True)
    assert found == ["not in the GSM-7 alphabet: ’"]


def test_french_is_set_as_french_is() -> None:
    asked = Draft("Entretien", "Tu y vas ? Y K7 = oui ; N K7 = non")
    assert lint(asked, Purpose.QUESTION, to_candidate=True, locale="fr") == []
    assert lint(asked, Purpose.QUESTION, to_candidate=True, locale="es") != []


def test_a_spanish_letter_that_is_shown_may_have_its_accents_and_what_is_said_by_itself_may_not() -> None:
    assert lint(Draft("-", "Sale:\n\nNo asistiré mañana, adiós"), Purpose.ACKNOWLEDGEMENT, True, "es") == []
    assert lint(Draft("-", "No asistiré, adiós"), Purpose.ACKNOWLEDGEMENT, True, "es") == [
        "not in the GSM-7 alphabet: ó"
    ]


def test_every_reason_to_refuse_an_address_is_said_in_every_language() -> None:
    names = {one.name.lower() for one in Refusal if one}
    for locale in LOCALES:
        assert set(re.findall(r'variant == "(\w+)"', read_sources()[f"{locale}/_refused.txt"])) == names
    assert names <= {sample.extra.get("variant") for sample, _ in drafts("en")["ack_contact"]}
