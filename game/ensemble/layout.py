"""What a world looks like in memory, for compiled laws: every cell of every table has a fixed place, eight bytes wide.

A world at the desk is nested lists. Here it is one row of cells: three whole numbers that say how many governments,
factions and commitments there are, then every table in its order, each with room for more rows than it has. So one
compiled program serves every scenario that fits the room.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.laws.orders import Order
from game.laws.state import MOVES, Orders, Rules, World

COUNTS = ("G", "F", "K")  # governments, factions of a government, commitments
WHOLE = frozenset(
    """date is_hub bloc leader_number turnovers term term_length single_term cabinet faction_bloc relief_left state
    signer rule agenda age since leaver concluded extended table_item table_seat deed breaks signed bound move target
    election crisis firm""".split()
)
"""The tables that hold whole numbers; all others hold floats."""

SHAPES = {
    **dict.fromkeys(("date", "hub"), (4,)),
    **dict.fromkeys(("threat", "hub_patron", "hub_attention", "cover"), (2,)),
    **dict.fromkeys(
        """is_hub approval resting bloc leader_number turnovers term term_length single_term cabinet grievance
        grievance_rest spread dependence exposure felt relief relief_left side pressed table_seat signed bound move
        target election firm""".split(),
        ("G",),
    ),
    **dict.fromkeys(("capital", "leader_x", "leader_h", "doubt", "trust"), ("G", "G")),
    **dict.fromkeys(("threat_weight", "lens", "bloc_x", "bloc_h", "loses", "tau", "need", "mood", "street"), ("G", 2)),
    **dict.fromkeys(("faction_bloc", "faction_weight", "faction_x", "faction_h", "lift"), ("G", "F")),
    **dict.fromkeys(
        """state rule agenda depth bind visible obligation price age since leaver concluded extended
        table_item""".split(),
        ("K",),
    ),
    **dict.fromkeys(("belief", "deed", "breaks"), ("G", "K")),
    "menu": (len(MOVES), 6),
    "meant": ("K", 3),
    "signer": ("K", "G"),
    "table": (5,),
    "pressure": ("G", "G", 2),
    "seen": ("G", "G", "K"),
    "news": (8,),
    "office": ("G", 4),
    "verdict": ("G", 5),
    "crisis": (7,),
    "ballot": ("G", "F", 2),
    "laid": (7,),
}
"""The shape of each table; letters are the counts."""

ORDER_SHAPES = {
    "keep": ("G", "K"),
    "sign": ("G",),
    "propose": ("G",),
    "item": ("G", "K"),
    "seat": ("G", "G"),
    "terms": ("G", 2),
    "move": ("G",),
    "target": ("G",),
    "firm": ("G",),
}
ORDER_FLOATS = frozenset({"terms"})


def unknown() -> list[str]:
    """The tables of a world that have no shape here yet: until they get a row above, games play in plain Python."""
    return [name for name in World._fields[1:] if name not in SHAPES]


class Place(NamedTuple):
    """Where a table stands: its first cell, its shape, and the room it has in each direction."""

    start: int
    shape: tuple
    room: tuple
    whole: bool


class Room(NamedTuple):
    """How many governments, factions and commitments a compiled program has room for."""

    governments: int
    factions: int
    commitments: int


USUAL = Room(4, 4, 8)


def room_for(world: World) -> Room:
    """The usual room where the world fits it, else the next that is a power of two in every direction."""
    need = counts(world)
    return Room(*(max(least, 1 << (n - 1).bit_length()) for least, n in zip(USUAL, need, strict=True)))


def counts(world: World) -> tuple[int, int, int]:
    """How many governments, factions of the one with most, and commitments."""
    return len(world.approval), len(world.faction_weight[0]), len(world.state)


def places(room: Room) -> tuple[dict[str, Place], dict[str, Place], int]:
    """The places of the world's tables and of the orders', and how many cells there are in all."""
    at = len(COUNTS) + len(Rules._fields)
    most = dict(zip(COUNTS, room, strict=True))
    tables, orders = {}, {}
    for name in World._fields[1:]:
        tables[name] = _place(at, SHAPES[name], most, name in WHOLE)
        at += _cells(tables[name].room)
    for name in Orders._fields:
        orders[name] = _place(at, ORDER_SHAPES[name], most, name not in ORDER_FLOATS)
        at += _cells(orders[name].room)
    return tables, orders, at


def _place(at: int, shape: tuple, most: dict, whole: bool) -> Place:
    return Place(at, shape, tuple(most.get(side, side) for side in shape), whole)


def _cells(room: tuple) -> int:
    n = 1
    for side in room:
        n *= side
    return n


class Layout:
    """The places of one room, and the way from nested lists to cells and back."""

    def __init__(self, room: Room):
        self.room = room
        self.tables, self.orders, self.size = places(room)
        self.end = self.orders["keep"].start  # the world's cells end here, and the orders' begin

    def packed(self, world: World) -> np.ndarray:
        """The world as one row of cells (float64; whole numbers by their bits)."""
        cells = np.zeros(self.size)
        whole = cells.view(np.int64)
        whole[: len(COUNTS)] = counts(world)
        cells[len(COUNTS) : len(COUNTS) + len(Rules._fields)] = world.rules
        for name, place in self.tables.items():
            table = np.array(getattr(world, name), dtype=np.float64)
            if table.shape != self.sides(place, world):
                raise ValueError(f"{name}: found shape {table.shape}, expected {self.sides(place, world)}")
            if place.whole and (table != np.floor(table)).any():
                raise ValueError(f"{name}: found a broken number, expected whole ones")
            self._there(cells, place)[tuple(slice(0, n) for n in table.shape)] = table
        return cells

    def unpacked(self, cells: np.ndarray) -> World:
        """The world of a row of cells, as nested lists."""
        sizes = dict(zip(COUNTS, cells.view(np.int64)[: len(COUNTS)].tolist(), strict=True))
        rules = Rules(*cells[len(COUNTS) : len(COUNTS) + len(Rules._fields)].tolist())
        found = {}
        for name, place in self.tables.items():
            inside = tuple(slice(0, sizes.get(side, side)) for side in place.shape)
            found[name] = self._there(cells, place)[inside].tolist()
        return World(rules=rules, **found)

    def lay_order(self, cells: np.ndarray, i: int, order: Order) -> None:
        """Write seat i's order behind the world of a row of cells."""
        for name in Orders._fields:
            row = np.array(getattr(order, name))
            self._there(cells, self.orders[name])[(i, *(slice(0, n) for n in row.shape))] = row

    def sides(self, place: Place, world: World) -> tuple:
        """The shape a table has in this world."""
        sizes = dict(zip(COUNTS, counts(world), strict=True))
        return tuple(sizes.get(side, side) for side in place.shape)

    def _there(self, cells: np.ndarray, place: Place) -> np.ndarray:
        part = cells[place.start : place.start + _cells(place.room)]
        return (part.view(np.int64) if place.whole else part).reshape(place.room)
