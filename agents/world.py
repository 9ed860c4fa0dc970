"""The world as Mesa sees it: governments and rivals that act, a quarter a step, by the laws of the desk."""

from collections.abc import Mapping
from typing import Any

import mesa
from mesa.datacollection import DataCollector

from game.content import load_scenario, override
from game.laws import turn
from game.laws.form import FORM_NAMES, form_of
from game.laws.orders import together
from game.laws.sight import observe
from game.laws.state import ENDED, HOLLOW, LIVE, MOVES, NOTICE, Acts
from game.luck import seed_number
from game.session import Book
from game.session.chance import drawn
from game.session.worlds import in_play, kept
from game.setup import first_world

from .council import council_for
from .government import Government
from .rival import ACTS, Rival

FIRST = "camp-david-2023"

COLUMNS = {
    "model": {
        "seed": "the seed of the tape, a whole number from 0 to 2**64 - 1",
        "run": "the run under that seed",
        "turn": "the quarter just played, from 0",
        "quarter": "its place in the calendar, such as 2023 Q3",
        "north": "North Korean threat, 0-1",
        "china": "pressure of China and Russia, 0-1",
        "patron": "Washington's commitment as patron, 0-1",
        "attention": "Washington's attention as enforcer, 0-1",
        "live": "promises that are live",
        "hollow": "promises that are hollow",
        "notice": "promises in notice",
        "ended": "promises that have ended",
        "depth": "summed depth of all that is live",
        "form": "the form of the pact: " + ", ".join(FORM_NAMES),
        "digest": "SHA-256 over every cell of every turn so far",
    },
    "agent": {
        "code": "who: a seat's code, or a rival's name",
        "kind": "government or rival; a column that does not apply is empty",
        "approval": "0-100 %",
        "capital": "political capital, 0-100 points",
        "bloc": "the ruling bloc",
        "leader": "1 for the leader of the first quarter, 2 for the next",
        "pressure": "domestic pressure D for working with the partner, -1 to 1",
        "mood": "public mood M, -1 to 1",
        "grievance": "salience of grievance, 0-1",
        "kept": "promises kept this quarter",
        "broke": "promises broken this quarter",
        "signed": "1 signed, 0 declined, -1 not asked",
        "move": "number of the move played, -1 for none: " + ", ".join(MOVES),
        "election": "0 none, 1 held, 2 lost, 3 the leader fell between elections",
        "launches": "launch days this quarter (Pyongyang)",
        "nuclear": "1 if there was a nuclear test (Pyongyang)",
        "wedge": "number of the seat pressed, -1 for none (Beijing)",
        "patrol": "1 if patrols were joined (Moscow)",
    },
}
"""What the data collector writes down at the end of each quarter, and what each column means."""


class World(mesa.Model):
    """One game as a Mesa model: `scenario` is an id, a file or a Scenario; `rng` the seed, a number or text.

    `strategies` maps seats to strategy names ({"KR": "grim"}, or the text "KR=grim,JP=random"); any other
    keyword is a path of the scenario with __ for its dots, as in government__KR__approval=30. Without
    `rng`, a seed is drawn, and `seed` tells which.
    """

    government_type = Government
    rival_type = Rival

    def __init__(self, scenario: Any = FIRST, *, rng: Any = None, run: int = 0, strategies=None, **params):
        scenario, rng, params = _mesa_scenario(scenario, rng, params)
        seed = _seed(rng, params.pop("seed", None))
        super().__init__(rng=seed)
        self.seed = int(self.rng.integers(1 << 63)) if seed is None else seed
        self.run = seed_number(_plain(run))
        self.situation = _situation(scenario, params)
        self.state = in_play(first_world(self.situation))
        self.book = Book(self.situation, self.seed, self.run, self.state)
        self.names = self.book.names
        self.luck, self._opened, self._acts, self._views = None, None, None, {}
        council = council_for(self.situation, _strategies(strategies))
        self.rivals = [self.rival_type(self, name) for name in ACTS]
        seats = enumerate(council.items())
        self.governments = [self.government_type(self, code, i, decide) for i, (code, decide) in seats]
        self.datacollector = _Collector(
            model_reporters={name: name if name in _PLAIN else _reporter(name) for name in COLUMNS["model"]},
            agent_reporters={name: _asked(name) for name in COLUMNS["agent"]},
        )

    @property
    def opened(self):
        """The world as this quarter opened: public news is out, nobody has ordered yet."""
        if self._opened is None:
            self._open()
        return self._opened

    def government(self, code: str) -> Government:
        """The government that plays a seat."""
        council_for(self.situation, {code: "domestic"})
        return next(one for one in self.governments if one.code == code)

    def view(self, seat: int):
        """All that a seat may know this quarter."""
        opened = self.opened
        if seat not in self._views:
            self._views[seat] = observe(opened, seat)
        return self._views[seat]

    def step(self) -> None:
        """One quarter: the world moves, views, sealed orders, all are opened at once, the record."""
        if not self.running:
            return
        opened = self.opened
        sealed = [one.order() for one in self.governments]
        turn.close_turn(self.state, together(sealed), self.luck)
        held = [one.code for one in self.governments if one.sealed is not None]
        refused = [(one.code, why) for one in self.governments for why in one.refused]
        self.book.write(opened, kept(self.state), self._acts, sealed, held, refused)
        for one in self.governments:
            one.sealed = None
        self._opened = None
        self.running = not turn.over(self.state)
        self.datacollector.collect(self)

    def digest(self) -> str:
        """SHA-256 over every cell of every turn so far: the same as of the game played at the desk."""
        return self.book.digest()

    def record(self) -> dict:
        """The whole game as one plain document."""
        return self.book.document()

    def _open(self) -> None:
        """All chance of the quarter is drawn; the rivals act; the news is out."""
        count, items = len(self.names.seats), len(self.names.commitments)
        self.luck = drawn(self.seed, self.run, self.state.date[0], count, items)
        done: dict[str, float] = {}
        for rival in self.rivals:
            done |= rival.act()
        self._acts = Acts(**done)
        turn.open_turn(self.state, self._acts, self.luck)
        self._opened, self._views = kept(self.state), {}


class _Collector(DataCollector):
    """A collector whose rows Mesa 3.3's batch_run finds: it asks for step n - 1 and means the last of n."""

    def collect(self, model) -> None:
        super().collect(model)
        if not hasattr(self, "_collection_steps"):
            self._agent_records[model.steps - 1] = self._agent_records.pop(model.steps)


_PLAIN = ("seed", "run")


def _reporter(name: str):
    return lambda model: _FIGURES[name](model)


def _asked(name: str):
    """A figure of an agent; None where the agent has no such figure."""
    return lambda agent: getattr(agent, name, None)


def _count(state: int):
    return lambda model: sum(1 for one in model.state.state if one == state)


_FIGURES = {
    "turn": lambda model: model.book.records[-1].turn,
    "quarter": lambda model: model.book.records[-1].quarter,
    "north": lambda model: model.state.threat[0],
    "china": lambda model: model.state.threat[1],
    "patron": lambda model: model.state.hub[0],
    "attention": lambda model: model.state.hub[1],
    "live": _count(LIVE),
    "hollow": _count(HOLLOW),
    "notice": _count(NOTICE),
    "ended": _count(ENDED),
    "depth": lambda model: sum(d for k, d in enumerate(model.state.depth) if model.state.state[k] == LIVE),
    "form": lambda model: FORM_NAMES[form_of(model.state)],
    "digest": lambda model: model.digest(),
}


def _mesa_scenario(scenario, rng, params: dict) -> tuple:
    """Mesa's own Scenario objects carry a seed and parameters: they are read as if given by name."""
    if not hasattr(scenario, "_scenario_id"):
        return scenario, rng, dict(params)
    said = {key: value for key, value in vars(scenario).items() if not key.startswith("_")}
    seed = said.pop("rng", None)
    return said.pop("scenario", FIRST), seed if rng is None else rng, {**said, **params}


def _plain(number):
    """A numpy number as Python's own; anything else as it is."""
    return number.item() if hasattr(number, "item") else number


def _seed(rng, seed) -> int | None:
    """The one seed that `rng` and `seed` agree on, as a number of 64 bits; None if neither was given."""
    if rng is not None and seed is not None:
        raise ValueError("give rng or seed, not both")
    given = _plain(seed if rng is None else rng)
    if given is None:
        return None
    if hasattr(given, "integers"):
        return int(given.integers(1 << 63))
    try:
        return seed_number(given)
    except (TypeError, OverflowError):
        raise ValueError(f"rng: found {given!r}, expected a whole number or text") from None


def _situation(scenario, params: dict):
    """The scenario, with every keyword applied as a path."""
    found = scenario if hasattr(scenario, "governments") else load_scenario(scenario)
    return override(found, {path.replace("__", "."): _plain(value) for path, value in params.items()})


def _strategies(given: Mapping[str, str] | str | None) -> dict[str, str]:
    if isinstance(given, str):
        pairs = [part.partition("=") for part in given.split(",") if part.strip()]
        return {seat.strip(): name.strip() for seat, _, name in pairs}
    return dict(given or {})


assert set(_FIGURES) | set(_PLAIN) == set(COLUMNS["model"])
