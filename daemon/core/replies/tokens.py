"""A folded text as tokens and clauses: contractions and texting shorthand written out, punctuation as clause ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CJK = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff々〆"
_TOKEN = re.compile(
    rf"\d+k\b|\d{{1,3}}(?:[:.]\d\d)|\d+[/]\d+|\d+(?:st|nd|rd|th)\b|\d+%|\d+|[{_CJK}]"
    rf"|[^\W\d_{_CJK}]+(?:[-/&@][^\W\d_{_CJK}]+)*|[.,;:!?…。、！？，；：\n()—–]|[^\s\w]",
)
_ENDS = frozenset(".,;:!?…。、！？，；：\n()—–-")
_ASKS = frozenset("?？")


def _scots(match: re.Match[str]) -> str:
    """ "cannae", "dinnae" """
    verb = {"din": "do", "wid": "would", "wud": "would", "coud": "could", "wis": "was"}.get(match[1], match[1])
    return f"{verb} not"


_MY_PLACE = r"(?:the|my|that|this|it|your) ?(?:(?:slot|spot|place|seat|chair|space)s?\b|(?=$|[.,!;]))"
_SOMEBODY = r"(?:someone|somebody|some one|anyone|another|the next)(?: else| person| candidate| one)?"
_WHOEVER = r"(?:whoever|whomever|the one who)"

_A_TIME = r"(?:\d|(?:mon|tues?|wed|thurs?|fri|sat|sun)|noon|lunch|morning|afternoon|evening|next|later|earlier)"

_REWRITES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"\bcan'?t\b|\bcannot\b|\bcnt\b|\bcan t\b", "can not"),
        (r"\bwon'?t\b", "will not"),
        (r"\bshan'?t\b", "shall not"),
        (r"\bain'?t\b", "am not"),
        (r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|might)n'?t\b", r"\1 not"),
        (r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should) n'?t\b", r"\1 not"),
        (r"\bdon'?t\b|\bdnt\b|\bdun\b(?= )", "do not"),
        (r"\b(?:bow|pull|drop|leave|count|take|opt|keep) me out\b(?! (?:to|for)\b)", "bow out"),
        (r"\b(?:ypu|yuo|yiu|yoy)\b", "you"),
        (r"\bil(?= (?:be|b)\b)", "i will"),
        (r"(?<=\bb )thr?e?r?e?\b|(?<=be )thr?er?\b|(?<=you )thr?er?\b", "there"),
        (r"\b(?:mke|maek|amke)(?= it\b)", "make"),
        (r"\b(?:wiat|wati)\b", "wait"),
        (r"\bb there\b", "be there"),
        (
            r"^n (?=(?:i|we|they|the|it|its|my|im|ive|i'm|i've|it's|said|took|found|got|accepted|signed|too|cant)\b"
            r"|\d+ ?(?:min|mins|minutes|hours?|hrs?|k|miles?|km)\b)",
            "n, ",
        ),  # the code, and why
        (r"\bno\. ?(?=\d+\b(?! ?(?:am|pm|min|:)))", "number "),
        (r"\bi'?m\b|\bima\b(?= )", "i am"),
        (
            r"\bi ?'ll\b|\bill\b(?= (?:be|come|go|see|attend|have|let|do|make|not|skip|pass|take|keep|cancel|miss"
            r"|show|need|get|join|tell|try|wait|write|email|call|think|definitely|probably|still))",
            "i will",
        ),
        (
            r"\bid\b(?= (?:ever |never |really |gladly )?(?:love|like|be|go|skip|bail|miss|have|say|come|rather|drop"
            r"|want|do|take|cancel|pass|turn|hate|prefer)\b)",
            "i would",
        ),
        (r"\b(you|he|she|it|we|they|that|there|who|what)'ll\b", r"\1 will"),
        (r"\b(you|we|they|what)'re\b|\b(youre|theyre)\b", lambda m: (m[1] or m[2][:-2]) + " are"),
        (r"\b(i|you|we|they|should|would|could)'?ve\b", r"\1 have"),
        (r"\b(i|you|he|she|it|we|they|that|there)'d\b", r"\1 would"),
        (
            r"\b(it|that|here|what|there|where|who|he|she|how|when|everything|all|answer|one)'?s\b(?<!\bits)(?<!\bones)",
            r"\1 is",
        ),
        (r"\blet'?s\b", "let us"),
        (r"(?<=\w)'s\b", " s"),
        (r"\bidk\b", "i do not know"),
        (r"\b(?:r|are) u\b", "are you"),
        (r"\bc u\b|\bcu\b|\bc ya\b|\bcya\b|\bsee (?:u|ya)\b|\bc you\b", "see you"),
        (r"\b(?:[a-z]\.){2,}|\bn°", "abbreviation"),
        (r"\bu\b(?= )|(?<=\S )u\b", "you"),
        (r"\b(?:pls|plz|plse|pleas|plase|pleease)\b", "please"),
        (r"\bgonna\b|\bgunna\b", "going to"),
        (r"\bwanna\b", "want to"),
        (r"\bgotta\b", "have to"),
        (r"\b(?:2moro|2morrow|tmrw|tmr|tmw|tomoz|tommorow|tommorrow|tomorow)\b", "tomorrow"),
        (r"\b(?:bc|cuz|coz|cos|bcos|bcuz)\b", "because"),
        (r"\b(?:sry|srry|soz)\b", "sorry"),
        (r"\b(?:ur)\b", "your"),
        (r"\brn\b", "right now"),
        (r"\bn/a\b", "notapplicable"),
        (r"\b(can|do|does|did|is|was|has|have|had|would|could|should|will|din|wid|coud|wis|wud)nae\b", _scots),
        (r"\bnae\b", "no"),
        (r"\bsee ye\b", "see you"),
        (r"\bdiff\b", "different"),
        (r"\bnothings\b", "nothing is"),
        (
            r"\b(?:nothing|no one|nobody)(?: is|'s| s)? (?:going to|gonna|can|could|will|would|'ll) "
            r"(?:stop|keep|hold) (?:me|us)(?: (?:away|back|from (?:it|this|that|going|coming)))?\b",
            "i will be there",
        ),
        (r"\bon me way\b", "on my way"),
        (r"\bbe their\b", "be there"),
        (r"\b(?:cancel|bin|scrap|chuck) (?=[a-z]\d{1,2}\b)", "cancel "),
        (r"\bnot (?:going to |gonna |quite )?(?:be |make it |arrive |get there )?(?:there |in )?on time\b", "be late"),
        (
            r"\b(?:can|will) not (?:make it|be there|get there|do it) (?:for|by|at|till|until) \d[\d.:]*,?"
            r" (?:more like|probably|closer to|nearer) (?:about )?(?=\d|quarter|twenty|ten|half)",
            "running late, there at ",
        ),
        (r"\b(?:they|he|she|you) can (?:keep|have|stick|shove) (?:their|his|her|your|the|it)\b", "do not want their"),
        (r"\b(?:never mind|forget|ignore|disregard|scrap) (?:the|that|my) (?:cancel\w*|cancellation|no)\b", "undo"),
        (r"\b10[- ]4\b(?! ?(?:pm|am|:|o'?clock))", "roger"),
        (
            r"\bhow(?: is|'s|s) (?=(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|tomorrow\b|next week\b)",
            "how about ",
        ),
        (r"\bhow could i (?:refuse|resist|say no|turn (?:it|this|that|them) down)\b", "i would not cancel"),
        (
            r"\bwould (?:kill|murder|disown|never forgive) me if i (?:cancel|bail|skip|miss)\w*"
            r"(?: it| this| that)?",
            ", i will not cancel",
        ),
        (
            r"\b(took|taken|accepted|chose|chosen|(?:gone|going|went) with) (?:the other|a different)"
            r" (?=offer\b|job\b|role\b|position\b|company\b)",
            r"\1 another ",
        ),
        (
            rf"\b(?:can|could) (?:it|this|that) be "
            rf"(?=(?:at |on |after |before |around )?{_A_TIME}[\w:.]*(?: \w+)? instead\b)",
            "move it to ",
        ),
        (r"\b(?:can|could) be (?=(?:after|before|later|earlier)\b)", "move it to "),
        (r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b", r"\1"),
        (
            r"\b(?:can|could) (?:they|you|she|he) (?:see|meet|interview) me "
            r"(?=(?:after|before|around|at|on|later|earlier)\b)",
            "move it to ",
        ),
        (r"\b(would|could|should|must|might) of (?=been\b|gone\b|come\b|done\b|had\b|liked\b|loved\b)", r"\1 have "),
        (
            r"^(?:(?:sorry|omg|hi|hey|argh|ugh)\W+)*(?:i will be |be )?there in (\d+)"
            r"(?! ?(?:h|d|w|hours?|days?|weeks?)\b)\b",
            r"running \1 min late",
        ),
        (
            r"\b(?:me )?(?:cancel(?:l?ing)?|bail|withdraw|drop out|skip it)(?: it| on them)?"
            r" ?\?+\W*(?:lol |haha |me |er )?"
            r"(?:no way|no chance|not a chance|never|not me|not likely|hell no|no)(?= ?[.!)]| ?$)",
            ", i will not cancel",
        ),
        (r"\bgr8\b", "great"),
        (r"\bnxt\b", "next"),
        (r"\bl8r\b", "later"),
        (r"\b4 (?=(?:me|u|you|us)\b)", "for "),
        (r"\bappt\b", "appointment"),
        (
            r"\b(?:quit|leave|end|stop|exit)(?:ting|ing|ping)? (?:the|this|that|their|your|my|with the|with this)"
            r"(?: whole| entire| hiring| interview| recruitment| selection| application)?"
            r" (?=process|application|candidacy)",
            "bow out ",
        ),
        (r"\bthnx\b|\bthanx\b|\bthank u\b|\btks\b", "thanks"),
        (r"\bprobs not\b", "probably not"),
        (r"\br (?=(?:we|they|you)\b)", "are "),
        (r"\b(come|coming|go|going) on (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|the \d|that day\b)", r"\1 "),
        (r"\b([a-z])-(?:\1-)*(?=\1[a-z])", ""),  # "n-n-not sure"
        (
            r"(?<=not )(?:want|wanting|need) (?:it|this|that|the (?:interview|call|meeting))(?: to be| getting)?"
            r" (?:cancell?ed|called off|dropped|withdrawn)\b",
            "cancel it",
        ),
        (r"(?<=ing) tho(?:ugh)?\s*(?=$|[.!])", ""),
        (rf"\b(?:free up|release|open up|hand back|give back) {_MY_PLACE}", "cancel it"),
        (r"(?<!am )(?<!are )(?<!is )\bfree (?:the|my) (?:slot|spot|place)\b", "cancel it"),
        (rf"\b(?:give|offer|pass|hand) {_MY_PLACE} (?:away|on|over|to)(?: {_SOMEBODY})?\b", "cancel it"),
        (rf"\b(?:they|{_SOMEBODY}) can (?:have|take|get) {_MY_PLACE}", "cancel it"),
        (rf"\b(?:let|give) {_SOMEBODY} (?:have|take|get)?\s?{_MY_PLACE}", "cancel it"),
        (rf"\b{_WHOEVER} (?:takes|gets|has) {_MY_PLACE}", "whoever takes my place"),
        (
            r"(?<=can not think of )any(?:thing|where|place)(?: else)? i would rather (?:do|be|go)\b",
            "a reason not to go",
        ),
        (
            r"\bno (?=(?:backing|bowing|pulling|dropping|chickening|bailing|cancell?ing|skipping|withdrawing)\b)",
            "not ",
        ),
        (
            r"\bneither(?: one| of them| of those| of the two)? (?:is|are|will be|would be|poses?) (?:an? |any )?"
            r"(?:problem|issue|trouble|bother)s?\b",
            "both are fine",
        ),
    )
)
_SPELLED_OUT = re.compile(r"(?<![\w'-])[a-z](?:-[a-z])+(?![\w'-])|(?<![\w'])[a-z](?: [a-z]){2,}(?![\w'])")
_ELISION = re.compile(
    r"\b(j|m|l|d|n|s|t|c|qu|jusqu|puisqu|lorsqu|un|all|dell|nell|sull|dall|quest|quell|bell|sant)'(?=\w)"
)
_POSSESSIVE = re.compile(r"'(?=\w|\b)|'")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


def word_set(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands between two stops. `asks`: it ends with a question mark; `shouted`: a word in it was stretched."""

    tokens: tuple[str, ...]
    asks: bool = False


def plain(text: str) -> str:
    """`text` (folded already) with contractions and shorthand written out."""
    text = _SPELLED_OUT.sub(_in_one, text)
    for pattern, to in _REWRITES:
        text = pattern.sub(to, text)
    return _STRETCHED.sub(r"\1", _POSSESSIVE.sub("", _ELISION.sub(r"\1 ", text)))


def _in_one(match: re.Match[str]) -> str:
    """ "N-O-T", "c a n c e l"; the letters of codes ("y n y") are no word."""
    word = re.sub(r"[- ]", "", match[0])
    return match[0] if set(word) <= set("ynrusel") and not word.startswith(("yes", "no")) else word


def words_of(text: str) -> tuple[str, ...]:
    """The tokens of a phrase of the lexicon, in the very form that a reply's tokens have."""
    return tuple(_TOKEN.findall(plain(text)))


# Verbs whose particle stands apart: stem and particle -> the verb in one word, as the lexicon has it.
_APART = (
    (("sag", "sage", "sagen", "sagt", "sagst"), "ab", "absagen"),
    (("sag", "sage", "sagen", "sagt"), "zu", "zusagen"),
    (("lehn", "lehne", "lehnen"), "ab", "ablehnen"),
    (("zieh", "ziehe", "ziehen"), "zuruck", "zuruckziehen"),
    (("tret", "trete", "treten"), "zuruck", "zurucktreten"),
    (("steig", "steige", "steigen"), "aus", "aussteigen"),
    (("spring", "springe", "springen"), "ab", "abspringen"),
    (("blas", "blase", "blasen"), "ab", "abblasen"),
    (("meld", "melde", "melden"), "ab", "abmelden"),
    (("nehm", "nehme", "nehmen"), "teil", "teilnehmen"),
    (("nehm", "nehme", "nehmen"), "wahr", "wahrnehmen"),
    (("zeg", "zeggen", "zegt"), "af", "afzeggen"),
    (("trek", "trekken"), "terug", "terugtrekken"),
    (("haak", "haken"), "af", "afhaken"),
    (("meld", "melden"), "af", "afmelden"),
    (("blaas", "blazen"), "af", "afblazen"),
    (("wijs", "wijzen"), "af", "afwijzen"),
    (("zie",), "af", "afzien"),
    (("sla", "slaan"), "over", "overslaan"),
    (("neem", "nemen"), "deel", "deelnemen"),
    (("call", "calling"), "off", "cancel"),
    (("turn", "turning"), "down", "decline"),
    (("back", "backing"), "out", "bow out"),
    (("pull", "pulling"), "out", "bow out"),
)
_FARTHEST_APART = 5


def _together(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """ "sage den Termin nicht ab" -> "absagen den Termin nicht": one verb, one token, and its "not" after it."""
    for stems, particle, verb in _APART:
        if particle not in tokens:
            continue
        end = tokens.index(particle)
        starts = [at for at in range(max(0, end - _FARTHEST_APART), end) if tokens[at] in stems]
        if starts:
            at = starts[-1]
            return (*tokens[:at], *verb.split(), *tokens[at + 1 : end], *tokens[end + 1 :])
    return tokens


# Nobody's answer has more words without a stop; what is beyond cannot slow the reading down.
_LONGEST_CLAUSE = 40


def clauses_of(spelled: str) -> tuple[Clause, ...]:
    """The clauses of a text as `plain` writes it, in order, none empty."""
    found: list[Clause] = []
    current: list[str] = []
    for token in _TOKEN.findall(spelled):
        if token not in _ENDS and len(current) < _LONGEST_CLAUSE:
            current.append(token)
            continue
        if current:
            found.append(Clause(_together(tuple(current)), token in _ASKS))
            current = [] if token in _ENDS else [token]
        elif token in _ASKS and found:
            found[-1] = Clause(found[-1].tokens, asks=True)
    if current:
        found.append(Clause(_together(tuple(current))))
    return tuple(found)
