"""The letters in every variant, by mail and by text, and what is said of those that go by text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from daemon.core.contact import ContactKind
from daemon.core.gallery_people import DANA, NOW, REASONS, SHOP, SOON, TEXT, Sample, each
from daemon.core.reading import Referral


def shown_texts() -> Iterator[Sample]:
    """What is said of a letter that goes by text, and of what they text back."""
    shown = {"letter": TEXT, "by_text": True, "leaves_at": NOW + SOON}
    for name in ("ack_withdraw", "ack_reschedule", "ack_silence_withdraw", "ack_thanks_sent", "ack_missed"):
        for late in (False, True):
            yield Sample(name=name, variant=f"by text, late={late}", interview=SHOP, extra=shown | {"late": late})
    for name in ("ack_late", "thank_you_offer", "withdrawal_offer", "follow_up_offer"):
        yield Sample(name=name, variant="by text", interview=SHOP, extra=shown | {"leaves_at": None})
    for name in ("alert_in_doubt", "alert_refused", "alert_put_off"):
        yield Sample(name=name, variant="by text", interview=SHOP, extra={"by_text": True, "error": "a landline"})
    for words in ("ok, thanks for telling me", "", "All right. " * 40):
        yield from each("contact_answered", f"by text, {len(words)} letters", words=words, by_text=True)


def texts() -> Iterator[Sample]:
    """Every letter once more, as it goes by text: with two things of their own, since more takes a third segment."""
    for sample in letters():
        if sample.name != "decline" and "everything" not in sample.variant:
            yield replace(sample, name=f"{sample.name}_text")
    own = {"reason": REASONS[-1], "referral": Referral("Kim Park", "kim@example.org"), "prefers": "part-time hours"}
    for name in ("cancellation_text", "withdrawal_text"):
        for left_out in own:
            yield from each(name, f"without {left_out}", **{key: own[key] for key in own if key != left_out})
        yield from each(name, "late, with a reason", late=True, reason=REASONS[-1])


def letters() -> Iterator[Sample]:
    for name in ("cancellation", "withdrawal"):
        for late in (False, True):
            for kind in (None, *ContactKind):
                yield from each(name, f"late={late} {kind}", late=late, has_ended=late, to=replace(DANA, kind=kind))
        for reason in REASONS:
            yield from each(name, reason, reason=reason)
        everything = {
            "late": True, "reason": REASONS[-1], "referral": Referral("Kim Park", "kim@example.org"),
            "prefers": "a part-time position in the data team",
        }  # fmt: skip
        yield from each(name, "everything", **everything)
    for minutes in (10, None):
        yield from each("late", "", minutes=minutes)
    for prefers in ("Tuesday afternoon", ""):
        for late in (False, True):
            reason = "personal" if prefers else ""
            yield from each("reschedule", "late" if late else "", prefers=prefers, reason=reason, late=late)
    yield from each("reschedule", "not then", own="not before 3 PM, and any day but Friday")
    for variant in ("loved", None):
        yield from each("thank_you", variant or "", variant=variant)
    yield from each("thank_you", "own line", variant="loved", own="I liked how you plan your releases.")
    yield from each("thank_you", "own line without a full stop", own="I liked how you plan your releases")
    for name in ("follow_up", "decline", "cancellation", "withdrawal", "reschedule", "late"):
        yield from each(name, "plain")
    yield from each("apology")
