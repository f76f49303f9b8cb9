"""docs/conversations.md: what was said in every scene, and its end as `callahead show` prints it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from textwrap import fill

from rich.console import Console

from daemon.cli.output import Local
from daemon.cli.views.interviews import print_story
from tests.conversations.scenes import SCENES, Scene
from tests.conversations.stage import SAM, Stage, a_stage

PAGE = Path(__file__).parents[2] / "docs" / "conversations.md"
WIDTH = 100
PROSE = 120
HEAD = """\
# Conversations

What Sam Rivera, a job seeker in New York, writes and reads, from the question to the last word: one conversation for
each way that an interview can go, with what `callahead show` prints at its end. Nothing here is written by hand: the
real program has played every scene, with a clock, a calendar, a phone and a mail server of its own, and a test holds
this page to what it does. `make conversations` writes it anew.
"""


def play(scene: Scene, folder: Path) -> Stage:
    """The stage after the last act; to be closed by the caller."""
    stage = a_stage(folder, scene.name, scene.policy)
    for act in scene.acts:
        act(stage)
    return stage


def page(stages: Mapping[str, Stage]) -> str:
    """The whole document; `stages` by the names of their scenes."""
    return "\n".join([HEAD, *(_section(scene, stages[scene.name]) for scene in SCENES)])


def _section(scene: Scene, stage: Stage) -> str:
    story = fill(scene.story, PROSE, break_on_hyphens=False)
    said = "\n".join(_said(stage))
    shown = "\n\n".join(_shown(stage, code) for code in scene.codes)
    return f"## {scene.title}\n\n{story}\n\n{said}\n\n```\n{shown}\n```\n"


def _said(stage: Stage) -> Iterator[str]:
    """Sam's own words, which `show` does not repeat, and those of ours that are about no one interview."""
    local = _local(stage)
    ours = ((at, f"is asked back: {body}") for at, body in stage.asked_back())
    both = sorted([*((one.at, f"writes `{one.words}`") for one in stage.said), *ours], key=lambda one: one[0])
    yield from (f"- {local.when(at)}: Sam {what}" for at, what in both)
    if not both:
        yield "- Sam writes nothing."


def _shown(stage: Stage, code: str) -> str:
    """What the command prints on a terminal of that width which knows no colours."""
    drawn = StringIO()
    paper = Console(
        file=drawn, width=WIDTH, force_terminal=True, color_system=None, markup=False, highlight=False, emoji=False
    )
    interview = stage.the(code)
    with stage.looking() as tx:
        sessions = [one for one in tx.interviews.all() if one.part_of == interview.id]
        timeline, messages = tx.history.of(interview.id), tx.outbox.of_interview(interview.id)
    print_story(paper, interview, sessions, timeline, messages, stage.policy, SAM, _local(stage))
    return "\n".join([f"$ callahead show {code}", *(one.rstrip() for one in drawn.getvalue().splitlines())])


def _local(stage: Stage) -> Local:
    return Local.of(SAM, stage.clock.at)
