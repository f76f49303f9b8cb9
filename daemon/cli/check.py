"""`callahead check`: opens everything that the config names, and says what works and what to mend."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Annotated

import typer

from daemon.cli.context import ConfigOption, JsonOption, place_of, settings_of, unreadable_messages
from daemon.cli.output import Local, console, line, print_json
from daemon.cli.probe import LiveProbe, Verdict
from daemon.cli.troubles import FAILED
from daemon.clock import SystemClock
from daemon.core.delivery import NOTIFIED, Accepted, Channel, Message, Outcome, Purpose, Revival
from daemon.settings import Settings
from daemon.store.backup import Caution
from daemon.store.backup import check as check_store
from daemon.store.channels import Death

SIDE_BY_SIDE = 4
NO_MAIL = "not set up: letters to employers cannot leave; add [email]"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was tried, whether it works, and what to know or mend."""

    what: str
    ok: bool
    detail: str
    remark: bool = False  # not a thing that works, but what could be better about it


def check(
    send_test: Annotated[
        bool, typer.Option("--send-test", help="Also send one text and one mail to yourself.")
    ] = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Try everything that the config names, and say a line each: what works and what to mend."""
    settings = settings_of(config)
    tries = list(_tries(settings))
    with ThreadPoolExecutor(max_workers=SIDE_BY_SIDE) as pool:
        findings = list(pool.map(_tried, tries))
    if all(one.ok for one in findings if one.what == "messages"):
        findings += _proofread(settings)
    if all(one.ok for one in findings if one.what == "database"):
        findings += _closed_ways(settings)
    if send_test:
        findings += _sent_tests(settings, as_json)
    if as_json:
        rows = [{"what": one.what, "ok": one.ok, "detail": one.detail} for one in findings]
        print_json({"config": str(settings.path), "checks": rows, "warnings": list(settings.warnings)})
    else:
        _print(settings, findings)
    if not all(one.ok for one in findings):
        raise typer.Exit(FAILED)


Try = tuple[str, Callable[[], Verdict]]


def _tries(settings: Settings) -> Iterator[Try]:
    from daemon.app import build_voice, login_of, mailbox_of

    probe, email = LiveProbe(partial(login_of, settings), settings.candidate.phone), settings.email
    for one in settings.calendars:
        yield f"calendar {one.name}", lambda one=one: probe.check_calendar(one)  # type: ignore[misc]  # mypy cannot type a lambda's default
    yield "texts", lambda: probe.check_sms(settings.sms)
    if voice := build_voice(settings):
        yield "calls", voice.check
    yield "mail", lambda: probe.check_email(email) if email else (True, NO_MAIL)
    if email and (mailbox := mailbox_of(email)):
        yield "mailbox", lambda: probe.check_mailbox(mailbox)
    yield "database", lambda: _check_store(settings)
    yield "messages", lambda: _check_messages(settings)
    if url := settings.alerts.heartbeat_url:
        yield "heartbeat", lambda: probe.check_heartbeat(url)
    if urls := settings.alerts.notify_urls:
        yield "notifications", lambda: probe.check_notify(urls)


def _tried(one: Try) -> Finding:
    what, work = one
    ok, detail = work()
    return Finding(what, ok, line(detail, 300))


def _check_store(settings: Settings) -> Verdict:
    from daemon.store.engine import sqlite_path

    path = sqlite_path(settings.store_url)
    if path is not None and not path.exists():
        return _can_be_created(settings)
    findings = check_store(settings.store_url)
    faults = [one for one in findings if not isinstance(one, Caution)]
    return not faults, "; ".join(faults or findings) or f"{place_of(settings)} is sound"


def _closed_ways(settings: Settings) -> Iterator[Finding]:
    """The ways to the candidate on which nothing passes, whatever the providers say today."""
    from daemon.store.revision import needs_upgrade
    from daemon.store.transaction import Store

    if needs_upgrade(settings.store_url):
        return
    store = Store(settings.store_url)
    try:
        with store.transaction(settings.candidate.id) as tx:
            deaths = tx.channels.deaths()
    finally:
        store.close()
    local = Local.of(settings.candidate, SystemClock().now())
    for channel, death in deaths.items():
        way = {Channel.SMS: "texts", Channel.EMAIL: "mails"}.get(channel, channel.value)
        detail = f"none since {local.when(death.at)}: {death.reason}; {_opened_by(channel, death)}"
        opens_itself = death.revival is Revival.LOGIN
        yield Finding(f"{way} to you", opens_itself, line(detail, 400), opens_itself)


def _opened_by(channel: Channel, death: Death) -> str:
    match death.revival:
        case Revival.START:
            return f"a {'text' if channel is Channel.SMS else 'mail'} START from you opens it again"
        case Revival.LOGIN:
            return "the next pass that the provider answers opens it again"
        case Revival.SENDER:
            return "tried again from tomorrow on, or at once with another [sms]"


def _can_be_created(settings: Settings) -> Verdict:
    from daemon.store.engine import sqlite_path

    path = sqlite_path(settings.store_url)
    assert path is not None, "only asked for a file"
    if not path.parent.is_dir():
        return False, f"{path}: its folder does not exist; create it, or name another file as [store] url"
    return True, f"{path} will be created by the first pass"


def _check_messages(settings: Settings) -> Verdict:
    """Every template that the candidate may get, and every one of their own, in every variant."""
    from daemon.core.compose import TemplateMistake, load_templates
    from daemon.core.proof import locales_tried
    from daemon.messages import own_files, read_sources

    try:
        tried = locales_tried(settings.candidate.locale, own_files(settings.messages_dir))
        templates = load_templates(read_sources(settings.messages_dir), tried)
    except TemplateMistake as mistake:
        return False, str(mistake)
    except (OSError, UnicodeDecodeError) as error:
        return False, str(unreadable_messages(settings, error))
    return True, f"{len(templates.names())} templates render"


def _proofread(settings: Settings) -> Iterator[Finding]:
    """What the etiquette has against their own wording. Only what misleads somebody has to be mended."""
    from daemon.core.proof import proofread
    from daemon.core.templates import parse_templates
    from daemon.messages import own_files, read_sources

    templates = parse_templates(read_sources(settings.messages_dir))
    for one in proofread(templates, own_files(settings.messages_dir)):
        yield Finding(f"message {one.file}", not one.fault.grave, line(f"{one.fault.what} ({one.variant})", 300), True)


def _sent_tests(settings: Settings, as_json: bool) -> Iterator[Finding]:
    """One text and one mail, straight through the transports: they are about no interview."""
    from daemon.app import build_email, build_notify, build_sms, mail_domain

    clock, paper = SystemClock(), sys.stderr if as_json else sys.stdout
    me = settings.candidate
    ways = (
        (Channel.SMS, me.phone, build_sms(settings, clock, paper)),
        (Channel.EMAIL, me.email, build_email(settings, clock, paper)),
        (Channel.NOTIFY, NOTIFIED, build_notify(settings)),
    )
    for channel, to, transport in ways:
        if transport is not None and to:
            yield _tested(channel, transport.send(_test_message(channel, to, mail_domain(settings))))


def _test_message(channel: Channel, to: str, domain: str) -> Message:
    key = f"test/{uuid.uuid4().hex}"
    return Message(
        key=key,
        purpose=Purpose.ALERT,
        channel=channel,
        to=to,
        subject="callahead: a test" if channel is Channel.EMAIL else "",
        body="This is a test from callahead: its messages reach you. Nothing to do.",
        message_id=f"<{key.replace('/', '-')}@{domain}>" if channel is Channel.EMAIL else "",
        auto_submitted=True,
    )


def _tested(channel: Channel, outcome: Outcome) -> Finding:
    what = {Channel.SMS: "test text", Channel.EMAIL: "test mail"}.get(channel, "test notification")
    if isinstance(outcome, Accepted):
        return Finding(what, True, "taken by the provider; see that it arrives")
    return Finding(what, False, line(outcome.reason, 300))


def _print(settings: Settings, findings: list[Finding]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, max_width=30)
    table.add_column(overflow="fold")
    for one in findings:
        works = Text("note", "yellow") if one.remark else Text("works", "green")
        mark = works if one.ok else Text("mend", "bold red")
        table.add_row(mark, line(one.what), one.detail)
    for warning in settings.warnings:
        table.add_row(Text("note", "yellow"), "config", line(warning, 300))
    paper = console()
    paper.print(f"config {settings.path}", soft_wrap=True)
    paper.print(table)
