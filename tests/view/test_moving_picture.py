"""The README's moving picture: a true APNG under 1.5 MB, whose frames put together are the frames that were drawn."""

import struct
import zlib

import pygame

from game.view import apng
from game.view.theme import ASSETS

FILE = ASSETS.parent / "docs" / "pictures" / "a-quarter.png"


def chunks(data: bytes):
    """(kind, content) of every chunk, its checksum looked at."""
    assert data[:8] == apng.KEY
    at = 8
    while at < len(data):
        (long,) = struct.unpack(">I", data[at : at + 4])
        kind, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + long]
        assert struct.unpack(">I", data[at + 8 + long : at + 12 + long])[0] == zlib.crc32(kind + content)
        yield kind, content
        at += 12 + long


def played_back(data: bytes) -> list[bytes]:
    """What a browser shows: every frame laid over the one before, as RGB."""
    found, canvas, control = [], None, None
    for kind, content in chunks(data):
        if kind == b"IHDR":
            canvas = pygame.Surface(struct.unpack(">II", content[:8]), pygame.SRCALPHA)
        elif kind == b"fcTL":
            control = struct.unpack(">IIIIIHHBB", content)
        elif kind in (b"IDAT", b"fdAT"):
            _number, w, h, x, y, *_rest = control
            raw = zlib.decompress(content if kind == b"IDAT" else content[4:])
            rows = b"".join(raw[i * (4 * w + 1) + 1 : (i + 1) * (4 * w + 1)] for i in range(h))
            canvas.blit(pygame.image.frombytes(rows, (w, h), "RGBA"), (x, y))
            found.append(pygame.image.tobytes(canvas, "RGB"))
    return found


def test_the_frames_come_out_as_they_went_in():
    frames = []
    for i in range(5):
        surface = pygame.Surface((60, 40))
        surface.fill((16, 26, 34))
        pygame.draw.circle(surface, (240, 228, 66), (10 + 9 * i, 20), 7)
        frames.append((surface, 100))
    frames.append((frames[-1][0].copy(), 50))
    data = apng.write(frames)
    assert played_back(data) == [pygame.image.tobytes(surface, "RGB") for surface, _shown in frames]
    assert len(data) < 4000


def test_the_readmes_picture_is_small_and_whole():
    data = FILE.read_bytes()
    assert len(data) < 1_500_000 and "a-quarter.png" in (ASSETS.parent / "README.md").read_text(encoding="utf-8")
    kinds = [kind for kind, _content in chunks(data)]
    (count, plays) = next(struct.unpack(">II", content) for kind, content in chunks(data) if kind == b"acTL")
    assert kinds.count(b"fcTL") == count > 20 and plays == 0, "it runs for ever"
    assert len(set(played_back(data))) > 15
