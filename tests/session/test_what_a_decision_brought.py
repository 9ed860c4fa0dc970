"""N6: each decision of a person turned round, one at a time, with the same chance; what that changed in the scores."""

from game.content import load_scenario, override
from game.session import Branch, Decision, Effect, Effects, decisions
from tests.session.games import game, played


def finished(scenario="gsomia-2019", seat="KR", seed=4):
    """A game in which the person keeps everything, signs what it can and breaks one promise twice."""
    session = game(scenario, seed, held=[seat])
    while not session.over:
        order = session.suggest(seat)
        stands = [p["commitment"] for p in session.promises() if seat in p["signatories"]]
        words = {"keep": {stands[0]: session.turn not in (3, 4)}} if stands else {}
        keep = session.order(seat, words).keep if words else order.keep
        session.seal({seat: order._replace(keep=keep)})
    return session


def worked(effects: Effects) -> Effects:
    while effects.step():
        assert 0.0 <= effects.share <= 1.0
    return effects


def test_every_decision_is_a_move_the_laws_would_have_taken_the_other_way():
    session = finished()
    found = decisions(session, "KR")
    assert {one.kind for one in found} >= {"keep", "move"} and len({one.id for one in found}) == len(found)
    for one in found:
        assert session.fork(one.turn).admit("KR", one.other) == []
        assert one.other != session.records[one.turn].orders["KR"]
    broke = [one for one in found if one.kind == "keep" and not one.chosen]
    assert [one.turn for one in broke] == [3, 4]


def test_an_effect_is_the_score_as_played_less_that_of_the_branch():
    session = finished()
    effects = worked(Effects(session, "KR"))
    assert len(effects.known) == len(decisions(session, "KR"))
    one = max(effects.known, key=lambda e: e.size)
    twin = session.fork(one.decision.turn, {"KR": one.decision.other}).play_out()
    ours, other = session.outcome()["scores"]["KR"], twin.outcome()["scores"]["KR"]
    differ = tuple(ours[name] - other[name] for name in ("office", "security", "verdict"))
    assert (one.office, one.security, one.verdict) == differ
    assert effects.largest()[0].size == one.size > 0.5


def test_the_three_that_mattered_are_the_largest_in_any_one_score():
    effects = worked(Effects(finished(seed=9), "KR"))
    sizes = [one.size for one in effects.largest()]
    assert len(sizes) == 3 and sizes == sorted(sizes, reverse=True)
    assert all(other.size <= sizes[-1] for other in effects.known if other not in effects.largest())


def test_what_is_played_as_it_was_changes_nothing():
    session = finished()
    branch = Branch(session, 2, "KR", session.records[2].orders["KR"])
    while branch.step():
        pass
    assert branch.session.digest() == session.digest()


def test_a_game_that_nobody_held_has_no_decisions_of_a_person():
    assert decisions(played(), "JP") == [] and worked(Effects(played(), "JP")).known == []


def test_a_reversed_order_that_the_laws_refuse_is_no_decision():
    """Declining because the purse is empty was never a choice."""
    poor = override(load_scenario("accord-2015"), {"government.JP.capital_points": 0, "rules.capital_income": 0})
    session = game(poor, 2, held=["JP"])
    while not session.over:
        session.seal({"JP": session.order("JP")})
    asked = [p for p in session.records if p.opened.table[0] >= 0 and p.opened.table_seat[0] == 1]
    unpaid = {p.turn for p in asked if session.fork(p.turn).admit("JP", p.orders["JP"]._replace(sign=1))}
    signs = {one.turn for one in decisions(session, "JP") if one.kind == "sign"}
    assert unpaid and not signs & unpaid and signs | unpaid == {p.turn for p in asked}


def test_one_large_change_counts_more_than_three_small_ones():
    effects = Effects(played(), "JP")
    one = Decision(0, "JP", "keep", 0, True, None)
    small, middle, large, none = ((3.0, 3.0, 3.0), (0.0, 0.0, 5.0), (0.0, -9.0, 0.0), (0.4, -0.4, 0.0))
    effects.known = [Effect(one._replace(turn=n), *sizes) for n, sizes in enumerate((small, middle, none, large))]
    assert [effect.decision.turn for effect in effects.largest()] == [3, 1, 0]
