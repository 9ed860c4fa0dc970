"""What happens to a promise: breach by degrees, notice and reversal, signing and its price (rules 8 and 15).

A first break stalls a commitment into `hollow`, another ends it, and keeping brings it back. A commitment that binds
goes into `notice` instead: next quarter the leaver must actively reverse, or it ends. Source: MODEL section 4.
"""

from game.laws.expecting import standing
from game.laws.portable import clip
from game.laws.signing import clear_table, draft, obstacle, on_table, table_price
from game.laws.state import BROKE, ENDED, HOLLOW, KEPT, LIVE, NOBODY, NOTHING, NOTICE, PARTNER, PRESS, SILENT


def do_deeds(w, orders):
    """Write down what every signatory did with every standing commitment."""
    for i in range(len(w.approval)):
        for k in range(len(w.state)):
            w.deed[i][k] = SILENT
            if standing(w, k) and w.signer[k][i] == 1:
                w.deed[i][k] = KEPT if orders.keep[i][k] == 1 else BROKE
                if w.deed[i][k] == BROKE:
                    w.breaks[i][k] += 1


def first_breaker(w, k):
    """The first signatory, in seat order, that broke k this quarter, or NOBODY."""
    for i in range(len(w.approval)):
        if w.deed[i][k] == BROKE:
            return i
    return NOBODY


def turn_into(w, k, state):
    """Put commitment k into another state, counting its quarters there from 0."""
    w.state[k] = state
    w.since[k] = 0


def settle(w, orders):
    """Every standing commitment goes on, stalls, is given notice, comes back or ends."""
    for k in range(len(w.state)):
        if standing(w, k):
            breaker = first_breaker(w, k)
            if w.state[k] == NOTICE:
                settle_notice(w, k, breaker, orders)
            elif breaker != NOBODY:
                w.leaver[k] = breaker
                degrade(w, k)
            elif w.state[k] == HOLLOW:
                turn_into(w, k, LIVE)


def degrade(w, k):
    """A break: notice where it binds, else hollow; a break of the hollow ends it."""
    if w.state[k] == HOLLOW:
        turn_into(w, k, ENDED)
    elif w.bind[k] >= w.rules.exit_line:
        turn_into(w, k, NOTICE)
        w.extended[k] = 0
    else:
        turn_into(w, k, HOLLOW)


def settle_notice(w, k, breaker, orders):
    """Notice runs out: all keep and it is reversed, else it ends, unless pressing buys one more quarter."""
    if breaker == NOBODY:
        turn_into(w, k, LIVE)
    elif pressed_for(w, orders) == 1 and w.extended[k] == 0:
        w.extended[k] = 1
    else:
        w.leaver[k] = breaker
        turn_into(w, k, ENDED)


def pressed_for(w, orders):
    """1 if the hub presses for reversal this quarter."""
    for i in range(len(w.approval)):
        if orders.move[i] == PRESS:
            return 1
    return 0


def sign_table(w, orders, luck):
    """Ask every named signatory; all must say yes, pay and ratify. Returns 1 if the pact is concluded."""
    for i in range(len(w.approval)):
        w.signed[i] = SILENT
        w.bound[i] = NOTHING
    if not on_table(w):
        return 0
    concluded = 1
    for i in range(len(w.approval)):
        if w.table_seat[i] == 1:
            w.bound[i] = obstacle(w, i, orders.sign[i] == 1, luck.ratify_u[i])
            w.signed[i] = 1 if w.bound[i] == NOTHING else 0
            if w.bound[i] != NOTHING:
                concluded = 0
    if concluded == 0:
        blame_partners(w)
    return concluded


def blame_partners(w):
    """Who would have signed is told that a partner stood in the way."""
    for i in range(len(w.approval)):
        if w.table_seat[i] == 1 and w.bound[i] == NOTHING:
            w.bound[i] = PARTNER


def conclude(w):
    """The pact on the table comes into force; every signatory pays its price."""
    for i in range(len(w.approval)):
        if w.table_seat[i] == 1:
            spend(w, i, table_price(w, i))
    for k in range(len(w.state)):
        if w.table_item[k] == 1:
            enact(w, k)


def enact(w, k):
    """Element k comes into force as drafted."""
    deal = draft(w, k)
    w.bind[k] = deal.bind
    w.visible[k] = deal.visible
    w.price[k] = deal.price
    for i in range(len(w.approval)):
        w.signer[k][i] = w.table_seat[i]
        w.breaks[i][k] = 0
    w.age[k] = 0
    w.leaver[k] = NOBODY
    w.concluded[k] = w.date[0]
    turn_into(w, k, LIVE)


def spend(w, i, points):
    """i's capital falls, and everybody saw what was spent."""
    for eye in range(len(w.approval)):
        w.capital[eye][i] = clip(w.capital[eye][i] - points, 0.0, 100.0)


def next_table(w, orders):
    """What somebody drafted this quarter lies on the table next quarter; the chair goes round when two did."""
    clear_table(w)
    count = len(w.approval)
    for turn in range(count):
        i = (w.date[0] + turn) % count
        if orders.propose[i] == 1:
            lay_draft(w, i, orders)
            return


def lay_draft(w, i, orders):
    """Put i's draft on the table: its elements, signatories, bindingness and clauses."""
    clear_table(w)
    bits = int(orders.terms[i][1])
    sunset = bits % 2
    review = (bits // 2) % 2
    optout = (bits // 4) % 2
    w.table[0] = i
    r = w.rules
    w.table[1] = orders.terms[i][0] - r.sunset_bind * sunset - r.review_bind * review - r.optout_bind * optout
    w.table[2] = -r.optout_visible * optout
    w.table[3] = 1.0 - r.sunset_price * sunset - r.review_price * review - r.optout_price * optout
    w.table[4] = bits
    for j in range(len(w.approval)):
        w.table_seat[j] = orders.seat[i][j]
    left = 0
    for k in range(len(w.state)):
        if orders.item[i][k] == 1 and not standing(w, k):  # it may have come into force this very quarter
            w.table_item[k] = 1
            left += 1
    if left == 0:
        clear_table(w)


def grow_older(w):
    """A quarter passes for every commitment."""
    for k in range(len(w.state)):
        w.since[k] += 1
        if standing(w, k):
            w.age[k] += 1
