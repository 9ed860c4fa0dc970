"""The home front: what each group wants, how the public feels, how hard the government is pressed."""

from game.laws import home as laws
from game.laws.state import NOW
from game.text.numbers import signed, whole
from game.text.seen import Seen
from game.text.shots import Faction, HomeShot
from game.text.speak import _

TORN = 15  # points of mood, either side, within which a group is torn


def home(seen: Seen) -> HomeShot:
    i, w = seen.seat, seen.now
    groups = tuple(_group(seen, i, f) for f in groups_of(w, i))
    mood, pressed = 100 * w.mood[i][NOW], 100 * w.pressure[i][i][NOW]
    return HomeShot(signed(mood), signed(pressed), groups, "mood", "pressure")


def groups_of(w, i: int) -> list[int]:
    return [f for f, weight in enumerate(w.faction_weight[i]) if weight > 0]


def mood_of(w, i: int, f: int) -> int:
    """A group's support for working with the partner, -100..100."""
    return whole(100 * laws.support(w, i, f, NOW))


def _group(seen: Seen, i: int, f: int) -> Faction:
    w, words = seen.now, seen.words
    mood = mood_of(w, i, f)
    quotes = seen.scenario.governments[i].factions[f].quotes
    said = quotes.favour if mood > TORN else quotes.against if mood < -TORN else quotes.torn
    quote = _("\u201c{said}\u201d").format(said=_(said))
    return Faction(words.faction(i, f), w.faction_weight[i][f], mood, quote, f"group:{f}")
