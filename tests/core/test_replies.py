"""How replies are read. The labelled texts beside this file (`replies_own.jsonl`) are judged at the end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.reading import Asked, Intent, Reading, Referral
from daemon.core.replies import is_opt_out, read
from daemon.core.replies.wished import other_time_in

OWN = [json.loads(line) for line in (Path(__file__).parent / "replies_own.jsonl").read_text("utf-8").splitlines()]
PROMPT = "Interview with Acme Corp (Backend Engineer) Thu 3 Dec 2:00 PM. Going? Reply Y to keep it, N to bow out. [K7]"
BOWS_OUT = {Intent.CANCEL, Intent.WITHDRAW}
OPT_OUT_WORDS = ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"]


@pytest.fixture(scope="module", autouse=True)
def _words_looked_up_once() -> None:
    """The first text of a process pays for indexing the words; no test is about that."""
    for asked in Asked:
        read("warm up", asked, ("A1",))


def one(text: str, asked: Asked = Asked.DECISION, *refs: str, known: tuple[str, ...] = ()) -> Reading:
    """The sole reading of a reply; K7 is open unless the test says otherwise."""
    (reading,) = read(text, asked, refs or ("K7",), known)
    return reading


def intents(text: str, *refs: str) -> dict[str, Intent]:
    return {reading.ref: reading.intent for reading in read(text, Asked.DECISION, refs)}


# ---- coded answers ----


@pytest.mark.parametrize(
    "text", ["N K7", "nk7", "k7 no", "K7-N", "(K7) n", "no, K7", "n k 7", "N4 K7", "Ｎ Ｋ７", "n  k7!!"]
)
def test_a_coded_no_is_read_in_any_order_case_and_spacing(text: str):
    assert one(text, Asked.DECISION, "K7", "B2") == Reading(intent=Intent.CANCEL, ref="K7")


@pytest.mark.parametrize("text", ["Y K7", "Y4 K7", "k7yes", "yes k7", "K7: y"])
def test_a_coded_yes_keeps_the_interview(text: str):
    assert one(text, Asked.DECISION, "K7", "B2") == Reading(intent=Intent.ATTEND, ref="K7")


CODES = {"y": Intent.ATTEND, "n": Intent.CANCEL, "r": Intent.RESCHEDULE, "u": Intent.UNDO, "called": Intent.CALLED}


@given(
    letter=st.sampled_from(sorted(CODES)),
    upper=st.booleans(),
    gap=st.sampled_from([" ", "  ", ", ", ": ", "-", "\n"]),
    ref_first=st.booleans(),
    ref=st.sampled_from(["K7", "B2", "C12"]),
)
def test_a_coded_answer_is_read_whatever_its_case_spacing_and_order(
    letter: str, upper: bool, gap: str, ref_first: bool, ref: str
):
    word = letter.upper() if upper else letter
    text = f"{ref.lower()}{gap}{word}" if ref_first else f"{word}{gap}{ref}"
    assert one(text, Asked.DECISION, "K7", "B2", "C12") == Reading(intent=CODES[letter], ref=ref)


@pytest.mark.parametrize("text", ["L 20 K7", "l k7 20", "K7 L 20", "L20 K7", "lk7 20", "late 20 k7", "l 20 min k7"])
def test_l_is_short_for_late_with_the_minutes_on_either_side(text: str):
    assert one(text, Asked.DECISION, "K7", "B2") == Reading(intent=Intent.LATE, ref="K7", minutes=20)
    assert one(text, Asked.NONE, known=("K7", "B2")) == Reading(intent=Intent.LATE, ref="K7", minutes=20)


def test_l_alone_is_late_only_with_a_ref_or_minutes():
    assert one("l k7") == Reading(intent=Intent.LATE, ref="K7")
    assert one("l 20") == Reading(intent=Intent.LATE, ref="K7", minutes=20)
    assert one("l").intent is Intent.UNKNOWN


def test_s_ends_it_at_once_and_only_with_the_ref():
    assert one("S K7") == Reading(intent=Intent.CANCEL, ref="K7", now=True, stands=True)
    assert one("s").intent is Intent.UNKNOWN


@pytest.mark.parametrize(("code", "intent"), [("1", Intent.THANK), ("2", Intent.UNSURE), ("3", Intent.WITHDRAW)])
def test_the_debrief_is_answered_by_a_digit(code: str, intent: Intent):
    assert one(f"{code} K7", Asked.DEBRIEF) == Reading(intent=intent, ref="K7")
    assert one(code, Asked.DEBRIEF) == Reading(intent=intent, ref="K7")


def test_a_digit_means_nothing_to_the_other_questions():
    assert one("3 K7").intent is Intent.UNKNOWN


@pytest.mark.parametrize("text", ["LATE 10 K7", "late k7 10", "K7 late 10 min", "10 min late K7"])
def test_late_carries_its_minutes(text: str):
    assert one(text, Asked.DECISION, "K7", "B2") == Reading(intent=Intent.LATE, ref="K7", minutes=10)


def test_an_approval_in_the_debrief_sends_the_draft():
    assert one("Y K7", Asked.DEBRIEF).intent is Intent.YES


def test_in_the_undo_window_the_letters_with_their_ref_mean_what_they_meant_before():
    assert one("Y K7", Asked.UNDO).intent is Intent.ATTEND
    assert one("U K7", Asked.UNDO).intent is Intent.UNDO
    assert one("y", Asked.UNDO).intent is Intent.UNKNOWN


# ---- which interview ----


def test_without_a_ref_an_answer_counts_only_while_one_is_open():
    assert one("no") == Reading(intent=Intent.CANCEL, ref="K7")
    assert one("no", Asked.DECISION, "K7", "B2") == Reading(intent=Intent.UNKNOWN)
    assert read("no", Asked.DECISION, ()) == (Reading(intent=Intent.UNKNOWN),)


def test_a_ref_that_is_closed_is_named_and_nothing_is_done():
    assert one("N C9") == Reading(intent=Intent.UNKNOWN, ref="C9")


def test_a_ref_that_is_known_takes_an_answer_without_an_open_question():
    assert one("N C9", known=("C9",)) == Reading(intent=Intent.CANCEL, ref="C9")


def test_several_interviews_are_answered_in_one_text():
    assert intents("a1 yes b2 no", "A1", "B2") == {"A1": Intent.ATTEND, "B2": Intent.CANCEL}
    assert intents("Y A1, N B2", "A1", "B2") == {"A1": Intent.ATTEND, "B2": Intent.CANCEL}
    assert intents("cancel A1, B2 is fine, C3 no", "A1", "B2", "C3") == {
        "A1": Intent.CANCEL,
        "B2": Intent.ATTEND,
        "C3": Intent.CANCEL,
    }


def test_both_and_neither_speak_of_all_that_are_open():
    assert intents("yes to both", "A1", "B2") == {"A1": Intent.ATTEND, "B2": Intent.ATTEND}
    assert intents("not cancelling either", "A1", "B2") == {"A1": Intent.ATTEND, "B2": Intent.ATTEND}
    assert all(reading.confirm for reading in read("neither", Asked.DECISION, ("A1", "B2")))


def test_one_or_the_other_is_no_answer():
    assert one("cancel A1 or B2", Asked.DECISION, "A1", "B2").intent is Intent.UNKNOWN


# ---- the carriers' words ----


@given(
    word=st.sampled_from(OPT_OUT_WORDS),
    style=st.sampled_from([str.lower, str.upper, str.title]),
    pad=st.sampled_from(["", " ", "\n", "."]),
    asked=st.sampled_from(list(Asked)),
)
def test_an_opt_out_word_alone_is_never_a_cancellation(word: str, style: Any, pad: str, asked: Asked):
    text = f"{style(word)}{pad}"
    reading = one(text, asked)
    assert reading.intent not in BOWS_OUT
    assert is_opt_out(text)


def test_an_opt_out_is_an_opt_out_but_a_stop_in_the_undo_window_holds_the_letter():
    assert one("STOP") == Reading(intent=Intent.OPT_OUT)
    assert one("stop", Asked.UNDO) == Reading(intent=Intent.UNDO, ref="K7")


def test_start_opts_in_and_yes_alone_attends():
    assert one("START").intent is Intent.OPT_IN
    assert one("unstop").intent is Intent.OPT_IN
    assert one("YES").intent is Intent.ATTEND


def test_please_cancel_is_no_opt_out():
    assert not is_opt_out("please cancel")
    assert one("please cancel") == Reading(intent=Intent.CANCEL, ref="K7")


# ---- words ----


@pytest.mark.parametrize(
    "text",
    [
        "wouldn't miss it",
        "no way I'm missing that",
        "not going to cancel",
        "I can't say no to that",
        "no problem, see you there",
        "ich sage den Termin nicht ab",
        "ne m'annulez surtout pas, je serai là",
        "no me lo perdería",
        "non me lo perderei mai",
        "não vou cancelar",
        "ik zeg niet af",
        "キャンセルしないでください",
        "不用取消,我能来",
    ],
)
def test_a_denied_cancel_keeps_the_interview(text: str):
    assert one(text).intent is Intent.ATTEND


@pytest.mark.parametrize(
    "text",
    [
        "nein danke",
        "je ne peux pas venir",
        "no puedo ir",
        "non posso venire",
        "não vou poder ir",
        "ik kan niet komen",
        "参加できません",
        "我不想参加了",
        "I won't be able to make it",
    ],
)
def test_a_plain_no_cancels_in_every_language(text: str):
    assert one(text) == Reading(intent=Intent.CANCEL, ref="K7", reason="")


def test_the_same_words_answer_each_question_in_its_own_way():
    assert one("no", Asked.IS_INTERVIEW).intent is Intent.NO
    assert one("yes", Asked.FOLLOW_UP).intent is Intent.YES
    assert one("not for me", Asked.DEBRIEF).intent is Intent.WITHDRAW
    assert one("cancel that one", Asked.IS_INTERVIEW).intent is Intent.UNKNOWN
    assert one("don't change it back", Asked.UNDO).intent is Intent.CANCEL
    assert one("cancel my cancellation", Asked.UNDO).intent is Intent.UNDO


def test_what_leans_without_being_plain_is_asked_back():
    for text in ("yes, can't make it", "I don't think I can make it", "probably not going", "yes. wait, no, cancel it"):
        reading = one(text)
        assert reading.intent is Intent.UNKNOWN or reading.confirm, text


def test_what_others_cancelled_is_not_cancelled_by_the_candidate():
    for text in ("they cancelled on me", "Acme cancelled", "cancel my gym membership", "he cancelled on me again"):
        assert one(text).intent not in BOWS_OUT, text


def test_a_reason_is_told_by_its_code():
    assert one("N commute is too long").reason == "commute"
    assert one("no, took another offer").reason == "offer_accepted"
    assert one("no, el sueldo es muy bajo").reason == "pay"
    assert one("no").reason == ""


def test_a_friend_is_referred_and_his_praise_is_not_the_answer():
    reading = one("no but my friend Jo Lee jo@x.org would be great")
    assert reading.intent is Intent.CANCEL
    assert reading.referral == Referral(name="Jo Lee", email="jo@x.org")


@pytest.mark.parametrize(
    "wish",
    [
        "any day but friday", "not friday", "not before 3pm", "fri after 3pm", "friday, but not before 3pm", "after 4",
        "after the 10th", "anything except monday", "jeden Tag außer Freitag", "nicht am Freitag", "nicht vor 15 Uhr",
        "pas vendredi", "tous les jours sauf vendredi", "à partir de lundi", "cualquier día menos el viernes",
        "no el viernes", "antes del viernes", "tranne venerdì", "menos sexta", "behalve vrijdag", "除了周五",
    ],
)  # fmt: skip
def test_what_rules_a_time_out_or_bounds_it_is_passed_on_word_for_word(wish: str):
    assert other_time_in(f"R   {wish}") == wish


def test_what_rules_a_time_out_is_heard_in_a_text_as_well():
    assert one("R K7 any day but friday").prefers == "any day but friday"
    assert one("reschedule k7, i can't do friday").prefers == "i can't do friday"


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("can't do thursday, can do friday", "friday"),
        ("Donnerstag kann ich nicht, aber Freitag ginge", "Freitag"),
        ("je peux pas jeudi, plutôt lundi", "lundi"),
        ("not thursday. tuesday?", "tuesday"),
        ("cancel thursday and book me in for friday instead", "friday"),
        ("could they meet me on Friday rather than Thursday?", "Friday"),
        ("¿puede ser el lunes por la tarde?", "lunes por la tarde"),
        ("martes a las 5?", "martes a las 5"),
    ],
)
def test_the_time_that_is_asked_for_is_not_the_one_that_does_not_suit(text: str, wish: str):
    assert one(f"R K7 {text}").prefers == wish


@pytest.mark.parametrize(
    "text",
    [
        "the hospital is keeping me until Saturday so it has to be some other date",
        "my visa appointment at the embassy is thursday 1pm and they never run on time, I need another day",
        "j'ai un empêchement jeudi, serait-il possible de trouver une autre date ?",
    ],
)
def test_why_another_time_is_needed_is_no_wish_for_it(text: str):
    assert one(f"R K7 {text}").prefers == ""


def test_another_time_and_another_role_are_exact_substrings():
    assert one("could it be in the afternoon on Monday").prefers == "afternoon on Monday"
    assert one("geht auch nächste Woche?").prefers == "nächste Woche"
    assert one("N but I'd like to be considered for the data role").prefers == "data role"


# ---- what is not the candidate's own word ----


@given(before=st.sampled_from(["", "> ", "“", "„", "Liked “", "Fwd: "]), asked=st.sampled_from(list(Asked)))
def test_a_quoted_prompt_never_answers_itself(before: str, asked: Asked):
    for reading in read(f"{before}{PROMPT}", asked, ("K7",)):
        assert reading.intent not in BOWS_OUT or reading.confirm


def test_only_what_stands_above_the_quote_and_the_signature_counts():
    quote = f"On Fri, Nov 27, 2026 Helper <helper@desk.example> wrote:\n> {PROMPT}"
    mail = f"Happy to attend.\n\nRegards,\nNorman No\n\n{quote}"
    assert one(mail).intent is Intent.ATTEND
    assert one("Unfortunately I must decline.\n\n--\nYolanda Yes\nYes We Can").intent is Intent.CANCEL


@pytest.mark.parametrize(
    "text",
    [
        "Automatic reply: I am on leave and cannot attend.",
        "I'm driving with Driving Focus turned on. I'll see your message when I get where I'm going.",
        "Abwesenheitsnotiz: ich kann nicht kommen",
        "réponse automatique : je suis absent",
    ],
)
def test_an_automatic_reply_is_never_an_answer(text: str):
    assert one(text) == Reading(intent=Intent.UNKNOWN)


# ---- laws ----

DENIALS = ["don't", "do not", "I won't", "I'm not going to", "please don't", "never", "no need to", "I wouldn't"]
VERBS = ["cancel", "cancel it", "call it off", "withdraw", "decline", "bow out", "back out", "miss it", "skip it"]
AROUND = ["", "ok ", "hey, ", "yes, ", "no, ", "please ", "hi there - "]
AFTER = ["", ".", " please", ", see you there", " 🙂", " thanks"]


@given(st.sampled_from(AROUND), st.sampled_from(DENIALS), st.sampled_from(VERBS), st.sampled_from(AFTER))
def test_a_denied_verb_of_cancelling_never_cancels_without_asking(before: str, denial: str, verb: str, after: str):
    for reading in read(f"{before}{denial} {verb}{after}", Asked.DECISION, ("K7",)):
        assert reading.intent not in BOWS_OUT or reading.confirm


@given(
    text=st.text(max_size=400),
    asked=st.sampled_from(list(Asked)),
    refs=st.sampled_from([(), ("K7",), ("K7", "B2"), ("C12", "C1")]),
)
def test_every_text_is_read(text: str, asked: Asked, refs: tuple[str, ...]):
    readings = read(text, asked, refs)
    assert readings
    assert all(isinstance(reading, Reading) for reading in readings)


WORDS = sorted({word for row in OWN for word in row["text"].split()})


@given(
    words=st.lists(st.sampled_from(WORDS), max_size=12),
    asked=st.sampled_from(list(Asked)),
    refs=st.sampled_from([(), ("A1",), ("A1", "B2")]),
)
def test_every_salad_of_words_is_read_and_an_answer_has_its_ref(words: list[str], asked: Asked, refs: tuple[str, ...]):
    for reading in read(" ".join(words), asked, refs):
        if reading.intent in BOWS_OUT:
            assert reading.ref in refs


# ---- the labelled texts ----


def harmful(row: dict[str, Any], readings: tuple[Reading, ...]) -> bool:
    """A reading that its row forbids, or a bow-out that the row wants confirmed first."""
    wants = row.get("wants") or [row["want"]]
    for reading in readings:
        meant = [want for want in wants if not reading.ref or want["ref"] in (reading.ref, None)]
        forbidden = reading.intent in row["never"] or (
            meant and all(reading.intent in w.get("never", []) for w in meant)
        )
        unasked = any(want.get("confirm") for want in meant) and not reading.confirm
        if forbidden or (reading.intent in BOWS_OUT and (not meant or unasked)):
            return True
    return False


def exact(row: dict[str, Any], readings: tuple[Reading, ...]) -> bool:
    def key(intent: str, ref: str | None) -> tuple[str, str]:
        return intent, "" if intent in ("unknown", "help", "opt_out") else ref or ""

    wants = row.get("wants") or [row["want"]]
    return sorted(key(w["intent"], w["ref"]) for w in wants) == sorted(key(r.intent.value, r.ref) for r in readings)


@pytest.fixture(scope="module")
def readings() -> list[tuple[Reading, ...]]:
    """Of every labelled text, in their order."""
    return [read_row(row) for row in OWN]


def read_row(row: dict[str, Any]) -> tuple[Reading, ...]:
    return read(row["text"], Asked(row["context"]["asked"]), tuple(row["context"]["open_refs"]))


def test_no_labelled_text_is_read_harmfully(readings: list[tuple[Reading, ...]]):
    judged = zip(OWN, readings, strict=True)
    wrong = [f"{row['id']} {row['text']!r}" for row, found in judged if harmful(row, found)]
    assert not wrong, "\n".join(wrong)


def accepted(row: dict[str, Any], readings: tuple[Reading, ...]) -> bool:
    return exact(row, readings) or (len(readings) == 1 and readings[0].intent.value in row["accept"])


# Harder than what people send: whole sets were written to mislead, or hold long stories alone.
@pytest.mark.parametrize(("kind", "least"), [("plain", 0.94), ("trap", 0.9)])
def test_nearly_all_labelled_texts_are_read_as_they_were_meant(
    kind: str, least: float, readings: list[tuple[Reading, ...]]
):
    judged = zip(OWN, readings, strict=True)
    right = [accepted(row, found) for row, found in judged if row["note"].startswith(kind)]
    assert sum(right) / len(right) > least


@pytest.mark.parametrize(
    "text",
    [
        "I missed it",
        "so sorry, I completely forgot about the interview",
        "I overslept",
        "didn't make it",
        "I wasn't there",
        "Ich habe den Termin leider verpasst",
        "j'ai raté l'entretien",
        "me quedé dormida",
    ],
)
def test_who_was_not_there_may_say_so_in_their_own_words(text: str) -> None:
    (reading,) = read(text, Asked.DEBRIEF, ("K7",))
    assert (reading.intent, reading.ref) == (Intent.MISSED, "K7")


@pytest.mark.parametrize(
    "text",
    [
        "they missed it",
        "I almost missed it but it was great",
        "I missed the first 5 minutes",
        "did I miss it?",
    ],
)
def test_what_is_less_than_an_absence_is_no_absence(text: str) -> None:
    assert all(reading.intent is not Intent.MISSED for reading in read(text, Asked.DEBRIEF, ("K7",)))


def test_a_reason_that_is_named_behind_the_code_belongs_to_the_no() -> None:
    assert one("N K7 reason: pay") == Reading(intent=Intent.CANCEL, ref="K7", reason="pay")
    assert one("N K7, reason: the hours") == Reading(intent=Intent.CANCEL, ref="K7", reason="the hours")


def test_words_behind_a_verdicts_code_can_take_it_back_and_never_turn_it_round() -> None:
    assert one("3 K7 too corporate for me", Asked.DEBRIEF).intent is Intent.WITHDRAW
    assert one("K7 1 great people", Asked.DEBRIEF).intent is Intent.THANK
    assert one("1 K7 but honestly not for me", Asked.DEBRIEF).intent is Intent.UNKNOWN


def test_what_did_not_take_place_has_a_code_of_its_own() -> None:
    assert one("0 K7", Asked.DEBRIEF) == Reading(intent=Intent.NO, ref="K7")
    assert one("0", Asked.DEBRIEF).intent is Intent.UNKNOWN


def test_send_it_lets_the_letter_go_and_at_once_only_by_name() -> None:
    assert one("send it now", Asked.UNDO) == Reading(intent=Intent.CANCEL, ref="K7", stands=True)
    assert one("send it now K7", Asked.UNDO) == Reading(intent=Intent.CANCEL, ref="K7", now=True, stands=True)
    assert one("don't send it", Asked.UNDO).intent is Intent.UNDO
