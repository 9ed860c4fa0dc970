"""The class's wall: the projector in a window of this machine, beside the server in its thread."""

import os
import time


def show(served, hall, sock, safe: dict) -> None:
    """Serve, with the wall in a window; when the window is closed, go on serving until Ctrl-C."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("SDL_NO_SIGNAL_HANDLERS", "1")  # else what ends the class only closes its window
    from game.view.projector import Projector

    with served.in_thread(sock, **safe):
        try:
            Projector(feed(served, hall)).run()
        except Exception as error:
            # pygame.error, told by its name because only the view may import pygame.
            if type(error).__module__.split(".")[0] != "pygame":
                raise
            print(f"No window for the wall ({error}); open the projector's page instead.", flush=True)
        print("The wall's window is closed; the class goes on. Ctrl-C stops.", flush=True)
        while True:
            time.sleep(3600)


def feed(served, hall):
    """What the window asks for its shot with: nothing, the next room, the next language, or the rooms compared."""
    from game.text.speak import LANGUAGES, use

    at = {"room": 0, "language": 0}
    languages = list(LANGUAGES)

    def shot(ask: str = ""):
        if ask in at:
            at[ask] += 1
        if ask == "compare":
            served.told(lambda: hall.compare(not hall.comparing))
        codes, language = list(hall.rooms), languages[at["language"] % len(languages)]
        use(language)
        return served.told(lambda: hall.wall(codes[at["room"] % len(codes)], language))

    return shot
