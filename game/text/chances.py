"""Chances a seat reckons by the laws: that a promise holds a year, that a pact is signed, that one is kept now."""

from game.laws import agenda, expecting, signing
from game.laws.deciding import keep_chance
from game.laws.portable import power
from game.laws.state import LIVE, NOBODY, NOW, World

YEAR = 4  # quarters


def horizon(w: World, quarters: int) -> World:
    """The same world, looking so many quarters ahead."""
    return w._replace(rules=w.rules._replace(horizon=float(quarters)))


def year_parts(w: World, eye: int, k: int) -> list[tuple[int, float]]:
    """Each signatory of a promise and the chance that it keeps it for a year, as eye reckons."""
    return [(j, _keeps_year(w, eye, j, k)) for j in range(len(w.approval)) if w.signer[k][j] == 1]


def year_odds(w: World, eye: int, k: int) -> float:
    """The chance that every signatory keeps a promise for a year, as eye reckons."""
    chance = 1.0
    for _j, one in year_parts(w, eye, k):
        chance *= one
    return chance


def _keeps_year(w: World, eye: int, j: int, k: int) -> float:
    """j's chance to keep k for four quarters: a reliable government almost surely, an ordinary one by its pressures.

    What is hollow or in notice must first come through this quarter, and is live after that.
    """
    deal, seats = expecting.own_deal(w, j, k), w.signer[k]
    unsure = deal.hollow == 1 or deal.notice == 1
    later = YEAR - 1 if unsure else YEAR
    chance = expecting.compliance(horizon(w, later), eye, j, deal._replace(hollow=0), seats)
    if unsure:
        chance *= keep_now(w, eye, j, k)
    if j == eye:
        return chance
    return w.trust[eye][j] * power(w.rules.reliable_keep, YEAR) + (1.0 - w.trust[eye][j]) * chance


def expects(w: World, eye: int, j: int, k: int) -> float:
    """The belief q with which j weighs promise k, as eye reckons."""
    return w.belief[eye][k] if j == eye else expecting.trust_in_partners(w, j, w.signer[k])


def keep_now(w: World, eye: int, j: int, k: int) -> float:
    """The chance that j keeps k this quarter, as eye reckons."""
    return keep_chance(w, eye, j, NOW, expecting.own_deal(w, j, k), expects(w, eye, j, k))


def asked(w: World) -> list[int]:
    """The seats whose names the proposal on the table needs."""
    return [j for j in range(len(w.approval)) if w.table_seat[j] == 1]


def elements(w: World) -> list[int]:
    return [k for k in range(len(w.state)) if w.table_item[k] == 1]


def sign_now(w: World, eye: int, j: int) -> float:
    """The chance that j says yes to the table, can pay and has it ratified, as eye reckons."""
    return signing.sign_chance(w, eye, j)


def others_sign(w: World, eye: int) -> float:
    """The chance that all the others say yes to the table."""
    chance = 1.0
    for j in asked(w):
        if j != eye:
            chance *= sign_now(w, eye, j)
    return chance


def proposer(w: World) -> int:
    """Who put up what is on the table; the standing agenda is the chair's."""
    who = int(w.table[0])
    if who == NOBODY or who < len(w.approval):
        return who
    return agenda.chair(w)


def in_force(w: World, i: int) -> list[int]:
    """The promises that stand and that i signed: live ones first as they are listed."""
    return [k for k in range(len(w.state)) if expecting.standing(w, k) and w.signer[k][i] == 1]


def live(w: World) -> list[int]:
    return [k for k in range(len(w.state)) if w.state[k] == LIVE]
