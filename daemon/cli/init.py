"""`callahead init`: writes the config, after asking for it or as a commented sample."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

import typer

from daemon.cli.troubles import BAD_USAGE
from daemon.cli.wizard import Probe, Wizard

DEFAULT_PATH = Path("callahead.toml")


def init_command(probe: Probe, environ: Mapping[str, str]) -> Callable[..., None]:
    """The command function for typer, with the live services that `probe` asks."""

    def init(
        config: Annotated[
            Path | None, typer.Option("--config", help="The file to write.", show_default="./callahead.toml")
        ] = None,
        defaults: Annotated[bool, typer.Option("--defaults", help="Write a commented sample; ask nothing.")] = False,
        force: Annotated[bool, typer.Option("--force", help="Overwrite a file that is there.")] = False,
    ) -> None:
        """Ask for everything, check each answer against the live service, and write the config."""
        run_init(config or DEFAULT_PATH, probe, environ, defaults=defaults, force=force)

    return init


def run_init(path: Path, probe: Probe, environ: Mapping[str, str], *, defaults: bool, force: bool) -> None:
    """Write `path`, or say why not and leave with exit code 2. An existing file stays unless `force`."""
    if not force and os.path.lexists(path):
        refuse(f"{path}: it is there already; name another file with --config, or overwrite it with --force")
    text = sample() if defaults else as_toml(Wizard(probe, path, environ).run())
    try:
        write_private(path, text, overwrite=force)
    except OSError as error:
        appeared = not force and os.path.lexists(path)
        why = "it came to be meanwhile" if appeared else f"it cannot be written ({error.strerror})"
        refuse(f"{path}: {why}; name another file with --config{', or overwrite it with --force' * appeared}")
    first = "fill in what is yours, then run" if defaults else "next:"
    typer.echo(
        f"{path} is written; only you may read it. {first.capitalize()} `callahead check`, then `callahead run`."
    )


def refuse(line: str) -> None:
    typer.echo(line, err=True)
    raise typer.Exit(BAD_USAGE)


def sample() -> str:
    """The commented sample that comes with the program."""
    return files("config").joinpath("example.toml").read_text("utf-8")


def write_private(path: Path, text: str, *, overwrite: bool) -> None:
    """Whole or not at all, and readable for its owner alone from the first byte on.

    Raises FileExistsError where it exists and may not be overwritten, OSError where it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)  # mode 0600
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(descriptor)
        if not overwrite:
            path.touch(0o600, exist_ok=False)  # fails where it has come to be meanwhile, as a rename would not
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def as_toml(document: Mapping[str, Any]) -> str:
    """TOML of tables, lists of tables and, in them, plain values."""
    parts = ["# callahead: see `callahead init --defaults --config sample.toml` for everything that may stand here.\n"]
    for name, held in document.items():
        header, tables = ("[[{}]]", held) if isinstance(held, list) else ("[{}]", [held])
        for table in tables:
            parts += ["\n", header.format(name), "\n", *(f"{key} = {_value(value)}\n" for key, value in table.items())]
    return "".join(parts)


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_value(held)}" for key, held in value.items()) + " }"
    # A TOML basic string is a JSON string, but for DEL, which JSON leaves as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
