"""A line is one socket: answers wait in order, pages are only ever the newest, and a flood cuts it."""

import asyncio
from collections import deque

RATE, BURST = 15.0, 40.0  # messages a second of one line, and how many at once
FLOOD = 300  # messages beyond the rate before the line is cut
HOLD = 0.01  # seconds that a line beyond its rate waits before its next message is looked at
UNREAD = 200  # answers a line may leave unread before it is cut


class Line:
    """`role` is empty until a token or a code was right: then student, teacher or projector. `language`: its page's."""

    def __init__(self, number: int, address: str, now: float, language: str = "en"):
        self.number, self.address, self.language = number, address, language
        self.role, self.room, self.member = "", None, None
        self.over = False
        self._replies: deque[str] = deque()
        self._pages: dict[str, str] = {}
        self._marks: dict[str, str] = {}
        self._wake = asyncio.Event()
        self._credit, self._at, self._excess = BURST, now, 0

    def paced(self, now: float) -> bool:
        """Whether one more message is within the rate. Far beyond it, the line is cut."""
        self._credit = min(BURST, self._credit + (now - self._at) * RATE)
        self._at = now
        if self._credit >= 1.0:
            self._credit -= 1.0
            return True
        self._excess += 1
        if self._excess > FLOOD:
            self.cut("flood")
        return False

    @property
    def hold(self) -> float:
        """Seconds before this line is listened to again, so that others speak in between."""
        return HOLD if self._credit < 1.0 else 0.0

    def missed(self, now: float) -> None:
        """A frame that was no message costs as much as one."""
        self.paced(now)

    def say(self, text: str) -> None:
        if not self.over:
            self._replies.append(text)
            if len(self._replies) > UNREAD:
                self.over = True
            self._wake.set()

    def show(self, kind: str, mark: str, text: str) -> None:
        """A page, unless the line has it already. One not yet sent is replaced."""
        if not self.over and self._marks.get(kind) != mark:
            self._marks[kind] = mark
            self._pages[kind] = text
            self._wake.set()

    def forget(self) -> None:
        """The line belongs to somebody else now: nothing made for the last one goes out."""
        self._pages.clear()
        self._marks.clear()

    def cut(self, why: str) -> None:
        """Say why, send nothing more, close."""
        if not self.over:
            self._pages.clear()
            self._replies.append('{"show":"' + why + '"}')
            self.over = True
            self._wake.set()

    def close(self) -> None:
        """Nothing more is taken in; what was answered may still go out."""
        self.over = True
        self._pages.clear()
        self._wake.set()

    async def next(self) -> str | None:
        """The next text to send, answers first; None when the line is to be closed."""
        while True:
            if self._replies and len(self._replies) <= UNREAD:
                return self._replies.popleft()
            if self.over:
                return None
            if self._pages:
                return self._pages.pop(next(iter(self._pages)))
            self._wake.clear()
            await self._wake.wait()
