"""An interview, a template and the moment -> the words.

| template | extras that it uses (each may be left out) |
|---|---|
| question | variant, last, silence_withdraws, old_starts_at, to |
| reminder | variant ("no_new_time"), last, silence_withdraws, to |
| ack_withdraw | letter, to, leaves_at, late, reason, keeps_reason, referral, unclear, second_thoughts |
| ack_silence_withdraw | letter, to, leaves_at |
| ack_reschedule | letter, to, leaves_at, late |
| ack_late | letter, to, minutes, variant ("again") |
| ack_not_late | variant |
| ack_missed | letter, to, leaves_at, variant |
| ack_call | to, leaves_at, variant |
| call_bridge (spoken) | variant ("press") |
| ack_thanks_sent | letter, to, leaves_at, also, variant ("alone" or "old") |
| thank_you_offer, follow_up_offer | letter, to, also, variant ("again" or "alone") |
| withdrawal_offer | letter, to, unclear, keeps_reason, referral, variant ("again" or "instead") |
| not_sent | to, variant ("thank_you", "withdrawal" or "follow_up") |
| ack_snooze | leaves_at or until, asks |
| ack_too_late, alert_moved_after_letter | told_at, to |
| ack_unclear, ack_help | open, ahead, ref, leaves_at (of a letter that waits longer), variant ("begun" or "over") |
| ack_help | waiting (those whose letter waits, where it is about no one of them) |
| ack_ambiguous | open, ref, waiting, leaves_at (of what waits) |
| ack_closed_ref | open, ref, variant ("begun", "over" or "goes_on": `open` holds what it goes on as) |
| ack_confirm | heard (the intent: cancel or reschedule) |
| ack_contact | variant ("forgotten"; with error: "own", "own_number", "employer" or "robot"), to, error |
| ack_attend, ack_undone | to, variant ("told_no", "asked_for_another_time", or that with "perhaps_" before it) |
| ack_attend | asks, and as above |
| ack_noted | variant ("open", "going", "told" or "untold") |
| ack_already | variant ("own_words") |
| ack_not_interview, day_of, debrief, call_question (spoken) | none |
| no_contact | letter, leaves_at, to, own_words, variant ("another_time", "late", "withdrawal" or "thank_you") |
| closing, employer_cancelled | next_interview |
| passed_on | variant ("another_time" or "apology"), next_interview |
| not_confirmed | to |
| still_untold | variant ("in_doubt" or "begun"), to |
| alert_in_doubt | error, to, item (the id in the outbox) |
| alert_put_off | error, to, late |
| alert_refused, alert_missed | error, to |
| alert_calendar | calendar, error |
| alert_expired, alert_decline, alert_restored, alert_wording | error |
| alert_channel | error, variant (the channel) |
| alert_time_unknown | to |
| alert_not_believed | leaves_at (of a letter that waits longer) |
| alert_no_new_time | variant ("begun" or "over"), to |
| cancellation | late, reason, referral, prefers, to |
| withdrawal | has_ended, reason, referral, prefers, to |
| reschedule | late, reason, prefers or own (what does not suit), to |
| late | minutes, to |
| thank_you | variant ("loved"), own, to |
| follow_up, decline, apology | to |
| contact_answered | to, words, by_text |

A letter by text is called as the letter by mail, with `_text` behind it, and uses the same extras.

`letter` is a Draft, `also` a tuple of Contacts, `to` a Contact (default: the interview's own), `by_text` whether the
letter that is spoken of goes, or went, by text, `reason` a code of etiquette rule 13 or free words, `open` a tuple of
Interviews, `*_at` and `until` aware instants.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Collection, Mapping
from datetime import datetime

from jinja2 import Template, TemplateError, TemplateSyntaxError

from daemon.core.contact import Contact
from daemon.core.delivery import Purpose
from daemon.core.draft import Draft, clear_sentence, clear_sentences
from daemon.core.gallery import Sample, gallery
from daemon.core.interview import Interview
from daemon.core.policy import Candidate, Policy
from daemon.core.sms_text import segments, unaccented
from daemon.core.templates import HEADER, EndlessTemplate, TemplateMistake, Templates, parse_templates, settled
from daemon.core.views import context, drafted
from daemon.core.ways import way_to

__all__ = [
    "BY_TEXT",
    "SHOWS",
    "Draft",
    "TemplateMistake",
    "Templates",
    "clear_sentence",
    "clear_sentences",
    "compose",
    "letter_in",
    "load_templates",
    "show",
    "tried",
]

TEXT_SEGMENTS = 2  # etiquette rule 11
CAPS = (60, 44, 32, 24, 16, 12)  # widths of an untrusted text, tried until the message fits
READABLE = 24
# A note is given up first, then the plea for an address, and both before names become hard to read.
SIZES = tuple((cap, room) for room in (2, 1, 0) for cap in CAPS if not room or cap >= READABLE)
# A letter by text does without the role before it cuts a name, and never changes how one is spelt.
LETTER_SIZES = ((CAPS[0], 2), *((cap, 0) for cap in CAPS))
BY_TEXT = "_text"
BY_MAIL: Mapping[str, Purpose] = {
    "cancellation": Purpose.CANCELLATION,
    "decline": Purpose.DECLINE,
    "reschedule": Purpose.RESCHEDULE,
    "late": Purpose.LATE,
    "apology": Purpose.LATE,
    "thank_you": Purpose.THANK_YOU,
    "withdrawal": Purpose.WITHDRAWAL,
    "follow_up": Purpose.FOLLOW_UP,
}
TEXTS = {f"{name}{BY_TEXT}": purpose for name, purpose in BY_MAIL.items() if name != "decline"}
LETTERS = {**BY_MAIL, **TEXTS}  # what goes to the employer; every other template speaks to the candidate
SHOWS: Mapping[str, str] = {  # which letter stands in which message to the candidate
    "ack_withdraw": "cancellation",
    "ack_silence_withdraw": "cancellation",
    "no_contact": "cancellation",
    "ack_reschedule": "reschedule",
    "ack_late": "late",
    "ack_missed": "apology",
    "ack_thanks_sent": "thank_you",
    "thank_you_offer": "thank_you",
    "withdrawal_offer": "withdrawal",
    "follow_up_offer": "follow_up",
}
SAID_IN_LETTERS = ("to", "late", "minutes", "reason", "referral", "prefers", "variant", "own")
SPOKEN = frozenset({"call_bridge", "call_question"})  # heard on the phone, where nobody answers with a code


def compose(
    templates: Templates,
    name: str,
    interview: Interview | None,
    candidate: Candidate,
    policy: Policy,
    now: datetime,
    **extra: object,
) -> Draft:
    """The message `name` about `interview`, in the candidate's language, at `now`.

    A text stays within two segments, at the price of accents first and then of shorter names, wherever its alphabet
    allows that; one that shows a letter is as long as the letter. A letter by text keeps its accents, whatever they
    cost: an employer reads no misspelt word. `interview` is None for a message about none.
    Raises KeyError for an unknown name, TypeError for an unknown extra.
    """
    template = templates.find(candidate.locale, name)
    subject = interview or _no_interview(now)
    # What shows a letter is discreet down to the letter, which is what a lock screen has room for.
    discreet = policy.discreet and name not in LETTERS
    tidy = _without_paragraphs if name in TEXTS else _as_it_is
    drafts = (
        tidy(_draft(template, context(subject, candidate, policy, now, extra, cap, discreet, room)))
        for cap, room in (LETTER_SIZES if name in TEXTS else SIZES)
    )
    widest = next(drafts)
    if name in BY_MAIL or drafted(extra) or _fits(widest):
        return widest
    if name in TEXTS:
        return _shortest(widest, *drafts)
    shorter = (one for draft in (widest, *drafts) for one in (draft, _unaccented(draft)))
    return next(filter(_fits, shorter), widest)


def _unaccented(draft: Draft) -> Draft:
    return Draft(draft.subject, unaccented(draft.body))


def _shortest(whole: Draft, *cut: Draft) -> Draft:
    """The first that fits; else, with more words of their own or a dearer alphabet than that, no name is cut for it."""
    return next(filter(_fits, cut), min(whole, cut[0], key=lambda one: segments(one.body)))


def _as_it_is(draft: Draft) -> Draft:
    return draft


def _without_paragraphs(draft: Draft) -> Draft:
    return Draft(draft.subject, re.sub(r"\n+", "\n", draft.body))


def _fits(draft: Draft) -> bool:
    return segments(draft.body) <= TEXT_SEGMENTS


def _no_interview(now: datetime) -> Interview:
    return Interview(id="", candidate_id="", ref="", uid="", found_at=now)


def _draft(template: Template, values: Mapping[str, object]) -> Draft:
    header, _, body = settled(template.render(values)).partition("\n")
    return Draft(_tidy(header.removeprefix(HEADER)), _tidy(body))


def _tidy(text: str) -> str:
    """Without the blanks that a template's branches leave behind. Tidying twice changes nothing."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", re.sub(r"[ \t]+", " ", text))).strip()


def load_templates(sources: Mapping[str, str], locales: Collection[str] | None = None) -> Templates:
    """Parse `{"en/question.txt": text, ...}` and try each in every variant of the gallery.

    `locales`: only those are tried; None tries all that there are.

    Raises TemplateMistake for the first that does not parse, has no subject, has a name that
    nothing sends, or does not render: a bad template stops the start and not a question.
    """
    templates = parse_templates(sources)
    tried = templates.parsed if locales is None else set(templates.parsed) & set(locales)
    _check_names(templates)
    for locale in sorted(tried):
        _check_rendering(templates, locale)
    return templates


def _check_names(templates: Templates) -> None:
    known = {sample.name for sample in gallery()}
    for locale, names in templates.parsed.items():
        for name in sorted(set(names) - known):
            raise TemplateMistake(f"{locale}/{name}.txt", 1, "no message has this name")


def _check_rendering(templates: Templates, locale: str) -> None:
    parsed = dict(templates.parsed[locale])
    for sample in gallery(locale):
        if sample.name in parsed:
            tried(templates, parsed[sample.name], sample)


def tried(templates: Templates, template: Template, sample: Sample) -> Draft:
    """One picture of the gallery. Raises TemplateMistake where it does not render, or says nothing."""
    file = template.filename or sample.name
    try:
        draft = show(templates, sample)
    except RecursionError as error:
        raise EndlessTemplate(*_place(error, file), f"it holds itself (variant {sample.variant})") from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, OverflowError) as error:
        raise _mistake(error, file, sample) from error
    if not draft.subject or not draft.body:
        raise TemplateMistake(file, 1, f"it says nothing in the variant {sample.variant}")
    return draft


def _mistake(error: Exception, file: str, sample: Sample) -> TemplateMistake:
    """Where in which file, from the traceback that Jinja rewrites into the template's own lines."""
    if isinstance(error, TemplateSyntaxError):
        return TemplateMistake(error.filename or file, error.lineno, error.message or "not a template")
    return TemplateMistake(*_place(error, file), f"{error} (variant {sample.variant})")


def _place(error: Exception, file: str) -> tuple[str, int]:
    # No `extract_tb`: it would look for the lines of every frame in every folder of the program.
    frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    return next((one for one in reversed(frames) if one[0].endswith(".txt")), (file, 1))


def show(templates: Templates, sample: Sample) -> Draft:
    """One picture of the gallery, as its reader would get it, with the letter that belongs to it."""
    extra = {**sample.extra, "letter": letter_in(templates, sample)} if drafted(sample.extra) else sample.extra
    return _picture(templates, sample, sample.name, extra)


def letter_in(templates: Templates, sample: Sample) -> Draft:
    """The letter that a picture of the gallery shows; for words of their own that say no such thing, a thank-you."""
    leaving = sample.interview and sample.interview.approval and sample.interview.approval.purpose is Purpose.WITHDRAWAL
    name = "withdrawal" if leaving else SHOWS[sample.name]
    name = "thank_you" if sample.extra.get("unclear") else name
    kept = {"reason"} if sample.extra.get("keeps_reason") else set()
    extra = {key: value for key, value in sample.extra.items() if key in SAID_IN_LETTERS and key not in kept}
    if not _by_text(sample):
        return _picture(templates, sample, name, extra | {"has_ended": name == "withdrawal"})
    return Draft("", _picture(templates, sample, f"{name}{BY_TEXT}", extra).body)


def _by_text(sample: Sample) -> bool:
    said, to = sample.extra.get("by_text"), sample.extra.get("to")
    contact = to if isinstance(to, Contact) else (sample.interview or _no_interview(sample.now)).contact
    return way_to(contact, sample.policy).is_text if said is None else bool(said)


def _picture(templates: Templates, sample: Sample, name: str, extra: Mapping[str, object]) -> Draft:
    return compose(templates, name, sample.interview, sample.candidate, sample.policy, sample.now, **extra)
