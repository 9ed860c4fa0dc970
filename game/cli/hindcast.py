"""`hindcast`: the laws led through a record of dated events, and what they said beforehand scored."""

import sys
from pathlib import Path

from game.cli.facts import _progress
from game.cli.refusal import Refusal

LEFT_OUT = """
Forecasts "other years" are fitted on all years but the one in question, so a year with a break lowers its own
rate: their order is below .5 by that alone. The others' rates are fitted on the very years that are scored."""
PAGE = 126  # columns where nobody's window says how many there are


def hindcast(args, makers) -> int:
    """Print how well the laws foretold a record, and write it to a folder; 2 where the tables cannot be read."""
    from game.study.hindcast.files import as_json, write
    from game.study.hindcast.reading import RecordError
    from game.study.hindcast.record import read_record

    if args.out and Path(args.out).exists() and not Path(args.out).is_dir():
        raise Refusal(f"--out: {args.out} is a file, and a folder is needed")
    try:
        record = read_record(args.timeline, args.tests, args.spells)
    except RecordError as error:
        print("\n".join(map(str, error.problems)), file=sys.stderr)
        return 2
    told = _told(args, record)
    print(as_json(told)) if args.json else show(told)
    if args.out:
        try:
            files = write(told, args.out)
        except OSError as error:
            raise Refusal(f"--out: {args.out}: {error.strerror or error}") from None
        drawn = "" if files[-1].suffix == ".png" else "; no picture, as matplotlib is not installed (extra research)"
        print(f"{len(files)} files in {args.out}{drawn}", file=sys.stderr)
    return 0


def _told(args, record) -> dict:
    """What is found, once it is sure that the quarters asked for lie in the record."""
    from game.content import ContentError
    from game.study.hindcast.quarters import named
    from game.study.hindcast.start import first_of
    from game.study.hindcast.told import hindcast as study

    start, end = args.start or record.first, args.end or record.last
    whole = f"the record runs from {named(record.first)} to {named(record.last)}"
    for option, number in (("--from", start), ("--to", end)):
        if not record.first <= number <= record.last:
            raise Refusal(f"{option}: {named(number)} lies outside; {whole}")
    if start > end:
        raise Refusal(f"--from {named(start)} lies after --to {named(end)}; {whole}")
    if not any(p.start <= end and p.end >= start for p in record.promises):
        raise Refusal(f"no commitment of the record stood from {named(start)} to {named(end)}; {whole}")
    changes = dict(args.changes)
    try:
        first_of(record, changes)
    except ContentError as error:
        raise Refusal(error.problems[0]) from None
    with _progress("hindcast") as progress:
        return study(record, start, end, args.runs, args.seed, changes, progress)


def show(told: dict) -> None:
    """The tables of a hindcast on the terminal, each with its counts and intervals."""
    from rich.console import Console

    console = Console()
    if not console.is_terminal:
        console = Console(width=PAGE)
    console.print(f"[bold]Hindcast[/bold] {told['from']} to {told['to']}, {told['runs']} worlds, seed {told['seed']}")
    for note in told["read"]:
        console.print(note, highlight=False)
    for make in (_promises, _hazards, _scores, _calibration, _survival, _years, _correlations):
        console.print()
        console.print(make(told))
    console.print(LEFT_OUT, highlight=False)
    whole = told["expected"]
    console.print(
        f"\nAs each quarter began the laws expected {whole['expected']:.1f} breaks in {whole['count']} quarters of "
        f"promises (95 %: {whole['low']} to {whole['high']}); {whole['events']} came. So few or fewer: "
        f"{100 * whole['so_few']:.0f} %.",
        highlight=False,
    )


def _table(title: str, *columns: str):
    """A table whose first column is words and whose others are figures."""
    from rich.box import SIMPLE
    from rich.table import Table

    table = Table(title=title, box=SIMPLE, title_justify="left", title_style="bold", pad_edge=False)
    for n, column in enumerate(columns):
        table.add_column(column, justify="left" if n == 0 else "right", no_wrap=n == 0, overflow="ellipsis")
    return table


def _percent(value: float | None, places: int = 2) -> str:
    return "" if value is None or value != value else f"{100 * value:.{places}f}"


def _range(low: float | None, high: float | None, places: int = 2) -> str:
    return "" if low is None else f"{_percent(low, places)}-{_percent(high, places)}"


def _number(value: float, places: int) -> str:
    return "-" if value != value else f"{value:.{places}f}"


def _promises(told: dict):
    table = _table("What stood, and what each is like", "commitment", "like", "form", "from", "to", "quarters",
                   "expected", "broken", "by")  # fmt: skip
    for row in told["promises"]:
        by = "+".join(row["broken_by"]) if row["broken"] else ""
        table.add_row(row["name"], row["card"], row["form"], row["from"], row["to"], str(row["quarters"]),
                      f"{row['expected']:.2f}", str(row["broken"]), by)  # fmt: skip
    return table


def _hazards(told: dict):
    columns = ("class", "the laws", "95 %", "the record", "95 %", "target", "its 95 %", "inside", "in")
    table = _table("Breaks a quarter, %", *columns)
    for row in told["hazards"]:
        if row["said"] is None:
            continue
        count = f"{row['events']} of {row['quarters']}" if row["events"] is not None else "imagined"
        table.add_row(
            row["class"], _percent(row["said"]), _range(row["said_low"], row["said_high"]),
            _percent(row.get("observed")), _range(row.get("observed_low"), row.get("observed_high")),
            _percent(row["target"]), _range(row["low"], row["high"]), "yes" if row["inside"] else "NO", count,
        )  # fmt: skip
    return table


def _scores(told: dict):
    title = "How good the chances were (Brier and log score: less is better; order: .5 is a coin)"
    table = _table(title, "forecast", "Brier x 1000", "95 %", "gain on base", "95 %", "log", "order", "95 %")
    for row in told["scores"]:
        brier, gain = ([1000 * row[f"{name}{end}"] for end in ("", "_low", "_high")] for name in ("brier", "gain"))
        table.add_row(
            row["forecast"], f"{brier[0]:.2f}", f"{brier[1]:.1f}-{brier[2]:.1f}", f"{gain[0]:+.2f}",
            f"{gain[1]:+.2f} to {gain[2]:+.2f}", f"{row['log']:.4f}", _number(row["auc"], 2),
            f"{_number(row['auc_low'], 2)}-{_number(row['auc_high'], 2)}",
        )  # fmt: skip
    return table


def _calibration(told: dict):
    table = _table("Said and came, in bins of like size, %", "chances", "said", "came", "95 %", "in")
    for row in told["calibration"]:
        table.add_row(_range(row["from"], row["to"]), _percent(row["said"]), _percent(row["came"]),
                      _range(row["low"], row["high"]), f"{row['events']} of {row['count']}")  # fmt: skip
    return table


def _survival(told: dict):
    columns = ("promises, after quarters", "the laws", "the record", "95 %", "at risk")
    table = _table("Promises that still stand, %", *columns)
    for name, rows in told["survival"].items():
        for row in rows:
            if row["age"] in (4, 8, 16, 32, 64):
                table.add_row(f"{name}, {row['age']}", _percent(row["said"], 0), _percent(row["observed"], 0),
                              _range(row["low"], row["high"], 0), str(row["at_risk"]))  # fmt: skip
    return table


def _years(told: dict):
    table = _table("Year by year", "year", "at risk", "expected", "broken", "moves apart on the timeline")
    for row in told["years"]["table"]:
        said = row["the laws, before the quarter"]
        table.add_row(str(row["year"]), str(row["at_risk"]), f"{said:.2f}", str(row["broken"]), str(row["moves_apart"]))
    return table


def _correlations(told: dict):
    columns = ("forecast", "with", "rho", "95 %", "as high by chance", "years")
    table = _table("Rank correlation of years (Spearman)", *columns)
    words = {"broken": "breaks", "moves_apart": "moves apart"}
    for row in told["years"]["correlations"]:
        table.add_row(row["forecast"], words[row["of"]], _number(row["rho"], 2),
                      f"{_number(row['low'], 2)} to {_number(row['high'], 2)}", _number(row["by_chance"], 2),
                      str(row["count"]))  # fmt: skip
    return table
