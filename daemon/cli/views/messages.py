"""Messages as people see them: who gets what by which way, and how far it got."""

from __future__ import annotations

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from daemon.cli.output import Local, line, lines
from daemon.core.delivery import Channel, DeliveryState, Message, OutboxItem
from daemon.core.interview import Approval, Interview

STATES = {
    DeliveryState.PENDING: "yellow",
    DeliveryState.SENDING: "yellow",
    DeliveryState.ACCEPTED: "green",
    DeliveryState.DELIVERED: "green",
    DeliveryState.REFUSED: "bold red",
    DeliveryState.IN_DOUBT: "bold magenta",
    DeliveryState.UNDONE: "dim",
    DeliveryState.EXPIRED: "red",
}
WAYS = {
    Channel.SMS: "text",
    Channel.EMAIL: "mail",
    Channel.CALENDAR: "calendar",
    Channel.VOICE: "call",
    Channel.NOTIFY: "notification",
}


def spoken(name: str) -> str:
    """`in_doubt` as a word."""
    return name.replace("_", " ")


def state_of(item: OutboxItem) -> Text:
    return Text(spoken(item.state.value), style=STATES[item.state])


def print_words(paper: Console, text: str, style: str = "") -> None:
    """A letter, indented; where nobody watches its lines are not broken, so that they can be searched."""
    body = Text(lines(text), style=style)
    if paper.is_terminal:
        paper.print(Padding(body, (0, 0, 0, 4)))
        return
    for one in body.plain.splitlines():
        paper.print(f"    {one}".rstrip(), soft_wrap=True)


def print_message(paper: Console, message: Message, about: str = "") -> None:
    """One message in full."""
    way = WAYS[message.channel]
    paper.print(Text(f"{spoken(message.purpose.value)}{about} by {way} to {line(message.to)}", style="bold"))
    if message.reply is not None:
        paper.print(f"    answers the invitation: {message.reply.partstat.value}")
    if message.subject:
        paper.print(f"    Subject: {line(message.subject)}", soft_wrap=True)
    if message.body and message.channel is not Channel.CALENDAR:
        print_words(paper, message.body)


def print_letter(paper: Console, interview: Interview, approval: Approval, local: Local) -> None:
    """The letter that waits, word for word, with its addressee and its hour."""
    paper.print(Text(f"{_heading(interview, approval)}, {_hour(approval, local)}", style="bold"), soft_wrap=True)
    if approval.subject:
        paper.print(f"    Subject: {line(approval.subject)}", soft_wrap=True)
    paper.print()
    print_words(paper, approval.body)


def _heading(interview: Interview, approval: Approval) -> str:
    contact = interview.contact
    name = line(contact.name) if approval.to in (contact.email, contact.phone) else ""
    to = f"{name} ({approval.to})" if name and approval.to else approval.to or name
    what = spoken(approval.purpose.value).capitalize()
    if not approval.to:
        return f"{what}: no address is known, so nothing is written to them"
    return f"{what} by text to {to}" if approval.channel is Channel.SMS else f"{what} to {to}"


def _hour(approval: Approval, local: Local) -> str:
    if approval.leaves_at is None:
        return "which leaves once you say yes"
    if approval.queued:
        return "handed over"
    return f"leaves {local.both(approval.leaves_at)}"


def outbox_table(items: list[OutboxItem], local: Local) -> RenderableType:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for heading in ("Id", "Ref", "What", "To", "State", "When"):
        table.add_column(heading, overflow="fold", no_wrap=heading in ("Id", "Ref", "State"))
    for item in items:
        what = f"{spoken(item.message.purpose.value)}, {WAYS[item.message.channel]}"
        to = line(item.message.to, 40)
        table.add_row(str(item.id), item.ref, what, to, state_of(item), _when(item, local))
        if item.error and item.state is not DeliveryState.ACCEPTED:
            table.add_row("", "", "", Text(line(item.error, 120), style="dim"), "", "")
    return table


def _when(item: OutboxItem, local: Local) -> str:
    at = item.sent_at or item.due_at or item.tried_at or item.created_at
    return local.moment(at)
