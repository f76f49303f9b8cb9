from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from daemon.core.delivery import Channel, Revival
from daemon.store import Store
from daemon.store.channels import Death
from daemon.store.history import Entry
from tests.store.builders import ME, MINUTE, NOW, an_interview


def test_a_timeline_is_kept_in_the_order_in_which_it_was_written(store: Store):
    with store.transaction(ME) as tx:
        tx.interviews.save(an_interview(), "", None)
        tx.history.add("i1", NOW, "found", "Acme, Friday", {"score": 9, "reasons": ["interview"]})
        tx.history.add("i1", NOW - MINUTE, "asked", "by text")
        tx.history.add("", NOW, "pass", "complete")

    with store.transaction(ME) as tx:
        assert tx.history.of("i1") == [
            Entry(NOW, "found", "Acme, Friday", {"score": 9, "reasons": ["interview"]}, "i1"),
            Entry(NOW - MINUTE, "asked", "by text", None, "i1"),
        ]
        assert [entry.kind for entry in tx.history.of("")] == ["pass"]


def test_nobody_reads_another_candidates_history(store: Store):
    with store.transaction("kim") as tx:
        tx.history.add("", NOW, "line", "kim's")

    with store.transaction(ME) as tx:
        assert tx.history.of("") == []


def test_a_line_about_no_known_interview_cannot_be_committed(store: Store):
    with pytest.raises(IntegrityError), store.transaction(ME) as tx:
        tx.history.add("nobody", NOW, "found", "")


def test_a_channel_is_dead_until_it_is_revived_and_the_first_reason_stays(store: Store):
    with store.transaction(ME) as tx:
        assert tx.channels.dead() == {}
        assert tx.channels.mark_dead(Channel.SMS, "opted out", NOW)
        assert not tx.channels.mark_dead(Channel.SMS, "unreachable", NOW)

    with store.transaction("kim") as tx:
        assert tx.channels.dead() == {}
        assert not tx.channels.revive(Channel.SMS)
    with store.transaction(ME) as tx:
        assert tx.channels.dead() == {Channel.SMS: "opted out"}
        assert tx.channels.revive(Channel.SMS)
        assert tx.channels.dead() == {}


def test_what_the_candidate_alone_can_open_outweighs_what_opens_by_itself(store: Store):
    with store.transaction(ME) as tx:
        assert tx.channels.mark_dead(Channel.SMS, "wrong token", NOW, Revival.LOGIN, "first")
        assert not tx.channels.mark_dead(Channel.SMS, "not registered", NOW, Revival.SENDER)
        assert tx.channels.deaths() == {Channel.SMS: Death("wrong token", NOW, Revival.LOGIN, "first")}
        assert tx.channels.mark_dead(Channel.SMS, "opted out", NOW + MINUTE)
        assert not tx.channels.mark_dead(Channel.SMS, "wrong token", NOW + MINUTE, Revival.LOGIN)
        assert tx.channels.deaths() == {Channel.SMS: Death("opted out", NOW + MINUTE)}
