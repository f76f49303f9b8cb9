"""A mail -> what it is to us: the candidate's answer, an answer of the employer's, a bounce, or nothing.

Nothing of it is believed but what is bound to a message of ours: by the Message-ID that it refers to, which nobody
knows but who got that message, or, for the candidate alone, by the ref in its subject.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from daemon.core.attempts import is_to_employer
from daemon.core.change import Replied
from daemon.core.delivery import Channel, DeliveryState, OutboxItem, Purpose, Receipt
from daemon.core.machine import advance
from daemon.loops.deliver_outbox import take_receipt
from daemon.loops.desk import Desk
from daemon.loops.not_believed import tell_not_believed
from daemon.loops.record import record
from daemon.ports import InboundMail, MailReport
from daemon.store.transaction import Transaction

LATE = "late, and still being tried"
COMES_BACK_WITHIN = timedelta(days=6)  # servers give up after four or five days (RFC 5321, 4.5.4.1)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a mail of the candidate's answers. `ref`: the interview that it is about, "" where only its words can tell;
    `item`: the very message of ours, None where the mail is out of its thread."""

    ref: str
    item: OutboxItem | None = None


def sort_mail(tx: Transaction, desk: Desk, mail: InboundMail, now: datetime) -> Answers | str:
    """What the candidate answers by it; or, of any other mail, what was made of it, in a line for the inbox row."""
    ours = [item for one in mail.answers if (item := tx.outbox.by_message_id(one)) is not None]
    if mail.report is not None:
        return _take_report(tx, desk, ours or _only_letter_to(tx, mail, mail.report, now), mail.report, now)
    if mail.text.sender in desk.candidate.addresses:
        return _of_the_candidate(tx, desk, mail, ours, now)
    return _of_somebody_else(tx, desk, mail, ours, now)


def _of_the_candidate(
    tx: Transaction, desk: Desk, mail: InboundMail, ours: list[OutboxItem], now: datetime
) -> Answers | str:
    if any(is_to_employer(item) for item in ours):
        return "ignored: written to the employer"
    if not ours and not any(tx.interviews.by_ref(ref) for ref in mail.refs):
        return "ignored: answers no message of ours"
    if mail.automatic:
        return "ignored: an automatic reply"
    item = ours[0] if ours else None
    named = set(mail.refs) or {item.ref if item else ""}
    if mail.forged:
        tell_not_believed(tx, desk, filter(None, named), now)
        return "ignored: not from whom it says"
    return Answers(named.pop() if len(named) == 1 else "", item)


def _of_somebody_else(tx: Transaction, desk: Desk, mail: InboundMail, ours: list[OutboxItem], now: datetime) -> str:
    letter = next((item for item in ours if is_to_employer(item)), None)
    if letter is None or not _is_their_side(desk, mail.text.sender, letter.message.to):
        return "ignored: from nobody whom we wrote to"
    if mail.forged:
        return "ignored: not from whom it says"
    take_receipt(tx, desk, letter, _receipt(letter, DeliveryState.ACCEPTED), now)
    interview = tx.interviews.get(letter.interview_id)
    if interview is not None:
        about = letter.message
        replied = Replied(
            purpose=about.purpose,
            key=about.key,
            revision=letter.revision,
            automatic=mail.automatic,
            a_colleague=mail.text.sender != about.to.lower(),
        )
        record(tx, desk, advance(interview, replied, desk.office, now), now)
    return "an automatic reply of theirs" if mail.automatic else "an answer of theirs"


def _is_their_side(desk: Desk, sender: str, addressee: str) -> bool:
    """The addressee, or somebody of the same house; at a provider of mailboxes everybody has the same domain."""
    if sender == addressee.lower():
        return True
    domain = sender.rpartition("@")[2]
    return domain == addressee.lower().rpartition("@")[2] and not desk.rules.is_domain(domain, "freemail")


def _only_letter_to(tx: Transaction, mail: InboundMail, report: MailReport, now: datetime) -> list[OutboxItem]:
    """A bounce that does not tell of which mail it is, is of the one letter to that address that has left lately."""
    if mail.forged or report.state is not DeliveryState.REFUSED:
        return []
    letters = (one for one in tx.outbox.all() if is_to_employer(one) and one.message.purpose is not Purpose.DECLINE)
    to_them = [one for one in letters if one.message.to.lower() in report.recipients and _may_come_back(one, now)]
    return to_them if len(to_them) == 1 else []


def _may_come_back(item: OutboxItem, now: datetime) -> bool:
    out = item.state in (DeliveryState.ACCEPTED, DeliveryState.IN_DOUBT) and item.message.channel is Channel.EMAIL
    return out and now - (item.sent_at or item.created_at) <= COMES_BACK_WITHIN


def _take_report(tx: Transaction, desk: Desk, ours: list[OutboxItem], report: MailReport, now: datetime) -> str:
    """A bounce takes the road of every receipt: refused, and whoever has to know is told (law 5)."""
    item = next((one for one in ours if one.message.channel is Channel.EMAIL), None)
    if item is None:
        return "ignored: a report on no message of ours"
    if report.state is DeliveryState.ACCEPTED:
        told = f"{item.message.purpose.value} by email: {report.reason or LATE}"
        tx.history.add(item.interview_id, now, "delivery", told)
        return "a report: late"
    receipt = _receipt(item, report.state, report.reason, mailbox_gone=report.mailbox_gone)
    was_news = take_receipt(tx, desk, item, receipt, now)
    return f"a report: {report.state.value}" if was_news else "a report: nothing new"


def _receipt(item: OutboxItem, state: DeliveryState, reason: str = "", *, mailbox_gone: bool = False) -> Receipt:
    provider_id = item.provider_id or item.message.message_id
    return Receipt(provider_id=provider_id, state=state, reason=reason, channel_dead=mailbox_gone)
