"""A rival outside the room: Pyongyang tests, Beijing presses, Moscow joins in; each by a law of its own."""

import mesa

from game.laws import rivals

ACTS = {
    "pyongyang": {"launches": (rivals.pyongyang_launches, 0), "nuclear": (rivals.pyongyang_nuclear, 1)},
    "beijing": {"wedge": (rivals.beijing_wedge, 2)},
    "moscow": {"patrol": (rivals.moscow_patrols, 3)},
}
"""Each rival's acts: the law that decides, and the draw of the tape that it uses."""


class Rival(mesa.Agent):
    """One rival government, by name."""

    kind = "rival"

    def __init__(self, model, code: str):
        super().__init__(model)
        self.code = code
        self.acts: dict[str, float] = {}

    def act(self) -> dict[str, float]:
        """What this rival does this quarter, as parts of the laws' Acts."""
        world, draws = self.model.state, self.model.luck.rival
        self.acts = {name: law(world, draws[place]) for name, (law, place) in ACTS[self.code].items()}
        return self.acts

    @property
    def launches(self) -> float | None:
        return self.acts.get("launches")

    @property
    def nuclear(self) -> float | None:
        return self.acts.get("nuclear")

    @property
    def wedge(self) -> float | None:
        return self.acts.get("wedge")

    @property
    def patrol(self) -> float | None:
        return self.acts.get("patrol")
