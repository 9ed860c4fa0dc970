"""Where everything comes from: the theory, how far to believe it, every number's card, every event's source.

Cards and sources are quoted in the language they are written in; what is said about them is translated.
"""

from dataclasses import dataclass

from game.content import load_events, load_rules
from game.content.models import Card, Event
from game.text import handbook
from game.text.lessons import Leaflet, Listed, Table
from game.text.speak import _, spoken

MODELS, REALISM, NUMBERS, EVENTS, CREDITS = "models", "realism", "numbers", "events", "credits"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing and where it comes from; `value` stands at the right of its name."""

    name: str
    text: str = ""
    value: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One of the leaves: its word, a line about it, its entries."""

    id: str
    name: str
    note: str
    entries: tuple[Entry, ...]


def leaves() -> tuple[Leaf, ...]:
    """Everything there is to read about the sources, in the reader's language."""
    return (
        Leaf(MODELS, _("Models used"), "", _models()),
        Leaf(REALISM, _("How realistic is it?"), "", _realism()),
        Leaf(NUMBERS, _("Numbers"), _numbers_note(), tuple(_card(name, one) for name, one in load_rules().items())),
        Leaf(EVENTS, _("Events"), _quoted(_("Every event card, with its date and source.")), _events()),
        Leaf(CREDITS, _("Credits"), "", _credits()),
    )


def _models() -> tuple[Entry, ...]:
    table = next(block for part in handbook.models().parts for block in part.blocks if isinstance(block, Table))
    rows = tuple(Entry(idea, text, source=source) for idea, source, text in table.rows)
    return (*rows, *_parts(handbook.models(), skip=(_("Theory"), _("How far to trust it"), _("What is left out"))))


def _realism() -> tuple[Entry, ...]:
    how = _(
        "The rules reproduce orderings found in the literature and rates counted from 1998 "
        "to 2018. They forecast no date, and numbers marked as assumptions are just that. "
        "History salience means political weight, not truth or blame."
    )
    people = _(
        "Comfort women and forced labourers are real victims. The game keeps no score for "
        "denying what happened to them."
    )
    more = _parts(handbook.models(), skip=(_("Theory"), _("Washington’s two parts")))
    real = _parts(handbook.ethics(), skip=(_("In the room"),))
    return (Entry(_("How far to believe it"), how), *more, *real, Entry(_("People"), people))


def _parts(leaflet: Leaflet, skip: tuple[str, ...]) -> tuple[Entry, ...]:
    """The paragraphs and lists of a leaflet, but for the parts left out."""
    found = []
    for part in leaflet.parts:
        for block in part.blocks if part.title not in skip else ():
            lines = block.items if isinstance(block, Listed) else (block,)
            found += [Entry(part.title if n == 0 else "", line) for n, line in enumerate(lines)]
    return tuple(found)


def _numbers_note() -> str:
    said = _("Every number of the rules: its value, in brackets the range it may take, and its source or “assumption”.")
    return _quoted(said)


def _quoted(line: str) -> str:
    """Where the reader's language is not that of the cards, that is said."""
    return line if spoken() == "en" else _("{line} Cards are quoted in English.").format(line=line)


def _card(name: str, card: Card) -> Entry:
    unit = f" {card.unit}" if card.unit else ""
    value = f"{card.value:g}{unit} ({card.low:g}\u2013{card.high:g})"
    return Entry(name, card.meaning, value, card.source)


def _events() -> tuple[Entry, ...]:
    found = sorted(load_events().values(), key=lambda one: one.date)
    return tuple(_event(one) for one in found)


def _event(one: Event) -> Entry:
    return Entry(_(one.title), _(one.text), one.date, one.source)


def _credits() -> tuple[Entry, ...]:
    return (
        Entry(_("Coast"), "Natural Earth 1:50m", _("public domain")),
        Entry(_("Letters"), "Noto Sans CJK, Noto Serif CJK", "SIL Open Font License 1.1"),
        Entry(_("Colours"), _("hues after Okabe and Ito, chosen for colour-blind readers"), _("free to use")),
        Entry(_("Flags"), _("drawn to each state’s published construction"), "MIT"),
        Entry(_("Icons and sounds"), _("made for this game"), "MIT"),
        Entry(_("The game"), _("source, rules and texts"), "MIT"),
    )
