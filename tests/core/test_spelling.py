"""Messages as somebody would write them who learnt the language at school: accents, capitals, full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from daemon.core.compose import LETTERS, SHOWS, TEXTS, Draft, letter_in, show
from daemon.core.contact import Contact
from daemon.core.gallery import FULL, NOW, OTHER, Sample, gallery
from daemon.core.phrases import PHRASES
from daemon.core.sms_text import is_gsm7, segments, unaccented
from daemon.core.views import drafted
from daemon.messages import read_sources
from tests.core.builders import a_candidate, an_office, templates

LOCALES = tuple(PHRASES)
WORD = re.compile(r"\w+")
IN_POLAND = Contact("Żaneta Gałązka", "", "+48225550123", texts=True)
ŻABKA = replace(FULL, company="Żabka Polska", role="Chief of Storefront Operations", contact=IN_POLAND)


@cache
def drafts(locale: str) -> tuple[tuple[Sample, Draft], ...]:
    return tuple((one, show(templates(), one)) for one in gallery(locale))


def spelt(locale: str) -> frozenset[str]:
    """Every word of the templates in that language."""
    files = (text for file, text in read_sources().items() if file.startswith(f"{locale}/"))
    return frozenset(word for text in files for word in WORD.findall(text))


# Accents.


@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_has_a_word_without_the_accents_that_it_has_in_the_template(locale: str) -> None:
    words = spelt(locale)
    bare = {unaccented(word): word for word in words if unaccented(word) not in words}
    lost = {
        (sample.name, bare[word])
        for sample, draft in drafts(locale)
        for word in WORD.findall(draft.body)
        if word in bare
    }
    assert lost == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_letters_by_text_are_worded_to_need_no_dear_accent(locale: str) -> None:
    dear = {one.name for one, draft in drafts(locale) if one.name in TEXTS and not is_gsm7(draft.body)}
    assert dear == set()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_name_and_a_reason_reach_the_employer_as_they_are_written(name: str, locale: str) -> None:
    office = an_office(a_candidate(locale=locale, name="José Müller-García"), can_text=True)
    letter = office.draft(name, ŻABKA, NOW, reason="La comunicación allí es difícil", late=True).body
    assert "José Müller-García" in letter
    assert "Żabka Polska" in letter or "_about" not in read_sources()[f"{locale}/{name}.txt"]
    assert "La comunicacion alli" not in letter


def test_a_letter_by_text_does_without_the_role_before_a_name_is_cut() -> None:
    company = "Consolidated Machinery and Tools of Northern Europe"
    long = replace(ŻABKA, company=company, contact=replace(IN_POLAND, name="Dana Lee"))
    letter = an_office(can_text=True).draft("cancellation_text", long, NOW, late=True, reason="company").body
    assert company in letter
    assert "Storefront" not in letter
    assert segments(letter) == 2


@pytest.mark.parametrize("locale", ["fr", "es"])
def test_what_shows_a_letter_costs_no_more_than_in_a_language_without_accents(locale: str) -> None:
    at_home = [
        (one, draft) for one, draft in drafts(locale) if one.interview and one.interview.timezone != "Asia/Tokyo"
    ]
    dear = {one.name for one, draft in at_home if drafted(one.extra) and not is_gsm7(draft.body)}
    assert dear == set()
    assert max(segments(draft.body) for _, draft in drafts("en")) + 2 >= max(segments(one.body) for _, one in at_home)


# Which letter.


def with_letters(locale: str) -> Iterator[tuple[Sample, Draft]]:
    return ((one, draft) for one, draft in drafts(locale) if drafted(one.extra))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_picture_shows_the_letter_that_its_message_is_about(locale: str) -> None:
    assert {one.name for one, _ in with_letters(locale)} == set(SHOWS)
    for sample, draft in with_letters(locale):
        assert letter_in(templates(), sample).body in draft.body or sample.name == "no_contact", sample.name


def test_no_thanks_and_no_apology_shows_a_letter_that_says_no() -> None:
    says_no = {one.name for one, draft in with_letters("en") if "will not attend the" in draft.body}
    assert says_no == {"ack_withdraw", "ack_silence_withdraw"}


# Capitals.

SENTENCE = re.compile(r"(?:^(?:\[\w+\] )?|[.!?] )([a-zäöüéèàç]\w+)")
NO_SENTENCE = {"https", "déc"}  # a link; a month behind the short form of its day


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_to_the_candidate_begins_its_sentences_with_a_capital(locale: str) -> None:
    for sample, draft in drafts(locale):
        if sample.name not in LETTERS and not drafted(sample.extra):
            for text in (draft.subject, draft.body):
                begun = set(SENTENCE.findall(re.sub(r"\b(Tel|Tél|tel)\.", "", text)))
                assert begun <= NO_SENTENCE, text


def test_what_stands_inside_a_sentence_begins_with_none() -> None:
    office = an_office(discreet=True)
    assert office.draft("question", FULL, NOW).body.startswith("[K7] Your appointment, Thu, Dec 3")
    assert office.draft("debrief", FULL, NOW).body.startswith("[K7] How was your appointment?")
    german = an_office(a_candidate(locale="de"), discreet=True)
    assert german.draft("ack_attend", FULL, NOW).body.startswith("[K7] Du gehst hin: dein Termin, Do.")


def test_a_company_that_writes_itself_small_is_left_so() -> None:
    assert an_office().draft("question", replace(FULL, company="eBay"), NOW).body.startswith("[K7] eBay")


# Full stops.


@pytest.mark.parametrize("locale", LOCALES)
def test_a_list_of_days_and_a_name_that_ends_with_a_full_stop_end_the_sentence_with_it(locale: str) -> None:
    office = an_office(a_candidate(locale=locale))
    inc, place = replace(FULL, company="Acme Inc."), replace(FULL, location="12 Harbor St.", join_url="")
    texts = (
        office.draft("ack_ambiguous", FULL, NOW, open=(FULL, OTHER)),
        office.draft("ack_help", FULL, NOW, open=(FULL, OTHER), ref=""),
        office.draft("withdrawal", inc, NOW),
        office.draft("day_of", place, NOW),
        office.draft("alert_refused", FULL, NOW, error="550 No such user."),
    )
    for draft in texts:
        assert not re.search(r"(?<!\.)\.\.(?!\.)", draft.body), draft.body
    assert "Inc." in texts[2].body
    assert "St. " in texts[3].body


def test_three_dots_stay_three() -> None:
    cut = replace(FULL, company="Acme Holdings " * 20)
    assert "..." in an_office().draft("withdrawal", cut, NOW).body
