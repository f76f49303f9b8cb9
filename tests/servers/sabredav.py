"""SabreDAV 1.8 (php-sabre-dav): Digest authentication, and no sync-collection: the ctag and the ETags have to do."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from tests.integrations.calendar_servers import DavHome, free_port
from tests.servers.process import serving

REALM = "SabreDAV"

SERVER = """<?php
error_reporting(E_ERROR);
$pdo = new PDO('sqlite:' . __DIR__ . '/calendars.sqlite');
$pdo->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
require_once 'Sabre/autoload.php';
$principals = new Sabre\\DAVACL\\PrincipalBackend\\PDO($pdo);
$server = new Sabre\\DAV\\Server(array(
    new Sabre\\CalDAV\\Principal\\Collection($principals),
    new Sabre\\CalDAV\\CalendarRootNode($principals, new Sabre\\CalDAV\\Backend\\PDO($pdo)),
));
$server->setBaseUri('/');
$server->addPlugin(new Sabre\\DAV\\Auth\\Plugin(new Sabre\\DAV\\Auth\\Backend\\PDO($pdo), 'SabreDAV'));
$server->addPlugin(new Sabre\\DAVACL\\Plugin());
$server->addPlugin(new Sabre\\CalDAV\\Plugin());
$server->exec();
"""

TABLES = """
CREATE TABLE calendarobjects (id integer primary key asc, calendardata blob, uri text, calendarid integer,
    lastmodified integer, etag text, size integer, componenttype text, firstoccurence integer, lastoccurence integer);
CREATE TABLE calendars (id integer primary key asc, principaluri text, displayname text, uri text, ctag integer,
    description text, calendarorder integer, calendarcolor text, timezone text, components text, transparent bool);
CREATE TABLE principals (id integer primary key asc, uri text unique, email text, displayname text, vcardurl text);
CREATE TABLE groupmembers (id integer primary key asc, principal_id integer, member_id integer);
CREATE TABLE users (id integer primary key asc, username text unique, digesta1 text);
INSERT INTO principals (uri, email, displayname) VALUES ('principals/sam', 'sam@example.org', 'Sam Rivera');
"""


def missing() -> str:
    """What has to be installed first; "" where all is there."""
    there = shutil.which("php") and Path("/usr/share/php/Sabre/autoload.php").exists()
    return "" if there else "SabreDAV is not installed (php-cli, php-sqlite3, php-sabre-dav)"


@contextlib.contextmanager
def running_sabredav(directory: Path) -> Iterator[DavHome]:
    port = free_port()
    (directory / "server.php").write_text(SERVER)
    with contextlib.closing(sqlite3.connect(directory / "calendars.sqlite")) as tables, tables:
        tables.executescript(TABLES)
        digest = hashlib.md5(f"sam:{REALM}:secret".encode()).hexdigest()
        tables.execute("INSERT INTO users (username, digesta1) VALUES ('sam', ?)", [digest])
    command = ["php", "-S", f"127.0.0.1:{port}", "-t", str(directory), str(directory / "server.php")]
    with serving(command, port, directory / "log"):
        home = DavHome(f"http://127.0.0.1:{port}", "/calendars/sam/personal/", "sam", "secret", digest=True)
        home.make_calendar(home.calendar)
        yield home
