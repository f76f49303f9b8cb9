"""The sections of the config file, typed. Defaults stand in config/defaults.toml, not here.

What is checked of several fields together hangs on the later of them, so that
one bad field does not hide what is wrong with the others.
"""

from __future__ import annotations

from email.utils import parseaddr
from typing import Annotated, Literal
from urllib.parse import unquote, urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationInfo, field_validator

from daemon.settings import values
from daemon.settings.fields import Folders, Interval, Names, OneLine, Section, WithLogin
from daemon.settings.google import GoogleSettings
from daemon.settings.people import CandidateSection, PolicySection
from daemon.settings.recognition import RecognitionSection
from daemon.settings.voice import VoiceSettings

CALENDAR_URLS = {
    "caldav": (("http", "https"), "https://dav.example.org/sam/personal/"),
    "ics": (("http", "https", "file"), "https://calendar.example.org/sam/basic.ics"),
    "mail": (("imap", "imaps"), "imaps://imap.example.org:993"),
}


class CalendarSettings(WithLogin):
    """One [[calendars]] entry. An ICS address may be a key by itself: it is never shown (`shown_url`).

    `calendars`: which ones of a CalDAV account, by name; () for the one at `url`, or all where `url` is none.
    """

    name: Annotated[OneLine, Field(min_length=1)]
    kind: Literal["caldav", "ics", "folder", "mail"]
    address: Annotated[SecretStr, Field(alias="url")]
    calendars: Names = ()
    folders: Folders = ()
    auth: Literal["password", "google"]
    every: Interval
    interviews: Literal["recognize", "all"]
    respond: Literal["auto", "caldav", "email", "off"]

    @field_validator("address")
    @classmethod
    def _fits_its_kind(cls, secret: SecretStr, info: ValidationInfo) -> SecretStr:
        url, kind = secret.get_secret_value().strip(), info.data.get("kind")
        if kind == "folder":
            return SecretStr(_folder(url))
        if kind == "mail" and info.data.get("username") == "":
            raise ValueError("a mailbox opens for nobody without a name; write username and password beside it")
        if kind in CALENDAR_URLS:
            url = url.replace("webcal", "http", 1) if kind == "ics" and url.startswith("webcal") else url
            url = f"https://{url}" if kind == "caldav" and values.is_bare_host(url) else url
            return SecretStr(values.url_of(url, *CALENDAR_URLS[kind]))
        return secret

    @field_validator("calendars")
    @classmethod
    def _are_of_an_account(cls, names: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if names and info.data.get("kind", "caldav") != "caldav":
            raise ValueError('only kind = "caldav" has calendars to choose from; strike them')
        if len({name.casefold() for name in names}) < len(names):
            raise ValueError("a calendar is named twice; write each once")
        return names

    @field_validator("folders")
    @classmethod
    def _are_of_a_mailbox(cls, folders: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if folders and info.data.get("kind", "mail") != "mail":
            raise ValueError('only kind = "mail" has folders; strike them')
        address = info.data.get("address")
        if folders and address is not None and urlsplit(address.get_secret_value()).path.strip("/"):
            raise ValueError("url names a folder already; write the folders in one of the two")
        return folders

    @field_validator("auth")
    @classmethod
    def _signs_in_one_way(cls, auth: str, info: ValidationInfo) -> str:
        if auth == "password":
            return auth
        if info.data.get("kind", "caldav") != "caldav":
            raise ValueError('only kind = "caldav" signs in with OAuth; strike auth')
        if info.data.get("username"):
            raise ValueError(f'"{auth}" takes neither username nor password; strike them, or auth')
        address = info.data.get("address")
        if address is not None and not values.is_private_way(address.get_secret_value()):
            raise ValueError("the token would cross the network in the clear; write an address with https")
        return auth

    @field_validator("respond")
    @classmethod
    def _can_be_written_to(cls, respond: str, info: ValidationInfo) -> str:
        if respond == "caldav" and info.data.get("kind") in ("ics", "folder", "mail"):
            raise ValueError('only kind = "caldav" can be answered on the server; write "email", "auto" or "off"')
        return respond

    @property
    def url(self) -> str:
        return self.address.get_secret_value()

    @property
    def watched(self) -> tuple[tuple[str, str], ...]:
        """What is watched by it: our name for it, and that of the account's calendar, "" where none is chosen."""
        return tuple((f"{self.name}/{one}", one) for one in self.calendars) or ((self.name, ""),)

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


PHONE = "http://192.168.1.20:8080"


class SmsSettings(Section):
    """[sms]. `sender` ("" with a messaging service) is `from` in the file.

    `url`, `username`, `password` and `sim` (0: the phone's choice) are of "android-gateway", the others of "twilio".
    """

    provider: Literal["twilio", "android-gateway", "console", "off"]
    url: Annotated[str, Field(validate_default=True)] = ""
    username: Annotated[OneLine, Field(validate_default=True)] = ""
    password: Annotated[SecretStr, Field(validate_default=True)] = SecretStr("")
    sim: Annotated[int, Field(ge=0, le=3)] = 0
    account_sid: Annotated[str, Field(validate_default=True)] = ""
    auth_token: Annotated[SecretStr, Field(validate_default=True)] = SecretStr("")
    messaging_service: str = ""
    sender: Annotated[str, Field(alias="from", validate_default=True)] = ""
    api_base: str
    every: Interval
    per_second: Annotated[float, Field(ge=0, le=100)]

    @field_validator("url")
    @classmethod
    def _leads_to_the_phone(cls, url: str, info: ValidationInfo) -> str:
        if info.data.get("provider") != "android-gateway":
            return url
        if not url.strip():
            raise ValueError(f'provider "android-gateway" needs it; write url = "{PHONE}", as the app shows it')
        if not values.may_go_in_the_clear(checked := values.url_of(url, ("http", "https"), PHONE)):
            raise ValueError("texts and password would cross the internet in the clear; write https, or use a VPN")
        return checked.rstrip("/")

    @field_validator("username")
    @classmethod
    def _opens_the_phone(cls, name: str, info: ValidationInfo) -> str:
        if info.data.get("provider") == "android-gateway" and not name:
            raise ValueError('provider "android-gateway" needs it; the app shows it under "Local Server"')
        return name

    @field_validator("password")
    @classmethod
    def _opens_the_phone_too(cls, password: SecretStr, info: ValidationInfo) -> SecretStr:
        if info.data.get("provider") == "android-gateway" and not password.get_secret_value():
            raise ValueError('provider "android-gateway" needs it; write { file = "…" } or { env = "PHONE_PASSWORD" }')
        return password

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

    `imap` ("" for none): where answers by mail and bounces are read, where a letter in doubt is looked for, and what
    `kind = "mail"` reads where it names no other.
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
    """[alerts]. Who has the address of a heartbeat can fake it, so it is a secret; so is every address in `notify`."""

    heartbeat: Annotated[SecretStr, Field(alias="heartbeat_url")]
    notify: Annotated[tuple[SecretStr, ...], BeforeValidator(values.addresses_to_notify)]

    @field_validator("heartbeat")
    @classmethod
    def _can_be_pinged(cls, secret: SecretStr) -> SecretStr:
        url = secret.get_secret_value().strip()
        return SecretStr(values.url_of(url, ("http", "https"), "https://hc.example.org/ping/…") if url else "")

    @field_validator("notify")
    @classmethod
    def _can_be_notified(cls, secrets: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        for place, one in enumerate(secrets, start=1):
            values.notify_url(one.get_secret_value(), place)
        return secrets

    @property
    def heartbeat_url(self) -> str:
        return self.heartbeat.get_secret_value()

    @property
    def notify_urls(self) -> tuple[str, ...]:
        return tuple(one.get_secret_value() for one in self.notify)

    def secrets(self) -> tuple[str, ...]:
        return (*super().secrets(), *self.notify_urls)


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
    google: GoogleSettings | None = None
    sms: SmsSettings | None = None
    email: EmailSettings | None = None
    voice: VoiceSettings | None = None
    web: WebSettings
    alerts: AlertsSettings
    messages: MessagesSection = MessagesSection()
    recognition: RecognitionSection = RecognitionSection()
