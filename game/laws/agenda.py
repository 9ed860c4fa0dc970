"""Who puts what on an empty table: the standing agenda (step 2 of a turn).

The chair, Washington where it sits at the table, looks for the package that promises most: depth gained times the
chance that all sign, as the chair reckons it. Source: MODEL section 5, step 2; Putnam 1988 on agenda power.
"""

from game.laws.deciding import hub_signs
from game.laws.expecting import believed, compliance, surely
from game.laws.signing import (
    announcement_of,
    clear_table,
    draft,
    element_terms,
    fits,
    lay,
    may_be_proposed,
    mediation,
    price,
    purse,
    yes_chance,
)
from game.laws.state import NOBODY


def chair(w):
    """Who sets the standing agenda: the hub, or where there is none the governments in turn."""
    for i in range(len(w.is_hub)):
        if w.is_hub[i] == 1:
            return i
    return w.date[0] % len(w.is_hub)


def standing_agenda(w):
    """With nothing on the table, the chair puts up the most promising element, and adds what makes it promise more."""
    eye = chair(w)
    count = len(w.approval)
    items = len(w.state)
    gains = [0.0] * (count * items)  # what element k is worth to i, before price and announcement
    costs = [0.0] * (count * items)  # its price to i
    keeps = [0.0] * count  # the chance that each keeps the element that is weighed
    best = NOBODY
    worth = 0.0
    for k in range(items):
        if may_be_proposed(w, k) and fits(w, k, w.signer[k]):
            lay(w, count, k)
            weigh(w, eye, k, gains, costs, keeps)
            this = promise_of(w, eye, gains, costs)
            if this > worth:
                worth = this
                best = k
    clear_table(w)
    if best != NOBODY:
        lay(w, count, best)
        fill_package(w, eye, best, worth, gains, costs)


def weigh(w, eye, k, gains, costs, keeps):
    """Write down what the one element on the table is worth to each it asks, and its price to them."""
    deal = draft(w, k)
    for j in range(len(w.approval)):
        if w.table_seat[j] == 1:
            keeps[j] = compliance(w, eye, j, deal, w.table_seat)
    for i in range(len(w.approval)):
        if w.table_seat[i] == 1:
            t = element_terms(w, eye, i, deal, expect_partners(w, i, keeps))
            gains[i * len(w.state) + k] = t.security + t.sucker + t.domestic + t.entrapment + t.coercion
            costs[i * len(w.state) + k] = price(w, i, deal)


def expect_partners(w, i, keeps):
    """What i expects of all the others the table asks, from each one's chance to keep as the chair reckons it."""
    q = 1.0
    for j in range(len(keeps)):
        if j != i and w.table_seat[j] == 1:
            q = q * believed(w.trust[i][j], keeps[j], surely(w))
    return q


def fill_package(w, eye, first, worth, gains, costs):
    """Add to the package, in the agenda's order, whatever makes it promise more for the same signatories."""
    for k in range(len(w.state)):
        if k != first and may_be_proposed(w, k) and fits(w, k, w.signer[k]) and same_signers(w, k):
            w.table_item[k] = 1
            more = promise_of(w, eye, gains, costs)
            if more > worth:
                worth = more
            else:
                w.table_item[k] = 0


def same_signers(w, k):
    """Whether element k is meant for just those whom the table asks."""
    for i in range(len(w.approval)):
        if w.signer[k][i] != w.table_seat[i]:
            return False
    return True


def promise_of(w, eye, gains, costs):
    """How promising the package on the table looks to eye: depth gained times the chance that all sign."""
    most = 0.0
    whole = 0.0
    hard = 0.0
    worth = 0.0
    for k in range(len(w.state)):
        if w.table_item[k] == 1:
            deal = draft(w, k)
            worth += deal.depth
            hard = max(hard, deal.bind)
            loud = announcement_of(w, deal)
            most = max(most, loud)
            whole += loud
    loud = most + w.rules.bundle * (whole - most)
    vote = hard > w.rules.binding_line
    for i in range(len(w.approval)):
        if w.table_seat[i] == 1:
            worth = worth * package_chance(w, eye, i, loud, vote, gains, costs)
    return worth


def package_chance(w, eye, i, loud, vote, gains, costs):
    """The chance that i says yes to the package on the table, from what its elements were found to be worth."""
    gain = 0.0
    cost = 0.0
    for k in range(len(w.state)):
        if w.table_item[k] == 1:
            gain += gains[i * len(w.state) + k]
            cost += costs[i * len(w.state) + k]
    gain = gain - w.rules.capital_pain * cost / purse(w, eye, i) - loud
    gain = gain + mediation(w, i, hub_signs(w, w.table_seat)) + w.side[i]
    return yes_chance(w, eye, i, gain, cost, vote)
