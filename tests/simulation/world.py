"""A seeded world: the real loops on a real SQLite file, everything around them in memory, and bad luck on demand."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path

from daemon.core.change import Office
from daemon.core.compose import Templates
from daemon.core.delivery import CalendarReply, Channel, Message
from daemon.core.event import Attendee, CalendarEvent, EventStatus
from daemon.core.interview import Interview
from daemon.core.policy import Candidate, OnSilence, Policy, ThankYou
from daemon.core.recognize import Rules
from daemon.core.templates import parse_templates
from daemon.loops.deliver_outbox import collect_receipts
from daemon.loops.desk import Desk, WatchedCalendar
from daemon.loops.hear_replies import hear_replies
from daemon.loops.one_pass import drain, one_pass
from daemon.loops.responder import CalendarTransport
from daemon.loops.watch_calendars import watch_calendars
from daemon.messages import read_sources
from daemon.rules import read_rules
from daemon.store.transaction import Store
from daemon.store.upgrade import upgrade
from integrations.memory import (
    CalendarFault,
    Fault,
    MemoryCalendar,
    MemoryExpander,
    MemoryInbox,
    MemoryTransport,
    Moment,
)

MONDAY = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
CANDIDATE = Candidate(
    name="Sam Rivera",
    email="sam@example.org",
    phone="+14155550101",
    timezone="America/New_York",
    employer_domains=("currentjob.example",),
)
CALM_DAYS = 10  # without faults at the end: by then everything must have come to its end
COMPANIES = ("Acme", "Globex", "Initech", "Umbra", "Hooli", "Stark")


class Crashed(BaseException):
    """kill -9: nothing below catches it, and nothing is cleaned up."""


@dataclass
class SimulatedClock:
    """Time passes when the world says so."""

    at: datetime

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True)
class Saying:
    """What the candidate wrote, and which start they were thinking of."""

    at: datetime
    uid: str
    word: str
    starts_at: datetime
    contact: str


@dataclass(frozen=True)
class Luck:
    """How often things go wrong; all zero once the faults stop."""

    crash: float = 0.0
    send_fault: float = 0.0
    inbox_fault: float = 0.0
    calendar_fault: float = 0.0
    sleep: float = 0.0


@dataclass
class World:
    """One candidate's life over some days. The same seed lives the same life."""

    seed: int
    folder: Path
    on_silence: OnSilence = OnSilence.ATTEND
    days: int = 9
    lot: Luck | None = None  # in place of the one that the seed draws
    texters: float = 0.0  # how many of the contacts take texts
    said: list[Saying] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    crashes: int = 0
    passes: int = 0

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.twists = random.Random(self.seed ^ 0x5EED)  # apart, so that what was a seed's life before stays it
        self.texting = random.Random(self.seed ^ 0x7E87)
        self.numbers: set[str] = set()  # of the contacts who take texts
        self.clock = SimulatedClock(MONDAY + timedelta(minutes=self.random.randrange(24 * 60)))
        self.began_at = self.clock.at
        drawn = self._draw_luck()
        self.luck = self.luck_was = self.lot or drawn
        self.policy = Policy(
            on_silence=self.on_silence,
            thank_you=self.random.choice([ThankYou.ASK, ThankYou.AUTO]),
            follow_up_after=2,
            can_text=True,
        )
        self.expander = MemoryExpander()
        self.calendar = MemoryCalendar(
            expander=self.expander,
            name="personal",
            organizer_told=self.random.random() < 0.5,
            faults=self._send_fault,
            hook=self._around_a_send,
        )
        visible = timedelta(seconds=self.random.choice([0, 0, 5, 40]))
        self.sms = MemoryTransport(
            clock=self.clock, name="sms", faults=self._sms_fault, hook=self._around_a_send, visible_after=visible
        )
        self.email = MemoryTransport(
            clock=self.clock, name="email", faults=self._send_fault, hook=self._around_a_send, tells=False
        )
        self.inbox = MemoryInbox(clock=self.clock, name="sms", outbound=self.sms, duplicates=self.random.random() < 0.3)
        self.planned: list[tuple[datetime, Callable[[], None]]] = []
        self.answered: set[str] = set()
        self.starts: dict[str, list[datetime]] = {}
        self.cancelled: set[str] = set()
        self.removed: set[str] = set()
        upgrade(self.url)
        # A new process opens new connections; the engine, with the statements it has compiled, is kept.
        self.store = Store(self.url, before_commit=self._maybe_crash, after_commit=self._maybe_crash)
        self.desk = self._new_process()

    @property
    def url(self) -> str:
        return f"sqlite:///{self.folder / f'world-{self.seed}.db'}"

    # Life goes on.

    def live(self) -> None:
        """The days with bad luck, then days without: everything must have come to its end."""
        for number in range(self.random.randint(1, 3)):
            self._plan_interview(number)
        end = self.began_at + timedelta(days=self.days)
        self._run_until(end)
        self.luck = Luck()
        self.inbox.fault, self.calendar.pull_fault, self.calendar.find_fault = "", None, None
        self._run_until(end + timedelta(days=CALM_DAYS))
        self.desk.store.close()

    def _run_until(self, end: datetime) -> None:
        while self.clock.at < end:
            self._let_the_world_act()
            self._stir_the_weather()
            self._work()
            self._read_the_phone()
            self.clock.at = min(end, self._next_instant())

    def _next_instant(self) -> datetime:
        instants = [at for at, _ in self.planned]
        due = self._safely(self._next_due)
        if due is not None:
            instants.append(due)
        rhythm = timedelta(hours=24 if self.luck == Luck() else 4)
        soon = min(*instants, self.clock.at + rhythm) if instants else self.clock.at + rhythm
        step = max(soon - self.clock.at, timedelta(seconds=self.random.choice([1, 2, 20])))
        if self.random.random() < self.luck.sleep:
            step += timedelta(hours=self.random.choice([1, 6, 20, 50]))
            self.log.append(f"{self.clock.at} asleep for {step}")
        return self.clock.at + step

    def _next_due(self) -> datetime | None:
        with self.desk.store.transaction(CANDIDATE.id) as tx:
            dues = [one for one in (tx.interviews.next_due_at(), tx.outbox.next_due_at()) if one is not None]
        return min(dues, default=None)

    def _let_the_world_act(self) -> None:
        due = [one for one in self.planned if one[0] <= self.clock.at]
        self.planned = [one for one in self.planned if one[0] > self.clock.at]
        for _, act in sorted(due, key=lambda one: one[0]):
            act()

    def _stir_the_weather(self) -> None:
        bad = self.random.random
        self.inbox.fault = "the provider does not answer" if bad() < self.luck.inbox_fault else ""
        weather = [CalendarFault.UNAVAILABLE, CalendarFault.EMPTY, CalendarFault.GARBAGE]
        self.calendar.pull_fault = self.random.choice(weather) if bad() < self.luck.calendar_fault else None
        self.calendar.find_fault = CalendarFault.UNAVAILABLE if bad() < self.luck.calendar_fault else None

    def _work(self) -> None:
        """What the daemon does at this instant: a full pass, or its loops one by one."""
        self.passes += 1
        jobs: list[Callable[[], object]] = [lambda: one_pass(self.desk)]
        if self.random.random() < 0.6:
            jobs = [
                lambda: watch_calendars(self.desk, even_if_not_due=True),
                lambda: hear_replies(self.desk),
                lambda: collect_receipts(self.desk),
                lambda: drain(self.desk),
            ]
            self.random.shuffle(jobs)
        for job in jobs:
            self._safely(job)

    def _safely(self, job: Callable[[], object]) -> object:
        """Run it; a crash throws the process away and starts another on the same file."""
        try:
            return job()
        except Crashed:
            self.crashes += 1
            self.log.append(f"{self.clock.at} crashed")
            self.desk.store.close()
            self.desk = self._new_process()
            return None

    def _new_process(self) -> Desk:
        numbers = iter(range(10**9))
        stamp = f"{self.seed}-{self.crashes}"
        return Desk(
            store=self.store,
            clock=self.clock,
            office=Office(CANDIDATE, self.policy, templates()),
            rules=rules(),
            transports={
                Channel.SMS: self.sms,
                Channel.EMAIL: self.email,
                Channel.CALENDAR: CalendarTransport({"personal": self.calendar}),
            },
            calendars=(WatchedCalendar(calendar=self.calendar, every=timedelta(minutes=5), every_event=True),),
            inboxes=(self.inbox,),
            expander=self.expander,
            mail_domain="example.org",
            segments_per_second=0,
            new_id=lambda: f"{stamp}-{next(numbers)}",
        )

    # Bad luck.

    def _draw_luck(self) -> Luck:
        draw = self.random.choice
        return Luck(
            crash=draw([0, 0.002, 0.01, 0.04]),
            send_fault=draw([0, 0.1, 0.4]),
            inbox_fault=draw([0, 0.1, 0.5]),
            calendar_fault=draw([0, 0.1, 0.3]),
            sleep=draw([0, 0, 0.02, 0.1]),
        )

    def _maybe_crash(self) -> None:
        if self.luck.crash and self.random.random() < self.luck.crash:
            raise Crashed

    def _around_a_send(self, _moment: Moment, _subject: Message | CalendarReply) -> None:
        if self.random.random() < self.luck.crash * 3:
            raise Crashed

    def _send_fault(self) -> Fault | None:
        if self.random.random() >= self.luck.send_fault:
            return None
        faults = [Fault.NOT_SENT, Fault.NOT_SENT, Fault.IN_DOUBT_BUT_SENT, Fault.IN_DOUBT_NOT_SENT, Fault.REFUSE]
        return self.random.choice(faults)

    def _sms_fault(self) -> Fault | None:
        fault = self._send_fault()
        return Fault.CHANNEL_DEAD if fault is Fault.REFUSE and self.random.random() < 0.3 else fault

    # The employers.

    def _plan_interview(self, number: int) -> None:
        uid, company = f"event-{number}@{self.seed}", COMPANIES[number]
        starts_at = self._office_hour(self.random.uniform(0.3, 6.5))
        appears_at = self.began_at + timedelta(hours=self.random.choice([0, 0, 1, 20, 50]))
        self._at(appears_at, lambda: self._invite(uid, company, starts_at))
        if self.random.random() < 0.35:
            self._at(appears_at + timedelta(hours=self.random.uniform(1, 60)), lambda: self._move(uid))
        if self.random.random() < 0.15:
            self._at(appears_at + timedelta(hours=self.random.uniform(1, 80)), lambda: self._call_off(uid))
        if self.random.random() < 0.1:
            self._at(appears_at + timedelta(hours=self.random.uniform(1, 80)), lambda: self._remove(uid))
        if self.random.random() < 0.1:
            self._at(appears_at + timedelta(hours=self.random.uniform(1, 60)), lambda: self._replace_contact(uid))
        if self.twists.random() < 0.12:
            self._at(appears_at + timedelta(hours=self.twists.uniform(1, 60)), lambda: self._invite_anew(uid, company))
        if self.twists.random() < 0.12:
            for number in range(1, self.twists.randrange(2, 4)):
                later = starts_at + timedelta(hours=number)
                self._at(appears_at, partial(self._invite, f"{uid}-session-{number}", company, later))

    def _office_hour(self, days_ahead: float) -> datetime:
        at = self.clock.at + timedelta(days=days_ahead)
        return at.replace(hour=self.random.choice([13, 15, 17, 20]), minute=0, second=0, microsecond=0)

    def _at(self, at: datetime, act: Callable[[], None]) -> None:
        self.planned.append((at, act))

    def _invite(self, uid: str, company: str, starts_at: datetime) -> None:
        if starts_at <= self.clock.at:
            return
        host = f"dana@{company.lower()}.example"
        event = CalendarEvent(
            uid=uid,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=1),
            timezone="America/New_York",
            summary=f"Interview with {company}",
            description=self._who_texts(company, host),
            organizer=Attendee(host, "Dana Reyes"),
            attendees=(Attendee(CANDIDATE.email, CANDIDATE.name), Attendee(host, "Dana Reyes")),
        )
        self.starts[uid] = [starts_at]
        self.calendar.put(event)
        self.log.append(f"{self.clock.at} {uid} invited for {starts_at}")

    def _who_texts(self, company: str, host: str) -> str:
        """The candidate's own tag: a number, or an address and a number, of one who takes texts."""
        if self.texting.random() >= self.texters:
            return ""
        number = f"+1415555017{COMPANIES.index(company)}"
        self.numbers.add(number)
        return f"#callahead contact {self.texting.choice(['', f'{host} '])}{number} texts"

    def _event(self, uid: str) -> CalendarEvent | None:
        held = self.calendar.events(f"/personal/{uid}.ics")
        return held[0] if held else None

    def _move(self, uid: str) -> None:
        event = self._event(uid)
        if event is None or event.starts_at is None or event.starts_at < self.clock.at or uid in self.cancelled:
            return
        starts_at = self._office_hour(self.random.uniform(0.2, 4))
        if starts_at <= self.clock.at:
            return
        self.starts[uid].append(starts_at)
        attendees = tuple(Attendee(one.email, one.name) for one in event.attendees)  # a move asks anew
        self.calendar.put(
            replace(event, starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), attendees=attendees)
        )
        self.log.append(f"{self.clock.at} {uid} moved to {starts_at}")

    def _call_off(self, uid: str) -> None:
        event = self._event(uid)
        if event is not None and event.starts_at and event.starts_at > self.clock.at:
            self.cancelled.add(uid)
            self.calendar.put(replace(event, status=EventStatus.CANCELLED))
            self.log.append(f"{self.clock.at} {uid} called off")

    def _remove(self, uid: str) -> None:
        if self._event(uid) is not None:
            self.removed.add(uid)
            self.calendar.remove(f"/personal/{uid}.ics")
            self.log.append(f"{self.clock.at} {uid} gone from the calendar")

    def _invite_anew(self, uid: str, company: str) -> None:
        """As several vendors move: the event goes, and another one comes under another UID."""
        event = self._event(uid)
        if event is None or event.starts_at is None or event.starts_at < self.clock.at or uid in self.cancelled:
            return
        starts_at = self._office_hour(self.twists.uniform(0.2, 4))
        if starts_at > self.clock.at:
            self._remove(uid)
            self._invite(f"{uid}-anew", company, starts_at)

    def _replace_contact(self, uid: str) -> None:
        event = self._event(uid)
        if event is None or event.organizer is None:
            return
        host = event.organizer.email.replace("dana@", "lee@")
        others = tuple(one for one in event.attendees if one.email == CANDIDATE.email)
        attendees = (*others, Attendee(host, "Lee Ortiz"))
        self.calendar.put(replace(event, organizer=Attendee(host, "Lee Ortiz"), attendees=attendees))
        self.log.append(f"{self.clock.at} {uid} has another contact: {host}")

    # The candidate.

    def _read_the_phone(self) -> None:
        arrivals = [one for one in (*self.sms.ledger, *self.email.ledger) if one.provider_id not in self.answered]
        for arrival in arrivals:
            self.answered.add(arrival.provider_id)
            if arrival.message.to in (CANDIDATE.phone, CANDIDATE.email):
                self._think_about(arrival.message)
            elif arrival.message.to in self.numbers and self.texting.random() < 0.5:
                self.inbox.receive(
                    self.texting.choice(["Thanks, noted", "Yes", "no"]), arrival.message.to, self.clock.at
                )

    def _think_about(self, message: Message) -> None:
        about = self._about(message)
        if about is None:
            return
        if message.purpose.value in ("question", "reminder"):
            self._plan_answer(about, ["Y", "N", "N", "", "", "maybe later", "STOP", "R"])
        elif message.purpose.value == "acknowledgement" and f"U {about.ref}" in message.body:
            self._plan_answer(about, ["", "", "U", "S", "N", "Y"])
        elif message.purpose.value == "debrief":
            self._plan_answer(about, ["1", "2", "3", "", "N"])
        elif f"Y {about.ref}" in message.body:
            self._plan_answer(about, ["Y", "N", ""])

    def _plan_answer(self, about: Interview, words: list[str]) -> None:
        word = self.random.choice(words)
        if not word:
            return
        delay = timedelta(seconds=self.random.choice([5, 60, 300, 580, 3600, 20 * 3600]))
        self._at(self.clock.at + delay, lambda: self._text(about, word))

    def _text(self, about: Interview, word: str) -> None:
        uid, ref = about.uid, about.ref
        event = self._event(uid)
        plain = word in ("maybe later", "STOP")
        body = word if plain else self.random.choice([f"{word} {ref}", f"{word.lower()}{ref.lower()}", f"{ref} {word}"])
        self.inbox.receive(body, CANDIDATE.phone, self.clock.at)
        if self.random.random() < 0.1:
            self.inbox.receive(body.upper(), "+14155550177", self.clock.at)  # a stranger says the same
        contact = event.organizer.email if event and event.organizer else ""
        for one in (uid, *self._other_sessions(uid)):
            start = about.starts_at if event is None and one == uid else None
            self.said.append(Saying(self.clock.at, one, word, start or self._start_of(one), contact))
        self.log.append(f"{self.clock.at} the candidate writes {body!r}")

    def _start_of(self, uid: str) -> datetime:
        event = self._event(uid)
        return event.starts_at if event and event.starts_at else self.starts.get(uid, [self.clock.at])[-1]

    def _other_sessions(self, uid: str) -> list[str]:
        """What an answer about the first session of a loop is about as well: the question named all of them."""
        with self.calm(), self.store.transaction(CANDIDATE.id) as tx:
            everyone = tx.interviews.all()
        leaders = {one.id for one in everyone if one.uid == uid}
        return [one.uid for one in everyone if one.part_of in leaders]

    def _about(self, message: Message) -> Interview | None:
        """Of one that is gone from the calendar nobody knows more than what the question says."""
        with self.calm(), self.store.transaction(CANDIDATE.id) as tx:
            item = tx.outbox.get_by_key(message.key)
            return tx.interviews.get(item.interview_id) if item and item.interview_id else None

    @contextmanager
    def calm(self) -> Iterator[None]:
        """While we look into the database ourselves, nothing crashes."""
        held, self.luck = self.luck, Luck()
        try:
            yield
        finally:
            self.luck = held

    # For a failure's report.

    def story(self) -> str:
        arrivals = [
            f"{one.at} {one.message.channel.value} {one.message.purpose.value} to {one.message.to} [{one.message.key}]"
            for one in (*self.sms.ledger, *self.email.ledger)
        ]
        return "\n".join([f"seed {self.seed}, {self.luck_was}", *sorted([*self.log, *arrivals])])

    def arrivals(self) -> Counter[str]:
        return Counter(one.message.key for one in (*self.sms.ledger, *self.email.ledger))


@cache
def templates() -> Templates:
    return parse_templates(read_sources(None))


@cache
def rules() -> Rules:
    return read_rules()
