"""The etiquette, row by row, held against the machine: what it does, where `test_compose.py` holds what it says.

Each row of the etiquette has a test that carries its number; the last test here counts them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core import letters
from daemon.core.change import Answered, Change, Office
from daemon.core.compose import LETTERS, show
from daemon.core.contact import Contact, ContactKind
from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.draft import clear_sentences
from daemon.core.gallery import REASONS, gallery
from daemon.core.hours import into
from daemon.core.interview import ENDED, Decision, Interview, Phase, Question
from daemon.core.lint import WORDS_AT_MOST, lint
from daemon.core.own_contact import why_not
from daemon.core.phrases import PHRASES
from daemon.core.plan import StepKind, decide_by, next_step, steps
from daemon.core.policy import Hours, OnSilence, Policy
from daemon.core.reading import Intent, Reading, Referral
from daemon.core.ways import way_to
from tests.core.builders import (
    AUTO_CANCEL,
    DANA,
    DAY,
    HOUR,
    MINUTE,
    MONDAY_NOON,
    NIGHT,
    NOBODY,
    OFFICE,
    a_candidate,
    an_interview,
    an_office,
    asked,
    debriefing,
    due,
    leaves_at,
    live,
    only_send,
    posted,
    purposes,
    say,
    sends,
    settled,
    templates,
    to_employer,
    withdrawing,
)

LOCALES = tuple(PHRASES)
LATER = MONDAY_NOON + HOUR


def letter_of(change: Change) -> str:
    assert change.interview.approval is not None, "a letter is drafted"
    return change.interview.approval.body


def office_in(locale: str, **policy: object) -> Office:
    return an_office(a_candidate(locale=locale), **policy)


# 1 Never disappear.

OFFICES = {"silence keeps": OFFICE, "silence withdraws": AUTO_CANCEL}


@pytest.mark.parametrize("office", OFFICES.values(), ids=OFFICES)
@settings(max_examples=60, deadline=None)
@given(starts_in=st.timedeltas(HOUR, timedelta(days=12)), contact=st.sampled_from([DANA, NOBODY]))
def test_rule_01_an_interview_that_nobody_ever_answers_is_accounted_for_or_alarms(
    office: Office, starts_in: timedelta, contact: Contact
) -> None:
    # Nothing that is handed over is ever accepted here: the worst of worlds.
    taken = live(an_interview(starts_in, contact=contact), office, MONDAY_NOON + 40 * DAY, asked_for_sure=True)
    alarmed = any(one.purpose is Purpose.ALERT for *_, change in taken for one in sends(change))
    last = taken[-1][2].interview
    asks_them = last.question is Question.REACHED
    assert last.phase in ENDED or alarmed or asks_them, f"{last.phase}: it expired in silence"


# 2 More than 24 hours before, and 3 The sooner the better.


@settings(max_examples=100, deadline=None)
@given(starts_in=st.timedeltas(timedelta(hours=36), timedelta(days=30)))
def test_rule_02_the_last_question_leaves_time_for_an_answer_and_a_letter_more_than_a_day_ahead(
    starts_in: timedelta,
) -> None:
    interview = an_interview(starts_in)
    asked_at = [at for at, kind, _ in live(interview, OFFICE, interview.starts_at - DAY) if kind is StepKind.ASK]
    assert asked_at
    answered = say(asked(now=asked_at[-1], starts_in=interview.starts_at - asked_at[-1]), Intent.CANCEL, asked_at[-1])
    assert interview.starts_at - leaves_at(answered.interview) > DAY


def test_rule_02_a_day_is_twenty_four_hours_that_pass_also_when_the_clocks_change() -> None:
    new_york = an_interview(timedelta(days=10)).starts_at.replace(month=3, day=8, hour=20)  # the night loses an hour
    interview = replace(an_interview(), starts_at=new_york)
    assert interview.starts_at - decide_by(interview, OFFICE.policy) > DAY


@pytest.mark.parametrize("starts_in", [71 * HOUR, 47 * HOUR, 20 * HOUR, 2 * HOUR])
def test_rule_03_one_that_appears_inside_the_ladder_is_asked_about_at_once(starts_in: timedelta) -> None:
    step = next_step(an_interview(starts_in), OFFICE.policy, OFFICE.candidate)
    assert (step.kind, step.due_at <= MONDAY_NOON) == (StepKind.ASK, True)


def test_rule_03_a_no_is_passed_on_when_the_undo_window_is_over_and_not_on_some_later_round() -> None:
    leaving = withdrawing(6 * DAY)
    step = next_step(leaving, OFFICE.policy, OFFICE.candidate)
    assert (step.kind, step.due_at) == (StepKind.LETTER, MONDAY_NOON + OFFICE.policy.undo_window)


# 4 Be sure: you can't turn back.


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_04_what_leaves_was_shown_word_for_word_with_its_addressee_and_could_be_taken_back(locale: str) -> None:
    office = office_in(locale)
    change = say(asked(), Intent.CANCEL, office=office)
    shown, leaving = only_send(change).draft.body, change.interview
    (letter,) = (one for one in sends(due(leaving, StepKind.LETTER, leaves_at(leaving), office)) if one.to)
    assert letter.draft.body in shown
    assert letter.to in shown
    assert "U K7" in shown
    assert not to_employer(say(leaving, Intent.UNDO, MONDAY_NOON + MINUTE, office))


@settings(max_examples=60, deadline=None)
@given(starts_in=st.timedeltas(timedelta(hours=25), timedelta(days=5)))
def test_rule_04_who_asks_for_time_gets_it_and_never_past_the_deadline(starts_in: timedelta) -> None:
    snoozed = say(asked(starts_in), Intent.SNOOZE).interview
    again = next_step(snoozed, OFFICE.policy, OFFICE.candidate)
    assert again.due_at <= decide_by(snoozed, OFFICE.policy)


# 5 Calling is best, and 6 Under 24 hours it looks bad, yet still beats a no-show.


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_05_on_short_notice_the_number_and_what_to_say_come_before_the_mail(locale: str) -> None:
    shown = only_send(say(asked(10 * HOUR), Intent.CANCEL, office=office_in(locale))).draft.body
    assert shown.index(DANA.phone) < shown.index("CALLED K7") < shown.index(DANA.email)
    script = shown.split('"')[1]
    assert 20 <= len(script.split()) <= 60, "twenty seconds, at two to three words a second"


def test_rule_05_who_was_reached_gets_no_mail_and_who_was_not_gets_it() -> None:
    late = say(asked(10 * HOUR), Intent.CANCEL).interview
    reached = say(late, Intent.CALLED, MONDAY_NOON + 2 * MINUTE, key="sms/SM2/0")
    assert not [one for one in sends(reached) if one.to]
    assert reached.interview.told_in_person
    assert [one.to for one in sends(due(late, StepKind.LETTER, leaves_at(late)))] == [DANA.email]


@settings(max_examples=60, deadline=None)
@given(starts_in=st.timedeltas(timedelta(minutes=2), timedelta(hours=24)))
def test_rule_06_a_no_is_never_refused_because_it_is_late(starts_in: timedelta) -> None:
    change = say(asked(starts_in), Intent.CANCEL)
    assert change.interview.decision is Decision.WITHDRAW
    assert leaves_at(change.interview) < change.interview.starts_at
    assert "short notice" in letter_of(change)


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_06_only_a_late_letter_owns_the_short_notice(locale: str) -> None:
    late, early = (say(asked(away), Intent.CANCEL, office=office_in(locale)) for away in (10 * HOUR, 4 * DAY))
    assert len(letter_of(late).split("\n\n")) == len(letter_of(early).split("\n\n")) + 1


# 7 Whom to speak to, and 8 what they did for you.


@pytest.mark.parametrize("kind", [ContactKind.RECRUITER, ContactKind.HIRING_MANAGER])
def test_rule_07_the_letter_goes_to_the_one_they_deal_with(kind: ContactKind) -> None:
    theirs = Contact("Priya Nair", "priya@acme.example", "", kind)
    leaving = say(asked(contact=theirs), Intent.CANCEL).interview
    assert leaving.approval.to == "priya@acme.example"
    assert leaving.approval.body.startswith("Hello Priya,")


@pytest.mark.parametrize("address", ["no-reply@acme.example", "noreply@acme.example", "mailer-daemon@acme.example"])
def test_rule_07_nobody_writes_to_a_mailbox_that_nobody_reads(address: str) -> None:
    assert why_not(Contact("Acme", address), a_candidate())


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_07_without_an_address_the_candidate_is_asked_for_one(locale: str) -> None:
    asking = due(an_interview(DAY * 2, contact=NOBODY), StepKind.ASK, MONDAY_NOON, office_in(locale))
    assert re.search(r"K7 \w+@\w+", only_send(asking).draft.body)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("variant", ["late", "moved", "contact_changed"])
def test_rule_07_whatever_the_question_is_it_asks_for_the_address_that_is_missing(variant: str, locale: str) -> None:
    office, nobody = office_in(locale), an_interview(2 * DAY, contact=NOBODY)
    asking = office.draft("question", nobody, MONDAY_NOON, variant=variant)
    reminding = office.draft("reminder", nobody, MONDAY_NOON, last=True)
    for draft in (asking, reminding):
        assert re.search(r"K7 \w+@\w+", draft.body), draft.body


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_08_the_recruiter_alone_is_thanked_for_having_stood_up_for_them(locale: str) -> None:
    kinds = (None, ContactKind.RECRUITER, ContactKind.HIRING_MANAGER)
    changes = [say(asked(contact=replace(DANA, kind=one)), Intent.CANCEL, office=office_in(locale)) for one in kinds]
    plain, recruiter, manager = (letter_of(one) for one in changes)
    assert len(recruiter) > len(plain)
    assert len({plain, recruiter, manager}) == 3


def test_rule_08_a_stranger_is_not_thanked_for_having_stood_up_for_anybody() -> None:
    process = an_interview(
        None, phase=Phase.CLOSED, time_problem="", written_start="", contact=replace(DANA, kind=None)
    )
    said = Answered(reading=Reading(intent=Intent.WITHDRAW), key="cli/1")
    assert "neck" not in letter_of(letters.bow_out_of_process(process, OFFICE, said, MONDAY_NOON))


# 9 Thanks, 10 clarity, 11 brevity.


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_09_every_letter_that_the_machine_writes_has_a_word_of_thanks(locale: str) -> None:
    for intent in (Intent.CANCEL, Intent.RESCHEDULE):
        body = letter_of(say(asked(), intent, office=office_in(locale)))
        assert PHRASES[locale].thanks.search(body), body


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_10_exactly_one_sentence_says_where_they_stand(locale: str) -> None:
    office = office_in(locale)
    ways = {
        Purpose.CANCELLATION: say(asked(), Intent.CANCEL, office=office),
        Purpose.RESCHEDULE: say(asked(), Intent.RESCHEDULE, office=office),
        Purpose.WITHDRAWAL: say(debriefing(), Intent.WITHDRAW, office=office),
    }
    for purpose, change in ways.items():
        (said,) = clear_sentences(letter_of(change), locale, purpose)
        assert clear_sentences(letter_of(change)) == (said,), "and no other sentence says another thing"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("words", "says_no"),
    [
        ("Something came up. Best, Sam", False),
        ("Hi Dana, I look forward to meeting you. Sam", False),
        ("Hi Dana, thank you, but I will not attend on Wednesday. Sam", True),
        ("I can't make it on Wednesday, thank you. Best, Sam", True),
        ("Hi Dana, I won't be able to make it on Friday at 3 after all. Thanks for your time. Sam", True),
        ("Hi Dana, I'd have loved to meet you, but I took another job and have to step back. Sam", True),
        ("Hi Dana, please don't cancel, I will be there. Sam", False),
    ],
)
def test_rule_10_own_words_that_say_no_such_thing_are_sent_with_a_word_about_it(
    words: str, says_no: bool, locale: str
) -> None:
    office = office_in(locale)
    change = say(withdrawing(office=office), Intent.EDIT, MONDAY_NOON + MINUTE, office, text=words)
    warning = {line.strip() for line in UNCLEAR} & set(only_send(change).draft.body.split("\n\n"))
    assert letter_of(change) == words
    assert bool(warning) is not says_no


UNCLEAR = (
    "I find no sentence in it that says that you will not attend.",
    "Ich finde darin keinen Satz, der sagt, dass du nicht kommst.",
    "Je n'y trouve pas de phrase qui dise que tu ne viendras pas.",
    "No encuentro en él ninguna frase que diga que no vas.",
)


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_11_a_letter_with_everything_in_it_is_still_short(locale: str) -> None:
    change = say(
        asked(10 * HOUR),
        Intent.CANCEL,
        office=office_in(locale),
        reason="relocation",
        referral=Referral("Kim Lee", "kim@example.org"),
        prefers="a part-time position in the data team",
    )
    assert len(letter_of(change).split()) <= WORDS_AT_MOST


# 12 No excuses needed, 13 an honest reason is welcome, 14 and 15 a friend, another role.


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_12_without_a_reason_none_is_given(locale: str) -> None:
    office = office_in(locale)
    silent, nothing = (say(asked(), Intent.CANCEL, office=office, reason=one) for one in ("", "nothing"))
    assert letter_of(silent) == letter_of(nothing)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reason", [one for one in REASONS if one != "nothing"])
def test_rule_13_a_reason_is_said_in_the_letters_language_and_shown_first(reason: str, locale: str) -> None:
    office = office_in(locale)
    change = say(asked(), Intent.CANCEL, office=office, reason=reason)
    plain = letter_of(say(asked(), Intent.CANCEL, office=office))
    (added,) = set(letter_of(change).split("\n\n")) - set(plain.split("\n\n"))
    assert added in only_send(change).draft.body
    assert "_" not in added
    assert reason != REASONS[-1] or reason in added, "their own words stand as they are"


def test_rule_13_no_reason_is_the_same_in_two_languages() -> None:
    for reason in REASONS[:-2]:
        said = {letter_of(say(asked(), Intent.CANCEL, office=office_in(one), reason=reason)) for one in LOCALES}
        lines = [set(one.split("\n\n")) for one in said]
        assert not set.intersection(*lines)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reason", [one for one in REASONS if one != "nothing"])
def test_rule_13_a_reason_said_in_passing_is_kept_and_stays_out_of_the_letter(reason: str, locale: str) -> None:
    office = office_in(locale)
    plain = say(asked(), Intent.CANCEL, office=office)
    change = say(asked(), Intent.CANCEL, office=office, reason=reason, in_passing=True)
    assert letter_of(change) == letter_of(plain)
    assert change.interview.reason == reason
    said_so = set(only_send(change).draft.body.split("\n\n")) - set(only_send(plain).draft.body.split("\n\n"))
    assert len(said_so) == 1, "and the text that shows the letter says so"


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_13_nothing_in_passing_is_nothing_to_keep(locale: str) -> None:
    office = office_in(locale)
    nothing = say(asked(), Intent.CANCEL, office=office, reason="nothing_specific", in_passing=True)
    assert only_send(nothing).draft == only_send(say(asked(), Intent.CANCEL, office=office)).draft


SETTLED = re.compile(
    r"\baccepted\b|\bdecided\b|\bangenommen\b|\bentschieden\b|accepté|choisi|\baceptado\b|\bdecidido\b"
)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reason", ["another_offer", "counter_offer"])
def test_rule_13_an_offer_that_nobody_said_is_accepted_is_not_said_to_be(reason: str, locale: str) -> None:
    office = office_in(locale)
    assert not SETTLED.search(letter_of(say(asked(), Intent.CANCEL, office=office, reason=reason)))
    assert SETTLED.search(letter_of(say(asked(), Intent.CANCEL, office=office, reason="offer_accepted")))


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_14_whoever_refers_a_friend_is_reminded_to_ask_them_first(locale: str) -> None:
    office = office_in(locale)
    referred = only_send(say(asked(), Intent.CANCEL, office=office, referral=Referral("Kim Lee", "kim@example.org")))
    beside = referred.draft.body.replace(letter_of(say(asked(), Intent.CANCEL, office=office)), "")
    assert [one for one in beside.split("\n\n") if "Kim Lee" in one and "kim@example.org" not in one]


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_14_and_15_a_friend_and_a_wish_stand_in_the_letter_only_where_they_were_given(locale: str) -> None:
    office, kim = office_in(locale), Referral("Kim Lee", "kim@example.org")
    given = letter_of(say(asked(), Intent.CANCEL, office=office, referral=kim, prefers="a role in data"))
    plain = letter_of(say(asked(), Intent.CANCEL, office=office))
    assert "Kim Lee (kim@example.org)" in given
    assert "a role in data." in given
    assert len(given.split("\n\n")) == len(plain.split("\n\n")) + 2


# 16 Keep the door open.


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_16_the_last_word_before_the_greeting_keeps_the_door_open(locale: str) -> None:
    office = office_in(locale)
    changes = (say(asked(), Intent.CANCEL, office=office), say(debriefing(), Intent.WITHDRAW, office=office))
    closings = {letter_of(one).split("\n\n")[-2] for one in changes}
    assert len(closings) == 1
    assert re.search(r"paths|Wege|chemins|caminos", closings.pop())


def test_rule_16_who_bowed_out_once_can_be_invited_again() -> None:
    told = settled(posted(), Purpose.CANCELLATION, DeliveryState.ACCEPTED, LATER).interview
    assert told.contact == DANA, "the contact is kept"
    assert told.phase is Phase.WITHDRAWN


# 17 After every interview, 18 at any stage, 19 and when they go dark.


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_17_after_it_took_place_three_things_are_asked_in_one_text(locale: str) -> None:
    over = an_interview(timedelta(minutes=-95), phase=Phase.ATTENDING, decision=Decision.ATTEND)
    change = due(over, StepKind.DEBRIEF, MONDAY_NOON, office_in(locale))
    body = only_send(change).draft.body
    assert body.count("?") >= 1
    assert body.count(",") >= 4
    assert all(f"{number} K7" in body for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("intent", "purpose"), [(Intent.THANK, Purpose.THANK_YOU), (Intent.WITHDRAW, Purpose.WITHDRAWAL)]
)
def test_rule_17_the_answer_leads_to_thanks_or_to_a_polite_withdrawal_and_neither_leaves_unseen(
    intent: Intent, purpose: Purpose
) -> None:
    change = say(debriefing(), intent)
    assert change.interview.approval.purpose is purpose
    assert not to_employer(change)


def test_rule_17_one_that_did_not_take_place_is_thanked_for_by_nobody() -> None:
    change = say(debriefing(), Intent.NO)
    assert (change.interview.phase, change.interview.approval) == (Phase.CLOSED, None)


def test_rule_18_a_process_that_no_calendar_knows_of_can_be_left_as_well() -> None:
    matter = an_interview(None, phase=Phase.CLOSED, time_problem="", written_start="")
    said = Answered(reading=Reading(intent=Intent.CANCEL), key="cli/1")
    for has_ended in (False, True):
        leaving = letters.bow_out_of_process(matter, OFFICE, said, MONDAY_NOON, has_ended=has_ended).interview
        (letter,) = sends(due(leaving, StepKind.LETTER, leaves_at(leaving)))
        assert (letter.purpose, letter.to) == (Purpose.WITHDRAWAL, DANA.email)
        assert ("your time" in letter.draft.body) is has_ended


def thanked(now_days_ago: int) -> Interview:
    return debriefing(phase=Phase.THANKED, question=None, thanked_at=MONDAY_NOON - now_days_ago * DAY)


def test_rule_19_after_five_business_days_of_silence_one_nudge_is_offered_and_no_second() -> None:
    follow_up = next(
        one for one in steps(thanked(0), OFFICE.policy, OFFICE.candidate) if one.kind is StepKind.FOLLOW_UP
    )
    assert 6 * DAY < follow_up.due_at - MONDAY_NOON < 8 * DAY, "a weekend lies between"
    offered = due(thanked(7), StepKind.FOLLOW_UP, MONDAY_NOON)
    assert purposes(offered) == [Purpose.QUESTION]
    later = steps(offered.interview, OFFICE.policy, OFFICE.candidate)
    assert StepKind.FOLLOW_UP not in {one.kind for one in later}


# 20 Think twice, 21 their time, 22 your instincts, 23 no legal advice.


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_20_one_thought_is_offered_once_and_never_against_their_conscience(locale: str) -> None:
    office = office_in(locale)

    def thoughts(interview: Interview, at_minute: int = 0, **said: str) -> int:
        with_one = only_send(say(interview, Intent.CANCEL, MONDAY_NOON + at_minute * MINUTE, office, **said))
        silent = office_in(locale, second_thoughts=False)
        without = only_send(say(interview, Intent.CANCEL, MONDAY_NOON + at_minute * MINUTE, silent, **said))
        return len(with_one.draft.body.split("\n\n")) - len(without.draft.body.split("\n\n"))

    assert thoughts(asked()) == 1
    assert thoughts(asked(), reason="company") == 0
    undone = say(withdrawing(office=office), Intent.UNDO, MONDAY_NOON + MINUTE, office).interview
    assert thoughts(undone, 2) == 0, "they have thought twice"


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_20_a_process_without_an_interview_has_none_to_think_twice_about(locale: str) -> None:
    process = an_interview(None, phase=Phase.CLOSED, time_problem="", written_start="")
    said = Answered(reading=Reading(intent=Intent.WITHDRAW), key="cli/1")
    shown = [
        only_send(letters.bow_out_of_process(process, office, said, MONDAY_NOON)).draft.body
        for office in (office_in(locale), office_in(locale, second_thoughts=False))
    ]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_21_yes_and_no_stand_side_by_side_in_one_line_and_neither_is_praised(locale: str) -> None:
    asking = only_send(due(an_interview(2 * DAY), StepKind.ASK, MONDAY_NOON, office_in(locale))).draft.body
    yes, no = (re.search(rf"{code} K7 = ([^,.]+)", asking) for code in "YN")
    assert yes
    assert no
    assert asking[yes.end() : no.start()] == ", "
    assert abs(len(yes[1]) - len(no[1])) <= 4, "one as short as the other"


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_22_their_own_notes_are_shown_when_the_question_is_asked(locale: str) -> None:
    noted = an_interview(2 * DAY, notes="they were late twice")
    assert "they were late twice" in only_send(due(noted, StepKind.ASK, MONDAY_NOON, office_in(locale))).draft.body


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("variant", ["late", "moved", "contact_changed"])
def test_rule_22_their_own_notes_are_shown_whichever_way_it_is_asked(variant: str, locale: str) -> None:
    office, noted = office_in(locale), an_interview(2 * DAY, notes="they were late twice")
    for name, extra in (("question", {"variant": variant}), ("reminder", {"last": True})):
        assert "they were late twice." in office.draft(name, noted, MONDAY_NOON, **extra).body


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_22_a_note_gives_way_before_the_question_becomes_hard_to_read(locale: str) -> None:
    company, note = "Wayland and Hargreaves Consulting Partners Europe", "ask them about " + "on-call and " * 9
    crowded = an_interview(2 * DAY, company=company, role="Principal Engineer", notes=note, contact=NOBODY)
    draft = office_in(locale).draft("question", crowded, MONDAY_NOON, variant="late", last=True)
    assert company[:11] in draft.body
    assert lint(draft, Purpose.QUESTION, True, locale) == []


LEGAL = re.compile(
    r"\bunemploy\w*|\bbenefits?\b|\blegal\w*|\blawyer|\bentitle\w*|\barbeitslos\w*|\bsperrzeit|\brechtlich\w*|\banspruch"
    r"|\bchômage|\ballocation|\bjuridique|\bdroits?\b|\bparo\b|\bprestaci\w*|\bdesempleo",
    re.IGNORECASE,
)


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_23_no_message_gives_legal_advice_or_weighs_benefits_for_anybody(locale: str) -> None:
    assert LEGAL.search("Your unemployment benefits may depend on it.")
    for sample in gallery(locale):
        draft = show(templates(), sample)
        assert not LEGAL.search(f"{draft.subject}\n{draft.body}"), draft.body


# 24 It's OK, 25 and nobody must feel rushed.


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_24_the_closing_text_shames_nobody_and_names_what_comes_next(locale: str) -> None:
    other = an_interview(3 * DAY, id="i2", ref="M3", company="Globex")
    told = settled(
        posted(),
        Purpose.CANCELLATION,
        DeliveryState.ACCEPTED,
        LATER,
        office=replace(office_in(locale), next_interview=other),
    )
    closing = only_send(told)
    assert "Globex" in closing.draft.body
    assert lint(closing.draft, Purpose.ACKNOWLEDGEMENT, True, locale) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_rule_25_nothing_that_goes_to_an_employer_demands_a_reply(locale: str) -> None:
    for sample in gallery(locale):
        if sample.name in LETTERS:
            assert not PHRASES[locale].demands.search(show(templates(), sample).body), sample.variant


# From the brief and from general practice.


def test_thanks_leave_within_a_day_and_in_civil_hours() -> None:
    evening = debriefing(NIGHT)
    shown = say(evening, Intent.THANK, NIGHT).interview
    approved = say(shown, Intent.YES, NIGHT + MINUTE, key="sms/SM2/0").interview
    zone, hours = OFFICE.candidate.zone, OFFICE.policy.thank_you_hours
    assert isinstance(hours, Hours)
    assert leaves_at(approved) == into(leaves_at(approved), hours, zone)
    assert leaves_at(approved) - approved.ends_at < DAY


@given(contact=st.builds(Contact, email=st.sampled_from(["", "dana@acme.example"]), phone=st.just("+14155550123")))
def test_an_employer_is_texted_only_where_that_contact_is_marked_as_one_who_texts(contact: Contact) -> None:
    for urgent in (False, True):
        assert way_to(contact, Policy(can_text=True), urgent=urgent).channel is Channel.EMAIL
        marked = way_to(replace(contact, texts=True), Policy(can_text=True), urgent=urgent)
        assert marked.is_text is (urgent or not contact.email)


def test_silence_says_no_only_for_who_chose_that_and_was_told() -> None:
    for office, withdrawn in ((OFFICE, False), (AUTO_CANCEL, True)):
        taken = live(an_interview(timedelta(days=5)), office, MONDAY_NOON + 5 * DAY)
        assert any(to_employer(change) for *_, change in taken) is withdrawn
        assert (office.policy.on_silence is OnSilence.WITHDRAW) is withdrawn


def test_every_row_of_the_etiquette_has_a_test_that_carries_its_number() -> None:
    sources = [path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    named = [one for source in sources for one in re.findall(r"^def test_rule_(\w+)", source, re.MULTILINE)]
    numbers = {int(one) for name in named for one in re.findall(r"^0?(\d+)|_and_(\d+)_", name) for one in one if one}
    assert numbers >= set(range(1, 26)), sorted(set(range(1, 26)) - numbers)
