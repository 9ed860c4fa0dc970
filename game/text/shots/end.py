"""The debrief: lives of the promises, scores, what happened and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a commitment's life in quarters from the start."""

    start: float
    end: float
    state: str


@dataclass(frozen=True, slots=True)
class Life:
    """A commitment's row; `id` is what `Happening.commitment` names (without one, its icon)."""

    icon: str
    name: str
    spans: tuple[Span, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    name: str
    value: str
    detail: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened and why: number on the timeline, date, sentence, reason."""

    quarter: float
    date: str
    text: str
    reason: str
    commitment: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """What one of the seat's decisions brought: points of each score, as played less the other way round."""

    id: str
    quarter: float
    date: str
    text: str
    changes: tuple[tuple[str, int], ...]
    commitment: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision that can be turned round: what was done, and what the other branch does instead."""

    id: str
    date: str
    text: str
    other: str


@dataclass(frozen=True, slots=True)
class EndShot:
    """The debrief: the form reached, who signed, whether it outlived a government, three scores, what
    happened and why."""

    headline: str
    lead: str
    quarters: int
    years: tuple[tuple[float, str], ...]
    lives: tuple[Life, ...]
    elections: tuple[tuple[str, float], ...]
    scores: tuple[Score, ...]
    form: str
    form_text: str
    signed: str
    signatories: tuple[tuple[str, str, bool], ...]
    outlived: str
    happenings: tuple[Happening, ...]
    seal_note: str = ""
    effects: tuple[Effect, ...] = ()
    effects_note: str = ""
    choices: tuple[Choice, ...] = ()
