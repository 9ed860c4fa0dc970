"""The home front: what a government's factions want, and how hard they push (rules 1 to 4).

Each law is reckoned for one of two home fronts of government i: NOW, as it is, or AFTER, as it would be under the
opposition with a full term before it. Sources: Putnam 1988; Wlezien 1995 (the thermostat); MODEL section 4.
"""

from game.laws.portable import clip
from game.laws.state import AFTER, CHINA, NORTH, NOW


def ruling(w, i, when):
    """Which bloc rules i: today's, or the other one after a change."""
    return w.bloc[i] if when == NOW else 1 - w.bloc[i]


def clock(w, i, when):
    """Quarters until i's next election: what is left, or a full term after a change."""
    return w.term[i] if when == NOW else w.term_length[i]


def felt_threat(w, i, when):
    """Rule 1: a government feels the two threats through its geography and its ruling bloc's lens."""
    both = w.threat_weight[i][NORTH] * w.threat[NORTH] + w.threat_weight[i][CHINA] * w.threat[CHINA]
    return w.lens[i][ruling(w, i, when)] * both


def need(w, i, when):
    """Rule 2: a patron's promise stands in for a partner; the hub itself needs members less."""
    if w.is_hub[i] == 1:
        return w.rules.hub_need * w.tau[i][when]
    return w.tau[i][when] * (1.0 - w.rules.substitution * w.hub[0])


def support(w, i, f, when):
    """Rule 3: a faction likes the partner more when threatened and less when history hurts. -1..1.

    Where the group itself voted this quarter, its vote is its support.
    """
    if when == NOW and w.ballot[i][f][0] == 1.0:
        return w.ballot[i][f][1]
    threat = w.tau[i][when] + w.felt[i] - 0.5
    stand = w.faction_x[i][f] + w.rules.threat_opinion * threat - w.faction_h[i][f] * w.grievance[i]
    return clip(stand + w.lift[i][f], -1.0, 1.0)


def voted(w, i):
    """Whether any group of i voted itself this quarter."""
    for f in range(len(w.faction_weight[i])):
        if w.ballot[i][f][0] == 1.0:
            return True
    return False


def hush(w):
    """The quarter's votes are over."""
    for i in range(len(w.approval)):
        for f in range(len(w.faction_weight[i])):
            w.ballot[i][f][0] = 0.0
            w.ballot[i][f][1] = 0.0


def lame(w, i, when):
    """How near the election is: 0 far off, 1 on its eve (E of rule 4)."""
    return max(0.0, 1.0 - clock(w, i, when) / w.rules.lame_window)


def voice(w, i, f, when):
    """Rule 4: a faction of the ruling bloc is heard beyond its weight, less so as the election nears."""
    if w.faction_bloc[i][f] != ruling(w, i, when):
        return w.faction_weight[i][f]
    return w.faction_weight[i][f] * (1.0 + w.rules.base_boost * (1.0 - w.rules.lame_duck * lame(w, i, when)))


def public_mood(w, i, when):
    """M, what the public as a whole thinks of working with the partner. -1..1."""
    total = 0.0
    weight = 0.0
    for f in range(len(w.faction_weight[i])):
        total += w.faction_weight[i][f] * support(w, i, f, when)
        weight += w.faction_weight[i][f]
    return total / weight


def faction_pressure(w, i, when):
    """F, what the government hears: supports weighted by voice. -1..1."""
    total = 0.0
    weight = 0.0
    for f in range(len(w.faction_weight[i])):
        loud = voice(w, i, f, when)
        total += loud * support(w, i, f, when)
        weight += loud
    return total / weight


def leader_wish(w, eye, i, when):
    """L, what the leader wants, as eye knows it; after a change, what such leaders usually want. -1..1."""
    x = w.leader_x[eye][i]
    h = w.leader_h[eye][i]
    if when == AFTER:
        x = w.bloc_x[i][1 - w.bloc[i]]
        h = w.bloc_h[i][1 - w.bloc[i]]
    threat = w.tau[i][when] - 0.5
    return clip(x + w.rules.threat_opinion * threat - h * w.grievance[i], -1.0, 1.0)


def autonomy(w, i):
    """How far an approved-of leader may follow the leader's own mind."""
    return clip(w.approval[i] / 100.0, w.rules.autonomy_low, w.rules.autonomy_high)


def pressure(w, eye, i, when):
    """D, the domestic pressure on i as eye knows it: the leader's wish and the factions', by autonomy. -1..1."""
    free = autonomy(w, i)
    return free * leader_wish(w, eye, i, when) + (1.0 - free) * w.street[i][when]


def speak(w):
    """Step 3 of a turn: every faction says its mind; the tables tau to pressure are filled."""
    count = len(w.approval)
    for i in range(count):
        for when in (NOW, AFTER):
            w.tau[i][when] = felt_threat(w, i, when)
            w.need[i][when] = need(w, i, when)
            w.mood[i][when] = public_mood(w, i, when)
            w.street[i][when] = faction_pressure(w, i, when)
            for eye in range(count):
                w.pressure[eye][i][when] = pressure(w, eye, i, when)
