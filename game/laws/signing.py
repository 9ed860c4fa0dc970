"""To sign or to decline: what a proposal is worth to each it asks, and what stands in the way (rule 8).

A proposal is elements x signatories x bindingness: it lies on the table (`w.table*`) for one quarter and needs every
named signatory's yes in that same quarter. Sources: Putnam 1988; Morrow 2000; Mattes 2012; MODEL section 4.
"""

from typing import NamedTuple

from game.laws import home
from game.laws.deciding import (
    Deal,
    coercion,
    entrapment_fear,
    hub_signs,
    shown,
    value,
)
from game.laws.expecting import expect_all
from game.laws.portable import clip, logistic
from game.laws.state import (
    CAPITAL,
    ENDED,
    IDEA,
    NOBODY,
    NOTHING,
    NOW,
    RATIFICATION,
    WILL,
    WITH_HUB,
    WITHOUT_HUB,
)

BURIED = 4  # quarters before an ended commitment may be proposed again
BIND, VISIBLE, COST = range(3)  # the columns of w.meant
CHEAPEST = 0.3  # a loosened element still costs this share of its price
UNSEEN_PURSE = 0.1  # the odds an outsider gives a price beyond what it takes the purse for


class SignTerms(NamedTuple):
    """Why sign: the terms of one decision, in gain units; above zero in sum is yes."""

    security: float
    sucker: float
    domestic: float
    entrapment: float
    coercion: float
    price: float
    announcement: float
    mediation: float
    side: float


def total(t):
    """The score: the terms added in their order."""
    gains = t.security + t.sucker + t.domestic + t.entrapment + t.coercion
    return gains + t.price + t.announcement + t.mediation + t.side


def on_table(w):
    """Whether a proposal lies on the table this quarter."""
    return w.table[0] != NOBODY


def may_be_proposed(w, k):
    """An element on the agenda that nobody has, or whose end is far enough back."""
    return w.agenda[k] == 1 and (w.state[k] == IDEA or (w.state[k] == ENDED and w.since[k] >= BURIED))


def fits(w, k, seats):
    """Whether element k may be signed by exactly these: at least two, with or without the hub as it is meant."""
    signers = 0
    for i in range(len(seats)):
        signers += seats[i]
    hub = hub_signs(w, seats)
    if signers < 2:
        return False
    if w.rule[k] == WITHOUT_HUB:
        return hub == 0
    return hub == 1 or w.rule[k] != WITH_HUB


def rebound(w, k, more):
    """Element k for those the table asks, bound harder by `more` than it is meant."""
    return as_bound(w, k, more, w.table_seat)


def as_bound(w, k, more, seats):
    """Element k for these seats, bound harder by `more` than it is meant: it shows more at home and costs more."""
    return Deal(
        w.depth[k],
        clip(w.meant[k][BIND] + more, 0.0, 1.0),
        clip(w.meant[k][VISIBLE] + w.rules.binding_show * more, 0.0, 1.0),
        w.obligation[k],
        w.meant[k][COST] * max(CHEAPEST, 1.0 + w.rules.binding_cost * more),
        0.0,
        hub_signs(w, seats),
        0,
        0,
    )


def draft(w, k):
    """Element k as the proposal on the table would make it, its clauses counted in."""
    deal = rebound(w, k, w.table[1])
    visible = clip(deal.visible + w.table[2], 0.0, 1.0)
    cost = deal.price * w.table[3]
    return Deal(deal.depth, deal.bind, visible, deal.obligation, cost, 0.0, deal.hub, 0, 0)


def price(w, i, deal):
    """What a deal costs i in capital: more against pressure at home, more when it binds hard. Points."""
    c = deal.price * (1.0 + w.rules.price_resistance * max(0.0, -w.street[i][NOW]))
    if deal.bind > w.rules.binding_line:
        c = c * w.rules.price_binding
    return c


def table_price(w, i):
    """What the whole proposal costs i in capital. Points."""
    c = 0.0
    for k in range(len(w.state)):
        if w.table_item[k] == 1:
            c += price(w, i, draft(w, k))
    return c


def hardest(w):
    """The bindingness of the most binding element on the table."""
    b = 0.0
    for k in range(len(w.state)):
        if w.table_item[k] == 1:
            b = max(b, draft(w, k).bind)
    return b


def needs_vote(w):
    """Whether the proposal must be ratified."""
    return hardest(w) > w.rules.binding_line


def ratify_chance(w, i):
    """The chance that i's legislature ratifies. Where groups voted themselves, theirs decides: the weighted vote of
    all groups, those that did not vote counted by the support they would have, must be above zero."""
    if home.voted(w, i):
        return 1.0 if w.mood[i][NOW] > 0.0 else 0.0
    return logistic(w.rules.ratify_slope * w.mood[i][NOW])


def mediation(w, i, hub):
    """Washington at the table eases members' signing, most where it signs itself."""
    if w.is_hub[i] == 1:
        return 0.0
    reach = 1.0 if hub == 1 else w.rules.outside
    return w.rules.mediation * w.hub[1] * reach


def announcement(w):
    """What it takes to stand up and announce: the most visible element in full, each further one in part."""
    most = 0.0
    whole = 0.0
    for k in range(len(w.state)):
        if w.table_item[k] == 1:
            cost = announcement_of(w, draft(w, k))
            most = max(most, cost)
            whole += cost
    return most + w.rules.bundle * (whole - most)


def announcement_of(w, deal):
    """What it takes to announce one element alone."""
    return w.rules.announce_floor + w.rules.announce_visible * deal.visible


def purse(w, eye, i):
    """The capital of i as eye knows it, never taken for less than one point."""
    return max(1.0, w.capital[eye][i])


class ElementTerms(NamedTuple):
    """What one element of a proposal is worth to one who is asked, before its price, in gain units."""

    security: float
    sucker: float
    domestic: float
    entrapment: float
    coercion: float


def element_terms(w, eye, i, deal, q):
    """The terms of one element, as eye reckons them for i, who expects the others to keep it with chance q."""
    r = w.rules
    return ElementTerms(
        r.security * value(w, deal) * w.need[i][NOW] * q,
        -r.sucker * deal.depth * (1.0 - q),
        r.domestic * w.pressure[eye][i][NOW] * shown(w, deal),
        -r.entrapment * deal.obligation * entrapment_fear(w, i),
        coercion(w, i, deal),
    )


def offer_gain(w, eye, i, deal, q):
    """What signing one element by itself would be worth to i, as eye reckons, who expects the others to keep it with
    chance q: what `sign_gain` says of it on the table, side payments apart."""
    t = element_terms(w, eye, i, deal, q)
    cost = w.rules.capital_pain * price(w, i, deal) / purse(w, eye, i)
    gains = t.security + t.sucker + t.domestic + t.entrapment + t.coercion
    return gains - cost - announcement_of(w, deal) + mediation(w, i, deal.hub)


def sign_terms(w, eye, i):
    """Rule 8: what i gains from signing the proposal on the table, as eye reckons it; elements add up."""
    security = 0.0
    sucker = 0.0
    home = 0.0
    entrapment = 0.0
    china = 0.0
    for k in range(len(w.state)):
        if w.table_item[k] == 1:
            deal = draft(w, k)
            t = element_terms(w, eye, i, deal, expect_all(w, eye, i, deal, w.table_seat))
            security += t.security
            sucker += t.sucker
            home += t.domestic
            entrapment += t.entrapment
            china += t.coercion
    return SignTerms(
        security,
        sucker,
        home,
        entrapment,
        china,
        -w.rules.capital_pain * table_price(w, i) / purse(w, eye, i),
        -announcement(w),
        mediation(w, i, hub_signs(w, w.table_seat)),
        w.side[i],
    )


def asked(w, i):
    """Whether the table asks for i's name."""
    return on_table(w) and w.table_seat[i] == 1


def sign_gain(w, eye, i):
    """The score of signing the proposal on the table: above zero, after the quarter's chance, is yes."""
    return total(sign_terms(w, eye, i))


def sign_chance(w, eye, i):
    """The chance that i says yes to the proposal on the table, as eye reckons; 0 if i knows it cannot pay."""
    return chance_at(w, eye, i, sign_gain(w, eye, i))


def chance_at(w, eye, i, gain):
    """The same chance, from a gain already worked out."""
    return yes_chance(w, eye, i, gain, table_price(w, i), needs_vote(w))


def yes_chance(w, eye, i, gain, cost, vote):
    """The chance of a yes worth so much at such a cost, through a vote or not, as eye reckons."""
    chance = logistic(w.rules.sharpness * gain)
    if cost > w.capital[eye][i]:
        chance = chance * (0.0 if eye == i else UNSEEN_PURSE)
    if vote:
        chance = chance * ratify_chance(w, i)
    return chance


def signs(w, i, shock):
    """Whether i says yes to the proposal on the table, given its logistic draw."""
    return asked(w, i) and says_yes(w, sign_gain(w, i, i), shock)


def says_yes(w, gain, shock):
    """Logit choice: whether a gain and a quarter's chance come to a yes."""
    return w.rules.sharpness * gain + shock > 0.0


def obstacle(w, i, yes, ratify_u):
    """What keeps i's name off the proposal: will, capital, ratification, or nothing."""
    if not yes:
        return WILL
    if table_price(w, i) > w.capital[i][i]:
        return CAPITAL
    if needs_vote(w) and ratify_u >= ratify_chance(w, i):
        return RATIFICATION
    return NOTHING


def clear_table(w):
    """Take the proposal off the table."""
    w.table[0] = NOBODY
    w.table[1] = 0.0
    w.table[2] = 0.0
    w.table[3] = 1.0
    w.table[4] = 0
    for k in range(len(w.state)):
        w.table_item[k] = 0
    for i in range(len(w.approval)):
        w.table_seat[i] = 0


def lay(w, proposer, k):
    """Put element k, as it is meant, on an empty table."""
    clear_table(w)
    w.table[0] = proposer
    w.table_item[k] = 1
    for i in range(len(w.approval)):
        w.table_seat[i] = w.signer[k][i]
