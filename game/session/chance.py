"""The part of a turn's luck that a seat may hold: its own decisions' noise and coins, and nothing to come."""

from functools import lru_cache

from game.laws.state import MOVES, Luck
from game.luck import luck as draw_luck

OWN = ("keep_e", "sign_e", "move_e", "coin", "firm_e")
"""What a decision uses up. All else is the world's: nobody knows an election before the vote."""


@lru_cache(maxsize=256)
def drawn(seed: int, run: int, turn: int, governments: int, items: int) -> Luck:
    """All chance of one turn. Undo, forks and saves ask for the same turn again and again; nobody may change it."""
    return draw_luck(seed, run, turn, governments, items, len(MOVES))


def luck_for(luck: Luck, seat: int) -> Luck:
    """The luck with only this seat's own decision rows left; everything else is zero."""
    blank = _blank(len(luck.keep_e), len(luck.keep_e[0]), len(luck.move_e[0]))
    return blank._replace(**{name: _own(getattr(blank, name), getattr(luck, name), seat) for name in OWN})


def _own(empty: tuple, table, seat: int) -> tuple:
    row = table[seat]
    return (*empty[:seat], tuple(row) if isinstance(row, (list, tuple)) else row, *empty[seat + 1 :])


@lru_cache(maxsize=16)
def _blank(governments: int, items: int, moves: int) -> Luck:
    """No luck at all, in the right shape."""
    row = (0.0,) * governments
    return Luck(
        rival=(0.0,) * 5,
        china_z=(0.0,),
        history=(0.0,) * 3,
        keep_e=((0.0,) * items,) * governments,
        sign_e=row,
        move_e=((0.0,) * moves,) * governments,
        coin=((0.0,) * items,) * governments,
        ratify_u=row,
        approval_z=row,
        rally_u=row,
        election_u=row,
        cabinet_u=row,
        leader_z=((0.0,) * 2,) * governments,
        speech_z=(row,) * governments,
        word_z=(row,) * governments,
        crisis=(0.0,) * 5,
        firm_e=((0.0,) * 4,) * governments,
    )
