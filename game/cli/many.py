"""Many other games of a room's scenario, for its debrief: compiled where that goes, else fewer, and it says so."""

from collections.abc import Callable

GAMES, PLAINLY = 1000, 60
AWAY = 1 << 40  # the first run that is played: far from any that a class plays


def many(about: dict, council: Callable):
    """Strategies hold every seat; every game has chance of its own under the class's seed."""
    from game.classroom.aftermath import Many
    from game.content import Scenario
    from game.ensemble import engine, rows

    scenario = Scenario.model_validate(about["scenario"])
    names = about["strategies"]
    compiled = engine.can_compile(names)
    count = GAMES if compiled else PLAINLY
    found = engine.play(scenario, about["seed"], range(AWAY, AWAY + count), names, council)
    seats = [one.code for one in scenario.governments]
    heads, scores = rows.columns(seats, [one.id for one in scenario.commitments])
    good = [n for n, run in enumerate(found.runs) if int(run) not in found.errors]
    table = {name: [float(found.broken[n][at]) for n in good] for at, name in enumerate(scores)}
    concluded = [at for at, name in enumerate(heads) if name.startswith("concluded.")]
    signed = sum(any(found.whole[n][at] != rows.NEVER for at in concluded) for n in good)
    outlived = sum(found.whole[n][heads.index("survived_turnover")] == 1 for n in good)
    return Many(
        len(good),
        not compiled,
        tuple(table["security"]),
        {seat: tuple(table[f"office.{seat}"]) for seat in seats},
        {seat: tuple(table[f"verdict.{seat}"]) for seat in seats},
        float(signed) / max(1, len(good)),
        float(outlived) / max(1, len(good)),
    )
