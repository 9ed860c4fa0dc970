"""Chairs: a delegation of a government, a group at home, the press, an observer; each is one word on the wire.

"JP"               the government of Tokyo
"JP:mainstream"    a group at home: its voice is part of the pressure on that government
"press"            writes a headline a quarter, reads every group's mood
""                 observes and forecasts
"""

from game.session import Session

PRESS = "press"


def homes(session: Session) -> tuple[str, ...]:
    """The groups at home that a student can speak for: those that weigh anything."""
    return tuple(
        f"{government.code}:{group.name}"
        for government in session.scenario.governments
        for group in government.factions
        if group.weight > 0
    )


def chairs(session: Session) -> tuple[str, ...]:
    """Everything a student can sit on."""
    return (*session.seats, *homes(session), PRESS, "")


def government(chair: str) -> str:
    """The seat a delegate or a group belongs to; empty for the press and observers."""
    return "" if chair == PRESS else chair.partition(":")[0]


def group(chair: str) -> str:
    """The group at home that a chair speaks for; empty for all others."""
    return chair.partition(":")[2]


def dealt(session: Session, count: int, at_home: bool) -> list[str]:
    """Chairs for so many people: delegations as even as can be, at most ten each; the rest observe.

    With groups at home: two delegates a government first, then a voice for every group, one for the press, and then
    the delegations again.
    """
    seats, most = list(session.seats), 10
    if not at_home:
        return [seats[n % len(seats)] if n < most * len(seats) else "" for n in range(count)]
    first = [*seats, *seats, *_in_turn(session), PRESS]
    rest = [seats[n % len(seats)] for n in range((most - 2) * len(seats))]
    return ([*first, *rest] + [""] * count)[:count]


def _in_turn(session: Session) -> list[str]:
    """The groups at home, one of each government after the other."""
    rows = [[one for one in homes(session) if government(one) == seat] for seat in session.seats]
    return [row[n] for n in range(max(map(len, rows))) for row in rows if n < len(row)]
