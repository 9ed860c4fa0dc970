"""Which key does what: a person may give every act another key; Enter, Tab, Escape and the arrows always work as well.

A key pressed is turned into the key meant before anything reads it, so that screens know only the keys of `ACTS`.
Key names are pygame's own, in lower case ("k", "f1", "page down").
"""

from functools import lru_cache

import pygame

from game.text.speak import _

ACTS = {
    "next": "tab",
    "do": "return",
    "menu": "escape",
    "help": "f1",
    "keep": "k",
    "break": "b",
    "sign": "s",
    "decline": "d",
    "firm": "f",
    "concede": "g",
    "page": "p",
    "sound": "m",
    "screen": "f11",
    "down": "page down",
    "up": "page up",
}
"""Every act and its key at first."""
ALWAYS = ("tab", "return", "escape")  # these keep their act, whatever else does it too
NEVER = ("left shift", "right shift", "left ctrl", "right ctrl", "left alt", "right alt", "left meta", "right meta")

Changed = tuple[tuple[str, str], ...]


def words() -> dict[str, str]:
    """What each act is called."""
    return {
        "next": _("Next control; with Shift the one before"),
        "do": _("Do it"),
        "menu": _("Close, or the menu"),
        "help": _("How to play"),
        "keep": _("Keep the promise"),
        "break": _("Break the promise"),
        "sign": _("Sign"),
        "decline": _("Decline"),
        "firm": _("Stand firm in a crisis"),
        "concede": _("Give way in a crisis"),
        "page": _("Save the debrief as a page"),
        "sound": _("Sound on or off"),
        "screen": _("Whole screen"),
        "down": _("A page down"),
        "up": _("A page up"),
    }


def key_of(act: str, changed: Changed) -> str:
    """The name of the key that does an act."""
    return dict(changed).get(act, ACTS[act])


@lru_cache(maxsize=8)
def meant(changed: Changed) -> dict[int, int]:
    """Key pressed: key meant (0: nothing) for every key that does not mean itself. Of two acts on one key the first
    in the list has it."""
    table: dict[int, int] = {}
    for act in reversed(ACTS):
        name = key_of(act, changed)
        if name != ACTS[act] and (code := _code(name)):
            table[code] = _code(ACTS[act])
    in_use = {key_of(act, changed) for act in ACTS}
    for act, first in ACTS.items():
        if first not in ALWAYS and first not in in_use and key_of(act, changed) != first:
            table[_code(first)] = 0
    return table


def _code(name: str) -> int:
    """The key's number; 0 for a name that no key has."""
    try:
        return pygame.key.key_code(name)
    except (ValueError, pygame.error):
        return 0


def given(changed: Changed, act: str, name: str) -> Changed:
    """The same keys, with another one for an act; its first key again takes the change back."""
    rest = tuple(pair for pair in changed if pair[0] != act)
    return rest if name == ACTS[act] else (*rest, (act, name))


def clashes(changed: Changed) -> dict[str, str]:
    """Act: the other act that has the same key."""
    found = {}
    for act in ACTS:
        for other in ACTS:
            same = key_of(act, changed) == key_of(other, changed)
            if act != other and (same or (key_of(act, changed) == ACTS[other] and ACTS[other] in ALWAYS)):
                found.setdefault(act, other)
    return found


def shown(name: str) -> str:
    """A key's name as it stands on the key."""
    special = {"return": _("Enter"), "escape": _("Esc"), "tab": _("Tab"), "space": _("Space")}
    return special.get(name) or (name.upper() if len(name) < 4 else name.capitalize())
