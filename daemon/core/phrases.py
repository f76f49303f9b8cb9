"""What the etiquette listens for in a message, language by language: words of thanks, of pressure, of shame.

Patterns are wide enough for what somebody else writes into a template of their own, and no wider: the sentence
that says no has to be one that nobody can misread.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from daemon.core.delivery import Purpose

# Carriers block the number for good when one of these is the whole reply, in whichever language the rest is.
OPT_OUT_WORDS = (
    "STOP|STOPALL|UNSUBSCRIBE|CANCEL|END|QUIT|REVOKE|OPT[- ]?OUT"
    "|STOPP|ABMELDEN|ABBESTELLEN|ARR[EÊ]T|ARR[EÊ]TER|D[EÉ]SABONNER|D[EÉ]SINSCRIRE"
    "|ALTO|BAJA|CANCELAR|DETENER|PARAR|SALIR"
)
SHOUTED = re.compile(rf"\b(?:{OPT_OUT_WORDS})\b")
OFFERED = re.compile(
    r"\b(?:reply|text|answer|send|say|write|antworte|schreibe?|sende?|schicke?|r[ée]ponds|r[ée]pondez|envoie|envoyez"
    r"|[ée]cris|[ée]crivez|responde|env[íi]a|manda|escribe)\s+(?:(?:with|mit|par|con)\s+)?"
    r"(?:[\"']?\w+[\"']?(?:\s*[,/]\s*|\s+(?:or|oder|ou|o|and|und|et|y)\s+)){0,3}"
    rf"[\"']?(?:{OPT_OUT_WORDS})\b"
    rf"|\b[YNR]\s+(?:or|oder|ou|o)\s+[\"']?(?:{OPT_OUT_WORDS})\b"
    rf"|\b(?:{OPT_OUT_WORDS})\s+[A-Z]\d{{1,2}}\b|\b(?:{OPT_OUT_WORDS})\s*=",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language. `clear`: by the letter's purpose, the line that says where the candidate stands."""

    clear: Mapping[Purpose, re.Pattern[str]]
    thanks: re.Pattern[str]
    demands: re.Pattern[str]
    shaming: re.Pattern[str]
    blank_before: str = ""  # marks that have a blank before them where this language is well set
    dear: str = ""  # letters of this language that a text message pays for: they are outside GSM-7


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _clear(no: str, withdrawn: str, another_time: str, late: str) -> Mapping[Purpose, re.Pattern[str]]:
    refusal = re.compile(no, re.IGNORECASE)
    return {
        Purpose.CANCELLATION: refusal,
        Purpose.DECLINE: refusal,
        Purpose.WITHDRAWAL: re.compile(withdrawn, re.IGNORECASE),
        Purpose.RESCHEDULE: re.compile(another_time, re.IGNORECASE),
        Purpose.LATE: re.compile(late, re.IGNORECASE),
    }


ENGLISH = Phrases(
    clear=_clear(
        no=r"\bwill not (?:be able to )?attend\b",
        withdrawn=r"\bwithdraw(?:ing)? (?:my application|from)\b",
        another_time=r"\bwould like to ask for another time\b",
        late=r"\brunning (?:about .{1,20}|a little) late\b|\bwas not there for (?:our|the) interview\b",
    ),
    thanks=_any(r"\b(?:thanks?|thank you|grateful)\b"),
    demands=_any(
        r"\bplease (?:reply|respond|confirm|acknowledge|get back)\b",
        r"\b(?:reply|respond|answer) (?:by|before|within|soon)\b",
        r"\b(?:awaiting|await|expecting|look(?:ing)? forward to) your (?:reply|response|answer)\b",
        r"\blet me know\b|\basap\b|\bas soon as possible\b|\burgent",
    ),
    shaming=_any(
        r"\bsham\w+|\bashamed\b|\bghost\w*|\brude\b|\bunprofessional\w*|\birresponsib\w+|\bdisappoint\w*|\bguilt\w*",
        r"\byour fault\b|\bblam\w+|\bfail(?:ed|ure)?\b|\byou should have\b|\bregret\w*|\bhow could you\b",
        r"\byou (?:still )?(?:have not|haven't|did not|didn't) (?:answer|repl)\w*",
    ),
)
GERMAN = Phrases(
    clear=_clear(
        no=r"\bsag(?:e ich|t) (?:das|den|unser\w*|mein\w*)\b.*\bab\b|\bnehme\b.*\bnicht teil\b"
        r"|\b(?:werde|kann)\b.*\bnicht (?:teilnehmen|wahrnehmen)\b",
        withdrawn=r"\bziehe (?:ich )?meine bewerbung\b.*\bzurück\b",
        another_time=r"\bum einen anderen termin\b",
        late=r"\bverspäte mich\b|\b(?:komme|bin)\b.*\bspäter\b|\bbin ich nicht (?:gekommen|erschienen)\b",
    ),
    thanks=_any(r"\b(?:dank\w*|danke|vielen dank|bedank\w*)\b"),
    demands=_any(
        r"\bbitte (?:antworten|bestätigen|melden) sie\b|\bbitte um (?:eine |ihre )?(?:rück\w+|antwort|bestätigung)\b",
        r"\b(?:erwarte|warte auf|freue mich auf) (?:ihre|eine) (?:antwort|rückmeldung|bestätigung)\b",
        r"\b(?:geben|lassen) sie mir\b|\bumgehend\b|\bschnellstmöglich\b|\bso bald wie möglich\b|\bdringend\b",
    ),
    shaming=_any(
        r"\bscham\w*|\bschäm\w*|\bpeinlich\w*|\bunprofessionell\w*|\bunhöflich\w*|\bunverantwortlich\w*|\benttäusch\w*",
        r"\bschuld\w*|\bdein fehler\b|\bversag\w*|\bversäum\w*|\bvorwurf\b|\bbereu\w*|\bbedauerlich\w*",
        r"\bdu hättest\b|\bdu hast (?:noch |immer noch )?nicht geantwortet\b|\bwie konntest du\b|\bim stich\b",
    ),
)
FRENCH = Phrases(
    clear=_clear(
        no=r"\bne (?:participer|viendr|assister)(?:ai|a) pas\b|\bne pourr(?:ai|a) pas (?:participer|venir|assister)\b",
        withdrawn=r"\bretire ma candidature\b",
        another_time=r"\bdemander une? autre (?:date|créneau|horaire|moment)\b",
        late=r"\b(?:aurai|serai|ai)\b.*\bretard\b|\bmanqué (?:notre|l')\s?entretien\b",
    ),
    thanks=_any(r"\b(?:merci|remerci\w*|reconnaissant\w*)\b"),
    demands=_any(
        r"\b(?:veuillez|merci de) (?:me )?(?:répondre|confirmer|revenir)\b|\brépondez[- ]moi\b|\bconfirmez[- ]moi\b",
        r"\bdans l'attente de (?:votre|une)\b|\bj'attends votre\b|\ben attendant votre\b|\btenez-moi\b",
        r"\bdès que possible\b|\bau plus vite\b|\bdans les meilleurs délais\b|\burgen\w+",
    ),
    shaming=_any(
        r"\bhont\w*|\bimpoli\w*|\bpeu professionnel\w*|\birresponsable\w*|\bdécevant\w*|\bdéçu\w*|\bdécevoir\b",
        r"\bcoupable\w*|\bculpa\w*|\bta faute\b|\bregrett\w*|\béchec\w*|\btu aurais dû\b|\bcomment as-tu pu\b",
        r"\btu n'as (?:toujours |encore )?pas répondu\b|\breproch\w*",
    ),
    blank_before=";:!?",
    dear="âêîôûëïçœÂÊÎÔÛËÏÀÈÙŒ",
)
SPANISH = Phrases(
    clear=_clear(
        no=r"\bno asistir(?:é|á)\b|\bno (?:podré|podrá|voy a) asistir\b|\bno acudir(?:é|á)\b",
        withdrawn=r"\bretiro mi candidatura\b",
        another_time=r"\bpedir(?:le|les)? otra (?:fecha|hora)\b",
        late=r"\bllegaré\b.*\btarde\b|\bno me presenté\b",
    ),
    thanks=_any(r"\b(?:gracias|agrade[cz]\w*)\b"),
    demands=_any(
        r"\b(?:responda|respóndame|conteste|contésteme|confirme|confírmeme)\b",
        r"\brueg\w+ (?:que me )?(?:respond|confirm)\w*",
        r"\b(?:espero|aguardo|quedo a la espera de|a la espera de) su (?:respuesta|confirmación)\b",
        r"\bhágame saber\b|\bavíseme\b|\blo antes posible\b|\bcuanto antes\b|\burgen\w+",
    ),
    shaming=_any(
        r"\bvergüenza\b|\bavergonz\w*|\bmaleducad\w*|\bgroser\w*|\bpoco profesional\w*|\birresponsab\w*|\bdecepci\w*",
        r"\bculpa\w*|\bfallaste\b|\bfracas\w*|\bdeberías haber\b|\blament\w*|\bcómo pudiste\b|\breproch\w*",
        r"\b(?:todavía |aún )?no has (?:respondido|contestado)\b",
    ),
    dear="áíóúÁÍÓÚ",
)
PHRASES: Mapping[str, Phrases] = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}
