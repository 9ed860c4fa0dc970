"""Records made here, by the laws themselves, so that the right answer is known; nothing in them ever happened."""

from __future__ import annotations

import csv
from pathlib import Path

from game.laws import deciding, orders, promises, rivals, turn
from game.laws.state import ENDED, LIVE
from game.luck import luck
from game.study.hindcast.follow import break_chances
from game.study.hindcast.quarters import named, quarter
from game.study.hindcast.record import Promise, Quarter, Record
from game.study.hindcast.start import first_of, new_leaders
from game.study.hindcast.treaties import any_break

BEGIN = quarter("1998Q1")
BLOC_NAMES = (("LDP", "OPP"), ("CON", "PRO"), ("INT", "RES"))
SEATS = ("JP", "KR", "US")
OFTEN = {"rules.sharpness": 2.0, "rules.inertia": 0.25}  # so that a short record has breaks enough to count
ROOM = 60  # draws a seat has a quarter; promises of one place share them, and never stand at once
SMALL = (("Drill", "bi"), ("Swap", "bi"), ("TCOG", "tri"), ("Shuttle", "bi"), ("TISA", "tri"))


def made(seed: int, quarters: int = 24, changes: dict | None = None, plain: tuple = SMALL):
    """A game that the laws played: (timeline rows, test rows, spell rows, the true chances of a break, what came).

    A promise that is broken is made again in the quarter after, as another commitment.
    """
    many = [promise(f"{name} {n}", form) for n in range(quarters) for name, form in plain]
    w = new_leaders(first_of(blank(quarters, many), changes), seed, 0)
    standing = dict(enumerate(range(len(plain))))
    spells = {k: [BEGIN, BEGIN + quarters - 1, 0, ""] for k in standing.values()}
    timeline, tests, chances = [], [], []
    for t in range(quarters):
        for k in standing.values():
            if w.state[k] != LIVE:
                promises.turn_into(w, k, LIVE)
                w.age[k] = 0
        drawn = luck(seed, 0, t, 3, ROOM, 0)
        acts = rivals.rival_acts(w, drawn)._replace(wedge=-1.0, patrol=0.0)
        turn.open_turn(w, acts, drawn)
        tests.append([named(BEGIN + t), int(acts.launches), int(acts.nuclear)])
        if w.news[0] >= 0:
            seat, other = int(w.news[2]), 1 - int(w.news[2])
            grave = -2 if w.news[1] > 0.5 * (w.rules.shock_low + w.rules.shock_high) else -1
            timeline.append(row(BEGIN + t, "shock", SEATS[other], SEATS[seat], grave, "-", "An old wound"))
        places = list(standing.values())
        chances += [any_break(some) for some in break_chances(w, places)]
        sealed = [orders.quiet_order(w) for _ in w.approval]
        for i in range(3):
            for k in places:
                if w.signer[k][i] == 1 and not deciding.keeps(w, i, k, drawn.keep_e[i][k % ROOM]):
                    sealed[i].keep[k] = 0
        before = list(w.bloc)
        turn.close_turn(w, orders.together(sealed), drawn)
        for i in range(3):
            if w.election[i] in (2, 3):
                text = f"A new leader ({BLOC_NAMES[i][w.bloc[i]]})"
                change = BLOC_NAMES[i][w.bloc[i]] if w.bloc[i] != before[i] else ""
                timeline.append(row(BEGIN + t, "turnover", SEATS[i], "", "", "-", text, change))
            elif w.election[i] == 1:
                timeline.append(row(BEGIN + t, "election", SEATS[i], "", "", "-", "The house stands"))
        for place, k in list(standing.items()):
            breakers = [SEATS[i] for i in range(3) if sealed[i].keep[k] == 0]
            if breakers:
                spells[k][1:] = [BEGIN + t, 1, "+".join(breakers)]
                promises.turn_into(w, k, ENDED)
                if t + 1 < quarters:
                    standing[place] = k + len(plain)
                    spells[standing[place]] = [BEGIN + t + 1, BEGIN + quarters - 1, 0, ""]
    names = {k: many[k] for k in spells}
    table = [[names[k].name, names[k].form, named(a), named(b), broken, by] for k, (a, b, broken, by) in spells.items()]
    return timeline or [row(BEGIN, "intent", "JP", "", "", "-", "Nothing yet")], tests, table, chances


def row(number: int, kind: str, initiator: str, target: str, direction, form: str, event: str, bloc: str = "") -> list:
    month = 3 * (number % 4) + 2
    date = f"{number // 4}-{month:02d}-15"
    return [date, named(number), kind, initiator, target, direction, form, event, bloc]


def promise(name: str, form: str) -> Promise:
    """A consult duty under another name."""
    return Promise(name, form, "consult", BEGIN, BEGIN, False, (), 0.45, 0.20, 0.45, 0.15)


def blank(quarters: int, them: list) -> Record:
    return Record([Quarter(BEGIN + t) for t in range(quarters)], them, [])


def written(folder: Path, timeline: list, tests: list, spells: list) -> tuple[Path, Path, Path]:
    """The three tables as files."""
    heads = {
        "timeline.csv": ["date", "quarter", "kind", "initiator", "target", "direction", "form", "event", "bloc"],
        "tests.csv": ["quarter", "launch_days", "nuclear_tests"],
        "commitment_spells.csv": ["commitment", "form", "start", "end", "breached", "broken_by", "card"],
    }
    tables = (timeline, tests, [[*cells, "consult"] for cells in spells])
    paths = []
    for (name, head), rows in zip(heads.items(), tables, strict=True):
        path = folder / name
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *rows])
        paths.append(path)
    return tuple(paths)
