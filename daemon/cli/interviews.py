"""`callahead interviews` and `callahead show`: what is known, and what happened."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated

import typer

from daemon.cli.context import ConfigOption, JsonOption, interview_called, open_store, settings_of
from daemon.cli.output import Local, console, print_json
from daemon.cli.views import documents
from daemon.clock import SystemClock
from daemon.core.interview import Interview
from daemon.core.plan import ends_at

JUST_CLOSED = timedelta(days=1)
NOTHING_AHEAD = (
    "No interviews ahead. `callahead once` looks into the calendars now, `callahead recognize FILE` says why an "
    "event is none, and `callahead interviews --all` lists those that are over."
)
NOTHING_YET = "No interviews yet. `callahead once` looks into the calendars now; `callahead check` says if it can."


def interviews(
    all_: Annotated[bool, typer.Option("--all", help="Those that are over as well.")] = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """List the interviews, upcoming first: when, with whom, what was decided, and what comes next."""
    settings = settings_of(config)
    now = SystemClock().now()
    with open_store(settings) as store, store.transaction(settings.candidate.id) as tx:
        known = tx.interviews.all()
    # A session of a loop is shown with the interview that it is a part of.
    whole = [one for one in known if not one.part_of]
    shown = in_order([one for one in whole if all_ or not is_past(one, now)], now)
    if as_json:
        print_json([documents.of_interview(one, settings.policy, settings.candidate, known) for one in shown])
    elif shown:
        from daemon.cli.views.interviews import interviews_table

        local = Local.of(settings.candidate, now)
        console().print(interviews_table(shown, settings.policy, settings.candidate, local))
    else:
        typer.echo(NOTHING_AHEAD if known else NOTHING_YET)


def show(
    ref: Annotated[str, typer.Argument(metavar="REF", help="A letter and a digit, as in K7.")],
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Tell one interview's whole story: what was seen, asked, answered, sent and delivered, and when."""
    settings = settings_of(config)
    with open_store(settings) as store, store.transaction(settings.candidate.id) as tx:
        interview = interview_called(tx, ref)
        timeline, messages = tx.history.of(interview.id), tx.outbox.of_interview(interview.id)
        sessions = [one for one in tx.interviews.all() if one.part_of == interview.id]
    if as_json:
        print_json(
            {
                **documents.of_interview(interview, settings.policy, settings.candidate, sessions),
                "reason": interview.reason or None,
                "notes": interview.notes or None,
                "recognized_by": list(interview.reasons),
                "letter": documents.of_letter(interview.approval),
                "timeline": [documents.of_entry(one) for one in timeline],
                "messages": [documents.of_message(one) for one in messages],
            }
        )
        return
    from daemon.cli.views.interviews import print_story

    local = Local.of(settings.candidate, SystemClock().now())
    print_story(console(), interview, sessions, timeline, messages, settings.policy, settings.candidate, local)


def is_past(interview: Interview, now: datetime) -> bool:
    """Over, in time and in fact. What is not accounted for is never past."""
    if not interview.is_over:
        return False
    end = ends_at(interview) or (interview.closed_at or interview.found_at) + JUST_CLOSED
    return end < now


def in_order(interviews: list[Interview], now: datetime) -> list[Interview]:
    """Upcoming by start, then those without a time, then the past, the latest first."""

    def rank(one: Interview) -> tuple[int, float]:
        if one.starts_at is None:
            return 1, one.found_at.timestamp()
        ahead = (ends_at(one) or one.starts_at) >= now
        return (0, one.starts_at.timestamp()) if ahead else (2, -one.starts_at.timestamp())

    return sorted(interviews, key=rank)
