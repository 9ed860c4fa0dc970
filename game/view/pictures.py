"""Pictures of every screen: `python -m game.view.pictures OUTDIR [--language ja] [NAME ...]` writes each as PNG at
two sizes.

They are drawn from a game really played (game/desk/showcase.py); a name of a made-up scene draws that one instead.
`--animate` writes the moving picture of the README.
"""

import argparse
import os
import sys
from pathlib import Path

from game.text.speak import LANGUAGES

SIZES = ((1280, 720), (1920, 1080))


def scenes() -> dict:
    """Name: (shot, what to do with the window before drawing)."""
    from game.text import demo
    from game.view import screens  # noqa: F401

    def nothing(window):
        return None

    return {
        "title": (demo.title(), nothing),
        "scenarios": (demo.scenarios(), nothing),
        "seats": (demo.seats(), nothing),
        "board": (demo.board(), lambda w: w.focus("keep:exercises")),
        "board-full": (demo.board_full(), nothing),
        "board-harbours": (demo.board_harbours(), nothing),
        "board-ring": (demo.board_ring(), nothing),
        "pact": (demo.pact(), lambda w: w.focus("table")),
        "pact-full": (demo.pact_clauses(), nothing),
        "board-empty": (demo.board_empty(), nothing),
        "board-long": (demo.board_long(), nothing),
        "moves-long": (demo.board_long(), lambda w: w.moves()),
        "board-watch": (demo.board_watch(), nothing),
        "cabinet": (demo.cabinet(), nothing),
        "end-bare": (demo.end_bare(), nothing),
        "end-full": (demo.end_full(), nothing),
        "sources": (demo.title(), lambda w: w.sources()),
        "crisis": (demo.crisis(), nothing),
        "crisis-over": (demo.crisis_over(), nothing),
        "curtain": (demo.curtain(), nothing),
        "curtain-open": (demo.curtain_open(), nothing),
        "end-people": (demo.end_people(), nothing),
        "reveal": (demo.reveal(), nothing),
        "election": (demo.election(), nothing),
        "end": (demo.end(), nothing),
        "end-waiting": (demo.end_waiting(), nothing),
        "end-form": (demo.end(), lambda w: w.screen.turn("form")),
        "end-story": (demo.end(), lambda w: w.screen.turn("story")),
        "end-forecasts": (demo.end(), lambda w: w.screen.turn("forecasts")),
        "end-history": (demo.end(), lambda w: w.screen.turn("history")),
        "foretell": (demo.board_asked(), nothing),
        "onward": (demo.onward(), nothing),
        "onward-half": (demo.onward_half(), nothing),
        "onward-bare": (demo.onward_bare(), nothing),
        "why": (demo.board(), lambda w: w.why("keep")),
        "why-number": (demo.board(), lambda w: w.why("approval")),
        "menu": (demo.board(), lambda w: w.menu()),
        "moves": (demo.board(), lambda w: w.moves()),
        "help": (demo.board(), lambda w: w.help()),
        "load": (demo.title(), lambda w: w.load()),
        "settings": (demo.title(), lambda w: w.settings()),
        "confirm": (demo.board(), lambda w: w.to_title()),
    }


def take(name: str, size: tuple[int, int]):
    """One scene as a window that has drawn it, headless."""
    from game.text.demo import DemoDesk
    from game.view.window import Window

    shot, before = scenes()[name]
    window = Window(DemoDesk(shot), size, headless=True)
    before(window)
    window.draw()
    return window


def played(language: str = "en") -> dict:
    """Name: (a desk stopped in a real game, what to do with the window before drawing)."""
    from game.desk.showcase import showcase
    from game.view.screens import mattered, seat

    found = showcase(language)
    board, title = found["board"], found["title"]

    def reason(ref):
        return lambda w: w.why(ref)

    deed = next(c.why for r in found["reveal"].shot().rows for c in r.cells if c.odds and c.why.startswith("deed"))
    screens = {name: (desk, lambda w: None) for name, desk in found.items()}
    over = {
        "why": (found["reveal"], reason(deed)),
        "why-number": (board, reason("pressure")),
        "why-pact": (found["pact"], reason("sign:KR")),
        "menu": (board, lambda w: w.menu()),
        "moves": (board, lambda w: w.moves()),
        "help": (board, lambda w: w.help()),
        "advisers": (board, lambda w: w.advisers()),
        "saves": (title, lambda w: w.load()),
        "settings": (title, lambda w: w.settings()),
        "sources": (title, lambda w: w.sources()),
        "confirm": (board, lambda w: w.to_title()),
        "stepback": (board, lambda w: w.step_back()),
        "choices": (found["end"], lambda w: w.open(mattered.Choices(w.shot.choices, w.shot.others))),
        "instead": (found["end"], lambda w: w.open(mattered.Instead(*w.shot.others[0]))),
        "players": (found["seats"], lambda w: w.open(seat.Players())),
    }
    return {**screens, **over}


def drawn(name: str, size: tuple[int, int], language: str = "en"):
    """One moment of the played game as a window that has drawn it, headless."""
    from game.view.window import Window

    desk, before = played(language)[name]
    window = Window(desk, size, headless=True)
    before(window)
    window.draw()
    return window


def main(argv: list[str]) -> int:
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    parser = argparse.ArgumentParser(prog="python -m game.view.pictures", description=__doc__.splitlines()[0])
    parser.add_argument("out", nargs="?", help="the folder to draw into, or the file of --animate")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these screens (all without one)")
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--animate", action="store_true", help="the README's moving picture instead")
    asked = parser.parse_intermixed_args(argv)
    if asked.animate:
        from game.view.moving_picture import animate

        file = Path(asked.out or "docs/pictures/a-quarter.png")
        print(f"{file}: {animate(file)} bytes")
        return 0
    if not asked.out:
        parser.error("a folder to draw into is needed")
    import pygame

    real = played(asked.language)
    known = {*real, *scenes()}
    unknown = [name for name in asked.names if name not in known]
    if unknown:
        parser.error(f"found {', '.join(unknown)}, expected some of {', '.join(sorted(known))}")
    out = Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    for name in asked.names or real:
        for size in SIZES:
            window = drawn(name, size, asked.language) if name in real else take(name, size)
            pygame.image.save(window.surface, str(out / f"{name}-{size[0]}.png"))
    print(f"{out}: {len(list(out.glob('*.png')))} pictures")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
