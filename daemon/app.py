"""The composition root: settings -> one desk with its store, clock, calendars, transports and inboxes."""

from __future__ import annotations

import hashlib
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from email.utils import parseaddr
from typing import TextIO

import structlog

from daemon.clock import Clock, SystemClock
from daemon.core.change import Office
from daemon.core.compose import load_templates
from daemon.core.delivery import Channel
from daemon.core.policy import Calls
from daemon.core.proof import SetAside, sound
from daemon.core.templates import Templates, lineage, parse_templates
from daemon.loops.desk import Desk, WatchedCalendar, WatchedInbox
from daemon.loops.responder import CalendarTransport
from daemon.messages import own_sources, read_sources
from daemon.ports import Calendar, Transport
from daemon.rules import read_rules
from daemon.settings import CalendarSettings, EmailSettings, GoogleSettings, Settings, SmsSettings
from daemon.store.transaction import Store
from integrations.android_gateway import AndroidGateway
from integrations.apprise_notify import AppriseNotify
from integrations.console import ConsoleTransport
from integrations.imap_idle import ImapBell
from integrations.imap_inbox import ImapInbox
from integrations.imap_sent import FiledEmail
from integrations.imap_session import ImapLogin
from integrations.oauth import OAuthClient
from integrations.oauth_login import Login
from integrations.smtp_email import SmtpEmail
from integrations.twilio_sms import TwilioSms
from integrations.twilio_voice import TwilioVoice
from integrations.worker import CalendarAccess, ChildCalendar, ChildExpander, Children

log = structlog.get_logger()

# What <Say> calls the languages that the templates come in.
SPOKEN = {"en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES"}

CONFIRM_BEFORE = timedelta(hours=3)  # the start: a call still spares them the wait
MAILBOX_EVERY = timedelta(minutes=1)  # at most: each reading signs in anew, and the bell rings besides


def build_desk(
    settings: Settings,
    *,
    clock: Clock | None = None,
    store: Store | None = None,
    pause: Callable[[float], None] = lambda _seconds: None,
    paper: TextIO | None = None,
) -> Desk:
    """Everything wired, nothing connected yet.

    Raises ValueError or SQLAlchemy's ArgumentError for a store URL that is none, OSError where the folder of own
    messages cannot be read. `paper`: where the console transports write; standard output by default.
    """
    the_clock = clock or SystemClock()
    sms = build_sms(settings, the_clock, paper)
    transports = _transports(settings, the_clock, sms, paper)
    # One pool of children for all: a calendar's child that is idle serves the next one.
    children = Children()
    calendars = tuple(
        calendar for one in settings.calendars for calendar in _watched(one, children, login_of(settings, one))
    )
    transports[Channel.CALENDAR] = CalendarTransport({one.name: one.calendar for one in calendars})
    if notify := build_notify(settings):
        transports[Channel.NOTIFY] = notify  # the last: what is due elsewhere never waits for an extra
    templates, set_aside = _usable_templates(settings)
    office = build_office(settings, templates)
    spoken = office.templates.language_of(settings.candidate.locale, "call_question")
    if voice := build_voice(settings, spoken):
        transports[Channel.VOICE] = voice
    return Desk(
        store=store or Store(settings.store_url),
        clock=the_clock,
        office=office,
        rules=read_rules(settings.recognition),
        transports=transports,
        calendars=calendars,
        inboxes=(sms,) if isinstance(sms, TwilioSms | AndroidGateway) else (),
        mailbox=build_mailbox(settings),
        expander=ChildExpander(children=children),
        mail_domain=mail_domain(settings),
        sms_setup=_setup_of(settings.sms),
        segments_per_second=settings.sms.per_second if isinstance(sms, TwilioSms) else 0,
        pause=pause,
        new_id=lambda: uuid.uuid4().hex,
        set_aside=set_aside,
    )


def build_office(settings: Settings, templates: Templates) -> Office:
    """Whose matter, which rules, whose words."""
    can_text = settings.sms.provider != "off" and bool(settings.candidate.phone)
    policy = replace(
        settings.policy,
        calls=_calls(settings),
        can_text=can_text,
        confirm_before=CONFIRM_BEFORE,
        hears=_hears(settings, can_text=can_text),
    )
    return Office(settings.candidate, policy, templates)


def _hears(settings: Settings, *, can_text: bool) -> frozenset[Channel]:
    """A mail's answers and bounces need a mailbox; of a text the provider tells whether it arrived."""
    by_mail = settings.email is not None and bool(settings.email.imap)
    return frozenset(({Channel.EMAIL} if by_mail else set()) | ({Channel.SMS} if can_text else set()))


def strict_templates(settings: Settings) -> Templates:
    """The messages as somebody wants them. Raises TemplateMistake for the first that does not render."""
    sources, spoken = read_sources(settings.messages_dir), lineage(settings.candidate.locale)
    return load_templates(sources, spoken) if settings.messages_dir else parse_templates(sources)


def _usable_templates(settings: Settings) -> tuple[Templates, tuple[SetAside, ...]]:
    """Without those that cannot be sent. Ours are rendered in every variant by the tests; somebody else's are now."""
    packaged, folder = read_sources(), settings.messages_dir
    if folder is None:
        return parse_templates(packaged), ()
    own, unreadable = own_sources(folder)
    templates, unsendable = sound(packaged, own, lineage(settings.candidate.locale))
    set_aside = (*unreadable, *unsendable)
    for one in set_aside:
        log.warning("own wording is not used", file=one.file, why=one.why)
    return templates, set_aside


def _calls(settings: Settings) -> Calls:
    if settings.voice is None or not settings.candidate.phone:
        return Calls.OFF
    return Calls.BY_KEY if settings.voice.connect_url else Calls.PLAIN


def login_of(settings: Settings, one: CalendarSettings) -> Login | None:
    """Where the tokens of a calendar lie; None where it takes a password, or none."""
    client = oauth_client(settings.google) if one.auth == "google" and settings.google else None
    directory = settings.state_directory.absolute()
    return Login(client=client, directory=directory, calendar=one.name) if client else None


def oauth_client(google: GoogleSettings) -> OAuthClient:
    return OAuthClient(
        provider="google",
        client_id=google.client_id,
        client_secret=google.client_secret.get_secret_value(),
        auth_url=google.auth_url,
        token_url=google.token_url,
        scope=google.scope,
    )


def build_calendars(
    one: CalendarSettings, children: Children | None = None, login: Login | None = None
) -> tuple[Calendar, ...]:
    """What a [[calendars]] entry watches: each is read and written in a child process that can be given up."""
    return tuple(ChildCalendar(access, children=children) for access in _accesses(one, login))


def _accesses(one: CalendarSettings, login: Login | None) -> Iterator[CalendarAccess]:
    """One for each calendar that the entry names: one that fails harms no other (law 8). Where they are is found
    out at the first reading."""
    base = CalendarAccess(
        kind=one.kind,
        name=one.name,
        url=one.url,
        username=one.username,
        password=one.password.get_secret_value() if one.password else "",
        login=login,
        respond=one.respond,
        folders=one.folders,
    )
    yield from (replace(base, name=name, calendar=calendar) for name, calendar in one.watched)


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
        case "android-gateway":
            return AndroidGateway(
                sms.url,
                sms.username,
                sms.password.get_secret_value(),
                sim=sms.sim,
                candidate_phone=settings.candidate.phone,
                clock=clock,
            )
        case "console":
            return ConsoleTransport(paper or sys.stdout)
        case _:
            return None


def _setup_of(sms: SmsSettings) -> str:
    """Changes with whatever decides whether a text passes, but for the secrets."""
    parts = (sms.provider, sms.account_sid, sms.sender, sms.messaging_service, sms.api_base, sms.url, sms.sim)
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]


def build_voice(settings: Settings, language: str = "en") -> TwilioVoice | None:
    """The way to ring the candidate; None where the config has no [voice]."""
    sms, voice = settings.sms, settings.voice
    if voice is None or not settings.candidate.phone:
        return None
    return TwilioVoice(
        sms.account_sid,
        sms.auth_token.get_secret_value(),
        from_=voice.caller or sms.sender,
        language=SPOKEN.get(language, SPOKEN["en"]),
        connect_url=voice.connect_url,
        api_base=sms.api_base,
    )


def build_email(settings: Settings, clock: Clock, paper: TextIO | None = None) -> Transport | None:
    """The way to everybody's mailbox; None where the config has no [email]."""
    email = settings.email
    if email is None:
        return None
    if email.smtp.startswith("console:"):
        return ConsoleTransport(paper or sys.stdout)
    password = email.password.get_secret_value() if email.password else ""
    way = SmtpEmail(email.smtp, sender=email.sender, clock=clock, username=email.username, password=password)
    mailbox = mailbox_of(email)
    return FiledEmail(way, mailbox) if mailbox else way


def build_notify(settings: Settings) -> AppriseNotify | None:
    """The extra, one-way notifications; None where [alerts] names no address for them."""
    return AppriseNotify(settings.alerts.notify_urls) if settings.alerts.notify else None


def build_mailbox(settings: Settings) -> WatchedInbox | None:
    """The candidate's mailbox as a way in; None where the config names none."""
    email = settings.email
    login = mailbox_of(email) if email else None
    if login is None:
        return None
    inbox = ImapInbox(login, addresses=settings.candidate.addresses, domain=mail_domain(settings))
    access = CalendarAccess(
        kind="mail", name=inbox.name, url=login.url, username=login.username, password=login.password
    )
    return WatchedInbox(inbox=inbox, every=max(settings.sms.every, MAILBOX_EVERY), bell=ImapBell(access))


def mailbox_of(email: EmailSettings) -> ImapLogin | None:
    """Where the mail that we send is filed; None where the config does not say."""
    password = email.password.get_secret_value() if email.password else ""
    return ImapLogin(url=email.imap, username=email.username, password=password) if email.imap else None


def _transports(
    settings: Settings, clock: Clock, sms: Transport | None, paper: TextIO | None
) -> dict[Channel, Transport]:
    ways: Mapping[Channel, Transport | None] = {
        Channel.SMS: sms if settings.candidate.phone else None,
        Channel.EMAIL: build_email(settings, clock, paper),
    }
    return {channel: transport for channel, transport in ways.items() if transport is not None}


def _watched(one: CalendarSettings, children: Children, login: Login | None) -> Iterator[WatchedCalendar]:
    is_mail = one.kind == "mail"
    for access in _accesses(one, login):
        yield WatchedCalendar(
            calendar=ChildCalendar(access, children=children),
            every=one.every,
            every_event=one.interviews == "all",
            bell=ImapBell(access) if is_mail else None,
            remembers=is_mail,
        )


def mail_domain(settings: Settings) -> str:
    """The right side of our Message-IDs: where our mail comes from."""
    sender = settings.email.sender if settings.email else ""
    return parseaddr(sender)[1].rpartition("@")[2] or "callahead.invalid"
