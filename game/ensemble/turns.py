"""What a quarter leaves in the turns table: one row a government, after the orders were opened.

The same function fills the rows of compiled games and of games played in plain Python.
"""

from __future__ import annotations

from game.laws import scores
from game.laws.form import form_of
from game.laws.state import NOW

SKY = (
    "north", "china", "patron", "attention", "shock", "shock_size", "shock_seat", "launches", "nuclear", "wedge",
    "patrol", "form", "security",
)  # fmt: skip
OWN = (
    "approval", "capital", "bloc", "leader_number", "turnovers", "leader_x", "leader_h", "grievance", "term",
    "threat_felt", "need", "mood", "street", "pressure", "signed", "bound", "move", "target", "election", "office",
    "verdict",
)  # fmt: skip
PROMISE = ("state", "signatory", "deed", "belief", "chance", "breaches")


def turn_width(count, items):
    """How many numbers a government's row of one quarter holds."""
    return len(SKY) + len(OWN) + count + len(PROMISE) * items


def turn_columns(seats, commitments):
    """The names of these numbers, in their order."""
    found = [*SKY, *OWN, *(f"trust.{seat}" for seat in seats)]
    return found + [f"{what}.{name}" for name in commitments for what in PROMISE]


def note_turn(w, table):
    """Fill a closed quarter's rows: (G, turn_width)."""
    for i in range(len(w.approval)):
        n = note_sky(w, table[i])
        n = note_own(w, i, table[i], n)
        note_promises(w, i, table[i], n)


def note_sky(w, row):
    """What is the same for all: threats, Washington, the news, the pact; how far the row is filled."""
    row[0] = w.threat[0]
    row[1] = w.threat[1]
    row[2] = w.hub[0]
    row[3] = w.hub[1]
    row[4] = w.news[0]
    row[5] = w.news[1]
    row[6] = w.news[2]
    row[7] = w.news[3]
    row[8] = w.news[4]
    row[9] = w.news[5]
    row[10] = w.news[6]
    row[11] = form_of(w)
    row[12] = scores.security_score(w)
    return 13


def note_own(w, i, row, n):
    """What is the government's own, truth and not belief; how far the row is filled."""
    row[n] = w.approval[i]
    row[n + 1] = w.capital[i][i]
    row[n + 2] = w.bloc[i]
    row[n + 3] = w.leader_number[i]
    row[n + 4] = w.turnovers[i]
    row[n + 5] = w.leader_x[i][i]
    row[n + 6] = w.leader_h[i][i]
    row[n + 7] = w.grievance[i]
    row[n + 8] = w.term[i]
    row[n + 9] = w.tau[i][NOW]
    row[n + 10] = w.need[i][NOW]
    row[n + 11] = w.mood[i][NOW]
    row[n + 12] = w.street[i][NOW]
    row[n + 13] = w.pressure[i][i][NOW]
    row[n + 14] = w.signed[i]
    row[n + 15] = w.bound[i]
    row[n + 16] = w.move[i]
    row[n + 17] = w.target[i]
    row[n + 18] = w.election[i]
    row[n + 19] = scores.office_score(w, i)
    row[n + 20] = scores.verdict_score(w, i)
    return n + 21


def note_promises(w, i, row, n):
    """Its trust in each, and each promise as it stands and as this government dealt with it."""
    for j in range(len(w.approval)):
        row[n] = w.trust[i][j]
        n += 1
    for k in range(len(w.state)):
        row[n] = w.state[k]
        row[n + 1] = w.signer[k][i]
        row[n + 2] = w.deed[i][k]
        row[n + 3] = w.belief[i][k]
        row[n + 4] = w.seen[i][i][k]
        row[n + 5] = w.breaks[i][k]
        n += 6
