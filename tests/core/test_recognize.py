"""Is this event an interview? Events that nobody has labelled before, in the shapes that people and vendors write."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daemon.core.contact import Contact
from daemon.core.event import EventStatus
from daemon.core.recognize import Lesson, Verdict, learn, load_rules, recognize
from tests.core.recognizing import PRIYA, an_event, read, the_rules

INTERVIEWS = [
    an_event("Phone chat with Verdigris Labs", "About your background.", by="Olu B <olu@verdigris.example>"),
    an_event("Priya / Marlowe & Finch - Paralegal", by="Marlowe & Finch HR <hr@marlowefinch.example>"),
    an_event("Priya <> Anders", "About the platform team.", by="Anders Lie <anders@fjordworks.example>"),
    an_event("Onsite - Priya N.", by="Strata <strata.example_abc123@group.calendar.google.com>"),
    an_event("Google Meet: Hiring Manager Conversation", by="Plumb Line <no-reply@ashbyhq.com>"),
    an_event("3rd round Priya N.", by="Mia Ford <mia@heathersoft.example>"),
    an_event("Deep dive with the CTO (Heronsoft)", by="Gus Pell <gus@heronsoft.example>"),
    an_event("Interview w/ Ravenhill", location="12 Mill St"),
    an_event("interview bramble books thurs 2pm - ask for jo"),
    an_event("Trial shift at Blue Fig Bistro"),
    an_event("Kennenlernen Priya & Team Wolkenbau", by="Mira Seidel <mira@wolkenbau.example>"),
    an_event("Probearbeiten Bäckerei Sonnenkorn", by="info@sonnenkorn.example"),
    an_event("Entretien Maison Corbeau", "Poste : Chargée de communication", by="nepasrepondre@corbeau.example"),
    an_event("Segunda entrevista Grupo Olivar", by="no-responder@grupoolivar.example"),
    an_event("Bate-papo com RH | Mar Azul", by="Julia Prado <julia@marazul.example>"),
    an_event("Colloquio conoscitivo con Officine Brera", by="selezione@officinebrera.example"),
    an_event("Kennismakingsgesprek Tulpenveld", by="noreply@tulpenveld.example"),
    an_event("一次面接(オンライン)", by="採用担当 <saiyo@aozora-soft.example>"),
    an_event("面试:星河科技 数据分析师", by="hr@xinghe-tech.example"),
]

OTHERS = [
    an_event("Mock interview with Jess", by="Jess Hart <jess@careerlift.example>"),
    an_event("Prep for Acme interview"),
    an_event("US visa interview - consulate"),
    an_event("Podcast interview: Women in Data", by="Data Ladies Podcast <host@dataladies.example>"),
    an_event("Raj's job interview (pick up kids)"),
    an_event("Usability study (paid)", "You'll be a participant", by="research@uxpanel.example"),
    an_event("Home loan pre-approval interview", by="loans@cedarbank.example"),
    an_event("Reference call for Tom", by="hr@othercorp.example"),
    an_event("Physical therapy eval", "Initial evaluation\nPowered by Calendly.com", by="Move It <pt@moveit.example>"),
    an_event("HVAC tune-up - Priya Natarajan", "Technician will call before.", by="CoolAir <hi@coolair.example>"),
    an_event("Thank-you note to Halcyon"),
    an_event("Train to Boston for interview"),
    an_event("Screen repair for phone"),
    an_event("Final round of darts league"),
    an_event("Vorstellung: Die Zauberflöte"),
    an_event("Elterngespräch Kita"),
    an_event("Entretien chaudière"),
    an_event("Entrevista con la tutora de Leo"),
    an_event("Colloqui insegnanti"),
    an_event("Entrevista no podcast"),
    an_event("三者面談"),
    an_event("签证面谈"),
]

AT_WORK = [
    an_event("Interview: Tom Baker (Data Engineer)", "Please submit feedback.", by="hr@brightpath.example"),
    an_event("Exit interview", by="People <people@brightpath.example>"),
    an_event("Entretien annuel", by="RH <rh@brightpath.example>"),
    an_event("Product demo: Acmeware <> BrightPath", by="Al <al@acmeware.example>", to="priya.n@brightpath.example"),
]


def name_of(event):
    return event.summary


@pytest.mark.parametrize("event", INTERVIEWS, ids=name_of)
def test_an_interview_is_found_whatever_it_is_called(event):
    assert recognize(event, PRIYA, the_rules()).verdict is Verdict.INTERVIEW


@pytest.mark.parametrize("event", [*OTHERS, *AT_WORK], ids=name_of)
def test_what_only_sounds_like_an_interview_is_none(event):
    found = recognize(event, PRIYA, the_rules())

    assert found.verdict is Verdict.NO
    assert found.contact == Contact()


@pytest.mark.parametrize(
    "link", ["https://hire.lever.co/interviews/0d9e8f7a", "https://app.greenhouse.io/guides/55/people/77"]
)
def test_a_link_to_the_interviewers_page_says_that_the_owner_is_the_interviewer(link):
    found = read("Interview: Dana Ruiz", f"Resume and notes: {link}", by="talent@client.example")

    assert found.verdict is Verdict.NO
    assert "interviewer" in " ".join(found.reasons)


def test_a_job_at_a_clinic_is_not_taken_for_a_visit_to_the_doctor():
    found = read("Interview: Dental Nurse - Copperfield Dental", by="Tina May <tina@copperfielddental.example>")

    assert found.verdict is Verdict.INTERVIEW
    assert found.role == "Dental Nurse"


def test_what_it_takes_the_place_of_says_nothing_against_it():
    assert read("Job interview Halcyon (instead of yoga)").verdict is Verdict.INTERVIEW


def test_an_unclear_one_is_a_question_and_not_a_guess():
    found = read("Coffee w/ Hollis re: PM opening on her team", by="Hollis Grey <hollis@tangentlabs.example>")

    assert found.verdict is Verdict.MAYBE
    assert found.contact.email == "hollis@tangentlabs.example"


def test_a_company_that_is_known_already_makes_a_plain_title_an_interview():
    event = an_event("Follow-up with Sam", by="Sam Wu <sam@loomwork.example>")

    alone = recognize(event, PRIYA, the_rules())
    experience = learn([Lesson("", "Interview", "Loomwork Inc"), Lesson("", "Interview", "Loomwork")], [], the_rules())
    known = recognize(event, PRIYA, the_rules(), experience=experience)

    assert alone.verdict is not Verdict.INTERVIEW
    assert known.verdict is Verdict.INTERVIEW


def test_every_event_of_a_calendar_for_interviews_is_one():
    found = recognize(an_event("Dentist"), PRIYA, the_rules(), every_event=True)

    assert found.verdict is Verdict.INTERVIEW
    assert found.reasons[0] == "every event of this calendar is an interview"


def test_an_event_tagged_skip_is_none_even_in_such_a_calendar():
    found = recognize(an_event("Interview", "#callahead skip"), PRIYA, the_rules(), every_event=True)

    assert (found.verdict, found.skip) == (Verdict.NO, True)


def test_an_event_tagged_interview_is_one_whatever_it_looks_like():
    found = read("Dentist", "notes\n#callahead interview\n#CallAhead auto-cancel")

    assert (found.verdict, found.auto_cancel) == (Verdict.INTERVIEW, True)


def test_the_tag_names_the_contact():
    found = read("Interview Acme", "#callahead contact Dana@Acme.example", by="Lee <lee@acme.example>")

    assert found.contact.email == "dana@acme.example"


@pytest.mark.parametrize("email", [PRIYA.email, "boss@brightpath.example", "no-reply@acme.example"])
def test_the_tag_cannot_name_somebody_who_is_never_written_to(email):
    found = read("Interview Acme", f"#callahead contact {email}", by="Lee <lee@acme.example>")

    assert found.contact.email == "lee@acme.example"


@pytest.mark.parametrize(
    ("tag", "email", "phone", "texts"),
    [
        ("contact +14155550123 texts", "", "+14155550123", True),
        ("contact +1 (415) 555-0123 texts", "", "+14155550123", True),
        ("contact dana@acme.example +14155550123 texts", "dana@acme.example", "+14155550123", True),
        ("contact <dana@acme.example>, +14155550123 Texts", "dana@acme.example", "+14155550123", True),
        ("contact dana@acme.example +14155550123", "dana@acme.example", "+14155550123", False),
        ("contact +14155550123", "", "+14155550123", False),
    ],
)
def test_the_tag_says_who_takes_texts(tag, email, phone, texts):
    contact = read("Interview Acme", f"#callahead {tag}\nSee you", by="Lee <lee@acme.example>").contact

    assert (contact.email, contact.phone, contact.texts) == (email, phone, texts)


@pytest.mark.parametrize("number", [PRIYA.phone, "+1415", "+0123456789"])
def test_the_tag_cannot_name_the_candidates_own_number_nor_what_is_none(number):
    contact = read("Interview Acme", f"#callahead contact {number} texts", by="Lee <lee@acme.example>").contact

    assert (contact.email, contact.texts) == ("lee@acme.example", False)


@pytest.mark.parametrize("body", ["Text me: +1 415 555 0123", "She texts: +14155550123", "contact +14155550123 texts"])
def test_nobody_is_marked_as_one_who_texts_by_the_words_of_an_event(body):
    assert not read("Interview Acme", f"Dana Reyes. {body}", by="Dana Reyes <dana@acme.example>").contact.texts


def test_a_tag_weighs_nothing_by_itself():
    assert read("Dentist", "#callahead contact dana@acme.example").verdict is Verdict.NO


def test_a_cancelled_one_stays_what_it_is_and_the_reasons_say_so():
    found = read("Interview Acme", by="Lee <lee@acme.example>", status=EventStatus.CANCELLED)

    assert found.verdict is Verdict.INTERVIEW
    assert "it is marked as cancelled" in found.reasons


def test_an_interview_without_a_time_is_still_an_interview():
    found = read("Interview Acme", starts_at=None, ends_at=None, time_problem="all day", written_start="2027-01-12")

    assert found.verdict is Verdict.INTERVIEW
    assert "its time is open: all day" in found.reasons


def test_every_reason_tells_its_points_and_the_score_is_their_sum():
    found = read("Interview Acme", by="Lee <lee@acme.example>")

    assert found.score == pytest.approx(sum(float(one.rpartition(": ")[2]) for one in found.reasons))
    assert all(len(one) > 8 for one in found.reasons)


def test_the_same_event_is_always_recognized_alike():
    event = an_event("Priya <> Acme", "Recruiter: Lee, lee@acme.example, 617-555-0188", by="hr@acme.example")

    assert recognize(event, PRIYA, the_rules()) == recognize(replace(event), PRIYA, the_rules())


def test_rules_that_lack_a_part_are_refused():
    with pytest.raises((KeyError, ValueError)):
        load_rules("[verdict]\ninterview = 5.0\nmaybe = 3.0\n")
