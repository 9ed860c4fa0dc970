"""What the teacher may ask of a room: start, open and close quarters, pause, seat, lock, remove."""

from collections.abc import Callable

from . import messages as M
from .messages import Reply, refused
from .room import Room


def ask(room: Room, message: M.Teacher, now: float, shuffle: Callable[[list], None]) -> tuple[Reply, list[dict]]:
    """Answer the teacher. As with students, the entries must be on the disk before the answer goes out."""
    before = room.tick(now)
    reply, entries = _ASKED[message.do](room, message, now, shuffle)
    return reply, [*before, *entries, *room.tick(now)]


def _start(room: Room, message, now, shuffle):
    if room.phase != "lobby":
        return refused("The game has begun."), []
    return Reply(), [room.open(now)]


def _next(room: Room, message, now, shuffle):
    if room.phase != "reveal":
        return refused("There is no reveal to go on from."), []
    return Reply(), [room.open(now)]


def _close(room: Room, message, now, shuffle):
    if room.phase != "open":
        return refused("No quarter is open."), []
    return Reply(), [room.close("teacher")]


def _finish(room: Room, message, now, shuffle):
    if room.phase != "reveal":
        return refused("A game can be ended at a reveal."), []
    return Reply(), [room.enter({"kind": "finished", "turn": room.turn})]


def _pause(room: Room, message, now, shuffle):
    if room.phase != "open":
        return refused("No quarter is open."), []
    room.bell.pause(now)
    return Reply(), []


def _resume(room: Room, message, now, shuffle):
    room.bell.resume(now)
    return Reply(), []


def _timer(room: Room, message, now, shuffle):
    return Reply(), [room.enter({"kind": "timer", "seconds": message.seconds})]


def _hurry(room: Room, message, now, shuffle):
    if room.phase != "open" or room.bell.paused:
        return refused("No quarter is open."), []
    room.bell.hurry(now, message.seconds)
    return Reply(), []


def _lock(room: Room, message, now, shuffle):
    return Reply(), [room.enter({"kind": "locked", "on": message.on})]


def _fix(room: Room, message, now, shuffle):
    return Reply(), [room.enter({"kind": "fixed", "on": message.on})]


def _assign(room: Room, message, now, shuffle):
    member = room.members.get(message.member)
    if member is None or member.out:
        return refused("There is no such student."), []
    why = room.cannot_sit(member, message.seat)
    if why:
        return refused(why), []
    return Reply(), [room.enter({"kind": "seated", "member": member.number, "seat": message.seat})]


def _head(room: Room, message, now, shuffle):
    member = room.members.get(message.member)
    if member is None or member.out or not member.seat:
        return refused("There is no such delegate."), []
    return Reply(), [room.enter({"kind": "head", "member": member.number, "seat": member.seat})]


def _remove(room: Room, message, now, shuffle):
    member = room.members.get(message.member)
    if member is None or member.out:
        return refused("There is no such student."), []
    return Reply(), [room.enter({"kind": "removed", "member": member.number})]


def _shuffle(room: Room, message, now, shuffle):
    """Everybody to a seat, the delegations as even as they can be; whoever is beyond ten each observes."""
    people = [m for m in room.members.values() if not m.out]
    shuffle(people)
    seats = room.session.seats
    dealt = [(m, seats[n % len(seats)] if n < 10 * len(seats) else "") for n, m in enumerate(people)]
    return Reply(), [room.enter({"kind": "seated", "member": m.number, "seat": seat}) for m, seat in dealt]


_ASKED = {
    "start": _start,
    "next": _next,
    "close": _close,
    "finish": _finish,
    "pause": _pause,
    "resume": _resume,
    "timer": _timer,
    "hurry": _hurry,
    "lock": _lock,
    "fix": _fix,
    "assign": _assign,
    "head": _head,
    "remove": _remove,
    "shuffle": _shuffle,
}
