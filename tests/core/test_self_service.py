"""The scheduler's own pages are told to the candidate, each for what it does."""

from __future__ import annotations

import pytest

from daemon.core.event import CalendarEvent
from daemon.core.recognition.self_service import self_service

UID = "ABCDEFGH12345678"


@pytest.mark.parametrize(
    ("description", "cancel", "reschedule"),
    [
        (
            f"Need to make changes to this event?\nCancel: https://calendly.com/cancellations/{UID}\n"
            f"Reschedule: https://calendly.com/reschedulings/{UID}\n\nPowered by Calendly.com",
            f"https://calendly.com/cancellations/{UID}",
            f"https://calendly.com/reschedulings/{UID}",
        ),
        (
            f"Annuler: https://calendly.com/cancellations/{UID}\nReplanifier: https://calendly.com/reschedulings/{UID}",
            f"https://calendly.com/cancellations/{UID}",
            f"https://calendly.com/reschedulings/{UID}",
        ),
        (
            "View on Cal.com: https://app.cal.com/booking/abc123?cancel=true<br/>https://app.cal.com/reschedule/abc123",
            "https://app.cal.com/booking/abc123?cancel=true",
            "https://app.cal.com/reschedule/abc123",
        ),
        ("Absagen: https://termin.example/x/1\nUmbuchen: https://termin.example/x/2", "https://termin.example/x/1",
         "https://termin.example/x/2"),
        ("To cancel or reschedule, visit this link: https://mxmx.example/a1", "", ""),
        ("Join: https://zoom.example/j/123", "", ""),
        ("Cancel: http://calendly.com/cancellations/1", "", ""),
        ("Read our cancellation policy: https://acme.example/policies/cancellation-policy", "", ""),
    ],
)  # fmt: skip
def test_each_page_is_known_for_what_it_does(description: str, cancel: str, reschedule: str) -> None:
    found = self_service(CalendarEvent(uid="1", description=description))
    assert (found.cancel_url, found.reschedule_url) == (cancel, reschedule)
