"""Whether skill matters: in each seat of each situation, the best simple plan against moves made at random.

The plans are those of game/laws/plans.py and the built-in strategies; they see what their seat may know and nothing
more, and the model's own governments hold the other seats. The plan is searched for on some games and measured on
others, so that not merely the luckiest is shown: all plans play a few games, the better ones more (successive halving,
Jamieson and Talwalkar 2016), every plan on the same tapes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from game.content import load_scenario, scenario_ids
from game.ensemble import engine
from game.ensemble.deciders import NAMES, number_of
from game.laws import plans
from game.setup import first_world
from game.study.measure import Figure, mean

RANDOM = "random"
BUILT_IN = tuple(name for name in NAMES if name not in (RANDOM, "attentive"))  # attentive is one of the plans
SCORES = ("office", "security", "verdict")
ALL_THREE = "all three"
ROUNDS = ((16, 60), (64, 8), (256, 1))
"""The search: games that every plan still in it plays, and how many plans stay in."""
Plan = int | str  # a plan's number, or a built-in strategy's name
Scores = dict[str, Figure]


class Row(NamedTuple):
    """One seat of one situation: the plan found, its scores and those of random moves; and on each score by itself the
    plan that was best in the search, and the best of those that sign nothing, with what they then scored."""

    scenario: str
    seat: str
    plan: Plan
    scores: Scores
    chance: Scores
    best: dict[str, tuple[Plan, Figure]]
    unsigned: dict[str, tuple[Plan, Figure]]

    @property
    def apart(self) -> dict[str, bool]:
        """On which scores the plan is above random moves, the intervals not touching."""
        return {name: above(self.scores[name], self.chance[name]) for name in SCORES}


class Everywhere(NamedTuple):
    """One plan played in every seat of every situation: where it beats random moves on all three scores, and on which
    of all seats' scores another plan is above it, found there or best at that score, the intervals not touching."""

    plan: Plan
    ahead: list[tuple[str, str]]
    beaten: list[tuple[str, str, str]]


class Found(NamedTuple):
    """What a search brought: a row a seat, and how each plan found does everywhere, the most useful first."""

    rows: list[Row]
    everywhere: list[Everywhere]

    @property
    def best_everywhere(self) -> list[Plan]:
        """The plans that no other is above anywhere."""
        return [one.plan for one in self.everywhere if not one.beaten]


def skill(
    games: int = 300, seed: int = 1, progress: Callable[[int, int], None] | None = None, only: tuple[str, ...] = ()
) -> Found:
    """Every seat of every situation (or of those named). Searched on the tapes of seed 2 n, measured on 2 n + 1."""
    chairs = [Chair(name, g.code) for name in only or scenario_ids() for g in load_scenario(name).governments]
    rows = []
    for done, chair in enumerate(chairs, 1):
        rows.append(_row(chair, games, seed))
        if progress:
            progress(done, len(chairs) + 1)
    found = Found(rows, everywhere(chairs, rows, games, 2 * seed + 1))
    if progress:
        progress(len(chairs) + 1, len(chairs) + 1)
    return found


class Chair:
    """One seat of one situation, and the games that plans play in it, each only once."""

    def __init__(self, scenario: str, code: str):
        self.scenario, self.code = scenario, code
        told = load_scenario(scenario)
        self.place = [g.code for g in told.governments].index(code)
        self.count = len(told.governments)
        first = first_world(told)
        self.hub = first.is_hub[self.place] == 1
        self._games = engine.Compiled(first)
        self._played: dict[tuple, Scores] = {}

    def played(self, plan: Plan, games: int, seed: int) -> Scores:
        """The mean of each score with its interval, a plan in this seat and the model's own governments elsewhere."""
        key = plan, games, seed
        if key not in self._played:
            self._played[key] = self._measured(*key)
        return self._played[key]

    def _measured(self, plan: Plan, games: int, seed: int) -> Scores:
        numbers = [number_of(plan if i == self.place else "domestic") for i in range(self.count)]
        found = engine.blank_rows(range(games), self.count, self._games.items)
        self._games.fill(found, seed, numbers)
        if found.errors:
            raise ArithmeticError("; ".join(found.errors.values()))
        places = self.place, -1, self.count + self.place
        columns = (found.broken[:, at] for at in places)
        return {s: mean(float(x.sum()), float((x * x).sum()), games) for s, x in zip(SCORES, columns, strict=True)}


def _row(chair: Chair, games: int, seed: int) -> Row:
    family = family_of(chair.hub)
    unsigned = [plan for plan in family if signs_nothing(plan)]
    plan = search(chair, family, ALL_THREE, 2 * seed)
    best = {s: search(chair, family, s, 2 * seed) for s in SCORES}
    least = {s: search(chair, unsigned, s, 2 * seed) for s in SCORES}
    scores, chance = (chair.played(one, games, 2 * seed + 1) for one in (plan, RANDOM))
    measured = (
        {s: (one, chair.played(one, games, 2 * seed + 1)[s]) for s, one in them.items()} for them in (best, least)
    )
    return Row(chair.scenario, chair.code, plan, scores, chance, *measured)


def search(chair: Chair, family: Sequence[Plan], aim: str, seed: int) -> Plan:
    """The plan of a family that does best at an aim, on these tapes."""
    left = list(family)
    for games, stay in ROUNDS:
        chance = chair.played(RANDOM, games, seed)
        left.sort(key=lambda one: -worth(chair.played(one, games, seed), chance, aim))  # noqa: B023 - sorted at once
        left = left[:stay]
    return left[0]


def worth(scores: Scores, chance: Scores, aim: str) -> float:
    """How good scores are at an aim: one score by itself, or the score on which random moves are least far behind."""
    if aim != ALL_THREE:
        return scores[aim].value
    return min(lead(scores[s], chance[s]) for s in SCORES)


def lead(one: Figure, other: Figure) -> float:
    """How far one mean is above another, in widths of their intervals."""
    return (one.value - other.value) / max(1e-9, one.high - one.low + other.high - other.low)


def above(one: Figure, other: Figure) -> bool:
    """Whether one is above the other and their intervals do not touch."""
    return one.low > other.high


def family_of(hub: bool) -> list[Plan]:
    """Every plan that is another game in such a seat, and the built-in strategies.

    Left out: plans that draft what they would not sign, and what a hub, which has neither gestures nor visits, cannot
    do; and a rule for the eve of elections that says what holds at other times, too.
    """
    return [*(plan for plan in range(plans.PLANS) if _another(plan, hub)), *BUILT_IN]


def _another(plan: int, hub: bool) -> bool:
    signing, drafting, calm, eve = (plans.switch(plan, n) for n in range(plans.SIGNING, plans.RESERVE))
    if signing == plans.SIGN_NOTHING and drafting != plans.DRAFT_NOTHING:
        return False
    if (calm, eve) in ((plans.CALM_STILL, plans.EVE_STILL), (plans.CALM_VISIT, plans.EVE_VISIT)):
        return False
    return not hub or (calm in (plans.CALM_STILL, plans.CALM_BEST) and eve != plans.EVE_VISIT)


def signs_nothing(plan: Plan) -> bool:
    """Whether a plan never signs."""
    return plan == "blank" or (isinstance(plan, int) and plans.switch(plan, plans.SIGNING) == plans.SIGN_NOTHING)


def everywhere(chairs: list[Chair], rows: list[Row], games: int, seed: int) -> list[Everywhere]:
    """Each plan found, in every seat: those that beat random moves in most seats first."""
    found = list(dict.fromkeys(row.plan for row in rows))
    told = [Everywhere(plan, [], []) for plan in found]
    for chair, row in zip(chairs, rows, strict=True):
        played = {plan: chair.played(plan, games, seed) for plan in (*found, RANDOM)}
        for one in told:
            mine = played[one.plan]
            if all(above(mine[s], played[RANDOM][s]) for s in SCORES):
                one.ahead.append((chair.scenario, chair.code))
            for s in SCORES:
                if any(above(other, mine[s]) for other in (row.best[s][1], *(played[plan][s] for plan in found))):
                    one.beaten.append((chair.scenario, chair.code, s))
    return sorted(told, key=lambda one: (-len(one.ahead), len(one.beaten)))


def by_seat(rows: list[Row]) -> dict[str, dict[str, tuple[Figure, Figure]]]:
    """Each seat over all its situations together: (plans found there, random moves) on every score."""
    found: dict[str, dict] = {}
    for seat in dict.fromkeys(row.seat for row in rows):
        mine = [row for row in rows if row.seat == seat]
        pairs = {s: ([r.scores[s] for r in mine], [r.chance[s] for r in mine]) for s in SCORES}
        found[seat] = {s: (_mean_of(plan), _mean_of(chance)) for s, (plan, chance) in pairs.items()}
    return found


def _mean_of(figures: list[Figure]) -> Figure:
    """The mean of independent means, each situation counting alike, with its 95 % interval."""
    n = len(figures)
    value = sum(one.value for one in figures) / n
    half = sum(((one.high - one.low) / 2) ** 2 for one in figures) ** 0.5 / n
    return Figure(value, value - half, value + half, sum(one.count for one in figures))


KEEPING = (
    "keep every promise",
    "answer a breach in kind",
    "break what the public sees and dislikes",
    "break what the public sees and dislikes, but only in the year before an election",
    "break what is not worth keeping",
)
SIGNING = (
    "sign nothing",
    "sign while the public is not against it",
    "sign what is in the own win-set",
    "sign whatever can be paid",
)
DRAFTING = (
    "",
    "draft what promises most",
    "draft what promises most, bound .2 lighter than meant",
    "draft what promises most, bound .3 harder than meant",
)
CALM = ("make no move", "make the move that gains most", "make a gesture to a sore partner", "visit for the base")
EVE = ("", "no move in the year before an election", "visit for the base in the year before an election")
RESERVE = ("", "never spend the last 40 points of capital", "never spend the last 80 points of capital")


def told(plan: Plan) -> str:
    """A plan in plain words."""
    if isinstance(plan, str):
        return f"{plan} (built in)"
    words = (KEEPING, SIGNING, DRAFTING, CALM, EVE, RESERVE)
    said = "; ".join(part for part in (row[plans.switch(plan, n)] for n, row in enumerate(words)) if part)
    return f"{said} (attentive)" if plan == plans.ATTENTIVE else said
