"""What the sections of the config are made of: the kinds of values, and what every table has in common."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from daemon.core.delivery import Channel
from daemon.settings import values

Duration = Annotated[timedelta, BeforeValidator(values.duration)]
Interval = Annotated[timedelta, BeforeValidator(values.interval)]
TimeOfDay = Annotated[time, BeforeValidator(values.time_of_day)]
Phone = Annotated[str, BeforeValidator(values.phone)]
Address = Annotated[str, BeforeValidator(values.address)]
Domain = Annotated[str, BeforeValidator(values.domain)]
OneLine = Annotated[str, Field(pattern=r"^[^\r\n\x00]*$")]
Durations = Annotated[tuple[Duration, ...], BeforeValidator(values.texts)]
Addresses = Annotated[tuple[Address, ...], BeforeValidator(values.texts)]
Domains = Annotated[tuple[Domain, ...], BeforeValidator(values.texts)]
Folders = Annotated[tuple[Annotated[OneLine, Field(min_length=1)], ...], BeforeValidator(values.texts)]
Ways = Annotated[
    tuple[Annotated[tuple[Channel, ...], BeforeValidator(values.ways)], ...], BeforeValidator(values.texts)
]
Names = Annotated[tuple[Annotated[OneLine, Field(pattern=r"\S")], ...], BeforeValidator(values.texts)]
Times = Annotated[tuple[TimeOfDay, ...], BeforeValidator(values.texts)]


class Section(BaseModel):
    """One table of the file: unknown keys are mistakes, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False, hide_input_in_errors=True)

    def secrets(self) -> tuple[str, ...]:
        """What of it must not be seen anywhere."""
        held = (getattr(self, name) for name in type(self).model_fields)
        return tuple(one.get_secret_value() for one in held if isinstance(one, SecretStr))


class WithLogin(Section):
    """A section that logs in somewhere. A password without a name, or the reverse, is a mistake."""

    username: OneLine = ""
    password: Annotated[SecretStr | None, Field(validate_default=True)] = None

    @field_validator("password")
    @classmethod
    def _belongs_to_a_name(cls, password: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        username = info.data.get("username")
        if username and password is None:  # an empty one was meant
            raise ValueError('the username has no password; write password = { file = "…" } or { env = "NAME" }')
        if username == "" and password and password.get_secret_value():
            raise ValueError("the password has no username; write username beside it")
        return password if username else None
