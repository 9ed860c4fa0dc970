"""The hindcast on records whose right answer is known: made by the laws themselves, or with one thing changed."""

from dataclasses import replace

import numpy as np
import pytest

from game.laws import deciding, history
from game.study.hindcast import follow as following
from game.study.hindcast import scoring
from game.study.hindcast.follow import follow
from game.study.hindcast.quarters import quarter
from game.study.hindcast.record import Record, read_record
from game.study.hindcast.start import first_of
from game.study.hindcast.told import BEFORE, WITHIN, hindcast
from tests.study.records import OFTEN, made, written

TURN, LATER = 8, 10


@pytest.fixture(scope="module")
def records(tmp_path_factory) -> list[tuple[Record, list[float]]]:
    """Four records of sixteen quarters, and the true chances of every break in them."""
    found = []
    for seed in range(4):
        *tables, chances = made(seed, 16, OFTEN)
        paths = written(tmp_path_factory.mktemp("record"), *tables)
        found.append((read_record(*paths[:2]), chances))
    return found


@pytest.fixture(scope="module")
def followed(records):
    return [follow(record, 8, seed=70 + n, changes=OFTEN) for n, (record, _) in enumerate(records)]


def off(chances: np.ndarray, answers: np.ndarray) -> float:
    """How many standard deviations the breaks that came lie from those expected."""
    return abs(answers.sum() - chances.sum()) / np.sqrt((chances * (1 - chances)).sum())


def gathered(followed, what: str) -> np.ndarray:
    return np.array([getattr(f, what) for one in followed for f in one.forecasts], float)


def test_a_record_that_the_laws_made_is_foretold_at_its_own_rate(followed):
    answers = gathered(followed, "broken")
    assert answers.sum() > 40
    for what in ("before", "within"):
        assert off(gathered(followed, what), answers) < 2.5
    high = gathered(followed, "before") > np.median(gathered(followed, "before"))
    for half in (high, ~high):
        assert off(gathered(followed, "before")[half], answers[half]) < 3.0


def test_what_is_said_follows_the_true_chances(records, followed):
    """The leaders' minds and the polls are hidden, and still the laws tell a risky quarter from a safe one."""
    true = np.array([chance for _, chances in records for chance in chances])
    assert np.corrcoef(gathered(followed, "within"), true)[0, 1] > 0.6


def test_laws_that_mind_too_little_are_found_out(records):
    """A plant: keeping has lost its weight, so far more breaks are expected than came."""
    wrong = [follow(record, 6, changes={**OFTEN, "rules.inertia": 0.0}) for record, _ in records]
    assert off(gathered(wrong, "before"), gathered(wrong, "broken")) > 4.0


def another_future(record: Record) -> Record:
    """The same record up to TURN; from LATER on everything is otherwise."""
    quarters = [q if t < TURN else replace(
        q, launches=9, nuclear=1, shocks=[(0, 2), (1, 2)], turnovers={0: (1, False), 1: (1, False)}, hub=True
    ) for t, q in enumerate(record.quarters)]  # fmt: skip
    edge = record.quarters[TURN].number
    promises = [p if p.end < edge else replace(p, end=max(p.end, edge), broken=False) for p in record.promises]
    return Record(quarters, promises, [])


def knows_nothing_later(record: Record) -> None:
    """What is said of quarter TURN as it begins, and before, is the same whatever it and later ones bring."""
    edge = record.quarters[TURN].number
    said = []
    for one in (record, another_future(record)):
        found = follow(one, 3, changes=OFTEN).forecasts
        said.append([(f.quarter, f.promise.name, f.before) for f in found if f.quarter <= edge])
        said[-1] += [(f.quarter, f.promise.name, f.within) for f in found if f.quarter < edge]
    assert said[0] == said[1]


def test_nothing_later_is_ever_known(records):
    knows_nothing_later(records[0][0])


def test_a_look_one_quarter_ahead_is_caught(records, monkeypatch):
    clean = following._quarter

    def ahead(record, q, *rest):
        after = min(len(record.quarters) - 1, q.number - record.first + 1)
        peeked = record.quarters[after]
        return clean(record, replace(peeked, number=q.number), *rest)

    monkeypatch.setattr(following, "_quarter", ahead)
    with pytest.raises(AssertionError):
        knows_nothing_later(records[0][0])


def test_a_look_at_the_quarters_own_news_is_caught(records, monkeypatch):
    clean, now = following.looked_ahead, {}

    def remember(record, q, *rest):
        now["q"] = q
        return whole(record, q, *rest)

    def peeking(w, drawn):
        found = following.copy_world(w)
        for seat, _ in now["q"].shocks:
            history.stir(found, seat, 0.2)
        return clean(found, drawn)

    whole = following._quarter
    monkeypatch.setattr(following, "_quarter", remember)
    monkeypatch.setattr(following, "looked_ahead", peeking)
    with pytest.raises(AssertionError):
        knows_nothing_later(records[0][0])


def test_no_rule_is_written_twice(records, monkeypatch):
    """What a law says is what the hindcast says: where every promise is sure to be kept, no break is expected."""
    monkeypatch.setattr(following, "keep_chance_now", lambda w, i, k: 1.0)
    monkeypatch.setattr(deciding, "keep_chance", lambda *given: 1.0)
    record = replace(records[0][0], promises=[replace(p, broken=False) for p in records[0][0].promises])
    found = follow(record, 2)
    assert {f.before for f in found.forecasts} == {f.within for f in found.forecasts} == {0.0}
    assert {ended for _, _, ended in found.treaty["bi"]} == {0.0}


def test_the_same_seed_says_the_same(records):
    said = [[f.before for f in follow(records[1][0], 3, seed=4).forecasts] for _ in range(2)]
    other = [f.before for f in follow(records[1][0], 3, seed=5).forecasts]
    assert said[0] == said[1] != other


def test_the_record_enters_as_it_was(records):
    """Governments, clocks and promises of the worlds are those of the record, quarter by quarter."""
    record = records[0][0]
    ends = []

    def watch(w, q, record, broken, drawn, close=following.close_as_recorded):
        close(w, q, record, broken, drawn)
        ends.append((q.number, list(w.bloc), list(w.state)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(following, "close_as_recorded", watch)
        follow(record, 1)
    bloc = [0, 0, 0]
    for q, (number, found, state) in zip(record.quarters, ends, strict=True):
        for seat, (new, _) in q.turnovers.items():
            bloc[seat] = bloc[seat] if new is None else new
        assert q.number == number and found == bloc
        for p, s in zip(record.promises, state, strict=True):
            gone = p.broken and p.end <= number
            assert (s == 2) == (p.start <= number <= p.end and not gone), p


def test_clocks_are_the_constitutions(records):
    """Washington changes in the first quarter of 2001; in Tokyo and Seoul half a term is left where no vote is told."""
    record = records[0][0]
    w = first_of(record)
    left = quarter("2001Q1") - record.first + 1
    assert w.term == [8, 10, left] and w.date[1:3] == [1998, 1]
    told = replace(record, votes={0: quarter("1996Q4"), 1: quarter("1993Q1")})
    assert first_of(told).term == [16 - 4, 20 - 19, left]


def test_the_whole_document(records, monkeypatch):
    monkeypatch.setattr(scoring, "DRAWS", 100)
    record = records[0][0]
    told = hindcast(record, runs=3, changes=OFTEN)
    assert {row["forecast"] for row in told["scores"]} >= {BEFORE, WITHIN, "base rate", "progressive Seoul"}
    for row in told["scores"]:
        assert row["brier_low"] <= row["brier"] <= row["brier_high"] and row["count"] == len(told["forecasts"])
    assert sum(row["count"] for row in told["calibration"]) == len(told["forecasts"])
    assert sum(row["broken"] for row in told["years"]["table"]) == told["expected"]["events"]
    assert all(row["inside"] in (True, False) for row in told["hazards"] if row["said"] is not None)
    last = told["survival"]["all"][-1]
    assert 0.0 <= last["low"] <= last["observed"] <= last["high"] <= 1.0
    part = hindcast(record, record.first + 8, record.first + 11, runs=3, changes=OFTEN)
    rows = [row for row in told["forecasts"] if part["from"] <= row["quarter"] <= part["to"]]
    assert part["forecasts"] == rows  # scoring a part follows the whole record


def test_base_rates_are_fitted_where_they_say():
    asked = scoring.Asked(np.array([1, 1, 2, 2]), np.array([1, 0, 0, 0]), np.array([1, 0, 1, 0]))
    rates = scoring.base_rates(asked)
    assert rates["base rate"].tolist() == [0.25] * 4
    assert rates["progressive Seoul"].tolist() == [0.5, 0.0, 0.5, 0.0]
    assert rates["base rate, other years"].tolist() == [0.5 / 3, 0.5 / 3, 0.5, 0.5]
    assert rates["progressive Seoul, other years"].tolist() == [0.25, 0.25, 0.75, 0.25]
