"""The stag hunt in two numbers: q, what a government expects of the others, and q*, the least it needs to keep.

q* is shown as it stands, and with what else holds the promise up taken away one by one.
"""

from game.laws.deciding import needed_belief, own_deal
from game.text.chances import expects
from game.text.numbers import percent, whole
from game.text.seen import Seen
from game.text.shots import Belief, Stag
from game.text.speak import _

PROPS = (
    ("inertia", ("inertia", "routine", "face")),
    ("hub", ("leverage", "deterrence", "coercion")),
    ("audience", ("audience",)),
    ("habit", ("institution",)),
)
"""What is taken away, in this order, and the constants of the laws that make it."""


def needs(w, j: int, k: int, q: float) -> list[float]:
    """q* as it stands, and after each prop is taken away beside the ones before."""
    deal, found = own_deal(w, j, k), []
    rules = w.rules
    for _name, constants in (("", ()), *PROPS):
        rules = rules._replace(**dict.fromkeys(constants, 0.0))
        found.append(needed_belief(w._replace(rules=rules), j, deal, q))
    return found


def shown(seen: Seen, w, j: int, k: int) -> Belief:
    """The bars: what the seat expects, and what it needs."""
    words = seen.words
    hub = words.seat(words.hub) if words.hub is not None else ""
    q = expects(w, seen.eye(j), j, k)
    names = [
        _("As it stands"),
        _("Without the cost of changing course"),
        _("and without {hub}").format(hub=hub),
        _("and without an audience at home"),
        _("and without habit"),
    ]
    rows = list(zip(names, needs(w, j, k, q), strict=True))
    if words.hub is None:
        rows.pop(2)
    bars = tuple((name, None if need < 0 else min(100, whole(100 * need))) for name, need in rows)
    return Belief(
        _("How much belief it needs (q*)"),
        _("{seat} expects the others to keep it (q)").format(seat=words.seat(j)),
        whole(100 * q),
        bars,
        _comment([need for _name, need in rows], q),
    )


def stag(seen: Seen, w, j: int, k: int) -> Stag:
    """What j expects of the others on promise k, and the least it needs; another's as the seat thinks."""
    q = expects(w, seen.eye(j), j, k)
    need = needed_belief(w, j, own_deal(w, j, k), q)
    shown_need = None if need < 0 else min(100, whole(100 * need))
    words = seen.words
    told = _("expects {q}, needs nothing") if shown_need is None else _("expects {q}, needs {n}")
    text = told.format(q=percent(q), n=percent(min(1.0, max(0.0, need))))
    name = _("You") if j == seen.seat and not seen.truth else words.seat(j)
    return Stag(words.codes[j], name, whole(100 * q), shown_need, text)


def stags(seen: Seen, w, k: int) -> tuple[Stag, ...]:
    """Every signatory of a promise, the seat's own first."""
    signers = [j for j in range(len(w.approval)) if w.signer[k][j] == 1]
    return tuple(stag(seen, w, j, k) for j in sorted(signers, key=lambda j: (j != seen.seat, j)))


def _comment(values: list[float], q: float) -> str:
    """Whether belief alone would be enough."""
    alone = values[-1]
    if alone <= q:
        return _("Left of the dashed line belief alone is enough. Here it would be, even with every prop taken away.")
    if values[0] > q:
        return _("A bar beyond the dashed line asks for more belief than there is. Here even the props are too few.")
    if alone >= 1:
        return _("Left of the dashed line belief alone is enough. With every prop gone no belief would be.")
    return _("Left of the dashed line belief alone is enough. Here the props carry what belief does not.")
