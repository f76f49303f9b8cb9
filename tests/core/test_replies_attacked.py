"""Texts that were written to be misread: none of them acts at once."""

from __future__ import annotations

import pytest

from daemon.core.reading import BOWS_OUT, Asked, Intent
from daemon.core.replies import read

NO_WITH_WORDS = (
    "no reason: just checking", "no reason: I'm still coming", "n reason: wrong button, I'm coming",
    "N K7 reason: mistyped, I meant Y", "N K7 reason: sorry fat fingers", "N K7 reason: no, keep it",
    "N K7 why: because I never said I would cancel", "no why: of course I'm going",
    "no, why = I already said yes", "no motivo: claro que voy", "non, raison: je viens", "No grund: ich komme",
    "no reason = none, all good, see you there", "n reason: wanted to type y", "K7 n reason: y",
    "no, reason: they moved it", "N K7\n\nreason: pressed the wrong key",
)  # fmt: skip
IN_WHAT_WAY = (
    "I'm not coming alone", "I'm not coming by myself", "I'm not coming on my own", "I'm not coming by bus",
    "not going alone", "I'm not coming with my mom", "I'm not going by bike", "I'm not going in jeans",
    "I'm not going there hungry", "I'm not going for the money", "I can't come in a suit",
    "I can't come empty handed", "I can't come earlier", "I can't come in person", "can't come by car",
    "I can't go by car", "I won't come unprepared", "I won't go without my coffee",
    "I cannot come without a babysitter", "ich kann nicht persönlich kommen", "je ne viens pas seul",
    "je ne viens pas en voiture", "je ne viens pas les mains vides", "je ne viendrai pas seule", "no voy solo",
    "no voy sola", "no voy en coche", "no voy en tren", "no iré solo", "no puedo ir antes", "no puedo ir en coche",
    "ik kom niet met de auto", "ik kom niet met de trein", "je ne peux pas attendre",
)  # fmt: skip
RATHER = (
    "I'd rather die than cancel", "I'd rather eat glass than cancel", "I'd rather crawl there than cancel",
    "I'd rather quit my job than cancel", "I'd sooner eat my hat than bail", "lieber sterbe ich als abzusagen",
)  # fmt: skip
OF_ANOTHER = (
    "From my brother: I can't come", "From my sister: please cancel", "message from Tom: not coming",
    "voice message: cancel", "ils veulent que j'annule", "no, can't complain", "no, do not worry",
)  # fmt: skip
BELOW_OURS = (
    "yes\n[K7] I won't come after all sorry", "ok [K7] has to be cancelled, I can't come",
    "yes\n[K7] can not work for me at all though", "sure [A1] but not this one, cancel",
    "ok\nN K7 = no, that's what I want", "yes\nn = bow out? then n",
)  # fmt: skip
NOT_A_YES = (
    "I'm coming down with the flu", "I'm coming down with something", "voy al hospital", "vado in ospedale",
    "I'm going with Globex", "ich gehe lieber zu Globex", "I'm going to another interview then",
    "I'm going to be in Spain", "I'll be there never", "see you never", "see you in hell",
    "see you in another life", "yeah I'll be there, in my dreams",
)  # fmt: skip
THREES = (
    "3 K7 too corporate but I still want it", "3 K7 just kidding", "3 K7 typo", "3 K7 was a typo", "3 K7 not",
    "3 K7 was their score for me", "3 K7 more interviews to come", "3 K7 people asked me things",
    "3 K7 out of ten jokes landed, want it", "3 K7 but only if they pay less", "K7 3 days of waiting now",
    "the interviewer wasn't for me but the job is", "I'm out of my mind with joy",
)  # fmt: skip
OUR_TEXT_WAS_MISSED = (
    "sorry I missed this", "Sorry, missed that", "I missed that question completely",
    "I missed it a bit, I mean the old office", "I missed my interview with Globex last week, won't happen again",
    "I forgot about the interview, thanks for reminding me",
)  # fmt: skip
LETS_NOTHING_STAND = (
    "N K7 reason: no don't send", "N K7 reason: I want to go", "N K7 reason: undo it", "N K7 reason: stop, wrong one",
    "reason: I'm coming", "reason: that was a mistake", "reason: don't send", "reason: stop", "reason: keep it",
    "why: I want to go", "reason: pay. but wait don't send", "ok\n[K7] I do not want this to go",
    "send it [K7] was a mistake I want to keep", "send it [K7] no wait please stop it", "send it unless they pay more",
    "send it back", "send it later", "yes send it later", "send it tomorrow", "send it once I confirm",
    "ok unless they offer remote", "fine, I'll do the interview", "ok I'll do the interview", "ok ich will den Job",
    "danke, ich will den Job doch", "ok maar ik wil wel", "bedankt maar ik wil wel", "ok voglio andarci",
    "grazie ma voglio andarci", "thanks a lot, I wanted that job", "my boyfriend said send it but I don't want to",
    "nice, you just cancelled my dream job", "perfect, exactly what I didn't want",
    "great, now I'm unemployed forever", "thanks for nothing", "sure, throw my career away", "ok but not this one",
    "ok but shorter", "ok but the name is wrong", "ok but the reason is wrong", "ok but remove the part about pay",
    "ok but add that I'm sorry", "ok just let me read it first", "ok let me check with my wife",
    "good but let me sleep on it", "ok one sec", "fine but first ask them about remote",
)  # fmt: skip
NOT_TO_BE_SENT = ("yes, withdraw me", "yes? why", "yes later", "yes, next week")


def acts_at_once(asked: Asked, text: str, *intents: Intent) -> bool:
    return any(one.intent in intents and not one.confirm for one in read(text, asked, ("K7",)))


@pytest.mark.parametrize("text", [*NO_WITH_WORDS, *IN_WHAT_WAY, *RATHER, *OF_ANOTHER, *BELOW_OURS])
def test_a_no_that_may_be_none_never_bows_out_at_once(text: str) -> None:
    assert not acts_at_once(Asked.DECISION, text, *BOWS_OUT)


@pytest.mark.parametrize("text", [*BELOW_OURS, *NOT_A_YES])
def test_who_goes_elsewhere_or_never_is_not_taken_to_come(text: str) -> None:
    assert not acts_at_once(Asked.DECISION, text, Intent.ATTEND)


@pytest.mark.parametrize("text", THREES)
def test_a_three_with_words_that_do_not_dislike_anything_is_asked_about(text: str) -> None:
    assert not acts_at_once(Asked.DEBRIEF, text, *BOWS_OUT)


@pytest.mark.parametrize("text", OUR_TEXT_WAS_MISSED)
def test_who_missed_our_text_has_not_missed_the_interview(text: str) -> None:
    assert not acts_at_once(Asked.DEBRIEF, text, Intent.MISSED)


@pytest.mark.parametrize("text", LETS_NOTHING_STAND)
def test_a_letter_does_not_stand_by_words_that_may_be_against_it(text: str) -> None:
    assert not acts_at_once(Asked.UNDO, text, Intent.CANCEL, Intent.WITHDRAW, Intent.ADD)


@pytest.mark.parametrize("text", NOT_TO_BE_SENT)
def test_a_yes_that_waits_or_asks_sends_no_follow_up(text: str) -> None:
    assert not acts_at_once(Asked.FOLLOW_UP, text, Intent.YES)


@pytest.mark.parametrize("text", ["N K7 stays", "no K7 stays", "N K7 reason: overlap with B2, keep K7 though"])
def test_of_two_the_one_that_stays_is_not_bowed_out_of(text: str) -> None:
    told = read(text, Asked.DECISION, ("K7", "B2"))
    assert not any(one.intent in BOWS_OUT and one.ref == "K7" and not one.confirm for one in told)


@pytest.mark.parametrize(
    "text",
    ["N, accepted something else yesterday", "N, they are offering way less than I make now",
     "N 90 min each way is too far", "N, though I'd be interested in the design role",
     "N - they countered and I took it"],
)  # fmt: skip
def test_our_own_code_with_its_reason_is_not_asked_about_again(text: str) -> None:
    assert acts_at_once(Asked.DECISION, text, Intent.CANCEL)


@pytest.mark.parametrize(
    "text",
    ["N. Peterson here", "N... jk Y", "N sorry thumb slipped, Y", "N. no wait, R", "N. Korea is on the news",
     "n e time", "N said yes to another company yesterday", "N and Y both?", "N... just kidding"],
)  # fmt: skip
def test_an_n_whose_words_may_be_about_something_else_is_asked_about(text: str) -> None:
    assert not acts_at_once(Asked.DECISION, text, Intent.CANCEL)


def test_what_was_only_feared_is_denied_by_the_no() -> None:
    assert not acts_at_once(Asked.DECISION, "thought I'd be late but nope, on time", *BOWS_OUT)


@pytest.mark.parametrize("text", ["Stop. Take me off this thing please", "take this number off your list"])
def test_who_wants_no_more_texts_bows_out_of_nothing(text: str) -> None:
    assert [one.intent for one in read(text, Asked.DECISION, ("K7",))] == [Intent.OPT_OUT]


def test_the_one_that_was_meant_is_named_and_nothing_is_said_of_the_other() -> None:
    told = read("no not K7, it's B2 I'm confirming", Asked.DECISION, ("K7", "B2"))
    assert [(one.intent, one.ref) for one in told] == [(Intent.ATTEND, "B2")]


def test_who_stays_put_bows_out_and_a_wail_is_asked_about() -> None:
    stays = "I was all set to go but then my current place matched the offer, so I'll stay put"
    for text in (stays, "noo"):
        assert [(one.intent, one.confirm) for one in read(text, Asked.DECISION, ("K7",))] == [(Intent.CANCEL, True)]


def test_that_the_day_is_fine_lets_no_letter_go() -> None:
    for text in ("I can do the original time", "thursday is fine", "friday 10am works", "el jueves me viene bien"):
        assert [one.intent for one in read(text, Asked.UNDO, ("K7",))] == [Intent.UNKNOWN], text


def test_cannot_do_it_is_a_no_and_cannot_do_that_day_a_wish_for_another() -> None:
    for text in ("I cannot do acme", "I can't do it any more", "can't do the drive every day, so no"):
        assert read(text, Asked.DECISION, ("K7",))[0].intent in (Intent.CANCEL, Intent.UNKNOWN), text
    for text in ("can't do Thursday", "I can't do that day", "can't do mornings, afternoon ok?"):
        assert read(text, Asked.DECISION, ("K7",))[0].intent in (Intent.RESCHEDULE, Intent.UNKNOWN), text


def test_the_accent_tells_a_spanish_yes_from_an_if() -> None:
    assert read("al final sí puedo ir", Asked.DECISION, ("K7",))[0].intent is Intent.ATTEND
    assert read("si puedo ir", Asked.DECISION, ("K7",))[0].intent is not Intent.ATTEND


def test_see_you_never_keeps_nothing_with_a_laugh_either() -> None:
    assert read("see you never lol", Asked.DECISION, ("K7",))[0].intent is not Intent.ATTEND


def test_a_time_alone_puts_a_follow_up_off() -> None:
    assert read("next week", Asked.FOLLOW_UP, ("K7",))[0].intent is Intent.SNOOZE


def test_they_can_keep_it_keeps_nothing() -> None:
    assert read("they can keep their job lol im off to spain", Asked.DECISION, ("K7",))[0].intent is not Intent.ATTEND


def test_not_on_time_is_late_and_a_road_is_no_ref() -> None:
    for text in ("not gonna be on time, sorry, bus never came", "A46 is shut. gonna be late", "on me way 5 mins"):
        assert [(one.intent, one.ref) for one in read(text, Asked.DECISION, ("K7",))] == [(Intent.LATE, "K7")], text


def test_never_mind_the_cancel_takes_it_back() -> None:
    for text in ("never mind the cancel, I've got a lift now", "leave it as it was before please"):
        assert read(text, Asked.UNDO, ("K7",))[0].intent is not Intent.CANCEL, text


def test_still_interested_is_no_reason_to_send_nothing() -> None:
    assert read("tell them I'm still very interested", Asked.FOLLOW_UP, ("K7",))[0].intent is Intent.YES
