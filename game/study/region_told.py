"""What a search for regions found, told: rows for a file, a document, and pages for the terminal."""

from __future__ import annotations

from game.study.leaving import plain
from game.study.region import AMONG, LEAST, Carved
from game.study.sensitivity_told import number


def rows(found: Carved) -> list[dict]:
    """One row a region and bound, the worst region first."""
    return [
        {
            **{"region": n, "parameter": b.parameter.path, "over": b.low, "up_to": b.high, "value": b.parameter.value},
            **{"share": r.share, "as_shipped": int(r.shipped), "outcome": found.outcome, "games": found.games},
        }
        for n, r in enumerate(found.regions, 1)
        for b in r.bounds
    ]


def told(found: Carved) -> dict:
    """The document."""
    regions = [
        {"words": r.words(), "share": plain(r.share), "as_shipped": r.shipped, "bounds": _bounds(r)}
        for r in found.regions
    ]
    document = {"outcome": found.outcome, "games": found.games, "everywhere": plain(found.everywhere)}
    return {**document, "regions": regions, "weights": found.weights}


def _bounds(region) -> list[dict]:
    return [{"parameter": b.parameter.path, "over": b.low, "up_to": b.high} for b in region.bounds]


def pages(found: Carved, title: str) -> list:
    """A title, the table of regions, what divides them, and how to read it."""
    from rich.table import Table

    table = Table(title=f"{title}: {found.games:,} games", title_justify="left", title_style="bold")
    for name, kept in (("region", False), (f"share {found.outcome} (95 %)", True), ("games", True), ("", True)):
        table.add_column(name, no_wrap=kept, justify="left")
    for r in found.regions:
        where = "as shipped" if r.shipped else ""
        table.add_row(r.words(), number(r.share), f"{r.share.count:,.0f}", where, end_section=True)
    among = " in which a promise stood" if found.outcome in AMONG else ""
    parts = ", ".join(f"{path} {part:.2f}" for path, part in found.weights.items()) or "none"
    return [
        table,
        f"everywhere: {number(found.everywhere)} of {found.everywhere.count:,.0f} games{among}",
        f"what divides them, and its part in it: {parts}",
        "One half of the games grew the tree and the other half, which it never saw, was counted here. "
        f"No region holds less than {100 * LEAST:.0f} % of the games that grew it.",
    ]
