"""Where the name of a job or of a company stands, as patterns made of the words in the config.

Each is linear: every repetition is bounded, and no two that stand side by side take the same characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

CAPITAL = "A-ZÀ-ÖØ-ÞŻŁŚĆ"
WORD = rf"[{CAPITAL}0-9][\w&.'’+-]{{0,30}}"
SMALL = "of|the|and|de|do|da|di|del|&|und|et|la|le"
NAME = rf"({WORD}(?: (?:(?:{SMALL}) ){{0,2}}{WORD}){{0,4}})"
CJK_BREAK = r"\s、。：:「」『』【】（）()|｜/"


@dataclass(frozen=True, slots=True)
class Shapes:
    """Patterns; group 1 (of `cjk_company` the one that matched) is the name."""

    event_name: re.Pattern[str]
    job_label: re.Pattern[str]
    job_asked: re.Pattern[str]
    job_applied: re.Pattern[str]
    job_post: re.Pattern[str]
    job_applied_as: re.Pattern[str]
    job_called: re.Pattern[str]
    job_end: re.Pattern[str]
    cjk_job: re.Pattern[str]
    cjk_applied: re.Pattern[str]
    invites: re.Pattern[str]
    behalf: re.Pattern[str]
    client: re.Pattern[str]
    process: re.Pattern[str]
    after_title: re.Pattern[str]
    before_company: re.Pattern[str]
    legal: re.Pattern[str]
    cjk_company: re.Pattern[str]
    cjk_before_hr: re.Pattern[str]


def build(words: Mapping[str, Iterable[str]]) -> Shapes:
    """The patterns from the words around a name; KeyError where a list is missing."""
    one = {name: _any_of(found) for name, found in words.items()}
    return Shapes(
        event_name=re.compile(rf"(?:^|\n)(?:{one['event_name']})[ ]?:?[ ]?\n?([^\n]{{1,200}})", re.I),
        job_label=re.compile(
            rf"(?<![^\W_])(?:{one['job_label']})[ ]{{0,2}}[:：][ ]{{0,3}}([^\n,;|()（）。、!?]{{2,80}})", re.I
        ),
        job_asked=re.compile(
            rf"(?<![^\W_])(?:{one['job_label']}|{one['job_asked']})[^\n?:]{{0,50}}\?"
            rf"[ ]{{0,2}}:?[ ]{{0,2}}([^\n,;|()?!]{{2,60}})",
            re.I,
        ),
        job_applied=re.compile(
            rf"(?<![^\W_])(?i:{one['job_applied']})(?i::? (?:{one['job_articles']}))?:? "
            rf"([{CAPITAL}][^\n,;|()!?。]{{2,70}})"
        ),
        job_post=re.compile(
            rf"(?<![^\W_])(?i:{one['job_posts']})(?: (?i:{one['job_of']}) (?:(?i:{one['job_one']}) )?| ?d['’] ?)"
            rf"([^\W\d_][\w'’-]{{2,30}}(?: (?!(?:{one['job_stops']})(?!\w))[^\W\d_][\w'’-]{{0,30}}){{0,4}})"
        ),
        job_applied_as=re.compile(
            rf"(?<![^\W_])(?i:{one['job_applied_as']}) (?:(?i:{one['job_articles']}|the|our|an?) )?"
            rf"((?!(?i:{one['job_articles']}|the|our) ){WORD}(?: (?:(?:{SMALL}) )?{WORD}){{0,4}})"
        ),
        job_called=re.compile(
            rf"(?:(?<![^\W_])(?i:{one['job_called_after']}) |\n)({WORD}(?: {WORD}){{0,4}})"
            rf" (?i:{one['job_called']})(?!\w)"
        ),
        job_end=re.compile(rf"\s(?:{one['job_ends_at']})\s"),
        cjk_job=re.compile(rf"[^{CJK_BREAK}–—・-]{{0,12}}(?:{one['cjk_jobs']})(?![所局室])"),
        cjk_applied=re.compile(
            rf"([^{CJK_BREAK}]{{2,16}}?)(?:(?:職|ポジション)?の(?:選考|応募|ポジション|募集)|(?:職|ポジション)[にへ]ご?応募)"
            rf"|(?:投递的|应聘的?|申请的)([^{CJK_BREAK}，,。的]{{2,12}}?)(?:简历|岗位|职位|一职)"
        ),
        invites=re.compile(rf"(?: at| from|,) {NAME} (?:{one['invites']})"),
        behalf=re.compile(
            rf"(?i:{one['behalf']}) (?:(?:the|la|le|der|die|dem|den|del|della|dello|do|da|de) |l['’])?{NAME}"
        ),
        client=re.compile(rf"(?i:{one['client']})(?:[ ,:]{{1,2}}|,? (?:is|ist|est|es|è|the) )(?:the )?{NAME}"),
        process=re.compile(rf"(?i:{one['yours']}) {NAME} (?i:{one['process']})"),
        after_title=re.compile(rf"(?i:{one['person_title']}) ?(?:,|@| at | \||\||–|-| bei | chez ) ?{NAME}"),
        before_company=re.compile(rf"(?i:{one['before_company']}) (?:the )?{NAME}"),
        legal=re.compile(rf"{NAME} (?:{one['legal_forms']})(?!\w)"),
        cjk_company=re.compile(
            rf"(?:{one['cjk_legal']})([^{CJK_BREAK}の]{{1,20}})|([^{CJK_BREAK}]{{1,20}}?)(?:{one['cjk_legal']})"
        ),
        cjk_before_hr=re.compile(rf"([^{CJK_BREAK}]{{2,20}}?)[ 　の]{{1,2}}(?:{one['cjk_hr']})"),
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))
