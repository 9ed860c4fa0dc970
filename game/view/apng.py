"""An animated PNG, written with nothing but zlib: every frame holds only the pixels that changed.

Why not GIF or WebP: GIF keeps 256 colours and would band the map; WebP needs a library. Browsers and GitHub play APNG,
and whoever does not sees its first frame. Format: PNG third edition, acTL, fcTL and fdAT chunks (W3C 2025).
"""

import struct
import zlib

import pygame

KEY = b"\x89PNG\r\n\x1a\n"
OVER, KEEP = 1, 0  # blend over what is there; leave it there


def changed(now: pygame.Surface, before: pygame.Surface) -> pygame.Surface:
    """The pixels of `now` that differ from `before`; all others are clear."""
    found = pygame.Surface(now.get_size(), pygame.SRCALPHA)
    found.fill((0, 0, 0, 0))
    same = pygame.mask.from_threshold(now, (0, 0, 0), (1, 1, 1, 255), before)
    same.invert()
    solid = pygame.Surface(now.get_size(), pygame.SRCALPHA)
    solid.blit(now, (0, 0))
    same.to_surface(found, solid, unsetcolor=None)
    return found


def write(frames: list[tuple[pygame.Surface, int]]) -> bytes:
    """The file of frames, each with how long it is shown in milliseconds; all of one size."""
    w, h = frames[0][0].get_size()
    out = [KEY, _chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 6, 0, 0, 0))]
    out.append(_chunk(b"acTL", struct.pack(">II", len(frames), 0)))
    number, before = 0, None
    for surface, shown in frames:
        part = surface if before is None else changed(surface, before)
        area = surface.get_rect() if before is None else part.get_bounding_rect() or pygame.Rect(0, 0, 1, 1)
        control = struct.pack(">IIIIIHHBB", number, area.w, area.h, area.x, area.y, shown, 1000, KEEP, OVER)
        out.append(_chunk(b"fcTL", control))
        data = zlib.compress(_rows(part.subsurface(area)), 9)
        out.append(_chunk(b"IDAT", data) if before is None else _chunk(b"fdAT", struct.pack(">I", number + 1) + data))
        number += 1 if before is None else 2
        before = surface
    return b"".join((*out, _chunk(b"IEND", b"")))


def _rows(surface: pygame.Surface) -> bytes:
    """Rows of RGBA, each with the filter `none`: flat pictures compress best so."""
    w, h = surface.get_size()
    raw = pygame.image.tobytes(surface, "RGBA")
    return b"".join(b"\0" + raw[4 * w * y : 4 * w * (y + 1)] for y in range(h))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
