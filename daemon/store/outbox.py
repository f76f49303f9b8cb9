"""What is to be sent, and how far it got: one row a message, claimed by a lease, guarded by a fence."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, or_, update
from sqlmodel import Session, col, func, select

from daemon.core.delivery import Channel, DeliveryState, Message, OutboxItem
from daemon.store.statements import insert_new
from daemon.store.tables import OutboxRow
from daemon.store.values import dump, load

NO_CHANNELS: frozenset[Channel] = frozenset()
COPIED = (
    "ref", "revision", "due_at", "attempts", "looks", "first_tried_at", "tried_at", "sent_at", "lease_until",
    "provider_id", "error", "alarmed_at",
)  # fmt: skip


class Outbox:
    """`tx.outbox`"""

    def __init__(self, session: Session, candidate_id: str) -> None:
        self._session = session
        self._candidate_id = candidate_id
        self._renewed: dict[tuple[int, int], int] = {}

    def add(
        self, message: Message, *, interview_id: str, ref: str, revision: str, due_at: datetime | None, now: datetime
    ) -> bool:
        """Write a PENDING row. False, and nothing written, where it would be a repeat.

        A repeat is a key that stands already, in whatever state, or a second live cancellation, by mail
        or by text, for the same revision of the same interview.
        """
        return insert_new(
            self._session,
            OutboxRow,
            {
                **_message_columns(message),
                "candidate_id": self._candidate_id,
                "interview_id": interview_id or None,
                "ref": ref,
                "revision": revision,
                "state": DeliveryState.PENDING,
                "created_at": now,
                "due_at": due_at,
            },
        )

    def lease_next(
        self, now: datetime, lease: timedelta, skip_channels: Collection[Channel] = NO_CHANNELS
    ) -> OutboxItem | None:
        """Claim the oldest due PENDING row for one attempt: it is SENDING until it is saved or abandoned."""
        found = self._first(
            col(OutboxRow.state) == DeliveryState.PENDING,
            col(OutboxRow.due_at) <= now,
            col(OutboxRow.channel).not_in(skip_channels),
        )
        return found and self._claim(
            found,
            state=DeliveryState.SENDING,
            lease_until=now + lease,
            tried_at=now,
            first_tried_at=found.first_tried_at or now,
            attempts=found.attempts + 1,
        )

    def lease_doubt(self, now: datetime, lease: timedelta) -> OutboxItem | None:
        """Claim the oldest due IN_DOUBT row for one look-up; it stays IN_DOUBT."""
        found = self._first(
            col(OutboxRow.state) == DeliveryState.IN_DOUBT,
            col(OutboxRow.due_at) <= now,
            or_(col(OutboxRow.lease_until).is_(None), col(OutboxRow.lease_until) <= now),
        )
        return found and self._claim(found, lease_until=now + lease)

    def abandoned(self, now: datetime) -> list[OutboxItem]:
        """Every SENDING row whose lease has ended: it may have left, so it belongs in doubt.

        Once that is saved, whoever held the lease comes too late to record anything.
        """
        return self._list(col(OutboxRow.state) == DeliveryState.SENDING, col(OutboxRow.lease_until) <= now)

    def save(self, item: OutboxItem) -> bool:
        """Record how far it got. False, and nothing written, when `item.fence` is not the newest any more.

        Recording ends a lease, and with it the fence: of a look-up and a candidate who settles the same
        doubt meanwhile, the first counts. Within one transaction the same item may be saved again.
        """
        held = self._renewed.get((item.id, item.fence), item.fence)
        row = self._row(item.id)
        if row is None:
            return False
        fence = held if row.lease_until is None else held + 1
        copied = {name: getattr(item, name) for name in COPIED}
        if not self._update(item.id, held, state=item.state, fence=fence, **copied, **_message_columns(item.message)):
            return False
        self._renewed[item.id, item.fence] = fence
        return True

    def get(self, item_id: int) -> OutboxItem | None:
        return self._first(col(OutboxRow.id) == item_id)

    def get_by_key(self, key: str) -> OutboxItem | None:
        return self._first(col(OutboxRow.key) == key)

    def by_provider_id(self, provider_id: str) -> OutboxItem | None:
        return self._first(col(OutboxRow.provider_id) == provider_id, col(OutboxRow.provider_id) != "")

    def by_message_id(self, message_id: str) -> OutboxItem | None:
        """The mail with this Message-ID, however far it got."""
        known = self.by_provider_id(message_id)
        if known is not None or not message_id:
            return known
        mails = self._list(col(OutboxRow.channel) == Channel.EMAIL)
        return next((item for item in mails if item.message.message_id == message_id), None)

    def of_interview(self, interview_id: str) -> list[OutboxItem]:
        """In the order in which they were written."""
        return self._list(col(OutboxRow.interview_id) == interview_id, order=(OutboxRow.id,))

    def all(self) -> list[OutboxItem]:
        """Newest first."""
        return self._list(order=(col(OutboxRow.id).desc(),))

    def by_state(self, *states: DeliveryState) -> list[OutboxItem]:
        """The oldest due first."""
        return self._list(col(OutboxRow.state).in_(states))

    def accepted_without_receipt(self, since: datetime, channel: Channel = Channel.SMS) -> list[OutboxItem]:
        """Texts or calls that the provider took at or after `since`, and of whose arrival nothing is known."""
        return self._list(
            col(OutboxRow.channel) == channel,
            col(OutboxRow.state) == DeliveryState.ACCEPTED,
            col(OutboxRow.sent_at) >= since,
            order=(OutboxRow.sent_at, OutboxRow.id),
        )

    def provider_ids(self, channel: Channel) -> set[str]:
        """Every provider id that a row of this channel has."""
        query = select(OutboxRow.provider_id).where(
            self._mine(), col(OutboxRow.channel) == channel, col(OutboxRow.provider_id) != ""
        )
        return set(self._session.exec(query))

    def next_due_at(self, skip_channels: Collection[Channel] = NO_CHANNELS) -> datetime | None:
        """When `lease_next` (but for `skip_channels`), `lease_doubt` or `abandoned` next have something to give."""
        state, due_at, lease_until = col(OutboxRow.state), col(OutboxRow.due_at), col(OutboxRow.lease_until)
        wakes_at = case(
            (state == DeliveryState.SENDING, lease_until), (lease_until > due_at, lease_until), else_=due_at
        )
        waiting = or_(
            and_(state == DeliveryState.PENDING, col(OutboxRow.channel).not_in(skip_channels)),
            state.in_((DeliveryState.IN_DOUBT, DeliveryState.SENDING)),
        )
        found: datetime | None = self._session.exec(select(func.min(wakes_at)).where(self._mine(), waiting)).one()
        return found

    def _claim(self, item: OutboxItem, **changed: Any) -> OutboxItem | None:
        """The row with a new fence, or None where somebody else was faster."""
        if not self._update(item.id, item.fence, fence=item.fence + 1, **changed):
            return None
        return self.get(item.id)

    def _update(self, item_id: int, held: int, **changed: Any) -> bool:
        statement = update(OutboxRow).where(self._mine(), col(OutboxRow.id) == item_id, col(OutboxRow.fence) == held)
        result = self._session.exec(statement.values(**changed), execution_options={"synchronize_session": False})
        return result.rowcount == 1

    def _row(self, item_id: int) -> OutboxRow | None:
        return self._session.exec(select(OutboxRow).where(self._mine(), col(OutboxRow.id) == item_id)).first()

    def _first(self, *where: ColumnElement[bool]) -> OutboxItem | None:
        found = self._list(*where, limit=1)
        return found[0] if found else None

    def _list(
        self, *where: ColumnElement[bool], order: tuple[Any, ...] = (), limit: int | None = None
    ) -> list[OutboxItem]:
        by_due = (col(OutboxRow.due_at).is_(None), OutboxRow.due_at, OutboxRow.id)
        query = select(OutboxRow).where(self._mine(), *where).order_by(*(order or by_due)).limit(limit)
        return [_item_of(row) for row in self._session.exec(query)]

    def _mine(self) -> ColumnElement[bool]:
        return col(OutboxRow.candidate_id) == self._candidate_id


def _message_columns(message: Message) -> dict[str, Any]:
    return {
        "key": message.key,
        "purpose": message.purpose,
        "channel": message.channel,
        "message": dump(message),
    }


def _item_of(row: OutboxRow) -> OutboxItem:
    return OutboxItem(
        id=row.id or 0,
        candidate_id=row.candidate_id,
        interview_id=row.interview_id or "",
        message=load(Message, row.message),
        state=DeliveryState(row.state),
        created_at=row.created_at,
        fence=row.fence,
        **{name: getattr(row, name) for name in COPIED},
    )
