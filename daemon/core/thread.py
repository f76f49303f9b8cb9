"""The conversation that an invitation's mail began: a letter to whoever wrote it is an answer in it."""

from __future__ import annotations

import re
from dataclasses import replace

from daemon.core.draft import Draft
from daemon.core.event import MailTrace
from daemon.core.interview import Interview
from daemon.core.words import clean

SUBJECT_LIMIT = 150
# What mail programs put before a subject that is answered or handed on, in the languages of the invitations.
ANSWERED = re.compile(
    r"^(?:\s*(?:re|aw|fw|fwd|wg|tr|rv|res|enc|sv|antw|回复|答复|转发)\s*(?:\[\d+\])?\s*[:：])+", re.IGNORECASE
)


def thread_to(interview: Interview, address: str) -> MailTrace | None:
    """The mail that a letter to `address` answers; None where its reader never had it.

    A colleague at the same company has the thread before them as well, and a program files the letter with it.
    """
    mail = interview.mail
    if mail is None or not mail.message_id or not address:
        return None
    domains = {one.rpartition("@")[2] for one in (mail.sender, mail.reply_to) if one}
    return mail if address.rpartition("@")[2] in domains else None


def in_thread(draft: Draft, interview: Interview) -> Draft:
    """The letter under the subject of the mail that it answers, where its reader wrote that mail."""
    mail = thread_to(interview, interview.contact.email)
    if mail is None or interview.contact.email not in (mail.sender, mail.reply_to):
        return draft
    subject = clean(ANSWERED.sub("", mail.subject), SUBJECT_LIMIT)
    return replace(draft, subject=f"Re: {subject}") if subject else draft
