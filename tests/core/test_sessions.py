"""What a leader's turn means for the other sessions of its loop."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daemon.core.interview import Phase, closed
from daemon.core.sessions import follow
from tests.core.builders import MONDAY_NOON, an_interview


@pytest.mark.parametrize("ended", [Phase.CANCELLED_BY_EMPLOYER, Phase.CLOSED])
def test_sessions_that_may_be_interviews_stay_when_only_the_first_is_off(ended):
    first = closed(an_interview(maybe=True, sessions=2), ended, MONDAY_NOON)
    other = an_interview(
        timedelta(days=4, hours=1), id="i2", ref="M3", uid="event-2@acme.example", maybe=True, part_of="i1"
    )
    assert not follow(other, first, MONDAY_NOON).interview.is_over
