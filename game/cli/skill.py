"""`skill`: whether an attentive plan beats moves made at random, in every seat of every situation."""

import json


def skill(args, makers) -> int:
    """Print a row a seat; status 1 where a seat's plans do not beat chance, or one plan is best everywhere."""
    from game.cli.facts import _progress
    from game.study import skill as study

    with _progress("skill") as progress:
        rows = study.skill(args.games, args.seed, progress)
    everywhere = study.one_plan_for_all(rows)
    if args.json:
        print(json.dumps({"games": args.games, "one_plan_for_all": everywhere, "rows": [_document(r) for r in rows]}))
    else:
        print("\n".join(table(rows, study.SCORES, everywhere, study.by_seat(rows))))
    seats = study.by_seat(rows).values()
    held = all(one.low > other.high for figures in seats for one, other in figures.values())
    return 0 if held and not everywhere else 1


def _document(row) -> dict:
    scores = {name: row.scores[name].__dict__ for name in row.scores}
    chance = {name: row.chance[name].__dict__ for name in row.chance}
    found = {"scenario": row.scenario, "seat": row.seat, "plan": row.plan, "best": row.best}
    return {**found, "scores": scores, "random": chance, "apart": row.apart}


def _pooled(pooled: dict, scores):
    """A line a seat over all its situations together."""
    for seat, figures in pooled.items():
        told = []
        for name in scores:
            one, other = figures[name]
            word = "apart" if one.low > other.high else "NOT APART"
            told.append(f"{name} {one.value:.1f} ({one.low:.1f} to {one.high:.1f}) random {other.value:.1f} {word}")
        yield f"{seat}, all situations, {one.count:.0f} games: {'; '.join(told)}"


def table(rows, scores, everywhere: str, pooled: dict):
    """Lines: each seat's plan, and on every score plan against random with intervals."""
    for row in rows:
        yield f"{row.scenario:<20} {row.seat}  {row.plan}"
        for name in scores:
            one, other = row.scores[name], row.chance[name]
            told = f"{one.value:5.1f} ({one.low:.1f} to {one.high:.1f})  random {other.value:5.1f}"
            verdict = "apart" if row.apart[name] else "NOT APART"
            told += f" ({other.low:.1f} to {other.high:.1f})"
            yield f"    {name:<9} {told}  {verdict:<9}  best alone: {row.best[name]}"
    yield from _pooled(pooled, scores)
    held = sum(all(row.apart.values()) for row in rows)
    yield f"the best plan beats random moves on all three scores in {held} of {len(rows)} seats"
    yield f"one plan is best everywhere: {everywhere}" if everywhere else "no single plan is best everywhere"
