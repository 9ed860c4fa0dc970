"""The types that let Numba compile the laws as they are: a world is one pointer, and a table is a place in it.

A tuple of sixty arrays compiles in minutes, for each call passes some five hundred numbers. Here `w.trust[i][j]` is an
addition and a load. Only this file and compile.py know Numba; the laws do not.
"""

from __future__ import annotations

import operator

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.typing.templates import AbstractTemplate, AttributeTemplate, infer_getattr, infer_global, signature
from numba.extending import NativeValue as Native
from numba.extending import (
    lower_builtin,
    lower_getattr_generic,
    models,
    register_model,
    typeof_impl,
    unbox,
)

from game.ensemble.layout import COUNTS, Layout, Room
from game.laws.state import Luck, Rules

WORD = ir.IntType(64)
BYTE = ir.IntType(8)
BYTES = BYTE.as_pointer()


class Cells:
    """A packed world that compiled code may read and write; keeps the memory alive."""

    def __init__(self, room: Room, row):
        self.room, self.row = room, row
        self.address = row.ctypes.data


class WorldType(types.Type):
    """A world in memory, laid out for a room."""

    def __init__(self, room: Room):
        self.room = Room(*room)
        super().__init__(name=f"World{tuple(room)}")

    @property
    def layout(self) -> Layout:
        return _layout(self.room)


class OrdersType(WorldType):
    """The orders that stand behind a world in memory."""

    def __init__(self, room: Room):
        super().__init__(room)
        self.name = f"Orders{tuple(room)}"


class RulesType(types.Type):
    """The constants of a world in memory."""

    def __init__(self):
        super().__init__(name="Rules")


class TableType(types.Type):
    """A table of a world: the sides are counts by letter, or numbers; the room is how far apart rows stand.

    `of` is the table's name: what is written into one table cannot have changed another, and the compiler may know.
    """

    def __init__(self, of: str, whole: bool, shape: tuple, room: tuple):
        self.of, self.whole, self.shape, self.room = of, whole, shape, room
        super().__init__(name=f"Table({of},{whole},{shape},{room})")

    @property
    def below(self):
        """What one index gives: a cell, or a row."""
        if len(self.shape) > 1:
            return TableType(self.of, self.whole, self.shape[1:], self.room[1:])
        return types.int64 if self.whole else types.float64


_LAYOUTS: dict = {}


def _layout(room: Room) -> Layout:
    if room not in _LAYOUTS:
        _LAYOUTS[room] = Layout(room)
    return _LAYOUTS[room]


@typeof_impl.register(Cells)
def _typeof_cells(cells, context):
    return WorldType(cells.room)


@register_model(WorldType)
@register_model(OrdersType)
@register_model(RulesType)
class _Pointer(models.OpaqueModel):
    pass


@register_model(TableType)
class _Table(models.StructModel):
    def __init__(self, manager, of):
        super().__init__(manager, of, [("data", types.voidptr), ("world", types.voidptr)])


@unbox(WorldType)
def _unbox_world(of, thing, c):
    number = c.pyapi.object_getattr_string(thing, "address")
    word = c.pyapi.long_as_ulonglong(number)
    c.pyapi.decref(number)
    return Native(c.builder.inttoptr(word, BYTES))


@infer_getattr
class _WorldFields(AttributeTemplate):
    key = WorldType

    def generic_resolve(self, of, name):
        if name == "rules":
            return RulesType()
        place = of.layout.tables.get(name)
        return TableType(name, place.whole, place.shape, place.room) if place else None


@infer_getattr
class _OrderFields(AttributeTemplate):
    key = OrdersType

    def generic_resolve(self, of, name):
        place = of.layout.orders.get(name)
        return TableType(name, place.whole, place.shape, place.room) if place else None


@infer_getattr
class _RuleFields(AttributeTemplate):
    key = RulesType

    def generic_resolve(self, of, name):
        return types.float64 if name in Rules._fields else None


def _cell(builder, pointer, n: int):
    """A pointer to cell n of a world."""
    return builder.gep(pointer, [WORD(8 * n)], inbounds=True)


def _table_at(context, builder, name, place, world):
    of = TableType(name, place.whole, place.shape, place.room)
    table = cgutils.create_struct_proxy(of)(context, builder)
    table.data = _cell(builder, world, place.start)
    table.world = world
    return table._getvalue()


@lower_getattr_generic(WorldType)
def _world_field(context, builder, of, world, name):
    if name == "rules":
        return world
    return _table_at(context, builder, name, of.layout.tables[name], world)


@lower_getattr_generic(OrdersType)
def _order_field(context, builder, of, world, name):
    return _table_at(context, builder, name, of.layout.orders[name], world)


@lower_getattr_generic(RulesType)
def _rule(context, builder, of, world, name):
    at = _cell(builder, world, len(COUNTS) + Rules._fields.index(name))
    return _load(builder, at, ir.DoubleType(), constant=True)


def _load(builder, at, kind, constant: bool = False):
    value = builder.load(builder.bitcast(at, kind.as_pointer()))
    if constant:  # counts and rules never change during a game, so they may be kept in registers
        value.set_metadata("invariant.load", builder.module.add_metadata([]))
    return value


def _apart(builder, access, table: TableType):
    """Tell the compiler that a load or store touches this table alone (LLVM's type-based alias analysis)."""
    if table.of:
        module = builder.module
        root = module.add_metadata([ir.MetaDataString(module, "tables of a world")])
        kind = module.add_metadata([ir.MetaDataString(module, table.of), root, WORD(0)])
        access.set_metadata("tbaa", module.add_metadata([kind, kind, WORD(0)]))
    return access


@infer_global(operator.getitem)
class _TableItem(AbstractTemplate):
    def generic(self, args, kws):
        if len(args) == 2 and isinstance(args[0], TableType) and isinstance(args[1], types.Integer):
            return signature(args[0].below, args[0], types.intp)
        return None


@infer_global(operator.setitem)
class _TableSet(AbstractTemplate):
    def generic(self, args, kws):
        if isinstance(args[0], TableType) and len(args[0].shape) == 1 and isinstance(args[1], types.Integer):
            return signature(types.none, args[0], types.intp, args[0].below)
        return None


@infer_global(len)
class _TableLength(AbstractTemplate):
    def generic(self, args, kws):
        return signature(types.intp, args[0]) if isinstance(args[0], TableType) else None


def _address(builder, table, of, n):
    """Where element n of a table starts."""
    apart = 8
    for side in of.room[1:]:
        apart *= side
    return builder.gep(table.data, [builder.mul(n, WORD(apart))], inbounds=True)


@lower_builtin(operator.getitem, TableType, types.intp)
def _get(context, builder, sig, args):
    of = sig.args[0]
    table = cgutils.create_struct_proxy(of)(context, builder, value=args[0])
    at = _address(builder, table, of, args[1])
    if len(of.shape) == 1:
        return _apart(builder, _load(builder, at, WORD if of.whole else ir.DoubleType()), of)
    row = cgutils.create_struct_proxy(of.below)(context, builder)
    row.data, row.world = at, table.world
    return row._getvalue()


@lower_builtin(operator.setitem, TableType, types.intp, types.Any)
def _set(context, builder, sig, args):
    of = sig.args[0]
    table = cgutils.create_struct_proxy(of)(context, builder, value=args[0])
    at = _address(builder, table, of, args[1])
    kind = WORD if of.whole else ir.DoubleType()
    _apart(builder, builder.store(args[2], builder.bitcast(at, kind.as_pointer())), of)
    return context.get_dummy_value()


@lower_builtin(len, TableType)
def _length(context, builder, sig, args):
    of = sig.args[0]
    side = of.shape[0]
    if side not in COUNTS:
        return WORD(side)
    table = cgutils.create_struct_proxy(of)(context, builder, value=args[0])
    return _load(builder, _cell(builder, table.world, COUNTS.index(side)), WORD, constant=True)


BLOCK = TableType("block", True, (5,), (5,))
"""The block of the tape that was drawn last: its number, 0 for none, and its four words."""


class LuckType(types.Type):
    """All chance of one turn, drawn when it is looked at."""

    def __init__(self):
        super().__init__(name="Luck")


class DrawsType(types.Type):
    """A table of draws of one kind, or a row of it: a draw is made when a cell is looked at."""

    def __init__(self, name: str, depth: int):
        self.of, self.depth = name, depth
        super().__init__(name=f"Draws({name},{depth})")


@register_model(LuckType)
class _Luck(models.StructModel):
    def __init__(self, manager, of):
        words = [(name, types.uint64) for name in ("seed", "run", "turn", "swing")]
        super().__init__(manager, of, [*words, ("last", BLOCK)])


@register_model(DrawsType)
class _Draws(models.StructModel):
    def __init__(self, manager, of):
        words = [(name, types.uint64) for name in ("seed", "run", "turn", "place")]
        super().__init__(manager, of, [*words, ("last", BLOCK)])


def draws_depth(name: str) -> int:
    """2 where a kind of luck has a row a government, else 1."""
    return 2 if name in ("keep_e", "move_e", "coin", "leader_z", "speech_z", "word_z", "firm_e") else 1


@infer_getattr
class _LuckFields(AttributeTemplate):
    key = LuckType

    def generic_resolve(self, of, name):
        return DrawsType(name, draws_depth(name)) if name in Luck._fields else None
