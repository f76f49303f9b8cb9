"""Every path of the product, played whole: what it promises, and that docs/conversations.md shows what happens.

The promises are asserted here by themselves, so that writing the page anew cannot bless a broken one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from daemon.core.delivery import Channel, Purpose
from daemon.core.interview import Decision, Phase
from tests.conversations.document import PAGE, page, play
from tests.conversations.scenes import CAFE_PHONE, SCENES
from tests.conversations.stage import Stage

Played = Callable[[str], Stage]
DANA = "dana@acme.example"
TOLD = [(Purpose.CANCELLATION, DANA)]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """The stage of a scene after its last act; each is played once."""
    folder, scenes = tmp_path_factory.mktemp("stages"), {scene.name: scene for scene in SCENES}
    stages: dict[str, Stage] = {}

    def of(name: str) -> Stage:
        if name not in stages:
            stages[name] = play(scenes[name], folder)
        return stages[name]

    yield of
    for stage in stages.values():
        stage.store.close()


def test_the_page_shows_what_happens(played: Played) -> None:
    anew = page({scene.name: played(scene.name) for scene in SCENES})
    # By lines: the first one that differs is named, and not seventy thousand characters are printed.
    assert PAGE.read_text("utf-8").splitlines() == anew.splitlines(), "`make conversations` writes it anew"


def test_no_two_scenes_share_a_name_or_a_heading() -> None:
    assert len({scene.name for scene in SCENES}) == len({scene.title for scene in SCENES}) == len(SCENES)


@pytest.mark.parametrize("name", [scene.name for scene in SCENES])
def test_no_text_comes_at_night_and_none_comes_twice(played: Played, name: str) -> None:
    stage = played(name)
    bodies = stage.texts()
    assert len(bodies) == len(set(bodies))
    assert all(8 <= hour < 21 for hour in stage.hours_of_texts())


def test_who_goes_is_asked_once_reminded_once_and_thanks_once(played: Played) -> None:
    stage = played("kept")
    assert stage.phase("K7") is Phase.CLOSED
    assert stage.letters() == [(Purpose.THANK_YOU, DANA)]
    asked = [Purpose.QUESTION, Purpose.DAY_OF, Purpose.DEBRIEF, Purpose.QUESTION]  # the last offers a follow-up
    assert [one for one in stage.purposes() if one is not Purpose.ACKNOWLEDGEMENT] == asked
    assert stage.told_by_calendar() == []


def test_a_no_is_one_letter_one_decline_and_a_word_that_it_is_done(played: Played) -> None:
    stage = played("bowed out")
    letter = stage.letter()
    assert (letter.purpose, letter.to) == (Purpose.CANCELLATION, DANA)
    assert "I will not attend" in letter.body
    assert "accepted another offer" in letter.body
    assert "Alex Kim (alex@example.org)" in letter.body
    assert stage.told_by_calendar() == ["DECLINED"]
    assert stage.phase("K7") is Phase.WITHDRAWN
    assert "Acme is told" in stage.texts()[-1]


def test_the_letter_that_leaves_was_shown_word_for_word(played: Played) -> None:
    stage = played("bowed out")
    assert any(stage.letter().body in one for one in stage.texts())


def test_a_shop_with_nothing_but_a_number_is_told_by_text_and_its_answer_is_passed_on(played: Played) -> None:
    stage = played("by text")
    letter = stage.letter()
    assert (letter.purpose, letter.channel, letter.to) == (Purpose.CANCELLATION, Channel.SMS, CAFE_PHONE)
    assert any(letter.body in one and f"by text to {CAFE_PHONE}" in one for one in stage.texts())
    assert stage.phase("K7") is Phase.WITHDRAWN
    assert stage.the("K7").acknowledged_at is not None
    assert "Would Saturday suit you?" in stage.texts()[-1]


def test_after_an_undo_nothing_leaves(played: Played) -> None:
    stage = played("undone")
    assert stage.letters() == []
    assert stage.told_by_calendar() == []
    assert stage.the("K7").decision is Decision.ATTEND


def test_who_has_called_needs_no_letter_and_the_calendar_is_declined(played: Played) -> None:
    stage = played("late, called")
    assert stage.letters() == []
    assert stage.told_by_calendar() == ["DECLINED"]
    assert stage.phase("K7") is Phase.WITHDRAWN


@pytest.mark.parametrize("name", ["late, called", "late, not called"])
def test_under_the_notice_a_call_is_advised_with_a_number_and_words(played: Played, name: str) -> None:
    (advice,) = [one for one in played(name).texts() if "a call is best" in one]
    assert "+14155550123" in advice
    assert "You could say:" in advice
    assert "CALLED K7" in advice


def test_who_can_tell_them_alone_is_reminded_until_they_know(played: Played) -> None:
    stage = played("nobody to write to")
    assert stage.letters() == []
    assert stage.told_by_calendar() == ["DECLINED"]
    reminded = stage.texts(Purpose.ALERT)
    assert len(reminded) == 2
    assert all("still do not know" in one and "CALLED K7" in one for one in reminded)
    assert stage.phase("K7") is Phase.WITHDRAWN
    assert "Acme is told" in stage.texts()[-1]


def test_without_a_call_the_letter_leaves_once_and_owns_the_short_notice(played: Played) -> None:
    stage = played("late, not called")
    assert stage.letters() == TOLD
    assert "short notice" in stage.letter().body
    assert stage.told_by_calendar() == ["DECLINED"]


def test_another_time_is_asked_for_and_the_new_invitation_is_one_question(played: Played) -> None:
    stage = played("rescheduled")
    assert stage.letters() == [(Purpose.RESCHEDULE, DANA)]
    assert "What would suit me: Friday morning, December 4." in stage.letter().body
    assert stage.told_by_calendar() == []
    assert sum("has moved to Fri, Dec 4, 10:00 AM" in one for one in stage.texts()) == 1
    assert (stage.phase("K7"), stage.phase("M3")) == (Phase.CLOSED, Phase.ATTENDING)


def test_who_is_late_is_announced_once_and_still_goes(played: Played) -> None:
    stage = played("ten minutes late")
    assert stage.letters() == [(Purpose.LATE, DANA)]
    assert "about 10 minutes late" in stage.letter().body
    assert stage.phase("K7") is Phase.ATTENDING


def test_a_thank_you_in_their_own_words_leaves_as_they_wrote_it(played: Played) -> None:
    stage = played("thanked")
    assert stage.letters() == [(Purpose.THANK_YOU, DANA)]
    assert stage.letter().body == "Dear Dana, thank you for your time today. I enjoyed the talk about queues. Sam"
    assert stage.phase("K7") is Phase.THANKED


def test_who_does_not_want_them_withdraws_on_a_yes_alone(played: Played) -> None:
    stage = played("not for me")
    assert stage.letters() == [(Purpose.WITHDRAWAL, DANA)]
    assert "I withdraw my application" in stage.letter().body
    assert stage.phase("K7") is Phase.WITHDRAWN


def test_a_follow_up_leaves_once_and_ends_it(played: Played) -> None:
    stage = played("followed up")
    assert stage.letters() == [(Purpose.THANK_YOU, DANA), (Purpose.FOLLOW_UP, DANA)]
    assert sum("Shall I send this short note" in one for one in stage.texts()) == 1
    assert stage.phase("K7") is Phase.CLOSED


def test_silence_tells_nobody_anything(played: Played) -> None:
    stage = played("silent, going")
    assert stage.letters() == []
    assert stage.told_by_calendar() == []
    assert stage.purposes().count(Purpose.REMINDER) == 2
    assert stage.purposes().count(Purpose.DAY_OF) == 1


def test_silence_bows_out_only_where_every_question_said_so(played: Played) -> None:
    stage = played("silent, bowing out")
    asked = stage.texts(Purpose.QUESTION, Purpose.REMINDER)
    assert len(asked) == 3
    assert all("If I hear nothing by" in one for one in asked)
    assert stage.letters() == TOLD
    assert stage.phase("K7") is Phase.WITHDRAWN


def test_a_bare_no_to_two_questions_is_asked_back_and_one_text_answers_both(played: Played) -> None:
    stage = played("two at once")
    ((_, asked_back),) = stage.asked_back()
    assert "K7 = Acme" in asked_back
    assert "M3 = Globex" in asked_back
    assert stage.letters() == TOLD
    assert (stage.phase("K7"), stage.phase("M3")) == (Phase.WITHDRAWN, Phase.ATTENDING)


def test_their_own_words_leave_in_place_of_ours(played: Played) -> None:
    stage = played("own words")
    assert stage.letters() == TOLD
    assert stage.letter().body.startswith("Dear Dana, thank you for the invitation. I will not attend")
    assert "stuck your neck out" not in stage.letter().body


def test_a_day_that_is_ruled_out_is_not_asked_for_and_nobody_is_left_without_a_word(played: Played) -> None:
    stage = played("no other time")
    assert stage.letters() == [(Purpose.RESCHEDULE, DANA)]
    assert "any day but friday." in stage.letter().body
    assert "suit me" not in stage.letter().body
    assert len(stage.texts(Purpose.REMINDER, Purpose.QUESTION)) >= 2
    assert len(stage.texts(Purpose.ALERT)) == 1


def test_who_has_a_way_to_go_is_told_where_and_reminded_before_they_leave(played: Played) -> None:
    stage = played("in person")
    assert "I remind you on Thu, Dec 3, 10:30 AM." in stage.texts(Purpose.ACKNOWLEDGEMENT)[0]
    (reminder,) = stage.texts(Purpose.DAY_OF)
    assert "Place: 12 Main Street. Leave by 11:30 AM." in reminder


def test_who_missed_it_sends_one_apology_and_no_thanks(played: Played) -> None:
    stage = played("missed")
    assert stage.letters() == [(Purpose.LATE, DANA)]
    assert "I was not there" in stage.letter().body
    assert stage.phase("K7") is Phase.CLOSED


def test_a_yes_to_the_old_time_is_no_yes_to_the_new_one(played: Played) -> None:
    stage = played("moved")
    assert sum("Are you going?" in one for one in stage.texts(Purpose.QUESTION)) == 2
    assert stage.letters() == []
    assert stage.phase("K7") is Phase.ATTENDING


def test_what_they_call_off_is_answered_to_nobody(played: Played) -> None:
    stage = played("called off")
    assert stage.phase("K7") is Phase.CANCELLED_BY_EMPLOYER
    assert stage.letters() == []
    assert stage.told_by_calendar() == []
    assert "called off" in stage.texts()[-1]
    assert stage.phase("M3") is Phase.ATTENDING
