"""On election night the longest way down has its reason: the term of that government's ledger that fell most."""

from game.desk import PersonDesk
from game.text import commands as D
from game.text.ledger import keep_named, low
from game.text.numbers import signed
from game.text.vote import worlds


def nights(tmp_path, seed: int, scenario: str = "blue-house-2025"):
    """Seoul's desk on every election night of a game in which it signs what it is offered."""
    desk = PersonDesk(folder=tmp_path, seed=seed)
    for command in (D.Pick("new"), D.ChooseScenario(scenario, True), D.ChooseSeat("KR", True)):
        desk.do(command)
    while desk.where != "end":
        if desk.where == "election":
            yield desk
        desk.do(D.Seal() if desk.where == "board" else D.GoOn())


def test_the_term_named_is_the_one_that_fell_most_with_both_its_figures(tmp_path):
    told = own = 0
    games = [(1 + n % 5, "accord-2015" if n > 4 else "blue-house-2025") for n in range(10)]
    for seed, scenario in games:
        for desk in nights(tmp_path, seed, scenario):
            seen, page, j, shot = desk.play.seen, desk.play.page, desk.night[0], desk.shot()
            if not any(one.before > one.after for one in shot.outlooks) or j == seen.seat:
                # no fall, or a fall in what the *others* will do: the seat's own reasons explain nothing
                assert "falls most" not in shot.comment
                own += j == seen.seat and any(one.before > one.after for one in shot.outlooks)
                continue
            k = [c.id for c in seen.scenario.commitments].index(shot.why.rpartition(":")[2])
            eve, morning = ({n: x for n, x, _d in keep_named(seen, w, j, k)} for w in worlds(seen, page, j)[:2])
            term = min(eve, key=lambda name: (morning[name] - eve[name], name))
            if morning[term] - eve[term] <= -1:
                told += 1
                assert f"{low(term)}, {signed(eve[term])} to {signed(morning[term])}" in shot.comment
    assert told and own
