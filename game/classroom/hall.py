"""The hall holds the rooms: it hears every line, journals what was accepted, and only then answers.

One event loop, so one writer: a message is judged and applied without a pause, its key reserved before anything is
awaited. The answer waits until the journal has it on the disk.
"""

import asyncio
import json
import secrets
import time
import traceback
from collections.abc import Callable
from functools import partial

from game.text.speak import _, speaking
from game.text.wall import WallShot

from . import messages as M
from . import showing, teaching
from .aftermath import Aftermath, Many, OtherGames
from .codes import Brake, fingerprint, new_token, room_code, same, tidy_code
from .journal import Journal, JournalError
from .line import Line
from .messages import Reply, Unreadable, refused
from .pages import Pages
from .room import Member, Room
from .wall import wall

BEAT = 0.2  # seconds between two looks at the bells, and between two pushes to one room


class Hall:
    """`clock` counts seconds and never goes back. `bases` are the addresses a student can type, for the projector.

    `many(about)` plays many other games of a room's scenario for its debrief, from the first quarter on; without it
    there are none. It is called in a thread of its own and must leave this one alone.
    """

    def __init__(
        self,
        journal: Journal,
        clock: Callable[[], float] = time.monotonic,
        bases: tuple[str, ...] = (),
        many: Callable[[dict], Many] | None = None,
    ):
        self.journal, self.clock, self.bases, self.many = journal, clock, bases, many
        self.rooms: dict[str, Room] = {}
        self.pages: dict[str, Pages] = {}
        self.staff: dict[str, tuple[str, str]] = {}  # fingerprint of a token: (teacher or projector, room)
        self.links: dict[str, dict[str, str]] = {}  # the newest tokens of each room, for the teacher's own page
        self.about: dict[str, dict] = {}
        self.others: dict[str, OtherGames] = {}  # by what they are played from, which rooms side by side share
        self.lines: dict[int, Line] = {}
        self.brake = Brake()
        self.broken = ""
        self.comparing = False  # the walls lay the rooms beside one another
        self.faults = 0
        self._dirty: set[str] = set()
        self._wall: tuple = (None, None)
        self._numbers = 0

    # rooms

    def make(self, session, about: dict, seconds: int = 0) -> dict[str, str]:
        """A new room; its code and the tokens of its teacher and projector, once they are on the disk."""
        code = room_code(self.rooms)
        tokens = {"teacher": new_token(), "projector": new_token()}
        made = {"key": "made", "kind": "made", "about": about, "secret": new_token(), "seconds": seconds}
        made |= {role: fingerprint(token) for role, token in tokens.items()}
        self._put_up(code, session, made)
        self.journal.put(code, [made]).result()
        self.links[code] = tokens
        return {"code": code, **tokens}

    def resume(self, make_session: Callable[[dict], object]) -> list[dict[str, str]]:
        """Every room of the journal as it was, paused; with fresh tokens for teachers and projectors."""
        found = []
        for code, entries in self.journal.rooms().items():
            room = self._put_up(code, make_session(entries[0]["about"]), entries[0])
            for entry in entries[1:]:
                if entry["kind"] == "token":
                    self.staff[entry["token"]] = (entry["role"], code)
                else:
                    room.apply(entry)
            room.wake(self.clock())
            found.append({"code": code, **self._new_staff(code, len(entries))})
        return found

    def _put_up(self, code: str, session, made: dict) -> Room:
        room = self.rooms[code] = Room(code, session, made["secret"], made["seconds"])
        self.about[code] = made["about"]
        self.pages[code] = Pages(room)
        for role in ("teacher", "projector"):
            self.staff[made[role]] = (role, code)
        return room

    def _new_staff(self, code: str, serial: int) -> dict[str, str]:
        tokens = {"teacher": new_token(), "projector": new_token()}
        rows = [
            {"key": f"token:{role}:{serial}", "kind": "token", "role": role, "token": fingerprint(token)}
            for role, token in tokens.items()
        ]
        for row in rows:
            self.staff[row["token"]] = (row["role"], code)
        self.journal.put(code, rows).result()
        self.links[code] = tokens
        return tokens

    # lines

    def opened(self, address: str, language: str = "en") -> Line:
        self._numbers += 1
        line = self.lines[self._numbers] = Line(self._numbers, address, self.clock(), language)
        return line

    def closed(self, line: Line) -> None:
        self.lines.pop(line.number, None)
        if line.member is not None:
            line.room.disconnect(line.member, line.number, self.clock())
        if line.room is not None:
            self._dirty.add(line.room.code)

    async def heard(self, line: Line, raw: str | bytes) -> None:
        """Exactly one answer to a frame, whatever it holds, in the language of its page."""
        with speaking(line.language):
            await self._answer(line, raw)

    async def _answer(self, line: Line, raw: str | bytes) -> None:
        now = self.clock()
        try:
            message = M.read(raw)
        except Unreadable as error:
            line.missed(now)
            return line.say(refused(str(error)).said(error.re))
        if not line.paced(now):
            return line.say(refused(_("Too many messages at once.")).said(message.id))
        if self.broken:
            return line.say(refused(self.broken).said(message.id))
        reply, entries = self._judge(line, message, now)
        reply = await self._kept(line.room, entries, reply)
        line.say(reply.said(message.id))
        if line.room is not None:
            self._dirty.add(line.room.code)
        return None

    async def _kept(self, room: Room | None, entries: list[dict], reply: Reply) -> Reply:
        """The reply, once the entries and all before them are on the disk."""
        if room is None:
            return reply
        try:
            await asyncio.wrap_future(self.journal.put(room.code, entries))
        except JournalError as error:
            self.broken = f"The journal cannot be written; start again with --resume. ({error})"
            return refused(self.broken)
        return reply

    def _judge(self, line: Line, message: M.Message, now: float) -> tuple[Reply, list[dict]]:
        """What becomes of a message. Nothing is awaited in here."""
        if isinstance(message, M.Join):
            return self._join(line, message, now)
        if isinstance(message, M.Return):
            return self._return(line, message, now), []
        if line.role == "teacher" and isinstance(message, M.Teacher):
            return self._taught(line.room, message, now)
        if line.member is not None and isinstance(message, M.Student):
            return line.room.ask(line.member, message, now)
        return refused(_("That is not yours to say.")), []

    def _taught(self, room: Room, message, now: float) -> tuple[Reply, list[dict]]:
        """What the teacher asks of this room, and of all others of this laptop if the message says so."""
        if isinstance(message, M.Compare):
            return self.compare(message.on), []
        shuffle = secrets.SystemRandom().shuffle
        for other in self.rooms.values() if getattr(message, "all", False) else ():
            if other is not room:
                entries = teaching.ask(other, message, now, shuffle)[1]
                self.journal.put(other.code, entries)
                self._dirty.add(other.code)
        reply, entries = teaching.ask(room, message, now, shuffle)
        self._show_out(room)
        return reply, entries

    def compare(self, on: bool) -> Reply:
        """Every wall shows the rooms beside one another, or its own room again; nothing is kept of it."""
        if on and len(self.rooms) < 2:
            return refused(_("There is only one room."))
        self.comparing = on
        self._dirty.update(self.rooms)
        return Reply()

    # coming in

    def _join(self, line: Line, message: M.Join, now: float) -> tuple[Reply, list[dict]]:
        wait = self.brake.wait(line.address, now)
        if wait:
            return refused(_("Too many wrong codes from here. Wait {n} seconds.").format(n=round(wait))), []
        room = self.rooms.get(tidy_code(message.room))
        if room is None:
            self.brake.missed(line.address, now)
            return refused(_("There is no room with this code.")), []
        reply, entries, member = room.join(message, line.number)
        if member is not None:
            self._seat(line, room, member)
        return reply, entries

    def _return(self, line: Line, message: M.Return, now: float) -> Reply:
        key = fingerprint(message.token)
        staff = self.staff.get(key)
        if staff is not None and same(message.token, key):
            self._leave(line)
            line.role, line.room = staff[0], self.rooms[staff[1]]
            links = {"projector": self.links[staff[1]]["projector"]} if line.role == "teacher" else {}
            return Reply("ok", "", {"role": line.role, **links})
        for room in self.rooms.values():
            member = room.keys.get(key)
            if member is not None and not member.out and same(message.token, member.key):
                self._seat(line, room, member)
                return Reply("ok", "", {"role": "student", "you": member.number})
        self.brake.missed(line.address, now)
        return refused(_("This seat is not known here. Please join again."))

    def _seat(self, line: Line, room: Room, member: Member) -> None:
        """The newest socket wins: whoever held the seat before is told so and let go."""
        if line.member is not member:
            self._leave(line)
        old = self.lines.get(room.connect(member, line.number))
        if old is not None:
            old.member = old.room = None
            old.cut("elsewhere")
        line.role, line.room, line.member = "student", room, member

    def _leave(self, line: Line) -> None:
        if line.member is not None:
            line.room.disconnect(line.member, line.number, self.clock())
        line.role, line.room, line.member = "", None, None
        line.forget()

    def _show_out(self, room: Room) -> None:
        for line in list(self.lines.values()):
            if line.room is room and line.member is not None and line.member.out:
                line.member = line.room = None
                line.cut("out")

    # what is pushed

    async def run(self) -> None:
        """Until cancelled: ring the bells, and push what changed."""
        while True:
            try:
                await self.beat()
            except Exception:  # a page that cannot be made must not stop the bells of every room
                self.faults += 1
                traceback.print_exc()
            await asyncio.sleep(BEAT)

    async def beat(self) -> None:
        now = self.clock()
        for room in self.rooms.values():
            self._look_back(room)
            entries = [] if self.broken else room.tick(now)
            if entries:
                await self._kept(room, entries, Reply())
                self._dirty.add(room.code)
        dirty, self._dirty = self._dirty, set()
        for code in sorted(self.rooms if dirty else ()):  # what one room does stands on the other rooms' staff pages
            if not self.broken:
                await self._push(self.rooms[code], code in dirty)

    async def _push(self, room: Room, students: bool) -> None:
        """Bring every line of a room up to date; what it shows is on the disk before it goes out."""
        made: dict[tuple, str] = {}
        wanted = []
        for line in [one for one in self.lines.values() if one.room is room and (students or one.member is None)]:
            who = (line.room, line.role, line.member)
            with speaking(line.language):
                wanted.append((line, who, await showing.texts(self, room, line, made)))
        await self._kept(room, [], Reply())
        for line, who, texts in wanted:
            if (line.room, line.role, line.member) == who:  # it may have left meanwhile
                for kind, (mark, text) in texts.items():
                    line.show(kind, mark, text)

    def page(self, room: Room, kind: str, of: str) -> dict:
        """A page of a room in the language that is spoken here."""
        return showing.page(self, room, kind, of)

    def wall(self, code: str, language: str) -> WallShot:
        """What the window on the wall shows of a room now; built anew only when something changed."""
        room, key = self.rooms[code], showing.marks(self, code, language)
        if key != self._wall[0]:
            with speaking(language):
                end = self.page(room, "end", "") if room.phase == "over" else None
                base, beside = next(iter(self.bases), ""), showing.compared(self)
                self._wall = (key, wall(self.pages[code], base, end, beside))
        return self._wall[1]

    def _look_back(self, room: Room) -> None:
        """Work out beside the rooms what takes longer: other games from the start on, what mattered from the end on."""
        pages = self.pages[room.code]
        if room.phase != "lobby" and pages.others is None and self.many:
            about = self.about[room.code]
            same_game = json.dumps(about, sort_keys=True)
            if same_game not in self.others:
                self.others[same_game] = OtherGames(partial(self.many, about), self._all_dirty)
            pages.others = self.others[same_game]
        if room.phase == "over" and pages.after is None:
            pages.after = Aftermath(room.session, pages.others, self._all_dirty).start()

    def _all_dirty(self) -> None:
        self._dirty.update(self.rooms)
