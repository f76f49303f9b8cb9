"""Groups of commands: `--config` may stand before or after the command, whose module is loaded when it is called."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from daemon.cli.troubles import tell


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command lives. `place` is "module:attribute", a function for typer or a `typer.Typer`."""

    place: str
    summary: str
    panel: str

    def load(self, name: str) -> Any:
        """The command itself. Everything that it needs is imported now, and not for `--help`."""
        module, _, attribute = self.place.partition(":")
        found = getattr(importlib.import_module(module), attribute)
        if isinstance(found, typer.Typer):
            return get_command(found)
        alone = typer.Typer(add_completion=False, rich_markup_mode="rich")
        alone.command(name)(found)
        return get_command(alone)


class Group(TyperGroup):
    """Hands its own `--config` on to the command, as if it stood behind it."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name, command, rest = super().resolve_command(ctx, args)
        command = self.loaded(name or "", command)
        config = ctx.params.get("config")
        takes_it = any("--config" in one.opts for one in command.params)
        return name, command, ["--config", str(config), *rest] if config and takes_it else rest

    def loaded(self, _name: str, command: Any) -> Any:
        return command


class Program(Group):
    """The outermost group: it also turns whatever is raised into a line and an exit code."""

    entries: Mapping[str, Entry] = {}

    def loaded(self, name: str, command: Any) -> Any:
        return self.entries[name].load(name) if name in self.entries else command

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and leave with the exit code. No traceback reaches a user."""
        try:
            code = super().main(*args, **{**kwargs, "standalone_mode": False})
            sys.stdout.flush()  # here, where a reader who has gone is still a matter of ours
        except KeyboardInterrupt:
            code = 130
        except Exception as error:
            code = tell(error)
        sys.exit(code if isinstance(code, int) else 0)


def not_loaded() -> None:
    """Stands in the list of commands for one whose module is not needed yet."""
