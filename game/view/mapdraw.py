"""The map: land, capitals, promises as strands between them, Washington's frame, rivals, a launch, a patrol.

All that stands still is drawn once for a shot and size, and kept; a frame only blits it.
"""

import math
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import pygame

from game.text.shots import MapShot, Strand
from game.text.speak import _
from game.view import atlas, brush, mapmotion, marks
from game.view import theme as T
from game.view.canvas import Canvas
from game.view.page import Page

SPREAD = 27.0
_kept: OrderedDict = OrderedDict()


def draw(
    p: Page, shot: MapShot, x: float, y: float, w: float, h: float, since: float = -9.0, legend_x: float = 324
) -> None:
    """The map in its box; `since` is when it appeared, for the 600 ms in which a strand changes its state."""
    part = p.eased(since + 0.2, 0.6)
    changing = part < 1 and any(s.was and s.was != s.state for s in shot.strands)
    # until the change begins the map as it was is enough: the two are not painted in one frame
    new = kept(p, shot, w, h, changing and part <= 0)
    place = p.at(x, y)
    if changing and part > 0:
        p.surface.blit(kept(p, shot, w, h, True)[0], place)
        new[0].set_alpha(round(255 * part))
        p.surface.blit(new[0], place)
        new[0].set_alpha(None)
    else:
        p.surface.blit(new[0], place)
    for label in new[1]:
        p.labels.append(_moved(label, place, p))
    with p.shifted(x, y):
        mapmotion.draw(p, shot, new[2], w, h, since)
        for strand, (cx, cy) in new[2]:
            _chip_control(p, strand, cx, cy)
        if shot.inset and shot.inset.attentive:
            mapmotion.breath(p, *atlas.hub_box(shot, w)[:2])


def _moved(label, place, p):
    clip = p.surface.get_clip()
    return replace(label, ink=label.ink.move(place), box=label.box.move(place), layer=p.layer, clip=clip)


def _chip_control(p: Page, s: Strand, x: float, y: float) -> None:
    key = f"map:{s.id}"
    p.control(key, x - 14, y - 14, 28, 28, None, tip=f"{s.name}\n{s.detail}" if s.detail else s.name)
    if p.hot(key):
        p.dot(x, y, 16, T.IVORY, 1.5)
    if p.focused(key):
        p.dot(x, y, 18.5, T.FOCUS, 3)


def kept(p: Canvas, shot: MapShot, w: float, h: float, before: bool) -> tuple:
    """(surface, labels, chips) of a shot at a size, from the store or newly drawn."""
    key = (shot, round(w, 2), round(h, 2), p.scale, p.text_scale, before)
    if key not in _kept:
        surface = pygame.Surface((max(1, round(w * p.scale)), max(1, round(h * p.scale))))
        c = Canvas(surface, p.scale, p.text_scale)
        _kept[key] = (surface, c.labels, _paint(c, shot, w, h, before))
        while len(_kept) > 8:
            _kept.popitem(last=False)
    _kept.move_to_end(key)
    return _kept[key]


BOARD, REPLAY = (432.0, 316.0), (432.0, 160.0)  # what stands beside and around the map there


def prepare(p: Page, around: tuple[float, float]) -> None:
    """Draw a strip of a screen's land a picture, before that screen is asked for: kept, it costs that frame little."""
    room = p.surface.get_width() / p.scale, p.surface.get_height() / p.scale
    frame = atlas.board_frame(room[0] - around[0], room[1] - around[1])
    strip = next(_strips(frame, p.scale), None)
    if strip is not None:
        atlas.band(frame, p.scale, strip)
        p.moving = True


@lru_cache(maxsize=8)
def _strips(frame: atlas.Frame, scale: float) -> Iterator[int]:
    """The strips of a land that are still to be drawn ahead."""
    return iter(range(atlas.BANDS))


def forget() -> None:
    _kept.clear()
    atlas.land.cache_clear()
    atlas.band.cache_clear()
    _strips.cache_clear()
    atlas.harbours.cache_clear()


def _paint(c: Canvas, shot: MapShot, w: float, h: float, before: bool) -> list:
    _ground(c, shot, w, h)
    where = atlas.places(shot, w, h)
    chips = _strands(c, shot, where, w, h, before)
    for strand, (x, y) in chips:
        marks.chip(c, strand.icon, x, y, (strand.was or strand.state) if before else strand.state)
    if shot.inset:
        _inset(c, shot, w)
    _rivals(c, shot, w, h)
    _capitals(c, shot, where, w, h)
    return chips


def _ground(c: Canvas, shot: MapShot, w: float, h: float) -> None:
    if shot.chart == "east-asia":
        c.surface.blit(atlas.land(atlas.board_frame(w, h), c.scale), (0, 0))
    elif shot.chart == "harbours":
        c.surface.blit(atlas.harbours(w, h, c.scale), (0, 0))
    else:
        c.fill(T.SEA)
        for i in range(1, 5):
            c.dot(w * atlas.MIDDLE[0], h * atlas.MIDDLE[1], h * 0.12 * i, T.GRID, 1)


def _strands(c: Canvas, shot: MapShot, where: dict, w: float, h: float, before: bool) -> list:
    """Draw every strand; give each its chip's place."""
    hub = shot.inset.code if shot.inset else ""
    ends = {s.id: [m for m in s.members if m in where and m != hub] for s in shot.strands}
    chips = []
    pairs: dict[tuple, list[Strand]] = {}
    for s in shot.strands:
        pairs.setdefault(tuple(sorted(ends[s.id])), []).append(s)
    many = [s for s in shot.strands if len(ends[s.id]) > 2]
    for s in shot.strands:
        state = (s.was or s.state) if before else s.state
        own = ends[s.id]
        if len(own) == 2:
            group = pairs[tuple(sorted(own))]
            points = _fanned(where, own, group.index(s), len(group))
            marks.strand(c, points, state, s.depth)
            chips.append((s, points[len(points) // 2]))
        elif len(own) > 2:
            chips.append((s, _star(c, s, state, [where[m] for m in own], many.index(s), len(many), w, h)))
    with_hub = [s for s in shot.strands if hub and hub in s.members]
    for i, s in enumerate(with_hub):
        state = (s.was or s.state) if before else s.state
        middle = _arms(c, s, state, ends[s.id], where, i - (len(with_hub) - 1) / 2, atlas.hub_box(shot, w))
        if len(ends[s.id]) == 1 and middle:
            chips.append((s, middle))
    return chips


def _fanned(where: dict, own: list[str], i: int, n: int) -> list:
    """The i-th of n curves between two capitals, bowed apart."""
    a, b = sorted((where[m] for m in own), key=lambda q: q[0])
    return brush.curve(a, b, (i - (n - 1) / 2) * SPREAD + 4)


def _star(c: Canvas, s: Strand, state: str, ends: list, i: int, n: int, w: float, h: float) -> tuple[float, float]:
    """A promise among three or more on a ring: lines from each to its chip near the middle."""
    a = -math.pi / 2 + 2 * math.pi * i / max(1, n)
    off = 0 if n == 1 else 46
    mid = (w * atlas.MIDDLE[0] + off * 1.6 * math.cos(a), h * atlas.MIDDLE[1] + off * math.sin(a))
    for end in ends:
        marks.strand(c, brush.curve(end, mid, 8, 24), state, s.depth * 0.6)
    return mid


def _arms(c: Canvas, s: Strand, state: str, own: list[str], where: dict, f: float, box: tuple):
    """The strand's arms to the hub's frame: from the west into its left side, from the rest into its foot."""
    ix, iy, wide, high = box
    places = sorted((where[m] for m in own), key=lambda q: q[0])
    middle = None
    for j, end in enumerate(places):
        if j == 0 and len(places) > 1 or end[0] < ix - 260:
            points = brush.curve(end, (ix, iy + high / 2 + f * 13), -26 + f * 11)
        else:
            points = brush.curve(end, (ix + wide / 2 + f * 17, iy + high), 22 + f * 11)
        marks.strand(c, points, state, s.depth * 0.6)
        middle = points[len(points) // 2]
    return middle


def _inset(c: Canvas, shot: MapShot, w: float) -> None:
    """The hub's frame: its name and how attentive it is, or its name alone and larger."""
    x, y, wide, high = atlas.hub_box(shot, w)
    box = shot.inset
    c.frame(x, y, wide, high, T.ROOM2, T.hue(box.code), 1.5, 6)
    if not box.lines:
        marks.seal(c, box.code, x + 38, y + high / 2, 16)
        c.fitted(box.name, x + 72, y + 8, wide - 84, high - 16, 22, T.BOLD)
        return
    marks.seal(c, box.code, x + 27, y + 27, 12)
    c.text(box.name, x + 50, y + 16, 16, T.BOLD, w=wide - 54)
    for i, line in enumerate(box.lines[:2]):
        c.text(line, x + 12, y + 42 + i * 19, 14, colour=T.MUTE, w=wide - 20)


def _rivals(c: Canvas, shot: MapShot, w: float, h: float) -> None:
    frame, taken, ground = atlas.board_frame(w, h), [], T.RIVAL
    for rival in sorted(shot.rivals, key=lambda r: r.lon or 0.0):
        if rival.lon is None or shot.chart != "east-asia":
            c.text(rival.name, 34, 17, 14, colour=T.MUTE)
            c.path([(26, 32), (16, 22)], T.MUTE, 1.6)
            c.path([(16, 30), (16, 22), (24, 22)], T.MUTE, 1.6)
            continue
        x, y = frame.at(rival.lon, rival.lat)
        c.diamond(x, y, 6, T.ROOM)
        c.diamond(x, y, 6, T.MUTE, 1.6)
        low = y + (1 if rival.lat > 39 and rival.lon > 120 else 5)
        left = x - 12 - c.measure(rival.name, 14)
        free = left > 2 and all(abs(low - b) > 16 or left > a for a, b in taken)
        side = "right" if free else "left"
        c.base(rival.name, x - 12 if free else x + 12, low, colour=T.MUTE, align=side, halo=ground)
        taken.append((x + 12, low))


def _capitals(c: Canvas, shot: MapShot, where: dict, w: float, h: float) -> None:
    hub = shot.inset.code if shot.inset else ""
    for capital in shot.capitals:
        if capital.code == hub or capital.code not in where:
            continue
        x, y = where[capital.code]
        c.dot(x, y, 20, T.ROOM3 if capital.bright else T.SEA)
        marks.seal(c, capital.code, x, y, 14 if T.shape(capital.code) == "square" else 15)
        if shot.chart == "ring":
            c.base(capital.name, x, y + 38 if y > h * 0.3 else y - 28, 16, T.BOLD, align="mid", halo=T.SEA)
            continue
        wide = c.measure(capital.name, 18, T.BOLD)
        if x + 32 + wide > w and x > w / 2 or x < w / 2 and x - 30 < wide:  # no room beside it: below
            middle = max(8 + wide / 2, min(x, w - 8 - wide / 2))
            c.base(capital.name, middle, y + 44, 18, T.BOLD, align="mid", halo=T.SEA)
        elif x < w / 2:
            c.base(capital.name, x - 22, y + 26, 18, T.BOLD, align="right", halo=T.SEA)
        else:
            c.base(capital.name, x + 24, y + 18, 18, T.BOLD, halo=T.SEA)


def words() -> tuple[tuple[str, str], ...]:
    """The legend: each state of a promise and its word."""
    return (("live", _("Live")), ("hollow", _("Hollow")), ("notice", _("Notice")), ("ended", _("Ended")))
