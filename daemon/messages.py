"""Finds the message templates: the packaged ones, and in their place those of the user."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from daemon.core.proof import SetAside
from daemon.core.words import FALLBACK_LOCALE

SUFFIX = ".txt"


def read_sources(override_dir: Path | None = None) -> dict[str, str]:
    """`{"en/question.txt": text, ...}` for `compose.load_templates`.

    `override_dir` holds single files by the same name (`en/question.txt`, or `question.txt` for
    English); each takes the place of the packaged one. OSError or UnicodeDecodeError where a
    file cannot be read.
    """
    sources = _packaged(files("config").joinpath("messages"))
    own = _own_paths(override_dir) if override_dir else {}
    return sources | {name: _read(file) for name, file in own.items()}


def own_sources(override_dir: Path) -> tuple[dict[str, str], tuple[SetAside, ...]]:
    """As `read_sources`, of somebody's own files alone; and those that cannot be read.

    Raises OSError for the folder, and for no file in it.
    """
    read, aside = dict[str, str](), list[SetAside]()
    for name, file in _own_paths(override_dir).items():
        try:
            read[name] = _read(file)
        except UnicodeDecodeError:
            aside.append(SetAside(name, "it is no UTF-8 text"))
        except OSError as error:
            aside.append(SetAside(name, f"it cannot be read: {error.strerror or error}"))
    return read, tuple(aside)


def own_files(override_dir: Path | None) -> frozenset[str]:
    """Which of the names in `read_sources` are somebody's own wording. Raises OSError for the folder."""
    return frozenset(_own_paths(override_dir)) if override_dir else frozenset()


def _packaged(root: Traversable) -> dict[str, str]:
    return {
        f"{locale.name}/{file.name}": file.read_text(encoding="utf-8")
        for locale in root.iterdir()
        if locale.is_dir()
        for file in locale.iterdir()
        if file.name.endswith(SUFFIX)
    }


def _own_paths(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not a directory")
    english = {f"{FALLBACK_LOCALE}/{file.name}": file for file in sorted(folder.glob(f"*{SUFFIX}"))}
    localized = {f"{file.parent.name}/{file.name}": file for file in sorted(folder.glob(f"*/*{SUFFIX}"))}
    return english | localized


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig")
