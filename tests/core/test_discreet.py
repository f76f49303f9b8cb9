"""`discreet = true`: what comes by itself tells a lock screen nothing of whom it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daemon.core.compose import LETTERS, letter_in, show
from daemon.core.contact import Contact
from daemon.core.gallery import DANA, FULL, LETTER, NOW, OTHER, Sample, gallery
from daemon.core.phrases import PHRASES
from daemon.core.views import drafted
from tests.core.builders import an_office, templates

NAMES = (FULL.company, OTHER.company, FULL.role, FULL.location, FULL.join_url, DANA.email, "acme.example")
# In no language, and not even the word for what it is about.
TELLTALES = ("interview", "vorstellungsgespräch", "bewerbung", "entretien", "candidature", "entrevista", "candidatura")


def by_itself(locale: str) -> list[Sample]:
    samples = gallery(locale)
    return [one for one in samples if one.policy.discreet and one.name not in LETTERS and not drafted(one.extra)]


BY_ITSELF = by_itself("en")


def test_there_are_discreet_messages() -> None:
    assert {"question", "reminder", "day_of", "debrief", "closing"} <= {one.name for one in BY_ITSELF}


@pytest.mark.parametrize("locale", PHRASES)
def test_no_company_no_address_and_not_the_word_itself(locale: str) -> None:
    for sample in by_itself(locale):
        told = _told(sample)
        assert not [one for one in (*NAMES, *TELLTALES) if one.lower() in told.lower()], (sample.variant, told)


@pytest.mark.parametrize("locale", PHRASES)
def test_what_comes_with_a_letter_says_no_more_until_the_letter_begins(locale: str) -> None:
    with_letters = [one for one in gallery(locale) if one.policy.discreet and drafted(one.extra)]
    assert {"follow_up_offer", "ack_silence_withdraw", "ack_withdraw"} <= {one.name for one in with_letters}
    for sample in with_letters:
        told = _told(sample).partition("\n\n")[0]
        assert not [one for one in (*NAMES, *TELLTALES) if one.lower() in told.lower()], (sample.name, told)


@pytest.mark.parametrize("locale", PHRASES)
@pytest.mark.parametrize("name", ["follow_up_offer", "ack_silence_withdraw", "ack_withdraw", "ack_reschedule"])
def test_the_letter_below_and_the_address_that_it_goes_to_are_whole(name: str, locale: str) -> None:
    sample = next(
        one
        for one in gallery(locale)
        if one.policy.discreet and one.name == name and drafted(one.extra) and one.interview
    )
    shown = show(templates(), sample).body
    letter = letter_in(templates(), sample)
    assert letter.body in shown
    assert shown.index("Dana Lee") < shown.index(DANA.email) < shown.index(letter.subject)


def test_somebody_without_a_name_is_called_by_what_stands_before_the_at() -> None:
    nameless = replace(FULL, contact=Contact(email="priya@acme.example"))
    office = an_office(discreet=True)
    draft = office.draft("follow_up_offer", nameless, NOW, letter=LETTER)
    assert "to priya?" in draft.body.partition("\n\n")[0]


def _told(sample: Sample) -> str:
    draft = show(templates(), sample)
    return f"{draft.subject}\n{draft.body}"
