"""What a game leaves in a table: one row of outcomes, and where a study asks for it, a trace of every quarter.

The same functions fill the rows of compiled games and of games played in plain Python.
"""

from __future__ import annotations

from game.laws import deciding, scores, signing
from game.laws.expecting import standing
from game.laws.form import form_of
from game.laws.orders import binds
from game.laws.politics import LOST
from game.laws.state import BROKE, ENDED

NEVER = -1
MOST = 1000  # quarters after which a game is taken to have no end; a scenario may ask for 200
ENDLESS = "no end after 1000 quarters"


def width(count, items):
    """How many whole numbers a row holds."""
    return 3 * items + 3 * count + 2


def columns(seats, commitments):
    """The names of a row's whole numbers and of its scores, in their order."""
    by_promise = ("concluded", "ended", "state")
    by_seat = ("breaches", "turnovers", "signatory")
    whole = [f"{what}.{name}" for what in by_promise for name in commitments]
    whole += [f"{what}.{seat}" for what in by_seat for seat in seats]
    scores = [f"{what}.{seat}" for what in ("office", "verdict") for seat in seats]
    return [*whole, "form", "survived_turnover"], [*scores, "security"]


def clear(whole, items):
    """Empty a row: nothing concluded, nothing ended, nothing counted."""
    for n in range(len(whole)):
        whole[n] = NEVER if n < 2 * items else 0


def keeps_all_chance(w, i):
    """i's true chance to keep everything it signed this quarter."""
    kept = 1.0
    for k in range(len(w.state)):
        if binds(w, i, k):
            kept *= deciding.keep_chance(w, i, i, 0, deciding.own_deal(w, i, k), w.belief[i][k])
    return kept


def largest_risk(w):
    """The largest chance, over signatories, to break something this quarter."""
    risk = 1.0 - keeps_all_chance(w, 0)
    for i in range(1, len(w.approval)):
        risk = max(risk, 1.0 - keeps_all_chance(w, i))
    return risk


def note_outcome(w, at, whole, tested):
    """What a quarter adds to a row: when each promise was concluded and ended, and which outlived a government."""
    count = len(w.approval)
    items = len(w.state)
    for k in range(items):
        if w.concluded[k] == at and whole[k] == NEVER:
            whole[k] = at
        ended = w.state[k] == ENDED and w.since[k] == 1
        if ended and whole[items + k] == NEVER:
            whole[items + k] = at
        if not standing(w, k):
            tested[k] = 0
        for i in range(count):
            if standing(w, k) and w.election[i] == LOST and w.signer[k][i] == 1:
                tested[k] = 1
            if w.deed[i][k] == BROKE:
                whole[3 * items + i] += 1


def last_outcome(w, whole, broken, tested):
    """What only the end tells: states, form, signatories, changes of government and the scores."""
    count = len(w.approval)
    items = len(w.state)
    survived = 0
    for k in range(items):
        whole[2 * items + k] = w.state[k]
        if tested[k] == 1:
            survived = 1
    for i in range(count):
        holds = 0
        for k in range(items):
            if binds(w, i, k):
                holds = 1
        whole[3 * items + count + i] = w.turnovers[i]
        whole[3 * items + 2 * count + i] = holds
        broken[i] = scores.office_score(w, i)
        broken[count + i] = scores.verdict_score(w, i)
    whole[3 * items + 3 * count] = form_of(w)
    whole[3 * items + 3 * count + 1] = survived
    broken[2 * count] = scores.security_score(w)


def note_trace(w, at, trace):
    """A quarter of a trace: states, deeds, signatures, elections and the news, after the orders were opened."""
    count = len(w.approval)
    items = len(w.state)
    n = 0
    for k in range(items):
        trace[at, n] = w.state[k]
        n += 1
    for i in range(count):
        for k in range(items):
            trace[at, n] = w.deed[i][k]
            n += 1
    for i in range(count):
        trace[at, n] = w.signed[i]
        trace[at, n + count] = w.election[i]
        n += 1
    n += count
    for m in range(8):
        trace[at, n] = w.news[m]
        n += 1


def note_course(w, course):
    """A quarter of a course, after the orders were opened: states, the form of the pact, elections."""
    items = len(w.state)
    for k in range(items):
        course[k] = w.state[k]
    course[items] = form_of(w)
    for i in range(len(w.approval)):
        course[items + 1 + i] = w.election[i]


def course_width(count, items):
    """How many numbers a quarter of a course holds."""
    return items + 1 + count


def note_door(w, door):
    """What each would do in an opened quarter: chances to sign (1 if not asked), to keep all; if any is asked."""
    count = len(w.approval)
    for i in range(count):
        door[i] = signing.sign_chance(w, i, i) if w.table_seat[i] == 1 else 1.0
        door[count + i] = keeps_all_chance(w, i)
    door[2 * count] = 1.0 if signing.on_table(w) else 0.0


def trace_width(count, items):
    """How many numbers a quarter of a trace holds."""
    return items + count * items + 3 * count + 8 + 1
