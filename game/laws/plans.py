"""Simple plans for a seat: when to break, sign, draft and move, and how much capital to hold back, by six switches.

A plan is one whole number below `PLANS`, which `switch` takes apart. It looks at the calendar of its own elections, at
home's mood and at its own win-set, through its own eye alone, and tosses no coins; in a crisis it stands firm as the
model's own government would. `main.py skill` searches all of them; the built-in strategy `attentive` is one of them.
Sources: Putnam 1988 (win-sets); Canes-Wrone 2006 (governing by the polls near an election); the lines are assumptions.
"""

from game.laws import crisis, moves, signing
from game.laws.deciding import keep_gain, own_deal
from game.laws.expecting import expect_all
from game.laws.orders import binds, quiet_order
from game.laws.state import GESTURE, NOBODY, NOW, VISIT
from game.laws.strategies import SEEN, betrayed

KEEPING, SIGNING, DRAFTING, CALM, EVE, RESERVE = range(6)
"""The switches, in order; each one's settings follow."""
KEEP_ALL, KEEP_IN_KIND, KEEP_LIKED, KEEP_LIKED_ON_EVE, KEEP_GAINS = range(5)
SIGN_NOTHING, SIGN_LIKED, SIGN_GAINS, SIGN_ALL = range(4)
DRAFT_NOTHING, DRAFT_MEANT, DRAFT_LIGHT, DRAFT_HARD = range(4)
CALM_STILL, CALM_BEST, CALM_GESTURE, CALM_VISIT = range(4)
EVE_SAME, EVE_STILL, EVE_VISIT = range(3)
FREE, HALF, MOST = range(3)
SIZES = (5, 4, 4, 4, 3, 3)
PLANS = 2880  # how many plans there are: the sizes of all switches multiplied
ATTENTIVE = 315  # keep and sign all, draft hard, visit where one can: in every seat ahead of random on all three scores
YEAR = 4  # quarters before an election that are its eve
LIGHT = -0.2  # how much less than meant a light draft binds
HARD = 0.3  # how much more than meant a hard draft binds
HELD_BACK = (0.0, 40.0, 80.0)  # points of capital that a reserve keeps


def switch(plan, which):
    """The setting of one switch of a plan."""
    for n in range(which):
        plan = plan // SIZES[n]
    return plan % SIZES[which]


def on_eve(w, i):
    """Whether i votes within a year."""
    return w.term[i] <= YEAR


def disliked(w, i, k):
    """Whether the public knows of commitment k and dislikes working with the partner."""
    return w.mood[i][NOW] < 0.0 and w.visible[k] >= SEEN


def keeps(w, i, k, plan):
    """Whether seat i keeps commitment k, which binds it."""
    how = switch(plan, KEEPING)
    if how == KEEP_IN_KIND:
        return not betrayed(w, i, k)
    if how == KEEP_LIKED:
        return not disliked(w, i, k)
    if how == KEEP_LIKED_ON_EVE:
        return not (on_eve(w, i) and disliked(w, i, k))
    if how == KEEP_GAINS:
        return keep_gain(w, i, i, NOW, own_deal(w, i, k), w.belief[i][k]) > 0.0
    return True


def spares(w, i, cost, plan):
    """Whether a cost can be paid and leaves the reserve whole; what costs nothing always does."""
    return cost == 0.0 or w.capital[i][i] - cost >= HELD_BACK[switch(plan, RESERVE)]


def agrees(w, i, gain, plan):
    """Whether the plan says yes to a pact that is worth so much to i."""
    how = switch(plan, SIGNING)
    if how == SIGN_LIKED:
        return w.mood[i][NOW] >= 0.0
    if how == SIGN_GAINS:
        return gain > 0.0
    return how == SIGN_ALL


def signs(w, i, plan):
    """1 if seat i signs what lies on the table."""
    if not signing.asked(w, i) or not spares(w, i, signing.table_price(w, i), plan):
        return 0
    return 1 if agrees(w, i, signing.sign_gain(w, i, i), plan) else 0


def harder(plan):
    """How much harder than meant the plan's drafts bind."""
    how = switch(plan, DRAFTING)
    if how == DRAFT_LIGHT:
        return LIGHT
    return HARD if how == DRAFT_HARD else 0.0


def drafts(w, i, plan, sign):
    """The one element that seat i drafts for next quarter, or NOBODY: of all it would sign itself, the one that
    promises most, depth times the chance that the others sign."""
    best = NOBODY
    if sign == 1 or switch(plan, DRAFTING) == DRAFT_NOTHING:
        return best
    most = 0.0
    for k in range(len(w.state)):
        seats = w.signer[k]
        if seats[i] == 1 and signing.may_be_proposed(w, k) and signing.fits(w, k, seats):
            worth = promises(w, i, k, plan)
            if worth > most:
                most = worth
                best = k
    return best


def promises(w, i, k, plan):
    """What a draft of element k promises to i: its depth times the chance that the others sign; 0 if i would not."""
    seats = w.signer[k]
    deal = signing.as_bound(w, k, harder(plan), seats)
    if not spares(w, i, signing.price(w, i, deal), plan):
        return 0.0
    if not agrees(w, i, signing.offer_gain(w, i, i, deal, expect_all(w, i, i, deal, seats)), plan):
        return 0.0
    vote = deal.bind > w.rules.binding_line
    worth = deal.depth
    for j in range(len(seats)):
        if j != i and seats[j] == 1:
            gain = signing.offer_gain(w, i, j, deal, expect_all(w, i, j, deal, seats))
            worth = worth * signing.yes_chance(w, i, j, gain, signing.price(w, j, deal), vote)
    return worth


def moves_now(w, i, plan, sign):
    """Seat i's move and its target, NOBODY for none: one thing in calm years, perhaps another on an election's eve."""
    how = switch(plan, CALM)
    if on_eve(w, i):
        eve = switch(plan, EVE)
        if eve == EVE_STILL:
            how = CALM_STILL
        elif eve == EVE_VISIT:
            how = CALM_VISIT
    if how == CALM_BEST:
        return best_move(w, i, plan, sign)
    if how == CALM_GESTURE:
        return soothe(w, i, plan, sign)
    if how == CALM_VISIT and payable(w, i, VISIT, plan, sign):
        return VISIT, moves.best_aim(w, i, VISIT, 0.0)[0]
    return NOBODY, NOBODY


def payable(w, i, m, plan, sign):
    """Whether i has this move and can spare its price beside that of its signature."""
    if not moves.may_play(w, i, m):
        return False
    cost = moves.move_price(w, m)
    if cost > 0.0 and sign == 1:
        cost += signing.table_price(w, i)
    return spares(w, i, cost, plan)


def soothe(w, i, plan, sign):
    """A gesture to the sorest partner, while it is sorer than it usually is."""
    if not payable(w, i, GESTURE, plan, sign):
        return NOBODY, NOBODY
    sorest = NOBODY
    most = 0.0
    for j in range(len(w.approval)):
        sore = w.grievance[j] - w.grievance_rest[j]
        if moves.aims_at(w, i, GESTURE, j) and sore > most:
            most = sore
            sorest = j
    if sorest == NOBODY:
        return NOBODY, NOBODY
    return GESTURE, sorest


def best_move(w, i, plan, sign):
    """The move that gains most after its price, if any gains."""
    best = NOBODY
    aim = NOBODY
    most = 0.0
    at_stake = moves.stake(w, i)
    for m in range(len(w.menu)):
        if payable(w, i, m, plan, sign):
            target, worth = moves.best_aim(w, i, m, at_stake)
            worth = worth - moves.move_price_pain(w, i, m)
            if moves.aims_at(w, i, m, target) and worth > most:
                most = worth
                best = m
                aim = target
    return best, aim


def planned_order(w, i, luck, plan):
    """One seat's order by a plan."""
    keep = [0 if binds(w, i, k) and not keeps(w, i, k, plan) else 1 for k in range(len(w.state))]
    sign = signs(w, i, plan)
    move, target = moves_now(w, i, plan, sign)
    order = quiet_order(w)._replace(keep=keep, sign=sign, move=move, target=target, firm=crisis.firmness(w, i, luck))
    return drafted(w, order, drafts(w, i, plan, sign), harder(plan))


def drafted(w, order, k, more):
    """The order with a draft of element k for those it is meant for, bound harder by `more`; as it is for NOBODY."""
    if k == NOBODY:
        return order
    item = [1 if n == k else 0 for n in range(len(w.state))]
    return order._replace(propose=1, item=item, seat=list(w.signer[k]), terms=[more, 0.0])
