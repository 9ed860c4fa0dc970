"""What is said on the terminal's error stream while games are played: compiling, progress, rate and time left."""

import sys
import time
from contextlib import contextmanager


def compiling(plain: bool = False, slow: list[str] | tuple = ()) -> None:
    """Compile the rules now if that is still to do, and say so; where games are played in plain Python, that too."""
    from game.ensemble import compile as compiler
    from game.ensemble import engine

    if slow:
        names = ", ".join(slow)
        print(f"third-signatory: {names}: not built in; played in plain Python, slower", file=sys.stderr)
    if plain:
        return
    engine.slower()
    if engine.can_compile({}) and compiler.waiting():
        from rich.console import Console

        with Console(stderr=True).status("compiling the rules, once; the next start is quick"):
            engine.warm()


@contextmanager
def progress_of(total: int):
    """Yields `progress(rows)`: a bar with rate and time left on the terminal's error stream. The first rows it is told
    of were there already, and say nothing about the rate."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[told]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task, pace = bar.add_task("games", total=total, told=""), Pace(total)

        def progress(rows: int) -> None:
            bar.update(task, completed=pace.took(rows, time.monotonic()), told=pace.told())

        yield progress


class Pace:
    """How fast games are played, and how long the rest will take."""

    def __init__(self, total: int):
        self.total, self.there, self.before = total, 0, 0
        self.begun: float | None = None
        self.rate = 0.0

    def took(self, rows: int, now: float) -> int:
        """So many more rows are there at this moment; how many that makes."""
        self.there += rows
        if self.begun is None:
            self.begun, self.before = now, rows
        elif now > self.begun:
            self.rate = (self.there - self.before) / (now - self.begun)
        return self.there

    def told(self) -> str:
        """The rate and the time left, once there is a rate."""
        if not self.rate:
            return ""
        left = round((self.total - self.there) / self.rate)
        hours, minutes, seconds = left // 3600, left // 60 % 60, left % 60
        return f"{self.rate:,.0f} games/s, {hours}:{minutes:02}:{seconds:02} left"
