"""The laws count, people name: which seat, commitment, faction and move each number stands for."""

from typing import NamedTuple

from game.content import nearest
from game.laws.moves import aims_at
from game.laws.state import MOVES, NOBODY

CLAUSES = ("sunset", "review", "opt_out")
"""The clauses of a draft, in the order of the bits of its terms."""


class Names(NamedTuple):
    """The words of one scenario, in the order of the laws' tables."""

    seats: tuple[str, ...]  # (G,) JP, KR, US
    commitments: tuple[str, ...]  # (K,)
    factions: tuple[tuple[str, ...], ...]  # (G, f)


def names_of(scenario) -> Names:
    """The words of a scenario."""
    return Names(
        tuple(g.code for g in scenario.governments),
        tuple(c.id for c in scenario.commitments),
        tuple(tuple(f.name for f in g.factions) for g in scenario.governments),
    )


def number(word, words, kind: str) -> int:
    """Where a word stands in its list; a ValueError names the nearest right one."""
    if isinstance(word, str) and word in words:
        return words.index(word)
    near = nearest(word, words)
    hint = f"did you mean {near!r}?" if near else f"there is {some(words)}"
    raise ValueError(f"no {kind} called {str(word)[:60]!r}; {hint}")


def some(words) -> str:
    """The first dozen of some words, on one line."""
    words = list(words)
    return ", ".join(words[:12]) + (f" and {len(words) - 12} more" if len(words) > 12 else "") or "none"


def target_word(world, names: Names, i: int, move: int, target: int) -> str:
    """Whom a move of seat i is aimed at: a seat's code, a faction's name, or nothing."""
    if target == NOBODY or move == NOBODY:
        return ""
    words = names.factions[i] if aims_home(move) else names.seats
    return words[target] if 0 <= target < len(words) else str(target)


def aims_home(move: int) -> bool:
    """Whether a move is aimed at a group at home."""
    return MOVES[move] == "reassure"


def targets(world, names: Names, i: int, move: int) -> tuple[str, ...]:
    """Everybody whom seat i may aim this move at, by name; empty if it is aimed at nobody."""
    words = names.factions[i] if aims_home(move) else names.seats
    return tuple(word for place, word in enumerate(words) if aims_at(world, i, move, place))
