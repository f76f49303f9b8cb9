"""twilio's client, made to end in time, and what its errors say: shared by texts and calls."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

from daemon.core.delivery import InDoubt, LookUp, NotSent, Outcome, Refused, Unknowable
from daemon.ports import Unavailable
from integrations.twilio_codes import Remedy, code_of, meaning_of, reason_of, status_of
from integrations.twilio_http import Connect, LostError, NeverLeftError, TwilioHttp

API_BASE = "https://api.twilio.com"
TOO_MANY_REQUESTS, REQUEST_TIMEOUT = 429, 408

T = TypeVar("T")


def client_of(account_sid: str, auth_token: str, api_base: str, deadline: timedelta, connect: Connect) -> Any:
    """A client whose requests, taken together, end within `deadline`. `api_base` alone says where Twilio is."""
    from twilio.rest import Client

    logging.getLogger("twilio").setLevel(logging.WARNING)  # its INFO lines hold phone numbers
    nowhere_else = {"TWILIO_EDGE": "", "TWILIO_REGION": ""}
    client = Client(account_sid, auth_token, http_client=TwilioHttp(deadline, connect), environment=nowhere_else)
    client.api.base_url = api_base
    return client


def tried(work: Callable[[], T], failed: Callable[[Exception], T]) -> T:
    """What `work` returns, or what `failed` makes of an ending that is to be expected of a network."""
    from twilio.base.exceptions import TwilioException

    try:
        return work()
    except (TwilioException, NeverLeftError, LostError) as error:
        return failed(error)
    except (ValueError, TypeError, KeyError, AttributeError):
        # twilio's library reads an answer without checking its shape: this one was not Twilio's.
        return failed(LostError("the answer was not Twilio's"))


def outcome_of(error: Exception) -> Outcome:
    """What a POST that failed means for what it was to send. Only 429 promises that nothing was taken."""
    if isinstance(error, NeverLeftError):
        return NotSent(f"Twilio could not be reached: {error}")
    status, code = status_of(error), code_of(error)
    if status is None or status >= 500 or status < 400 or status == REQUEST_TIMEOUT:
        return InDoubt(f"Twilio did not say whether it took it: {reason_of(error)}")
    if status == TOO_MANY_REQUESTS:
        return NotSent("Twilio asks us to slow down")
    if not code:
        return NotSent(f"something other than Twilio answered (HTTP {status})")
    meaning = meaning_of(code)
    if meaning.remedy is Remedy.WAIT:
        return NotSent(reason_of(error))
    return Refused(reason_of(error), channel_dead=meaning.channel_dead, revival=meaning.revival)


def look_failed(error: Exception) -> LookUp:
    return Unknowable(unavailable(error).reason, passing=True)


def unavailable(error: Exception) -> Unavailable:
    """Twilio could not be asked; `by_user` where the account has to be mended."""
    by_user = bool(code_of(error)) and meaning_of(code_of(error)).remedy in (Remedy.ACCOUNT, Remedy.SENDER)
    return Unavailable(reason=f"Twilio cannot be asked: {reason_of(error)}", by_user=by_user)


def account_works(client: Any, account_sid: str) -> tuple[bool, str]:
    """Whether the account can be used, and in a line what works or what to mend."""
    account = client.api.accounts(account_sid).fetch()
    if account.status != "active":
        return False, f"the Twilio account is {account.status}: see the Twilio console"
    if account.type == "Trial":
        return True, "Twilio answers; as a trial account it reaches only numbers that were verified with Twilio"
    return True, "Twilio answers, and the account is active"
