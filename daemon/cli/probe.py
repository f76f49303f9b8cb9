"""Asks the live services whether they work: for `callahead check`, and for `callahead init` while it asks."""

from __future__ import annotations

import os
from datetime import timedelta

from daemon.cli.init import init_command
from daemon.cli.output import counted
from daemon.clock import SystemClock
from daemon.ports import Pulled, Unavailable, Window
from daemon.settings import CalendarSettings, EmailSettings, SmsSettings

Verdict = tuple[bool, str]

LOOK_BACK = timedelta(days=1)
LOOK_AHEAD = timedelta(days=60)
SECONDS = 10  # for a heartbeat to be taken


class LiveProbe:
    """Every check returns whether it works, and one line that says so or says what to mend."""

    def check_calendar(self, settings: CalendarSettings) -> Verdict:
        """Fetch it whole, and count what it holds."""
        from daemon.app import build_calendar

        calendar = build_calendar(settings)
        pulled = calendar.pull(None)
        if isinstance(pulled, Unavailable):
            return False, pulled.reason
        return self._count(pulled)

    def _count(self, pulled: Pulled) -> Verdict:
        from integrations.worker import ChildExpander

        now = SystemClock().now()
        expander = ChildExpander()
        try:
            found = expander.expand(pulled.objects, Window(now - LOOK_BACK, now + LOOK_AHEAD))
        finally:
            expander.close()
        seen = f"{counted(len(found.events), 'event')} within {LOOK_AHEAD.days} days"
        unread = f", {counted(len(found.problems), 'event')} cannot be read" if found.problems else ""
        return True, f"{seen}{unread} ({counted(len(pulled.objects), 'entry', 'entries')} in all)"

    def check_sms(self, settings: SmsSettings) -> Verdict:
        """Ask Twilio for the account. Nothing is sent."""
        if settings.provider != "twilio":
            return True, "texts are printed on the console" if settings.provider == "console" else "switched off"
        from integrations.twilio_sms import TwilioSms

        return TwilioSms(
            settings.account_sid,
            settings.auth_token.get_secret_value(),
            clock=SystemClock(),
            from_=settings.sender,
            messaging_service=settings.messaging_service,
            api_base=settings.api_base,
        ).check()

    def check_email(self, settings: EmailSettings) -> Verdict:
        """Connect and sign in. Nothing is sent."""
        if settings.smtp.startswith("console:"):
            return True, "mail is printed on the console"
        from integrations.smtp_email import SmtpEmail

        password = settings.password.get_secret_value() if settings.password else ""
        return SmtpEmail(
            settings.smtp, sender=settings.sender, clock=SystemClock(), username=settings.username, password=password
        ).check()

    def check_heartbeat(self, url: str) -> Verdict:
        """Ping it, as after a pass."""
        error = ping(url)
        return (False, error) if error else (True, "it took a ping")


def ping(url: str) -> str:
    """Tell the dead man's switch that we live; "" or why it did not work. The address is a secret and stays out."""
    import requests

    try:
        answer = requests.get(url, timeout=SECONDS, allow_redirects=True)
    except requests.RequestException as error:
        return f"the heartbeat's address does not answer ({type(error).__name__})"
    return "" if answer.status_code < 400 else f"the heartbeat's address answers {answer.status_code}"


init = init_command(LiveProbe(), os.environ)
