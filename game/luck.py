"""The tape: the only place that makes random numbers, and each of them has an address.

A draw is found by (seed, run, turn, kind, actor), with Philox-4x64-10, the counter-based generator NumPy ships: key
(seed, run), counter (block, turn, 0, 0). So two games that differ in one choice share every draw that choice cannot
reach, and neither threads, nor chunks, nor the order of asking can matter.
Source: Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3".
"""

import hashlib

import numpy as np

from game.laws.portable import logit, normal
from game.laws.state import Luck

KINDS = (
    "rival",
    "china",
    "history",
    "keep",
    "sign",
    "move",
    "coin",
    "ratify",
    "approval",
    "rally",
    "election",
    "cabinet",
    "leader",
    "speech",
    "word",
    "crisis",
    "firm",
)
ROOM = 512  # actors a kind has room for: 8 governments x 64
ROW = 64  # actors in a government's row
MASK = (1 << 64) - 1
MULTIPLY_0, MULTIPLY_1 = 0xD2E7470EE14C6C93, 0xCA5A826395121157
WEYL_0, WEYL_1 = 0x9E3779B97F4A7C15, 0xBB67AE8584CAA73B
ROUNDS = 10


def seed_number(seed) -> int:
    """Any seed as 64 bits: whole numbers as they are (modulo 2**64), digits as numbers, other text by SHA-256."""
    if seed is None:
        seed = 0
    if isinstance(seed, str):
        text = seed.strip()
        if text.lstrip("-").isdecimal():
            return int(text) & MASK
        return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")
    if isinstance(seed, bool) or int(seed) != seed:
        raise ValueError(f"seed: found {seed!r}, expected a whole number or text")
    return int(seed) & MASK


def philox(seed: int, run: int, turn: int, block: int) -> tuple[int, int, int, int]:
    """One block of four 64-bit words, exactly NumPy's: the definition in plain whole numbers."""
    a, b, c, d = block & MASK, turn & MASK, 0, 0
    key_0, key_1 = seed & MASK, run & MASK
    for _ in range(ROUNDS):
        left, right = MULTIPLY_0 * a, MULTIPLY_1 * c
        a, b, c, d = (right >> 64) ^ b ^ key_0, right & MASK, (left >> 64) ^ d ^ key_1, left & MASK
        key_0, key_1 = (key_0 + WEYL_0) & MASK, (key_1 + WEYL_1) & MASK
    return a, b, c, d


def uniform(word: int) -> float:
    """A 64-bit word as a number strictly between 0 and 1: 52 of its bits, in the middle of their cell."""
    return ((word >> 12) + 0.5) * (1.0 / 4503599627370496.0)


def draw(seed: int, run: int, turn: int, kind: str, actor: int) -> float:
    """The uniform number at one address."""
    place = KINDS.index(kind) * ROOM + actor
    return uniform(philox(seed, run, turn, 1 + place // 4)[place % 4])


def turn_uniforms(seed: int, run: int, turn: int, rows: int = 8, width: int = ROW) -> np.ndarray:
    """All uniform numbers of a turn, (kinds, rows, width): the same as `draw` at every address."""
    bits = np.random.Philox(
        key=np.array([seed & MASK, run & MASK], dtype=np.uint64),  # a list would pass through float64 and lose bits
        counter=np.array([0, turn, 0, 0], dtype=np.uint64),
    )
    words = bits.random_raw(len(KINDS) * ROOM).reshape(-1, 8, ROW)[:, :rows, :width]
    return ((words >> np.uint64(12)).astype(np.float64) + 0.5) * (1.0 / 4503599627370496.0)


def luck(seed: int, run: int, turn: int, governments: int, commitments: int, moves: int) -> Luck:
    """All chance of one turn, shaped as the laws want it (see `Luck`)."""
    u = turn_uniforms(seed, run, turn, governments, max(commitments, moves + 1, governments, 5))

    def row(kind: str) -> list:
        return u[KINDS.index(kind), 0].tolist()

    def table(kind: str, width: int) -> list:
        return u[KINDS.index(kind), :governments, :width].tolist()

    def column(kind: str) -> list:
        return u[KINDS.index(kind), :governments, 0].tolist()

    return Luck(
        rival=row("rival")[:5],
        china_z=[normal(row("china")[0])],
        history=row("history")[:3],
        keep_e=[[logit(x) for x in r] for r in table("keep", commitments)],
        sign_e=[logit(x) for x in column("sign")],
        move_e=[[logit(x) for x in r] for r in table("move", moves + 1)],
        coin=table("coin", commitments),
        ratify_u=column("ratify"),
        approval_z=[normal(x) for x in column("approval")],
        rally_u=column("rally"),
        election_u=column("election"),
        cabinet_u=column("cabinet"),
        leader_z=[[normal(x) for x in r] for r in table("leader", 2)],
        speech_z=[[normal(x) for x in r] for r in table("speech", governments)],
        word_z=[[normal(x) for x in r] for r in table("word", governments)],
        crisis=row("crisis")[:5],
        firm_e=[[logit(x) for x in r] for r in table("firm", 4)],
    )
