"""Two functions of the laws' arithmetic that compiled code does another way, to the same last bit.

`scaled` and the first half of `ln` walk through powers of two, because a plain Python float shows no exponent. Compiled
code reads the exponent from the float's bits. Tests hold both to the laws' own, bit by bit, over their whole range.
"""

from __future__ import annotations

from llvmlite import ir
from numba.core import types
from numba.extending import intrinsic, overload

from game.ensemble.cells import WORD
from game.laws import portable
from game.laws.portable import LN2_HIGH, LN2_LOW, ROOT_TWO

REPLACED = ("scaled", "ln")
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


@overload(portable.ln)
def _ln(x):
    def ln(x):
        bits = bits_of(1.0 * x)
        k = (bits >> 52) - 1023
        x = float_of((bits & FRACTION) | ONE)
        if x > ROOT_TWO:
            x = x * 0.5
            k = k + 1
        f = x - 1.0
        s = f / (2.0 + f)
        z = s * s
        tail = z * (
            6.666666666666735130e-01
            + z
            * (
                3.999999999940941908e-01
                + z
                * (
                    2.857142874366239149e-01
                    + z
                    * (
                        2.222219843214978396e-01
                        + z * (1.818357216161805012e-01 + z * (1.531383769920937332e-01 + z * 1.479819860511658591e-01))
                    )
                )
            )
        )
        half = 0.5 * f * f
        return k * LN2_HIGH - ((half - (s * (half + tail) + k * LN2_LOW)) - f)

    return ln
