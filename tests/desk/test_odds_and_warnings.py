"""The odds on the sheet are the laws' odds, and a warning says what then happens."""

from game.laws.state import ENDED, HOLLOW, LIVE, NOTICE
from game.text import commands as D
from game.text.chances import keep_now, year_odds, year_parts
from game.text.numbers import odds, whole
from tests.desk.desks import EVERY, Dice, desk_of, orders, quarter


def test_the_sheet_shows_the_forecast_of_the_others():
    """A promise's odds are its other signatories' parts in turn; one's own part is one's own choice."""
    desk = desk_of("blue-house-2025", "JP", seed=4)
    w, i = desk.play.seen.now, desk.play.seen.seat
    for promise in desk.shot().orders.promises:
        k = [c.id for c in desk.play.seen.scenario.commitments].index(promise.id)
        parts = year_parts(w, i, k)
        assert [j for j, _ in parts] == [j for j, s in enumerate(w.signer[k]) if s == 1 and j != i]
        chance = 1.0
        for j, one in parts:
            assert 0.0 < one <= keep_now(w, i, j, k) + 0.02  # a year is no surer than its first quarter
            chance *= one
        assert promise.odds == odds(year_odds(w, i, k)) == odds(chance)


def test_a_government_that_nobody_holds_is_part_of_the_odds():
    desk = desk_of("blue-house-2025", "JP", seed=4)
    w, i = desk.play.true.read().now, 0
    for k in range(len(w.state)):
        if w.state[k] == LIVE and w.signer[k][i] == 1:
            assert len(year_parts(w, i, k, truth=True)) == sum(w.signer[k])


def test_a_hollow_promise_must_first_come_back():
    desk = desk_of("gsomia-2019", "JP", seed=1)
    desk.do(D.SetKeep("tisa", False))
    quarter(desk)
    w = desk.play.seen.now
    k = [c.id for c in desk.play.seen.scenario.commitments].index("tisa")
    assert w.state[k] in (HOLLOW, ENDED)
    if w.state[k] == HOLLOW:
        live = w._replace(state=tuple(LIVE if n == k else s for n, s in enumerate(w.state)))
        assert year_odds(w, 0, k) < year_odds(live, 0, k)


def test_a_warning_says_what_then_happens():
    """Over random games: where all others kept, the promise ends up as the warning said, and trust near it."""
    told = {ENDED: "This ends", NOTICE: "This gives notice", HOLLOW: "This leaves"}
    seen = set()
    for n, (scenario, seat) in [*enumerate(EVERY)][::3]:  # every situation
        desk, dice = desk_of(scenario, seat, seed=20 + n), Dice(n)
        while desk.where != "end":
            orders(desk, dice)
            w, i = desk.play.seen.now, desk.play.seen.seat
            breaks, warnings = desk.play.draft.breaks, desk.shot().orders.warnings
            assert len(breaks) == len(warnings)
            quarter(desk)
            closed = desk.play.page.closed
            for k, line in zip(breaks, warnings, strict=True):
                others = [row[k] for j, row in enumerate(closed.deed) if j != i]
                if 0 not in others and closed.extended[k] == w.extended[k]:
                    assert line.startswith(told[closed.state[k]]), (line, closed.state[k])
                    seen.add(closed.state[k])
    assert seen == {ENDED, NOTICE, HOLLOW}


def test_the_trust_a_warning_names_is_the_trust_that_is_lost():
    """One break, every seat otherwise keeping: the trust after the quarter lies near what the sheet said."""
    near = []
    for n in range(8):
        desk = desk_of("blue-house-2025", "JP", seed=n)
        desk.do(D.SetKeep("consult", False))
        line = desk.shot().orders.warnings[0]
        before = [row[0] for row in desk.play.seen.now.trust]
        desk.do(D.Seal())
        closed = desk.play.page.closed
        if all(0 not in closed.deed[j] for j in (1, 2)) and closed.move[0] == -1 and not any(closed.election):
            for j, name in ((1, "Seoul"), (2, "Washington")):
                if f"{name} " in line and closed.move[j] not in (4, 9):
                    said = int(line.split(f"{name} ")[1].split(" (")[0])
                    near.append((said, whole(100 * closed.trust[j][0]), whole(100 * before[j])))
    assert len(near) >= 6
    assert all(abs(said - came) <= 8 and came <= was for said, came, was in near), near


def test_election_night_compares_the_eve_with_the_morning_after():
    """What the quarter did besides is in both, so a promise broken that quarter does not count as the vote's doing."""
    from game.text.copies import eve_of_vote, morning_after

    for seed in range(8):
        desk = desk_of("gsomia-2019", "JP", seed=seed)
        while desk.where != "end":
            quarter(desk)
            page = desk.play.page
            for j in desk.play.nights():
                eve, after = eve_of_vote(page.opened, page.closed, j), morning_after(page.closed)
                assert list(eve.state) == list(after.state) and eve.bloc[j] == page.opened.bloc[j]
                held_on = page.closed.leader_number[j] == page.opened.leader_number[j]
                assert not held_on or [row[j] for row in eve.trust] == [row[j] for row in after.trust]


def test_the_reasons_of_a_draft_say_which_quarter_they_are_of():
    """Its score is today's and its odds next quarter's: the page says so; its vote passes as often as the table's."""
    from game.text.numbers import odds

    told = {"today": 0, "vote": 0}
    for n, (scenario, seat) in enumerate(EVERY):
        desk, dice = desk_of(scenario, seat, seed=70 + n), Dice(n)
        for _turn in range(5):
            if desk.where != "board" or desk.shot().orders.proposal.blocked:
                break
            desk.do(D.OpenPact())
            free = [element.id for element in desk.shot().elements if not element.locked]
            for element in free[: 1 + n % 2]:
                desk.do(D.SetElement(element, True))
            desk.do(D.SetBinding(0.75))
            for chance in desk.shot().chances:
                page = desk.why(chance.why)
                assert chance.text in page.lead and "next quarter" in page.lead
                assert "Will binds:" not in page.summary
                told["today"] += "Will binds today" in page.summary
                for house in desk.shot().houses:
                    if house.code == chance.code and "Ratification binds" in page.summary:
                        told["vote"] += 1
                        assert house.text.split(";")[0].removeprefix("Passes ") in page.summary
            for house in desk.shot().houses:
                share = house.text.split(";")[0].removeprefix("Passes ")
                for even in (0.4, 0.6):
                    if share == odds(even):
                        assert (house.votes >= house.needs) == (even > 0.5)
            desk.do(D.Back())
            quarter(desk, dice)
    assert min(told.values()) > 0, told
