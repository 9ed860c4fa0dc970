"""A strategy to copy: it keeps every promise, signs nothing and makes no move.

Copy this file, give it a name, and change `decide`. The file's name is the strategy's name. You are given

    view   all that your government may know: a world (game/laws/state.py says what each table means)
    seat   your number: view.approval[seat] is your own approval
    luck   your own chance of this quarter: toss coins with luck.coin[seat][k], never with `random`

and you return one order. You may import the laws, and nothing else of ours.
"""

from game.laws.orders import quiet_order

SOURCE = "assumption: a government that does nothing, for comparison"


def decide(view, seat, luck):
    """Keep everything, sign nothing, move nothing."""
    return quiet_order(view)
