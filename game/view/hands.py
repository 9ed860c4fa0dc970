"""Keys and mouse: Tab order, activation, hover, press, wheel. What is done is the control's own business."""

from dataclasses import replace

import pygame

from game.view.page import Control

FORWARD, BACKWARD = (pygame.K_DOWN, pygame.K_RIGHT), (pygame.K_UP, pygame.K_LEFT)
DO = (pygame.K_RETURN, pygame.K_SPACE, pygame.K_KP_ENTER)


def handle(window, event: pygame.event.Event) -> None:
    """Send one event where it belongs."""
    if event.type == pygame.KEYDOWN:
        _key(window, event)
    elif event.type == pygame.MOUSEMOTION:
        _motion(window, event.pos)
    elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
        _press(window, event.pos)
    elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
        _release(window, event.pos)
    elif event.type == pygame.MOUSEWHEEL:
        _wheel(window, event.y * 48)


def _key(window, event) -> None:
    key, shift = event.key, getattr(event, "mod", 0) & pygame.KMOD_SHIFT
    if skipped(window):
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
    elif key in FORWARD:
        step(window, 1)
    elif key in BACKWARD:
        step(window, -1)
    elif key in (pygame.K_PAGEDOWN, pygame.K_PAGEUP):
        _page(window, 1 if key == pygame.K_PAGEDOWN else -1)
    window.dirty = True


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
    """Scroll so that the control lies inside its area."""
    area = next((a for a in window.page.areas if a.key == control.area), None)
    if not area:
        return
    top, low = control.box[1] - 8, control.box[1] + control.box[3] + 8
    first, last = area.box[1], area.box[1] + area.box[3]
    now = window.hand.scroll.get(area.key, 0.0)
    if top < first:
        now -= first - top
    elif low > last:
        now += low - last
    window.hand.scroll[area.key] = max(0.0, min(now, area.content - area.box[3]))


def under(window, pos) -> Control | None:
    """The control at a point, the last drawn first; a scrolled-out one does not count."""
    page = window.page
    x, y = pos[0] / page.scale, pos[1] / page.scale
    window.hand.mouse = (x, y)
    for c in reversed(page.active):
        if not (c.box[0] <= x <= c.box[0] + c.box[2] and c.box[1] <= y <= c.box[1] + c.box[3]):
            continue
        area = next((a for a in page.areas if a.key == c.area), None)
        if area and not area.box[1] <= y <= area.box[1] + area.box[3]:
            continue
        return c
    return None


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
        if area.layer == window.page.layer and inside:
            _scroll(window, area, -by)
            return


def _page(window, by: int) -> None:
    areas = [a for a in window.page.areas if a.layer == window.page.layer and a.content > a.box[3]]
    if areas:
        _scroll(window, areas[-1], by * areas[-1].box[3] * 0.8)


def _scroll(window, area, by: float) -> None:
    now = window.hand.scroll.get(area.key, 0.0) + by
    window.hand.scroll[area.key] = max(0.0, min(now, area.content - area.box[3]))
    window.dirty = True
