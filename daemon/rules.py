"""Finds the recognition rules that come with the program."""

from __future__ import annotations

from importlib.resources import files

from daemon.core.recognize import Rules, load_rules


def read_rules() -> Rules:
    """The rules of config/recognition.toml."""
    return load_rules(files("config").joinpath("recognition.toml").read_text("utf-8"))
