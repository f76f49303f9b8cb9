"""Servers that are started once for all the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.integrations.mail_server import DOVECOT, Mailbox, running_dovecot

_users = count(1)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[tuple[Path, int]]:
    """A real IMAP server: its directory and its port."""
    if DOVECOT is None:
        pytest.skip("Dovecot is not installed (Debian's dovecot-imapd)")
    with running_dovecot() as running:
        yield running


@pytest.fixture
def mailbox(dovecot: tuple[Path, int]) -> Mailbox:
    """The empty mailbox of somebody new."""
    root, port = dovecot
    return Mailbox(port, f"sam{next(_users)}", root)
