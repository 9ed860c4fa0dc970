"""Quiet cues and a bed of far rain, from files the project made; a machine without a loudspeaker is silent, no error.

The device is opened and the files are read beside the game, so that no frame waits for them.
"""

import threading
from pathlib import Path

import pygame

from game.view.theme import ASSETS

FOLDER = ASSETS / "sound"
RATE, FADE = 22050, 1500
BED, BED_CHANNEL = "rain", 7
LOUDEST_BED = 0.5


def named() -> dict[str, Path]:
    """Every sound by its name."""
    return {file.stem: file for file in sorted(FOLDER.glob("*.wav"))}


class Speaker:
    """Plays a sound by its name while sound is on. `on` and the two volumes may change at any time."""

    def __init__(self, on: bool = True):
        self.works, self.cues, self.bed = True, 0.8, 0.4
        self._made: dict[str, pygame.mixer.Sound] = {}
        self._opening: threading.Thread | None = None
        self._on = on

    @property
    def on(self) -> bool:
        return self._on

    @on.setter
    def on(self, on: bool) -> None:
        self._on = on
        self._rain()

    def tune(self, cues: float, bed: float) -> None:
        """Two volumes, 0..1."""
        self.cues, self.bed = cues, bed
        self._rain()

    def open(self) -> None:
        """Open the device and read the files, beside the game."""
        if self._on and self.works and self._opening is None:
            self._opening = threading.Thread(target=self._open, daemon=True)
            self._opening.start()

    def _open(self) -> None:
        try:
            if not pygame.mixer.get_init():
                pygame.mixer.init(RATE, -16, 1, 512)
            self._made = {name: pygame.mixer.Sound(str(file)) for name, file in named().items()}
        except (pygame.error, NotImplementedError, OSError):
            self.works = False
        self._rain()

    def play(self, name: str) -> None:
        """One cue; nothing while the device is not open, or sound is off."""
        if not (self._on and self.works):
            return
        self.open()
        if name in self._made and name != BED:
            self._guarded(lambda: self._cue(self._made[name]))

    def _cue(self, sound: pygame.mixer.Sound) -> None:
        sound.set_volume(self.cues)
        sound.play()

    def _rain(self) -> None:
        """The bed, on while sound is and its volume is not nothing."""
        if BED in self._made:
            self._guarded(self._set_rain)

    def _set_rain(self) -> None:
        channel, wanted = pygame.mixer.Channel(BED_CHANNEL), self._on and self.bed > 0
        channel.set_volume(self.bed * LOUDEST_BED)
        if wanted and not channel.get_busy():
            channel.play(self._made[BED], loops=-1, fade_ms=FADE)
        elif not wanted and channel.get_busy():
            channel.fadeout(300)

    def _guarded(self, act) -> None:
        try:
            act()
        except (pygame.error, NotImplementedError):
            self.works = False
