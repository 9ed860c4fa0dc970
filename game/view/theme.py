"""Colours, type steps and the marks of governments: what every screen looks like (units of 1280 x 720)."""

from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "assets"

ROOM, ROOM2, ROOM3, LINE = "#101A22", "#182630", "#213340", "#3A4D59"
SEA, LAND, RIVAL, MEMBER, COAST, GRID = "#13202A", "#1E2B34", "#2C3138", "#3D5666", "#587081", "#1C2C37"
IVORY, IVORY2, MUTE = "#F3EDE0", "#D9DDD9", "#AEBAC1"
PAPER, PAPER2, PAPER3, RULE = "#F5F0E6", "#EAE3D4", "#FBF8F1", "#CFC5B1"
INK, INK1, INK2 = "#17212A", "#24313C", "#47545D"
CAUTION, CAUTION_INK = "#E69F00", "#7A5200"
BREAK, BREAK_INK = "#F4935A", "#A63F00"
FOCUS, ENDED, WHITE = "#F0E442", "#7D8C95", "#FFFFFF"
DIM = (8, 13, 17, 184)

DARK = {"JP": "#56B4E9", "KR": "#2DB48A", "US": "#D58DB5", "EH": "#56B4E9", "WH": "#2DB48A"}
ON_PAPER = {"JP": "#005A8F", "KR": "#00684C", "US": "#8F3A69", "EH": "#005A8F", "WH": "#00684C"}
SHAPES = {"JP": "circle", "KR": "square", "US": "diamond", "EH": "circle", "WH": "square"}
MORE_SHAPES = ("hexagon", "triangle", "pentagon", "octagon", "circle", "square", "diamond")
MORE_DARK = ("#E8C468", "#9DC3E6", "#C9B8F0", "#8FD3C0", "#F0A8A0")
MORE_PAPER = ("#6B4E00", "#2B5C8A", "#56409A", "#1F6B59", "#96382E")

DISPLAY, TITLE, HEAD, BIG, BODY, SMALL = 52, 28, 20, 20, 16, 14
LINE_HEIGHT = {52: 56, 56: 72, 40: 46, 34: 44, 32: 40, 28: 36, 22: 30, 20: 26, 18: 24, 16: 22, 15: 21, 14: 18}
REGULAR, MEDIUM, BOLD, SERIF = "sans-regular", "sans-medium", "sans-bold", "serif-bold"
MINUS = "\u2212"


def hue(code: str, paper: bool = False) -> str:
    """The identity colour of a seat, `ivory`, `threat`, `ink` or a colour as it is."""
    plain = {"ivory": INK if paper else IVORY, "threat": BREAK_INK if paper else BREAK, "ink": INK}
    if code in plain:
        return plain[code]
    table, more = (ON_PAPER, MORE_PAPER) if paper else (DARK, MORE_DARK)
    return table.get(code) or more[sum(map(ord, code)) % len(more)]


def shape(code: str) -> str:
    """The outline of a seat's seal: identity never rests on colour alone."""
    return SHAPES.get(code) or MORE_SHAPES[sum(map(ord, code)) % 4]


def leading(px: float) -> float:
    """Line height of a type step."""
    return LINE_HEIGHT.get(px, round(px * 1.3))
