"""Every label lies in its box, on the page, and over no other label; nothing is smaller than 14."""

import pytest

from game.view import pictures
from tests.view.windows import SIZES, scene


def faults(window) -> list[str]:
    page = window.page
    out = [f"TALL {text!r}" for text in page.overfull]
    screen = window.surface.get_rect()
    seen = [a for a in page.labels if (a.clip == screen and not a.scrolls) or a.clip.contains(a.ink)]
    for label in seen:
        slack = 3
        if label.ink.left < label.box.left - slack or label.ink.right > label.box.right + slack:
            out.append(f"CUT {label.text!r} is {label.ink.w} wide in {label.box.w}")
        if not screen.inflate(2, 2).contains(label.ink):
            out.append(f"OUT {label.text!r} at {label.ink}")
        if label.px < 14:
            out.append(f"SMALL {label.text!r} {label.px}")
    for label in (a for a in page.labels if not a.scrolls and a.clip != screen):
        if a_part(label.ink, label.clip):
            out.append(f"CLIPPED {label.text!r} at {label.ink} in {label.clip}")
    for label in (a for a in page.labels if a.scrolls):
        if label.ink.left < label.box.left - 3 or label.ink.right > label.box.right + 3 or label.ink.right > screen.w:
            out.append(f"WIDE {label.text!r} at {label.ink} in {label.box}")
    for i, a in enumerate(seen):
        for b in seen[i + 1 :]:
            if a.layer == b.layer:
                over = a.ink.clip(b.ink)
                if over.w > 2 * page.scale and over.h > 5 * page.scale:
                    out.append(f"LAP {a.text!r} | {b.text!r}")
    return out


def a_part(ink, clip) -> bool:
    """Some of it is inside, and some not."""
    inside = ink.clip(clip)
    return inside.w * inside.h > 0 and (inside.w < ink.w - 3 or inside.h < ink.h - 3)


@pytest.mark.parametrize("size", [*SIZES, (1366, 768), (2560, 1080), (1280, 960)], ids=str)
@pytest.mark.parametrize("name", pictures.scenes())
def test_no_label_is_cut_off_or_covered(name, size):
    assert faults(scene(name, size)) == []


@pytest.mark.parametrize("size", [(1, 1), (200, 900), (640, 360), (8000, 600)], ids=str)
@pytest.mark.parametrize("name", ["board", "pact", "end", "title", "reveal"])
def test_any_window_size_draws(name, size):
    scene(name, size)


def test_the_check_sees_a_planted_fault():
    window = scene("title")
    window.page.text("Over the title", 864, 100, 52)
    window.page.text("Wider than its box", 40, 40, w=20)
    window.page.fitted("Of more lines than there is room for in height", 40, 400, 90, 40)
    found = faults(window)
    assert {"LAP", "CUT", "TALL"} <= {f.split()[0] for f in found}
