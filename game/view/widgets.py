"""Buttons, toggles, rows, meters, sliders: each draws itself in its state and registers one control."""

import pygame

from game.text.speak import _
from game.view import theme as T
from game.view.page import Act, Page


def button(
    p: Page,
    key,
    label,
    x,
    y,
    w,
    h,
    act: Act | None,
    kind="main",
    paper=True,
    icon="",
    px=0,
    blocked="",
    tip="",
) -> None:
    """A button: `main` is filled, `second` outlined. Blocked, it is an outline with quiet text, and says
    why in its tip."""
    on, hot, held = p.focused(key), p.hot(key), p.held(key)
    p.control(key, x, y, w, h, None if blocked else act, tip=blocked or tip)
    top = y + (1 if held and not blocked else 0)
    fill, ink, line = _button_colours(kind, paper, hot, bool(blocked))
    if fill:
        p.rect(x, top, w, h, fill, 6)
    if line:
        p.rect(x, top, w, h, line, 6, 1.5)
    px = px or (18 if kind == "main" and h >= 48 else 16)
    face = T.BOLD if kind == "main" else T.MEDIUM
    wide = p.measure(label, px, face)
    if icon and wide + 28 > w - 16:
        icon = ""
    start = x + (w - wide - (28 if icon else 0)) / 2
    if icon:
        p.icon(icon, start, top + (h - 20) / 2, 20, ink)
    if wide > w - 16:
        p.fitted(label, x + 8, top, w - 16, h, px, face, ink, "mid")
    else:
        p.text(label, start + (28 if icon else 0), top + (h - T.leading(px) * p.text_scale) / 2, px, face, ink)
    if on:
        p.ring(x, y, w, h, 6, paper)


def _button_colours(kind, paper, hot, blocked):
    if blocked:
        return (None, T.INK2 if paper else T.MUTE, T.RULE if paper else T.LINE)
    if kind == "main":
        return (T.INK1 if hot else T.INK, T.IVORY, None) if paper else (T.WHITE if hot else T.IVORY, T.INK, None)
    if paper:
        return (T.PAPER2 if hot else None, T.INK, T.INK2)
    return (T.ROOM3 if hot else None, T.IVORY, T.MUTE)


def cap(p: Page, key: str, x, y, ink: str) -> float:
    """A key as it stands on the keyboard; its width comes back."""
    w = max(24.0, p.measure(key, 14, T.MEDIUM) + 12)
    p.rect(x, y, w, 22, ink, 4, 1.5)
    p.text(key, x, y + 2, 14, T.MEDIUM, ink, w=w, align="mid")
    return w


def glyph(p: Page, key, icon, x, y, size, act, word, paper=False) -> None:
    """A bare icon that acts; its word is the tooltip."""
    pad = (40 - size) / 2
    p.control(key, x - pad, y - pad, 40, 40, act, tip=word)
    if p.hot(key):
        p.rect(x - pad, y - pad, 40, 40, T.PAPER2 if paper else T.ROOM3, 6)
    p.icon(icon, x, y, size, T.INK if paper else T.IVORY, 2.0)
    if p.focused(key):
        p.ring(x - 4, y - 4, size + 8, size + 8, 6, paper)


def toggle(
    p: Page,
    key,
    x,
    y,
    w,
    h,
    first: bool,
    set_first,
    words: tuple[str, str],
    icons=("check", "brk"),
    letters=(pygame.K_k, pygame.K_b),
    px=14,
    tip="",
    mild=False,
) -> None:
    """Two halves, one chosen: keep or break, sign or decline. The left is ink with a tick, the right
    vermillion with the broken link."""
    on = p.focused(key)
    keys = {
        pygame.K_LEFT: lambda: set_first(True),
        pygame.K_RIGHT: lambda: set_first(False),
        letters[0]: lambda: set_first(True),
        letters[1]: lambda: set_first(False),
    }
    made = p.control(key, x, y, w, h, lambda: set_first(not first), keys, tip=tip)
    middle = x + w / 2 + p.dx
    made.act = lambda: set_first(not first)
    made.drag = lambda at: set_first(at < middle)
    hot = p.hot(key)
    p.rect(x, y, w, h, T.PAPER3 if hot else T.PAPER, 6)
    half = w / 2
    chosen = x if first else x + half
    fill = T.INK if first or mild else T.BREAK_INK
    p.rect(chosen, y, half, h, fill, 6)
    p.rect(chosen + (6 if first else 0), y, half - 6, h, fill)
    p.rect(x, y, w, h, T.INK2, 6, 1.5)
    for i, word in enumerate(words):
        taken = (i == 0) == first
        face, ink = (T.BOLD, T.IVORY if i == 0 else T.WHITE) if taken else (T.REGULAR, T.INK)
        size = 14 if px <= 14 else px
        wide = p.measure(word, px, face)
        room = half - 6
        show = taken and wide + size + 5 <= room or px > 14
        total = wide + (size + 5 if show else 0)
        left = x + i * half + (half - total) / 2
        if show:
            p.icon(icons[i], left, y + (h - size) / 2, size, ink, 2.5)
            left += size + 5
        p.text(word, left, y + (h - T.leading(px) * p.text_scale) / 2, px, face, ink)
    if on:
        p.ring(x, y, w, h, 6)


def row(p: Page, key, x, y, w, h, act, paper=True, tip="", keys=None) -> bool:
    """A whole row as a control; draws its hover ground. True when it has focus: draw the ring last with
    `row_ring`."""
    p.control(key, x, y, w, h, act, keys, tip=tip, row=True)
    if p.hot(key) and act:
        p.rect(x, y, w, h, T.PAPER2 if paper else T.ROOM3, 6)
    return p.focused(key)


def row_ring(p: Page, x, y, w, h, paper=True) -> None:
    """A ring inside the row, so that neighbours and clips do not hide it."""
    if paper:
        p.rect(x, y, w, h, T.FOCUS, 6, 3)
        p.rect(x + 3, y + 3, w - 6, h - 6, T.INK, 4, 3)
    else:
        p.rect(x, y, w, h, T.FOCUS, 6, 3)


def check(p: Page, key, x, y, chosen: bool, locked: bool) -> None:
    """The tick box of an element; a lock where it cannot be chosen."""
    if locked:
        p.icon("lock", x + 1, y + 1, 20, T.INK2)
        return
    if chosen:
        p.rect(x, y, 22, 22, T.INK, 4)
        p.path([(x + 5.5, y + 11.5), (x + 9.5, y + 15.5), (x + 16.5, y + 7)], T.IVORY, 2.4)
    else:
        p.frame(x, y, 22, 22, T.PAPER, T.INK, 1.8, 4)


def bar(p: Page, x, y, w, h, share, colour, track, radius=None) -> None:
    """A share of a track."""
    radius = h / 2 if radius is None else radius
    p.rect(x, y, w, h, track, radius)
    filled = w * min(1.0, max(0.0, share))
    if filled >= 1:
        p.rect(x, y, max(filled, h), h, colour, radius)


def triangle(p: Page, x, y, up: bool, colour) -> None:
    p.polygon(
        [(x + 5, y + 1), (x + 9.5, y + 9), (x + 0.5, y + 9)]
        if up
        else [(x + 5, y + 9), (x + 9.5, y + 1), (x + 0.5, y + 1)],
        colour,
    )


def chevron(p: Page, x, y, colour) -> None:
    p.path([(x + 1, y + 2), (x + 7, y + 8), (x + 13, y + 2)], colour, 2)


def slider(
    p: Page,
    key,
    x,
    y,
    w,
    value: float,
    set_value,
    step=0.05,
    marks=10,
    line: float | None = None,
    words=("", "", ""),
) -> None:
    """A slider of 0..1 on paper with ten marks, a tall mark at `line`, and three words under it."""
    left, span = x + 10, w - 20
    clamp = lambda v: set_value(round(min(1.0, max(0.0, v)) / step) * step)  # noqa: E731
    keys = {
        pygame.K_LEFT: lambda: clamp(value - step),
        pygame.K_RIGHT: lambda: clamp(value + step),
        pygame.K_HOME: lambda: clamp(0.0),
        pygame.K_END: lambda: clamp(1.0),
    }
    origin = left + p.dx
    p.control(key, x, y - 4, w, 34, None, keys, drag=lambda at: clamp((at - origin) / span))
    p.hline(left, y + 12.5, span, T.INK2, 3)
    for i in range(marks + 1):
        p.vline(left + span * i / marks - 0.75, y + 9, 10, T.INK2, 1.5)
    if line is not None:
        p.vline(left + span * line - 1.25, y + 2, 24, T.INK, 2.5)
    knob = left + span * value
    p.dot(knob, y + 14, 11.5, T.INK)
    p.dot(knob, y + 14, 8, T.PAPER3 if p.hot(key) else T.PAPER)
    if p.focused(key):
        p.ring(knob - 12, y + 2, 24, 24, 12)
    p.text(words[0], x, y + 24, 14, colour=T.INK2)
    if line is not None:
        p.text(words[1], left + span * line, y + 24, 14, colour=T.INK2, align="mid")
    p.text(words[2], x + w, y + 24, 14, colour=T.INK2, align="right")


def signed(value: int) -> str:
    """+4, 0 or a true minus."""
    return f"+{value}" if value > 0 else f"{T.MINUS}{-value}" if value < 0 else "0"


def stack(p: Page, name, detail, x, y, w, h, face=T.MEDIUM, ink=T.INK, ink2=T.INK2, px=T.BODY) -> None:
    """A name over its detail, centred in h: smaller, then closer together, as they need more lines."""
    for size in [s for s in (px, 16, 15, 14) if s <= px]:
        names = p.lines(name, w, size, face)
        if len(names) == 1:
            break
    details = p.lines(detail, w, 14) if detail else ()
    tall, low = T.leading(size) * p.text_scale, 18 * p.text_scale
    if len(names) * tall + len(details) * low > h:
        tall, low = min(tall, 16.5 * p.text_scale), 16 * p.text_scale
    top = y + (h - len(names) * tall - len(details) * low) / 2
    for i, line in enumerate(names):
        p.text(line, x, top + i * tall, size, face, ink, w, lh=tall)
    for i, line in enumerate(details):
        p.text(line, x, top + len(names) * tall + i * low, 14, T.REGULAR, ink2, w, lh=low)


def stack_height(p: Page, name, detail, w, face=T.MEDIUM, px=T.BODY) -> float:
    """What `stack` needs without closing up."""
    names = p.lines(name, w, px, face)
    if len(names) > 1:
        names = p.lines(name, w, 14, face)
    return len(names) * T.leading(px) * p.text_scale + 18 * p.text_scale * (
        len(p.lines(detail, w, 14)) if detail else 0
    )


def close_cross(p: Page, key, x, y, act) -> None:
    """The square with a cross that closes a dialog."""
    p.control(key, x, y, 40, 40, act, tip=_("Close (Escape)"))
    if p.hot(key):
        p.rect(x, y, 40, 40, T.PAPER2, 6)
    p.rect(x, y, 40, 40, T.INK, 6, 1.5)
    p.icon_mid("cross", x + 20, y + 20, 20, T.INK, 2.2)
    if p.focused(key):
        p.ring(x, y, 40, 40, 6)
