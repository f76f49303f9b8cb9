"""From a config file to settings, or to everything that is wrong with it at once."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import phonenumbers
from pydantic import SecretStr, ValidationError

from daemon.core.delivery import Channel
from daemon.core.policy import Candidate, Policy
from daemon.core.recognition.own import OwnRules
from daemon.settings import values
from daemon.settings.calendars import CalendarSettings
from daemon.settings.fields import Section
from daemon.settings.google import GoogleSettings
from daemon.settings.mistakes import SettingsError, Where, mistakes_of
from daemon.settings.people import CandidateSection
from daemon.settings.recognition import RecognitionSection
from daemon.settings.sections import AlertsSettings, Document, WebSettings
from daemon.settings.sources import Sources, put_together, read_defaults, read_toml
from daemon.settings.voice import VoiceSettings
from daemon.settings.ways import EmailSettings, SmsSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that the config says, checked. No secret shows in `repr`.

    `email`, `google` and `voice` are None where the config has no such section; `sms.provider` is "off" where it has
    no [sms].
    `state_directory`: where logins are kept: systemd's, else beside the database.
    `warnings`: what is allowed and still worth a word, a line each.
    """

    path: Path
    candidate: Candidate
    policy: Policy
    calendars: tuple[CalendarSettings, ...]
    sms: SmsSettings
    email: EmailSettings | None
    google: GoogleSettings | None
    voice: VoiceSettings | None
    web: WebSettings
    alerts: AlertsSettings
    messages_dir: Path | None
    recognition: OwnRules
    store: SecretStr
    state_directory: Path
    warnings: tuple[str, ...] = ()

    @property
    def store_url(self) -> str:
        """For SQLAlchemy; it may hold a password."""
        return self.store.get_secret_value()

    def secrets(self) -> tuple[str, ...]:
        """Every text that must not be seen anywhere, for the masks of the log."""
        sections = (*self.calendars, self.google, self.sms, self.email, self.alerts)
        found = [one for section in sections if section for one in section.secrets()]
        found.append(values.without_login(self.store_url)[2])
        return tuple(dict.fromkeys(one for one in found if one))


def load(path: Path, environ: Mapping[str, str]) -> Settings:
    """The settings in the file at `path`. Raises SettingsError with everything that is wrong."""
    return settings_from(read_toml(path), path, environ)


def settings_from(document: Mapping[str, Any], path: Path, environ: Mapping[str, str]) -> Settings:
    """The settings in a parsed file; `path` says where it is, or would be."""
    sources = put_together(path, document, environ)
    took_this_machines_zone = _default_zone(sources.document, environ)
    checked = _checked(sources)
    for where, text in _wrong_between_sections(sources.document):
        sources.wrong(where, text)
    if sources.mistakes or checked is None:
        raise SettingsError(sources.mistakes)
    settings = _settings(checked, path, environ)
    notes = [took_this_machines_zone, *_warnings(settings), *_exposed(path, sources)]
    return replace(settings, warnings=tuple(note for note in notes if note))


def load_candidate(path: Path, environ: Mapping[str, str]) -> Candidate:
    """[candidate] alone: for commands that need nothing else of the config."""
    table = read_toml(path).get("candidate", {})
    if isinstance(table, dict):
        table.setdefault("name", "the candidate")
    return section_from(CandidateSection, "candidate", table, path, environ).to_core()


def load_recognition(path: Path, environ: Mapping[str, str]) -> OwnRules:
    """[recognition] alone."""
    table = read_toml(path).get("recognition", {})
    return section_from(RecognitionSection, "recognition", table, path, environ).to_core()


S = TypeVar("S", bound=Section)


def section_from(model: type[S], name: str, table: object, path: Path, environ: Mapping[str, str]) -> S:
    """One section alone, from its table; of `calendars` one entry. Raises SettingsError with its mistakes."""
    where: Where = (name, 0) if name == "calendars" else (name,)
    sources = put_together(path, {name: [table] if name == "calendars" else table}, environ)
    _default_zone(sources.document, environ)
    held = sources.document[name]
    try:
        checked = model.model_validate(held[0] if name == "calendars" else held)
    except ValidationError as error:
        for below, text in mistakes_of(error, model):
            sources.wrong((*where, *below), text)
    mistakes = [one for one in sources.mistakes if one.file == "environment" or one.key.startswith(name)]
    if mistakes:
        raise SettingsError(mistakes)
    return checked


def _checked(sources: Sources) -> Document | None:
    try:
        return Document.model_validate(sources.document)
    except ValidationError as error:
        for where, text in mistakes_of(error, Document):
            sources.wrong(where, text)
        return None


def _default_zone(document: Mapping[str, Any], environ: Mapping[str, str]) -> str:
    """Take this machine's zone where the config names none; returns what to warn of."""
    table = document["candidate"]
    if not isinstance(table, dict) or "timezone" in table:
        return ""
    table["timezone"] = machine_zone(environ)
    return f'candidate.timezone: not set; this machine\'s zone "{table["timezone"]}" is taken'


def machine_zone(environ: Mapping[str, str]) -> str:
    """The IANA name of this machine's zone; "UTC" where it does not say."""
    named = environ.get("TZ", "").removeprefix(":")
    link = Path("/etc/localtime")
    linked = str(link.readlink()).partition("zoneinfo/")[2] if link.is_symlink() else ""
    for name in (named, linked):
        try:
            return values.zone(name)
        except ValueError:  # not set, or a POSIX rule such as EST5EDT,M3.2.0: the next one may say
            continue
    return "UTC"


def _wrong_between_sections(document: Mapping[str, Any]) -> Iterator[tuple[Where, str]]:
    """What one section alone cannot know. Looks at the raw document, so that no other mistake hides it."""
    sms, email, me = (document.get(name) for name in ("sms", "email", "candidate"))
    texting = isinstance(sms, dict) and sms.get("provider") != "off"
    if not texting and email is None:
        yield ("sms", "provider"), 'there is no way to reach you; set up [sms] with provider = "twilio", or [email]'
    if texting and isinstance(me, dict) and "phone" not in me:
        yield ("candidate", "phone"), 'it is missing, and [sms] writes to it; write phone = "+14155550101"'
    if email is not None and isinstance(me, dict) and "email" not in me:
        yield ("candidate", "email"), 'it is missing, and [email] writes to it; write email = "sam@example.org"'
    yield from _wrong_about_calls(document)
    yield from _wrong_between_calendars(document, email is not None)


def _wrong_about_calls(document: Mapping[str, Any]) -> Iterator[tuple[Where, str]]:
    sms, voice = document.get("sms"), document.get("voice")
    if not isinstance(voice, dict):
        return
    if not isinstance(sms, dict) or sms.get("provider", "twilio") != "twilio":
        yield ("voice",), 'calls need the Twilio account of [sms]; set provider = "twilio" there, or strike [voice]'
    elif not voice.get("from") and not str(sms.get("from", "")).strip().startswith("+"):
        yield ("voice", "from"), 'it is missing, and [sms] names no number that can call; write from = "+14155550199"'


MAKE_A_CLIENT = "write [google] with client_id and client_secret (docs/calendars.md says how to make them)"


def _wrong_between_calendars(document: Mapping[str, Any], has_email: bool) -> Iterator[tuple[Where, str]]:
    entries, seen = document.get("calendars"), set()
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        name, respond = (entry.get("name"), entry.get("respond")) if isinstance(entry, dict) else (None, None)
        if isinstance(name, str) and name in seen:
            yield ("calendars", index, "name"), "another calendar has this name already; give each its own"
        if isinstance(entry, dict) and entry.get("auth") == "google" and "google" not in document:
            yield ("google", "client_id"), f'it is missing, and the calendar "{name}" signs in with it; {MAKE_A_CLIENT}'
        if respond == "email" and not has_email:
            yield (
                ("calendars", index, "respond"),
                'there is no [email] to respond by; set it up, or write respond = "off"',
            )
        chosen = entry.get("calendars") if isinstance(entry, dict) else None
        if isinstance(name, str):
            seen |= {name, *(f"{name}/{one}" for one in (chosen if isinstance(chosen, list) else ()))}


def _settings(checked: Document, path: Path, environ: Mapping[str, str]) -> Settings:
    store = values.store_url(checked.store.url.get_secret_value(), environ.get("STATE_DIRECTORY", ""))
    return Settings(
        path=path,
        candidate=checked.candidate.to_core(),
        policy=checked.policy.to_core(),
        calendars=checked.calendars,
        sms=checked.sms or SmsSettings.model_validate(read_defaults()["sms"] | {"provider": "off"}),
        email=checked.email,
        google=checked.google,
        voice=checked.voice,
        web=checked.web,
        alerts=checked.alerts,
        messages_dir=Path(checked.messages.dir).expanduser() if checked.messages.dir else None,
        recognition=checked.recognition.to_core(),
        store=SecretStr(store),
        state_directory=_state_directory(store, environ),
    )


def _state_directory(store: str, environ: Mapping[str, str]) -> Path:
    if named := environ.get("STATE_DIRECTORY", "").partition(":")[0]:
        return Path(named)
    if file := values.sqlite_file(store):
        return Path(file).parent
    base = environ.get("XDG_STATE_HOME") or str(Path(environ.get("HOME") or "~").expanduser() / ".local" / "state")
    return Path(base) / "callahead"


def _warnings(settings: Settings) -> Iterator[str]:
    if not settings.calendars:
        yield "calendars: none is named; no interview will be seen, only `callahead withdraw` has something to do"
    if settings.email is None:
        yield "email: not set up; letters to employers cannot leave"
    if settings.candidate.phone and not _is_known(settings.candidate.phone):
        yield "candidate.phone: no number of this kind is known; see with `callahead check --send-test` that it arrives"
    if settings.voice is None and any(Channel.VOICE in ways for ways in settings.policy.escalate):
        yield 'policy.escalate: "voice" is left out; calls need a section [voice] (docs/voice.md)'
    if min(settings.policy.ask_before) <= settings.policy.notice + settings.policy.undo_window:
        yield "policy.ask_before: an answer to the last rung would leave in less than undo_window; ask earlier"
    for calendar in settings.calendars:
        if calendar.password and calendar.url.startswith("http://") and not _on_this_machine(calendar.url):
            yield f"calendars[{calendar.name}].url: the password crosses the network in the clear; use https"


def _is_known(phone: str) -> bool:
    return bool(phonenumbers.is_valid_number(phonenumbers.parse(phone, None)))


def _on_this_machine(url: str) -> bool:
    return urlsplit(url).hostname in values.LOOPBACK


def _exposed(path: Path, sources: Sources) -> Iterator[str]:
    """A warning where others may read a file that holds secrets."""
    if sources.plain_secrets and path.is_file() and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        yield f"{path}: others may read it, and it holds {', '.join(sources.plain_secrets)}; run: chmod 600 {path}"
