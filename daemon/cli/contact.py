"""`callahead contact`: whom to write to about an interview, where the calendar does not say, or says it wrongly."""

from __future__ import annotations

import uuid
from typing import Annotated

import typer

from daemon.cli.answer import report
from daemon.cli.context import ConfigOption, JsonOption, interview_called, open_desk
from daemon.cli.troubles import Trouble
from daemon.core.contact import Contact, ContactKind
from daemon.core.own_contact import GivenContact, why_not
from daemon.core.policy import Candidate
from daemon.loops.one_pass import drain
from daemon.loops.take_contact import take_contact
from daemon.settings import values


def contact(
    ref: Annotated[str, typer.Argument(metavar="REF", help="A letter and a digit, as in K7.")],
    email: Annotated[str | None, typer.Argument(metavar="MAIL", help="Their address.")] = None,
    name: Annotated[str, typer.Option("--name", help="What they are called.")] = "",
    phone: Annotated[str, typer.Option("--phone", help="Their number, as in +14155550102.")] = "",
    kind: Annotated[ContactKind | None, typer.Option("--kind", help="What they are to you.")] = None,
    forget: Annotated[bool, typer.Option("--forget", help="Go by what the calendar says again.")] = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Say whom to write to about an interview.

    A letter that waits to leave is shown again, with the new address; what has left is not sent twice.
    """
    if forget == bool(email or name or phone):
        raise typer.BadParameter("give an address (and --name, --phone), or --forget.", param_hint="MAIL")
    with open_desk(config, as_json=as_json) as (settings, desk):
        given = Contact() if forget else _given(email or "", name, phone, kind, settings.candidate)
        with desk.store.transaction(desk.candidate.id) as tx:
            interview = interview_called(tx, ref)
            known = {item.id for item in tx.outbox.of_interview(interview.id)}
            take_contact(tx, desk, GivenContact(interview.ref, given), f"cli/{uuid.uuid4().hex}", desk.now())
        drain(desk)
        report(desk, interview.id, known, settings.policy, settings.candidate, as_json=as_json)


def _given(email: str, name: str, phone: str, kind: ContactKind | None, candidate: Candidate) -> Contact:
    """Raises typer.BadParameter for what is no address or number, and Trouble for one that is never written to."""
    try:
        address = values.address(email) if email else ""
        number = values.phone(phone) if phone else ""
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="MAIL" if email else "--phone") from error
    given = Contact(name=" ".join(name.split()), email=address, phone=number, kind=kind)
    refused = why_not(given, candidate) if address else ""
    if refused:
        raise Trouble(f"{address} will not do: {refused}")
    return given
