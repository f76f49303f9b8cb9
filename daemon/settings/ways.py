"""[sms] and [email]: the ways to the candidate, and to the employer."""

from __future__ import annotations

from email.utils import parseaddr
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, SecretStr, ValidationInfo, field_validator

from daemon.settings import values
from daemon.settings.fields import Interval, OneLine, Section, WithLogin

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
