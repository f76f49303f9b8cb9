"""Finds the recognition rules that come with the program."""

from __future__ import annotations

from importlib.resources import files

from daemon.core.recognize import OwnRules, Rules, load_rules


def read_rules(own: OwnRules | None = None) -> Rules:
    """The rules of config/recognition.toml, with the candidate's own laid over them."""
    return load_rules(files("config").joinpath("recognition.toml").read_text("utf-8"), own or OwnRules())
