"""[voice]: calls through the Twilio account of [sms]."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator

from daemon.settings import values
from daemon.settings.fields import Section


def _caller(value: object) -> str:
    return values.phone(value) if value not in ("", None) else ""


class VoiceSettings(Section):
    """[voice]. `caller` is `from` in the file: a number of the account that can call; "" is that of [sms].

    `connect_url`: the TwiML Bin that a key press leads to (docs/voice.md); "" puts through whoever takes the call.
    """

    caller: Annotated[str, BeforeValidator(_caller), Field(alias="from")] = ""
    connect_url: str = ""

    @field_validator("connect_url")
    @classmethod
    def _can_be_asked_by_twilio(cls, url: str) -> str:
        if not url.strip():
            return ""
        return values.url_of(url, ("https",), "https://handler.twilio.com/twiml/EH…")
