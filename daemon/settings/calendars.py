"""[[calendars]]: where the interviews are looked for, and how to get in."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import unquote, urlsplit

from pydantic import Field, SecretStr, ValidationInfo, field_validator

from daemon.settings import values
from daemon.settings.fields import Folders, Interval, Names, OneLine, WithLogin

CALENDAR_URLS = {
    "caldav": (("http", "https"), "https://dav.example.org/sam/personal/"),
    "ics": (("http", "https", "file"), "https://calendar.example.org/sam/basic.ics"),
    "mail": (("imap", "imaps"), "imaps://imap.example.org:993"),
}


class CalendarSettings(WithLogin):
    """One [[calendars]] entry. An ICS address may be a key by itself: it is never shown (`shown_url`).

    `calendars`: which ones of a CalDAV account, by name; () for the one at `url`, or all where `url` is none.
    """

    name: Annotated[OneLine, Field(min_length=1)]
    kind: Literal["caldav", "ics", "folder", "mail"]
    address: Annotated[SecretStr, Field(alias="url")]
    calendars: Names = ()
    folders: Folders = ()
    auth: Literal["password", "google"]
    every: Interval
    interviews: Literal["recognize", "all"]
    respond: Literal["auto", "caldav", "email", "off"]

    @field_validator("address")
    @classmethod
    def _fits_its_kind(cls, secret: SecretStr, info: ValidationInfo) -> SecretStr:
        url, kind = secret.get_secret_value().strip(), info.data.get("kind")
        if kind == "folder":
            return SecretStr(_folder(url))
        if kind == "mail" and info.data.get("username") == "":
            raise ValueError("a mailbox opens for nobody without a name; write username and password beside it")
        if kind in CALENDAR_URLS:
            url = url.replace("webcal", "http", 1) if kind == "ics" and url.startswith("webcal") else url
            url = f"https://{url}" if kind == "caldav" and values.is_bare_host(url) else url
            return SecretStr(values.url_of(url, *CALENDAR_URLS[kind]))
        return secret

    @field_validator("calendars")
    @classmethod
    def _are_of_an_account(cls, names: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if names and info.data.get("kind", "caldav") != "caldav":
            raise ValueError('only kind = "caldav" has calendars to choose from; strike them')
        if len({name.casefold() for name in names}) < len(names):
            raise ValueError("a calendar is named twice; write each once")
        return names

    @field_validator("folders")
    @classmethod
    def _are_of_a_mailbox(cls, folders: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if folders and info.data.get("kind", "mail") != "mail":
            raise ValueError('only kind = "mail" has folders; strike them')
        address = info.data.get("address")
        if folders and address is not None and urlsplit(address.get_secret_value()).path.strip("/"):
            raise ValueError("url names a folder already; write the folders in one of the two")
        return folders

    @field_validator("auth")
    @classmethod
    def _signs_in_one_way(cls, auth: str, info: ValidationInfo) -> str:
        if auth == "password":
            return auth
        if info.data.get("kind", "caldav") != "caldav":
            raise ValueError('only kind = "caldav" signs in with OAuth; strike auth')
        if info.data.get("username"):
            raise ValueError(f'"{auth}" takes neither username nor password; strike them, or auth')
        address = info.data.get("address")
        if address is not None and not values.is_private_way(address.get_secret_value()):
            raise ValueError("the token would cross the network in the clear; write an address with https")
        return auth

    @field_validator("respond")
    @classmethod
    def _can_be_written_to(cls, respond: str, info: ValidationInfo) -> str:
        if respond == "caldav" and info.data.get("kind") in ("ics", "folder", "mail"):
            raise ValueError('only kind = "caldav" can be answered on the server; write "email", "auto" or "off"')
        return respond

    @property
    def url(self) -> str:
        return self.address.get_secret_value()

    @property
    def watched(self) -> tuple[tuple[str, str], ...]:
        """What is watched by it: our name for it, and that of the account's calendar, "" where none is chosen."""
        return tuple((f"{self.name}/{one}", one) for one in self.calendars) or ((self.name, ""),)

    def secrets(self) -> tuple[str, ...]:
        # Who has the private address of an ICS feed reads the calendar. The address of a CalDAV
        # collection opens nothing without the password, and a person has to see it to mend it.
        is_key = self.kind == "ics" and not self.url.startswith("file:")
        password = self.password.get_secret_value() if self.password else ""
        return (password, self.url) if is_key else (password,)

    @property
    def shown_url(self) -> str:
        return self.url if self.kind == "folder" else values.shown_url(self.url)


def _folder(url: str) -> str:
    """The path of a folder, from a path or a file URL."""
    if not url:
        raise ValueError('it is empty; write a path such as "/home/sam/calendar"')
    if "://" in url and not url.startswith("file://"):
        raise ValueError('it is no folder; write a path such as "/home/sam/calendar", or set kind = "ics"')
    return unquote(urlsplit(url).path) if url.startswith("file://") else url
