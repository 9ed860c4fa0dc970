"""The four fonts of the game are subsets of Noto CJK's Japanese face: Latin, JIS level 1, KS X 1001 hangul.

Run `python assets/fonts/make_fonts.py [FOLDER]` where FOLDER holds Debian's fonts-noto-cjk collections
(by default /usr/share/fonts/opentype/noto). Needs fonttools. Writes *.otf beside this file.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
FACES = {
    "sans-regular": "NotoSansCJK-Regular",
    "sans-medium": "NotoSansCJK-Medium",
    "sans-bold": "NotoSansCJK-Bold",
    "serif-bold": "NotoSerifCJK-Bold",
}
EXTRA = (
    "\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201c\u201d\u2022"
    "\u2026\u2032\u2190\u2191\u2192\u2193\u2212\u00d7\u25cf\u25cb"
)


def rows(codec: str, first: int, last: int) -> set[int]:
    """Every character of the 94 x 94 table `codec` between two rows, both included."""
    found = set()
    for row in range(first, last + 1):
        for cell in range(1, 95):
            try:
                found.add(ord(bytes([row + 0xA0, cell + 0xA0]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                continue
    return found


def wanted() -> set[int]:
    """Latin with its accents, punctuation, kana, JIS level 1 kanji, hangul of KS X 1001."""
    latin = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
    return (
        latin
        | {ord(c) for c in EXTRA}
        | rows("euc_jp", 1, 8)
        | rows("euc_jp", 16, 47)
        | rows("euc_kr", 1, 40)
    )


def make(folder: Path) -> None:
    options = subset.Options(
        layout_features=["kern"],
        hinting=False,
        desubroutinize=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        drop_tables=["VORG", "vhea", "vmtx", "BASE", "GSUB"],
    )
    for name, source in FACES.items():
        font = TTFont(folder / f"{source}.ttc", fontNumber=0)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=wanted())
        cutter.subset(font)
        font.save(HERE / f"{name}.otf")
        print(name, (HERE / f"{name}.otf").stat().st_size)


if __name__ == "__main__":
    make(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/noto"))
