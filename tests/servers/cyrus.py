"""Cyrus 3.6 (cyrus-caldav): full scheduling (RFC 6638), with mail to organizers elsewhere.

The package cyrus-imapd conflicts with dovecot-imapd, and only its `imapd` is needed, by which a user's mailbox
is made: `make test-servers` unpacks it beside the environment.
"""

from __future__ import annotations

import contextlib
import imaplib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.integrations.calendar_servers import DavHome, free_port
from tests.servers.process import serving

PROGRAMS = Path("/usr/lib/cyrus/bin")
IMAPD = Path(__file__).parents[2] / ".venv/servers/cyrus-imapd/usr/lib/cyrus/bin/imapd"

IMAPD_CONF = """
configdirectory: {home}/conf
partition-default: {home}/spool
defaultpartition: default
cyrus_user: {user}
cyrus_group: {group}
admins: cyrus
allowplaintext: yes
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {home}/sasldb2
sasl_mech_list: PLAIN
servername: example.org
virtdomains: off
unixhierarchysep: off
httpmodules: caldav
caldav_allowscheduling: on
calendar_user_address_set: example.org
smtp_backend: host
smtp_host: 127.0.0.1:{smtp}/noauth
temp_path: {home}/tmp
lmtpsocket: {home}/lmtp
notifysocket: {home}/notify
idlesocket: {home}/idle
duplicate_db_path: {home}/deliver.db
"""

CYRUS_CONF = """
START {{
  recover cmd="{programs}/ctl_cyrusdb -C {home}/imapd.conf -r"
}}
SERVICES {{
  http cmd="{programs}/httpd -C {home}/imapd.conf" listen="127.0.0.1:{http}" prefork=1
  imap cmd="{imapd} -C {home}/imapd.conf" listen="127.0.0.1:{imap}" prefork=0
}}
"""


def missing() -> str:
    """What has to be installed first; "" where all is there."""
    if not (PROGRAMS / "httpd").exists():
        return "Cyrus is not installed (cyrus-common, cyrus-caldav)"
    if not IMAPD.exists() or not shutil.which("saslpasswd2"):
        return "the rest of Cyrus is not installed (imapd out of cyrus-imapd, sasl2-bin): run `make test-servers`"
    return ""


@contextlib.contextmanager
def running_cyrus(smtp_port: int) -> Iterator[DavHome]:
    """Sam's calendar; mail to organizers goes to `smtp_port`. Cyrus wants a short path of its own for its sockets."""
    with tempfile.TemporaryDirectory(prefix="cyrus", dir="/tmp") as name:
        home, http, imap = Path(name), free_port(), free_port()
        user = _settle(home, http, imap, smtp_port)
        master = [str(PROGRAMS / "master"), "-C", f"{home}/imapd.conf", "-M", f"{home}/cyrus.conf", "-p", f"{home}/pid"]
        with serving(master, http, home / "log", env={"CYRUS_USER": user}):
            _make_mailbox(imap)
            yield DavHome(f"http://127.0.0.1:{http}", "/dav/calendars/user/sam/Default/", "sam", "secret")


def _settle(home: Path, http: int, imap: int, smtp: int) -> str:
    """Write the configuration; returns the user that Cyrus runs as: root it refuses."""
    who = pwd.getpwnam("cyrus") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    group = "mail" if os.geteuid() == 0 else str(who.pw_gid)
    for part in ("conf", "conf/db", "conf/proc", "conf/log", "conf/socket", "conf/lock", "spool", "tmp"):
        (home / part).mkdir()
    (home / "imapd.conf").write_text(IMAPD_CONF.format(home=home, user=who.pw_name, group=group, smtp=smtp))
    (home / "cyrus.conf").write_text(CYRUS_CONF.format(home=home, programs=PROGRAMS, imapd=IMAPD, http=http, imap=imap))
    for name in ("sam", "cyrus"):
        command = ["saslpasswd2", "-p", "-c", "-f", str(home / "sasldb2"), "-u", "example.org", name]
        subprocess.run(command, input=b"secret", check=True, capture_output=True)
    if os.geteuid() == 0:
        for path in [home, *home.rglob("*")]:
            os.chown(path, who.pw_uid, who.pw_gid)
    return who.pw_name


def _make_mailbox(port: int) -> None:
    with imaplib.IMAP4("127.0.0.1", port) as imap:
        imap.login("cyrus", "secret")
        done, said = imap.create("user.sam")
        assert done == "OK", said
