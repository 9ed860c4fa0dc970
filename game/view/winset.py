"""The win-set plane, the constraints beside it, and parliaments as a hundred dots."""

from functools import partial

import pygame

from game.text.numbers import hundredths
from game.text.shots import House, PactShot, Plane
from game.text.speak import _
from game.view import brush, marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page

DASH = {"JP": None, "KR": (3, 4), "US": (12, 5), "EH": None, "WH": (3, 4)}
MORE_DASH = ((8, 4), (2, 6), (14, 3), (5, 5))

COMMON = "#394349"  # the sea with a little ivory: where all would sign
EDGE = 18  # how near a seal may come to the frame, so that it covers no word outside


def plane(p: Page, s: Plane, x, y, size) -> None:
    """Depth across, bindingness up: each seat's line, the overlap filled, past pacts as grey chips, the
    draft in yellow."""
    px, py = (lambda d: x + d * size), (lambda b: y + size - b * size)
    p.text(s.title, x, y - 70, 28, T.SERIF)
    p.text(_("Bindingness: how hard to leave"), x, y - 26, 14)
    p.rect(x, y, size, size, T.SEA)
    lines = {w.code: [(px(d), py(b)) for d, b in _onward(w.line)] for w in s.winsets if len(w.line) > 1}
    _overlap(p, lines, x, y, size)
    for g in (0.25, 0.5, 0.75):
        p.vline(px(g) - 0.5, y, size, T.ROOM3)
        p.hline(x, py(g) - 0.5, size, T.ROOM3)
    p.hline(x, py(s.vote_line) - 0.75, size, T.IVORY, 1.5)
    with p.clipped(x, y, size, size):
        for i, (code, points) in enumerate(lines.items()):
            p.path(points, T.hue(code), 2.6, DASH.get(code, MORE_DASH[i % 4]))
    _seals(p, lines, x, y, size)
    p.base(_("Above: a vote in parliament"), x + size - 8, py(s.vote_line) - 8, align="right", halo=T.SEA)
    taken = _past(p, s, px, py, x, y, size)
    _draft(p, s, px, py, x, y, size)
    if lines:
        left, wide = px(s.overlap_at[0]), p.measure(s.overlap, 16, T.MEDIUM)
        own = (px(min(1, s.draft[0])), py(min(1, s.draft[1])))
        own = own if s.draft[0] > 0 else (x - 400, y)
        under = [b for b in (0.22, 0.14, 0.3, 0.09) if b < s.overlap_at[1] - 0.02]
        tops = [py(b) for b in under if _free(left, py(b), wide, [*taken, own])]
        if s.overlap and tops:
            p.text(s.overlap, left, tops[0], 16, T.MEDIUM, halo=None)
    p.rect(x, y, size, size, T.LINE, 0, 1)
    _axes(p, x, y, size)


def _onward(line: tuple) -> list:
    """The line made smooth, which never goes back in depth where a smooth curve would swing out."""
    found, deepest = [], 0.0
    for depth, bound in brush.smooth(list(line), 10):
        deepest = max(deepest, depth)
        found.append((deepest, bound))
    return found


def _free(left: float, top: float, wide: float, taken: list) -> bool:
    """No chip and no draft, with their words beside them, lies where a line of that width would stand."""
    return all(abs(y - top - 11) > 36 or x + 140 < left or x - 140 > left + wide for x, y in taken)


def _axes(p: Page, x, y, size) -> None:
    for i, word in enumerate(("0", *(hundredths(share).rstrip("0") for share in (0.25, 0.5, 0.75)), "1")):
        p.text(
            word,
            x + size * i / 4,
            y + size + 5,
            14,
            colour=T.MUTE,
            align="right" if i == 4 else "mid" if i else "left",
        )
        if i:
            p.text(word, x - 8, y + size - size * i / 4 - (4 if i == 4 else 9), 14, colour=T.MUTE, align="right")
    p.text(_("Depth: how much security it brings"), x + size, y + size + 23, 14, align="right")


def _overlap(p: Page, lines: dict, x, y, size) -> None:
    """The region under every line a little lighter than the sea: all of it, less what lies above each line."""
    if not lines:
        return
    p.rect(x, y, size, size, COMMON)
    low, right = y + size, x + size
    for points in lines.values():
        above = [*points, (points[-1][0], low), (right, low), (right, y), (x, y)]
        shape = [((a + p.dx) * p.scale, (b + p.dy) * p.scale) for a, b in above]
        pygame.draw.polygon(p.surface, pygame.Color(T.SEA), shape)


def _seals(p: Page, lines: dict, x, y, size) -> None:
    """Each seat's seal on its line, as far from the others as a third of the way along allows."""
    for i, (code, points) in enumerate(lines.items()):
        share = {"JP": 0.22, "KR": 0.12, "US": 0.5}.get(code, 0.15 + 0.12 * i)
        px, py = points[int(share * (len(points) - 1))]
        marks.seal(p, code, min(x + size - EDGE, max(x + EDGE, px)), min(y + size - EDGE, max(y + EDGE, py)), 12)


def _past(p: Page, s: Plane, px, py, x, y, size) -> list:
    """Chips where past pacts lay, named where no other word stands; their places come back."""
    spots, words = [], [pygame.Rect(_draft_word(p, s, px, py, x, y, size)[:4])] if s.draft[0] > 0 else []
    for past in s.past:
        cx, cy = px(past.depth), py(past.binding)
        cx = min(max(cx, x + 14), x + size - 14)
        p.dot(cx, cy, 12, T.ROOM2)
        p.dot(cx, cy, 12, T.MUTE, 1)
        p.icon_mid(past.icon, cx, cy, 15, T.MUTE)
        _name_past(p, past.name, cx, cy, x, size, words)
        spots.append((cx, cy))
    return spots


def _name_past(p: Page, name: str, cx, cy, x, size, words: list) -> None:
    """The name of a past pact at the right of its chip, or else at its left, or not at all where both are taken."""
    wide = p.measure(name, 14)
    for left, align in ((cx + 18, "left"), (cx - 18 - wide, "right")):
        box = pygame.Rect(left, cy - 9, wide, 18)
        if left > x and left + wide < x + size and box.collidelist(words) < 0:
            p.base(name, cx + 18 if align == "left" else cx - 18, cy + 5, colour=T.MUTE, align=align, halo=None)
            words.append(box)
            return


def _draft_word(p: Page, s: Plane, px, py, x, y, size) -> tuple:
    """Where the draft's words stand: their box, and whether they stand at its left."""
    dx, dy = px(min(1, s.draft[0])), py(min(1, s.draft[1]))
    wide = p.measure(_("Your draft"), 16, T.BOLD)
    right = dx + 15 + wide > x + size
    base = dy - 12 if dy + 34 > y + size else dy + 22
    return dx - 15 - wide if right else dx + 15, base - 16, wide, 21, right


def _draft(p: Page, s: Plane, px, py, x, y, size) -> None:
    if s.draft[0] <= 0:
        return
    dx, dy = px(min(1, s.draft[0])), py(min(1, s.draft[1]))
    for at in _dashes(dy, y + size):
        p.vline(dx - 0.6, at, 2, T.FOCUS, 1.2)
    for at in _dashes(x, dx):
        p.hline(at, dy - 0.6, 2, T.FOCUS, 1.2)
    p.diamond(dx, dy, 13, T.ROOM)
    p.diamond(dx, dy, 10.5, T.FOCUS)
    left, top, wide, _high, right = _draft_word(p, s, px, py, x, y, size)
    base = top + 16
    p.base(
        _("Your draft"), left + wide if right else left, base, 16, T.BOLD, T.FOCUS, "right" if right else "left", T.SEA
    )


def _dashes(begin: float, end: float) -> list[float]:
    """Where dashes of 2 units with 4 between begin: straight ones are filled, as the slider draws them at each step."""
    return [begin + 6 * n for n in range(int((end - begin) // 6) + 1)]


def obstacles(p: Page, s: PactShot, app, x, y, w, low) -> None:
    """Will, capital, ratification, partner: which binds; then the chance that each signs, and the smallest
    change."""
    if not s.obstacles:
        p.text(_("Your draft is empty"), x, y, 16, T.BOLD)
        p.paragraph(s.advice, x, y + 28, w, 14, colour=T.MUTE)
        return
    p.text(_("What stands in the way"), x, y, 16, T.BOLD)
    at = y + 22
    for i, o in enumerate(s.obstacles):
        key, more = f"obstacle:{i}", 18 * max(0, len(p.lines(o.detail, w - 38, 14)) - 1)
        if o.why:
            p.control(key, x - 6, at + 4, w + 6, 50 + more, partial(app.why, o.why), tip=_("Why?"))
            if p.hot(key):
                p.rect(x - 6, at + 3, w + 6, 52 + more, T.ROOM3, 6)
        if o.state == "binds":
            p.rect(x + 1, at + 17, 24, 24, T.CAUTION, 4)
            p.icon_mid("warn", x + 13, at + 28, 18, T.ROOM, 2.4)
        elif o.state == "tight":
            box = [(x + 2, at + 18), (x + 24, at + 18), (x + 24, at + 40), (x + 2, at + 40), (x + 2, at + 18)]
            p.path(box, T.CAUTION, 2, (4, 3))
        else:
            p.icon_mid("check", x + 13, at + 29, 20, T.IVORY, 2.4)
        name = _("{name}, this binds").format(name=o.name) if o.state == "binds" else o.name
        p.fitted(name, x + 38, at + 9, w - 38, 22, 16, T.BOLD if o.state == "binds" else T.MEDIUM)
        p.fitted(o.detail, x + 38, at + 31, w - 38, 18 + more, 14, colour=T.MUTE)
        p.hline(x, at + 57 + more, w, T.LINE)
        if o.why and p.focused(key):
            p.ring(x - 2, at + 6, w, 46 + more, 6, paper=False)
        at += 58 + more
    at += 16
    p.text(_("Chance they sign"), x, at, 16, T.BOLD)
    at += 24
    lines = p.lines(s.advice, w - 50, 14) if s.advice else ()
    content = 32 * len(s.chances) + (18 * len(lines) + 32 if lines else 0)
    with p.scrolling("chances", x - 8, at, w + 16, min(content + 4, low - at), content, paper=False):
        _chances(p, s, app, x, at, w)
        if lines:
            at += 32 * len(s.chances)
            p.rect(x, at + 8, w, 18 * len(lines) + 20, T.ROOM2, 6)
            p.icon("people", x + 10, at + 18, 20, T.FOCUS)
            p.paragraph(s.advice, x + 38, at + 18, w - 50, 14)


def _chances(p: Page, s: PactShot, app, x, at, w) -> None:
    """A seal, a name and a bar for each other signatory."""
    for c in s.chances:
        key = f"chance:{c.code}"
        if c.why:
            p.control(key, x - 4, at, w + 4, 32, partial(app.why, c.why), tip=_("Why?"))
        marks.seal(p, c.code, x + 14, at + 16, 9)
        p.fitted(c.name, x + 36, at, 88, 32, 14, colour=T.WHITE if p.hot(key) else T.IVORY)
        W.bar(p, x + 128, at + 12, 62, 8, c.share, T.IVORY, T.ROOM3)
        p.text(c.text, x + w, at + 7, 14, T.BOLD, align="right")
        if c.why and p.focused(key):
            p.ring(x - 1, at + 3, w - 1, 26, 6, paper=False)
        at += 32


def houses(p: Page, rows: tuple[House, ...], x, y, w) -> None:
    """Parliaments: filled dots for, hollow against, the votes-needed line yellow."""
    p.text(_("If it went to a vote"), x, y, 16, T.BOLD)
    p.text(_("Yellow line: votes needed"), x + w, y + 2, 14, colour=T.MUTE, align="right")
    step = w / max(3, len(rows))
    for i, house in enumerate(rows[:3]):
        _house(p, house, x + i * (step + 9), y + 41, step - 18)


def _house(p: Page, s: House, x, y, w) -> None:
    marks.seal(p, s.code, x + 12, y + 1, 10)
    p.fitted(s.name, x + 34, y - 9, w - 34, 20, 14, T.BOLD)
    gap = min(8.3, w / 25)
    for i in range(100):
        cx, cy = x + 5 + i // 4 * gap, y + 26 + i % 4 * 9
        if i < s.votes:
            p.dot(cx, cy, 3.1, T.IVORY)
        else:
            p.dot(cx, cy, 3.0, T.MUTE, 1.2)
    p.vline(x + 0.5 + s.needs / 4 * gap - 0.6, y + 18, 44, T.FOCUS, 2)
    p.fitted(s.text, x, y + 66, w, 18, 14, colour=T.MUTE)
