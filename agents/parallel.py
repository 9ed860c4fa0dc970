"""The game as a PettingZoo environment: every seat without a strategy is an agent that learns, all move at once.

An observation is exactly what `observe` tells a seat, table by table; a reward is the change of one of the seat's own
scores, which the seat could reckon itself. Nothing else comes out: an agent that learns knows what a person would.
Source: Terry and others 2021, PettingZoo: Gym for multi-agent reinforcement learning.
"""

from collections.abc import Callable, Mapping

import numpy as np
from gymnasium.spaces import Box, Dict, MultiDiscrete, flatten, flatten_space
from pettingzoo import ParallelEnv

from game.content import load_scenario, nearest, override
from game.laws import moves, scores
from game.laws.crisis import EXCHANGES, facing
from game.laws.orders import Order, affords, binds, quiet_order
from game.laws.signing import asked
from game.laws.state import MOVES, NOBODY, World
from game.session import Session

from .council import build, council_for

SCORES = {
    "office": scores.office_score,
    "security": lambda view, seat: scores.security_score(view),
    "verdict": scores.verdict_score,
}
"""What may be rewarded: one of the three scores, never a sum of them."""

RANGES = {
    (0.0, 1.0): """threat hub_patron hub_attention is_hub bloc leader_h doubt single_term cabinet grievance
        grievance_rest threat_weight bloc_h loses spread dependence exposure trust faction_weight faction_h signer
        agenda bind visible obligation extended table_item table_seat belief seen""",
    (-1.0, 1.0): "leader_x bloc_x faction_x mood street pressure faction_bloc lift signed deed",
    (0.0, 100.0): "approval resting capital",
    (0.0, 10_000.0): "date leader_number turnovers term term_length relief_left age since breaks",
    (-1.0, 63.0): "leaver target",
    (-2.0, 10_000.0): "concluded",
    (0.0, 5.0): "state",
    (0.0, 2.0): "rule",
    (0.0, 4.0): "bound firm",
    (0.0, 3.0): "election",
    (-1.0, len(MOVES) - 1.0): "move",
}
BOUNDS = {name: ends for ends, names in RANGES.items() for name in names.split()}
"""The lowest and highest cell of a table; a table that is not named here has no bound that the laws would keep."""


ASIDE = -2  # what `facing` says of a seat that is in no crisis


class ThirdSignatory(ParallelEnv):
    """One game after another, a quarter a step.

    scenario: id, file or Scenario; changes: paths of it set anew. strategies: seats that a strategy plays, the others
    are agents. reward: "office", "security" or "verdict", or a function (view before, view after, seat) -> float. flat:
    observations as one vector instead of a table of tables. crises: agents also say how long they stand firm.

    An action is MultiDiscrete: for each commitment 0 break, 1 keep; then 0 decline, 1 sign; then 0 no move or a move's
    number plus 1; with crises, then 0 to 4 exchanges. What is not open to the seat now does not count, and
    `infos[seat]["action_mask"]` says what is. A move is aimed where the model's own government would aim it; drafting
    is left to the standing agenda.
    """

    metadata = {"name": "third_signatory_v1", "render_modes": ["ansi"], "is_parallelizable": True}

    def __init__(
        self,
        scenario="camp-david-2023",
        changes: Mapping | None = None,
        strategies: Mapping[str, str] | None = None,
        reward: str | Callable = "security",
        flat: bool = False,
        crises: bool = False,
        render_mode: str | None = None,
    ):
        found = scenario if hasattr(scenario, "governments") else load_scenario(scenario)
        self.scenario = override(found, dict(changes or {}))
        self.council = build(dict(strategies or {}))
        council_for(self.scenario, dict(strategies or {}))
        self.reward = _reward(reward)
        self.flat, self.crises, self.render_mode = flat, crises, render_mode
        self.seed, self.run = 0, -1
        self.session = Session(self.scenario, 0, 0, self.council)
        self.seats = {code: i for i, code in enumerate(self.session.seats)}
        self.possible_agents = [code for code in self.session.seats if code not in self.council]
        self.agents: list[str] = []
        view = self.session.view(self.session.seats[0])
        self._tables = Dict({name: _box(name, getattr(view, name)) for name in World._fields})
        self._observed = flatten_space(self._tables) if flat else self._tables
        sizes = [2] * len(view.state) + [2, len(MOVES) + 1] + ([EXCHANGES + 1] if crises else [])
        self.sizes = sizes
        self._actions = {code: MultiDiscrete(sizes) for code in self.possible_agents}
        self._observations = dict.fromkeys(self.possible_agents, self._observed)

    def observation_space(self, agent: str):
        """Table by table, or as one vector: the space of what a seat may know."""
        return self._observations[agent]

    def action_space(self, agent: str) -> MultiDiscrete:
        """What a seat may say in a quarter."""
        return self._actions[agent]

    def reset(self, seed=None, options=None):
        """A new game: on the first tape of this seed, or on the next tape of the last seed."""
        self.seed, self.run = (self.seed, self.run + 1) if seed is None else (seed, 0)
        self.session = Session(self.scenario, self.seed, self.run, self.council, self.possible_agents)
        self.agents = list(self.possible_agents)
        return self._all_observed(), self._infos()

    def step(self, actions: Mapping[str, np.ndarray]):
        """One quarter: all orders are sealed and opened at once."""
        before = {code: self.session.view(code) for code in self.agents}
        self.session.seal({code: self.order(code, actions[code]) for code in self.agents})
        views = {code: self.session.view(code) for code in self.agents}
        rewards = {code: float(self.reward(before[code], views[code], self.seats[code])) for code in self.agents}
        over = dict.fromkeys(self.agents, self.session.over)
        cut = dict.fromkeys(self.agents, False)
        observations, infos = self._all_observed(), self._infos()
        if self.session.over:
            self.agents = []
        return observations, rewards, over, cut, infos

    def order(self, agent: str, action) -> Order:
        """The order an action stands for; what is not open to the seat is left out."""
        view, i = self.session.view(agent), self.seats[agent]
        items = len(view.state)
        said = [int(x) for x in np.asarray(action).reshape(-1)]
        keep = [0 if binds(view, i, k) and said[k] == 0 else 1 for k in range(items)]
        sign = said[items] if asked(view, i) and affords(view, i, 1, NOBODY) else 0
        move, target = _aimed(view, i, sign, said[items + 1] - 1, moves.stake(view, i))
        firm = said[items + 2] if self.crises and facing(view, i) != ASIDE else 0
        return quiet_order(view)._replace(keep=keep, sign=sign, move=move, target=target, firm=firm)

    def action_mask(self, agent: str) -> np.ndarray:
        """1 for what counts now: for each part of an action its choices in a row, int8."""
        view, i = self.session.view(agent), self.seats[agent]
        keep = [cell for k in range(len(view.state)) for cell in (int(binds(view, i, k)), 1)]
        sign = [1, int(asked(view, i) and affords(view, i, 1, NOBODY))]
        at_stake = moves.stake(view, i)
        move = [1] + [int(_aimed(view, i, 0, m, at_stake)[0] == m) for m in range(len(MOVES))]
        firm = [1] + [int(facing(view, i) != ASIDE)] * EXCHANGES if self.crises else []
        return np.array(keep + sign + move + firm, np.int8)

    def observed(self, view: World):
        """A view as the observation of it."""
        tables = {name: np.array(getattr(view, name), np.float64) for name in World._fields}
        return flatten(self._tables, tables) if self.flat else tables

    def render(self) -> str:
        """The quarter and what stands, in a few lines."""
        standing = [f"{one['commitment']} ({one['state']})" for one in self.session.promises()]
        return f"{self.session.quarter_name()}: {', '.join(standing) or 'nothing stands'}"

    def close(self) -> None:
        """Nothing is held open."""

    def _all_observed(self) -> dict:
        return {code: self.observed(self.session.view(code)) for code in self.agents}

    def _infos(self) -> dict:
        return {code: {"action_mask": self.action_mask(code)} for code in self.agents}


def parallel_env(*args, **given) -> ThirdSignatory:
    """The environment under the name PettingZoo's own have."""
    return ThirdSignatory(*args, **given)


def _aimed(view: World, i: int, sign: int, m: int, at_stake: float) -> tuple[int, int]:
    """A move and its target, or none of both where it is not open to i."""
    if m == NOBODY or not moves.may_play(view, i, m) or not affords(view, i, sign, m):
        return NOBODY, NOBODY
    target = moves.best_target(view, i, m, at_stake)
    return (m, target) if moves.aims_at(view, i, m, target) else (NOBODY, NOBODY)


def _box(name: str, table) -> Box:
    low, high = BOUNDS.get(name, (-np.inf, np.inf))
    return Box(low, high, np.array(table, np.float64).shape, np.float64)


def _reward(word: str | Callable) -> Callable:
    if callable(word):
        return word
    if word not in SCORES:
        raise ValueError(f"reward: found {word!r}, expected {nearest(word, list(SCORES)) or ', '.join(SCORES)}")
    score = SCORES[word]
    return lambda before, after, seat: score(after, seat) - score(before, seat)
