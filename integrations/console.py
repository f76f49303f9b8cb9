"""Messages printed for whoever sits at the terminal: `provider = "console"`, `smtp = "console:"`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TextIO

from daemon.core.delivery import Accepted, Channel, LookUp, Message, NotSent, Outcome, Receipt, Unknowable

RULE = "-" * 64


class ConsoleTransport:
    """A Transport that prints to `stream`. What is printed counts as accepted; nobody can be asked later.

    Nobody answers on it either: answers are given by `callahead answer`.
    """

    name = "console"

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def send(self, message: Message) -> Outcome:
        try:
            self._stream.write(shown(message))
            self._stream.flush()
        except (OSError, ValueError):  # the reader has gone, or the stream is closed
            return NotSent("nothing can be printed any more")
        return Accepted(f"console/{message.key}")

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:  # noqa: ARG002 - the port has it
        return Unknowable("what was printed leaves no trace")

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:  # noqa: ARG002 - the port has it
        return ()


def shown(message: Message) -> str:
    """A message as a person reads it, between two rules."""
    lines = [f"{'Mail' if message.channel is Channel.EMAIL else 'Text'} to {message.to}"]
    if message.subject:
        lines.append(f"Subject: {message.subject}")
    if message.reply is not None:
        lines.append(f"With an answer to the calendar invitation: {message.reply.partstat.value}")
    readable = "\n".join(_readable(one) for one in (*lines, "", *message.body.splitlines()))
    return f"{RULE}\n{readable}\n{RULE}\n"


def _readable(line: str) -> str:
    """Without control characters: a title from a stranger's calendar must not steer the terminal."""
    return "".join(one if one.isprintable() else " " for one in line)
