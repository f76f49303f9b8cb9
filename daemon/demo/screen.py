"""What the demo shows: the clock of the story, every text as on a phone, every mail as it arrives."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage

from rich.console import Console, Group
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from daemon.core.words import day_of, time_of
from daemon.demo.script import zone

WIDTH = 88


class Screen:
    """Prints in the order of the story; a day begins with a rule."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(highlight=False, width=None)
        self._day = ""

    def title(self) -> None:
        self.console.print()
        self.console.print("[bold]callahead[/] plays one week of a job search, with the real daemon on a fast clock.")
        self.console.print("A CalDAV server, a mail server and a Twilio-compatible endpoint run on this machine;")
        self.console.print("nothing leaves it. [dim]Three interviews: one kept, one bowed out of, one forgotten.[/]")

    def happens(self, at: datetime, what: str, style: str = "") -> None:
        self._date(at)
        self.console.print(self._line(at), Text(what, style))

    def text_to_candidate(self, at: datetime, body: str) -> None:
        self._date(at)
        self._bubble(at, "text to Sam", body, "cyan")

    def text_from_candidate(self, at: datetime, body: str) -> None:
        self._date(at)
        self.console.print(self._line(at), Text("Sam texts  ", "dim"), Text(f" {body} ", "bold white on blue"))

    def mail(self, at: datetime, mail: EmailMessage) -> None:
        """A mail as its reader sees it; an iTIP REPLY says what the calendar makes of it."""
        self._date(at)
        body = mail.get_body(preferencelist=("plain",))
        words = body.get_content().strip() if body else ""
        replies = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
        shown: list[Text] = [Text(str(mail["Subject"]), "bold"), Text(""), Text(words)]
        if replies:
            shown.append(Text("text/calendar; method=REPLY; PARTSTAT=DECLINED", "green"))
        panel = Panel(Group(*shown), title=f"mail to {mail['To']}", title_align="left", border_style="magenta")
        self.console.print(self._line(at), Text("a mail arrives", "magenta"))
        self.console.print(panel, width=min(WIDTH, self.console.width))

    def outcome(self, lines: list[tuple[bool, str]], seconds: float) -> None:
        self.console.print()
        self.console.print(Rule("What became of them", style="dim"))
        for good, line in lines:
            self.console.print(Text(" ok  " if good else " NO  ", "bold green" if good else "bold red"), Text(line))
        done = all(good for good, _ in lines)
        closing = "All three ended as they should" if done else "Something is not as it should be"
        self.console.print(Text(f"{closing}, in {seconds:.0f} seconds.", "bold green" if done else "bold red"))

    def _date(self, at: datetime) -> None:
        day = day_of(at, zone(), "en", at)
        if day != self._day:
            self._day = day
            self.console.print(Rule(day, style="yellow"))

    def _line(self, at: datetime) -> Text:
        return Text(f"{time_of(at, zone(), 'en'):>8} ", "yellow")

    def _bubble(self, at: datetime, who: str, body: str, colour: str) -> None:
        self.console.print(self._line(at), Text(who, colour))
        self.console.print(Panel(Text(body), border_style=colour), width=min(WIDTH, self.console.width))
