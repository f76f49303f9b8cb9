"""The scheduler's own pages, by which the candidate could give up a slot or choose another: told them, never opened."""

from __future__ import annotations

import re
from dataclasses import dataclass

from daemon.core.event import CalendarEvent
from daemon.core.recognition.text import Link, read

# In the address itself, as Calendly, Cal.com, SavvyCal, Greenhouse, GoodTime and others write it.
GIVES_UP = re.compile(r"/cancel(?:lations?|l?ed)?(?:[/?#]|$)|[?&](?:cancel=true|action=cancel)\b", re.IGNORECASE)
CHOOSES = re.compile(r"/(?:re-?schedul\w*|rebook)(?:[/?#]|$)|[?&](?:rescheduleuid|action=reschedule)\b", re.IGNORECASE)
# Or in the words before it.
SAYS_GIVE_UP = re.compile(
    r"(?:cancel|annuler|absagen|stornieren|cancelar|annulla|annuleren|キャンセル|取消)\W{0,12}$", re.IGNORECASE
)
SAYS_CHOOSE = re.compile(
    r"(?:reschedule|replanifier|umbuchen|verschieben|reprogramar|reagendar|riprogramma|verzetten|変更|改期)\W{0,12}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SelfService:
    """https addresses; "" where the invitation names none."""

    cancel_url: str = ""
    reschedule_url: str = ""


def self_service(event: CalendarEvent) -> SelfService:
    """What the invitation offers. A link that may be either is none: a tap on it must do what was said."""
    links = [one for one in read(event).links if one.url.lower().startswith("https://")]
    return SelfService(
        cancel_url=_first(links, GIVES_UP, SAYS_GIVE_UP, but=CHOOSES),
        reschedule_url=_first(links, CHOOSES, SAYS_CHOOSE, but=GIVES_UP),
    )


def _first(links: list[Link], address: re.Pattern[str], label: re.Pattern[str], *, but: re.Pattern[str]) -> str:
    plain = [one.url for one in links if address.search(one.url) and not but.search(one.url)]
    said = [one.url for one in links if label.search(one.before[-40:]) and not but.search(one.url)]
    return next(iter((*plain, *said)), "")
