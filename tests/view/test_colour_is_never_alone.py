"""A20: without any colour at all, and as each kind of colour blindness sees it, states and seats stay apart."""

from itertools import combinations

import pygame
import pytest

from game.view import marks
from game.view import theme as T
from game.view.canvas import Canvas

STATES = ("live", "hollow", "notice", "ended", "table")
# Machado, Oliveira and Fernandes 2009, full severity, on linear light
SEEN = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def drawn(paint) -> list[int]:
    """What is drawn, as greys from 0 to 255."""
    pygame.font.init()
    surface = pygame.Surface((120, 44))
    surface.fill(pygame.Color(T.SEA))
    paint(Canvas(surface, 1.0))
    return list(pygame.image.tobytes(pygame.transform.grayscale(surface), "RGB"))[::3]


def apart(a: list[int], b: list[int]) -> int:
    """How many pixels differ plainly."""
    return sum(abs(x - y) > 60 for x, y in zip(a, b, strict=True))


@pytest.mark.parametrize("pair", list(combinations(STATES, 2)), ids="-".join)
def test_the_lines_of_two_states_differ_without_colour(pair):
    first, second = (drawn(lambda c, s=s: marks.strand(c, [(6, 22), (114, 22)], s, 0.5)) for s in pair)
    assert apart(first, second) > 40


@pytest.mark.parametrize("paper", [False, True])
@pytest.mark.parametrize("pair", list(combinations(STATES, 2)), ids="-".join)
def test_the_chips_of_two_states_differ_without_colour(pair, paper):
    ground = T.PAPER if paper else T.SEA

    def chip(c: Canvas, state: str) -> None:
        c.fill(ground)
        marks.chip(c, "hotline", 60, 22, state, 14, paper)

    first, second = (drawn(lambda c, s=s: chip(c, s)) for s in pair)
    assert apart(first, second) > 12


@pytest.mark.parametrize("pair", list(combinations(("JP", "KR", "US"), 2)), ids="-".join)
def test_two_seats_differ_in_shape_and_letters(pair):
    assert T.shape(pair[0]) != T.shape(pair[1])
    first, second = (drawn(lambda c, s=s: marks.seal(c, s, 60, 22, 15)) for s in pair)
    assert apart(first, second) > 40


def seen(colour: str, kind: str) -> tuple[float, ...]:
    """A colour as somebody with that colour blindness sees it, in linear light."""
    rgb = [((v / 255 + 0.055) / 1.055) ** 2.4 if v > 10 else v / 255 / 12.92 for v in pygame.Color(colour)[:3]]
    return tuple(sum(m * v for m, v in zip(row, rgb, strict=True)) for row in SEEN[kind])


@pytest.mark.parametrize("kind", SEEN)
def test_warning_and_calm_stay_apart_for_every_eye(kind):
    """Break, caution and focus against plain words: at least a tenth of the way from black to white apart."""
    for hot in (T.BREAK, T.CAUTION, T.FOCUS):
        assert max(abs(a - b) for a, b in zip(seen(hot, kind), seen(T.IVORY, kind), strict=True)) > 0.1
    for hot in (T.BREAK_INK, T.CAUTION_INK):
        assert max(abs(a - b) for a, b in zip(seen(hot, kind), seen(T.INK, kind), strict=True)) > 0.05
