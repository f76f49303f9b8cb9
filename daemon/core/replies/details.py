"""What stands beside an answer: minutes, reason, referral, times, another role, in the very words of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from daemon.core.reading import Referral
from daemon.core.replies.clean import folded
from daemon.core.replies.signals import Piece
from daemon.core.replies.tokens import words_of
from daemon.core.replies.vocabulary import lines_of
from daemon.core.replies.words import times

# ---- minutes ----

_MINUTES = re.compile(
    r"(\d{1,3})\s*(?:-?ish\s*)?(?:-\s*(\d{1,3})\s*)?(?:m|min|mins|minutes?|minuten|minutos?|minuti|minuto|minuutjes?|mn|分|分钟|分鐘)(?![a-z])"
)
_HOURS = re.compile(r"(\d)\s*(?:h|hr|hrs|hours?|stunden?|heures?|horas?|ore|ora|uur|時間|小时)(?![a-z])")
_SPOKEN = {
    "half an hour": 30, "half hour": 30, "halbe stunde": 30, "demi-heure": 30, "demi heure": 30,
    "media hora": 30, "mezz'ora": 30, "mezzora": 30, "mezz ora": 30, "meia hora": 30, "half uur": 30, "半小时": 30,
    "半个小时": 30, "30分": 30, "quarter of an hour": 15, "quarter hour": 15, "viertelstunde": 15,
    "quart d'heure": 15, "quart d heure": 15, "cuarto de hora": 15, "quarto d'ora": 15, "quarto d ora": 15,
    "quarto de hora": 15, "kwartier": 15, "一刻钟": 15, "an hour": 60, "one hour": 60, "eine stunde": 60,
    "une heure": 60, "una hora": 60, "un'ora": 60, "uma hora": 60, "een uur": 60, "一小时": 60,
}  # fmt: skip
_NUMERALS = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "fünf": 5, "zehn": 10, "fünfzehn": 15,
    "zwanzig": 20, "cinq": 5, "dix": 10, "quinze": 15, "vingt": 20, "cinco": 5, "diez": 10, "quince": 15,
    "veinte": 20, "cinque": 5, "dieci": 10, "quindici": 15, "venti": 20, "dez": 10, "vinte": 20, "vijf": 5,
    "tien": 10, "vijftien": 15, "twintig": 20, "十": 10, "五": 5, "二十": 20, "十五": 15,
}  # fmt: skip
_MOST_MINUTES = 240


def minutes_in(text: str) -> int | None:
    """How late; None where the text does not say. The larger end of a range, since arriving early harms nobody."""
    low = text.casefold()
    if found := _MINUTES.search(low):
        return _bounded(int(found[2] or found[1]))
    if spoken := [minutes for phrase, minutes in _SPOKEN.items() if phrase in low]:
        return min(spoken)
    if found := _HOURS.search(low):
        return _bounded(60 * int(found[1]))
    numbers = re.findall(r"(?<![\d:.,/])(\d{1,3})(?![\d:.,/]|\s*(?:am|pm|uhr|h\b|st\b|nd\b|rd\b|th\b))", low)
    if len(numbers) == 1:
        return _bounded(int(numbers[0]))
    words = [minutes for word, minutes in _NUMERALS.items() if re.search(rf"\b{word}\b", low)]
    return max(words) if words else None


def _bounded(minutes: int) -> int | None:
    return minutes if 0 < minutes <= _MOST_MINUTES else None


# ---- reason ----

# Where two reasons are named, the one that explains the other stands first.
_RANKED = (
    "counter_offer", "offer_accepted", "not_ready", "part_time", "role_differs", "process_too_long",
    "relocation", "pay", "commute", "requirements", "personal", "team_fit", "company", "nothing_specific",
)  # fmt: skip


def reason_in(pieces: Sequence[Piece]) -> str:
    """The code of etiquette rule 13 that the words name; "" where they name none. A question names none."""
    named: Counter[str] = Counter()
    for piece in pieces:
        if piece.asks:
            continue
        for hit in piece.hits:
            named.update({tag[2:].lower(): len(hit.words) for tag in hit.tags if tag.startswith("R_")})
    if not named:
        return ""
    return max(named, key=lambda code: (named[code], -_RANKED.index(code)))


# ---- referral ----

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", re.UNICODE)
_NAME = r"[A-ZÀ-ÖØ-ÞŁŚŻ][\w'’-]+(?:\s+(?:de|da|di|van|von|der|del|la|le)\b)*(?:\s+[A-ZÀ-ÖØ-ÞŁŚŻ][\w'’-]+){0,2}"
_NAME_BEFORE = re.compile(rf"({_NAME})[\s,:(<-]*$")
_INTRODUCED = re.compile(
    r"\b(?i:friend|colleague|buddy|mate|refer|recommend|suggest|sister|brother|cousin|roommate|try|contact|ask|freundin|freund|kollegin|kollegen|kollege"
    r"|empfehle|amie|ami|collègue|recommande|amiga|amigo|colega|recomiendo|recomendo|amica|amico"
    r"|consiglio|vriendin|vriend|aanraden|talk to|reach out to)"
    rf"\b(?:[\s,:]+(?i:is|called|named|namens|heißt|von mir|s'appelle|se llama|si chiama|chama-se"
    rf"|mein|meine|mon|ma|mi|my|mia|mio|a|an|to)\b)*[\s,:]+({_NAME})"
)


def referral_in(text: str) -> Referral | None:
    """Somebody who is named as a better fit: an address, or a name after a word that introduces one."""
    email = _EMAIL.search(text)
    introduced = _INTRODUCED.search(text)
    if email:
        before = _NAME_BEFORE.search(text[: email.start()])
        name = introduced[1] if introduced else before[1] if before else ""
        return Referral(name=name.strip(), email=email[0].rstrip("."))
    return Referral(name=introduced[1].strip()) if introduced else None


_PRAISES = re.compile(
    r"\b(?:friend|colleague|buddy|mate|refer|recommend|suggest|sister|brother|cousin|roommate|freundin|freund|kollegin"
    r"|kollege[n]?|empfehle|amie?|collègue|recommande|amig[ao]|colega|recomiendo|recomendo|amic[ao]|consiglio"
    r"|vriendin|vriend)\b",
    re.IGNORECASE,
)


def praises(text: str) -> bool:
    """Whether somebody is named as a friend or recommended; an address alone ("write to …") is no praise."""
    return _PRAISES.search(text) is not None and referral_in(text) is not None


# To its full stop, and not to the one in an address: what follows it may be the answer ("… I myself am not coming").
_SENTENCE = r"(?:[^!?\n;.]|\.(?=\S))*"
_PRAISED = r"(?i:she|he|they|her|his|er|sie|elle|il|ella|él|lei|lui|ela|ele|zij|hij)"
_REFERS = re.compile(
    r"(?<![^.!?\n,;])[^.!?\n,;]*(?:\b(?i:my (?:friend|colleague|buddy|mate|sister|brother|cousin|roommate)"
    r"|(?:i )?(?:would |can )?(?:refer|recommend|suggest)|contact)\b"
    rf"|[\w.+-]+@[\w-]+\.){_SENTENCE}(?:\.\s+{_PRAISED}\b{_SENTENCE})*"
)
_FIRST_WORDS = re.compile(
    r"^(.*?)(?:\b(?:but|aber|mais|pero|ma|mas|maar|my|i|you|try|ask|contact|refer|recommend|suggest)\b|\s[-–—]\s|[:.]\s)",
    re.IGNORECASE | re.DOTALL,
)


def without_referral(text: str) -> str:
    """`text` without the words that praise somebody else: they are not about the candidate."""
    if referral_in(text) is None:
        return text
    return _REFERS.sub(lambda match: _before_it(match[0]), text)


def _before_it(sentence: str) -> str:
    """What they said of themselves, before they came to the other: "I can't come but my friend Kim ..." """
    found = _BUT.match(sentence) or _FIRST_WORDS.match(sentence)
    return found[1] if found else " "


_BUT = re.compile(r"^(.*?)\b(?:but|aber|mais|pero|ma|mas|maar)\b", re.IGNORECASE | re.DOTALL)


# ---- times, another role ----

_TIME_WORDS = frozenset(
    word
    for _, phrase in lines_of(times.WORDS)
    for word in words_of(folded(phrase))
    if len(words_of(folded(phrase))) == 1
)
_CONNECTORS = frozenset(map(folded, [*times.CONNECTORS.split(), "las"]))
_OPENERS = frozenset(map(folded, times.OPENERS.split()))
_CLOSERS = frozenset(map(folded, times.CLOSERS.split()))
_HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SPOKEN_HOUR = re.compile(rf"(?:half past|quarter past|quarter to) {_HOUR}|{_HOUR} thirty", re.IGNORECASE)
_SPAN = re.compile(
    rf"\b(?:{_SPOKEN_HOUR.pattern})\b|"
    r"\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\b)?|\d{1,2}\s?(?:am|pm|h|uhr|st|nd|rd|th)\b|\d{1,2}[./]\d{1,2}\.?|(?<![^\W\d_])\d+|[^\W\d_]+(?:[-'’][^\W\d_]+)*",
    re.IGNORECASE,
)
_BOUNDS = frozenset(
    ["after", "before", "nach", "vor", "ab", "apres", "avant", "despues", "antes", "dopo", "prima", "depois"]
)
_BEYOND_AN_HOUR = re.compile(
    r"\b(?:after|before|ab|nach|vor|après|avant|(?:después|antes) de las?)\s+\d{1,2}\b(?!\s*(?:min|days?|tage|jours))",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:considered\s+for|interested\s+in|prefer|rather\s+(?:have|do|take)|open\s+to|apply\s+for|fit\s+for|suited\s+(?:to|for)|about|for|in)\s+"
    r"(?:the|a|an|your|that|any|another)?\s*((?:[\w/&+-]+\s+){1,4}?(?:role|position|opening|team|job|vacancy))\b"
    r"|\b(?:für|an|interesse an)\s+(?:die|der|eine|einer|den)\s+((?:[\w-]+\s+){0,3}[\w-]*(?:stelle|position|rolle))\b"
    r"|\b(?:le|un|au)\s+(poste\s+(?:de\s+|d['’])?[\w-]+(?:\s+[\w-]+)?)"
    r"|\b(?:el|al|un|o|à)\s+((?:puesto|rol|cargo|vaga)\s+(?:de\s+)?[\w-]+(?:\s+[\w-]+)?)"
    r"|\b(?:il|al|un|per il)\s+((?:ruolo|posto)\s+(?:di\s+)?[\w-]+(?:\s+[\w-]+)?)"
    r"|\b(?:de|een)\s+([\w-]+(?:\s+[\w-]+)?\s*(?:functie|rol))\b",
    re.IGNORECASE,
)


def other_role_in(text: str) -> str:
    """ "considered for the data role" -> "data role"; "" where none is wished for."""
    found = _ROLE.search(text)
    role = next((group for group in found.groups() if group), "") if found else ""
    return "" if folded(role) in _THIS_ROLE or folded(role).split(" ")[0] in ("this", "the", "that") else role.strip()


_THIS_ROLE = frozenset(
    {
        "the role",
        "this role",
        "the position",
        "the job",
        "this position",
        "the team",
        "new job",
        "a new job",
        "my job",
        "current job",
    }
)


def time_spans(text: str) -> list[str]:
    """Every stretch of the text that names a time, exactly as it stands there."""
    spans: list[str] = []
    run: list[tuple[re.Match[str], str]] = []
    previous_end = 0
    for match in [*_SPAN.finditer(text), None]:
        sort = _sort(match[0]) if match else ""
        apart = match is not None and re.search(r"[^\s,]|,", text[previous_end : match.start()]) is not None
        if run and (not sort or apart):
            spans.append(_trimmed(text, run))
            run = []
        if match and sort:
            run.append((match, sort))
        previous_end = match.end() if match else previous_end
    bounds = [match[0] for match in _BEYOND_AN_HOUR.finditer(text)]
    return [span for span in [*spans, *_cjk_spans(text), *bounds] if span]


def _sort(word: str) -> str:
    plain = folded(word)
    if plain in _TIME_WORDS or plain == "tarde" or _SPOKEN_HOUR.fullmatch(plain) or re.fullmatch(r"\d.*\D.*", plain):
        return "time"
    if plain.isdigit():
        return "number"
    return "connector" if plain in _CONNECTORS else ""


def _trimmed(text: str, run: list[tuple[re.Match[str], str]]) -> str:
    """The run from its first word of time (or an opener just before) to its last."""
    times_at = [at for at, (_, sort) in enumerate(run) if sort == "time"]
    if not times_at:
        return ""
    first, last = times_at[0], times_at[-1]
    while first > 0 and (folded(run[first - 1][0][0]) in _OPENERS or run[first - 1][1] == "number"):
        first -= 1
    if first > 1 and folded(run[first - 2][0][0]) in _BOUNDS:  # "after the 10th", "antes del viernes"
        first -= 2
    while last + 1 < len(run) and (
        folded(run[last + 1][0][0]) in _CLOSERS or run[last + 1][1] == "number" or _number_follows(run, last)
    ):
        last += 1
    return text[run[first][0].start() : run[last][0].end()]


def _number_follows(run: list[tuple[re.Match[str], str]], last: int) -> bool:
    """ "Friday at 3", "martes a las 5": a bare hour belongs to it."""
    behind = [sort for _, sort in run[last + 1 : last + 4]]
    return behind[:2] == ["connector", "number"] or behind == ["connector", "connector", "number"]


_CJK_RUN = re.compile(
    r"(?:(?:来週|今週|再来週|下周|下週|这周|本周|次)(?:の|的)?)?(?:[月火水木金土日]曜日?|(?:周|週|星期|礼拜)[一二三四五六日天]|明日|明後日|明天|后天|\d{1,2}[月/]\d{1,2}[日号]?)"
    r"(?:の|的)?(?:午前|午後|上午|下午|晚上|夕方|朝)?(?:\d{1,2}[時点點](?:半)?)?(?:以降|以后|之后)?|来週|下周|下週|下个星期|午後|下午|上午|午前"
)


def _cjk_spans(text: str) -> list[str]:
    return [match[0] for match in _CJK_RUN.finditer(text)]
