"""What an answer reaches: whose no it is, what it is said of, and which of two answers holds."""

from __future__ import annotations

from itertools import product

import pytest

from daemon.core.reading import Asked, Intent, Reading
from daemon.core.replies import read
from daemon.core.replies.corrections import takes_back

BOWS_OUT = {Intent.CANCEL, Intent.WITHDRAW}


def decided(text: str) -> Reading:
    (reading,) = read(text, Asked.DECISION, ("K7",))
    return reading


@pytest.mark.parametrize(
    "text",
    [
        "I missed my train, 10 min late",
        "Zug verpasst",
        "j'ai loupé le bus, j'arrive",
        "perdí el tren, llego 15 min tarde",
        "ho perso il treno, arrivo tra 20 minuti",
        "perdi o ônibus, chego 10 min atrasado",
        "trein gemist, ben 10 min later",
        "電車を逃しました、10分遅れます",
        "错过了地铁，晚到10分钟",
    ],
)
def test_who_missed_a_train_comes_late_and_misses_no_interview(text: str) -> None:
    assert decided(text).intent is Intent.LATE


@pytest.mark.parametrize("well", ["I'm good", "im ok", "we're fine", "I'm all set", "estoy bien", "sto bene così"])
@pytest.mark.parametrize("thanks", [" thanks", ", thank you", " merci", ". gracias"])
def test_a_courtesy_neither_keeps_nor_drops(well: str, thanks: str) -> None:
    assert decided(well + thanks).intent is Intent.UNKNOWN
    assert decided(f"no {well}{thanks}").intent not in BOWS_OUT or decided(f"no {well}{thanks}").confirm


NOES = ["no, ", "nope ", "nein, ", "non, ", "não, ", "nee, ", "いいえ、", "不，"]
ELSEWHERE = [
    "the keys are on the table",
    "der Schlüssel liegt auf dem Tisch",
    "les clés sont sur la table",
    "as chaves estão na mesa",
    "de sleutels liggen op tafel",
    "鍵は机の上です",
    "钥匙在桌子上",
    "she's at school today",
]


@pytest.mark.parametrize(("no", "elsewhere"), list(product(NOES, ELSEWHERE)))
def test_a_bare_no_that_goes_on_about_another_thing_cancels_nothing(no: str, elsewhere: str) -> None:
    assert decided(no + elsewhere).intent not in BOWS_OUT


@pytest.mark.parametrize("reason", ["the salary is too low", "I found a better one", "my kid is ill", "too far for me"])
def test_a_bare_no_with_a_reason_still_bows_out(reason: str) -> None:
    assert decided(f"no, {reason}").intent is Intent.CANCEL


@pytest.mark.parametrize(
    "wish", ["My wife told me to cancel", "they want me to withdraw", "everyone says I should bail"]
)
def test_a_verb_left_out_is_the_one_that_another_wished_for(wish: str) -> None:
    assert decided(f"{wish}. I won't").intent in (Intent.ATTEND, Intent.UNKNOWN)
    assert decided(f"{wish}. I can't").intent is Intent.UNKNOWN
    will = decided(f"{wish}. I will")
    assert will.intent is Intent.UNKNOWN or (will.intent, will.confirm) == (Intent.CANCEL, True)


@pytest.mark.parametrize(
    "text", ["tell Sam no", "sag Tom nein", "dile a Juan que no", "跟小王说不行", "zeg tegen Piet nee"]
)
def test_a_no_for_somebody_else_is_none_of_ours(text: str) -> None:
    assert decided(text).intent is Intent.UNKNOWN


@pytest.mark.parametrize(
    "text", ["annule le resto", "ich lehne das Paket ab", "我拒绝他的求婚", "航班取消了", "取消外卖订单"]
)
def test_a_verb_of_cancelling_with_another_thing_beside_it_cancels_nothing(text: str) -> None:
    assert decided(text).intent not in BOWS_OUT


@pytest.mark.parametrize("text", ["sie hat mir abgesagt", "dice que no", "ha detto di no", "ze zegt nee", "他说不行"])
def test_a_no_of_a_third_person_without_a_name_is_not_the_candidates(text: str) -> None:
    assert decided(text).intent not in BOWS_OUT


@pytest.mark.parametrize(
    "text",
    [
        "quick, call it off before it goes out",
        "annule avant que ça parte",
        "annulla prima che parta",
        "送る前に取り消して",
    ],
)
def test_calling_off_what_has_not_left_yet_keeps_the_interview(text: str) -> None:
    (reading,) = read(text, Asked.UNDO, ("K7",))
    assert reading.intent is Intent.UNDO


@pytest.mark.parametrize(
    ("text", "intent"), [("1... no sorry 3, typo", Intent.WITHDRAW), ("3... sorry 1", Intent.THANK)]
)
def test_the_last_code_counts_where_words_correct_the_first(text: str, intent: Intent) -> None:
    (reading,) = read(text, Asked.DEBRIEF, ("K7",))
    assert (reading.intent, reading.confirm) == (intent, intent is Intent.WITHDRAW)


@pytest.mark.parametrize("text", ["1 or 3", "1 3", "3/3", "definitely not 1", "not a 1"])
def test_two_codes_or_a_denied_one_are_none(text: str) -> None:
    (reading,) = read(text, Asked.DEBRIEF, ("K7",))
    assert reading.intent is Intent.UNKNOWN


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("K7 is good, not sure on B2 yet", Intent.ATTEND, Intent.UNSURE),
        ("not dropping K7, just B2", Intent.ATTEND, Intent.CANCEL),
        ("K7没问题，B2取消", Intent.ATTEND, Intent.CANCEL),
        ("I'll do K7, but B2 no", Intent.ATTEND, Intent.CANCEL),
        ("K7 stays, can't make B2", Intent.ATTEND, Intent.CANCEL),
    ],
)
def test_each_clause_speaks_of_the_ref_that_stands_in_it(text: str, first: Intent, second: Intent) -> None:
    found = {reading.ref: reading.intent for reading in read(text, Asked.DECISION, ("K7", "B2"))}
    assert found == {"K7": first, "B2": second}


@pytest.mark.parametrize(
    "text", ["Thursday I can make", "my interview I'm doing", "the plumber finally came, so yes", "lol. Y"]
)
def test_an_object_in_front_and_an_answer_at_the_end_are_heard(text: str) -> None:
    assert decided(text).intent is Intent.ATTEND


@pytest.mark.parametrize("text", ["yes wait ugh", "no wait", "No wait yes wait"])
def test_a_correction_that_never_comes_leaves_no_answer(text: str) -> None:
    assert decided(text).intent is Intent.UNKNOWN


@pytest.mark.parametrize(
    "text", ["N K7, Y Q2", "nk7 yq2", "K7 no. Q2 yes", "y q2 & n k7", "yes to Q2, no to K7", "N K7 and Q2"]
)
def test_a_mistyped_ref_takes_its_own_words_along_and_answers_nothing(text: str) -> None:
    readings = {one.ref: one.intent for one in read(text, Asked.DECISION, ("K7", "B2"))}
    assert readings == {"K7": Intent.CANCEL, "Q2": Intent.UNKNOWN}


@pytest.mark.parametrize("text", ["N K7, my B2 visa is no good", "Y K7, see you in room C4", "yes K7, A1 day for it"])
def test_what_only_looks_like_a_ref_is_none(text: str) -> None:
    assert [one.ref for one in read(text, Asked.DECISION, ("K7", "J3"))] == ["K7"]


@pytest.mark.parametrize("asked", [Asked.DEBRIEF, Asked.FOLLOW_UP, Asked.IS_INTERVIEW])
@pytest.mark.parametrize(
    "text",
    [
        "ask me tomorrow",
        "later",
        "not now",
        "remind me later",
        "I'll tell you tomorrow",
        "frag mich morgen",
        "plus tard",
    ],
)
def test_what_puts_any_question_off_is_heard_as_that(asked: Asked, text: str) -> None:
    (reading,) = read(text, asked, ("K7",))
    assert (reading.intent, reading.ref) == (Intent.SNOOZE, "K7")


@pytest.mark.parametrize(
    "text", ["loved it, more later", "the office was busy", "not for me. later", "3, later", "ok later?"]
)
def test_what_tells_how_it_was_puts_nothing_off(text: str) -> None:
    (reading,) = read(text, Asked.DEBRIEF, ("K7",))
    assert reading.intent is not Intent.SNOOZE


@pytest.mark.parametrize(
    "text",
    [
        "yes, if it can be remote",
        "yes but only if it's remote",
        "I'm in, could we do it by phone?",
        "Yes! Can we do it virtually",
        "yes, where is it?",
        "sí, pero ¿puede ser por zoom?",
        "oui mais on peut le faire en visio ?",
        "yes can you tell them I need wheelchair access",
        "yes if they pay for travel",
    ],
)
def test_a_yes_that_asks_for_more_is_known_to_ask(text: str) -> None:
    reading = decided(text)
    assert reading.intent in (Intent.ATTEND, Intent.UNSURE)
    assert reading.asks


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "yes please, I will be there",
        "why would I cancel? I'm going",
        "cancel? no way, I'm going",
        "if my car works, yes",
        "got the train tickets, so yes",
        "I can make it",
        "Y K7",
    ],
)
def test_a_yes_that_asks_nothing_asks_nothing(text: str) -> None:
    assert not decided(text).asks


@pytest.mark.parametrize(
    "text",
    [
        "N A1... sorry I mean N B2",
        "N A1. wait no, N B2",
        "n a1 scratch that n b2",
        "cancel A1, I mean B2",
        "no to a1, sorry, b2 i meant",
        "N A1 oops meant B2",
        "A1 absagen, ich meine B2",
    ],
)
def test_a_no_to_the_wrong_ref_is_taken_back_and_the_right_one_asked_about(text: str) -> None:
    readings = read(text, Asked.DECISION, ("A1", "B2"))
    assert all(reading.ref != "A1" for reading in readings if reading.intent in BOWS_OUT)
    assert all(reading.confirm for reading in readings if reading.intent in BOWS_OUT)


@pytest.mark.parametrize("words", [" and I mean it, ", "N", "sorry, no", "wait until Friday", "meanwhile"])
def test_what_is_meant_seriously_takes_nothing_back(words: str) -> None:
    assert not takes_back(words)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("A1 yes and please cancel B2", Intent.ATTEND, Intent.CANCEL),
        ("A1 yes and cancel B2", Intent.ATTEND, Intent.CANCEL),
        ("A1 yes then cancel B2 please", Intent.ATTEND, Intent.CANCEL),
        ("A1 yes cancel B2", Intent.ATTEND, Intent.CANCEL),
        ("A1 is fine and pls drop B2", Intent.ATTEND, Intent.CANCEL),
        ("A1 oui et annule B2", Intent.ATTEND, Intent.CANCEL),
        ("A1 no and keep B2", Intent.CANCEL, Intent.ATTEND),
        ("A1 cancel and keep B2", Intent.CANCEL, Intent.ATTEND),
        ("A1 yes and please move B2 to Wednesday", Intent.ATTEND, Intent.RESCHEDULE),
        ("A1 yes and B2 no", Intent.ATTEND, Intent.CANCEL),
        ("A1 I'm coming and looking forward, B2 no thanks", Intent.ATTEND, Intent.CANCEL),
    ],
)
def test_the_verb_before_a_ref_that_has_no_answer_behind_it_is_its_own(
    text: str, first: Intent, second: Intent
) -> None:
    readings = {reading.ref: reading.intent for reading in read(text, Asked.DECISION, ("A1", "B2"))}
    assert readings == {"A1": first, "B2": second}


@pytest.mark.parametrize(
    "text",
    [
        "Happy to recommend a colleague: Ben Sorensen, ben.s@mail.example. I myself am not going to attend.",
        "Try Kim Doe, kim@mail.example, she is great. I'm not coming.",
    ],
)
def test_what_follows_a_recommended_address_is_read(text: str) -> None:
    """The dots of an address once hid the sentence behind it, and what was left sounded like a yes."""
    assert decided(text).intent in {Intent.CANCEL, Intent.UNKNOWN}


def test_not_because_of_this_but_because_of_that_is_no_yes() -> None:
    text = "I'm not dropping out because of you, you were great. I'm dropping out because I'm burnt out."
    assert decided(text).intent is not Intent.ATTEND
