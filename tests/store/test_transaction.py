from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy.exc import IntegrityError

from daemon.store import Store
from tests.store.builders import ME, NOW, an_interview, put


class Crash(BaseException):
    """As if the machine had lost its power here."""


def crash() -> None:
    raise Crash


def kept(store: Store) -> str | None:
    with store.transaction(ME) as tx:
        return tx.notes.get("kept")


@pytest.mark.parametrize("accident", [RuntimeError, KeyboardInterrupt, SystemExit, Crash])
def test_whatever_is_raised_nothing_is_written(store: Store, accident: type[BaseException]):
    def unit_of_work() -> None:
        with store.transaction(ME) as tx:
            tx.notes.set("kept", "no")
            tx.interviews.save(an_interview(), "ask", NOW)
            put(tx)
            raise accident

    with pytest.raises(accident):
        unit_of_work()

    with store.transaction(ME) as tx:
        assert tx.notes.get("kept") is None
        assert tx.interviews.all() == []
        assert tx.outbox.all() == []


def test_a_crash_before_the_commit_leaves_nothing(store: Store):
    store.before_commit = crash
    with pytest.raises(Crash), store.transaction(ME) as tx:
        tx.notes.set("kept", "yes")

    store.before_commit = None
    assert kept(store) is None


def test_a_crash_after_the_commit_leaves_everything(store: Store):
    store.after_commit = crash
    with pytest.raises(Crash), store.transaction(ME) as tx:
        tx.notes.set("kept", "yes")

    store.after_commit = None
    assert kept(store) == "yes"


def test_the_hooks_stand_around_the_commit(url: str):
    calls: list[str] = []
    store = Store(url, before_commit=lambda: calls.append("before"), after_commit=lambda: calls.append("after"))
    with store.transaction(ME) as tx:
        tx.notes.set("kept", "yes")
        assert calls == []
    store.close()

    assert calls == ["before", "after"]


def test_what_is_written_is_seen_by_another_store(store: Store, url: str):
    with store.transaction(ME) as tx:
        tx.notes.set("kept", "yes")

    other = Store(url)
    assert kept(other) == "yes"
    other.close()


def test_a_commit_that_fails_leaves_the_store_usable_by_everybody(store: Store, url: str):
    with pytest.raises(IntegrityError), store.transaction(ME) as tx:
        tx.history.add("nobody", NOW, "found", "an interview that does not exist")

    assert kept(store) is None
    with ThreadPoolExecutor(1) as elsewhere:
        other = Store(url)
        assert elsewhere.submit(kept, other).result(5) is None
        other.close()


def test_eight_threads_that_count_lose_nothing(store: Store):
    def count(_: int) -> None:
        for _ in range(40):
            with store.transaction(ME) as tx:
                tx.notes.set("n", str(int(tx.notes.get("n") or 0) + 1))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(8)))

    with store.transaction(ME) as tx:
        assert tx.notes.get("n") == "320"


def test_while_one_writes_for_a_candidate_nobody_else_does(store: Store):
    entered, order = threading.Event(), []

    def second() -> None:
        entered.wait(5)
        with store.transaction(ME) as tx:
            order.append(tx.notes.get("kept"))

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(second)
        with store.transaction(ME) as tx:
            entered.set()
            with pytest.raises(TimeoutError):
                waiting.result(0.2)
            tx.notes.set("kept", "yes")
        waiting.result(5)

    assert order == ["yes"]


@pytest.mark.parametrize("kind", ["postgresql"])
def test_on_postgresql_candidates_do_not_wait_for_each_other(kind: str, store: Store):
    with store.transaction(ME), ThreadPoolExecutor(1) as pool:

        def meanwhile() -> None:
            with store.transaction("kim") as tx:
                tx.notes.set("kept", "yes")

        pool.submit(meanwhile).result(5)


def test_nothing_connects_before_the_first_transaction():
    Store("postgresql+psycopg://sam@127.0.0.1:1/none").close()
    Store("sqlite:////nowhere/at/all/callahead.db").close()


def test_notes_are_kept_by_name_and_replaced(store: Store):
    with store.transaction(ME) as tx:
        assert tx.notes.get("seen") is None
        tx.notes.set("seen", "1")
        tx.notes.set("seen", "2")

    with store.transaction("kim") as tx:
        assert tx.notes.get("seen") is None
    with store.transaction(ME) as tx:
        assert tx.notes.get("seen") == "2"
