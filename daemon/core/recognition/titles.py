"""What the title tells beside its words: whom it names, how it is marked; as names of signals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from daemon.core.recognition import names, roles
from daemon.core.recognition.lexicon import WORD, Token, fold
from daemon.core.recognition.people import Who, label_of
from daemon.core.recognition.scene import Scene, Span, overlaps
from daemon.core.recognition.wording import ABOUT_WORK

WORDS_OF_A_TEXT, WORDS_READ = 6, 400
MARK = re.compile(r"[(\[]([^()\[\]]{2,20})[)\]]|^([^\W\d_]{2,20}) ?: ")
AT_NAME = re.compile(r"(?<![^ (])(?:@|(?i:at|with|w/?|bei|chez|presso|bij|con|com|mit|avec)) ?[A-ZÀ-ÖØ-Þ]")
NAME_ONSITE = re.compile(r"^([A-ZÀ-ÖØ-Þ][\w&'’-]+(?: [A-ZÀ-ÖØ-Þ&][\w&'’-]*){0,3}) (?i:on-?site)\b")
# "Interview Ruth for the archive": somebody is to be interviewed, for something that is no job.
INTERVIEWS = re.compile(r"^interview [^\W\d_]+(?: [^\W\d_]+)? for (?:the|my|our|a|an|her|his) ", re.IGNORECASE)
BEFORE_A_NAME = r"(?:[-–—:,(]|\b(?:with|w/|mit|avec|con|com|met)) ?"
INITIALED = re.compile(BEFORE_A_NAME + r"([A-ZÀ-ÖØ-Þ][\w'’-]{1,20} [A-ZÀ-ÖØ-Þ]\.)\)?$")
PAIR = re.compile(r"<>|<->|↔|⇄| [xX×&+/] | (?:and|und|et|y|e|en|och|og|meets|meet|trifft|rencontre) |\|")


def from_title(scene: Scene, has_job: bool, has_company: bool) -> Iterator[str]:
    """The signals that the title gives, and the text where it goes on beside it."""
    if has_company:
        yield "title_names_company"
    if has_job:
        yield "role_in_title"
    elif roles.in_text(scene):
        yield "role_in_text"
    own = [one for one in scene.own_spans if one[1] <= scene.text.title_end]
    if own and _speaks(scene, own):
        yield "owner_speaks"
    elif own:
        yield "own_name"
        if has_company or (_is_pair(scene, own) and not _is_private(scene)):
            yield "pair"
    if any(_names_employer(scene, one) for one in scene.candidate.employer_domains):
        yield "employer_named"
    elif _is_at_somebodys(scene):
        yield "at_somebodys"
    if has_job and roles.is_topic(scene):
        yield "job_as_topic"
    if has_job and _is_an_applicants_note(scene):
        yield "applicant_named"
    if scene.labelled("recruiter", 0, scene.text.title_end):
        yield "recruiter_in_title"
    if _is_marked(scene, "job_marks"):
        yield "labelled_job"
    elif _is_marked(scene, "other_marks"):
        yield "labelled_other"
    if not has_job and _is_about_something(scene):
        yield "interview_about"
    if not has_job and not own and not has_company and _is_bare(scene):
        yield "bare_interview"
        if _is_qualified(scene):
            yield "qualified_interview"
    if _is_silent(scene):
        yield "silent_text"
    if _is_someone_elses(scene) or _is_an_applicants(scene):
        yield "someone_elses"


def _is_at_somebodys(scene: Scene) -> bool:
    """ "Chat @ Acme", "Acme Foods onsite": one's own note of where one goes."""
    title = scene.text.title
    onsite = NAME_ONSITE.search(title)
    return not scene.event.attendees and bool(AT_NAME.search(title) or (onsite and _is_a_name(scene, onsite.group(1))))


def _is_a_name(scene: Scene, said: str) -> bool:
    """Whether no word of the beginning of the title says something else: "Acme Foods", not "Team"."""
    known = (one.start < len(said) for one in scene.hits if one.group in scene.rules.groups)
    return fold(said) not in scene.rules.words["teams"] and not any(known)


def _speaks(scene: Scene, own: list[Span]) -> bool:
    """ "Women in Law (Priya speaking)": a name with what its bearer does there, before others."""
    spoken = {one.start for one in scene.title_words if one.text in scene.rules.words["speaks"]}
    after = (min((one.start for one in scene.title_words if one.start >= end), default=-1) for _, end in own)
    return not spoken.isdisjoint(after)


def _names_employer(scene: Scene, domain: str) -> bool:
    """Whether the title spells the employer's name, or most of it: "Nord" is not nordwerk.example."""
    label = label_of(domain)
    run = names.find_label(label, scene.text.plain, scene.title_words)
    if run is None:
        return False
    said = scene.text.plain[scene.title_words[run[0]].start : scene.title_words[run[1]].end]
    return run[2] or 2 * len(names.key(said)) > len(names.key(label))


def _is_pair(scene: Scene, own: list[Span]) -> bool:
    """ "Sam<>Acme", "Acme x Sam": the candidate on one side and somebody else on the other."""
    title = scene.text.title
    sides = (title[: own[0][0]], title[own[-1][1] :])
    return bool(PAIR.search(title)) and any(WORD.search(one) for one in sides)


def _is_private(scene: Scene) -> bool:
    """ "Sam x Dave", and it is Dave at an address of his own who asks."""
    return scene.people.organizer is not None and scene.people.organizer.who is Who.PRIVATE


def _is_about_something(scene: Scene) -> bool:
    """ "Interview about food prices": whoever hires says for what, not about what."""
    words, about = scene.title_words, scene.rules.words["about"]
    ends = {one.end for one in scene.labelled("interview", 0, scene.text.title_end)}
    named = any(word.end in ends and after.text in about for word, after in pairwise(words))
    for_the_press = bool(ends) and (
        _is_for_the_press(scene, min(ends)) or INTERVIEWS.match(scene.text.title) is not None
    )
    return (
        (named or for_the_press)
        and not any(one.group in ("hiring", "stage") for one in scene.hits)
        and roles.in_text(scene) is None
    )


def _is_for_the_press(scene: Scene, interview_end: int) -> bool:
    """ "Interview for the parish newsletter": it is what the interview is for, not who hires."""
    said = [hit.start for hit in scene.labelled("press", interview_end, scene.text.title_end)]
    said += [one.start for one in scene.title_words if one.text in scene.rules.words["media"]]
    return any(
        one.text in scene.rules.words["for"] for start in said for one in scene.words_between(interview_end, start)
    )


def _is_bare(scene: Scene) -> bool:
    """A stranger's "interview" in which nothing names a job, an application, the company or the candidate."""
    invited = any(one.place != "text" for one in scene.people.companies)
    named = bool(scene.labelled("interview", 0, scene.text.title_end))
    telling = any(one.group in ABOUT_WORK - {"interview"} or one.group == "own" for one in scene.hits)
    return invited and named and not telling and roles.in_text(scene) is None


def _is_qualified(scene: Scene) -> bool:
    """ "Guarantor interview": a word right before it that names neither a step nor a way to meet."""
    begins = {one.start for one in scene.labelled("interview", 0, scene.text.title_end)}
    known = scene.rules.words["filler"] | scene.rules.words["titles"]
    for word, after in pairwise(scene.title_words):
        hit = any(one.start <= word.start < one.end for one in scene.hits if one.group in scene.rules.groups)
        beside = scene.text.title[word.end : after.start] == " "
        if after.start in begins and beside and word.text not in known and not hit:
            return True
    return False


def _is_silent(scene: Scene) -> bool:
    """Whether there is a text, and not one word in it or in the title is of work."""
    if any(
        one.group in ABOUT_WORK
        or one.group in ("step", "leader", "theirs")
        or one.group.startswith(("role-noun", "own"))
        for one in scene.hits
    ):
        return False
    body = scene.words_between(scene.text.title_end, scene.text.location_at)
    said = (one for one in body[:WORDS_READ] if not overlaps(one.start, one.end, scene.dull))
    return len(list(islice(said, WORDS_OF_A_TEXT))) == WORDS_OF_A_TEXT


def _is_marked(scene: Scene, kind: str) -> bool:
    """ "(job)", "[job]", "Job: ...": a candidate's own mark."""
    marks = MARK.findall(scene.text.title)
    return any(fold(one or other).strip() in scene.rules.words[kind] for one, other in marks)


def _is_someone_elses(scene: Scene) -> bool:
    """ "Ben's interview": a name that is neither the candidate's nor the company's owns it."""
    words, text = scene.title_words, scene.text.title
    for at, word in enumerate(words[:-2]):
        if (
            words[at + 1].text == "s"
            and text[word.end : words[at + 1].start] in ("'", "’")
            and text[word.start].isupper()
        ):
            follows = {one.text for one in words[at + 2 : at + 6]}
            if follows & {"interview", "interviews", "screen", "onsite"} and not _is_known(scene, word):
                return True
    return False


def _is_an_applicants(scene: Scene) -> bool:
    """ "Bewerbungsgespräch Frau Klein", from a company where she is none of those who take part."""
    organizer, words = scene.people.organizer, scene.title_words
    if organizer is None or organizer.who is not Who.COMPANY:
        return False
    ends = {one.end for one in scene.labelled("interview", 0, scene.text.title_end)}
    for word, title, name in zip(words, words[1:], words[2:], strict=False):
        spoken = scene.text.title[word.end : title.start] == " " and title.text in scene.rules.words["titles"]
        known = overlaps(name.start, name.end, (*scene.own_spans, *scene.name_spans)) or name.text in organizer.email
        if word.end in ends and spoken and scene.text.title[name.start].isupper() and not known:
            return True
    return False


def _is_an_applicants_note(scene: Scene) -> bool:
    """ "Interview waiter - Gina R.": a person by an initial, and no company; one's own note of whom one sees."""
    invited = scene.people.organizer is not None or bool(scene.people.companies)
    found = None if invited else INITIALED.search(scene.text.title)
    return found is not None and not overlaps(found.start(1), found.end(1), (*scene.own_spans, *scene.name_spans))


def senders_named(scene: Scene) -> Iterator[Span]:
    """Where the text spells what the company that invites is called: "Rosehill Clinic" of a clinic that hires."""
    for name in {one.name for one in scene.people.companies if one.place != "text" and len(one.name) > 2}:
        at = scene.text.plain.find(name, scene.text.title_end)
        while at >= 0:
            yield at, at + len(name)
            at = scene.text.plain.find(name, at + len(name))


def _is_known(scene: Scene, word: Token) -> bool:
    return overlaps(word.start, word.end, scene.own_spans) or any(
        word.text in names.key(one.label) for one in scene.people.companies
    )


def title_company(scene: Scene) -> tuple[int, int, bool] | None:
    """Where the title names the company of somebody who takes part, and whether with its whole name."""
    words = scene.title_words
    for party in scene.people.companies:
        run = names.find_label(party.label, scene.text.plain, words)
        if run and not overlaps(words[run[0]].start, words[run[1]].end, (*scene.own_spans,)):
            return words[run[0]].start, words[_last_of_name(scene, words, run[1])].end, run[2]
    return None


def _last_of_name(scene: Scene, words: tuple[Token, ...], last: int) -> int:
    """With the word that belongs to the name: "St Brannock's School"."""
    text = scene.text.plain
    if last + 1 < len(words) and text[words[last].end : words[last + 1].start] == " ":
        return last + text[words[last + 1].start].isupper()
    return last
