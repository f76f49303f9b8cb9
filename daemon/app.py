"""The composition root: settings -> one desk with its store, clock, calendars, transports and inboxes."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Callable, Mapping
from email.utils import parseaddr
from typing import TextIO

from daemon.clock import Clock, SystemClock
from daemon.core.change import Office
from daemon.core.compose import load_templates
from daemon.core.delivery import Channel
from daemon.core.templates import parse_templates
from daemon.loops.desk import Desk, WatchedCalendar
from daemon.loops.responder import CalendarTransport
from daemon.messages import read_sources
from daemon.ports import Calendar, Transport
from daemon.rules import read_rules
from daemon.settings import CalendarSettings, Settings
from daemon.store.transaction import Store
from integrations.console import ConsoleTransport
from integrations.smtp_email import SmtpEmail
from integrations.twilio_sms import TwilioSms
from integrations.worker import CalendarAccess, ChildCalendar, ChildExpander, Children


def build_desk(
    settings: Settings,
    *,
    clock: Clock | None = None,
    store: Store | None = None,
    pause: Callable[[float], None] = lambda _seconds: None,
    paper: TextIO | None = None,
) -> Desk:
    """Everything wired, nothing connected yet.

    Raises TemplateMistake for a message template that does not render, and ValueError for a store URL
    that is none. `paper`: where the console transports write; standard output by default.
    """
    the_clock = clock or SystemClock()
    sms = build_sms(settings, the_clock, paper)
    transports = _transports(settings, the_clock, sms, paper)
    # One pool of children for all: a calendar's child that is idle serves the next one.
    children = Children()
    calendars = tuple(_watched(one, children) for one in settings.calendars)
    transports[Channel.CALENDAR] = CalendarTransport({one.name: one.calendar for one in calendars})
    return Desk(
        store=store or Store(settings.store_url),
        clock=the_clock,
        office=build_office(settings),
        rules=read_rules(),
        transports=transports,
        calendars=calendars,
        inboxes=(sms,) if isinstance(sms, TwilioSms) else (),
        expander=ChildExpander(children=children),
        mail_domain=mail_domain(settings),
        segments_per_second=settings.sms.per_second if isinstance(sms, TwilioSms) else 0,
        pause=pause,
        new_id=lambda: uuid.uuid4().hex,
    )


def build_office(settings: Settings) -> Office:
    """Whose matter, which rules, whose words. Raises TemplateMistake."""
    sources = read_sources(settings.messages_dir)
    # Our own templates are rendered in every variant by the tests; somebody else's have to be now.
    templates = load_templates(sources) if settings.messages_dir else parse_templates(sources)
    return Office(settings.candidate, settings.policy, templates)


def build_calendar(one: CalendarSettings, children: Children | None = None) -> Calendar:
    """A calendar, read and written in a child process that can be given up."""
    access = CalendarAccess(
        kind=one.kind,
        name=one.name,
        url=one.url,
        username=one.username,
        password=one.password.get_secret_value() if one.password else "",
        respond=one.respond,
    )
    return ChildCalendar(access, children=children)


def build_sms(settings: Settings, clock: Clock, paper: TextIO | None = None) -> Transport | None:
    """The way to the candidate's phone; None where texts are off."""
    sms = settings.sms
    match sms.provider:
        case "twilio":
            return TwilioSms(
                sms.account_sid,
                sms.auth_token.get_secret_value(),
                from_=sms.sender,
                messaging_service=sms.messaging_service,
                api_base=sms.api_base,
                candidate_phone=settings.candidate.phone,
                clock=clock,
            )
        case "console":
            return ConsoleTransport(paper or sys.stdout)
        case _:
            return None


def build_email(settings: Settings, clock: Clock, paper: TextIO | None = None) -> Transport | None:
    """The way to everybody's mailbox; None where the config has no [email]."""
    email = settings.email
    if email is None:
        return None
    if email.smtp.startswith("console:"):
        return ConsoleTransport(paper or sys.stdout)
    password = email.password.get_secret_value() if email.password else ""
    return SmtpEmail(email.smtp, sender=email.sender, clock=clock, username=email.username, password=password)


def _transports(
    settings: Settings, clock: Clock, sms: Transport | None, paper: TextIO | None
) -> dict[Channel, Transport]:
    ways: Mapping[Channel, Transport | None] = {
        Channel.SMS: sms if settings.candidate.phone else None,
        Channel.EMAIL: build_email(settings, clock, paper),
    }
    return {channel: transport for channel, transport in ways.items() if transport is not None}


def _watched(one: CalendarSettings, children: Children) -> WatchedCalendar:
    calendar = build_calendar(one, children)
    return WatchedCalendar(calendar=calendar, every=one.every, every_event=one.interviews == "all")


def mail_domain(settings: Settings) -> str:
    """The right side of our Message-IDs: where our mail comes from."""
    sender = settings.email.sender if settings.email else ""
    return parseaddr(sender)[1].rpartition("@")[2] or "callahead.invalid"
