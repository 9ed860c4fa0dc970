"""A crisis on a delegation's page: whom it faces, and how long it can stand firm."""

from game.laws.crisis import EXCHANGES, facing
from game.laws.state import NOBODY
from game.text.seen import Seen
from game.text.speak import _

CALM = -2


def standoff(seen: Seen) -> dict | None:
    """What is asked of this seat, and the exchanges it may stand firm in; None where no crisis asks it."""
    other = facing(seen.now, seen.seat)
    if other == CALM:
        return None
    rival = _("Pyongyang") if seen.words.rival("pyongyang") else _("Raiders")
    name = rival if other == NOBODY else seen.words.seat(other)
    told = _("A crisis with {name}. In how many exchanges do you stand firm before you concede?").format(name=name)
    return {"text": told, "most": EXCHANGES}
