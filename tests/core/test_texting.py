"""Letters that go by text: to whom, in which words, and bound to what was shown like every other."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.absorbing import absorb
from daemon.core.change import Answered, Replied, Send
from daemon.core.contact import Contact
from daemon.core.delivery import Channel, DeliveryState, Purpose
from daemon.core.interview import Decision, Interview, Phase
from daemon.core.letters import bow_out_of_process
from daemon.core.machine import advance
from daemon.core.own_contact import Refusal, give_contact, why_not
from daemon.core.plan import StepKind
from daemon.core.policy import Policy
from daemon.core.reading import Intent, Reading
from daemon.core.sms_text import segments
from daemon.core.ways import signature, way_to
from tests.core.builders import (
    DANA,
    DAY,
    HOUR,
    MINUTE,
    MONDAY_NOON,
    OFFICE,
    a_candidate,
    an_interview,
    an_office,
    asked,
    debriefing,
    due,
    leaves_at,
    only_send,
    purposes,
    say,
    sends,
    settled,
)
from tests.core.test_absorbing import an_event, recognized

NUMBER = "+14155550123"
SHOP = Contact("Dana Reyes", "", NUMBER, None, texts=True)
BOTH = replace(DANA, texts=True)
TEXTING = an_office(can_text=True)


def refused(contact: Contact = SHOP, starts_in=3 * DAY, **said: object) -> Interview:
    """One whose candidate has said no; the letter is shown, and waits for the end of the undo window."""
    return say(asked(starts_in, contact=contact), Intent.CANCEL, office=TEXTING, **said).interview


def letter_of(interview: Interview) -> Send:
    return next(one for one in sends(due(interview, StepKind.LETTER, leaves_at(interview), TEXTING)) if one.to)


def told(contact: Contact = SHOP) -> Interview:
    """One whose text has been taken by the provider."""
    gone = due(refused(contact), StepKind.LETTER, MONDAY_NOON + 10 * MINUTE, TEXTING).interview
    left = {"channel": Channel.SMS, "office": TEXTING}
    return settled(gone, Purpose.CANCELLATION, DeliveryState.ACCEPTED, MONDAY_NOON + 11 * MINUTE, **left).interview


# Which way.


contacts = st.builds(
    Contact,
    name=st.sampled_from(["", "Dana Reyes"]),
    email=st.sampled_from(["", "dana@acme.example"]),
    phone=st.sampled_from(["", NUMBER]),
)
WORDS = [Intent.CANCEL, Intent.RESCHEDULE, Intent.LATE, Intent.MISSED]


@given(contacts, st.sampled_from(WORDS), st.timedeltas(min_value=-2 * HOUR, max_value=6 * DAY))
def test_a_contact_who_is_not_marked_never_gets_a_text(contact: Contact, word: Intent, starts_in) -> None:
    said = say(asked(starts_in, contact=contact), word, office=TEXTING)
    approval = said.interview.approval
    assert approval is None or approval.channel is Channel.EMAIL
    assert all(one.by is Channel.EMAIL for one in sends(said) if one.to)


@given(contacts, st.booleans(), st.booleans(), st.booleans())
def test_a_text_needs_the_mark_a_number_a_line_and_a_reason_not_to_be_a_mail(
    contact: Contact, texts: bool, can_text: bool, urgent: bool
) -> None:
    way = way_to(replace(contact, texts=texts), Policy(can_text=can_text), urgent=urgent)
    wanted = texts and can_text and bool(contact.phone) and (urgent or not contact.email)
    assert way.is_text is wanted
    assert way.to == (contact.phone if wanted else contact.email)


def test_who_has_an_address_too_gets_a_mail_in_time_and_a_text_at_short_notice() -> None:
    assert refused(BOTH, 3 * DAY).approval.to == DANA.email
    late = refused(BOTH, 20 * HOUR).approval
    assert (late.channel, late.to, late.subject) == (Channel.SMS, NUMBER, "")


def test_running_late_goes_by_text_whatever_else_is_known() -> None:
    change = say(asked(HOUR, contact=BOTH), Intent.LATE, office=TEXTING, minutes=10)
    letter, shown = sends(change)
    assert (letter.by, letter.to) == (Channel.SMS, NUMBER)
    assert "about 10 minutes late" in letter.draft.body
    assert letter.draft.body in shown.draft.body
    assert f"Dana Reyes ({NUMBER}) by text" in shown.draft.body


def test_an_apology_is_in_no_hurry_and_goes_by_mail_where_it_can() -> None:
    for contact, way in ((BOTH, Channel.EMAIL), (SHOP, Channel.SMS)):
        missed = say(debriefing(contact=contact), Intent.MISSED, office=TEXTING).interview
        assert missed.approval.channel is way


def test_thanks_go_by_text_only_where_there_is_no_address() -> None:
    for contact, way in ((BOTH, Channel.EMAIL), (SHOP, Channel.SMS)):
        shown = say(debriefing(contact=contact), Intent.THANK, office=TEXTING)
        assert shown.interview.approval.channel is way
        going = say(shown.interview, Intent.YES, MONDAY_NOON + MINUTE, TEXTING, key="sms/SM2/0").interview
        assert letter_of(going).by is way


def test_without_a_line_for_texts_a_marked_contact_is_somebody_without_an_address() -> None:
    shown = only_send(say(asked(3 * DAY, contact=SHOP), Intent.CANCEL))
    assert "I have no mail address" in shown.draft.body


def test_a_process_without_an_event_can_be_left_by_text() -> None:
    matter = an_interview(None, phase=Phase.CLOSED, contact=SHOP, time_problem="", written_start="")
    said = Answered(reading=Reading(intent=Intent.WITHDRAW), key="cli/1")
    leaving = bow_out_of_process(matter, TEXTING, said, MONDAY_NOON).interview
    assert "I withdraw my application" in letter_of(leaving).draft.body
    assert letter_of(leaving).by is Channel.SMS


# What is shown, and what leaves.


def test_the_text_is_shown_word_for_word_with_the_number_that_it_goes_to() -> None:
    change = say(asked(3 * DAY, contact=SHOP), Intent.CANCEL, office=TEXTING)
    shown = only_send(change).draft.body
    assert f"by text to Dana Reyes ({NUMBER})" in shown
    assert change.interview.approval.body in shown
    assert "Subject" not in shown


def test_what_was_shown_leaves_once_to_that_number_and_nothing_goes_by_mail() -> None:
    waiting = refused()
    posted = due(waiting, StepKind.LETTER, leaves_at(waiting), TEXTING)
    assert [(one.by, one.to, one.draft.body) for one in sends(posted)] == [(Channel.SMS, NUMBER, waiting.approval.body)]


def test_a_text_greets_thanks_says_it_in_one_sentence_and_tells_whom_to_answer() -> None:
    body = refused(starts_in=20 * HOUR).approval.body
    assert body.splitlines() == [
        "Hello Dana, thank you for the invitation.",
        "I will not attend the interview for the Backend Engineer position at Acme on Tue, Dec 1, 8:00 AM.",
        "I am sorry for the short notice.",
        "Sam Rivera, +14155550101",
    ]
    assert segments(body) == 2


def test_own_words_by_text_are_signed_and_go_the_same_way() -> None:
    edited = say(refused(), Intent.EDIT, office=TEXTING, key="sms/SM2/0", text="Thanks, but I will not attend.")
    assert edited.interview.approval.body == "Thanks, but I will not attend.\nSam Rivera, +14155550101"
    letter = letter_of(edited.interview)
    assert (letter.by, letter.to) == (Channel.SMS, NUMBER)


def test_own_words_that_are_signed_are_left_as_they_are_and_never_longer_than_a_carrier_takes() -> None:
    signed = "I will not attend. Sam Rivera +14155550101"
    assert say(refused(), Intent.EDIT, office=TEXTING, text=signed).interview.approval.body == signed
    long = say(refused(), Intent.EDIT, office=TEXTING, text="I will not attend. " * 200).interview.approval.body
    assert len(long) <= 1600
    assert long.endswith(signature(TEXTING.candidate))


# Bound to what was shown.


@given(contacts, contacts)
def test_the_revision_knows_the_number_only_where_texts_go_to_it(one: Contact, other: Contact) -> None:
    here, there = (an_interview(contact=contact) for contact in (one, other))
    assert (here.revision == there.revision) is (one.email == other.email)
    marked, also = (an_interview(contact=replace(contact, texts=True)) for contact in (one, other))
    assert (marked.revision == also.revision) is ((one.email, one.phone) == (other.email, other.phone))


def test_another_number_before_the_text_leaves_voids_the_approval() -> None:
    waiting = refused()
    event = an_event(starts_at=waiting.starts_at)
    elsewhere = recognized(contact=replace(SHOP, phone="+14155550124"))
    change = absorb(waiting, event, elsewhere, False, TEXTING, MONDAY_NOON + MINUTE)
    assert (change.interview.phase, change.interview.approval) == (Phase.ASKED, None)


def test_a_mark_that_is_set_after_a_no_shows_the_letter_again_with_the_way_it_takes_now() -> None:
    nobody = say(asked(3 * DAY, contact=replace(SHOP, texts=False)), Intent.CANCEL, office=TEXTING).interview
    said = Answered(reading=Reading(intent=Intent.UNKNOWN, ref="K7"), key="c")
    change = give_contact(nobody, SHOP, said, TEXTING, MONDAY_NOON + HOUR)
    assert change.interview.approval.channel is Channel.SMS
    assert change.interview.decision is Decision.WITHDRAW
    assert f"by text to Dana Reyes ({NUMBER})" in only_send(change).draft.body


def test_ones_own_number_is_nobody_elses() -> None:
    assert why_not(replace(SHOP, phone="+14155550101"), a_candidate()) is Refusal.OWN_NUMBER
    assert not why_not(SHOP, a_candidate())


# What became of it.


def test_a_text_that_the_provider_took_tells_them_and_only_its_receipt_says_that_it_arrived() -> None:
    sent = told()
    assert (sent.phase, sent.acknowledged_at) == (Phase.WITHDRAWN, None)
    at, about = MONDAY_NOON + HOUR, {"channel": Channel.SMS, "office": TEXTING, "revision": sent.told_revision}
    arrived = settled(sent, Purpose.CANCELLATION, DeliveryState.DELIVERED, at, **about).interview
    assert arrived.acknowledged_at == at


@pytest.mark.parametrize("state", [DeliveryState.REFUSED, DeliveryState.IN_DOUBT])
def test_a_text_that_did_not_pass_is_the_candidates_matter_and_is_not_mailed_instead(state: DeliveryState) -> None:
    gone = due(refused(BOTH, 20 * HOUR), StepKind.LETTER, MONDAY_NOON + 10 * MINUTE, TEXTING).interview
    change = settled(gone, Purpose.CANCELLATION, state, MONDAY_NOON + HOUR, channel=Channel.SMS, office=TEXTING)
    assert change.interview.phase is Phase.UNRESOLVED
    assert purposes(change) == [Purpose.ALERT]
    assert NUMBER in only_send(change).draft.body
    assert "Sent folder" not in only_send(change).draft.body


def test_their_text_is_told_each_time_with_its_words_and_shows_that_they_know() -> None:
    known, revision, keys = told(), told().told_revision, set()
    for number, words in enumerate(("OK, thanks for telling us", "Another day?")):
        answer = Replied(
            purpose=Purpose.CANCELLATION, key="cancellation/i1", revision=revision, words=words, said=f"sms/SM{number}"
        )
        change = advance(known, answer, TEXTING, MONDAY_NOON + HOUR)
        news = only_send(change)
        keys.add(news.key)
        assert f'by text: "{words}"' in news.draft.body
        assert change.interview.acknowledged_at == MONDAY_NOON + HOUR
    assert len(keys) == 2


def test_what_was_stored_before_there_were_texts_is_a_letter_by_mail() -> None:
    waiting = say(asked(3 * DAY), Intent.CANCEL, office=OFFICE).interview
    assert waiting.approval.channel is Channel.EMAIL
    assert waiting.revision == an_interview(3 * DAY).revision


# At which hour.


def shown_at_night(starts_in: timedelta) -> Interview:
    late = MONDAY_NOON + 11 * HOUR + 30 * MINUTE  # 11:30 PM in New York
    said = Answered(reading=Reading(intent=Intent.CANCEL), key="sms/1")
    return advance(asked(starts_in, contact=SHOP), said, TEXTING, late).interview


def test_a_text_to_an_employer_waits_for_a_civil_hour() -> None:
    waiting = leaves_at(shown_at_night(3 * DAY)).astimezone(TEXTING.candidate.zone)
    assert (waiting.day, waiting.hour, waiting.minute) == (1, 8, 0)


def test_it_waits_for_no_hour_inside_the_notice() -> None:
    night = MONDAY_NOON + 11 * HOUR + 30 * MINUTE
    assert leaves_at(shown_at_night(36 * HOUR)) == night + TEXTING.policy.undo_window


def test_a_mail_lies_still_and_leaves_by_night() -> None:
    night = MONDAY_NOON + 11 * HOUR + 30 * MINUTE
    said = Answered(reading=Reading(intent=Intent.CANCEL), key="sms/1")
    mailed = advance(asked(3 * DAY), said, TEXTING, night).interview
    assert leaves_at(mailed) == night + TEXTING.policy.undo_window
