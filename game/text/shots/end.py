"""The debrief: lives of the promises, scores, what happened and why."""

from dataclasses import dataclass

from game.text.shots.onward import Curve


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
class Standing:
    """Where one score stands among many games: shares by bin over 0..100, the bin it lies in, and that in words."""

    bins: tuple[float, ...]
    mark: int
    text: str
    share: float  # of the games that it beats, 0..1


@dataclass(frozen=True, slots=True)
class Forecast:
    """One forecast held against what came: your chance, the model's, and whether it came true (empty: not known)."""

    date: str
    text: str
    said: str
    model: str
    came: str
    close: bool = False  # the outcome was the likelier one, as said


@dataclass(frozen=True, slots=True)
class Recorded:
    """What really happened in the game's time, with its source."""

    date: str
    text: str
    detail: str
    source: str


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
    standings: tuple[Standing, ...] = ()
    standings_note: str = ""
    lasts: tuple[Curve, ...] = ()
    lasts_lead: str = ""
    axis: tuple[str, str] = ("", "")
    forecasts: tuple[Forecast, ...] = ()
    forecasts_note: str = ""
    recorded: tuple[Recorded, ...] = ()
    recorded_note: str = ""
    can_keep: bool = False  # the debrief may be written as a page
    ahead: bool = False  # a thousand games on may be asked for
    others: tuple[tuple[str, tuple[Choice, ...]], ...] = ()  # other orders one could have given, by quarter
    chair: str = ""  # the next person at the keyboard, whose debrief can be seen
    chair_word: str = ""
