"""What a student may ask of a room, and how it is answered: sit, vote, seal, speak, write, bet.

Nothing changes here: an answer comes with the entries that would change the room (see entries.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.words import WordError
from game.text.refused import refusal, word_error
from game.text.speak import _
from game.text.words import Words

from . import messages as M
from .chairs import PRESS, group
from .messages import Reply, refused

if TYPE_CHECKING:
    from .member import Member
    from .room import Room


def answer(room: Room, member: Member, message: M.Student) -> tuple[Reply, list[dict]]:
    """The reply, and the entries that must be applied and kept before it goes out."""
    return _ASKED[message.do](room, member, message)


def _sit(room: Room, member: Member, message: M.Sit):
    if not room.free or room.phase == "over":
        return refused(_("The teacher assigns the seats.")), []
    why = room.cannot_sit(member, message.seat)
    if why:
        return refused(why), []
    return Reply(), [{"kind": "seated", "member": member.number, "seat": message.seat}]


def _vote(room: Room, member: Member, message: M.Vote):
    reply, words = _judged(room, member, message)
    if words is None or room.votes[member.seat].get(member.number) == words:
        return reply, []
    status = "replaced" if member.number in room.votes[member.seat] else "ok"
    entry = {"kind": "vote", "turn": room.turn, "seat": member.seat, "member": member.number, "order": words}
    return Reply(status), [entry]


def _seal(room: Room, member: Member, message: M.Seal):
    reply, words = _judged(room, member, message)
    if words is None:
        return reply, []
    head = room.head(member.seat)
    if head is not member:
        who = head.name if head else _("The head")
        return refused(_("{name} seals for your delegation.").format(name=who)), []
    if room.sealed.get(member.seat) == words:
        return reply, []
    entry = {"kind": "sealed", "turn": room.turn, "seat": member.seat, "member": member.number, "order": words}
    return Reply("replaced" if member.seat in room.sealed else "ok"), [entry]


def _judged(room: Room, member: Member, message) -> tuple[Reply, dict | None]:
    """The order in its one form, or why it is late or refused."""
    if not member.seat:
        return refused(_("An observer gives no orders.")), None
    shut = _shut(room, message)
    if shut is not None:
        return shut, None
    words = message.order.model_dump(exclude_none=True)
    try:
        order = room.session.order(member.seat, words)
    except WordError as error:
        return refused(word_error(error)), None
    wrong = room.session.admit(member.seat, order)
    if wrong:
        named = Words(room.session.scenario)
        return refused(refusal(room.session.world, named, room.session.seats.index(member.seat), wrong[0])), None
    return Reply(), room.session.words(member.seat, order)


def _shut(room: Room, message) -> Reply | None:
    """Why nothing counts now for the quarter of a message, or None."""
    if message.turn < room.turn or room.phase == "over":
        return Reply("late", _("The quarter is closed. What was sealed by the bell counted."))
    if room.phase != "open" or message.turn > room.turn:
        return refused(_("The quarter is not open yet."))
    return refused(_("The teacher has paused the room.")) if room.bell.paused else None


def _voice(room: Room, member: Member, message: M.Voice):
    if not group(member.chair):
        return refused(_("Only a group at home speaks here.")), []
    shut = _shut(room, message)
    if shut is not None:
        return shut, []
    before = room.voices[member.chair].get(member.number)
    if before == message.stance:
        return Reply(), []
    entry = {"kind": "voice", "turn": room.turn, "seat": member.chair, "member": member.number,
             "stance": message.stance}  # fmt: skip
    return Reply("ok" if before is None else "replaced"), [entry]


def _headline(room: Room, member: Member, message: M.Headline):
    text = M.tidy_line(message.text)
    if member.chair != PRESS or not text:
        return refused(_("The press writes headlines.")), []
    if message.turn != room.turn or room.phase not in ("open", "reveal"):
        return Reply("late", _("That quarter is closed.")), []
    known = room.headlines.get(room.turn, {}).get(member.number)
    entry = {"kind": "headline", "turn": room.turn, "member": member.number, "text": text}
    return Reply("ok" if known is None else "replaced"), [entry]


def _note(room: Room, member: Member, message: M.Note):
    text = M.tidy_text(message.text)
    if not member.seat:
        return refused(_("Only delegates write notes.")), []
    if message.to not in room.session.seats or not text:
        return refused(_("A note has a text and goes to a delegation.")), []
    return Reply(), [{"kind": "note", "turn": room.turn, "seat": member.seat, "to": message.to,
                      "member": member.number, "text": text}]  # fmt: skip


def _bet(room: Room, member: Member, message: M.Bet):
    if message.turn < room.turn or room.phase == "over":
        return Reply("late", _("That quarter is closed.")), []
    if message.turn > room.turn:
        return refused(_("That quarter is not open yet.")), []
    mine = room.bets.get(member.number, {}).get(message.question, {})
    if mine.get(room.turn) == message.chance:
        return Reply(), []
    entry = {"kind": "bet", "turn": room.turn, "member": member.number, "question": message.question,
             "chance": message.chance}  # fmt: skip
    return Reply("replaced" if room.turn in mine else "ok"), [entry]


_ASKED = {
    "sit": _sit,
    "vote": _vote,
    "seal": _seal,
    "voice": _voice,
    "headline": _headline,
    "note": _note,
    "bet": _bet,
}
