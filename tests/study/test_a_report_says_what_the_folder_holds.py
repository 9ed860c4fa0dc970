"""`report DIR`: on a folder written by hand, every figure is the one a person counts; on a played one, the games'."""

import json
import re

import pytest

import main
from game.study.measure import share
from game.study.report.report import report
from tests.study.folders import SEATS, game, quarter, written


def broken_three_in_ten() -> list[dict]:
    """Ten games: all conclude the duty at once; five see it end in the fourth quarter; three see a breach by Seoul."""
    return [
        game(
            n,
            concluded_consult=0,
            ended_consult=4 if n < 5 else "",
            state_consult=5 if n < 5 else 2,
            breaches_KR=2 if n < 3 else 0,
            turnovers_JP=n % 2,
            survived_turnover=int(n >= 8),
            form="statement" if n >= 5 else "nothing",
        )
        for n in range(10)
    ]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    return report(written(tmp_path_factory.mktemp("games") / "out", broken_three_in_ten()))


def test_shares_are_the_counts_with_wilsons_interval(told):
    text, document = told
    for name, hits in {"concluded": 10, "survived": 2, "broken": 3, "ended": 5}.items():
        f = share(hits, 10)
        assert document["outcomes"][name] == {"value": f.value, "low": f.low, "high": f.high, "count": 10}
    f = share(3, 10)
    assert f"<b>30.0 %</b><br><small>{100 * f.low:.1f} to {100 * f.high:.1f}, n 10</small>" in text


def test_survival_is_kaplan_and_meiers_with_greenwoods_band(told):
    """Half of ten end after four quarters: 1, 1, 1, 1, .5 and on; the band of .5 with 10 at risk by hand."""
    text, document = told
    curve = document["survival"]["consult"]
    assert curve["share"][:4] == [1.0] * 4 and curve["share"][4:] == [0.5] * 12 and curve["count"][:5] == [10] * 5
    assert (curve["low"][4], curve["high"][4]) == (pytest.approx(0.1836, abs=5e-4), pytest.approx(0.7532, abs=5e-4))
    assert curve["count"][5] == 5 and "Duty to consult" in text and "cyber" not in document["survival"]


def test_what_was_asked_stands_on_the_page(told):
    text, document = told
    assert "Camp David 2023: 10 games" in text and "a" * 64 in text and document["manifest"] in text
    assert re.fullmatch("[0-9a-f]{64}", document["manifest"])


def test_without_a_turns_table_the_page_says_what_is_needed_and_draws_what_it_can(told):
    text, document = told
    assert text.count("--turns-table") == 2 and document["around_elections"] == {}
    five = share(2, 5)  # among games without a change of government, those with a breach: 0 and 2 of 0, 2, 4, 6, 8
    assert f'<td>none</td><td class="n"><b>40.0 %</b><br><small>{100 * five.low:.1f} to' in text


def test_the_page_is_one_file_that_fetches_and_runs_nothing(told):
    text, _ = told
    assert text.startswith("<!DOCTYPE html>") and text.count("<svg") > 4
    assert not re.search(r"<script|<link|<img|@import|url\(|https?:|\son\w+=", text)
    assert "prefers-color-scheme:dark" in text and "@media print" in text and "default-src &#x27;none&#x27;" not in text
    assert all('aria-label="' in one for one in re.findall("<svg[^>]*>", text))
    sizes = [float(x) for x in re.findall(r"font-size:([0-9.]+)px", text)]
    assert min(sizes) >= 14


def test_no_series_is_told_by_colour_alone(told):
    from game.study.report import svg

    assert len(set(svg.DASHES)) == len(set(svg.MARKS)) == 7
    drawn = [svg.mark(n, 0, 0).replace(f"c{n}", "") for n in range(7)]
    assert len(set(drawn)) == 7


def turned() -> list[dict]:
    """Four games of ten quarters: Seoul is bound by the duty and loses office in quarter 3; in two of them it is broken
    in quarter 5, two after; in one of these it has ended by quarter 7."""
    rows = []
    for run in range(4):
        for turn in range(10):
            bound = turn < 7 or run != 0
            form = "statement" if bound else "nothing"
            for seat in SEATS:
                deed = ("broke" if run < 2 and turn == 5 and seat == "KR" else "kept") if bound else ""
                election = "lost" if turn == 3 and seat == "KR" else "none"
                cells = {"deed_consult": deed, "signatory_consult": int(bound), "election": election, "form": form}
                rows.append(quarter(run, turn, seat, **cells))
    return rows


def test_breaks_are_counted_quarter_by_quarter_around_an_election(tmp_path):
    runs = [game(n, concluded_consult=0) for n in range(4)]
    text, document = report(written(tmp_path / "out", runs, turned()))
    around = dict(zip(range(-6, 9), document["around_elections"]["lost"], strict=True))
    assert around[2] == [2, 4] and around[0] == around[1] == [0, 4] and around[4] == [0, 3] and around[-4] == [0, 0]
    assert not any(risk for _, risk in document["around_elections"]["held"])
    f = share(2, 4)  # one promise a game: each counts whole
    assert f"50.0 %</b><br><small>{100 * f.low:.1f} to {100 * f.high:.1f}, n 4" in text and "lost office" in text
    assert "--turns-table" not in text


def test_what_broke_and_ended_before_an_election_counts_before_it(tmp_path):
    """Asked only of promises that still stand at the polls, what broke before would look rarer than it is."""
    rows = []
    for turn in range(6):
        for seat in SEATS:
            bound, election = turn < 3, "lost" if turn == 4 and seat == "KR" else "none"
            deed = ("broke" if turn == 2 and seat == "JP" else "kept") if bound else ""
            rows.append(quarter(0, turn, seat, deed_consult=deed, signatory_consult=int(bound), election=election))
    _, document = report(written(tmp_path / "out", [game(0, concluded_consult=0)], rows))
    around = dict(zip(range(-6, 9), document["around_elections"]["lost"], strict=True))
    assert around[-2] == [1, 1] and around[-3] == around[-4] == [0, 1] and around[-1] == around[0] == [0, 0]


def test_promises_that_break_together_count_for_fewer():
    """Ten games with ten promises each, all broken in five of them: a hundred promises are worth ten."""
    import numpy as np

    from game.study.report.counting import clustered

    breaks, risks = np.array([10.0] * 5 + [0.0] * 5), np.full(10, 10.0)
    f = clustered(np.array([breaks.sum(), risks.sum(), breaks @ breaks, breaks @ risks, risks @ risks]))
    assert (f.value, f.count) == (0.5, 100) and (f.low, f.high) == (share(5, 10).low, share(5, 10).high)
    assert clustered(np.zeros(5)).count == 0


def test_a_pact_that_took_a_form_is_followed_from_there(tmp_path):
    text, document = report(written(tmp_path / "out", [game(n) for n in range(4)], turned() * 1))
    curve = document["survival_by_form"]["statement"]
    assert curve["count"][0] == 4 and curve["share"][6] == 1.0 and curve["share"][7] == 0.75
    assert "By the form the pact took" in text


def test_rows_of_a_turns_table_may_come_in_any_order(tmp_path):
    runs = [game(n) for n in range(4)]
    one = report(written(tmp_path / "a", runs, turned()))[1]
    other = report(written(tmp_path / "b", runs, sorted(turned(), key=lambda r: (r["turn"], -r["run_id"]))))[1]
    assert one["around_elections"] == other["around_elections"] and one["survival_by_form"] == other["survival_by_form"]


def two_by_two() -> list[dict]:
    """Forty games of four points: with leverage 0 eight of ten are broken, with 1 two of ten; habit changes nothing."""
    return [
        game(10 * point + n, point, breaches_KR=int(n < (8 if point < 2 else 2)), **{"rules.leverage": point // 2})
        for point in range(4)
        for n in range(10)
    ]


VARY = (("rules.leverage", (0, 1)), ("rules.habit", (4, 8)))


def test_the_parameter_that_decides_comes_first_with_its_groups(tmp_path):
    text, document = report(written(tmp_path / "out", two_by_two(), vary=VARY))
    first, second = document["decides"]["broken"]
    assert first["path"] == "rules.leverage" and first["change"]["value"] == pytest.approx(0.6)
    low, high = first["change"]["low"], first["change"]["high"]
    assert (low, high) == (pytest.approx(0.2945, abs=5e-4), pytest.approx(0.7684, abs=5e-4)), "Newcombe, by hand"
    assert first["change"]["count"] == 40
    assert second["path"] == "rules.habit" and second["change"]["value"] == 0.0
    assert "0: 80.0 %" in text and "1: 20.0 %" in text and "60.0 points" in text


def test_many_values_are_compared_in_fifths():
    from collections import Counter

    from game.ensemble.design import Experiment
    from game.study.report.deciding import deciding

    points = [{"rules.leverage": n / 100} for n in range(100)]
    counts = {n: Counter(games=1, broken=int(n >= 80)) for n in range(100)}
    experiment = Experiment("camp-david-2023", 1, 1, (("rules.leverage", tuple(p["rules.leverage"] for p in points)),))
    (one,) = deciding(experiment, points, counts, "broken")
    assert [f.count for _, f in one.groups] == [20] * 5 and one.most == ("0.8 to 0.99", share(20, 20))
    assert one.change.value == 1.0 and one.least[1].value == 0.0


def test_a_design_one_at_a_time_compares_only_where_the_others_rest():
    """Base, leverage up, habit up: two broken, eight broken, nine broken of ten; leverage is not blamed for habit's."""
    from collections import Counter

    from game.ensemble.design import Experiment
    from game.study.report.deciding import deciding

    base = {"rules.leverage": 0.5, "rules.habit": 8}
    points = [base, {**base, "rules.leverage": 1.0}, {**base, "rules.habit": 16}]
    counts = {n: Counter(games=10, broken=hits) for n, hits in enumerate((2, 8, 9))}
    vary = (("rules.leverage", (0.5, 1.0)), ("rules.habit", (8, 16)))
    experiment = Experiment("camp-david-2023", 10, 1, vary, "one-at-a-time", base=tuple(base.items()))
    found = {one.path: one.change.value for one in deciding(experiment, points, counts, "broken")}
    assert found == {"rules.leverage": pytest.approx(0.6), "rules.habit": pytest.approx(0.7)}


def test_an_empty_cell_of_a_design_is_the_scenario_as_it_is():
    from collections import Counter

    from game.ensemble.design import Experiment
    from game.study.report.deciding import deciding

    points = [{"strategy.KR": None}, {"strategy.KR": "grim"}]
    experiment = Experiment("camp-david-2023", 10, 1, (("strategy.KR", (None, "grim")),))
    counts = {0: Counter(games=10, broken=1), 1: Counter(games=10, broken=3)}
    (one,) = deciding(experiment, points, counts, "broken")
    assert [name for name, _ in one.groups] == ["as it is", "grim"]


def test_a_game_that_could_not_be_played_is_counted_apart(tmp_path, capsys):
    runs = [*broken_three_in_ten()[:-1], game(9, error="ValueError: no such government")]
    folder = written(tmp_path / "out", runs)
    assert main.main(["report", str(folder)]) == 1
    text = (folder / "report.html").read_text(encoding="utf-8")
    assert "9 played, 10 a design point; 1 could not be played" in text and ", n 9</small>" in text


def test_a_folder_half_played_is_told_and_one_that_is_damaged_is_refused(tmp_path, capsys):
    folder = written(tmp_path / "out", broken_three_in_ten(), asked=50)
    assert main.main(["report", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["games"] == 10
    assert "40 of the 50 games asked for are not in the folder yet" in (folder / "report.html").read_text("utf-8")
    (folder / "runs-000000.csv").write_text("nothing")
    assert main.main(["report", str(folder)]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and "runs-000000.csv" in said.err


def test_what_is_no_folder_of_games_is_one_line(tmp_path, capsys):
    assert main.main(["report", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_strangers_words_are_text_on_the_page(tmp_path):
    evil = "<script>alert(1)</script>"
    runs = [game(n, n % 2, form=evil, **{evil: n % 2}) for n in range(10)]
    text, _ = report(written(tmp_path / "out", runs, vary=((evil, ("<img src=x>", "b&b")),), code_version=evil))
    assert "<script" not in text and "<img" not in text and "&lt;script&gt;" in text


def test_a_played_batch_and_its_page_agree(tmp_path, capsys):
    """A small batch of the real game: the page's counts are those of `summary`."""
    out = str(tmp_path / "out")
    asked = "batch twin-harbours --runs 12 --set turns=3,4 --plain --format csv --out"
    assert main.main([*asked.split(), out]) == 0
    assert main.main(["summary", out, "--json"]) == 0
    points = json.loads(capsys.readouterr().out.partition("\n")[2])
    assert main.main(["report", out, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    hits = sum(p["figures"]["outlived a government"]["value"] * p["rows"] for p in points)
    assert document["outcomes"]["survived"]["value"] * 24 == pytest.approx(hits) and document["games"] == 24


def test_what_stood_from_the_start_is_followed_from_there(tmp_path):
    """One ends in quarter 3, four after the start; one stands to the last of sixteen; one ended and was made anew."""
    runs = [
        game(0, ended_consult=3, state_consult=5),
        game(1, state_consult=2),
        game(2, ended_consult=3, concluded_consult=9, state_consult=2),
        game(3),
    ]
    curve = report(written(tmp_path / "out", runs))[1]["survival"]["consult"]
    assert curve["count"][:6] == [3, 3, 3, 3, 3, 1] and len(curve["share"]) == 17
    assert curve["share"][3] == 1.0 and curve["share"][4] == pytest.approx(1 / 3) == curve["share"][16]


def test_a_promise_of_others_is_not_at_risk_when_a_government_votes(tmp_path):
    """Tokyo and Washington are bound by the duty and Seoul is not; Seoul loses office; Tokyo breaks."""
    rows = []
    for turn in range(4):
        for seat in SEATS:
            bound = seat != "KR"
            deed = ("broke" if (seat, turn) == ("JP", 2) else "kept") if bound else ""
            election = "lost" if (seat, turn) == ("KR", 1) else "held" if (seat, turn) == ("JP", 1) else "none"
            rows.append(quarter(0, turn, seat, deed_consult=deed, signatory_consult=int(bound), election=election))
    around = report(written(tmp_path / "out", [game(0, concluded_consult=0)], rows))[1]["around_elections"]
    assert not any(risk for _, risk in around["lost"]) and around["held"][7] == [1, 1]
