"""A turn is a quarter, and this page is the order in which things happen.

First the world moves and everybody hears of it (`open_turn`). Then each government, alone and sealed, keeps or breaks
every promise, signs or declines what lies on the table, and may make one move. Then all orders are opened at once
(`close_turn`). All chance was drawn before the turn began and is handed in as `luck`. Source: MODEL section 5.
"""

from game.laws import (
    agenda,
    crisis,
    expecting,
    history,
    home,
    moves,
    politics,
    promises,
    rivals,
    scores,
    signing,
    trust,
)


def open_turn(w, acts, luck):
    """The world moves: threats, history, Washington, home, and what each expects of the others."""
    rivals.threats(w, acts, luck)
    history.shock(w, luck)
    crisis.open_crisis(w, luck)
    politics.attend(w)
    politics.listen(w, luck)
    home.speak(w)
    expecting.forecast(w)
    if not signing.on_table(w):
        agenda.standing_agenda(w)


def hear_votes(w):
    """The home groups have voted in an opened quarter: home speaks again, and everybody reckons anew.

    What lies on the table stays there: they voted on it.
    """
    home.speak(w)
    expecting.forecast(w)


def close_turn(w, orders, luck):
    """The orders are opened: promises, pact, moves, beliefs, home, elections, and a quarter goes by."""
    promises.do_deeds(w, orders)
    crisis.decide(w, orders, luck)
    concluded = promises.sign_table(w, orders, luck)
    promises.settle(w, orders)
    trust.learn(w)
    politics.resent(w)
    if concluded == 1:
        promises.conclude(w)
    moves.wear_off(w)
    for i in range(len(w.approval)):
        moves.play(w, i, orders.move[i], orders.target[i], luck)
    politics.home_books(w, luck, concluded)
    promises.next_table(w, orders)
    history.fade(w)
    promises.grow_older(w)
    scores.keep_score(w)
    politics.elections(w, luck)
    scores.test_work(w)
    pass_quarter(w)


def pass_quarter(w):
    """The calendar moves on; what was voted or laid for this quarter is over."""
    home.hush(w)
    history.clear_laid(w)
    w.date[0] += 1
    w.date[2] += 1
    if w.date[2] > 4:
        w.date[2] = 1
        w.date[1] += 1


def over(w):
    """Whether the last quarter has been played."""
    return w.date[0] >= w.date[3]
