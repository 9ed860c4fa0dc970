"""Every share and mean of `summary` has its 95 % interval and its count, and both are those of the textbooks."""

import json
import math

import pytest

import main
from game.ensemble.store import Store
from game.study.summary import Tally, mean, student, tallied
from tests.study.folders import game, written


def test_figures_by_hand(tmp_path):
    runs = [game(n, form="compact" if n < 3 else "nothing", office_JP=50.0 + n) for n in range(9)]
    runs.append(game(9, error="ValueError: no such government", form=""))
    (tally,) = tallied(Store.opened(written(tmp_path, runs))).values()
    assert (tally.rows, tally.errors) == (10, 1)
    figures = tally.figures()
    share = figures["form compact"]
    assert (share.value, share.count) == (pytest.approx(1 / 3), 9)
    assert (share.low, share.high) == (pytest.approx(0.1206, abs=1e-4), pytest.approx(0.6458, abs=1e-4)), "Wilson"
    office = figures["office JP"]
    assert (office.value, office.count) == (54.0, 9)
    assert office.high - 54.0 == pytest.approx(2.306 * math.sqrt(7.5 / 9), abs=2e-3), "Student, 8 degrees of freedom"
    assert all(figure.count == 9 and figure.low <= figure.value <= figure.high for figure in figures.values())


def test_students_t_is_the_published_one():
    table = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 8: 2.306, 10: 2.228, 20: 2.086, 60: 2.000}
    assert all(student(n) == pytest.approx(t, abs=2e-3) for n, t in table.items())
    assert student(10**7) == pytest.approx(1.959964, abs=1e-6)


def test_a_mean_keeps_small_differences_of_large_numbers():
    figure = mean(1e9, 0.5, 0.25, 2)
    assert figure.value == 1e9 + 0.25 and figure.high - figure.value == pytest.approx(12.7062 * 0.25)
    alone = mean(7.0, 0.0, 0.0, 1)
    assert (alone.value, alone.low, alone.high) == (7.0, -math.inf, math.inf)
    assert Tally().figures() == {}


def test_a_damaged_chunk_and_a_folder_half_played_are_told(tmp_path, capsys):
    folder = written(tmp_path, [game(n) for n in range(3)], asked=5)
    assert main.main(["summary", str(folder)]) == 0
    assert "3 of 5 games are there" in capsys.readouterr().out
    assert main.main(["summary", str(folder), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["rows"] == 3 and told["figures"]["security"]["count"] == 3
    (folder / "runs-000000.csv").write_text("run_id\n")
    assert main.main(["summary", str(folder)]) == 2
    assert "runs-000000.csv: missing or damaged" in capsys.readouterr().err
