"""What a mail says of itself: who answers what, whether a program wrote it, whether it is forged, what came back."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.delivery import DeliveryState
from daemon.ports import MailReport
from integrations.mail_answer import answered_by, flattened, is_automatic, own_words, refs_in, sender_of, subject_of
from integrations.mail_report import may_be_report, report_of
from integrations.mail_trust import is_forged, is_unproven
from tests.integrations.mails_back import (
    DANA,
    EXIM_WARNING,
    ID,
    OTHER,
    QMAIL,
    QUOTE,
    a_bounce,
    a_receipt,
    an_answer,
)

CAME_BACK = DeliveryState.REFUSED


def parsed(mail: bytes | Message) -> Message:
    return message_from_bytes(mail if isinstance(mail, bytes) else mail.as_bytes())


def reported(mail: bytes) -> tuple[MailReport, tuple[str, ...]]:
    assert may_be_report(parsed(mail))
    found = report_of(parsed(mail), "example.org")
    assert found is not None
    return found


# Answers


def test_the_nearest_mail_of_a_thread_comes_first():
    mail = an_answer(to=ID)
    del mail["References"]
    mail["References"] = f"<an-invitation@acme.example> {OTHER} {ID}"
    assert answered_by(parsed(mail)) == (ID, OTHER)


@pytest.mark.parametrize(
    ("subject", "refs"),
    [
        ("Re: [K7] Acme", ("K7",)),
        ("AW: Re: [Q12] Acme", ("Q12",)),
        ("[K7] and [B2]", ("K7", "B2")),
        ("Fwd: [K7] Acme", ()),
        ("WG: [K7] Acme", ()),
        ("Re: K7", ()),
    ],
)
def test_a_ref_in_a_subject(subject, refs):
    assert refs_in(subject) == refs


def test_a_mail_of_several_people_is_of_nobody():
    assert sender_of(parsed(b"From: sam@example.org, mallory@elsewhere.example\n\n")) == ""


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; owner-email=x@y.example"},
        {"Precedence": "bulk"},
        {"Precedence": "auto_reply"},
        {"List_Id": "<jobs.lists.example>"},
        {"Return_Path": "<>"},
        {"X_Autoreply": "yes"},
        {"subject": "Automatic reply: [K7] Acme"},
        {"subject": "Abwesenheitsnotiz: [K7] Acme"},
    ],
    ids=str,
)
def test_what_a_program_wrote_is_no_answer(headers):
    assert is_automatic(parsed(an_answer(**headers)))


@pytest.mark.parametrize("headers", [{}, {"Auto_Submitted": "no"}, {"Return_Path": "<sam@example.org>"}], ids=str)
def test_what_a_person_wrote_is_one(headers):
    assert not is_automatic(parsed(an_answer(**headers)))


def test_only_the_words_above_the_quote_count():
    assert own_words(parsed(an_answer("R next week" + QUOTE))) == "R next week"


def test_of_a_mail_with_both_the_plain_words_count():
    mail = an_answer("N")
    mail.add_alternative("<p>Y</p>", subtype="html")
    assert own_words(parsed(mail)) == "N"


def test_a_file_beside_it_is_not_what_somebody_wrote():
    mail = an_answer("<p>N</p>", html=True)
    mail.add_attachment("Y K7", filename="notes.txt")
    assert own_words(parsed(mail)) == "N"


@pytest.mark.parametrize(
    "quote",
    [
        '<div class="gmail_quote"><div>On Monday Sam wrote:</div>Y K7</div>',
        '<div id="appendonsend"></div><hr><b>From:</b> Sam<br>Y K7',
        '<div class="moz-cite-prefix">On 11/30 Sam wrote:</div><blockquote type="cite">Y K7</blockquote>',
        "<blockquote>Y K7</blockquote>",
    ],
    ids=["gmail", "outlook", "thunderbird", "plain"],
)
def test_what_a_mail_program_quotes_in_html_is_no_answer(quote):
    assert (
        flattened(f"<html><head><title>Y</title></head><body><div>No</div><p>Sam</p>{quote}</body></html>")
        == "No\n\nSam"
    )


def test_an_alphabet_that_nobody_knows_leaves_the_letters_that_all_share():
    assert own_words(parsed(b"Content-Type: text/plain; charset=martian\n\nN K7\n")) == "N K7"


@pytest.mark.parametrize(
    "subject",
    [
        "Re: [K7] OOO Romashka, Thu: please answer",
        "AW: [K7] Acme (Automated Response Engineer): bitte antworten",
        "Re: [K7] Acme (Undeliverable Mail Analyst): please answer",
        "RE: AW: [K7] Acme (Out of Office Media): please answer",
        "[K7] Acme (Auto-Responder Lead): please answer",
    ],
)
def test_a_company_or_a_role_that_sounds_automatic_makes_no_answer_automatic(subject):
    assert not is_automatic(an_answer(subject=subject))


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: [K7] Acme: please answer",
        "Re: Auto: [K7] Acme: please answer",
        "Abwesenheitsnotiz: [K7] Acme: bitte antworten",
        "Out of Office Re: [K7] Acme: please answer",
        "Automatic reply: Interview on Thursday",
    ],
)
def test_a_subject_that_says_by_itself_that_a_program_wrote_it_is_believed(subject):
    assert is_automatic(an_answer(subject=subject))


# Forgeries (RFC 8601)


@pytest.mark.parametrize(
    ("found", "forged"),
    [
        ([], False),
        (["mx.example.net; none"], False),
        (["mx.example.net; dmarc=pass header.from=example.org; spf=fail smtp.mailfrom=list.example"], False),
        (
            ["mx.example.net; dmarc=fail (p=NONE; pct=1) header.from=example.org; spf=pass smtp.mailfrom=x.example"],
            True,
        ),
        (["mx.example.net; spf=fail smtp.mailfrom=sam@example.org; dkim=none"], True),
        (["mx.example.net; spf=softfail smtp.mailfrom=sam@example.org; dkim=none"], False),
        (["mx.example.net; spf=fail smtp.mailfrom=relay.example; dkim=pass header.d=mail.example.org"], False),
        (["mx.example.net; dkim=fail header.d=example.org; spf=pass smtp.mailfrom=mallory@elsewhere.example"], True),
        (["spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=example.org; dkim=none; dmarc=none"], True),
        (["mx.example.net; spf=none", "mx.example.net; dmarc=fail header.from=example.org"], True),
        (["mx.example.net; spf=none", "mallory.example; dmarc=fail header.from=example.org"], False),
        (["mx.example.net; dmarc=fail header.from=example.org", "mallory.example; dmarc=pass"], True),
        (["mx.example.net; dkim=pass (dmarc=fail (nested)) header.d=example.org"], False),
    ],
)
def test_what_the_receiving_server_found(found, forged):
    assert is_forged(found, "example.org") is forged


GMAIL = "mx.google.com; dkim=pass header.i=@example.org; spf=pass (google.com: domain of sam@example.org designates"
EXCHANGE = "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.org; dkim=none (message not signed) header.d=none;"
ICLOUD = ("bimi.icloud.com; bimi=skipped", "dmarc.icloud.com; dmarc=none header.from=example.org")


@pytest.mark.parametrize(
    "found",
    [
        [],
        ["mx.example.net; none"],
        ["mx.example.net; arc=none; iprev=pass policy.iprev=192.0.2.1"],
        ["mx.example.net; auth=pass smtp.auth=sam smtp.mailfrom=sam@example.org"],
        ["mx.example.net; auth=pass smtp.auth=sam smtp.mailfrom=sam@example.org; dkim=none; spf=softfail"],
        [f"{GMAIL} 192.0.2.1 as permitted sender) smtp.mailfrom=sam@example.org"],
        [f"{EXCHANGE}dmarc=bestguesspass action=none header.from=example.org;compauth=pass reason=109"],
        ["dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=example.org;"],
        [*ICLOUD, "dkim-verifier.icloud.com; dkim=pass header.d=example.org", "spf.icloud.com; spf=none"],
        ["gmx.net; dkim=pass header.i=@example.org"],
        ["mx.example.org; dkim=pass (2048-bit key) header.d=mail.example.org", "mx.example.org; spf=softfail"],
        ["mx.example.net; spf=none; dkim=pass header.d=lists.example; dkim=pass header.d=example.org; dmarc=temperror"],
    ],
)
def test_the_candidates_own_mail_counts_where_it_passed_or_nothing_was_checked(found):
    assert not is_unproven(found, "example.org")


@pytest.mark.parametrize(
    "found",
    [
        ["mx.example.net; spf=pass smtp.mailfrom=mallory@elsewhere.example; dkim=none; dmarc=none"],
        ["mx.example.net; dkim=pass header.d=elsewhere.example; spf=pass smtp.mailfrom=mallory@elsewhere.example"],
        ["mx.example.net; spf=softfail smtp.mailfrom=sam@example.org; dkim=none; dmarc=none"],
        ["mx.example.net; spf=neutral smtp.mailfrom=sam@example.org; dkim=none"],
        ["mx.example.net; spf=none; dkim=none; dmarc=temperror header.from=example.org"],
        ["mx.example.net; spf=none; dkim=none; dmarc=none"],
        ["mx.example.net; dkim=none; dmarc=none"],
        ["spf=none (sender IP is 192.0.2.1) smtp.mailfrom=example.org; dkim=none;dmarc=none action=none;"],
        ["mx.example.net; dmarc=fail header.from=example.org; spf=pass smtp.mailfrom=sam@example.org"],
        ["mx.example.net; dmarc=pass header.from=elsewhere.example"],
        ["mx.example.net; dkim=pass header.d=notexample.org"],
        ["mx.example.net; spf=none", "mallory.example; dkim=pass header.d=example.org"],
        [*ICLOUD, "spf.icloud.com; spf=none", "icloud.com.mallory.example; dkim=pass header.d=example.org"],
        ["mx.example.net; auth=pass smtp.auth=mallory@elsewhere.example; dkim=none"],
        ['mx.example.net; spf=pass smtp.mailfrom="a; dkim=pass header.d=example.org; b"@elsewhere.example; dkim=none'],
        ['mx.example.net; spf=pass smtp.mailfrom="a header.d=example.org"@elsewhere.example; dkim=none'],
    ],
)
def test_a_mail_in_the_candidates_name_without_a_proof_where_one_was_looked_for_does_not_count(found):
    assert is_unproven(found, "example.org")


# Reports


@pytest.mark.parametrize("whole", [True, False])
def test_a_dsn_says_what_came_back_and_why_without_the_address(whole):
    report, named = reported(a_bounce(whole=whole))
    assert named == (ID,)
    assert report == MailReport(
        state=CAME_BACK,
        reason="the mail came back (550 5.1.1 [address]: Recipient address rejected: User unknown)",
        mailbox_gone=True,
    )


def test_a_full_mailbox_is_no_dead_one():
    report, _ = reported(a_bounce(status="5.2.2", why="smtp; 552 5.2.2 over quota"))
    assert report.state is CAME_BACK
    assert not report.mailbox_gone


@pytest.mark.parametrize(
    ("action", "state"),
    [
        ("delayed", DeliveryState.ACCEPTED),
        ("relayed", DeliveryState.ACCEPTED),
        ("expanded", DeliveryState.ACCEPTED),
        ("delivered", DeliveryState.DELIVERED),
        ("Failed (bad address)", CAME_BACK),
        ("FAILED", CAME_BACK),
    ],
)
def test_what_a_dsn_says_happened(action, state):
    assert reported(a_bounce(action))[0].state is state


@pytest.mark.parametrize(
    "returned",
    [
        f"Message-ID: <rewritten@outlook.example>\nX-Microsoft-Original-Message-ID: {ID}\n",
        "Message-ID: <rewritten@outlook.example>\nX-Callahead-Key: 0123456789abcdef0123456789abcdef\n",
    ],
    ids=["its-old-name", "our-token"],
)
def test_a_mail_that_a_server_renamed_is_known_all_the_same(returned):
    assert reported(a_bounce(returned=returned))[1] == (ID,)


def test_a_mail_of_the_same_thread_that_came_back_is_not_ours():
    returned = f"Message-ID: <sams-own@example.org>\nIn-Reply-To: {ID}\nReferences: {ID}\n"
    assert reported(a_bounce(returned=returned))[1] == ()


def test_a_bounce_in_plain_words():
    report, named = reported(QMAIL)
    assert named == (ID,)
    assert report == MailReport(state=CAME_BACK, reason="the mail came back (5.1.1)", mailbox_gone=True)


def test_a_warning_in_plain_words_is_no_bounce():
    report, named = reported(EXIM_WARNING)
    assert named == (ID,)
    assert report.state is DeliveryState.ACCEPTED


@pytest.mark.parametrize(
    ("disposition", "state"),
    [
        ("manual-action/MDN-sent-manually; displayed", DeliveryState.DELIVERED),
        ("automatic-action/MDN-sent-automatically; deleted", DeliveryState.ACCEPTED),
    ],
)
def test_a_receipt_says_whether_it_was_opened(disposition, state):
    report, named = reported(a_receipt(disposition))
    assert (report.state, named) == (state, (ID,))


@pytest.mark.parametrize(
    "words",
    [
        "Ihre Nachricht konnte nicht zugestellt werden. Der Empfänger ist unbekannt (dana@acme.example).",
        "Die E-Mail ist unzustellbar: dana@acme.example",
        "Votre message n'a pas pu être remis à dana@acme.example : adresse inconnue.",
        "Échec de la remise de votre message",
        "Su mensaje no se ha podido entregar a dana@acme.example.",
        "No se pudo entregar el mensaje: el buzón no existe.",
        "Die Nachricht wurde nicht zugestellt.",
        "Su mensaje no ha sido entregado.",
        "La distribution a échoué.",
        "La distribution de votre message a échoué.",
        "Your message wasn’t delivered to dana@acme.example.",
        "Your message to dana@acme.example couldn’t be delivered.",
    ],
)
def test_a_bounce_in_any_of_our_languages_is_one(words):
    assert reported(by_hand(words)) == (MailReport(state=CAME_BACK, reason="the mail came back"), (ID,))


@pytest.mark.parametrize(
    "words",
    [
        "Your message was delayed for 4 days and could not be delivered. We gave up.",
        "Delivery has failed. The message was delayed; the server will not continue to try.",
        "It was delayed, and could not be delivered. I've given up.",
        "Ihre Nachricht wurde erneut versucht und ist nicht zustellbar.",
        "Die Zustellung war verzögert. Die Nachricht konnte endgültig nicht zugestellt werden.",
    ],
)
def test_what_was_late_and_is_not_tried_any_more_came_back(words):
    assert reported(by_hand(words))[0].state is CAME_BACK


@pytest.mark.parametrize(
    "words",
    [
        "Your message could not be delivered yet. We will keep trying for 4 days before giving up.",
        "Your message could not be delivered. We will continue to try, and have not given up.",
        "Your message is delayed and could not be delivered; after five days it will be given up.",
        "Ihre Nachricht ist bisher nicht zustellbar. Die Zustellung wird erneut versucht.",
        "Die Zustellung ist verzögert. In 4 Tagen geht die Nachricht endgültig als unzustellbar zurück.",
        "La remise de votre message à dana@acme.example est retardée.",
        "La distribution a échoué, nous réessaierons.",
        "Su mensaje aún no ha sido entregado.",
        "Ihre Nachricht konnte noch nicht zugestellt werden. Die Zustellung wird weiterhin versucht.",
        "Votre message n'a pas encore pu être remis à dana@acme.example.",
        "Su mensaje aún no se ha podido entregar. Se seguirá intentando.",
    ],
)
def test_a_warning_in_any_of_our_languages_is_no_bounce(words):
    report, named = reported(by_hand(words))
    assert (report.state, named) == (DeliveryState.ACCEPTED, (ID,))


def by_hand(words: str) -> bytes:
    return f"""\
From: postmaster@isp.example
To: sam@example.org
Subject: Interview
Message-ID: <hand-1@isp.example>
Content-Type: text/plain; charset=utf-8

{words}

Message-ID: {ID}
""".encode()


def test_a_dsn_that_returns_nothing_says_to_whom_it_went():
    report, named = reported(a_bounce().partition(b"--cut\nContent-Type: text/rfc822-headers")[0] + b"--cut--\n")
    assert named == ()
    assert report.recipients == ("dana@acme.example",)


def test_a_dsn_that_returns_somebody_elses_mail_tells_nothing_of_ours():
    report, named = reported(a_bounce(returned="Message-ID: <sams-own@example.org>\n"))
    assert (report.recipients, named) == ((), ())


def test_what_a_postmaster_writes_by_hand_is_no_report():
    mail = an_answer("Our office has moved.", sender="postmaster@acme.example")
    assert report_of(parsed(mail), "example.org") is None


def test_an_out_of_office_of_the_employer_is_no_report():
    assert not may_be_report(parsed(an_answer(sender=DANA, Auto_Submitted="auto-replied", Return_Path="<>")))


# Hostile mails

HEADERS = st.sampled_from(
    [
        b"From: ", b"Subject: ", b"In-Reply-To: ", b"References: ", b"Auto-Submitted: ", b"Return-Path: ",
        b"Content-Type: multipart/report; boundary=x; report-type=", b"Content-Type: text/html; charset=",
        b"Content-Type: message/delivery-status", b"Content-Type: message/rfc822", b"Content-Transfer-Encoding: ",
        b"Authentication-Results: ", b"--x\n", b"\n", ID.encode(), b"=?utf-8?q?", b"base64", b"Action: failed",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.one_of(HEADERS, st.binary(max_size=30), st.just(b"\n")), max_size=40))
def test_no_mail_whatever_it_holds_trips_us(pieces):
    mail = message_from_bytes(b"".join(pieces))
    may_be_report(mail)
    report_of(mail, "example.org")
    own_words(mail)
    is_automatic(mail)
    sender_of(mail)
    answered_by(mail)
    refs_in(subject_of(mail))
    for doubts in (is_forged, is_unproven):
        doubts([str(one) for one in mail.get_all("Authentication-Results", [])], "example.org")


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_finding_whatever_it_says_trips_us(text):
    is_forged([text, text], "example.org")
    is_unproven([text, text], "example.org")
    flattened(text)
