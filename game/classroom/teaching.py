"""What the teacher may ask of a room: start, open and close quarters, pause, seat, lock, remove."""

from collections.abc import Callable

from game.text.speak import _

from . import messages as M
from .chairs import dealt
from .messages import Reply, refused
from .room import Room


def ask(room: Room, message: M.Teacher, now: float, shuffle: Callable[[list], None]) -> tuple[Reply, list[dict]]:
    """Answer the teacher. As with students, the entries must be on the disk before the answer goes out."""
    before = room.tick(now)
    reply, entries = _ASKED[message.do](room, message, now, shuffle)
    return reply, [*before, *entries, *room.tick(now)]


def _start(room: Room, message, now, shuffle):
    if room.phase != "lobby":
        return refused(_("The game has begun.")), []
    return Reply(), [room.open(now)]


def _next(room: Room, message, now, shuffle):
    if room.phase != "reveal":
        return refused(_("There is no reveal to go on from.")), []
    return Reply(), [room.open(now)]


def _close(room: Room, message, now, shuffle):
    if room.phase != "open":
        return refused(_("No quarter is open.")), []
    return Reply(), [room.close("teacher")]


def _finish(room: Room, message, now, shuffle):
    if room.phase != "reveal":
        return refused(_("A game can be ended at a reveal.")), []
    return Reply(), [room.enter({"kind": "finished", "turn": room.turn})]


def _pause(room: Room, message, now, shuffle):
    if room.phase != "open":
        return refused(_("No quarter is open.")), []
    room.bell.pause(now)
    return Reply(), []


def _resume(room: Room, message, now, shuffle):
    room.bell.resume(now)
    return Reply(), []


def _timer(room: Room, message, now, shuffle):
    return Reply(), [room.enter({"kind": "timer", "seconds": message.seconds})]


def _hurry(room: Room, message, now, shuffle):
    if room.phase != "open" or room.bell.paused:
        return refused(_("No quarter is open.")), []
    room.bell.hurry(now, message.seconds)
    return Reply(), []


def _lock(room: Room, message, now, shuffle):
    return Reply(), [room.enter({"kind": "locked", "on": message.on})]


def _fix(room: Room, message, now, shuffle):
    return Reply(), [room.enter({"kind": "fixed", "on": message.on})]


def _assign(room: Room, message, now, shuffle):
    member = room.members.get(message.member)
    if member is None or member.out:
        return refused(_("There is no such student.")), []
    why = room.cannot_sit(member, message.seat)
    if why:
        return refused(why), []
    return Reply(), [room.enter({"kind": "seated", "member": member.number, "seat": message.seat})]


def _head(room: Room, message, now, shuffle):
    member = room.members.get(message.member)
    if member is None or member.out or not member.seat:
        return refused(_("There is no such delegate.")), []
    return Reply(), [room.enter({"kind": "head", "member": member.number, "seat": member.seat})]


def _remove(room: Room, message, now, shuffle):
    member = room.members.get(message.member)
    if member is None or member.out:
        return refused(_("There is no such student.")), []
    return Reply(), [room.enter({"kind": "removed", "member": member.number})]


def _shuffle(room: Room, message, now, shuffle):
    """Everybody to a chair by chance; see chairs.dealt."""
    people = [m for m in room.members.values() if not m.out]
    shuffle(people)
    found = dealt(room.session, len(people), message.homes)
    seated = [(m, chair) for m, chair in zip(people, found, strict=True)]
    return Reply(), [room.enter({"kind": "seated", "member": m.number, "seat": chair}) for m, chair in seated]


def _nudge(room: Room, message, now, shuffle):
    """Nothing is kept of it: a page that comes back later need not be told again."""
    if room.phase != "open":
        return refused(_("No quarter is open.")), []
    room.nudges[message.seat] = room.nudges.get(message.seat, 0) + 1
    return Reply(), []


def _clear(room: Room, message, now, shuffle):
    return Reply(), [room.enter({"kind": "cleared"})]


def _inject(room: Room, message, now, shuffle):
    """The next quarter opens with the event."""
    if room.phase != "open":
        return refused(_("No quarter is open.")), []
    try:
        return Reply(), [room.enter({"kind": "injected", "turn": room.turn, "card": message.card})]
    except ValueError as error:
        return refused(_("This event cannot be laid now: {why}").format(why=error)), []


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
    "nudge": _nudge,
    "clear": _clear,
    "inject": _inject,
}
