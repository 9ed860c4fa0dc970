"""A strategy is told by what it does, turn by turn: K kept, B broke; the partner's row is what it answers."""

import pytest

from agents.council import council_for, source, strategy, strategy_names
from game.content import load_scenario
from game.laws.orders import domestic_order
from game.laws.sight import observe
from game.laws.state import BROKE, KEPT, LIVE, MOVES, NOW, SILENT, VISIT
from game.luck import luck
from game.session import Session
from game.session.chance import luck_for
from game.session.worlds import in_play

ME, PARTNER = 0, 1


def harbours():
    """Two governments with one live promise between them, commitment 0; nothing has been done yet."""
    world = in_play(Session("twin-harbours", 1).world)
    world.state[0], world.age[0] = LIVE, 0
    return world


def answers(name: str, partner: str, coins: str = "") -> str:
    """What a strategy does each turn against a partner who does this: its first answer is to a clean slate."""
    world, said, decide = harbours(), "", strategy(name)
    for turn in range(len(partner) + 1):
        coin = {"h": 0.1, "s": 0.05}.get(coins[turn : turn + 1], 0.9)
        view, chance = observe(world, ME), tossed(len(world.state), coin)
        kept = decide(view, ME, chance).keep[0] == 1
        said += "K" if kept else "B"
        if turn < len(partner):
            world.deed[ME][0] = KEPT if kept else BROKE
            world.deed[PARTNER][0] = KEPT if partner[turn] == "K" else BROKE
            world.breaks[PARTNER][0] += partner[turn] == "B"
            world.age[0] += 1
    return said


def tossed(items: int, coin: float):
    """Luck in which every coin falls alike and all else is nought."""
    chance = luck_for(luck(1, 0, 0, 2, items, len(MOVES)), ME)
    return chance._replace(coin=((coin,) * items,) * 2)


@pytest.mark.parametrize(
    "name, partner, expected",
    [
        ("always_keep", "KBBK", "KKKKK"),
        ("always_break", "KKBK", "BBBBB"),
        ("tit_for_tat", "KBKBB", "KKBKBB"),
        ("generous_tit_for_tat", "KBKBB", "KKBKBB"),
        ("grim", "KKBKKK", "KKKBBBB"),
        ("win_stay_lose_shift", "KBBKB", "KKBKKB"),
        ("suspicious_tit_for_tat", "KBKBB", "BKBKBB"),
        ("go_by_majority", "BKBBKKK", "KBKBBBKK"),
        ("joss", "KBKBB", "KKBKBB"),
        ("blank", "BBB", "KKKK"),
        ("attentive", "BBB", "KKKK"),
    ],
)
def test_a_strategy_answers_a_partner_as_its_table_says(name, partner, expected):
    assert answers(name, partner) == expected


def test_generous_tit_for_tat_forgives_when_the_coin_says_so():
    assert answers("generous_tit_for_tat", "BBBB", coins="-h-h-") == "KKBKB"


def test_joss_breaks_unprovoked_when_the_coin_says_so():
    assert answers("joss", "KKKK", coins="-s-s-") == "KBKBK"


def test_random_keeps_on_one_side_of_the_coin_and_breaks_on_the_other():
    assert answers("random", "KBK", coins="hhhh") == "BBBB" and answers("random", "KBK") == "KKKK"


def test_win_stay_lose_shift_comes_back_to_its_word_after_both_have_broken():
    world = harbours()
    for mine, theirs, next_ in [(KEPT, KEPT, 1), (KEPT, BROKE, 0), (BROKE, KEPT, 0), (BROKE, BROKE, 1)]:
        world.deed[ME][0], world.deed[PARTNER][0] = mine, theirs
        assert strategy("win_stay_lose_shift")(observe(world, ME), ME, tossed(len(world.state), 0.9)).keep[0] == next_


@pytest.mark.parametrize("mood, visible, kept", [(0.2, 0.9, 1), (-0.2, 0.9, 0), (-0.2, 0.1, 1), (0.0, 0.9, 1)])
def test_a_poll_watcher_breaks_what_the_public_sees_and_dislikes(mood, visible, kept):
    world = harbours()
    world.mood[ME][NOW], world.visible[0] = mood, visible
    assert strategy("poll_watcher")(observe(world, ME), ME, tossed(len(world.state), 0.9)).keep[0] == kept


@pytest.mark.parametrize("mood, signs", [(0.1, 1), (-0.1, 0)])
def test_a_poll_watcher_signs_what_the_public_would_like(mood, signs):
    world = harbours()
    world.mood[ME][NOW] = mood
    assert world.table_seat[ME] == 1
    assert strategy("poll_watcher")(observe(world, ME), ME, tossed(len(world.state), 0.9)).sign == signs


def test_an_attentive_government_signs_or_drafts_and_pleases_its_base():
    world = harbours()
    decide = strategy("attentive")
    said = decide(observe(world, ME), ME, tossed(len(world.state), 0.9))
    assert (said.sign, said.propose, said.move, said.target) == (1, 0, VISIT, PARTNER)
    world.table_seat[ME] = 0  # nobody asks: it drafts what is on the agenda, bound harder than meant
    said = decide(observe(world, ME), ME, tossed(len(world.state), 0.9))
    assert (said.sign, said.propose, said.item, said.terms) == (0, 1, [0, 1], [0.3, 0.0])


def test_domestic_is_the_laws_own_government_draw_for_draw():
    session = Session("washington-inward", 4)
    chance = luck_for(luck(4, 0, 0, 3, len(session.names.commitments), len(MOVES)), 1)
    view = session.view("KR")
    assert strategy("domestic")(view, 1, chance) == domestic_order(view, 1, chance) == session.suggest("KR")
    panic = chance._replace(keep_e=((-99.0,) * len(view.state),) * 3)
    assert 0 in strategy("domestic")(view, 1, panic).keep


def test_a_new_promise_starts_with_a_clean_slate():
    world = harbours()
    world.deed[PARTNER][0] = SILENT
    for name in ("tit_for_tat", "grim", "win_stay_lose_shift"):
        assert strategy(name)(observe(world, ME), ME, tossed(len(world.state), 0.9)).keep[0] == 1


def test_a_strategy_without_ties_leaves_the_promises_of_others_alone():
    session = Session("gsomia-2019", 1, council={"US": strategy("always_break")})
    names, order = session.names.commitments, session.suggest("US")
    broken = [name for k, name in enumerate(names) if order.keep[k] == 0]
    assert broken == ["tisa"] and "gsomia" in names


def test_every_strategy_names_its_source():
    assert len(strategy_names()) >= 10
    for name in strategy_names():
        assert any(part.isdigit() for part in source(name).replace(",", "").split()) or "assumption" in source(name)


def test_a_misspelt_strategy_or_seat_is_answered_with_the_nearest():
    scenario = load_scenario("camp-david-2023")
    with pytest.raises(ValueError, match="did you mean 'tit_for_tat'"):
        strategy("tit_for_tatt")
    with pytest.raises(ValueError, match="did you mean 'KR'"):
        council_for(scenario, {"KRR": "grim"})
    with pytest.raises(ValueError, match="no strategy"):
        strategy("hand")
    assert list(council_for(scenario, {"KR": "grim"})) == ["JP", "KR", "US"]
