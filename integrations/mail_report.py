"""What a mail server reports of a message of ours: a DSN (RFC 3464), a receipt (RFC 8098), or a bounce in words.

A report is believed for the Message-ID of what it returns, and for nothing else that it refers to: of a whole thread
only the last mail came back. One that returns nothing and names no mail at all says only to whom it went.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_string
from email.message import Message

from daemon.core.delivery import DeliveryState
from daemon.ports import MailReport
from integrations.mail_text import KEY_HEADER, one_line

OURS = re.compile(r"<[0-9a-f]{32}@[^<>\s]{1,250}>")  # as daemon.loops.record makes them
RETURNED = re.compile(r"^[>\s]*(?:X-Microsoft-Original-)?Message-ID:\s*(<[^<>\s]+>)", re.IGNORECASE | re.MULTILINE)
TOKEN = re.compile(r"[0-9a-f]{32}")
ADDRESS = re.compile(r"<?[^\s<>@;]+@[^\s<>@;]+>?")
STATUS = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
NO_SUCH_MAILBOX = re.compile(r"5\.1\.[1-36]\b|5\.2\.1\b")  # RFC 3463
# In the languages of the message templates.
FAILED = re.compile(
    r"undeliver|(?:(?:could|can) ?not|couldn't|can't) be delivered|unable to deliver"
    r"|was ?n[o']t (?:be )?(?:delivered|able to deliver)"
    r"|permanent(?:ly)?\b.{0,20}\b(?:error|fail)|delivery\b.{0,40}\bfail|returned to sender|no such (?:user|mailbox)"
    r"|(?:user|recipient|mailbox|address)\b.{0,30}\b(?:unknown|rejected|not found|unavailable|does not exist)"
    r"|nicht\b.{0,20}\b(?:zugestellt|ausgeliefert)\b|(?:nicht |un)zustellbar"
    r"|zustellung\b.{0,40}\b(?:fehlgeschlagen|gescheitert|nicht möglich)"
    r"|(?:empfänger|postfach|adresse|benutzer)\w*\b.{0,40}\b(?:unbekannt|existiert nicht|abgelehnt|nicht gefunden)"
    r"|pas pu être (?:remis|délivré|distribué|livré|achemin|envoyé)\w*"
    r"|échec\b.{0,20}\b(?:remise|livraison|distribution)|(?:remise|livraison|distribution)\b.{0,40}\ba échoué"
    r"|non (?:remis|distribué|délivré)\w*"
    r"|(?:destinataire|adresse|boîte|utilisateur)\b.{0,40}\b(?:inconnu|introuvable|inexistant|n'existe pas|rejeté)"
    r"|no (?:se )?(?:ha |han |pudo |pudieron |puede )?(?:podido )?(?:ser |sido )?entrega(?:r|do|da)\w*"
    r"|error\b.{0,20}\bentrega|(?:destinatario|usuario|dirección|buzón)\b.{0,40}"
    r"\b(?:desconocid[oa]|no existe|no encontrad[oa]|rechazad[oa])",
    re.IGNORECASE,
)
# It was late first, and is not tried any more; but "before giving up" is yet to come.
GAVE_UP = re.compile(
    r"\bgave up\b|(?<!be )(?<!not )(?<!n't )(?<!yet )\bgiven up\b|(?:\bam|'m|\bare|'re|\bis|'s|;|,|\.) giving up\b"
    r"|(?:not|n't|no longer) (?:keep |continue to |be )(?:try|retr)"
    r"|\b(?:konnte|wurde|ist)\b.{0,20}\bendgültig (?:nicht |un)(?:zugestellt|zustellbar)",
    re.IGNORECASE,
)
DELAYED = re.compile(
    r"\bdelayed\b|warning (?:message )?only|not yet been delivered|(?:will|to) (?:keep|continue|be) (?:try|retr)"
    r"|\bwill (?:continue to (?:try|retr)|retry|try again)"
    r"|(?:do not|don't) need to resend|still (?:being )?(?:trying|retr)"
    r"|(?:noch|bisher|bislang) nicht (?:zugestellt|zustellbar)|zustellung\b.{0,20}\bverzögert|weitere zustellversuche"
    r"|(?<!wurde )(?<!wurden )(?:weiterhin|erneut) versucht"
    r"|pas encore (?:pu être|été) (?:remis|délivré|distribué)|(?:remise|distribution|livraison)\b.{0,60}\bretardée?"
    r"|réessa(?:ie|ye)rons|nouvelles? tentatives?\b.{0,30}\b(?:sera|seront|aura|auront|suivr)"
    r"|(?:aún|todavía) no (?:se )?ha (?:podido |sido )?entrega(?:r|d[oa])"
    r"|entrega\b.{0,20}\bretrasad[oa]|se seguirá intentando",
    re.IGNORECASE,
)
DAEMONS = frozenset({"mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon"})
STATES = {"failed": DeliveryState.REFUSED, "delivered": DeliveryState.DELIVERED}
HEADERS_ALONE = frozenset({"text/rfc822-headers", "message/global-headers"})
RETURNS = HEADERS_ALONE | {"message/rfc822"}
REASON_MAX = 160
RECIPIENTS_MAX = 10


def may_be_report(headers: Message) -> bool:
    """By the header alone: whether it is worth a look at the whole."""
    local = str(headers.get("From", "")).rpartition("<")[2].partition("@")[0].strip().lower()
    return headers.get_content_type() == "multipart/report" or "X-Failed-Recipients" in headers or local in DAEMONS


def report_of(mail: Message, domain: str) -> tuple[MailReport, tuple[str, ...]] | None:
    """What it says, and the Message-IDs of what it says it of; None where it is no report. `domain`: our own IDs'."""
    parts = list(mail.walk())
    status = next((one for one in parts if one.get_content_type() == "message/delivery-status"), None)
    receipt = next((one for one in parts if one.get_content_type() == "message/disposition-notification"), None)
    if status is not None:
        report: MailReport | None = _of_status(_blocks(status))
    elif receipt is not None:
        report = _of_receipt(_blocks(receipt))
    else:
        report = _of_words(_text(mail))
    if report is None:
        return None
    named = [*_returned(parts, domain), *_in_receipt(receipt)] or _named(mail)
    if status is not None and not named and not _speaks_of_a_mail(mail, parts):
        report = replace(report, recipients=_recipients(_blocks(status)))
    return report, tuple(dict.fromkeys(named))


def _speaks_of_a_mail(mail: Message, parts: list[Message]) -> bool:
    """Whether it says by itself of which mail it is, be it none of ours."""
    return "In-Reply-To" in mail or "References" in mail or any(one.get_content_type() in RETURNS for one in parts)


def _recipients(blocks: list[Message]) -> tuple[str, ...]:
    """To whom the mail was written, and where that had led, lower case."""
    fields = (str(block.get(name, "")) for block in blocks for name in ("Original-Recipient", "Final-Recipient"))
    addresses = (field.rpartition(";")[2].strip(" <>\t\r\n").lower() for field in fields)
    return tuple(dict.fromkeys(one for one in addresses if "@" in one))[:RECIPIENTS_MAX]


def _of_status(blocks: list[Message]) -> MailReport:
    """One block for each recipient, and we write to one at a time: what is worst counts."""
    told = [block for block in blocks if "Action" in block]
    actions = [(str(block["Action"]).split() or [""])[0].lower() for block in told]
    action = next((one for one in ("failed", "delivered") if one in actions), "") or next(iter(actions), "")
    about = next((block for block, one in zip(told, actions, strict=True) if one == action), Message())
    status, words = str(about.get("Status", "")), str(about.get("Diagnostic-Code", ""))
    reason = _reason(words.partition(";")[2] or words or status)
    state = STATES.get(action, DeliveryState.ACCEPTED)
    if state is DeliveryState.REFUSED:
        return MailReport(state=state, reason=_came_back(reason), mailbox_gone=bool(NO_SUCH_MAILBOX.search(status)))
    return MailReport(state=state, reason=f"{action}: {reason}" if action and reason else action)


def _of_receipt(blocks: list[Message]) -> MailReport:
    shown = any("displayed" in str(block.get("Disposition", "")).lower() for block in blocks)
    return MailReport(
        state=DeliveryState.DELIVERED if shown else DeliveryState.ACCEPTED, reason="" if shown else "not read"
    )


def _of_words(text: str) -> MailReport | None:
    text = text.replace("’", "'")
    gave_up = GAVE_UP.search(text) and FAILED.search(text)
    if DELAYED.search(text) and not gave_up:
        return MailReport(state=DeliveryState.ACCEPTED, reason="delayed")
    if not FAILED.search(text):
        return None
    status = STATUS.search(text)
    code = status[0] if status else ""
    gone = bool(NO_SUCH_MAILBOX.search(code))
    return MailReport(state=DeliveryState.REFUSED, reason=_came_back(code), mailbox_gone=gone)


def _returned(parts: list[Message], domain: str) -> Iterator[str]:
    """The Message-IDs of the mail that came back, whole or its header alone; some servers give it another one."""
    for part in parts:
        kind = part.get_content_type()
        inner: Message | None = None
        if kind == "message/rfc822" and isinstance(part.get_payload(), list):
            inner = next(iter(_blocks(part)), None)
        elif kind in HEADERS_ALONE:
            inner = message_from_string(_decoded(part))
        if inner is not None:
            yield from _identifiers(inner, domain)
            return


def _identifiers(mail: Message, domain: str) -> Iterator[str]:
    for name in ("Message-ID", "X-Microsoft-Original-Message-ID"):
        yield from OURS.findall(str(mail.get(name, "")))
    if token := TOKEN.fullmatch(str(mail.get(KEY_HEADER, "")).strip()):
        yield f"<{token[0]}@{domain}>"


def _in_receipt(receipt: Message | None) -> list[str]:
    blocks = _blocks(receipt) if receipt is not None else []
    return [one for block in blocks for one in OURS.findall(str(block.get("Original-Message-ID", "")))]


def _named(mail: Message) -> list[str]:
    """Where nothing is returned as a part of its own: what the words name, or the mail that it answers."""
    in_words = [one for one in RETURNED.findall(_text(mail)) if OURS.fullmatch(one)]
    return in_words[:1] or OURS.findall(str(mail.get("In-Reply-To", "")))[:1]


def _blocks(part: Message) -> list[Message]:
    """The blocks of fields that a part consists of, as `email` or, where it left them alone, we take them apart."""
    payload = part.get_payload()
    if isinstance(payload, list):
        return [one for one in payload if isinstance(one, Message)]
    return [message_from_string(block) for block in re.split(r"\n\s*\n", _decoded(part).replace("\r\n", "\n"))]


def _text(mail: Message) -> str:
    plain = (part for part in mail.walk() if part.get_content_maintype() == "text")
    return "\n".join(_decoded(part) for part in plain)[:50_000]


def _decoded(part: Message) -> str:
    content = part.get_payload(decode=True)
    return content.decode("utf-8", "replace") if isinstance(content, bytes) else str(part.get_payload())


def _reason(words: str) -> str:
    """A reply without the addresses that it may name."""
    return one_line(ADDRESS.sub("[address]", words))[:REASON_MAX].strip()


def _came_back(why: str) -> str:
    return f"the mail came back ({why})" if why else "the mail came back"
