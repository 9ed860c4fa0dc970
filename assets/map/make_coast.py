"""The coast is Natural Earth 1:50m (public domain), cut to the window of the map and thinned.

Run `python assets/map/make_coast.py RINGS.json`, where RINGS.json is {code: [[[lon, lat], ...], ...]} with
one
list of rings a country (JP KR KP CN RU) and XX for all others. Disputed islands belong to XX, the neutral
land.
Writes coast.json beside this file.
"""

import json
import sys
from pathlib import Path

WEST, EAST, SOUTH, NORTH = 60.0, 170.0, 15.0, 62.0
STEP = 0.03


def thin(ring: list, step: float = STEP) -> list:
    """The ring without points nearer than `step` degrees to the one before."""
    kept = [ring[0]]
    for lon, lat in ring[1:-1]:
        if abs(lon - kept[-1][0]) + abs(lat - kept[-1][1]) >= step:
            kept.append([lon, lat])
    return [[round(lon, 2), round(lat, 2)] for lon, lat in [*kept, ring[-1]]]


def inside(ring: list) -> bool:
    return any(WEST <= lon <= EAST and SOUTH <= lat <= NORTH for lon, lat in ring)


def make(source: Path) -> dict:
    rings = json.loads(source.read_text())
    return {
        code: [thin(r) for r in rings[code] if inside(r)] for code in ("XX", "CN", "RU", "KP", "KR", "JP")
    }


if __name__ == "__main__":
    out = Path(__file__).with_name("coast.json")
    out.write_text(json.dumps(make(Path(sys.argv[1])), separators=(",", ":")) + "\n")
    print(out.name, out.stat().st_size)
