"""From here, in words: survival by pact form, and what becomes of every promise in force, with or without a vote.

The figures are handed in as plain lists; nothing here plays.
"""

from typing import NamedTuple

from game.laws.expecting import standing
from game.laws.form import FORM_NAMES
from game.laws.state import STATE_NAMES
from game.text.numbers import odds, percent
from game.text.shots import Ask, Curve, OnwardShot, Stand
from game.text.speak import _, joined
from game.text.words import Words

OUTCOMES = ("chance", "change", "stay")
MOST = 4  # curves in one chart
FEW = 5  # pacts still watched, below which a figure says nothing


class State(NamedTuple):
    """How far the games are, how many were meant, and what they start from."""

    share: float
    done: bool
    problem: str
    games: int
    quarters: int
    truth: bool


def form_words() -> dict[str, str]:
    """The forms a pact may take, in a word or two."""
    return {
        "statement": _("Statement"),
        "bilateral": _("Two members"),
        "partnership": _("Partnership"),
        "compact": _("Compact"),
        "framework": _("Framework"),
        "treaty": _("Treaty"),
    }


def curves(forms: dict, most: int = MOST) -> tuple[Curve, ...]:
    """The survival of the forms that most games took, the least binding first."""
    by_count = sorted(forms, key=lambda name: -forms[name][0][3])[:most]
    return tuple(_curve(name, forms[name]) for name in FORM_NAMES if name in by_count)


def _curve(name: str, points: list) -> Curve:
    told: tuple = ()
    for share, low, high, count in points:  # where next to no pact was watched so long, the last figure stands
        told += ((share, low, high),) if count >= FEW or not told else (told[-1],)
    word = form_words().get(name, name)
    share, low, high = told[-1]
    tip = _("{form}: taken in {n} games; {share} last so long ({low} to {high})").format(
        form=word, n=f"{points[0][3]:,}", share=percent(share), low=percent(low), high=percent(high)
    )
    return Curve(name, word, told, _("{share} {form}").format(share=percent(share), form=word), tip)


def onward_shot(words: Words, w, asked: tuple[str, str], state: State, found: dict | None, calm: dict | None):
    """The screen as far as the games are played."""
    forms = found["forms"] if found else {}
    lives = found["lives"] if found else {}
    before = calm if asked[0] else None
    return OnwardShot(
        title=_("From here"),
        lead=_lead(words, w, state, found),
        elections=_elections(words, asked[0]),
        outcomes=_outcomes(asked) if asked[0] else (),
        chart_title=_("How long pacts keep their form"),
        chart_lead=_("Share with that form or a deeper one; 95 % bands"),
        curves=curves(forms),
        axis=(_("Form taken"), _("{n} quarters on").format(n=state.quarters)),
        stands_title=_("What stands now, {n} quarters on").format(n=state.quarters),
        stands_lead=_("The mark shows it with no vote called.") if before else "",
        stands=tuple(_stand(words, w, k, lives.get(k), (before or {}).get("lives", {}).get(k)) for k in _standing(w)),
        note=_note(state),
        share=state.share,
        done=state.done,
        problem=_("The games stopped: {why}").format(why=state.problem) if state.problem else "",
    )


def _lead(words: Words, w, state: State, found: dict | None) -> str:
    n = found["games"] if found else 0
    line = _("{n} games played on from {date}, the same rules, another chance each.").format(
        n=f"{n:,}", date=words.date(w)
    )
    if state.done and 0 < n < state.games:
        line = joined([line, _("Fewer than {n}: plain Python plays here.").format(n=f"{state.games:,}")])
    return line


def _note(state: State) -> str:
    if state.truth:
        return _("Nothing is hidden any more: these games start from the true position.")
    return _("These games start from what you know. What is hidden from you is drawn anew for each batch.")


def _elections(words: Words, chosen: str) -> tuple[Ask, ...]:
    rows = [Ask("", _("No extra vote"), chosen == "")]
    for code, seat in zip(words.codes, words.seats, strict=True):
        rows.append(Ask(code, _("{seat} votes next quarter").format(seat=seat), chosen == code))
    return tuple(rows)


def _outcomes(asked: tuple[str, str]) -> tuple[Ask, ...]:
    told = {"chance": _("As it may fall"), "change": _("Office changes hands"), "stay": _("The bloc stays")}
    return tuple(Ask(name, told[name], asked[1] == name) for name in OUTCOMES)


def _standing(w) -> list[int]:
    return [k for k in range(len(w.state)) if standing(w, k)]


def _stand(words: Words, w, k: int, point: tuple | None, calm: tuple | None) -> Stand:
    share, low, high, _count = point or (0.0, 0.0, 0.0, 0)
    word = odds(share) if point else ""
    without = calm[0] if calm else -1.0
    return Stand(words.icon(k), words.promise(k), STATE_NAMES[w.state[k]], share, low, high, word, without)
