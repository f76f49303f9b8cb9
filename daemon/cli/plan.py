"""`callahead plan`: what will be sent to whom and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated

import typer

from daemon.cli.context import ConfigOption, JsonOption, open_store, settings_of
from daemon.cli.output import Local, console, instant, print_json
from daemon.cli.views.plan import Planned, plan_table
from daemon.clock import SystemClock
from daemon.core.delivery import Channel, DeliveryState, OutboxItem, Purpose
from daemon.core.interview import Interview, Phase, put
from daemon.core.plan import Step, StepKind, steps
from daemon.core.policy import OnSilence
from daemon.core.ways import Way, way_to
from daemon.settings import Settings
from daemon.store.transaction import Transaction

UNDECIDED = frozenset({Phase.FOUND, Phase.ASKED})
UNLESS_ANSWERED = "unless you have answered"
IF_SILENT = "if you have not answered"
UNLESS_OUT = "unless you bow out"
UNLESS_TOLD = "unless they know by then"


def plan(
    days: Annotated[int, typer.Option("--days", min=1, max=730, help="How far to look.")] = 14,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """List what will be sent to whom and when, as things stand now. Sends nothing."""
    settings = settings_of(config)
    now = SystemClock().now()
    with open_store(settings) as store, store.transaction(settings.candidate.id) as tx:
        found = planned(tx, settings, now + timedelta(days=days))
    if as_json:
        print_json([_document(one) for one in found])
    elif found:
        console().print(plan_table(found, Local.of(settings.candidate, now)))
    else:
        typer.echo(f"Nothing will be sent within {days} days, as things stand. `callahead interviews --all` lists all.")


def planned(tx: Transaction, settings: Settings, until: datetime) -> list[Planned]:
    """Everything up to `until`, soonest first; what is overdue leaves at the next pass."""
    waiting = [_waiting(item) for item in tx.outbox.by_state(DeliveryState.PENDING, DeliveryState.SENDING)]
    to_come = [one for interview in tx.interviews.open() for one in of_interview(interview, settings)]
    return sorted((one for one in (*waiting, *to_come) if one.due_at <= until), key=lambda one: one.due_at)


def of_interview(interview: Interview, settings: Settings) -> Iterator[Planned]:
    """What the steps ahead will send."""
    for step in steps(interview, settings.policy, settings.candidate):
        yield from _of_step(interview, step, settings)


def _of_step(interview: Interview, step: Step, settings: Settings) -> Iterator[Planned]:
    unless_out = UNLESS_OUT if interview.phase in UNDECIDED else ""
    match step.kind:
        case StepKind.ASK:
            yield from _questions(interview, settings)
        case StepKind.SILENCE if silence_withdraws(interview, settings):
            leaves_at = step.due_at + settings.policy.undo_window
            yield from _no(interview, Purpose.CANCELLATION, leaves_at, IF_SILENT, settings)
        case StepKind.LETTER if interview.approval is not None:
            yield from _no(interview, interview.approval.purpose, step.due_at, "", settings)
        case StepKind.ACCOUNT if interview.awaits_new_time:
            yield _to_me(interview, Purpose.ALERT, step.due_at, settings, IF_SILENT)
        case StepKind.UNTOLD:
            yield _to_me(interview, Purpose.ALERT, step.due_at, settings, UNLESS_TOLD)
        case StepKind.DAY_OF:
            yield _to_me(interview, Purpose.DAY_OF, step.due_at, settings, unless_out)
        case StepKind.DEBRIEF:
            yield _to_me(interview, Purpose.DEBRIEF, step.due_at, settings, unless_out)
        case StepKind.FOLLOW_UP | StepKind.OFFER:
            yield _to_me(interview, Purpose.QUESTION, step.due_at, settings, "")


def silence_withdraws(interview: Interview, settings: Settings) -> bool:
    return settings.policy.on_silence is OnSilence.WITHDRAW or interview.silence_withdraws


def _questions(interview: Interview, settings: Settings) -> Iterator[Planned]:
    """The next question, and those that follow it for as long as nobody answers."""
    condition = ""
    while (step := _next_question(interview, settings)) is not None:
        again = interview.awaits_new_time or (interview.rungs_put > 0 and interview.news is None)
        purpose = Purpose.REMINDER if again else Purpose.QUESTION
        yield _to_me(interview, purpose, step.due_at, settings, condition)
        interview, condition = put(interview, step.due_at), UNLESS_ANSWERED


def _next_question(interview: Interview, settings: Settings) -> Step | None:
    ahead = steps(interview, settings.policy, settings.candidate)
    return next((step for step in ahead if step.kind is StepKind.ASK), None)


def _no(interview: Interview, purpose: Purpose, at: datetime, condition: str, settings: Settings) -> Iterator[Planned]:
    """A letter to the employer, and our answer in the calendar where an invitation names us."""
    shown = interview.approval
    policy = replace(settings.policy, can_text=way_to_candidate(settings)[0] is Channel.SMS)
    way = Way(shown.channel, shown.to) if shown else way_to(interview.contact, policy)
    if way.to:
        yield Planned(
            due_at=at, purpose=purpose, channel=way.channel, to=way.to, interview=interview, condition=condition
        )
    if purpose is Purpose.CANCELLATION and interview.attendee and interview.organizer:
        yield Planned(
            due_at=at,
            purpose=Purpose.DECLINE,
            channel=Channel.CALENDAR,
            to=interview.calendar,
            interview=interview,
            condition=condition,
        )


def _to_me(interview: Interview, purpose: Purpose, at: datetime, settings: Settings, condition: str) -> Planned:
    channel, to = way_to_candidate(settings)
    return Planned(due_at=at, purpose=purpose, channel=channel, to=to, interview=interview, condition=condition)


def way_to_candidate(settings: Settings) -> tuple[Channel | None, str]:
    """By text where that is set up, else by mail."""
    if settings.sms.provider != "off" and settings.candidate.phone:
        return Channel.SMS, settings.candidate.phone
    if settings.email is not None and settings.candidate.email:
        return Channel.EMAIL, settings.candidate.email
    return None, ""


def _waiting(item: OutboxItem) -> Planned:
    return Planned(
        due_at=item.due_at or item.lease_until or item.created_at,
        purpose=item.message.purpose,
        channel=item.message.channel,
        to=item.message.to,
        ref=item.ref,
    )


def _document(one: Planned) -> dict[str, object]:
    interview = one.interview
    return {
        "due_at": instant(one.due_at),
        "ref": (interview.ref if interview else one.ref) or None,
        "company": (interview.company if interview else "") or None,
        "summary": interview.summary if interview else None,
        "purpose": one.purpose.value,
        "channel": one.channel.value if one.channel else None,
        "to": one.to or None,
        "condition": one.condition or None,
    }
