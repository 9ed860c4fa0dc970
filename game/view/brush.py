"""Smooth shapes for pygame: each is drawn larger in one colour, scaled down, and kept by its size and
colour."""

import json
import math
from collections.abc import Iterable
from functools import lru_cache

import pygame

from game.view.theme import ASSETS

OVER = 4
TILE, SPAN = 48, 30_000.0  # a line that spans more picture dots than this is drawn in tiles so wide
Point = tuple[float, float]


def clear(w: int, h: int, colour: str) -> pygame.Surface:
    """An empty surface whose hidden colour is `colour`, so that scaling leaves no dark fringe."""
    surface = pygame.Surface((max(1, w), max(1, h)), pygame.SRCALPHA)
    r, g, b, _ = pygame.Color(colour)
    surface.fill((r, g, b, 0))
    return surface


def shrink(surface: pygame.Surface, by: int = OVER) -> pygame.Surface:
    w, h = surface.get_size()
    return pygame.transform.smoothscale(surface, (max(1, w // by), max(1, h // by)))


def stroke_on(
    surface: pygame.Surface, points: list[Point], wide: float, colour: str, caps: tuple[bool, bool] = (True, True)
) -> None:
    """A polyline with round joints on `surface`, in its own pixels; `caps`: whether its two ends are round, too."""
    half, tint = max(wide / 2, 0.5), pygame.Color(colour)
    for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
        length = math.hypot(bx - ax, by - ay)
        if length < 1e-6:
            continue
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        corners = (ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny)
        pygame.draw.polygon(surface, tint, [_cell(corner) for corner in corners])
    for x, y in points[0 if caps[0] else 1 : None if caps[1] else -1]:
        pygame.draw.circle(surface, tint, _cell((x, y)), half)


def _cell(point: Point) -> tuple[int, int]:
    """The picture dot a point lies in; left to pygame, those left of or above the surface would be moved by one."""
    return math.floor(point[0]), math.floor(point[1])


@lru_cache(maxsize=512)
def corner(radius: int, wide: int, colour: str) -> pygame.Surface:
    """A disc (wide 0) or ring of `radius`, to cut rounded corners from."""
    size = radius * 2 * OVER
    surface = clear(size, size, colour)
    pygame.draw.circle(surface, pygame.Color(colour), (size / 2, size / 2), radius * OVER, wide * OVER)
    return shrink(surface)


def rounded(target: pygame.Surface, rect: pygame.Rect, radius: int, colour: str, wide: int = 0) -> None:
    """A filled (wide 0) or outlined rectangle with smooth corners."""
    x, y, w, h = rect
    r = max(0, min(radius, w // 2, h // 2))
    tint = pygame.Color(colour)
    if r == 0:
        pygame.draw.rect(target, tint, rect, wide)
        return
    disc = corner(r, wide, colour)
    for dx, dy, sx, sy in ((0, 0, 0, 0), (w - r, 0, r, 0), (0, h - r, 0, r), (w - r, h - r, r, r)):
        target.blit(disc, (x + dx, y + dy), (sx, sy, r, r))
    if wide == 0:
        target.fill(tint, (x + r, y, w - 2 * r, h))
        target.fill(tint, (x, y + r, r, h - 2 * r))
        target.fill(tint, (x + w - r, y + r, r, h - 2 * r))
        return
    target.fill(tint, (x + r, y, w - 2 * r, wide))
    target.fill(tint, (x + r, y + h - wide, w - 2 * r, wide))
    target.fill(tint, (x, y + r, wide, h - 2 * r))
    target.fill(tint, (x + w - wide, y + r, wide, h - 2 * r))


@lru_cache(maxsize=2)
def pane(size: tuple[int, int], colour: tuple[int, int, int, int]) -> pygame.Surface:
    """One colour, as see-through everywhere: by far the quickest kind of sheet to lay over a screen."""
    surface = pygame.Surface(size)
    surface.fill(colour[:3])
    surface.set_alpha(colour[3])
    return surface


@lru_cache(maxsize=24)
def shadow(size: tuple[int, int], radius: int) -> pygame.Surface:
    """What a sheet of paper of this size throws on the table."""
    surface = pygame.Surface(size, pygame.SRCALPHA)
    rounded(surface, surface.get_rect(), radius, "#000000")
    surface.set_alpha(72)
    return surface


@lru_cache(maxsize=1)
def icon_lines() -> dict[str, list[list[Point]]]:
    return json.loads((ASSETS / "icons" / "lines.json").read_text())


@lru_cache(maxsize=1024)
def icon(name: str, px: int, colour: str, weight: float = 1.8) -> pygame.Surface:
    """A 24-grid icon at `px` pixels; a name without a drawing is the question mark."""
    lines = icon_lines().get(name) or icon_lines()["help"]
    k = px * OVER / 24
    surface = clear(px * OVER, px * OVER, colour)
    for line in lines:
        stroke_on(surface, [(x * k, y * k) for x, y in line], weight * k, colour)
    return shrink(surface)


Sprite = tuple[pygame.Surface, int, int]  # what is drawn, and where its top left corner lies, in pixels


@lru_cache(maxsize=512)
def polygon(points: tuple[Point, ...], colour: str, wide: float = 0.0) -> Sprite:
    """A smooth polygon, filled (wide 0) or its outline."""
    surface, moved, over, left, top = _larger(points, colour, wide)
    if wide:
        stroke_on(surface, [*moved, moved[0]], wide * over, colour)
    else:
        pygame.draw.polygon(surface, pygame.Color(colour), moved)
    return shrink(surface, over), left, top


@lru_cache(maxsize=512)
def stroke(points: tuple[Point, ...], colour: str, wide: float) -> tuple[Sprite, ...]:
    """A smooth line with round joints and straight ends.

    A thin line from corner to corner would need a surface as large as all it spans: it comes back in the tiles it
    touches, which are few. Together they are the line to the dot.
    """
    surface, moved, over, left, top = _larger(points, colour, wide, SPAN)
    if surface:
        stroke_on(surface, moved, wide * over, colour, (False, False))
        return ((shrink(surface, over), left, top),)
    line = _stepped(points, TILE)
    return tuple(_tile(at, line, near, colour, wide) for at, near in _touched(line, wide).items())


def _touched(line: list[Point], wide: float) -> dict[tuple[int, int], list[int]]:
    """The tiles near each step of the line, with the numbers of those steps."""
    pad, near = wide / 2 + 1, {}
    for i, ((ax, ay), (bx, by)) in enumerate(zip(line, line[1:], strict=False)):
        for tx in range(int((min(ax, bx) - pad) // TILE), int((max(ax, bx) + pad) // TILE) + 1):
            for ty in range(int((min(ay, by) - pad) // TILE), int((max(ay, by) + pad) // TILE) + 1):
                near.setdefault((tx, ty), []).append(i)
    return near


def _tile(at: tuple[int, int], line: list[Point], near: list[int], colour: str, wide: float) -> Sprite:
    """What of the line lies on one tile."""
    left, top, first, last = at[0] * TILE, at[1] * TILE, near[0], near[-1] + 1
    surface = clear(TILE * OVER, TILE * OVER, colour)
    part = [((x - left) * OVER, (y - top) * OVER) for x, y in line[first : last + 1]]
    stroke_on(surface, part, wide * OVER, colour, (first > 0, last < len(line) - 1))
    return shrink(surface), left, top


def _stepped(points: Iterable[Point], most: float) -> list[Point]:
    """The polyline with no step longer than `most`."""
    line: list[Point] = []
    for point in points:
        if line:
            (ax, ay), (bx, by) = line[-1], point
            n = max(1, math.ceil(math.hypot(bx - ax, by - ay) / most))
            line += [(ax + (bx - ax) * i / n, ay + (by - ay) * i / n) for i in range(1, n)]
        line.append(point)
    return line


def _larger(points: tuple[Point, ...], colour: str, wide: float, most: float = math.inf) -> tuple:
    """An empty surface for these points and the points on it, how much larger it is, and its place; none where they
    span more than `most`."""
    pad = math.ceil(wide / 2) + 1
    left, top = math.floor(min(p[0] for p in points)) - pad, math.floor(min(p[1] for p in points)) - pad
    w = math.ceil(max(p[0] for p in points)) + pad - left
    h = math.ceil(max(p[1] for p in points)) + pad - top
    if w * h > most:
        return None, (), 0, left, top
    over = OVER if w * h < 90000 else 3 if w * h < 500000 else 2
    moved = [((x - left) * over, (y - top) * over) for x, y in points]
    return clear(w * over, h * over, colour), moved, over, left, top


@lru_cache(maxsize=512)
def disc(radius: float, colour: str, wide: float = 0.0, dash: tuple[float, float] | None = None) -> pygame.Surface:
    """A filled disc, a ring, or a dashed ring; the sprite is 2 * ceil(radius + 1) wide."""
    half = math.ceil(radius + 1)
    size = half * 2 * OVER
    surface = clear(size, size, colour)
    if not wide:
        pygame.draw.circle(surface, pygame.Color(colour), (size / 2, size / 2), radius * OVER)
        return shrink(surface)
    inner = radius - wide / 2
    ring = [(half + inner * math.cos(a * math.pi / 60), half + inner * math.sin(a * math.pi / 60)) for a in range(121)]
    for part in dashed(ring, *dash) if dash else [ring]:
        stroke_on(surface, [(x * OVER, y * OVER) for x, y in part], wide * OVER, colour, (not dash, not dash))
    return shrink(surface)


def curve(a: Point, b: Point, bow: float, n: int = 48) -> list[Point]:
    """A quadratic curve from a to b whose middle lies `bow` off the straight line, sampled at n + 1
    points."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy) or 1.0
    cx, cy = (a[0] + b[0]) / 2 - dy / length * bow * 2, (a[1] + b[1]) / 2 + dx / length * bow * 2
    return bend(a, (cx, cy), b, n)


def bend(a: Point, c: Point, b: Point, n: int = 48) -> list[Point]:
    """The quadratic curve with control point c."""
    out = []
    for i in range(n + 1):
        t = i / n
        s = 1 - t
        out.append((s * s * a[0] + 2 * s * t * c[0] + t * t * b[0], s * s * a[1] + 2 * s * t * c[1] + t * t * b[1]))
    return out


def dashed(points: list[Point], on: float, off: float) -> list[list[Point]]:
    """The polyline cut into dashes along its arc length."""
    parts: list[list[Point]] = []
    drawing, left, part = True, on, [points[0]]
    for a, b in zip(points, points[1:], strict=False):
        length = math.hypot(b[0] - a[0], b[1] - a[1])
        done = 0.0
        while length - done > left:
            done += left
            t = done / length
            cut = (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
            if drawing:
                parts.append([*part, cut])
            part, drawing = [cut], not drawing
            left = on if drawing else off
        left -= length - done
        if drawing:
            part.append(b)
    if drawing and len(part) > 1:
        parts.append(part)
    return parts


def smooth(points: list[Point], n: int = 8) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    out = [points[0]]
    for i in range(len(points) - 1):
        p1, p2 = points[i], points[i + 1]
        p0, p3 = points[max(0, i - 1)], points[min(len(points) - 1, i + 2)]
        for j in range(1, n + 1):
            t = j / n
            out.append(
                tuple(
                    0.5
                    * (
                        2 * p1[k]
                        + (p2[k] - p0[k]) * t
                        + (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t
                        + (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t**3
                    )
                    for k in (0, 1)
                )
            )
    return out


def forget() -> None:
    for cache in (corner, pane, shadow, icon, polygon, stroke, disc):
        cache.cache_clear()
