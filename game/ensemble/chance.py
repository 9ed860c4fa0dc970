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
from game.ensemble.cells import BLOCK, BYTES, WORD, DrawsType, LuckType
from game.laws.portable import logit, normal

LONG = ir.IntType(128)
M0, M1 = tape.MULTIPLY_0, tape.MULTIPLY_1
W0, W1 = tape.WEYL_0, tape.WEYL_1
ROWS = ("sign_e", "ratify_u", "approval_z", "rally_u", "election_u", "cabinet_u")
"""The kinds with one number a government: each stands first in its government's row."""
VOTE = "election_u"
CHANGE, STAY = 0, 1
"""How a vote may be made to end: the draw that loses any election, and the one that wins it."""


@intrinsic
def high(typing, a, b):
    """The upper 64 bits of a product of two 64-bit words."""

    def make(context, builder, sig, args):
        long = builder.mul(builder.zext(args[0], LONG), builder.zext(args[1], LONG))
        return builder.trunc(builder.lshr(long, LONG(64)), WORD)

    return types.uint64(types.uint64, types.uint64), make


@intrinsic
def tape_of(typing, seed, run, turn):
    """The luck of one turn of one run; to be used only in the function that made it, whose stack holds the block."""

    def make(context, builder, sig, args):
        luck = cgutils.create_struct_proxy(LuckType())(context, builder)
        luck.seed, luck.run, luck.turn = args
        luck.swing = WORD(0)
        words = cgutils.alloca_once(builder, WORD, size=5)
        builder.store(WORD(0), words)  # another turn: nothing of it was drawn yet
        last = cgutils.create_struct_proxy(BLOCK)(context, builder)
        last.data = last.world = builder.bitcast(words, BYTES)
        luck.last = last._getvalue()
        return luck._getvalue()

    return LuckType()(types.uint64, types.uint64, types.uint64), make


def swing_of(seat: int, outcome: int) -> int:
    """A made vote as one number, never 0: whose, and how it ends."""
    return 1 + 2 * seat + outcome


@intrinsic
def swung(typing, luck, swing):
    """The same luck, but for one seat's vote: it ends as `swing_of` says; 0 leaves all to chance."""

    def make(context, builder, sig, args):
        other = cgutils.create_struct_proxy(LuckType())(context, builder, value=args[0])
        other.swing = args[1]
        return other._getvalue()

    return LuckType()(luck, types.uint64), make


@register_jitable
def draw_block(seed, run, turn, block, last):
    """Draw one block of four words and remember it."""
    a, b, c, d = block, turn, types.uint64(0), types.uint64(0)
    key_0, key_1 = seed, run
    for _ in range(tape.ROUNDS):
        top = high(types.uint64(M0), a)
        bottom = types.uint64(M0) * a
        over = high(types.uint64(M1), c)
        under = types.uint64(M1) * c
        a, b, c, d = over ^ b ^ key_0, under, top ^ d ^ key_1, bottom
        key_0 += types.uint64(W0)
        key_1 += types.uint64(W1)
    last[0] = types.int64(block)
    last[1] = types.int64(a)
    last[2] = types.int64(b)
    last[3] = types.int64(c)
    last[4] = types.int64(d)


@register_jitable
def uniform_at(seed, run, turn, place, last):
    """The uniform number at one address; its neighbours in the block are at hand after it."""
    block = types.uint64(1) + (place >> types.uint64(2))
    if types.uint64(last[0]) != block:
        draw_block(seed, run, turn, block, last)
    word = types.uint64(last[types.int64(place & types.uint64(3)) + 1])
    return (types.float64(word >> types.uint64(12)) + 0.5) * (1.0 / 4503599627370496.0)


@register_jitable
def vote_at(seed, run, turn, place, last):
    """The draw of a vote: the tape's, unless the upper half of its place says that this seat's vote is made."""
    swing, address = place >> types.uint64(32), place & types.uint64(0xFFFFFFFF)
    seat = (address % types.uint64(tape.ROOM)) // types.uint64(tape.ROW)
    if swing > types.uint64(0) and (swing - types.uint64(1)) // types.uint64(2) == seat:
        return types.float64((swing - types.uint64(1)) % types.uint64(2))
    return uniform_at(seed, run, turn, address, last)


@register_jitable
def logistic_at(seed, run, turn, place, last):
    """The standard logistic number at one address."""
    return logit(uniform_at(seed, run, turn, place, last))


@register_jitable
def normal_at(seed, run, turn, place, last):
    """The standard normal number at one address."""
    return normal(uniform_at(seed, run, turn, place, last))


DRAW = {"e": logistic_at, "z": normal_at}


@lower_getattr_generic(LuckType)
def _kind(context, builder, of, value, name):
    luck = cgutils.create_struct_proxy(of)(context, builder, value=value)
    draws = cgutils.create_struct_proxy(DrawsType(name, 1))(context, builder)
    draws.seed, draws.run, draws.turn, draws.last = luck.seed, luck.run, luck.turn, luck.last
    draws.place = WORD(tape.KINDS.index(name.partition("_")[0]) * tape.ROOM)
    if name == VOTE:
        draws.place = builder.or_(draws.place, builder.shl(luck.swing, WORD(32)))
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
        row.seed, row.run, row.turn, row.place, row.last = draws.seed, draws.run, draws.turn, place, draws.last
        return row._getvalue()
    made = vote_at if of.of == VOTE else DRAW.get(of.of.partition("_")[2], uniform_at)
    address = types.float64(*[types.uint64] * 4, BLOCK)
    return context.compile_internal(builder, made, address, (draws.seed, draws.run, draws.turn, place, draws.last))
