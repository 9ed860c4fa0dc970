"""The board: the quarter as the seat sees it, and its draft orders."""

from game.text.calendar import HORIZON, elections
from game.text.chart import chart
from game.text.drafting import Draft
from game.text.front import home
from game.text.meters import meters
from game.text.moving import move_rows
from game.text.news import news
from game.text.seen import Seen
from game.text.sheet import sheet
from game.text.shots import BoardShot, OrderSheet
from game.text.speak import _
from game.text.words import MONTHS


def board(seen: Seen, draft: Draft, watching: bool = False, bare: bool = False) -> BoardShot:
    """What holds, who presses me, and what do I order this quarter? `bare`: without the sheet, for a film."""
    words, i, w = seen.words, seen.seat, seen.now
    return BoardShot(
        seat=words.codes[i],
        seat_name=words.seat(i),
        office=_("watched") if watching else words.office_short(i),
        date=words.date_in_full(w),
        months=_(MONTHS[w.date[2] - 1]),
        meters=meters(seen),
        map=chart(seen),
        news=news(seen),
        horizon=HORIZON,
        elections=elections(seen),
        home=home(seen),
        orders=OrderSheet("", ()) if bare else sheet(seen, draft, watching),
        moves=() if watching else move_rows(seen, draft),
        flag=words.flag(i),
        level=3,
        can_undo=bool(seen.pages) and not watching,
        watching=watching,
        past=() if watching else tuple((page.turn, words.date(page.opened)) for page in seen.pages),
    )
