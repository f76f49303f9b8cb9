"""What Twilio's error codes mean for us, and how they are read off an error (https://www.twilio.com/docs/api/errors)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum

from daemon.core.delivery import Revival
from integrations.twilio_http import LostError, NeverLeftError

LOWEST_CODE = 10_000  # below it stands an HTTP status: that answer was not Twilio's


class Remedy(StrEnum):
    """What would help."""

    WAIT = "wait"  # it passes by itself
    OTHER_CHANNEL = "other channel"  # this number will not take a text, ever or until its owner texts START
    ACCOUNT = "account"  # nothing goes out by SMS until somebody mends the login, or the account's standing
    SENDER = "sender"  # nothing goes out by SMS until the sender's number, or what it may reach, is mended
    OTHER_WORDS = "other words"  # this message will not pass; another may


@dataclass(frozen=True, slots=True)
class Meaning:
    words: str
    remedy: Remedy

    @property
    def channel_dead(self) -> bool:
        return self.remedy in REVIVALS

    @property
    def revival(self) -> Revival:
        """What it waits for where the channel is dead."""
        return REVIVALS.get(self.remedy, Revival.START)


REVIVALS = {
    Remedy.OTHER_CHANNEL: Revival.START,
    Remedy.ACCOUNT: Revival.LOGIN,
    Remedy.SENDER: Revival.SENDER,
}


MEANINGS = {
    14107: Meaning("too many texts in a short time", Remedy.WAIT),
    20003: Meaning("Twilio does not accept the account SID and auth token", Remedy.ACCOUNT),
    20005: Meaning("the Twilio account is not active", Remedy.ACCOUNT),
    20404: Meaning("Twilio does not know this account", Remedy.ACCOUNT),
    20429: Meaning("too many requests", Remedy.WAIT),
    13224: Meaning("the number that was to be dialled is not a valid phone number", Remedy.OTHER_WORDS),
    21205: Meaning("the call had nothing to say", Remedy.OTHER_WORDS),
    21210: Meaning("the number that calls is not one of this Twilio account", Remedy.SENDER),
    21211: Meaning("the recipient's number is not a valid phone number", Remedy.OTHER_CHANNEL),
    21212: Meaning("the sender's number is not valid", Remedy.SENDER),
    21215: Meaning("the Twilio account may not call this country: enable it under Geo Permissions", Remedy.SENDER),
    21408: Meaning("the Twilio account may not text this country: enable it under Geo Permissions", Remedy.SENDER),
    21603: Meaning("no sender's number was given", Remedy.SENDER),
    21606: Meaning("the sender's number is not one of this Twilio account that can text", Remedy.SENDER),
    21608: Meaning("a trial account texts only numbers that were verified with Twilio", Remedy.SENDER),
    21610: Meaning("the recipient has opted out: a text START from their phone opens it again", Remedy.OTHER_CHANNEL),
    21611: Meaning("the sender's queue at Twilio is full", Remedy.WAIT),
    21612: Meaning("the sender's number cannot reach this recipient", Remedy.OTHER_CHANNEL),
    21614: Meaning("the recipient's number cannot receive texts", Remedy.OTHER_CHANNEL),
    21617: Meaning("the text is longer than 1,600 characters", Remedy.OTHER_WORDS),
    21659: Meaning("the sender's number is not one of this Twilio account", Remedy.SENDER),
    21703: Meaning("the messaging service has no number to send from", Remedy.SENDER),
    21705: Meaning("Twilio does not know this messaging service", Remedy.SENDER),
    30001: Meaning("the sender's queue overflowed", Remedy.WAIT),
    30002: Meaning("the Twilio account is suspended", Remedy.ACCOUNT),
    30003: Meaning("the recipient's phone is off or out of reach", Remedy.WAIT),
    30004: Meaning("the recipient's phone or network blocks our texts", Remedy.OTHER_CHANNEL),
    30005: Meaning("the recipient's number is no longer in service", Remedy.OTHER_CHANNEL),
    30006: Meaning("the recipient's number is a landline or its carrier cannot be reached", Remedy.OTHER_CHANNEL),
    30007: Meaning("the carrier filtered this text as unwanted", Remedy.OTHER_WORDS),
    30008: Meaning("the carrier gave no reason", Remedy.WAIT),
    30032: Meaning("the sender's toll-free number is not verified yet", Remedy.SENDER),
    30034: Meaning("the sender's number is not registered for texts to the US (10DLC)", Remedy.SENDER),
    30036: Meaning("it lost its sense before it could be delivered", Remedy.WAIT),
    63016: Meaning("WhatsApp takes only approved templates now", Remedy.OTHER_WORDS),
    63038: Meaning("the account's daily limit of texts is reached", Remedy.WAIT),
}
NUMBERS = re.compile(r"\+?\d[\d ().-]{5,}\d")


def meaning_of(code: int, message: str = "") -> Meaning:
    """What `code` says; for one we do not know, Twilio's own words without the numbers that they may name."""
    words = NUMBERS.sub("•••", " ".join(message.split()))[:200]
    return MEANINGS.get(code) or Meaning(words or "Twilio gives no reason", Remedy.OTHER_WORDS)


def in_words(code: int, message: str = "") -> str:
    """One line for a person, with the code by which it can be looked up."""
    return f"{meaning_of(code, message).words} (Twilio {code})"


def status_of(error: Exception) -> int | None:
    """The HTTP status of one of twilio's exceptions; None where there was no answer to read one from."""
    status = getattr(error, "status", None) or getattr(_answer(error), "status_code", None)
    return status if isinstance(status, int) else None


def code_of(error: Exception) -> int:
    """Twilio's own code; 0 where the answer has none, and so was not Twilio's."""
    code = getattr(error, "code", None) or _code_in(getattr(_answer(error), "text", ""))
    return code if isinstance(code, int) and code >= LOWEST_CODE else 0


def reason_of(error: Exception) -> str:
    """One line without a secret or a number: twilio's own texts hold both the URL and the recipient."""
    if isinstance(error, (NeverLeftError, LostError)):
        return str(error)
    if code_of(error):
        return in_words(code_of(error), getattr(error, "msg", "") or getattr(error, "title", ""))
    return f"HTTP {status_of(error)}" if status_of(error) else "the answer was not Twilio's"


def _answer(error: Exception) -> object:
    """A list that fails raises the bare `TwilioException(words, response)`."""
    return error.args[1] if len(error.args) > 1 else None


def _code_in(text: str) -> object:
    try:
        payload = json.loads(text)
    except ValueError:
        return None
    return payload.get("code") if isinstance(payload, dict) else None
