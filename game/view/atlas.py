"""Where things lie on the chart: a projection of East Asia, two invented harbours, or a ring of
governments."""

import json
import math
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.text.shots import MapShot
from game.view import theme as T
from game.view.brush import shrink

COS = math.cos(math.radians(38))
BASE_W, BASE_H, BASE_S, WEST, NORTH = 848.0, 404.0, 23.0, 108.6, 47.2
MID_LON, MID_LAT = WEST + BASE_W / 2 / (COS * BASE_S), NORTH - BASE_H / 2 / BASE_S
SHORE = "#2B3F4B"
BANDS = 6
MIDDLE = (0.66, 0.44)
HUB, HUB_ALONE = (152.0, 84.0), (228.0, 80.0)  # the hub's frame with two lines, and with its name alone
DISPUTED_FIRST = ("XX", "CN", "RU", "KP", "KR", "JP")
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A map of w by h units: equirectangular at 38 N, `s` units a degree of latitude, `lon`, `lat` in its
    middle."""

    w: float
    h: float
    s: float
    lon: float = MID_LON
    lat: float = MID_LAT

    def at(self, lon: float, lat: float) -> Point:
        return (lon - self.lon) * COS * self.s + self.w / 2, (self.lat - lat) * self.s + self.h / 2


def board_frame(w: float, h: float) -> Frame:
    """The design's window of the world, or more of it where there is more room."""
    return Frame(w, h, BASE_S * min(w / BASE_W, h / BASE_H))


@lru_cache(maxsize=1)
def rings() -> dict[str, list]:
    return json.loads((T.ASSETS / "map" / "coast.json").read_text())


@lru_cache(maxsize=6)
def land(frame: Frame, scale: float) -> pygame.Surface:
    """Sea, grid and land as one surface of the frame's size in pixels."""
    whole = pygame.Surface((max(1, round(frame.w * scale)), max(1, round(frame.h * scale))))
    for n in range(BANDS):
        whole.blit(band(frame, scale, n), (0, _top(frame, scale, n)))
    return whole


@lru_cache(maxsize=2 * BANDS)
def band(frame: Frame, scale: float, n: int) -> pygame.Surface:
    """One of the strips of the map, from north to south: a large one is drawn ahead, one a picture."""
    k, top = scale * 2, 2 * _top(frame, scale, n)
    high = 2 * _top(frame, scale, n + 1) - top
    surface = pygame.Surface((max(2, 2 * round(frame.w * scale)), max(2, high)))
    surface.fill(pygame.Color(T.SEA))
    _grid(surface, frame, k, top)
    for code in DISPUTED_FIRST:
        member = code in ("JP", "KR")
        fill, line = (T.MEMBER, T.COAST) if member else (T.LAND if code == "XX" else T.RIVAL, T.LINE)
        for ring in rings()[code]:
            points = [(x * k, y * k - top) for x, y in (frame.at(lon, lat) for lon, lat in ring)]
            if _seen(points, surface):
                pygame.draw.polygon(surface, pygame.Color(fill), points)
                pygame.draw.lines(surface, pygame.Color(line), True, points, max(1, round(k * 0.9)))
    return shrink(surface, 2)


def _top(frame: Frame, scale: float, n: int) -> int:
    return max(BANDS, round(frame.h * scale)) * n // BANDS


def _seen(points: list[Point], surface: pygame.Surface) -> bool:
    w, h = surface.get_size()
    return (
        max(p[0] for p in points) > -40
        and min(p[0] for p in points) < w + 40
        and max(p[1] for p in points) > -40
        and min(p[1] for p in points) < h + 40
    )


def _grid(surface: pygame.Surface, frame: Frame, k: float, top: int) -> None:
    w, h = surface.get_size()
    for lon in range(60, 181, 10):
        x = round(frame.at(lon, 0)[0] * k)
        pygame.draw.line(surface, pygame.Color(T.GRID), (x, 0), (x, h), 2)
    for lat in range(10, 71, 10):
        y = round(frame.at(0, lat)[1] * k) - top
        pygame.draw.line(surface, pygame.Color(T.GRID), (0, y), (w, y), 2)


EAST_SHORE = [
    (0.70, -0.1),
    (0.66, 0.08),
    (0.71, 0.2),
    (0.665, 0.32),
    (0.70, 0.40),
    (0.755, 0.43),
    (0.765, 0.50),
    (0.71, 0.545),
    (0.66, 0.6),
    (0.69, 0.72),
    (0.645, 0.84),
    (0.68, 1.1),
    (1.1, 1.1),
    (1.1, -0.1),
]


@lru_cache(maxsize=4)
def harbours(w: float, h: float, scale: float) -> pygame.Surface:
    """An invented strait: two coasts, two bays, depth lines between; it is no place on earth."""
    from game.view.brush import smooth

    k = scale * 2
    surface = pygame.Surface((max(2, round(w * k)), max(2, round(h * k))))
    surface.fill(pygame.Color(T.SEA))
    for i in range(1, 12):
        x = round(w * k * i / 12)
        pygame.draw.line(surface, pygame.Color(T.GRID), (x, 0), (x, h * k), 2)
    for i in range(1, 6):
        y = round(h * k * i / 6)
        pygame.draw.line(surface, pygame.Color(T.GRID), (0, y), (w * k, y), 2)
    shores = (EAST_SHORE, [(1 - x, 1.02 - y * 1.04) for x, y in EAST_SHORE])
    for points in shores:
        coast = [(x * w * k, y * h * k) for x, y in smooth(points[:12], 10)]
        edge = 0 if points[0][0] < 0.5 else w * k
        for away in (26, 13):
            shift = away * k * (1 if edge == 0 else -1)
            pygame.draw.lines(
                surface, pygame.Color(T.GRID), False, [(x + shift, y) for x, y in coast], max(1, round(k))
            )
        pygame.draw.polygon(surface, pygame.Color(SHORE), [*coast, (edge, coast[-1][1]), (edge, coast[0][1])])
        pygame.draw.lines(surface, pygame.Color(T.COAST), False, coast, max(1, round(k)))
    return shrink(surface, 2)


def hub_box(shot: MapShot, w: float) -> tuple[float, float, float, float]:
    """Where the hub's frame stands on a map so wide: x, y, width, height."""
    if shot.inset.lines:
        return w - HUB[0] - 12, 18.0, *HUB
    return w - HUB_ALONE[0] - 44, 60.0, *HUB_ALONE


def places(shot: MapShot, w: float, h: float) -> dict[str, Point]:
    """Every capital's point in a map of w by h units."""
    if shot.chart == "harbours" and len(shot.capitals) == 2:
        east, west = shot.capitals[0].code, shot.capitals[1].code
        return {east: (w * 0.735, h * 0.468), west: (w * 0.265, h * 0.532)}
    if shot.chart == "east-asia":
        frame = board_frame(w, h)
        return {c.code: frame.at(c.lon, c.lat) for c in shot.capitals if c.lon is not None}
    return ring([c.code for c in shot.capitals], w, h)


def ring(codes: list[str], w: float, h: float) -> dict[str, Point]:
    """Governments on an ellipse, the first at the top, clockwise."""
    n, out = len(codes), {}
    for i, code in enumerate(codes):
        a = -math.pi / 2 + 2 * math.pi * i / n
        out[code] = (MIDDLE[0] * w + w * 0.26 * math.cos(a), MIDDLE[1] * h + h * 0.31 * math.sin(a))
    return out
