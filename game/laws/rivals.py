"""Pyongyang, Beijing and Moscow: three rivals that press, test and react (rule 13).

Each rival's act is a law of its own, so a rival agent can ask for it; `threats` then turns the acts into N and C.
Sources: CNS/NTI launch days, fitted 1998-2018; MODEL section 4.
"""

from game.laws.deciding import hub_signs
from game.laws.portable import clip, exp, ln
from game.laws.state import CHINA, LIVE, NOBODY, NORTH, Acts

MOST_LAUNCHES = 40
EXERCISES_SHOW = 0.30  # a live commitment at least this deep is rehearsed in public


def hub_depth(w):
    """The summed depth of what the hub has signed and everybody keeps."""
    depth = 0.0
    for k in range(len(w.state)):
        if w.state[k] == LIVE and hub_signs(w, w.signer[k]) == 1:
            depth += w.depth[k]
    return depth


def rehearsed(w):
    """Whether Pyongyang has something live to answer: deep enough, and with any duty to fight, so it is rehearsed."""
    for k in range(len(w.state)):
        if w.state[k] == LIVE and w.depth[k] >= EXERCISES_SHOW and w.obligation[k] > 0.0:
            return True
    return False


def launch_mean(w):
    """Expected launch days this quarter: Pyongyang tests more after exercises. Days."""
    if rehearsed(w):
        return w.rules.launch_mean * (1.0 + w.rules.exercise_push)
    return w.rules.launch_mean


def pyongyang_launches(w, u):
    """Launch days this quarter: the negative binomial quantile of u, walked upwards."""
    shape = w.rules.launch_shape
    p = shape / (shape + launch_mean(w))
    chance = exp(shape * ln(p))
    below = chance
    n = 0
    while u >= below and n < MOST_LAUNCHES:
        chance = chance * (n + shape) / (n + 1.0) * (1.0 - p)
        n = n + 1
        below += chance
    return 1.0 * n


def pyongyang_nuclear(w, u):
    """1 if there is a nuclear test this quarter."""
    return 1.0 if u < w.rules.nuclear_chance else 0.0


def beijing_wedge(w, u):
    """Beijing presses the most exposed member of what the hub has built, likelier the deeper it is. A seat or -1."""
    if u >= min(w.rules.wedge_cap, w.rules.wedge * hub_depth(w)):
        return 1.0 * NOBODY
    best = NOBODY
    for i in range(len(w.approval)):
        if w.is_hub[i] == 0 and stands_with_hub(w, i) and (best == NOBODY or w.exposure[i] > w.exposure[best]):
            best = i
    return 1.0 * best


def stands_with_hub(w, i):
    """Whether i holds anything live together with the hub."""
    for k in range(len(w.state)):
        if w.state[k] == LIVE and w.signer[k][i] == 1 and hub_signs(w, w.signer[k]) == 1:
            return True
    return False


def moscow_patrols(w, u):
    """1 if Moscow joins Beijing's patrols: likelier the deeper the trilateral."""
    chance = w.rules.patrol_floor + w.rules.patrol_depth * hub_depth(w)
    return 1.0 if u < min(w.rules.patrol_cap, chance) else 0.0


def rival_acts(w, luck):
    """What the three do this quarter."""
    return Acts(
        pyongyang_launches(w, luck.rival[0]),
        pyongyang_nuclear(w, luck.rival[1]),
        beijing_wedge(w, luck.rival[2]),
        moscow_patrols(w, luck.rival[3]),
    )


def threats(w, acts, luck):
    """Rule 13: N follows launches and tests, C follows the depth of what the hub has built, and patrols.

    What an event laid for this quarter brings comes on top of what the rivals would have done.
    """
    r = w.rules
    launches = max(acts.launches, w.laid[3])
    nuclear = max(acts.nuclear, w.laid[4])
    patrol = max(acts.patrol, w.laid[5])
    news = r.north_base + r.north_launch * min(launches, r.north_cap) + r.north_nuclear * nuclear
    w.threat[NORTH] = clip(r.north_memory * w.threat[NORTH] + (1.0 - r.north_memory) * news, 0.0, 1.0)
    push = r.china_base + r.china_depth * hub_depth(w) + r.patrol_push * patrol
    drift = r.china_memory * w.threat[CHINA] + (1.0 - r.china_memory) * push
    w.threat[CHINA] = clip(drift + r.china_noise * luck.china_z[0], 0.0, 1.0)
    w.news[3] = launches
    w.news[4] = nuclear
    w.news[5] = acts.wedge
    w.news[6] = patrol


def pressed_by_beijing(w, i):
    """1 if Beijing presses i this quarter: its people feel it in trade, its government in the polls."""
    return 1 if w.news[5] == i else 0


def crisis(w):
    """Whether missiles made this quarter a crisis: a nuclear test or a barrage."""
    return w.news[4] == 1.0 or w.news[3] >= w.rules.crisis_days
