"""A letter by text, from the no to what became of it: the road is the one of every other, and the number is theirs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from daemon.core.contact import Contact
from daemon.core.delivery import Channel, DeliveryState, Message, OutboxItem, Outcome, Purpose, Receipt, Revival
from daemon.core.interview import Phase
from daemon.core.own_contact import GivenContact
from daemon.core.reading import Intent, Reading
from daemon.loops.deliver_outbox import collect_receipts
from daemon.loops.hear_replies import answer_interview
from daemon.loops.notebook import RESTORED_AT, set_instant
from daemon.loops.settle_outbox import settle_by_person
from daemon.loops.take_contact import take_contact
from integrations.memory import Fault, MemoryTransport
from tests.loops.conftest import Calm
from tests.loops.test_take_contact import without_people
from tests.simulation.world import CANDIDATE

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NUMBER = "+14155550123"
LANDLINE = "the recipient's number is a landline (30006)"


@dataclass(kw_only=True)
class Line(MemoryTransport):
    """What goes to their number meets the fault `theirs`; what goes to the candidate passes."""

    theirs: Fault | None = None

    def send(self, message: Message) -> Outcome:
        self.faults = lambda: self.theirs if message.to == NUMBER else None
        return super().send(message)


def with_a_line(calm: Calm) -> None:
    """Texts can be sent, and an invitation names nobody."""
    calm.sms = Line(clock=calm.clock, name="sms")
    calm.inbox.outbound = calm.sms
    office = calm.desk.office
    calm.desk = replace(
        calm.desk,
        office=replace(office, policy=replace(office.policy, can_text=True)),
        transports={**calm.desk.transports, Channel.SMS: calm.sms},
    )
    calm.uid = without_people(calm, 3 * DAY)
    calm.go_on()


@pytest.fixture
def shop(calm: Calm) -> Calm:
    """A world with an interview whose contact has nothing but a number, and takes texts."""
    with_a_line(calm)
    calm.says(f"{ref(calm)} Dana Reyes {NUMBER} texts")
    calm.go_on(MINUTE)
    return calm


def ref(calm: Calm) -> str:
    return calm.the(calm.uid).ref


def to_them(calm: Calm) -> list[Message]:
    return [one.message for one in (*calm.sms.ledger, *calm.email.ledger) if one.message.to == NUMBER]


def letter(calm: Calm) -> OutboxItem:
    with calm.store.transaction(CANDIDATE.id) as tx:
        return next(one for one in tx.outbox.all() if one.message.purpose is Purpose.CANCELLATION)


def dead(calm: Calm) -> dict[Channel, str]:
    with calm.store.transaction(CANDIDATE.id) as tx:
        return tx.channels.dead()


def bow_out(calm: Calm) -> None:
    """A no, the undo window, and a while."""
    calm.says(f"N {ref(calm)}")
    calm.go_on(MINUTE)
    calm.go_on(11 * MINUTE)


def test_a_no_is_shown_with_the_number_and_leaves_by_text_once(shop: Calm) -> None:
    assert f"by text to Dana Reyes ({NUMBER})" in shop.texts()[-1]
    bow_out(shop)
    shop.go_on(HOUR)
    (only,) = to_them(shop)
    assert (only.purpose, only.channel, only.subject) == (Purpose.CANCELLATION, Channel.SMS, "")
    assert any(only.body in text for text in shop.texts() if text != only.body)
    assert shop.letters() == []
    assert shop.the(shop.uid).phase is Phase.WITHDRAWN


def test_nothing_leaves_by_text_where_the_mark_is_missing(calm: Calm) -> None:
    with_a_line(calm)
    calm.says(f"{ref(calm)} {NUMBER}")
    calm.go_on(MINUTE)
    bow_out(calm)
    assert to_them(calm) == []
    assert calm.the(calm.uid).phase is Phase.UNRESOLVED


def test_an_undo_in_time_keeps_the_text_back(shop: Calm) -> None:
    shop.says(f"N {ref(shop)}")
    shop.go_on(MINUTE)
    shop.says(f"U {ref(shop)}")
    shop.go_on(MINUTE)
    shop.go_on(HOUR)
    assert to_them(shop) == []


def test_the_receipt_settles_that_they_know_and_that_it_was_sent_does_not(shop: Calm) -> None:
    shop.sms.delivered_after = HOUR
    bow_out(shop)
    collect_receipts(shop.desk)
    assert shop.the(shop.uid).acknowledged_at is None
    shop.clock.at += HOUR
    collect_receipts(shop.desk)
    assert shop.the(shop.uid).acknowledged_at == shop.clock.at


@pytest.mark.parametrize("fault", [Fault.CHANNEL_DEAD, Fault.REFUSE])
def test_a_number_that_takes_no_texts_closes_nothing_and_is_not_mailed_instead(shop: Calm, fault: Fault) -> None:
    dana = GivenContact(ref(shop), Contact("Dana Reyes", "dana@acme.example", NUMBER, texts=True))
    with shop.store.transaction(CANDIDATE.id) as tx:
        take_contact(tx, shop.desk, dana, "cli/1", shop.clock.at)
    shop.go_on(2 * DAY + 6 * HOUR)  # inside the notice: by text, though an address is known
    shop.sms.theirs = fault
    bow_out(shop)
    assert letter(shop).state is DeliveryState.REFUSED
    assert dead(shop) == {}
    assert shop.letters() == []
    assert shop.the(shop.uid).phase is Phase.UNRESOLVED
    assert NUMBER in shop.texts()[-1]  # the alarm comes by text


def test_a_refusal_by_a_later_receipt_is_the_same(shop: Calm) -> None:
    shop.sms.delivered_after = None
    bow_out(shop)
    assert shop.the(shop.uid).phase is Phase.WITHDRAWN
    gone = letter(shop).provider_id
    shop.sms.receipt_of[gone] = Receipt(
        provider_id=gone, state=DeliveryState.REFUSED, reason=LANDLINE, channel_dead=True, revival=Revival.START
    )
    collect_receipts(shop.desk)
    shop.go_on(MINUTE)
    assert shop.the(shop.uid).phase is Phase.UNRESOLVED
    assert dead(shop) == {}
    assert LANDLINE in shop.texts()[-1]


def test_a_text_in_doubt_is_never_sent_again_by_itself_and_the_candidate_is_told(
    shop: Calm,
) -> None:
    shop.sms.theirs = Fault.IN_DOUBT_NOT_SENT
    bow_out(shop)
    for _ in range(12):
        shop.go_on(5 * MINUTE)
    assert letter(shop).state is DeliveryState.IN_DOUBT
    assert [one.to for one in shop.sms.attempts].count(NUMBER) == 1
    assert f"callahead outbox settle {letter(shop).id}" in shop.texts()[-1]


def test_a_text_in_doubt_that_the_provider_knows_has_left(shop: Calm) -> None:
    shop.sms.theirs = Fault.IN_DOUBT_BUT_SENT
    bow_out(shop)
    for _ in range(6):
        shop.go_on(MINUTE)
    assert len(to_them(shop)) == 1
    assert shop.the(shop.uid).phase is Phase.WITHDRAWN


def test_after_a_restored_backup_no_text_to_them_leaves_by_itself(shop: Calm) -> None:
    shop.says(f"N {ref(shop)}")
    shop.go_on(MINUTE)
    with shop.store.transaction(CANDIDATE.id) as tx:
        set_instant(tx, RESTORED_AT, shop.clock.at)
    shop.go_on(11 * MINUTE)
    assert to_them(shop) == []
    assert letter(shop).state is DeliveryState.IN_DOUBT
    doubtful = letter(shop)
    with shop.store.transaction(CANDIDATE.id) as tx:
        settle_by_person(tx, shop.desk, doubtful, "resend", shop.clock.at)
    shop.go_on(MINUTE)
    assert len(to_them(shop)) == 1


def test_a_candidate_who_wants_no_more_texts_can_still_have_one_sent_to_them(shop: Calm) -> None:
    shop.says("STOP")
    shop.go_on(MINUTE)
    with shop.store.transaction(CANDIDATE.id) as tx:
        interview = tx.interviews.by_event(shop.uid, None)
        assert interview is not None
        no = Reading(intent=Intent.CANCEL, ref=interview.ref)
        answer_interview(tx, shop.desk, interview, no, "cli/2", shop.clock.at)
    shop.go_on(MINUTE)
    shop.go_on(11 * MINUTE)
    assert Channel.SMS in dead(shop)
    assert len(to_them(shop)) == 1
    shown = [one.message.body for one in shop.email.ledger if one.message.to == CANDIDATE.email]
    assert any(to_them(shop)[0].body in body for body in shown)


# What they text back.


def test_their_text_is_passed_on_is_no_answer_of_the_candidates_and_shows_that_they_know(shop: Calm) -> None:
    shop.sms.delivered_after = None
    bow_out(shop)
    for words in ("Thanks for telling us!", "Y " + ref(shop)):
        shop.says(words, NUMBER)
        shop.go_on(MINUTE)
        assert f'by text: "{words}"' in shop.texts()[-1]
    known = shop.the(shop.uid)
    assert known.phase is Phase.WITHDRAWN
    assert known.acknowledged_at is not None


def test_a_text_from_that_number_before_we_ever_wrote_there_is_a_strangers(shop: Calm) -> None:
    before = len(shop.sms.ledger)
    shop.says(f"N {ref(shop)}", NUMBER)
    shop.go_on(MINUTE)
    assert len(shop.sms.ledger) == before
    assert shop.the(shop.uid).decision is None


def test_a_stranger_stays_one(shop: Calm) -> None:
    bow_out(shop)
    before = len(shop.sms.ledger)
    shop.says("Who is this?", "+14155550188")
    shop.go_on(MINUTE)
    assert len(shop.sms.ledger) == before


def test_their_text_ends_a_doubt(shop: Calm) -> None:
    shop.sms.theirs = Fault.IN_DOUBT_NOT_SENT
    bow_out(shop)
    shop.says("ok", NUMBER)
    shop.go_on(MINUTE)
    assert letter(shop).state is DeliveryState.ACCEPTED
    assert shop.the(shop.uid).acknowledged_at is not None


def test_a_machine_at_their_end_does_not_keep_the_phone_ringing(shop: Calm) -> None:
    bow_out(shop)
    for number in range(30):
        shop.says(f"Your text number {number} has been received", NUMBER)
        shop.go_on(MINUTE)
    told = [one for one in shop.texts() if "has been received" in one]
    assert len(told) == 10


def test_an_automatic_reply_of_theirs_shows_nothing(shop: Calm) -> None:
    shop.sms.delivered_after = None
    bow_out(shop)
    shop.says("Auto-reply: I'm driving right now", NUMBER)
    shop.go_on(MINUTE)
    assert shop.the(shop.uid).acknowledged_at is None
