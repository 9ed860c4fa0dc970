"""Forecasts: what students held probable, what came of it, and how far they could trust themselves."""

from game.session import Session
from game.text.chances import live
from game.text.numbers import hundredths, percent
from game.text.speak import _

from .room import Room

STANDS, OUTLIVES, CALM = "stands", "outlives", "calm"
BIN = 10  # percent a point of the calibration curve spans


def questions() -> dict[str, str]:
    """What is asked: two questions about the end, and one anew each quarter."""
    return {
        STANDS: _("At the end a promise of all governments is live"),
        OUTLIVES: _("What is signed outlives a change of government"),
        CALM: _("This quarter nobody breaks a promise"),
    }


def came(session: Session, question: str, turn: int) -> bool | None:
    """What became of a question asked in a quarter; None where it never came to that."""
    if question == CALM:
        page = session.records[turn] if turn < len(session.records) else None
        return None if page is None else not any(fact.kind == "broke" for fact in page.facts)
    if question == OUTLIVES:
        return bool(session.outcome()["survived_turnover"])
    return any(all(session.world.signer[k]) for k in live(session.world))


def scored(room: Room, number: int) -> dict[str, list[tuple[float, bool]]]:
    """By question, one student's chances and what came, the oldest first."""
    found: dict[str, list[tuple[float, bool]]] = {}
    for question, said in room.bets.get(number, {}).items():
        pairs = [(chance / 100, came(room.session, question, turn)) for turn, chance in sorted(said.items())]
        found[question] = [(chance, true) for chance, true in pairs if true is not None]
    return found


def brier(pairs: list[tuple[float, bool]]) -> float:
    """The mean squared miss: 0 is perfect, .25 is what always saying 50 % earns."""
    return sum((chance - true) ** 2 for chance, true in pairs) / len(pairs)


def forecasts(room: Room, only: int | None = None) -> list[dict]:
    """For each question: the class's first and last word, what came, and how far each was off; or one student's."""
    found, people = [], [scored(room, number) for number in room.bets if only in (None, number)]
    for question, text in questions().items():
        said = [one[question] for one in people if one.get(question)]
        if not said:
            continue
        first, last = [pairs[0] for pairs in said], [pairs[-1] for pairs in said]
        every = [pair for pairs in said for pair in pairs]
        yes = sum(true for _chance, true in every)
        word = _("yes") if yes == len(every) else _("no")
        if 0 < yes < len(every):
            word = _("{n} of {all} times").format(n=yes, all=len(every))
        found.append({
            "question": text, "came": word, "count": len(said),
            "first": percent(sum(c for c, _true in first) / len(first)),
            "last": percent(sum(c for c, _true in last) / len(last)),
            "brier_first": hundredths(brier(first)), "brier_last": hundredths(brier(last)),
        })  # fmt: skip
    return found


def calibration(room: Room) -> list[dict]:
    """The class's curve: of what was called 0-10 %, 10-20 % ... probable, how much came true. In percent."""
    every = [pair for number in room.bets for pairs in scored(room, number).values() for pair in pairs]
    found = []
    for low in range(0, 100, BIN):
        inside = [(c, true) for c, true in every if low <= round(100 * c) < low + BIN or (low + BIN == 100 and c == 1)]
        if inside:
            said, true = (sum(part) / len(inside) for part in zip(*inside, strict=True))
            found.append({"said": round(100 * said), "came": round(100 * true), "count": len(inside)})
    return found


def calibration_note() -> str:
    return _(
        "On the broken line, what was called 70 % probable came true seven times in ten. Points below it: too sure. "
        "Above it: too careful. A larger point holds more forecasts; one game holds few, so read it with care."
    )
