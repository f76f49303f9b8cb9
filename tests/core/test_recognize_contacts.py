"""Whom to tell. A wrong address is worse than none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.contact import Contact, ContactKind
from daemon.core.event import Attendee
from daemon.core.policy import Candidate
from daemon.core.recognize import recognize
from tests.core.recognizing import PRIYA, an_event, read, the_rules

NO_REPLY = "Acme <no-reply@acme.example>"
PRIVATE = ("coach", "my wife", "mentor", "babysitter")


def contact(*args, **more) -> Contact:
    return read(*args, **more).contact


def test_the_organizer_is_told_where_nobody_else_is_named():
    assert contact("Interview", by="Tom Reed <tom.reed@birch.example>") == Contact("Tom Reed", "tom.reed@birch.example")


@pytest.mark.parametrize(
    "line",
    [
        "To cancel or move it write to Esme Fuller: esme@acme.example",
        "Arrange changes with esme@acme.example.",
        "Changes go only to Esme (esme@acme.example), not to the chair.",
        "Falls etwas dazwischenkommt: esme@acme.example",
        "En cas d'empêchement : Esme Fuller, esme@acme.example",
        "Cualquier cambio, avisa a Esme: esme@acme.example",
        "Verzetten? Mail Esme: esme@acme.example",
        "変更のご連絡は esme@acme.example までお願いします。",
        "如需改期 请联系 esme@acme.example",
    ],
)
def test_the_one_named_for_changes_goes_before_the_organizer(line):
    assert contact("Interview Acme", line, by="Chair <chair@acme.example>").email == "esme@acme.example"


@pytest.mark.parametrize(
    "machine",
    [
        "no-reply@acme.example",
        "DoNotReply@acme.example",
        "nepasrepondre@acme.example",
        "nicht-antworten@acme.example",
        "no-responder@acme.example",
        "nao-responda@acme.example",
        "nonrispondere@acme.example",
        "niet-beantwoorden@acme.example",
        "svara-inte@acme.example",
        "notifications@smartrecruiters.com",
        "acme@myworkday.com",
        "scheduler@seen.indeed.com",
        "support@karat.com",
        "it-help@acme.example",
        "acme.example_m3d8k1@group.calendar.google.com",
        "c_188abc@resource.calendar.google.com",
        "conf210@acme.example",
        "Priya.Natarajan+jobs@Mailbox.example",
        "PRIYA.N@brightpath.example",
        "colleague@mail.brightpath.example",
    ],
)
def test_some_addresses_are_never_written_to(machine):
    assert contact("Interview Acme", f"Sent by {machine}", by=machine.lower()).email == ""
    assert contact("Interview Acme", f"Contact: {machine}").email == ""


def test_a_room_is_no_contact_whatever_the_calendar_calls_it():
    room = Attendee("walden@acme.example", "BOS-4-Walden", kind="ROOM")

    assert contact("Interview Acme", guests=(room,)).email == ""


def test_the_interviewer_is_told_where_a_machine_invites():
    assert contact("Final interview", by=NO_REPLY, guests=("Ines <ines@acme.example>",)).email == "ines@acme.example"


def test_a_coordinator_who_attends_goes_before_the_interviewer_who_organizes():
    guests = ("Ella Stone (Recruiting Coordinator) <ella@acme.example>",)

    found = contact("Interview", by="Tom Reed <tom@acme.example>", guests=guests)

    assert (found.name, found.email, found.kind) == ("Ella Stone", "ella@acme.example", ContactKind.SCHEDULER)


def test_an_agency_goes_before_its_client():
    text = "My client is keen. Interviewer: Dana Holt (dana@kestrel.example)."

    assert contact("Interview - Kestrel", text, by="Amy <amy@keelsearch.example>").email == "amy@keelsearch.example"


def test_nobody_is_written_to_whom_one_must_not_write():
    text = "Don't email Kestrel directly (dana@kestrel.example)"

    assert contact("Interview - Kestrel", text) == Contact()


@pytest.mark.parametrize("who", PRIVATE)
def test_a_bystander_is_no_contact(who):
    text = f"{who} Lena (lena@careerlift.example) drives.\nContact is Bo, bo@pinewood.example"

    assert contact("Interview Pinewood", text).email == "bo@pinewood.example"
    assert contact("Interview Pinewood", text.split("\n")[0]).email == ""


def test_family_that_attends_is_no_contact():
    assert contact("Interview Ostrich", guests=("Raj Natarajan <raj@ostrichfan.example>",)) == Contact()


def test_the_sender_of_a_forwarded_invitation_is_told():
    text = "-----Original Appointment-----\nFrom: Blythe Sumner <blythe@goldcrest.example>\nTo: Priya"

    assert contact("FW: Final stage interview", text, by=f"Priya <{PRIYA.email}>").email == "blythe@goldcrest.example"


@pytest.mark.parametrize(
    "line",
    [
        "Contact: Dot Reyes, 719-555-0113, dot.reyes@acme.example",
        "Dot Reyes <dot.reyes@acme.example>",
        "HR: Dot Reyes (dot.reyes@acme.example)",
        "Dot Reyes\nTalent Partner\ndot.reyes@acme.example",
    ],
)
def test_the_name_beside_the_address_is_the_contacts(line):
    assert contact("Interview Acme", line).name == "Dot Reyes"


def test_nobody_is_made_up():
    assert contact("Interview at Copper Wren Cafe", "ask for Dominique") == Contact()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Recruiter: Lee Wu (lee@acme.example)", ContactKind.RECRUITER),
        ("lee@acme.example (recruiter)", ContactKind.RECRUITER),
        ("Coordinator Lee Wu, lee@acme.example", ContactKind.SCHEDULER),
        ("Your hiring manager: lee@acme.example", ContactKind.HIRING_MANAGER),
        ("Lee Wu, lee@acme.example", None),
    ],
)
def test_the_kind_is_what_the_text_says(text, kind):
    assert contact("Interview Acme", text).kind is kind


SIGNATURE = "Regards\nMarisol Vega | Talent Partner | Quarry | {phone}"


@pytest.mark.parametrize("written", ["857-555-0119", "(857) 555-0119", "+1 857.555.0119", "857 555 0119"])
def test_the_phone_in_the_contacts_signature_is_theirs(written):
    found = contact("Interview", SIGNATURE.format(phone=written), by="Marisol Vega <m@quarry.example>")

    assert found.phone == "+18575550119"


@pytest.mark.parametrize(
    "text",
    [
        "I will call you at 857-555-0119.",
        "Wir rufen Sie unter der 857 555 0119 an.",
        "Or dial: (US) +1 857-555-0119 PIN: 301554982#",
        "One tap mobile\n+18575550119,,84455667788# US",
        "Dial by your location\n+1 857 555 0119 US (New York)",
        "Fax 857-555-0119",
        "Check in with the security desk 857-555-0119",
        "Phone number: 857-555-0119",
        "Assistant: Ned, 857-555-0119",
        "My cell is 617-555-0122",
        "2027-01-12 to 2027-01-15, JR-5551234567",
    ],
)
def test_other_numbers_are_not_the_contacts(text):
    assert contact("Interview", f"{text}\n\nMarisol", by="Marisol Vega <m@quarry.example>").phone == ""


def test_a_number_is_read_as_the_candidates_country_writes_it():
    camille = Candidate(name="Camille Garnier", email="c@mail.example", timezone="Europe/Paris")
    event = an_event("Entretien d'embauche", "Contact : Solène (solene@gresil.example), 01 99 00 33 20")

    assert recognize(event, camille, the_rules()).contact.phone == "+33199003320"


def test_a_number_alone_is_a_contact():
    assert contact("phone interview cobblestone 11am 970-555-0132 raj").phone == "+19705550132"


ADDRESSES = st.sampled_from(
    [
        PRIYA.email,
        PRIYA.email.upper(),
        "priya.natarajan+x@mailbox.example",
        "pnatarajan@oldschool.example",
        "boss@brightpath.example",
        "x@hr.brightpath.example",
        "noreply@acme.example",
        "dana@acme.example",
        "room-4b@acme.example",
    ]
)
WORDS = st.sampled_from(
    [
        "Interview",
        "recruiter",
        "to reschedule write to",
        "Contact:",
        "From:",
        "\n",
        ",",
        "Dana Fox",
        "617-555-0122",
        "(",
        ")",
    ]
)


@settings(max_examples=150, deadline=None)
@given(parts=st.lists(ADDRESSES | WORDS, max_size=14), organizer=ADDRESSES, guests=st.lists(ADDRESSES, max_size=3))
def test_whatever_stands_where_only_a_stranger_at_a_company_is_ever_a_contact(parts, organizer, guests):
    event = an_event("Interview Acme", " ".join(parts), by=organizer.lower(), guests=tuple(map(str.lower, guests)))

    found = recognize(event, PRIYA, the_rules()).contact

    assert found.email in ("", "dana@acme.example")
    assert found.phone != PRIYA.phone
