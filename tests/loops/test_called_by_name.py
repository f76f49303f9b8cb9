"""Several interviews are open, and one is called by its company or its day: a yes counts, a no is confirmed first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daemon.core.interview import Decision, Phase
from tests.loops.conftest import Calm


@pytest.fixture
def two(calm: Calm) -> Calm:
    calm.invite(timedelta(hours=60), "Acme")
    calm.invite(timedelta(hours=70), "Globex")
    calm.go_on()
    return calm


def test_a_yes_by_company_keeps_that_one(two: Calm) -> None:
    two.says("yes to Globex")
    two.go_on(timedelta(minutes=1))
    assert two.the("globex@example.com").decision is Decision.ATTEND
    assert two.the("acme@example.com").decision is None


def test_a_no_by_company_is_confirmed_before_anything_follows(two: Calm) -> None:
    two.says("no to Acme please")
    two.go_on(timedelta(minutes=1))
    two.go_on(timedelta(minutes=30))
    assert two.the("acme@example.com").phase is Phase.ASKED
    assert two.letters() == []
    ref = two.the("acme@example.com").ref
    assert f"N {ref} = yes" in two.texts()[-1]
    two.says(f"N {ref}")
    two.go_on(timedelta(minutes=1))
    assert two.the("acme@example.com").phase is Phase.WITHDRAWING
    assert two.the("globex@example.com").phase is Phase.ASKED


def test_a_company_that_is_not_ours_answers_nothing(two: Calm) -> None:
    two.says("no to Initech")
    two.go_on(timedelta(minutes=1))
    assert {two.the(uid).phase for uid in ("acme@example.com", "globex@example.com")} == {Phase.ASKED}
