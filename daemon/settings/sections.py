"""The sections of the config file, typed. Defaults stand in config/defaults.toml, not here.

What is checked of several fields together hangs on the later of them, so that
one bad field does not hide what is wrong with the others.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, SecretStr, field_validator

from daemon.settings import values
from daemon.settings.calendars import CalendarSettings
from daemon.settings.fields import Section
from daemon.settings.google import GoogleSettings
from daemon.settings.people import CandidateSection, PolicySection
from daemon.settings.recognition import RecognitionSection
from daemon.settings.voice import VoiceSettings
from daemon.settings.ways import EmailSettings, SmsSettings


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
