"""Rooms of one laptop compared while they play: as each stood when the slowest of them closed its last quarter.

No room is shown what another has met and it has not: they play the same seed, so that would tell it its own future.
"""

from game.text.chart import chart
from game.text.numbers import percent, plain
from game.text.speak import _
from game.text.words import listed

from .pages import Pages
from .public import masked

STANDING = ("live", "hollow", "notice")


def compared(pages: list[Pages], phases: dict[str, str]) -> dict:
    """A table of the rooms and, over the quarters that all have closed, how far the first two trust one another.

    `phases`: how each phase of a room is called.
    """
    closed = min(len(one.room.session.records) for one in pages)
    first = pages[0]
    a, b = (first.words.seat(n) for n in (0, 1))
    told = _("Rooms may be in different quarters: all are compared after {date}, which every one has closed.")
    date = first.words.date(first.public().pages[closed - 1].opened) if closed else ""
    return {
        "note": told.format(date=date) if closed else _("The table fills when every room has closed a quarter."),
        "heads": [_("Room"), _("Now"), _("In force"), _("Broken so far"),
                  *[_("{seat}: approval").format(seat=seat) for seat in first.words.seats]],
        "rows": [_row(one, closed, phases) for one in pages],
        "dates": [first.words.date(page.opened) for page in first.public().pages[:closed]],
        "charts": [
            {"title": _("{a}’s trust in {b}").format(a=one, b=other),
             "lines": [[p.room.code, _trust(p, closed, i, j)] for p in pages]}
            for one, other, i, j in ((a, b, 0, 1), (b, a, 1, 0))
        ],
    }  # fmt: skip


def _row(pages: Pages, closed: int, phases: dict[str, str]) -> list[str]:
    """Code, where it is now, what stood, what was broken until then, each government's approval."""
    room, words = pages.room, pages.words
    world = masked(room.session.records[closed - 1].closed if closed else room.session.book.first)
    shown = pages.public().pages[-1].opened if room.phase == "reveal" else room.session.world
    now = f"{words.date(shown)}: {_('Paused') if room.bell.paused else phases[room.phase]}"
    standing = [one.name for one in chart(pages.public()._replace(now=world)).strands if one.state in STANDING]
    broken = sum(fact.kind == "broke" for page in room.session.records[:closed] for fact in page.facts)
    approval = [percent(x / 100) for x in world.approval]
    return [room.code, now, listed(standing) if standing else "\u2013", plain(broken), *approval]


def _trust(pages: Pages, closed: int, i: int, j: int) -> list[float]:
    return [round(100 * page.closed.trust[i][j], 1) for page in pages.public().pages[:closed]]
