"""A round robin: everybody meets everybody, twins too, in both seats, on the same tapes; figures with intervals."""

import csv
import json

import numpy as np
import pytest

from agents.council import build
from game.content import load_scenario
from game.ensemble.rough import Rough
from game.study.tournament import PAYOFFS, TEXTBOOK, figure, play
from game.study.tournament_told import ALL, order, picture, rows
from main import main

THREE = ("always_break", "tit_for_tat", "always_keep")


@pytest.fixture(scope="module")
def textbook():
    return play(load_scenario(TEXTBOOK), THREE, 3, 1, Rough(renewed=True), PAYOFFS, build)


def test_who_scored_what_is_the_mean_over_all_opponents(textbook):
    """Tit for tat: 199 of always break, 600 of its twin and 600 of always keep, in 200 quarters."""
    assert textbook.of("payoff", 1).value == pytest.approx((199 + 600 + 600) / 3 / 200)
    assert textbook.of("payoff", 1).low == textbook.of("payoff", 1).high and textbook.of("payoff", 1).count == 3
    assert textbook.against("payoff", 0, 2).value == 5.0 and textbook.against("payoff", 2, 0).value == 0.0
    assert [round(x * 600) for x in (textbook.of("payoff", a).value for a in range(3))] == [1404, 1399, 1200]
    assert textbook.ranks("payoff") == [1, 2, 3] and [THREE[a] for a in order(textbook)] == list(THREE)


def test_a_row_a_pair_and_a_row_for_all(textbook):
    told = rows(textbook)
    assert len(told) == 12 and [row["opponent"] for row in told].count(ALL) == 3
    assert [row["payoff_rank"] for row in told if row["opponent"] == ALL] == [1, 2, 3]
    twins = next(row for row in told if row["strategy"] == row["opponent"] == "always_keep")
    assert twins["kept"].value == 1.0 and twins["payoff"].value == 3.0


def test_noise_echoes_between_two_who_never_forgive_and_generosity_ends_it():
    names = ("tit_for_tat", "generous_tit_for_tat")
    noisy = play(load_scenario(TEXTBOOK), names, 20, 1, Rough(0.05, renewed=True), PAYOFFS, build)
    proud, generous = noisy.against("payoff", 0, 0), noisy.against("payoff", 1, 1)
    assert proud.high < generous.low and proud.low < proud.value < proud.high


def test_a_random_end_makes_games_of_many_lengths():
    short = play(load_scenario(TEXTBOOK), THREE[:2], 60, 1, Rough(end=0.1, renewed=True), PAYOFFS, build)
    assert short.quarters.mean() == pytest.approx(10, abs=3) and len(np.unique(short.quarters)) > 10
    assert (short.quarters[0, 1] == short.quarters[1, 0]).all(), "the end is the tape's, whoever plays"


def test_in_a_scenario_each_seats_three_scores_count():
    found = play(load_scenario("gsomia-2019"), ("domestic", "always_keep"), 6, 3, council=build)
    assert tuple(found.measures) == ("office", "security", "verdict") and found.seats == ("JP", "KR")
    plain = play(load_scenario("gsomia-2019"), ("domestic", "always_keep"), 6, 3, council=build, plain=True)
    assert all(np.array_equal(found.measures[name], plain.measures[name]) for name in found.measures)
    assert found.of("verdict", 1).value > found.of("verdict", 0).value


def test_a_game_that_raises_is_left_out_and_named(monkeypatch):
    from game.ensemble import plainly

    made = plainly.draw_luck

    def broken(seed, run, *more):
        if run == 1:
            raise ArithmeticError("planted")
        return made(seed, run, *more)

    monkeypatch.setattr(plainly, "draw_luck", broken)
    found = play(load_scenario("twin-harbours"), THREE[1:], 3, 1, council=build, plain=True)
    assert len(found.errors) == 4 and found.of("office", 0).count == 2


def test_who_had_no_promise_kept_none_and_broke_none(tmp_path):
    found = play(load_scenario("camp-david-2023"), ("blank", "always_keep"), 3, 1, council=build)
    told = {(row["strategy"], row["opponent"]): row["kept"] for row in rows(found)}
    assert told["blank", "always_keep"].value is None and told["blank", ALL].count == 0
    assert told["always_keep", "always_keep"].value == 1.0 == told["always_keep", ALL].value
    pytest.importorskip("matplotlib")
    assert picture(found, tmp_path / "one.png", "a tournament").stat().st_size > 10_000


def test_a_figure_of_equals_has_no_width_and_of_nothing_no_count():
    assert figure(np.array([2.1, 2.1, 2.1])).low == 2.1 == figure(np.array([2.1, 2.1, 2.1])).high
    assert figure(np.array([np.nan])).count == 0


def test_the_command_prints_writes_and_draws(tmp_path, capsys):
    said = ["tournament", "--strategies", ",".join(THREE), "--repeat", "3", "--turns", "20", "--noise", "0.1"]
    assert main([*said, "--end", "0.02", "--out", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "always_break" in told and "n 3 repeats" in told and "95 % intervals" in told
    table = list(csv.DictReader((tmp_path / "tournament-textbook.csv").read_text(encoding="utf-8").splitlines()))
    assert len(table) == 12 and {"payoff", "payoff_low", "payoff_high", "payoff_count", "kept"} <= set(table[0])
    document = json.loads((tmp_path / "tournament-textbook.json").read_text(encoding="utf-8"))
    assert document["asked"]["noise"] == 0.1 and document["asked"]["payoffs"] == {
        "R": 3.0,
        "S": 0.0,
        "T": 5.0,
        "P": 1.0,
    }
    first = (tmp_path / "tournament-textbook.csv").read_bytes()
    assert main([*said, "--end", "0.02", "--workers", "2", "--out", str(tmp_path)]) == 0
    assert (tmp_path / "tournament-textbook.csv").read_bytes() == first


@pytest.mark.parametrize(
    "words, told",
    [
        (["--strategies", "grimm,random"], "did you mean 'grim'"),
        (["--strategies", "grim"], "needs at least two"),
        (["--noise", "1.5"], "'1.5' is not a chance from 0 to 1"),
        (["--turns", "900"], "turns"),
        (["camp-davis-2023"], "camp-david-2023"),
        (["--set", "rules.leverag=1"], "leverage"),
    ],
)
def test_what_cannot_be_played_is_answered_in_one_line(words, told, capsys, tmp_path):
    assert main(["tournament", *words, "--out", str(tmp_path)]) != 0
    error = capsys.readouterr().err
    assert told in error and len(error.strip().splitlines()) == 1
