from __future__ import annotations

from pathlib import Path

import pytest

from daemon.messages import own_files, own_sources, read_sources


def test_the_packaged_messages_are_found() -> None:
    sources = read_sources()
    assert sources["en/question.txt"].startswith("Subject: ")
    assert all(name.endswith(".txt") for name in sources)


def test_a_file_of_the_same_name_takes_the_place_of_the_packaged_one(tmp_path: Path) -> None:
    (tmp_path / "closing.txt").write_text("Subject: a\n\nb\n", encoding="utf-8")
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "question.txt").write_text("Subject: ä\n\nö\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("not a message", encoding="utf-8")

    sources = read_sources(tmp_path)

    assert sources["en/closing.txt"] == "Subject: a\n\nb\n"
    assert sources["de/question.txt"] == "Subject: ä\n\nö\n"
    assert sources["en/question.txt"] == read_sources()["en/question.txt"]
    assert set(sources) == set(read_sources())
    assert own_files(tmp_path) == {"en/closing.txt", "de/question.txt"}


def test_a_language_that_we_do_not_speak_can_be_added(tmp_path: Path) -> None:
    (tmp_path / "da").mkdir()
    (tmp_path / "da" / "closing.txt").write_text("Subject: a\n\nb\n", encoding="utf-8")
    assert set(read_sources(tmp_path)) == {*read_sources(), "da/closing.txt"}


def test_without_a_directory_nothing_is_ones_own() -> None:
    assert own_files(None) == frozenset()


def test_a_directory_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="nowhere"):
        read_sources(tmp_path / "nowhere")


def test_a_file_that_cannot_be_read_leaves_the_others_in_their_places(tmp_path: Path) -> None:
    (tmp_path / "closing.txt").write_text("Subject: a\n\nb\n", encoding="utf-8")
    (tmp_path / "question.txt").write_bytes("Subject: für\n\nfür\n".encode("latin-1"))
    (tmp_path / "reminder.txt").mkdir()
    read, aside = own_sources(tmp_path)
    assert read == {"en/closing.txt": "Subject: a\n\nb\n"}
    assert [one.file for one in aside] == ["en/question.txt", "en/reminder.txt"]
    assert "UTF-8" in aside[0].why
