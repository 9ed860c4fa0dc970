"""The world before a record's first quarter: everything at rest, and the promises of the record in it."""

from __future__ import annotations

from game.content import load_scenario, override
from game.laws import politics
from game.laws.state import IDEA, NOBODY, World
from game.luck import luck
from game.setup import first_world
from game.study.hindcast.quarters import quarter
from game.study.hindcast.record import HUB, JAPAN, KOREA, Promise, Record

SCENARIO = "camp-david-2023"
AS_RECORDED = {"rules.shock_rate": 1}  # history returns as often as in the record, not as often as in the scenario
INAUGURATED = quarter("1997Q1")
UNKNOWN = 0.5  # trust where nothing is known of the other yet


def first_of(record: Record, changes: dict | None = None) -> World:
    """The world before the record's first quarter: everything at rest, and the promises of the record in it."""
    scenario = override(load_scenario(SCENARIO), {**AS_RECORDED, **(changes or {})})
    w = first_world(scenario)
    count = len(record.promises)
    w = w._replace(**_promises(w, record.promises), **{name: [[0] * count for _ in w.approval] for name in ("breaks",)})
    w = w._replace(deed=[[-1] * count for _ in w.approval], belief=[[0.0] * count for _ in w.approval])
    w = w._replace(seen=[[[0.0] * count for _ in w.approval] for _ in w.approval])
    w.table[0] = float(NOBODY)
    w.table_seat[:] = [0] * len(w.approval)
    w.threat[:] = [w.rules.north_base, w.rules.china_base]
    w.approval[:] = list(w.resting)
    w.grievance[:] = list(w.grievance_rest)
    w.trust[JAPAN][KOREA] = w.trust[KOREA][JAPAN] = UNKNOWN  # what they came to think of each other later is later
    w.date[:] = [0, record.first // 4, record.first % 4 + 1, len(record.quarters)]
    _begin_with(w, record)
    return w


def _promises(w: World, them: list[Promise]) -> dict:
    def each(value) -> list:
        return [value] * len(them)

    seats = range(len(w.approval))
    meant = [[p.bindingness, p.visibility, 0.0] for p in them]
    return {
        **{name: each(0) for name in ("rule", "agenda", "age", "since", "extended", "table_item")},
        "state": each(IDEA),
        "leaver": each(NOBODY),
        "concluded": each(-2),
        "price": each(0.0),
        "signer": [[int(i in p.seats) for i in seats] for p in them],
        "depth": [p.depth for p in them],
        "bind": [p.bindingness for p in them],
        "visible": [p.visibility for p in them],
        "obligation": [p.obligation for p in them],
        "meant": meant,
    }


def _begin_with(w: World, record: Record) -> None:
    """Who governs at the start, and the clocks: since the last vote where one is told, else half a term."""
    for i in range(len(w.approval)):
        w.bloc[i] = record.blocs.get(i, 0)
        w.term[i] = w.term_length[i] // 2
        if i in record.votes:
            w.term[i] = max(1, w.term_length[i] - (record.first - record.votes[i]) + 1)
        b = w.bloc[i]
        for eye in range(len(w.approval)):
            w.leader_x[eye][i], w.leader_h[eye][i] = w.bloc_x[i][b], w.bloc_h[i][b]
            w.doubt[eye][i] = w.spread[i] * w.spread[i]
    w.term[HUB] = 16 - (record.first - INAUGURATED - 1) % 16  # fixed by the constitution, whoever is told of
    politics.new_washington(w, HUB)


def new_leaders(w: World, seed: int, run: int) -> World:
    """The first leaders, drawn as the laws draw a successor, by the tape of the quarter after the last."""
    drawn = tape(w, seed, run, w.date[3])
    approval = list(w.approval)
    for i in range(len(w.approval)):
        politics.succeed(w, i, drawn, 0.0)
    w.approval[:] = approval
    return w


def tape(w: World, seed: int, run: int, t: int):
    """All chance of a quarter that no order needs: nobody is asked for orders here."""
    return luck(seed, run, t, len(w.approval), 0, 0)
