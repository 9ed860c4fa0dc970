"""What is drawn in parts looks as if it were drawn whole."""

import math

import pygame
import pytest

from game.view import atlas, brush
from game.view import theme as T
from game.view.canvas import Canvas
from game.view.winset import COMMON, _overlap


def long_of(points) -> float:
    return sum(math.dist(a, b) for a, b in zip(points, points[1:], strict=False))


def test_the_parts_of_a_line_are_the_line():
    line = brush.curve((10, 10), (400, 250), 60)
    parts = brush.lengths(line, 40, 1.0)
    assert len(parts) == math.ceil(long_of(line) / 40)
    assert parts[0][0] == line[0] and parts[-1][-1] == line[-1]
    laps = 2.0 * (len(parts) - 1)
    assert sum(map(long_of, parts)) == pytest.approx(long_of(line) + laps)
    assert brush.lengths([(5, 5), (5, 5)], 40, 1.0) == [[(5, 5), (5, 5)]]


def test_a_line_in_parts_has_no_gap_and_no_knot():
    """Along its middle it is solid; no picture dot beside it is more than half a shade off the line drawn in one."""
    line = brush.curve((20.3, 30.7), (460.2, 190.4), 70)
    whole, parts = pygame.Surface((500, 320)), Canvas(pygame.Surface((500, 320)), 1.0)
    sprite, left, top = brush.stroke(tuple(line), T.IVORY, 3.0)
    whole.blit(sprite, (left, top))
    parts.path(line, T.IVORY, 3.0)
    off = [abs(whole.get_at((x, y)).r - parts.surface.get_at((x, y)).r) for x in range(500) for y in range(320)]
    assert max(off) < 110
    assert sum(one > 40 for one in off) < 60
    for x, y in line[2:-2]:
        assert parts.surface.get_at((round(x), round(y))).r > 200


def test_the_strips_of_a_map_are_the_map(monkeypatch):
    frame = atlas.board_frame(420.0, 230.0)
    strips = atlas.land(frame, 1.3).copy()
    monkeypatch.setattr(atlas, "BANDS", 1)
    atlas.land.cache_clear(), atlas.band.cache_clear()
    whole = atlas.land(frame, 1.3)
    atlas.land.cache_clear(), atlas.band.cache_clear()
    assert strips.get_size() == whole.get_size()
    w, h = whole.get_size()
    assert sum(strips.get_at((x, y)) != whole.get_at((x, y)) for x in range(w) for y in range(h)) < w * h / 200


def test_only_what_lies_under_every_line_is_common_ground(monkeypatch):
    canvas = Canvas(pygame.Surface((300, 300)), 1.0)
    canvas.fill(T.SEA)
    flat, steep = [(50, 150), (250, 150)], [(50, 250), (150, 50), (200, 50)]
    _overlap(canvas, {"JP": flat, "KR": steep}, 50, 50, 200)
    common, sea = pygame.Color(COMMON), pygame.Color(T.SEA)
    for place, colour in {
        (150, 200): common, (190, 160): common, (150, 120): sea, (55, 200): sea, (230, 200): sea, (20, 200): sea,
    }.items():  # fmt: skip
        assert canvas.surface.get_at(place) == colour, place
