"""What must hold of every life, however unlucky: the laws, read off the ledgers of those who received."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from daemon.core.compose import clear_sentence
from daemon.core.delivery import Channel, DeliveryState, OutboxItem, Purpose
from daemon.core.hours import is_within
from daemon.core.interview import Interview, Phase
from daemon.core.policy import OnSilence
from integrations.memory import Arrival
from tests.simulation.world import CANDIDATE, Luck, World

NO = frozenset({"N", "S"})
TAKES_BACK = frozenset({"U", "Y"})
ENDED = frozenset({Phase.WITHDRAWN, Phase.CLOSED, Phase.CANCELLED_BY_EMPLOYER, Phase.UNRESOLVED, Phase.THANKED})
CANDIDATES = (CANDIDATE.email, CANDIDATE.phone)
UNHEARD = timedelta(minutes=12)  # how long a letter waits at most for an inbox that does not answer
ASKING = frozenset({Purpose.QUESTION, Purpose.REMINDER})


def violations(world: World) -> list[str]:
    """Every broken promise of this life, a line each; [] is what we want."""
    with world.store.transaction(CANDIDATE.id) as tx:
        life = Life(world, tx.interviews.all(), list(reversed(tx.outbox.all())))
    world.store.close()
    checks = (
        life.no_letter_without_a_plain_no,
        life.no_letter_after_it_was_taken_back,
        life.nothing_reaches_an_employer_twice,
        life.the_organizer_hears_one_reply,
        life.a_letter_was_shown_word_for_word,
        life.a_letter_is_about_the_time_that_was_refused,
        life.no_question_after_it_began,
        life.never_two_questions_at_once,
        life.nights_are_quiet,
        life.nobody_declines_what_was_not_refused,
        life.every_interview_ends_accounted_for,
        life.nothing_is_left_on_its_way,
        life.doubt_is_told,
        life.a_no_in_time_is_passed_on_or_alarmed,
        life.every_interview_was_asked_about,
    )
    return [f"{check.__name__}: {line}" for check in checks for line in check()]


class Life:
    """One finished life: what arrived where, and what the database says of it."""

    def __init__(self, world: World, interviews: list[Interview], items: list[OutboxItem]) -> None:
        self.world = world
        self.interviews = {one.id: one for one in interviews}
        self.items = {one.message.key: one for one in items}
        self.mails = world.email.ledger
        self.texts = world.sms.ledger
        self.to_them = [one for one in (*self.mails, *self.texts) if one.message.to not in CANDIDATES]
        self.letters = [one for one in self.to_them if one.message.purpose is Purpose.CANCELLATION]

    def _interview(self, arrival: Arrival) -> Interview | None:
        item = self.items.get(arrival.message.key)
        return self.interviews.get(item.interview_id) if item else None

    def _uid_of(self, arrival: Arrival) -> str:
        interview = self._interview(arrival)
        return interview.uid if interview else ""

    def _said(self, uid: str, words: frozenset[str], until: datetime) -> Iterator[datetime]:
        return (one.at for one in self.world.said if one.uid == uid and one.word in words and one.at <= until)

    def no_letter_without_a_plain_no(self) -> Iterator[str]:
        if self.world.on_silence is OnSilence.WITHDRAW:
            return
        for letter in self.letters:
            interview = self._interview(letter)
            if interview and not any(self._said(interview.uid, NO, letter.at)):
                yield f"{letter.message.key} left, and nobody said no"

    def no_letter_after_it_was_taken_back(self) -> Iterator[str]:
        for letter in self.letters:
            interview = self._interview(letter)
            item = self.items[letter.message.key]
            if interview is None or item.tried_at is None:
                continue
            noes = list(self._said(interview.uid, NO, letter.at))
            undone = [at for at in self._took_back(interview, letter.at) if not noes or at > max(noes)]
            # A claim is committed before the send: what is said after that cannot hold it any more.
            if undone and min(undone) + UNHEARD < (item.first_tried_at or letter.at):
                yield f"{letter.message.key} left although it was taken back at {min(undone)}"

    def _took_back(self, interview: Interview, until: datetime) -> Iterator[datetime]:
        """When an undo or a yes was said; a yes to a time that has moved since says nothing of the new one."""
        for one in self.world.said:
            about_this = one.word in TAKES_BACK and one.starts_at == interview.starts_at
            if one.uid == interview.uid and about_this and one.at <= until:
                yield one.at

    def nothing_reaches_an_employer_twice(self) -> Iterator[str]:
        for key, times in Counter(one.message.key for one in self.to_them).items():
            if times > 1:
                yield f"{key} arrived {times} times"
        for letter in self.to_them:
            if letter.message.channel is Channel.SMS and letter.message.to not in self.world.numbers:
                yield f"{letter.message.key} went by text to {letter.message.to}, who takes none"
        told: dict[tuple[str, str], list[str]] = {}
        for letter in self.letters:
            told.setdefault((letter.message.to, _day(letter.message.body)), []).append(self._uid_of(letter))
        for (to, day), uids in told.items():
            # Invited anew to the hour that was refused: another UID, another question, and another no.
            if len(uids) > len(set(uids)):
                yield f"{to} was told {len(uids)} times about {day}"

    def the_organizer_hears_one_reply(self) -> Iterator[str]:
        by_mail = [one.message.reply for one in self.mails if one.message.purpose is Purpose.DECLINE]
        served = [*self.world.calendar.replies, *(one for one in by_mail if one)]
        for interview in self.interviews.values():
            replies = [one for one in served if one.uid == interview.uid]
            revisions = {
                item.revision
                for item in self.items.values()
                if item.interview_id == interview.id and item.message.purpose is Purpose.DECLINE
            }
            if len(replies) > len(revisions):
                yield f"{interview.uid}: {len(replies)} replies for {len(revisions)} decisions"

    def a_letter_was_shown_word_for_word(self) -> Iterator[str]:
        for letter in self.letters:
            interview = self._interview(letter)
            sentence = clear_sentence(letter.message.body)
            shown = [
                one
                for one in (*self.texts, *self.mails)
                if one.at <= letter.at and sentence in one.message.body and letter.message.to in one.message.body
            ]
            if interview and not shown and not self._could_not_be_shown(letter):
                yield f"{letter.message.key} was never shown"

    def _could_not_be_shown(self, letter: Arrival) -> bool:
        """It began within the hour, or no provider took the acknowledgement for an hour: a dead channel
        must not make a no-show of a plain no."""
        ends = letter.message.expires_at
        if ends is not None and ends - letter.at <= timedelta(hours=1):
            return True
        item = self.items[letter.message.key]
        return self.world.luck_was.send_fault > 0 and item.first_tried_at is not None

    def a_letter_is_about_the_time_that_was_refused(self) -> Iterator[str]:
        for letter in self.letters:
            interview = self._interview(letter)
            if interview is None or self.world.on_silence is OnSilence.WITHDRAW:
                continue
            meant = {
                (one.starts_at, one.contact)
                for one in self.world.said
                if one.uid == interview.uid and one.word in NO and one.at <= letter.at
            }
            days = {_long_day(start) for start, _ in meant}
            if not any(day in letter.message.body or f"on {day[:3]}, " in letter.message.body for day in days):
                yield f"{letter.message.key} speaks of another time than {days}"

    def no_question_after_it_began(self) -> Iterator[str]:
        for arrival in (*self.texts, *self.mails):
            item = self.items.get(arrival.message.key)
            if item is None or arrival.message.purpose not in ASKING or arrival.message.expires_at is None:
                continue
            if arrival.at > arrival.message.expires_at + timedelta(minutes=1):
                yield f"{arrival.message.key} arrived after it had lost its sense"

    def never_two_questions_at_once(self) -> Iterator[str]:
        seen: dict[str, Arrival] = {}
        asked = [one for one in (*self.texts, *self.mails) if one.message.purpose is Purpose.REMINDER]
        for arrival in sorted(asked, key=lambda one: one.at):
            interview = self._interview(arrival)
            before = seen.get(interview.id) if interview else None
            if interview and before and arrival.at - before.at < timedelta(minutes=30):
                same_way = before.message.channel is arrival.message.channel
                if same_way and _root(before.message.key) != _root(arrival.message.key):
                    yield f"{before.message.key} and {arrival.message.key} within {arrival.at - before.at}"
            if interview:
                seen[interview.id] = arrival

    def nights_are_quiet(self) -> Iterator[str]:
        """Rungs of the ladder come by day; only what cannot wait for the morning comes at night."""
        if self.world.luck_was.sleep or self.world.luck_was.send_fault:
            return
        for arrival in self.texts:
            item = self.items.get(arrival.message.key)
            interview = self._interview(arrival)
            if item is None or interview is None or arrival.message.purpose is not Purpose.REMINDER:
                continue
            if not is_within(arrival.at, self.world.policy.quiet_hours, CANDIDATE.zone):
                continue
            ends = arrival.message.expires_at
            if ends is not None and ends - arrival.at > timedelta(hours=24 + 11):
                yield f"{arrival.message.key} woke the candidate at {arrival.at.astimezone(CANDIDATE.zone)}"

    def nobody_declines_what_was_not_refused(self) -> Iterator[str]:
        if self.world.on_silence is OnSilence.WITHDRAW:
            return
        for write in self.world.calendar.writes:
            if not any(one.uid == write.uid and one.word in NO for one in self.world.said):
                yield f"{write.uid} was declined, and nobody said no"

    def every_interview_ends_accounted_for(self) -> Iterator[str]:
        for interview in self.interviews.values():
            over = interview.starts_at is not None and interview.starts_at < self.world.clock.at - timedelta(days=8)
            if over and interview.phase not in ENDED:
                yield f"{interview.uid} is {interview.phase.value} for ever"

    def nothing_is_left_on_its_way(self) -> Iterator[str]:
        for item in self.items.values():
            if item.state in (DeliveryState.PENDING, DeliveryState.SENDING):
                yield f"{item.message.key} is {item.state.value}: {item.error}"
            if item.state is DeliveryState.IN_DOUBT and item.due_at is not None:
                yield f"{item.message.key} is still being looked up"

    def doubt_is_told(self) -> Iterator[str]:
        for item in self.items.values():
            if item.state is not DeliveryState.IN_DOUBT or not self._reachable():
                continue
            key = item.message.key
            if not any(key in one.message.key for one in self.items.values() if one.message.key != key):
                yield f"{key} is in doubt, and the candidate was not told"

    def a_no_in_time_is_passed_on_or_alarmed(self) -> Iterator[str]:
        for interview in self.interviews.values():
            words = NO | TAKES_BACK | {"R"}
            sayings = [one for one in self.world.said if one.uid == interview.uid and one.word in words]
            last = max(sayings, key=lambda one: one.at, default=None)
            if last is None or last.word not in NO or interview.starts_at is None or interview.part_of:
                continue
            in_time = last.at < interview.starts_at - timedelta(hours=26) and last.starts_at == interview.starts_at
            calm = self.world.luck_was == Luck() and interview.uid not in self.world.removed
            if in_time and calm and interview.phase not in (Phase.WITHDRAWN, Phase.CANCELLED_BY_EMPLOYER):
                yield f"{interview.uid}: a no at {last.at} came to {interview.phase.value}"

    def every_interview_was_asked_about(self) -> Iterator[str]:
        if self.world.luck_was.sleep or self.world.luck_was.calendar_fault or not self._reachable():
            return
        for interview in self.interviews.values():
            first = self.world.starts.get(interview.uid, [None])[0]
            settled = interview.uid in self.world.cancelled | self.world.removed or interview.part_of
            if first is None or settled or interview.asked_at is not None:
                continue
            known_for = (interview.starts_at or first) - interview.found_at
            if known_for > timedelta(hours=30) and interview.decision is None:
                yield f"{interview.uid} was never asked about"

    def _reachable(self) -> bool:
        return not any(one.word == "STOP" for one in self.world.said) and self.world.luck_was.send_fault < 0.3


def _day(body: str) -> str:
    found = re.search(r"\w+day, \w+ \d+, \d{4} at [\d:]+ [AP]M", body)
    return found.group(0) if found else body


def _long_day(start: datetime) -> str:
    local = start.astimezone(CANDIDATE.zone)
    return f"{local:%A}"


def _root(key: str) -> str:
    return key.split("/then/")[0]
