"""What an entry of the journal does to a room, today or when the room is resumed. Nothing else changes a room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .member import Member

if TYPE_CHECKING:
    from .room import Room

NOTES = 200  # notes a room keeps


def done(room: Room, entry: dict) -> None:
    """Apply one entry."""
    _DONE[entry["kind"]](room, entry)


def _joined(room: Room, e: dict) -> None:
    member = Member(e["member"], e["name"], e["token"])
    room.members[member.number] = room.keys[member.key] = member


def _seated(room: Room, e: dict) -> None:
    member = room.members[e["member"]]
    if member.chair != e["seat"]:
        _unsay(room, member)
    member.chair = e["seat"]


def _removed(room: Room, e: dict) -> None:
    member = room.members[e["member"]]
    _unsay(room, member)
    member.out = True


def _unsay(room: Room, member: Member) -> None:
    """Whoever leaves a chair takes the vote of this quarter along."""
    for said in (room.votes.get(member.chair, {}), room.voices.get(member.chair, {})):
        said.pop(member.number, None)


def _head(room: Room, e: dict) -> None:
    room.heads[e["seat"]] = e["member"]


def _locked(room: Room, e: dict) -> None:
    room.locked = e["on"]


def _fixed(room: Room, e: dict) -> None:
    room.free = not e["on"]


def _timer(room: Room, e: dict) -> None:
    room.bell.seconds = e["seconds"]


def _vote(room: Room, e: dict) -> None:
    room.votes[e["seat"]][e["member"]] = e["order"]


def _sealed(room: Room, e: dict) -> None:
    room.sealed[e["seat"]] = e["order"]


def _voice(room: Room, e: dict) -> None:
    room.voices[e["seat"]][e["member"]] = e["stance"]


def _headline(room: Room, e: dict) -> None:
    room.headlines.setdefault(e["turn"], {})[e["member"]] = e["text"]


def _cleared(room: Room, e: dict) -> None:
    room.headlines = {}


def _injected(room: Room, e: dict) -> None:
    room.session.inject(e["card"])
    room.events += 1


def _note(room: Room, e: dict) -> None:
    room.notes = [*room.notes, e][-NOTES:]


def _bet(room: Room, e: dict) -> None:
    room.bets.setdefault(e["member"], {}).setdefault(e["question"], {})[e["turn"]] = e["chance"]


def _opened(room: Room, e: dict) -> None:
    room.phase = "open"
    room.keeper = {seat: "class" if seat in e["held"] else "strategy" for seat in room.session.seats}


def _closed(room: Room, e: dict) -> None:
    for seat in room.session.seats:
        (room.session.hold if seat in e["orders"] else room.session.release)(seat)
    room.heard = e.get("voices", [])
    for seat in dict.fromkeys(one["seat"] for one in room.heard):
        votes = {one["group"]: one["stance"] / 100 for one in room.heard if one["seat"] == seat}
        room.session.voice(seat, votes)
    fitted = {seat: _fitted(room, seat, words) for seat, words in e["orders"].items()}
    room.priced_out = [seat for seat, (_order, whole) in fitted.items() if not whole]
    room.session.seal({seat: order for seat, (order, _whole) in fitted.items()})
    if "digest" in e and e["digest"] != room.session.digest():
        raise ValueError(f"quarter {e['turn']} does not go again as it went")
    room.sealed, room.votes = {}, {seat: {} for seat in room.session.seats}
    room.voices, room.nudges = {home: {} for home in room.voices}, {}
    room.phase = "over" if room.session.over else "reveal"
    room.bell.stop()


def _fitted(room: Room, seat: str, words: dict):
    """The sealed order as the government can carry it out, and whether that is all of it.

    It was admitted when it was sealed; since then the groups at home may have voted a signature out of its reach.
    """
    order = room.session.order(seat, words)
    less = order._replace(sign=0)
    for one in (order, less, less._replace(move=-1, target=-1)):
        if not room.session.admit(seat, one):
            return one, one is order
    return room.session.order(seat), False


def _finished(room: Room, e: dict) -> None:
    room.phase = "over"
    room.bell.stop()


_DONE = {
    "joined": _joined,
    "seated": _seated,
    "removed": _removed,
    "head": _head,
    "locked": _locked,
    "fixed": _fixed,
    "timer": _timer,
    "vote": _vote,
    "sealed": _sealed,
    "voice": _voice,
    "headline": _headline,
    "cleared": _cleared,
    "injected": _injected,
    "note": _note,
    "bet": _bet,
    "opened": _opened,
    "closed": _closed,
    "finished": _finished,
}
