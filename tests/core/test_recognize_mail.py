"""The mail that carried an invitation tells more than the invitation."""

from __future__ import annotations

from dataclasses import replace

from daemon.core.event import MailTrace
from daemon.core.recognize import Verdict, recognize
from tests.core.recognizing import PRIYA, an_event, the_rules


def read(event, **mail):
    return recognize(replace(event, mail=MailTrace(message_id="<1@x.example>", **mail)), PRIYA, the_rules())


def test_the_reply_to_of_a_machine_is_whom_one_writes_to():
    event = an_event("Interview: Buyer", by="Holt <no-reply@holt.example>")

    found = read(event, sender="no-reply@holt.example", reply_to="wanda.key@holt.example")

    assert found.contact.email == "wanda.key@holt.example"


def test_a_person_who_sent_it_is_one_to_write_to_where_nobody_organizes():
    found = read(an_event("Interview confirmation"), sender="mia.ford@holt.example", sender_name="Mia Ford")

    assert (found.contact.email, found.contact.name) == ("mia.ford@holt.example", "Mia Ford")
    assert found.company == "Holt"


def test_the_organizer_goes_before_the_sender():
    event = an_event("Interview", by="Ana Roy <ana@holt.example>")

    assert read(event, sender="it@holt.example", sender_name="IT").contact.email == "ana@holt.example"


def test_what_the_candidate_forwarded_gives_no_address_of_the_candidate():
    found = read(an_event("Interview Holt"), sender=PRIYA.email, reply_to="priya.natarajan+jobs@mailbox.example")

    assert found.contact.email == ""


def test_a_sender_who_is_never_written_to_stays_so():
    for sender in ("no-reply@holt.example", "boss@brightpath.example", "noreply@greenhouse-mail.io"):
        assert read(an_event("Interview"), sender=sender).contact.email == ""


def test_the_subject_tells_company_and_role_and_that_it_is_an_interview():
    found = read(
        an_event("Thursday?"),
        subject="Interview: Treasury Analyst at Hollowell Steel",
        sender="jo@hollowellsteel.example",
    )

    assert found.verdict is Verdict.INTERVIEW
    assert (found.company, found.role) == ("Hollowell Steel", "Treasury Analyst")
