"""The debrief: when the game is over nothing is hidden any more, and everybody's forecasts are scored."""

from game.session import Session
from game.text import ending
from game.text.chances import live
from game.text.numbers import hundredths, percent
from game.text.seen import Reader

from .allow import only, rows
from .room import Room

QUESTIONS = {
    "stands": "At the end a promise of all governments is live",
    "outlives": "What is signed outlives a change of government",
}

DISCUSS = (
    ("What happened", ("Which quarter did you find hardest, and why?", "Where did your delegation disagree?",
                       "Which order of another government surprised you most?")),
    ("Why", ("When was a promise kept for fear of the partners, and when for its own sake?",
             "Which home group was heard more than its size? When in the electoral clock?",
             "What did Washington change: the gain from keeping, the fear of being alone, or the price of leaving?",
             "Was it the will, the capital or the vote at home that stood in the way?")),
    ("Beyond the game", ("What would make the pact outlive the next government?",
                         "What does the model leave out that you would put in first?",
                         "Where did you trust your forecast too much?")),
)  # fmt: skip


def end(room: Room) -> dict:
    """The page of the end: the form, who signed, three scores for each government, what happened and why."""
    session = room.session
    reader = Reader(session, session.seats[0], truth=True)
    seen, survived = reader.read(), session.outcome()["survived_turnover"]
    shot = ending.ending(seen, seen, survived, True)
    return {
        "show": "end",
        "headline": shot.headline,
        "lead": _lead(room, shot.quarters),
        "form": shot.form,
        "form_text": shot.form_text,
        "signed": shot.signed,
        "outlived": shot.outlived,
        "quarters": shot.quarters,
        "years": [list(pair) for pair in shot.years],
        "lives": [{"icon": one.icon, "name": one.name, "spans": rows(one.spans, ("start", "end", "state"))}
                  for one in shot.lives],
        "elections": [list(pair) for pair in shot.elections],
        "scores": [_scores(session, i, survived) for i in range(len(session.seats))],
        "happenings": rows(shot.happenings, ("quarter", "date", "text", "reason")),
        "approval": _approval(session),
        "forecasts": forecasts(room),
        "discuss": [{"phase": phase, "questions": list(questions)} for phase, questions in DISCUSS],
    }  # fmt: skip


def _lead(room: Room, quarters: int) -> str:
    people = sum(1 for m in room.members.values() if m.seat and not m.out)
    return f"{room.session.scenario.title}: {quarters} quarters, {people} delegates."


def _scores(session: Session, i: int, survived: bool) -> dict:
    seen = Reader(session, session.seats[i], truth=True).read()
    shot = ending.ending(seen, seen, survived, True)
    return {"code": session.seats[i], "name": seen.words.seat(i),
            "scores": [only(one, ("name", "value", "detail")) for one in shot.scores]}  # fmt: skip


def _approval(session: Session) -> dict:
    """Every government's approval at the end of each quarter, for the class graph."""
    found = {seat: [round(page.closed.approval[i], 1) for page in session.records]
             for i, seat in enumerate(session.seats)}  # fmt: skip
    return {"dates": [page.quarter for page in session.records], "lines": found}


def came_true(session: Session) -> dict[str, bool]:
    """What became of the two questions: a promise of all is live at the end; something outlived a government."""
    world = session.world
    whole = any(all(world.signer[k]) for k in live(world))
    return {"stands": whole, "outlives": bool(session.outcome()["survived_turnover"])}


def forecasts(room: Room) -> list[dict]:
    """For each question: the class's first and last word, what came, Brier scores, and the calibration curve."""
    true = came_true(room.session)
    found = []
    for question, text in QUESTIONS.items():
        said = [bets[question] for bets in room.bets.values() if question in bets]
        if not said:
            continue
        first = [turns[min(turns)] / 100 for turns in said]
        last = [turns[max(turns)] / 100 for turns in said]
        found.append({
            "question": text, "came": true[question], "count": len(said),
            "first": percent(sum(first) / len(first)), "last": percent(sum(last) / len(last)),
            "brier_first": hundredths(_brier(first, true[question])),
            "brier_last": hundredths(_brier(last, true[question])),
            "bins": _bins([(turns[t] / 100, true[question]) for turns in said for t in turns]),
        })  # fmt: skip
    return found


def _brier(chances: list[float], came: bool) -> float:
    """The mean squared miss: 0 is perfect, .25 is what always saying 50 % earns."""
    return sum((chance - came) ** 2 for chance in chances) / len(chances)


def _bins(pairs: list[tuple[float, bool]]) -> list[dict]:
    """How often what was called 0-20 %, 20-40 % ... probable came true."""
    found = []
    for low in (0, 20, 40, 60, 80):
        inside = [came for chance, came in pairs if low <= 100 * chance < low + 20 or (low == 80 and chance == 1)]
        if inside:
            found.append({"low": low, "high": low + 20, "count": len(inside),
                          "came": percent(sum(inside) / len(inside))})  # fmt: skip
    return found
