"""Which parts of a mail are calendars, by what servers say of its structure; and their text, however it was packed."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.imap_fetch import Part, calendar_parts, fetched, written_words

PLAIN = b'("TEXT" "PLAIN" ("CHARSET" "UTF-8") NIL NIL "7BIT" 30 1 NIL NIL NIL)'
INVITE = b'("TEXT" "CALENDAR" ("CHARSET" "UTF-8" "METHOD" "REQUEST") NIL NIL "BASE64" 900 12 NIL NIL NIL)'
FILE = b'("APPLICATION" "OCTET-STREAM" ("NAME" "Invite.ICS") NIL NIL "BASE64" 800 NIL NIL NIL)'
ENVELOPE = b"(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)"


def sections(structure: bytes) -> list[tuple[str, str]]:
    (row,) = fetched([b"1 (UID 7 BODYSTRUCTURE " + structure + b")"])
    assert row["UID"] == b"7"
    return [(part.section, part.within) for part in calendar_parts(row["BODYSTRUCTURE"])]


def forwarded(body: bytes) -> bytes:
    return b'("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 5000 ' + ENVELOPE + b" " + body + b" 90 NIL NIL NIL)"


def mixed(*parts: bytes) -> bytes:
    return b"(" + b"".join(parts) + b' "MIXED" ("BOUNDARY" "x(") NIL NIL)'


@pytest.mark.parametrize(
    ("structure", "found"),
    [
        (PLAIN, []),
        (INVITE, [("1", "")]),
        (mixed(PLAIN, INVITE), [("2", "")]),
        (mixed(mixed(PLAIN, INVITE), FILE), [("1.2", ""), ("2", "")]),
        (mixed(PLAIN, forwarded(INVITE)), [("2.1", "2")]),
        (mixed(PLAIN, forwarded(mixed(PLAIN, INVITE))), [("2.2", "2")]),
        (mixed(PLAIN, forwarded(mixed(PLAIN, forwarded(mixed(PLAIN, FILE))))), [("2.2.2", "2.2")]),
        (FILE.replace(b"OCTET-STREAM", b"ICS").replace(b"Invite.ICS", b"x"), [("1", "")]),
        (FILE.replace(b"Invite.ICS", b"=?utf-8?B?SW52aXRlLmljcw==?="), [("1", "")]),
        (FILE.replace(b"NIL NIL NIL)", b'NIL ("ATTACHMENT" ("FILENAME" "a.pdf")) NIL)'), [("1", "")]),
        (
            b'("APPLICATION" "X" NIL NIL NIL "7BIT" 1 NIL'
            b' ("ATTACHMENT" ("FILENAME*0*" "UTF-8\'\'My%20" "FILENAME*1" "a.ics")))',
            [("1", "")],
        ),
        (b'("TEXT" "PLAIN" NIL NIL NIL "7BIT" 30 1 NIL ("ATTACHMENT" ("FILENAME" "a.ics")) NIL)', [("1", "")]),
    ],
)
def test_a_calendar_is_found_by_its_type_or_its_name_wherever_it_is(structure, found):
    assert sections(structure) == found


def test_names_that_come_as_literals_are_read():
    answered = [
        (b'1 (UID 7 BODYSTRUCTURE ("APPLICATION" "X" ("NAME" {8}', b"my (.ics"),
        b') NIL NIL "7BIT" 1) BODY[HEADER.FIELDS (SUBJECT)] NIL)',
    ]

    (row,) = fetched(answered)

    assert [part.section for part in calendar_parts(row["BODYSTRUCTURE"])] == ["1"]
    assert row["BODY[HEADER.FIELDS (SUBJECT)]"] is None


def test_several_mails_come_in_one_answer():
    rows = fetched([b'1 (UID 7 X "a\\"b")', (b"2 (UID 8 BODY[1.2] {3}", b"abc"), b")", None])

    assert rows == [{"UID": b"7", "X": b'a"b'}, {"UID": b"8", "BODY[1.2]": b"abc"}]


def test_a_mail_whose_brackets_do_not_close_takes_no_other_along():
    rows = fetched([b'1 (UID 7 X ("a" (', b"2 (UID 8)"])

    assert rows[1:] == [{"UID": b"8"}]


def test_the_type_of_a_part_says_what_it_asks_for():
    (row,) = fetched([b"1 (BODYSTRUCTURE " + INVITE + b")"])

    assert [part.method for part in calendar_parts(row["BODYSTRUCTURE"])] == ["REQUEST"]


def test_mails_in_mails_in_mails_are_opened_so_far_and_no_further():
    structure = INVITE
    for _ in range(50):
        structure = forwarded(structure)

    assert sections(structure) == []


@given(st.lists(st.binary(max_size=60) | st.tuples(st.binary(max_size=60), st.binary(max_size=20)) | st.none()))
def test_whatever_a_server_answers_is_read_without_an_accident(answered):
    for row in fetched(answered):
        for value in row.values():
            calendar_parts(value)


PIECES = st.recursive(st.none() | st.binary(max_size=8), lambda inner: st.lists(inner, max_size=12), max_leaves=40)


@given(PIECES)
def test_whatever_a_structure_looks_like_it_is_read_without_an_accident(structure):
    calendar_parts(structure)


def a_part(encoding: str = "", charset: str = "") -> Part:
    return Part(section="1", within="", method="", encoding=encoding, charset=charset, size=0)


@pytest.mark.parametrize(
    ("content", "encoding", "charset"),
    [
        ("Größe".encode(), "8bit", "utf-8"),
        (codecs.BOM_UTF8 + "Größe".encode(), "8bit", ""),
        (b"R3LDtsOfZQ==", "base64", "utf-8"),
        (b"R3LD\r\n tsOfZQ", "base64", "utf-8"),
        (b"Gr=C3=B6=\r\n=C3=9Fe", "quoted-printable", "UTF-8".lower()),
        ("Größe".encode("cp1252"), "8bit", "us-ascii"),
        ("Größe".encode("latin-1"), "8bit", "iso-8859-1"),
        ("Größe".encode("utf-16"), "8bit", "utf-16"),
        ("Größe".encode(), "8bit", "no-such-alphabet"),
    ],
)
def test_the_text_of_a_part_is_the_same_however_it_was_packed(content, encoding, charset):
    assert a_part(encoding, charset).text(content) == "Größe"


def test_an_alphabet_of_seven_bits_is_read_by_its_label():
    assert a_part("7bit", "iso-2022-jp").text("面接".encode("iso-2022-jp")) == "面接"


@pytest.mark.parametrize("header", ["=?utf-8?B?!!!?=", "=?no-such?Q?x?=", "=?utf-8?Q?=FF?=", "plain", ""])
def test_broken_words_in_a_header_are_left_as_they_are_or_mended(header):
    assert isinstance(written_words(header), str)
