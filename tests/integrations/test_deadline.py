"""An exchange that has to end in time, whatever the server does."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

from integrations.deadline import Attempt, Failed, GivenUpError, within

SHORT, LONG = timedelta(seconds=0.1), timedelta(seconds=10)


def test_what_ends_in_time_is_returned():
    assert within(LONG, lambda attempt: "done") == "done"


def test_a_failure_says_whether_it_had_begun():
    def fail(begin: bool):
        def work(attempt: Attempt[None]) -> None:
            if begin:
                attempt.begin()
            raise OSError("lost")

        return within(LONG, work)

    assert not fail(begin=False).begun
    assert fail(begin=True).begun


def test_once_given_up_it_can_no_longer_begin():
    late, ended = threading.Event(), []

    def work(attempt: Attempt[None]) -> None:
        late.wait()
        try:
            attempt.begin()
        except GivenUpError:
            ended.append("nothing left")
            raise

    failed = within(SHORT, work)
    late.set()

    assert isinstance(failed, Failed)
    assert isinstance(failed.error, TimeoutError)
    assert not failed.begun
    deadline = time.monotonic() + 5
    while not ended and time.monotonic() < deadline:
        time.sleep(0.01)
    assert ended == ["nothing left"]


def test_what_has_begun_is_waited_for_a_while_longer():
    def work(attempt: Attempt[str]) -> str:
        attempt.begin()
        time.sleep(0.3)
        return "done"

    assert within(SHORT, work, once_begun=LONG) == "done"


def test_what_has_begun_and_hangs_is_woken_and_in_doubt():
    woken = threading.Event()

    def work(attempt: Attempt[None]) -> None:
        attempt.abort_with(woken.set)
        attempt.begin()
        woken.wait()
        raise ConnectionResetError

    failed = within(SHORT, work, once_begun=SHORT)

    assert isinstance(failed, Failed)
    assert failed.begun
    assert woken.is_set()
