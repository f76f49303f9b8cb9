"""`make learn`: learns the weights of the second reader, after telling how it does on sets that it has not seen."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from daemon.core.reading import Asked, Intent
from daemon.core.replies import learned
from daemon.core.replies.features import BUCKETS
from daemon.core.replies.second_reader import CERTAIN, LEAST
from training.rows import Sample, samples

# The answers that can be learned: there are rows enough that mean them, and rows enough that do not.
LEARNED = {
    Asked.DECISION: (Intent.ATTEND, Intent.CANCEL, Intent.WITHDRAW, Intent.RESCHEDULE, Intent.LATE),
    Asked.UNDO: (Intent.UNDO, Intent.CANCEL),
    Asked.DEBRIEF: (Intent.THANK, Intent.WITHDRAW),
    Asked.IS_INTERVIEW: (Intent.YES, Intent.NO),
    Asked.FOLLOW_UP: (Intent.YES, Intent.NO),
}
FOLDS = 5
STRICTNESS = 8.0  # of the regression (C): higher believes single words more
WEIGHTS = Path(learned.__file__).parent / learned.FILE

Judges = dict[tuple[Asked, Intent], learned.Judge]


def matrix(rows: Sequence[Sample]) -> csr_matrix:
    cells = [(at, key, value) for at, row in enumerate(rows) for key, value in row.features.items()]
    at, keys, values = zip(*cells, strict=True)
    return csr_matrix((values, (at, keys)), shape=(len(rows), BUCKETS))


def learn(rows: Sequence[Sample]) -> Judges:
    """A judge for each answer to each question."""
    found: Judges = {}
    for asked, intents in LEARNED.items():
        mine = [row for row in rows if row.asked is asked]
        seen = matrix(mine)
        for intent in intents:
            told = [(at, intent in row.right) for at, row in enumerate(mine) if _tells(row, intent)]
            where, right = zip(*told, strict=True)
            model = LogisticRegression(C=STRICTNESS, solver="liblinear", random_state=7, max_iter=300)
            model.fit(seen[list(where)], right)
            found[asked, intent] = _in_bytes(model.coef_[0], float(model.intercept_[0]))
    return found


def _tells(row: Sample, intent: Intent) -> bool:
    """To drop the whole application is more than to drop the interview: neither right nor wrong for the other."""
    beside = {Intent.WITHDRAW: Intent.CANCEL, Intent.CANCEL: Intent.WITHDRAW}.get(intent)
    return intent in row.right or intent in row.harmful or beside not in row.right


def _in_bytes(weights: np.ndarray, bias: float) -> learned.Judge:
    scale = float(np.abs(weights).max()) / 127**2
    roots = np.sign(weights) * np.sqrt(np.abs(weights) / scale)
    return learned.Judge(bias, scale, [int(n) for n in np.round(roots)])


def unseen(rows: Sequence[Sample]) -> Counter[tuple[Asked, str]]:
    """Whole sets at a time, judged by judges that learned from the others: how often they were believed."""
    counted: Counter[tuple[Asked, str]] = Counter()
    batches = sorted({row.batch for row in rows})
    for fold in track(range(FOLDS), "judging unseen sets", transient=True):
        held = set(batches[fold::FOLDS])
        judges = learn([row for row in rows if row.batch not in held])
        for row in (row for row in rows if row.batch in held):
            for (asked, intent), judge in judges.items():
                if asked is row.asked:
                    counted.update(_count(row, intent, judge.odds(row.features)))
    return counted


def _count(row: Sample, intent: Intent, odds: float) -> list[tuple[Asked, str]]:
    kind = "right" if intent in row.right else "harmful" if intent in row.harmful else ""
    belief = ["believed"] * (odds >= LEAST[row.asked, intent]) + ["certain"] * (odds >= CERTAIN)
    return [(row.asked, f"{kind} {word}") for word in ("all", *belief)] if kind else []


def report(counted: Counter[tuple[Asked, str]]) -> Table:
    table = Table("question", "right answers", "believed", "harmful answers", "believed", "certain")
    for asked in LEARNED:
        right, harmful = counted[asked, "right all"], counted[asked, "harmful all"]
        table.add_row(
            asked,
            str(right),
            f"{counted[asked, 'right believed'] / right:.1%}",
            str(harmful),
            f"{counted[asked, 'harmful believed'] / harmful:.1%}",
            f"{counted[asked, 'harmful certain'] / harmful:.1%}",
        )
    return table


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--only", action="store_true", help="learn, and leave the figures")
    chosen = parser.parse_args()
    console, rows = Console(), list(samples())
    if not chosen.only:
        console.print(report(unseen(rows)))
    chosen.out.write_bytes(learned.packed(learn(rows)))
    console.print(f"{len(rows)} replies, {chosen.out.stat().st_size / 1000:.0f} kB: {chosen.out.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
