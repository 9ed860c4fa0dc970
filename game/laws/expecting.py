"""What each expects of the others: will you keep it, would your opposition, how likely is your opposition (rule 9).

One level of reasoning and no recursion: when i reckons how j will choose, j's own belief is j's trust in its partners.
Sources: Kydd 2005 (trust as belief about type); MODEL section 4.
"""

from game.laws.deciding import keep_chance, outside_notice, own_deal
from game.laws.portable import clip, power
from game.laws.state import AFTER, HOLLOW, LIVE, NOTICE, NOW

FARTHEST = 400.0  # quarters: nobody plans for more than a century


def opposition_odds(w, j):
    """The chance that j's ruling bloc loses its next election: its usual chance, moved by approval."""
    usual = w.loses[j][w.bloc[j]]
    edge = w.rules.election_edge
    return clip(usual + w.rules.election_slope * (w.resting[j] - w.approval[j]), edge, 1.0 - edge)


def trust_in_partners(w, j, seats):
    """j's trust in all the other signatories together."""
    q = 1.0
    for other in range(len(seats)):
        if other != j and seats[other] == 1:
            q = q * w.trust[j][other]
    return q


def compliance(w, eye, j, deal, seats):
    """f: the chance that an ordinary government in j's place keeps the deal to the horizon, as eye reckons."""
    q = trust_in_partners(w, j, seats)
    later = outside_notice(deal)
    now = keep_chance(w, eye, j, NOW, later, q)
    then = keep_chance(w, eye, j, AFTER, later, q)
    horizon = int(min(FARTHEST, w.rules.horizon))
    first = min(horizon, int(w.term[j]))
    change = opposition_odds(w, j)
    rest = horizon - first
    return power(now, first) * ((1.0 - change) * power(now, rest) + change * power(then, rest))


def expect_all(w, eye, i, deal, seats):
    """q: i's chance that every other signatory keeps the deal to the horizon, with what eye knows of them."""
    q = 1.0
    sure = power(w.rules.reliable_keep, int(min(FARTHEST, w.rules.horizon)))
    for j in range(len(seats)):
        if j != i and seats[j] == 1:
            f = compliance(w, eye, j, deal, seats)
            q = q * (w.trust[i][j] * max(sure, f) + (1.0 - w.trust[i][j]) * f)  # the reliable never keep less
    return q


def standing(w, k):
    """Whether commitment k still binds anybody: live, hollow or in notice."""
    return w.state[k] == LIVE or w.state[k] == NOTICE or w.state[k] == HOLLOW


def forecast(w):
    """Step 4 of a turn: beliefs q and the odds seen of every standing commitment are filled; the rest is 0."""
    count = len(w.approval)
    for k in range(len(w.state)):
        for eye in range(count):
            w.belief[eye][k] = 0.0
            for j in range(count):
                w.seen[eye][j][k] = 0.0
            if standing(w, k):
                look(w, eye, k)


def look(w, eye, k):
    """What eye expects of commitment k: its own q, and each signatory's chance to keep it this quarter."""
    seats = w.signer[k]
    if seats[eye] == 1:
        w.belief[eye][k] = expect_all(w, eye, eye, outside_notice(own_deal(w, eye, k)), seats)
    for j in range(len(seats)):
        if seats[j] == 1:
            q = w.belief[eye][k] if j == eye else trust_in_partners(w, j, seats)
            w.seen[eye][j][k] = keep_chance(w, eye, j, NOW, own_deal(w, j, k), q)
