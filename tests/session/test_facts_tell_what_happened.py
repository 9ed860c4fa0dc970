"""A quarter is told by comparing worlds: each fact from the smallest change that makes it."""

import pytest

from game.content import load_scenario, shock_cards
from game.laws.politics import FELL, HELD, LOST
from game.laws.state import CAPITAL, ENDED, HOLLOW, LIVE, MOVES, NOBODY, NOTICE, SHOCK_KINDS
from game.session.facts import KINDS, card_of, facts_of
from game.session.names import names_of
from game.session.worlds import in_play, kept
from tests.session.games import game, played

SCENARIO = load_scenario("gsomia-2019")
NAMES = names_of(SCENARIO)
GSOMIA = NAMES.commitments.index("gsomia")
JP, KR, US = range(3)


def told(change_opened=None, change_closed=None) -> list:
    """The facts of a quarter in which nothing else happened than these changes."""
    opened = in_play(game("gsomia-2019").world)
    opened.news[:] = [NOBODY, 0.0, NOBODY, 0.0, 0.0, NOBODY, 0.0, 0.0]
    opened.table[0] = float(NOBODY)
    opened.table_item[:] = [0] * len(opened.table_item)
    before = kept(opened)
    if change_opened:
        change_opened(opened)
    closed = in_play(opened)
    if change_closed:
        change_closed(closed)
    return list(facts_of(SCENARIO, NAMES, before, kept(opened), kept(closed)))


def state(now: int, by: int = NOBODY, was: int = LIVE, extended: int = 0):
    def change_opened(w):
        w.state[GSOMIA] = was

    def change_closed(w):
        w.state[GSOMIA], w.leaver[GSOMIA], w.extended[GSOMIA] = now, by, extended

    return told(change_opened, change_closed)


def test_a_quarter_in_which_nothing_happened_has_no_facts():
    assert told() == []


@pytest.mark.parametrize(
    "now, was, extended, kind",
    [
        (HOLLOW, LIVE, 0, "hollow"),
        (NOTICE, LIVE, 0, "notice"),
        (NOTICE, NOTICE, 1, "extended"),
        (ENDED, NOTICE, 0, "ended"),
        (LIVE, NOTICE, 0, "reversed"),
        (LIVE, HOLLOW, 0, "restored"),
    ],
)
def test_a_promise_that_changes_its_state_is_told_with_who_did_it(now, was, extended, kind):
    (fact,) = state(now, KR, was, extended)
    assert (fact.kind, fact.seat, fact.commitment) == (kind, "KR", "gsomia")


def test_a_promise_that_came_into_force_is_concluded_by_nobody_alone():
    def conclude(w):
        w.state[GSOMIA], w.concluded[GSOMIA] = LIVE, w.date[0]

    (fact,) = told(None, conclude)
    assert (fact.kind, fact.seat, fact.commitment) == ("concluded", "", "gsomia")


def test_news_from_abroad_is_told_with_its_size():
    def news(w):
        w.news[3:7] = [4.0, 1.0, float(KR), 1.0]
        w.hub[1] += 0.3

    kinds = {fact.kind: fact for fact in told(news)}
    assert set(kinds) == {"launch", "nuclear", "wedge", "patrol", "attention"}
    assert kinds["launch"].amount == 4 and kinds["wedge"].seat == "KR"
    assert kinds["attention"].amount == pytest.approx(0.3)


@pytest.mark.parametrize("kind", SHOCK_KINDS)
def test_a_shock_is_told_by_a_card_of_its_kind_chosen_by_the_tape(kind):
    cards = [card.id for card in shock_cards(SCENARIO, kind, "JP")]
    found = [card_of(SCENARIO, kind, "JP", (n + 0.5) / max(1, len(cards))) for n in range(len(cards))]
    assert found == cards and cards
    assert card_of(SCENARIO, kind, "JP", 0.9999999) == cards[-1]


def test_a_shock_without_a_card_is_told_by_its_kind():
    bare = SCENARIO.model_copy(update={"events": ()})
    assert card_of(bare, "statue", "JP", 0.5) == "statue"


def test_who_declined_is_told_with_what_stood_in_the_way():
    def lay(w):
        w.table[0], w.table_item[GSOMIA], w.table_seat[:] = float(KR), 1, [1, 1, 0]

    def decline(w):
        w.signed[:], w.bound[JP] = [0, 1, -1], CAPITAL

    facts = {(fact.kind, fact.seat): fact for fact in told(lay, decline)}
    assert facts[("table", "KR")].commitment == "gsomia"
    assert facts[("declined", "JP")].why == "capital" and facts[("signed", "KR")].commitment == "gsomia"
    assert ("declined", "US") not in facts


def test_deeds_moves_and_votes_are_told_by_seat():
    def act(w):
        w.deed[JP][GSOMIA], w.deed[KR][GSOMIA] = 1, 0
        w.move[KR], w.target[KR] = MOVES.index("reassure"), 1
        w.move[JP], w.target[JP] = MOVES.index("shuttle"), KR
        w.election[:] = [FELL, LOST, HELD]

    found = {(fact.kind, fact.seat): fact for fact in told(None, act)}
    assert {("kept", "JP"), ("broke", "KR"), ("leader_fell", "JP"), ("election_lost", "KR")} <= set(found)
    assert found[("move", "KR")].other == NAMES.factions[KR][1] and found[("move", "JP")].other == "KR"
    assert found[("move", "KR")].why == "reassure" and ("election_held", "US") in found


def test_every_kind_of_fact_is_named_and_no_other_comes_up():
    kinds = {fact.kind for n in range(3) for page in played(seed=n, KR="random").records for fact in page.facts}
    assert kinds <= set(KINDS) and {"kept", "broke", "shock", "launch", "move"} <= kinds


def test_the_outcome_counts_what_the_facts_say():
    session = played("gsomia-2019", seed=3, KR="always_break")
    outcome, facts = session.outcome(), [fact for page in session.records for fact in page.facts]
    assert len(outcome["ended"]) == sum(1 for fact in facts if fact.kind == "ended") > 0
    assert [(row["commitment"], row["turn"], row["by"]) for row in outcome["ended"]] == [
        (fact.commitment, fact.turn, fact.seat) for fact in facts if fact.kind == "ended"
    ]
    assert all(row["by"] in session.seats for row in outcome["ended"])


def test_a_pact_outlives_a_government_only_if_it_stood_at_the_change_and_stands_at_the_end():
    session = played("washington-inward", seed=1)
    lost = [page.turn for page in session.records for fact in page.facts if fact.kind == "election_lost"]
    assert lost and session.outcome()["survived_turnover"]
    assert not session.fork(lost[0]).outcome()["survived_turnover"]
    broken = game("washington-inward", seed=1, JP="always_break", KR="always_break", US="always_break")
    assert not broken.play_out().outcome()["survived_turnover"]
