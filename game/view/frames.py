"""How long frames take: `python -m game.view.frames [--size 1920x1080]` plays a whole game in the window.

It moves as it does for a person. A frame is everything between two pictures: what the desk does by itself, a command
with all that hangs on it (the governments' choices, the save), the screen built anew, and the drawing. What counts is
the processor's time, so that a busy machine does not speak for the program; `--wall` counts the clock's.
"""

import argparse
import gc
import os
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from game.text import commands as D
from game.view.screens.dialogs import Notice

BUDGET, WORST = 16.7, 50.0  # milliseconds: the 99th percentile, and any frame
FIRST = "first frame"  # of the program: promised within 1.5 seconds, and no part of the rest
SHOWN = 120  # frames a screen is watched: two seconds, less than a person takes


class Watch:
    """Plays by commands and times every frame; `taken` holds milliseconds by what was on the screen."""

    def __init__(self, size: tuple[int, int], seed: int, folder: Path, clock=time.thread_time):
        import pygame

        from game.desk import PersonDesk
        from game.view.window import Window

        self.desk = PersonDesk(folder=folder, seed=seed)
        self.window = Window(self.desk, size)
        self.window.settings_now = self.desk.settings()
        self.flip, self.tick = pygame.display.flip, pygame.event.pump
        self.clock, self.taken = clock, defaultdict(list)

    def frame(self, name: str, act=None) -> None:
        """One frame, with a command in it or none."""
        began = self.clock()
        self.desk.work(self.window.now)
        if act:
            act()
        self.window.refresh()
        self.window.draw()
        self.flip()
        self.taken[name].append((self.clock() - began) * 1000)
        self.tick()

    def look(self, name: str, frames: int = SHOWN) -> None:
        """A screen for a while, the pointer moving over it."""
        import pygame

        w, h = self.window.surface.get_size()
        for i in range(frames):
            pos = (w * (i * 7 % 100) // 100, h * (i * 13 % 100) // 100)
            move = pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 1), buttons=(0, 0, 0))
            self.frame(name, lambda move=move: self.window.handle(move))

    def command(self, name: str, command) -> None:
        """A command and the frame it is carried out in; none of them may be refused."""

        def act() -> None:
            self.window.send(command)
            if self.window.dialogs and isinstance(self.window.dialogs[-1], Notice):
                raise RuntimeError(f"{command}: {self.window.dialogs[-1].line}")

        self.frame(name, act)

    def game(self, quarters: int = 99) -> None:
        """From the title to the debrief and its replay at full speed, everything on; or only so many quarters of it."""
        self.frame(FIRST)
        self.window.settle()
        self.look("title", 60)
        self.command("choose", D.Pick("new"))
        self.command("choose", D.ChooseScenario("camp-david-2023", True))
        self.command("choose", D.ChooseLevel(3))
        for _frame in range(40):  # as long as a person needs at the least, for what is made ready meanwhile
            self.look("choose", 1)
            time.sleep(0.01)
        self.command("choose", D.ChooseSeat("JP", True))
        while self.desk.where != "end":
            where, turn = self.desk.where, self.desk.play.session.turn
            if where == "board":
                if turn >= quarters:
                    return
                self._board(turn)
                self.command("board -> next", D.Seal())
                continue
            self.look(where)
            self.command(f"{where} -> next", D.StandFirm() if self._asked() else D.GoOn())
        self.look("end", 240)
        self.command("open replay", D.OpenReplay())
        self.command("replay", D.Pace(0))
        self.command("replay", D.Run(True))
        self.look("replay", 120)

    def _asked(self) -> bool:
        """Whether a crisis waits for an answer."""
        return self.desk.where == "crisis" and not self.window.shot.outcome

    def _board(self, turn: int) -> None:
        """Orders that make the quarter's work as heavy as it gets: forecasts, a reason read, From here, the table."""
        if self.window.dialogs:
            self.look("foretell", 20)
            self.frame("close", self.window.close)
        self.look("board")
        promises = self.window.shot.orders.promises
        if promises:
            self.frame("why", lambda: self.window.why(promises[0].why))
            self.look("why", 10)
            self.frame("close", self.window.close)
        if turn % 4 == 1:
            self._ahead()
        if not self.window.shot.orders.proposal.blocked:
            self._pact()

    def _ahead(self) -> None:
        """A thousand games on, with a vote called in the middle of them."""
        self.command("open from here", D.OpenOnward())
        self.look("from here", 20)
        self.command("from here", D.ChooseElection("KR"))
        self.look("from here", 80)
        self.command("back", D.Back())

    def _pact(self) -> None:
        """A draft, element by element and step by step."""
        self.command("open pact", D.OpenPact())
        free = [e.id for e in self.window.shot.elements if not e.locked]
        for name in free[:2]:
            self.command("draft", D.SetElement(name, True))
        for step in range(6):
            self.command("draft", D.SetBinding(0.1 + 0.05 * step))
        self.look("pact", 20)
        self.command("back", D.Back() if self.window.shot.blocked else D.PutOnTable())


def percentile(values: list[float], share: float) -> float:
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def measured(size: tuple[int, int], seed: int, clock=time.thread_time, quarters: int = 99) -> dict[str, list[float]]:
    """Milliseconds of every frame of one game, by what was on the screen."""
    with tempfile.TemporaryDirectory(prefix="third-signatory-frames-") as folder:
        watch = Watch(size, seed, Path(folder), clock)
        try:
            watch.game(quarters)
        finally:
            gc.unfreeze()
        return dict(watch.taken)


def main(argv: list[str] | None = None) -> int:
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    parser = argparse.ArgumentParser(prog="python -m game.view.frames")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--wall", action="store_true", help="the clock's time instead of the processor's")
    asked = parser.parse_args(argv)
    w, h = (int(part) for part in asked.size.split("x"))
    taken = measured((w, h), asked.seed, time.perf_counter if asked.wall else time.thread_time)
    every = [one for name, rows in taken.items() if name != FIRST for one in rows]
    print(f"{'screen':18}{'frames':>8}{'median':>9}{'p99':>9}{'slowest':>9}  milliseconds at {w} x {h}")
    for name, rows in sorted(taken.items(), key=lambda pair: -max(pair[1])):
        print(f"{name:18}{len(rows):8}{percentile(rows, 0.5):9.1f}{percentile(rows, 0.99):9.1f}{max(rows):9.1f}")
    p99, worst = percentile(every, 0.99), max(every)
    print(f"{'all':18}{len(every):8}{percentile(every, 0.5):9.1f}{p99:9.1f}{worst:9.1f}")
    good = p99 <= BUDGET and worst <= WORST
    print(f"p99 {p99:.1f} of {BUDGET}, slowest {worst:.1f} of {WORST}: {'as promised' if good else 'NOT as promised'}")
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
