"""Desks for tests: a bot that plays by the desk's own commands, and a session with two hidden truths."""

import os
import tempfile

from game.content import load_scenario, scenario_ids
from game.desk import PersonDesk
from game.text import commands as D

EVERY = [(name, g.code) for name in scenario_ids() for g in load_scenario(name).governments]
"""Every scenario with every seat of it."""


NOWHERE = f"{tempfile.gettempdir()}/third-signatory-nowhere-{os.getpid()}"
"""A folder that is not there when a test begins, so that none finds the settings another left."""


class Dice:
    """Small whole numbers from a seed, without the random module: a linear congruence is chance enough for a bot."""

    def __init__(self, seed: int):
        self.state = seed * 2654435761 % 2**32

    def below(self, n: int) -> int:
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return (self.state >> 8) % n

    def pick(self, things):
        return things[self.below(len(things))]


def desk_of(scenario="camp-david-2023", seat="JP", seed=1, folder=None) -> PersonDesk:
    """A desk in a game; without a folder it saves nothing."""
    desk = PersonDesk(folder=folder or NOWHERE, scenario=load_scenario(scenario), seat=seat, seed=seed)
    if folder is None:
        desk.keeping.auto = lambda session, stamp: None
    return desk


def orders(desk: PersonDesk, dice: Dice) -> None:
    """Random orders of one quarter, all of them legal ones as the shot offers them."""
    shot = desk.shot()
    for promise in shot.orders.promises:
        desk.do(D.SetKeep(promise.id, dice.below(4) > 0))
    for offer in shot.orders.offers:
        if not offer.blocked:
            desk.do(D.AnswerOffer(offer.id, dice.below(2) == 0))
    if not desk.shot().orders.proposal.blocked and dice.below(2):
        propose(desk, dice)
    free = [move for move in desk.shot().moves if not move.blocked]
    if free and dice.below(3):
        desk.do(D.ChooseMove(dice.pick(free).id))
    if desk.shot().orders.blocked:
        desk.do(D.ChooseMove(""))


def propose(desk: PersonDesk, dice: Dice) -> None:
    desk.do(D.OpenPact())
    for signatory in desk.shot().signatories:
        if not signatory.fixed and dice.below(4) == 0:
            desk.do(D.SetSignatory(signatory.code, False))
    for element in desk.shot().elements:
        if not element.locked and dice.below(2):
            desk.do(D.SetElement(element.id, True))
    desk.do(D.SetBinding(dice.below(21) * 0.05))
    for clause in desk.shot().clauses:
        if dice.below(3) == 0:
            desk.do(D.SetClause(clause.id, True))
    desk.do(D.Back() if desk.shot().blocked else D.PutOnTable())


def quarter(desk: PersonDesk, dice: Dice | None = None) -> list:
    """Play from the board to the next one, or to the end; every shot on the way. A watched game is a film."""
    if desk.where == "film":
        shots = [shown(desk)]
        if desk.play.session.over:
            desk.do(D.GoOn())
        return shots
    if dice is not None:
        orders(desk, dice)
    shots = [desk.shot()]
    said = desk.do(D.Seal())
    assert said is None, said
    while desk.where not in ("board", "end"):
        shots.append(desk.shot())
        desk.do(D.GoOn())
    return shots


def shown(desk: PersonDesk):
    """The film one quarter on."""
    desk.do(D.Jump(desk.film.at + 1))
    worked(desk)
    return desk.shot()


def worked(desk: PersonDesk, now: float = 0.0) -> int:
    """Let the desk do all that it does by itself; how many steps that took."""
    steps = 0
    while desk.work(now) == 0.0:
        steps += 1
    return steps


def whole_game(desk: PersonDesk, dice: Dice | None = None) -> list:
    shots = []
    while desk.where != "end":
        shots += quarter(desk, dice)
    return [*shots, desk.shot()]


def strings(thing) -> list[str]:
    """Every string of a shot."""
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, tuple):
        return [text for one in thing for text in strings(one)]
    if hasattr(thing, "__dataclass_fields__"):
        return [text for name in thing.__dataclass_fields__ for text in strings(getattr(thing, name))]
    return []
