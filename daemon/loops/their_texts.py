"""A text that is not the candidate's: an answer to a letter that went by text, or a stranger's."""

from __future__ import annotations

from datetime import datetime, timedelta

from daemon.core.attempts import is_to_employer
from daemon.core.change import Replied
from daemon.core.delivery import Channel, DeliveryState, OutboxItem, Receipt
from daemon.core.machine import advance
from daemon.core.replies.clean import Kind, body_of
from daemon.core.words import READ_AT_MOST
from daemon.loops.deliver_outbox import take_receipt
from daemon.loops.desk import Desk
from daemon.loops.record import LEFT, record
from daemon.ports import InboundText
from daemon.store.transaction import Transaction

TOLD_AT_MOST = 10  # of their texts a day: a machine at their end must not keep the candidate's phone ringing
STRANGER = "ignored: not the candidate's number"


def take_their_text(tx: Transaction, desk: Desk, text: InboundText, now: datetime) -> str:
    """Tell the candidate what they wrote, in the words of the inbox row. It is never an answer of the candidate's.

    As with mails, nothing is believed but what comes from where a letter of ours went. They know our no from then on.
    """
    letter = _letter_to(tx, text)
    interview = tx.interviews.get(letter.interview_id) if letter else None
    if letter is None or interview is None:
        return STRANGER
    take_receipt(tx, desk, letter, Receipt(provider_id=letter.provider_id, state=DeliveryState.ACCEPTED), now)
    interview = tx.interviews.get(letter.interview_id) or interview
    # The whole of it: a text to the candidate has room for its beginning only.
    tx.history.add(interview.id, now, "heard", f"they wrote by text: {text.body[:READ_AT_MOST]}")
    if _told_today(tx, interview.id, now) >= TOLD_AT_MOST:
        return "a text of theirs: one of too many"
    replied = Replied(
        purpose=letter.message.purpose,
        key=letter.message.key,
        revision=letter.revision,
        words=text.body,
        said=f"sms/{text.provider_id}",
        automatic=body_of(text.body).kind is Kind.AUTOMATIC,
    )
    record(tx, desk, advance(interview, replied, desk.office, now), now)
    return "an automatic reply of theirs" if replied.automatic else "an answer of theirs"


def _letter_to(tx: Transaction, text: InboundText) -> OutboxItem | None:
    """The newest letter that went to that number, or may have."""
    ours = (one for one in tx.outbox.all() if one.message.channel is Channel.SMS and is_to_employer(one))
    return next((one for one in ours if one.message.to == text.sender and one.state in LEFT), None)


def _told_today(tx: Transaction, interview_id: str, now: datetime) -> int:
    return sum(
        item.message.key.startswith("contact_answered/") and now - item.created_at < timedelta(days=1)
        for item in tx.outbox.of_interview(interview_id)
    )
