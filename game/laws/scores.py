"""Three scores, 0 to 100, never added up: office, common security, history's verdict.

Each is a running sum kept by `keep_score`, so that the window, the ensemble and the classroom read the same number.
Source: MODEL section 4, "Three scores".
"""

from game.laws.expecting import standing
from game.laws.portable import clip
from game.laws.state import BROKE, KEPT, LIVE, NOW

LEAST_WORK = 0.5  # depth below which keeping all of it is no great work
FULL_COVER = 2.0  # live depth that covers the whole of a felt threat


def keep_score(w):
    """Write one quarter down: who governed how well, how much threat was covered, whose word was good."""
    for i in range(len(w.approval)):
        if w.turnovers[i] == 0:
            w.office[i][0] += w.approval[i]
            w.office[i][1] += 1.0
        felt = w.tau[i][NOW]
        w.cover[1] += felt
        w.cover[0] += felt * clip(depth_held(w, i) / FULL_COVER, 0.0, 1.0)
        for k in range(len(w.state)):
            keep_word(w, i, k)


def depth_held(w, i):
    """The depth of what i holds live."""
    d = 0.0
    for k in range(len(w.state)):
        if w.state[k] == LIVE and w.signer[k][i] == 1:
            d += w.depth[k]
    return d


def keep_word(w, i, k):
    """A promise kept counts by what keeping cost; a broken one counts in full."""
    if w.deed[i][k] == KEPT:
        cost = 0.1 + 2.0 * max(0.0, -w.pressure[i][i][NOW])
        w.verdict[i][2] += cost
        w.verdict[i][3] += cost
    elif w.deed[i][k] == BROKE:
        w.verdict[i][3] += 1.0


def test_work(w):
    """Once a government has changed anywhere, every quarter asks how much of the most you ever held still stands."""
    for i in range(len(w.approval)):
        held = depth_stands(w, i)
        w.verdict[i][4] = max(w.verdict[i][4], held)
        if tested(w):
            w.verdict[i][0] += held
            w.verdict[i][1] += max(LEAST_WORK, w.verdict[i][4])


def tested(w):
    """Whether any ruling bloc has lost office so far."""
    for i in range(len(w.turnovers)):
        if w.turnovers[i] > 0:
            return True
    return False


def depth_stands(w, i):
    """The depth of what i holds in any state but ended, half for the hollow and the noticed."""
    d = 0.0
    for k in range(len(w.state)):
        if standing(w, k) and w.signer[k][i] == 1:
            d += w.depth[k] if w.state[k] == LIVE else 0.5 * w.depth[k]
    return d


def office_score(w, i):
    """Approval while the bloc you began with governed, the share of time it did, elections won, capital left."""
    quarters = max(1.0, 1.0 * w.date[0])
    approval = w.office[i][0] / max(1.0, w.office[i][1])
    stayed = w.office[i][1] / quarters
    won = w.office[i][2] / max(1.0, w.office[i][3])
    if w.office[i][3] == 0.0:
        won = 0.5
    return clip(0.5 * approval + 30.0 * stayed + 20.0 * won + 0.2 * w.capital[i][i] - 15.0, 0.0, 100.0)


def security_score(w):
    """The share of all felt threat that kept commitments covered, all publics counted alike."""
    return clip(100.0 * w.cover[0] / max(0.000001, w.cover[1]), 0.0, 100.0)


def verdict_score(w, i):
    """What of your work stood after changes of government, and whether your word was good."""
    untested = 0.5 * clip(depth_stands(w, i) / FULL_COVER, 0.0, 1.0)
    stood = w.verdict[i][0] / w.verdict[i][1] if w.verdict[i][1] > 0.0 else untested
    word = w.verdict[i][2] / w.verdict[i][3] if w.verdict[i][3] > 0.0 else 0.5
    return clip(50.0 * stood + 50.0 * word, 0.0, 100.0)
