"""L3: how the model must answer to a change, over many worlds; and each relation goes red on a planted bug.

A relation compares two worlds that differ in one thing. Its plant is a law gone wrong in the way the relation forbids.
"""

import random
from functools import lru_cache

import pytest

from game.content import load_scenario, scenario_ids
from game.laws import deciding, expecting, home, orders, politics, rivals, signing, trust, turn
from game.laws.state import BROKE, KEPT, MOVES, NOW, Luck, World
from game.luck import luck as draw_luck
from game.session.worlds import in_play, kept
from game.setup import first_world
from tests.session.games import game
from tests.worlds import any_order, harbours, shaken, world

near = pytest.approx
TINY = 1e-12


@lru_cache(maxsize=1)
def everywhere() -> tuple:
    """Worlds from all scenarios, some random quarters in, opened."""
    found = []
    for n in range(28):
        dice = random.Random(f"world {n}")
        w = first_world(load_scenario(scenario_ids()[n % len(scenario_ids())]))
        for _ in range(dice.randrange(8)):
            step(w, [any_order(w, i, dice) for i in range(len(w.approval))] if opened(w, dice) else [], dice)
        opened(w, dice)
        found.append(kept(w))
    return tuple(found)


def opened(w: World, dice: random.Random) -> bool:
    luck = shaken(w, dice, wild=0.0)
    turn.open_turn(w, rivals.rival_acts(w, luck), luck)
    return True


def step(w: World, sealed: list, dice: random.Random) -> None:
    turn.close_turn(w, orders.together(sealed), shaken(w, dice, wild=0.0))


def pairs():
    """Every world twice, to change one of the two."""
    for w in everywhere():
        yield in_play(w), in_play(w)


def thought_over(w: World) -> World:
    home.speak(w)
    expecting.forecast(w)
    return w


def standing(w: World):
    """Every standing promise and who signed it."""
    return [(k, i) for k in range(len(w.state)) for i in range(len(w.approval)) if orders.binds(w, i, k)]


def keep_odds(w: World, i: int, k: int) -> float:
    return deciding.keep_chance(w, i, i, NOW, deciding.own_deal(w, i, k), w.belief[i][k])


def laid(w: World) -> World:
    """The first element all may sign lies on the table, whatever became of it."""
    signing.lay(w, 0, 0)
    for i in range(len(w.approval)):
        w.table_seat[i] = 1
        w.capital[i][i] = max(w.capital[i][i], 30.0)
    return w


# the relations


def trusting_partners_are_trusted():
    """The more your partner trusts, the likelier you think it to keep."""
    moved = 0
    for w, more in pairs():
        for row in more.trust:
            row[:] = [t + 0.3 * (0.98 - t) for t in row]
        for k, i in standing(w):
            deal = deciding.outside_notice(deciding.own_deal(w, i, k))
            for j in range(len(w.approval)):
                if j != i and w.signer[k][j] == 1:
                    less = expecting.compliance(w, i, j, deal, w.signer[k])
                    now = expecting.compliance(more, i, j, deal, w.signer[k])
                    assert now >= less - TINY
                    moved += now > less
    assert moved > 10


def more_trust_leads_towards_the_reliable():
    """More trust in a partner never lowers what you expect of it."""
    for w, _ in pairs():
        for k, i in standing(w):
            deal = deciding.outside_notice(deciding.own_deal(w, i, k))
            for j in range(len(w.approval)):
                if j != i and w.signer[k][j] == 1:
                    pair = [1 if s in (i, j) else 0 for s in range(len(w.approval))]
                    found = []
                    for t in (0.1, 0.5, 0.9):
                        w.trust[i][j] = t
                        found.append(expecting.expect_all(w, i, i, deal, pair))
                    assert found[0] <= found[1] + TINY and found[1] <= found[2] + TINY


def keeping_what_shows_against_the_mood_costs_approval():
    seen = 0
    for w, louder in pairs():
        for k, i in standing(w):
            for one in (w, louder):
                one.mood[i][NOW] = -0.4
                one.deed[i][k] = KEPT
            louder.visible[k] = min(1.0, w.visible[k] + 0.3)
            quiet = politics.deed_approval(w, i, k)
            assert politics.deed_approval(louder, i, k) < quiet or louder.visible[k] == w.visible[k]
            seen += 1
    assert seen > 20


def mirrored_harbours_play_a_mirrored_game():
    ends = [mirrored_game(random.Random(f"mirror {n}")) for n in range(4)]
    assert any(n > 1 for w in ends for n in w.leader_number) and any(w.breaks != [[0, 0], [0, 0]] for w in ends)


def mirrored_game(dice: random.Random) -> World:
    here, there = harbours(), harbours()
    for w, flip in ((here, 1), (there, -1)):
        w.approval[:] = [60.0, 35.0][::flip]
        w.leader_x[0][0], w.leader_x[1][1] = [0.5, -0.6][::flip]
        w.trust[0][1], w.trust[1][0] = [0.7, 0.3][::flip]
        w.term[:] = [5, 9][::flip]
        w.loses[0], w.loses[1] = [[0.8, 0.8], [0.3, 0.3]][::flip]
        w.agenda[:] = [0, 0]  # the chair goes round by seat number
    while not turn.over(here):
        luck = shaken(here, dice, wild=0.0)
        for w, drawn in ((here, luck), (there, swapped(luck))):
            turn.open_turn(w, rivals.rival_acts(w, drawn), drawn)
            turn.close_turn(w, orders.together([orders.domestic_order(w, i, drawn) for i in (0, 1)]), drawn)
        assert here.state == there.state and here.bloc == there.bloc[::-1] and here.deed == there.deed[::-1]
        assert here.approval == near(there.approval[::-1]) and here.grievance == near(there.grievance[::-1])
        assert here.trust[0][1] == near(there.trust[1][0]) and here.capital[1][1] == near(there.capital[0][0])
    return here


def swapped(luck: Luck) -> Luck:
    """The same chance with the two seats' draws exchanged."""
    both = ("speech_z", "word_z")
    rows = {n: getattr(luck, n)[::-1] for n in Luck._fields if n not in ("rival", "china_z", "history")}
    return luck._replace(**{n: [row[::-1] for row in rows[n]] if n in both else rows[n] for n in rows})


def attention_never_makes_leaving_easier():
    moved = 0
    for w, watched in pairs():
        watched.hub[1] = min(1.0, w.hub[1] + 0.3)
        thought_over(w)
        thought_over(watched)
        for k, i in standing(w):
            assert keep_odds(watched, i, k) >= keep_odds(w, i, k) - TINY
            moved += keep_odds(watched, i, k) > keep_odds(w, i, k)
    assert moved > 10


def a_higher_price_never_makes_signing_likelier():
    for w, dear in pairs():
        laid(w)
        laid(dear)
        dear.meant[0][2] = w.meant[0][2] + 5.0
        for i in range(len(w.approval)):
            odds = signing.sign_chance(w, i, i)
            assert signing.sign_chance(dear, i, i) < odds or odds == 0.0


def a_fuller_purse_never_makes_signing_less_likely():
    for w, rich in pairs():
        laid(w)
        laid(rich)
        for i in range(len(w.approval)):
            rich.capital[i][i] = w.capital[i][i] + 20.0
            assert signing.sign_chance(rich, i, i) > signing.sign_chance(w, i, i)


def played(w: World, turns: int = 8, seed: int = 5) -> World:
    """Some quarters with the model's own governments in every seat."""
    for _ in range(turns):
        luck = draw_luck(seed, 0, w.date[0], len(w.approval), len(w.state), len(MOVES))
        turn.open_turn(w, rivals.rival_acts(w, luck), luck)
        turn.close_turn(w, orders.together([orders.domestic_order(w, i, luck) for i in range(len(w.approval))]), luck)
    return w


BY_ITEM = ("state", "signer", "rule", "agenda", "depth", "bind", "visible", "obligation", "price", "meant")
BY_ITEM += ("age", "since", "leaver", "concluded", "extended", "table_item")
BY_SEAT_AND_ITEM = ("belief", "deed", "breaks")


def without_last(w: World) -> dict:
    """The world as if its last commitment were not in it."""
    cells = kept(w)._asdict()
    for name in BY_ITEM:
        cells[name] = cells[name][:-1]
    for name in BY_SEAT_AND_ITEM:
        cells[name] = tuple(row[:-1] for row in cells[name])
    cells["seen"] = tuple(tuple(row[:-1] for row in rows) for rows in cells["seen"])
    return cells


def with_another(w: World) -> World:
    """The world with one more commitment that nobody may propose."""
    extra = {"state": 0, "signer": [1] * len(w.approval), "rule": 0, "agenda": 0, "leaver": -1, "concluded": -2}
    extra["meant"] = [0.4, 0.6, 9.0]
    cells = {n: [*getattr(w, n), extra.get(n, 0)] for n in BY_ITEM}
    for name in BY_SEAT_AND_ITEM:
        cells[name] = [[*row, 0 if name != "deed" else -1] for row in getattr(w, name)]
    cells["seen"] = [[[*row, 0.0] for row in rows] for rows in w.seen]
    w = w._replace(**cells)
    w.depth[-1], w.visible[-1], w.bind[-1], w.price[-1] = 0.7, 0.6, 0.4, 9.0
    return w


def a_commitment_nobody_signed_changes_nothing():
    small = first_world(load_scenario("gsomia-2019"))
    deep, shallow = with_another(in_play(small)), with_another(in_play(small))
    shallow.depth[-1], shallow.visible[-1], shallow.obligation[-1] = 0.1, 0.0, 1.0
    assert without_last(played(deep)) == without_last(played(shallow))


def one_more_commitment_moves_no_other_draw():
    for name in ("twin-harbours", "camp-david-2023"):
        small = first_world(load_scenario(name))
        large = with_another(in_play(small))
        assert without_last(played(large)) == kept(played(small))._asdict()


def a_fork_without_a_change_is_the_same_game():
    whole = game("accord-2015", seed=11).play_out()
    assert whole.fork(5).play_out().digest() == whole.digest()


def threat_never_makes_the_public_cooler():
    for w, danger in pairs():
        for n in range(2):
            danger.threat[n] = min(1.0, w.threat[n] + 0.2)
        home.speak(w)
        home.speak(danger)
        for i in range(len(w.approval)):
            assert danger.mood[i][NOW] >= w.mood[i][NOW] - TINY


def grievance_never_makes_the_public_warmer():
    for w, sore in pairs():
        for i in range(len(w.approval)):
            sore.grievance[i] = min(1.0, w.grievance[i] + 0.2)
        home.speak(w)
        home.speak(sore)
        for i in range(len(w.approval)):
            assert sore.mood[i][NOW] <= w.mood[i][NOW] + TINY
            assert sore.pressure[i][i][NOW] <= w.pressure[i][i][NOW] + TINY


def a_surer_patron_never_makes_a_partner_more_needed():
    for w, shielded in pairs():
        shielded.hub[0] = min(1.0, w.hub[0] + 0.3)
        home.speak(w)
        home.speak(shielded)
        for i in range(len(w.approval)):
            assert shielded.need[i][NOW] <= w.need[i][NOW] + TINY


def breaking_never_earns_more_trust_than_keeping():
    seen = 0
    for w, broken in pairs():
        for k, j in standing(w):
            for one, deed in ((w, KEPT), (broken, BROKE)):
                for i in range(len(w.approval)):
                    one.deed[i][:] = [-1] * len(w.state)
                    if w.signer[k][i] == 1:
                        one.deed[i][k] = KEPT
                one.deed[j][k] = deed
            for i in range(len(w.approval)):
                if i != j and w.signer[k][i] == 1:
                    by = trust.lesson(broken, i, j, k)
                    assert by <= trust.lesson(w, i, j, k)
                    assert by <= 0.0 <= trust.lesson(w, i, j, k)
                    seen += 1
    assert seen > 20


def exposure_never_makes_a_pact_with_the_hub_easier_to_keep():
    for w, exposed in pairs():
        for i in range(len(w.approval)):
            exposed.exposure[i] = min(1.0, w.exposure[i] + 0.3)
        for k, i in standing(w):
            assert keep_odds(exposed, i, k) <= keep_odds(w, i, k) + TINY


def factions_may_stand_in_any_order():
    for w, turned in pairs():
        for name in ("faction_bloc", "faction_weight", "faction_x", "faction_h", "lift"):
            for row in getattr(turned, name):
                row.reverse()
        home.speak(w)
        home.speak(turned)
        for i in range(len(w.approval)):
            assert turned.mood[i] == near(w.mood[i], abs=1e-12) and turned.street[i] == near(w.street[i], abs=1e-12)


calls = [0]


def remembers(w, i):
    """A law with a memory of its own."""
    calls[0] += 1
    w.capital[i][i] = min(100.0, w.capital[i][i] + calls[0] % 7)


def stream(seed, run, t, count, items, menu):
    """Chance drawn from one stream, in the order in which it is asked for."""
    return addressed(seed + items, run, t, count, items, menu)


def distrusting(w, eye, i, deal, seats):
    """Trust taken for its opposite."""
    wrong = w._replace(trust=[[1.0 - t for t in row] for row in w.trust])
    return expect_all(wrong, eye, i, deal, seats)


addressed, expect_all = draw_luck, expecting.expect_all
support, speak_mood, need = home.support, home.public_mood, home.need
RELATIONS = {
    trusting_partners_are_trusted: (expecting, "trust_in_partners", lambda w, j, s: 1.0 - w.trust[j][j - 1] * 0.9),
    more_trust_leads_towards_the_reliable: (expecting, "expect_all", distrusting),
    keeping_what_shows_against_the_mood_costs_approval: (
        politics, "deed_approval", lambda w, i, k: w.visible[k] * max(0.0, -w.mood[i][NOW])),
    mirrored_harbours_play_a_mirrored_game: (
        politics, "earn", lambda w, i: w.capital[i].__setitem__(i, min(100.0, w.capital[i][i] + 5.0 * i))),
    attention_never_makes_leaving_easier: (deciding, "hub_leverage", lambda w, i, d: -0.5 * w.hub[1]),
    a_higher_price_never_makes_signing_likelier: (signing, "price", lambda w, i, d: 20.0 - 0.5 * d.price),
    a_fuller_purse_never_makes_signing_less_likely: (signing, "purse", lambda w, e, i: 200.0 - w.capital[e][i]),
    a_commitment_nobody_signed_changes_nothing: (
        home, "public_mood", lambda w, i, when: min(1.0, speak_mood(w, i, when) + 0.1 * sum(w.depth))),
    one_more_commitment_moves_no_other_draw: (None, "draw_luck", stream),
    a_fork_without_a_change_is_the_same_game: (politics, "earn", remembers),
    threat_never_makes_the_public_cooler: (home, "felt_threat", lambda w, i, when: 1.0 - w.threat[0]),
    grievance_never_makes_the_public_warmer: (
        home, "support", lambda w, i, f, n: min(1.0, support(w, i, f, n) + 2 * w.faction_h[i][f] * w.grievance[i])),
    a_surer_patron_never_makes_a_partner_more_needed: (
        home, "need", lambda w, i, when: need(w, i, when) + w.hub[0]),
    breaking_never_earns_more_trust_than_keeping: (trust, "lesson_of_breaking", lambda w, chance: 0.1),
    exposure_never_makes_a_pact_with_the_hub_easier_to_keep: (
        deciding, "coercion", lambda w, i, d: 0.5 * w.exposure[i] * d.hub),
    factions_may_stand_in_any_order: (home, "voice", lambda w, i, f, when: w.faction_weight[i][f] * (1 + f)),
}  # fmt: skip


def named(relation) -> str:
    return relation.__name__


@pytest.mark.parametrize("relation", RELATIONS, ids=named)
def test_it_holds(relation):
    relation()


@pytest.mark.parametrize("relation", RELATIONS, ids=named)
def test_it_goes_red_on_a_planted_bug(relation, monkeypatch):
    everywhere()
    room, law, bug = RELATIONS[relation]
    if room is None:
        monkeypatch.setitem(globals(), law, bug)
    else:
        monkeypatch.setattr(room, law, bug)
    with pytest.raises(AssertionError):
        relation()


def test_there_are_at_least_twelve_relations_and_worlds_in_every_state():
    assert len(RELATIONS) >= 12
    assert {state for w in everywhere() for state in w.state} >= {0, 2, 4, 5}
    assert world().approval
