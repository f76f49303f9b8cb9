"""Killed or cut off in the middle: nothing is lost, nothing goes out twice, and what may have left is said."""

from __future__ import annotations

import random
import re
import time
from datetime import timedelta

import pytest

from integrations.standins import smtp_sink, twilio_server
from tests.acceptance.stage import ME, Stage, eventually, plain

MINUTE = timedelta(minutes=1)
AFTER_EVERY_LEASE = 6 * MINUTE


class Sam:
    """Answers every question, once, as soon as it arrives."""

    def __init__(self, stage: Stage, word: str = "n") -> None:
        self.stage, self.word = stage, word
        self.answered: set[str] = set()

    def look_at_the_phone(self) -> None:
        for text in self.stage.questions:
            found = re.search(r"\[([A-Z]\d+)\]", text)
            assert found, text
            if found[1] not in self.answered:
                self.answered.add(found[1])
                self.stage.says(f"{self.word} {found[1]}")


def letter_row(stage: Stage):
    (row,) = stage.outbox("cancellation")
    return row


def left_in_doubt(stage: Stage):
    """A no whose letter is lost sight of: it was stored, and the answer to it never came."""
    stage.policy["undo_window"] = "0s"
    with stage.run():
        invitation = stage.put_event()
        eventually(lambda: stage.questions)
        stage.mail.fail(smtp_sink.Fault.STORE_DROP)
        stage.says(f"n {stage.ref()}")
        eventually(lambda: stage.texts_with("may or may not have left"))
    return invitation


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_moment_again_and_again_it_loses_nothing_and_repeats_nothing(timed: Stage, seed: int):
    chance = random.Random(seed)
    stage, sam = timed, Sam(timed)
    one, other = stage.put_event(), stage.put_event(timedelta(hours=61), company="Globex")
    for _ in range(3):
        daemon = stage.launch()
        until = time.monotonic() + chance.uniform(0.2, 4.0)
        while time.monotonic() < until:
            sam.look_at_the_phone()
            time.sleep(0.05)
        daemon.kill()
        stage.jump(AFTER_EVERY_LEASE)

    with stage.run():

        def ended() -> bool:
            """A question that cannot be found is looked for over minutes: they pass quickly here."""
            until = time.monotonic() + 5
            while time.monotonic() < until:
                sam.look_at_the_phone()
                phases = [row["phase"] for row in stage.interviews()]
                if len(phases) == 2 and set(phases) <= {"withdrawn", "unresolved"}:
                    return True
                time.sleep(0.3)
            stage.jump(2 * MINUTE)
            return False

        eventually(ended, within=120)
        time.sleep(3)
    for invitation in (one, other):
        letters = stage.letters(invitation)
        assert len(letters) <= 1
        if stage.phase(invitation.company) == "withdrawn":
            assert len(letters) == 1
        else:
            rows = [row for row in stage.outbox("cancellation") if row["to"] == invitation.recruiter]
            assert [row["state"] for row in rows] == ["in_doubt"]
            assert stage.texts_with("may or may not have left", invitation.company)
    stage.nothing_twice()


@pytest.mark.slow
def test_a_pass_of_once_may_be_killed_at_any_moment(timed: Stage):
    chance = random.Random(7)
    stage, sam = timed, Sam(timed)
    invitation = stage.put_event()
    for _ in range(5):
        process = stage.start("once", "--json")
        time.sleep(chance.uniform(0.8, 3.0))
        process.kill()
        process.communicate()
        sam.look_at_the_phone()
        stage.jump(AFTER_EVERY_LEASE)

    def ended() -> bool:
        sam.look_at_the_phone()
        stage.jump(MINUTE)
        return [row["phase"] in ("withdrawn", "unresolved") for row in stage.interviews()] == [True]

    stage.once_until(ended)
    assert len(stage.letters(invitation)) == 1
    stage.nothing_twice()


def test_killed_while_the_provider_held_the_question_it_finds_it_and_does_not_ask_again(timed: Stage):
    stage = timed
    stage.put_event()
    stage.twilio.fail(twilio_server.Fault.STORE_HANG)
    daemon = stage.launch()
    eventually(lambda: stage.questions)
    daemon.kill()
    assert [row["state"] for row in stage.outbox("question")] == ["sending"]

    with stage.run():
        stage.jump(2 * MINUTE)
        eventually(lambda: stage.outbox("question")[0]["state"] in ("accepted", "delivered"))
    assert len(stage.questions) == 1
    assert stage.twilio.posts == 1


def test_killed_while_the_letter_was_in_the_air_it_asks_the_candidate_and_never_repeats_it(timed: Stage):
    stage = timed
    stage.policy["undo_window"] = "1s"
    invitation = stage.put_event()
    stage.mail.fail(smtp_sink.Fault.STORE_HANG)
    daemon = stage.launch()
    eventually(lambda: stage.questions)
    stage.says(f"n {stage.ref()}")
    eventually(lambda: stage.letters(invitation))
    daemon.kill()
    assert letter_row(stage)["state"] == "sending"

    with stage.run():
        stage.jump(AFTER_EVERY_LEASE)
        (alarm,) = eventually(lambda: stage.texts_with("may or may not have left"))
        stage.jump(timedelta(hours=2))
        time.sleep(5)
    assert invitation.recruiter in alarm
    assert f"callahead outbox settle {letter_row(stage)['id']}" in alarm
    assert (letter_row(stage)["state"], stage.phase()) == ("in_doubt", "unresolved")
    assert any("may or may not have left" in plain(one) for one in stage.mails(ME))
    assert len(stage.letters(invitation)) == 1

    stage.command("outbox", "settle", str(letter_row(stage)["id"]), "sent")

    assert stage.phase() == "withdrawn"
    assert stage.text("Acme is told.")
    assert len(stage.letters(invitation)) == 1


def test_a_letter_in_doubt_makes_a_pass_fail_and_can_be_dropped(stage: Stage):
    invitation = left_in_doubt(stage)

    report = stage.once(code=1)
    stage.command("outbox", "settle", str(letter_row(stage)["id"]), "drop")

    assert report["in_doubt"] == 1
    assert (letter_row(stage)["state"], stage.phase()) == ("undone", "unresolved")
    assert stage.once()["in_doubt"] == 0
    assert len(stage.letters(invitation)) == 1
    assert not stage.texts_with("is told.")


def test_a_letter_in_doubt_is_sent_again_only_by_the_candidates_own_word(stage: Stage):
    invitation = left_in_doubt(stage)
    stage.mail.mails.clear()  # it had not arrived after all
    stage.once(code=1)
    assert not stage.letters(invitation)

    stage.command("outbox", "settle", str(letter_row(stage)["id"]), "resend")

    stage.once_until(lambda: stage.phase() == "withdrawn")
    assert len(stage.letters(invitation)) == 1


@pytest.mark.parametrize("fault", [twilio_server.Fault.STORE_500, twilio_server.Fault.STORE_DROP])
def test_a_text_that_left_in_spite_of_the_error_is_found_in_the_providers_list(stage: Stage, fault):
    stage.put_event()
    stage.twilio.fail(fault)

    assert stage.once(code=1)["in_doubt"] == 1

    time.sleep(3)
    stage.once_until(lambda: stage.outbox("question")[0]["state"] in ("accepted", "delivered"))
    assert len(stage.questions) == 1
    assert stage.twilio.posts == 1


@pytest.mark.parametrize("fault", [twilio_server.Fault.NO_STORE_500, twilio_server.Fault.DROP])
def test_a_question_that_did_not_leave_is_asked_after_all(timed: Stage, fault):
    stage = timed
    stage.put_event()
    stage.twilio.fail(fault)

    stage.once(code=1)
    assert not stage.texts
    with stage.run():
        for _ in range(7):
            stage.jump(2 * MINUTE)
            time.sleep(2)
        eventually(lambda: stage.questions)

    assert len(stage.questions) == 1


def test_two_daemons_on_one_store_and_a_pass_beside_them_repeat_nothing(stage: Stage):
    sam = Sam(stage)
    companies = ("Acme", "Globex", "Initech", "Umbra", "Hooli")
    with stage.run(), stage.run():
        events = [stage.put_event(timedelta(hours=55 + n), company=name) for n, name in enumerate(companies[:3])]
        beside = stage.start("once", "--json")
        events += [stage.put_event(timedelta(hours=60 + n), company=name) for n, name in enumerate(companies[3:])]

        def everybody_knows() -> bool:
            sam.look_at_the_phone()
            known = {row["company"]: row["phase"] for row in stage.interviews()}
            return [known.get(name) for name in companies] == ["withdrawn"] * len(companies)

        eventually(everybody_knows, within=120, every=0.5)
        eventually(lambda: all(stage.replies(one) for one in events))
        out, err = beside.communicate(timeout=60)
        assert beside.returncode == 0, (out, err)
        time.sleep(2)
    for one in events:
        assert len(stage.letters(one)) == len(stage.replies(one)) == 1
        assert stage.partstat(one) == "DECLINED"
    assert len(stage.questions) == len(companies)
    stage.nothing_twice()


@pytest.mark.parametrize("copied", ["before the answer", "before the letter"])
def test_a_restored_backup_sends_no_second_letter_and_asks_no_second_time(stage: Stage, copied: str):
    stage.policy["undo_window"] = "10s"
    backup = stage.path / "backup.db"
    invitation = stage.put_event()
    stage.once()
    if copied == "before the answer":
        stage.command("store", "backup", str(backup))
    stage.says(f"n {stage.ref()}")
    stage.once()
    if copied == "before the letter":
        stage.command("store", "backup", str(backup))
    with stage.run():
        eventually(lambda: stage.phase() == "withdrawn" and stage.replies(invitation))

    for one in stage.path.glob("callahead.db*"):
        one.unlink()
    backup.rename(stage.database)
    stage.once(code=None)
    with stage.run():
        time.sleep(14)  # longer than another undo window

    assert len(stage.questions) == 1
    assert len(stage.letters(invitation)) == len(stage.replies(invitation)) == 1
    assert len(stage.texts_with("older than what I have sent")) == 1
    assert any("older than what I have sent" in plain(one) for one in stage.mails(ME))
    assert len(stage.texts_with("is told.")) == 1
    stage.nothing_twice()
