"""A room is one class at one game: who sits where, what is sealed, and what counts when the quarter closes.

Pure: time is an argument, nothing is awaited, nothing is written. `ask` answers a message and says which entries the
journal must hold before the answer may go out; `apply` is what an entry does, today or when the room is resumed.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from game.session import Session
from game.session.words import WordError

from . import messages as M
from .bell import Bell
from .codes import fingerprint, token_from
from .messages import Reply, refused

MOST = 10  # students in a delegation
CLASS = 60  # people in a room
GRACE = 10.0  # seconds that a seat is waited for after its last student dropped
NOTES = 200  # notes a room keeps
REMEMBERED = 64  # answered messages of one person that are known again when they come twice


@dataclass
class Member:
    """A student. `line` is the socket in use, 0 for none; `key` the fingerprint of the token."""

    number: int
    name: str
    key: str
    seat: str = ""
    line: int = 0
    left_at: float = float("-inf")
    out: bool = False
    done: OrderedDict = field(default_factory=OrderedDict)


class Room:
    """Phases: lobby, open (orders are taken), reveal, over."""

    def __init__(self, code: str, session: Session, secret: str, seconds: int = 0):
        self.code, self.session, self.secret = code, session, secret
        self.bell = Bell(seconds)
        self.phase, self.locked, self.free = "lobby", False, True
        self.members: dict[int, Member] = {}
        self.keys: dict[str, Member] = {}
        self.heads: dict[str, int] = {}
        self.votes: dict[str, dict[int, dict]] = {seat: {} for seat in session.seats}
        self.sealed: dict[str, dict] = {}
        self.times: dict[str, int] = {}
        self.keeper: dict[str, str] = dict.fromkeys(session.seats, "strategy")
        self.bets: dict[int, dict[str, dict[int, int]]] = {}
        self.notes: list[dict] = []
        self.log: list[dict] = []  # every entry, for the tables at the end
        self.count = 0

    @property
    def turn(self) -> int:
        return self.session.turn

    # who is here

    def here(self, seat: str) -> list[Member]:
        """The students of a seat who are connected, in the order in which they joined."""
        return [m for m in self.delegation(seat) if m.line]

    def delegation(self, seat: str) -> list[Member]:
        return [m for m in self.members.values() if m.seat == seat and not m.out]

    def head(self, seat: str) -> Member | None:
        """Who seals: the one the teacher named, if connected; else whoever of those here joined first."""
        here = self.here(seat)
        named = [m for m in here if m.number == self.heads.get(seat)]
        return next(iter(named or here), None)

    def awaited(self, now: float) -> list[str]:
        """Seats that a student holds this quarter and has not sealed for."""
        return [s for s in self.session.seats if s not in self.sealed and self._present(s, now)]

    def _present(self, seat: str, now: float) -> bool:
        waits = self.keeper[seat] == "class"
        return any(m.line or (waits and now - m.left_at < GRACE) for m in self.delegation(seat))

    def connect(self, member: Member, line: int) -> int:
        """The newest socket wins; the line that loses its place, or 0."""
        old, member.line = member.line, line
        return old if old != line else 0

    def disconnect(self, member: Member, line: int, now: float) -> None:
        """A socket closed; if it was not the newest, nothing happens."""
        if member.line == line:
            member.line, member.left_at = 0, now

    # what is asked

    def ask(self, member: Member, message, now: float) -> tuple[Reply, list[dict]]:
        """Answer a student's message. The entries are applied already; they must be on the disk before the answer."""
        known = member.done.get(message.id)
        if known is not None:
            return known, []
        before = self.tick(now)
        if member.out:
            return refused("You are no longer in this room."), before
        reply, entries = getattr(self, f"_{message.do}")(member, message, now)
        made = [self._enter({**entry, "re": message.id, "as": reply.status}) for entry in entries]
        self._remember(member, message.id, reply)
        return reply, [*before, *made, *self.tick(now)]

    def join(self, message: M.Join, line: int) -> tuple[Reply, list[dict], Member | None]:
        """A new student; or the same one, if the join came twice."""
        token = token_from(self.secret, message.nonce)
        known = self.keys.get(fingerprint(token))
        if known is not None and not known.out:
            return Reply("ok", "", {"token": token, "you": known.number}), [], known
        name = M.tidy_name(message.name)
        full = len(self.members) >= CLASS
        why = "Please type a name." if not name else "The room is locked." if self.locked else "The room is full."
        if not name or self.locked or full or known is not None:
            return refused(why), [], None
        entry = self._enter({"kind": "joined", "member": len(self.members) + 1, "name": self._own(name),
                             "token": fingerprint(token)})  # fmt: skip
        member = self.members[entry["member"]]
        return Reply("ok", "", {"token": token, "you": member.number}), [entry], member

    def _own(self, name: str) -> str:
        """The name, numbered where somebody else has it."""
        taken = {m.name for m in self.members.values() if not m.out}
        tries = [name, *(f"{name} {n}" for n in range(2, CLASS + 2))]
        return next(one for one in tries if one not in taken)

    def tick(self, now: float) -> list[dict]:
        """Close the quarter if its bell has rung or all who are here have sealed; the entries of that."""
        if self.phase != "open" or self.bell.paused:
            return []
        if self.bell.rung(now):
            return [self.close("bell")]
        if self.sealed and not self.awaited(now):
            return [self.close("all")]
        return []

    def close(self, by: str) -> dict:
        """Open all orders at once. A seat that a student held and did not seal for does the stated default."""
        orders, default = dict(self.sealed), []
        for seat in self.session.seats:
            if seat not in orders and self.keeper[seat] == "class":
                orders[seat] = {}
                default.append(seat)
        entry = {"kind": "closed", "turn": self.turn, "by": by, "orders": orders, "default": default}
        return self._enter(entry, digest=True)

    def open(self, now: float) -> dict:
        """The quarter opens: a seat with a student here is the class's, every other is played by its strategy."""
        held = [seat for seat in self.session.seats if self.here(seat)]
        entry = self._enter({"kind": "opened", "turn": self.turn, "held": held})
        self.bell.start(now)
        return entry

    # what students ask

    def _sit(self, member: Member, message: M.Sit, now: float):
        if not self.free or self.phase == "over":
            return refused("The teacher assigns the seats."), []
        why = self.cannot_sit(member, message.seat)
        if why:
            return refused(why), []
        return Reply(), [{"kind": "seated", "member": member.number, "seat": message.seat}]

    def cannot_sit(self, member: Member, seat: str) -> str:
        if seat and seat not in self.session.seats:
            return "There is no such seat."
        if seat and member.seat != seat and len(self.delegation(seat)) >= MOST:
            return f"A delegation has at most {MOST} students."
        return ""

    def _vote(self, member: Member, message: M.Vote, now: float):
        reply, words = self._judged(member, message)
        if words is None or self.votes[member.seat].get(member.number) == words:
            return reply, []
        status = "replaced" if member.number in self.votes[member.seat] else "ok"
        entry = {"kind": "vote", "turn": self.turn, "seat": member.seat, "member": member.number, "order": words}
        return Reply(status), [entry]

    def _seal(self, member: Member, message: M.Seal, now: float):
        reply, words = self._judged(member, message)
        if words is None:
            return reply, []
        head = self.head(member.seat)
        if head is not member:
            return refused(f"{head.name if head else 'The head'} seals for your delegation."), []
        if self.sealed.get(member.seat) == words:
            return reply, []
        entry = {"kind": "sealed", "turn": self.turn, "seat": member.seat, "member": member.number, "order": words}
        return Reply("replaced" if member.seat in self.sealed else "ok"), [entry]

    def _judged(self, member: Member, message) -> tuple[Reply, dict | None]:
        """The order in its one form, or why it is late or refused."""
        late = message.turn < self.turn or self.phase == "over"
        if late:
            return Reply("late", "The quarter is closed. What was sealed by the bell counted."), None
        if not member.seat:
            return refused("An observer gives no orders."), None
        if self.phase != "open" or message.turn > self.turn:
            return refused("The quarter is not open yet."), None
        if self.bell.paused:
            return refused("The teacher has paused the room."), None
        words = message.order.model_dump(exclude_none=True)
        try:
            order = self.session.order(member.seat, words)
        except WordError as error:
            return refused(str(error)), None
        wrong = self.session.admit(member.seat, order)
        if wrong:
            return refused(str(wrong[0])), None
        return Reply(), self.session.words(member.seat, order)

    def _note(self, member: Member, message: M.Note, now: float):
        text = M.tidy_text(message.text)
        if not member.seat:
            return refused("An observer writes no notes."), []
        if message.to not in self.session.seats or not text:
            return refused("A note has a text and goes to a delegation."), []
        return Reply(), [{"kind": "note", "turn": self.turn, "seat": member.seat, "to": message.to,
                          "member": member.number, "text": text}]  # fmt: skip

    def _bet(self, member: Member, message: M.Bet, now: float):
        if message.turn < self.turn or self.phase == "over":
            return Reply("late", "That quarter is closed."), []
        if message.turn > self.turn:
            return refused("That quarter is not open yet."), []
        mine = self.bets.get(member.number, {}).get(message.question, {})
        if mine.get(self.turn) == message.chance:
            return Reply(), []
        entry = {"kind": "bet", "turn": self.turn, "member": member.number, "question": message.question,
                 "chance": message.chance}  # fmt: skip
        return Reply("replaced" if self.turn in mine else "ok"), [entry]

    def wake(self, now: float) -> None:
        """After a resume: an open quarter waits, paused, with its whole time, until the teacher goes on."""
        if self.phase == "open":
            self.bell.start(now)
            self.bell.pause(now)

    # what an entry does

    def enter(self, entry: dict) -> dict:
        """Apply a new entry under a key of its own."""
        return self._enter(entry)

    def _enter(self, entry: dict, digest: bool = False) -> dict:
        entry = {"key": self._key(entry), **entry}
        self.apply(entry)
        if digest:
            entry["digest"] = self.session.digest()
        return entry

    def _key(self, entry: dict) -> str:
        """What the journal holds once: a quarter closes once; a seat's orders of a quarter are numbered."""
        kind, turn = entry["kind"], entry.get("turn")
        if kind in ("opened", "closed"):
            return f"{kind}:{turn}"
        who = entry["seat"] if kind == "sealed" else entry.get("member", "")
        base = f"{kind}:{'' if turn is None else turn}:{who}"
        return f"{base}:{self.times.get(base, 0)}"

    def apply(self, entry: dict) -> None:
        """The one place where a room changes."""
        base = entry["key"].rpartition(":")[0]
        self.times[base] = self.times.get(base, 0) + 1
        getattr(self, f"_did_{entry['kind']}")(entry)
        self.log.append(entry)
        self.count += 1
        if "re" in entry:
            self._remember(self.members[entry["member"]], entry["re"], Reply(entry["as"]))

    @staticmethod
    def _remember(member: Member, re: str, reply: Reply) -> None:
        member.done[re] = reply
        while len(member.done) > REMEMBERED:
            member.done.popitem(last=False)

    def _did_joined(self, e: dict) -> None:
        member = Member(e["member"], e["name"], e["token"])
        self.members[member.number] = self.keys[member.key] = member

    def _did_seated(self, e: dict) -> None:
        member = self.members[e["member"]]
        if member.seat and member.seat != e["seat"]:
            self.votes[member.seat].pop(member.number, None)
        member.seat = e["seat"]

    def _did_removed(self, e: dict) -> None:
        member = self.members[e["member"]]
        if member.seat:
            self.votes[member.seat].pop(member.number, None)
        member.out = True

    def _did_head(self, e: dict) -> None:
        self.heads[e["seat"]] = e["member"]

    def _did_locked(self, e: dict) -> None:
        self.locked = e["on"]

    def _did_fixed(self, e: dict) -> None:
        self.free = not e["on"]

    def _did_timer(self, e: dict) -> None:
        self.bell.seconds = e["seconds"]

    def _did_vote(self, e: dict) -> None:
        self.votes[e["seat"]][e["member"]] = e["order"]

    def _did_sealed(self, e: dict) -> None:
        self.sealed[e["seat"]] = e["order"]

    def _did_note(self, e: dict) -> None:
        self.notes = [*self.notes, e][-NOTES:]

    def _did_bet(self, e: dict) -> None:
        self.bets.setdefault(e["member"], {}).setdefault(e["question"], {})[e["turn"]] = e["chance"]

    def _did_opened(self, e: dict) -> None:
        self.phase = "open"
        self.keeper = {seat: "class" if seat in e["held"] else "strategy" for seat in self.session.seats}

    def _did_closed(self, e: dict) -> None:
        for seat in self.session.seats:
            (self.session.hold if seat in e["orders"] else self.session.release)(seat)
        self.session.seal({seat: self.session.order(seat, words) for seat, words in e["orders"].items()})
        if "digest" in e and e["digest"] != self.session.digest():
            raise ValueError(f"quarter {e['turn']} does not go again as it went")
        self.sealed, self.votes = {}, {seat: {} for seat in self.session.seats}
        self.phase = "over" if self.session.over else "reveal"
        self.bell.stop()

    def _did_finished(self, e: dict) -> None:
        self.phase = "over"
        self.bell.stop()
