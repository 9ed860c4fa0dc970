"""The wire format on one page: what a browser may say, and how every word of it is answered.

A message is one JSON object with `id` (the sender's own, answered as `re`) and `do`. Every message gets exactly one
reply, `{"re", "status", "why"}` and what belongs to it; `status` is ok, replaced, late or refused. What is pushed
without being asked carries `show` instead: `room` (who is here, who has sealed, the clock), `board` (this seat's
quarter), `reveal` and `end`.
"""

import json
import math
import unicodedata
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from game.text.speak import _

LARGEST = 8192  # bytes of a message
BRACKETS = 64  # opened in a message: no order needs more, and deep nesting costs a parser its stack
NAME = 24  # characters of a name

Short = Annotated[str, Field(max_length=40)]
Chair = Annotated[str, Field(max_length=64)]
Token = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Turn = Annotated[int, Field(ge=0, le=1000)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Draft(_Strict):
    """A pact that is proposed."""

    elements: Annotated[list[Short], Field(max_length=16)]
    signatories: Annotated[list[Short], Field(max_length=8)]
    bindingness: Annotated[float, Field(ge=-1, le=1)] = 0.0
    clauses: Annotated[list[Short], Field(max_length=3)] = []


class Move(_Strict):
    name: Short
    target: Short | None = None


class Words(_Strict):
    """An order in names, as the session reads it; what is left out is kept, not signed, not drafted, not played."""

    keep: Annotated[dict[Short, bool], Field(max_length=16)] = {}
    sign: bool = False
    propose: Draft | None = None
    move: Move | None = None
    firm: Annotated[int, Field(ge=0, le=4)] = 0


class _Message(_Strict):
    id: Annotated[str, Field(min_length=1, max_length=40)]


# anybody
class Join(_Message):
    """Into a room by its code; `nonce` makes a join that was sent twice one person."""

    do: Literal["join"]
    room: Short
    name: Annotated[str, Field(min_length=1, max_length=80)]
    nonce: Token


class Return(_Message):
    """Back with one's token, from whatever socket; the newest one wins. Teacher and projector come in this way too."""

    do: Literal["return"]
    token: Token


# students
class Sit(_Message):
    """Choose a chair (see chairs.py) while the teacher lets students choose; an empty one observes."""

    do: Literal["sit"]
    seat: Chair


class Vote(_Message):
    """What I would order; my own delegation sees it."""

    do: Literal["vote"]
    turn: Turn
    order: Words


class Seal(_Message):
    """The head of a delegation seals its order. A second one replaces the first until the quarter closes."""

    do: Literal["seal"]
    turn: Turn
    order: Words


class Note(_Message):
    """A private message to another delegation, or to one's own."""

    do: Literal["note"]
    to: Short
    text: Annotated[str, Field(min_length=1, max_length=400)]


class Bet(_Message):
    """How probable I hold something, in percent; the last one of a quarter counts."""

    do: Literal["bet"]
    turn: Turn
    question: Literal["stands", "outlives", "calm"]
    chance: Annotated[int, Field(ge=0, le=100)]


class Voice(_Message):
    """How a group at home stands to working with the partner this quarter, from -100 (against) to 100 (for)."""

    do: Literal["voice"]
    turn: Turn
    stance: Annotated[int, Field(ge=-100, le=100)]


class Headline(_Message):
    """The evening paper of a quarter, for the wall; a second one replaces the first."""

    do: Literal["headline"]
    turn: Turn
    text: Annotated[str, Field(min_length=1, max_length=200)]


# the teacher
class Order(_Message):
    """Start, open the next quarter, close this one now, pause, resume, end the game, take the headlines down; in
    every room of this laptop, if `all`."""

    do: Literal["start", "next", "close", "pause", "resume", "finish", "clear"]
    all: bool = False


class Shuffle(_Message):
    """Everybody to a chair by chance: delegations only, or groups at home and the press as well."""

    do: Literal["shuffle"]
    homes: bool = False


class Nudge(_Message):
    """Ask those of a chair who have not moved to do so."""

    do: Literal["nudge"]
    seat: Chair


class Inject(_Message):
    """Let an event from the cards happen."""

    do: Literal["inject"]
    card: Short


class Timer(_Message):
    """Seconds a quarter, from the next one on; `hurry` gives this one so many seconds more at most. 0: no timer."""

    do: Literal["timer", "hurry"]
    seconds: Annotated[int, Field(ge=0, le=7200)]


class Lock(_Message):
    """Nobody new comes in; or nobody chooses a seat."""

    do: Literal["lock", "fix"]
    on: bool


class Compare(_Message):
    """Lay the rooms of this laptop beside one another on every wall, or go back to each wall's own room."""

    do: Literal["compare"]
    on: bool


class Assign(_Message):
    """Move a student to a seat, even mid-game."""

    do: Literal["assign"]
    member: Turn
    seat: Chair


class Person(_Message):
    """Make a student head of the delegation, or show the student out."""

    do: Literal["head", "remove"]
    member: Turn


Student = Sit | Vote | Seal | Note | Bet | Voice | Headline
Teacher = Order | Timer | Lock | Compare | Assign | Person | Shuffle | Nudge | Inject
Message = Join | Return | Student | Teacher
_READ = TypeAdapter(Annotated[Message, Field(discriminator="do")])


class Reply(NamedTuple):
    """The one answer to a message."""

    status: str = "ok"
    why: str = ""
    more: dict | None = None

    def said(self, re: str) -> str:
        return written({"re": re, "status": self.status, "why": self.why, **(self.more or {})})


def refused(why: str) -> Reply:
    return Reply("refused", why)


class Unreadable(ValueError):
    """A message that is none; `re` is its id where that much could be read."""

    def __init__(self, why: str, re: str = ""):
        super().__init__(why)
        self.re = re


def read(raw: str | bytes) -> Message:
    """The message in a frame; raises Unreadable, and nothing else, whatever the frame holds."""
    if isinstance(raw, bytes):
        raise Unreadable(_("A message is text."))
    if len(raw) > LARGEST or raw.count("{") + raw.count("[") > BRACKETS:
        raise Unreadable(_("The message is too large."))
    try:
        raw.encode()
        found = json.loads(raw, parse_constant=_never, parse_float=_finite, object_pairs_hook=_once)
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Unreadable(_("The message cannot be read.")) from None
    re = found.get("id") if isinstance(found, dict) else None
    re = re if isinstance(re, str) and len(re) <= 40 else ""
    try:
        return _READ.validate_python(found)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"][1:])[:60]
        told = _("The message cannot be read: {field}, {why}").format(field=where or "do", why=first["msg"])
        raise Unreadable(told[:160], re) from None


def _never(word: str):
    raise ValueError(word)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _once(pairs) -> dict:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found


def written(thing: dict) -> str:
    """An answer as it goes over the wire: the same thing is always the same bytes."""
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def tidy_name(text: str) -> str:
    """A name as one line of plain characters: no controls, no marks that turn the line round, at most 24."""
    text = unicodedata.normalize("NFC", text)
    kept = "".join(c for c in text if unicodedata.category(c)[0] != "C" or c in "\u200c\u200d")
    return " ".join(kept.split())[:NAME].strip()


def tidy_line(text: str) -> str:
    """A headline: one plain line, at most 90 characters."""
    return " ".join(tidy_text(text).split())[:90].strip()


def tidy_text(text: str) -> str:
    """A note: as a name, but as long as it is, and its lines stay lines."""
    plain = ["".join(c for c in line if unicodedata.category(c)[0] != "C") for line in text.splitlines()[:12]]
    return "\n".join(" ".join(line.split()) for line in plain if line.strip())
