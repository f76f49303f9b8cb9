"""`callahead outbox`: every message with its state; `settle` decides one in doubt."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from daemon.cli.commands import Group
from daemon.cli.context import ConfigOption, JsonOption, open_desk, open_store, settings_of
from daemon.cli.output import Local, console, print_json
from daemon.cli.troubles import Trouble
from daemon.cli.views import documents
from daemon.clock import SystemClock
from daemon.core.delivery import DeliveryState, OutboxItem
from daemon.loops.one_pass import drain
from daemon.loops.settle_outbox import settle_by_person

app = typer.Typer(cls=Group, invoke_without_command=True, add_completion=False, rich_markup_mode="rich")


class Verdict(StrEnum):
    """What the candidate found out about a message in doubt."""

    SENT = "sent"
    RESEND = "resend"
    DROP = "drop"


@app.callback()
def outbox(
    ctx: typer.Context,
    state: Annotated[
        list[DeliveryState] | None, typer.Option("--state", help="Only those in this state; may be repeated.")
    ] = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """List every message and what became of it, oldest first.

    A message in doubt may have left: look it up with whoever was written to, then settle it.
    """
    if ctx.invoked_subcommand is None:
        _list(config, frozenset(state or DeliveryState), as_json)


def _list(config: Path | None, states: frozenset[DeliveryState], as_json: bool) -> None:
    settings = settings_of(config)
    with open_store(settings) as store, store.transaction(settings.candidate.id) as tx:
        items = [item for item in reversed(tx.outbox.all()) if item.state in states]
    if as_json:
        print_json([documents.of_message(item) for item in items])
    elif items:
        _print_table(items, Local.of(settings.candidate, SystemClock().now()))
    else:
        typer.echo("No such messages. `callahead plan` says what will be sent, and when.")


def _print_table(items: list[OutboxItem], local: Local) -> None:
    from daemon.cli.views.messages import outbox_table

    paper = console()
    paper.print(outbox_table(items, local))
    doubtful = [item.id for item in items if item.state is DeliveryState.IN_DOUBT]
    if doubtful:
        how = f"`callahead outbox settle {doubtful[0]} sent|resend|drop`"
        paper.print(f"\nIn doubt: ask whoever was written to, then {how}.", soft_wrap=True)


@app.command()
def settle(
    number: Annotated[int, typer.Argument(metavar="ID", help="The message's number in `callahead outbox`.")],
    verdict: Annotated[Verdict, typer.Argument(help="It arrived; send it again; let it go.")],
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Decide a message in doubt, or one that failed: it was sent, send it again, or drop it."""
    with open_desk(config, as_json=as_json) as (settings, desk):
        with desk.store.transaction(settings.candidate.id) as tx:
            item = tx.outbox.get(number)
            if item is None:
                raise Trouble(f"no message has the number {number}; `callahead outbox` lists them")
            try:
                settle_by_person(tx, desk, item, verdict.value, desk.now())
            except ValueError as nothing_to_decide:
                raise Trouble(str(nothing_to_decide)) from nothing_to_decide
        drain(desk)
        with desk.store.transaction(settings.candidate.id) as tx:
            known = tx.outbox.get(number) or item
    if as_json:
        print_json(documents.of_message(known))
    else:
        typer.echo(f"Message {number}: {known.state.value.replace('_', ' ')}.")
