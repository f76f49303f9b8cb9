"""Where the config comes from: a TOML file, over the defaults, under the environment; and where its secrets lie."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from daemon.settings.mistakes import Mistake, SettingsError, Where, is_secret, key_of, unknown_key
from daemon.settings.sections import Document
from daemon.settings.values import without_login

PREFIX = "CALLAHEAD_"
SYSTEM_CONFIG = Path("/etc/callahead/callahead.toml")
LONGEST_SECRET = 64 * 1024
SECRET_KEYS = ("password", "auth_token", "client_secret", "notify")  # whatever stands there; else: what holds a login


def find_config(explicit: Path | None, environ: Mapping[str, str]) -> Path:
    """The config file: the one named, else $CALLAHEAD_CONFIG, else the first that exists of ./callahead.toml,
    the XDG config dir and /etc. Raises SettingsError where there is none."""
    if explicit is not None:
        return _existing(explicit, "--config", "name a file that exists, or write it with `callahead init`")
    if named := environ.get("CALLAHEAD_CONFIG"):
        return _existing(Path(named), "$CALLAHEAD_CONFIG", "name a file that exists, or unset it")
    places = (Path("callahead.toml"), user_config(environ), SYSTEM_CONFIG)
    for place in places:
        if place.is_file():
            return place
    looked = ", ".join(map(str, places))
    raise SettingsError(
        [Mistake("callahead.toml", "", f"no config found in {looked}; write one with `callahead init`")]
    )


def user_config(environ: Mapping[str, str]) -> Path:
    """callahead.toml in the XDG config dir."""
    base = environ.get("XDG_CONFIG_HOME") or str(Path(environ.get("HOME") or "~").expanduser() / ".config")
    return Path(base) / "callahead" / "callahead.toml"


def _existing(path: Path, said: str, right: str) -> Path:
    if not path.is_file():
        raise SettingsError([Mistake(str(path), "", f"there is no such file ({said}); {right}")])
    return path


def read_toml(path: Path) -> dict[str, Any]:
    """The file as it stands. Raises SettingsError with the line that broke."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        said, _, place = str(error).rpartition(" (at ")
        raise SettingsError(
            [Mistake(str(path), place.rstrip(")"), f"it is no TOML: {said}; mend that line")]
        ) from error
    except UnicodeDecodeError as error:
        text = f"it is not written in UTF-8 (byte {error.start}); save it as UTF-8"
        raise SettingsError([Mistake(str(path), "", text)]) from error
    except OSError as error:
        text = f"it cannot be read ({error.strerror}); let the daemon's user read it"
        raise SettingsError([Mistake(str(path), "", text)]) from error


def read_defaults() -> dict[str, Any]:
    return tomllib.loads(files("config").joinpath("defaults.toml").read_text("utf-8"))


@dataclass
class Sources:
    """The document while it is put together. `origin`: the variable that a place was overridden by."""

    path: Path
    environ: Mapping[str, str]
    document: dict[str, Any]
    origin: dict[Where, str] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    noted: set[Where] = field(default_factory=set)
    plain_secrets: list[str] = field(default_factory=list)

    def wrong(self, where: Where, text: str) -> None:
        """Note the first mistake of a place, by the name under which the person wrote the value."""
        if where in self.noted:
            return
        self.noted.add(where)
        variable = next((self.origin[where[:n]] for n in range(len(where), 0, -1) if where[:n] in self.origin), None)
        if variable:
            self.mistakes.append(Mistake("environment", variable, text))
        else:
            self.mistakes.append(Mistake(str(self.path), key_of(where, self.document), text))


def put_together(path: Path, document: Mapping[str, Any], environ: Mapping[str, str]) -> Sources:
    """The file over the defaults, under the environment, with every secret fetched."""
    sources = Sources(path, environ, copy.deepcopy(dict(document)))
    note_plain_secrets(sources)
    lay_environment_over(sources)
    lay_defaults_under(sources.document)
    fetch_secrets(sources)
    lift_logins(sources.document)
    share_the_mailbox(sources)
    return sources


def lay_defaults_under(document: dict[str, Any]) -> None:
    """Fill in what the file leaves out. A service that it does not name stays away."""
    defaults = read_defaults()
    for section in ("candidate", "store", "policy", "web", "alerts"):
        _fill(document.setdefault(section, {}), defaults[section])
    for section in ("google", "sms"):
        if section in document:
            _fill(document[section], defaults[section])
    entries = document.get("calendars")
    for entry in entries if isinstance(entries, list) else ():
        _fill(entry, defaults["calendars"])
        _fill_google_address(entry, document["candidate"])


def _fill(table: object, defaults: Mapping[str, Any]) -> None:
    if isinstance(table, dict):
        table.update({key: value for key, value in defaults.items() if key not in table})


GOOGLE_CALENDAR = "https://apidata.googleusercontent.com/caldav/v2/{}/events/"


def _fill_google_address(entry: object, me: object) -> None:
    """The main calendar of an account bears its address as name."""
    if not isinstance(entry, dict) or entry.get("auth") != "google" or "url" in entry:
        return
    if isinstance(me, dict) and isinstance(me.get("email"), str):
        entry["url"] = GOOGLE_CALENDAR.format(quote(me["email"].strip().lower(), safe=""))


def lay_environment_over(sources: Sources) -> None:
    """CALLAHEAD_POLICY__NOTICE=36h overrides notice in [policy]; CALLAHEAD_CALENDARS__WORK__URL the url of the
    calendar named "work". Variables without `__` are none of ours."""
    for variable in sorted(sources.environ):
        parts = variable.removeprefix(PREFIX).lower().split("__")
        if variable.startswith(PREFIX) and len(parts) > 1 and all(parts):
            _override(sources, parts, variable)


def _override(sources: Sources, parts: list[str], variable: str) -> None:
    table, where = _table(sources.document, parts)
    if table is None:
        hint = (
            unknown_key((parts[0],), Document) if parts[0] not in Document.model_fields else "no such place; check it"
        )
        sources.mistakes.append(Mistake("environment", variable, hint))
        return
    sources.origin[(*where, parts[-1])] = variable
    table[parts[-1]] = sources.environ[variable]


def _table(document: dict[str, Any], parts: list[str]) -> tuple[dict[str, Any] | None, Where]:
    """The table that holds the last of `parts`, and where it is; None where there is none."""
    match parts:
        case ["calendars", name, _]:
            entries = document.get("calendars", [])
            for index, entry in enumerate(entries if isinstance(entries, list) else ()):
                if isinstance(entry, dict) and _as_variable(str(entry.get("name"))) == name:
                    return entry, ("calendars", index)
        case [section, _] if section in Document.model_fields and section != "calendars":
            table = document.setdefault(section, {})
            return (table, (section,)) if isinstance(table, dict) else (None, ())
    return None, ()


def _as_variable(name: str) -> str:
    return "".join(c if c.isalnum() else "_" for c in name.lower())


def fetch_secrets(sources: Sources) -> None:
    """Put what a reference points to in its place. What cannot be fetched is noted, and stays unset."""
    for table, key, where in list(_secret_places(sources.document)):
        if isinstance(table[key], dict):
            try:
                table[key] = fetch_secret(table[key], sources.path, sources.environ)
            except ValueError as error:
                sources.wrong(where, str(error))
                table[key] = UNFETCHED


# Stands for a secret that could not be fetched: not empty, so that nothing else complains of it.
UNFETCHED = "\x00unfetched"


def lift_logins(document: dict[str, Any]) -> None:
    """Move a login that was written into a URL to `username` and `password`: URLs are shown and logged."""
    calendars, email, sms = (document.get(name) for name in ("calendars", "email", "sms"))
    tables = [(one, ("url",)) for one in calendars] if isinstance(calendars, list) else []
    for table, keys in [*tables, (email, ("smtp", "imap")), (sms, ("url",))]:
        for key in keys:
            if isinstance(table, dict) and isinstance(table.get(key), str):
                _lift(table, key)


def share_the_mailbox(sources: Sources) -> None:
    """A [[calendars]] entry of kind "mail" without a `url` reads the mailbox that [email] names, under its login."""
    entries, email = sources.document.get("calendars"), sources.document.get("email")
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if not isinstance(entry, dict) or entry.get("kind") != "mail" or "url" in entry:
            continue
        if isinstance(email, dict) and email.get("imap"):
            entry["url"] = email["imap"]
            _fill(entry, {key: email[key] for key in ("username", "password") if key in email})
        else:
            text = 'it is missing, and [email] names no mailbox; write url = "imaps://imap.example.org:993"'
            sources.wrong(("calendars", index, "url"), text)


def _lift(table: dict[str, Any], key: str) -> None:
    try:
        url, username, password = without_login(table[key])
    except ValueError:  # it is no URL, which the section's own check will say
        return
    table[key] = url
    for name, value in (("username", username), ("password", password)):
        if value and not table.get(name):
            table[name] = value


def _secret_places(document: dict[str, Any]) -> Iterator[tuple[Any, str | int, Where]]:
    """Every place in the document that holds a secret, or a reference to one: its table or list, and where in it."""
    for section, held in document.items():
        entries = held if isinstance(held, list) else [held]
        for index, table in enumerate(entries):
            where: Where = (section, index) if isinstance(held, list) else (section,)
            for key in table if isinstance(table, dict) else ():
                if is_secret((*where, key), Document):
                    yield from _one_by_one(table, key, (*where, key))


def _one_by_one(table: dict[str, Any], key: str, where: Where) -> Iterator[tuple[Any, str | int, Where]]:
    held = table[key]
    if not isinstance(held, list):
        yield table, key, where
        return
    yield from ((held, place, (*where, place)) for place in range(len(held)))


def fetch_secret(reference: Mapping[str, Any], config: Path, environ: Mapping[str, str]) -> str:
    """What `{ file = }`, `{ env = }` or `{ credential = }` points to. Raises ValueError, which never holds it."""
    match list(reference.items()):
        case [("file", str() as name)] if name:
            return _from_file(name, config, environ)
        case [("env", str() as name)] if name:
            return _from_environment(name, environ)
        case [("credential", str() as name)] if name and "/" not in name:
            return _from_credential(name, environ)
    raise ValueError(
        'it is no reference to a secret; write { file = "…" }, { env = "NAME" } or { credential = "name" }'
    )


def _from_environment(name: str, environ: Mapping[str, str]) -> str:
    if not environ.get(name):
        raise ValueError(f"the environment has no {name}; set it, or name another variable")
    return environ[name]


def _from_credential(name: str, environ: Mapping[str, str]) -> str:
    directory = environ.get("CREDENTIALS_DIRECTORY")
    if not directory:
        raise ValueError(f"systemd handed over no credentials; write LoadCredential={name}:/path into the unit")
    return _read(Path(directory) / name)


def _from_file(name: str, config: Path, environ: Mapping[str, str]) -> str:
    """Relative to systemd's credentials first, then to the config file."""
    path = Path(name).expanduser()
    places = [Path(environ["CREDENTIALS_DIRECTORY"]) / path] if environ.get("CREDENTIALS_DIRECTORY") else []
    places.append(config.parent / path)
    return _read(next((place for place in places if place.is_file()), places[-1]))


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            text = file.read(LONGEST_SECRET + 1).decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} holds no text; put the secret alone on its first line") from error
    except OSError as error:
        raise ValueError(f"{path} cannot be read ({error.strerror}); make it readable for the daemon's user") from error
    if not text or len(text) >= LONGEST_SECRET or "\n" in text:
        raise ValueError(f"{path} does not hold one line; put the secret alone on its first line")
    return text


def note_plain_secrets(sources: Sources) -> None:
    """Which secrets stand in the file itself, for the warning about who may read it."""
    for table, key, where in _secret_places(sources.document):
        value = table[key]
        is_key = any(part in SECRET_KEYS for part in where)
        if isinstance(value, str) and value and (is_key or "@" in value.partition("?")[0]):
            sources.plain_secrets.append(key_of(where, sources.document))
