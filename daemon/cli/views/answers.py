"""What follows from an answer: the letter that waits, what was sent, and how to change one's mind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from rich.console import Console
from rich.text import Text

from daemon.cli.output import Local, line, lines
from daemon.cli.views.interviews import phase_of
from daemon.cli.views.messages import WAYS, print_letter, print_message, spoken, state_of
from daemon.core.attempts import is_to_employer
from daemon.core.delivery import Channel, OutboxItem, Purpose
from daemon.core.interview import Interview, Phase
from daemon.core.words import name_of

SAID_BACK = frozenset({Purpose.ACKNOWLEDGEMENT, Purpose.QUESTION})


def print_answer(paper: Console, interview: Interview, items: Iterable[OutboxItem], local: Local) -> None:
    """`items`: the messages that the answer led to, in order."""
    when = f", {local.both(interview.starts_at)}" if interview.starts_at else ""
    heading = f"{interview.ref}  {line(name_of(interview))}{when}: "
    paper.print(Text.assemble((heading, "bold"), phase_of(interview)), soft_wrap=True)
    paper.print()
    approval = interview.approval
    waits = approval is not None and not approval.queued and not interview.is_over
    shown = list(items)
    if approval is not None and waits:
        print_letter(paper, interview, approval, local)
        paper.print(f"\n{_way_back(interview, approval.leaves_at)}", soft_wrap=True)
    else:
        for item in shown:
            _print_words_of(paper, item)
    if waits and shown:
        paper.print()
    for item in shown:
        _print_line(paper, item)


def _way_back(interview: Interview, leaves_at: datetime | None) -> str:
    ref = interview.ref
    if leaves_at is None:
        return f"`callahead answer {ref} yes` sends it, `callahead answer {ref} no` does not."
    ahead = interview.phase is Phase.WITHDRAWING and interview.starts_at
    kept = "keeps the interview" if ahead else "keeps it from leaving"
    now = f", `callahead answer {ref} no --now` sends it at once" if interview.phase is Phase.WITHDRAWING else ""
    return f"Until then `callahead answer {ref} undo` {kept}{now}."


def _print_words_of(paper: Console, item: OutboxItem) -> None:
    if is_to_employer(item) and item.message.channel is not Channel.CALENDAR:
        print_message(paper, item.message)
        paper.print()
    elif item.message.purpose in SAID_BACK:
        paper.print(lines(item.message.body), soft_wrap=not paper.is_terminal)
        paper.print()


def _print_line(paper: Console, item: OutboxItem) -> None:
    what = f"{spoken(item.message.purpose.value)} by {WAYS[item.message.channel]} to {line(item.message.to)}: "
    error = f", {line(item.error)}" if item.error else ""
    paper.print(Text.assemble(what, state_of(item), error), soft_wrap=True)
