"""The director: watches what the real daemon does, answers as the candidate, and lets days pass in seconds."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from daemon.clock import LeapingClock, monotonic
from daemon.core.delivery import DeliveryState
from daemon.core.interview import Interview, Phase
from daemon.demo.screen import Screen
from daemon.demo.script import CANDIDATE, PHONE, Scene
from daemon.demo.servers import Stage
from daemon.loops.desk import Desk
from daemon.service import Service

LIMIT = 28.0  # seconds for the whole play
CALM = 0.25  # seconds without anything happening, after which time may leap
THANKED = (Phase.THANKED, Phase.CLOSED)


@dataclass
class Play:
    """One performance. `run` ends when every matter has, or time is up."""

    stage: Stage
    desk: Desk
    service: Service
    clock: LeapingClock
    screen: Screen
    scenes: tuple[Scene, ...]
    shown_texts: int = 0
    shown_mails: int = 0
    answered: set[tuple[str, str]] = field(default_factory=set)
    began: float = field(default_factory=monotonic)

    def run(self) -> None:
        """Play to the end, then stop the daemon."""
        try:
            self._invite()
            while monotonic() - self.began < LIMIT and not self._is_over():
                if not self._show_what_is_new() and self._is_calm():
                    self._leap()
                threading.Event().wait(0.05)
            self._show_what_is_new()
        finally:
            self.service.stopping.set()

    def _invite(self) -> None:
        for scene in self.scenes:
            self.stage.calendar.put(scene, scene.invitation(self.clock.now()))
            self.screen.happens(self.clock.now(), f"{scene.company} invites Sam: {scene.role}", "dim")

    def _show_what_is_new(self) -> bool:
        """Print what arrived, and answer it where the script has an answer."""
        texts = self.stage.twilio.outbound[self.shown_texts :]
        for row in texts:
            self.screen.text_to_candidate(row.created_at, row.body)
            self._answer(row.body)
        self.shown_texts += len(texts)
        mails = self.stage.mail.mails[self.shown_mails :]
        for mail in mails:
            self.screen.mail(self.clock.now(), mail.message)
        self.shown_mails += len(mails)
        return bool(texts or mails)

    def _answer(self, body: str) -> None:
        for interview in self._interviews():
            scene = next(one for one in self.scenes if one.uid == interview.uid)
            for cue, words in scene.answers:
                line = cue.format(ref=interview.ref)
                if line in body and (scene.uid, cue) not in self.answered:
                    self.answered.add((scene.uid, cue))
                    self._text(words.format(ref=interview.ref))
                    return

    def _text(self, words: str) -> None:
        self.clock.leap_to(self.clock.now() + timedelta(minutes=2))
        self.screen.text_from_candidate(self.clock.now(), words)
        self.stage.twilio.receive(PHONE, words)

    def _interviews(self) -> list[Interview]:
        with self.desk.store.transaction(self.desk.candidate.id) as tx:
            return tx.interviews.all()

    def _is_calm(self) -> bool:
        """Nothing is due, nothing is on its way, and every text was heard."""
        threading.Event().wait(CALM)
        with self.desk.store.transaction(self.desk.candidate.id) as tx:
            heard = len(tx.inbox.all())
            moving = tx.outbox.by_state(DeliveryState.PENDING, DeliveryState.SENDING)
            due = tx.interviews.next_due_at()
            known = len(tx.interviews.all())
        now = self.clock.now()
        inbound = sum(row.direction == "inbound" for row in self.stage.twilio.ledger)
        unseen = len(self.stage.twilio.outbound) > self.shown_texts or len(self.stage.mail.mails) > self.shown_mails
        busy = unseen or any(one.due_at is None or one.due_at <= now for one in moving)
        return not busy and heard == inbound and known == len(self.scenes) and (due is None or due > now)

    def _leap(self) -> None:
        due_at = self._next_due()
        if due_at is not None:
            self.clock.leap_to(due_at)
            self.service.metronome.arm()

    def _next_due(self) -> datetime | None:
        with self.desk.store.transaction(self.desk.candidate.id) as tx:
            dues = [one for one in (tx.interviews.next_due_at(), tx.outbox.next_due_at()) if one is not None]
        return min(dues, default=None)

    def _is_over(self) -> bool:
        phases = {one.uid: one.phase for one in self._interviews()}
        kept, declined, forgotten = (phases.get(scene.uid) for scene in self.scenes)
        ended = kept in THANKED and declined is Phase.WITHDRAWN and forgotten is Phase.DEBRIEFING
        return ended and self._is_calm()

    # How it ended.

    def outcome(self) -> list[tuple[bool, str]]:
        """What had to be, and whether it is."""
        kept, declined, forgotten = self.scenes
        phases = {one.uid: one.phase for one in self._interviews()}
        reminders = self._texts_about(forgotten)
        return [
            (phases.get(kept.uid) in THANKED, f"{kept.company}: Sam went, and the thank-you left"),
            (self._mails_to(kept) == 1, f"{kept.company}: {self._mails_to(kept)} mail, the thank-you, once"),
            (phases.get(declined.uid) is Phase.WITHDRAWN, f"{declined.company}: told and declined"),
            (self._letters(declined) == (1, 1), f"{declined.company}: one letter in words, one iMIP REPLY"),
            (self.stage.calendar.partstat(declined) == "DECLINED", f"{declined.company}: the calendar says DECLINED"),
            (phases.get(forgotten.uid) is Phase.DEBRIEFING, f"{forgotten.company}: no answer, and so not cancelled"),
            (self._mails_to(forgotten) == 0, f"{forgotten.company}: nobody was told anything"),
            (reminders >= 3, f"{forgotten.company}: {reminders} texts reminded Sam"),
            (self._mails_to_others() == 0, "nobody else got any mail"),
        ]

    def _mails_to(self, scene: Scene) -> int:
        return sum(one.recipient == scene.address for one in self.stage.mail.mails)

    def _letters(self, scene: Scene) -> tuple[int, int]:
        mine = [one.message for one in self.stage.mail.mails if one.recipient == scene.address]
        replies = [one for one in mine if any(part.get_content_type() == "text/calendar" for part in one.walk())]
        return len(mine) - len(replies), len(replies)

    def _texts_about(self, scene: Scene) -> int:
        return sum(scene.company in row.body for row in self.stage.twilio.outbound)

    def _mails_to_others(self) -> int:
        known = {CANDIDATE, *(scene.address for scene in self.scenes)}
        return sum(one.recipient not in known for one in self.stage.mail.mails)
