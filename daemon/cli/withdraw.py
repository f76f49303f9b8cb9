"""`callahead withdraw`: bows out of a process that has no event in the calendar, at any stage."""

from __future__ import annotations

import sys
import uuid
from dataclasses import replace
from typing import Annotated

import typer

from daemon.cli.answer import NoteOption, NowOption, PreferOption, ReasonOption, ReferOption, referral_of, report
from daemon.cli.context import ConfigOption, JsonOption, open_desk
from daemon.cli.output import console, line
from daemon.cli.troubles import FAILED
from daemon.core.change import Answered
from daemon.core.contact import Contact, ContactKind
from daemon.core.interview import Interview, Phase
from daemon.core.later_no import left_otherwise
from daemon.core.letters import bow_out_of_process
from daemon.core.reading import Intent, Reading
from daemon.loops.desk import Desk
from daemon.loops.one_pass import drain
from daemon.loops.record import record
from daemon.settings import values


def withdraw(
    to: Annotated[str | None, typer.Option("--to", metavar="MAIL", help="Whom to tell.")] = None,
    company: Annotated[str | None, typer.Option("--company", help="Which company.")] = None,
    role: Annotated[str, typer.Option("--role", help="Which position.")] = "",
    name: Annotated[str, typer.Option("--name", help="What they are called.")] = "",
    kind: Annotated[
        ContactKind | None,
        typer.Option("--kind", help="Who they are: a recruiter is thanked as one.", case_sensitive=False),
    ] = None,
    interviewed: Annotated[bool, typer.Option("--interviewed", help="You have talked with them already.")] = False,
    reason: ReasonOption = None,
    note: NoteOption = None,
    refer: ReferOption = None,
    prefer: PreferOption = None,
    now: NowOption = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask whether the letter is right.")] = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Bow out of a process that the calendar knows nothing of, before or after an interview.

    The letter is shown, and leaves once the undo window is over. Nothing is asked where --to and --company are given.
    """
    asks = sys.stdin.isatty() and not as_json
    all_given = bool(to and company)
    contact = Contact(name=line(name, 100), email=_address(_given(to, "--to", "Whom to tell", asks=asks)), kind=kind)
    employer = line(_given(company, "--company", "Which company", asks=asks), 100)
    reading = Reading(
        intent=Intent.WITHDRAW,
        reason=reason or "",
        referral=referral_of(refer),
        prefers=prefer or "",
        note=note or "",
        now=now,
    )
    with open_desk(config, as_json=as_json) as (settings, desk):
        _refuse_own_employer(contact.email, settings.candidate.employer_domains)
        matter = _matter(desk, contact, employer, line(role, 100), note or "")
        said = Answered(reading=reading, key=f"cli/{uuid.uuid4().hex}", on_screen=now or not as_json)
        if asks and not yes and not all_given:
            _confirm(desk, matter, said, interviewed)
        for ended in _carry_out(desk, matter, said, interviewed):
            if not as_json:
                typer.echo(f"{ended.ref}: nothing more is asked about it, and no thanks and no follow-up go to them.")
        drain(desk)
        report(desk, matter.id, set(), settings.policy, settings.candidate, as_json=as_json)


def _given(value: str | None, option: str, question: str, *, asks: bool) -> str:
    """What was given, else what is answered; without a terminal it has to be given."""
    if value and value.strip():
        return value
    if not asks:
        raise typer.BadParameter("it is missing.", param_hint=option)
    return str(typer.prompt(question))


def _address(text: str) -> str:
    try:
        return values.address(text)
    except ValueError as mistake:
        raise typer.BadParameter(f"{mistake}.", param_hint="--to") from mistake


def _refuse_own_employer(email: str, domains: tuple[str, ...]) -> None:
    domain = email.rpartition("@")[2]
    if any(domain == own or domain.endswith(f".{own}") for own in domains):
        raise typer.BadParameter("that is your current employer, who is never written to.", param_hint="--to")


def _matter(desk: Desk, contact: Contact, company: str, role: str, note: str) -> Interview:
    """What the letter is about: an interview of which no calendar knows. Its ref is given when it is kept."""
    own_id = desk.new_id()
    return Interview(
        id=own_id,
        candidate_id=desk.candidate.id,
        ref="",
        uid=f"withdrawal/{own_id}",
        found_at=desk.now(),
        summary=f"{role} at {company}" if role else company,
        company=company,
        role=role,
        contact=contact,
        notes=note.strip(),
        phase=Phase.CLOSED,
    )


def _confirm(desk: Desk, matter: Interview, said: Answered, interviewed: bool) -> None:
    from daemon.cli.views.messages import print_words

    change = bow_out_of_process(matter, desk.office, said, desk.now(), has_ended=interviewed)
    letter = change.interview.approval
    assert letter is not None, "bowing out shows a letter"
    paper = console()
    paper.print(f"To {letter.to}\nSubject: {line(letter.subject)}\n", soft_wrap=True)
    print_words(paper, letter.body)
    if not typer.confirm("\nSend this?"):
        typer.echo("Nothing was sent.")
        raise typer.Exit(FAILED)


def _carry_out(desk: Desk, matter: Interview, said: Answered, interviewed: bool) -> list[Interview]:
    """The interviews of that process that waited to be thanked for, or followed up: that is over with it."""
    with desk.store.transaction(desk.candidate.id) as tx:
        now = desk.now()
        named = replace(matter, ref=tx.interviews.new_ref(now))
        record(tx, desk, bow_out_of_process(named, desk.office, said, now, has_ended=interviewed), now)
        open_ones = (left_otherwise(one, matter.contact.email, matter.company, now) for one in tx.interviews.open())
        changes = [one for one in open_ones if one is not None]
        for change in changes:
            record(tx, desk, change, now)
        return [change.interview for change in changes]
