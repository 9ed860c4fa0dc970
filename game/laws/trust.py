"""Beliefs: what keeping and breaking teach about a partner, and what a new leader takes away (rule 10).

Sources: Kydd 2005; Bayes in log-odds; MODEL section 4.
"""

from game.laws.portable import clip, ln, logistic, logit
from game.laws.state import BROKE, KEPT

FAITH = 0.02  # nobody is ever trusted less than this, nor more than one minus this


def moved(trust, by):
    """A trust moved by so many log-odds."""
    return clip(logistic(logit(clip(trust, FAITH, 1.0 - FAITH)) + by), FAITH, 1.0 - FAITH)


def lesson_of_keeping(w, depth, chance):
    """Keeping is informative only when it was costly: when an ordinary government might well have broken."""
    if chance >= w.rules.reliable_keep:
        return 0.0
    return w.rules.trust_speed * depth * ln(w.rules.reliable_keep / max(0.01, chance))


def lesson_of_breaking(w, chance):
    """Breaking tells against reliability, the more so the likelier an ordinary government was to break; bounded.

    Nobody is held to be surer than the hand that never trembles: a break of what seemed certain is a lesson, too.
    """
    told = ln((1.0 - w.rules.reliable_keep) / max(w.rules.tremble, 1.0 - chance))
    return min(0.0, max(told, -w.rules.trust_step))


def learn(w):
    """Every signatory learns from what every other did with the promises they share; a quarter teaches only so much."""
    count = len(w.approval)
    for i in range(count):
        for j in range(count):
            if i != j:
                by = 0.0
                for k in range(len(w.state)):
                    if w.signer[k][i] == 1 and w.deed[i][k] >= BROKE:
                        by += lesson(w, i, j, k)
                if by != 0.0:
                    w.trust[i][j] = moved(w.trust[i][j], clip(by, -w.rules.trust_step, w.rules.trust_step))


def lesson(w, i, j, k):
    """What i learns about j from commitment k this quarter, in log-odds."""
    if w.deed[j][k] == KEPT:
        return lesson_of_keeping(w, w.depth[k], w.seen[i][j][k])
    if w.deed[j][k] == BROKE:
        return lesson_of_breaking(w, w.seen[i][j][k])
    return 0.0


def forget(w, j, share):
    """A change in j's capital pulls everybody's trust in j towards not knowing."""
    for i in range(len(w.approval)):
        if i != j:
            w.trust[i][j] = w.trust[i][j] + share * (0.5 - w.trust[i][j])
