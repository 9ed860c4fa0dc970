"""A page is a canvas with controls: while a screen draws, it names each control, its box and what it does.

`Hand` is what lasts between frames: focus, hover, press, scroll offsets. Nothing here knows the game.
"""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field

import pygame

from game.view import theme as T
from game.view.canvas import Box, Canvas

Act = Callable[[], object]
NARROW, LOW = 1279.0, 600.0  # units: less than this is one column
SPREAD, ACROSS = "page", ":across"


@dataclass(slots=True)
class Control:
    """Something a person can reach by Tab and by mouse. `keys` are further keys; `drag` takes the x of the
    mouse in units."""

    key: str
    box: Box
    act: Act | None
    layer: int
    keys: dict[int, Act] = field(default_factory=dict)
    drag: Callable[[float], object] | None = None
    tip: str = ""
    area: str = ""
    row: bool = False
    visible: bool = True


@dataclass(slots=True)
class Area:
    """A scroll area: its box, how high and wide its content is, its layer, the area it lies in."""

    key: str
    box: Box
    content: float
    layer: int
    wide: float = 0.0
    parent: str = ""


@dataclass(slots=True)
class Hand:
    """The person's hand: where focus, pointer and scroll are."""

    focus: str = ""
    hover: str = ""
    pressed: str = ""
    by_key: bool = True
    mouse: tuple[float, float] = (-1.0, -1.0)
    scroll: dict[str, float] = field(default_factory=dict)
    heights: dict[str, float] = field(default_factory=dict)
    down: set[int] = field(default_factory=set)  # the keys that are held down
    hover_since: float = 0.0


class Page(Canvas):
    """One frame being drawn: canvas, controls in Tab order, scroll areas."""

    def __init__(
        self,
        surface: pygame.Surface,
        scale: float,
        hand: Hand,
        text_scale: float = 1.0,
        now: float = 0.0,
        still: bool = False,
    ):
        super().__init__(surface, scale, text_scale)
        self.hand, self.now, self.still = hand, now, still
        self.controls: list[Control] = []
        self.areas: list[Area] = []
        self.moving = False
        self.unsettled = False
        self.room = self.h

    @property
    def narrow(self) -> bool:
        """Too little room for the design's layout: large text or a small window. Screens then stand in one column."""
        return self.w < NARROW or self.room < LOW

    # --- registering
    def control(self, key: str, x, y, w, h, act: Act | None, keys=None, drag=None, tip="", row=False) -> Control:
        box = (x + self.dx, y + self.dy, w, h)
        clip = self.surface.get_clip()
        seen = bool(self.rect_px(x, y, w, h).clip(clip).h)
        made = Control(key, box, act, self.layer, keys or {}, drag, tip, self._area, row, seen)
        self.controls.append(made)
        return made

    def focused(self, key: str) -> bool:
        return self.hand.focus == key

    def hot(self, key: str) -> bool:
        return self.hand.hover == key

    def held(self, key: str) -> bool:
        return self.hand.pressed == key

    def new_layer(self) -> None:
        """What follows lies over what was: earlier controls sleep."""
        self.layer += 1

    @property
    def active(self) -> list[Control]:
        return [c for c in self.controls if c.layer == self.layer]

    @contextmanager
    def stage(self, limit: tuple[float, float]):
        """Draw on a page no larger than `limit`, in the middle of the window."""
        whole = (self.w, self.h, self.dx, self.dy)
        self.w, self.h = max(1.0, min(self.w, limit[0])), max(1.0, min(self.h, limit[1]))
        self.dx, self.dy = (whole[0] - self.w) / 2, (whole[1] - self.h) / 2
        yield
        self.w, self.h, self.dx, self.dy = whole

    @contextmanager
    def scrolling(self, key: str, x, y, w, h, content: float, paper: bool = True):
        """A window of height h on `content` units; yields True. The wheel and focus move it."""
        limit = max(0.0, content - h)
        offset = min(self.hand.scroll.get(key, 0.0), limit)
        self.hand.scroll[key] = offset
        outer = self._area
        self.areas.append(Area(key, (x + self.dx, y + self.dy, w, h), content, self.layer, 0.0, outer))
        self._area = key
        with self.clipped(x, y, w, h), self.shifted(0, -offset):
            yield limit > 0
        self._area = outer
        if limit > 0:
            self._bar(x + w - 4, y, h, offset, content, paper)

    @contextmanager
    def flowing(self, key: str, x, y, w, h, paper: bool = True):
        """A scroll area whose content is measured while it is drawn: yields a function to tell its height.

        What was told last decides how far it scrolls; where that changed, the page is drawn once more.
        """
        content = self.hand.heights.get(key, h)
        told = [content]
        with self.scrolling(key, x, y, w, h, content, paper):
            yield lambda high: told.append(high)
        if abs(told[-1] - content) > 0.5:
            self.hand.heights[key] = told[-1]
            self.unsettled = True

    @contextmanager
    def spread(self, w: float, h: float):
        """Draw a page of w by h units on what room there is, and scroll it both ways where that is less."""
        seen, whole = (self.w, self.h), (max(w, self.w), max(h, self.h))
        key = SPREAD
        across = min(self.hand.scroll.get(key + ACROSS, 0.0), whole[0] - seen[0])
        down = min(self.hand.scroll.get(key, 0.0), whole[1] - seen[1])
        self.hand.scroll[key], self.hand.scroll[key + ACROSS] = down, across
        self.areas.append(Area(key, (0, 0, *seen), whole[1], self.layer, whole[0]))
        outer, self._area = self._area, key
        self.w, self.h = whole
        with self.clipped(0, 0, *seen), self.shifted(-across, -down):
            yield
        self.w, self.h = seen
        self._area = outer
        if whole[1] > seen[1]:
            self._bar(seen[0] - 6, 0, seen[1], down, whole[1], False)
        if whole[0] > seen[0]:
            self.rect(seen[0] * across / whole[0], seen[1] - 6, seen[0] ** 2 / whole[0], 4, T.MUTE, 2)

    def _bar(self, x, y, h, offset, content, paper) -> None:
        self.rect(x, y, 4, h, T.PAPER2 if paper else T.ROOM3, 2)
        self.rect(x, y + h * offset / content, 4, h * h / content, T.INK2 if paper else T.MUTE, 2)

    # --- the ring
    def ring(self, x, y, w, h, radius=6.0, paper=True) -> None:
        """The focus ring: on paper 2 paper, 3 ink, 3 yellow; on dark 3 yellow, 2 off."""
        before = self.surface.get_clip()
        if not self._area:
            self.surface.set_clip(None)
        if paper:
            self.rect(x - 2, y - 2, w + 4, h + 4, T.PAPER, radius + 2, 2)
            self.rect(x - 5, y - 5, w + 10, h + 10, T.INK, radius + 4, 3)
            self.rect(x - 8, y - 8, w + 16, h + 16, T.FOCUS, radius + 7, 3)
        else:
            self.rect(x - 5, y - 5, w + 10, h + 10, T.FOCUS, radius + 4, 3)
        self.surface.set_clip(before)

    def eased(self, since: float, seconds: float) -> float:
        """0..1, out-cubic, of a motion that began at `since`; 1 at once where motion is reduced."""
        if self.still:
            return 1.0
        t = min(1.0, max(0.0, (self.now - since) / seconds))
        if t < 1.0:
            self.moving = True
        return 1 - (1 - t) ** 3
