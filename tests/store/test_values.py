from __future__ import annotations

import json
import traceback
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core.delivery import Channel, Message
from daemon.core.interview import Interview
from daemon.ports import CalendarObject, InboundText
from daemon.store.calendars import CalendarState
from daemon.store.values import LONGEST_KEY, clean_text, dump, key_text, load
from tests.store.builders import a_text, some

KINDS = (Interview, Message, CalendarObject, InboundText, CalendarState)


@given(st.one_of([some(kind) for kind in KINDS]))
def test_every_value_survives_json(value: object):
    assert load(type(value), json.loads(json.dumps(dump(value)))) == value


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    name: str
    dropped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    name: str
    added: tuple[str, ...] = ("default",)


def test_an_older_value_loads_with_the_defaults_and_without_what_is_gone():
    assert load(New, dump(Old(name="a", dropped=1))) == New(name="a")


@given(st.text(st.characters(codec=None, exclude_categories=[])))
def test_any_text_can_be_stored_and_a_plain_one_is_not_touched(text: str):
    cleaned = clean_text(text)

    assert "\0" not in cleaned
    assert len(cleaned.encode()) >= len(text)
    assert clean_text(cleaned) == cleaned
    assert cleaned == text or any(one == "\0" or "\ud800" <= one <= "\udfff" for one in text)


def test_an_enum_is_stored_as_the_plain_text_of_its_value():
    assert type(clean_text(Channel.SMS)) is str
    assert clean_text(Channel.SMS) == "sms"


@given(st.text(max_size=LONGEST_KEY))
def test_a_key_of_common_length_is_the_text_itself(text: str):
    assert key_text(text) == clean_text(text)


@given(st.text(min_size=1), st.text(min_size=1))
def test_long_keys_are_short_enough_for_an_index_and_stay_different(one: str, two: str):
    long = "é" * LONGEST_KEY
    one, two = clean_text(one), clean_text(two)

    assert len(key_text(long + one)) == LONGEST_KEY
    assert (key_text(long + one) == key_text(long + two)) is (one == two)


def test_a_value_that_cannot_be_read_is_told_by_its_field_and_not_by_its_words():
    tree = dump(a_text(body="I cannot come, my mother is ill")) | {"received_at": "call me at +14155550101"}

    with pytest.raises(ValueError, match=r"received_at") as told:
        load(InboundText, tree)

    shown = "".join(traceback.format_exception(told.value))
    assert "mother" not in shown
    assert "0101" not in shown
