"""N5, A39: groups at home vote, events are laid by hand, and both are kept like any order of a seat."""

import pytest

from game.content import load_scenario, override
from game.laws.signing import needs_vote, ratify_chance
from game.laws.state import NOW, SHOCK_KINDS
from game.session import Again, SaveError, load, save
from game.session.given import cards
from tests.session.games import council_of, game, played

JP, KR = 0, 1
PRO, CON = "progressives", "conservatives"


def voting(scenario="gsomia-2019", seed=2, **votes):
    session = game(scenario, seed)
    session.voice("KR", votes or {PRO: -1.0})
    return session


def groups(session) -> list[str]:
    return list(session.names.factions[KR])


# votes


def test_a_vote_is_the_groups_support_and_moves_the_pressure_this_quarter():
    plain, session = game("gsomia-2019", 2), game("gsomia-2019", 2)
    name = groups(session)[0]
    session.voice("KR", {name: 1.0})
    assert session.world.street[KR][NOW] > plain.world.street[KR][NOW]
    assert session.world.mood[KR][NOW] > plain.world.mood[KR][NOW]
    assert session.world.pressure[KR][KR][NOW] > plain.world.pressure[KR][KR][NOW]
    assert session.world.street[JP] == plain.world.street[JP]
    assert session.world.street[KR][1] == plain.world.street[KR][1], "the next government's home is another"
    assert session.world.table_item == plain.world.table_item, "what they voted on stays on the table"


def test_a_vote_of_what_a_group_thinks_anyway_changes_nothing_but_that_it_is_written_down():
    from game.laws import home

    plain, session = game("gsomia-2019", 2), game("gsomia-2019", 2)
    session.voice("KR", {name: home.support(plain.world, KR, f, NOW) for f, name in enumerate(groups(plain))})
    assert session.world._replace(ballot=None) == plain.world._replace(ballot=None)
    assert session.digest() == plain.digest()  # only closed quarters count in it
    plain.seal(), session.seal()
    assert session.digest() != plain.digest()
    assert [f.other for f in session.records[0].facts if f.kind == "voted"] == groups(session)


def test_votes_are_for_one_quarter():
    session = voting()
    session.seal()
    assert not any(cell for row in session.world.ballot for pair in row for cell in pair)


def test_a_later_call_replaces_an_earlier_and_nothing_takes_it_back():
    plain, session = game("gsomia-2019", 2), game("gsomia-2019", 2)
    name = groups(session)[0]
    session.voice("KR", {name: 1.0})
    session.voice("KR", {name: -0.5})
    assert session.given[0].votes == {"KR": {name: -0.5}}
    session.voice("KR", {})
    assert session.world == plain.world and session.given == {}


@pytest.mark.parametrize(("vote", "passes"), [(1.0, 1.0), (-1.0, 0.0)])
def test_the_groups_own_vote_decides_on_ratification_instead_of_the_draw(vote, passes):
    session = game("asian-nato", 2)
    assert needs_vote(session.world) and 0.0 < ratify_chance(session.world, JP) < 1.0
    session.voice("JP", dict.fromkeys(session.names.factions[JP], vote))
    assert ratify_chance(session.world, JP) == passes


def test_one_group_alone_is_counted_with_what_the_others_would_say():
    session = game("asian-nato", 2)
    smallest = min(range(4), key=lambda f: session.world.faction_weight[JP][f])
    session.voice("JP", {session.names.factions[JP][smallest]: -1.0})
    assert ratify_chance(session.world, JP) == (1.0 if session.world.mood[JP][NOW] > 0 else 0.0)


def test_a_vote_against_stops_a_treaty_that_all_sign():
    found = {}
    for vote in (1.0, -0.05):
        scenario = override(
            load_scenario("asian-nato"), {f"government.{code}.capital_points": 100 for code in ("JP", "KR", "US")}
        )
        session = game(scenario, 2, held=["JP", "KR", "US"])
        for seat, names in zip(session.seats, session.names.factions, strict=True):
            session.voice(seat, dict.fromkeys(names, vote if seat == "KR" else 1.0))
        page = session.seal({seat: session.order(seat, {"sign": True}) for seat in session.seats})
        found[vote] = {fact.kind for fact in page.facts if fact.commitment == "treaty"}, page.closed.bound[KR]
    assert "concluded" in found[1.0][0] and "concluded" not in found[-0.05][0] and found[-0.05][1] == 3


@pytest.mark.parametrize(
    ("seat", "votes", "said"),
    [("KR", {"progresives": 1.0}, "did you mean 'progressives'"), ("KO", {}, "no seat called 'KO'"),
     ("KR", {PRO: 1.2}, "found '1.2', expected a number from -1 to 1"), ("KR", [], "a table of groups"),
     ("KR", {PRO: float("nan")}, "expected a number"), ("KR", {PRO: True}, "expected a number")],
)  # fmt: skip
def test_a_wrong_vote_gets_one_line_and_changes_nothing(seat, votes, said):
    session = game("gsomia-2019", 2)
    before = session.world
    with pytest.raises(ValueError, match=said) as error:
        session.voice(seat, votes)
    assert "\n" not in str(error.value) and session.world is before and session.given == {}


# events


def test_a_card_opens_the_next_quarter_as_it_says():
    plain, session = game(seed=4), game(seed=4)
    assert session.inject("radar-2018") == "radar-2018" and session.world == plain.world
    plain.seal(), session.seal()
    kind, size, stung = session.world.news[:3]
    assert (SHOCK_KINDS[int(kind)], session.seats[int(stung)]) == ("radar", "JP")
    assert size == pytest.approx(0.5 * (session.world.rules.shock_low + session.world.rules.shock_high))
    assert session.world.grievance[JP] > plain.world.grievance[JP]
    page = session.seal()
    assert [f.why for f in page.facts if f.kind == "shock"] == ["radar-2018"]
    assert not any(session.world.laid), "one quarter only"


@pytest.mark.parametrize(("kind", "cell"), [("missile", 3), ("nuclear", 4), ("patrol", 6)])
def test_a_card_about_the_rivals_brings_what_it_tells(kind, cell):
    plain, session = game(seed=4), game(seed=4)
    name = next(e.id for e in session.scenario.events if e.kind == kind)
    session.inject(name)
    plain.seal(), session.seal()
    assert session.world.news[cell] >= {"missile": session.world.rules.crisis_days}.get(kind, 1.0)
    assert session.world.threat != plain.world.threat or plain.world.news[cell] == session.world.news[cell]
    assert [f.why for f in session.seal().facts if f.kind == "event"] == [name]


def test_every_card_that_can_be_laid_is_played_in_every_scenario():
    session = game(seed=5)
    able = cards(session.scenario)
    assert len(able) >= 24 and {"camp-david", "gsomia-notice"}.isdisjoint(able)
    for name in able:
        session = game(seed=5)
        session.inject(name)
        session.seal()
        page = session.seal()
        assert name in [f.why for f in page.facts], name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("radar-2081", "did you mean 'radar-2018'"),
        ("gsomia-notice", "only seats and voters"),
        ("x" * 99, "no event card"),
    ],
)
def test_a_wrong_card_gets_one_line_with_the_nearest(name, said):
    session = game(seed=4)
    with pytest.raises(ValueError, match=said) as error:
        session.inject(name)
    assert "\n" not in str(error.value) and session.given == {}


def test_one_card_a_quarter_and_none_after_the_last():
    session = game(seed=4)
    session.inject("radar-2018")
    session.inject("radar-2018")
    with pytest.raises(ValueError, match="one card a quarter"):
        session.inject("sado-nominated")
    while session.turn < 15:
        session.seal()
    with pytest.raises(ValueError, match="the last quarter"):
        session.inject("radar-2018")
    with pytest.raises(ValueError, match="no event card"):
        game("twin-harbours").inject("radar-2018")


# both are kept


def given_game(turns=9):
    """A game with crises, in which groups voted, cards were laid and a person stood firm."""
    scenario = override(load_scenario("gsomia-2019"), {"rules.crisis_rate": 1.0, "rules.crisis_overhead": 1.0})
    session = game(scenario, 7, held=["KR"], JP="grim", US="random")
    while session.turn < turns and not session.over:
        if session.turn % 2:
            session.voice("KR", {groups(session)[session.turn % 3]: -0.7, groups(session)[3]: 0.25})
            session.voice("JP", {session.names.factions[JP][1]: 1.0})
        if session.turn % 3 == 1:
            session.inject(cards(session.scenario)[session.turn])
        order = session.suggest("KR")
        session.seal({"KR": order._replace(firm=min(4, order.firm + 1)) if session.world.crisis[1] == 2 else order})
    return session


def test_the_game_of_these_tests_has_all_three():
    kinds = {fact.kind for page in given_game().records for fact in page.facts}
    assert kinds >= {"voted", "event", "crisis", "crisis_end"}
    assert any(page.orders["KR"].firm for page in given_game().records)


@pytest.mark.parametrize("turns", range(1, 10))
def test_it_is_saved_and_opened_as_it_was(tmp_path, turns):
    session = given_game(turns)
    session.inject(cards(session.scenario)[0]) if session.turn + 1 not in session.given else None
    session.voice("US", {session.names.factions[2][0]: 0.5})
    again = load(save(session, tmp_path / "game.json"), council_of)
    assert (again.digest(), again.world, again.given) == (session.digest(), session.world, session.given)
    assert again.records == session.records
    assert again.play_out().digest() == session.play_out().digest()


def test_it_is_replayed():
    session = given_game()
    again = Again(session)
    while again.step():
        assert again.same
    assert again.session.digest() == session.digest()


def test_a_fork_that_changes_nothing_ends_the_same_at_every_turn():
    session = given_game(99)
    for at in range(len(session.records) + 1):
        assert session.fork(at).play_out().digest() == session.digest(), at


def test_undo_forgets_what_was_given_later_and_keeps_what_was_given_then():
    session = given_game(5)
    before, given = session.records[4].opened, session.given
    session.voice("KR", {groups(session)[0]: 1.0})
    session.inject(cards(session.scenario)[-1])
    assert session.undo() and session.turn == 4
    assert session.world == before == session.fork(4).world
    assert session.given == {at: one for at, one in given.items() if at <= 4}


def test_a_fork_into_a_quarter_with_another_crisis_repeats_the_rest_of_the_order():
    session = given_game(99)
    quiet = session.fork(0, {"crisis_rate": 0.0}).play_out()
    assert not any(page.orders["KR"].firm for page in quiet.records)
    assert [page.held for page in quiet.records] == [page.held for page in session.records]


@pytest.mark.parametrize(
    ("row", "said"),
    [({"turn": 0, "votes": {"KR": {"progresives": 1}}}, "did you mean 'progressives'"),
     ({"turn": 0, "event": "radar-2081"}, "radar-2018"), ({"turn": 99, "event": "radar-2018"}, "from 0 to"),
     ({"turn": 0, "vote": {}}, "did you mean votes"), ({"turn": 0, "votes": []}, "a table"),
     ({"turn": 0, "votes": {"KR": [1]}}, "table of groups"), ({"turn": 0, "votes": {"K": {}}}, "no seat")],
)  # fmt: skip
def test_what_a_damaged_save_gives_is_told_in_one_line(tmp_path, row, said):
    import json

    from game.session.saving import checksum, document

    found = {**document(played("gsomia-2019", turns=1)), "given": [row]}
    path = tmp_path / "game.json"
    path.write_text(json.dumps({**found, "checksum": checksum(found)}))
    with pytest.raises(SaveError, match=said) as error:
        load(path)
    assert "\n" not in str(error.value)


# a crisis, exchange by exchange


def facing(seed=0):
    """A Camp David game in which Tokyo, held by a person, is in a crisis; None if this seed has none."""
    scenario = override(load_scenario("camp-david-2023"), {"rules.crisis_rate": 1.0, "rules.crisis_overhead": 1.0})
    session = game(scenario, seed, held=["JP"])
    while not session.over and JP + 1 not in session.world.crisis[1:3]:
        session.seal({"JP": session.suggest("JP")})
    return None if session.over else session


def test_the_exchanges_one_after_another_are_what_is_opened_in_the_end():
    ends = set()
    for session in filter(None, map(facing, range(12))):
        firm = 0
        while firm < 4:
            firm += 1
            if not session.stood_against("JP", firm):
                break
        page = session.seal({"JP": session.order("JP", {"firm": firm})})
        theirs = page.closed.crisis[6] if page.closed.crisis[2] == 0 else page.closed.firm[KR]
        assert theirs == (firm - 1 if theirs < 4 else 4) and page.closed.firm[JP] == firm
        ends |= {fact.why for fact in page.facts if fact.kind == "crisis_end"}
    assert ends >= {"one_conceded", "other_conceded"} or "both_firm" in ends


def test_who_saw_the_others_answer_has_stood_firm():
    from game.session import OrdersRefused

    session = next(filter(None, map(facing, range(12))))
    session.stood_against("JP", 2)
    with pytest.raises(OrdersRefused, match="firm: found 1, expected 2 or more"):
        session.seal({"JP": session.order("JP", {"firm": 1})})
    session.seal({"JP": session.order("JP", {"firm": 2})})
    assert session.undo() and session.admit("JP", session.order("JP")) == []


def test_nobody_sees_an_answer_that_is_not_there_or_a_persons():
    session = next(filter(None, map(facing, range(12))))
    with pytest.raises(ValueError, match="exchange: found 5"):
        session.stood_against("JP", 5)
    with pytest.raises(ValueError, match="seat in a crisis"):
        session.stood_against("US", 1)
    other = session.world.crisis[2] - 1
    if other >= 0:
        session.hold(session.seats[other])
        with pytest.raises(ValueError, match="held by a person"):
            session.stood_against("JP", 1)


def test_the_words_of_an_order_say_how_firm():
    session = next(filter(None, map(facing, range(12))))
    order = session.order("JP", {"firm": 3})
    assert session.words("JP", order)["firm"] == 3 and session.order("JP", session.words("JP", order)) == order
    assert "firm" not in session.words("US", session.order("US"))
    for wrong in (5, -1, True, 1.5, "2"):
        with pytest.raises(ValueError, match="firm: found"):
            session.order("JP", {"firm": wrong})


@pytest.mark.nightly
def test_the_odds_of_an_exchange_come_true():
    """A9: what the other side is said to do in an exchange, by what one knows of it, against what it did."""
    from game.laws import crisis
    from game.laws.sight import observe

    found = {}
    for name in ("gsomia-2019", "camp-david-2023", "blue-house-2025", "washington-inward"):
        scenario = override(load_scenario(name), {"rules.crisis_rate": 1.0})
        for seed in range(60):
            for page in game(scenario, seed).play_out().records:
                for i in {page.opened.crisis[1] - 1, page.opened.crisis[2] - 1} - {-1}:
                    j, view = crisis.facing(page.opened, i), observe(page.opened, i)
                    theirs = page.closed.firm[j] if j >= 0 else page.closed.crisis[crisis.RIVAL_FIRM]
                    for n in range(1, min(4, theirs + 1) + 1):
                        said = crisis.rival_stands(view) if j < 0 else crisis.firm_chance(view, i, j, n)
                        row = found.setdefault(int(10 * said), [0, 0.0, 0])
                        row[0], row[1], row[2] = row[0] + 1, row[1] + said, row[2] + (theirs >= n)
    full = {k: (row[1] / row[0], row[2] / row[0]) for k, row in found.items() if row[0] >= 80}
    assert len(full) >= 4 and all(abs(said - came) <= 0.08 for said, came in full.values()), full
