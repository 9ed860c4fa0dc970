"""`skill`: whether an attentive plan beats moves made at random, in every seat of every situation."""

import json
import sys
import textwrap


def skill(args, makers) -> int:
    """Print a row a seat; status 1 where a seat's plan does not beat chance, or one plan is best everywhere."""
    from game.cli.facts import _progress
    from game.cli.pace import compiling
    from game.ensemble import engine
    from game.study import skill as study

    if not engine.can_compile({}):
        print("skill: found no compiler, expected Numba: a million games are searched", file=sys.stderr)
        return 2
    compiling()
    with _progress("skill") as progress:
        found = study.skill(args.games, args.seed, progress)
    if args.json:
        print(json.dumps({"games": args.games, "seed": args.seed, **document(found, study.told)}))
    else:
        print("\n".join(table(found, study)))
    held = all(all(row.apart.values()) for row in found.rows)
    return 0 if held and not found.best_everywhere else 1


def document(found, told) -> dict:
    """The whole search as one JSON document."""
    everywhere = [
        {"plan": one.plan, "says": told(one.plan), "ahead": one.ahead, "beaten": one.beaten} for one in found.everywhere
    ]
    return {"rows": [_row(row, told) for row in found.rows], "everywhere": everywhere}


def _row(row, told) -> dict:
    alone = {
        kind: {name: {"plan": plan, "says": told(plan), **vars(figure)} for name, (plan, figure) in of.items()}
        for kind, of in (("best", row.best), ("unsigned", row.unsigned))
    }
    figures = {kind: {name: vars(one) for name, one in of.items()} for kind, of in _both(row)}
    return {
        "scenario": row.scenario, "seat": row.seat, "plan": row.plan, "says": told(row.plan),
        **figures, **alone, "apart": row.apart,
    }  # fmt: skip


def _both(row):
    return ("scores", row.scores), ("random", row.chance)


def table(found, study):
    """Lines: each seat's plan, and on every score plan against random; a line a seat over all; one plan everywhere."""
    for row in found.rows:
        yield from _wrapped(f"{row.scenario}  {row.seat}: ", study.told(row.plan))
        for name in study.SCORES:
            yield f"    {name:<9} {_against(row.scores[name], row.chance[name])}"
    yield ""
    yield from _alone(found, study)
    yield ""
    for seat, figures in study.by_seat(found.rows).items():
        count = next(iter(figures.values()))[0].count
        told = "; ".join(f"{name} {_against(*figures[name])}" for name in study.SCORES)
        yield f"{seat}, all situations, {count:.0f} games: {' '.join(told.split())}"
    held = sum(all(row.apart.values()) for row in found.rows)
    yield f"the plan found beats random moves on all three scores in {held} of {len(found.rows)} seats"
    yield from _everywhere(found, study)


def _alone(found, study):
    """Lines: the plan that is best on one score by itself, and the best of those that sign nothing."""
    yield "best on one score by itself, and below it the best of the plans that sign nothing"
    for row in found.rows:
        yield f"{row.scenario}  {row.seat}"
        for name in study.SCORES:
            (plan, figure), (quiet, least) = row.best[name], row.unsigned[name]
            yield from _wrapped(f"    {name:<9} {_figure(figure)}  ", study.told(plan))
            yield from _wrapped(f"    {'':<9} {_figure(least)}  ", study.told(quiet))


def _wrapped(head: str, told: str):
    return textwrap.wrap(head + told, 120, subsequent_indent=" " * 8)


def _everywhere(found, study):
    """Lines: of the plans found, the one that does well in most seats, and how often another is above it."""
    cells = len(found.rows) * len(study.SCORES)
    one = found.everywhere[0]
    yield f"of the {len(found.everywhere)} plans found, this one beats random moves on all three scores in most seats,"
    yield from _wrapped(f"    {len(one.ahead)} of {len(found.rows)}: ", f"{study.told(one.plan)} [plan {one.plan}]")
    least = min(len(other.beaten) for other in found.everywhere)
    yield f"on at least {least} of the {cells} scores of all seats another plan is above any of them, intervals apart"
    best = "; ".join(study.told(plan) for plan in found.best_everywhere)
    yield f"one plan is best everywhere: {best}" if best else "no single plan is best everywhere"


def _against(one, other) -> str:
    verdict = "apart" if one.low > other.high else "NOT APART"
    return f"{_figure(one)}  random {_figure(other)}  ahead by {one.value - other.value:5.1f}  {verdict}"


def _figure(one) -> str:
    return f"{one.value:5.1f} ({one.low:.1f} to {one.high:.1f})"
