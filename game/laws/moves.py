"""The one move a quarter: what each home or diplomatic move costs, does, and is worth to a government.

The menu's prices, sizes and durations are content (assets/moves), handed to the laws in `w.menu`; what kind of effect
each has stands here. AI seats choose the move with the best expected gain, by `move_gain`. Source: MODEL section 4.
"""

from game.laws import signing
from game.laws.deciding import hub_signs
from game.laws.expecting import standing
from game.laws.politics import hear
from game.laws.portable import clip
from game.laws.promises import spend
from game.laws.state import (
    ATTEND,
    CASE,
    CHANNEL,
    GESTURE,
    HEDGE,
    NOBODY,
    NOTICE,
    NOW,
    PAYMENT,
    PRESS,
    REASSURE,
    SHUTTLE,
    VISIT,
)
from game.laws.trust import FAITH

PRICE, SIZE, QUARTERS, SECOND, THIRD, FOURTH = range(6)
OFFICE = 0.01  # what a point of approval is worth, in gain units
FRIENDLY = 0.0  # a government is friendly when the pressure on it is above this


def move_price(w, m):
    """Points of capital."""
    return w.menu[m][PRICE]


def move_size(w, m):
    """How strong the effect is."""
    return w.menu[m][SIZE]


def may_play(w, i, m):
    """Whether i's kind of government has this move, can pay for it, and it makes sense now."""
    if w.capital[i][i] < move_price(w, m) or w.rules.moves == 0.0:
        return False
    if m == PAYMENT or m == ATTEND:
        return w.is_hub[i] == 1
    if m == PRESS:
        return w.is_hub[i] == 1 and in_notice(w) == 1
    if m == GESTURE or m == VISIT or m == HEDGE:
        return w.is_hub[i] == 0
    return True


def aims_at(w, i, m, target):
    """Whether a target fits the move: a faction of one's own, or another government."""
    if m == REASSURE:
        return 0 <= target < len(w.faction_weight[i])
    if m == GESTURE or m == VISIT or m == PAYMENT:
        return 0 <= target < len(w.approval) and target != i and w.is_hub[target] == 0
    if m == SHUTTLE or m == CHANNEL:
        return 0 <= target < len(w.approval) and target != i
    return target == NOBODY


def needs_target(m):
    """Whether a move is aimed at somebody."""
    return m == REASSURE or m == GESTURE or m == VISIT or m == PAYMENT or m == SHUTTLE or m == CHANNEL


def in_notice(w):
    """1 if any commitment is in notice."""
    for k in range(len(w.state)):
        if w.state[k] == NOTICE:
            return 1
    return 0


def play(w, i, m, target, luck):
    """Carry out i's move: pay, and let it work."""
    w.move[i] = m
    w.target[i] = target
    if m == NOBODY:
        return
    spend(w, i, move_price(w, m))
    size = move_size(w, m)
    if m == CASE:
        w.felt[i] += size
    elif m == REASSURE:
        lift(w, i, target, size)
    elif m == GESTURE:
        gesture(w, i, target, size)
    elif m == VISIT:
        visit(w, i, target, size)
    elif m == SHUTTLE:
        shuttle(w, i, target, size, luck)
    elif m == CHANNEL:
        hear_softly(w, i, target, luck, size)
    elif m == PAYMENT:
        w.side[target] += size
    elif m == ATTEND:
        w.hub[2] = size
        w.hub[3] = w.menu[m][QUARTERS]
    elif m == PRESS:
        press(w, size)
    elif m == HEDGE:
        hedge(w, i, size)


def lift(w, i, f, by):
    """A faction's support moves for a while."""
    w.lift[i][f] = clip(w.lift[i][f] + by, -1.0, 1.0)


def gesture(w, i, j, size):
    """A gesture to the partner eases its grievance and costs i with its history-minded groups."""
    w.grievance[j] = clip(w.grievance[j] - size, 0.0, 1.0)
    for f in range(len(w.faction_weight[i])):
        lift(w, i, f, -w.menu[GESTURE][SECOND] * w.faction_h[i][f])


def visit(w, i, j, size):
    """A visit or statement pleases the base, lifts approval and stings the partner."""
    for f in range(len(w.faction_weight[i])):
        if w.faction_bloc[i][f] == w.bloc[i]:
            lift(w, i, f, size)
    w.approval[i] = clip(w.approval[i] + w.menu[VISIT][SECOND], 1.0, 99.0)
    w.grievance[j] = clip(w.grievance[j] + w.menu[VISIT][THIRD] * provocation(w, i), 0.0, 1.0)
    lose_trust(w, j, i, w.menu[VISIT][FOURTH])


def lose_trust(w, i, j, by):
    """i trusts j less."""
    w.trust[i][j] = clip(w.trust[i][j] - by, FAITH, 1.0 - FAITH)


def provocation(w, i):
    """How much a statement stings: the more, the more history matters to the leader who makes it."""
    return 0.5 + 0.5 * w.leader_h[i][i]


def shuttle(w, i, j, size, luck):
    """A shuttle summit builds trust both ways if both are friendly, and each hears the other speak."""
    if w.pressure[i][i][NOW] > FRIENDLY and w.pressure[j][j][NOW] > FRIENDLY:
        lose_trust(w, i, j, -size)
        lose_trust(w, j, i, -size)
    hear_softly(w, i, j, luck, w.menu[SHUTTLE][SECOND])
    hear_softly(w, j, i, luck, w.menu[SHUTTLE][SECOND])


def hear_softly(w, i, j, luck, noise):
    """A private word: i hears j's position with less noise than a speech."""
    hear(w, i, j, w.leader_x[j][j] + noise * luck.word_z[i][j], noise * noise)


def press(w, size):
    """Pressing for reversal adds to the cost of leaving for whoever gave notice."""
    for k in range(len(w.state)):
        if w.state[k] == NOTICE and w.leaver[k] != NOBODY:
            w.pressed[w.leaver[k]] = size


def hedge(w, i, size):
    """Hedging takes Chinese pressure off a seat for a while, and the others notice."""
    w.relief[i] = size
    w.relief_left[i] = w.menu[HEDGE][QUARTERS]
    for j in range(len(w.approval)):
        if j != i:
            lose_trust(w, j, i, w.menu[HEDGE][SECOND])


def wear_off(w):
    """A quarter passes for everything the moves left behind."""
    for i in range(len(w.approval)):
        w.side[i] = 0.0
        w.felt[i] = max(0.0, w.felt[i] - w.menu[CASE][SIZE] / w.menu[CASE][QUARTERS])
        w.relief_left[i] = max(0, w.relief_left[i] - 1)
        if w.relief_left[i] == 0:
            w.relief[i] = 0.0
        if in_notice(w) == 0:
            w.pressed[i] = 0.0
        for f in range(len(w.lift[i])):
            w.lift[i][f] = w.lift[i][f] * (1.0 - 1.0 / w.menu[REASSURE][QUARTERS])
    w.hub[3] = max(0, w.hub[3] - 1)
    if w.hub[3] == 0:
        w.hub[2] = 0.0


# What a move is worth, in gain units, before its price.


def open_question(chance):
    """How much a small push could still matter: 1 at even odds, 0 where all is settled."""
    return 4.0 * chance * (1.0 - chance)


def stake(w, i):
    """How much of what i decides this quarter still hangs on home's view: visible weight times how open it is."""
    return stake_with(w, i, open_question(signing.sign_chance(w, i, i)) if signing.asked(w, i) else 0.0)


def stake_with(w, i, open_yes):
    """The same, given how open i's own answer to the table is."""
    floor = w.rules.visibility_floor
    s = 0.0
    for k in range(len(w.state)):
        if w.table_item[k] == 1:
            s += (floor + (1.0 - floor) * signing.draft(w, k).visible) * open_yes
        elif standing(w, k) and w.signer[k][i] == 1:
            s += (floor + (1.0 - floor) * w.visible[k]) * open_question(w.seen[i][i][k])
    return s


def shared(w, i, j):
    """The depth of what i and j hold together that j might yet let go, and of what j is asked to sign."""
    d = 0.0
    for k in range(len(w.state)):
        if w.table_item[k] == 1 and w.table_seat[i] == 1 and w.table_seat[j] == 1:
            d += 0.5 * w.depth[k]
        elif standing(w, k) and w.signer[k][i] == 1 and w.signer[k][j] == 1:
            d += w.depth[k] * open_question(w.seen[i][j][k])
    return d


def move_worth(w, i, m, target, at_stake):
    """What i expects of a move, in gain units: how it moves home, the partner or the deal on the table.

    at_stake is `stake(w, i)`, worked out once for all moves.
    """
    r = w.rules
    size = move_size(w, m)
    home = r.domestic * at_stake
    if m == CASE:
        return home * r.threat_opinion * size
    if m == REASSURE:
        return home * 3.0 * w.faction_weight[i][target] * size * max(0.0, 0.3 - w.mood[i][NOW])
    if m == GESTURE:
        return 2.0 * r.security * w.need[i][NOW] * shared(w, i, target) * size * w.grievance[target]
    if m == VISIT:
        return OFFICE * (w.menu[VISIT][SECOND] + max(0.0, w.resting[i] - w.approval[i])) * w.leader_h[i][
            i
        ] - 0.05 * with_partner(w, i, target)
    if m == SHUTTLE:
        return r.security * w.need[i][NOW] * shared(w, i, target) * size * (1.0 - w.trust[target][i])
    if m == CHANNEL:
        return 0.1 * w.doubt[i][target]
    if m == PAYMENT:
        return 0.5 * size if w.signed[target] == 0 else 0.0  # who declined last quarter may be asked again
    if m == ATTEND:
        return r.leverage * size * at_risk(w, i)
    if m == PRESS:
        return size
    if w.relief_left[i] > 1:
        return 0.0  # what was eased lasts, and hedging again would only cost trust
    return r.coercion * w.exposure[i] * size * with_hub(w, i) - 0.01


def at_risk(w, i):
    """The depth of what i signed that some other signatory might yet let go."""
    d = 0.0
    for j in range(len(w.approval)):
        if j != i:
            d += shared(w, i, j)
    return d


def with_partner(w, i, j):
    """The depth of everything i and j hold together."""
    d = 0.0
    for k in range(len(w.state)):
        if standing(w, k) and w.signer[k][i] == 1 and w.signer[k][j] == 1:
            d += w.depth[k]
    return d


def with_hub(w, i):
    """The depth of what i holds with the hub."""
    d = 0.0
    for k in range(len(w.state)):
        if standing(w, k) and w.signer[k][i] == 1 and hub_signs(w, w.signer[k]) == 1:
            d += w.depth[k]
    return d


def move_price_pain(w, i, m):
    """What a move's price is worth to i, in gain units."""
    return w.rules.capital_pain * move_price(w, m) / max(1.0, w.capital[i][i])


def move_gain(w, i, m, target, at_stake):
    """What i expects of a move after its price, in gain units."""
    return move_worth(w, i, m, target, at_stake) - move_price_pain(w, i, m)


def best_aim(w, i, m, at_stake):
    """Whom a government would aim a move at, the group or partner that makes it worth most, and that worth."""
    if not needs_target(m):
        return NOBODY, move_worth(w, i, m, NOBODY, at_stake)
    best = NOBODY
    worth = -1000.0
    for target in range(max(len(w.approval), len(w.faction_weight[i]))):
        if aims_at(w, i, m, target):
            this = move_worth(w, i, m, target, at_stake)
            if this > worth:
                worth = this
                best = target
    return best, worth


def best_target(w, i, m, at_stake):
    """Whom a government would aim a move at."""
    return best_aim(w, i, m, at_stake)[0]


def choose_move(w, i, luck, at_stake):
    """The move with the best expected gain, and its target; logistic noise on each, NOBODY when nothing is best."""
    best = NOBODY
    aim = NOBODY
    worth = luck.move_e[i][len(w.menu)] / w.rules.move_sharpness
    for m in range(len(w.menu)):
        if may_play(w, i, m):
            target, this = best_aim(w, i, m, at_stake)
            if aims_at(w, i, m, target):
                this = this - move_price_pain(w, i, m) + luck.move_e[i][m] / w.rules.move_sharpness
                if this > worth:
                    worth = this
                    best = m
                    aim = target
    return best, aim
