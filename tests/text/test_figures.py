"""Figures read right and add up; names know their articles; odds come true about as often as they say."""

from hypothesis import given
from hypothesis import strategies as st

from game.content import load_scenario, scenario_ids
from game.laws.sight import observe
from game.session import Session
from game.text import numbers
from game.text.chances import keep_now, sign_now
from game.text.words import Words, listed

parts = st.lists(st.floats(-300, 300, allow_nan=False), min_size=1, max_size=12)


@given(parts)
def test_shown_parts_add_up_to_the_shown_total(values):
    total = numbers.whole(sum(values))
    shown = numbers.shares(values, total)
    assert sum(shown) == total
    assert all(abs(n - value) <= 1.5 for n, value in zip(shown, values, strict=True))


def test_figures_have_a_true_minus_and_a_space_before_percent():
    assert numbers.signed(-3.2) == "\u22123" and numbers.signed(2.5) == "+3" and numbers.signed(0.2) == "0"
    assert numbers.percent(0.444) == "44\u00a0%"
    assert numbers.hundredths(0.45) == ".45" and numbers.hundredths(1.0) == "1.0" and numbers.hundredths(0.0) == "0"


def test_what_is_nearly_sure_never_reads_as_certain():
    assert numbers.odds(0.9999) == "99.9\u00a0%" and numbers.odds(0.0001) == "0.1\u00a0%"
    assert (
        numbers.odds(0.997) == "99.7\u00a0%" and numbers.odds(1.0) == "100\u00a0%" and numbers.odds(0.5) == "50\u00a0%"
    )


def test_every_promise_has_its_name_inside_a_sentence():
    for name in scenario_ids():
        words = Words(load_scenario(name))
        for k, commitment in enumerate(words.scenario.commitments):
            assert words.inside(k)[0].islower() or commitment.id in ("gsomia", "tisa")


def test_lists_read_as_people_say_them():
    assert listed(["Tokyo"]) == "Tokyo"
    assert listed(["Tokyo", "Seoul", "Washington"]) == "Tokyo, Seoul and Washington"


def test_odds_come_true_about_as_often_as_they_say():
    """Every seat reckons every other's signature and promise in 56 games; each tenth of the scale holds within .15."""
    tenths = {"keep": {}, "sign": {}}
    for name in scenario_ids():
        for seed in range(8):
            for page in Session(name, 300 + seed).play_out().records:
                _note(tenths, page)
    for kind in tenths.values():
        for tenth, (said, came, n) in kind.items():
            if n >= 150:
                assert abs(said / n - came / n) < 0.15, (tenth, said / n, came / n, n)


def _note(tenths, page) -> None:
    count = len(page.opened.approval)
    for eye in range(count):
        view = observe(page.opened, eye)
        for j in (j for j in range(count) if j != eye):
            if view.table_seat[j] == 1:
                _one(tenths["sign"], sign_now(view, eye, j), page.closed.signed[j] == 1)
            for k in range(len(view.state)):
                if page.closed.deed[j][k] >= 0 and view.signer[k][eye] == 1:
                    _one(tenths["keep"], keep_now(view, eye, j, k), page.closed.deed[j][k] == 1)


def _one(table, said: float, came: bool) -> None:
    tenth = min(9, int(said * 10))
    a, b, n = table.get(tenth, (0.0, 0, 0))
    table[tenth] = (a + said, b + came, n + 1)
