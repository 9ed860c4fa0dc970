"""The facts the whole game rests on, on runs few enough for every day: F1, F4, and what they rest on.

The full tables are printed by `facts`; here only orderings with room to spare are held. Tapes are paired and the seed
fixed, so a red test means a law changed, never bad luck.
"""

import pytest

from game.study.arms import two
from game.study.facts import CHANNELS, FACTS, SEED, _ablated, judge
from game.study.work import spread_out

OFF = {f"rules.{name}": 0 for name in CHANNELS}


@pytest.fixture(scope="module")
def seen():
    """F1 and F4 with every channel of the hub on, and with all of them off."""
    found = {}
    for off, changes, runs in (((), None, 300), (CHANNELS, OFF, 200)):
        sooner = {(off, "F1", name): job for name, job in two(changes, "soon").items()}
        broken = {(off, "F4", name): job for name, job in two(changes, "hazard", live=True).items()}
        found |= spread_out(sooner | broken, SEED, runs, None, 2)
    return found


def test_f1_with_washington_the_duty_is_concluded_sooner(seen):
    fact = next(f for f in FACTS if f.id == "F1")
    told = judge(fact, {name: seen[(), "F1", name] for name in ("with", "without")})
    assert told["holds"]
    assert told["figures"]["with"]["low"] > told["figures"]["without"]["high"]


def test_f4_with_washington_a_promise_is_broken_less_often(seen):
    fact = next(f for f in FACTS if f.id == "F4")
    told = judge(fact, {name: seen[(), "F4", name] for name in ("with", "without")})
    assert told["holds"]
    assert told["figures"]["with"]["value"] * 1.2 < told["figures"]["without"]["value"]


def test_without_its_channels_washington_neither_hastens_nor_protects(seen):
    told = _ablated(CHANNELS, seen)
    assert not told["F1"]["holds"] and not told["F4"]["holds"]
    assert told["off"] == ["deterrence", "mediation", "leverage"]


def test_the_channels_do_nothing_where_washington_does_not_sign(seen):
    """Mediation and leverage reach outside a little, so only what they add can be lost."""
    on, off = seen[(), "F1", "without"]["soon"], seen[CHANNELS, "F1", "without"]["soon"]
    assert off.value < on.value < seen[(), "F1", "with"]["soon"].value


def test_a_planted_indifference_to_washington_breaks_f1(monkeypatch):
    from game.laws import deciding, signing

    monkeypatch.setattr(signing, "mediation", lambda w, i, hub: 0.0)
    monkeypatch.setattr(signing, "value", lambda w, deal: deal.depth)
    monkeypatch.setattr(deciding, "hub_leverage", lambda w, i, deal: 0.0)
    monkeypatch.setattr(deciding, "value", lambda w, deal: deal.depth)
    fact = next(f for f in FACTS if f.id == "F1")
    told = spread_out(two(None, "soon"), SEED, 100, None, 1)
    assert not judge(fact, told)["holds"]
