"""Asks the live services whether they work: for `callahead check`, and for `callahead init` while it asks."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from daemon.cli.init import init_command
from daemon.cli.output import counted
from daemon.clock import SystemClock
from daemon.ports import Calendar, Pulled, Unavailable, Window
from daemon.settings import CalendarSettings, EmailSettings, SmsSettings

if TYPE_CHECKING:
    from integrations.imap_session import ImapLogin
    from integrations.oauth_login import Login

log = structlog.get_logger()
Verdict = tuple[bool, str]

LOOK_BACK = timedelta(days=1)
LOOK_AHEAD = timedelta(days=60)
SECONDS = 10  # for a heartbeat to be taken


class LiveProbe:
    """Every check returns whether it works, and one line that says so or says what to mend.

    `login_of`: where the tokens of a calendar lie, if it is opened by such. `phone`: the candidate's.
    """

    def __init__(
        self, login_of: Callable[[CalendarSettings], Login | None] = lambda _calendar: None, phone: str = ""
    ) -> None:
        self._login_of = login_of
        self._phone = phone

    def check_calendar(self, settings: CalendarSettings) -> Verdict:
        """Fetch it whole, and count what it holds."""
        from daemon.app import build_calendars

        login = self._login_of(settings)
        found = [(calendar.name, self._fetched(calendar)) for calendar in build_calendars(settings, login=login)]
        shown = [detail if len(found) == 1 else f"{name}: {detail}" for name, (_, detail) in found]
        return all(works for _, (works, _) in found), "; ".join(shown) + (_runs_out(login) if login else "")

    def _fetched(self, calendar: Calendar) -> Verdict:
        pulled = calendar.pull(None)
        return (False, pulled.reason) if isinstance(pulled, Unavailable) else self._count(pulled)

    def _count(self, pulled: Pulled) -> Verdict:
        from integrations.worker import ChildExpander

        now = SystemClock().now()
        expander = ChildExpander()
        try:
            found = expander.expand(pulled.objects, Window(now - LOOK_BACK, now + LOOK_AHEAD))
        finally:
            expander.close()
        seen = f"{counted(len(found.events), 'event')} within {LOOK_AHEAD.days} days"
        skipped = sum(not one.kept for one in found.problems)
        unread = f", {counted(skipped, 'event')} cannot be read" if skipped else ""
        return True, f"{seen}{unread} ({counted(len(pulled.objects), 'entry', 'entries')} in all)"

    def check_sms(self, settings: SmsSettings) -> Verdict:
        """Ask Twilio for the account, or the phone whether it works. Nothing is sent."""
        if settings.provider == "android-gateway":
            return self._check_phone(settings)
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

    def _check_phone(self, settings: SmsSettings) -> Verdict:
        from integrations.android_gateway import AndroidGateway

        return AndroidGateway(
            settings.url,
            settings.username,
            settings.password.get_secret_value(),
            sim=settings.sim,
            candidate_phone=self._phone,
            clock=SystemClock(),
        ).check()

    def check_notify(self, urls: tuple[str, ...]) -> Verdict:
        """Whether Apprise is there and knows the addresses. Nothing is sent."""
        from integrations.apprise_notify import AppriseNotify

        return AppriseNotify(urls).check()

    def check_email(self, settings: EmailSettings) -> Verdict:
        """Connect and sign in. Nothing is sent."""
        if settings.smtp.startswith("console:"):
            return True, "mail is printed on the console"
        from integrations.smtp_email import SmtpEmail

        password = settings.password.get_secret_value() if settings.password else ""
        return SmtpEmail(
            settings.smtp, sender=settings.sender, clock=SystemClock(), username=settings.username, password=password
        ).check()

    def check_mailbox(self, login: ImapLogin) -> Verdict:
        """Sign in to the mailbox of [email], and look for its Sent folder."""
        from integrations.imap_sent import check

        return check(login)

    def check_heartbeat(self, url: str) -> Verdict:
        """Ping it, as after a pass."""
        error = ping(url)
        return (False, error) if error else (True, "it took a ping")


def _runs_out(login: Login) -> str:
    """Until when a login holds, where the provider has limited it."""
    tokens = login.file.load()
    if tokens is None or tokens.refresh_expires_at is None:
        return ""
    return f"; signed in until {tokens.refresh_expires_at:%Y-%m-%d %H:%M} UTC, then run `{login.command}` again"


def ping(url: str) -> str:
    """Tell the dead man's switch that we live; "" or why it did not work. The address is a secret and stays out."""
    import requests

    try:
        answer = requests.get(url, timeout=SECONDS, allow_redirects=True)
    except requests.RequestException as error:
        return f"the heartbeat's address does not answer ({type(error).__name__})"
    return "" if answer.status_code < 400 else f"the heartbeat's address answers {answer.status_code}"


def heartbeat(url: str) -> None:
    """As `ping`, after a pass: that it did not work is a line in the log, and nothing else."""
    error = ping(url)
    if error:
        log.warning("heartbeat", error=error)


init = init_command(LiveProbe(), os.environ)
