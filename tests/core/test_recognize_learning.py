"""What the candidate said once is not asked again, and helps with the next one."""

from __future__ import annotations

import pytest

from daemon.core.event import Attendee
from daemon.core.recognize import Experience, Lesson, Verdict, learn, recognize
from tests.core.recognizing import PRIYA, an_event, the_rules

VAGUE = an_event("Follow-up", by="Sam Wu <sam@loomwork.example>")


def verdict(event, *, good=(), bad=()):
    return recognize(event, PRIYA, the_rules(), experience=learn(good, bad, the_rules())).verdict


def test_without_experience_it_is_not_even_asked():
    assert verdict(VAGUE) is Verdict.NO


@pytest.mark.parametrize("organizer", ["sam@loomwork.example", "else@loomwork.example"])
def test_an_interview_teaches_its_organizer_and_everybody_at_the_company(organizer):
    assert verdict(VAGUE, good=[Lesson(organizer, "Interview")]) is Verdict.INTERVIEW


def test_an_interview_teaches_its_company():
    assert verdict(VAGUE, good=[Lesson("", "Interview", "Loomwork")]) is Verdict.INTERVIEW


def test_somebody_at_a_free_mail_provider_teaches_that_address_alone():
    known = [Lesson("sam.wu@gmail.com", "Interview")]
    theirs = an_event("Follow-up call, meeting the owner", by="sam.wu@gmail.com")
    another = an_event("Follow-up call, meeting the owner", by="al.ito@gmail.com")

    assert verdict(theirs, good=known) is not Verdict.NO
    assert verdict(theirs) is Verdict.NO
    assert verdict(another, good=known) is Verdict.NO


def test_a_recruiting_service_teaches_nothing_since_everybody_writes_from_it():
    assert learn([Lesson("no-reply@greenhouse-mail.io", "Interview")], [], the_rules()) == Experience()


def test_a_no_is_remembered_for_that_organizer_and_title_and_for_nothing_else():
    event = an_event("Coffee w/ Hollis re: PM opening", by="Hollis Grey <hollis@tangentlabs.example>")
    again = an_event("Coffee w/ Hollis re: PM opening 2", by="Hollis Grey <hollis@tangentlabs.example>")
    other = an_event("Interview: Product Manager", by="Hollis Grey <hollis@tangentlabs.example>")
    said = [Lesson("hollis@tangentlabs.example", event.summary)]

    assert verdict(event) is not Verdict.NO
    assert verdict(event, bad=said) is Verdict.NO
    assert verdict(again, bad=said) is Verdict.NO  # a number makes no other title
    assert verdict(other, bad=said) is Verdict.INTERVIEW


def test_a_no_to_a_plain_title_of_ones_own_silences_no_other_one():
    plain, telling = an_event("Phone interview"), an_event("Interview about the garden project")

    assert verdict(plain, bad=[Lesson("", "Phone interview")]) is Verdict.INTERVIEW
    assert verdict(telling, bad=[Lesson("", telling.summary)]) is Verdict.NO


def test_a_yes_outweighs_a_no_to_the_same():
    said = Lesson("sam@loomwork.example", "Follow-up")

    assert verdict(VAGUE, good=[said], bad=[said]) is Verdict.INTERVIEW


def test_the_reasons_tell_what_was_learned():
    taught = learn([Lesson("sam@loomwork.example", "Interview")], [], the_rules())

    reasons = recognize(VAGUE, PRIYA, the_rules(), experience=taught).reasons

    assert any("interviewed the candidate before" in one for one in reasons)


def test_a_company_that_was_met_before_makes_no_interview_of_what_the_employer_organizes():
    taught = [Lesson("hr@brightpath.example", "Interview", "BrightPath")]
    event = an_event("Weekly", by="Boss <boss@brightpath.example>", guests=(Attendee(email="x@brightpath.example"),))

    assert verdict(event, good=taught) is Verdict.NO
