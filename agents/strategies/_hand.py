"""What every strategy has in its hand: the promises that bind it, what partners did, an order to fill in."""

from game.laws.crisis import firmness
from game.laws.orders import Order, binds, quiet_order, sign_and_move
from game.laws.state import BROKE


def bound(view, seat: int) -> list[int]:
    """The commitments that seat has to keep or break this quarter."""
    return [k for k in range(len(view.state)) if binds(view, seat, k)]


def partners(view, seat: int, k: int) -> list[int]:
    """The other signatories of commitment k."""
    return [j for j in range(len(view.approval)) if j != seat and view.signer[k][j] == 1]


def betrayed(view, seat: int, k: int) -> bool:
    """Whether a partner broke commitment k last quarter."""
    return any(view.deed[j][k] == BROKE for j in partners(view, seat, k))


def order_that_breaks(view, seat: int, luck, broken: list[int]) -> Order:
    """Break these commitments and keep the rest; sign and move as the model's own government would."""
    sign, move, target = sign_and_move(view, seat, luck)
    keep = [0 if k in broken else 1 for k in range(len(view.state))]
    firm = firmness(view, seat, luck)
    return quiet_order(view)._replace(keep=keep, sign=sign, move=move, target=target, firm=firm)
