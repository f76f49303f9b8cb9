"""What people get to read: nothing from outside is executed, nothing is cut off that decides, nothing is said twice."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.compose import (
    LETTERS,
    Draft,
    TemplateMistake,
    Templates,
    clear_sentence,
    clear_sentences,
    compose,
    load_templates,
)
from daemon.core.contact import Contact, ContactKind
from daemon.core.gallery import DANA, FULL, LETTER, NOW, OTHER, REASONS, SAM, STARTS_AT, UNDATED
from daemon.core.interview import Decision, Interview, Phase, Question
from daemon.core.phrases import PHRASES
from daemon.core.policy import Candidate, OnSilence, Policy
from daemon.core.reading import Referral
from daemon.core.sms_text import BASIC, EXTENSION, segments
from daemon.messages import read_sources

SOURCES = read_sources()
TEMPLATES = load_templates(SOURCES)
VARIANTS = (
    "decision",
    "moved",
    "late",
    "vanished",
    "declined",
    "contact_changed",
    "which_time",
    "is_interview",
    "not_reached",
)
LEAVES_AT = NOW + timedelta(minutes=10)


def written(
    name: str,
    interview: Interview | None = FULL,
    *,
    candidate: Candidate = SAM,
    policy: Policy | None = None,
    now: datetime = NOW,
    templates: Templates = TEMPLATES,
    **extra: object,
) -> Draft:
    return compose(templates, name, interview, candidate, policy or Policy(), now, **extra)


def body(name: str, interview: Interview | None = FULL, **extra: object) -> str:
    return written(name, interview, **extra).body  # type: ignore[arg-type]


# The question


def test_a_question_names_company_role_day_and_local_time() -> None:
    asked = body("question", variant="decision")
    assert "Acme (Backend Engineer), Thu, Dec 3, 2:00 PM" in asked
    assert "Y K7 = yes, N K7 = no, R K7 = another time" in asked


def test_a_question_adds_the_events_own_time_where_its_clocks_differ() -> None:
    elsewhere = replace(FULL, timezone="America/Los_Angeles")
    assert "2:00 PM (11:00 AM Los Angeles time)" in body("question", elsewhere)


def test_another_name_for_the_same_clock_is_not_another_time() -> None:
    assert "time)" not in body("question", replace(FULL, timezone="America/Toronto"))


def test_a_question_without_a_company_names_the_title() -> None:
    assert '"Chat with Dana"' in body("question", replace(FULL, company="", role="", summary="Chat with Dana"))


def test_the_last_rung_says_what_silence_means() -> None:
    assert "If I hear nothing" not in body("question", last=False)
    assert "If I hear nothing, I take it that you are going." in body("question", last=True)


@pytest.mark.parametrize("name", ["question", "reminder"])
@pytest.mark.parametrize("last", [False, True])
def test_where_silence_withdraws_every_rung_says_so_and_when(name: str, last: bool) -> None:
    text = body(name, policy=Policy(on_silence=OnSilence.WITHDRAW), last=last, variant="decision")
    assert "If I hear nothing by Wed, Dec 2, 1:50 PM, I tell them that you will not attend." in text


def test_a_tag_in_the_event_makes_every_rung_say_it_too() -> None:
    assert "I tell them that you will not attend" in body("question", replace(FULL, silence_withdraws=True))


def test_no_deadline_that_has_passed_is_announced() -> None:
    text = body("question", now=STARTS_AT - timedelta(hours=20), silence_withdraws=True, last=True, variant="late")
    assert "will not attend" not in text
    assert "I take it that you are going" in text


def test_a_moved_interview_is_asked_about_with_both_times() -> None:
    text = body("question", variant="moved", old_starts_at=STARTS_AT - timedelta(days=1))
    assert "has moved to Thu, Dec 3, 2:00 PM; it was Wed, Dec 2, 2:00 PM" in text


def test_an_unknown_zone_is_asked_about_as_it_is_written() -> None:
    text = body("question", UNDATED, variant="which_time")
    assert '"2026-12-03 14:00"' in text
    assert "Y K7 = that is my local time (New York)" in text


def test_an_event_without_a_time_of_day_offers_no_yes() -> None:
    text = body("question", replace(UNDATED, time_problem="all day", written_start="2026-12-03"), variant="which_time")
    assert "no time of day" in text
    assert "Y K7" not in text


def test_a_vanished_event_is_asked_about_and_tells_nobody() -> None:
    text = body("question", variant="vanished")
    assert "gone from your calendar" in text
    assert "Until you answer I tell nobody" in text


def test_the_year_is_named_where_it_is_another() -> None:
    assert "Dec 3, 2026" in body("question", now=datetime(2025, 12, 20, tzinfo=UTC))


def test_a_setting_of_another_english_uses_its_clock_and_calendar() -> None:
    assert "Thu 3 Dec, 14:00" in body("question", candidate=replace(SAM, locale="en-GB"))


def test_an_unknown_locale_falls_back_to_english() -> None:
    assert "Are you going?" in body("question", candidate=replace(SAM, locale="xx_YY"))


# Untrusted text

HOSTILE = [
    "Acme\r\nBcc: everybody@y.example",
    "{{ 7 * 7 }} {% for x in range(9) %}x{% endfor %} {{ me.__class__ }}",
    "<script>alert(1)</script>",
    "A" * 1_000_000,
    "word " * 200_000,
    "\x00\x07\u202eemcA\u202c",
    "\ud800",
    "Reply STOP to win",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("name", ["question", "cancellation", "day_of", "alert_refused"])
def test_a_hostile_event_is_shown_as_one_line_of_plain_text(name: str, text: str) -> None:
    hostile = replace(
        FULL,
        company=text,
        role=text,
        summary=text,
        location=text,
        notes=text,
        contact=Contact(text, DANA.email, DANA.phone),
    )
    draft = written(name, hostile, error=text) if name.startswith("alert") else written(name, hostile)
    assert "\n" not in draft.subject
    assert "\r" not in draft.subject + draft.body
    assert "49" not in draft.body
    assert len(draft.body) < 1600
    draft.body.encode()


def test_a_value_that_looks_like_a_template_is_printed_as_it_stands() -> None:
    assert "{{ 7 * 7 }}" in body("question", replace(FULL, company="{{ 7 * 7 }}"))


def test_a_long_name_is_cut_at_a_words_end() -> None:
    text = body("cancellation", replace(FULL, company="Acme Holdings " * 20))
    shown = text.partition(" at Acme")[2].partition(" on Thursday")[0]
    assert shown.endswith("...")
    assert len("Acme" + shown) <= 60
    assert "Holdin..." not in shown


def test_typographic_quotes_do_not_double_the_price_of_a_text() -> None:
    text = body("question", replace(FULL, company="Dana’s “Bakery” – North"))
    assert 'Dana\'s "Bakery" - North' in text


unicode_text = st.text(max_size=300)
gsm_text = st.text(alphabet=sorted((BASIC | EXTENSION) - set("\r\n\f")), max_size=300)


@given(summary=unicode_text, company=unicode_text, role=unicode_text, name=unicode_text, location=unicode_text)
def test_no_subject_ever_holds_a_line_end_and_nothing_is_ever_executed(
    summary: str, company: str, role: str, name: str, location: str
) -> None:
    interview = replace(
        FULL, summary=summary, company=company, role=role, location=location, contact=Contact(name, DANA.email)
    )
    for template in ("question", "ack_withdraw", "cancellation", "thank_you", "day_of"):
        draft = (
            written(template, interview, letter=LETTER) if template == "ack_withdraw" else written(template, interview)
        )
        assert len(draft.subject.splitlines()) == 1
        assert not set(draft.subject) & set("\r\n\x00\x85\u2028\u2029")
        assert "\r" not in draft.body


@given(code=st.text(alphabet=string.ascii_letters + string.digits + " ._()[]'\"|*+", max_size=40))
def test_whatever_stands_between_braces_is_never_evaluated(code: str) -> None:
    source = f"{{{{{code}}}}}"
    expected = " ".join(source.split())
    assert expected in body("cancellation", replace(FULL, role="x", company=source))


@given(
    company=gsm_text,
    role=gsm_text,
    summary=gsm_text,
    notes=gsm_text,
    variant=st.sampled_from(VARIANTS),
    last=st.booleans(),
    locale=st.sampled_from(sorted(PHRASES)),
)
def test_rule_11_a_question_takes_two_segments_at_most_whatever_the_names(
    company: str, role: str, summary: str, notes: str, variant: str, last: bool, locale: str
) -> None:
    interview = replace(FULL, company=company, role=role, summary=summary, notes=notes, timezone="America/Los_Angeles")
    policy, candidate = Policy(on_silence=OnSilence.WITHDRAW), replace(SAM, locale=locale)
    for name in ("question", "reminder"):
        text = body(name, interview, policy=policy, candidate=candidate, variant=variant, last=last)
        assert segments(text) <= 2


def test_rule_11_accents_are_given_up_before_the_second_segment_is_passed_and_not_sooner() -> None:
    accented = replace(FULL, company="Škoda Málaga", role="Ingeniería", notes="")
    assert "Skoda Malaga (Ingenieria)" in body("question", accented, last=True)
    short = replace(accented, role="", starts_at=None, written_start="")
    assert "Škoda Málaga" in body("ack_noted", short)


@pytest.mark.parametrize("day", range(7))
@pytest.mark.parametrize("month", [2, 8])
def test_rule_11_no_day_and_no_month_of_any_language_makes_a_question_longer(day: int, month: int) -> None:
    starts_at = datetime(2027, month, 10 + day, 19, tzinfo=UTC)
    for locale in PHRASES:
        text = body(
            "question", replace(FULL, starts_at=starts_at), candidate=replace(SAM, locale=locale), variant="decision"
        )
        assert segments(text) <= 2, text


# Letters


def test_a_letter_gives_the_time_in_the_employers_zone_and_names_the_zone() -> None:
    letter = body("cancellation", replace(FULL, timezone="America/Los_Angeles"))
    assert "Thursday, December 3 at 11:00 AM Pacific Time" in letter
    assert "2:00 PM" not in letter


def test_a_letter_greets_by_first_name_only_where_there_is_a_person() -> None:
    greetings = {"Dana Lee": "Hello Dana,", "Lee, Dana": "Hello Dana,", "Acme Talent Team": "Hello,", "": "Hello,"}
    for name, greeting in greetings.items():
        assert body("cancellation", to=Contact(name, DANA.email)).splitlines()[0] == greeting


def test_the_clear_sentence_is_found_whatever_the_company_is_called() -> None:
    letter = body("cancellation", replace(FULL, company="St. Jude vs. Co. Inc."))
    assert clear_sentence(letter) == (
        "I will not attend the interview for the Backend Engineer position at St. Jude vs. Co. Inc. "
        "on Thursday, December 3 at 2:00 PM Eastern Time."
    )


def test_a_text_without_a_clear_sentence_is_its_own_clear_sentence() -> None:
    assert clear_sentence("\nBonjour,\n\nmerci.\n") == "Bonjour,\n\nmerci."


@given(company=gsm_text, name=unicode_text, role=unicode_text)
def test_the_acknowledgement_holds_the_addressee_and_the_clear_sentence_word_for_word(
    company: str, name: str, role: str
) -> None:
    interview = replace(FULL, company=company, role=role, contact=replace(DANA, name=name))
    letter = written("cancellation", interview)
    for shown in ("ack_withdraw", "ack_silence_withdraw"):
        text = body(shown, interview, letter=letter, to=interview.contact, leaves_at=LEAVES_AT)
        assert DANA.email in text
        assert clear_sentence(letter.body) in text
        assert letter.body in text
        assert letter.subject in text


@pytest.mark.parametrize("name", ["ack_withdraw", "ack_silence_withdraw", "ack_reschedule"])
def test_the_acknowledgement_says_when_it_leaves_in_local_time_and_how_to_take_it_back(name: str) -> None:
    text = body(name, letter=LETTER, leaves_at=LEAVES_AT)
    assert "leaving 9:10 AM" in text
    assert "U K7" in text
    assert "S K7" in text


@pytest.mark.parametrize("leaves_at", [None, NOW])
def test_an_immediate_letter_offers_no_way_back(leaves_at: datetime | None) -> None:
    text = body("ack_withdraw", letter=LETTER, leaves_at=leaves_at)
    assert "now:" in text
    assert "U K7" not in text


# The etiquette, row by row


def test_rule_4_the_exact_text_is_shown_before_it_leaves() -> None:
    for name in (
        "ack_withdraw",
        "ack_reschedule",
        "ack_late",
        "thank_you_offer",
        "withdrawal_offer",
        "follow_up_offer",
    ):
        assert LETTER.body in body(name, letter=LETTER)


def test_rule_5_the_late_path_calls_first_with_number_script_and_code() -> None:
    text = body("ack_withdraw", letter=LETTER, late=True, leaves_at=LEAVES_AT)
    assert text.index(DANA.phone) < text.index(DANA.email)
    assert "a call is best" in text
    script = text.split('"')[1]
    assert 20 <= len(script.split()) <= 60  # twenty seconds, at two to three words a second
    assert "CALLED K7" in text


def test_rule_6_the_late_letter_owns_the_short_notice() -> None:
    assert "short notice" in body("cancellation", late=True)
    assert "short notice" not in body("cancellation", late=False)


def test_rule_7_the_letter_speaks_to_the_one_it_goes_to() -> None:
    letters = {kind: body("cancellation", to=replace(DANA, kind=kind)) for kind in ContactKind}
    assert len(set(letters.values())) == len(letters)


def test_rule_8_only_the_recruiter_is_thanked_for_sticking_their_neck_out() -> None:
    for name in ("cancellation", "withdrawal"):
        assert "stuck your neck out" in body(name, to=replace(DANA, kind=ContactKind.RECRUITER))
        assert "neck" not in body(name, to=replace(DANA, kind=ContactKind.HIRING_MANAGER))
        assert "neck" not in body(name, to=replace(DANA, kind=None))


def test_rule_9_a_no_comes_with_thanks() -> None:
    for name in ("cancellation", "withdrawal", "decline"):
        assert "Thank you" in body(name)


def test_rule_10_there_is_exactly_one_clear_sentence() -> None:
    for name in ("cancellation", "withdrawal"):
        assert len(clear_sentences(body(name))) == 1
    assert clear_sentence(body("withdrawal")) == "I withdraw my application for the Backend Engineer position at Acme."


def test_rule_11_even_a_letter_with_everything_is_short() -> None:
    letter = body(
        "cancellation",
        late=True,
        reason=REASONS[-1],
        prefers="a role in data",
        referral=Referral("Kim Park", "kim@y.example"),
    )
    assert len(letter.split()) <= 120


def test_rule_12_no_reason_is_given_unasked() -> None:
    assert body("cancellation") == body("cancellation", reason="") == body("cancellation", reason="nothing")
    assert "reason" not in body("cancellation").lower()


@pytest.mark.parametrize("reason", REASONS)
def test_rule_13_a_reason_that_is_chosen_is_said_in_plain_words(reason: str) -> None:
    letter = body("cancellation", reason=reason)
    assert (letter != body("cancellation")) is (reason != "nothing")
    assert "_" not in letter


def test_rule_13_own_words_stand_as_they_were_given() -> None:
    assert "My reason: I start elsewhere on Monday." in body("cancellation", reason="I start elsewhere on Monday")


def test_rule_14_a_friend_is_named_where_the_candidate_names_one() -> None:
    assert "Kim Park (kim@y.example)" in body("cancellation", referral=Referral("Kim Park", "kim@y.example"))
    assert "Somebody" not in body("cancellation", referral=None)


def test_rule_15_another_role_is_named_where_it_suits_better() -> None:
    assert "What would suit me better: a role in data." in body("cancellation", prefers="a role in data")


def test_rule_16_the_door_stays_open() -> None:
    for name in ("cancellation", "withdrawal"):
        assert "paths cross again" in body(name)


def test_rule_17_the_debrief_asks_its_three_points() -> None:
    text = body("debrief")
    assert "enjoy it" in text
    assert "what you expected" in text
    assert "still excited" in text
    assert "1 K7 = loved it, 2 K7 = unsure, 3 K7 = not for me" in text


def test_rule_19_the_follow_up_says_how_long_there_was_silence() -> None:
    assert "for 5 business days" in body("follow_up_offer", letter=LETTER)


def test_rule_20_one_thought_is_offered_and_never_against_the_candidates_conscience() -> None:
    def thought(**extra: object) -> int:
        return body("ack_withdraw", letter=LETTER, leaves_at=LEAVES_AT, **extra).count("One thought")

    assert thought() == 1
    assert thought(reason="pay") == 1
    assert thought(reason="company") == 0
    assert thought(policy=Policy(second_thoughts=False)) == 0


def test_rule_20_the_thought_depends_on_nothing_about_the_candidate() -> None:
    def thought(interview: Interview) -> str:
        return body("ack_withdraw", interview, letter=LETTER, leaves_at=LEAVES_AT).partition("One thought")[2]

    assert thought(FULL) == thought(replace(FULL, company="Globex", role="", notes="they were odd"))
    assert len({thought(replace(FULL, id=str(number))) for number in range(9)}) == 3


def test_rule_22_the_candidates_own_note_stands_in_the_question() -> None:
    assert "Your note: ask about the on-call rota" in body("question", variant="decision")


def test_rule_24_the_closing_says_it_is_all_right_and_names_the_next_interview() -> None:
    text = body("closing", next_interview=OTHER)
    assert "Acme is told." in text
    assert "Next: Globex, Mon, Dec 7, 2:00 PM." in text


def test_rule_25_a_follow_up_presses_nobody() -> None:
    assert "whenever it suits you" in body("follow_up")


# Answers


def test_what_cannot_be_read_is_answered_with_what_can() -> None:
    asked = replace(FULL, question=Question.DEBRIEF)
    assert "1 K7 = loved it" in body("ack_unclear", asked, open=(asked,))
    assert "B2 = Globex, Mon, Dec 7" in body("ack_unclear", None, open=(FULL, OTHER))


def test_which_one_lists_the_open_ones_with_company_and_day() -> None:
    assert "K7 = Acme, Thu, Dec 3; B2 = Globex, Mon, Dec 7" in body("ack_ambiguous", None, open=(FULL, OTHER))


def test_a_closed_reference_is_named_even_where_nothing_is_known_of_it() -> None:
    assert "Z9 is not open" in body("ack_closed_ref", None, ref="Z9", open=())


def test_a_doubtful_no_is_asked_back() -> None:
    assert "N K7 = yes, bow out" in body("ack_confirm", heard="cancel")
    assert "R K7 = yes" in body("ack_confirm", heard="reschedule")


def test_an_undo_says_where_the_matter_stands() -> None:
    assert "You are going." in body("ack_undone", replace(FULL, decision=Decision.ATTEND))
    assert "Are you going?" in body("ack_undone", replace(FULL, decision=None))


def test_a_letter_in_doubt_says_whose_it_is_and_how_to_settle_it() -> None:
    text = body("alert_in_doubt", replace(FULL, phase=Phase.UNRESOLVED), error="connection lost", item=12)
    assert "Dana Lee (dana@acme.example)" in text
    assert "Acme" in text
    assert "Sent folder" in text
    assert "callahead outbox settle 12" in text
    assert "CALLED K7 = they know" in text


def test_without_an_address_the_candidate_is_asked_to_tell_them() -> None:
    text = body("no_contact", replace(FULL, contact=Contact("Dana Lee", "", "+14155550102")))
    assert "+14155550102" in text
    assert "CALLED K7" in text


def test_a_long_link_is_left_out_rather_than_cut() -> None:
    assert "https://meet.example.com/abc-defg-hij" in body("day_of")
    assert "http" not in body("day_of", replace(FULL, join_url="https://meet.example.com/" + "x" * 200))
    assert "javascript" not in body("day_of", replace(FULL, join_url="javascript:alert(1)"))


# Templates and overrides


def test_letters_and_messages_to_the_candidate_are_all_there() -> None:
    assert set(LETTERS) < TEMPLATES.names()
    assert not any(name.startswith("_") for name in TEMPLATES.names())


def test_an_unknown_message_or_extra_is_a_bug_and_says_so() -> None:
    with pytest.raises(KeyError, match="nonsense"):
        written("nonsense")
    with pytest.raises(TypeError, match="colour"):
        written("question", colour="red")


MISTAKES = [
    ("en/question.txt", "Subject: Hi\n\n[{{ ref }}]\n{% if %}\n", 4),
    ("en/question.txt", "Subject: Hi\n\nfine\n{{ nobody_knows_this }}\n", 4),
    ("en/question.txt", "Subject: Hi\n\n{{ to.shown.nothing }}\n", 3),
    ("en/question.txt", "Hello\n\nfine\n", 1),
    ("en/question.txt", "Subject: Hi\nfine\n", 2),
    ("en/question.txt", 'Subject: Hi\n\n{% include "_missing.txt" %}\n', 3),
    ("en/question.txt", "Subject: Hi\n\n{{ ref.__class__.__mro__ }}\n", 3),
    ("en/question.txt", "Subject: Hi\n\n{# nothing at all #}\n", 1),
    ("en/qustion.txt", "Subject: Hi\n\nfine\n", 1),
    ("en/_going.txt", "{{ 1 // 0 }}\n", 1),
    ("de/question.txt", "Subject: Hallo\n\n\n{{ unbekannt }}\n", 4),
    ("en/alert_put_off.txt", "Subject: Hi\n\n{% if error %}\n{{ gone }}\n{% endif %}\nx", 4),
]


@pytest.mark.parametrize(("file", "text", "line"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_bad_override_is_named_with_file_and_line(file: str, text: str, line: int) -> None:
    with pytest.raises(TemplateMistake) as mistake:
        load_templates(SOURCES | {file: text})
    assert (mistake.value.file, mistake.value.line) == (file, line)
    assert str(mistake.value).startswith(f"{file}:{line}: ")


def test_a_good_override_takes_the_place_of_the_packaged_one() -> None:
    templates = load_templates(SOURCES | {"en/closing.txt": "Subject: Done\n\n[{{ ref }}] Done with {{ company }}.\n"})
    assert written("closing", templates=templates) == Draft("Done", "[K7] Done with Acme.")


def test_a_line_of_an_override_stays_a_line() -> None:
    text = (
        "Subject: Done\n\n[{{ ref }}]\n{% if company %}\nHello {{ company }}{% if role %}, {{ role }}{% endif %}\n\n"
        'Bye {% include "_what.txt" %}\nSam\n{% endif %}\n'
    )
    templates = load_templates(SOURCES | {"en/closing.txt": text})
    assert written("closing", templates=templates).body == (
        "[K7]\nHello Acme, Backend Engineer\n\nBye Acme (Backend Engineer)\nSam"
    )


def test_another_language_falls_back_to_english_message_by_message() -> None:
    templates = load_templates(SOURCES | {"da/closing.txt": "Subject: Slut\n\n[{{ ref }}] Slut: {{ when }}\n"}, ("da",))
    danish = replace(SAM, locale="da-DK")
    assert written("closing", candidate=danish, templates=templates).body == "[K7] Slut: tors. 3. dec., 14.00"
    assert "Are you going?" in written("question", candidate=danish, templates=templates).body


def test_a_language_of_ones_own_country_takes_the_rest_from_the_language() -> None:
    own = {"de_AT/_signed.txt": "Beste Grüße\n{{ me }}\n", "de_AT/closing.txt": SOURCES["de/closing.txt"]}
    templates = load_templates(SOURCES | own, ("de_AT",))
    austrian = replace(SAM, locale="de-AT")
    assert "Acme weiß Bescheid" in written("closing", candidate=austrian, templates=templates).body
    assert "Gehst du hin?" in written("question", candidate=austrian, templates=templates).body


def test_the_reminder_says_when_to_leave_for_one_in_person() -> None:
    on_foot = replace(FULL, join_url="")
    draft = compose(TEMPLATES, "day_of", on_foot, SAM, Policy(travel=timedelta(minutes=45)), NOW)
    assert "Leave by 1:15" in draft.body


def test_a_reminder_that_quiet_hours_move_is_announced_for_when_it_comes() -> None:
    early = replace(FULL, starts_at=FULL.starts_at - timedelta(hours=5, minutes=30))  # half past eight
    assert "I remind you on Wed, Dec 2, 8:45 PM." in written("ack_attend", early).body
    assert "I remind you 2 hours before." in written("ack_attend").body


def test_late_a_day_too_soon_does_not_ask_again_who_said_yes() -> None:
    going = replace(FULL, phase=Phase.ATTENDING, decision=Decision.ATTEND)
    assert "For now: Y K7 = yes" in written("ack_not_late", variant="not_yet").body
    assert "You are going; N K7 if that changes." in written("ack_not_late", going, variant="not_yet").body


def test_nobody_has_to_leave_for_a_link() -> None:
    draft = compose(TEMPLATES, "day_of", FULL, SAM, Policy(travel=timedelta(minutes=45)), NOW)
    assert "Leave by" not in draft.body
