"""History returns: shocks to grievance, by season and by who governs (rules 11 and 14).

The sizes describe political salience, never truth or blame. Sources: own coding of 1998-2018; MODEL sections 4 and 9.
"""

from game.laws.portable import clip
from game.laws.state import NOBODY

COURT, STATUE, TEXTBOOK, ISLET_DAY, YASUKUNI, ISLET_VISIT, RADAR, MINE, TRADE = range(9)


def season_rate(w):
    """The chance of a shock in this quarter of the year."""
    r = w.rules
    quarter = w.date[2]
    usual = r.shock_q1
    if quarter == 2:
        usual = r.shock_q2
    elif quarter == 3:
        usual = r.shock_q3
    elif quarter == 4:
        usual = r.shock_q4
    return clip(r.shock_rate * usual, 0.0, 0.95)


def members(w):
    """The first two governments that are not the hub: the pair whose history it is. A seat or -1 each."""
    first = NOBODY
    second = NOBODY
    for i in range(len(w.is_hub)):
        if w.is_hub[i] == 0 and w.grievance_rest[i] > 0.0:
            if first == NOBODY:
                first = i
            elif second == NOBODY:
                second = i
    return first, second


def kind_weight(w, kind, japan, korea):
    """How likely each kind of shock is, next to the others (kinds in the order of SHOCK_KINDS)."""
    r = w.rules
    if kind == COURT:
        return r.kind_court
    if kind == STATUE:
        return r.kind_statue
    if kind == TEXTBOOK:
        return r.kind_textbook
    if kind == ISLET_DAY:
        return r.kind_islet_day
    if kind == YASUKUNI:  # likelier where the ruling bloc's own groups are history-minded
        return r.kind_yasukuni + r.kind_yasukuni_base * base_history(w, japan)
    if kind == ISLET_VISIT:  # likelier for a leader in trouble
        return r.kind_islet_visit_low if w.approval[korea] < r.low_approval else r.kind_islet_visit
    if kind == RADAR:
        return r.kind_radar
    if kind == MINE:
        return r.kind_mine
    return r.kind_trade_sore if w.grievance[japan] > r.sore else r.kind_trade  # only where the quarrel is deep


def base_history(w, i):
    """How history-minded the ruling bloc's factions are, by weight."""
    total = 0.0
    weight = 0.0
    for f in range(len(w.faction_weight[i])):
        if w.faction_bloc[i][f] == w.bloc[i]:
            total += w.faction_weight[i][f] * w.faction_h[i][f]
            weight += w.faction_weight[i][f]
    return total / weight if weight > 0.0 else 0.0


def kind_of(w, u, japan, korea):
    """The kind of shock that u stands for."""
    whole = 0.0
    for kind in range(9):
        whole += kind_weight(w, kind, japan, korea)
    below = 0.0
    for kind in range(9):
        below += kind_weight(w, kind, japan, korea)
        if u * whole < below:
            return kind
    return 8


def aggrieved_by(kind, japan, korea):
    """Whose public feels it first: by kind, rulings, statues, islet visits and lock-ons sting Tokyo, the rest Seoul."""
    if kind == COURT or kind == STATUE or kind == ISLET_VISIT or kind == RADAR:
        return japan
    return korea


def shock(w, luck):
    """Rule 14: perhaps history returns this quarter; it stirs one side, and the other in answer."""
    w.news[0] = NOBODY
    w.news[1] = 0.0
    w.news[2] = NOBODY
    w.news[7] = w.laid[6] if w.laid[6] > 0.0 else luck.rival[4]
    japan, korea = members(w)
    if w.laid[0] > 0.0:
        return_of(w, int(w.laid[0]) - 1, w.laid[1], int(w.laid[2]) - 1, japan, korea)
        return
    if korea == NOBODY or luck.history[0] >= season_rate(w):
        return
    kind = kind_of(w, luck.history[1], japan, korea)
    size = w.rules.shock_low + (w.rules.shock_high - w.rules.shock_low) * luck.history[2]
    return_of(w, kind, size, aggrieved_by(kind, japan, korea), japan, korea)


def return_of(w, kind, size, first, japan, korea):
    """This kind of shock stirs one side, and the other in answer."""
    other = korea if first == japan else japan
    w.news[0] = kind
    w.news[1] = size
    w.news[2] = first
    stir(w, first, size)
    stir(w, other, size * w.rules.shock_other)


def stir(w, i, size):
    """Add to i's grievance."""
    w.grievance[i] = clip(w.grievance[i] + size, 0.0, 1.0)


def clear_laid(w):
    """Nothing is laid for the next quarter yet."""
    for cell in range(len(w.laid)):
        w.laid[cell] = 0.0


def fade(w):
    """Rule 11: grievance fades towards its resting place."""
    rho = w.rules.grievance_memory
    for i in range(len(w.approval)):
        w.grievance[i] = clip(rho * w.grievance[i] + (1.0 - rho) * w.grievance_rest[i], 0.0, 1.0)
