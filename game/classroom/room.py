"""A room is one class at one game: who sits where, what is sealed, and what counts when the quarter closes.

Pure: time is an argument, nothing is awaited, nothing is written. `ask` answers a message and says which entries the
journal must hold before the answer may go out; `apply` is what an entry does, today or when the room is resumed.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from game.session import Session
from game.session.words import WordError
from game.text.refused import refusal, word_error
from game.text.speak import _
from game.text.words import Words

from . import messages as M
from .bell import Bell
from .chairs import PRESS, chairs, government, group, homes
from .codes import fingerprint, token_from
from .messages import Reply, refused

MOST = 10  # students in a delegation
CLASS = 60  # people in a room
GRACE = 10.0  # seconds that a seat is waited for after its last student dropped
NOTES = 200  # notes a room keeps
REMEMBERED = 64  # answered messages of one person that are known again when they come twice


@dataclass
class Member:
    """A student. `line` is the socket in use, 0 for none; `key` the fingerprint of the token; `chair` see chairs.py."""

    number: int
    name: str
    key: str
    chair: str = ""
    line: int = 0
    left_at: float = float("-inf")
    out: bool = False
    done: OrderedDict = field(default_factory=OrderedDict)

    @property
    def seat(self) -> str:
        """The government a delegate orders for; empty for everybody else."""
        return "" if group(self.chair) or self.chair == PRESS else self.chair


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
        self.voices: dict[str, dict[int, int]] = {home: {} for home in homes(session)}
        self.heard: list[dict] = []  # what the groups said in the quarter just closed
        self.priced_out: list[str] = []  # seats whose home made their sealed order too dear
        self.headlines: dict[int, dict[int, str]] = {}  # by quarter, by student
        self.nudges: dict[str, int] = {}
        self.keeper: dict[str, str] = dict.fromkeys(session.seats, "strategy")
        self.bets: dict[int, dict[str, dict[int, int]]] = {}
        self.notes: list[dict] = []
        self.log: list[dict] = []  # every entry, for the tables at the end
        self.count = 0
        self.events = 0  # let in by the teacher: what a quarter shows is another thing after each

    @property
    def turn(self) -> int:
        return self.session.turn

    # who is here

    def here(self, seat: str) -> list[Member]:
        """The students of a seat who are connected, in the order in which they joined."""
        return [m for m in self.delegation(seat) if m.line]

    def delegation(self, chair: str) -> list[Member]:
        """Everybody on a chair, here or away."""
        return [m for m in self.members.values() if m.chair == chair and not m.out]

    def head(self, seat: str) -> Member | None:
        """Who seals: the one the teacher named, if connected; else whoever of those here joined first."""
        here = self.here(seat)
        named = [m for m in here if m.number == self.heads.get(seat)]
        return next(iter(named or here), None)

    def awaited(self, now: float) -> list[str]:
        """Seats that a student holds and has not sealed for, and groups whose students have all said nothing."""
        silent = [home for home, said in self.voices.items() if not said and self.here(home)]
        return [*(s for s in self.session.seats if s not in self.sealed and self._present(s, now)), *silent]

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
            return refused(_("You are no longer in this room.")), before
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
        shut = _("The room is locked.") if self.locked else _("The room is full.")
        why = shut if name else _("Please type a name.")
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
        if (self.sealed or any(self.voices.values())) and not self.awaited(now):
            return [self.close("all")]
        return []

    def close(self, by: str) -> dict:
        """Open all orders at once. A seat that a student held and did not seal for does the stated default."""
        orders, default = dict(self.sealed), []
        for seat in self.session.seats:
            if seat not in orders and self.keeper[seat] == "class":
                orders[seat] = {}
                default.append(seat)
        entry = {"kind": "closed", "turn": self.turn, "by": by, "orders": orders, "default": default,
                 "voices": self.said()}  # fmt: skip
        return self._enter(entry, digest=True)

    def said(self) -> list[dict]:
        """What each group at home says this quarter: the mean of its students; a silent one is left to the model."""
        return [
            {"seat": government(home), "group": group(home), "stance": round(sum(said.values()) / len(said)),
             "votes": sorted(said.values(), reverse=True)}
            for home, said in self.voices.items() if said
        ]  # fmt: skip

    def open(self, now: float) -> dict:
        """The quarter opens: a seat with a student here is the class's, every other is played by its strategy."""
        held = [seat for seat in self.session.seats if self.here(seat)]
        entry = self._enter({"kind": "opened", "turn": self.turn, "held": held})
        self.bell.start(now)
        return entry

    # what students ask

    def _sit(self, member: Member, message: M.Sit, now: float):
        if not self.free or self.phase == "over":
            return refused(_("The teacher assigns the seats.")), []
        why = self.cannot_sit(member, message.seat)
        if why:
            return refused(why), []
        return Reply(), [{"kind": "seated", "member": member.number, "seat": message.seat}]

    def cannot_sit(self, member: Member, chair: str) -> str:
        if chair not in chairs(self.session):
            return _("There is no such seat.")
        if chair and member.chair != chair and len(self.delegation(chair)) >= MOST:
            return _("A delegation has at most {n} students.").format(n=MOST)
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
            who = head.name if head else _("The head")
            return refused(_("{name} seals for your delegation.").format(name=who)), []
        if self.sealed.get(member.seat) == words:
            return reply, []
        entry = {"kind": "sealed", "turn": self.turn, "seat": member.seat, "member": member.number, "order": words}
        return Reply("replaced" if member.seat in self.sealed else "ok"), [entry]

    def _judged(self, member: Member, message) -> tuple[Reply, dict | None]:
        """The order in its one form, or why it is late or refused."""
        if not member.seat:
            return refused(_("An observer gives no orders.")), None
        shut = self._shut(message)
        if shut is not None:
            return shut, None
        words = message.order.model_dump(exclude_none=True)
        try:
            order = self.session.order(member.seat, words)
        except WordError as error:
            return refused(word_error(error)), None
        wrong = self.session.admit(member.seat, order)
        if wrong:
            named = Words(self.session.scenario)
            return refused(refusal(self.session.world, named, self.session.seats.index(member.seat), wrong[0])), None
        return Reply(), self.session.words(member.seat, order)

    def _shut(self, message) -> Reply | None:
        """Why nothing counts now for the quarter of a message, or None."""
        if message.turn < self.turn or self.phase == "over":
            return Reply("late", _("The quarter is closed. What was sealed by the bell counted."))
        if self.phase != "open" or message.turn > self.turn:
            return refused(_("The quarter is not open yet."))
        return refused(_("The teacher has paused the room.")) if self.bell.paused else None

    def _voice(self, member: Member, message: M.Voice, now: float):
        if not group(member.chair):
            return refused(_("Only a group at home speaks here.")), []
        shut = self._shut(message)
        if shut is not None:
            return shut, []
        before = self.voices[member.chair].get(member.number)
        if before == message.stance:
            return Reply(), []
        entry = {"kind": "voice", "turn": self.turn, "seat": member.chair, "member": member.number,
                 "stance": message.stance}  # fmt: skip
        return Reply("ok" if before is None else "replaced"), [entry]

    def _headline(self, member: Member, message: M.Headline, now: float):
        text = M.tidy_line(message.text)
        if member.chair != PRESS or not text:
            return refused(_("The press writes headlines.")), []
        if message.turn != self.turn or self.phase not in ("open", "reveal"):
            return Reply("late", _("That quarter is closed.")), []
        known = self.headlines.get(self.turn, {}).get(member.number)
        entry = {"kind": "headline", "turn": self.turn, "member": member.number, "text": text}
        return Reply("ok" if known is None else "replaced"), [entry]

    def _note(self, member: Member, message: M.Note, now: float):
        text = M.tidy_text(message.text)
        if not member.seat:
            return refused(_("Only delegates write notes.")), []
        if message.to not in self.session.seats or not text:
            return refused(_("A note has a text and goes to a delegation.")), []
        return Reply(), [{"kind": "note", "turn": self.turn, "seat": member.seat, "to": message.to,
                          "member": member.number, "text": text}]  # fmt: skip

    def _bet(self, member: Member, message: M.Bet, now: float):
        if message.turn < self.turn or self.phase == "over":
            return Reply("late", _("That quarter is closed.")), []
        if message.turn > self.turn:
            return refused(_("That quarter is not open yet.")), []
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
        if member.chair != e["seat"]:
            self._unsay(member)
        member.chair = e["seat"]

    def _did_removed(self, e: dict) -> None:
        member = self.members[e["member"]]
        self._unsay(member)
        member.out = True

    def _unsay(self, member: Member) -> None:
        """Whoever leaves a chair takes the vote of this quarter along."""
        for said in (self.votes.get(member.chair, {}), self.voices.get(member.chair, {})):
            said.pop(member.number, None)

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

    def _did_voice(self, e: dict) -> None:
        self.voices[e["seat"]][e["member"]] = e["stance"]

    def _did_headline(self, e: dict) -> None:
        self.headlines.setdefault(e["turn"], {})[e["member"]] = e["text"]

    def _did_cleared(self, e: dict) -> None:
        self.headlines = {}

    def _did_injected(self, e: dict) -> None:
        self.session.inject(e["card"])
        self.events += 1

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
        self.heard = e.get("voices", [])
        for seat in dict.fromkeys(one["seat"] for one in self.heard):
            votes = {one["group"]: one["stance"] / 100 for one in self.heard if one["seat"] == seat}
            self.session.voice(seat, votes)
        fitted = {seat: self._fitted(seat, words) for seat, words in e["orders"].items()}
        self.priced_out = [seat for seat, (_order, whole) in fitted.items() if not whole]
        self.session.seal({seat: order for seat, (order, _whole) in fitted.items()})
        if "digest" in e and e["digest"] != self.session.digest():
            raise ValueError(f"quarter {e['turn']} does not go again as it went")
        self.sealed, self.votes = {}, {seat: {} for seat in self.session.seats}
        self.voices, self.nudges = {home: {} for home in self.voices}, {}
        self.phase = "over" if self.session.over else "reveal"
        self.bell.stop()

    def _fitted(self, seat: str, words: dict):
        """The sealed order as the government can carry it out, and whether that is all of it.

        It was admitted when it was sealed; since then the groups at home may have voted a signature out of its reach.
        """
        order = self.session.order(seat, words)
        less = order._replace(sign=0)
        for one in (order, less, less._replace(move=-1, target=-1)):
            if not self.session.admit(seat, one):
                return one, one is order
        return self.session.order(seat), False

    def _did_finished(self, e: dict) -> None:
        self.phase = "over"
        self.bell.stop()
