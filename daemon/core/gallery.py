"""Every message in every variant, with fictional people: what a template is tried with before it is trusted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from daemon.core.contact import Contact
from daemon.core.delivery import Purpose
from daemon.core.gallery_letters import letters, shown_texts, texts
from daemon.core.gallery_people import (
    BARE,
    DANA,
    ELSEWHERE,
    FULL,
    LETTER,
    LOOP,
    NOTE,
    NOW,
    OTHER,
    REASONS,
    SAM,
    SHOP,
    SOON,
    STARTS_AT,
    UNDATED,
    Sample,
    each,
)
from daemon.core.interview import Approval, Decision, Phase, Question
from daemon.core.policy import Calls, OnSilence, Policy
from daemon.core.reading import Referral

__all__ = [
    "DANA", "FULL", "LETTER", "NOTE", "NOW", "OTHER", "REASONS", "SAM", "STARTS_AT", "UNDATED", "Sample", "gallery",
]  # fmt: skip


def gallery(locale: str = "en") -> tuple[Sample, ...]:
    """Every template in every variant, over interviews of which much, little, or nothing is known."""
    named = (*_questions(), *_acknowledgements(), *_afterwards(), *_alerts(), *shown_texts(), *letters(), *texts())
    candidate = replace(SAM, locale=locale)
    return tuple(replace(one, candidate=candidate) for one in (*named, *map(_unnamed, named)))


def _unnamed(sample: Sample) -> Sample:
    """The same for a candidate whose screen others may see."""
    return replace(sample, variant=f"{sample.variant}, discreet", policy=replace(sample.policy, discreet=True))


def _questions() -> Iterator[Sample]:
    for variant in ("decision", "moved", "late", "contact_changed"):
        for last in (False, True):
            yield from each(
                "question", variant, variant=variant, last=last, old_starts_at=STARTS_AT - timedelta(days=1)
            )
        yield from _silence("question", variant)
    for variant in ("vanished", "declined", "doubted", "is_interview", "not_reached"):
        yield from each("question", variant, variant=variant)
    for problem in ("floating", "all day", "unknown zone Mars/Base"):
        undated = replace(UNDATED, time_problem=problem)
        yield Sample(
            name="question", variant=f"which_time {problem}", interview=undated, extra={"variant": "which_time"}
        )
    yield Sample(name="question", variant="wrong_time", interview=UNDATED, extra={"variant": "wrong_time"})
    yield Sample(name="question", variant="without extras")
    number_alone = replace(SHOP, contact=replace(SHOP.contact, texts=False))
    yield Sample(name="question", variant="a number alone", interview=number_alone)
    yield Sample(name="reminder", variant="a number alone", interview=number_alone, extra={"last": True})
    for last in (False, True):
        yield from each("reminder", "last" if last else "", variant="decision", last=last)
    yield from each("reminder", "no_new_time", variant="no_new_time")
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
            yield from each("ack_withdraw", "late" if late else "", late=late, **shown)
        for name in ("ack_silence_withdraw", "ack_reschedule", "ack_thanks_sent", "no_contact"):
            yield from each(name, "with a letter", **shown)
        yield from each("ack_thanks_sent", "", leaves_at=leaves_at, to=DANA)
        yield from each("ack_snooze", "", leaves_at=leaves_at)
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
        yield from each("ack_late", "", letter=LETTER, minutes=minutes)
        yield from each("ack_late", "again", variant="again", minutes=minutes)
    for variant in ("not_yet", "over"):
        yield from each("ack_not_late", variant, variant=variant)
    yield from _approved_ones()
    going = replace(FULL, phase=Phase.ATTENDING, decision=Decision.ATTEND)
    yield Sample(name="ack_not_late", variant="not_yet, going", interview=going, extra={"variant": "not_yet"})
    for late in (False, True):
        late_one = {"letter": LETTER, "late": late, "leaves_at": NOW + SOON}
        yield from each("ack_reschedule", "late" if late else "in time", **late_one)
        calls = Policy(calls=Calls.PLAIN)
        yield Sample(name="ack_reschedule", variant="with calls", policy=calls, extra=late_one)
    for variant in ("told_no", "asked_for_another_time", "perhaps_asked_for_another_time"):
        for name in ("ack_attend", "ack_undone"):
            yield from each(name, variant, variant=variant)
            yield Sample(name=name, variant=f"{variant}, going", interview=going, extra={"variant": variant})
    for variant in ("another_time", "late", "withdrawal", "thank_you"):
        yield from each("no_contact", variant, variant=variant)
        yield from each("no_contact", f"{variant}, own words", variant=variant, own_words=True)
    for variant in ("open", "going", "told", "untold"):
        yield from each("ack_noted", variant, variant=variant)
    for variant in ("begun", "over"):
        for name in ("ack_closed_ref", "ack_unclear", "ack_help"):
            yield from each(name, variant, variant=variant)
    yield from each("ack_closed_ref", "goes on", variant="goes_on", open=(OTHER,))
    for name in ("ack_attend", "ack_not_interview", "ack_noted", "ack_contact", "no_contact"):
        yield from each(name)
    yield from each("ack_already", "own words", variant="own_words")
    yield from each("ack_attend", "that asks for more", asks=True)
    yield from each("ack_snooze", "that asks for more", asks=True, leaves_at=NOW + SOON)
    yield from _reminders()
    yield from _whom_to_tell()
    yield from _answers()
    yield from _calls()


def _reminders() -> Iterator[Sample]:
    yield Sample(name="ack_attend", variant="no reminder", policy=Policy(day_of_reminder=timedelta(0)))
    by_night = Policy(day_of_reminder=timedelta(hours=14))  # so they are reminded at another hour
    for asks in (False, True):
        yield Sample(name="ack_attend", variant=f"at another hour, asks={asks}", policy=by_night, extra={"asks": asks})


def _whom_to_tell() -> Iterator[Sample]:
    yield from each("ack_contact", "forgotten", variant="forgotten")
    both = replace(FULL, contact=replace(DANA, texts=True))
    yield Sample(name="ack_contact", variant="texts at short notice", interview=both)
    yield Sample(name="ack_contact", variant="a number alone", interview=SHOP, policy=Policy())
    for refused in ("own", "own_number", "employer", "robot"):
        yield from each("ack_contact", f"refused, {refused}", variant=refused, error="that will not do")


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
        yield from each("ack_withdraw", variant, **letter, **extra)
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
        yield from each("ack_call", variant or "", variant=variant, leaves_at=NOW + SOON)
    for variant in (None, "press"):
        yield from each("call_bridge", variant or "", variant=variant)
    yield from each("call_question")
    with_calls = Policy(calls=Calls.PLAIN)
    extra = {"letter": LETTER, "late": True, "leaves_at": NOW + SOON}
    yield Sample(name="ack_withdraw", variant="late, with calls", policy=with_calls, extra=extra)
    for variant in ("too_soon", "too_late", "again", "no_address"):
        yield from each("ack_missed", variant, variant=variant)
    for missed_leaves_at in (NOW + SOON, None):
        yield from each("ack_missed", "", letter=LETTER, leaves_at=missed_leaves_at)


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
        yield from each("ack_too_late", "", told_at=told_at)
    asking = replace(FULL, phase=Phase.WITHDRAWING, decision=Decision.RESCHEDULE, question=Question.UNDO)
    for leaves_at in (NOW + SOON, None):
        held_up = {"heard": "cancel", "leaves_at": leaves_at}
        yield Sample(name="ack_confirm", variant="a wish for another time waits", interview=asking, extra=held_up)
    for name in ("ack_unclear", "ack_help"):
        waiting = replace(FULL, phase=Phase.WITHDRAWING, decision=Decision.WITHDRAW, question=Question.UNDO)
        held: dict[str, object] = {"open": (waiting,), "leaves_at": NOW + SOON}
        yield Sample(name=name, variant="while a letter waits", interview=waiting, extra=held)
    for name in ("ack_unclear", "ack_help"):
        for kept in ((FULL,), (FULL, OTHER), (FULL, OTHER, ELSEWHERE, BARE, LOOP)):
            unasked: dict[str, object] = {"open": (), "ahead": kept, "ref": None}
            yield Sample(name=name, variant=f"{len(kept)} ahead", interview=None, extra=unasked)
    for name in ("ack_unclear", "ack_help", "ack_ambiguous", "ack_closed_ref"):
        for several in ((), (FULL,), (FULL, OTHER), (FULL, OTHER, ELSEWHERE, BARE, UNDATED)):
            yield from each(name, f"{len(several)} open", open=several)
            about_none: dict[str, object] = {"open": several, "ref": "Z9" if name == "ack_closed_ref" else None}
            about_none |= {"waiting": several[1:], "leaves_at": NOW + SOON}
            yield Sample(name=name, variant=f"{len(several)} open, about none", interview=None, extra=about_none)


def _approved_ones() -> Iterator[Sample]:
    """What leaves on a yes, or by itself once its undo window is over."""
    for purpose in (Purpose.THANK_YOU, Purpose.WITHDRAWAL, Purpose.FOLLOW_UP):
        yield Sample(
            name="ack_thanks_sent", variant=purpose.value, interview=replace(FULL, approval=_approved(purpose))
        )
    for purpose in (Purpose.THANK_YOU, Purpose.LATE):
        waits = replace(FULL, approval=_approved(purpose), question=Question.UNDO)
        yield Sample(
            name="ack_thanks_sent", variant=f"{purpose.value} waits", interview=waits, extra={"leaves_at": NOW + SOON}
        )
        yield Sample(name="ack_unclear", variant=f"{purpose.value} waits", interview=waits, extra={"open": (waits,)})


def _approved(purpose: Purpose) -> Approval:
    return Approval(
        purpose=purpose, revision="", to=DANA.email, subject=NOTE.subject, body=NOTE.body, shown_at=NOW, leaves_at=NOW
    )


def _afterwards() -> Iterator[Sample]:
    on_foot = replace(FULL, join_url="")
    yield Sample(name="day_of", variant="a way to go", interview=on_foot, policy=Policy(travel=timedelta(minutes=45)))
    for name in ("day_of", "debrief", "contact_answered", "not_confirmed"):
        yield from each(name)
    yield from each("debrief", "doubted", variant="doubted")
    others = (Contact("Priya Nair", "priya@acme.example"), Contact("Lee Ortiz", "lee@acme.example"))
    for met in (others, others[:1]):
        yield Sample(name="thank_you_offer", variant=f"{len(met)} more", extra={"letter": NOTE, "also": met})
        yield Sample(
            name="ack_thanks_sent",
            variant=f"{len(met)} more",
            extra={"letter": NOTE, "also": met, "leaves_at": NOW + SOON},
        )
        for leaves_at in (NOW + timedelta(days=1), None):
            sent: dict[str, object] = {"also": met, "leaves_at": leaves_at, "variant": "old"}
            yield Sample(name="ack_thanks_sent", variant=f"{len(met)} more, old", extra=sent)
    yield from _afterwards_again()
    for name in ("thank_you_offer", "withdrawal_offer", "follow_up_offer"):
        yield from each(name, "", letter=NOTE, leaves_at=None)
    yield Sample(name="not_confirmed", variant="with calls", policy=Policy(calls=Calls.PLAIN))
    for name in ("closing", "employer_cancelled"):
        for following in (None, OTHER, UNDATED):
            yield from each(name, "with a next one" if following else "", next_interview=following)
    for variant in ("another_time", "apology"):
        yield from each("passed_on", variant, variant=variant, next_interview=OTHER)


def _afterwards_again() -> Iterator[Sample]:
    """Drafts that were shown before, stand alone, or take another's place; and what is said where none can be sent."""
    for variant in ("again", "alone"):
        yield from each("thank_you_offer", variant, letter=NOTE, variant=variant)
    yield from each("ack_thanks_sent", "alone", letter=NOTE, variant="alone", leaves_at=NOW + SOON)
    kim = Referral("Kim Park", "kim@example.org")
    for variant in ("again", "instead"):
        beside: dict[str, object] = {"variant": variant, "keeps_reason": True, "referral": kim}
        yield from each("withdrawal_offer", variant, letter=NOTE, **beside)
    for purpose in (Purpose.THANK_YOU, Purpose.WITHDRAWAL, Purpose.FOLLOW_UP):
        yield from each("not_sent", purpose.value, variant=purpose.value)
        over = replace(FULL, phase=Phase.DEBRIEFING, approval=_approved(purpose))
        for interview in (over, replace(over, contact=Contact(), question=Question.THANK_YOU)):
            for name in ("ack_unclear", "ack_help"):
                yield Sample(name=name, variant=f"over, {purpose}", interview=interview, extra={"open": (interview,)})
    moved: dict[str, object] = {"variant": "moved", "old_starts_at": STARTS_AT - timedelta(days=1)}
    for told in ("an earlier time", FULL.revision):
        for last in (False, True):
            told_no, extra = replace(FULL, told_revision=told), moved | {"last": last}
            yield Sample(name="question", variant=f"moved, told no to {told}", interview=told_no, extra=extra)


def _not_believed() -> Iterator[Sample]:
    for policy, way in ((Policy(can_text=True), "texts"), (Policy(can_text=False), "mail alone")):
        yield Sample(name="alert_not_believed", variant=f"about none, {way}", interview=None, policy=policy)
        for question in (None, *Question):
            asked = replace(FULL, question=question)
            extra = {"leaves_at": NOW + SOON if question is Question.UNDO else None}
            variant = f"{question or 'nothing'} asked, {way}"
            yield Sample(name="alert_not_believed", variant=variant, interview=asked, policy=policy, extra=extra)
    yield from each("alert_not_believed")


def _untold() -> Iterator[Sample]:
    """They were not told, or may not have been: for either wish, with each way that is left to the candidate."""
    page = "https://scheduler.example/cancellations/8c1f"
    nobody = replace(FULL, contact=Contact(), cancel_url=page, reschedule_url=page)
    for decision in (Decision.WITHDRAW, Decision.RESCHEDULE):
        for variant in (None, "in_doubt", "begun"):
            for known in (FULL, BARE, SHOP, ELSEWHERE, LOOP, nobody):
                untold = replace(known, phase=Phase.UNRESOLVED, decision=decision)
                named = f"{decision}, {variant or 'ahead'}, {known.ref} {known.contact.email} {known.cancel_url}"
                yield Sample(name="still_untold", variant=named, interview=untold, extra={"variant": variant})
            calls = Policy(calls=Calls.PLAIN)
            called = replace(FULL, phase=Phase.UNRESOLVED, decision=decision)
            named = f"{decision}, {variant or 'ahead'}, with calls"
            yield Sample(name="still_untold", variant=named, interview=called, policy=calls, extra={"variant": variant})
    for error in ("550 5.1.1 no such mailbox", ""):
        yield Sample(name="alert_put_off", variant="late", extra={"error": error, "to": DANA, "late": True})


def _alerts() -> Iterator[Sample]:
    yield from _untold()
    about_letters = ("alert_in_doubt", "alert_refused", "alert_put_off", "alert_missed")
    about_interviews = ("alert_decline", "alert_expired", "alert_moved_after_letter", "alert_time_unknown")
    for variant in ("begun", "over"):
        yield from each("alert_no_new_time", variant, variant=variant, to=DANA)
        yield from each("alert_no_new_time", f"{variant}, own contact", variant=variant)
    yield from _not_believed()
    about_none = ("alert_expired", "alert_calendar", "alert_channel", "alert_restored", "alert_wording")
    for error in ("550 5.1.1 no such mailbox", ""):
        for name in about_letters + about_interviews:
            yield from each(name, "", error=error, to=DANA, item=12, told_at=NOW)
            unresolved = replace(FULL, phase=Phase.UNRESOLVED)
            yield Sample(name=name, variant="unresolved", interview=unresolved, extra={"error": error})
        for name in about_none:
            extra = {"error": error, "calendar": "personal"}
            yield Sample(name=name, variant="about none", interview=None, extra=extra)
        yield Sample(name="alert_channel", variant="email", interview=None, extra={"error": error, "variant": "email"})
