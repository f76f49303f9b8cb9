"""Company, job and link: what an event tells of an interview."""

from __future__ import annotations

import pytest

from tests.core.recognizing import read

BY_SERVICE = "Halcyon <no-reply@interviews.modernloop.io>"


@pytest.mark.parametrize(
    ("title", "by", "company"),
    [
        ("Santoro x Gantry - interview", "mina@gantryrobotics.example", "Gantry"),
        ("Interview Quarry Systems", "v@quarrysystems.example", "Quarry Systems"),
        ("Interview", "Lee <lee@fern-hollow.example>", "Fern Hollow"),
        ("Vorstellungsgespräch Möwennest Reisen", "s@moewennest.example", "Möwennest Reisen"),
        ("Interview - Fern & Thistle", "stores@fernandthistle.example", "Fern & Thistle"),
        ("Essai - Boulangerie Tournesol", "m@tournesol-boulangerie.example", "Boulangerie Tournesol"),
        ("Your Karat Interview for Northlight Bank", "no-reply@karat.com", "Northlight Bank"),
        ("Your interview", BY_SERVICE, "Halcyon"),
        ("Interview at Copper Wren Cafe", "", "Copper Wren Cafe"),
        ("entrevista con Bodega Lar do Sol (videollamada)", "", "Bodega Lar do Sol"),
        ("phone interview cobblestone 11am 617-555-0132", "", "Cobblestone"),
        ("【二次面接】株式会社ハルカゼ", "no-reply@harukaze.example", "ハルカゼ"),
        ("线上面试-青山科技-前端工程师", "hr@qingshan.example", "青山科技"),
    ],
)
def test_the_company_is_named_as_the_event_spells_it(title, by, company):
    assert read(title, by=by).company == company


def test_an_agencys_call_about_a_named_client_is_with_the_client():
    text = "My client is keen to meet you."

    found = read("Interview - Kestrel Foods", text, by="Amy Lau <amy@talentforge-recruiting.example>")

    assert found.company == "Kestrel Foods"


def test_a_zoom_invitation_without_addresses_tells_the_company_by_its_host():
    text = "Join Zoom Meeting\nhttps://otterburn.zoom.us/j/83155520417"

    assert read("Competency interview", text).company == "Otterburn"


@pytest.mark.parametrize(
    ("title", "text", "role"),
    [
        ("2nd Interview - Supply Planner", "", "Supply Planner"),
        ("Phone Interview: JR-55120 Loan Review Officer", "", "Loan Review Officer"),
        ("Interview: Priya Natarajan for Credit Risk Modeler", "", "Credit Risk Modeler"),
        ("Interview", "Role: Copy Editor\nBring samples.", "Copy Editor"),
        ("Interview", "Thank you for applying to us as a Gameplay Programmer.", "Gameplay Programmer"),
        ("Interview", "For the Maintenance Supervisor position. Steel toes.", "Maintenance Supervisor"),
        ("Gespräch", "Bewerbung Projektleitung Messebau", "Projektleitung Messebau"),
        ("Vorstellungsgespräch", "Stelle: Lektorin Sachbuch). Rückfragen an Anke", "Lektorin Sachbuch"),
        ("Entretien", "Poste : Chargée de communication. Merci", "Chargée de communication"),
        ("面试 数据分析师", "", "数据分析师"),
    ],
)
def test_the_job_is_named_without_what_stands_around_it(title, text, role):
    assert read(title, text, by="lee@acme.example").role == role


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Interview with the Plant Manager", ""),
        ("Interview with Sana (Engineering Director)", ""),
        ("Interview", "Keiko Larsen, Recruiter, Aspen Ledge"),
        ("Interview", "With Hattie Crowe, Design Director."),
    ],
)
def test_the_title_of_somebody_who_will_be_there_is_not_the_job(title, text):
    assert read(title, text, by="lee@acme.example").role == ""


@pytest.mark.parametrize(
    "link",
    [
        "https://meet.google.com/abc-defg-hij",
        "https://us06web.zoom.us/j/84455667788?pwd=abc.1",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%7d",
        "https://teams.microsoft.com/meet/6504792564590?p=b0b9",
        "https://acme.webex.com/meet/dana",
        "https://whimbrel.whereby.com/design",
        "https://app.cal.com/video/u7YtR4eWq2",
        "https://calendly.com/events/7e6d5c4b/google_meet",
        "https://meeting.tencent.com/dm/AbCdEf",
    ],
)
def test_the_link_to_join_is_found_among_the_others(link):
    text = (
        "Cancel: https://calendly.com/cancellations/1\nReschedule: https://app.cal.com/reschedule/2\n"
        f"Join here <{link}>.\nMore numbers: https://tel.meet/abc?pin=1\nhttps://support.google.com/a/answer/9\n"
        "Meeting options<https://teams.microsoft.com/meetingOptions/?organizerId=1>"
    )

    assert read("Interview Acme", text, by="lee@acme.example").join_url == link


@pytest.mark.parametrize(
    "wrapped",
    [
        "https://www.google.com/url?q=https%3A%2F%2Fzoom.us%2Fj%2F98765432101&sa=D",
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F98765432101&data=05",
    ],
)
def test_a_wrapped_link_is_unwrapped(wrapped):
    assert read("Interview Acme", wrapped, by="lee@acme.example").join_url == "https://zoom.us/j/98765432101"


def test_the_call_goes_before_the_pad():
    text = "https://app.coderpad.io/QX7N2P\nMeet: https://meet.google.com/slt-grai-nnn"

    assert read("Live coding", text, by="lee@acme.example").join_url == "https://meet.google.com/slt-grai-nnn"


@pytest.mark.parametrize(
    "text",
    [
        "Portal: https://interviews.modernloop.io/o/acme/a/0f9b",
        "Directions: https://maps.app.goo.gl/maps/abc",
        "My profile: https://www.linkedin.com/in/dana",
        "Find your local number: https://acme.zoom.us/u/k5fd036617",
        "To cancel or reschedule, visit this link: https://mxmx.me/aB3",
        "join at https://[half.an/address",
    ],
)
def test_other_links_are_not_to_be_clicked_at_the_hour(text):
    assert read("Interview Acme", text, by="lee@acme.example").join_url == ""


def test_html_is_read_like_text():
    markup = (
        "<html><head><style>p{color:red}</style></head><body>Dear Priya,<br>your <i>first interview</i> for Operations"
        ' Analyst.<br><a href="https://teams.microsoft.com/meet/650?p=b0">Join</a><br>Questions:'
        ' <a href="mailto:pip.larch@redstart.example?subject=x">Pip Larch</a></body></html>'
    )

    found = read("Meeting with Redstart", html=markup, by="do-not-reply@redstart.example")

    assert (found.role, found.company) == ("Operations Analyst", "Redstart")
    assert (found.contact.email, found.contact.name) == ("pip.larch@redstart.example", "Pip Larch")
    assert found.join_url == "https://teams.microsoft.com/meet/650?p=b0"


def test_quoted_printable_left_in_the_title_is_decoded():
    assert read("Vorstellungsgespräch M=C3=B6we", by="a@moewe.example").company == "Möwe"
