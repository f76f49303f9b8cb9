"""Whom one tells: the person on the employer's side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ContactKind(StrEnum):
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    SCHEDULER = "scheduler"


@dataclass(frozen=True, slots=True)
class Contact:
    """`email` is lower case, `phone` E.164; either may be "". `kind` is None where the text does not say.

    `texts`: the candidate says that they take texts on `phone`. Nothing else may: few employers find a text proper.
    """

    name: str = ""
    email: str = ""
    phone: str = ""
    kind: ContactKind | None = None
    texts: bool = False
