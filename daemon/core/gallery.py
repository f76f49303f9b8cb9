"""Every message in every variant, with fictional people: what a template is tried with before it is trusted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from daemon.core.contact import Contact, ContactKind
from daemon.core.delivery import Purpose
from daemon.core.draft import Draft
from daemon.core.interview import Approval, Decision, Interview, Phase, Question
from daemon.core.policy import Calls, Candidate, OnSilence, Policy
from daemon.core.reading import Referral

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
LOOP = replace(FULL, id="7", sessions=4, sessions_end_at=STARTS_AT + timedelta(hours=4))
KINDS: Mapping[str, Interview] = {
    "full": FULL,
    "bare": BARE,
    "nameless": NAMELESS,
    "elsewhere": ELSEWHERE,
    "undated": UNDATED,
    "loop": LOOP,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One message as it may have to be written. `variant` is for people who look through the gallery."""

    name: str
    variant: str
    interview: Interview | None = FULL
    candidate: Candidate = SAM
    policy: Policy = field(default_factory=Policy)
    now: datetime = NOW
    extra: Mapping[str, object] = field(default_factory=dict)


def gallery(locale: str = "en") -> tuple[Sample, ...]:
    """Every template in every variant, over interviews of which much, little, or nothing is known."""
    named = (*_questions(), *_acknowledgements(), *_afterwards(), *_alerts(), *_letters())
    samples = (*named, *(_unnamed(one) for one in named))
    return tuple(replace(one, candidate=replace(SAM, locale=locale)) for one in samples)


def _unnamed(sample: Sample) -> Sample:
    """The same for a candidate whose screen others may see."""
    return replace(sample, variant=f"{sample.variant}, discreet", policy=replace(sample.policy, discreet=True))


def _each(name: str, label: str = "", /, **extra: object) -> Iterator[Sample]:
    for kind, interview in KINDS.items():
        yield Sample(name=name, variant=f"{label} {kind}".strip(), interview=interview, extra=extra)


def _questions() -> Iterator[Sample]:
    for variant in ("decision", "moved", "late", "contact_changed"):
        for last in (False, True):
            yield from _each(
                "question", variant, variant=variant, last=last, old_starts_at=STARTS_AT - timedelta(days=1)
            )
        yield from _silence("question", variant)
    for variant in ("vanished", "declined", "is_interview", "not_reached"):
        yield from _each("question", variant, variant=variant)
    for problem in ("floating", "all day", "unknown zone Mars/Base"):
        undated = replace(UNDATED, time_problem=problem)
        yield Sample(
            name="question", variant=f"which_time {problem}", interview=undated, extra={"variant": "which_time"}
        )
    yield Sample(name="question", variant="wrong_time", interview=UNDATED, extra={"variant": "wrong_time"})
    yield Sample(name="question", variant="without extras")
    for last in (False, True):
        yield from _each("reminder", "last" if last else "", variant="decision", last=last)
    yield from _each("reminder", "no_new_time", variant="no_new_time")
    yield from _silence("reminder", "decision")


def _silence(name: str, variant: str) -> Iterator[Sample]:
    """Where silence means no, whether by the policy, by a tag in the event, or by what the machine says."""
    withdraw = Policy(on_silence=OnSilence.WITHDRAW)
    extra = {"variant": variant}
    yield Sample(name=name, variant=f"{variant} silence is no", policy=withdraw, extra=extra)
    tagged = replace(FULL, silence_withdraws=True)
    yield Sample(name=name, variant=f"{variant} tagged auto-cancel", interview=tagged, extra=extra)
    yield Sample(name=name, variant=f"{variant} told so", extra=extra | {"silence_withdraws": True, "last": True})


def _acknowledgements() -> Iterator[Sample]:
    for leaves_at in (NOW + SOON, NOW + timedelta(days=1), None):
        shown = {"letter": LETTER, "leaves_at": leaves_at}
        for late in (False, True):
            yield from _each("ack_withdraw", "late" if late else "", late=late, **shown)
        for name in ("ack_silence_withdraw", "ack_reschedule", "ack_thanks_sent", "no_contact"):
            yield from _each(name, "with a letter", **shown)
        yield from _each("ack_thanks_sent", "", leaves_at=leaves_at, to=DANA)
        yield from _each("ack_snooze", "", leaves_at=leaves_at)
        for question in Question:
            asked = replace(FULL, question=question)
            snoozed: dict[str, object] = {"leaves_at": leaves_at}
            yield Sample(name="ack_snooze", variant=f"{question} asked", interview=asked, extra=snoozed)
    yield Sample(
        name="ack_withdraw", variant="company", extra={"letter": LETTER, "reason": "company", "leaves_at": NOW + SOON}
    )
    yield Sample(
        name="ack_withdraw",
        variant="no second thoughts",
        policy=Policy(second_thoughts=False),
        extra={"letter": LETTER, "leaves_at": NOW + SOON},
    )
    yield from _beside_the_letter()
    for minutes in (10, None):
        yield from _each("ack_late", "", letter=LETTER, minutes=minutes)
    for variant in ("not_yet", "over"):
        yield from _each("ack_not_late", variant, variant=variant)
    for purpose in (Purpose.THANK_YOU, Purpose.WITHDRAWAL, Purpose.FOLLOW_UP):
        yield Sample(
            name="ack_thanks_sent", variant=purpose.value, interview=replace(FULL, approval=_approved(purpose))
        )
    for late in (False, True):
        late_one = {"letter": LETTER, "late": late, "leaves_at": NOW + SOON}
        yield from _each("ack_reschedule", "late" if late else "in time", **late_one)
        calls = Policy(calls=Calls.PLAIN)
        yield Sample(name="ack_reschedule", variant="with calls", policy=calls, extra=late_one)
    for variant in ("asked_for_another_time", "perhaps_asked_for_another_time"):
        for name in ("ack_attend", "ack_undone"):
            yield from _each(name, variant, variant=variant)
            going = replace(FULL, phase=Phase.ATTENDING, decision=Decision.ATTEND)
            yield Sample(name=name, variant=f"{variant}, going", interview=going, extra={"variant": variant})
    for variant in ("another_time", "late"):
        yield from _each("no_contact", variant, variant=variant)
    for variant in ("open", "going"):
        yield from _each("ack_noted", variant, variant=variant)
    for variant in ("begun", "over"):
        for name in ("ack_closed_ref", "ack_unclear", "ack_help"):
            yield from _each(name, variant, variant=variant)
    for name in ("ack_attend", "ack_not_interview", "ack_noted", "ack_contact", "no_contact"):
        yield from _each(name)
    yield from _each("ack_contact", "forgotten", variant="forgotten")
    for refused in ("own", "employer", "robot"):
        yield from _each("ack_contact", f"refused, {refused}", variant=refused, error="that will not do")
    yield from _each("ack_already", "own words", variant="own_words")
    yield from _each("ack_attend", "that asks for more", asks=True)
    yield from _each("ack_snooze", "that asks for more", asks=True, leaves_at=NOW + SOON)
    yield Sample(name="ack_attend", variant="no reminder", policy=Policy(day_of_reminder=timedelta(0)))
    yield from _answers()
    yield from _calls()


def _beside_the_letter() -> Iterator[Sample]:
    """What is said of the words around a no, and of a letter in their own."""
    letter = {"letter": LETTER, "leaves_at": NOW + SOON}
    kim = Referral("Kim Park", "kim@example.org")
    beside: Mapping[str, Mapping[str, object]] = {
        "a reason that is kept": {"reason": "personal", "keeps_reason": True},
        "a friend": {"referral": kim},
        "a friend's address": {"referral": replace(kim, name="")},
        "own words that say no such thing": {"unclear": True},
        "all of it": {"reason": "pay", "keeps_reason": True, "referral": kim, "unclear": True, "late": True},
    }
    for variant, extra in beside.items():
        yield from _each("ack_withdraw", variant, **letter, **extra)
    leaving = replace(FULL, approval=_approved(Purpose.WITHDRAWAL))
    yield Sample(name="ack_withdraw", variant="unclear", interview=leaving, extra=letter | {"unclear": True})
    yield Sample(name="withdrawal_offer", variant="unclear", interview=leaving, extra={"letter": NOTE, "unclear": True})


def _calls() -> Iterator[Sample]:
    """Around a call that puts the candidate through, and what is heard in one."""
    for phase in (Phase.WITHDRAWING, Phase.UNRESOLVED):
        for leaves_at in (NOW + SOON, NOW):
            interview = replace(FULL, phase=phase)
            extra = {"variant": "not_reached", "leaves_at": leaves_at}
            for name in ("question", "ack_call"):
                yield Sample(name=name, variant=f"not_reached, {phase}", interview=interview, extra=extra)
    for variant in (None, "off", "no_phone", "again", "not_reached"):
        yield from _each("ack_call", variant or "", variant=variant, leaves_at=NOW + SOON)
    for variant in (None, "press"):
        yield from _each("call_bridge", variant or "", variant=variant)
    yield from _each("call_question")
    with_calls = Policy(calls=Calls.PLAIN)
    extra = {"letter": LETTER, "late": True, "leaves_at": NOW + SOON}
    yield Sample(name="ack_withdraw", variant="late, with calls", policy=with_calls, extra=extra)
    for variant in ("too_soon", "too_late", "again", "no_address"):
        yield from _each("ack_missed", variant, variant=variant)
    for missed_leaves_at in (NOW + SOON, None):
        yield from _each("ack_missed", "", letter=LETTER, leaves_at=missed_leaves_at)


def _answers() -> Iterator[Sample]:
    """What is said back depends on what was asked and how far the matter is."""
    for decision in (None, *Decision):
        for question in (None, *Question):
            interview = replace(FULL, decision=decision, question=question)
            for name in ("ack_undone", "ack_already", "ack_confirm", "ack_unclear", "ack_help"):
                extra = {"open": (interview,), "heard": "reschedule" if decision is Decision.RESCHEDULE else "cancel"}
                variant = f"{decision or 'undecided'}, {question or 'nothing'} asked"
                yield Sample(name=name, variant=variant, interview=interview, extra=extra)
    for told_at in (NOW, None):
        yield from _each("ack_too_late", "", told_at=told_at)
    for name in ("ack_unclear", "ack_help"):
        for kept in ((FULL,), (FULL, OTHER), (FULL, OTHER, ELSEWHERE, BARE, LOOP)):
            unasked: dict[str, object] = {"open": (), "ahead": kept, "ref": None}
            yield Sample(name=name, variant=f"{len(kept)} ahead", interview=None, extra=unasked)
    for name in ("ack_unclear", "ack_help", "ack_ambiguous", "ack_closed_ref"):
        for several in ((), (FULL,), (FULL, OTHER), (FULL, OTHER, ELSEWHERE, BARE, UNDATED)):
            yield from _each(name, f"{len(several)} open", open=several)
            about_none: dict[str, object] = {"open": several, "ref": "Z9" if name == "ack_closed_ref" else None}
            yield Sample(name=name, variant=f"{len(several)} open, about none", interview=None, extra=about_none)


def _approved(purpose: Purpose) -> Approval:
    return Approval(
        purpose=purpose, revision="", to=DANA.email, subject=NOTE.subject, body=NOTE.body, shown_at=NOW, leaves_at=NOW
    )


def _afterwards() -> Iterator[Sample]:
    on_foot = replace(FULL, join_url="")
    yield Sample(name="day_of", variant="a way to go", interview=on_foot, policy=Policy(travel=timedelta(minutes=45)))
    for name in ("day_of", "debrief"):
        yield from _each(name)
    others = (Contact("Priya Nair", "priya@acme.example"), Contact("Lee Ortiz", "lee@acme.example"))
    for met in (others, others[:1]):
        yield Sample(name="thank_you_offer", variant=f"{len(met)} more", extra={"letter": NOTE, "also": met})
        yield Sample(
            name="ack_thanks_sent",
            variant=f"{len(met)} more",
            extra={"letter": NOTE, "also": met, "leaves_at": NOW + SOON},
        )
    for name in ("thank_you_offer", "withdrawal_offer", "follow_up_offer"):
        yield from _each(name, "", letter=NOTE, leaves_at=None)
    for name in ("contact_answered", "not_confirmed"):
        yield from _each(name)
    for name in ("closing", "employer_cancelled"):
        for following in (None, OTHER, UNDATED):
            yield from _each(name, "with a next one" if following else "", next_interview=following)
    for variant in ("another_time", "apology"):
        yield from _each("passed_on", variant, variant=variant, next_interview=OTHER)


def _alerts() -> Iterator[Sample]:
    about_letters = ("alert_in_doubt", "alert_refused", "alert_put_off", "alert_missed")
    about_interviews = ("alert_decline", "alert_expired", "alert_moved_after_letter", "alert_time_unknown")
    for variant in ("begun", "over"):
        yield from _each("alert_no_new_time", variant, variant=variant, to=DANA)
        yield from _each("alert_no_new_time", f"{variant}, own contact", variant=variant)
    about_none = ("alert_expired", "alert_calendar", "alert_channel", "alert_restored")
    for error in ("550 5.1.1 no such mailbox", ""):
        for name in about_letters + about_interviews:
            yield from _each(name, "", error=error, to=DANA, item=12, told_at=NOW)
            unresolved = replace(FULL, phase=Phase.UNRESOLVED)
            yield Sample(name=name, variant="unresolved", interview=unresolved, extra={"error": error})
        for name in about_none:
            extra = {"error": error, "calendar": "personal"}
            yield Sample(name=name, variant="about none", interview=None, extra=extra)
        extra = {"error": error, "variant": "email"}
        yield Sample(name="alert_channel", variant="email", interview=None, extra=extra)


def _letters() -> Iterator[Sample]:
    for name in ("cancellation", "withdrawal"):
        for late in (False, True):
            for kind in (None, *ContactKind):
                yield from _each(name, f"late={late} {kind}", late=late, has_ended=late, to=replace(DANA, kind=kind))
        for reason in REASONS:
            yield from _each(name, reason, reason=reason)
        everything = {
            "late": True, "reason": REASONS[-1], "referral": Referral("Kim Park", "kim@example.org"),
            "prefers": "a part-time position in the data team",
        }  # fmt: skip
        yield from _each(name, "everything", **everything)
    for minutes in (10, None):
        yield from _each("late", "", minutes=minutes)
    for prefers in ("Tuesday afternoon", ""):
        for late in (False, True):
            reason = "personal" if prefers else ""
            yield from _each("reschedule", "late" if late else "", prefers=prefers, reason=reason, late=late)
    for variant in ("loved", None):
        yield from _each("thank_you", variant or "", variant=variant)
    yield from _each("thank_you", "own line", variant="loved", own="I liked how you plan your releases.")
    yield from _each("thank_you", "own line without a full stop", own="I liked how you plan your releases")
    for name in ("follow_up", "decline", "cancellation", "withdrawal", "reschedule", "late"):
        yield from _each(name, "plain")
    yield from _each("apology")
