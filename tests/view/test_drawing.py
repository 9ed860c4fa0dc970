"""What is drawn in parts looks as if it were drawn whole."""

import pygame
import pytest

from game.view import atlas, brush
from game.view import theme as T
from game.view.canvas import Canvas
from game.view.winset import COMMON, _overlap


@pytest.mark.parametrize("wide", [1.6, 3.0, 9.5])
def test_a_curve_in_tiles_is_the_curve_drawn_whole(wide, monkeypatch):
    line = brush.curve((20.3, 30.7), (460.2, 190.4), 70)
    assert len(brush.stroke(tuple(line), T.IVORY, wide)) > 9
    tiled, whole = (Canvas(pygame.Surface((500, 340)), 1.0) for _ in range(2))
    tiled.path(line, T.IVORY, wide)
    monkeypatch.setattr(brush, "SPAN", 1e9)
    brush.stroke.cache_clear()
    whole.path(line, T.IVORY, wide)
    brush.stroke.cache_clear()
    assert [at for at in every(500, 340) if whole.surface.get_at(at) != tiled.surface.get_at(at)] == []
    assert sum(whole.surface.get_at(at).r > 200 for at in every(500, 340)) > 400


def test_a_long_straight_line_has_no_gap():
    canvas = Canvas(pygame.Surface((500, 340)), 1.0)
    canvas.path([(10.0, 20.0), (490.0, 320.0)], T.IVORY, 4.0)
    ivory = pygame.Color(T.IVORY)
    assert all(canvas.surface.get_at((10 + 8 * n, 20 + 5 * n)) == ivory for n in range(1, 60))


def every(w: int, h: int):
    return ((x, y) for x in range(w) for y in range(h))


def test_a_short_or_level_line_is_one_piece():
    assert len(brush.stroke(((10, 10), (900, 10)), T.IVORY, 3.0)) == 1
    assert len(brush.stroke(((10, 10), (10, 10)), T.IVORY, 3.0)) == 1


def test_the_strips_of_a_map_are_the_map(monkeypatch):
    frame = atlas.board_frame(420.0, 230.0)
    strips = atlas.land(frame, 1.3).copy()
    monkeypatch.setattr(atlas, "BANDS", 1)
    atlas.land.cache_clear(), atlas.band.cache_clear()
    whole = atlas.land(frame, 1.3)
    atlas.land.cache_clear(), atlas.band.cache_clear()
    assert strips.get_size() == whole.get_size()
    w, h = whole.get_size()
    assert sum(strips.get_at((x, y)) != whole.get_at((x, y)) for x, y in every(w, h)) < w * h / 200


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
