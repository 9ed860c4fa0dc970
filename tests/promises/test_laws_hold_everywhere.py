"""L2: whatever legal orders are given and whatever chance brings, the world stays one that the laws know.

Orders are random but admitted; chance is random too, and one draw in ten lies at the far end of its range.
"""

import math
import random
from itertools import pairwise

import pytest

from game.content import load_scenario, scenario_ids
from game.content.library import load_rules
from game.laws import crisis, deciding, orders, rivals, scores, signing, turn
from game.laws.form import form_of
from game.laws.sight import frozen
from game.laws.state import BROKE, ENDED, HOLLOW, IDEA, KEPT, LIVE, NOBODY, NOTICE, SILENT, World
from game.laws.trust import FAITH
from game.session.worlds import in_play
from game.setup import first_world
from tests.session.games import eight
from tests.worlds import any_order, ruled, shaken

SHARES = (
    "threat",
    "hub",
    "leader_h",
    "grievance",
    "grievance_rest",
    "relief",
    "depth",
    "bind",
    "visible",
    "obligation",
)
SIGNED_SHARES = ("leader_x", "mood", "street", "pressure", "lift")
CHANCES = ("belief", "seen")
STEPS = {
    IDEA: {IDEA},
    LIVE: {LIVE, HOLLOW, NOTICE},
    HOLLOW: {LIVE, ENDED},
    NOTICE: {LIVE, NOTICE, ENDED},
    ENDED: {ENDED},
}
"""Where a commitment may stand a quarter later if it was not signed in that quarter."""

SCENARIOS = [*scenario_ids(), *["twin-harbours"] * 14]


def numbers(table) -> list:
    """Every number of a table."""
    if table and not isinstance(table[0], (list, tuple)):
        return table
    return [cell for row in table for cell in numbers(row)]


def within(w: World, names: tuple, low: float, high: float) -> None:
    for name in names:
        cells = w.hub[:3] if name == "hub" else numbers(getattr(w, name))
        assert low <= min(cells) and max(cells) <= high, f"{name} holds {min(cells)} to {max(cells)}"


def check(w: World) -> None:
    """The world is one that the laws know."""
    whole = math.fsum(
        cell for name, table in zip(w._fields, w, strict=True) if name != "rules" for cell in numbers(table)
    )
    assert abs(whole) < 1e9, "a cell is no number, or beyond all measure"
    within(w, SHARES, 0.0, 1.0)
    within(w, SIGNED_SHARES, -1.0, 1.0)
    within(w, CHANCES, 0.0, 1.0)
    within(w, ("approval", "capital"), 0.0, 100.0)
    within(
        w,
        ("doubt", "felt", "side", "pressed", "relief_left", "age", "since", "breaks", "need", "tau"),
        0.0,
        1e6,
    )
    for i, row in enumerate(w.trust):
        assert all(FAITH <= cell <= 1 - FAITH for j, cell in enumerate(row) if j != i), f"trust of {i}: {row}"
    check_table(w)
    check_promises(w)
    check_crisis(w)
    check_clocks(w)


def check_table(w: World) -> None:
    if not signing.on_table(w):
        assert not any(w.table_item) and not any(w.table_seat) and list(w.table[1:]) == [0.0, 0.0, 1.0, 0.0]
        return
    assert any(w.table_item) and sum(w.table_seat) >= 2 and 0 <= w.table[0] <= len(w.approval)
    for k, there in enumerate(w.table_item):
        if there:
            assert signing.may_be_proposed(w, k), f"{k} lies on the table in state {w.state[k]}"
            assert signing.fits(w, k, w.table_seat)
    if w.table[0] < len(w.approval):
        assert w.table_seat[int(w.table[0])] == 1


def check_promises(w: World) -> None:
    for k, state in enumerate(w.state):
        assert state in STEPS
        if state == IDEA:
            assert w.age[k] == 0 and w.concluded[k] == -2 and w.leaver[k] == NOBODY
        else:
            assert sum(w.signer[k]) >= 2 and signing.fits(w, k, w.signer[k])
            assert w.concluded[k] < w.date[0]
        if state == NOTICE:
            assert w.signer[k][w.leaver[k]] == 1


def check_clocks(w: World) -> None:
    for i in range(len(w.approval)):
        assert 1 <= w.term[i] <= w.term_length[i] or w.date[0] == 0
        assert w.bloc[i] in (0, 1) and w.turnovers[i] < w.leader_number[i]
        assert 0.0 <= scores.office_score(w, i) <= 100.0 and 0.0 <= scores.verdict_score(w, i) <= 100.0
    assert 1 <= w.date[2] <= 4 and 0.0 <= scores.security_score(w) <= 100.0
    assert 0 <= form_of(w) < 8


def check_step(before: World, sealed: orders.Orders, after: World) -> None:
    """What one quarter did to every promise follows from what was ordered."""
    for k in range(len(before.state)):
        signed = after.concluded[k] != before.concluded[k]
        deeds = [after.deed[i][k] for i in range(len(before.approval))]
        for i, deed in enumerate(deeds):
            kept = sealed.keep[i][k] or withdrawn(after, i, k)
            assert deed == (SILENT if not orders.binds(before, i, k) else KEPT if kept else BROKE)
        if signed:
            assert before.table_item[k] == 1 and signing.may_be_proposed(before, k)
            assert (after.state[k], after.age[k], after.since[k]) == (LIVE, 1, 1)
            assert after.signer[k] == before.table_seat
            continue
        assert after.state[k] in STEPS[before.state[k]], f"{k}: {before.state[k]} to {after.state[k]}"
        assert after.signer[k] == before.signer[k]
        assert after.age[k] == before.age[k] + (
            after.state[k] in (LIVE, HOLLOW, NOTICE) and before.state[k] != IDEA
        )
        changed = after.state[k] != before.state[k]
        assert after.since[k] == (1 if changed else before.since[k] + 1)
        if changed:
            assert (after.state[k] == LIVE) == (BROKE not in deeds)


def withdrawn(after: World, i: int, k: int) -> bool:
    """Whether i gave way in the crisis over its notice on k, and so keeps it."""
    about = list(after.crisis[:4]) == [crisis.OVER_NOTICE, i + 1, after.crisis[crisis.OTHER], k + 1]
    return about and after.crisis[crisis.END] in (crisis.ONE_CONCEDED, crisis.BOTH_CONCEDED)


def check_crisis(w: World) -> None:
    """A crisis is between two who can be in one; nobody stands firm outside it, or more than four times."""
    kind, one, other, about, stood, end, rival = w.crisis
    assert (kind == 0) == (one == 0) and (one != other or kind == 0) and about <= len(w.state)
    for i, firm in enumerate(w.firm):
        assert 0 <= firm <= crisis.EXCHANGES and (firm == 0 or i + 1 in (one, other))
    assert 0 <= stood <= crisis.EXCHANGES and 0 <= end <= crisis.BOTH_FIRM and 0 <= rival <= crisis.EXCHANGES
    assert (end == crisis.BOTH_FIRM) == (stood == crisis.EXCHANGES)


def remembered(w: World) -> World:
    """The tables that `check_step` compares, as they are now."""
    flat = {
        n: list(getattr(w, n)) for n in ("state", "age", "since", "concluded", "table_item", "table_seat")
    }
    return w._replace(**flat, signer=[list(row) for row in w.signer])


def play(first: World, dice: random.Random) -> int:
    """One game of random orders and chance, watched; how many turns it had."""
    w = in_play(first)
    while not turn.over(w):
        luck = shaken(w, dice)
        turn.open_turn(w, rivals.rival_acts(w, luck), luck)
        check(w)
        before = remembered(w)
        sealed = orders.together([given(w, i, dice, luck) for i in range(len(w.approval))])
        turn.close_turn(w, sealed, luck)
        check_step(before, sealed, w)
        check_crisis(w)
    return w.date[0]


def given(w: World, i: int, dice: random.Random, luck) -> orders.Order:
    """Mostly a random order; now and then what the model's own government would do."""
    if dice.random() < 0.1:
        return orders.domestic_order(w, i, luck)
    order = any_order(w, i, dice)
    assert orders.faults(w, i, order) == []
    return order


def any_first(dice: random.Random) -> World:
    """A shipped scenario, half the time with some constants at an end of the range their card allows."""
    scenario = eight() if dice.random() < 0.01 else load_scenario(dice.choice(SCENARIOS))
    w = first_world(scenario)
    if dice.random() < 0.5:
        cards = load_rules()
        names = dice.sample(sorted(cards), 12)
        w = ruled(w, **{n: dice.choice((cards[n].low, cards[n].high)) for n in names})
    if dice.random() < 0.3:
        w = ruled(w, crisis_rate=1.0, crisis_overhead=1.0)
    return w


def many(turns: int, seed: int) -> None:
    done, game = 0, 0
    while done < turns:
        try:
            done += play(any_first(random.Random(f"{seed} {game}")), random.Random(f"{seed} {game} play"))
        except Exception as error:
            error.add_note(f"game {game} of seed {seed}")
            raise
        game += 1


def test_twenty_thousand_random_turns_keep_the_world_whole():
    many(20_000, seed=1)


@pytest.mark.nightly
def test_two_hundred_thousand_random_turns_keep_the_world_whole():
    many(200_000, seed=2)


def test_every_step_down_and_up_is_taken_by_random_play():
    """The watch above would be idle if random play never went there."""
    seen = set()
    for game in range(40):
        dice = random.Random(f"steps {game}")
        w = first_world(load_scenario("gsomia-2019" if game % 2 else "twin-harbours"))
        states = [frozen(w.state)]
        while not turn.over(w):
            luck = shaken(w, dice)
            turn.open_turn(w, rivals.rival_acts(w, luck), luck)
            turn.close_turn(w, orders.together([any_order(w, i, dice) for i in range(len(w.approval))]), luck)
            states.append(frozen(w.state))
        for before, after in pairwise(states):
            seen |= set(zip(before, after, strict=True))
    assert seen >= {(a, b) for a, ends in STEPS.items() for b in ends} - {(NOTICE, NOTICE)} | {(IDEA, LIVE)}


@pytest.mark.parametrize("planted", ["breach", "trust", "capital", "table"])
def test_the_watch_sees_a_planted_fault(planted, monkeypatch):
    from game.laws import politics, promises
    from game.laws import trust as beliefs

    plants = {
        "breach": (promises, "degrade", lambda w, k: promises.turn_into(w, k, ENDED)),
        "trust": (beliefs, "moved", lambda trust, by: trust + 0.1 * by),
        "capital": (politics, "earn", lambda w, i: w.capital[i].__setitem__(i, w.capital[i][i] + 9.0)),
        "table": (promises, "clear_table", lambda w: None),
    }
    room, name, bug = plants[planted]
    monkeypatch.setattr(room, name, bug)
    with pytest.raises(AssertionError):
        many(800, seed=3)


def test_keep_chances_are_chances_under_every_constant():
    w = first_world(load_scenario("washington-inward"))
    luck = shaken(w, random.Random(1))
    turn.open_turn(w, rivals.rival_acts(w, luck), luck)
    for k in range(3):
        assert 0.0 <= deciding.keep_chance(w, 0, 0, 0, deciding.own_deal(w, 0, k), w.belief[0][k]) <= 1.0
