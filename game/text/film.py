"""A game seen quarter by quarter: the board as it stood after so many quarters, and what the last of them brought."""

from typing import NamedTuple

from game.text import reveal
from game.text.board import board
from game.text.drafting import fresh
from game.text.ending import lost_offices, years
from game.text.seen import Seen
from game.text.shots import ReplayShot
from game.text.speak import _

SPEEDS = (1, 2, 4, 8, 0)  # times one quarter in two seconds; 0 is as fast as it goes


class Reel(NamedTuple):
    """Where the film stands: quarters shown, quarters there are, and how it runs."""

    at: int
    length: int
    playing: bool
    speed: int
    live: bool  # strategies play it now
    digest: str = ""  # at the end
    same: bool = True  # the digest is that of the game
    way_out: str = ""


def at_quarter(seen: Seen, n: int) -> Seen:
    """What was seen when n quarters had been played."""
    return seen if n >= len(seen.pages) else seen._replace(now=seen.pages[n].opened, pages=seen.pages[:n])


def film(whole: Seen, reel: Reel) -> ReplayShot:
    """The shot of one quarter. `whole` has seen at least `reel.at` quarters."""
    seen = at_quarter(whole, reel.at)
    page = seen.pages[-1] if seen.pages else None
    words = seen.words
    title = _("What each chose in {date}") if page else _("{date}, before the first orders")
    return ReplayShot(
        board=board(seen, fresh(seen.now, seen.seat), watching=True, bare=True),
        kind="watch" if reel.live else "replay",
        title=title.format(date=words.date(page.opened if page else seen.now)),
        seats=tuple(zip(words.codes, words.seats, strict=True)),
        rows=reveal.rows(seen, page) if page else (),
        moves=tuple(reveal.moves(seen, page)) if page else (),
        at=reel.at,
        length=reel.length,
        playing=reel.playing,
        speed=reel.speed,
        speeds=tuple((times, _("{n}x").format(n=times) if times else _("Max")) for times in SPEEDS),
        years=years(seen if reel.live else whole),
        marks=lost_offices(seen),
        note=_note(reel),
        way_out=reel.way_out,
    )


def _note(reel: Reel) -> str:
    """At the end of a film: the digest of all its cells."""
    if not reel.digest:
        return ""
    if not reel.same:
        return _("Digest {digest}: not the game that was saved.").format(digest=reel.digest[:12])
    if reel.live:
        return _("The game is over. Digest {digest}.").format(digest=reel.digest[:12])
    return _("The same to the last cell as the game: digest {digest}.").format(digest=reel.digest[:12])
