"""Whether there is a way to go, as the location of an invitation says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from daemon.core.policy import Policy
from daemon.core.travel import is_in_person, leave_at
from tests.core.builders import an_interview


@pytest.mark.parametrize(
    "location",
    [
        "12 Main Street", "Room 5, HQ", "Acme Tower", "Acme GmbH, Hauptstr. 7, 10115 Berlin", "Café de Flore",
        "12 Main Street (or Zoom)", "3rd floor, ask for Teams room", "Calle Mayor 5, Madrid", "Zimmer 210", "Acme HQ",
        "12 rue de la Paix, tel. +33 1 42 60 00 00",
    ],
)  # fmt: skip
def test_there_is_a_way_to_a_place(location: str) -> None:
    assert is_in_person(replace(an_interview(), location=location, join_url=""))


@pytest.mark.parametrize(
    "location",
    [
        "", "Microsoft Teams Meeting", "Zoom", "Google Meet", "meet", "Phone: we call you", "Telefon", "Telefonat",
        "online", "Remote", "Virtual", "Video call", "Phone (30 min)", "+1 415 555 0123", "Tel. 030 1234567",
        "Zoom Meeting ID: 812 3456 7890, passcode 1234", "Phone, we call +14155550101", "Home office / Teams",
        "https://meet.example/acme", "Par téléphone", "En ligne", "Visioconférence", "Llamada telefónica", "en línea",
        "Microsoft Teams-Besprechung", "Videokonferenz", "WhatsApp", "Webex", "Téléphone",
    ],
)  # fmt: skip
def test_nobody_has_to_leave_for_a_service_or_a_phone(location: str) -> None:
    assert not is_in_person(replace(an_interview(), location=location, join_url=""))


def test_a_place_beside_a_link_is_no_way_to_go() -> None:
    assert not is_in_person(replace(an_interview(), location="Room 5", join_url="https://zoom.example/j/1"))


def test_nobody_leaves_who_said_not_how_long_it_takes() -> None:
    there = replace(an_interview(), location="12 Main Street", join_url="")
    assert leave_at(there, Policy()) is None
    assert leave_at(there, Policy(travel=timedelta(hours=1))) == there.starts_at - timedelta(hours=1)
