"""V1: what the reader lets through, the laws can play: damaged scenarios and constants, twenty turns each.

A mutant is a shipped scenario damaged as an author's slip would damage it. If it still loads, it is played to its end
or for twenty turns by the model's own governments, and no cell may stop being a number.
"""

import random
from itertools import islice
from pathlib import Path

import pytest

from agents.council import council_for
from game.content import ContentError, load_scenario, override
from game.content.change import paths
from game.content.checks import shipped
from game.content.library import load_rules
from game.laws import scores
from game.laws.form import form_of
from game.session import Session
from game.session.digest import cells
from tests.content.mutator import damage, move_number

SCENARIOS = [path for path in shipped() if path.parent.name == "scenarios"]


def mutants(folder: Path, seed: int):
    """Accepted mutants, one after another, as (number, scenario)."""
    number = 0
    while True:
        dice = random.Random(f"{seed} {number}")
        source = dice.choice(SCENARIOS)
        data = source.read_bytes()
        for _ in range(dice.choice((1, 2, 4))):
            data = (damage if dice.random() < 0.3 else slip)(data, dice)
        target = folder / source.name
        target.write_bytes(data)
        try:
            scenario = override(load_scenario(target), far(dice) if dice.random() < 0.5 else {})
        except ContentError:
            scenario = None
        if scenario is not None and data != source.read_bytes():
            yield number, scenario
        number += 1


def far(dice: random.Random) -> dict:
    """Some of what `--set` can reach, at an end of its range or near it; constants at an end of their card's."""
    reach = [p for p in paths(load_scenario("camp-david-2023")) if not p.startswith(("commitment", "move"))]
    cards = load_rules()
    found = {}
    for path in dice.sample(reach, 3):
        first, _, last = path.partition(".")
        ends = (cards[last].low, cards[last].high) if first == "rules" else (0, 1, 0.5, -1, 100, 16)
        found[path] = dice.choice(ends)
    return found


ENDS = (b"0", b"0.0", b"1", b"1.0", b"-1.0", b"100", b"0.001", b"200", b"400")


def slip(data: bytes, dice: random.Random) -> bytes:
    """Another number, at times one at the end of a range."""
    if dice.random() < 0.4:
        return move_number(data, dice)
    lines = data.split(b"\n")
    at = [i for i, line in enumerate(lines) if line.partition(b"=")[2].strip()[:1].isdigit()]
    if at:
        i = dice.choice(at)
        lines[i] = lines[i].partition(b"=")[0] + b"= " + dice.choice(ENDS)
    return b"\n".join(lines)


def play(scenario, seed: int) -> int:
    """Twenty turns or to the end; how many."""
    session = Session(scenario, seed, council=council_for(scenario, {}))
    while not session.over and session.turn < 20:
        session.seal()
    w = session.world
    assert all(abs(x) < 1e9 for x in cells(w)), "a cell is no number, or beyond all measure"
    for i in range(len(session.seats)):
        assert 0 <= scores.office_score(w, i) <= 100 and 0 <= scores.verdict_score(w, i) <= 100
    assert 0 <= form_of(w) < 8
    return session.turn


def many(count: int, folder: Path, seed: int) -> int:
    turns = 0
    for number, scenario in islice(mutants(folder, seed), count):
        try:
            turns += play(scenario, number)
        except Exception as error:
            error.add_note(f"mutant {number} of seed {seed}")
            raise
    return turns


def test_a_hundred_accepted_mutants_play(tmp_path):
    assert many(100, tmp_path, seed=1) > 1_000


@pytest.mark.nightly
def test_five_thousand_accepted_mutants_play(tmp_path):
    many(5_000, tmp_path, seed=2)


def test_a_law_that_cannot_play_an_accepted_mutant_is_seen(tmp_path, monkeypatch):
    """A plant: divided by how threats and attention start, nothing in the harbours alone of what is shipped."""
    from game.laws import rivals

    threats = rivals.threats

    def divided(w, acts, luck):
        start = w.threat[0] * w.threat[1] * w.hub_attention[0] * w.hub_attention[1]
        assert w.date[0] > 0 or 1.0 / start > 0.0
        threats(w, acts, luck)

    monkeypatch.setattr(rivals, "threats", divided)
    monkeypatch.setitem(globals(), "SCENARIOS", [path for path in SCENARIOS if path.stem != "twin-harbours"])
    assert all(play(load_scenario(path), 1) > 0 for path in SCENARIOS)
    with pytest.raises(ZeroDivisionError):
        many(200, tmp_path, seed=1)


@pytest.mark.parametrize("rule", ["habit", "capital_even", "lame_window"])
def test_a_constant_beyond_its_cards_range_is_refused_by_set_as_it_is_in_a_file(rule):
    try:
        scenario = override(load_scenario("gsomia-2019"), {f"rules.{rule}": 0})
    except ContentError:
        return
    play(scenario, 1)


@pytest.mark.parametrize("move", ["payment", "attention", "press", "hedge"])
def test_a_move_that_is_not_on_the_menu_is_refused_by_set_in_one_line(move):
    with pytest.raises(ContentError):
        override(load_scenario("twin-harbours"), {f"move.{move}.price": 5})
