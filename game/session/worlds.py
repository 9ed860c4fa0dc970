"""Worlds to keep and worlds to play: a kept one is tuples all the way down, one in play is lists."""

from game.laws.sight import frozen
from game.laws.state import Rules, World


def kept(world: World) -> World:
    """The world at this moment, which nothing that happens later can change."""
    return world._replace(**{n: frozen(t) for n, t in zip(world._fields, world, strict=True) if n != "rules"})


def in_play(world: World) -> World:
    """A copy of a world that the laws may change."""
    return world._replace(**{n: _lists(t) for n, t in zip(world._fields, world, strict=True) if n != "rules"})


def _lists(table):
    return [_lists(row) if isinstance(row, (list, tuple)) else row for row in table]


def with_rules(world: World, changes: dict[str, float]) -> World:
    """The same world under other constants; unknown names are for the caller to refuse."""
    assert set(changes) <= set(Rules._fields)
    return world._replace(rules=world.rules._replace(**changes))
