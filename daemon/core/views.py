"""What a template may see: cleaned words, never the values themselves.

Everything that came from a calendar, a mail or a text is one plain line by the time a
template meets it; a value is data to the template and is never itself a template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from daemon.core import words
from daemon.core.contact import Contact
from daemon.core.contradicting import told_no_for
from daemon.core.draft import Draft
from daemon.core.interview import Interview
from daemon.core.plan import day_of_at, decide_by
from daemon.core.policy import Calls, Candidate, OnSilence, Policy
from daemon.core.travel import leave_at
from daemon.core.ways import signature, way_to

LISTED_AT_MOST = 4
OWN_LINE_LIMIT = 300
THEIR_WORDS_LIMIT = 180
EXTRAS = (
    "variant", "last", "letter", "to", "leaves_at", "reason", "referral", "prefers", "minutes", "open", "waiting",
    "next_interview", "old_starts_at", "heard", "error", "calendar", "late", "told_at",
    "silence_withdraws", "has_ended", "until", "item", "second_thoughts", "ref", "also", "own",
    "keeps_reason", "unclear", "words", "by_text", "asks",
    "ahead", "own_words",
)  # fmt: skip
ARGUMENTS = 3  # as many as `_second_thought.txt` holds


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the employer's side. `shown` names them with the address, or the number, that a letter goes to;
    `address` is that alone, "" where nobody can be written to. `texts`: they may be told by text.

    `first` and `full` are to greet with, and empty where it is not plainly a person.
    """

    name: str = ""
    first: str = ""
    full: str = ""
    email: str = ""
    phone: str = ""
    kind: str = ""
    address: str = ""
    shown: str = ""
    texts: bool = False

    @property
    def called(self) -> str:
        return self.first or "them"


@dataclass(frozen=True, slots=True)
class Listed:
    """One interview in a list of several."""

    ref: str
    name: str
    day: str
    when: str


@dataclass(frozen=True, slots=True)
class View:
    """For whom, in which words and how wide. `cap`: characters that one untrusted text may take.

    `discreet`: whoever else sees the screen must not learn from it which company it is about. `shows_letter`: the whole
    letter stands below, where no lock screen reaches. `room`: 2 for a note and a plea for an address, 1 for the plea.
    """

    candidate: Candidate
    now: datetime
    cap: int
    discreet: bool = False
    shows_letter: bool = False
    room: int = 2

    @property
    def zone(self) -> ZoneInfo:
        return self.candidate.zone

    @property
    def locale(self) -> str:
        return self.candidate.locale

    def when(self, at: datetime | None) -> str:
        return words.when(at, self.zone, self.locale, self.now) if at else ""

    def moment(self, at: datetime | None) -> str:
        return words.moment(at, self.zone, self.locale, self.now) if at else ""

    def name(self, value: object, limit: int = words.TEXT_LIMIT) -> str:
        """As `text`, for what tells whose matter it is."""
        return "" if self.discreet else self.text(value, limit)

    def page(self, url: str) -> str:
        """A page of theirs, which stands below the letter where one is shown."""
        return "" if self.discreet and not self.shows_letter else words.link_of(url)

    def text(self, value: object, limit: int = words.TEXT_LIMIT) -> str:
        return words.clean(str(value), min(limit, self.cap * limit // words.TEXT_LIMIT)) if value else ""


def context(
    interview: Interview,
    candidate: Candidate,
    policy: Policy,
    now: datetime,
    extra: Mapping[str, object],
    cap: int,
    discreet: bool = False,
    room: int = 2,
) -> dict[str, object]:
    """All names that a template may use, each of them set."""
    unknown = set(extra) - set(EXTRAS)
    if unknown:
        raise TypeError(f"no template knows {', '.join(sorted(unknown))}")
    view = View(candidate, now, cap, discreet, drafted(extra), room)
    return {
        **dict.fromkeys(EXTRAS),
        "discreet": discreet,
        "room": room,
        **_given(view, extra),
        **_about(view, interview),
        **_time(view, interview),
        **_rules(view, interview, policy, extra),
        **_people(view, interview, policy, extra),
        "ref": words.clean(str(extra.get("ref") or interview.ref), 8),
    }


def _given(view: View, extra: Mapping[str, object]) -> dict[str, object]:
    """The extras, each made fit to be read."""
    return {name: _shown(view, name, value) for name, value in extra.items()}


def _shown(view: View, name: str, value: object) -> object:
    match name, value:
        case _, Interview():
            return _listed(view, value)
        case _, Contact():
            return _person(view, value)
        case ("leaves_at", datetime()) if value <= view.now:
            return None  # it leaves at once, and there is no way back to offer
        case (("until" | "told_at" | "leaves_at"), datetime()):
            return view.moment(value)
        case _, datetime():
            return view.when(value)
        case "reason", str():
            return words.reason_of(value)
        case "error", str():
            return words.without_a_torn_bracket(view.text(value))
        case "words", str():
            return view.text(value, THEIR_WORDS_LIMIT)
        case "own", str():
            return words.clean(value, OWN_LINE_LIMIT)
        case "prefers", str():
            return words.clean(value, words.OWN_WORDS_LIMIT)
        case (("open" | "ahead" | "waiting"), _):
            return _listing(view, value)
        case "also", tuple():
            return tuple(_person(view, one) for one in value)
        case "referral", _:
            return _referral(value)
        case _, str():
            return view.text(value)
    return value


def _referral(value: object) -> Person | None:
    """Duck-typed, so that a `Reading.referral` and a `Contact` both serve."""
    name, email = words.clean(getattr(value, "name", "")), words.address_of(getattr(value, "email", ""))
    shown = f"{name} ({email})" if name and email else name or email
    return Person(name=name, email=email, shown=shown) if shown else None


def _listing(view: View, value: object) -> tuple[Listed, ...]:
    known = value if isinstance(value, (tuple, list)) else ()
    return tuple(_listed(view, one) for one in known[:LISTED_AT_MOST] if isinstance(one, Interview))


def _listed(view: View, interview: Interview) -> Listed:
    at = interview.starts_at
    day = words.day_of(at, view.zone, view.locale, view.now) if at else words.clean(interview.written_start)
    name = "" if view.discreet else words.name_of(interview, view.cap, view.locale)
    return Listed(interview.ref, name, day, view.when(at) or day)


def _about(view: View, interview: Interview) -> dict[str, object]:
    return {
        "me": words.clean(view.candidate.name) or view.candidate.email or words.stand_in("candidate", view.locale),
        "phone": view.candidate.phone,
        "email": view.candidate.email,
        "signature": words.clean(signature(view.candidate)) or words.stand_in("candidate", view.locale),
        "company": view.name(interview.company),
        "role": view.name(interview.role),
        "title": view.name(interview.summary),
        "notes": view.name(interview.notes, 100) if view.room > 1 else "",
        "place": view.name(interview.location, words.PLACE_LIMIT),
        "link": "" if view.discreet else words.link_of(interview.join_url),
        "cancel_url": view.page(interview.cancel_url),
        "reschedule_url": view.page(interview.reschedule_url),
        "decision": str(interview.decision or ""),
        "phase": str(interview.phase),
        "asked": str(interview.question or ""),
        "told_no": told_no_for(interview),
        "declines": bool(interview.attendee and interview.organizer and interview.declined_at is None),
        "approved": str(interview.approval.purpose) if interview.approval else "",
    }


def _time(view: View, interview: Interview) -> dict[str, object]:
    """Local time to the candidate; the event's own, with its zone, for letters and where the clocks differ."""
    written = {
        "written": words.clean(interview.written_start),
        "problem": words.clean(interview.time_problem),
        "my_city": words.city(view.zone, view.locale),
    }
    at = interview.starts_at
    if at is None:
        unknown = (
            "relative", "there", "there_city", "their_day", "their_time", "their_clock", "their_zone", "their_when",
            "until",
        )  # fmt: skip
        return {**written, **dict.fromkeys(unknown, ""), "when": written["written"], "sessions": 1}
    there = words.zone_of(interview.timezone, view.zone)
    differs = not words.same_time(at, there, view.zone)
    clock, zone = words.time_of(at, there, view.locale), words.zone_name(at, there, view.locale)
    return {
        **written,
        "when": view.when(at),
        "relative": words.relative(at, view.now, view.zone, view.locale),
        "there": _there(view, at, there) if differs else "",
        "there_city": words.city(there, view.locale),
        "their_day": words.full_day(at, there, view.locale, view.now),
        "their_time": f"{clock} {zone}",
        "their_clock": clock,
        "their_when": _their_when(view, at, there, differs=differs),
        "their_zone": zone.replace(" (", ", ").replace(")", ""),  # for languages that put it in brackets
        "sessions": interview.sessions,
        "until": words.time_of(interview.sessions_end_at, view.zone, view.locale) if interview.sessions_end_at else "",
    }


def _their_when(view: View, at: datetime, there: ZoneInfo, *, differs: bool) -> str:
    """Short, for a text: the place only where clocks differ, since a shop's clock is the candidate's."""
    short = words.when(at, there, view.locale, view.now)
    return f"{short} ({words.city(there, view.locale)})" if differs else short


def _there(view: View, at: datetime, there: ZoneInfo) -> str:
    same_day = at.astimezone(there).date() == at.astimezone(view.zone).date()
    return words.time_of(at, there, view.locale) if same_day else words.when(at, there, view.locale, view.now)


def _rules(view: View, interview: Interview, policy: Policy, extra: Mapping[str, object]) -> dict[str, object]:
    last_call = decide_by(interview, policy)
    return {
        "decide_by": view.moment(last_call) if last_call and last_call > view.now else "",
        "silence": _silence(view, interview, policy, extra, last_call),
        **_reminder(view, interview, policy),
        "follow_up_after": policy.follow_up_after,
        "can_call": policy.calls is not Calls.OFF,
        "can_text": policy.can_text,
        "leave_by": _leave_by(view, interview, policy),
        "argument": _argument(interview, policy, extra),
    }


def _reminder(view: View, interview: Interview, policy: Policy) -> dict[str, object]:
    """How long before, or when where the quiet hours or the way to go move it; neither for whom none is to come:
    to whom it was sent, or who answers on the day."""
    at = day_of_at(interview, policy, view.candidate)
    if at is None or interview.starts_at is None or at <= view.now:
        return {"remind_before": "", "remind_at": ""}
    if at == interview.starts_at - policy.day_of_reminder:
        return {"remind_before": words.span(policy.day_of_reminder, view.locale), "remind_at": ""}
    return {"remind_before": "", "remind_at": view.when(at)}


def _leave_by(view: View, interview: Interview, policy: Policy) -> str:
    """When to go to an interview in person."""
    leaving = leave_at(interview, policy)
    return words.time_of(leaving, view.zone, view.locale) if leaving and leaving > view.now else ""


def _silence(
    view: View, interview: Interview, policy: Policy, extra: Mapping[str, object], last_call: datetime | None
) -> str:
    """What no answer will mean: "withdraw" (said every time), "attend" (said on the last rung), or "" (not said)."""
    chosen = extra.get("silence_withdraws")
    withdraws = policy.on_silence is OnSilence.WITHDRAW or interview.silence_withdraws if chosen is None else chosen
    if withdraws and last_call and last_call > view.now:
        return "withdraw"
    return "attend" if extra.get("last") else ""


def _argument(interview: Interview, policy: Policy, extra: Mapping[str, object]) -> int:
    """Which thought to offer once before a no is final; 0 is none. The choice looks at nothing
    but the id, so that nobody is worked on (etiquette rule 20)."""
    wanted = policy.second_thoughts if extra.get("second_thoughts") is None else extra["second_thoughts"]
    if not wanted or words.reason_of(str(extra.get("reason") or "")) == "company":
        return 0
    return 1 + sum(map(ord, interview.id)) % ARGUMENTS


def _people(view: View, interview: Interview, policy: Policy, extra: Mapping[str, object]) -> dict[str, object]:
    """`to` is whom the letter goes to: the given one, else the interview's own contact; by text where that is said,
    or where no other way is known."""
    given = extra.get("to")
    to = given if isinstance(given, Contact) else interview.contact
    said = extra.get("by_text")
    by_text = way_to(to, policy).is_text if said is None else bool(said)
    person = _person(view, to, by_text=by_text)
    return {"to": replace(person, texts=to.texts and bool(person.phone) and policy.can_text), "by_text": by_text}


def _person(view: View, contact: Contact, *, by_text: bool = False) -> Person:
    name, email, phone = view.text(contact.name), words.address_of(contact.email), words.clean(contact.phone)
    address = phone if by_text else email or phone
    box = (not by_text and email.partition("@")[0]) or phone  # tells who knows them, and names no company
    return Person(
        name=name,
        first=words.first_name(contact.name),
        full=words.full_name(contact.name),
        email=email,
        phone=phone,
        kind=str(contact.kind or ""),
        address=phone if by_text else email,
        shown=(name or box) if view.discreet else f"{name} ({address})" if name and address else name or address,
    )


def drafted(extra: Mapping[str, object]) -> bool:
    """Whether the message shows a letter: then it is as long as the letter makes it."""
    return isinstance(extra.get("letter"), Draft)
