"""The map: capitals, the promises between them, the hub's frame, the rivals."""

from dataclasses import dataclass

STATES = ("idea", "table", "live", "notice", "hollow", "ended")


@dataclass(frozen=True, slots=True)
class Capital:
    """One government's place. `lon` and `lat` in degrees, or None where the view must place it (ring,
    harbour chart)."""

    code: str
    name: str
    lon: float | None = None
    lat: float | None = None
    bright: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """One commitment on the map. `was` is its state a quarter ago (the same: nothing moves). `detail` is
    for the tooltip."""

    id: str
    icon: str
    name: str
    state: str
    depth: float
    members: tuple[str, ...]
    was: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Inset:
    """The hub's frame on the map: name and two short lines; `attentive` makes its seal breathe."""

    code: str
    name: str
    lines: tuple[str, ...] = ()
    attentive: bool = False


@dataclass(frozen=True, slots=True)
class Rival:
    name: str
    lon: float | None = None
    lat: float | None = None


@dataclass(frozen=True, slots=True)
class MapShot:
    """`chart` is east-asia, harbours (two invented ports) or ring (any number). `launch`, `patrol`: words,
    or empty."""

    chart: str
    capitals: tuple[Capital, ...]
    strands: tuple[Strand, ...] = ()
    inset: Inset | None = None
    rivals: tuple[Rival, ...] = ()
    launch: str = ""
    patrol: str = ""
