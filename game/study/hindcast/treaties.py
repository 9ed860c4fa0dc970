"""A treaty bound by law that nobody signed, imagined in a record's world: would notice be given, would it end?"""

from __future__ import annotations

from game.content.library import load_commitments
from game.laws import deciding, expecting
from game.laws.state import NOW, World
from game.study.hindcast.record import HUB

FORMS = (("bi", [1, 1, 0]), ("tri", [1, 1, 1]))  # which of Tokyo, Seoul, Washington sign


def imagined(age: float, seats: list[int]) -> deciding.Deal:
    """The treaty's card as a deal that has stood for `age` quarters."""
    element = load_commitments()["treaty"]
    return deciding.Deal(
        element.depth, element.bindingness, element.visibility, element.obligation, element.price,
        age, seats[HUB], 0, 0,
    )  # fmt: skip


def any_break(chances: list[float]) -> float:
    """The chance that at least one signatory breaks."""
    kept = 1.0
    for chance in chances:
        kept *= 1.0 - chance
    return 1.0 - kept


def treaty_chances(w: World, deal: deciding.Deal, seats: list[int]) -> tuple[float, float]:
    """The chances that some signatory of such a deal gives notice this quarter, and that it then ends (rule 15)."""
    signed = [i for i in range(len(seats)) if seats[i] == 1]
    keeps = {i: keep_deal(w, deal, i, seats) for i in signed}
    notice = any_break([1.0 - keeps[i] for i in signed])
    usual = w.hub[1]
    w.hub[1] = min(1.0, usual + w.rules.notice_attention)
    reverses = {i: keep_deal(w, deal._replace(notice=1), i, seats) for i in signed}
    holds = {i: keep_deal(w, deal, i, seats) for i in signed}
    w.hub[1] = usual
    ended, nobody_yet = 0.0, 1.0
    for i in signed:  # the first in seat order that breaks is the leaver
        saved = reverses[i]
        for j in signed:
            saved *= holds[j] if j != i else 1.0
        ended += nobody_yet * (1.0 - keeps[i]) * (1.0 - saved)
        nobody_yet *= keeps[i]
    return notice, ended


def keep_deal(w: World, deal: deciding.Deal, i: int, seats: list[int]) -> float:
    """The chance that i keeps a deal that nobody really signed."""
    belief = expecting.expect_all(w, i, i, deciding.outside_notice(deal), seats)
    return deciding.keep_chance(w, i, i, NOW, deal, belief)
