"""How deep and how binding: the chance that such a promise is concluded, times the chance that it then survives.

A loose promise is signed and lightly left; a binding one is kept, if anybody signs it. Each cell of the plane plays two
sets of games on the same tapes: the promise on the agenda, and the promise in force from the first quarter. Beside it
stand the win-sets: for which promises each seat gains by signing in the first quarter. Sources: Putnam 1988; Morrow
2000; Mattes 2012; MODEL section 6, F19.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.content import Scenario
from game.ensemble import engine, rows
from game.laws import signing
from game.laws.state import World
from game.setup import first_world
from game.study.ground import GameFailed, Ground, Progress, alone
from game.study.measure import Figure, share
from game.study.sample import opened

DEPTHS = (0.15, 0.3, 0.45, 0.6, 0.8, 1.0)
BINDS = (0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)
WITHIN = 4  # quarters in which a promise counts as concluded
TAPES = 10  # first quarters over which a gain from signing is a mean
FINE = 31  # lines of the win-set grid, each way


@dataclass(frozen=True)
class Cell:
    """One promise of the plane: its depth and bindingness (0-1) and what became of it.

    concluded: share of games in which it was concluded in time. survived: of the games in which it stood from the first
    quarter and a signatory's government changed hands, the share in which it outlived that and still stood at the end.
    both: the one times the other. price: in points of capital, before resistance at home.
    """

    depth: float
    bind: float
    price: float
    concluded: Figure
    survived: Figure
    both: Figure


@dataclass(frozen=True)
class WinSets:
    """Each seat's mean gain from signing in the first quarter, and whether its capital covers the price.

    depths, binds: the grid's lines. gains, pays: by seat code, arrays (binds, depths).
    """

    depths: np.ndarray
    binds: np.ndarray
    gains: dict[str, np.ndarray]
    pays: dict[str, np.ndarray]

    def overlap(self) -> np.ndarray:
        """Where every seat that is asked would sign and could pay, an array (binds, depths)."""
        return np.logical_and.reduce([(self.gains[s] > 0) & (self.pays[s] >= 0.5) for s in self.gains])


@dataclass(frozen=True)
class Frontier:
    """The plane of one promise: its cells, the win-sets, how it ships, and above which bindingness home votes."""

    promise: str
    cells: list[Cell]
    sets: WinSets
    shipped: tuple[float, float]
    vote_line: float
    within: int

    def best(self) -> Cell:
        """The cell with the largest chance to be concluded and to survive."""
        return max(self.cells, key=lambda cell: cell.both.value)


def first_promise(scenario: Scenario) -> str:
    """What a scenario is about: what lies on its table, else the first on its agenda, else its first promise."""
    table = [c.id for c in scenario.commitments if c.state == "table"]
    return [*table, *scenario.agenda, *(c.id for c in scenario.commitments)][0]


def frontier(
    ground: Ground,
    promise: str,
    runs: int,
    depths: Sequence[float] = DEPTHS,
    binds: Sequence[float] = BINDS,
    within: int = WITHIN,
    workers: int = 1,
    progress: Progress = None,
) -> Frontier:
    """Play the plane of one promise. runs: games a cell, of each kind."""
    scenario = alone(ground.scenario, promise)
    base = first_world(scenario)
    cells = []
    for done, (depth, bind) in enumerate((d, b) for d in depths for b in binds):
        cells.append(_cell(ground, scenario, base, depth, bind, range(runs), within, workers))
        if progress:
            progress(done + 1, len(depths) * len(binds))
    shipped = scenario.commitments[0].depth, scenario.commitments[0].bindingness
    sets = win_sets(base, [g.code for g in scenario.governments], ground.seed)
    return Frontier(promise, cells, sets, shipped, base.rules.binding_line, within)


def _cell(ground, scenario, base, depth, bind, runs, within, workers) -> Cell:
    made, agenda = drafted(base, depth, bind), (scenario.commitments[0].id,)
    asked = _with(scenario, made, agenda, "idea", 0)
    signed = _rows(ground, asked, runs, workers)[f"concluded.{agenda[0]}"]
    concluded = share(int(((signed >= 0) & (signed < within)).sum()), len(runs))
    stood = _rows(ground, _with(scenario, made, (), "live", 0), runs, workers)
    turned = sum(stood[f"turnovers.{code}"] for code in scenario.commitments[0].signatories) > 0
    survived = share(int((stood["survived_turnover"][turned] == 1).sum()), int(turned.sum()))
    return Cell(depth, bind, made.price, concluded, survived, product(concluded, survived))


def drafted(first: World, depth: float, bind: float) -> signing.Deal:
    """The one promise of a world, made so deep and so binding; price and obligation grow with the depth.

    How bindingness raises price and visibility is the laws' own (`signing.rebound`).
    """
    w, by = first._replace(meant=[list(first.meant[0])]), depth / first.depth[0]
    w.meant[0][signing.COST] *= by
    deal = signing.rebound(w, 0, bind - w.meant[0][signing.BIND])
    return deal._replace(depth=depth, obligation=min(1.0, first.obligation[0] * by))


def _with(scenario: Scenario, deal: signing.Deal, agenda: tuple, state: str, age: int) -> Scenario:
    """The scenario with its one promise so made, in this state."""
    made = {"depth": deal.depth, "bindingness": deal.bind, "visibility": deal.visible}
    made |= {"obligation": deal.obligation, "price": deal.price, "state": state, "age": age}
    one = scenario.commitments[0].model_copy(update=made)
    return scenario.model_copy(update={"commitments": (one,), "agenda": agenda})


def _rows(ground: Ground, scenario: Scenario, runs: Sequence[int], workers: int) -> dict[str, np.ndarray]:
    found = engine.play(scenario, ground.seed, runs, ground.strategies, ground.council, workers, ground.plain)
    for run, error in found.errors.items():
        raise GameFailed(f"run {run} of seed {ground.seed}: {error}")
    names = rows.columns([g.code for g in scenario.governments], [c.id for c in scenario.commitments])[0]
    return dict(zip(names, found.whole.T, strict=True))


def product(a: Figure, b: Figure) -> Figure:
    """Two independent shares multiplied, with the interval recovered from theirs (MOVER: Zou and Donner 2008)."""
    p, q = a.value, b.value
    low = math.hypot((p - a.low) * q, (q - b.low) * p)
    high = math.hypot((a.high - p) * q, (b.high - q) * p)
    return Figure(p * q, max(0.0, p * q - low), min(1.0, p * q + high), min(a.count, b.count))


def win_sets(first: World, codes: Sequence[str], seed: int, fine: int = FINE, tapes: int = TAPES) -> WinSets:
    """Every seat's mean gain from signing, over a fine grid and the first quarters of some tapes."""
    depths, binds = np.linspace(0.02, 1.0, fine), np.linspace(0.0, 1.0, fine)
    asked = [i for i in range(len(codes)) if first.signer[0][i] == 1]
    gains = np.zeros((len(codes), fine, fine))
    pays = np.zeros_like(gains)
    for run in range(tapes):
        w = opened(first, seed, run)
        for x, depth in enumerate(depths.tolist()):
            for y, bind in enumerate(binds.tolist()):
                laid = _laid(w, drafted(first, depth, bind))
                for i in asked:
                    gains[i, y, x] += signing.total(signing.sign_terms(laid, i, i)) / tapes
                    pays[i, y, x] += (signing.table_price(laid, i) <= laid.capital[i][i]) / tapes
    by_code = {codes[i]: i for i in asked}
    return WinSets(depths, binds, *({c: table[i] for c, i in by_code.items()} for table in (gains, pays)))


def _laid(w: World, deal: signing.Deal) -> World:
    """The opened world with the one promise, so made, alone on its table."""
    made = {"depth": [deal.depth], "obligation": [deal.obligation]}
    laid = w._replace(**made, meant=[[deal.bind, deal.visible, deal.price]])
    signing.lay(laid, 0, 0)
    return laid
