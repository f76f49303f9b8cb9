"""Somebody's own wording, read before it is sent."""

from __future__ import annotations

import pytest

from daemon.core.proof import Remark, locales_tried, proofread, sound
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


def usable(**own: str) -> tuple[dict[str, str], list[str]]:
    """The sources that are left of one's own, and what was set aside."""
    files = {f"{name.replace('__', '/', 1)}.txt": text for name, text in own.items()}
    templates, aside = sound(SOURCES, files, ("en",))
    kept = {file: text for file, text in files.items() if file not in {one.file for one in aside}}
    assert "question" in templates.names()
    return kept, [one.file for one in aside]


FINE = "Subject: Done\n\n[{{ ref }}] Done with {{ company }}.\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("en__closing", "Subject: Done\n\n[{{ ref }}] Reply STOP to leave.\n"),
        ("en__closing", "Subject: Done\n\n[{{ ref }}] Reply no or cancel.\n"),
        ("en__cancellation", "Subject: Hello\n\nThank you. Perhaps another day.\n\n{{ me }}\n"),
        ("en__closing", "Subject: Done\n\n[{{ ref }}] {{ an_unknown_name }}\n"),
        ("en__closing", "Subject: Done\n\n{% if %}\n"),
        ("en__closing", "no subject\n"),
        ("en__no_such_message", FINE),
    ],
)
def test_a_file_that_cannot_be_sent_gives_way_to_ours_and_leaves_the_others(name: str, text: str) -> None:
    kept, aside = usable(**{name: text, "en__day_of": SOURCES["en/day_of.txt"]})
    assert aside == [f"{name.replace('__', '/', 1)}.txt"]
    assert list(kept) == ["en/day_of.txt"]


def test_a_part_that_spoils_the_messages_it_stands_in_is_set_aside() -> None:
    kept, aside = usable(en___going="Reply STOP {{ ref }} if not.\n", en__closing=FINE)
    assert (list(kept), aside) == (["en/closing.txt"], ["en/_going.txt"])


def test_a_syntax_error_in_a_part_is_the_parts_own() -> None:
    kept, aside = usable(en___going="{% if %}\n", en___soon=SOURCES["en/_soon.txt"])
    assert (list(kept), aside) == (["en/_soon.txt"], ["en/_going.txt"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("en___what", '{% include "_what.txt" %}'),
        ("en__question", 'Subject: Hi\n\n[{{ ref }}] {% include "question.txt" %}\n'),
        ("en__question", "Subject: Hi\n\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}\n"),
    ],
)
def test_a_file_that_never_ends_since_it_holds_itself_is_set_aside_alone(name: str, text: str) -> None:
    kept, aside = usable(**{name: text, "en___going": SOURCES["en/_going.txt"]})
    assert (list(kept), aside) == (["en/_going.txt"], [f"{name.replace('__', '/', 1)}.txt"])


def test_two_parts_that_hold_each_other_are_not_used() -> None:
    mine = 'Subject: Hi\n\n[{{ ref }}] {% include "_mine.txt" %}\n'
    ring = usable(en___mine='{% include "_other.txt" %}', en___other='{% include "_mine.txt" %}', en__closing=mine)
    assert "en/closing.txt" not in ring[0]


def test_a_fault_of_each_of_two_files_sets_both_aside() -> None:
    stop, nothing = "Subject: Hi\n\n[{{ ref }}] Reply STOP.\n", "Subject: Hi\n\n{{ nothing_of_that_name }}\n"
    assert sorted(usable(en__closing=stop, en__debrief=nothing)[1]) == ["en/closing.txt", "en/debrief.txt"]


def test_what_is_only_less_kind_than_it_should_be_is_sent() -> None:
    blunt = "Subject: Interview\n\nI will not attend the interview. Please confirm.\n\n{{ me }}\n"
    assert usable(en__cancellation=blunt)[1] == []
