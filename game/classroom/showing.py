"""What every line of a hall is shown: which page, in whose language, and what decides that it is new."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from . import messages as M
from .beside import compared as side_by_side
from .debrief import summary
from .line import Line
from .room import Member, Room
from .wall import phases

if TYPE_CHECKING:
    from .hall import Hall


async def texts(hall: Hall, room: Room, line: Line, made: dict) -> dict[str, tuple[str, str]]:
    """By kind of page, (what decides whether it is new, the text); in the language spoken here."""
    role, member = line.role, line.member
    chair = member.chair if member else ""
    found = {"room": _room(hall, room, role, member)}
    kinds = [("board", chair)] if role == "student" else [("stage", "")]
    for kind, of in [*kinds, *([("end", "")] if room.phase == "over" else [])]:
        key = (kind, of, line.language)
        if key not in made:
            await asyncio.sleep(0)  # a page takes some milliseconds to build; others are heard in between
            made[key] = M.written(page(hall, room, kind, of))
        found[kind] = (made[key], made[key])
    return found


def page(hall: Hall, room: Room, kind: str, of: str) -> dict:
    """A page of a room in the language that is spoken here."""
    pages = hall.pages[room.code]
    if kind == "board":
        return pages.board(of)
    return pages.stage() if kind == "stage" else {**pages.end(), "rooms": [*map(summary, hall.rooms.values())]}


def marks(hall: Hall, code: str, language: str) -> tuple:
    """What decides whether the window on the wall shows a room anew."""
    room, pages = hall.rooms[code], hall.pages[code]
    after = pages.after and (pages.after.effects is None, pages.after.games is None, pages.after.never)
    here = tuple(m.number for m in room.members.values() if m.line)
    many = room.phase == "over" or hall.comparing
    news = [(one.count, one.phase, one.bell.version) for one in hall.rooms.values()] if many else room.count
    return (code, language, room.phase, room.bell.version, here, after, news, hall.comparing)


def beside(hall: Hall, room: Room) -> list[dict]:
    """The rooms of this laptop, for the teacher who holds them all; empty where there is only one."""
    return [] if len(hall.rooms) < 2 else [
        {"code": one.code, "phase": one.phase, "turn": one.turn, "paused": one.bell.paused, "mine": one is room,
         "people": sum(1 for m in one.members.values() if m.line), "link": hall.links[one.code]["teacher"],
         "slow": one.awaited(hall.clock()) if one.phase == "open" else []}
        for one in hall.rooms.values()
    ]  # fmt: skip


def compared(hall: Hall) -> dict | None:
    """The rooms beside one another, where the walls show them so; in the language that is spoken here."""
    return side_by_side(list(hall.pages.values()), phases()) if hall.comparing else None


def _room(hall: Hall, room: Room, role: str, member: Member | None) -> tuple[str, str]:
    """The room's page; that a second went by is no news, so the clock is not part of what decides."""
    pages = hall.pages[room.code]
    if member is not None:
        page = pages.mine(member)
    elif role == "teacher":
        page = {**pages.taught(), "rooms": beside(hall, room), "comparing": hall.comparing}
    else:
        page = {**pages.state(), "bases": list(hall.bases), "beside": compared(hall)}
    left = room.bell.left(hall.clock())
    return M.written(page), M.written({**page, "left": None if left is None else round(left, 1)})
