"""Odds that say 30 % come true in 25 to 35 % of trials, and a forecast that is off is seen."""

import json

import pytest

from game.session import forecast
from game.study import calibration

SMALL = 35


@pytest.fixture(scope="module")
def rows():
    return calibration.calibration(SMALL)


def test_every_kind_of_odds_is_said_and_none_is_shown_untrue(rows):
    assert {row.kind for row in rows} == set(calibration.KINDS)
    assert all(row.tenth <= 10 * row.said <= row.tenth + 1 for row in rows)
    wrong = [row for row in rows if not row.true]
    assert len(wrong) <= 1, wrong  # one in twenty lies outside its own interval


def test_no_kind_says_too_much_or_too_little(rows):
    """All cases of a kind together: what was said on average came as often."""
    for kind in calibration.KINDS:
        cells = [row for row in rows if row.kind == kind]
        cases = sum(row.came.count for row in cells)
        said = sum(row.said * row.came.count for row in cells) / cases
        came = sum(row.came.value * row.came.count for row in cells) / cases
        assert abs(came - said) <= calibration.CLOSE + 1.0 / cases**0.5, (kind, said, came)


def test_odds_that_are_off_are_seen(monkeypatch):
    """Planted: three kinds of odds drawn halfway to one half."""
    planted = {"sign": "sign_now", "lose": "loses_odds", "keep": "keep_now"}
    for name in planted.values():
        true = getattr(forecast, name)
        monkeypatch.setattr(forecast, name, lambda *where, true=true: 0.5 * true(*where) + 0.25)
    found = calibration.calibration(21)
    assert {row.kind for row in found if not row.true} >= set(planted)


def test_the_table_does_not_depend_on_how_it_was_cut(monkeypatch):
    whole = calibration.calibration(6)
    monkeypatch.setattr(calibration, "PIECE", 2)
    again = calibration.calibration(6)
    assert [row[1] for row in whole] == [row[1] for row in again]
    assert all(abs(a.said - b.said) < 1e-12 and a.came == b.came for a, b in zip(whole, again, strict=True))


def test_the_command_prints_counts_and_intervals(capsys):
    from main import main

    assert main(["calibration", "--trials", "3", "--json"]) in (0, 1)
    found = json.loads(capsys.readouterr().out)
    assert found["trials"] == 3 and {"kind", "said", "came", "low", "high", "count", "true"} <= set(found["rows"][0])
    main(["calibration", "--trials", "3"])
    assert "95 % interval" in capsys.readouterr().out


@pytest.mark.nightly
def test_two_thousand_trials():
    """A9's figure: in every tenth with enough cases, what came lies within five points of what was said."""
    rows = calibration.calibration(2000, workers=2)
    assert [row for row in rows if not row.true] == []
