"""The report on a folder of games: every section of the page, from the counts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from game.laws.form import FORM_NAMES
from game.study.measure import Figure, mean, share
from game.study.report import page, sections_time, svg
from game.study.report.counting import OUTCOMES, Counts, counted
from game.study.report.deciding import Decides, deciding
from game.study.report.reading import Folder

SAYS = {
    "concluded": "a promise was concluded",
    "survived": "a promise outlived a change of government",
    "broken": "somebody broke a promise",
    "ended": "a promise ended",
}
POINTS = 4  # design points whose forms are drawn side by side
LISTED = 60  # design points listed one by one


def report(folder: Path) -> tuple[str, dict]:
    """The page and the same figures as a document; raises StoreError in one line."""
    opened = Folder.opened(folder)
    found = counted(opened)
    points = opened.store.points() or opened.experiment.points()
    name = opened.scenario.title if opened.scenario else opened.experiment.scenario
    ranked = {o: deciding(opened.experiment, points, found.points, o) for o in OUTCOMES} if opened.varied() else {}
    sections = [
        _asked(opened, found),
        _outcomes(opened, found, points),
        *sections_time.survival(opened, found),
        *sections_time.elections(opened, found),
        _decides(opened, found, points, ranked),
    ]
    return page.page(f"{name}: {found.games:,} games", sections, _foot()), _document(opened, found, ranked)


def _asked(opened: Folder, found: Counts) -> str:
    """What was asked, and with which versions."""
    e, about = opened.experiment, opened.store.about
    varied = [(name, _values(values)) for name, values in e.vary] or [("nothing", "")]
    rows = [
        ("scenario", e.scenario),
        ("design", getattr(e, "design", "factorial")),
        *((f"varied: {name}", values) for name, values in varied),
        *((f"held: {name}", str(value)) for name, value in getattr(e, "fixed", ())),
        ("design points", f"{len(found.points):,} of {about['rows'] // e.runs:,}"),
        ("games", f"{found.games:,} played, {e.runs:,} a design point; {found.errors:,} could not be played"),
        ("seed", str(e.seed)),
        ("versions", f"laws {about['laws_version']}, program {about['code_version']}"),
        ("laws, SHA-256", page.Code(about["laws"])),
        ("scenario, SHA-256", page.Code(str(about["content"]))),
        ("manifest, SHA-256", page.Code(opened.seal)),
    ]
    missing = about["rows"] - found.games - found.errors
    told = (
        f"{missing:,} of the {about['rows']:,} games asked for are not in the folder yet: `batch --resume` plays them."
    )
    return page.section("What was asked", *([page.para(told, "tell")] if missing else []), page.table(("", ""), rows))


def _values(values) -> str:
    if hasattr(values, "low"):
        return f"{values.low:g} to {values.high:g}"
    return ", ".join("as it is" if v is None else f"{v:g}" if isinstance(v, float) else str(v) for v in values)


def _outcomes(opened: Folder, found: Counts, points: list[dict]) -> str:
    """How the games came out: shares, final forms, promises, scores."""
    if not found.games:
        return page.section("What came out", page.para("No game could be played.", "tell"))
    shares = [(SAYS[name], found.share(name)) for name in OUTCOMES]
    drawn = svg.rows([(name, [(0, f)]) for name, f in shares], 1.0, "share of games", "shares of games with intervals")
    return page.section(
        "What came out",
        page.figure(drawn),
        page.table(("in a game", "share (95 %, games)"), shares),
        page.head("The form of the pact at the end"),
        *_forms(found, points),
        page.head("Each promise"),
        page.table(
            ("promise", "concluded", "stands at the end", "ended, of those that stood"), _promises(opened, found)
        ),
        page.head("The three scores"),
        *_scores(found),
    )


def _forms(found: Counts, points: list[dict]) -> list[str]:
    """The final forms, of each design point where there are few, else of all together."""
    groups = {_setting(points[p]): counter for p, counter in found.forms.items()}
    if not 1 < len(groups) <= POINTS:
        groups = {"share of games (95 %, games)": sum(found.forms.values(), start=Counter())}
    known = {name: n for n, name in enumerate(FORM_NAMES)}
    there = {name for counter in groups.values() for name in counter}
    seen = sorted(map(str, there), key=lambda name: (known.get(name, len(known)), name))
    named = [
        (name, [(n, share(counter[name], counter.total())) for n, counter in enumerate(groups.values())])
        for name in seen
    ]
    most = max(f.high for _, figures in named for _, f in figures)
    drawn = svg.rows(named, min(1.0, most), "share of games", "final forms of the pact with intervals")
    marks = "; ".join(f"{svg.MARKS[n]}: {name}" for n, name in enumerate(groups)) if len(groups) > 1 else ""
    told = page.para(f"Marks: {marks}", "second") if marks else ""
    return [page.figure(drawn), told, page.table(("form", *groups), [(n, *(f for _, f in fs)) for n, fs in named])]


def _setting(point: dict) -> str:
    return (
        ", ".join(f"{_short(path)} {_values((value,))}" for path, value in point.items() if value is not None)
        or "as shipped"
    )


def _short(path: str) -> str:
    """A path without the room it stands in."""
    return path if path.startswith("strategy.") else path.partition(".")[2] or path


def _promises(opened: Folder, found: Counts) -> list[tuple]:
    names = {c.id: c.name for c in opened.scenario.commitments} if opened.scenario else {}
    return [
        (
            names.get(name, name),
            share(t["concluded"], t["games"]),
            share(t["stands"], t["games"]),
            share(t["ended"], t["stood"]),
        )
        for name, t in found.promises.items()
        if t["stood"]
    ] or [("none stood in any game", "", "", "")]


def _scores(found: Counts) -> list[str]:
    figures = {name: mean(*found.sums[name]) for name in found.scores}
    drawn = [
        svg.histogram(found.scores[name], f, f"how many games had which score: {name}", name.replace(".", ", "))
        for name, f in figures.items()
    ]
    rows = [(name.replace(".", ", "), page.number(f)) for name, f in figures.items()]
    return [f'<div class="three">{"".join(drawn)}</div>', page.table(("score, 0 to 100", "mean (95 %, games)"), rows)]


def _decides(opened: Folder, found: Counts, points: list[dict], ranked: dict[str, list[Decides]]) -> str:
    """The parameters that decide, the strongest first, for each outcome."""
    title = "The parameters that decide"
    if not any(ranked.values()):
        told = "Nothing was varied in this experiment. `batch --set rules.leverage=0,0.5,1` varies one number; "
        return page.section(title, page.para(told + "`sensitivity` asks which of all numbers decide.", "tell"))
    told = (
        "Ranked by how far the share moves between groups of a parameter's values, all else mixed. The smallest and "
        "the largest of several groups differ by chance, too: a change whose interval comes near 0 says little."
    )
    inside = [page.para(told)]
    for name, rows in ranked.items():
        if not rows:
            continue
        named = [(_short(one.path), [(0, one.least[1]), (1, one.most[1])]) for one in rows[:12]]
        most = max(f.high for _, pair in named for _, f in pair)
        says = f"share of games in which {SAYS[name]}, in the groups where it is smallest and largest"
        inside += [
            page.head(f"Share of games in which {SAYS[name]}"),
            page.figure(svg.rows(named, min(1.0, most), "circle: smallest group; square: largest", says)),
            page.table(("parameter", "smallest group", "largest group", "change"), [_row(one) for one in rows]),
        ]
    if len(found.points) > 1:
        inside.append(_listed(found, points))
    return page.section(title, *inside)


def _row(one: Decides) -> tuple:
    pair = [f"{group}: {page.percent(f)}" for group, f in (one.least, one.most)]
    change = one.change
    points = f"{page.share(change.value)} points ({page.share(change.low)} to {page.share(change.high)})"
    return (one.path, *pair, f"{points}, n {change.count:,.0f}")


def _listed(found: Counts, points: list[dict]) -> str:
    """Every design point with its shares."""
    chosen = sorted(found.points)[:LISTED]
    rows = [
        (p, _setting(points[p]), *(share(found.points[p][o], found.points[p]["games"]) for o in OUTCOMES))
        for p in chosen
    ]
    more = f"; the first {LISTED} of {len(found.points):,}" if len(found.points) > LISTED else ""
    return page.table(("point", "setting", *OUTCOMES), rows, f"Every design point{more}")


def _foot() -> str:
    return "".join(
        page.para(words)
        for words in (
            "Shares carry Wilson's 95 % interval (1927); differences Newcombe's (1998), which is wide rather than "
            "narrow here, for all design points play the same tapes. Means carry the normal interval.",
            "Survival is Kaplan and Meier's estimate (1958) with Greenwood's 95 % band on the log-log scale. What "
            "still stood when the game ended is counted as not seen to end, not as lasting for ever.",
            "The promises of one game break together; the intervals around elections know that (Kish 1965). Where "
            "design points are taken together they share their tapes, and there the intervals are somewhat too narrow.",
            "A result is a claim about the model, not about any government. It rests on the numbers of the rules, "
            "whose sources are on their cards, and many of those are assumptions.",
        )
    )


def _document(opened: Folder, found: Counts, ranked: dict[str, list[Decides]]) -> dict:
    """The figures as one JSON document."""

    def plain(f: Figure) -> dict:
        return {"value": f.value, "low": f.low, "high": f.high, "count": f.count}

    return {
        "experiment": opened.experiment.table(),
        "manifest": opened.seal,
        "games": found.games,
        "errors": found.errors,
        "outcomes": {name: plain(found.share(name)) for name in OUTCOMES},
        "decides": {o: [{"path": d.path, "change": plain(d.change)} for d in rows] for o, rows in ranked.items()},
        **sections_time.document(found),
    }
