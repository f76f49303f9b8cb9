"""What every resource of Twilio's API has in common: where it stands, and how it says no."""

from __future__ import annotations

from integrations.standins.faulty_http import Reply

ROOT = "/2010-04-01/Accounts/"


def refusal(status: int, code: int, words: str) -> Reply:
    """An error as Twilio puts it."""
    more = f"https://www.twilio.com/docs/errors/{code}"
    return Reply(status, {"code": code, "message": words, "more_info": more, "status": status})
