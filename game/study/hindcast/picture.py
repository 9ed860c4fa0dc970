"""The hindcast as one picture on paper: what was said quarter by quarter, whether it was right, and how long it lasted.

Needs matplotlib (extra `research`). Nothing rests on colour alone: breaks are crosses, intervals bars, curves labelled.
"""

from __future__ import annotations

import io
from pathlib import Path

import matplotlib
import matplotlib.style
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from game import disk

PAPER, INK, INK2, RULE, BAND = "#F5F0E6", "#17212A", "#47545D", "#CFC5B1", "#EAE3D4"
SAID, CAME = "#005A8F", "#A63F00"
LOOK = {
    "figure.facecolor": PAPER, "axes.facecolor": PAPER, "savefig.facecolor": PAPER,
    "text.color": INK, "axes.labelcolor": INK2, "xtick.color": INK2, "ytick.color": INK2,
    "axes.edgecolor": RULE, "axes.spines.top": False, "axes.spines.right": False,
    "axes.grid": True, "axes.grid.axis": "y", "grid.color": RULE, "grid.linewidth": 0.6, "axes.axisbelow": True,
    "font.size": 11, "axes.titlesize": 12.5, "axes.titleweight": "bold", "axes.titlelocation": "left",
    "font.family": "DejaVu Sans",
}  # fmt: skip


def draw(told: dict, path: str | Path) -> Path:
    """Draw the picture into a PNG file."""
    with matplotlib.rc_context(LOOK):
        figure = Figure(figsize=(13.0, 9.2), dpi=110, layout="constrained")
        FigureCanvasAgg(figure)
        top, bottom = figure.subfigures(2, 1, height_ratios=(1.05, 1.0))
        _timeline(top.subplots(), told)
        left, middle, right = bottom.subplots(1, 3, width_ratios=(1.0, 1.0, 1.05))
        _calibration(left, told)
        _survival(middle, told)
        _hazards(right, told)
        drawn = io.BytesIO()
        figure.savefig(drawn, format="png", metadata={"Software": None})
    disk.put(Path(path), drawn.getvalue())
    return Path(path)


def _timeline(axes, told: dict) -> None:
    rows = told["quarters"]
    xs = list(range(len(rows)))
    axes.set_title("Breaks to expect in each quarter, as the laws said before it; crosses are breaks that came")
    _shade(axes, rows)
    axes.step(xs, [row["expected"] for row in rows], where="mid", color=SAID, linewidth=1.8)
    axes.fill_between(xs, [row["expected"] for row in rows], step="mid", color=SAID, alpha=0.14, linewidth=0)
    most = max(row["expected"] for row in rows) or 1.0
    axes.set_ylim(0.0, most * 1.9)
    for x, step, late in _heights([x for x in xs if rows[x]["broken"]], len(xs)):
        height = most * (1.14 + 0.17 * step)
        axes.plot([x, x], [rows[x]["expected"], height], color=CAME, linewidth=0.9, linestyle=(0, (2, 2)))
        axes.plot([x], [height], marker="x", color=CAME, markersize=8, markeredgewidth=2.2, linestyle="none")
        axes.annotate("\n".join(rows[x]["names"]), (x, height), xytext=(-8 if late else 8, 0),
                      textcoords="offset points", ha="right" if late else "left", va="center", fontsize=9.5,
                      color=CAME)  # fmt: skip
    ticks = [x for x in xs if rows[x]["quarter"].endswith("Q1") and int(rows[x]["quarter"][:4]) % 2 == 0]
    axes.set_xticks(ticks, [rows[x]["quarter"][:4] for x in ticks])
    axes.set_xlim(-0.5, len(xs) - 0.5)
    axes.set_ylabel("breaks expected in a quarter")


def _heights(breaks: list[int], width: int) -> list[tuple[int, int, bool]]:
    """(place, step, whether the words stand on the left) of every break, so that no line runs through words."""
    early = [x for x in breaks if x <= 0.72 * width]
    late = [x for x in breaks if x > 0.72 * width]
    return [(x, (len(early) - 1 - n) % 5, False) for n, x in enumerate(early)] + [
        (x, (n + 1) % 5, True) for n, x in enumerate(late)
    ]


def _shade(axes, rows: list[dict]) -> None:
    """A band where progressives governed Seoul when the quarter began, with its words."""
    start = None
    for x in range(len(rows) + 1):
        here = x < len(rows) and rows[x]["progressive_seoul"] == 1
        if here and start is None:
            start = x
        if not here and start is not None:
            axes.axvspan(start - 0.5, x - 0.5, color=BAND, linewidth=0, zorder=0)
            words = "progressives govern Seoul" if x - start > 12 else "progressives"
            axes.text((start + x - 1) / 2, 0.985, words, transform=axes.get_xaxis_transform(), ha="center", va="top",
                      fontsize=9.5, color=INK2)  # fmt: skip
            start = None


def _calibration(axes, told: dict) -> None:
    rows = told["calibration"]
    axes.set_title("Said and came, in bins of like size")
    most = max(max(row["high"], row["said"]) for row in rows) * 112
    wide = max(row["said"] for row in rows) * 118
    axes.plot([0, most], [0, most], color=INK2, linewidth=1.0, linestyle=(0, (4, 3)))
    middle = 0.5 * (rows[-1]["said"] + rows[-2]["said"]) * 100 if len(rows) > 1 else wide / 2
    axes.annotate("as said", (middle, middle), xytext=(2, -16), textcoords="offset points", ha="center",
                  va="top", color=INK2, fontsize=9.5)  # fmt: skip
    for row in rows:
        said, came = 100 * row["said"], 100 * row["came"]
        axes.plot([said, said], [100 * row["low"], 100 * row["high"]], color=SAID, linewidth=2.2, solid_capstyle="butt")
        axes.plot([said], [came], marker="o", color=SAID, markersize=7, linestyle="none")
        axes.annotate(f"{row['events']}/{row['count']}", (said, 100 * row["high"]), xytext=(0, 4),
                      textcoords="offset points", ha="center", fontsize=9)  # fmt: skip
    axes.set_xlim(0, wide)
    axes.set_ylim(-0.02 * most, most)
    axes.set_xlabel("chance said, % a quarter")
    axes.set_ylabel("share broken, %, with 95 % intervals")


def _survival(axes, told: dict) -> None:
    rows = told["survival"]["all"]
    axes.set_title("Promises that still stand")
    ages = [0, *(row["age"] for row in rows)]
    for key, colour, style in (("observed", CAME, "-"), ("said", SAID, (0, (5, 2)))):
        axes.step(ages, [100.0, *(100 * row[key] for row in rows)], where="post", color=colour, linestyle=style,
                  linewidth=1.9)  # fmt: skip
    axes.fill_between(ages, [100.0, *(100 * row["low"] for row in rows)], [100.0, *(100 * row["high"] for row in rows)],
                      step="post", color=CAME, alpha=0.13, linewidth=0)  # fmt: skip
    last, middle = rows[-1], rows[len(rows) // 2]
    higher = middle["observed"] >= middle["said"]
    for key, words, colour in (("observed", "the record", CAME), ("said", "the laws", SAID)):
        above = (key == "observed") == higher
        axes.annotate(words, (middle["age"], 100 * middle[key]), xytext=(0, 7 if above else -7),
                      textcoords="offset points", ha="center", va="bottom" if above else "top", color=colour,
                      fontsize=10)  # fmt: skip
    axes.set_ylim(0, 104)
    axes.set_xlim(0, last["age"] + 1)
    axes.set_xlabel("quarters since it began")
    axes.set_ylabel("%, band: 95 % of the record")


def _hazards(axes, told: dict) -> None:
    rows = [row for row in told["hazards"] if row["said"] is not None and "minister" not in row["class"]][::-1]
    axes.set_title("Breaks a quarter, by class, %")
    axes.grid(axis="y", visible=False)
    axes.grid(axis="x", visible=True)
    for y, row in enumerate(rows):
        axes.plot([100 * row["low"], 100 * row["high"]], [y, y], color=RULE, linewidth=9, solid_capstyle="butt")
        if row.get("observed") is not None:
            axes.plot([100 * row["observed"]], [y], marker="x", color=CAME, markersize=8, markeredgewidth=2.2,
                      linestyle="none")  # fmt: skip
        axes.plot([100 * row["said"]], [y], marker="o", color=SAID, markersize=7.5, linestyle="none")
    axes.set_yticks(range(len(rows)), [row["class"].replace(", ", ",\n") for row in rows])
    axes.set_ylim(-0.6, len(rows) - 0.4)
    axes.set_xlim(left=0)
    axes.set_xlabel("dot: laws   cross: record   bar: 95 %")
