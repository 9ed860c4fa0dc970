import struct

from game.laws.orders import together
from game.session.digest import as_bytes, first_mark, next_mark
from game.session.worlds import in_play
from tests.session.games import played


def spots(table, path=()):
    """Every cell of a table, as a path."""
    for n, cell in enumerate(table):
        if isinstance(cell, (list, tuple)):
            yield from spots(cell, (*path, n))
        else:
            yield (*path, n)


def nudged(world, spot):
    """The world with one cell changed by the smallest step a person would call a change."""
    name, *path = spot
    world = in_play(world)
    if world._fields[name] == "rules":
        rules = list(world.rules)
        rules[path[0]] += 1e-9
        return world._replace(rules=type(world.rules)(*rules))
    table = world[name]
    for n in path[:-1]:
        table = table[n]
    table[path[-1]] += 1e-9
    return world


def test_any_single_cell_of_a_world_changes_the_digest():
    page = played(turns=4).records[-1]
    orders = together(list(page.orders.values()))
    mark = next_mark(b"", page.opened, orders, page.closed)
    for spot in spots(page.closed):
        assert next_mark(b"", page.opened, orders, nudged(page.closed, spot)) != mark, spot
        assert next_mark(b"", nudged(page.opened, spot), orders, page.closed) != mark, spot


def test_any_single_cell_of_an_order_changes_the_digest():
    page = played(turns=4).records[-1]
    orders = together(list(page.orders.values()))
    mark = next_mark(b"", page.opened, orders, page.closed)
    for name, *path in spots(orders):
        table = [list(row) if isinstance(row, (list, tuple)) else row for row in orders[name]]
        if len(path) == 2:
            table[path[0]][path[1]] += 1
        else:
            table[path[0]] += 1
        changed = orders._replace(**{orders._fields[name]: table})
        assert next_mark(b"", page.opened, changed, page.closed) != mark


def test_cells_are_little_endian_doubles_and_minus_zero_is_zero():
    assert as_bytes([1, [2.5]], [-0.0]) == struct.pack("<3d", 1.0, 2.5, 0.0)


def test_the_digest_is_a_chain_from_the_first_world():
    session = played(turns=3)
    mark = first_mark(session.book.first)
    for page in session.records:
        mark = next_mark(mark, page.opened, together(list(page.orders.values())), page.closed)
    assert session.digest() == mark.hex()
