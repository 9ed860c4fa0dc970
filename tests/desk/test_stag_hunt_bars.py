"""q against q* for every promise in force: the seat's own truly, the others' only as it thinks they think."""

from game.laws.deciding import needed_belief, own_deal
from game.text import commands as D
from tests.desk.desks import desk_of, quarter
from tests.desk.test_nothing_hidden_is_shown import other_truth


def bars(desk):
    return {p.id: desk.why(p.why).stags for p in desk.shot().orders.promises}


def test_the_own_bars_are_the_laws_numbers():
    desk = desk_of("blue-house-2025", "JP", seed=2)
    w, i = desk.play.seen.now, desk.play.seen.seat
    for promise in desk.shot().orders.promises:
        k = [c.id for c in desk.play.seen.scenario.commitments].index(promise.id)
        need = needed_belief(w, i, own_deal(w, i, k), w.belief[i][k])
        assert promise.stag.q == round(100 * w.belief[i][k])
        assert promise.stag.need == (None if need < 0 else min(100, round(100 * need)))
        assert bars(desk)[promise.id][0] == promise.stag and promise.stag.name == "You"


def test_every_signatory_has_its_bars_behind_the_promise():
    desk = desk_of("blue-house-2025", "KR", seed=2)
    for stags in bars(desk).values():
        assert len(stags) >= 2 and stags[0].code == "KR" and len({s.code for s in stags}) == len(stags)


def test_others_secrets_move_no_bar():
    desk = desk_of("gsomia-2019", "JP", seed=3)
    quarter(desk)
    before = bars(desk)
    session = desk.play.session
    session._show(other_truth(session.world, 0), session._acts)
    desk.play.begin()
    desk._shot = None
    assert bars(desk) == before


def test_a_lower_belief_lowers_the_bar():
    desk = desk_of("twin-harbours", "EH", seed=1)
    before = desk.shot().orders.promises[0].stag.q
    w = desk.play.session.world
    low = w._replace(belief=tuple(tuple(0.5 * q for q in row) for row in w.belief))
    desk.play.session._show(low, desk.play.session._acts)
    desk.play.begin()
    desk.do(D.Change(desk.settings()))
    assert desk.shot().orders.promises[0].stag.q < before
