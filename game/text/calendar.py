"""The calendar of elections: who votes when."""

from game.text.seen import Seen
from game.text.shots import Election
from game.text.speak import _

HORIZON, SOON = 16, 2


def elections(seen: Seen) -> tuple[Election, ...]:
    """Every government's next election, the nearest first; the quarter at whose end it falls."""
    rows = [_row(seen, i) for i in range(len(seen.words.seats))]
    return tuple(sorted(rows, key=lambda row: row.quarters))


def _row(seen: Seen, i: int) -> Election:
    left = int(seen.now.term[i])
    seat = seen.words.seat(i)
    text = _("{seat} in {n}").format(seat=seat, n=left)
    if left <= 1:
        text = _("{seat} votes this quarter").format(seat=seat)
    elif left <= SOON:
        text = _("{seat} votes next quarter").format(seat=seat)
    return Election(seen.words.codes[i], left, text, left <= SOON)
