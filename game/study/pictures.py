"""Pictures of what a study found: on paper, with intervals, and never told by colour alone.

Matplotlib is imported when a picture is drawn, without pyplot and without a display.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path

from game.ensemble.store import put
from game.study.measure import Figure

PAPER, INK, INK2, RULE = "#F5F0E6", "#17212A", "#47545D", "#CFC5B1"
TOKYO, SEOUL, WASHINGTON, BREAK = "#005A8F", "#00684C", "#8F3A69", "#A63F00"
LINES = (
    (TOKYO, "-", "o"),
    (SEOUL, (0, (1, 1.5)), "s"),
    (WASHINGTON, (0, (7, 3)), "D"),
    (BREAK, (0, (4, 2, 1, 2)), "^"),
)
"""Colour, dash and mark of the first, second, third and fourth thing drawn: any one of the three tells them apart."""
STYLE = {
    "font.size": 11,
    "font.family": "sans-serif",
    "text.color": INK,
    "axes.edgecolor": INK2,
    "axes.labelcolor": INK,
    "axes.facecolor": PAPER,
    "figure.facecolor": PAPER,
    "xtick.color": INK2,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 12,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "svg.fonttype": "none",
    "svg.hashsalt": "third-signatory",
    "hatch.linewidth": 0.6,
}


@contextmanager
def sheet(width: float, height: float, rows: int = 1, columns: int = 1, **other):
    """Yields (figure, axes) in the house's style; width and height in inches."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure as Sheet

    with rc_context(STYLE):
        figure = Sheet(figsize=(width, height), layout="constrained")
        yield figure, figure.subplots(rows, columns, **other)


def keep(figure, file: Path) -> Path:
    """Write the picture as a PNG, whole or not at all."""
    out = io.BytesIO()
    figure.savefig(out, format="png", dpi=120, metadata={"Software": None})
    put(Path(file), out.getvalue())
    return Path(file)


def bars(axes, names: Sequence[str], figures: Sequence[Figure], marks: Sequence[str] = (), hatch: str = "") -> None:
    """Horizontal bars from the top down, each with its interval, its value and its count."""
    places = range(len(names))
    axes.barh(places, [max(0.0, f.value) for f in figures], color=RULE, edgecolor=INK2, hatch=hatch, height=0.62)
    for y, figure in zip(places, figures, strict=True):
        axes.plot([figure.low, figure.high], [y, y], color=INK, lw=1.6, marker="|", ms=7)
        mark = f"  {marks[y]}" if marks else ""
        axes.annotate(f"{figure.value:.2f}{mark}", (max(figure.high, 0.0), y), xytext=(7, 0), va="center", **NOTE)
    axes.set_yticks(list(places), list(names))
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(len(names) - 0.4, -0.6)


NOTE = {"textcoords": "offset points", "fontsize": 10, "color": INK, "bbox": {"fc": PAPER, "ec": "none", "pad": 1}}


def sensitivity(found, file: Path, title: str, rows: int = 12) -> Path:
    """For each outcome the strongest parameters: bars are what they are ranked by, with 95 % intervals."""
    told = [(name, effects[:rows]) for name, effects in found.effects.items()]
    tall = max(3.0, 1.6 + 0.34 * max(len(effects) for _, effects in told))
    with sheet(5.2 * len(told), tall, 1, len(told), squeeze=False) as (figure, axes):
        for place, (name, effects) in zip(axes[0], told, strict=True):
            place.set_title(name)
            if not effects:
                place.text(0.5, 0.5, "varies too little to say", ha="center", transform=place.transAxes)
                continue
            bars(place, [e.parameter.name for e in effects], [e.size for e in effects], [leaning(e) for e in effects])
            if effects[0].first:
                places = [(e.first.value, y) for y, e in enumerate(effects)]
                place.plot(*zip(*places, strict=True), "D", color=INK, ms=5, mfc=PAPER, ls="none")
            place.set_xlim(0, 1.25 * max(e.size.high for e in effects))
            place.set_xlabel(_measure(found.method))
        figure.suptitle(title, x=0.01, ha="left", fontweight="bold")
        return keep(figure, file)


def _measure(method: str) -> str:
    if method == "sobol":
        return "share of variance: bar in all, diamond by itself"
    return "mean change over the whole range (mu*)"


def leaning(effect) -> str:
    """Which way the outcome goes with the parameter, as a sign; nothing where it goes neither way."""
    return "" if abs(effect.direction) < 0.1 else "rises" if effect.direction > 0 else "falls"


def region(found, file: Path, title: str) -> Path:
    """The regions with their shares, and the two parameters that divide most as a plane of shares."""
    two = [p for path in list(found.weights)[:2] for p in found.over if p.path == path]
    tall = max(4.6, 1.5 + 0.72 * len(found.regions))
    with sheet(13.5, tall, 1, 2, width_ratios=(1.25, 1)) as (figure, (left, right)):
        names = ["\n".join(b.words() for b in r.bounds) or "everywhere" for r in found.regions]
        notes = [f"n {r.share.count:.0f}" + (", as shipped" if r.shipped else "") for r in found.regions]
        bars(left, names, [r.share for r in found.regions], notes)
        left.axvline(found.everywhere.value, color=INK2, lw=1, ls=(0, (4, 3)))
        left.set_xlim(0, min(1.35, 1.4 * max(r.share.high for r in found.regions) + 0.05))
        left.set_xlabel(f"share {found.outcome}; dashed: everywhere {found.everywhere.value:.2f}")
        _plane(right, found, two)
        figure.suptitle(title, x=0.01, ha="left", fontweight="bold")
        return keep(figure, file)


def _plane(axes, found, two: list, cells: int = 6) -> None:
    """The share in each cell of two parameters' plane, written out, with the count below it."""
    import numpy as np

    if len(two) < 2:
        axes.axis("off")
        return
    columns = [next(n for n, p in enumerate(found.over) if p.path == one.path) for one in two]
    edges = [np.linspace(p.low, p.high, cells + 1) for p in two]
    places = [found.points[:, c] for c in columns]
    counts, *_ = np.histogram2d(*places, bins=edges)
    hits, *_ = np.histogram2d(*places, bins=edges, weights=found.hits.astype(float))
    shares = np.where(counts > 0, hits / np.maximum(counts, 1), np.nan)
    _coloured(axes, edges[0], edges[1], shares.T, lambda y, x: f"n {counts[x, y]:.0f}")
    axes.plot(two[0].value, two[1].value, marker="o", ms=13, mfc="none", mec=INK, mew=2)
    axes.set(xlabel=two[0].name, ylabel=two[1].name, title=f"share {found.outcome} (ring: as shipped)")


def _coloured(axes, x, y, shares, below=None) -> None:
    """A plane of shares: darker is more, and every cell says its number."""
    import numpy as np

    axes.pcolormesh(x, y, shares, cmap="YlOrBr", vmin=0, vmax=max(0.01, 1.6 * float(np.nanmax(shares))), ec=PAPER, lw=1)
    middles = (x[:-1] + x[1:]) / 2, (y[:-1] + y[1:]) / 2
    for row, b in enumerate(middles[1]):
        for column, a in enumerate(middles[0]):
            if np.isfinite(shares[row, column]):
                note = f"\n{below(row, column)}" if below else ""
                axes.text(a, b, f"{shares[row, column]:.2f}{note}", ha="center", va="center", fontsize=9)


def ablation(rows: list[dict], file: Path, title: str) -> Path:
    """The two facts with each of Washington's channels off: both arms with their intervals."""
    names = [", ".join(row["off"]) if len(row["off"]) < 3 else "all three" for row in rows]
    names = [f"off: {name or 'nothing'}" for name in names]
    titles = {"F1": "F1: concluded within a year (share)", "F4": "F4: broken for the first time (a quarter)"}
    with sheet(12, 1.6 + 0.62 * len(rows), 1, 2, sharey=True) as (figure, places):
        for axes, (fact, says) in zip(places, titles.items(), strict=True):
            for arm, shift, (colour, _, mark) in (("with", -0.13, LINES[0]), ("without", 0.13, LINES[3])):
                for y, row in enumerate(rows):
                    f = row[fact]["figures"][arm]
                    axes.plot([f["low"], f["high"]], [y + shift] * 2, color=colour, lw=1.8)
                    axes.plot(f["value"], y + shift, mark, color=colour, mfc=colour if arm == "with" else PAPER, ms=7)
            for y, row in enumerate(rows):
                verdict = "holds" if row[fact]["holds"] else "does not hold"
                axes.annotate(verdict, (1, y), xycoords=("axes fraction", "data"), ha="right", va="center", fontsize=10)
            axes.set(title=says, xlim=(0, None), ylim=(len(rows) - 0.4, -0.6))
            axes.set_xlim(0, 1.28 * axes.get_xlim()[1])
        places[0].set_yticks(range(len(rows)), names)
        label = f"{title}\nfilled circle: with Washington as signatory; open triangle: without; bars: 95 % intervals"
        figure.suptitle(label, x=0.01, ha="left", fontsize=12)
        return keep(figure, file)


def frontier(found, file: Path, title: str) -> Path:
    """Three planes of depth and bindingness: concluded, survived, and both with the win-sets drawn over."""
    with sheet(15.5, 6.0, 1, 3, sharey=True) as (figure, places):
        kinds = ("concluded", "survived", "both")
        soon = f"concluded within {found.within} quarters"
        titles = (soon, "survived a change of government", "both, and the win-sets")
        for axes, kind, says in zip(places, kinds, titles, strict=True):
            _cells_of(axes, found, kind)
            axes.set(title=says, xlabel="depth", xlim=(0, 1.06), ylim=(0, 1))
        places[0].set_ylabel("bindingness")
        _lines(places[2], found)
        figure.suptitle(title, x=0.01, ha="left", fontweight="bold")
        return keep(figure, file)


def _cells_of(axes, found, kind: str) -> None:
    import numpy as np

    depths, binds = sorted({c.depth for c in found.cells}), sorted({c.bind for c in found.cells})
    at = {(c.depth, c.bind): getattr(c, kind).value for c in found.cells}
    shares = np.array([[at[d, b] for d in depths] for b in binds])
    _coloured(axes, _edges(depths), _edges(binds), shares)


def _edges(middles: Sequence[float]):
    import numpy as np

    m = np.array(middles)
    inner = (m[:-1] + m[1:]) / 2
    return np.concatenate([[max(0.0, 2 * m[0] - inner[0])], inner, [min(1.06, 2 * m[-1] - inner[-1])]])


def _lines(axes, found) -> None:
    """Each seat's line of no gain, the overlap hatched, the promise as it ships, the best cell, the line of a vote."""
    from matplotlib.lines import Line2D

    sets, handles = found.sets, []
    for (code, gain), (colour, dash, _) in zip(sets.gains.items(), LINES, strict=False):
        if gain.min() < 0 < gain.max():
            line = {"levels": [0.0], "colors": [colour], "linestyles": [dash], "linewidths": 2.2}
            axes.contour(sets.depths, sets.binds, gain, **line)
        always = "" if gain.min() < 0 < gain.max() else (" (always)" if gain.min() >= 0 else " (never)")
        handles.append(Line2D([], [], color=colour, ls=dash, lw=2.2, label=f"{code} gains inside{always}"))
    if sets.overlap().any():
        axes.contourf(sets.depths, sets.binds, sets.overlap(), levels=[0.5, 2], colors="none", hatches=["///"])
        handles.append(Line2D([], [], ls="none", marker="$///$", ms=12, color=INK, label="all would sign and can pay"))
    axes.axhline(found.vote_line, color=INK2, lw=1, ls=(0, (2, 3)))
    axes.plot(*found.shipped, marker="o", ms=30, mfc="none", mec=INK, mew=2, ls="none")
    best = found.best()
    axes.plot(best.depth, best.bind, marker="s", ms=30, mfc="none", mec=INK, mew=2, ls="none")
    handles += [
        Line2D([], [], color=INK2, lw=1, ls=(0, (2, 3)), label="above: a vote at home"),
        Line2D([], [], ls="none", marker="o", ms=12, mfc="none", mec=INK, mew=2, label="as shipped"),
        Line2D([], [], ls="none", marker="s", ms=12, mfc="none", mec=INK, mew=2, label="best cell"),
    ]
    axes.figure.legend(handles=handles, loc="outside lower center", ncols=len(handles), frameon=False, fontsize=10)
