"""A real mailbox as a way in: what of it concerns us, how it is read, and that nothing in it is touched."""

from __future__ import annotations

import socket
import time
from datetime import UTC, datetime, timedelta

import pytest

from daemon.core.delivery import DeliveryState
from daemon.ports import Heard, InboundMail, Unavailable
from integrations import imap_inbox
from integrations.imap_inbox import ImapInbox
from integrations.imap_session import ImapLogin
from integrations.mail_text import KEY_HEADER
from tests.integrations.calendar_servers import free_port
from tests.integrations.mail_server import PASSWORD, Mailbox, a_mail
from tests.integrations.mails_back import DANA, ID, OTHER, a_bounce, an_answer

ADDRESSES = frozenset({"sam@example.org", "s.rivera@example.com"})


def inbox(mailbox: Mailbox, deadline: float = 5, **changes: object) -> ImapInbox:
    given = {"url": mailbox.url, "username": mailbox.user, "password": PASSWORD}
    login = ImapLogin(**(given | changes))  # type: ignore[arg-type]
    return ImapInbox(login, addresses=ADDRESSES, domain="example.org", deadline=timedelta(seconds=deadline))


def now() -> datetime:
    return datetime.now(UTC)


def hear(way_in: ImapInbox, cursor: str | None = None) -> Heard:
    heard = way_in.since(cursor, now())
    assert isinstance(heard, Heard), heard
    return heard


def only_mail(mailbox: Mailbox) -> InboundMail:
    (mail,) = hear(inbox(mailbox)).mails
    return mail


def test_an_answer_is_read_down_to_the_quote_with_what_it_answers(mailbox):
    mailbox.put(an_answer("I can't make it, sorry.\n\nSam\n\nOn Monday Sam Rivera wrote:\n> N K7 = no\n"))
    mail = only_mail(mailbox)
    assert mail.text.body == "I can't make it, sorry.\n\nSam"
    assert (mail.text.sender, mail.answers, mail.refs) == ("sam@example.org", (ID,), ("K7",))
    assert not mail.automatic
    assert not mail.forged
    assert abs(mail.text.received_at - now()) < timedelta(minutes=1)


def test_an_answer_in_html_alone_is_flattened(mailbox):
    mailbox.put(
        an_answer("<style>p {x: y}</style><div>No,<br>I can&#8217;t.</div><blockquote>Y K7</blockquote>", html=True)
    )
    assert only_mail(mailbox).text.body == "No,\nI can’t."


def test_an_answer_out_of_its_thread_is_known_by_the_ref_in_its_subject(mailbox):
    mailbox.put(an_answer(to="", sender="S. RIVERA <S.Rivera@Example.COM>"))
    mail = only_mail(mailbox)
    assert (mail.answers, mail.refs, mail.text.sender) == ((), ("K7",), "s.rivera@example.com")


def test_a_question_that_was_only_passed_on_answers_nothing(mailbox):
    mailbox.put(an_answer("no k7?", to="", subject="Fwd: [K7] Acme: please answer"))
    assert hear(inbox(mailbox)).mails == ()


def test_of_what_the_employer_answers_no_word_is_read(mailbox):
    mailbox.put(an_answer("What a pity!", sender=DANA, subject="Re: Interview on Thursday"))
    mail = only_mail(mailbox)
    assert (mail.text.sender, mail.text.body, mail.answers) == ("dana@acme.example", "", (ID,))


@pytest.mark.parametrize(
    "mail",
    [
        a_mail(subject="[K7] a newsletter"),
        an_answer("N K7", sender="mallory@elsewhere.example", to=""),
        an_answer("N K7", to="", subject="Lunch?"),
        an_answer("N K7", **{KEY_HEADER: "0" * 32}),
        a_bounce(returned="Message-ID: <a-letter-of-somebody-else@example.org>\n"),
    ],
    ids=["of-no-concern", "a-stranger", "a-note-to-oneself", "our-own", "a-bounce-of-another-mail"],
)
def test_what_does_not_concern_us_is_left_unread(mailbox, mail):
    mailbox.put(mail)
    assert hear(inbox(mailbox)).mails == ()


def test_a_bounce_names_the_mail_that_came_back(mailbox):
    mailbox.put(a_bounce())
    mail = only_mail(mailbox)
    assert mail.answers == (ID,)
    assert mail.report is not None
    assert mail.report.state is DeliveryState.REFUSED


def test_nothing_is_marked_as_seen(mailbox):
    mailbox.put(an_answer())
    mailbox.put(a_bounce())
    before = mailbox.flags()
    hear(inbox(mailbox))
    assert mailbox.flags() == before
    assert not any(b"Seen" in one for one in before)


def test_reading_goes_on_where_it_stopped(mailbox):
    mailbox.put(an_answer(number="1"))
    first = hear(inbox(mailbox))
    assert len(first.mails) == 1
    assert hear(inbox(mailbox), first.cursor).mails == ()
    mailbox.put(an_answer(number="2"))
    assert len(hear(inbox(mailbox), first.cursor).mails) == 1


def test_a_mailbox_that_was_laid_anew_tells_nothing_that_looks_new(mailbox):
    mailbox.put(an_answer())
    first = hear(inbox(mailbox))
    mailbox.lay_anew()
    again = hear(inbox(mailbox), first.cursor)
    assert [one.text.provider_id for one in again.mails] == [one.text.provider_id for one in first.mails]


def test_another_mailbox_is_read_from_its_own_beginning(mailbox):
    mailbox.put(an_answer())
    first = hear(inbox(mailbox))
    elsewhere = first.cursor.replace(first.cursor[2:18], "0" * 16)
    assert len(hear(inbox(mailbox), elsewhere).mails) == 1


def test_the_first_look_goes_two_days_back(mailbox):
    for days, number in ((1, "late"), (9, "early")):
        stamp = (now() - timedelta(days=days)).strftime("%d-%b-%Y %H:%M:%S +0000")
        mailbox.put(an_answer(number=number), received=stamp)
    assert len(hear(inbox(mailbox)).mails) == 1


def test_a_trap_of_parts_within_parts_harms_no_other_mail(mailbox):
    head = f"From: sam@example.org\nMessage-ID: <t@x.example>\nIn-Reply-To: {ID}\nSubject: Re: [K7]\n"
    trap = head + "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000)) + "\nN"
    mailbox.put(trap.encode())
    mailbox.put(an_answer())
    assert [one.text.body for one in hear(inbox(mailbox)).mails if one.text.body] == ["N"]


def test_a_long_mail_is_read_as_far_as_an_answer_reaches(mailbox):
    mailbox.put(an_answer("N\n" + "".join(f"> line {n}\n" for n in range(40_000))))
    assert only_mail(mailbox).text.body == "N"


def test_several_hundred_mails_between_two_looks_lose_none(mailbox):
    with mailbox.open(readonly=True) as client:
        for number in range(210):
            mail = an_answer(number=str(number), to=OTHER) if number % 70 == 0 else a_mail(number=str(number))
            client.append("INBOX", None, None, mail.as_bytes().replace(b"\n", b"\r\n"))
    assert len(hear(inbox(mailbox)).mails) == 3


def test_what_is_too_much_for_one_time_is_read_the_next_time(mailbox, monkeypatch):
    monkeypatch.setattr(imap_inbox, "BATCH", 2)
    monkeypatch.setattr(imap_inbox, "ENOUGH", 0.0)
    for number in range(5):
        mailbox.put(an_answer(number=str(number)))
    way_in, heard, cursor = inbox(mailbox), [], None
    for more in (True, True, False):
        part = hear(way_in, cursor)
        heard += part.mails
        cursor = part.cursor
        assert part.more is more
    assert len({one.text.provider_id for one in heard}) == len(heard) == 5


def test_a_mailbox_that_cannot_be_reached_says_so(mailbox):
    away = inbox(mailbox, url=f"imap://127.0.0.1:{free_port()}").since(None, now())
    assert away == Unavailable(reason="refuses the connection")


def test_a_wrong_password_is_not_tried_over_and_over(mailbox):
    way_in = inbox(mailbox, password="wrong")
    first = way_in.since(None, now())
    assert isinstance(first, Unavailable)
    assert first.by_user
    began = time.monotonic()
    assert way_in.since(None, now()) is first
    assert time.monotonic() - began < 0.01


def test_a_mailbox_that_hangs_is_given_up(mailbox):
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"imap://127.0.0.1:{mute.getsockname()[1]}"
        began = time.monotonic()
        assert inbox(mailbox, 0.3, url=url).since(None, now()) == Unavailable(reason="gives no answer in time")
    assert time.monotonic() - began < 3


def test_a_cursor_that_is_none_is_a_first_look(mailbox):
    mailbox.put(an_answer())
    assert len(hear(inbox(mailbox), "2026-11-30T12:00:00+00:00").mails) == 1
