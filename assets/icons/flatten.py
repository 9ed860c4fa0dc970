"""Icons are 24-grid SVG paths in paths.json, flattened here to polylines in lines.json.

Run `python assets/icons/flatten.py` after a change. Understands M L H V C Q S A Z and their relative forms.
"""

import json
import math
import re
from pathlib import Path

HERE = Path(__file__).parent
TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
SIZE = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "S": 4, "A": 7, "Z": 0}


def arc(x0, y0, rx, ry, turn, large, sweep, x1, y1, n=20):
    """Points of an SVG elliptic arc (SVG 1.1, F.6.5), the start left out."""
    phi = math.radians(turn)
    dx, dy = (x0 - x1) / 2, (y0 - y1) / 2
    xp, yp = math.cos(phi) * dx + math.sin(phi) * dy, -math.sin(phi) * dx + math.cos(phi) * dy
    grow = (xp / rx) ** 2 + (yp / ry) ** 2
    if grow > 1:
        rx, ry = rx * math.sqrt(grow), ry * math.sqrt(grow)
    under = max(0.0, (rx * ry) ** 2 - (rx * yp) ** 2 - (ry * xp) ** 2)
    k = math.sqrt(under / ((rx * yp) ** 2 + (ry * xp) ** 2)) * (-1 if large == sweep else 1)
    cxp, cyp = k * rx * yp / ry, -k * ry * xp / rx
    cx = math.cos(phi) * cxp - math.sin(phi) * cyp + (x0 + x1) / 2
    cy = math.sin(phi) * cxp + math.cos(phi) * cyp + (y0 + y1) / 2
    a = math.atan2((yp - cyp) / ry, (xp - cxp) / rx)
    b = math.atan2((-yp - cyp) / ry, (-xp - cxp) / rx) - a
    b += 2 * math.pi if sweep and b < 0 else -2 * math.pi if not sweep and b > 0 else 0
    for i in range(1, n + 1):
        t = a + b * i / n
        yield (
            cx + rx * math.cos(t) * math.cos(phi) - ry * math.sin(t) * math.sin(phi),
            cy + rx * math.cos(t) * math.sin(phi) + ry * math.sin(t) * math.cos(phi),
        )


def cubic(p0, p1, p2, p3, n=12):
    for i in range(1, n + 1):
        t = i / n
        s = 1 - t
        yield tuple(
            s**3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t**3 * d
            for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
        )


def numbers(tokens, i, letter):
    """One command's numbers; an arc's two flags may be glued to what follows them."""
    out = []
    while len(out) < SIZE[letter]:
        word = tokens[i]
        if letter == "A" and len(out) in (3, 4) and len(word) > 1 and word[0] in "01":
            tokens[i : i + 1] = [word[0], word[1:]]
            word = tokens[i]
        out.append(float(word))
        i += 1
    return out, i


def flatten(path: str) -> list:
    """The path as a list of polylines."""
    tokens, i, lines, now, start, letter, hinge = (
        TOKEN.findall(path),
        0,
        [],
        (0.0, 0.0),
        (0.0, 0.0),
        "M",
        None,
    )
    while i < len(tokens):
        if tokens[i].isalpha():
            letter, i = tokens[i], i + 1
        big, rel = letter.upper(), letter.islower()
        v, i = numbers(tokens, i, big)
        ox, oy = now if rel else (0.0, 0.0)
        if big == "M":
            now = start = (v[0] + ox, v[1] + oy)
            lines.append([now])
            letter = "l" if rel else "L"
            continue
        if big == "Z":
            lines[-1].append(start)
            now = start
            continue
        if big == "L":
            add = [(v[0] + ox, v[1] + oy)]
        elif big == "H":
            add = [(v[0] + ox, now[1])]
        elif big == "V":
            add = [(now[0], v[0] + oy)]
        elif big == "A":
            add = list(arc(*now, *v[:5], v[5] + ox, v[6] + oy))
        else:
            p = [(v[j] + ox, v[j + 1] + oy) for j in range(0, len(v), 2)]
            if big == "S":
                p = [(2 * now[0] - hinge[0], 2 * now[1] - hinge[1]) if hinge else now, *p]
            if big == "Q":
                p = [
                    tuple(a + 2 / 3 * (b - a) for a, b in zip(e, p[0], strict=True)) for e in (now, p[1])
                ] + [p[1]]
            hinge = p[1]
            add = list(cubic(now, *p))
        if big not in "CS":
            hinge = None
        lines[-1] += add
        now = lines[-1][-1]
    return [[[round(x, 2), round(y, 2)] for x, y in line] for line in lines]


if __name__ == "__main__":
    paths = json.loads((HERE / "paths.json").read_text())
    (HERE / "lines.json").write_text(
        json.dumps({k: flatten(p) for k, p in paths.items()}, separators=(",", ":")) + "\n"
    )
    print(len(paths), "icons")
