"""After the game, beside the window: the same game a thousand times with a strategy in every seat, and the model's own
odds on what the person forecast."""

from collections.abc import Sequence

import numpy as np

from game.ensemble import survival
from game.session import Session
from game.session.said import Course, Said, by, came, course_of

from .onward import batches, points

STATE = 400  # games for the model's odds on one quarter's questions


def others(game: Session, seat: str):
    """(share done, {"games", "scores", "forms"}) batch by batch: the game from its first quarter on."""
    start, i = game.fork(0), game.seats.index(seat)
    count = len(game.seats)
    parts: list = []
    for share, parts in batches(start, None, None, horizon=game.scenario.turns):  # noqa: B007  the last is whole
        if share < 1.0:
            yield share, None
    form = np.concatenate([one.form[one.sound] for one in parts])
    table = np.concatenate([one.found.broken[one.sound] for one in parts])
    columns = (table[:, i], table[:, -1], table[:, count + i])
    forms = survival.by_form(form, parts[0].form_now, least=max(10, len(form) // 50))
    yield (
        1.0,
        {
            "games": len(form),
            "scores": [column.tolist() for column in columns],
            "forms": {name: points(curve) for name, curve in forms.items()},
        },
    )


def model_odds(game: Session, seat: str):
    """(share done, {(turn, question): chance}): the model on from each quarter in which the person was asked."""
    said = by(game.said, seat)
    turns, found = sorted({one.turn for one in said}), {}
    for n, turn in enumerate(turns, 1):
        then = game.fork(min(turn, len(game.records)))
        abouts = [one.about for one in said if one.turn == turn]
        *_rest, (_share, parts) = batches(then, game.seats.index(seat), None, STATE, horizon=2 * game.scenario.turns)
        for about in abouts:
            hits = [x for part in parts for x in _answers(part, about, then, game.seats)]
            if hits:
                found[turn, about] = sum(hits) / len(hits)
        yield n / len(turns), dict(found)


def _answers(part, about: str, then: Session, codes) -> list[bool]:
    """What came of a question in each continuation that answers it."""
    rows = zip(part.state[part.sound].tolist(), part.election[part.sound].tolist(), strict=True)
    answers = [came(about, then.world, codes, Course(state, election)) for state, election in rows]
    return [one for one in answers if one is not None]


def outcomes(game: Session, said: Sequence[Said]) -> list[bool | None]:
    """What came of each of these forecasts in the game itself."""
    found = []
    for one in said:
        w = game.records[one.turn].opened if one.turn < len(game.records) else game.world
        found.append(came(one.about, w, game.seats, course_of(game.records[one.turn :])))
    return found


def beside(game: Session, seat: str):
    """Both, one after the other: (share done, (others or None, odds))."""
    share, theirs = 0.0, None
    for share, theirs in others(game, seat):
        yield 0.8 * share, (theirs, {})
    for share, chances in model_odds(game, seat):
        yield 0.8 + 0.2 * share, (theirs, chances)
