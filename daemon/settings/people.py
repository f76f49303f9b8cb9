"""[candidate] and [policy]: who it is about, and how they want it."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from daemon.core.policy import Candidate, Hours, OnSilence, Policy, ThankYou
from daemon.settings import values
from daemon.settings.fields import (
    Address,
    Addresses,
    Domains,
    Duration,
    Durations,
    OneLine,
    Phone,
    Section,
    Times,
    Ways,
)


class CandidateSection(Section):
    name: Annotated[OneLine, Field(min_length=1)]
    phone: Phone | None = None
    email: Address | None = None
    aliases: Addresses = ()
    timezone: Annotated[str, BeforeValidator(values.zone)]
    locale: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$")]
    employer_domains: Domains = ()

    def to_core(self) -> Candidate:
        return Candidate(
            name=self.name.strip(),
            email=self.email or "",
            phone=self.phone or "",
            aliases=self.aliases,
            timezone=self.timezone,
            locale=self.locale,
            employer_domains=self.employer_domains,
        )


class PolicySection(Section):
    notice: Duration
    undo_window: Duration
    ask_before: Durations
    quiet_hours: Times
    on_silence: OnSilence
    day_of_reminder: Duration
    debrief_after: Duration
    thank_you: ThankYou
    thank_everyone: bool
    thank_you_hours: Times
    follow_up_after: Annotated[int, Field(ge=0, le=60)]
    second_thoughts: bool
    travel: Duration
    discreet: bool
    escalate: Ways

    @field_validator("ask_before")
    @classmethod
    def _rungs_leave_time_to_tell_them(
        cls, rungs: tuple[timedelta, ...], info: ValidationInfo
    ) -> tuple[timedelta, ...]:
        if not rungs:
            raise ValueError('nothing would be asked; write at least one rung: ["72h"]')
        notice = info.data.get("notice")
        if notice is not None and min(rungs) <= notice:
            raise ValueError(
                f"the rung {values.spoken(min(rungs))} leaves no time to tell them; every rung must be longer than "
                f"notice ({values.spoken(notice)})"
            )
        return tuple(sorted(set(rungs), reverse=True))

    @field_validator("quiet_hours", "thank_you_hours")
    @classmethod
    def _hours_have_two_ends(cls, span: tuple[time, ...], info: ValidationInfo) -> tuple[time, ...]:
        if not span and info.field_name == "quiet_hours":
            return span
        if len(span) != 2:
            none = ", or [] for none" if info.field_name == "quiet_hours" else ""
            raise ValueError(f'a start and an end are needed; write ["21:00", "08:00"]{none}')
        if span[0] == span[1]:
            raise ValueError('start and end are the same; write two different times: ["21:00", "08:00"]')
        return span

    def to_core(self) -> Policy:
        return Policy(
            ask_before=self.ask_before,
            notice=self.notice,
            undo_window=self.undo_window,
            quiet_hours=Hours(*self.quiet_hours) if self.quiet_hours else None,
            on_silence=self.on_silence,
            day_of_reminder=self.day_of_reminder,
            debrief_after=self.debrief_after,
            thank_you=self.thank_you,
            thank_everyone=self.thank_everyone,
            thank_you_hours=Hours(*self.thank_you_hours),
            follow_up_after=self.follow_up_after,
            second_thoughts=self.second_thoughts,
            travel=self.travel,
            discreet=self.discreet,
            escalate=self.escalate,
        )
