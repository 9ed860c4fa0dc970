"""Keys and mouse: Tab order, activation, hover, press, wheel. What is done is the control's own business."""

from dataclasses import replace

import pygame

from game.view import keys
from game.view.page import ACROSS, Control

FORWARD, BACKWARD = (pygame.K_DOWN, pygame.K_RIGHT), (pygame.K_UP, pygame.K_LEFT)
DO = (pygame.K_RETURN, pygame.K_SPACE, pygame.K_KP_ENTER)
SHORT = {pygame.K_f: "firm", pygame.K_g: "concede", pygame.K_p: "page"}  # controls that a key does from anywhere
ONCE = (*DO, *SHORT)  # held down, these act once: nobody seals two quarters, or stands firm twice, by a heavy finger


def handle(window, event: pygame.event.Event) -> None:
    """Send one event where it belongs."""
    if event.type == pygame.KEYDOWN:
        _key(window, event)
        window.hand.down.add(event.key)
    elif event.type == pygame.MOUSEMOTION:
        _motion(window, event.pos)
    elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
        _press(window, event.pos)
    elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
        _release(window, event.pos)
    elif event.type == pygame.MOUSEWHEEL:
        _wheel(window, event.y * 48)


def released(hand, event: pygame.event.Event) -> None:
    """Keep count of the keys that are let go; with the focus all are."""
    if event.type == pygame.KEYUP:
        hand.down.discard(event.key)
    elif event.type == pygame.WINDOWFOCUSLOST:
        hand.down.clear()


def _key(window, event) -> None:
    shift = getattr(event, "mod", 0) & pygame.KMOD_SHIFT
    if skipped(window) or _captured(window, event.key):
        return
    key = keys.meant(window.settings_now.keys).get(event.key, event.key)
    if key in ONCE and event.key in window.hand.down:
        return
    now = focused(window)
    if key == pygame.K_ESCAPE:
        _escape(window)
    elif key == pygame.K_F1:
        window.help()
    elif key == pygame.K_F11 and not window.headless:
        pygame.display.toggle_fullscreen()
    elif key == pygame.K_m:
        window.change(replace(window.settings_now, sound=not window.settings_now.sound))
    elif key == pygame.K_TAB:
        step(window, -1 if shift else 1)
    elif now and key in now.keys:
        now.keys[key]()
    elif key in DO and now and now.act:
        now.act()
    elif key in SHORT and (act := _act(window, SHORT[key])):
        act()
    elif key in FORWARD:
        step(window, 1)
    elif key in BACKWARD:
        step(window, -1)
    elif key in (pygame.K_PAGEDOWN, pygame.K_PAGEUP):
        _page(window, 1 if key == pygame.K_PAGEDOWN else -1)
    window.dirty = True


def _captured(window, key: int) -> bool:
    """A dialog that waits for a key to give an act takes it."""
    capture = getattr(window.dialogs[-1], "capture", None) if window.dialogs else None
    if capture is None or not capture(window, key):
        return False
    window.dirty = True
    return True


def skipped(window) -> bool:
    """Any key or click ends a motion that can be skipped, and does nothing else."""
    skip = getattr(window.screen, "skip", None)
    if skip is None or window.dialogs or not skip(window):
        return False
    window.dirty = True
    return True


def _escape(window) -> None:
    if window.dialogs:
        window.close()
    elif hasattr(window.screen, "escape"):
        window.screen.escape(window)
    else:
        window.menu()


def focused(window) -> Control | None:
    return next((c for c in window.page.active if c.key == window.hand.focus), None)


def _act(window, key: str):
    """What a control of the top layer does; None where there is no such control, or it is blocked."""
    return next((c.act for c in window.page.active if c.key == key), None)


def step(window, by: int) -> None:
    """Focus moves to the next control of the top layer, around the end; a scroll area follows it."""
    controls = window.page.active
    if not controls:
        return
    keys = [c.key for c in controls]
    at = keys.index(window.hand.focus) if window.hand.focus in keys else (-1 if by > 0 else 0)
    chosen = controls[(at + by) % len(controls)]
    window.hand.focus, window.hand.by_key = chosen.key, True
    reveal(window, chosen)


def reveal(window, control: Control) -> None:
    """Scroll so that the control lies inside its area, and that inside the one around it."""
    name, (x, y, w, h) = control.area, control.box
    while area := next((a for a in window.page.areas if a.key == name), None):
        moved = _shown(window, area, area.key, y, h, 1, area.content)
        y -= moved
        if area.wide:
            x -= _shown(window, area, area.key + ACROSS, x, w, 0, area.wide)
        name = area.parent


def _shown(window, area, key: str, start: float, long: float, way: int, content: float) -> float:
    """Scroll one way until start..start + long is seen; how far it moved."""
    first, room = area.box[way], area.box[way + 2]
    before = window.hand.scroll.get(key, 0.0)
    now = before
    if start - 8 < first:
        now -= first - start + 8
    elif start + long + 8 > first + room:
        now += min(start + long + 8 - first - room, start - 8 - first)
    now = max(0.0, min(now, content - room))
    window.hand.scroll[key] = now
    return now - before


def under(window, pos) -> Control | None:
    """The control at a point, the last drawn first; a scrolled-out one does not count."""
    page = window.page
    x, y = pos[0] / page.scale, pos[1] / page.scale
    window.hand.mouse = (x, y)
    for c in reversed(page.active):
        if not (c.box[0] <= x <= c.box[0] + c.box[2] and c.box[1] <= y <= c.box[1] + c.box[3]):
            continue
        if _inside(page, c.area, y):
            return c
    return None


def _inside(page, name: str, y: float) -> bool:
    """The point lies in the scroll area of that name, and in those around it."""
    while area := next((a for a in page.areas if a.key == name), None):
        if not area.box[1] <= y <= area.box[1] + area.box[3]:
            return False
        name = area.parent
    return True


def _motion(window, pos) -> None:
    found = under(window, pos)
    key = found.key if found else ""
    held = next((c for c in window.page.active if c.key == window.hand.pressed), None)
    if held and held.drag and not held.act:
        held.drag(window.hand.mouse[0])
        window.dirty = True
    if key != window.hand.hover:
        window.hand.hover, window.hand.hover_since = key, window.now
        window.dirty = True


def _press(window, pos) -> None:
    _motion(window, pos)
    found = under(window, pos)
    if skipped(window) or not found:
        return
    window.hand.pressed, window.hand.focus, window.hand.by_key = found.key, found.key, False
    if found.drag:
        found.drag(window.hand.mouse[0])
    window.dirty = True


def _release(window, pos) -> None:
    found, pressed = under(window, pos), window.hand.pressed
    window.hand.pressed = ""
    window.dirty = True
    if found and found.key == pressed and found.act and not found.drag:
        found.act()


def _wheel(window, by: float) -> None:
    x, y = window.hand.mouse
    for area in reversed(window.page.areas):
        inside = area.box[0] <= x <= area.box[0] + area.box[2] and area.box[1] <= y <= area.box[1] + area.box[3]
        if area.layer == window.page.layer and inside and _scroll(window, area, -by):
            return


def _page(window, by: int) -> None:
    areas = [a for a in window.page.areas if a.layer == window.page.layer and a.content > a.box[3]]
    if areas:
        _scroll(window, areas[-1], by * areas[-1].box[3] * 0.8)


def _scroll(window, area, by: float) -> bool:
    """Scroll an area; False where it is already at that end."""
    before = window.hand.scroll.get(area.key, 0.0)
    now = max(0.0, min(before + by, area.content - area.box[3]))
    window.hand.scroll[area.key] = now
    window.dirty = True
    return now != before
