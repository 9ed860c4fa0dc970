"""Whether there is a display to open a window on, found without importing pygame."""

import os
import sys

PROBE = "import pygame; pygame.display.init(); print(pygame.display.get_driver())"


def missing() -> str | None:
    """Why no window can open here, as far as the surroundings tell; None where it is worth trying."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return None
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not named:
        return "neither DISPLAY nor WAYLAND_DISPLAY is set"
    return None


def tried() -> tuple[bool, str]:
    """Whether a display opens in a process of its own, and its driver's name or the reason why not."""
    import subprocess

    surroundings = {**os.environ, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    try:
        done = subprocess.run(
            [sys.executable, "-c", PROBE], env=surroundings, capture_output=True, text=True, timeout=20
        )
    except subprocess.TimeoutExpired:
        return False, "opening it took more than 20 s"
    if done.returncode == 0:
        return True, done.stdout.strip().splitlines()[-1]
    last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    return False, last.removeprefix("pygame.error: ")
