"""Interviews as people see them: a table of all, and one's whole story."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from daemon.cli.output import Local, line
from daemon.cli.views.messages import print_letter, print_message, spoken, state_of
from daemon.core.delivery import OutboxItem
from daemon.core.interview import Interview, Phase
from daemon.core.plan import StepKind, decide_by, next_step
from daemon.core.policy import Candidate, Policy
from daemon.core.words import name_of
from daemon.store.history import Entry

PHASES = {
    Phase.FOUND: "cyan",
    Phase.ASKED: "bold yellow",
    Phase.ATTENDING: "green",
    Phase.WITHDRAWING: "magenta",
    Phase.WITHDRAWN: "dim",
    Phase.DEBRIEFING: "yellow",
    Phase.THANKED: "green",
    Phase.CLOSED: "dim",
    Phase.CANCELLED_BY_EMPLOYER: "dim",
    Phase.UNRESOLVED: "bold red",
}
STEPS = {
    StepKind.ASK: "you are asked",
    StepKind.SILENCE: "last moment to answer",
    StepKind.LETTER: "the letter leaves",
    StepKind.ACCOUNT: "it begins",
    StepKind.DAY_OF: "you are reminded",
    StepKind.DEBRIEF: "you are asked how it was",
    StepKind.FOLLOW_UP: "a follow-up is offered",
    StepKind.OFFER: "the draft is shown to you again",
    StepKind.CLOSE: "it is closed",
    StepKind.CONFIRM: "you are told if they have not confirmed it",
    StepKind.UNTOLD: "yours to settle; you are reminded",
}


def phase_of(interview: Interview) -> Text:
    maybe = " (an interview?)" if interview.maybe and not interview.is_over else ""
    return Text(f"{spoken(interview.phase.value)}{maybe}", style=PHASES[interview.phase])


def when_of(interview: Interview, local: Local) -> str:
    """Its start in local time, or as the calendar has it where that fixes no instant."""
    if interview.starts_at is not None:
        return f"{local.when(interview.starts_at)}\n{local.away(interview.starts_at)}"
    if not interview.written_start:
        return "no date"
    return f"{line(interview.written_start)}\n{line(interview.time_problem)}"


def interviews_table(
    interviews: Iterable[Interview], policy: Policy, candidate: Candidate, local: Local
) -> RenderableType:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for heading in ("Ref", "When", "Interview", "Phase", "Next"):
        table.add_column(heading, overflow="fold", no_wrap=heading == "Ref")
    for one in interviews:
        named = [line(name_of(one)), line(one.role, 60)] if one.role else [line(name_of(one))]
        table.add_row(
            one.ref, when_of(one, local), "\n".join(named), phase_of(one), _next(one, policy, candidate, local)
        )
    return table


def _next(interview: Interview, policy: Policy, candidate: Candidate, local: Local) -> str:
    step = next_step(interview, policy, candidate)
    if step is None:
        return "yours to settle" if interview.phase is Phase.UNRESOLVED else ""
    return f"{STEPS[step.kind]}\n{local.when(step.due_at)}"


def print_story(
    paper: Console,
    interview: Interview,
    sessions: Iterable[Interview],
    timeline: Iterable[Entry],
    messages: Iterable[OutboxItem],
    policy: Policy,
    candidate: Candidate,
    local: Local,
) -> None:
    """Everything that is known of one interview, and all that happened, in order."""
    paper.print(Text.assemble((f"{interview.ref}  {line(name_of(interview))}", "bold"), "  ", phase_of(interview)))
    paper.print(_facts(interview, policy, candidate, local))
    for session in sessions:
        paper.print(
            Text.assemble(
                ("  And       ", "dim"), f"{when_of(session, local).splitlines()[0]}  {line(session.summary)}"
            )
        )
    if interview.approval is not None and not interview.is_over:
        paper.print()
        print_letter(paper, interview, interview.approval, local)
    paper.print(Text("\nWhat happened", style="bold"))
    for entry in timeline:
        paper.print(f"  {local.when(entry.at)}  {local.told(line(entry.text, 300))}", soft_wrap=not paper.is_terminal)
    paper.print(Text("\nMessages", style="bold"))
    for item in messages:
        paper.print(Text.assemble(f"#{item.id} ", state_of(item), f" {local.when(item.sent_at or item.created_at)}"))
        print_message(paper, item.message)


def _facts(interview: Interview, policy: Policy, candidate: Candidate, local: Local) -> RenderableType:
    facts = Table.grid(padding=(0, 2))
    last_call = decide_by(interview, policy)
    step = next_step(interview, policy, candidate)
    told = {
        "Title": line(interview.summary),
        "Role": line(interview.role),
        "When": when_of(interview, local).replace("\n", ", "),
        "Where": line(interview.location) or line(interview.join_url),
        "Contact": _whom(interview),
        "Decision": _decision(interview),
        "Answer by": local.both(last_call) if last_call and _is_asked(interview) else "",
        "Next": f"{STEPS[step.kind]}, {local.both(step.due_at)}" if step else "",
        "Your reason": line(interview.reason.replace("_", " ")),
        "Notes": line(interview.notes),
        "Why": line("; ".join(interview.reasons), 300),
    }
    for name, value in told.items():
        if value:
            facts.add_row(Text(f"  {name}", style="dim"), value)
    return facts


def _decision(interview: Interview) -> str:
    said = interview.decision.value if interview.decision else ""
    return " ".join(filter(None, (said, "(missed)" if interview.missed_at else "")))


def _is_asked(interview: Interview) -> bool:
    """Whether an answer is still awaited: to the question, or about the old time where no new one came."""
    return not interview.is_over and (interview.decision is None or interview.awaits_new_time)


def _whom(interview: Interview) -> str:
    contact = interview.contact
    kind = spoken(contact.kind.value) if contact.kind else ""
    texts = "takes texts" if contact.texts else ""
    return ", ".join(line(one) for one in (contact.name, contact.email, contact.phone, kind, texts) if one)
