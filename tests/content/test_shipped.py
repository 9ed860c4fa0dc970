"""What ships: scenarios, commitments, moves, rivals and dated events, with a card for every number."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from game.content import (
    SHOCK_KINDS,
    allowed_signatories,
    cards_of,
    check,
    load_commitments,
    load_events,
    load_governments,
    load_moves,
    load_rivals,
    load_rules,
    load_scenario,
    scenario_ids,
    shock_cards,
)
from game.content.checks import shipped
from game.content.holds import _parameters, scenario_cards
from game.content.library import ASSETS, numbers, read
from game.content.models import ScenarioFile
from game.laws import state

IDS = scenario_ids()
TEXTS = {path: path.read_text(encoding="utf-8") for path in shipped()}


def test_every_file_that_ships_is_clean():
    assert check() == []


def test_the_seven_scenarios_come_in_the_order_of_their_codes():
    codes = [load_scenario(name).code for name in IDS]
    assert codes == ["S0", "S1", "S2", "S3", "S4", "S5", "S6"]


def test_the_commitments_moves_and_rivals_are_those_of_the_model():
    assert set(load_commitments()) == {
        "hotline",
        "consult",
        "exercises",
        "warning",
        "cyber",
        "treaty",
        "gsomia",
        "accord",
        "tisa",
    }
    assert tuple(load_moves()) == state.MOVES
    assert set(load_rivals()) == {"pyongyang", "beijing", "moscow"}


def test_the_laws_and_the_content_name_the_same_shocks_and_states():
    from game.content import STATES

    assert SHOCK_KINDS == state.SHOCK_KINDS
    assert STATES == state.STATE_NAMES


# Every number has a card.


def test_every_constant_of_the_laws_has_a_card_and_no_card_is_left_over():
    assert tuple(load_rules()) == state.Rules._fields


@pytest.mark.parametrize("kind", ["governments", "commitments", "moves", "rivals"])
def test_every_number_of_the_library_has_a_card_that_holds_it(kind):
    load = {"governments": load_governments, "commitments": load_commitments, "moves": load_moves}.get(
        kind, load_rivals
    )
    for name, thing in load().items():
        cards = cards_of(thing)
        for path, value in numbers(thing).items():
            card = cards[".".join(path)]
            assert card.low <= value <= card.high, (name, path)


@pytest.mark.parametrize("name", IDS)
def test_every_number_of_a_scenario_has_a_card_that_holds_it(name):
    written, _ = read(ASSETS / "scenarios" / f"{name}.toml", ScenarioFile)
    cards = scenario_cards(written)
    for path, value in _parameters(written).items():
        card = cards[".".join(path)]
        assert card.low <= value <= card.high, path


@pytest.mark.parametrize("name", IDS)
def test_a_card_that_names_nothing_is_not_kept(name):
    from fnmatch import fnmatchcase

    written, _ = read(ASSETS / "scenarios" / f"{name}.toml", ScenarioFile)
    paths = [".".join(path) for path in _parameters(written)]
    for card in written.card:
        for pattern in card.of:
            assert any(fnmatchcase(path, pattern) for path in paths), pattern


# Scenarios.


@pytest.mark.parametrize("name", IDS)
def test_a_scenario_is_at_most_sixteen_turns_with_a_briefing_of_two_paragraphs(name):
    scenario = load_scenario(name)
    assert scenario.turns == 16
    paragraphs = [p for p in scenario.briefing.strip().split("\n\n") if p]
    assert len(paragraphs) == 2
    assert all(40 < len(p.split()) < 110 for p in paragraphs)


@pytest.mark.parametrize("name", [n for n in IDS if n != "twin-harbours"])
def test_a_briefing_says_what_the_seed_article_says_and_what_the_record_adds(name):
    briefing = load_scenario(name).briefing
    assert "seed article says" in briefing
    assert (
        "cancelled" not in briefing
        or "never formally cancelled" in briefing
        or "The record is more mixed" in briefing
    )


@pytest.mark.parametrize("name", IDS)
def test_every_variant_of_a_scenario_loads_and_differs(name):
    scenario = load_scenario(name)
    for variant in scenario.variants:
        assert load_scenario(name, variant) != scenario


def test_camp_david_starts_as_the_model_says():
    s = load_scenario("camp-david-2023")
    jp, kr, us = s.governments
    assert [g.approval for g in s.governments] == [40, 35, 42]
    assert [g.capital_points for g in s.governments] == [45, 45, 50]
    assert [g.leader_x for g in s.governments] == [0.30, 0.60, 0.75]
    assert [g.term for g in s.governments] == [12, 15, 6]
    assert (jp.trust["KR"], kr.trust["JP"], us.trust["JP"], us.trust["KR"]) == (0.40, 0.45, 0.90, 0.80)
    assert (s.world.north, s.world.china, s.world.patron, s.world.attention) == (0.60, 0.55, 0.85, 0.70)
    assert s.commitments[0].id == "consult" and s.commitments[0].state == "table"
    assert all(c.state == "idea" for c in s.commitments[1:])


def test_the_priors_of_the_progressive_successor_are_two():
    assert load_scenario("camp-david-2023").government("KR").bloc["PRO"].x == -0.10
    assert load_scenario("camp-david-2023", "seed").government("KR").bloc["PRO"].x == -0.40


def test_a_file_may_choose_the_prior(tmp_path):
    text = Path(__file__).with_name("sample.toml").read_text(encoding="utf-8")
    (tmp_path / "mine.toml").write_text(text.replace('prior = "record"', 'prior = "seed"'), encoding="utf-8")
    assert load_scenario(tmp_path / "mine.toml").government("KR").bloc["PRO"].x == -0.40


def test_the_twin_harbours_are_alike_in_every_number():
    east, west = load_scenario("twin-harbours").governments
    hers = {".".join(p).replace("WH", "EH"): v for p, v in numbers(east).items()}
    his = {".".join(p): v for p, v in numbers(west).items()}
    assert hers == his


def test_washington_gone_inward_says_the_same_whoever_rules_it():
    us = load_scenario("washington-inward").government("US")
    assert {(b.patron, b.attention) for b in us.blocs} == {(0.25, 0.10)}


def test_who_may_sign_follows_the_form():
    governments = load_scenario("camp-david-2023").governments
    assert allowed_signatories("bilateral", governments) == [("JP", "KR")]
    assert allowed_signatories("trilateral", governments) == [("JP", "KR", "US")]
    assert allowed_signatories("either", governments) == [("JP", "KR", "US"), ("JP", "KR")]


# Events.


def test_there_are_at_least_28_dated_events_and_two_of_each_kind_of_shock():
    events = load_events().values()
    assert len(events) >= 28
    for kind in SHOCK_KINDS:
        assert len([e for e in events if e.kind == kind]) >= 2, kind


def test_events_are_in_order_between_1998_and_2025_on_days_that_exist():
    dates = [date.fromisoformat(e.date) for e in load_events().values()]
    assert all(a <= b for a, b in pairwise(dates))
    assert dates[0].year == 1998 and dates[-1].year == 2025


def test_every_shock_names_who_is_aggrieved_and_who_acted():
    for name, event in load_events().items():
        assert event.by, name
        assert not event.shock or event.aggrieved in ("JP", "KR"), name
        assert event.aggrieved not in event.by, name


def test_the_card_of_a_shock_stings_the_one_it_stung():
    scenario = load_scenario("camp-david-2023")
    assert all(e.aggrieved == "JP" for e in shock_cards(scenario, "radar", "JP"))
    assert len(shock_cards(scenario, "court", "JP")) >= 2


# Words (ethics: plain, fair, both names, no blame, no score).


def test_both_names_stand_wherever_one_of_the_islets_names_does():
    for name, event in load_events().items():
        words = event.title + " " + event.text
        assert ("Dokdo" in words) == ("Takeshima" in words), name


HARSH = (
    "shameless",
    "so-called",
    "anti-Japan",
    "anti-Korea",
    "traitor",
    "notorious",
    "rogue",
    "regime",
    "regrettably",
    "!",
)
PEOPLES = re.compile(
    r"\b(the Japanese|the Koreans|the Americans) (are|were|do|did|want|have|say|never|always)\b"
)


@pytest.mark.parametrize("path", list(TEXTS), ids=[p.stem for p in TEXTS])
def test_texts_have_no_harsh_words_no_peoples_that_act_and_no_exclamation_marks(path):
    text = re.sub(r"#.*", "", TEXTS[path])
    for word in HARSH:
        assert word.lower() not in text.lower(), word
    assert not PEOPLES.search(text), PEOPLES.search(text)


def test_every_group_speaks_three_times_in_short_sentences():
    for g in load_governments().values():
        said = [q for f in g.factions for q in (f.quotes.favour, f.quotes.torn, f.quotes.against)]
        assert len(set(said)) == len(said)
        assert all(20 <= len(q) <= 90 for q in said), g.code


def test_the_library_is_read_once():
    assert load_governments() is load_governments()
    assert load_scenario("camp-david-2023") is load_scenario("camp-david-2023")
