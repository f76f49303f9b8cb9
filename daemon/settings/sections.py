"""The sections of the config file, typed. Defaults stand in config/defaults.toml, not here.

What is checked of several fields together hangs on the later of them, so that
one bad field does not hide what is wrong with the others.
"""

from __future__ import annotations

from datetime import time, timedelta
from email.utils import parseaddr
from typing import Annotated, Literal
from urllib.parse import unquote, urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationInfo, field_validator

from daemon.core.policy import Candidate, Hours, OnSilence, Policy, ThankYou
from daemon.settings import values
from daemon.settings.fields import (
    Address,
    Addresses,
    Domains,
    Duration,
    Durations,
    Interval,
    OneLine,
    Phone,
    Section,
    Times,
    WithLogin,
)


class CandidateSection(Section):
    name: Annotated[OneLine, Field(min_length=1)]
    phone: Phone | None = None
    email: Address | None = None
    aliases: Addresses = ()
    timezone: Annotated[str, BeforeValidator(values.zone)]
    locale: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$")]
    employer_domains: Domains = ()

    def to_core(self) -> Candidate:
        return Candidate(
            name=self.name.strip(),
            email=self.email or "",
            phone=self.phone or "",
            aliases=self.aliases,
            timezone=self.timezone,
            locale=self.locale,
            employer_domains=self.employer_domains,
        )


class PolicySection(Section):
    notice: Duration
    undo_window: Duration
    ask_before: Durations
    quiet_hours: Times
    on_silence: OnSilence
    day_of_reminder: Duration
    debrief_after: Duration
    thank_you: ThankYou
    thank_you_hours: Times
    follow_up_after: Annotated[int, Field(ge=0, le=60)]
    second_thoughts: bool

    @field_validator("ask_before")
    @classmethod
    def _rungs_leave_time_to_tell_them(
        cls, rungs: tuple[timedelta, ...], info: ValidationInfo
    ) -> tuple[timedelta, ...]:
        if not rungs:
            raise ValueError('nothing would be asked; write at least one rung: ["72h"]')
        notice = info.data.get("notice")
        if notice is not None and min(rungs) <= notice:
            raise ValueError(
                f"the rung {values.spoken(min(rungs))} leaves no time to tell them; every rung must be longer than "
                f"notice ({values.spoken(notice)})"
            )
        return tuple(sorted(set(rungs), reverse=True))

    @field_validator("quiet_hours", "thank_you_hours")
    @classmethod
    def _hours_have_two_ends(cls, span: tuple[time, ...], info: ValidationInfo) -> tuple[time, ...]:
        if not span and info.field_name == "quiet_hours":
            return span
        if len(span) != 2:
            none = ", or [] for none" if info.field_name == "quiet_hours" else ""
            raise ValueError(f'a start and an end are needed; write ["21:00", "08:00"]{none}')
        if span[0] == span[1]:
            raise ValueError('start and end are the same; write two different times: ["21:00", "08:00"]')
        return span

    def to_core(self) -> Policy:
        return Policy(
            ask_before=self.ask_before,
            notice=self.notice,
            undo_window=self.undo_window,
            quiet_hours=Hours(*self.quiet_hours) if self.quiet_hours else None,
            on_silence=self.on_silence,
            day_of_reminder=self.day_of_reminder,
            debrief_after=self.debrief_after,
            thank_you=self.thank_you,
            thank_you_hours=Hours(*self.thank_you_hours),
            follow_up_after=self.follow_up_after,
            second_thoughts=self.second_thoughts,
        )


CALENDAR_URLS = {
    "caldav": (("http", "https"), "https://dav.example.org/sam/personal/"),
    "ics": (("http", "https", "file"), "https://calendar.example.org/sam/basic.ics"),
}


class CalendarSettings(WithLogin):
    """One [[calendars]] entry. An ICS address may be a key by itself: it is never shown (`shown_url`)."""

    name: Annotated[OneLine, Field(min_length=1)]
    kind: Literal["caldav", "ics", "folder"]
    address: Annotated[SecretStr, Field(alias="url")]
    every: Interval
    interviews: Literal["recognize", "all"]
    respond: Literal["auto", "caldav", "email", "off"]

    @field_validator("address")
    @classmethod
    def _fits_its_kind(cls, secret: SecretStr, info: ValidationInfo) -> SecretStr:
        url, kind = secret.get_secret_value().strip(), info.data.get("kind")
        if kind == "folder":
            return SecretStr(_folder(url))
        if kind in CALENDAR_URLS:
            url = url.replace("webcal", "http", 1) if kind == "ics" and url.startswith("webcal") else url
            return SecretStr(values.url_of(url, *CALENDAR_URLS[kind]))
        return secret

    @field_validator("respond")
    @classmethod
    def _can_be_written_to(cls, respond: str, info: ValidationInfo) -> str:
        if respond == "caldav" and info.data.get("kind") in ("ics", "folder"):
            raise ValueError('only kind = "caldav" can be answered on the server; write "email", "auto" or "off"')
        return respond

    @property
    def url(self) -> str:
        return self.address.get_secret_value()

    def secrets(self) -> tuple[str, ...]:
        # Who has the private address of an ICS feed reads the calendar. The address of a CalDAV
        # collection opens nothing without the password, and a person has to see it to mend it.
        is_key = self.kind == "ics" and not self.url.startswith("file:")
        password = self.password.get_secret_value() if self.password else ""
        return (password, self.url) if is_key else (password,)

    @property
    def shown_url(self) -> str:
        return self.url if self.kind == "folder" else values.shown_url(self.url)


def _folder(url: str) -> str:
    """The path of a folder, from a path or a file URL."""
    if not url:
        raise ValueError('it is empty; write a path such as "/home/sam/calendar"')
    if "://" in url and not url.startswith("file://"):
        raise ValueError('it is no folder; write a path such as "/home/sam/calendar", or set kind = "ics"')
    return unquote(urlsplit(url).path) if url.startswith("file://") else url


class SmsSettings(Section):
    """[sms]. `sender` ("" with a messaging service) is `from` in the file."""

    provider: Literal["twilio", "console", "off"]
    account_sid: Annotated[str, Field(validate_default=True)] = ""
    auth_token: Annotated[SecretStr, Field(validate_default=True)] = SecretStr("")
    messaging_service: str = ""
    sender: Annotated[str, Field(alias="from", validate_default=True)] = ""
    api_base: str
    every: Interval
    per_second: Annotated[float, Field(ge=0, le=100)]

    @field_validator("account_sid")
    @classmethod
    def _names_an_account(cls, sid: str, info: ValidationInfo) -> str:
        if info.data.get("provider") == "twilio" and not sid.startswith("AC"):
            raise ValueError(
                'provider "twilio" needs it; it begins with "AC" and stands on the first page of the console'
            )
        return sid

    @field_validator("auth_token")
    @classmethod
    def _opens_the_account(cls, token: SecretStr, info: ValidationInfo) -> SecretStr:
        if info.data.get("provider") == "twilio" and not token.get_secret_value():
            raise ValueError('provider "twilio" needs it; write { file = "…" } or { env = "TWILIO_AUTH_TOKEN" }')
        return token

    @field_validator("messaging_service")
    @classmethod
    def _is_a_service(cls, sid: str) -> str:
        if sid and not sid.startswith("MG"):
            raise ValueError('it is no messaging service; its name begins with "MG"')
        return sid

    @field_validator("sender", mode="before")
    @classmethod
    def _has_a_number(cls, sender: object, info: ValidationInfo) -> object:
        if sender not in ("", None):
            return values.sender_number(sender)
        if info.data.get("provider") == "twilio" and info.data.get("messaging_service") == "":
            raise ValueError('nothing to send from; write from = "+14155550199", or messaging_service = "MG…"')
        return ""

    @field_validator("api_base")
    @classmethod
    def _is_a_web_address(cls, url: str) -> str:
        return values.url_of(url, ("http", "https"), "https://api.twilio.com").rstrip("/")


class EmailSettings(WithLogin):
    """[email]. `sender` is `from` in the file: an address, with a name before it or not.

    `imap` ("" for none) is checked and kept; no mailbox is read yet.
    """

    sender: Annotated[str, BeforeValidator(values.mailbox), Field(alias="from")]
    smtp: str
    imap: str = ""

    @field_validator("smtp")
    @classmethod
    def _is_a_way_out(cls, url: str) -> str:
        if url.strip() in ("console:", "console://"):
            return "console:"
        return values.url_of(url, ("smtp", "smtps"), "smtps://smtp.example.org:465")

    @field_validator("imap")
    @classmethod
    def _is_a_way_in(cls, url: str, info: ValidationInfo) -> str:
        if not url.strip():
            return ""
        if info.data.get("username") == "":
            raise ValueError("an inbox opens for nobody without a name; write username and password beside it")
        return values.url_of(url, ("imap", "imaps"), "imaps://imap.example.org:993")

    @property
    def address(self) -> str:
        return values.address(parseaddr(self.sender)[1] or self.sender)


class WebSettings(Section):
    """[web]. `listen` is "host:port", or "" for off; `public_url` has no slash at its end.

    Both are checked and kept; nothing listens yet (daemon/web).
    """

    listen: Annotated[str, BeforeValidator(values.listen_address)]
    public_url: str

    @field_validator("public_url")
    @classmethod
    def _can_be_opened(cls, url: str) -> str:
        if not url.strip():
            return ""
        return values.url_of(url, ("http", "https"), "https://callahead.example.org").rstrip("/")

    @property
    def host(self) -> str:
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        return int(self.listen.rpartition(":")[2] or 0)


class AlertsSettings(Section):
    """[alerts]. Who has the address of a heartbeat can fake it, so it is a secret."""

    heartbeat: Annotated[SecretStr, Field(alias="heartbeat_url")]

    @field_validator("heartbeat")
    @classmethod
    def _can_be_pinged(cls, secret: SecretStr) -> SecretStr:
        url = secret.get_secret_value().strip()
        return SecretStr(values.url_of(url, ("http", "https"), "https://hc.example.org/ping/…") if url else "")

    @property
    def heartbeat_url(self) -> str:
        return self.heartbeat.get_secret_value()


class StoreSection(Section):
    url: SecretStr

    @field_validator("url")
    @classmethod
    def _is_a_store(cls, secret: SecretStr) -> SecretStr:
        values.store_url(secret.get_secret_value())
        return secret


class MessagesSection(Section):
    """[messages]. `dir`: own templates, laid over the ones that come with the program."""

    dir: str = ""


Calendars = tuple[CalendarSettings, ...]


class Document(Section):
    """The whole file."""

    candidate: CandidateSection
    store: StoreSection
    policy: PolicySection
    calendars: Calendars = ()
    sms: SmsSettings | None = None
    email: EmailSettings | None = None
    web: WebSettings
    alerts: AlertsSettings
    messages: MessagesSection = MessagesSection()
