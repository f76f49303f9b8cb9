"""What comes back to a mailbox after a mail of ours: answers, bounces, receipts. Fictional people only."""

from __future__ import annotations

from email.message import EmailMessage

ID = "<0123456789abcdef0123456789abcdef@example.org>"  # of the message of ours that they are about
OTHER = "<fedcba9876543210fedcba9876543210@example.org>"
QUESTION = "[K7] Acme (Backend Engineer), Thursday, 2:00 PM: please answer"
SAM = "Sam Rivera <sam@example.org>"
DANA = "Dana Reyes <dana@acme.example>"
QUOTE = """\

On Mon, 30 Nov 2026 at 12:00, Sam Rivera <sam@example.org> wrote:
> [K7] Acme (Backend Engineer), Thursday, 2:00 PM. Are you going? Y K7 = yes, N K7 = no, R K7 = another time.
"""


def an_answer(
    words: str = "N" + QUOTE,
    *,
    sender: str = SAM,
    subject: str = f"Re: {QUESTION}",
    to: str = ID,
    number: str = "answer-1",
    html: bool = False,
    **headers: str,
) -> EmailMessage:
    """What somebody writes in answer to the message of ours with the Message-ID `to`; "" for out of its thread."""
    mail = EmailMessage()
    # On top of everything, as the receiving server writes it.
    if found := headers.pop("Authentication_Results", ""):
        mail["Authentication-Results"] = found
    mail["From"], mail["To"], mail["Subject"] = sender, SAM, subject
    mail["Message-ID"] = f"<{number}@mail.example>"
    if to:
        mail["In-Reply-To"] = mail["References"] = to
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(words, subtype="html" if html else "plain")
    return mail


def a_bounce(
    action: str = "failed",
    status: str = "5.1.1",
    why: str = "smtp; 550 5.1.1 <dana@acme.example>: Recipient address rejected: User unknown",
    *,
    returned: str = f"From: sam@example.org\nTo: dana@acme.example\nMessage-ID: {ID}\nSubject: Interview\n",
    whole: bool = False,
    number: str = "bounce-1",
) -> bytes:
    """As Postfix writes a DSN (RFC 3464); what came back as a whole, or its header alone."""
    kind = "message/rfc822" if whole else "text/rfc822-headers"
    body = "\nI will not attend the interview.\n" if whole else ""
    return f"""\
Return-Path: <>
From: MAILER-DAEMON@mx.acme.example (Mail Delivery System)
To: sam@example.org
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-ID: <{number}@mx.acme.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

--cut
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.acme.example. It could not be delivered.

--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.acme.example
Arrival-Date: Mon, 30 Nov 2026 12:00:00 +0000

Final-Recipient: rfc822; dana@acme.example
Action: {action}
Status: {status}
Diagnostic-Code: {why}

--cut
Content-Type: {kind}

{returned}{body}
--cut--
""".encode()


def a_receipt(disposition: str = "manual-action/MDN-sent-manually; displayed") -> bytes:
    """As a mail program says that somebody has opened a mail (RFC 8098)."""
    return f"""\
From: {DANA}
To: sam@example.org
Subject: Read: Interview
Message-ID: <receipt-1@acme.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary="cut"

--cut
Content-Type: text/plain

Your message was read.

--cut
Content-Type: message/disposition-notification

Final-Recipient: rfc822; dana@acme.example
Original-Message-ID: {ID}
Disposition: {disposition}

--cut--
""".encode()


QMAIL = f"""\
Return-Path: <>
From: MAILER-DAEMON@mx.acme.example
To: sam@example.org
Subject: failure notice
Message-ID: <qmail-1@mx.acme.example>

Hi. This is the qmail-send program at mx.acme.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<dana@acme.example>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

From: sam@example.org
To: dana@acme.example
Message-ID: {ID}
References: {OTHER}

I will not attend the interview.
""".encode()

EXIM_WARNING = f"""\
Return-Path: <>
From: Mail Delivery System <Mailer-Daemon@mx.example.org>
To: sam@example.org
Subject: Warning: message 1abcde-000000 delayed 24 hours
Message-ID: <exim-1@mx.example.org>
Auto-Submitted: auto-replied

This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue. No action is required on your part.
Delivery attempts will continue for some time.

Message-ID: {ID}
""".encode()
