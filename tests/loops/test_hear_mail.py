"""Answers by mail, answers of the employer's, and what came back: on a real store, with a mailbox in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from daemon.core.delivery import Channel, DeliveryState, Message, OutboxItem, Purpose
from daemon.core.interview import Phase, Question
from daemon.core.policy import OnSilence
from daemon.loops.desk import WatchedInbox
from daemon.loops.hear_replies import hear_replies
from daemon.loops.one_pass import drain
from daemon.loops.settle_outbox import settle_by_person
from daemon.ports import Heard, InboundMail, InboundText, MailReport, Unavailable
from integrations.memory_faults import Fault, scripted
from tests.loops.conftest import Calm
from tests.loops.test_afterwards import withdrawal_leaves_in_the_morning
from tests.loops.test_replan import with_rules
from tests.simulation.world import CANDIDATE

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
BOUNCED = MailReport(state=DeliveryState.REFUSED, reason="the mail came back (5.1.1)", mailbox_gone=True)


@dataclass
class Mailbox:
    """A mailbox in memory; `hears_again`: it hands out everything each time."""

    now: Callable[[], datetime]
    name: str = "mail"
    fault: str = ""
    hears_again: bool = False
    more: bool = False
    looks: int = 0
    mails: list[InboundMail] = field(default_factory=list)

    def since(self, cursor: str | None, now: datetime) -> Heard | Unavailable:
        self.looks += 1
        if self.fault:
            return Unavailable(reason=self.fault)
        start = 0 if self.hears_again else int(cursor or 0)
        return Heard(cursor=str(len(self.mails)), mails=tuple(self.mails[start:]), more=self.more)

    def get(self, body: str, answers: str = "", *, sender: str = CANDIDATE.email, **more: object) -> None:
        number = hashlib.sha256(f"{len(self.mails)}".encode()).hexdigest()[:8]
        text = InboundText(provider_id=f"mail/{number}", sender=sender, body=body, received_at=self.now())
        self.mails.append(InboundMail(text=text, answers=(answers,) if answers else (), **more))  # type: ignore[arg-type]


@pytest.fixture
def box(calm: Calm) -> Mailbox:
    mailbox = Mailbox(lambda: calm.clock.at)
    calm.desk = replace(calm.desk, mailbox=WatchedInbox(inbox=mailbox, every=MINUTE))
    return mailbox


@pytest.fixture
def by_mail_alone(calm: Calm, box: Mailbox) -> Mailbox:
    """A candidate without a phone."""
    office = replace(calm.desk.office, candidate=replace(CANDIDATE, phone=""))
    calm.desk = replace(calm.desk, office=office, inboxes=())
    return box


def mails(calm: Calm) -> list[Message]:
    return [one.message for one in calm.email.ledger if one.message.to == CANDIDATE.email]


def letter(calm: Calm) -> Message:
    (one,) = [one.message for one in calm.email.ledger if one.message.purpose is Purpose.CANCELLATION]
    return one


def row(calm: Calm, purpose: Purpose) -> OutboxItem:
    with calm.store.transaction(CANDIDATE.id) as tx:
        return next(one for one in tx.outbox.all() if one.message.purpose is purpose)


def outcomes(calm: Calm) -> list[str | None]:
    with calm.store.transaction(CANDIDATE.id) as tx:
        return [one.outcome for one in tx.inbox.all()]


def story(calm: Calm, uid: str) -> str:
    about = calm.the(uid).id
    with calm.store.transaction(CANDIDATE.id) as tx:
        return "\n".join(entry.text for entry in tx.history.of(about))


def withdrawn(calm: Calm, starts_in: timedelta = 60 * HOUR) -> str:
    """They said no by text, and the letter has left; the event's UID."""
    uid = calm.invite(starts_in)
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN
    return uid


# The candidate's answers


def test_a_candidate_without_a_phone_bows_out_by_mail(calm: Calm, by_mail_alone: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    by_mail_alone.get("N", mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    assert "I will not attend" in mails(calm)[-1].body
    calm.go_on(11 * MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN
    assert letter(calm)
    assert calm.texts() == []


def test_an_answer_by_mail_is_acknowledged_by_mail(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    texts = len(calm.texts())
    box.get("Y", refs=(calm.the(uid).ref,))
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.ATTENDING
    assert len(calm.texts()) == texts
    assert mails(calm)[-1].purpose is Purpose.ACKNOWLEDGEMENT


def test_where_mail_is_dead_the_word_back_goes_by_text(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    with calm.store.transaction(CANDIDATE.id) as tx:
        tx.channels.mark_dead(Channel.EMAIL, "550 no such user", calm.clock.at)
    box.get("Y", refs=(calm.the(uid).ref,))
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.ATTENDING
    assert mails(calm) == []


def test_a_no_by_text_is_taken_back_by_mail(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    box.get("undo", refs=(calm.the(uid).ref,))
    calm.go_on(9 * MINUTE)
    calm.go_on(HOUR)
    assert calm.letters() == []
    assert calm.the(uid).phase is Phase.ASKED


def test_free_words_count_for_what_the_thread_is_about_and_for_nothing_else(calm: Calm, box: Mailbox) -> None:
    acme, globex = calm.invite(company="Acme"), calm.invite(company="Globex")
    calm.go_on()
    box.get("Yes, I will be there.", refs=(calm.the(globex).ref,))
    calm.go_on(MINUTE)
    assert (calm.the(acme).phase, calm.the(globex).phase) == (Phase.ASKED, Phase.ATTENDING)


def test_a_ref_in_the_words_goes_before_the_one_in_the_subject(calm: Calm, box: Mailbox) -> None:
    acme, globex = calm.invite(company="Acme"), calm.invite(company="Globex")
    calm.go_on()
    box.get(f"Y {calm.the(acme).ref}", refs=(calm.the(globex).ref,))
    calm.go_on(MINUTE)
    assert (calm.the(acme).phase, calm.the(globex).phase) == (Phase.ATTENDING, Phase.ASKED)


def test_a_subject_with_two_refs_names_neither(calm: Calm, box: Mailbox) -> None:
    acme, globex = calm.invite(company="Acme"), calm.invite(company="Globex")
    calm.go_on()
    box.get("no", refs=(calm.the(acme).ref, calm.the(globex).ref))
    calm.go_on(MINUTE)
    assert {calm.the(acme).phase, calm.the(globex).phase} == {Phase.ASKED}
    assert mails(calm)[-1].key.startswith("help/")


def test_a_bare_no_to_an_interview_that_was_kept_is_the_same_as_one_with_the_ref(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"Y {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    box.get("N", refs=(calm.the(uid).ref,))
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWING


@pytest.mark.parametrize(
    "words",
    [
        "N\n\nSent from my iPhone",
        "Nein\n\nVon meinem iPhone gesendet",
        "No, I can't make it after all.\n\nBest,\nSam",
        "No\n\n-- \nSam Rivera\nSenior Barista at Globex",
    ],
)
def test_a_no_over_a_signature_to_an_interview_that_was_kept_is_heard(calm: Calm, box: Mailbox, words: str) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"Y {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    box.get(words, refs=(calm.the(uid).ref,))
    calm.go_on(MINUTE)
    assert outcomes(calm)[-1] == "cancel"


@pytest.mark.parametrize(
    "footer",
    [
        "\n\nSent from my iPhone",
        "\n\n-- \nSam Rivera\nSenior Barista at Globex | +1 415\nGlobex\nMarket Street\nSan Francisco",
        "\nGesendet mit Proton Mail",
        "",
    ],
)
def test_what_a_mail_program_puts_below_a_letter_in_their_own_words_is_no_part_of_it(
    calm: Calm, box: Mailbox, footer: str
) -> None:
    uid = calm.invite()
    calm.go_on()
    ref = calm.the(uid).ref
    calm.says(f"N {ref}")
    calm.go_on(MINUTE)
    own = "Dear Dana,\n\nI will not attend the interview. Thank you.\n\nKind regards,\nSam"
    box.get(f"E {ref} {own}{footer}", refs=(ref,))
    calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert letter(calm).body == own


def test_a_yes_to_the_mail_about_the_old_time_is_no_yes_to_the_new_one(calm: Calm, by_mail_alone: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    about_the_old_time = mails(calm)[-1].message_id
    calm.move(uid)
    calm.go_on(HOUR)
    by_mail_alone.get("N", about_the_old_time, refs=(calm.the(uid).ref,))
    calm.go_on(MINUTE)
    calm.go_on(HOUR)
    assert calm.letters() == []
    assert calm.the(uid).phase is Phase.ASKED


@pytest.mark.parametrize(
    ("changed", "outcome"),
    [
        ({"automatic": True}, "ignored: an automatic reply"),
        ({"sender": "mallory@elsewhere.example"}, "ignored: from nobody whom we wrote to"),
        ({"refs": ("Z9",)}, "ignored: answers no message of ours"),
    ],
    ids=str,
)
def test_what_is_no_answer_of_the_candidates_changes_nothing(
    calm: Calm, box: Mailbox, changed: dict[str, object], outcome: str
) -> None:
    uid = calm.invite()
    calm.go_on()
    sent = len(calm.email.ledger) + len(calm.sms.ledger)
    box.get("N", **({"refs": (calm.the(uid).ref,)} | changed))  # type: ignore[arg-type]
    calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert calm.the(uid).phase is Phase.ASKED
    assert outcomes(calm) == [outcome]
    assert len(calm.email.ledger) + len(calm.sms.ledger) == sent


def alarms(calm: Calm) -> list[Message]:
    sent = [one.message for one in (*calm.sms.ledger, *calm.email.ledger)]
    return [one for one in sent if one.purpose is Purpose.ALERT]


def test_a_mail_that_nothing_shows_to_be_theirs_is_told_on_every_way_and_cancels_nothing(
    calm: Calm, box: Mailbox
) -> None:
    uid = calm.invite()
    calm.go_on()
    ref = calm.the(uid).ref
    box.get("N", refs=(ref,), forged=True)
    box.get("N", refs=(ref,), forged=True)
    calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert calm.the(uid).phase is Phase.ASKED
    assert outcomes(calm) == ["ignored: not from whom it says"] * 2
    assert calm.letters() == []
    assert "nothing shows that it is theirs" in story(calm, uid)
    assert [one.channel for one in alarms(calm)] == [Channel.SMS, Channel.EMAIL]
    assert f"please answer by text: Y {ref} = going" in alarms(calm)[0].body


def test_who_has_no_phone_is_told_from_where_to_answer(calm: Calm, by_mail_alone: Mailbox) -> None:
    policy = replace(calm.desk.policy, can_text=False)
    calm.desk = replace(calm.desk, office=replace(calm.desk.office, policy=policy))
    calm.invite()
    calm.go_on()
    by_mail_alone.get("N", mails(calm)[-1].message_id, forged=True)
    calm.go_on(MINUTE)
    (alarm,) = alarms(calm)
    assert f"from the mailbox {CANDIDATE.email} itself" in alarm.body


def test_a_letter_waits_for_who_may_have_taken_it_back_by_a_mail_that_proves_nothing(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    ref = calm.the(uid).ref
    calm.says(f"N {ref}")
    calm.go_on(MINUTE)
    calm.clock.at += 9 * MINUTE
    box.get("undo", refs=(ref,), forged=True)
    calm.go_on()
    calm.go_on(2 * MINUTE)
    assert calm.letters() == []
    assert f"U {ref} = keep the interview" in alarms(calm)[0].body
    calm.go_on(9 * MINUTE)
    assert letter(calm)


def test_a_mail_that_proves_nothing_is_told_once_for_each_interview_and_once_for_a_letter_that_waits_since(
    calm: Calm, box: Mailbox
) -> None:
    first, second = calm.invite(), calm.invite(84 * HOUR, "Initech")
    for _ in range(3):
        calm.go_on(MINUTE)
    for uid in (first, first, second, second):
        box.get("Y", refs=(calm.the(uid).ref,), forged=True)
        calm.go_on(MINUTE)
    told = [one.body for one in alarms(calm) if one.channel is Channel.SMS]
    assert [one[:4] for one in told] == [f"[{calm.the(uid).ref}]" for uid in (first, second)]
    ref = calm.the(first).ref
    calm.says(f"N {ref}")
    calm.go_on(MINUTE)
    for _ in range(2):
        box.get("undo", refs=(ref,), forged=True)
        calm.go_on(MINUTE)
    (more,) = [one.body for one in alarms(calm) if one.channel is Channel.SMS][2:]
    assert f"U {ref} = keep the interview" in more


def test_nobody_is_alarmed_by_a_forged_mail_about_what_is_over(calm: Calm, box: Mailbox) -> None:
    uid = withdrawn(calm)
    box.get("N", refs=(calm.the(uid).ref,), forged=True)
    calm.go_on(MINUTE)
    assert alarms(calm) == []


def test_what_the_candidate_writes_to_the_employer_themselves_is_no_answer_to_us(calm: Calm, box: Mailbox) -> None:
    withdrawn(calm)
    box.get("Yes, gladly!", letter(calm).message_id)
    calm.go_on(MINUTE)
    assert outcomes(calm)[-1] == "ignored: written to the employer"


def test_a_mail_that_is_heard_again_is_acted_on_once(calm: Calm, by_mail_alone: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    by_mail_alone.hears_again = True
    by_mail_alone.get("N", mails(calm)[-1].message_id)
    for _ in range(4):
        calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN
    assert letter(calm)


def test_stop_by_mail_cancels_nothing_holds_the_letter_and_silences_no_channel(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    box.get("STOP", refs=(calm.the(uid).ref,))
    calm.go_on(MINUTE)
    calm.go_on(HOUR)
    assert calm.letters() == []
    assert calm.the(uid).phase is Phase.ASKED
    with calm.store.transaction(CANDIDATE.id) as tx:
        assert not tx.channels.dead()


@pytest.mark.parametrize("word", ["STOP", "cancel", "Unsubscribe", "cancel\n\nSent from my iPhone"])
def test_an_opt_out_word_by_mail_is_asked_back_as_a_no_to_the_one_question(
    calm: Calm, by_mail_alone: Mailbox, word: str
) -> None:
    uid = calm.invite()
    calm.go_on()
    by_mail_alone.get(word, mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    assert "Did you mean to bow out of" in mails(calm)[-1].body
    calm.go_on(11 * MINUTE)
    assert calm.the(uid).phase is Phase.ASKED
    assert calm.letters() == []


@pytest.mark.parametrize("said", ["N", "R"])
@pytest.mark.parametrize(
    "word", ["STOP", "cancel", "cancel\n\nSam Rivera", "Stop\n\nSent from my iPhone", "stop\n\n-- \nSam Rivera"]
)
def test_an_opt_out_word_by_mail_holds_the_letter_and_asks_what_is_true(
    calm: Calm, by_mail_alone: Mailbox, said: str, word: str
) -> None:
    uid = calm.invite()
    calm.go_on()
    by_mail_alone.get(f"{said} {calm.the(uid).ref}", mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    before = len(mails(calm))
    by_mail_alone.get(word, mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    (asked,) = mails(calm)[before:]
    assert "I am not sure any more whether you are going." in asked.body
    assert "Until you answer I tell nobody." in asked.body
    calm.go_on(HOUR)
    assert (calm.letters(), outcomes(calm)[-1]) == ([], "held")
    by_mail_alone.get("N", asked.message_id)
    calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN


def test_stop_by_mail_holds_a_withdrawal_that_was_said_yes_to(calm: Calm, box: Mailbox) -> None:
    uid, ref = withdrawal_leaves_in_the_morning(calm)
    box.get("STOP", refs=(ref,))
    for _ in range(30):
        calm.go_on(30 * MINUTE)
    assert calm.letters() == []
    assert "I withdraw my application" in calm.texts()[-1], "it is shown once more"
    assert calm.the(uid).question is Question.THANK_YOU


def test_a_letter_is_held_for_an_opt_out_word_that_answers_the_question_about_another(
    calm: Calm, by_mail_alone: Mailbox
) -> None:
    first = calm.invite()
    calm.go_on()
    by_mail_alone.get("N", mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    second = calm.invite(72 * HOUR, "Initech")
    for _ in range(3):
        calm.go_on(MINUTE)
    question = next(one for one in mails(calm) if one.body.startswith(f"[{calm.the(second).ref}]"))
    before = len(mails(calm))
    by_mail_alone.get("cancel", question.message_id)
    calm.go_on(MINUTE)
    told = "\n".join(one.body for one in mails(calm)[before:])
    assert f"[{calm.the(second).ref}] Did you mean to bow out" in told
    assert "I am not sure any more" in told
    calm.go_on(HOUR)
    assert calm.letters() == []
    assert {calm.the(one).phase for one in (first, second)} == {Phase.ASKED}


@pytest.mark.parametrize("word", ["cancel", "Cancel.", "STOP", "cancel\n\nSam Rivera", "cancel\n\nSent from my iPhone"])
@pytest.mark.parametrize("in_the_thread", [True, False])
def test_an_opt_out_word_by_mail_after_a_yes_is_asked_back_and_is_no_no(
    calm: Calm, by_mail_alone: Mailbox, word: str, in_the_thread: bool
) -> None:
    uid = calm.invite()
    calm.go_on()
    by_mail_alone.get("Y", mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    answers, refs = (mails(calm)[-1].message_id, ()) if in_the_thread else ("", (calm.the(uid).ref,))
    by_mail_alone.get(word, answers, refs=refs)
    calm.go_on(MINUTE)
    assert "Did you mean to bow out of" in mails(calm)[-1].body
    assert calm.the(uid).phase is Phase.ATTENDING
    calm.go_on(HOUR)
    assert calm.letters() == []


@pytest.mark.parametrize("word", ["Danke!", "Thanks!\n\nSent from my iPhone", "ok, great, thank you so much", "👍"])
def test_thanks_by_mail_while_nothing_is_asked_want_no_word_back(calm: Calm, by_mail_alone: Mailbox, word: str) -> None:
    uid = calm.invite()
    calm.go_on()
    by_mail_alone.get("Y", mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    sent = len(calm.email.ledger)
    by_mail_alone.get(word, mails(calm)[-1].message_id)
    calm.go_on(MINUTE)
    assert outcomes(calm)[-1] == "thanks"
    assert len(calm.email.ledger) == sent
    assert calm.the(uid).phase is Phase.ATTENDING


# A mailbox that cannot be read


def test_a_dead_mailbox_holds_a_letter_for_ten_minutes_and_not_for_ever(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    box.fault = "does not answer"
    calm.go_on(10 * MINUTE)
    assert calm.letters() == []
    for _ in range(4):
        calm.go_on(5 * MINUTE)
    assert letter(calm)


def test_a_letter_waits_for_every_inbox_and_not_for_the_first_one(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.inbox.fault = "does not answer"
    calm.go_on(10 * MINUTE)
    assert calm.letters() == []


def test_a_letter_waits_while_a_part_of_the_mailbox_is_unread(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    box.more = True
    calm.go_on(10 * MINUTE)
    assert calm.letters() == []
    box.more = False
    calm.go_on(MINUTE)
    assert letter(calm)


def test_while_the_mailbox_is_unread_silence_is_no_no(calm: Calm, box: Mailbox) -> None:
    with_rules(calm, on_silence=OnSilence.WITHDRAW)
    uid = calm.invite()
    calm.go_on()
    box.fault = "does not answer"
    for _ in range(40):
        calm.go_on(HOUR)
    assert calm.letters() == []
    assert calm.the(uid).phase is not Phase.WITHDRAWN


def test_a_mailbox_rests_between_two_readings_unless_something_leaves_next(calm: Calm, box: Mailbox) -> None:
    uid = calm.invite()
    calm.go_on()
    looks = box.looks
    hear_replies(calm.desk, even_if_not_due=False)
    assert box.looks == looks
    calm.clock.at += 2 * MINUTE
    hear_replies(calm.desk, even_if_not_due=False)
    assert box.looks == looks + 1
    calm.says(f"N {calm.the(uid).ref}")
    hear_replies(calm.desk, even_if_not_due=False)
    drain(calm.desk)
    looks = box.looks
    calm.clock.at += 10 * MINUTE
    drain(calm.desk)
    assert box.looks > looks
    assert letter(calm)


# What came back


def test_a_letter_that_came_back_is_unresolved_and_an_alarm(calm: Calm, box: Mailbox) -> None:
    uid = withdrawn(calm)
    box.get("", letter(calm).message_id, sender="mailer-daemon@mx.acme.example", report=BOUNCED)
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.UNRESOLVED
    assert row(calm, Purpose.CANCELLATION).state is DeliveryState.REFUSED
    assert "was not delivered: the mail came back" in calm.texts()[-1]
    assert any("was not delivered" in one.body for one in mails(calm))


def test_it_alarms_once_however_often_it_is_reported(calm: Calm, box: Mailbox) -> None:
    withdrawn(calm)
    box.hears_again = True
    for _ in range(3):
        box.get("", letter(calm).message_id, report=BOUNCED)
        calm.go_on(MINUTE)
    assert sum("was not delivered" in one for one in calm.texts()) == 1


def test_what_a_person_has_settled_since_is_not_unsettled_by_an_old_report(calm: Calm, box: Mailbox) -> None:
    uid = withdrawn(calm)
    box.hears_again = True
    box.get("", letter(calm).message_id, report=BOUNCED)
    calm.go_on(MINUTE)
    with calm.store.transaction(CANDIDATE.id) as tx:
        item = next(one for one in tx.outbox.all() if one.message.purpose is Purpose.CANCELLATION)
        settle_by_person(tx, calm.desk, item, "sent", calm.clock.at)
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN


def test_a_letter_that_is_late_is_noted_and_no_alarm(calm: Calm, box: Mailbox) -> None:
    uid = withdrawn(calm)
    texts = len(calm.texts())
    box.get("", letter(calm).message_id, report=MailReport(state=DeliveryState.ACCEPTED, reason="delayed"))
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN
    assert len(calm.texts()) == texts
    assert "delayed" in story(calm, uid)


def test_a_report_on_a_mail_that_is_not_ours_is_ignored(calm: Calm, box: Mailbox) -> None:
    uid = withdrawn(calm)
    box.get("", f"<{'0' * 32}@example.org>", report=BOUNCED)
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN
    assert outcomes(calm)[-1] == "ignored: a report on no message of ours"


NAMELESS = replace(BOUNCED, recipients=("dana@acme.example",))


def test_a_bounce_that_names_no_mail_is_of_the_one_letter_that_went_there(calm: Calm, box: Mailbox) -> None:
    uid = withdrawn(calm)
    box.get("", sender="mailer-daemon@mx.acme.example", report=NAMELESS)
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.UNRESOLVED
    assert row(calm, Purpose.CANCELLATION).state is DeliveryState.REFUSED


@pytest.mark.parametrize(
    "changed",
    [
        {"forged": True},
        {"report": replace(NAMELESS, recipients=("kim@acme.example",))},
        {"report": replace(NAMELESS, state=DeliveryState.ACCEPTED)},
    ],
    ids=["forged", "to somebody else", "only late"],
)
def test_a_bounce_that_names_no_mail_of_ours_moves_nothing(
    calm: Calm, box: Mailbox, changed: dict[str, object]
) -> None:
    uid = withdrawn(calm)
    box.get("", **({"report": NAMELESS} | changed))  # type: ignore[arg-type]
    calm.go_on(MINUTE)
    assert calm.the(uid).phase is Phase.WITHDRAWN


def test_a_bounce_that_may_be_of_either_of_two_letters_is_of_neither(calm: Calm, box: Mailbox) -> None:
    acme, globex = calm.invite(company="Acme"), calm.invite(company="Globex")
    calm.go_on()
    for uid in (acme, globex):
        calm.says(f"N {calm.the(uid).ref}")
        calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)
    letters = {one.message.to for one in calm.email.ledger if one.message.purpose is Purpose.CANCELLATION}
    box.get("", report=replace(NAMELESS, recipients=tuple(letters)))
    calm.go_on(MINUTE)
    assert {calm.the(acme).phase, calm.the(globex).phase} == {Phase.WITHDRAWN}


def test_an_alarm_does_not_break_off_within_the_servers_own_words(calm: Calm, box: Mailbox) -> None:
    withdrawn(calm)
    why = "the mail came back (550-5.1.1 The email account that you tried to reach does not exist. Please try again)"
    box.get("", letter(calm).message_id, report=replace(BOUNCED, reason=why))
    calm.go_on(MINUTE)
    assert "was not delivered: the mail came back. They do not have it." in calm.texts()[-1]


def test_a_question_that_came_back_goes_by_text(calm: Calm, box: Mailbox) -> None:
    with_rules(calm, escalate=((Channel.EMAIL,),))
    calm.invite()
    calm.go_on()
    assert calm.texts() == []
    box.get("", mails(calm)[-1].message_id, report=replace(BOUNCED, mailbox_gone=False))
    calm.go_on(MINUTE)
    assert "Are you going?" in calm.texts()[-1]


def test_where_the_candidates_mailbox_is_gone_they_hear_so_by_text(calm: Calm, box: Mailbox) -> None:
    with_rules(calm, escalate=((Channel.EMAIL,),))
    calm.invite()
    calm.go_on()
    box.get("", mails(calm)[-1].message_id, report=BOUNCED)
    calm.go_on(MINUTE)
    assert any(one.startswith("Mails to you no longer arrive") for one in calm.texts())
    assert "Are you going?" in "".join(calm.texts())


def test_a_letter_in_doubt_that_came_back_is_in_doubt_no_more(calm: Calm, box: Mailbox) -> None:
    uid = in_doubt(calm)
    box.get("", row(calm, Purpose.CANCELLATION).message.message_id, report=BOUNCED)
    calm.go_on(MINUTE)
    assert row(calm, Purpose.CANCELLATION).state is DeliveryState.REFUSED
    assert calm.the(uid).phase is Phase.UNRESOLVED


def in_doubt(calm: Calm) -> str:
    uid = calm.invite()
    calm.go_on()
    calm.says(f"N {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    calm.email.faults = scripted(Fault.IN_DOUBT_BUT_SENT)
    calm.go_on(11 * MINUTE)
    calm.go_on(MINUTE)
    assert row(calm, Purpose.CANCELLATION).state is DeliveryState.IN_DOUBT
    return uid


# What the employer answers


def test_an_answer_of_theirs_is_told_once_and_answered_by_nobody(calm: Calm, box: Mailbox) -> None:
    uid = withdrawn(calm)
    for _ in range(2):
        box.get("", letter(calm).message_id, sender=letter(calm).to)
        calm.go_on(MINUTE)
    assert calm.the(uid).acknowledged_at is not None
    assert sum("answered your note" in one for one in calm.texts()) == 1
    assert letter(calm)


@pytest.mark.parametrize(
    ("changed", "outcome"),
    [
        ({"sender": "mallory@elsewhere.example"}, "ignored: from nobody whom we wrote to"),
        ({"forged": True}, "ignored: not from whom it says"),
        ({"automatic": True}, "an automatic reply of theirs"),
    ],
    ids=str,
)
def test_what_is_no_answer_of_theirs_settles_nothing(
    calm: Calm, box: Mailbox, changed: dict[str, object], outcome: str
) -> None:
    uid = withdrawn(calm)
    box.get("", letter(calm).message_id, **({"sender": letter(calm).to} | changed))  # type: ignore[arg-type]
    calm.go_on(MINUTE)
    assert calm.the(uid).acknowledged_at is None
    assert outcomes(calm)[-1] == outcome
    assert not any("answered your note" in one for one in calm.texts())


def test_a_colleague_of_theirs_has_read_it_as_well(calm: Calm, box: Mailbox) -> None:
    uid = withdrawn(calm)
    box.get("", letter(calm).message_id, sender=f"lee@{letter(calm).to.partition('@')[2]}")
    calm.go_on(MINUTE)
    assert calm.the(uid).acknowledged_at is not None


def test_an_answer_ends_the_doubt_whether_the_letter_left(calm: Calm, box: Mailbox) -> None:
    uid = in_doubt(calm)
    message = row(calm, Purpose.CANCELLATION).message
    box.get("", message.message_id, sender=message.to)
    calm.go_on(MINUTE)
    assert row(calm, Purpose.CANCELLATION).state is DeliveryState.ACCEPTED
    assert calm.the(uid).phase is Phase.WITHDRAWN
    assert calm.the(uid).acknowledged_at is not None


# Not confirmed


def near_the_start(calm: Calm, uid: str) -> None:
    starts_at = calm.the(uid).starts_at
    assert starts_at is not None
    calm.clock.at = starts_at - 3 * HOUR
    calm.go_on()


def test_sent_and_not_acknowledged_so_a_call_is_offered_once(calm: Calm, box: Mailbox) -> None:
    with_rules(calm, confirm_before=3 * HOUR)
    uid = withdrawn(calm, 50 * HOUR)
    near_the_start(calm, uid)
    calm.go_on(30 * MINUTE)
    assert sum("not confirmed" in one for one in calm.texts()) == 1
    calm.says(f"CALLED {calm.the(uid).ref}")
    calm.go_on(MINUTE)
    assert calm.the(uid).acknowledged_at is not None
    assert "Noted" in calm.texts()[-1]
    assert letter(calm)


def test_acknowledged_so_nothing_is_said_before_the_start(calm: Calm, box: Mailbox) -> None:
    with_rules(calm, confirm_before=3 * HOUR)
    uid = withdrawn(calm, 50 * HOUR)
    box.get("", letter(calm).message_id, sender=letter(calm).to)
    calm.go_on(MINUTE)
    near_the_start(calm, uid)
    assert not any("not confirmed" in one for one in calm.texts())
