"""To keep or to break: what a government weighs, term by term (rules 5 to 7).

One law, `keep_terms`, returns the named terms; their sum decides, is drawn in the why-ledger, and is what the others
forecast. Sources: Jervis 1978 (stag hunt); Fearon 1994, 1997 (audience costs); Snyder 1984 (entrapment); McKelvey and
Palfrey 1995 (quantal response); MODEL section 4.
"""

from typing import NamedTuple

from game.laws.portable import logistic
from game.laws.state import CHINA, HOLLOW, NORTH, NOTICE


class Deal(NamedTuple):
    """A commitment as somebody weighs it: one that stands, or one that is drafted."""

    depth: float
    bind: float
    visible: float
    obligation: float
    price: float
    age: float
    hub: int  # 1 if the hub is among the signatories
    notice: int  # 1 if the one who weighs it has given notice
    hollow: int  # 1 if it has stalled


class KeepTerms(NamedTuple):
    """Why keep: the terms of one decision, in gain units (1 is large); above zero in sum is keep."""

    security: float
    sucker: float
    domestic: float
    entrapment: float
    coercion: float
    audience: float
    institution: float
    leverage: float
    inertia: float
    face: float


def total(t):
    """The score: what hangs on the others and on home, then all that is settled whoever looks."""
    settled = t.entrapment + t.coercion + t.audience + t.institution + t.leverage + t.inertia + t.face
    return t.security + t.sucker + t.domestic + settled


class Stakes(NamedTuple):
    """What a deal puts at stake for one government, whoever looks and whatever the others are expected to do."""

    together: float  # gained if all keep
    alone: float  # lost by keeping alone
    shown: float  # how much of it home sees, 0..1
    entrapment: float
    coercion: float
    audience: float
    institution: float
    leverage: float
    inertia: float
    face: float


def deal_of(w, k):
    """Commitment k as it stands."""
    return Deal(
        w.depth[k],
        w.bind[k],
        w.visible[k],
        w.obligation[k],
        w.price[k],
        1.0 * w.age[k],
        hub_signs(w, w.signer[k]),
        1 if w.state[k] == NOTICE else 0,
        1 if w.state[k] == HOLLOW else 0,
    )


def hub_signs(w, seats):
    """1 if the hub is among these signatories, else 0."""
    for i in range(len(w.is_hub)):
        if w.is_hub[i] == 1 and seats[i] == 1:
            return 1
    return 0


def value(w, deal):
    """Rule 5: the security a deal brings, more with the hub's deterrence behind it."""
    if deal.hub == 1:
        return deal.depth * (1.0 + w.rules.deterrence * w.hub[0])
    return deal.depth


def entrapment_fear(w, i):
    """Rule 5: each fears being dragged into the other's war: a member feels the threat it feels less, the hub both."""
    if w.is_hub[i] == 1:
        return 0.5 * (w.threat[NORTH] + w.threat[CHINA])
    if w.threat_weight[i][NORTH] < w.threat_weight[i][CHINA]:
        return w.threat[NORTH]
    return w.threat[CHINA]


def institution(w, deal):
    """How far habit has grown: 0 at signing, half of all it will be after `habit` quarters."""
    return deal.age / (deal.age + w.rules.habit)


def at_notice(w, deal):
    """Leaving weighs heavier once notice is given."""
    return w.rules.notice_weight if deal.notice == 1 else 1.0


def audience_cost(w, i, when, deal):
    """Rule 6: a broken binding promise is paid for at home, unless home wanted it broken."""
    hostile = max(0.0, -w.mood[i][when])
    return w.rules.audience * deal.bind * (1.0 - hostile) * at_notice(w, deal)


def hub_leverage(w, i, deal):
    """Rule 6: the hub makes leaving costly by its attention, most where it signed itself."""
    reach = 1.0 if deal.hub == 1 else w.rules.outside
    return w.rules.leverage * w.hub[1] * w.dependence[i] * reach * at_notice(w, deal)


def shown(w, deal):
    """How much of a deal home sees: something always leaks."""
    return w.rules.visibility_floor + (1.0 - w.rules.visibility_floor) * deal.visible


def coercion(w, i, deal):
    """Beijing leans on whoever is exposed, for deals with the hub; hedging takes some of it off. Not positive."""
    if deal.hub == 0:
        return 0.0
    felt = max(0.0, w.threat[CHINA] - w.relief[i])
    return -w.rules.coercion * w.exposure[i] * felt * deal.depth


def stakes(w, i, when, deal):
    """Rule 7, the part that everybody sees alike.

    Whatever is quiet and shallow runs by itself (routine). A hollow promise has lost part of its inertia. A leaver in
    notice has none on its side: to reverse costs face, and leaving weighs more.
    """
    r = w.rules
    inertia = r.inertia + r.routine * (1.0 - deal.depth) * (1.0 - deal.visible)
    if deal.hollow == 1:
        inertia = inertia * r.hollow_inertia
    face = 0.0
    if deal.notice == 1:
        inertia = 0.0
        face = w.pressed[i] - r.face
    return Stakes(
        r.security * value(w, deal) * w.need[i][when],
        r.sucker * deal.depth,
        shown(w, deal),
        -r.entrapment * deal.obligation * entrapment_fear(w, i),
        coercion(w, i, deal),
        audience_cost(w, i, when, deal),
        r.institution * institution(w, deal) * deal.depth * at_notice(w, deal),
        hub_leverage(w, i, deal),
        inertia,
        face,
    )


def terms_of(w, eye, i, when, s, q):
    """Rule 7: the stakes as eye reckons them for i, expecting the others to keep with chance q."""
    domestic = w.rules.domestic * w.pressure[eye][i][when] * s.shown
    settled = (s.entrapment, s.coercion, s.audience, s.institution, s.leverage, s.inertia, s.face)
    return KeepTerms(s.together * q, -s.alone * (1.0 - q), domestic, *settled)


def keep_terms(w, eye, i, when, deal, q):
    """Rule 7: what i gains from keeping, as eye reckons it, expecting the others to keep with chance q."""
    return terms_of(w, eye, i, when, stakes(w, i, when, deal), q)


def keep_gain(w, eye, i, when, deal, q):
    """The score of keeping: above zero, after the quarter's chance, is kept."""
    return total(keep_terms(w, eye, i, when, deal, q))


def keep_chance(w, eye, i, when, deal, q):
    """The chance that i keeps this quarter: exactly logit choice."""
    return chance_of(w, eye, i, when, stakes(w, i, when, deal), q)


def chance_of(w, eye, i, when, s, q):
    """The same chance, from stakes already worked out."""
    return logistic(w.rules.sharpness * total(terms_of(w, eye, i, when, s, q)))


def keeps(w, i, k, shock):
    """Whether i keeps commitment k this quarter, given its logistic draw."""
    deal = own_deal(w, i, k)
    return w.rules.sharpness * keep_gain(w, i, i, 0, deal, w.belief[i][k]) + shock > 0.0


def own_deal(w, i, k):
    """Commitment k as i weighs it: notice binds only the one who gave it."""
    deal = deal_of(w, k)
    if deal.notice == 1 and w.leaver[k] != i:
        return outside_notice(deal)
    return deal


def outside_notice(deal):
    """The same deal for a signatory that gave no notice."""
    return Deal(deal.depth, deal.bind, deal.visible, deal.obligation, deal.price, deal.age, deal.hub, 0, deal.hollow)


def needed_belief(w, i, deal, q):
    """q*: the belief at which keeping gains exactly nothing; below 0 it would keep even alone, above 1 never."""
    slope = w.rules.security * value(w, deal) * w.need[i][0] + w.rules.sucker * deal.depth
    gain = keep_gain(w, i, i, 0, deal, q)
    if slope == 0.0:  # a deal of no depth: what the others do does not matter
        return -1.0 if gain > 0.0 else 2.0
    return q - gain / slope
