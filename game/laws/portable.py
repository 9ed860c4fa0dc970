"""Exponential, logarithm and what follows from them, out of + - * / alone, so every processor gets the same last bit.

Source: the argument reduction and the polynomials of fdlibm (Sun Microsystems 1993, e_exp.c and e_log.c, freely
usable); the normal quantile is Wichura 1988, algorithm AS 241. Held against the math module to 2 ulp by the tests.
"""

import math

LN2_HIGH = 6.93147180369123816490e-01
LN2_LOW = 1.90821492927058770002e-10
LOG2_E = 1.44269504088896338700
ROOT_TWO = 1.4142135623730951
BIG = 700.0


def scaled(x: float, k: int) -> float:
    """x times two to the k, exactly: only multiplications by powers of two. k within -1,000..1,000."""
    step = 2.0
    if k < 0:
        step = 0.5
        k = -k
    while k > 0:
        if k % 2 == 1:
            x = x * step
        k = k // 2
        if k > 0:
            step = step * step
    return x


def exp(x: float) -> float:
    """e to the x, within 2 ulp; arguments beyond +-700 count as +-700."""
    x = min(BIG, max(-BIG, x))
    k = int(x * LOG2_E + (0.5 if x >= 0.0 else -0.5))
    high = x - k * LN2_HIGH
    low = k * LN2_LOW
    r = high - low
    t = r * r
    c = r - t * (
        1.66666666666666019037e-01
        + t
        * (
            -2.77777777770155933842e-03
            + t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))
        )
    )
    return scaled(1.0 - ((low - (r * c) / (2.0 - c)) - high), k)


def parted(x: float) -> tuple[float, int]:
    """A positive x between 1e-300 and 1e300 as m times two to the k, exactly; m from 1 to below 2."""
    k = 0
    jump = 512
    while jump > 0:
        far = scaled(1.0, jump)
        if x >= far:
            x = x / far
            k = k + jump
        elif x * far < 2.0:
            x = x * far
            k = k - jump
        jump = jump // 2
    return x, k


def ln(x: float) -> float:
    """The natural logarithm of a positive x between 1e-300 and 1e300, within 2 ulp."""
    x, k = parted(x)
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


def logistic(x: float) -> float:
    """The chance that a standard logistic draw lies below x."""
    return 1.0 / (1.0 + exp(-x))


def logit(u: float) -> float:
    """The standard logistic draw that a uniform u in (0, 1) stands for."""
    return ln(u / (1.0 - u))


def power(x: float, n: int) -> float:
    """x to the n by repeated squaring; 1 for n <= 0."""
    y = 1.0
    while n > 0:
        y = y * (x if n % 2 == 1 else 1.0)
        x = x * x
        n = n // 2
    return y


def clip(x: float, low: float, high: float) -> float:
    """x, or the nearer end of the range."""
    return min(high, max(low, x))


def normal(u: float) -> float:
    """The standard normal draw that a uniform u in (0, 1) stands for (AS 241, about 1 part in 10^16)."""
    q = u - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return q * _ratio(r, _A, _B)
    r = ln(u) if q < 0.0 else ln(1.0 - u)
    r = _root(-r)
    z = _ratio(r - 1.6, _C, _D) if r <= 5.0 else _ratio(r - 5.0, _E, _F)
    return -z if q < 0.0 else z


def _root(x: float) -> float:
    """The square root; IEEE 754 rounds it correctly everywhere, so it may stand on the state path."""
    return math.sqrt(x)


def _ratio(r: float, top: tuple, bottom: tuple) -> float:
    """A quotient of two polynomials of degree seven, by Horner."""
    a = 0.0
    b = 0.0
    for n in range(7, -1, -1):
        a = a * r + top[n]
        b = b * r + bottom[n]
    return a / b


_A = (
    3.3871328727963666080e0,
    1.3314166789178437745e2,
    1.9715909503065514427e3,
    1.3731693765509461125e4,
    4.5921953931549871457e4,
    6.7265770927008700853e4,
    3.3430575583588128105e4,
    2.5090809287301226727e3,
)
_B = (
    1.0,
    4.2313330701600911252e1,
    6.8718700749205790830e2,
    5.3941960214247511077e3,
    2.1213794301586595867e4,
    3.9307895800092710610e4,
    2.8729085735721942674e4,
    5.2264952788528545610e3,
)
_C = (
    1.42343711074968357734e0,
    4.63033784615654529590e0,
    5.76949722146069140550e0,
    3.64784832476320460504e0,
    1.27045825245236838258e0,
    2.41780725177450611770e-1,
    2.27238449892691845833e-2,
    7.74545014278341407640e-4,
)
_D = (
    1.0,
    2.05319162663775882187e0,
    1.67638483018380384940e0,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9,
)
_E = (
    6.65790464350110377720e0,
    5.46378491116411436990e0,
    1.78482653991729133580e0,
    2.96560571828504891230e-1,
    2.65321895265761230930e-2,
    1.24266094738807843860e-3,
    2.71155556874348757815e-5,
    2.01033439929228813265e-7,
)
_F = (
    1.0,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15,
)
