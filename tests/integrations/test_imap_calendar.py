"""Invitations in a real mailbox: what is read, what is left as it was, and what no mail can spoil."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from daemon.core.delivery import Needless
from daemon.core.event import CalendarEvent, EventStatus, MailTrace
from daemon.ports import Absent, Pulled, Unavailable
from integrations import ical
from integrations.imap_calendar import ImapCalendar
from integrations.imap_memory import KNOWN_MAX, Memory, memory_of
from integrations.imip import STAMP, Known, invitations
from integrations.mail_text import KEY_HEADER
from integrations.worker import ChildCalendar, Children
from tests.cli.home import a_home, now
from tests.integrations.calendar_builders import WINDOW, a_reply, vcalendar, vevent
from tests.integrations.calendar_servers import free_port
from tests.integrations.mail_server import PASSWORD, Mailbox, a_mail, with_file


def an_invitation(
    uid: str = "one", *lines: str, method: str = "REQUEST", sequence: int = 0, day: int = 3, summary: str = "Interview"
) -> str:
    event = vevent(uid, f"SEQUENCE:{sequence}", *lines, start=f"DTSTART:202612{day:02d}T190000Z", summary=summary)
    return vcalendar(event, method=method)


def pulled(mailbox: Mailbox, cursor: str | None = None, **access: object) -> Pulled:
    found = ImapCalendar(mailbox.access(**access)).pull(cursor)
    assert isinstance(found, Pulled), found
    assert not found.complete
    assert found.gone == ()
    return found


def events(found: Pulled) -> list[CalendarEvent]:
    expanded = ical.expand(found.objects, WINDOW)
    assert expanded.problems == ()
    return sorted(expanded.events, key=lambda one: (one.uid, str(one.starts_at)))


def uids(found: Pulled) -> list[str]:
    return [one.uid for one in events(found)]


# ---- what is read


def test_a_new_invitation_is_read_once(mailbox):
    mailbox.put(a_mail(an_invitation()))
    first = pulled(mailbox)
    mailbox.put(a_mail(an_invitation("two"), number="2"))
    second = pulled(mailbox, first.cursor)

    assert uids(first) == ["one"]
    assert uids(second) == ["two"]
    assert pulled(mailbox, second.cursor).objects == ()


def test_an_event_says_which_mail_brought_it(mailbox):
    subject = "Vorstellungsgespräch, 3. Dezember: ÄÖÜ und so weiter, damit der Betreff gefaltet werden muss; wirklich"
    mailbox.put(
        a_mail(
            an_invitation(), subject=subject, sender='"Réyes, Dana" <Dana@Acme.example>', Reply_To="jobs@acme.example"
        )
    )

    (event,) = events(pulled(mailbox))

    assert event.mail == MailTrace(
        message_id="<1@acme.example>",
        subject=subject,
        sender="dana@acme.example",
        sender_name="Réyes, Dana",
        reply_to="jobs@acme.example",
    )


FILES = {
    "as Greenhouse sends it": {"kind": "application/octet-stream"},
    "as application/ics": {"kind": "application/ics", "name": "x"},
    "in quoted-printable": {"cte": "quoted-printable", "kind": "application/ics"},
    "under a name in capitals": {"kind": "application/x-unknown", "name": "INTERVIEW WITH ACME.ICS"},
    "under a name outside ASCII": {"name": "Einladung für Sam.ics"},
}


@pytest.mark.parametrize("sent", FILES.values(), ids=FILES.keys())
def test_a_file_without_a_method_is_an_invitation(mailbox, sent):
    mailbox.put(with_file(an_invitation(method="", summary="Gespräch mit Acme").encode(), **sent))

    (event,) = events(pulled(mailbox))

    assert (event.summary, event.method) == ("Gespräch mit Acme", "")
    assert event.mail is not None
    assert event.mail.sender == "no-reply@greenhouse-mail.io"


def test_an_interview_that_is_moved_and_cancelled_is_one_object_all_along(mailbox):
    cursor, seen = None, []
    for number, said in enumerate(
        [
            an_invitation(),
            an_invitation(sequence=1, day=4),
            an_invitation(method="CANCEL", sequence=2, day=4),
        ]
    ):
        mailbox.put(a_mail(said, number=str(number)))
        found = pulled(mailbox, cursor)
        cursor = found.cursor
        seen += [(found.objects[0].href, f"{one.starts_at:%d}", one.status) for one in events(found)]

    assert seen == [
        ("mail:one", "03", EventStatus.CONFIRMED),
        ("mail:one", "04", EventStatus.CONFIRMED),
        ("mail:one", "04", EventStatus.CANCELLED),
    ]


def test_one_instance_is_cancelled_though_the_mail_about_the_series_is_archived(mailbox):
    mailbox.put(a_mail(an_invitation("one", "RRULE:FREQ=DAILY;COUNT=3")))
    cursor = pulled(mailbox).cursor
    mailbox.remove(1)
    off = vcalendar(vevent("one", "SEQUENCE:1", "RECURRENCE-ID:20261204T190000Z", start=None), method="CANCEL")
    mailbox.put(a_mail(off, method="CANCEL", number="2"))

    found = events(pulled(mailbox, cursor))

    assert [(f"{one.starts_at:%d}", one.status.value) for one in found] == [
        ("03", "CONFIRMED"),
        ("04", "CANCELLED"),
        ("05", "CONFIRMED"),
    ]
    assert [one.mail.message_id for one in found if one.mail] == [
        "<1@acme.example>",
        "<2@acme.example>",
        "<1@acme.example>",
    ]


def test_a_forwarded_invitation_is_that_of_the_one_who_wrote_it(mailbox):
    forward = a_mail(subject="Fwd: Interview", number="2", sender="Sam Rivera <sam@work.example>")
    forward.add_attachment(a_mail(an_invitation(), subject="Interview at Acme"))
    mailbox.put(forward)

    (event,) = events(pulled(mailbox))

    assert event.mail is not None
    assert (event.mail.message_id, event.mail.sender) == ("<1@acme.example>", "dana@acme.example")
    assert event.mail.subject == "Interview at Acme"


def test_a_cancellation_that_only_the_type_of_its_part_shows_is_one(mailbox):
    mailbox.put(a_mail(an_invitation(method=""), method="CANCEL"))

    assert [one.status for one in events(pulled(mailbox))] == [EventStatus.CANCELLED]


def test_what_others_answered_and_what_we_sent_ourselves_is_none(mailbox):
    mailbox.put(a_mail(an_invitation(method="REPLY"), method="REPLY"))
    mailbox.put(a_mail(an_invitation("two"), number="2", **{KEY_HEADER: "abc"}))
    mailbox.put(a_mail(number="3"))

    assert pulled(mailbox).objects == ()


def test_several_folders_are_read_and_each_is_remembered(mailbox):
    mailbox.put(a_mail(an_invitation()))
    mailbox.put(a_mail(an_invitation("two"), number="2"), folder="Jobs")

    found = pulled(mailbox, folders=("INBOX", "Jobs"))

    assert uids(found) == ["one", "two"]
    assert uids(pulled(mailbox, url=f"{mailbox.url}/Jobs")) == ["two"]
    assert pulled(mailbox, found.cursor, folders=("INBOX", "Jobs")).objects == ()


def test_mails_of_long_ago_are_not_read_at_first(mailbox):
    mailbox.put(a_mail(an_invitation()), received=" 1-Jan-2020 10:00:00 +0000")

    assert pulled(mailbox).objects == ()


def test_where_nothing_else_tells_which_word_is_newer_the_server_does(mailbox):
    mailbox.put(a_mail(an_invitation(summary="Late")), received=f"{now() - timedelta(days=1):%d-%b-%Y %H:%M:%S +0000}")
    mailbox.put(a_mail(an_invitation(summary="Early")), received=f"{now() - timedelta(days=2):%d-%b-%Y %H:%M:%S +0000}")

    assert [one.summary for one in events(pulled(mailbox))] == ["Late"]


# ---- what is left as it was


def test_no_mail_is_marked_moved_or_removed(mailbox):
    mailbox.put(a_mail(an_invitation()))
    mailbox.put(with_file(b"no calendar", number="2"))
    before = mailbox.flags()
    cursor = pulled(mailbox).cursor
    pulled(mailbox, cursor)

    assert before == mailbox.flags() == [b"1 (FLAGS (\\Recent))", b"2 (FLAGS (\\Recent))"]


def test_a_mail_that_is_archived_is_no_interview_that_is_gone(mailbox):
    mailbox.put(a_mail(an_invitation()))
    cursor = pulled(mailbox).cursor
    mailbox.remove(1)

    assert pulled(mailbox, cursor).objects == ()


def test_no_mail_proves_what_stands_in_a_calendar_today(mailbox):
    mailbox.put(a_mail(an_invitation()))
    (one,) = pulled(mailbox).objects

    assert ImapCalendar(mailbox.access()).find("one", one.href) == Absent()


@pytest.mark.parametrize(("respond", "by_mail"), [("auto", True), ("email", True), ("off", False)])
def test_the_organizer_is_to_be_told_by_mail_unless_the_candidate_wants_none(mailbox, respond, by_mail):
    outcome = ImapCalendar(mailbox.access(respond=respond)).respond(a_reply())

    assert isinstance(outcome, Needless)
    assert outcome.by_mail is by_mail


# ---- what no mail can spoil


def test_a_calendar_that_is_broken_is_reported_and_its_neighbours_stay(mailbox):
    mailbox.put(a_mail(an_invitation()))
    mailbox.put(with_file(an_invitation("two").encode()[:-30], number="2"))
    mailbox.put(with_file(b"\x00\x01\x02", number="3"))
    mailbox.put(with_file(b"<html>Sign in</html>", number="4", kind="text/calendar"))
    half = an_invitation("five").replace("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:six\r\nEND:VCALENDAR")
    mailbox.put(with_file(half.encode(), number="5"))

    found = pulled(mailbox)
    expanded = ical.expand(found.objects, WINDOW)

    assert sorted(one.uid for one in expanded.events) == ["five", "one"]
    assert sorted((one.href or one.uid)[:18] for one in expanded.problems) == [
        "mail:/INBOX/;UID=2",
        "mail:/INBOX/;UID=3",
        "mail:/INBOX/;UID=4",
        "mail:/INBOX/;UID=5",
    ]
    assert pulled(mailbox, found.cursor).objects == ()


def test_of_a_mail_of_ten_megabytes_only_its_invitation_is_fetched(mailbox):
    mail = a_mail(an_invitation())
    mail.add_attachment(b"x" * 7_500_000, maintype="application", subtype="pdf", filename="role.pdf")
    mailbox.put(mail)
    began = time.monotonic()

    assert uids(pulled(mailbox)) == ["one"]
    assert time.monotonic() - began < 5


def test_a_calendar_that_is_too_large_is_reported_and_never_fetched(mailbox):
    mailbox.put(with_file(b"BEGIN:VCALENDAR\r\n" + b"X-A:b\r\n" * 500_000))
    mailbox.put(a_mail(an_invitation(), number="2"))

    expanded = ical.expand(pulled(mailbox).objects, WINDOW)

    assert [one.uid for one in expanded.events] == ["one"]
    assert "a calendar of more than 3 MB" in expanded.problems[0].reason


def test_a_mail_with_a_flood_of_events_is_reported_and_costs_no_time(mailbox):
    flood = vcalendar(*(vevent(f"uid-{number}") for number in range(20_000)))
    mailbox.put(with_file(flood.encode()))
    mailbox.put(a_mail(an_invitation(), number="2"))
    began = time.monotonic()
    found = pulled(mailbox)

    assert time.monotonic() - began < 5
    assert [one.href.partition(";")[0] for one in found.objects] == ["mail:one", "mail:/INBOX/"]


def test_a_pull_that_has_no_more_time_goes_on_where_it_stopped(mailbox):
    for number in range(3):
        mailbox.put(a_mail(an_invitation(f"uid-{number}"), number=str(number)))
    seen, cursor = [], None
    for _ in range(3):
        found = ImapCalendar(mailbox.access(), enough=-1.0).pull(cursor)
        assert isinstance(found, Pulled)
        seen.append(uids(found))
        cursor = found.cursor

    assert seen == [["uid-0"], ["uid-1"], ["uid-2"]]


def test_a_mailbox_that_was_laid_anew_is_read_anew_and_says_nothing_twice(mailbox):
    mailbox.put(a_mail(an_invitation()))
    mailbox.put(a_mail(an_invitation(sequence=1, day=4), number="2"))
    cursor = pulled(mailbox).cursor
    mailbox.remove(1)
    mailbox.lay_anew()
    mailbox.put(a_mail(an_invitation("two"), number="3"))  # under the UID 2, which was read before

    assert uids(pulled(mailbox, cursor)) == ["two"]


@pytest.mark.parametrize("cursor", ["", "nonsense", "[]", "eJwDAAAAAAE=", None])
def test_a_cursor_that_is_none_of_ours_means_everything(mailbox, cursor):
    mailbox.put(a_mail(an_invitation()))

    assert uids(pulled(mailbox, cursor)) == ["one"]


def test_the_cursor_of_another_mailbox_is_none_of_ours(mailbox):
    other = Mailbox(mailbox.port, f"{mailbox.user}-other", mailbox.root)
    for one in (mailbox, other):
        one.put(a_mail(an_invitation()))

    assert uids(pulled(mailbox, pulled(other).cursor)) == ["one"]


def test_it_is_read_in_a_child_as_any_other_calendar(mailbox):
    mailbox.put(a_mail(an_invitation()))
    children = Children()
    try:
        found = ChildCalendar(mailbox.access(), 30, children).pull(None)
    finally:
        children.close()

    assert isinstance(found, Pulled)
    assert uids(found) == ["one"]


# ---- how much is remembered


NOW = datetime(2026, 12, 1, tzinfo=UTC)


def remembered(*texts: str, at: datetime = NOW) -> dict[str, Known]:
    known: dict[str, Known] = {}
    for text in texts:
        for one in invitations(text, MailTrace(message_id="<1@acme.example>"), f"{at:{STAMP}}"):
            known[one.uid] = known.get(one.uid, Known()).hearing([one])
    return known


def test_a_memory_comes_back_out_of_its_cursor():
    memory = Memory(key="k", known=remembered(an_invitation(), an_invitation("two", "RRULE:FREQ=DAILY;COUNT=2")))

    assert memory_of(memory.cursor, "k") == memory
    assert memory_of(memory.cursor, "another") == Memory(key="another")


@pytest.mark.parametrize(
    ("event", "later", "kept"),
    [
        (an_invitation(), datetime(2027, 2, 1, tzinfo=UTC), True),
        (an_invitation(), datetime(2027, 6, 1, tzinfo=UTC), False),
        (an_invitation("one", "RRULE:FREQ=WEEKLY"), datetime(2027, 6, 1, tzinfo=UTC), True),
        (an_invitation("one", "RRULE:FREQ=WEEKLY"), datetime(2028, 6, 1, tzinfo=UTC), False),
    ],
)
def test_what_is_long_over_is_forgotten(event, later, kept):
    assert bool(Memory(key="k", known=remembered(event)).pruned(later).known) is kept


def test_however_many_invitations_are_sent_the_newest_are_kept():
    known = remembered(*(an_invitation(f"uid-{number}") for number in range(KNOWN_MAX + 50)))
    late = remembered(an_invitation("late"), at=datetime(2026, 12, 2, tzinfo=UTC))

    kept = Memory(key="k", known=known | late).pruned(NOW).known

    assert len(kept) == KNOWN_MAX
    assert "late" in kept


# ---- servers in trouble


def unavailable(mailbox_or_url: Mailbox | str, **changes: object) -> Unavailable:
    box = mailbox_or_url if isinstance(mailbox_or_url, Mailbox) else Mailbox(0, "sam", Path())
    if isinstance(mailbox_or_url, str):
        changes["url"] = mailbox_or_url
    found = ImapCalendar(box.access(**changes)).pull(None)
    assert isinstance(found, Unavailable), found
    assert PASSWORD not in found.reason
    return found


def test_a_wrong_password_is_for_the_candidate_to_mend(mailbox):
    for wrong in ("wrong", "fälsch"):
        found = unavailable(mailbox, password=wrong)

        assert found.by_user
        assert "password" in found.reason


def test_a_folder_that_is_not_there_is_named(mailbox):
    found = unavailable(mailbox, folders=("Applications",))

    assert found == Unavailable(reason="has no folder called Applications", by_user=True)


def test_a_server_that_is_not_there_is_unavailable():
    found = unavailable(f"imap://127.0.0.1:{free_port()}")

    assert found == Unavailable(reason="refuses the connection")


@contextmanager
def a_server(*says: bytes) -> Iterator[str]:
    """Says each of these after another line of the client's, then nothing more; b"" hangs up."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with suppress(OSError), connection, connection.makefile("rb") as lines:
            for number, said in enumerate(says):
                tag = lines.readline().split()[0] if number else b""
                if not said:
                    return
                connection.sendall(said.replace(b"TAG", tag))
            lines.read()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"imap://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.close()


HELLO = b"* OK hello\r\n"
ABLE = b"* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n"
TROUBLES = {
    "silence": ([b""][:0], "did not answer within 0.3 s"),
    "hanging up": ([b""], "broke the connection off"),
    "a web server": ([b"HTTP/1.1 400 Bad Request\r\n\r\n"], "broke the connection off"),
    "a full house": ([b"* BYE too many connections\r\n"], "broke the connection off"),
    "no answer to the password": ([HELLO, ABLE], "did not answer within 0.3 s"),
    "trouble of its own": ([HELLO, ABLE, b"TAG NO [UNAVAILABLE] later\r\n"], "does not let us in just now"),
}


@pytest.mark.parametrize(("says", "reason"), TROUBLES.values(), ids=TROUBLES.keys())
def test_a_server_in_trouble_is_unavailable_and_waiting_may_mend_it(says, reason):
    with a_server(*says) as url:
        assert unavailable(url, timeout=0.3) == Unavailable(reason=reason)


def test_a_server_that_speaks_tls_is_told_from_one_that_does_not():
    with a_server(HELLO) as url:
        found = unavailable(url.replace("imap:", "imaps:"), timeout=1.0)

    assert found.by_user
    assert "TLS" in found.reason


def test_a_password_does_not_travel_in_the_clear(monkeypatch):
    monkeypatch.setattr("integrations.imap_session._is_loopback", lambda _host: False)
    with a_server(HELLO, ABLE) as url:
        found = unavailable(url, timeout=1.0)

    assert found.by_user
    assert "imaps://" in found.reason


@contextmanager
def scripted(fetch: Callable[[str, str], bytes]) -> Iterator[str]:
    """A server with the mails 1 and 2 that answers FETCH as `fetch` (of UIDs and items) says: b"" for NO."""

    def told(command: bytes) -> bytes:
        verb = command.split()[0].upper()
        if verb == b"UID" and command.split()[1].upper() == b"FETCH":
            uids, items = command.decode().split(maxsplit=3)[2:]
            rows = fetch(uids, items.strip("()\r\n "))
            return rows + (b"TAG OK done\r\n" if rows else b"TAG NO [SERVERBUG] trouble\r\n")
        untagged = {b"CAPABILITY": b"* CAPABILITY IMAP4rev1\r\n", b"EXAMINE": b"* OK [UIDVALIDITY 7] fine\r\n"}
        return untagged.get(verb, b"* SEARCH 1 2\r\n" if verb == b"UID" else b"") + b"TAG OK done\r\n"

    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with suppress(OSError), connection, connection.makefile("rb") as lines:
            connection.sendall(b"* OK hello\r\n")
            for line in lines:
                tag, _, command = line.partition(b" ")
                connection.sendall(told(command).replace(b"TAG", tag))

    threading.Thread(target=serve, daemon=True).start()
    yield f"imap://127.0.0.1:{listener.getsockname()[1]}"
    listener.close()


def a_row(uid: str, items: str) -> bytes:
    """Mail `uid`, which is nothing but a calendar."""
    if "BODYSTRUCTURE" in items:
        return f'* {uid} FETCH (UID {uid} BODYSTRUCTURE ("TEXT" "CALENDAR" NIL NIL NIL "8BIT" 300 9))\r\n'.encode()
    text = an_invitation(f"uid-{uid}").encode()
    return b"* %b FETCH (UID %b BODY[1] {%d}\r\n%b)\r\n" % (uid.encode(), uid.encode(), len(text), text)


@pytest.mark.parametrize("stumbles_at", ["BODYSTRUCTURE", "BODY.PEEK[1]"])
def test_a_mail_at_which_the_server_stumbles_takes_no_other_along(stumbles_at):
    def fetch(uids: str, items: str) -> bytes:
        if "1" in uids.split(",") and stumbles_at in items:
            return b""
        return b"".join(a_row(uid, items) for uid in uids.split(","))

    with scripted(fetch) as url:
        found = ImapCalendar(Mailbox(0, "sam", Path()).access(url=url)).pull(None)

    assert isinstance(found, Pulled)
    assert [one.uid for one in ical.expand(found.objects, WINDOW).events] == ["uid-2"]


@pytest.mark.parametrize("until", ["BODYSTRUCTURE", "BODY.PEEK[1]"])
def test_a_server_that_hands_over_nothing_is_unavailable_and_no_mail_is_skipped(until):
    def fetch(uids: str, items: str) -> bytes:
        throttled = until in items or items == "UID"
        return b"" if throttled else b"".join(a_row(uid, items) for uid in uids.split(","))

    with scripted(fetch) as url:
        assert unavailable(url) == Unavailable(reason="does not hand over its mails just now")


# ---- what the candidate is told of it


def test_the_check_has_a_line_for_it(mailbox, tmp_path):
    home = a_home(tmp_path / "home")
    login = f'url = "{mailbox.url}"\nusername = "{mailbox.user}"\npassword'
    start = f"{now() + timedelta(days=3):%Y%m%dT%H%M%SZ}"
    mailbox.put(a_mail(vcalendar(vevent("one", start=f"DTSTART:{start}"), method="REQUEST")))

    home.write_config(more=f'[[calendars]]\nname = "inbox"\nkind = "mail"\n{login} = "{PASSWORD}"')
    rows = {row["what"]: row for row in home.json("check", code=None)["checks"]}

    assert rows["calendar inbox"]["detail"] == "1 event within 60 days (1 entry in all)"
