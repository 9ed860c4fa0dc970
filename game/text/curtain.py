"""The curtain's words: whose turn it is, who looks away, who has sealed. It is built from names and a date alone."""

from game.text.seen import Seen
from game.text.shots import Chair, CurtainShot
from game.text.speak import _
from game.text.words import listed


def curtain(seen: Seen, seat: str, people: tuple[str, ...], sealed: tuple[str, ...]) -> CurtainShot:
    """Before a person's turn; with no seat, when all have sealed and everybody may look."""
    words = seen.words
    name = {code: words.seat(words.codes.index(code)) for code in people}
    date = words.date(seen.now if seat else seen.pages[-1].opened)
    chairs = tuple(_chair(code, name[code], seat, sealed) for code in people)
    if not seat:
        title, lead = _("All have sealed"), _("Everybody may look again.")
        prompt, go_on, note = _("Press Enter to open the orders."), _("Open the orders"), ""
    else:
        others = [name[code] for code in people if code != seat]
        title = _("{seat}’s turn").format(seat=name[seat])
        lead = _("{others}, look away.").format(others=listed(others))
        prompt, go_on = _("Press Enter when you are alone."), _("Begin my turn")
        note = _("Sealed orders are opened together, when the last has sealed.")
    return CurtainShot(seat, date, _(seen.scenario.title), title, lead, prompt, go_on, chairs, note)


def _chair(code: str, name: str, seat: str, sealed: tuple[str, ...]) -> Chair:
    if code in sealed:
        return Chair(code, name, "sealed", _("Sealed"))
    return Chair(code, name, "now", _("Now")) if code == seat else Chair(code, name, "waits", _("Waits"))
