"""What lies ahead, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from daemon.cli.output import Local, line
from daemon.cli.views.messages import WAYS, spoken
from daemon.core.delivery import Channel, Purpose
from daemon.core.interview import Interview
from daemon.core.words import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One message to come. `condition`: what has to hold for it, "" where nothing has to."""

    due_at: datetime
    purpose: Purpose
    channel: Channel | None
    to: str
    interview: Interview | None = None
    ref: str = ""
    condition: str = ""


def plan_table(planned: Iterable[Planned], local: Local) -> RenderableType:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for heading in ("When", "Ref", "What", "To"):
        table.add_column(heading, overflow="fold", no_wrap=heading == "Ref")
    for one in planned:
        late = one.due_at < local.now
        when = (
            Text("at the next pass", style="yellow")
            if late
            else Text(f"{local.when(one.due_at)}\n{local.away(one.due_at)}")
        )
        ref = one.interview.ref if one.interview else one.ref
        table.add_row(when, ref, _what(one), _whom(one))
    return table


def _what(one: Planned) -> Text:
    about = f", {line(name_of(one.interview), 40)}" if one.interview else ""
    condition = f"\n{one.condition}" if one.condition else ""
    return Text.assemble(f"{spoken(one.purpose.value)}{about}", (condition, "dim"))


def _whom(one: Planned) -> str:
    return f"{line(one.to, 60)}\nby {WAYS[one.channel]}" if one.channel else "nobody: no way to you is set up"
