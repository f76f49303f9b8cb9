"""Structured lines on stderr. Numbers, addresses and secrets are masked in every value; bodies never get in."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from typing import IO, Any
from urllib.parse import quote

import phonenumbers
import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

# What people wrote, to the candidate or to an employer, is nobody's to read in a log.
NEVER_LOGGED = frozenset({"body", "text", "subject", "html", "token", "password", "auth_token"})
# twilio prints numbers and bodies at INFO, apscheduler a line per wake, urllib3 every URL.
QUIET = (
    "twilio",
    "urllib3",
    "niquests",
    "caldav",
    "apscheduler",
    "uvicorn",
    "alembic",
    "asyncio",
    "sqlalchemy",
    "tzlocal",
)
SHORT = 4  # a secret below this length is masked as a whole word only: "a" must not blot out every a

_ADDRESS = re.compile(r"([^\s@<>\"'(),;:=&?/%\[\]{}|\\])[^\s@<>\"'(),;:=&?/\[\]{}|\\]*(@|%40)([\w-]+(?:\.[\w-]+)*)")
_E164 = re.compile(r"(?:\+|%2B)[1-9](?:[\s().\-]{0,2}\d){6,14}(?!\d)", re.IGNORECASE)
_NATIONAL = re.compile(
    r"(?<![\w.+\-])(?:\(\d{3}\)\s?|\d{3}[ .\-])\d{3}[ .\-]\d{4}(?![\w\-])|(?<![\w.+\-])\d{10,15}(?![\w.\-])"
)


class Mask:
    """Blots out what a log must not show. The same text in gives the same text out."""

    def __init__(self, secrets: Collection[str] = ()) -> None:
        spellings = {spelling for one in secrets if one for spelling in (one, quote(one), quote(one, safe=""))}
        longest_first = sorted(spellings, key=len, reverse=True)
        pattern = "|".join(re.escape(s) if len(s) >= SHORT else rf"(?<!\w){re.escape(s)}(?!\w)" for s in longest_first)
        self._secrets = re.compile(pattern) if pattern else None

    def text(self, text: str) -> str:
        if self._secrets:
            text = self._secrets.sub("•••", text)
        text = _ADDRESS.sub(r"\1•••@\3", text)
        text = _E164.sub(lambda match: masked_number(match[0]), text)
        return _NATIONAL.sub(lambda match: "•••••" + _digits(match[0])[-4:], text)

    def value(self, value: object) -> object:
        """Numbers and None pass; everything else becomes masked text, or a container of it."""
        match value:
            case None | bool() | int() | float():
                return value
            case Mapping():
                kept = {str(key): held for key, held in value.items() if str(key) not in NEVER_LOGGED}
                return {self.text(key): self.value(held) for key, held in kept.items()}
            case list() | tuple() | set() | frozenset():
                return [self.value(one) for one in value]
            case datetime():
                return value.astimezone(UTC).isoformat() if value.tzinfo else value.isoformat()
        return self.text(str(value))

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        """As a structlog processor; the last before rendering, so that tracebacks are text by then."""
        kept = {key: value for key, value in event.items() if key not in NEVER_LOGGED}
        return {key: self.value(value) for key, value in kept.items()}


def masked_number(number: str) -> str:
    """ "+447700900001" -> "+44•••••0001"."""
    digits = _digits(re.sub("%2B", "", number, flags=re.IGNORECASE))
    try:
        code = str(phonenumbers.parse(f"+{digits}", None).country_code)
    except phonenumbers.NumberParseException:
        code = ""
    return f"+{code}•••••{digits[-4:]}"


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def configure(
    level: str = "INFO",
    json: bool | None = None,
    secrets: Collection[str] = (),
    stream: IO[str] | None = None,
) -> None:
    """Send every line of the process, ours and the libraries', to stderr through the mask.

    `json` None: JSON unless stderr is a terminal, so under systemd and in pipes. May be called
    again, for instance once the config has told the secrets.
    """
    stream = stream or sys.stderr
    as_json = not stream.isatty() if json is None else json
    handler = _OurHandler(stream)
    handler.setFormatter(_formatter(as_json, Mask(secrets)))
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, _OurHandler)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


def get_logger(name: str) -> structlog.stdlib.BoundLogger:
    """A logger for one module: `log.info("delivery accepted", key=key, to=number)`, a line per transition."""
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return logger


class _OurHandler(logging.StreamHandler[IO[str]]):
    """Told from handlers that others install, so that it can be replaced."""


def _formatter(as_json: bool, mask: Mask) -> logging.Formatter:
    render: Processor = structlog.processors.JSONRenderer(ensure_ascii=False) if as_json else _line
    shared: list[Processor] = [_head, structlog.processors.format_exc_info]
    return structlog.stdlib.ProcessorFormatter(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.remove_processors_meta, mask, render],
        foreign_pre_chain=[structlog.stdlib.ExtraAdder()],
        # Otherwise logging itself would print the traceback once more, behind the mask's back.
        keep_exc_info=False,
        keep_stack_info=False,
    )


def _head(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """When (as logging noted it: the wall clock is not read here), how grave, and whose line."""
    record: logging.LogRecord = event["_record"]
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return {"time": at, "level": record.levelname.lower(), "logger": record.name, **event}


_KEY_VALUE: Callable[[WrappedLogger, str, EventDict], str] = structlog.processors.LogfmtRenderer(
    key_order=["time", "level", "event"], drop_missing=True
)


def _line(logger: WrappedLogger, method: str, event: EventDict) -> str:
    """key=value, with a traceback below it as it is."""
    exception: Any = event.pop("exception", None)
    plain = {re.sub(r"[\s\"=]", "_", key): value for key, value in event.items()}
    line = _KEY_VALUE(logger, method, plain)
    return f"{line}\n{exception}" if exception else line
