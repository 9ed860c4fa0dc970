"""A game's digest: one SHA-256 over every cell of every turn, the same on every machine.

It is a chain. It starts from the first world, and each turn adds the world as the orders found it, the
orders, and the world as they left it. A cell is eight bytes, little-endian IEEE 754, whatever its type, and
-0 counts as 0: a compiled game that fills the same tables gets the same digest.

Constants and tables that came later stand last, and those at rest at the end are left out: a game that knows nothing
of a crisis, a vote or an event laid by hand has the digest it had before the laws knew of them.
"""

import hashlib
import struct

from game.laws.state import LATER_RULES, LATER_TABLES, Orders, Rules, World


def cells(thing, found: list | None = None) -> list[float]:
    """Every number of a table, row by row, as floats."""
    found = [] if found is None else found
    for cell in thing:
        if isinstance(cell, (list, tuple)):
            cells(cell, found)
        else:
            found.append(cell + 0.0)
    return found


def as_bytes(*tables) -> bytes:
    """Tables as bytes, eight a cell."""
    numbers = cells([counted(table) for table in tables])
    return struct.pack(f"<{len(numbers)}d", *numbers)


def counted(table):
    """A world or orders without what rests at their end; any other table as it is."""
    if isinstance(table, World):
        end = len(World._fields)
        while World._fields[end - 1] in LATER_TABLES and not any(cells(table[end - 1])):
            end -= 1
        return (_moved(table.rules), *table[1:end])
    if isinstance(table, Orders) and not any(cells(table.firm)):
        return table[:-1]
    return table


def _moved(rules: Rules) -> tuple:
    """The constants up to the last that counts."""
    end = len(rules)
    while rules[end - 1] == LATER_RULES.get(Rules._fields[end - 1]):
        end -= 1
    return rules[:end]


def first_mark(world) -> bytes:
    """The digest of a game nobody has played a turn of."""
    return hashlib.sha256(as_bytes(world)).digest()


def next_mark(mark: bytes, opened, orders, closed) -> bytes:
    """The digest after one more turn; `orders` are the Orders of the laws."""
    return hashlib.sha256(mark + as_bytes(opened, orders, closed)).digest()
