"""Somebody's own wording, read before it is sent."""

from __future__ import annotations

from daemon.core.proof import Remark, locales_tried, proofread
from daemon.core.templates import parse_templates
from daemon.messages import read_sources

SOURCES = read_sources()


def remarks(**own: str) -> list[Remark]:
    """By names such as `de__closing`."""
    files = {f"{name.replace('__', '/')}.txt": text for name, text in own.items()}
    return list(proofread(parse_templates(SOURCES | files), set(files)))


def test_what_comes_along_is_not_remarked_upon() -> None:
    assert remarks(en__closing=SOURCES["en/closing.txt"], de___signed=SOURCES["de/_signed.txt"]) == []


def test_a_fault_of_a_file_is_named_once_with_the_variant_in_which_it_was_seen() -> None:
    (one,) = remarks(en__closing="Subject: a\n\n[{{ ref }}] {{ company }} is told , and it is all right.\n")
    assert (one.file, one.fault.grave) == ("en/closing.txt", True)
    assert one.variant
    assert "a blank before a mark" in one.fault.what


def test_a_part_is_read_in_every_message_that_holds_it() -> None:
    found = remarks(en___going="Reply STOP {{ ref }} if not.\n")
    assert {"en/question.txt", "en/reminder.txt", "en/ack_undone.txt"} <= {one.file for one in found}
    assert all("opt-out" in one.fault.what for one in found if one.fault.grave)


def test_one_language_is_not_blamed_for_another() -> None:
    found = remarks(de__cancellation="Subject: Nein\n\nVielleicht.\n", en__closing=SOURCES["en/closing.txt"])
    assert {one.file for one in found} == {"de/cancellation.txt"}
    assert any("rule 10" in one.fault.what for one in found)


def test_a_language_that_we_do_not_know_is_read_for_empty_slots_only() -> None:
    assert remarks(da__cancellation="Subject: Afbud\n\nJeg kommer ikke. Hilsen {{ me }}\n") == []
    (one,) = remarks(da__cancellation="Subject: Afbud\n\nJeg kommer ikke til {{ prefers }}.\n")
    assert '"None"' in one.fault.what


def test_whose_messages_have_to_render() -> None:
    assert locales_tried("de-AT", {"da/closing.txt"}) == {"de_AT", "de", "en", "da"}
