"""Our own texts, sent back, pasted or quoted, answer nothing; nor do footers and names under an answer."""

from __future__ import annotations

from functools import cache

import pytest

from daemon.core.compose import LETTERS, SPOKEN, TEXTS, show
from daemon.core.gallery import gallery
from daemon.core.phrases import PHRASES
from daemon.core.reading import Asked, Intent
from daemon.core.replies import read
from daemon.core.replies.echoes import without_our_texts
from tests.core.builders import templates

PROMPT = "[K7] Are you going to Acme, Thu, Dec 3, 2:00 PM? Y K7 = yes, N K7 = no, R K7 = another time."
NOTHING = {Intent.UNKNOWN, Intent.HELP, Intent.UNSURE, Intent.SNOOZE}
QUESTIONS = [asked for asked in Asked if asked is not Asked.NONE]
FOOTERS = (
    "Sent from my iPhone",
    "Sent with Proton Mail secure email.",
    "Gesendet mit der GMX Mail App",
    "Von Outlook für Android gesendet",
    "Outlook für iOS beziehen",
    "Obtenez Outlook pour iOS<https://aka.example/o0ukef>",
    "Envoyé à partir de Outlook pour Android",
    "Enviado con el correo seguro de Proton Mail.",
    "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
)


@cache
def ours(locale: str) -> tuple[str, ...]:
    """Every text of ours to the candidate that begins with its ref, in every variant."""
    told = (show(templates(), one).body for one in gallery(locale) if one.name not in {*LETTERS, *TEXTS, *SPOKEN})
    return tuple(sorted({body for body in told if body.startswith("[")}))


@pytest.mark.parametrize("locale", PHRASES)
@pytest.mark.parametrize("asked", QUESTIONS)
def test_none_of_our_texts_answers_when_it_is_sent_back(asked: Asked, locale: str) -> None:
    bodies = ours(locale)
    assert len(bodies) > 500
    read_as_answers = [body for body in bodies if {one.intent for one in read(body, asked, ("K7",))} - NOTHING]
    assert read_as_answers == []


@pytest.mark.parametrize("above", ["Yes", "Yes, I'll be there.", "Y K7", "Ja, ich komme."])
def test_an_answer_above_what_we_wrote_counts(above: str) -> None:
    (reading,) = read(f"{above}\n\n{PROMPT}", Asked.DECISION, ("K7",))
    assert reading.intent is Intent.ATTEND


def test_a_word_below_what_we_wrote_counts_and_a_no_asks_first() -> None:
    (kept,) = read(f"{PROMPT}\n\nyes", Asked.DECISION, ("K7",))
    (dropped,) = read(f"{PROMPT}\nN K7", Asked.DECISION, ("K7",))
    assert kept.intent is Intent.ATTEND
    assert (dropped.intent, dropped.confirm) == (Intent.CANCEL, True)


def test_sentences_below_what_we_wrote_may_be_ours_and_are_asked_back() -> None:
    (reading,) = read(f"{PROMPT}\nUntil then I tell nobody that you are not going.", Asked.DECISION, ("K7",))
    assert reading.intent is Intent.UNKNOWN


@pytest.mark.parametrize("text", ["N K7", "K7 no", "n k7 because of the pay", "[K7] no", "Y K7 see you at 2"])
def test_what_the_candidate_writes_with_a_ref_is_none_of_ours(text: str) -> None:
    assert without_our_texts(text) == text


@pytest.mark.parametrize("start", ["*From:* callahead <a@b.example>", "Sam hat am 30.11. Folgendes geschrieben:"])
def test_a_quote_that_our_prompt_stands_in_is_left_out(start: str) -> None:
    (reading,) = read(f"Yes, I'll be there.\n\n{start}\n{PROMPT}", Asked.DECISION, ("K7",))
    assert reading.intent is Intent.ATTEND


@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("text", ["N", "N K7", "Nein"])
def test_a_footer_takes_nothing_from_an_answer(text: str, footer: str) -> None:
    (reading,) = read(f"{text}\n\n{footer}\n", Asked.DECISION, ("K7",))
    assert (reading.intent, reading.confirm) == (Intent.CANCEL, False)


@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("word", ["cancel", "CANCEL", "End", "quit"])
def test_an_opt_out_word_over_a_footer_is_that_word_alone(word: str, footer: str) -> None:
    (reading,) = read(f"{word}\n\n{footer}", Asked.DECISION, ("K7",))
    assert reading.intent is Intent.OPT_OUT


@pytest.mark.parametrize("text", ["cancel 😀", "cancel\n\nSam", "Cancel!\nSam Rivera", "cancel\n--\nSam"])
def test_an_opt_out_word_with_nothing_but_a_name_or_a_smile_never_cancels_unasked(text: str) -> None:
    (reading,) = read(text, Asked.DECISION, ("K7",))
    assert reading.intent is not Intent.CANCEL or reading.confirm


def test_a_code_over_who_they_are_is_read_and_a_no_asks_first() -> None:
    block = "Sam Rivera\nBarista, Globex GmbH\n+1 415 555 0101"
    (kept,) = read(f"Y K7\n\n{block}", Asked.DECISION, ("K7",))
    (dropped,) = read(f"N K7\n\n{block}", Asked.DECISION, ("K7",))
    assert kept.intent is Intent.ATTEND
    assert (dropped.intent, dropped.confirm) == (Intent.CANCEL, True)


@pytest.mark.parametrize("block", ["Sorry, wait, ignore that.", "But only if it is remote.", "actually yes"])
def test_a_code_over_words_that_take_it_up_again_is_not_believed_alone(block: str) -> None:
    (reading,) = read(f"N K7\n\n{block}", Asked.DECISION, ("K7",))
    assert reading.intent is not Intent.CANCEL or reading.confirm
