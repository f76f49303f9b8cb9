"""The way to an interview in person: whether there is one, when they leave for it, and when to be reminded of it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from daemon.core.interview import Interview
from daemon.core.policy import Policy
from daemon.core.replies.clean import folded

TO_GET_READY = timedelta(hours=1)  # the reminder comes that long before they leave, or earlier

_CODE = re.compile(  # what holds a number, or a word for a place, and tells of none
    r"\b(?:(?:pass ?code|password|pin|id|code|kennwort|kenncode|ext)\b\W*\d[\d\s-]*|home ?office"
    r"|\d+\s*(?:min\w*|h|hrs?|hours?|stunden?|heures?|horas?|uhr|am|pm)|\d{1,2}:\d{1,2})\b"
)
_ROUNDS = (
    r"(?:round|interview|call|screen|session|stage|step|part|runde|gesprach|stufe|phase|teil"
    r"|tour|entretien|etape|partie|appel|ronda|entrevista|llamada|fase|etapa|parte)"
)
_ROUND = re.compile(rf"\b{_ROUNDS}\W{{0,2}}\d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th|er|e|re|o|a)?\W{{1,2}}{_ROUNDS}\b")
_NUMBER = re.compile(r"\+?\d[\d\s().-]{6,}\d")  # of a phone or a meeting
_REMOTE = re.compile(
    r"\b(?:(?:microsoft |ms )?teams|zoom|google meet|hangouts?|webex|skype|face ?time|whats ?app|whereby"
    r"|go ?to ?meeting|blue ?jeans|signal|slack|discord|jitsi|chime|online|remote(?:ly)?|virtual\w*|video\w*|digital"
    r"|web ?conference|phone|telephone|by call|call|conference call|cell|mobile|dial-?in"
    r"|telefon\w*|anruf|handy|fernmundlich|remote|virtuell"
    r"|telephon\w*|appel|en ligne|a distance|visio\w*|distanciel"
    r"|telefono|telefonic[ao]|llamada|en linea|remot[oa]|videollamada|a distancia)\b|^\W*(?:meet|tel)\b\W*"
)
_PLACE = re.compile(
    r"\b\d{1,4}[a-z]?\b|\b(?:room|floor|building|office|lobby|reception|hq|street|st|road|rd|avenue|ave|lane|square|plaza"
    r"|raum|etage|gebaude|buro|empfang|platz|allee|weg|\w*stra(?:ss)?e|\w*str"
    r"|salle|etage|batiment|bureau|accueil|rue|boulevard|place"
    r"|sala|piso|planta|edificio|oficina|recepcion|calle|avenida|plaza)\b"
)


_SAYS_NOTHING = re.compile(  # a location of these alone is still to be said, or is said elsewhere
    r"(?:[\W_]|\b(?:tb[acd]|n|a|na|none|unknown|interview|meeting|location|venue|address|details|link|invite|invitation"
    r"|description|calendar|email|mail|notes|see|below|to|follows?|be|will|is|the|in|by|soon|pending"
    r"|confirmed|announced|determined|decided|defined|shared|sent|provided"
    r"|ort|adresse|einladung|beschreibung|kalender|kalenderlink|siehe|unten|der|die|das|wird|noch|bekannt|gegeben"
    r"|bekanntgegeben|mitgeteilt|folgt|offen|unbekannt|keine|angabe|k|vorstellungsgesprach|gesprach"
    r"|lieu|entretien|voir|calendrier|ci|dessous|sera|communique|precise|confirme|inconnu|aucun|l|le|la|les|d|de|dans"
    r"|confirmer|preciser|definir|determiner|communiquer|venir"
    r"|lugar|ubicacion|direccion|entrevista|ver|descripcion|invitacion|calendario|correo|abajo|el|se|por|pendiente"
    r"|confirmar|determinar|anunciar|concretar|confirmara|comunicara|enviara|desconocido|ninguno)\b)*"
)


def is_in_person(interview: Interview) -> bool:
    """Whether there is a way to go: to a place, and not to a link, a phone or the name of a service."""
    place = folded(interview.location)
    if not place.strip() or interview.join_url or "://" in place:
        return False
    plain = _NUMBER.sub(" ", _CODE.sub(" ", place))
    unnumbered = _ROUND.sub(" ", plain)
    if _SAYS_NOTHING.fullmatch(unnumbered):
        return False
    return not _REMOTE.search(plain) or _PLACE.search(unnumbered) is not None


def leave_at(interview: Interview, policy: Policy) -> datetime | None:
    """When to leave; None where there is no way to go, or nobody said how long it takes."""
    if interview.starts_at is None or not policy.travel or not is_in_person(interview):
        return None
    return interview.starts_at - policy.travel


def reminded_for(interview: Interview, starts_at: datetime, policy: Policy) -> tuple[datetime, datetime]:
    """When to remind on the day, and for what: that they leave, or else that it begins."""
    wanted, leaving = starts_at - policy.day_of_reminder, leave_at(interview, policy)
    return (min(wanted, leaving - TO_GET_READY), leaving) if leaving else (wanted, starts_at)
