"""What a folder of games says: for each design point, shares and means, each with its 95 % interval and count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from game.laws.form import FORM_NAMES
from game.study.measure import Figure, mean, share

SCORES = ("office.", "verdict.", "security")


class Tally:
    """The running counts of one design point."""

    def __init__(self):
        self.rows, self.errors = 0, 0
        self.hits: Counter = Counter()
        self.sums: dict[str, list[float]] = {}

    def take(self, row: dict) -> None:
        """Count one game."""
        self.rows += 1
        if row["error"] is not None:
            self.errors += 1
            return
        self.hits["form " + row["form"]] += 1
        self.hits["outlived a government"] += row["survived_turnover"] == 1
        for name, cell in row.items():
            if name.startswith(("concluded.", "ended.")):
                self.hits[name.replace(".", " ")] += cell is not None
            elif name.startswith(SCORES):
                total = self.sums.setdefault(name.replace(".", " "), [0.0, 0.0])
                total[0] += cell
                total[1] += cell * cell

    def figures(self) -> dict[str, Figure]:
        """Every share and mean, forms in their order from nothing to a treaty."""
        played = self.rows - self.errors
        forms = [f"form {name}" for name in FORM_NAMES]
        names = [name for name in forms if self.hits[name]] + sorted(n for n in self.hits if n not in forms)
        found = {name: share(self.hits[name], played) for name in names}
        return found | {name: mean(*total, played) for name, total in self.sums.items()}


def tallied(tables: Iterable[dict[str, list]]) -> dict[int, Tally]:
    """The counts of every design point, one chunk in memory at a time."""
    tallies: dict[int, Tally] = {}
    for table in tables:
        names = list(table)
        for cells in zip(*table.values(), strict=True):
            row = dict(zip(names, cells, strict=True))
            tallies.setdefault(row["point"], Tally()).take(row)
    return dict(sorted(tallies.items()))
