"""The tooltip: opens on hover after 300 ms and on focus by key at once; never over the control it speaks
of."""

from game.view import theme as T
from game.view.page import Hand, Page

DELAY, WIDE = 0.3, 330.0


def due(hand: Hand, now: float) -> bool:
    """A hover has just become old enough for its tip."""
    return bool(hand.hover) and 0 <= now - hand.hover_since - DELAY < 0.3


def draw(p: Page, hand: Hand) -> None:
    """Draw the tip of what is hovered, else of what the keyboard reached."""
    key = hand.hover if hand.hover and (p.still or p.now - hand.hover_since >= DELAY) else ""
    if not key and hand.by_key:
        key = hand.focus
    found = next((c for c in p.active if c.key == key), None)
    if not found or not found.tip or hand.pressed:
        return
    lines = p.lines(found.tip, min(WIDE, p.w - 40), 14)
    w = max(p.measure(line, 14) for line in lines) + 24
    h = 18 * p.text_scale * len(lines) + 16
    x, y, cw, ch = found.box
    left = min(max(8, x + cw / 2 - w / 2), p.w - w - 8)
    top = y + ch + 12 if y + ch + 12 + h < p.h else y - h - 12
    p.layer += 1
    p.frame(left, top, w, h, T.ROOM2, T.LINE, 1, 6)
    for i, line in enumerate(lines):
        p.text(
            line,
            left + 12,
            top + 8 + i * 18 * p.text_scale,
            14,
            T.BOLD if i == 0 and len(found.tip.split("\n")) > 1 else T.REGULAR,
        )
    p.layer -= 1
