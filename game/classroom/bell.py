"""The quarter's bell: when it rings is decided by the clock that is handed in, and by nothing else."""


class Bell:
    """`seconds` a quarter (0: no bell). Time is always an argument: seconds of a clock that never goes back."""

    def __init__(self, seconds: int = 0):
        self.seconds = seconds
        self.version = 0  # changes whenever the end moves, so that pages know to set their own clocks
        self._ends: float | None = None
        self._left: float | None = None

    @property
    def paused(self) -> bool:
        return self._left is not None

    @property
    def ends(self) -> float | None:
        """When it rings, by the clock that is handed in; None where none is set, or while all is paused."""
        return None if self.paused else self._ends

    def start(self, now: float) -> None:
        """A quarter opens."""
        self._left = None
        self._ends = now + self.seconds if self.seconds else None
        self.version += 1

    def stop(self) -> None:
        """The quarter is closed."""
        self._ends = self._left = None
        self.version += 1

    def pause(self, now: float) -> None:
        if not self.paused:
            self._left = max(0.0, self._ends - now) if self._ends is not None else float(self.seconds or 0)
            self.version += 1

    def resume(self, now: float) -> None:
        if self.paused:
            self._ends = now + self._left if self.seconds and self._left else None
            self._left = None
            self.version += 1

    def hurry(self, now: float, seconds: int) -> None:
        """At most so many seconds more."""
        ends = now + seconds
        self._ends = ends if self._ends is None else min(self._ends, ends)
        self.seconds = self.seconds or seconds
        self.version += 1

    def rung(self, now: float) -> bool:
        """From the very moment of its end on, whatever comes is late."""
        return not self.paused and self._ends is not None and now >= self._ends

    def left(self, now: float) -> float | None:
        """Seconds left, or None where no bell is set."""
        if self.paused:
            return self._left if self.seconds else None
        return None if self._ends is None else max(0.0, self._ends - now)
