"""What moves on the map: a launch, a patrol, a summit's light, an exercise's wake. Each moves once, and then rests."""

import math

from game.text.shots import MapShot
from game.view import atlas, brush
from game.view import theme as T
from game.view.page import Page

FLIGHT = 1.2  # seconds


def draw(p: Page, shot: MapShot, chips: list, w: float, h: float, since: float) -> None:
    """All that happened this quarter, over the map; `chips` are the promises with their places."""
    _launch(p, shot, w, h, since)
    _patrol(p, shot, w, h, since)
    _lights(p, shot, atlas.places(shot, w, h), since)
    _exercising(p, chips, since)


def breath(p: Page, ix: float, iy: float) -> None:
    """The hub's seal grows paler and brighter over four seconds while it pays attention."""
    if p.still:
        return
    p.moving = True
    wave = 0.075 * (1 - math.cos(p.now * math.pi / 2))
    p.shade(ix + 8, iy + 8, 40, 40, T.ROOM2, round(255 * wave))


def _launch(p: Page, shot: MapShot, w: float, h: float, since: float) -> None:
    """A dotted arc to a cross, in break colour, for one quarter; it flies once, in 1.2 s."""
    if not shot.launch or shot.chart != "east-asia":
        return
    frame = atlas.board_frame(w, h)
    a, b = frame.at(125.75, 39.03), frame.at(139.2, 42.4)
    k = frame.s / atlas.BASE_S
    arc = brush.dashed(brush.bend(a, ((a[0] + b[0]) / 2 - 10, a[1] - 112 * k), b), 3, 4)
    flown = 1.0 if p.still else min(1.0, max(0.0, (p.now - since - 0.3) / 1.2))
    for part in arc[: round(flown * len(arc))]:
        p.path(part, T.BREAK, 1.6)
    p.base(shot.launch, a[0] + 2, a[1] - 86 * k, colour=T.BREAK, halo=T.SEA)
    if flown < 1:
        p.moving = True
        return
    p.path([(b[0] - 5, b[1] - 5), (b[0] + 5, b[1] + 5)], T.BREAK, 1.8)
    p.path([(b[0] + 5, b[1] - 5), (b[0] - 5, b[1] + 5)], T.BREAK, 1.8)


def _patrol(p: Page, shot: MapShot, w: float, h: float, since: float) -> None:
    """Two planes that fly in once and cross over the sea between the mainland and Hokkaido."""
    if not shot.patrol:
        return
    frame = atlas.board_frame(w, h)
    x, y = frame.at(136.4, 39.6) if shot.chart == "east-asia" else (w * 0.5, 60)
    away = 120.0 * (1.0 - p.eased(since + 0.3, FLIGHT))
    p.icon_mid("plane", x - 8 - away, y - 5 - away * 0.3, 17, T.BREAK)
    p.icon_mid("plane", x + 8 - away * 0.6, y + 5 + away * 0.5, 17, T.BREAK)
    p.base(shot.patrol, x + 22, y + 12, colour=T.BREAK, halo=T.SEA)


def _lights(p: Page, shot: MapShot, where: dict, since: float) -> None:
    """Where leaders met, a ring of light goes out from the seal, once."""
    part = p.eased(since + 0.2, FLIGHT)
    if part >= 1:
        return
    for capital in shot.capitals:
        if capital.bright and capital.code in where:
            p.dot(*where[capital.code], 20 + 26 * part, T.IVORY if part < 0.6 else T.MUTE, 1.5)


def _exercising(p: Page, chips: list, since: float) -> None:
    """Where exercises are held, a wake goes round their chip, once."""
    part = p.eased(since + 0.2, FLIGHT)
    for strand, (x, y) in chips:
        if strand.icon == "exercises" and strand.state == "live" and part < 1:
            p.dot(x, y, 14 + 10 * part, T.IVORY, 1.2, (4, 6))
