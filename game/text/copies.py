"""Looking ahead on a copy: the laws themselves are applied to a seat's view, and the view stays as it was."""

from game.laws import expecting, home, moves, politics, promises, trust
from game.laws.orders import Order, quiet_order, together
from game.laws.state import NOBODY, World
from game.session.worlds import in_play

LAID = ("table", "table_item", "table_seat")  # all that laying a draft on the table changes


def reckoned(w: World) -> World:
    """The same world with home and forecasts reckoned anew, in tables that may be changed."""
    copy = in_play(w)
    home.speak(copy)
    expecting.forecast(copy)
    return copy


def morning_after(w: World) -> World:
    """The world as it will be weighed once the vote has sunk in: the hub's attention, home and forecasts anew."""
    copy = in_play(w)
    politics.attend(copy)
    home.speak(copy)
    expecting.forecast(copy)
    return copy


def eve_of_vote(opened: World, closed: World, j: int) -> World:
    """The world as a quarter left it, but with government j's vote, or its leader's fall, still ahead."""
    copy = in_play(closed)
    for name in ("approval", "bloc", "turnovers", "leader_number"):
        getattr(copy, name)[j] = getattr(opened, name)[j]
    for name in ("leader_x", "leader_h", "doubt"):
        for row, before in zip(getattr(copy, name), getattr(opened, name), strict=True):
            row[j] = before[j]
    copy.term[j] = max(1, opened.term[j] - 1)
    copy.hub[0] = opened.hub[0]
    if closed.leader_number[j] != opened.leader_number[j]:
        _remember(copy, j, closed.bloc[j] != opened.bloc[j])
    return morning_after(copy)


def _remember(w: World, j: int, lost: bool) -> None:
    """Give the others the trust in j that its change of leader took away."""
    share = w.rules.bloc_regress if lost else w.rules.leader_regress
    for i in range(len(w.trust)):
        if i != j:
            w.trust[i][j] = (w.trust[i][j] - 0.5 * share) / (1.0 - share)


def with_draft(w: World, i: int, order: Order) -> World:
    """The view with a draft of seat i on its table, as it would lie there next quarter.

    Only the tables that laying a draft writes are copied: the pact table asks a dozen times at each step of its slider.
    """
    copy = w._replace(**{name: list(getattr(w, name)) for name in LAID})
    promises.lay_draft(copy, i, together([order] * len(w.approval)))
    return copy


def after_deeds(w: World, i: int, order: Order) -> World:
    """The view after this order of seat i, every other seat keeping all: states settled, trust moved.

    What the others expected of i is reckoned with what i knows of itself and their trust in its partners.
    """
    copy = in_play(w)
    orders = [quiet_order(w) for _ in w.approval]
    orders[i] = order
    _expected(copy, i)
    promises.do_deeds(copy, together(orders))
    promises.settle(copy, together(orders))
    trust.learn(copy)
    return copy


def _expected(w: World, i: int) -> None:
    for k in range(len(w.state)):
        if expecting.standing(w, k) and w.signer[k][i] == 1:
            q = expecting.trust_in_partners(w, i, w.signer[k])
            deal = expecting.own_deal(w, i, k)
            chance = expecting.keep_chance(w, i, i, 0, deal, q)
            for eye in range(len(w.approval)):
                if eye != i:
                    w.seen[eye][i][k] = chance


def after_move(w: World, i: int, m: int, target: int, luck) -> World:
    """The view after one move, home reckoned anew. `luck` is no luck at all: a signal says what is expected."""
    copy = in_play(w)
    moves.play(copy, i, m, NOBODY if target is None else target, luck)
    home.speak(copy)
    expecting.forecast(copy)
    return copy
