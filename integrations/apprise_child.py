"""The process in which Apprise runs: {"urls", "body"} on standard input, a line for each address on standard output.

"<place> yes" or "<place> no": whether it took the body, or, where that is empty, whether Apprise knows the address.
"""

from __future__ import annotations

import json
import os
import sys
from concurrent.futures import Future, ThreadPoolExecutor, as_completed

import apprise


def main() -> None:
    asked = json.load(sys.stdin)
    urls, body = asked["urls"], asked["body"]
    with ThreadPoolExecutor(max_workers=max(1, len(urls))) as pool:
        places: dict[Future[bool], int] = {pool.submit(took, url, body): place for place, url in enumerate(urls)}
        for done in as_completed(places):
            verdict = "yes" if done.exception() is None and done.result() else "no"
            # Not print: what a plugin prints beside it must not tear a line apart.
            os.write(sys.stdout.fileno(), f"{places[done]} {verdict}\n".encode())


def took(url: str, body: str) -> bool:
    """Whether the address took `body`; whether Apprise knows it, where there is none."""
    address = apprise.Apprise()
    if not address.add(url):
        return False
    return not body or bool(address.notify(body=body, body_format=apprise.NotifyFormat.TEXT))


if __name__ == "__main__":
    main()
