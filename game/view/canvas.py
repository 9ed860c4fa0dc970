"""A canvas draws in units of the 1280 x 720 design at any scale, and remembers the box of every label it
drew."""

import math
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.view import brush, letters
from game.view import theme as T

Box = tuple[float, float, float, float]
LEADING = 8.0  # units of a text's height that hold no ink: so much may stand over


@dataclass(frozen=True, slots=True)
class Label:
    """A text as drawn: its ink rectangle and the box it was laid in (both in pixels), the layer, what it was
    clipped to, and whether it can be scrolled."""

    text: str
    ink: pygame.Rect
    box: pygame.Rect
    layer: int
    clip: pygame.Rect
    px: float
    scrolls: bool = False


@lru_cache(maxsize=32)
def picture(code: str, w: int, h: int) -> pygame.Surface | None:
    file = T.ASSETS / "flags" / f"{code}.png"
    if not file.exists():
        return None
    return pygame.transform.smoothscale(pygame.image.load(str(file)), (w, h))


class Canvas:
    """Drawing in units on `surface`; `scale` is pixels a unit, `text_scale` multiplies type alone."""

    def __init__(self, surface: pygame.Surface, scale: float, text_scale: float = 1.0):
        self.surface, self.scale, self.text_scale = surface, scale, text_scale
        self.w, self.h = surface.get_width() / scale, surface.get_height() / scale
        self.dx = self.dy = 0.0
        self.layer = 0
        self._area = ""
        self.labels: list[Label] = []
        self.overfull: list[str] = []  # texts that took more height than they were given

    # --- places
    def at(self, x: float, y: float) -> tuple[int, int]:
        return round((x + self.dx) * self.scale), round((y + self.dy) * self.scale)

    def px(self, units: float) -> int:
        return max(1, int(units * self.scale + 0.45))

    def rect_px(self, x: float, y: float, w: float, h: float) -> pygame.Rect:
        left, top = self.at(x, y)
        right, low = self.at(x + w, y + h)
        return pygame.Rect(left, top, right - left, low - top)

    @contextmanager
    def shifted(self, dx: float, dy: float):
        """Draw everything moved by so many units."""
        self.dx, self.dy = self.dx + dx, self.dy + dy
        yield
        self.dx, self.dy = self.dx - dx, self.dy - dy

    @contextmanager
    def clipped(self, x: float, y: float, w: float, h: float):
        before = self.surface.get_clip()
        self.surface.set_clip(self.rect_px(x, y, w, h).clip(before))
        yield
        self.surface.set_clip(before)

    # --- shapes
    def fill(self, colour: str) -> None:
        self.surface.fill(pygame.Color(colour))

    def rect(self, x, y, w, h, colour, radius=0.0, wide=0.0) -> None:
        rect = self.rect_px(x, y, w, h)
        if rect.w > 0 and rect.h > 0:
            brush.rounded(self.surface, rect, round(radius * self.scale), colour, self.px(wide) if wide else 0)

    def frame(self, x, y, w, h, fill, line, wide=1.5, radius=6.0) -> None:
        """A filled box with an outline."""
        self.rect(x, y, w, h, fill, radius)
        self.rect(x, y, w, h, line, radius, wide)

    def veil(self, colour: tuple[int, int, int, int]) -> None:
        """One translucent sheet over everything."""
        self.surface.blit(brush.pane(self.surface.get_size(), colour), (0, 0))

    def shade(self, x, y, w, h, colour: str, alpha: int) -> None:
        rect = self.rect_px(x, y, w, h)
        sheet = pygame.Surface(rect.size)
        sheet.fill(pygame.Color(colour))
        sheet.set_alpha(alpha)
        self.surface.blit(sheet, rect)

    def sheet(self, x, y, w, h, radius=4.0) -> None:
        """Paper with its shadow: one solid rectangle, six units down, of which only the foot is seen."""
        whole, r = self.rect_px(x, y + 6, w, h), round(radius * self.scale)
        foot = min(whole.h, 2 * r + self.px(6) + 2)
        self._shadow(pygame.Rect(whole.x, whole.bottom - foot, whole.w, foot), r)
        self.rect(x, y, w, h, T.PAPER, radius)

    def _shadow(self, rect: pygame.Rect, radius: int) -> None:
        self.surface.blit(brush.shadow(rect.size, radius), rect)

    def hline(self, x, y, w, colour, wide=1.0) -> None:
        left, top = self.at(x, y)
        self.surface.fill(pygame.Color(colour), (left, top, round(w * self.scale), self.px(wide)))

    def vline(self, x, y, h, colour, wide=1.0) -> None:
        left, top = self.at(x, y)
        self.surface.fill(pygame.Color(colour), (left, top, self.px(wide), round(h * self.scale)))

    def _points(self, points) -> tuple:
        k = self.scale
        return tuple(((x + self.dx) * k, (y + self.dy) * k) for x, y in points)

    def polygon(self, points, colour, wide=0.0) -> None:
        sprite, left, top = brush.polygon(self._points(points), colour, wide * self.scale)
        self.surface.blit(sprite, (left, top))

    def path(self, points, colour, wide, dash: tuple[float, float] | None = None) -> None:
        """A smooth line through the points; `dash` is units on and off along its length."""
        for part in brush.dashed(list(points), *dash) if dash else [points]:
            for sprite, left, top in brush.stroke(self._points(part), colour, wide * self.scale):
                self.surface.blit(sprite, (left, top))

    def dot(self, x, y, r, colour, wide=0.0, dash=None) -> None:
        k = self.scale
        sprite = brush.disc(round(r * k, 2), colour, round(wide * k, 2), tuple(d * k for d in dash) if dash else None)
        cx, cy = (x + self.dx) * k, (y + self.dy) * k
        self.surface.blit(sprite, (round(cx - sprite.get_width() / 2), round(cy - sprite.get_height() / 2)))

    def diamond(self, x, y, r, colour, wide=0.0) -> None:
        self.polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], colour, wide)

    def icon(self, name, x, y, size, colour, weight=1.8) -> None:
        """The icon with its top left corner at x, y."""
        self.surface.blit(brush.icon(name, self.px(size), colour, weight), self.at(x, y))

    def icon_mid(self, name, x, y, size, colour, weight=1.8) -> None:
        sprite = brush.icon(name, self.px(size), colour, weight)
        cx, cy = (x + self.dx) * self.scale, (y + self.dy) * self.scale
        self.surface.blit(sprite, (round(cx - sprite.get_width() / 2), round(cy - sprite.get_height() / 2)))

    def flag(self, code, x, y, h) -> float:
        """The flag at height h; its width comes back (nothing is drawn, and 0, for a seat without one)."""
        wide = h * (1.9 if code == "US" else 1.5)
        rect = self.rect_px(x, y, wide, h)
        image = picture(code, rect.w, rect.h)
        if image is None:
            return 0.0
        self.surface.blit(image, rect)
        pygame.draw.rect(self.surface, "#8A959B", rect, 1)
        return wide

    # --- text
    def type_px(self, px: float) -> int:
        return max(1, round(px * self.scale * self.text_scale))

    def measure(self, text, px=T.BODY, face=T.REGULAR) -> float:
        return letters.width(text.replace(letters.BREAK_HERE, ""), face, self.type_px(px)) / self.scale

    def text(
        self,
        text,
        x,
        y,
        px=T.BODY,
        face=T.REGULAR,
        colour=T.IVORY,
        w=None,
        align="left",
        lh=None,
        halo=None,
        record=True,
    ) -> float:
        """One line in the line box that starts at y; `w` is the room it may take. Its width comes back."""
        if not text:
            return 0.0
        size = self.type_px(px)
        lh = lh or T.leading(px) * self.text_scale
        sprite = letters.rendered(text, face, size, colour)
        wide = sprite.get_width()
        left = (x + self.dx) * self.scale
        room = w * self.scale if w is not None else wide
        shift = {"left": 0, "right": room - wide, "mid": (room - wide) / 2}[align]
        if w is None and align != "left":
            shift = {"right": -wide, "mid": -wide / 2}[align]
            left, room = left + shift, wide
            shift = 0
        top = (y + self.dy) * self.scale + (lh * self.scale - sprite.get_height()) / 2
        place = (math.floor(left + shift + 0.5), math.floor(top + 0.5))  # round() would jitter: it goes to even numbers
        if halo:
            self._halo(text, face, size, halo, place)
        self.surface.blit(sprite, place)
        if record:
            half = size * 0.5
            mid = top + sprite.get_height() / 2
            ink = pygame.Rect(place[0], round(mid - half), wide, round(2 * half))
            box = pygame.Rect(round(left), ink.y, round(room) + 2, ink.h)
            self.labels.append(Label(text, ink, box, self.layer, self.surface.get_clip(), px, bool(self._area)))
        return wide / self.scale

    def _halo(self, text, face, size, halo, place) -> None:
        around = letters.rendered(text, face, size, halo)
        r = self.px(2)
        for dx, dy in ((-r, 0), (r, 0), (0, -r), (0, r), (-r, -r), (r, -r), (-r, r), (r, r)):
            self.surface.blit(around, (place[0] + dx, place[1] + dy))

    def base(self, text, x, baseline, px=T.SMALL, face=T.REGULAR, colour=T.IVORY, align="left", halo=None) -> float:
        """One line standing on `baseline`, as the design's drawings place it."""
        lh = T.leading(px) * self.text_scale
        rise = (1.16 - 0.288) / 2 * px * self.text_scale + lh / 2
        return self.text(text, x, baseline - rise, px, face, colour, None, align, lh, halo)

    def lines(self, text, w, px=T.BODY, face=T.REGULAR) -> tuple[str, ...]:
        return letters.wrap(text, face, self.type_px(px), max(1, int(w * self.scale)))

    def paragraph(self, text, x, y, w, px=T.BODY, face=T.REGULAR, colour=T.IVORY, lh=None, align="left") -> float:
        """Wrapped text from y down; its height comes back."""
        lh = (lh or T.leading(px)) * self.text_scale
        lines = self.lines(text, w, px, face) if text else ()
        for i, line in enumerate(lines):
            self.text(line, x, y + i * lh, px, face, colour, w, align, lh)
        return lh * len(lines)

    def fitted(self, text, x, y, w, h, px=T.BODY, face=T.REGULAR, colour=T.IVORY, align="left") -> float:
        """Text centred in height h: one line if it fits, else smaller steps down to 14, wrapped."""
        for size in [s for s in (px, 16, 15, 14) if s <= px]:
            lines = self.lines(text, w, size, face)
            lh = T.leading(size) * self.text_scale
            if len(lines) == 1 or (len(lines) * lh <= h and size <= 16) or size == 14:
                break
        lh = min(lh, 18 * self.text_scale) if len(lines) > 1 and size == 14 else lh
        top = y + (h - lh * len(lines)) / 2
        if lh * len(lines) > h + LEADING:
            self.overfull.append(text)
        for i, line in enumerate(lines):
            self.text(line, x, top + i * lh, size, face, colour, w, align, lh)
        return lh * len(lines)
