"""Fictional people and interviews, and what one picture of the gallery is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from daemon.core.contact import Contact, ContactKind
from daemon.core.draft import Draft
from daemon.core.interview import Interview, Phase
from daemon.core.policy import Candidate, Policy

NOW = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
STARTS_AT = datetime(2026, 12, 3, 19, 0, tzinfo=UTC)
SOON = timedelta(minutes=10)
SAM = Candidate(
    name="Sam Rivera", email="sam@example.org", phone="+14155550101", timezone="America/New_York", locale="en"
)
DANA = Contact("Dana Lee", "dana@acme.example", "+14155550102", ContactKind.RECRUITER)
REASONS = (
    "role_differs", "pay", "commute", "relocation", "team_fit", "process_too_long", "another_offer", "offer_accepted",
    "counter_offer", "not_ready", "personal", "part_time", "requirements", "company", "nothing",
    "It is too far from my children's school",
)  # fmt: skip
LETTER = Draft(
    "Interview on Thursday, December 3, 2026: Sam Rivera will not attend",
    "Hello Dana,\n\nThank you for the invitation and for your consideration.\n\n"
    "I will not attend the interview for the Backend Engineer position at Acme on Thursday, December 3, 2026 at "
    "2:00 PM Eastern Standard Time.\n\nI hope that our paths cross again.\n\nKind regards,\nSam Rivera",
)
TEXT = Draft("", "\n".join(one for one in LETTER.body.split("\n") if one))
NOTE = Draft(
    "Thank you for the interview on Thursday, December 3, 2026",
    "Hello Dana,\n\nThank you for your time and for the interview.\n\nKind regards,\nSam Rivera",
)

FULL = Interview(
    id="1",
    candidate_id="me",
    ref="K7",
    uid="k7@example.org",
    found_at=NOW,
    summary="Interview: Sam Rivera / Acme",
    company="Acme",
    role="Backend Engineer",
    location="12 Harbor Street, Springfield",
    join_url="https://meet.example.com/abc-defg-hij",
    cancel_url="https://calendly.example.com/cancellations/abc-defg",
    reschedule_url="https://calendly.example.com/reschedulings/abc-defg",
    notes="ask about the on-call rota",
    starts_at=STARTS_AT,
    ends_at=STARTS_AT + timedelta(hours=1),
    timezone="America/New_York",
    contact=DANA,
    phase=Phase.ASKED,
)
BARE = replace(
    FULL,
    id="2",
    company="",
    role="",
    location="",
    join_url="",
    cancel_url="",
    reschedule_url="",
    notes="",
    timezone="",
    contact=Contact(email="x@y.example"),
)
NAMELESS = replace(BARE, id="3", summary="", contact=Contact())
ELSEWHERE = replace(FULL, id="4", ref="Q12", timezone="Asia/Tokyo", starts_at=STARTS_AT + timedelta(hours=5))
UNDATED = replace(
    FULL, id="5", starts_at=None, ends_at=None, timezone="", time_problem="floating", written_start="2026-12-03 14:00"
)
OTHER = replace(FULL, id="6", ref="B2", company="Globex", role="Data Analyst", starts_at=STARTS_AT + timedelta(days=4))
SHOP = replace(FULL, id="8", company="Corner Cafe", contact=Contact("Dana Lee", phone=DANA.phone, texts=True))
LOOP = replace(FULL, id="7", sessions=4, sessions_end_at=STARTS_AT + timedelta(hours=4))
KINDS: Mapping[str, Interview] = {
    "full": FULL,
    "bare": BARE,
    "nameless": NAMELESS,
    "elsewhere": ELSEWHERE,
    "undated": UNDATED,
    "loop": LOOP,
    "shop": SHOP,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One message as it may have to be written. `variant` is for people who look through the gallery."""

    name: str
    variant: str
    interview: Interview | None = FULL
    candidate: Candidate = SAM
    policy: Policy = field(default_factory=lambda: Policy(can_text=True))
    now: datetime = NOW
    extra: Mapping[str, object] = field(default_factory=dict)


def each(name: str, label: str = "", /, **extra: object) -> Iterator[Sample]:
    for kind, interview in KINDS.items():
        yield Sample(name=name, variant=f"{label} {kind}".strip(), interview=interview, extra=extra)
