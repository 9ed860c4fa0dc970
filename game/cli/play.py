"""`play`: open the window; without a display, say so in one line and tell a game in the terminal."""

import argparse
import os

from game.cli import asked, display, watch


def play(args, makers) -> int:
    """Play until the player leaves; always status 0 unless it was asked for wrongly."""
    saved = asked.saved(args.load, makers) if args.load else None
    if args.seat and not (args.scenario or args.load):
        args.scenario = asked.FIRST
    scenario = asked.scenario(args) if args.scenario else None
    seat = asked.seat(args.seat, scenario) if scenario else None
    reason = display.missing() or _in_window(args, makers, scenario, seat)
    if not reason:
        return 0
    print(f"No display ({reason}): here is a game to watch in the terminal instead.")
    return watch.finish(saved) if saved else _a_game(args, makers)


def _in_window(args, makers, scenario, seat) -> str | None:
    """Play in the window until it is closed; the reason where none could be opened, else None."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.desk import PersonDesk
    from game.view.window import Window

    given = {"scenario": scenario, "seat": _sits(args, seat), "seed": args.seed, "run": args.run, "load": args.load}
    desk = PersonDesk(makers.council, **given, players=makers.sentences())
    try:
        window = Window(desk)
    except Exception as error:
        # pygame.error, told by its name because only the view may import pygame.
        if type(error).__module__.split(".")[0] != "pygame":
            raise
        return str(error)
    window.run()
    return None


def _sits(args, seat: str | None) -> str | None:
    """The seat the person takes: "" to watch, None to be asked."""
    return seat if seat or args.seat is None else ""


def _a_game(args, makers) -> int:
    """A game to watch instead: the scenario that was asked for, every seat held by its strategy."""
    seed = 1 if args.seed is None else args.seed
    unheld = {
        "scenario": args.scenario or asked.FIRST,
        "seed": seed,
        "changes": [],
        "strategies": [],
        "pause": 0.0,
    }
    return watch.watch(argparse.Namespace(**{**vars(args), **unheld}), makers)
