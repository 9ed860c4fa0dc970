"""A game's digest: one SHA-256 over every cell of every turn, the same on every machine.

It is a chain. It starts from the first world, and each turn adds the world as the orders found it, the
orders, and the world as they left it. A cell is eight bytes, little-endian IEEE 754, whatever its type, and
-0 counts as 0: a compiled game that fills the same tables gets the same digest.
"""

import hashlib
import struct


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
    numbers = cells(tables)
    return struct.pack(f"<{len(numbers)}d", *numbers)


def first_mark(world) -> bytes:
    """The digest of a game nobody has played a turn of."""
    return hashlib.sha256(as_bytes(world)).digest()


def next_mark(mark: bytes, opened, orders, closed) -> bytes:
    """The digest after one more turn; `orders` are the Orders of the laws."""
    return hashlib.sha256(mark + as_bytes(opened, orders, closed)).digest()
