"""Words where the eye looks for them: in the common ground of the plane, beside the hub, in whole lines of news."""

from dataclasses import replace

import pygame
import pytest

from game.text import demo
from game.text.plane import ROOM, _common
from game.text.shots import Capital, MapShot, WinSet
from game.view import atlas, mapdraw
from game.view.canvas import Canvas
from game.view.screens.board import whole_lines
from game.view.screens.dialogs import Notice, breakable
from game.view.winset import _onward
from tests.view.test_layout import faults
from tests.view.windows import opened


def test_the_words_of_the_overlap_stand_where_all_lines_leave_room():
    rising = WinSet("JP", ((0.0, 0.0), (1.0, 0.6)))
    flat = WinSet("KR", ((0.0, 0.9), (1.0, 0.9)))
    high, at = _common([rising, flat])
    assert abs(at - 0.56) < 0.021 and abs(high - 0.6 * at) < 0.01 and high > ROOM
    assert _common([WinSet("JP", ((0.0, 0.1), (1.0, 0.1))), flat])[0] < ROOM


def test_an_empty_draft_has_no_mark_on_the_plane():
    shot = demo.pact()
    drawn = {label.text for label in opened(shot).page.labels}
    empty = opened(replace(shot, plane=replace(shot.plane, draft=(0.0, 0.2)), obstacles=(), chances=()))
    assert "Your draft" in drawn
    assert "Your draft" not in {label.text for label in empty.page.labels}


def test_a_hub_without_lines_has_the_larger_frame_below_the_corner():
    shot = demo.board().map
    alone = replace(shot, inset=replace(shot.inset, lines=()))
    small, large = atlas.hub_box(shot, 1280.0), atlas.hub_box(alone, 1280.0)
    assert small[2] < large[2] and large[1] >= 56 and large[0] + large[2] <= 1280


def test_news_is_cut_between_lines():
    assert whole_lines([22, 40, 22, 40], 100) == 84
    assert whole_lines([22], 100) == 22 and whole_lines([], 100) == 100


def test_names_of_ports_stay_on_a_narrow_map():
    ports = (Capital("EH", "East Harbour"), Capital("WH", "West Harbour (you)"))
    canvas = Canvas(pygame.Surface((480, 213)), 1.0)
    _surface, labels, _chips = mapdraw.kept(canvas, MapShot("harbours", ports), 480.0, 213.0, False)
    assert len(labels) == 2
    assert all(label.clip.contains(label.ink) for label in labels), labels


def test_a_path_in_a_notice_goes_on_in_the_next_line_and_stays_on_the_sheet():
    window = opened(demo.title())
    path = "/home/somebody/.local/share/third-signatory/saves/debriefs/blue-house-2025-20261122-215914.html"
    window.open(Notice("Done", f"Written: {path}"))
    window.draw()
    assert faults(window) == []
    assert breakable("Saved as x.json") == "Saved as x.json"


def test_a_line_that_falls_steeply_never_swings_back():
    steep = _onward(((0.0, 0.0), (0.8, 0.0), (0.85, 0.45), (1.0, 0.45)))
    assert all(a[0] <= b[0] for a, b in zip(steep, steep[1:], strict=False))


def test_no_name_of_a_past_pact_touches_the_words_of_the_draft():
    shot = demo.pact()
    near = [
        (shot.plane.draft[0] + dx, shot.plane.draft[1] + dy) for dx in (-0.2, 0.0, 0.05) for dy in (-0.1, -0.05, 0.0)
    ]
    past = tuple(
        replace(shot.plane.past[0], depth=d, binding=b, name=f"A pact of old {n}") for n, (d, b) in enumerate(near)
    )
    for one in past:
        assert faults(opened(replace(shot, plane=replace(shot.plane, past=(one,))))) == []
    window = opened(replace(shot, plane=replace(shot.plane, past=past)))
    assert faults(window) == []
    assert any(label.text.startswith("A pact of old") for label in window.page.labels)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1366, 768)])
@pytest.mark.parametrize("more", ["", " They came.", " They came and went.", " They came and went, and came again."])
def test_a_long_line_under_the_headline_of_the_end_covers_nothing(size, more):
    told = "A progressive Blue House 2025, 16 quarters. You governed from Washington. Leaders:\xa01."
    for shot in (demo.end(), demo.end_people()):
        assert faults(opened(replace(shot, lead=told + more), size)) == []
