from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.core import words
from daemon.core.gallery import FULL
from daemon.core.interview import Interview
from daemon.core.phrases import PHRASES
from daemon.core.sms_text import is_gsm7

NEW_YORK = ZoneInfo("America/New_York")
NOON = datetime(2026, 12, 3, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Dana Lee", "Dana"),
        ("Lee, Dana", "Dana"),
        ("DANA LEE", "Dana"),
        ("Dr. Lee", "Dr. Lee"),
        ("José García", "José"),
        ("O'Brien", "O'Brien"),
        ("Dana Lee (Acme)", "Dana"),
        ("Acme Talent Team", ""),
        ("Globex, Inc.", ""),
        ("dana@acme.example", ""),
        ("Room 12", ""),
        ("", ""),
    ],
)
def test_only_a_persons_name_is_used_to_greet(name: str, first: str) -> None:
    assert words.first_name(name) == first


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Dana Lee", "Dana Lee"),
        ("Lee, Dana", "Dana Lee"),
        ("DANA LEE", "Dana Lee"),
        ("Frau Dr. Lee", "Frau Dr. Lee"),
        ("Dana Lee (Acme)", "Dana Lee"),
        ("Personalabteilung Acme", ""),
        ("Équipe Recrutement", ""),
        ("Selección de talento", ""),
        ("dana@acme.example", ""),
        ("", ""),
    ],
)
def test_some_languages_greet_with_the_whole_name_in_the_order_in_which_it_is_spoken(name: str, full: str) -> None:
    assert words.full_name(name) == full


@pytest.mark.parametrize("locale", PHRASES)
def test_what_nobody_named_has_a_name_in_every_language(locale: str) -> None:
    nameless = replace(FULL, company="", summary="")
    assert words.name_of(nameless, locale=f"{locale}-XX") == words.stand_in("interview", locale)
    assert set(words.STAND_INS) == set(PHRASES)


def test_a_time_may_end_a_sentence() -> None:
    assert words.time_of(NOON, NEW_YORK, "es-MX") == "12:00 pm"
    assert words.time_of(NOON, NEW_YORK, "en-CA") == "12:00 pm"


def test_a_zone_without_a_name_is_called_by_its_place_in_french_as_well() -> None:
    assert words.zone_name(NOON, ZoneInfo("Europe/Istanbul"), "fr") == "UTC+03:00 (Istanbul)"


@pytest.mark.parametrize(
    ("away", "phrase"),
    [
        (timedelta(minutes=50), "in 50 minutes"),
        (timedelta(hours=30), "in 30 hours"),
        (timedelta(days=3, hours=4), "in 3 days"),
        (timedelta(days=20), "in 20 days"),
        (timedelta(hours=-3), "3 hours ago"),
    ],
)
def test_how_far_off_it_is_is_said_as_people_count(away: timedelta, phrase: str) -> None:
    assert words.relative(NOON + away, NOON, NEW_YORK, "en") == phrase


def test_days_are_counted_by_the_calendar_and_not_by_the_clock() -> None:
    morning, late_on_wednesday = datetime(2026, 11, 30, 13, tzinfo=UTC), datetime(2026, 12, 3, 4, tzinfo=UTC)
    assert words.relative(late_on_wednesday, morning, NEW_YORK, "en") == "in 2 days"


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("America/New_York", "Eastern Time"),
        ("US/Eastern", "Eastern Time"),
        ("America/Indiana/Indianapolis", "Eastern Time"),
        ("America/Phoenix", "Mountain Standard Time"),  # in July it is not what Denver has
        ("Europe/London", "Greenwich Mean Time"),
        ("Europe/Kyiv", "Eastern European Time"),
        ("Asia/Kolkata", "India Standard Time"),
        ("Europe/Istanbul", "GMT+03:00 (Istanbul)"),
        ("Etc/GMT+5", "GMT-05:00"),
        ("UTC", "Coordinated Universal Time"),
    ],
)
def test_every_zone_has_a_name_that_people_know(zone: str, name: str) -> None:
    assert words.zone_name(NOON, ZoneInfo(zone), "en") == name


@pytest.mark.parametrize(
    ("zone", "winter", "summer"),
    [
        ("Europe/Dublin", "Greenwich Mean Time", "Irish Standard Time"),
        ("Europe/London", "Greenwich Mean Time", "British Summer Time"),
        ("America/Denver", "Mountain Time", "Mountain Time"),
        ("America/Phoenix", "Mountain Standard Time", "Mountain Standard Time"),
        ("Australia/Sydney", "Australian Eastern Time", "Australian Eastern Time"),
    ],
)
def test_a_zone_is_called_as_on_that_day(zone: str, winter: str, summer: str) -> None:
    assert words.zone_name(datetime(2026, 12, 3, tzinfo=UTC), ZoneInfo(zone), "en") == winter
    assert words.zone_name(datetime(2026, 7, 3, tzinfo=UTC), ZoneInfo(zone), "en") == summer


@pytest.mark.parametrize(
    ("locale", "near", "far"),
    [
        ("en", "Thursday, December 3", "Thursday, December 3, 2026"),
        ("en-GB", "Thursday, 3 December", "Thursday, 3 December 2026"),
        ("de", "Donnerstag, 3. Dezember", "Donnerstag, 3. Dezember 2026"),
        ("fr", "jeudi 3 décembre", "jeudi 3 décembre 2026"),
        ("es", "jueves, 3 de diciembre", "jueves, 3 de diciembre de 2026"),
        ("ja", "2026年12月3日木曜日", "2026年12月3日木曜日"),
    ],
)
def test_a_day_in_a_letter_has_a_year_only_where_it_needs_one(locale: str, near: str, far: str) -> None:
    thursday = datetime(2026, 12, 3, 19, tzinfo=UTC)
    assert words.full_day(thursday, NEW_YORK, locale, thursday - timedelta(days=3)) == near
    assert words.full_day(thursday, NEW_YORK, locale, thursday - timedelta(days=200)) == far


@pytest.mark.parametrize("key", ["", "Mars/Base", "../etc/passwd", "America"])
def test_a_zone_that_is_none_is_the_fallback(key: str) -> None:
    assert words.zone_of(key, NEW_YORK) is NEW_YORK


def test_an_interview_is_called_by_its_company_else_by_its_title() -> None:
    assert words.name_of(FULL) == "Acme"
    bare = Interview(id="1", candidate_id="me", ref="K7", uid="u", found_at=NOON, summary="Chat\r\nwith Dana")
    assert words.name_of(bare) == "Chat with Dana"


def test_times_hold_no_blank_that_a_text_message_pays_for() -> None:
    assert words.time_of(NOON, NEW_YORK, "en") == "12:00 PM"


def test_the_day_is_named_only_where_it_is_another() -> None:
    assert words.moment(NOON, NEW_YORK, "en", NOON) == "12:00 PM"
    assert words.moment(NOON + timedelta(days=1), NEW_YORK, "en", NOON) == "Fri, Dec 4, 12:00 PM"


@given(text=st.text(max_size=200), limit=st.integers(min_value=4, max_value=80))
def test_a_cleaned_text_is_one_plain_line_of_the_given_length(text: str, limit: int) -> None:
    shown = words.clean(text, limit)
    assert len(shown) <= limit
    assert len(shown.splitlines()) <= 1
    assert shown == shown.strip()
    assert "  " not in shown
    shown.encode()


@given(text=st.text(max_size=200))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = words.clean(text)
    assert words.clean(once) == once


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("America/Mexico_City", "hora central (Ciudad de México)"),
        ("America/Argentina/Buenos_Aires", "hora de Argentina (Buenos Aires)"),
        ("America/Phoenix", "hora de las Montañas Rocosas (Phoenix)"),
    ],
)
def test_a_spanish_zone_is_told_by_its_city_and_needs_no_dear_accent(zone: str, name: str) -> None:
    assert words.zone_name(NOON, ZoneInfo(zone), "es") == name
    assert is_gsm7(name)
