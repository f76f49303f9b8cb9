"""`discreet = true`: what comes by itself tells a lock screen nothing of whom it is about."""

from __future__ import annotations

import pytest

from daemon.core.compose import LETTERS, show
from daemon.core.gallery import DANA, FULL, OTHER, Sample, gallery
from daemon.core.phrases import PHRASES
from daemon.core.views import drafted
from tests.core.builders import templates

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


def _told(sample: Sample) -> str:
    draft = show(templates(), sample)
    return f"{draft.subject}\n{draft.body}"
