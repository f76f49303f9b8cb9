"""DAViCal 1.1 on PostgreSQL: answers a bad sync token with the full list, and never mails an organizer elsewhere."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.integrations.calendar_servers import DavHome, free_port
from tests.servers.process import serving
from tests.store.builders import postgresql, postgresql_bin

SCHEMA, AWL = Path("/usr/share/davical/dba"), Path("/usr/share/awl/dba")
HTDOCS = Path("/usr/share/davical/htdocs")

# DAViCal looks for its configuration in /etc/davical/SERVER_NAME-conf.php, and nowhere outside /etc that
# could be told to it: so the name leads out of there.
ROUTER = """<?php
$_SERVER['SERVER_NAME'] = '../..{directory}/davical';
$_SERVER['SCRIPT_NAME'] = '/caldav.php';
$_SERVER['PATH_INFO'] = preg_replace('#^/caldav\\.php#', '', parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$_SERVER['PATH_INFO'] = rawurldecode($_SERVER['PATH_INFO'] ?: '/');
chdir('{htdocs}');
require '{htdocs}/caldav.php';
"""

CONFIGURATION = """<?php
$c->pg_connect[] = 'host={socket} dbname=davical user=sam';
$_SERVER['SERVER_NAME'] = $c->domain_name = '127.0.0.1';
$c->admin_email = 'admin@example.org';
$c->default_locale = 'en';
"""

USER = """
INSERT INTO usr (user_no, active, email_ok, username, password, fullname, email, date_format_type, locale)
    VALUES (1001, TRUE, current_date, 'sam', '**secret', 'Sam Rivera', 'sam@example.org', 'E', 'en');
INSERT INTO principal (type_id, user_no, displayname, default_privileges)
    VALUES (1, 1001, 'Sam Rivera', privilege_to_bits(ARRAY['read-free-busy', 'schedule-send', 'schedule-deliver']));
"""


def missing() -> str:
    """What has to be installed first; "" where all is there."""
    if not shutil.which("php") or not SCHEMA.exists() or not HTDOCS.exists():
        return "DAViCal is not installed (davical, php-cli, php-pgsql)"
    return "" if postgresql_bin() else "no PostgreSQL server is installed (postgresql)"


@contextlib.contextmanager
def running_davical(directory: Path) -> Iterator[DavHome]:
    programs, port = postgresql_bin(), free_port()
    assert programs is not None
    with postgresql(programs) as address:
        socket = parse_qs(urlsplit(address.format("x")).query)["host"][0]
        _load(programs / "psql", socket)
        (directory / "davical-conf.php").write_text(CONFIGURATION.format(socket=socket))
        router = directory / "router.php"
        router.write_text(ROUTER.format(directory=directory, htdocs=HTDOCS))
        command = ["php", "-d", "error_reporting=1", "-S", f"127.0.0.1:{port}", "-t", str(HTDOCS), str(router)]
        with serving(command, port, directory / "log", env={"PHP_CLI_SERVER_WORKERS": "2"}):
            home = DavHome(f"http://127.0.0.1:{port}", "/caldav.php/sam/personal/", "sam", "secret")
            home.make_calendar(home.calendar)
            yield home


def _load(psql: Path, socket: str) -> None:
    """The schema, in the order that DAViCal's own script has, without its users: everything belongs to one."""
    run = [str(psql), "-h", socket, "-U", "sam", "-q", "-X", "-v", "ON_ERROR_STOP=1"]
    env = dict(os.environ) | {"PGOPTIONS": "--client-min-messages=error"}
    first = "CREATE ROLE davical_dba; CREATE ROLE davical_app;"
    subprocess.run([*run, "-d", "postgres", "-c", first], check=True, capture_output=True, env=env)
    subprocess.run([*run, "-d", "postgres", "-c", "CREATE DATABASE davical"], check=True, capture_output=True, env=env)
    parts = [AWL / "awl-tables.sql", AWL / "schema-management.sql", SCHEMA / "davical.sql"]
    parts += [
        SCHEMA / "caldav_functions.sql",
        SCHEMA / "rrule_functions.sql",
        *sorted((SCHEMA / "views").glob("*.sql")),
    ]
    parts += [SCHEMA / "base-data.sql"]
    files = [argument for part in parts for argument in ("-f", str(part))]
    done = subprocess.run([*run, "-d", "davical", *files, "-c", USER], capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stderr
