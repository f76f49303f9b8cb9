"""What a text message costs, and how it is kept cheap."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.core.sms_text import BASIC, EXTENSION, gsm7, is_gsm7, plain, segments, unaccented

texts = st.text(max_size=400) | st.text(st.sampled_from("aé’“”–…\u00a0€[{🎉ł\u00ad"), max_size=400)


def test_the_alphabet_has_its_127_characters_besides_the_escape_and_10_more():
    assert (len(BASIC), len(EXTENSION)) == (127, 10)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 152 + "€" * 76 + "aa", 3),  # an escape is not split from its character
        ("’" * 70, 1),
        ("’" * 71, 2),
        ("🎉" * 35, 1),
        ("🎉" * 36, 2),
        ("🎉" * 67, 3),  # nor is a surrogate pair: 33 to a part, not 33.5
        ("ç" + "a" * 70, 2),  # the alphabet has only the capital
    ],
)
def test_segments_are_counted_as_networks_count_them(text, count):
    assert segments(text) == count


@pytest.mark.parametrize(
    ("typeset", "typed"),
    [
        ("It’s “Acme” – soon…", 'It\'s "Acme" - soon...'),
        ("Thu\u00a03\u202fDec", "Thu 3 Dec"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("Zoe\u0308", "Zoë"),
        ("Zoe\u200b\u0308", "Zoë"),
        ("Łucja, 🎉", "Łucja, 🎉"),
    ],
)
def test_typographic_characters_become_plain_and_letters_stay(typeset, typed):
    assert plain(typeset) == typed


def test_one_curly_quote_does_not_double_the_price():
    question = "It’s about Acme: " + "a" * 100
    assert (segments(question), segments(gsm7(question))) == (2, 1)


def test_an_ellipsis_stays_where_three_dots_would_cost_a_segment():
    text = "🎉" + "…" * 68
    assert gsm7(text) == text


@settings(deadline=None)
@given(texts)
def test_gsm7_never_lengthens_the_bill(text):
    assert segments(gsm7(text)) <= segments(text)


@settings(deadline=None)
@given(texts)
def test_what_is_in_the_alphabet_already_is_left_alone(text):
    ours = "".join(one for one in text if is_gsm7(one))
    assert gsm7(ours) == ours


@settings(deadline=None)
@given(texts)
def test_plain_is_settled_after_one_go(text):
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("mañana, sí, días", "mañana, si, dias"),
        ("Škoda, Łódź, cœur, ça", "Skoda, Lodz, coeur, ca"),
        ("über, é, Ñ", "über, é, Ñ"),
        ("日本 Ελλάδα", "日本 Ελλάδα"),
    ],
)
def test_what_the_alphabet_lacks_loses_its_accent_and_nothing_else(text: str, bare: str) -> None:
    assert unaccented(text) == bare
