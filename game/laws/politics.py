"""Approval, capital, elections and successors (rules 11, 12 and 16).

Sources: Mueller 1970 (rally); Wlezien 1995 (thermostat); Leeds, Mattes and Vogel 2009; MODEL section 4.
"""

from game.laws.expecting import opposition_odds
from game.laws.portable import clip, logistic
from game.laws.rivals import crisis, pressed_by_beijing
from game.laws.state import BROKE, KEPT, NOTICE, NOW
from game.laws.trust import forget

HELD, LOST, FELL = 1, 2, 3


def approval_change(w, i, luck, concluded):
    """Rule 12: rest, noise, rally, the pact signed, promises broken and promises kept against the mood. Points."""
    r = w.rules
    by = r.approval_drift * (w.resting[i] - w.approval[i]) + r.approval_noise * luck.approval_z[i]
    if crisis(w):
        by += r.rally_low + (r.rally_high - r.rally_low) * luck.rally_u[i]
    if concluded == 1 and w.table_seat[i] == 1:
        by += r.sign_approval * loudest(w) * w.street[i][NOW]
    by -= r.wedge_approval * pressed_by_beijing(w, i)
    for k in range(len(w.state)):
        by += deed_approval(w, i, k)
    return by


def loudest(w):
    """The visibility of the most visible element just signed."""
    v = 0.0
    for k in range(len(w.state)):
        if w.table_item[k] == 1:
            v = max(v, w.visible[k])
    return v


def deed_approval(w, i, k):
    """What home makes of i's keeping or breaking k. Points."""
    mood = w.mood[i][NOW]
    if w.deed[i][k] == KEPT:
        return -w.rules.against_mood * w.visible[k] * max(0.0, -mood)
    if w.deed[i][k] != BROKE:
        return 0.0
    if mood < 0.0:
        return w.rules.break_approval * w.visible[k] * -mood
    return -w.rules.treaty_break_approval * w.bind[k] * mood


def earn(w, i):
    """Approval brings capital, to everybody's knowledge. Points."""
    income = w.rules.capital_income * w.approval[i] / w.rules.capital_even
    for eye in range(len(w.approval)):
        w.capital[eye][i] = clip(w.capital[eye][i] + income, 0.0, 100.0)


def resent(w):
    """Rule 11: a visible breach stings the partners' publics."""
    count = len(w.approval)
    for j in range(count):
        for k in range(len(w.state)):
            if w.deed[j][k] == BROKE:
                for i in range(count):
                    if i != j and w.signer[k][i] == 1 and w.is_hub[i] == 0:
                        more = w.rules.breach_grievance * w.visible[k]
                        w.grievance[i] = clip(w.grievance[i] + more, 0.0, 1.0)


def home_books(w, luck, concluded):
    """Step 8 of a turn: approval and capital of every government."""
    for i in range(len(w.approval)):
        w.approval[i] = clip(w.approval[i] + approval_change(w, i, luck, concluded), 1.0, 99.0)
        earn(w, i)


def elections(w, luck):
    """Step 9 of a turn: elections fall due, leaders fall, successors come."""
    for i in range(len(w.approval)):
        w.election[i] = 0
        w.term[i] -= 1
        if w.term[i] <= 0:
            vote(w, i, luck)
        elif w.cabinet[i] == 1 and luck.cabinet_u[i] < fall_chance(w, i):
            w.election[i] = FELL
            succeed(w, i, luck, w.rules.leader_regress)


def fall_chance(w, i):
    """The chance that a parliamentary leader falls this quarter between elections."""
    r = w.rules
    return logistic(r.cabinet_floor + r.cabinet_slope * (r.cabinet_point - w.approval[i]))


def vote(w, i, luck):
    """An election: the other bloc comes in, or the ruling one stays, with a new leader where none may serve twice."""
    w.office[i][3] += 1.0
    w.term[i] = w.term_length[i]
    if luck.election_u[i] < opposition_odds(w, i):
        w.election[i] = LOST
        w.bloc[i] = 1 - w.bloc[i]
        w.turnovers[i] += 1
        succeed(w, i, luck, w.rules.bloc_regress)
        new_washington(w, i)
        return
    w.election[i] = HELD
    if w.turnovers[i] == 0:
        w.office[i][2] += 1.0
    if w.single_term[i] == 1:
        succeed(w, i, luck, w.rules.leader_regress)


def succeed(w, i, luck, regress):
    """A new leader: drawn around what the bloc usually sends, known to others only so; some trust is forgotten."""
    b = w.bloc[i]
    spread = w.spread[i]
    for eye in range(len(w.approval)):
        w.leader_x[eye][i] = w.bloc_x[i][b]
        w.leader_h[eye][i] = w.bloc_h[i][b]
        w.doubt[eye][i] = spread * spread
    w.leader_x[i][i] = clip(w.bloc_x[i][b] + spread * luck.leader_z[i][0], -1.0, 1.0)
    w.leader_h[i][i] = clip(w.bloc_h[i][b] * (1.0 + w.rules.leader_h_spread * spread * luck.leader_z[i][1]), 0.0, 1.0)
    w.leader_number[i] += 1
    w.approval[i] = w.rules.new_leader_approval
    forget(w, i, regress)


def new_washington(w, i):
    """Rule 16: the hub's own election moves what it promises and what it attends to."""
    if w.is_hub[i] == 1:
        w.hub[0] = w.hub_patron[w.bloc[i]]


def attend(w):
    """Rule 16: the hub's attention: its bloc's habit, what was bought, and more while anything is in notice."""
    for i in range(len(w.is_hub)):
        if w.is_hub[i] == 1:
            m = w.hub_attention[w.bloc[i]] + w.hub[2]
            for k in range(len(w.state)):
                if w.state[k] == NOTICE:
                    m = m + w.rules.notice_attention
                    break
            w.hub[1] = clip(m, 0.0, 1.0)


def listen(w, luck):
    """Speeches: everybody hears every leader say x plus noise, and learns by precision."""
    if w.rules.signals == 0.0:
        return
    noise = w.rules.speech_noise
    for eye in range(len(w.approval)):
        for j in range(len(w.approval)):
            if eye != j:
                hear(w, eye, j, w.leader_x[j][j] + noise * luck.speech_z[eye][j], noise * noise)


def hear(w, eye, j, said, variance):
    """One noisy signal of j's position moves what eye believes, by how much eye doubted."""
    if w.doubt[eye][j] == 0.0:
        return
    weight = w.doubt[eye][j] / (w.doubt[eye][j] + variance)
    w.leader_x[eye][j] = clip(w.leader_x[eye][j] + weight * (said - w.leader_x[eye][j]), -1.0, 1.0)
    w.doubt[eye][j] = (1.0 - weight) * w.doubt[eye][j]
