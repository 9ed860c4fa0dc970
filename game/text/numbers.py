"""Figures as a person reads them: percent with a space, a true minus, whole numbers that still add up."""

from game.text.speak import _

MINUS = "\u2212"


def percent(share: float) -> str:
    """A share of 0..1 as "44 %"; the space does not break."""
    return _("{n}\u00a0%").format(n=whole(100 * share))


def odds(chance: float) -> str:
    """A chance as percent; what is nearly sure or nearly hopeless keeps a decimal, and never reads as certain."""
    if chance >= 1.0 or chance <= 0.0:
        return percent(float(chance >= 1.0))
    if 0.005 <= chance <= 0.995:
        return percent(chance)
    return _("{n}\u00a0%").format(n=f"{min(99.9, max(0.1, round(100 * chance, 1))):.1f}")


def tenths(points: float) -> str:
    """A share in percent points as "48.2 %", for counts of votes."""
    return _("{n}\u00a0%").format(n=f"{points:.1f}")


def whole(x: float) -> int:
    """The nearest whole number, halves away from zero."""
    return int(x + 0.5) if x >= 0 else -int(0.5 - x)


def signed(x: float) -> str:
    """+4, 0, or a true minus."""
    n = whole(x)
    return f"+{n}" if n > 0 else f"{MINUS}{-n}" if n < 0 else "0"


def plain(x: float) -> str:
    """A whole number with a true minus."""
    n = whole(x)
    return f"{MINUS}{-n}" if n < 0 else str(n)


def hundredths(x: float) -> str:
    """A number of 0..1 as ".45", one and more as "1.0"."""
    if abs(x) < 0.005:
        return "0"
    text = f"{abs(x):.2f}"
    text = text[:-1] if abs(x) >= 1 and text.endswith("0") else text.removeprefix("0")
    if text.startswith("."):
        text = _(".{digits}").format(digits=text[1:])
    return f"{MINUS}{text}" if x < 0 else text


def shares(values: list[float], total: int) -> list[int]:
    """Whole numbers near the values that add up to the total: what is left over goes to the largest remainders."""
    down = [int(v // 1) for v in values]
    missing = total - sum(down)
    order = sorted(range(len(values)), key=lambda i: down[i] - values[i])
    for step in range(abs(missing)):
        place = order[step % len(order)] if missing > 0 else order[-1 - step % len(order)]
        down[place] += 1 if missing > 0 else -1
    return down


def trend(before: float, after: float) -> int:
    """-1, 0 or 1, as the shown whole numbers move."""
    change = whole(after) - whole(before)
    return (change > 0) - (change < 0)
