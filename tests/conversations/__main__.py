"""`python -m tests.conversations`: plays every scene and writes docs/conversations.md anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.conversations.document import PAGE, page, play
from tests.conversations.scenes import SCENES


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        stages = {scene.name: play(scene, Path(folder)) for scene in SCENES}
        PAGE.write_text(page(stages), "utf-8")
        for stage in stages.values():
            stage.store.close()
    print(f"{len(SCENES)} conversations written to {PAGE}")


if __name__ == "__main__":
    main()
