"""`callahead contact`: whom to write to about an interview, where the calendar does not say, or says it wrongly."""

from __future__ import annotations

import uuid
from dataclasses import replace
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
    address: Annotated[
        str | None, typer.Argument(metavar="ADDRESS", help="Their mail address, or their number.")
    ] = None,
    name: Annotated[str, typer.Option("--name", help="What they are called.")] = "",
    phone: Annotated[str, typer.Option("--phone", help="Their number, as in +14155550102.")] = "",
    texts: Annotated[
        bool | None,
        typer.Option("--texts/--no-texts", help="They take texts there: without a mail address, or in haste."),
    ] = None,
    kind: Annotated[ContactKind | None, typer.Option("--kind", help="What they are to you.")] = None,
    forget: Annotated[bool, typer.Option("--forget", help="Go by what the calendar says again.")] = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Say whom to write to about an interview: ADDRESS is somebody new, options alone add to whom we have.

    A letter that waits to leave is shown again, with the new address; what has left is not sent twice.
    """
    if forget == bool(address or name or phone or texts is not None):
        raise typer.BadParameter("give an address (and --name, --phone, --texts), or --forget.", param_hint="ADDRESS")
    with open_desk(config, as_json=as_json) as (settings, desk):
        with desk.store.transaction(desk.candidate.id) as tx:
            interview = interview_called(tx, ref)
            named = _given(address or "", name, phone, kind)
            given = Contact() if forget else _amended(interview.contact, named, texts, anew=bool(address))
            _refuse(given, settings.candidate)
            known = {item.id for item in tx.outbox.of_interview(interview.id)}
            take_contact(tx, desk, GivenContact(interview.ref, given), f"cli/{uuid.uuid4().hex}", desk.now())
        drain(desk)
        report(desk, interview.id, known, settings.policy, settings.candidate, as_json=as_json)


def _given(address: str, name: str, phone: str, kind: ContactKind | None) -> Contact:
    """Raises typer.BadParameter for what is no address or number."""
    is_number = bool(address) and "@" not in address and address.lstrip()[:1] in "+(0123456789"
    try:
        email = values.address(address) if address and not is_number else ""
        number = values.phone(address if is_number else phone) if is_number or phone else ""
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="ADDRESS" if address else "--phone") from error
    return Contact(name=" ".join(name.split()), email=email, phone=number, kind=kind)


def _amended(known: Contact, given: Contact, texts: bool | None, *, anew: bool) -> Contact:
    """Who was given, or whom we have with what was given. The mark goes with the number that it was set for.

    Raises typer.BadParameter where there is no number to text to.
    """
    contact = given if anew else _merged(known, given)
    if texts and not contact.phone:
        raise typer.BadParameter("no number of theirs is known: give it, as in +14155550102.", param_hint="--texts")
    keeps = not anew and contact.phone == known.phone and known.texts
    return replace(contact, texts=keeps if texts is None else texts)


def _merged(known: Contact, given: Contact) -> Contact:
    return Contact(
        name=given.name or known.name,
        email=given.email or known.email,
        phone=given.phone or known.phone,
        kind=given.kind or known.kind,
    )


def _refuse(given: Contact, candidate: Candidate) -> None:
    """Raises Trouble for one who is never written to."""
    refused = why_not(given, candidate)
    if refused:
        raise Trouble(f"{given.email or given.phone} will not do: {refused}")
