"""Mail out, against a server on loopback."""

from __future__ import annotations

import email
import email.policy
import re
import ssl
import time
from datetime import timedelta
from email.headerregistry import Address

import pytest
import trustme
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.delivery import Accepted, InDoubt, NotSent, Refused
from integrations.mail_text import (
    LONGEST_ID,
    LONGEST_SUBJECT,
    MESSAGE_ID,
    address_of,
    identifier_in,
    key_token,
    mail_of,
)
from integrations.standins.smtp_sink import Fault, SmtpSink
from tests.integrations.message_servers import (
    DEADLINE,
    NOON,
    SetClock,
    a_decline,
    a_letter,
    a_mailer,
    a_mute_server,
    closed_port,
)

REQUEST = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Acme//Scheduler//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:interview-1
DTSTAMP:20261101T120000Z
DTSTART:20261203T190000Z
DTEND:20261203T200000Z
SUMMARY:Interview with Acme
SEQUENCE:3
ORGANIZER;CN=Dana:mailto:dana@acme.example
ATTENDEE;CN=Sam;PARTSTAT=NEEDS-ACTION:mailto:sam@example.org
ATTENDEE;CN=Lee:mailto:lee@acme.example
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
SAM, DANA = Address("Sam Rivera", "sam", "example.org"), Address("", "dana", "acme.example")


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def sink():
    with SmtpSink() as server:
        yield server


@pytest.fixture
def mailer(sink, clock):
    return a_mailer(sink.url, clock)


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def server_tls(authority):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture(scope="module")
def trusting(authority):
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_a_letter_arrives_as_it_was_meant(sink, mailer):
    sent = mailer.send(a_letter("Dear Dana,\n\n.a line that begins with a dot\nSam Río\n"))

    (mail,) = sink.mails
    assert sent == Accepted("<1.abc@example.org>")
    assert (mail.sender, mail.recipient) == ("sam@example.org", "dana@acme.example")
    assert mail.message["From"] == "Sam Rivera <sam@example.org>"
    assert mail.message["To"] == "dana@acme.example"
    assert mail.message["Subject"] == "Interview on Thursday"
    assert mail.message["Message-ID"] == "<1.abc@example.org>"
    assert mail.message["Date"].datetime == NOON
    assert mail.message.get_content() == "Dear Dana,\n\n.a line that begins with a dot\nSam Río\n"
    assert "Auto-Submitted" not in mail.message


def test_the_key_travels_as_a_token_that_names_nothing(sink, mailer):
    mailer.send(a_letter(key="cancel/acme-interview"))

    assert sink.mails[0].message["X-Callahead-Key"] == key_token("cancel/acme-interview")
    assert b"acme-interview" not in sink.mails[0].content


def test_an_answer_to_a_mail_stands_in_its_thread(sink, mailer):
    invitation = f"<{'a' * 120}@mail.acme.example>"
    mailer.send(a_letter(in_reply_to=invitation))

    assert sink.mails[0].message["In-Reply-To"] == invitation
    assert sink.mails[0].message["References"] == invitation
    assert invitation.encode() in sink.mails[0].content


def test_our_own_words_to_the_candidate_say_that_a_program_wrote_them(sink, mailer):
    mailer.send(a_letter(to="sam@example.org", auto_submitted=True))

    assert sink.mails[0].message["Auto-Submitted"] == "auto-generated"


def test_a_decline_travels_beside_the_words(sink, mailer):
    mailer.send(a_letter(reply=a_decline(REQUEST)))

    words, reply = sink.mails[0].message.iter_parts()
    assert sink.mails[0].message.get_content_type() == "multipart/alternative"
    assert words.get_content_type() == "text/plain"
    assert reply.get_content_type() == "text/calendar"
    assert (reply.get_param("method"), reply.get_content_charset()) == ("REPLY", "utf-8")
    assert "METHOD:REPLY" in reply.get_content()
    assert "PARTSTAT=DECLINED" in reply.get_content()
    assert reply.get_content().count("ATTENDEE") == 1


def test_seven_bits_are_enough_for_any_letter(sink, mailer):
    mailer.send(a_letter("Grüße 🎉 " * 200, subject="Vorstellungsgespräch 🎉 " * 8))

    assert sink.mails[0].content.isascii()
    assert max(map(len, sink.mails[0].content.splitlines())) <= 998
    assert "Grüße 🎉" in sink.mails[0].message.get_content()
    assert "Vorstellungsgespräch 🎉" in sink.mails[0].message["Subject"]


@pytest.mark.parametrize(
    ("fault", "ending", "arrived"),
    [
        (Fault.BUSY_AT_MAIL, NotSent, 0),
        (Fault.BUSY_AT_RCPT, NotSent, 0),
        (Fault.BUSY_AT_END, NotSent, 0),
        (Fault.REFUSE_MAIL, Refused, 0),
        (Fault.REFUSE_RCPT, Refused, 0),
        (Fault.REFUSE_AT_END, Refused, 0),
        (Fault.WANT_AUTH, NotSent, 0),
        (Fault.DROP_AT_MAIL, NotSent, 0),
        (Fault.DROP_AT_END, InDoubt, 0),
        (Fault.NONSENSE_AT_END, InDoubt, 0),
        (Fault.STORE_DROP, InDoubt, 1),
        (Fault.STORE_DROP_AT_QUIT, Accepted, 1),
    ],
)
def test_every_failure_has_its_ending(sink, mailer, fault, ending, arrived):
    sink.fail(fault)

    outcome = mailer.send(a_letter())

    assert isinstance(outcome, ending)
    assert (len(sink.mails), sink.tries) == (arrived, 1)
    assert "@" not in getattr(outcome, "reason", "")


@pytest.mark.parametrize(
    ("fault", "dead"), [(Fault.REFUSE_RCPT, True), (Fault.REFUSE_MAIL, False), (Fault.REFUSE_AT_END, False)]
)
def test_only_a_mailbox_that_is_not_there_kills_the_channel(sink, mailer, fault, dead):
    sink.fail(fault)

    assert mailer.send(a_letter()).channel_dead is dead


def test_an_accepted_mail_is_not_held_up_by_a_server_that_forgets_to_hang_up(sink, clock):
    started = time.monotonic()

    assert isinstance(a_mailer(sink.url, clock).send(a_letter()), Accepted)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("says", [b"", b"2", b"220-wait\r\n"])
def test_a_server_that_never_greets_is_given_up(clock, says):
    with a_mute_server(says) as port:
        started = time.monotonic()

        assert isinstance(a_mailer(f"smtp://127.0.0.1:{port}", clock, deadline=DEADLINE).send(a_letter()), NotSent)
        assert time.monotonic() - started < DEADLINE.total_seconds() + 2


def test_the_last_reply_may_take_longer_than_the_rest(sink, clock):
    sink.fail(Fault.STORE_HANG)
    patient = a_mailer(sink.url, clock, deadline=timedelta(seconds=0.5), final_wait=timedelta(seconds=1))
    started = time.monotonic()

    assert isinstance(patient.send(a_letter()), InDoubt)
    assert 0.9 < time.monotonic() - started < 3.5


@pytest.mark.parametrize(
    "to", ["", "dana", "dana@", "@acme.example", "a@b.example, c@d.example", "two words@acme.example"]
)
def test_what_is_no_address_is_refused_before_anybody_is_asked(sink, mailer, to):
    assert isinstance(mailer.send(a_letter(to=to)), Refused)
    assert sink.tries == 0


# Signing in and encrypting


def test_a_password_signs_in(clock):
    with SmtpSink(users={"sam": "right"}) as sink:
        assert isinstance(a_mailer(sink.url, clock, username="sam", password="right").send(a_letter()), Accepted)


@pytest.mark.parametrize("password", ["wrong", "falsch-ü"])
def test_a_wrong_password_sends_nothing_and_says_what_to_mend(clock, password):
    with SmtpSink(users={"sam": "right"}) as sink:
        outcome = a_mailer(sink.url, clock, username="sam", password=password).send(a_letter())

        assert isinstance(outcome, NotSent)
        assert "username or password" in outcome.reason
        assert password not in outcome.reason
        assert sink.tries == 0


def test_a_password_does_not_travel_in_the_clear_beyond_this_machine(clock):
    with SmtpSink(users={"sam": "right"}) as sink:
        elsewhere = sink.url.replace("127.0.0.1", "0.0.0.0")  # the same sink, by an address that is not loopback
        outcome = a_mailer(elsewhere, clock, username="sam", password="right").send(a_letter())

        assert isinstance(outcome, NotSent)
        assert "encryption" in outcome.reason
        assert isinstance(a_mailer(elsewhere, clock).send(a_letter()), Accepted)


def test_starttls_is_used_where_it_is_offered(clock, server_tls, trusting):
    with SmtpSink(tls=server_tls) as sink:
        mailer = a_mailer(sink.url, clock, tls=trusting)

        assert mailer.check() == (True, f"127.0.0.1:{sink.port} takes our mail (encrypted, not signed in)")
        assert isinstance(mailer.send(a_letter()), Accepted)


def test_smtps_is_encrypted_from_the_start(clock, server_tls, trusting):
    with SmtpSink(tls=server_tls, implicit=True) as sink:
        assert isinstance(a_mailer(sink.url, clock, tls=trusting).send(a_letter()), Accepted)


@pytest.mark.parametrize("implicit", [True, False])
def test_a_certificate_that_nobody_vouches_for_gets_nothing(clock, server_tls, implicit):
    with SmtpSink(tls=server_tls, implicit=implicit) as sink:
        outcome = a_mailer(sink.url, clock).send(a_letter())

        assert isinstance(outcome, NotSent)
        assert "certificate" in outcome.reason
        assert sink.tries == 0


def test_letters_beyond_ascii_in_an_address_need_a_server_that_knows_them(clock):
    letter = a_letter(to="zoë@acme.example")
    with SmtpSink() as old:
        assert isinstance(a_mailer(old.url, clock).send(letter), Refused)
        assert old.tries == 0
    with SmtpSink(utf8=True) as new:
        assert isinstance(a_mailer(new.url, clock).send(letter), Accepted)
        assert new.mails[0].recipient == "zoë@acme.example"


# Checking


def test_check_says_what_works(sink, mailer):
    assert mailer.check() == (True, f"127.0.0.1:{sink.port} takes our mail (not encrypted, not signed in)")
    assert sink.tries == 0


def test_check_says_what_to_mend(clock):
    port = closed_port()
    assert a_mailer(f"smtp://127.0.0.1:{port}", clock).check() == (
        False,
        f"127.0.0.1:{port}: the connection was refused",
    )


def test_check_finds_a_wrong_password(clock):
    with SmtpSink(users={"sam": "right"}) as sink:
        works, words = a_mailer(sink.url, clock, username="sam", password="wrong").check()

        assert not works
        assert "username or password" in words


# What nobody can do to a header

identifiers = st.from_regex(MESSAGE_ID, fullmatch=True).filter(lambda one: len(one) <= LONGEST_ID)
anything = st.text() | st.text(st.sampled_from("a\r\n\v\f\x00\x1c\x85\u2028\u2029\ud800é: <>@,;\"'=?"))


@settings(deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=90)))
def test_a_subject_of_any_length_begins_on_the_line_of_its_name(words):
    subject = " ".join(["[K7]", *words])[:LONGEST_SUBJECT].strip()
    raw = mail_of(a_letter(subject=subject), SAM, DANA, NOON).as_bytes()

    (line,) = re.findall(rb"^Subject: .*\r\n", raw, re.M)
    assert len(line) > len("Subject: \r\n")
    head = email.message_from_bytes(raw, policy=email.policy.default)["Subject"]
    assert head == subject or "=?" in subject


def test_a_subject_that_would_fit_a_line_of_its_own_is_folded_between_words():
    subject = "[J7] Acme (Backend Engineer), Wednesday, November 25, 9:00 AM: please answer"
    raw = mail_of(a_letter(subject=subject), SAM, DANA, NOON).as_bytes()

    assert b"\r\nSubject: [J7] Acme (Backend Engineer), Wednesday, November 25, 9:00 AM: please\r\n answer\r\n" in raw


@settings(deadline=None)
@given(
    subject=anything,
    in_reply_to=anything | identifiers,
    message_id=anything | identifiers,
    body=anything,
    key=st.text(st.characters(codec="utf-8")),
)
def test_no_text_from_outside_adds_a_header(subject, in_reply_to, message_id, body, key):
    letter = a_letter(body, subject=subject, in_reply_to=in_reply_to, message_id=message_id, key=key)

    content = mail_of(letter, SAM, DANA, NOON).as_bytes()

    head, _, _ = content.partition(b"\r\n\r\n")
    names = [line.partition(b":")[0].decode() for line in head.split(b"\r\n") if not line.startswith((b" ", b"\t"))]
    expected = {
        "From", "To", "Subject", "Date", "Message-ID", "X-Callahead-Key",
        "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    }  # fmt: skip
    threaded = {"In-Reply-To", "References"}
    assert len(names) == len(set(names))
    assert set(names) - threaded == expected
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")


@settings(deadline=None)
@given(identifiers)
def test_a_message_id_is_written_as_it_is(message_id):
    mail = mail_of(a_letter(message_id=message_id, in_reply_to=message_id), SAM, DANA, NOON)

    assert mail["Message-ID"] == message_id
    assert identifier_in(mail.as_bytes().decode().partition("In-Reply-To:")[2]) == message_id


def test_a_message_id_too_long_for_a_line_is_left_out():
    mail = mail_of(a_letter(in_reply_to=f"<{'a' * LONGEST_ID}@acme.example>"), SAM, DANA, NOON)

    assert mail["In-Reply-To"] is None


@settings(deadline=None)
@given(name=anything, local=anything, domain=anything)
def test_no_name_or_address_adds_a_recipient(name, local, domain):
    try:
        recipient = address_of(f"{name} <{local}@{domain}>")
    except ValueError:
        return
    mail = email.message_from_bytes(
        mail_of(a_letter(), SAM, recipient, NOON).as_bytes(), policy=email.policy.default.clone(utf8=True)
    )
    assert len(mail["To"].addresses) == 1
    assert mail["Cc"] is None
    assert mail["Bcc"] is None
