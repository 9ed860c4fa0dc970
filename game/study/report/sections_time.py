"""The sections of the report that run in time: how long pacts stand, and what happens around elections."""

from __future__ import annotations

from game.ensemble.survival import Curve
from game.laws.form import FORM_NAMES
from game.study.measure import Figure, share
from game.study.report import page, svg
from game.study.report.counting import AFTER, BEFORE, KINDS, Counts, clustered
from game.study.report.reading import Folder

NEEDED = "This folder has no turns table. `batch ... --turns-table` writes one row a game, quarter and government, and "
FEW = 5  # spells below which a curve says nothing


def survival(opened: Folder, found: Counts) -> list[str]:
    """The survival of each promise; with a turns table, of pacts by the form they took."""
    names = {c.id: c.name for c in opened.scenario.commitments} if opened.scenario else {}
    promises = {names.get(n, n): found.curve(s) for n, s in found.lasted.items() if _many(s) >= FEW}
    inside = []
    if found.by_form:
        forms = {n: found.curve(found.by_form[n]) for n in FORM_NAMES if _many(found.by_form.get(n, [])) >= FEW}
        inside += [
            page.head("By the form the pact took"),
            page.para(
                "A pact counts from the first quarter in which it has the form until it falls to a lesser one; one "
                "that has grown through several forms counts in each."
            ),
            *_curves(forms),
        ]
    else:
        inside.append(page.para(NEEDED + "then survival by the form of the pact is drawn here too.", "tell"))
    inside += [
        page.head("By promise"),
        page.para("From the quarter it was concluded, or from the start if it stood then, until it ended."),
        *_curves(promises),
    ]
    return [page.section("How long pacts stand", *inside)]


def _many(spell: list) -> int:
    return sum(len(lasted) for lasted, _ in spell)


def _curves(named: dict[str, Curve]) -> list[str]:
    """Curves on one plane with their bands, and a table a year apart."""
    if not named:
        return [page.para(f"None stood in {FEW} games or more.", "second")]
    last = max(len(curve.share) for curve in named.values()) - 1
    plane = svg.Plane((0.0, float(max(1, last))), (0.0, 1.0))
    plane.axes(list(range(0, last + 1, 4)), (0.0, 0.5, 1.0), "quarters since")
    for n, curve in enumerate(named.values()):
        at = range(len(curve.share))
        plane.band(n, list(zip(at, curve.low, strict=True)), list(zip(at, curve.high, strict=True)), step=True)
    for n, curve in enumerate(named.values()):
        plane.line(n, list(enumerate(curve.share.tolist())), step=True)
        for x in range(0, len(curve.share), 4):
            plane.parts.append(svg.mark(n, plane.across(x), plane.up(float(curve.share[x]))))
    plane.names([(n, (len(c.share) - 1, float(c.share[-1])), name) for n, (name, c) in enumerate(named.items())])
    years = [q for q in (1, 4, 8, 12, 16, 20, 24, 32, 40) if q <= last]
    rows = [(name, int(c.count[0]), *(_at(c, q) for q in years)) for name, c in named.items()]
    heads = ("", "spells", *(f"{q} quarter{'s' if q > 1 else ''}" for q in years))
    return [page.figure(plane.drawn("survival curves with 95 % bands")), page.table(heads, rows)]


def _at(curve: Curve, q: int) -> Figure | str:
    """The share that lasts beyond q quarters, with the number still at risk then."""
    if q >= len(curve.share) or curve.count[q] == 0:
        return ""
    return Figure(float(curve.share[q]), float(curve.low[q]), float(curve.high[q]), int(curve.count[q]))


def elections(opened: Folder, found: Counts) -> list[str]:
    """Breaks around elections, quarter by quarter; without a turns table, by how often governments changed."""
    title = "Breaks around elections"
    if any(table[:, 1].any() for table in found.around.values()):
        return [page.section(title, *_around(found))]
    rows = [(_times(n), share(t["broken"], t["games"])) for n, t in sorted(found.turned.items())]
    told = NEEDED + "then the hazard is drawn quarter by quarter around each election. The runs table allows this much:"
    drawn = (
        svg.rows([(name, [(0, f)]) for name, f in rows], _most([f for _, f in rows]), "share of games", "breaks")
        if rows
        else ""
    )
    inside = (
        [page.figure(drawn), page.table(("changes of government", "somebody broke a promise"), rows)] if rows else []
    )
    return [page.section(title, page.para(told, "tell"), *inside)]


def _times(n: int) -> str:
    return ("none", "one", "two", "three or more")[n]


def _most(figures: list[Figure]) -> float:
    return min(1.0, max(0.01, *(f.high for f in figures)))


def _around(found: Counts) -> list[str]:
    """The hazard of every quarter from before to after an election, for elections lost and held."""
    hazards = {kind: [clustered(cell) for cell in table] for kind, table in found.around.items() if table.any()}
    shifts = range(-BEFORE, AFTER + 1)
    most = _most([f for row in hazards.values() for f in row if f.count])
    plane = svg.Plane((-BEFORE - 0.5, AFTER + 0.5), (0.0, most), right=180)
    plane.axes(
        list(range(-BEFORE, AFTER + 1, 2)),
        svg.ticks(most)[:6],
        "quarters from the election (0: the quarter that ends with it)",
    )
    zero = plane.across(0.5)
    plane.parts.append(
        svg.tag("path", d=f"M{zero:.1f} {plane.top}V{plane.bottom}", klass="lead", stroke_dasharray="3 4")
    )
    for n, row in enumerate(hazards.values()):
        points = [(x + 0.16 * (n - 0.5), f) for x, f in zip(shifts, row, strict=True) if f.count]
        plane.line(n, [(x, f.value) for x, f in points])
        for x, f in points:
            plane.spread(n, x, f)
    plane.names([(n, (AFTER, row[-1].value), KINDS[kind]) for n, (kind, row) in enumerate(hazards.items())])
    rows = [
        (f"{x:+d}".replace("-", "\u2212") if x else "0", *(hazards[k][n] for k in hazards))
        for n, x in enumerate(shifts)
    ]
    return [
        page.para(
            "Of the promises that a government was bound by in a quarter, the share that some signatory broke in it, "
            "by the quarters to or since that government's election, which its ruling bloc lost or won."
        ),
        page.figure(plane.drawn("breaks around elections with 95 % intervals")),
        page.table(("quarter", *(KINDS[kind] for kind in hazards)), rows),
    ]


def document(found: Counts) -> dict:
    """The same as a part of a JSON document."""

    def told(curve: Curve) -> dict:
        return {name: getattr(curve, name).tolist() for name in ("share", "low", "high", "count")}

    return {
        "survival": {name: told(found.curve(spell)) for name, spell in found.lasted.items() if _many(spell)},
        "survival_by_form": {name: told(found.curve(spell)) for name, spell in found.by_form.items()},
        "around_elections": {kind: table[:, :2].astype(int).tolist() for kind, table in found.around.items()},
    }
