"""What it says of an event who organizes and who attends it, as names of signals."""

from __future__ import annotations

from collections.abc import Iterator

from daemon.core.recognition import around, names
from daemon.core.recognition.employer import is_agency
from daemon.core.recognition.lexicon import tokens
from daemon.core.recognition.people import CORPORATE, Party, Who
from daemon.core.recognition.scene import Scene, overlaps

CROWD = 12
HIRES = frozenset({"interview", "stage", "hiring", "hiring-weak", "role-noun", "role-noun-de"})


def from_people(scene: Scene) -> Iterator[str]:
    """The signals that organizer and attendees give."""
    organizer = scene.people.organizer
    yield from _side(scene)
    if scene.people.invited_at_work:
        yield "invited_at_work"
    if len(scene.event.attendees) > CROWD:
        yield "crowd"
    if organizer is not None:
        yield from _organizers(scene, organizer)


def _side(scene: Scene) -> Iterator[str]:
    """On whose side it takes place: the current employer's, or another company's."""
    people, organizer = scene.people, scene.people.organizer
    if organizer and organizer.who is Who.EMPLOYER:
        yield "employer_organizes"
    elif any(one.who is Who.EMPLOYER and one.place == "attendee" for one in people.parties):
        yield "colleagues"
    elif any(one.place != "text" or around.after_from(scene, one) for one in people.companies):
        yield "external"
    elif people.companies:
        yield "external_text"
    elif any(one.who is Who.EMPLOYER for one in people.parties):
        yield "employer_in_text"


def _organizers(scene: Scene, organizer: Party) -> Iterator[str]:
    guests = [one for one in scene.people.parties if one.place == "attendee" and one.who is not Who.OWN]
    if organizer.who is Who.OWN and guests:
        yield "own_with_guests"
    if organizer.who is Who.COMPANY and is_agency(scene, organizer):
        yield "agency"
    if organizer.who in CORPORATE and _has_another_trade(scene, organizer):
        yield "sender_topic"
    if organizer.who in CORPORATE and _asks_others(scene, organizer):
        yield "sender_asks"
    if any(one in names.key(organizer.email) for one in scene.rules.locals["coach_parts"]):
        yield "coach_invites"


def _asks_others(scene: Scene, organizer: Party) -> bool:
    """A radio station, a podcast, a consulate: they interview many whom they do not hire."""
    words = scene.title_words
    run = names.find_label(organizer.label, scene.text.plain, words)
    name = ((words[run[0]].start, words[run[1]].end),) if run else ()  # "Rádio Comercial" looks for nobody in sales
    if any(one.group in HIRES - {"interview"} and not overlaps(one.start, one.end, name) for one in scene.hits):
        return False
    said = names.key(f"{organizer.email.split('@', 1)[0]} {organizer.label} {organizer.name}")
    return any(part in said for part in scene.rules.locals["asking_parts"])


def _has_another_trade(scene: Scene, organizer: Party) -> bool:
    """A therapist, a school, an insurer writes, and no word says that they hire."""
    if any(one.group in HIRES for one in scene.hits):
        return False
    if names.key(organizer.label).endswith(tuple(scene.rules.locals["trade_endings"])):
        return True
    said = f"{organizer.name} {organizer.label.replace('-', ' ')}"
    hits = scene.rules.lexicon.hits(said, tokens(said))
    families = {scene.rules.groups[one.group].family for one in hits if one.group in scene.rules.groups}
    return bool(families & scene.rules.topics) and not any(one.group == "workplace" for one in hits)
