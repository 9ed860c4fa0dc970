"""A crisis: two governments, or one and Pyongyang, stand firm or concede over at most four exchanges.

A war of attrition. In each exchange both say at once whether they stand firm; who concedes first pays for it at home,
the more the longer it stood, and whoever stands on strains what the two share. Both firm to the end is damage.
With `crisis_rate` at 0 none of this happens. Sources: Fearon 1994 (audience costs grow as a crisis goes on); Maynard
Smith 1974 (war of attrition); the notice on GSOMIA of 2019 and the lock-on of December 2018, as cases.
"""

from typing import NamedTuple

from game.laws.expecting import standing
from game.laws.history import RADAR, members, stir
from game.laws.portable import clip, logistic
from game.laws.rivals import crisis as barrage
from game.laws.state import BROKE, CHINA, KEPT, NOBODY, NORTH, NOTICE, NOW
from game.laws.trust import moved

EXCHANGES = 4  # a crisis has at most so many
# What a crisis is about, and how it ended; 0 is none.
OVER_NOTICE, OVER_RADAR, OVER_MISSILE = 1, 2, 3
ONE_CONCEDED, OTHER_CONCEDED, BOTH_CONCEDED, BOTH_FIRM = 1, 2, 3, 4
# The cells of w.crisis; seats and commitments are counted from 1 there, so that 0 is nobody.
KIND, ONE, OTHER, ABOUT, STOOD, END, RIVAL_FIRM = range(7)
EVEN = 0.5  # what one takes the other's odds to be when it reckons how the other reckons


class FirmTerms(NamedTuple):
    """Why stand firm in one exchange: the terms, in gain units; above zero in sum is firm."""

    prize: float
    audience: float
    strain: float
    washington: float
    damage: float


def total(t):
    """The score: the terms added in their order."""
    return t.prize + t.audience + t.strain + t.washington + t.damage


def open_crisis(w, luck):
    """Perhaps what happened becomes a crisis: a notice first, else a lock-on, else missiles overhead."""
    for cell in range(len(w.crisis)):
        w.crisis[cell] = 0
    for i in range(len(w.firm)):
        w.firm[i] = 0
    if luck.crisis[0] >= w.rules.crisis_rate:
        return
    k = fresh_notice(w)
    japan, korea = members(w)
    if k != NOBODY:
        begin(w, OVER_NOTICE, w.leaver[k], opposite(w, k), k)
    elif w.news[0] == RADAR:
        begin(w, OVER_RADAR, korea, japan, NOBODY)
    elif overhead(w, luck.crisis[0]) and first_member(w) != NOBODY:
        begin(w, OVER_MISSILE, first_member(w), NOBODY, NOBODY)


def begin(w, kind, one, other, k):
    """Write down what the crisis is about and between whom."""
    w.crisis[KIND] = kind
    w.crisis[ONE] = one + 1
    w.crisis[OTHER] = other + 1
    w.crisis[ABOUT] = k + 1


def overhead(w, u):
    """Whether a barrage flies over a member and that becomes a crisis."""
    return barrage(w) and u < w.rules.crisis_rate * w.rules.crisis_overhead


def fresh_notice(w):
    """The first commitment whose notice was given last quarter, or NOBODY."""
    for k in range(len(w.state)):
        if w.state[k] == NOTICE and w.since[k] == 1 and w.leaver[k] != NOBODY:
            return k
    return NOBODY


def opposite(w, k):
    """Whom the leaver of k faces: the first other signatory that is not the hub, else the hub."""
    found = NOBODY
    for j in range(len(w.is_hub)):
        if j != w.leaver[k] and w.signer[k][j] == 1:
            if w.is_hub[j] == 0:
                return j
            found = j
    return found


def first_member(w):
    """The first government that is not the hub: what flies east flies over it. A seat or NOBODY."""
    for i in range(len(w.is_hub)):
        if w.is_hub[i] == 0:
            return i
    return NOBODY


def facing(w, i):
    """Whom i faces: a seat, NOBODY for Pyongyang, or -2 if i is in no crisis."""
    if w.crisis[KIND] != 0 and w.crisis[ONE] == i + 1:
        return w.crisis[OTHER] - 1
    if w.crisis[KIND] != 0 and w.crisis[OTHER] == i + 1:
        return w.crisis[ONE] - 1
    return -2


def heat(w, eye, i):
    """How much home wants i to stand firm: against a partner, the pressure against it; against missiles, the threat."""
    if w.crisis[KIND] == OVER_MISSILE:
        return clip(w.tau[i][NOW], 0.0, 1.0)
    return 0.5 * (1.0 - w.pressure[eye][i][NOW])


def stake(w, i):
    """What i strains by standing on: its need for the partner times what they hold together; or the danger itself."""
    j = facing(w, i)
    if j < 0:
        return w.threat[NORTH]
    held = w.rules.crisis_bond
    for k in range(len(w.state)):
        if standing(w, k) and w.signer[k][i] == 1 and w.signer[k][j] == 1:
            held += w.depth[k]
    return w.need[i][NOW] * min(1.0, held)


def cost_of_conceding(w, eye, i, n):
    """What it costs i at home to concede in exchange n, 1..4: the more, the longer it stood. Gain units."""
    return w.rules.crisis_audience * heat(w, eye, i) * (1.0 + w.rules.crisis_growth * (n - 1))


def firm_terms(w, eye, i, n, yields):
    """What i gains in exchange n by standing firm over conceding, as eye reckons, if the other yields with this chance.

    One exchange is looked ahead: who stands firm now and is not given way to concedes in the next, or comes to the end.
    """
    r = w.rules
    later = cost_of_conceding(w, eye, i, n + 1) if n < EXCHANGES else 0.0
    reach = w.hub[1]
    side = -1.0
    if w.crisis[KIND] == OVER_MISSILE:
        reach = w.hub[0]
        side = 1.0
    return FirmTerms(
        r.crisis_prize * heat(w, eye, i) * yields,
        cost_of_conceding(w, eye, i, n) - (1.0 - yields) * later,
        -r.crisis_strain * n * stake(w, i),
        side * r.crisis_hub * reach * w.dependence[i],
        -r.crisis_damage * stake(w, i) * (1.0 - yields) if n == EXCHANGES else 0.0,
    )


def rival_stands(w):
    """The chance that Pyongyang stands firm in an exchange: less with Washington behind whom it faces."""
    return clip(w.rules.crisis_rival - w.rules.crisis_cover * w.hub[0], 0.05, 0.95)


def yields(w, eye, i, n):
    """The chance that whoever i faces concedes in exchange n, as eye reckons: one level of reasoning, no recursion."""
    j = facing(w, i)
    if j < 0:
        return 1.0 - rival_stands(w)
    return 1.0 - logistic(w.rules.sharpness * total(firm_terms(w, eye, j, n, EVEN)))


def firm_gain(w, eye, i, n):
    """The score of standing firm in exchange n: above zero, after the quarter's chance, is firm."""
    return total(firm_terms(w, eye, i, n, yields(w, eye, i, n)))


def firm_chance(w, eye, i, n):
    """The chance that i stands firm in exchange n, once it comes to that: exactly logit choice."""
    return logistic(w.rules.sharpness * firm_gain(w, eye, i, n))


def firmness(w, i, luck):
    """In how many exchanges the model's own government stands firm: until the first in which it would not. 0..4."""
    if facing(w, i) == -2:
        return 0
    n = 0
    while n < EXCHANGES and w.rules.sharpness * firm_gain(w, i, i, n + 1) + luck.firm_e[i][n] > 0.0:
        n += 1
    return n


def tossed(w, i, luck):
    """In how many exchanges a government stands firm that tosses a coin for each. 0..4."""
    if facing(w, i) == -2:
        return 0
    n = 0
    while n < EXCHANGES and luck.firm_e[i][n] > 0.0:
        n += 1
    return n


def rival_firmness(w, luck):
    """In how many exchanges Pyongyang stands firm. 0..4."""
    n = 0
    while n < EXCHANGES and luck.crisis[n + 1] < rival_stands(w):
        n += 1
    return n


def decide(w, orders, luck):
    """The exchanges are opened: who conceded first, and what it does to both."""
    if w.crisis[KIND] == 0:
        return
    one = w.crisis[ONE] - 1
    other = w.crisis[OTHER] - 1
    ours = orders.firm[one]
    theirs = orders.firm[other] if other != NOBODY else rival_firmness(w, luck)
    w.firm[one] = ours
    if other != NOBODY:
        w.firm[other] = theirs
    else:
        w.crisis[RIVAL_FIRM] = theirs
    bring(w, ours, theirs)


def bring(w, ours, theirs):
    """What it brings that one stood firm in so many exchanges and the other in so many."""
    one = w.crisis[ONE] - 1
    other = w.crisis[OTHER] - 1
    w.crisis[STOOD] = min(ours, theirs)
    w.crisis[END] = ending(ours, theirs)
    if other == NOBODY:
        after_missiles(w, one)
    else:
        after_quarrel(w, one, other)


def ending(ours, theirs):
    """How it ended, from the exchanges in which each stood firm."""
    if ours < theirs:
        return ONE_CONCEDED
    if ours > theirs:
        return OTHER_CONCEDED
    return BOTH_FIRM if ours == EXCHANGES else BOTH_CONCEDED


def shame(w, i, stood):
    """What conceding after so many exchanges costs i in approval. Points."""
    return w.rules.crisis_shame * heat(w, i, i) * (1.0 + w.rules.crisis_growth * stood)


def please(w, i, points):
    """i's approval moves."""
    w.approval[i] = clip(w.approval[i] + points, 1.0, 99.0)


def reckon(w, i, j, by):
    """i's trust in j moves by so many log-odds."""
    w.trust[i][j] = moved(w.trust[i][j], by)


def after_quarrel(w, one, other):
    """What a crisis between two governments leaves: grievance by the exchange, then what its end brings."""
    r = w.rules
    stood = w.crisis[STOOD]
    end = w.crisis[END]
    stir(w, one, r.crisis_grievance * stood)
    stir(w, other, r.crisis_grievance * stood)
    if end == ONE_CONCEDED:
        give_way(w, one, other, stood)
    elif end == OTHER_CONCEDED:
        give_way(w, other, one, stood)
    elif end == BOTH_CONCEDED:
        step_back(w, one, other)
    else:
        reckon(w, one, other, -2.0 * r.crisis_trust)
        reckon(w, other, one, -2.0 * r.crisis_trust)
        w.threat[CHINA] = clip(w.threat[CHINA] + r.crisis_gap, 0.0, 1.0)
    if w.crisis[KIND] == OVER_NOTICE:
        after_notice(w, one, stood, end)


def give_way(w, loser, winner, stood):
    """One conceded: home blames it and cheers the other; the other is eased and trusts it more, it the other less."""
    r = w.rules
    please(w, loser, -shame(w, loser, stood))
    please(w, winner, r.crisis_shame * heat(w, winner, winner))
    stir(w, winner, -r.crisis_ease)
    reckon(w, winner, loser, r.crisis_trust)
    reckon(w, loser, winner, -r.crisis_trust)


def step_back(w, one, other):
    """Both conceded in the same exchange: nobody is blamed, both are eased a little and learn that the other can."""
    r = w.rules
    stir(w, one, -0.5 * r.crisis_ease)
    stir(w, other, -0.5 * r.crisis_ease)
    reckon(w, one, other, 0.5 * r.crisis_trust)
    reckon(w, other, one, 0.5 * r.crisis_trust)


def after_notice(w, leaver, stood, end):
    """Everybody has heard of the promise now; a leaver that conceded, or stepped back, keeps it this quarter."""
    k = w.crisis[ABOUT] - 1
    w.visible[k] = clip(w.visible[k] + w.rules.crisis_show * stood, 0.0, 1.0)
    if (end == ONE_CONCEDED or end == BOTH_CONCEDED) and w.deed[leaver][k] == BROKE:
        w.deed[leaver][k] = KEPT
        w.breaks[leaver][k] -= 1


def after_missiles(w, i):
    """What a crisis with Pyongyang leaves: fear by the exchange, then what its end brings."""
    r = w.rules
    stood = w.crisis[STOOD]
    end = w.crisis[END]
    by = 0.0
    if end == ONE_CONCEDED:
        please(w, i, -shame(w, i, stood))
        by = r.crisis_threat
    elif end == OTHER_CONCEDED:
        please(w, i, r.crisis_shame * heat(w, i, i))
        by = -r.crisis_threat
    elif end == BOTH_FIRM:
        by = 2.0 * r.crisis_threat
    w.threat[NORTH] = clip(w.threat[NORTH] + by, 0.0, 1.0)
    w.felt[i] += 0.5 * r.crisis_threat * stood
