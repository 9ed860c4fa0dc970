"""Flags are drawn here to their official construction and proportion, then rendered to PNG by rsvg-convert.

Run `python assets/flags/make_flags.py` (needs rsvg-convert). JP and KR are 2:3, US is 10:19; EH and WH are
the invented East and West Harbour. Writes CODE.png, 240 px high, beside this file.
"""
import math
import subprocess
from pathlib import Path

HERE = Path(__file__).parent


def page(w: float, h: float, body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{240 * w / h:.0f}" height="240">{body}</svg>'


def japan() -> str:
    """Law 127 of 1999: a disc of three fifths of the height in the middle."""
    return page(90, 60, '<rect width="90" height="60" fill="#fff"/><circle cx="45" cy="30" r="18" fill="#BC002D"/>')


def korea() -> str:
    """Flag Act of 2007: taegeuk of half the height, trigrams on the diagonals."""
    lean = math.degrees(math.atan2(2, 3))

    def trigram(angle: float, whole: tuple) -> str:
        bars = []
        for i, one in enumerate(whole):
            x = -5 + i * 3.75
            pieces = [(-7.5, 15)] if one else [(-7.5, 6.875), (0.625, 6.875)]
            bars += [f'<rect x="{x}" y="{y}" width="2.5" height="{h}"/>' for y, h in pieces]
        return f'<g transform="rotate({angle}) translate(-28.5 0)">{"".join(bars)}</g>'

    swirl = 'M-15 0a15 15 0 0 1 30 0a7.5 7.5 0 0 1-15 0a7.5 7.5 0 0 0-15 0z'
    marks = (trigram(lean, (1, 1, 1)) + trigram(180 + lean, (0, 0, 0)) + trigram(-lean, (1, 0, 1))
             + trigram(180 - lean, (0, 1, 0)))
    return page(90, 60, f'<rect width="90" height="60" fill="#fff"/><g transform="translate(45 30)"><g transform="rotate({lean})">'
                f'<circle r="15" fill="#0047A0"/><path d="{swirl}" fill="#CD2E3A"/></g><g fill="#000">{marks}</g></g>')


def star(cx: float, cy: float, r: float) -> str:
    points = [(cx + r * k * math.sin(i * math.pi / 5), cy - r * k * math.cos(i * math.pi / 5))
              for i, k in enumerate((1, 0.382) * 5)]
    return '<polygon points="' + " ".join(f"{x:.2f},{y:.2f}" for x, y in points) + '"/>'


def america() -> str:
    """Executive Order 10834: 1.0 by 1.9, union of 7/13 by .76, fifty stars of .0616."""
    stripes = "".join(f'<rect y="{i * 100 / 13:.3f}" width="190" height="{100 / 13 + .1:.3f}" fill="#{"fff" if i % 2 else "B31942"}"/>'
                      for i in range(13))
    stars = "".join(star(6.33 * (1 + 2 * c + r % 2), 5.385 * (1 + r), 3.08) for r in range(9) for c in range(6 - r % 2))
    return page(190, 100, f'{stripes}<rect width="76" height="{700 / 13:.2f}" fill="#0A3161"/><g fill="#fff">{stars}</g>')


def east_harbour() -> str:
    return page(90, 60, '<rect width="90" height="60" fill="#F3EDE0"/><rect width="30" height="60" fill="#1F4E79"/>'
                '<circle cx="15" cy="30" r="8" fill="#F3EDE0"/><path d="M38 40q7-8 14 0t14 0 14 0" fill="none" stroke="#1F4E79" stroke-width="4"/>')


def west_harbour() -> str:
    return page(90, 60, '<rect width="90" height="60" fill="#F3EDE0"/><rect x="60" width="30" height="60" fill="#2F5D50"/>'
                '<rect x="67" y="22" width="16" height="16" fill="#F3EDE0"/><path d="M10 40q7-8 14 0t14 0 14 0" fill="none" stroke="#2F5D50" stroke-width="4"/>')


if __name__ == "__main__":
    for code, draw in {"JP": japan, "KR": korea, "US": america, "EH": east_harbour, "WH": west_harbour}.items():
        subprocess.run(["rsvg-convert", "-o", HERE / f"{code}.png"], input=draw().encode(), check=True)
