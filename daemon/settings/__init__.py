"""Typed settings: a TOML file over the defaults, under the environment, with secrets fetched from where they lie."""

from daemon.settings.calendars import CalendarSettings
from daemon.settings.google import GoogleSettings
from daemon.settings.load import (
    Settings,
    load,
    load_candidate,
    load_recognition,
    machine_zone,
    section_from,
    settings_from,
)
from daemon.settings.mistakes import Mistake, SettingsError
from daemon.settings.sections import AlertsSettings, WebSettings
from daemon.settings.sources import find_config, user_config
from daemon.settings.ways import EmailSettings, SmsSettings

__all__ = [
    "AlertsSettings",
    "CalendarSettings",
    "EmailSettings",
    "GoogleSettings",
    "Mistake",
    "Settings",
    "SettingsError",
    "SmsSettings",
    "WebSettings",
    "find_config",
    "load",
    "load_candidate",
    "load_recognition",
    "machine_zone",
    "section_from",
    "settings_from",
    "user_config",
]
