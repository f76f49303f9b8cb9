"""`callahead answer`: the same answers as by text, from the keyboard."""

from __future__ import annotations

import re
import uuid
from enum import StrEnum
from typing import Annotated

import typer

from daemon.cli.context import ConfigOption, JsonOption, interview_called, open_desk, with_note
from daemon.cli.output import Local, console, print_json
from daemon.cli.troubles import FAILED
from daemon.cli.views import documents
from daemon.core.delivery import DeliveryState, OutboxItem
from daemon.core.interview import Interview, Question
from daemon.core.policy import Candidate, Policy
from daemon.core.reading import Intent, Reading, Referral
from daemon.loops.desk import Desk
from daemon.loops.hear_replies import answer_interview
from daemon.loops.one_pass import drain


class Word(StrEnum):
    """What can be said about an interview."""

    YES = "yes"
    NO = "no"
    RESCHEDULE = "reschedule"
    UNDO = "undo"
    LATE = "late"
    LOVED = "loved"
    UNSURE = "unsure"
    NOT_FOR_ME = "not-for-me"
    CALLED = "called"
    CALL = "call"
    MISSED = "missed"


MEANINGS = {
    Word.RESCHEDULE: Intent.RESCHEDULE,
    Word.UNDO: Intent.UNDO,
    Word.LATE: Intent.LATE,
    Word.LOVED: Intent.THANK,
    Word.UNSURE: Intent.UNSURE,
    Word.NOT_FOR_ME: Intent.WITHDRAW,
    Word.CALLED: Intent.CALLED,
    Word.CALL: Intent.CALL,
    Word.MISSED: Intent.MISSED,
}
ABOUT_GOING = frozenset({None, Question.DECISION, Question.UNDO})
ADDRESS = re.compile(r"[^@\s<>(),;]+@[^@\s<>(),;]+\.[^@\s<>(),;]+")
# Etiquette rules 21 and 23: said evenly, where there is time to read it, and no advice.
BENEFITS = (
    "Turning down an interview can matter for unemployment benefits; who receives any may want to ask there first."
)
FAILURES = frozenset({DeliveryState.REFUSED, DeliveryState.IN_DOUBT, DeliveryState.EXPIRED})

ReasonOption = Annotated[
    str | None,
    typer.Option("--reason", help="Put into the letter: a code such as pay, commute, another_offer; or free words."),
]
NoteOption = Annotated[str | None, typer.Option("--note", help="A note to yourself, kept with the interview.")]
ReferOption = Annotated[
    str | None, typer.Option("--refer", metavar='"NAME <MAIL>"', help="Somebody who may suit them; ask first.")
]
PreferOption = Annotated[str | None, typer.Option("--prefer", help="What would suit you better: a time, or a role.")]
NowOption = Annotated[bool, typer.Option("--now", help="Without an undo window.")]


def answer(
    ref: Annotated[str, typer.Argument(metavar="REF", help="A letter and a digit, as in K7.")],
    word: Annotated[Word, typer.Argument(help="What you say.", case_sensitive=False)],
    reason: ReasonOption = None,
    note: NoteOption = None,
    refer: ReferOption = None,
    prefer: PreferOption = None,
    minutes: Annotated[int | None, typer.Option("--minutes", min=1, max=600, help="How late.")] = None,
    line: Annotated[str | None, typer.Option("--line", help="With loved: a line of your own in the thank-you.")] = None,
    now: NowOption = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Answer a question here instead of by text, and see what follows.

    "no" bows out: the letter is shown, and leaves once the undo window is over.
    """
    referral = referral_of(refer)
    with open_desk(config, as_json=as_json) as (settings, desk):
        with desk.store.transaction(desk.candidate.id) as tx:
            interview = with_note(interview_called(tx, ref), note)
            known = {item.id for item in tx.outbox.of_interview(interview.id)}
            reading = Reading(
                intent=intent_of(word, interview.question),
                ref=interview.ref,
                minutes=minutes if word is Word.LATE else None,
                reason=reason or "",
                referral=referral,
                prefers=prefer or "",
                note=note or "",
                text=line or "",
                now=now,
            )
            at = desk.now()
            tx.history.add(interview.id, at, "heard", f"{reading.intent.value} by command line")
            key = f"cli/{uuid.uuid4().hex}"
            answer_interview(tx, desk, interview, reading, key, at, on_screen=now or not as_json)
        drain(desk)
        beside = BENEFITS if reading.intent is Intent.CANCEL else ""
        report(desk, interview.id, known, settings.policy, settings.candidate, as_json=as_json, beside=beside)


def intent_of(word: Word, asked: Question | None) -> Intent:
    """Yes and no speak of what was asked; where nothing else was, of going."""
    if word is Word.YES:
        return Intent.ATTEND if asked in ABOUT_GOING else Intent.YES
    if word is Word.NO:
        return Intent.CANCEL if asked in ABOUT_GOING else Intent.NO
    return MEANINGS[word]


def referral_of(text: str | None) -> Referral | None:
    """`Kim Lee <kim@example.org>`, with or without the brackets; an address alone, or a name alone."""
    if not text or not text.strip():
        return None
    words = text.split()
    addresses = [one for one in words if "@" in one]
    if not addresses:
        return Referral(name=" ".join(words))
    email = addresses[0].strip("<>(),;").lower()
    if len(addresses) > 1 or not ADDRESS.fullmatch(email):
        raise typer.BadParameter('write it as "Kim Lee <kim@example.org>".', param_hint="--refer")
    name = " ".join(one for one in words if "@" not in one)
    return Referral(name=name.strip("\"',;: "), email=email)


def report(
    desk: Desk,
    interview_id: str,
    known: set[int],
    policy: Policy,
    candidate: Candidate,
    *,
    as_json: bool,
    beside: str = "",
) -> None:
    """Show what an answer led to: where the interview stands, and every message that is not among `known`.

    `beside`: a word to people, and to nobody else, below it.
    """
    with desk.store.transaction(desk.candidate.id) as tx:
        interview = tx.interviews.get(interview_id)
        items = [item for item in tx.outbox.of_interview(interview_id) if item.id not in known]
    assert interview is not None, "an interview is never deleted"
    if as_json:
        print_json(_document(interview, items, policy, candidate))
    else:
        from daemon.cli.views.answers import print_answer

        print_answer(console(), interview, items, Local.of(candidate, desk.now()))
        if beside:
            console().print(f"\n{beside}", style="dim", soft_wrap=True)
    if any(map(_has_failed, items)):
        raise typer.Exit(FAILED)


def _document(interview: Interview, items: list[OutboxItem], policy: Policy, candidate: Candidate) -> dict[str, object]:
    return {
        **documents.of_interview(interview, policy, candidate),
        "letter": documents.of_letter(interview.approval),
        "messages": [documents.of_message(item) for item in items],
    }


def _has_failed(item: OutboxItem) -> bool:
    return item.state in FAILURES or (item.state is DeliveryState.PENDING and item.attempts > 0)
