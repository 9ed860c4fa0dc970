"""With eight governments every screen still holds: seals on a ring, cards in two rows, narrow columns."""

from dataclasses import replace

import pytest

from game.text import demo
from game.text import shots as S
from tests.view.test_layout import faults
from tests.view.windows import SIZES, opened

CODES = ("JP", "KR", "US", "AU", "PH", "CA", "NZ", "IN")
NAMES = ("Tokyo", "Seoul", "Washington", "Canberra", "Manila", "Ottawa", "Wellington", "Delhi")
PAIRS = tuple(zip(CODES, NAMES, strict=True))


def seats() -> S.SeatShot:
    shot = demo.seats()
    rows = tuple(replace(shot.rows[0], code=code, name=name, flag="") for code, name in PAIRS)
    return replace(shot, rows=(*rows, shot.rows[-1]))


def reveal() -> S.RevealShot:
    shot = demo.reveal()

    def wide(row: S.RevealRow) -> S.RevealRow:
        return replace(row, cells=tuple(replace(row.cells[i % 2], code=code) for i, code in enumerate(CODES)))

    moves = tuple((code, "Reassured a group") for code in CODES)
    return replace(shot, seats=PAIRS, rows=tuple(wide(row) for row in shot.rows * 2), moves=moves)


def pact() -> S.PactShot:
    signers = tuple(S.Signatory(code, name, True, code == "JP") for code, name in PAIRS)
    chances = tuple(S.Chance(code, name, 0.5, "50 %") for code, name in PAIRS[1:])
    return replace(demo.pact(), signatories=signers, chances=chances)


def end() -> S.EndShot:
    return replace(demo.end(), signatories=tuple((code, name, True) for code, name in PAIRS))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("shot", [seats, reveal, pact, end, demo.board_ring], ids=lambda f: f.__name__)
def test_eight_governments_fit(shot, size):
    assert faults(opened(shot(), size)) == []
