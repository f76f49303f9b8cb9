"""Several calendars under one account: named in the config, found at run time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.cli.home import Home, now
from tests.integrations.calendar_builders import invitation
from tests.integrations.calendar_servers import DavHome, running_radicale


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavHome]:
    """Sam's account, with an interview in each of three calendars."""
    with running_radicale(tmp_path_factory.mktemp("radicale")) as home:
        for day, name in enumerate(("Interviews", "Private", "Choir"), start=4):
            starts_at = (now() + timedelta(days=day)).strftime("DTSTART:%Y%m%dT160000Z")
            own = replace(home, calendar=f"/sam/{name.lower()}-1/")
            own.make_calendar(own.calendar, name)
            own.put("one.ics", invitation(f"in-{name}", summary=f"Interview with {name}", start=starts_at))
        yield home


def account(server: DavHome, more: str = "") -> str:
    login = f'url = "{server.base}"\nusername = "sam"\npassword = "secret"\n'
    return f'[[calendars]]\nname = "work"\ninterviews = "all"\n{login}{more}'


def test_each_calendar_that_is_named_is_read_by_itself_and_no_other(home: Home, server: DavHome):
    home.write_config(more=account(server, 'calendars = ["interviews", "private-1"]'))

    report = home.json("once")

    rows = {row["name"]: row["ok"] for row in report["calendars"]}
    assert rows == {"personal": True, "work/interviews": True, "work/private-1": True}
    assert {row["uid"] for row in home.json("interviews")} == {"in-Interviews", "in-Private"}


def test_without_names_every_calendar_of_the_account_is_read(home: Home, server: DavHome):
    home.write_config(more=account(server))

    report = home.json("once")

    assert [row["name"] for row in report["calendars"]] == ["personal", "work"]
    assert {row["uid"] for row in home.json("interviews")} == {"in-Interviews", "in-Private", "in-Choir"}


def test_one_name_that_no_calendar_has_harms_none_of_the_others(home: Home, server: DavHome):
    home.write_config(more=account(server, 'calendars = ["Interviews", "Privat"]'))

    report = home.json("once", code=1)

    rows = {row["name"]: row for row in report["calendars"]}
    assert rows["work/Interviews"]["ok"]
    assert not rows["work/Privat"]["ok"]
    assert rows["work/Privat"]["error"].startswith("has no calendar called “Privat”; it has “")
    assert {row["uid"] for row in home.json("interviews")} == {"in-Interviews"}


def test_check_says_of_each_calendar_what_it_holds(home: Home, server: DavHome):
    home.write_config(more=account(server, 'calendars = ["Interviews", "Privat"]'))

    checks = {row["what"]: row for row in home.json("check", code=1)["checks"]}

    detail = checks["calendar work"]["detail"]
    assert not checks["calendar work"]["ok"]
    assert detail.startswith("work/Interviews: 1 event within 60 days (1 entry in all); work/Privat: has no calendar")
