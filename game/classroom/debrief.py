"""The debrief: when the game is over nothing is hidden any more, and everything is told that can be told at once.

What takes longer (every decision turned round, a thousand other games) comes from aftermath.py a moment later.
"""

from game.session import Session
from game.text import ending
from game.text.happened import left_out
from game.text.lessons import phases
from game.text.numbers import percent, plain, signed
from game.text.seen import Reader
from game.text.speak import _
from game.text.words import Words

from .allow import only, rows
from .forecast import calibration, calibration_note, forecasts
from .room import Room


def discuss() -> list[dict]:
    """Ten questions in three phases, as the handouts have them."""
    return [{"title": title, "questions": list(asked)} for title, asked in phases()]


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
        "happenings": rows([one for one in shot.happenings if one.quarter >= 0], ("quarter", "date", "text", "reason")),
        "limits": only(left_out(), ("text", "reason")),
        "approval": _approval(session, seen.words),
        "forecasts": forecasts(room),
        "calibration": calibration(room),
        "calibration_note": calibration_note(),
        "hidden": _hidden(session, seen.words),
        "hidden_note": _("Nobody but the leader knew these. Wish runs from -100, against the partner, to 100.").replace(
            "-100", "\u2212100"),
        "history": _history(session),
        "history_note": _history_note(session),
        "rooms_note": _("The same missiles, the same court rulings, other people: what differs is what people did."),
        "discuss": discuss(),
    }  # fmt: skip


def _lead(room: Room, quarters: int) -> str:
    sat = [m for m in room.members.values() if m.chair and not m.out]
    told = _("{scenario}: {n} quarters, {people} people at the table and at home.")
    return told.format(scenario=_(room.session.scenario.title), n=quarters, people=len(sat))


def _scores(session: Session, i: int, survived: bool) -> dict:
    seen = Reader(session, session.seats[i], truth=True).read()
    shot = ending.ending(seen, seen, survived, True)
    return {"code": session.seats[i], "name": seen.words.seat(i),
            "scores": [only(one, ("name", "value", "detail")) for one in shot.scores]}  # fmt: skip


def _approval(session: Session, words: Words) -> dict:
    """Every government's approval at the end of each quarter, for the class graph."""
    found = {seat: [round(page.closed.approval[i], 1) for page in session.records]
             for i, seat in enumerate(session.seats)}  # fmt: skip
    return {"dates": [words.date(page.opened) for page in session.records], "lines": found}


def _hidden(session: Session, words: Words) -> list[dict]:
    """What each leader really wanted, one row a leader."""
    found: list[dict] = []
    for i in range(len(session.seats)):
        for number in dict.fromkeys(int(page.opened.leader_number[i]) for page in session.records):
            held = [page.opened for page in session.records if int(page.opened.leader_number[i]) == number]
            first, last = words.date(held[0]), words.date(held[-1])
            found.append({
                "code": session.seats[i], "name": words.seat(i), "leader": str(number),
                "wish": signed(100 * held[0].leader_x[i][i]), "history": percent(held[0].leader_h[i][i]),
                "office": first if first == last else _("{first} to {last}").format(first=first, last=last),
            })  # fmt: skip
    return found


def _history(session: Session) -> list[dict]:
    """The dated cards of the quarters that the class played, the oldest first."""
    if not Words(session.scenario).real() or not session.records:
        return []
    first, last = (_quarter(page.opened.date) for page in (session.records[0], session.records[-1]))
    cards = sorted(session.scenario.events, key=lambda event: event.date)
    inside = [one for one in cards if first <= (int(one.date[:4]), (int(one.date[5:7]) + 2) // 3) <= last]
    return [{"date": one.date, "title": _(one.title), "text": f"{_(one.text)} ({one.source})"} for one in inside]


def _quarter(date) -> tuple[int, int]:
    return int(date[1]), int(date[2])


def _history_note(session: Session) -> str:
    if not Words(session.scenario).real():
        return _("This place is invented: no history answers for it.")
    return _("What is on record for these quarters. The leaders of the game are inventions; these dates are not.")


def summary(room: Room) -> dict:
    """One room in a row, to lay beside the others."""
    session, words = room.session, Words(room.session.scenario)
    scores = session.outcome()["scores"] if session.records else {}
    told = _("still playing")
    if room.phase == "over":
        seen = Reader(session, session.seats[0], truth=True).read()
        told = ending.headline(seen, session.outcome()["survived_turnover"])
    shared = next(iter(scores.values()), {}).get("security")
    cells = [[_("Common security"), "" if shared is None or room.phase != "over" else plain(shared)]]
    for i, seat in enumerate(session.seats):
        shown = plain(scores[seat]["office"]) if scores and room.phase == "over" else ""
        cells.append([_("{seat}’s office").format(seat=words.seat(i)), shown])
    return {"code": room.code, "date": words.date(session.world), "headline": told, "scores": cells}
