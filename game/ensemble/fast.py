"""Two functions of the laws' arithmetic that compiled code does another way, to the same last bit.

`scaled` and `parted` walk through powers of two, because a plain Python float shows no exponent. Compiled code reads
the exponent from the float's bits. Tests hold both to the laws' own, bit by bit, over their whole range.
"""

from __future__ import annotations

from llvmlite import ir
from numba.core import types
from numba.extending import intrinsic, overload

from game.ensemble.cells import WORD
from game.laws import portable

REPLACED = ("scaled", "parted")
FRACTION = (1 << 52) - 1
ONE = 1023 << 52


@intrinsic
def float_of(typing, bits):
    """The float with these 64 bits."""

    def make(context, builder, sig, args):
        return builder.bitcast(args[0], ir.DoubleType())

    return types.float64(types.int64), make


@intrinsic
def bits_of(typing, x):
    """The 64 bits of a float."""

    def make(context, builder, sig, args):
        return builder.bitcast(args[0], WORD)

    return types.int64(types.float64), make


@overload(portable.scaled, jit_options={"forceinline": True})
def _scaled(x, k):
    def scaled(x, k):
        return x * float_of((k + 1023) << 52)

    return scaled


@overload(portable.parted, jit_options={"forceinline": True})
def _parted(x):
    def parted(x):
        bits = bits_of(1.0 * x)
        return float_of((bits & FRACTION) | ONE), (bits >> 52) - 1023

    return parted
