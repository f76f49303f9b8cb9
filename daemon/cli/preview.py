"""`callahead preview`: any message, as it would be read."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from daemon.app import build_office, strict_templates
from daemon.cli.context import ConfigOption, JsonOption, interview_called, open_store, settings_of, unreadable_messages
from daemon.cli.output import console, counted, line, print_json
from daemon.cli.views.messages import print_words, spoken
from daemon.clock import SystemClock
from daemon.core.change import Office
from daemon.core.compose import LETTERS, SHOWS, TEXTS, Draft, show
from daemon.core.gallery import FULL, SAM, Sample, gallery
from daemon.core.interview import Approval, Interview
from daemon.core.policy import Policy
from daemon.core.sms_text import is_gsm7, segments
from daemon.core.templates import parse_templates
from daemon.core.ways import Way
from daemon.messages import read_sources
from daemon.settings import Settings, SettingsError, find_config

# The purposes of the outbox, where they are called otherwise than the template that is read first.
PURPOSES = {"acknowledgement": "ack_withdraw", "alert": "alert_in_doubt"}
ON_THE_WAY = timedelta(minutes=30)
ON_THE_DAY = frozenset({"day_of", "late", "ack_late"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One message. `to_employer`: to them, by mail or `by_text`; else by text, to the candidate."""

    name: str
    variant: str
    draft: Draft
    to_employer: bool

    @property
    def by_text(self) -> bool:
        return self.name in TEXTS or not self.to_employer


def preview(
    purpose: Annotated[str | None, typer.Argument(metavar="PURPOSE", help="Such as question, cancellation.")] = None,
    ref: Annotated[
        str | None, typer.Argument(metavar="REF", help="About this interview; else an invented one.")
    ] = None,
    reason: Annotated[str, typer.Option("--reason", help="With this reason: a code, or free words.")] = "",
    prefer: Annotated[str, typer.Option("--prefer", help="With this wish: a time, or a role.")] = "",
    minutes: Annotated[int | None, typer.Option("--minutes", help="Late by so much.")] = None,
    late: Annotated[bool, typer.Option("--late", help="As it reads inside the notice.")] = False,
    locale: Annotated[str | None, typer.Option("--locale", help="In this language: en, de, fr, es.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Every variant that there is of it.")] = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Show a message as it would go out; without PURPOSE, list what there is. Nothing is sent.

    The words are those of the config: its name, its language, its own templates, its hours. Without one they are an
    invented candidate's.
    """
    settings = _settings(config, ref)
    office = _office(settings, locale)
    if locale is not None:
        _check_locale(office, locale)
    samples = gallery(office.candidate.locale)
    names = sorted({one.name for one in samples})
    if purpose is None:
        _list(names, as_json=as_json)
        return
    name = PURPOSES.get(purpose.lower(), purpose.lower())
    if name not in names:
        raise typer.BadParameter(
            f"{line(purpose)} is no message; `callahead preview` lists them.", param_hint="PURPOSE"
        )
    if every:
        shown = [_sample(office, one) for one in samples if one.name == name]
    else:
        told = {"reason": reason, "prefers": prefer, "minutes": minutes, "late": late}
        sample = next(one for one in samples if one.name == name)
        shown = [_one(office, sample, _interview(settings, ref), {key: value for key, value in told.items() if value})]
    if as_json:
        print_json([_document(one) for one in shown])
        return
    for one in shown:
        _print(one, office)


def _settings(config: Path | None, ref: str | None) -> Settings | None:
    """Those of the config; None where there is none, and nothing was asked for that needs one."""
    try:
        path = find_config(config, os.environ)
    except SettingsError:
        if config is not None or ref is not None or os.environ.get("CALLAHEAD_CONFIG"):
            raise
        return None
    return settings_of(path)


def _office(settings: Settings | None, locale: str | None) -> Office:
    if settings is None:
        return Office(replace(SAM, locale=locale or SAM.locale), Policy(), parse_templates(read_sources()))
    try:
        office = build_office(settings, strict_templates(settings))
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable_messages(settings, error) from error
    return replace(office, candidate=replace(office.candidate, locale=locale)) if locale else office


def _check_locale(office: Office, locale: str) -> None:
    """No language that there is nothing in is shown in English instead."""
    languages = sorted(office.templates.parsed)
    if not set(languages) & {locale.replace("-", "_"), locale.replace("-", "_").partition("_")[0]}:
        raise typer.BadParameter(
            f"there are no messages in {line(locale)}, but in {', '.join(languages)}.", param_hint="--locale"
        )


def _interview(settings: Settings | None, ref: str | None) -> Interview | None:
    if ref is None or settings is None:
        return None
    with open_store(settings) as store, store.transaction(settings.candidate.id) as tx:
        return interview_called(tx, ref)


def _one(office: Office, sample: Sample, interview: Interview | None, said: dict[str, Any]) -> Shown:
    """With what the gallery gives it by default, where nothing else was said."""
    name = sample.name
    subject = interview or (sample.interview and FULL)
    now = _moment_of(name, subject, office.policy) or (SystemClock().now() if interview else sample.now)
    # What is said about a letter speaks of the same minutes as the letter.
    extra = said if name in LETTERS.keys() | SHOWS.keys() else {**sample.extra, **said}
    if name in SHOWS and subject is not None:
        way = office.way_to(subject.contact, urgent=bool(said.get("late")) or name == "ack_late")
        ended = SHOWS[name] == "withdrawal"
        letter = office.letter(SHOWS[name], subject, now, way, has_ended=ended, **_fitting(said))
        extra["by_text"] = way.is_text
        extra["letter"] = letter
        extra["leaves_at"] = now + office.policy.undo_window
        subject = replace(subject, approval=_waits(subject, letter, way, name))
    draft = office.draft(name, subject, now, **extra) if subject else office.draft(name, _nobody(sample), now, **extra)
    return Shown(name, interview.ref if interview else "an invented interview", draft, name in LETTERS)


def _moment_of(name: str, about: Interview | None, policy: Policy) -> datetime | None:
    """When a message about the day itself would be written; None for any other."""
    if about is None or about.starts_at is None or name not in ON_THE_DAY:
        return None
    return about.starts_at - (policy.day_of_reminder or ON_THE_WAY)


def _fitting(said: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in said.items() if key in ("reason", "prefers", "late", "minutes")}


def _waits(interview: Interview, letter: Draft, way: Way, name: str) -> Approval:
    now = SystemClock().now()
    return Approval(
        purpose=LETTERS[SHOWS[name]],
        revision=interview.revision,
        to=way.to,
        channel=way.channel,
        subject=letter.subject,
        body=letter.body,
        shown_at=now,
        leaves_at=now,
    )


def _nobody(sample: Sample) -> Interview:
    return Interview(id="", candidate_id="", ref="", uid="", found_at=sample.now)


def _sample(office: Office, sample: Sample) -> Shown:
    mine = replace(sample.interview, candidate_id=office.candidate.id) if sample.interview else _nobody(sample)
    draft = show(office.templates, replace(sample, interview=mine, candidate=office.candidate))
    return Shown(sample.name, sample.variant, draft, sample.name in LETTERS)


def _list(names: list[str], *, as_json: bool) -> None:
    to_them = [one for one in names if one in LETTERS]
    to_you = [one for one in names if one not in LETTERS]
    if as_json:
        print_json({"to_you": to_you, "to_them": to_them})
        return
    paper = console()
    paper.print(f"To you:   {', '.join(to_you)}")
    paper.print(f"To them:  {', '.join(to_them)}")
    paper.print("`callahead preview cancellation K7` shows one as it would go out about K7.")


def _document(shown: Shown) -> dict[str, Any]:
    return {
        "name": shown.name,
        "variant": shown.variant,
        "to": "employer" if shown.to_employer else "candidate",
        "subject": shown.draft.subject,
        "body": shown.draft.body,
        "segments": segments(shown.draft.body),
        "gsm7": is_gsm7(shown.draft.body),
    }


def _print(shown: Shown, office: Office) -> None:
    paper = console()
    to = (
        f"to them, by {'text' if shown.by_text else 'mail'}"
        if shown.to_employer
        else f"to {line(office.candidate.name)}"
    )
    paper.print(f"{spoken(shown.name)} {to} ({line(shown.variant)})", style="bold")
    if shown.name not in TEXTS:
        paper.print(f"    Subject: {line(shown.draft.subject)}", soft_wrap=True)
        paper.print()
    print_words(paper, shown.draft.body)
    if shown.by_text:
        alphabet = "" if is_gsm7(shown.draft.body) else ", in UCS-2"
        paper.print(f"\n    {counted(segments(shown.draft.body), 'segment')}{alphabet} by text", style="dim")
    paper.print()
