"""A room is one class at one game: who sits where, what is sealed, and what counts when the quarter closes.

Pure: time is an argument, nothing is awaited, nothing is written. `ask` answers a message and says which entries the
journal must hold before the answer may go out; `apply` is what an entry does, today or when the room is resumed.
"""

from game.session import Session
from game.text.speak import _

from . import asking, entries
from . import messages as M
from .bell import Bell
from .chairs import chairs, government, group, homes
from .codes import fingerprint, token_from
from .member import Member, remember
from .messages import Reply, refused

MOST = 10  # students in a delegation
CLASS = 60  # people in a room
GRACE = 10.0  # seconds that a seat is waited for after its last student dropped


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
        reply, found = asking.answer(self, member, message)
        made = [self._enter({**entry, "re": message.id, "as": reply.status}) for entry in found]
        remember(member, message.id, reply)
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

    def cannot_sit(self, member: Member, chair: str) -> str:
        if chair not in chairs(self.session):
            return _("There is no such seat.")
        if chair and member.chair != chair and len(self.delegation(chair)) >= MOST:
            return _("A delegation has at most {n} students.").format(n=MOST)
        return ""

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
        entries.done(self, entry)
        self.log.append(entry)
        self.count += 1
        if "re" in entry:
            remember(self.members[entry["member"]], entry["re"], Reply(entry["as"]))
