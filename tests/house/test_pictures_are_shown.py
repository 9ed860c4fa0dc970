"""Every picture in docs/pictures is shown somewhere, and every picture shown is there: none lies about."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_picture_is_shown_and_every_shown_one_is_there():
    shown = set()
    for page in PAGES:
        for target in re.findall(r"!\[[^\]]*\]\(((?!http)[^)#]+)\)", page.read_text(encoding="utf-8")):
            shown.add((page.parent / target).resolve())
    assert [str(one) for one in sorted(shown) if not one.exists()] == []
    kept = {one.resolve() for one in (ROOT / "docs" / "pictures").glob("*.png")}
    assert [one.name for one in sorted(kept - shown)] == []
