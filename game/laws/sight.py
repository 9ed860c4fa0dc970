"""What a seat may know: a view is a world with everybody else's secrets taken out.

`observe` is the only door. Hidden until the debrief: other leaders' own x and h, others' capital, and what others
expect. A view has the shape of a world, so the same laws reckon on it; its rows for other eyes repeat the seat's own.
"""


def observe(w, seat):
    """The world as `seat` knows it, in tables that cannot be changed. Masked: capital, leader_x, leader_h, doubt,
    pressure, belief and seen rows of every other eye, and the others' verdict sums, which their hidden pressure moves.
    The side payments and pressing others face are public."""
    open_tables = {name: frozen(table) for name, table in zip(w._fields, w) if name not in CLOSED}
    own_rows = {name: _only(getattr(w, name), seat) for name in SECRET}
    return w._replace(**open_tables, **own_rows, verdict=_blanked(w.verdict, seat))


SECRET = ("capital", "leader_x", "leader_h", "doubt", "pressure", "belief", "seen")
"""Tables with an eye row; a view holds its own row in every place."""
CLOSED = (*SECRET, "verdict", "rules")
"""What is not simply copied: secrets, the others' verdict, and the rules, which are the same for all."""


def _blanked(table, seat):
    return tuple(frozen(row) if i == seat else (0.0,) * len(row) for i, row in enumerate(table))


def _only(table, seat):
    row = frozen(table[seat])
    return tuple(row for _ in table)


def frozen(table):
    """A table as tuples all the way down."""
    if isinstance(table, list):
        return tuple(frozen(row) for row in table)
    return table
