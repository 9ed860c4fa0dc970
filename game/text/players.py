"""Before a game: how much of it to play, and who plays the seats that nobody holds."""

from collections.abc import Mapping
from dataclasses import replace

from game.text.shots import LevelRow, Player, SeatShot
from game.text.speak import _
from game.text.words import capitalised, strategy

LEVELS = (1, 2, 3)
MOST_PEOPLE = 3
PERSON = "person"
USUAL = "domestic"
USUAL_SENTENCE = "The model's own government: home's pressure, expectations and the cost of leaving decide."


def known(sentences: Mapping[str, str]) -> dict[str, str]:
    """Every strategy with its sentence, the usual one first."""
    return {USUAL: sentences.get(USUAL, USUAL_SENTENCE), **sentences}


def players(
    seats: Mapping[str, str], chosen: Mapping[str, str], sentences: Mapping[str, str], room: int = 0
) -> tuple[Player, ...]:
    """Who plays each of these seats (names by code); so many more people have room at the keyboard."""
    found = []
    for code, seat in seats.items():
        name, table = chosen.get(code, USUAL), known(sentences)
        if room > 0 or name == PERSON:
            table[PERSON] = _("Takes turns with you. A curtain hides each from the others until all have sealed.")
        names = list(table)
        at = names.index(name) if name in names else 0
        before, after = names[at - 1], names[(at + 1) % len(names)]
        found.append(Player(code, _(seat), called(names[at]), _(table[names[at]]), before, after))
    return tuple(found)


def no_room() -> str:
    return _("Two or three people share one keyboard: sit down first, then give them seats.")


def called(name: str) -> str:
    """A strategy's name as a person reads it."""
    if name == PERSON:
        return _("A person at this keyboard")
    return capitalised(strategy(name).replace("_", " "))


def only_where() -> str:
    return _("Level 1 is played in Twin Harbours and Camp David.")


def at_level(shot: SeatShot, level: int, simple: bool, told: tuple[Player, ...]) -> SeatShot:
    """The choice of a seat with its levels and players."""
    rows = (
        LevelRow(
            1,
            _("Keep or break"),
            _("Level 1: at most three promises, five minutes."),
            "" if simple else only_where(),
        ),
        LevelRow(2, _("The pact table"), _("Level 2: pacts, home groups, capital and elections."), ""),
        LevelRow(3, _("Everything"), _("Level 3: pacts by design, moves, side payments, crises and forecasts."), ""),
    )
    return replace(shot, levels=rows, level=level, players=told)
