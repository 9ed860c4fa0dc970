"""After the game: three scores among a thousand, how long pacts last, forecasts scored, what really happened.

Figures of other games are handed in as plain lists; nothing here plays.
"""

from collections.abc import Sequence
from dataclasses import replace

from game.laws import scores
from game.session.said import Said, brier
from game.text.numbers import odds, percent, whole
from game.text.onward import curves
from game.text.seen import Seen
from game.text.shots import EndShot, Forecast, Question, Recorded, Standing
from game.text.speak import _, joined

BINS = 20
MOST_RECORDED = 12


# skill or luck


def with_others(shot: EndShot, seen: Seen, found: dict, games: int, quarters: int) -> EndShot:
    """The debrief with the thousand games: `scores` are three columns of 0..100, `forms` curves by form."""
    w, i = seen.now, seen.seat
    mine = scores.office_score(w, i), scores.security_score(w), scores.verdict_score(w, i)
    rows = tuple(_standing(score, column) for score, column in zip(mine, found["scores"], strict=True))
    n = f"{found['games']:,}"
    note = _("Your seat in {n} games, played by a strategy").format(n=n)
    if found["games"] < games:
        note = joined([note, _("Fewer than {n}: plain Python plays here.").format(n=f"{games:,}")])
    return replace(
        shot,
        standings=rows,
        standings_note=note,
        lasts=curves(found["forms"]),
        lasts_lead=_("Share that kept that form or a deeper one, in the same {n} games; 95 % bands").format(n=n),
        axis=(_("Form taken"), _("{n} quarters on").format(n=quarters)),
    )


def waiting(shot: EndShot, share: float, problem: str) -> EndShot:
    """The debrief while the thousand games are played, or when they could not be."""
    words = _("A thousand games are being played beside yours: {share} done.").format(share=percent(share))
    if problem:
        words = _("The games stopped: {why}").format(why=problem)
    return replace(shot, standings_note=words)


def _standing(score: float, column: Sequence[float]) -> Standing:
    """One score among others: equal ones count half."""
    n = max(1, len(column))
    beaten = (sum(x < score for x in column) + 0.5 * sum(x == score for x in column)) / n
    bins = [0] * BINS
    for x in column:
        bins[_bin(x)] += 1
    text = _("beats {n} of 100").format(n=whole(100 * beaten))
    return Standing(tuple(b / n for b in bins), _bin(score), text, beaten)


def _bin(score: float) -> int:
    return min(BINS - 1, max(0, int(score * BINS / 100)))


# forecasts


def question(seen: Seen, about: str) -> str:
    """A question in words."""
    kind, _colon, code = about.partition(":")
    if kind == "signed":
        return _("Something new is signed within four quarters")
    seat = seen.words.seat(code)
    if kind == "lost":
        return _("The ruling bloc in {seat} loses its next election").format(seat=seat)
    return _("A promise of {seat} that stands now outlives its next election").format(seat=seat)


def asked(seen: Seen, abouts: list[str]) -> tuple[Question, ...]:
    """What is asked this quarter; each begins at one half."""
    return tuple(Question(about, question(seen, about), 0.5) for about in abouts)


def with_forecasts(shot: EndShot, seen: Seen, said: Sequence[Said], outcomes: Sequence, model: dict) -> EndShot:
    """The debrief with every forecast: outcomes are true, false or None; `model` is (turn, about): chance."""
    rows = []
    for one, came in zip(said, outcomes, strict=True):
        theirs = model.get((one.turn, one.about))
        told = "" if came is None else _("came true") if came else _("did not")
        date = seen.words.date(seen.pages[one.turn].opened) if one.turn < len(seen.pages) else ""
        close = came is not None and abs(one.chance - came) < 0.5
        chance = odds(theirs) if theirs is not None else ""
        rows.append(Forecast(date, question(seen, one.about), percent(one.chance), chance, told, close))
    return replace(shot, forecasts=tuple(rows), forecasts_note=_scored(said, outcomes, model))


def _scored(said: Sequence[Said], outcomes: Sequence, model: dict) -> str:
    pairs = [(one, came) for one, came in zip(said, outcomes, strict=True) if came is not None]
    mine = brier((one.chance, came) for one, came in pairs)
    if mine is None:
        return _("You entered no forecast that the game has answered.")
    line = _("Your Brier score {x} on {n}; 0 is perfect, 0.25 is always saying one half.").format(
        x=f"{mine:.2f}", n=len(pairs)
    )
    theirs = [(model[one.turn, one.about], came) for one, came in pairs if (one.turn, one.about) in model]
    if len(theirs) < len(pairs):
        return line
    return joined([line, _("The model’s own odds: {x}.").format(x=f"{brier(theirs):.2f}")])


# what history did


def with_history(shot: EndShot, seen: Seen) -> EndShot:
    """The debrief with what really happened in the quarters of the game, as far as the cards know."""
    if not seen.words.real():
        return replace(shot, recorded_note=_("This place is invented, so history has nothing to say of it."))
    first, last = _day(seen.pages[0].opened, 1), _day(seen.pages[-1].opened, 3)
    inside = sorted((e for e in seen.scenario.events if first <= e.date <= last), key=lambda e: e.date)
    rows = tuple(Recorded(e.date, _(e.title), _(e.text), e.source) for e in inside[:MOST_RECORDED])
    note = _("What really happened in these quarters. The game is not a forecast of it.")
    if not rows:
        note = _("No event card falls into these quarters.")
    return replace(shot, recorded=rows, recorded_note=note)


def _day(w, month: int) -> str:
    """The first or last day of a quarter, as the cards write it."""
    return f"{w.date[1]}-{3 * w.date[2] - 3 + month:02d}-{'01' if month == 1 else '31'}"
