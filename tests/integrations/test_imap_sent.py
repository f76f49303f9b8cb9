"""A letter in doubt, and what a real Sent folder says of it."""

from __future__ import annotations

import socket
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from daemon.app import build_email
from daemon.core.delivery import Accepted, InDoubt, Message, NotFound, Outcome, Purpose, Receipt, Unknowable
from daemon.settings.load import settings_from
from integrations.imap_sent import FiledEmail, check, sent_folder
from integrations.imap_session import ImapLogin, signed_in
from integrations.mail_text import KEY_HEADER, address_of, key_token, mail_of
from integrations.smtp_email import SmtpEmail
from tests.integrations.calendar_servers import free_port
from tests.integrations.mail_server import PASSWORD, Mailbox, a_mail
from tests.integrations.message_servers import NOON, SetClock, a_letter

SENT = "Gesendet"


class Way:
    """A transport of which nothing is known but that it was asked."""

    def __init__(self) -> None:
        self.sent: list[Message] = []

    def send(self, message: Message) -> Outcome:
        self.sent.append(message)
        return InDoubt("the connection was lost")

    def look_up(self, message, since, taken):
        raise AssertionError("a plain way out knows nothing")

    def receipts(self, provider_ids) -> tuple[Receipt, ...]:
        return ()


def filed(mailbox: Mailbox, **changes: object) -> FiledEmail:
    return FiledEmail(Way(), login(mailbox, **changes), deadline=timedelta(seconds=3))


def login(mailbox: Mailbox, **changes: object) -> ImapLogin:
    given = {"url": mailbox.url, "username": mailbox.user, "password": PASSWORD}
    return ImapLogin(**(given | changes))  # type: ignore[arg-type]


def as_sent(letter: Message) -> bytes:
    return mail_of(letter, address_of("Sam <sam@example.org>"), address_of(letter.to), NOON).as_bytes()


def look(way: FiledEmail, letter: Message):
    return way.look_up(letter, NOON, set())


def test_a_letter_that_lies_in_the_sent_folder_has_left(mailbox):
    letter = a_letter()
    mailbox.put(as_sent(letter), folder=SENT)

    assert look(filed(mailbox), letter) == Accepted("<1.abc@example.org>")


def test_a_letter_whose_message_id_outlook_rewrote_has_left(mailbox):
    letter = a_letter()
    rewritten = a_mail(number="outlook", **{"X-Microsoft-Original-Message-ID": letter.message_id})
    mailbox.put(rewritten, folder=SENT)

    assert isinstance(look(filed(mailbox), letter), Accepted)


def test_a_letter_of_which_only_our_token_is_left_has_left(mailbox):
    letter = a_letter()
    mailbox.put(a_mail(number="other", **{KEY_HEADER: key_token(letter.key)}), folder=SENT)

    assert isinstance(look(filed(mailbox), letter), Accepted)
    assert isinstance(look(filed(mailbox), replace(letter, message_id="")), Accepted)


def test_a_letter_that_is_not_there_is_not_found_and_other_folders_prove_nothing(mailbox):
    letter = a_letter()
    mailbox.put(as_sent(letter))
    mailbox.put(as_sent(a_letter(key="cancel/2", message_id="<2.abc@example.org>")), folder=SENT)

    assert look(filed(mailbox), letter) == NotFound()


def test_the_sent_folder_is_known_by_its_mark_in_whatever_language(mailbox):
    with signed_in(login(mailbox)) as box:
        assert sent_folder(box) == SENT


def test_nothing_in_the_sent_folder_is_touched(mailbox):
    letter = a_letter()
    mailbox.put(as_sent(letter), folder=SENT)
    before = mailbox.flags(SENT)
    look(filed(mailbox), letter)

    assert mailbox.flags(SENT) == before == [b"1 (FLAGS (\\Recent))"]


@pytest.mark.parametrize(("purpose", "passing"), [(Purpose.CANCELLATION, True), (Purpose.QUESTION, False)])
def test_a_mailbox_that_cannot_be_asked_is_asked_again_for_a_letter_and_holds_up_no_question(mailbox, purpose, passing):
    away = filed(mailbox, url=f"imap://127.0.0.1:{free_port()}")

    found = look(away, a_letter(purpose=purpose))

    assert found == Unknowable("the mailbox refuses the connection", passing=passing)


def test_a_wrong_password_is_not_waited_for(mailbox):
    found = look(filed(mailbox, password="wrong"), a_letter())

    assert isinstance(found, Unknowable)
    assert not found.passing


def test_a_mailbox_that_hangs_is_given_up(mailbox):
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"imap://127.0.0.1:{mute.getsockname()[1]}"
        hanging = FiledEmail(Way(), login(mailbox, url=url), deadline=timedelta(seconds=0.3))
        began = time.monotonic()
        found = look(hanging, a_letter())

    assert isinstance(found, Unknowable)
    assert time.monotonic() - began < 3


def test_sending_is_left_to_the_way_that_sends():
    way = Way()
    letter = a_letter()
    both = FiledEmail(way, ImapLogin(url="imap://127.0.0.1:1", username="sam", password=PASSWORD))

    assert both.send(letter) == InDoubt("the connection was lost")
    assert way.sent == [letter]
    assert both.receipts({"a"}) == ()


def test_the_check_says_where_it_looks_and_what_to_mend(mailbox):
    assert check(login(mailbox)) == (
        True,
        f"127.0.0.1:{mailbox.port} lets us in; answers and bounces are read in INBOX; "
        f"a letter in doubt is looked for in its folder {SENT}",
    )
    works, line = check(login(mailbox, password="wrong"))
    assert not works
    assert "refuses the username or password" in line


@pytest.mark.parametrize(("imap", "kind"), [("imaps://imap.example.org", FiledEmail), ("", SmtpEmail)])
def test_mail_goes_the_way_that_knows_its_sent_folder_where_the_config_names_a_mailbox(imap, kind):
    me = {"name": "Sam", "email": "sam@example.org", "timezone": "UTC"}
    email = {"from": "sam@example.org", "smtp": "smtps://smtp.example.org", "username": "sam", "password": PASSWORD}
    settings = settings_from({"candidate": me, "email": email | {"imap": imap}}, Path("callahead.toml"), {})

    assert isinstance(build_email(settings, SetClock()), kind)
