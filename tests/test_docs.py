"""What the documentation shows, the program takes; what it points to is there."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from daemon.cli.main import COMMANDS
from daemon.settings import CalendarSettings, settings_from

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
# What a block about one thing leaves out.
REST: dict[str, Any] = {
    "candidate": {
        "name": "Sam Rivera",
        "phone": "+14155550101",
        "email": "sam@example.org",
        "timezone": "America/New_York",
    },
    "sms": {"provider": "console"},
    "email": {"from": "Sam Rivera <sam@example.org>", "smtp": "smtps://smtp.example.org:465"},
}
SECRET = "https://calendar.example.org/secret/basic.ics"  # serves as a password and as an address


def blocks() -> Iterator[Any]:
    for page in PAGES:
        for number, text in enumerate(re.findall(r"(?ms)^```toml\n(.*?)^```", page.read_text("utf-8")), 1):
            yield pytest.param(text, id=f"{page.name}-{number}")


def references(held: object) -> Iterator[dict[str, str]]:
    """Every `{ env = … }`, `{ file = … }` and `{ credential = … }`."""
    if isinstance(held, dict) and len(held) == 1 and next(iter(held)) in ("env", "file", "credential"):
        yield held
    elif isinstance(held, dict | list):
        for one in held.values() if isinstance(held, dict) else held:
            yield from references(one)


@pytest.mark.parametrize("text", list(blocks()))
def test_every_config_that_is_shown_is_one(text, tmp_path):
    document = tomllib.loads(text)
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    for one in references(document):
        if "env" in one:
            environ[one["env"]] = SECRET
        else:
            (tmp_path / next(iter(one.values()))).write_text(SECRET)

    settings = settings_from(REST | document, tmp_path / "callahead.toml", environ)

    assert len(settings.calendars) == len(document.get("calendars", []))
    assert settings.warnings == () or "calendars" not in document


def test_there_are_configs_to_try():
    assert len(list(blocks())) > 10


def test_every_kind_of_calendar_is_told_of():
    told = (ROOT / "docs" / "calendars.md").read_text("utf-8")
    kinds = get_args(CalendarSettings.model_fields["kind"].annotation)

    assert [kind for kind in kinds if f'kind = "{kind}"' not in told] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    text = page.read_text("utf-8")
    wrong = []
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        other = page if not path else page.parent / path
        if not other.exists() or (anchor and anchor not in anchors(other)):
            wrong.append(target)
    assert not wrong


def anchors(page: Path) -> set[str]:
    """The names under which GitHub and its like file the headings of a page."""
    headings = re.findall(r"(?m)^#+ (.+)$", page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_is_named_is_there(page):
    text = page.read_text("utf-8")
    inline = re.findall(r"`callahead ([a-z]+)", text)
    fenced = re.findall(r"(?m)^(?:\S*/)?callahead ([a-z]+)", "".join(re.findall(r"(?ms)^```sh\n(.*?)^```", text)))

    assert sorted({one for one in [*inline, *fenced] if one not in COMMANDS}) == []
