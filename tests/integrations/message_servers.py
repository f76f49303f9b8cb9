"""What the tests of the ways out share: a clock, a message, and a bench for each transport on which it can suffer."""

from __future__ import annotations

import contextlib
import io
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from typing import ClassVar

from daemon.core.delivery import CalendarReply, Channel, Message, Purpose
from daemon.core.event import PartStat
from daemon.ports import Transport
from integrations import memory
from integrations.android_gateway import AndroidGateway
from integrations.console import ConsoleTransport
from integrations.memory import MemoryTransport
from integrations.smtp_email import SmtpEmail
from integrations.standins import smtp_sink, twilio_server
from integrations.standins.smtp_sink import SmtpSink
from integrations.standins.twilio_server import TwilioServer
from integrations.twilio_sms import TwilioSms
from integrations.twilio_voice import TwilioVoice
from tests.integrations.android_phone import Phone

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
CANDIDATE = "+14155550101"
RECRUITER = "dana@acme.example"
DESK = "+14155550102"
PATIENT = timedelta(seconds=20)  # for what has to succeed on a busy machine
DEADLINE = timedelta(seconds=0.7)  # for what hangs, and has to be given up
FINAL_WAIT = timedelta(seconds=0.3)


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def move(self, by: timedelta) -> None:
        self.at += by


def a_text(body: str = "Acme on Thursday at 2 pm. Still on? Y K7 or N K7", **more) -> Message:
    given = {"key": "ask/1", "purpose": Purpose.QUESTION, "channel": Channel.SMS, "to": CANDIDATE, "body": body}
    return Message(**(given | more))


def a_call(body: str = "Hello. I am putting you through to Dana.", **more) -> Message:
    given = {"key": "call/1", "purpose": Purpose.LATE, "channel": Channel.VOICE, "to": CANDIDATE, "body": body}
    return Message(**({"dial": DESK} | given | more))


def a_letter(body: str = "Dear Dana,\n\nI have to withdraw.\n\nSam", **more) -> Message:
    given = {
        "key": "cancel/1",
        "purpose": Purpose.CANCELLATION,
        "channel": Channel.EMAIL,
        "to": RECRUITER,
        "subject": "Interview on Thursday",
        "body": body,
        "message_id": "<1.abc@example.org>",
    }
    return Message(**(given | more))


def a_decline(source: str = "") -> CalendarReply:
    return CalendarReply(
        calendar="personal",
        href="/personal/1.ics",
        uid="interview-1",
        recurrence_id=None,
        attendee="sam@example.org",
        organizer=RECRUITER,
        partstat=PartStat.DECLINED,
        source=source,
    )


class Trouble(Enum):
    """What can happen to one hand-over, seen from outside."""

    UNREACHABLE = auto()
    BUSY = auto()
    REFUSED = auto()
    LOST_BEFORE_TAKEN = auto()
    LOST_AFTER_TAKEN = auto()
    HANGS_BEFORE_TAKEN = auto()
    HANGS_AFTER_TAKEN = auto()
    DRIPS = auto()
    DRIPS_AFTER_TAKEN = auto()


SLOW = {Trouble.HANGS_BEFORE_TAKEN, Trouble.HANGS_AFTER_TAKEN, Trouble.DRIPS, Trouble.DRIPS_AFTER_TAKEN}


class Bench:
    """One transport with the world behind it. `troubles` are those that it can meet; `longest` its total deadline."""

    transport: Transport
    message: Message
    troubles: frozenset[Trouble] = frozenset(Trouble)
    longest: timedelta = DEADLINE
    tells: bool = True  # whether a look-up can ever say something

    def suffer(self, trouble: Trouble) -> None:
        """The next hand-over goes wrong like this."""
        raise NotImplementedError

    def recovered(self) -> Transport:
        """The transport once the trouble is over."""
        return self.transport

    def arrived(self) -> int:
        raise NotImplementedError

    def tries(self) -> int:
        raise NotImplementedError


class TwilioBench(Bench):
    FAULTS: ClassVar = {
        Trouble.BUSY: twilio_server.Fault.RATE_LIMIT,
        Trouble.LOST_BEFORE_TAKEN: twilio_server.Fault.DROP,
        Trouble.LOST_AFTER_TAKEN: twilio_server.Fault.STORE_DROP,
        Trouble.HANGS_BEFORE_TAKEN: twilio_server.Fault.HANG,
        Trouble.HANGS_AFTER_TAKEN: twilio_server.Fault.STORE_HANG,
        Trouble.DRIPS: twilio_server.Fault.DRIP,
        Trouble.DRIPS_AFTER_TAKEN: twilio_server.Fault.STORE_DRIP,
    }

    def __init__(self, server: TwilioServer, clock: SetClock) -> None:
        self.server, self.clock, self.message = server, clock, a_text()
        self.transport = a_line(server, clock)

    def suffer(self, trouble: Trouble) -> None:
        if trouble is Trouble.UNREACHABLE:
            self.transport = a_line(self.server, self.clock, api_base=f"http://127.0.0.1:{closed_port()}")
        elif trouble is Trouble.REFUSED:
            self.server.refuse[CANDIDATE] = (400, 21614)
        else:
            self.server.fail(self.FAULTS[trouble])
            self.transport = a_line(self.server, self.clock, deadline=DEADLINE if trouble in SLOW else PATIENT)

    def arrived(self) -> int:
        return len(self.server.outbound)

    def tries(self) -> int:
        return self.server.posts

    def recovered(self) -> Transport:
        return a_line(self.server, self.clock)


class VoiceBench(TwilioBench):
    """The same account, and a call instead of a text."""

    def __init__(self, server: TwilioServer, clock: SetClock) -> None:
        self.server, self.clock, self.message = server, clock, a_call()
        self.transport = a_voice(server)

    def suffer(self, trouble: Trouble) -> None:
        if trouble is Trouble.UNREACHABLE:
            self.transport = a_voice(self.server, api_base=f"http://127.0.0.1:{closed_port()}")
        elif trouble is Trouble.REFUSED:
            self.server.calls.refuse[CANDIDATE] = (400, 21215)
        else:
            self.server.fail(self.FAULTS[trouble])
            self.transport = a_voice(self.server, deadline=DEADLINE if trouble in SLOW else PATIENT)

    def arrived(self) -> int:
        return len(self.server.calls.made)

    def recovered(self) -> Transport:
        return a_voice(self.server)


class AndroidBench(Bench):
    FAULTS: ClassVar = TwilioBench.FAULTS

    def __init__(self, phone: Phone, clock: SetClock) -> None:
        self.phone, self.clock, self.message = phone, clock, a_text()
        self.transport = a_gateway(phone, clock)

    def suffer(self, trouble: Trouble) -> None:
        if trouble is Trouble.UNREACHABLE:
            self.transport = a_gateway(self.phone, self.clock, url=f"http://127.0.0.1:{closed_port()}")
        elif trouble is Trouble.REFUSED:
            self.phone.refuses = 400
        else:
            self.phone.fail(self.FAULTS[trouble])
            self.transport = a_gateway(self.phone, self.clock, deadline=DEADLINE if trouble in SLOW else PATIENT)

    def arrived(self) -> int:
        return len(self.phone.texts)

    def tries(self) -> int:
        return self.phone.posts

    def recovered(self) -> Transport:
        return a_gateway(self.phone, self.clock)


class SmtpBench(Bench):
    longest = DEADLINE + FINAL_WAIT
    tells = False
    FAULTS: ClassVar = {
        Trouble.BUSY: smtp_sink.Fault.BUSY_AT_RCPT,
        Trouble.REFUSED: smtp_sink.Fault.REFUSE_RCPT,
        Trouble.LOST_BEFORE_TAKEN: smtp_sink.Fault.DROP_AT_MAIL,
        Trouble.LOST_AFTER_TAKEN: smtp_sink.Fault.STORE_DROP,
        Trouble.HANGS_BEFORE_TAKEN: smtp_sink.Fault.HANG_AT_MAIL,
        Trouble.HANGS_AFTER_TAKEN: smtp_sink.Fault.STORE_HANG,
        Trouble.DRIPS: smtp_sink.Fault.DRIP_AT_MAIL,
        Trouble.DRIPS_AFTER_TAKEN: smtp_sink.Fault.STORE_DRIP,
    }

    def __init__(self, sink: SmtpSink, clock: SetClock) -> None:
        self.sink, self.clock, self.message = sink, clock, a_letter()
        self.transport = a_mailer(sink.url, clock)

    def suffer(self, trouble: Trouble) -> None:
        if trouble is Trouble.UNREACHABLE:
            self.transport = a_mailer(f"smtp://127.0.0.1:{closed_port()}", self.clock)
        else:
            self.sink.fail(self.FAULTS[trouble])
            self.transport = a_mailer(self.sink.url, self.clock, deadline=DEADLINE if trouble in SLOW else PATIENT)

    def arrived(self) -> int:
        return len(self.sink.mails)

    def tries(self) -> int:
        return self.sink.tries


class MemoryBench(Bench):
    FAULTS: ClassVar = {
        Trouble.UNREACHABLE: memory.Fault.NOT_SENT,
        Trouble.REFUSED: memory.Fault.REFUSE,
        Trouble.LOST_BEFORE_TAKEN: memory.Fault.IN_DOUBT_NOT_SENT,
        Trouble.LOST_AFTER_TAKEN: memory.Fault.IN_DOUBT_BUT_SENT,
    }
    troubles = frozenset(FAULTS)

    def __init__(self, clock: SetClock) -> None:
        self.message = a_text()
        self.transport = self.held = MemoryTransport(clock=clock)

    def suffer(self, trouble: Trouble) -> None:
        self.held.faults = memory.scripted(self.FAULTS[trouble])

    def arrived(self) -> int:
        return len(self.held.ledger)

    def tries(self) -> int:
        return len(self.held.attempts)


class ConsoleBench(Bench):
    troubles = frozenset({Trouble.UNREACHABLE})
    tells = False

    def __init__(self) -> None:
        self.message, self.stream = a_text(), io.StringIO()
        self.transport = ConsoleTransport(self.stream)

    def suffer(self, trouble: Trouble) -> None:
        self.printed = self.stream.getvalue()
        self.stream.close()

    def arrived(self) -> int:
        printed = self.printed if self.stream.closed else self.stream.getvalue()
        return printed.count(self.message.body)

    def tries(self) -> int:
        return self.arrived()


def a_line(server: TwilioServer, clock: SetClock, **more) -> TwilioSms:
    """The candidate's line, on the stand-in."""
    sender = {} if "messaging_service" in more else {"from_": server.number}
    given = {"api_base": server.url, "deadline": PATIENT, "candidate_phone": CANDIDATE, **sender}
    return TwilioSms(server.account_sid, more.pop("auth_token", server.auth_token), clock=clock, **(given | more))


def a_voice(server: TwilioServer, **more) -> TwilioVoice:
    """Calls to the candidate, on the stand-in."""
    given = {"from_": server.number, "api_base": server.url, "deadline": PATIENT}
    return TwilioVoice(server.account_sid, server.auth_token, **(given | more))


def a_gateway(phone: Phone, clock: SetClock, **more) -> AndroidGateway:
    """The candidate's line, through a phone of their own."""
    given = {"url": phone.url, "username": "sms", "password": phone.password, "deadline": PATIENT}
    return AndroidGateway(clock=clock, candidate_phone=CANDIDATE, **(given | more))


def a_mailer(url: str, clock: SetClock, **more) -> SmtpEmail:
    given = {"sender": "Sam Rivera <sam@example.org>", "deadline": PATIENT, "final_wait": FINAL_WAIT}
    return SmtpEmail(url, clock=clock, **(given | more))


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextlib.contextmanager
def a_mute_server(says: bytes = b"") -> Iterator[int]:
    """It takes a connection and never says more than one byte of `says` at a time, for ever."""
    stopping = threading.Event()

    def mutter(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            while not stopping.wait(0.05):
                connection.send(says)

    def serve() -> None:
        while not stopping.is_set():
            with contextlib.suppress(TimeoutError):
                connection, _ = listener.accept()
                threading.Thread(target=mutter, args=(connection,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        stopping.set()
        thread.join()
