"""`callahead login`: let callahead in where a password is not taken, once, with a browser."""

from __future__ import annotations

import sys
import threading
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated

import typer

from daemon.cli.commands import Group
from daemon.cli.context import ConfigOption, JsonOption, settings_of
from daemon.cli.output import instant, line, print_json
from daemon.cli.troubles import FAILED, Trouble
from daemon.clock import SystemClock, monotonic
from daemon.settings import CalendarSettings, Mistake, Settings, SettingsError, values
from integrations.oauth import Authorization, NotLetIn, OAuthClient, Tokens
from integrations.oauth_login import Login, LoginFile
from integrations.oauth_loopback import Loopback, is_answer

app = typer.Typer(cls=Group, no_args_is_help=True, add_completion=False, rich_markup_mode="rich")

BY_HAND = """
Is the browser on another machine? Either run there, and then open the address there:

  ssh -L {port}:127.0.0.1:{port} {{this machine}}

or open the address anywhere. At the end the browser shows an error for a page at {redirect_uri}
Copy the whole address of that page, paste it here and press Enter."""
NO_BROWSER = "No browser opens? `callahead login google --no-browser` says what to do."

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Found:
    """A calendar, and whether the login opens it."""

    name: str
    ok: bool
    detail: str


@app.callback()
def login(config: ConfigOption = None) -> None:
    """Sign in where a calendar takes no password. The login is kept beside the database, for you alone to read."""


@app.command()
def google(
    calendar: Annotated[
        str, typer.Option("--calendar", metavar="NAME", help="For this calendar alone: one of another account.")
    ] = "",
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Open no browser here; the address may be opened anywhere.")
    ] = False,
    within: Annotated[str, typer.Option(metavar="DURATION", help="How long to wait for you.")] = "5m",
    as_json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Sign in to Google Calendar, with the client id in [google]. docs/calendars.md says how to make one."""
    settings = settings_of(config)
    meant = _calendars_of(settings, calendar)
    patience = _patience(within)

    def say(text: str) -> None:
        typer.echo(text, err=as_json)

    tokens = _signed_in(_login_of(settings, meant[0]).client, patience, no_browser, say)
    file = _file_for(settings, meant[0], alone=bool(calendar))
    _keep(file, tokens)
    found = [_tried(settings, one) for one in meant]
    if as_json:
        print_json(_document(tokens, found))
    else:
        _print(file, tokens, found)
    if not all(one.ok for one in found):
        raise typer.Exit(FAILED)


def _calendars_of(settings: Settings, name: str) -> list[CalendarSettings]:
    """The calendars that the login is for. Raises SettingsError where the config has none."""
    all_of_them = [one for one in settings.calendars if one.auth == "google"]
    if name:
        named = [one for one in all_of_them if one.name == name]
        if not named:
            known = ", ".join(one.name for one in all_of_them) or "none"
            raise typer.BadParameter(f'no calendar "{line(name, 60)}" has auth = "google"; those that have: {known}')
        return named
    if not all_of_them:
        text = 'no calendar signs in with Google; write auth = "google" into one (docs/calendars.md)'
        raise SettingsError([Mistake(str(settings.path), "calendars", text)])
    shared = [one for one in all_of_them if not _login_of(settings, one).own.path.exists()]
    if not shared:
        raise typer.BadParameter("every calendar has a login of its own; name one with --calendar")
    return shared


def _login_of(settings: Settings, one: CalendarSettings) -> Login:
    from daemon.app import login_of

    found = login_of(settings, one)
    assert found is not None, "the settings know no auth without its section"
    return found


def _file_for(settings: Settings, one: CalendarSettings, *, alone: bool) -> LoginFile:
    login = _login_of(settings, one)
    return login.own if alone else login.shared


def _patience(within: str) -> timedelta:
    try:
        return values.interval(within)
    except ValueError as error:
        raise typer.BadParameter(f"--within: {error}") from None


def _signed_in(client: OAuthClient, patience: timedelta, no_browser: bool, say: Say) -> Tokens:
    """The tokens that the person allows us to have. Raises Trouble."""
    with Loopback() as loopback:
        attempt = Authorization.begin(client, loopback.redirect_uri)
        say(f"Open this address in a browser, and allow access to your calendars:\n\n{attempt.url}\n")
        if no_browser:
            say(BY_HAND.format(port=loopback.port, redirect_uri=loopback.redirect_uri).strip())
        else:
            say(NO_BROWSER)
            # Some browsers run in the terminal and return when they are closed.
            threading.Thread(target=webbrowser.open, args=(attempt.url,), daemon=True).start()
        say(f"\nWaiting for the answer, {values.spoken(patience)} at most.")
        try:
            answer = _answer(loopback, monotonic() + patience.total_seconds(), no_browser, say)
            return attempt.redeem(attempt.code_in(answer), _now())
        except TimeoutError:
            raise Trouble(f"nobody answered within {values.spoken(patience)}; nothing is changed, try again") from None
        except NotLetIn as error:
            raise Trouble(f"not signed in: {error.reason}") from None


def _answer(loopback: Loopback, until: float, may_paste: bool, say: Say) -> str:
    """The address that the browser was sent back to. Raises TimeoutError."""
    pasted = _standard_input() if may_paste else None
    while not is_answer(address := loopback.wait(until, pasted)):
        say(f"That is not the address: it begins with {loopback.redirect_uri} and holds `code=`. Paste it whole.")
    return address


def _standard_input() -> int | None:
    """Its descriptor; None where there is none to wait for."""
    try:
        return sys.stdin.fileno()
    except (AttributeError, OSError, ValueError):
        return None


def _keep(file: LoginFile, tokens: Tokens) -> None:
    try:
        file.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with file.locked():
            file.save(tokens)
    except OSError as error:
        raise Trouble(f"the login cannot be kept: {error.filename}: {error.strerror}") from None
    except NotLetIn as error:
        raise Trouble(error.reason) from None


def _tried(settings: Settings, one: CalendarSettings) -> Found:
    """Whether it opens: the wrong account in the browser is found out here, not in the night."""
    from daemon.cli.probe import LiveProbe

    ok, detail = LiveProbe(lambda calendar: _login_of(settings, calendar)).check_calendar(one)
    return Found(one.name, ok, line(detail, 300))


def _document(tokens: Tokens, found: list[Found]) -> dict[str, object]:
    rows = [{"name": one.name, "ok": one.ok, "detail": one.detail} for one in found]
    return {"login": "google", "signed_in_until": instant(tokens.refresh_expires_at), "calendars": rows}


def _print(file: LoginFile, tokens: Tokens, found: list[Found]) -> None:
    typer.echo(f"Signed in. The login is kept in {file.path}.")
    for one in found:
        typer.echo(f"{line(one.name)}: {'works' if one.ok else 'does not work'}: {one.detail}")
    if tokens.refresh_expires_at is not None:
        days = round((tokens.refresh_expires_at - _now()) / timedelta(days=1))
        typer.echo(
            f"Google ends this login after {days} days: set the publishing status to In production and sign in again."
        )


def _now() -> datetime:
    return SystemClock().now()
