"""The calendar as a way out: our PARTSTAT takes the same road as a letter, with the same guarantee."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from daemon.core.delivery import LookUp, Message, NotFound, Outcome, Receipt, Refused
from daemon.ports import Calendar


class CalendarTransport:
    """Hands each reply to the calendar that holds the event."""

    def __init__(self, calendars: Mapping[str, Calendar]) -> None:
        self._calendars = calendars

    def send(self, message: Message) -> Outcome:
        calendar = self._calendars.get(message.to)
        if message.reply is None or calendar is None:
            return Refused(f"no calendar of the config is named {message.to}")
        return calendar.respond(message.reply)

    def look_up(self, message: Message, since: datetime, taken: Collection[str]) -> LookUp:  # noqa: ARG002 - the port has it
        """Our PARTSTAT stands there or it does not: a calendar always tells."""
        calendar = self._calendars.get(message.to)
        if message.reply is None or calendar is None:
            return NotFound()
        return calendar.responded(message.reply)

    def receipts(self, provider_ids: Collection[str]) -> tuple[Receipt, ...]:  # noqa: ARG002 - the port has it
        return ()
