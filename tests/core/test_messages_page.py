"""docs/messages.md tells whoever writes a template what there is to write with."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from daemon.core.gallery import FULL, NOW, SAM
from daemon.core.phrases import PHRASES
from daemon.core.policy import Policy
from daemon.core.views import Person, context

PAGE = (Path(__file__).parents[2] / "docs" / "messages.md").read_text("utf-8")
ROWS = re.findall(r"^\| (`.+?`) \|", PAGE, re.MULTILINE)
NAMED = [name for row in ROWS for name in re.findall(r"`(\w+)`", row)]


def test_every_value_that_a_template_may_use_has_its_row_and_no_row_is_about_nothing() -> None:
    assert sorted(NAMED) == sorted(context(FULL, SAM, Policy(), NOW, {}, cap=60))


def test_the_fields_of_a_person_that_are_named_exist() -> None:
    named = set(re.findall(r"`to\.(\w+)`", PAGE))
    assert named <= {one.name for one in fields(Person)}
    assert {"first", "full", "shown", "kind"} <= named


def test_the_languages_that_are_named_come_along() -> None:
    assert {one for one in PHRASES if f"(`{one}`)" in PAGE} == set(PHRASES)
