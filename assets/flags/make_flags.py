"""Flags are drawn here to their official construction and proportion, then rendered to PNG by rsvg-convert.

Run `python assets/flags/make_flags.py` (needs rsvg-convert). JP and KR are 2:3, US is 10:19; EH and WH are
the invented East and West Harbour. Writes CODE.png, 240 px high, beside this file.
"""

import math
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
NAMESPACE = "http://www.w3.org/2000/svg"
IVORY, EAST, WEST = "#F3EDE0", "#1F4E79", "#2F5D50"


def page(w: float, h: float, body: str) -> str:
    size = f'viewBox="0 0 {w} {h}" width="{240 * w / h:.0f}" height="240"'
    return f'<svg xmlns="{NAMESPACE}" {size}>{body}</svg>'


def rect(x: float, y: float, w: float, h: float, fill: str) -> str:
    return f'<rect x="{x:.3f}" y="{y:.3f}" width="{w:.3f}" height="{h:.3f}" fill="{fill}"/>'


def disc(x: float, y: float, r: float, fill: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"/>'


def japan() -> str:
    """Law 127 of 1999: a disc of three fifths of the height in the middle."""
    return page(90, 60, rect(0, 0, 90, 60, "#fff") + disc(45, 30, 18, "#BC002D"))


def trigram(angle: float, whole: tuple) -> str:
    """Three bars across a diagonal; a 0 is a broken bar."""
    bars = []
    for i, one in enumerate(whole):
        pieces = [(-7.5, 15)] if one else [(-7.5, 6.875), (0.625, 6.875)]
        bars += [rect(-5 + i * 3.75, y, 2.5, h, "#000") for y, h in pieces]
    return f'<g transform="rotate({angle}) translate(-28.5 0)">{"".join(bars)}</g>'


def korea() -> str:
    """Flag Act of 2007: taegeuk of half the height, trigrams on the diagonals."""
    lean = math.degrees(math.atan2(2, 3))
    red = "M-15 0a15 15 0 0 1 30 0a7.5 7.5 0 0 1-15 0a7.5 7.5 0 0 0-15 0z"
    swirl = f'<g transform="rotate({lean})">{disc(0, 0, 15, "#0047A0")}<path d="{red}" fill="#CD2E3A"/></g>'
    corners = ((lean, (1, 1, 1)), (180 + lean, (0, 0, 0)), (-lean, (1, 0, 1)), (180 - lean, (0, 1, 0)))
    marks = "".join(trigram(angle, whole) for angle, whole in corners)
    return page(90, 60, f'{rect(0, 0, 90, 60, "#fff")}<g transform="translate(45 30)">{swirl}{marks}</g>')


def star(cx: float, cy: float, r: float) -> str:
    """A five-pointed star in a circle of radius r."""
    turns = [(i * math.pi / 5, r * k) for i, k in enumerate((1, 0.382) * 5)]
    points = " ".join(f"{cx + k * math.sin(a):.2f},{cy - k * math.cos(a):.2f}" for a, k in turns)
    return f'<polygon points="{points}" fill="#fff"/>'


def america() -> str:
    """Executive Order 10834: 1.0 by 1.9, union of 7/13 by .76, fifty stars of .0616."""
    colours = ("#B31942", "#fff")
    stripes = "".join(rect(0, i * 100 / 13, 190, 100 / 13 + 0.1, colours[i % 2]) for i in range(13))
    places = [(6.33 * (1 + 2 * c + r % 2), 5.385 * (1 + r)) for r in range(9) for c in range(6 - r % 2)]
    stars = "".join(star(x, y, 3.08) for x, y in places)
    return page(190, 100, stripes + rect(0, 0, 76, 700 / 13, "#0A3161") + stars)


def wave(x: float, colour: str) -> str:
    return f'<path d="M{x} 40q7-8 14 0t14 0 14 0" fill="none" stroke="{colour}" stroke-width="4"/>'


def east_harbour() -> str:
    field = rect(0, 0, 90, 60, IVORY) + rect(0, 0, 30, 60, EAST)
    return page(90, 60, field + disc(15, 30, 8, IVORY) + wave(38, EAST))


def west_harbour() -> str:
    field = rect(0, 0, 90, 60, IVORY) + rect(60, 0, 30, 60, WEST)
    return page(90, 60, field + rect(67, 22, 16, 16, IVORY) + wave(10, WEST))


if __name__ == "__main__":
    drawn = {"JP": japan, "KR": korea, "US": america, "EH": east_harbour, "WH": west_harbour}
    for code, draw in drawn.items():
        subprocess.run(["rsvg-convert", "-o", HERE / f"{code}.png"], input=draw().encode(), check=True)
