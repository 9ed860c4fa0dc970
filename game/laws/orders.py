"""An order is what one seat seals for a quarter; this page makes orders, judges them, and lays them side by side."""

from typing import NamedTuple

from game.laws import crisis, deciding, moves, signing
from game.laws.expecting import standing
from game.laws.state import NOBODY, Orders

# Why an order is refused, by number; `detail` is the commitment, seat, faction or move it is about.
(
    KEEP_WHAT_IS_NOT,
    SIGN_NOTHING,
    SIGN_AND_PROPOSE,
    PROPOSE_NOTHING,
    PROPOSE_UNAVAILABLE,
    PROPOSE_FORM,
    PROPOSE_WITHOUT_SELF,
    PROPOSE_TERMS,
    MOVE_UNKNOWN,
    MOVE_FORBIDDEN,
    MOVE_PRICE,
    MOVE_TARGET,
    SIGN_PRICE,
    FIRM_NOWHERE,
    FIRM_RANGE,
) = range(15)


class Order(NamedTuple):
    """One seat's quarter: keep or break each commitment, sign or not, at most one draft, at most one move."""

    keep: list  # (K,) 1 keep, 0 break; only standing commitments of the seat count
    sign: int  # 1 yes to the table, 0 no
    propose: int  # 1 if there is a draft
    item: list  # (K,) the draft's elements
    seat: list  # (G,) the draft's signatories
    terms: list  # (2,) bindingness + (-1..1), clause bits
    move: int
    target: int
    firm: int = 0  # exchanges of a crisis in which the seat stands firm, 0..4


def quiet_order(w):
    """Keep everything, sign nothing, move nothing, concede at once."""
    count = len(w.approval)
    items = len(w.state)
    return Order([1] * items, 0, 0, [0] * items, [0] * count, [0.0, 0.0], NOBODY, NOBODY)


def domestic_order(w, i, luck):
    """What the model's own government orders: keep, sign and move by gain plus the quarter's chance."""
    order = quiet_order(w)
    for k in range(len(w.state)):
        if standing(w, k) and w.signer[k][i] == 1 and not deciding.keeps(w, i, k, luck.keep_e[i][k]):
            order.keep[k] = 0
    sign, move, target = sign_and_move(w, i, luck)
    return order._replace(sign=sign, move=move, target=target, firm=crisis.firmness(w, i, luck))


def sign_and_move(w, i, luck):
    """How the model's own government answers the table and spends its capital."""
    sign = 0
    open_yes = 0.0
    if signing.asked(w, i):
        gain = signing.sign_gain(w, i, i)
        sign = 1 if signing.says_yes(w, gain, luck.sign_e[i]) else 0
        open_yes = moves.open_question(signing.chance_at(w, i, i, gain))
    move, target = moves.choose_move(w, i, luck, moves.stake_with(w, i, open_yes))
    if move != NOBODY and sign == 1 and not affords(w, i, 1, move):
        move = NOBODY
        target = NOBODY
    return sign, move, target


def affords(w, i, sign, move):
    """Whether i can pay for its signature and its move together."""
    cost = signing.table_price(w, i) if sign == 1 else 0.0
    if move != NOBODY:
        cost += moves.move_price(w, move)
    return cost <= w.capital[i][i]


def together(orders):
    """The sealed orders of all seats, in seat order, as one."""
    return Orders(
        keep=[o.keep for o in orders],
        sign=[o.sign for o in orders],
        propose=[o.propose for o in orders],
        item=[o.item for o in orders],
        seat=[o.seat for o in orders],
        terms=[o.terms for o in orders],
        move=[o.move for o in orders],
        target=[o.target for o in orders],
        firm=[o.firm for o in orders],
    )


def faults(w, i, order):
    """Everything wrong with an order, as (reason, detail) pairs; an empty list admits it."""
    found = [(KEEP_WHAT_IS_NOT, k) for k in range(len(w.state)) if order.keep[k] == 0 and not binds(w, i, k)]
    if order.sign == 1 and not signing.asked(w, i):
        found.append((SIGN_NOTHING, NOBODY))
    if order.sign == 1 and order.propose == 1:
        found.append((SIGN_AND_PROPOSE, NOBODY))
    if order.sign == 1 and signing.table_price(w, i) > w.capital[i][i]:
        found.append((SIGN_PRICE, NOBODY))
    if order.propose == 1:
        found.extend(draft_faults(w, i, order))
    if order.move != NOBODY:
        found.extend(move_faults(w, i, order))
    if order.firm != 0 and crisis.facing(w, i) == -2:
        found.append((FIRM_NOWHERE, NOBODY))
    elif not 0 <= order.firm <= crisis.EXCHANGES:
        found.append((FIRM_RANGE, order.firm))
    return found


def binds(w, i, k):
    """Whether commitment k stands and i signed it."""
    return standing(w, k) and w.signer[k][i] == 1


def draft_faults(w, i, order):
    """What is wrong with a draft: no elements, elements that may not be proposed now, or not by these."""
    found = []
    if sum(order.item) == 0:
        found.append((PROPOSE_NOTHING, NOBODY))
    if order.seat[i] != 1:
        found.append((PROPOSE_WITHOUT_SELF, i))
    if not (-1.0 <= order.terms[0] <= 1.0 and 0 <= order.terms[1] <= 7):
        found.append((PROPOSE_TERMS, NOBODY))
    for k in range(len(w.state)):
        if order.item[k] == 1:
            if not signing.may_be_proposed(w, k):
                found.append((PROPOSE_UNAVAILABLE, k))
            elif not signing.fits(w, k, order.seat):
                found.append((PROPOSE_FORM, k))
    return found


def move_faults(w, i, order):
    """What is wrong with a move: unknown, not this government's, too dear, or aimed at nobody it can reach."""
    m = order.move
    if not 0 <= m < len(w.menu):
        return [(MOVE_UNKNOWN, m)]
    found = []
    if not affords(w, i, order.sign, m):
        found.append((MOVE_PRICE, m))
    elif not moves.may_play(w, i, m):
        found.append((MOVE_FORBIDDEN, m))
    if not moves.aims_at(w, i, m, order.target):
        found.append((MOVE_TARGET, m))
    return found
