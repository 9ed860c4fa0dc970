"""`calibration`: whether the odds on the screens come true as often as they say."""

import json


def calibration(args, makers) -> int:
    """Print every kind of odds by tenths and the verdict on each; status 1 where one is off."""
    from game.cli.facts import _progress
    from game.cli.pace import compiling
    from game.study import calibration as study

    compiling()  # here and once, or every worker would do it for itself
    with _progress("calibration") as progress:
        rows = study.calibration(args.trials, args.seed, args.workers, progress)
    if args.json:
        print(json.dumps({"trials": args.trials, "seed": args.seed, "rows": [_document(row) for row in rows]}))
    else:
        print("\n".join(table(rows, study)))
    return 0 if all(row.verdict != study.OFF for row in rows) else 1


def _document(row) -> dict:
    came = row.came
    return {
        "kind": row.kind,
        "tenth": row.tenth,
        "said": row.said,
        "came": came.value,
        "low": came.low,
        "high": came.high,
        "count": int(came.count),
        "games": row.games,
        "verdict": row.verdict,
    }


def table(rows, study):
    """Lines: a head for each kind, then said and came by tenths; at the end, how many tenths hold."""
    for kind, about in study.KINDS.items():
        yield f"{kind}: {about}"
        yield "      odds      said    came   95 % interval    cases   games"
        for row in (one for one in rows if one.kind == kind):
            came = row.came
            interval = f"{100 * came.low:5.1f} to {100 * came.high:5.1f}"
            tenth = f"{10 * row.tenth:>3} to {10 * row.tenth + 10:>3}"
            said = f"{100 * row.said:7.1f} {100 * came.value:7.1f}   {interval} {int(came.count):8d} {row.games:7d}"
            yield f"{tenth} % {said}  {row.verdict}"
        yield ""
    counts = {word: sum(row.verdict == word for row in rows) for word in (study.HOLDS, study.OFF, study.FEW)}
    yield f"{counts[study.HOLDS]} of {len(rows)} tenths hold, {counts[study.OFF]} are off, {counts[study.FEW]} too few"
    yield "holds: what came lies within five points of what was said, and its interval is no wider than that"
    yield "off: it lies farther away, or its whole interval does; too few: its interval is too wide to say either"
    yield "intervals take a game's cases together; where odds are rare, games played on from that position count, too"
