from __future__ import annotations

from datetime import timedelta

import pytest

from daemon.core.delivery import Channel
from daemon.store import Store
from daemon.store.inbox import InboxEntry
from tests.store.builders import ME, MINUTE, NOW, a_text, an_interview


def test_a_text_is_heard_once(store: Store):
    with store.transaction(ME) as tx:
        assert tx.inbox.add(a_text(), Channel.SMS, NOW)
        assert not tx.inbox.add(a_text(body="other words"), Channel.SMS, NOW)

        assert [(one.text, one.outcome) for one in tx.inbox.all()] == [(a_text(), None)]


def test_a_text_that_was_handled_is_not_heard_again(store: Store):
    with store.transaction(ME) as tx:
        tx.inbox.add(a_text(), Channel.SMS, NOW)
        tx.inbox.mark("SM1", "withdraw K7")

    with store.transaction(ME) as tx:
        assert not tx.inbox.add(a_text(), Channel.SMS, NOW)
        assert [one.outcome for one in tx.inbox.all()] == ["withdraw K7"]


def test_each_channel_numbers_its_own_texts(store: Store):
    with store.transaction(ME) as tx:
        assert tx.inbox.add(a_text("1"), Channel.SMS, NOW)
        assert tx.inbox.add(a_text("1"), Channel.EMAIL, NOW)


def test_texts_come_in_the_order_in_which_they_were_sent(store: Store):
    with store.transaction(ME) as tx:
        tx.inbox.add(a_text("second", received_at=NOW), Channel.SMS, NOW)
        tx.inbox.add(a_text("first", received_at=NOW - MINUTE), Channel.SMS, NOW)
        tx.inbox.add(a_text("third", received_at=NOW), Channel.EMAIL, NOW)

        assert [one.text.provider_id for one in tx.inbox.all()] == ["first", "second", "third"]


def test_it_is_known_what_became_of_a_text(store: Store):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(), "", None)
        tx.inbox.add(a_text(), Channel.SMS, NOW + timedelta(seconds=9))
        tx.inbox.mark("SM1", "withdraw K7", "i1")

        assert tx.inbox.all() == [
            InboxEntry(
                text=a_text(),
                channel=Channel.SMS,
                heard_at=NOW + timedelta(seconds=9),
                outcome="withdraw K7",
                interview_id="i1",
            )
        ]


def test_a_text_that_was_never_heard_cannot_be_marked(store: Store):
    with store.transaction("kim") as tx:
        tx.inbox.add(a_text(), Channel.SMS, NOW)

    with pytest.raises(LookupError), store.transaction(ME) as tx:
        tx.inbox.mark("SM1", "withdraw")


def test_a_text_may_hold_anything(store: Store):
    with store.transaction(ME) as tx:
        tx.inbox.add(a_text("S\0M", body="N\0 K7 \ud83d 👍"), Channel.SMS, NOW)
        tx.inbox.mark("S\0M", "unknown")

        assert [entry.text.body for entry in tx.inbox.all()] == ["N\ufffd K7 \ufffd 👍"]


def test_a_cursor_is_kept_by_name(store: Store):
    with store.transaction(ME) as tx:
        assert tx.inbox.cursor("sms") is None
        tx.inbox.set_cursor("sms", "a", NOW)
        tx.inbox.set_cursor("sms", "b", NOW)
        tx.inbox.set_cursor("imap", "c", NOW)

    with store.transaction(ME) as tx:
        assert (tx.inbox.cursor("sms"), tx.inbox.cursor("imap")) == ("b", "c")
    with store.transaction("kim") as tx:
        assert tx.inbox.cursor("sms") is None


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_is_known_to_the_database(store: Store, channel: Channel):
    with store.transaction(ME) as tx:
        assert tx.inbox.add(a_text(), channel, NOW)
        assert tx.channels.mark_dead(channel, "blocked", NOW)
