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
        "12 rue de la Paix, tel. +33 1 42 60 00 00", "Berlin, room TBD", "Berlin", "Acme Tower (round 2)",
        "Call Center Plaza", "Interview room 2", "Tour 2, La Défense",
        "Interview at our office, details to follow", "On-site", "Ort: Berlin",
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


@pytest.mark.parametrize(
    "location",
    [
        "TBD", "tba.", "To be confirmed", "Location: TBC", "N/A", "see description", "See calendar invite", "Interview",
        "Address to follow", "The location will be announced", "Interview (round 2)", "2nd round",
        "Wird noch bekannt gegeben", "wird noch bekanntgegeben", "folgt", "Ort folgt", "siehe Einladung", "k. A.",
        "Kalenderlink folgt", "2. Runde", "à confirmer", "Lieu à préciser", "à définir", "Voir l'invitation",
        "1er entretien", "sera communiqué", "por confirmar", "Lugar por determinar", "Ver descripción", "se confirmará",
        "Entrevista 2",
    ],
)  # fmt: skip
def test_nobody_leaves_for_a_place_that_is_still_to_be_said(location: str) -> None:
    assert not is_in_person(replace(an_interview(), location=location, join_url=""))


@pytest.mark.parametrize(
    "location",
    [
        "Teams (Round 2)", "Video interview round 1", "Candidate call 2", "Zoom, 2nd interview", "Telefon, Gespräch 2",
        "Videogespräch, 2. Runde", "Visio, 2e entretien", "Appel 1", "Videollamada, ronda 2", "Phone screen #1",
    ],
)  # fmt: skip
def test_the_number_of_a_round_makes_no_place_of_a_call(location: str) -> None:
    assert not is_in_person(replace(an_interview(), location=location, join_url=""))


def test_a_place_beside_a_link_is_no_way_to_go() -> None:
    assert not is_in_person(replace(an_interview(), location="Room 5", join_url="https://zoom.example/j/1"))


def test_nobody_leaves_who_said_not_how_long_it_takes() -> None:
    there = replace(an_interview(), location="12 Main Street", join_url="")
    assert leave_at(there, Policy()) is None
    assert leave_at(there, Policy(travel=timedelta(hours=1))) == there.starts_at - timedelta(hours=1)
