"""Two are open and a letter waits: a text that names the other one may be there to take that letter back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daemon.core.interview import Phase, Question
from daemon.core.replies.mixed_up import mistook, wavers
from tests.loops.conftest import Calm
from tests.loops.test_hear_mail import Mailbox, box, by_mail_alone, mails

__all__ = ["box", "by_mail_alone"]
MINUTE = timedelta(minutes=1)
ACME, GLOBEX = "acme@example.com", "globex@example.com"


@pytest.fixture
def two(calm: Calm) -> Calm:
    """Globex was declined two minutes ago, by its code; Acme is asked about."""
    calm.invite(timedelta(hours=60), "Acme")
    calm.invite(timedelta(hours=70), "Globex")
    calm.go_on()
    hears(calm, "N {g}")
    calm.go_on(MINUTE)
    assert calm.the(GLOBEX).letter_waits
    return calm


def hears(calm: Calm, words: str) -> None:
    calm.says(words.format(a=calm.the(ACME).ref, g=calm.the(GLOBEX).ref))
    calm.go_on(MINUTE)


def told(calm: Calm) -> list[str]:
    """Who was declined, once there was time enough for it."""
    for _ in range(4):
        calm.go_on(8 * MINUTE)
    return [calm.the(uid).company for uid in (ACME, GLOBEX) if calm.the(uid).phase is Phase.WITHDRAWN]


@pytest.mark.parametrize(
    "words",
    ["U {g} N {a}", "u{g} n{a}", "undo {g}, N {a}", "{g} u, {a} n", "U {g}\nN {a}", "U {g} and N {a}", "n {a}, u {g}"],
)
def test_a_code_beside_each_answers_each(two: Calm, words: str) -> None:
    hears(two, words)
    assert two.the(GLOBEX).phase is Phase.ASKED
    assert two.the(ACME).letter_waits
    assert told(two) == ["Acme"]


def test_an_and_between_two_refs_is_no_plain_no(two: Calm) -> None:
    hears(two, "u {g} n {a}".lower())
    assert two.the(GLOBEX).phase is Phase.ASKED


@pytest.mark.parametrize("words", ["sorry wrong one, undo, N {a}", "undo. N {a}"])
def test_an_undo_without_a_ref_is_of_the_one_that_has_a_letter(two: Calm, words: str) -> None:
    hears(two, words)
    assert two.the(GLOBEX).phase is Phase.ASKED
    assert told(two) == ["Acme"]


@pytest.mark.parametrize(
    "words",
    [
        "no wait, I meant {a}!",
        "sorry, I meant Acme, not Globex",
        "oops, wrong one. N {a}",
        "ups, falsch, ich meinte Acme",
        "Verwechselt, ich meinte {a}",
        "je me suis trompé, c'est {a}",
        "je voulais dire {a}",
        "perdón, me equivoqué, era {a}",
        "quise decir {a}",
        "U {a}",
    ],
)
def test_words_that_say_another_was_meant_take_the_letter_back(two: Calm, words: str) -> None:
    hears(two, words)
    assert two.the(GLOBEX).phase is Phase.ASKED
    assert two.the(GLOBEX).question is Question.DECISION
    assert any("Taken back" in text for text in two.texts()[-2:])
    assert two.the(ACME).phase is Phase.ASKED
    assert told(two) == []


def test_one_that_was_meant_instead_is_declined_and_the_other_is_not(two: Calm) -> None:
    hears(two, "Sorry, I mixed them up. It is {a} I cannot attend.")
    assert told(two) == ["Acme"]


@pytest.mark.parametrize(
    "words", ["wait, N {a}", "N {a} instead of {g}", "Moment, {a}", "oops, Acme as well, I meant both"]
)
def test_a_word_of_doubt_holds_the_letter_and_asks_back(two: Calm, words: str) -> None:
    before = two.the(GLOBEX).approval
    hears(two, words)
    held = two.the(GLOBEX).approval
    assert before is not None
    assert before.leaves_at is not None
    assert held is not None
    assert held.leaves_at is not None
    assert held.doubted
    assert held.leaves_at > before.leaves_at
    assert any("U " + two.the(GLOBEX).ref in text for text in two.texts()[-2:])


@pytest.mark.parametrize(
    "words", ["N {a}", "N {a}, not for me", "N {a}, I took another job", "Y {a}", "no to {a} too, sorry"]
)
def test_a_plain_answer_to_the_other_one_holds_nothing(two: Calm, words: str) -> None:
    hears(two, words)
    held = two.the(GLOBEX).approval
    assert held is not None
    assert not held.doubted
    assert "Globex" in told(two)


def test_a_correction_corrects_what_they_said_last(two: Calm) -> None:
    hears(two, "Y {a}")
    hears(two, "oops, wrong one. N {a}")
    assert two.the(GLOBEX).letter_waits
    held = two.the(GLOBEX).approval
    assert held is not None
    assert held.doubted


def _no_to_globex_by_mail(calm: Calm, box: Mailbox) -> str:
    """Two are asked about, and a no to one waits. The id of the mail that asked about that one."""
    calm.invite(timedelta(hours=60), "Acme")
    calm.invite(timedelta(hours=70), "Globex")
    calm.go_on()
    ask = next(one for one in mails(calm) if "Globex" in one.subject + one.body)
    box.get(f"N {calm.the(GLOBEX).ref}", ask.message_id)
    calm.go_on(MINUTE)
    return ask.message_id


def test_by_mail_too_the_one_that_was_not_meant_is_taken_back(calm: Calm, by_mail_alone: Mailbox) -> None:
    asked_in = _no_to_globex_by_mail(calm, by_mail_alone)
    assert calm.the(GLOBEX).letter_waits
    by_mail_alone.get(f"Sorry, wrong one. N {calm.the(ACME).ref}", asked_in)
    calm.go_on(MINUTE)
    assert calm.the(GLOBEX).phase is Phase.ASKED


def test_by_mail_too_a_code_beside_each_answers_each(calm: Calm, by_mail_alone: Mailbox) -> None:
    asked_in = _no_to_globex_by_mail(calm, by_mail_alone)
    by_mail_alone.get(f"U {calm.the(GLOBEX).ref} N {calm.the(ACME).ref}", asked_in)
    calm.go_on(MINUTE)
    assert calm.the(GLOBEX).phase is Phase.ASKED
    assert calm.the(ACME).letter_waits


@pytest.mark.parametrize(
    "words", ["N K7, not for me", "they got my level wrong, N K7", "falls es noch geht: N K7", "no puedo ir a K7"]
)
def test_a_reason_is_no_correction(words: str) -> None:
    assert not mistook(words)
    assert not wavers(words)


# ---- an undo without a ref ----

BARE_UNDO = ("undo", "wait, keep the interview", "don't send it", "bitte nicht senden", "n'envoie rien", "no lo mandes")


@pytest.mark.parametrize("words", BARE_UNDO)
def test_a_bare_undo_takes_back_the_one_that_waits_while_another_is_asked(two: Calm, words: str) -> None:
    hears(two, words)
    assert two.the(GLOBEX).phase is Phase.ASKED
    assert two.the(ACME).phase is Phase.ASKED
    assert "Taken back" in two.texts()[-1]
    assert told(two) == []


@pytest.mark.parametrize("words", BARE_UNDO)
def test_a_bare_undo_takes_back_all_that_waits(two: Calm, words: str) -> None:
    hears(two, "N {a}")
    hears(two, words)
    assert [two.the(uid).phase for uid in (ACME, GLOBEX)] == [Phase.ASKED, Phase.ASKED]
    assert told(two) == []


@pytest.mark.parametrize("words", ["yes", "I'll be there", "Y", "see you then"])
def test_a_yes_that_may_be_for_the_other_one_is_asked_back_with_the_way_to_undo(two: Calm, words: str) -> None:
    hears(two, words)
    ref, held = two.the(GLOBEX).ref, two.the(GLOBEX).approval
    assert held is not None
    assert held.doubted
    assert "Which one do you mean?" in two.texts()[-1]
    assert f"U {ref} takes the letter back" in two.texts()[-1]


@pytest.mark.parametrize("words", ["yes", "?"])
def test_both_that_wait_are_named_and_held_where_it_is_unclear(two: Calm, words: str) -> None:
    hears(two, "N {a}")
    hears(two, words)
    first, second = two.the(ACME), two.the(GLOBEX)
    assert [one.approval is not None and one.approval.doubted for one in (first, second)] == [True, True]
    said = two.texts()[-1]
    assert f"U {first.ref} or U {second.ref} takes" in said or f"U {second.ref} or U {first.ref} takes" in said
    assert "Until " in said
