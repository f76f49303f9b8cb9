"""[google]: how a calendar is opened that takes no password."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, SecretStr, field_validator

from daemon.settings import values
from daemon.settings.fields import OneLine, Section


class GoogleSettings(Section):
    """[google]: the candidate's own client. The other keys lead to another provider of CalDAV by OAuth."""

    client_id: Annotated[OneLine, Field(min_length=1)]
    client_secret: SecretStr
    auth_url: str
    token_url: str
    scope: Annotated[OneLine, Field(min_length=1)]

    @field_validator("auth_url", "token_url")
    @classmethod
    def _keeps_a_secret(cls, url: str) -> str:
        address = values.url_of(url, ("http", "https"), "https://oauth2.googleapis.com/token")
        if not values.is_private_way(address):
            raise ValueError("secrets would cross the network in the clear; write an address with https")
        return address
