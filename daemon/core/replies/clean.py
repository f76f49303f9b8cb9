"""From the raw body to the words that the candidate wrote now: no quotes, signatures, reactions, automatic replies."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from daemon.core.replies.echoes import without_our_texts

# Long enough for any honest answer; what is beyond cannot slow the reading down.
MOST_CHARACTERS = 1200

_INVISIBLE = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")
_QUOTE_STARTS = re.compile(
    r"""^\s*(?:
        >                                                             # RFC 3676 quoting
      | -{2,}\s*(?:original|forwarded|ursprüngliche|message\ d|mensaje|messaggio|mensagem|oorspronkelijk
          |weitergeleitete) .*
      | _{8,}\s*$
      | (?:on|am|le|el|il|em|op|no\ dia)\b .{4,200} (?:wrote|schrieb|a\ écrit|escribió|ha\ scritto|escreveu
          |schreef)\b .{0,80}:\s*$
      | .{0,160}\b(?:schrieb|a\ écrit|escribió|ha\ scritto|escreveu|schreef)\s*:\s*$
      | .{0,120}<[^<>\s]+@[^<>\s]+>\s*(?:wrote)?\s*:\s*$
      | .{0,160}\bhat\b.{0,60}\bgeschrieben\s*:\s*$
      | .{0,80}<[^<>\s]+@[^<>\s]+>\s*(?:schrieb|wrote|a\ écrit|escribió)\b.{0,60}:\s*$
      | (?:message\ transféré|mail\ original|mensaje\ reenviado)\s*:?\s*$
      | \*?(?:from|von|de|da|van|sent|gesendet|envoyé|enviado|inviato|verzonden|差出人|发件人)\s?[:：]\*?\s?\S.*
      | \*?(?:subject|betreff|objet|asunto)\s?:\*?\s?\S.*
      | .*(?:さんは書きました|のメッセージ|写道|寫道)\s?[:：]?\s*$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WROTE_BEGINS = re.compile(r"^\s*(?:on|am|le|el|il|em|op)\b.{4,}\d", re.IGNORECASE)
_WROTE_ENDS = re.compile(r"(?:wrote|schrieb|écrit|escribió|scritto|escreveu|schreef)\b.{0,80}:\s*$", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"""^\s*(?:
        --\s*$ | —\s*$ | _{2,}\s*$
      | (?:sent|get)\ (?:from|via|outlook)\b .*
      | sent\ (?:with|using)\b .*
      | (?:gesendet\ (?:von|mit)|von\ meinem|envoyé\ (?:de|depuis|avec|à\ partir)|enviado\ (?:desde|de|do|con)
          |inviato\ da|verzonden\ (?:vanaf|met)|从我的.*发送|iPhoneから送信) .*
      | (?:von|outlook\ für)\b .{0,60} (?:gesendet|beziehen)\b .*
      | (?:obtenez|obtener|holen\ sie\ sich)\ outlook\b .*
      | diese\ (?:nachricht|e-?mail)\ wurde\b .*
      | provenance\s?:\ courrier .* | virus-?(?:free|frei)\b .* | (?:libre|sans)\ (?:de\ )?virus\b .*
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOSING = re.compile(
    r"""^\s*(?:(?:kind|best|warm|many)?\s*regards|best(?:\ wishes)?|thanks|many\ thanks|thank\ you|cheers|sincerely
      | yours(?:\ \w+)? | cordially
      | (?:mit\ freundlichen|viele|liebe|beste|freundliche)\ grüße?n?|mfg|lg|vg|cordialement
          |bien\ (?:cordialement|à\ vous)|(?:un\ )?saludos?(?:\ cordiales)?|atentamente
      | (?:cordiali|distinti)\ saluti|saluti|atenciosamente|cumprimentos|abraços?
          |(?:met\ vriendelijke\ )?groet(?:en|jes)?|mvg)[\s,.!]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_AUTOMATIC = re.compile(
    r"""out\ of\ (?:the\ )?office | \bOOO\b
      | ^auto\s?: | auto(?:matic|mated)?[\s-]?(?:reply|response|responder) | automat(?:ic|ed)\ message
      | (?:currently|am)\ (?:away|on\ (?:annual|parental|maternity|sick|paternity)?\s?(?:leave|vacation
          |holiday)|travell?ing) .{0,120} (?:return|respond|reply|back|access)
      | (?:i|we)\ (?:will|'ll)\ (?:be\ back|return|respond|reply) .{0,60} (?:return|office|as\ soon\ as|on\ monday)
      | i['’]?m\ driving\ (?:with|and|right\ now) | driving\ (?:focus|mode) | \(auto(?:\s?reply)?\)
      | reply\ stop\b | msg\s?&\s?data
      | do\ not\ disturb\ (?:while|is\ on)
      | vacation\ (?:responder|reply|message) | auto-?responder
          | see\ your\ message\ when | notifications\ (?:turned\ off|silenced)
      | limited\ access\ to\ (?:my\ )?e?-?mail | this\ (?:mailbox|number|inbox)\ is\ (?:not|un)\s?monitored
      | delivery\ (?:has\ failed|status\ notification|failure) | undeliverable | mailer-daemon
      | abwesenheit(?:snotiz|sassistent)? | automatische\ antwort | nicht\ im\ (?:büro|hause) | bin\ (?:derzeit
          |zurzeit|momentan|ab\ dem)\b.{0,60}(?:erreichbar|zurück|büro|urlaub)
      | réponse\ automatique | absente?\ du\ bureau | message\ automatique | absente?\ (?:jusqu|du\ \d)
      | respuesta\ automática | fuera\ de\ (?:la\ )?oficina | mensaje\ automático
      | risposta\ automatica | fuori\ (?:sede|ufficio) | resposta\ automática | fora\ do\ escritório
          | ausente\ do\ escritório
      | automatisch\ (?:antwoord|bericht) | afwezigheids | afwezig\ tot | niet\ op\ kantoor
      | 自動(?:返信|応答|送信) | 不在(?:にして|のため) | 自动(?:回复|答复) | 自動回覆 | 不在办公室 | 休假期间""",
    re.IGNORECASE | re.VERBOSE,
)
_REACTION_WORDS = (
    r"liked|loved|disliked|laughed\ at|emphasi[sz]ed|questioned|reacted|removed"
    r"|gefällt|a\ aimé|a\ adoré|n['’]a\ pas\ aimé|le\ gustó|le\ encantó|me\ gusta|me\ encanta|no\ le\ gustó"
    r"|piace|ha\ messo|adora|curtiu|adorou|gostou|amou|vindt|hat|heeft|ha|a\ ri"
)
_REACTION = re.compile(
    rf"^\s*(?P<how>(?:\S{{1,12}}\s(?=(?:to|zu|à|a|op|su)\s)(?:to|zu|à|a|op|su))|(?:{_REACTION_WORDS})\b[^“”\"„«「]{{0,60}}?)\s*[“\"„«「](?P<quoted>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_APPROVES = re.compile(
    r"^(?:liked|loved|gefällt|a aimé|a adoré|le gustó|le encantó|me gusta|me encanta|ha messo mi piace|piace"
    r"|adora|curtiu|adorou|gostou|amou|vindt)|👍|❤|♥|💯|👌|🙌|✅|😍|🥰",
    re.IGNORECASE,
)
_TAKES_BACK = re.compile(
    r"^removed|disliked|n['’]a pas|no le|nicht|👎|😂|🤣|❓|‼|🤔|laughed|emphasi|questioned", re.IGNORECASE
)
_QUOTED_SPAN = re.compile(r"[“„«「『][^“”„«»「」『』]{9,}(?:[”“»」』…]|$)|\"[^\"]{9,}(?:\"|$)")
# Our own questions tell what to answer; whoever pastes or forwards one has not answered by it.
_PROMPT = re.compile(
    r"(?<![^.!?\n])[^.!?\n]*\b(?:reply|answer|text|antworte|répondez|responde|rispondi|responda|antwoord)\s+\(?[\"'“]?(?:[ynru123]|yes|no|undo|late)\b"
    r"[\"'”]?[^\n]*?(?:\bto\b|\bfor\b|=|:|für|pour|para|per|voor)[^\n]*?(?:[.!?](?=\s|$)|\n|$)",
    re.IGNORECASE,
)
# In a mail: a name on a line of its own under an empty line, and at most three short lines below it.
# "Yes. Thank you. Sent from my Samsung Galaxy": a signature that lost its line.
_SENT_FROM = re.compile(r"(?<=[.!?])[ \t]+(?=sent from my \w+(?: \w+){0,3}\W*$)", re.IGNORECASE)
_UNMARKED_SIGNATURE = re.compile(
    r"(?<=\S)\n\s*\n(?!(?:no|not|nope|never|yes|yeah|sorry|please|cancel|can|will|decline|maybe|but|actually|see)\b)"
    r"(?-i:[A-Z][a-zà-ÿ]+(?: [A-Z]\.)?(?: [A-Z][a-zà-ÿ]+){1,2})[ ]*(?:\n(?:[^\s.!?]+[ ,|]*){1,6}){0,3}\s*$",
    re.IGNORECASE,
)
# "N to bow out": a line of our legend, not an answer by it.
_LEGEND = re.compile(
    r"(?<!\w)[ynr123]\s*(?:to|for|=|:)\s*(?:keep it|bow out|ask for another time|loved it|unsure|not for me)\b",
    re.IGNORECASE,
)
_PROMPT_HEAD = re.compile(r"\binterview with [^\n]*?(?:going|attending|keep it)\?", re.IGNORECASE)


class Kind(StrEnum):
    """What sort of body it is, as far as that alone settles how to read it."""

    WRITTEN = "written"
    AUTOMATIC = "automatic"  # an out-of-office, a driving mode, a bounce
    APPROVAL = "approval"  # a like of one of our texts
    REACTION = "reaction"  # any other reaction to one of our texts


@dataclass(frozen=True, slots=True)
class Body:
    """The candidate's own words. `quoting`: something quoted was taken out of their midst."""

    kind: Kind
    text: str = ""
    quoting: bool = False


def above_the_quote(raw: str) -> str:
    """`raw` down to the quoted text, otherwise untouched: what somebody who dictates a letter wrote."""
    return _above_the_quote(raw[: 8 * MOST_CHARACTERS].replace("\r\n", "\n"))


def above_the_footer(letter: str) -> str:
    """`letter` without what a mail program puts below it; the closing and the name are the letter's own."""
    lines = letter.split("\n")
    for number, line in enumerate(lines):
        below = sum(bool(one.strip()) for one in lines[number + 1 :])
        if _SIGNATURE.match(line) and (not line.strip("-—_ ") or below <= _BELOW_A_FOOTER):
            return "\n".join(lines[:number]).rstrip()
    return letter


_BELOW_A_FOOTER = 3  # lines: more of them, and it was a sentence of the letter's that only looked like one


def body_of(raw: str) -> Body:
    """The part of `raw` that can hold an answer."""
    text = _INVISIBLE.sub("", raw[: 8 * MOST_CHARACTERS]).replace("\r\n", "\n").replace("\r", "\n")
    text = _SENT_FROM.sub("\n", text)
    if reaction := _REACTION.match(text):
        return Body(_reaction_kind(reaction["how"]), quoting=True)
    own = _above_the_signature(_above_the_quote(_below_a_leading_quote(text)))[:MOST_CHARACTERS]
    own = _punctuated(own)
    if _AUTOMATIC.search(own):
        return Body(Kind.AUTOMATIC)
    if _points_at_a_line(own):
        return Body(Kind.REACTION, quoting=True)
    if own.strip() != text.strip():
        own = _UNMARKED_SIGNATURE.sub("", own)
    bare = _LEGEND.sub(" ", _PROMPT_HEAD.sub(" ", _PROMPT.sub(" ", _QUOTED_SPAN.sub(" ", without_our_texts(own)))))
    return Body(Kind.WRITTEN, bare.strip(), quoting=bare != own)


def _points_at_a_line(text: str) -> bool:
    """ "“N to bow out” yes that please": what is meant by "that" is a line of our legend, and not the first."""
    return _LEGEND.search(text) is not None and _POINTING.search(text) is not None


_POINTING = re.compile(r"[”\"»]\W*(?:yes|yeah|yep|ok|okay|si|oui|ja)?\W*(?:that|this)\b[^.!?\n]{0,20}$", re.IGNORECASE)


_SPOKEN = {"comma": ",", "full stop": ".", "period": ".", "question mark": "?", "exclamation mark": "!"}
_SPOKEN_MARK = re.compile(r"\s+(comma|full stop|question mark|exclamation mark)\b|\s+(period)(?=\s*$)", re.IGNORECASE)


def _punctuated(text: str) -> str:
    """ "yes comma I'll be there full stop": what a phone wrote down that should have been a mark."""
    return _SPOKEN_MARK.sub(lambda found: _SPOKEN[(found[1] or found[2]).lower()], text)


def _reaction_kind(how: str) -> Kind:
    approves = _APPROVES.search(how) and not _TAKES_BACK.search(how)
    return Kind.APPROVAL if approves else Kind.REACTION


def _below_a_leading_quote(text: str) -> str:
    """The answer of one who writes under what is quoted; `text` itself where no quote opens it or nothing follows."""
    lines = text.split("\n")
    quoted = 0
    for number, line in enumerate(lines):
        if line.lstrip().startswith(">") or (quoted == number == 0 and _WROTE_ENDS.search(line[:400])):
            quoted = number + 1
        elif line.strip():
            break
    return "\n".join(lines[quoted:]) if quoted and "".join(lines[quoted:]).strip() else text


def _above_the_quote(text: str) -> str:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        wrapped = " ".join(lines[number : number + 2])
        begins = _WROTE_BEGINS.match(line) and len(wrapped) < 300 and _WROTE_ENDS.search(wrapped)
        if (_QUOTE_STARTS.match(line[:400]) or begins) and not _is_answer_line(number, line):
            return "\n".join(lines[:number])
    return text


def _is_answer_line(number: int, line: str) -> bool:
    """ "no: dentist" on the first line has the looks of a header in no language; a quote there leaves nothing over."""
    return number == 0 and not line.lstrip().startswith((">", "-", "_")) and not _WROTE_ENDS.search(line)


def _above_the_signature(text: str) -> str:
    lines = text.split("\n")
    seen = False
    for number, line in enumerate(lines):
        if seen and (_SIGNATURE.match(line) or _is_closing(lines, number)):
            return "\n".join(lines[:number])
        seen = seen or bool(line.strip())
    return text


def _is_closing(lines: list[str], number: int) -> bool:
    """A closing formula, set apart or with a comma, and at most a name and a few short lines below it."""
    apart = not lines[number - 1].strip() or lines[number].rstrip().endswith(",")
    if not apart or not _CLOSING.match(lines[number]):
        return False
    below = [line for line in lines[number + 1 :] if line.strip()]
    return bool(below) and len(below) <= 6 and len(below[0].split()) <= 4


def folded(text: str) -> str:
    """Lower case, compatibility forms resolved, Latin accents gone; kana keep their marks."""
    out: list[str] = []
    # The accent tells "sí, puedo ir" from "si puedo ir", and goes.
    text = _SPANISH_YES.sub(r"\1, ", text)
    for char in unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold()):
        if unicodedata.combining(char) and out and out[-1].isascii():
            continue
        out.append(char)
    plain = unicodedata.normalize("NFC", "".join(out))
    return plain.translate(_LIKE_ASCII)


_SPANISH_YES = re.compile(r"\b(sí) (?=(?:puedo|podré|voy|iré|quiero|asisto|asistiré|estaré)\b)", re.IGNORECASE)


_LIKE_ASCII = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "`": "'",
        "´": "'",
        "ʼ": "'",
        "\ufe0f": "",
        "\u20e3": "",
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
    }
    | {chr(tone): "" for tone in range(0x1F3FB, 0x1F400)}
)
