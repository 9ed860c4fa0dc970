"""The tape inside compiled code: `luck.keep_e[i][k]` draws that number from its address, the very one of game.luck.

Nothing is stored: most of a turn's numbers are never looked at, and drawing one costs less than fetching it.
"""

from __future__ import annotations

import operator

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.typing.templates import AbstractTemplate, infer_global, signature
from numba.extending import intrinsic, lower_builtin, lower_getattr_generic, register_jitable

from game import luck as tape
from game.ensemble.cells import WORD, DrawsType, LuckType
from game.laws.portable import logit, normal

LONG = ir.IntType(128)
M0, M1 = tape.MULTIPLY_0, tape.MULTIPLY_1
W0, W1 = tape.WEYL_0, tape.WEYL_1
ROWS = ("sign_e", "ratify_u", "approval_z", "rally_u", "election_u", "cabinet_u")
"""The kinds with one number a government: each stands first in its government's row."""


@intrinsic
def high(typing, a, b):
    """The upper 64 bits of a product of two 64-bit words."""

    def make(context, builder, sig, args):
        long = builder.mul(builder.zext(args[0], LONG), builder.zext(args[1], LONG))
        return builder.trunc(builder.lshr(long, LONG(64)), WORD)

    return types.uint64(types.uint64, types.uint64), make


@intrinsic
def tape_of(typing, seed, run, turn):
    """The luck of one turn of one run."""

    def make(context, builder, sig, args):
        luck = cgutils.create_struct_proxy(LuckType())(context, builder)
        luck.seed, luck.run, luck.turn = args
        return luck._getvalue()

    return LuckType()(types.uint64, types.uint64, types.uint64), make


@register_jitable
def uniform_at(seed, run, turn, place):
    """The uniform number at one address."""
    a, c = types.uint64(1) + (place >> types.uint64(2)), types.uint64(0)
    b, d = turn, types.uint64(0)
    key_0, key_1 = seed, run
    for _ in range(tape.ROUNDS):
        top = high(types.uint64(M0), a)
        bottom = types.uint64(M0) * a
        over = high(types.uint64(M1), c)
        under = types.uint64(M1) * c
        a, b, c, d = over ^ b ^ key_0, under, top ^ d ^ key_1, bottom
        key_0 += types.uint64(W0)
        key_1 += types.uint64(W1)
    which = place & types.uint64(3)
    word = a
    if which == types.uint64(1):
        word = b
    elif which == types.uint64(2):
        word = c
    elif which == types.uint64(3):
        word = d
    return (types.float64(word >> types.uint64(12)) + 0.5) * (1.0 / 4503599627370496.0)


@register_jitable
def logistic_at(seed, run, turn, place):
    """The standard logistic number at one address."""
    return logit(uniform_at(seed, run, turn, place))


@register_jitable
def normal_at(seed, run, turn, place):
    """The standard normal number at one address."""
    return normal(uniform_at(seed, run, turn, place))


DRAW = {"e": logistic_at, "z": normal_at}


@lower_getattr_generic(LuckType)
def _kind(context, builder, of, value, name):
    luck = cgutils.create_struct_proxy(of)(context, builder, value=value)
    draws = cgutils.create_struct_proxy(DrawsType(name, 1))(context, builder)
    draws.seed, draws.run, draws.turn = luck.seed, luck.run, luck.turn
    draws.place = WORD(tape.KINDS.index(name.partition("_")[0]) * tape.ROOM)
    return draws._getvalue()


@infer_global(operator.getitem)
class _DrawItem(AbstractTemplate):
    def generic(self, args, kws):
        if len(args) == 2 and isinstance(args[0], DrawsType) and isinstance(args[1], types.Integer):
            of = args[0]
            return signature(DrawsType(of.of, 1) if of.depth == 2 else types.float64, of, types.intp)
        return None


@lower_builtin(operator.getitem, DrawsType, types.intp)
def _draw(context, builder, sig, args):
    of = sig.args[0]
    draws = cgutils.create_struct_proxy(of)(context, builder, value=args[0])
    step = tape.ROW if of.depth == 2 or of.of in ROWS else 1
    place = builder.add(draws.place, builder.mul(args[1], WORD(step)))
    if of.depth == 2:
        row = cgutils.create_struct_proxy(DrawsType(of.of, 1))(context, builder)
        row.seed, row.run, row.turn, row.place = draws.seed, draws.run, draws.turn, place
        return row._getvalue()
    made = DRAW.get(of.of.partition("_")[2], uniform_at)
    address = types.float64(types.uint64, types.uint64, types.uint64, types.uint64)
    return context.compile_internal(builder, made, address, (draws.seed, draws.run, draws.turn, place))
