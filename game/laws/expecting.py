"""What each expects of the others: will you keep it, would your opposition, how likely is your opposition (rule 9).

One level of reasoning and no recursion: when i reckons how j will choose, j's own belief is j's trust in its partners.
Sources: Kydd 2005 (trust as belief about type); MODEL section 4.
"""

from game.laws.deciding import chance_of, keep_chance, outside_notice, own_deal, stakes
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
    return to_horizon(w, j, now, then)


def horizon(w):
    """How many quarters ahead anybody looks."""
    return int(min(FARTHEST, w.rules.horizon))


def to_horizon(w, j, now, then):
    """The chance to keep to the horizon, from the chances a quarter under j's government and under its opposition."""
    ahead = horizon(w)
    first = min(ahead, int(w.term[j]))
    change = opposition_odds(w, j)
    rest = ahead - first
    return power(now, first) * ((1.0 - change) * power(now, rest) + change * power(then, rest))


def believed(trust, f, sure):
    """The chance to keep of one who is reliable with chance `trust`: the reliable never keep less than the ordinary."""
    return trust * max(sure, f) + (1.0 - trust) * f


def expect_all(w, eye, i, deal, seats):
    """q: i's chance that every other signatory keeps the deal to the horizon, with what eye knows of them."""
    q = 1.0
    sure = surely(w)
    for j in range(len(seats)):
        if j != i and seats[j] == 1:
            q = q * believed(w.trust[i][j], compliance(w, eye, j, deal, seats), sure)
    return q


def surely(w):
    """The chance that a reliable government keeps to the horizon."""
    return power(w.rules.reliable_keep, horizon(w))


def standing(w, k):
    """Whether commitment k still binds anybody: live, hollow or in notice."""
    return w.state[k] == LIVE or w.state[k] == NOTICE or w.state[k] == HOLLOW


def forecast(w):
    """Step 4 of a turn: beliefs q and the odds seen of every standing commitment are filled; the rest is 0."""
    count = len(w.approval)
    for k in range(len(w.state)):
        stands = standing(w, k)
        for eye in range(count):
            w.belief[eye][k] = 1.0 if stands and w.signer[k][eye] == 1 else 0.0
            for j in range(count):
                w.seen[eye][j][k] = 0.0
        if stands:
            foresee(w, k)


def foresee(w, k):
    """What each expects of commitment k: its own q, and each signatory's chance to keep it this quarter."""
    seats = w.signer[k]
    sure = surely(w)
    for j in range(len(seats)):
        if seats[j] == 1:
            watch(w, j, k, sure)
    for eye in range(len(seats)):
        if seats[eye] == 1:
            w.seen[eye][eye][k] = keep_chance(w, eye, eye, NOW, own_deal(w, eye, k), w.belief[eye][k])


def watch(w, j, k, sure):
    """What every other expects of j: to keep k this quarter, and, as part of its own q, to the horizon."""
    seats = w.signer[k]
    q = trust_in_partners(w, j, seats)
    own = own_deal(w, j, k)
    later = outside_notice(own)
    now = stakes(w, j, NOW, later)
    then = stakes(w, j, AFTER, later)
    for eye in range(len(seats)):
        if eye != j:
            chance = chance_of(w, eye, j, NOW, now, q)
            w.seen[eye][j][k] = chance if own.notice == 0 else keep_chance(w, eye, j, NOW, own, q)
            if seats[eye] == 1:
                f = to_horizon(w, j, chance, chance_of(w, eye, j, AFTER, then, q))
                w.belief[eye][k] = w.belief[eye][k] * believed(w.trust[eye][j], f, sure)
