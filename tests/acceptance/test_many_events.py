"""One matter, several events: in the mail and in the calendar, under another UID, and as a day of sessions."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path

import pytest

from tests.acceptance.invitations import Invitation, now
from tests.acceptance.stage import ME, Stage
from tests.integrations.mail_server import DOVECOT, PASSWORD, Mailbox, running_dovecot

HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def dovecot() -> Iterator[tuple[Path, int]]:
    if DOVECOT is None:
        pytest.skip("Dovecot is not installed (Debian's dovecot-imapd)")
    with running_dovecot() as running:
        yield running


@pytest.fixture
def mailbox(dovecot: tuple[Path, int], stage: Stage, request: pytest.FixtureRequest) -> Mailbox:
    """The candidate's, watched as a calendar beside the one on the server."""
    box = Mailbox(dovecot[1], f"sam-{abs(hash(request.node.name))}", dovecot[0])
    stage.more = f"""
[[calendars]]
name = "mail"
kind = "mail"
url = "{box.url}"
username = "{box.user}"
password = "{PASSWORD}"
every = "1s"
"""
    return box


def mailed(box: Mailbox, invitation: Invitation, method: str = "REQUEST") -> str:
    """The invitation's mail arrives; its Message-ID."""
    mail = EmailMessage()
    mail["From"] = f"Dana Lee <{invitation.recruiter}>"
    mail["To"] = ME
    mail["Subject"] = "Invitation: Interview with Acme"
    mail["Message-ID"] = make_msgid(domain=invitation.domain)
    mail.set_content("You are invited.")
    text = invitation.text().replace("BEGIN:VEVENT", f"METHOD:{method}\r\nBEGIN:VEVENT", 1)
    mail.add_alternative(text, subtype="calendar", params={"method": method})
    box.put(mail)
    return str(mail["Message-ID"])


def test_an_invitation_that_never_reached_the_calendar_is_asked_about_and_answered(stage: Stage, mailbox: Mailbox):
    invitation = Invitation(starts_at=now() + 60 * HOUR)
    message_id = mailed(mailbox, invitation)
    stage.once()
    assert len(stage.questions) == 1

    stage.says(f"N {stage.ref()}")
    stage.once()
    time.sleep(2)
    stage.once_until(lambda: stage.phase() == "withdrawn" and stage.replies(invitation))

    (letter,) = stage.letters(invitation)
    assert letter["In-Reply-To"] == message_id
    assert letter["Subject"] == "Re: Invitation: Interview with Acme"
    (reply,) = stage.replies(invitation)
    assert str(reply["ATTENDEE"]) == f"mailto:{ME}"
    assert not any(b"Seen" in one for one in mailbox.flags())


def test_one_in_the_mail_and_in_the_calendar_is_asked_about_once_and_declined_once(stage: Stage, mailbox: Mailbox):
    invitation = stage.put_event()
    mailed(mailbox, invitation)
    stage.once()
    stage.once()
    assert len(stage.questions) == 1

    stage.says(f"N {stage.ref()}")
    stage.once()
    time.sleep(2)
    stage.once_until(lambda: stage.phase() == "withdrawn" and stage.replies(invitation))
    assert len(stage.letters(invitation)) == len(stage.replies(invitation)) == 1
    assert stage.partstat(invitation) == "DECLINED"


def test_a_cancellation_by_mail_ends_it_before_the_calendar_knows(stage: Stage, mailbox: Mailbox):
    invitation = stage.put_event()
    mailed(mailbox, invitation)
    stage.once()
    mailed(mailbox, invitation.but(status="CANCELLED"), "CANCEL")
    stage.once()
    stage.once()
    assert stage.phase() == "cancelled_by_employer"
    assert not stage.letters(invitation)


def test_one_that_comes_back_under_another_uid_has_moved(stage: Stage):
    old = stage.put_event()
    stage.once()
    assert len(stage.questions) == 1
    moved = Invitation(starts_at=old.starts_at + 24 * HOUR)
    stage.remove(old)
    stage.dav.put("acme-2.ics", moved.text().replace(moved.uid, "acme-2@acme.example"))
    stage.once()

    (told,) = stage.texts_with("has moved")
    assert len(stage.texts) == 2
    (row,) = [one for one in stage.read("interviews") if one["uid"] == "acme-2@acme.example"]
    assert row["ref"] in told


def test_a_day_of_sessions_is_one_question_one_letter_and_a_decline_for_each(stage: Stage):
    # In the morning of the candidate's, whatever the hour is now: a session must not fall on the next day.
    first = (now() + timedelta(days=3)).replace(hour=14, minute=0, second=0, microsecond=0)
    for number in range(3):
        one = Invitation(starts_at=first + number * HOUR)
        stage.dav.put(f"acme-{number}.ics", one.text().replace(one.uid, f"acme-{number}@acme.example"))
    stage.policy["ask_before"] = ["96h"]
    stage.once()
    (question,) = stage.questions
    assert "3 meetings" in question
    (row,) = stage.read("interviews")
    assert [one["uid"] for one in row["sessions"]] == ["acme-1@acme.example", "acme-2@acme.example"]

    stage.says(f"N {row['ref']}")
    stage.once()
    time.sleep(2)
    dana = Invitation(starts_at=first)
    stage.once_until(lambda: len(stage.replies(dana)) == 3)
    assert len(stage.letters(dana)) == 1
    assert {str(one["UID"]) for one in stage.replies(dana)} == {f"acme-{number}@acme.example" for number in range(3)}
    for number in range(3):
        assert b"PARTSTAT=DECLINED" in stage.dav.get(f"{stage.dav.calendar}acme-{number}.ics")


def test_a_contact_that_nobody_knew_is_asked_for_and_written_to(stage: Stage):
    invitation = Invitation(starts_at=now() + 60 * HOUR, address="no-reply@acme.example")
    robin = "ATTENDEE;CN=Robin Park;PARTSTAT=TENTATIVE:mailto:robin@acme.example\r\n"
    stage.dav.put(invitation.name, invitation.text().replace(robin, ""))
    stage.once()
    (question,) = stage.questions
    assert "no address" in question

    stage.says(f"{stage.ref()} dana@acme.example")
    stage.once()
    stage.says(f"N {stage.ref()}")
    stage.once()
    time.sleep(2)
    stage.once_until(lambda: stage.phase() == "withdrawn")
    assert len([one for one in stage.mails("dana@acme.example") if one.get_content_type() == "text/plain"]) == 1
