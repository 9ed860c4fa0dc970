"""The leaves of the debrief's sheet: their heads; form reached, forecasts and what came, what history did."""

from game.text.shots import EndShot, Forecast, Recorded
from game.text.speak import _
from game.view import marks
from game.view import theme as T
from game.view.page import Page


def names(s: EndShot) -> list[str]:
    """The leaves there are, in their order."""
    found = ["moves"] if s.effects_note else []
    found += ["story", "form"]
    found += ["forecasts"] if s.forecasts else []
    return [*found, "history"] if s.recorded_note else found


def tabs(p: Page, s: EndShot, leaf: str, turn, x, y, w) -> None:
    """A word a leaf; the open one is bold and underlined."""
    words = {
        "moves": _("Moves"),
        "story": _("Story"),
        "form": _("Form"),
        "forecasts": _("Forecasts"),
        "history": _("History"),
    }
    tips = {
        "moves": _("Moves that mattered"),
        "story": _("What happened, and why"),
        "form": _("Form reached"),
        "forecasts": _("Your forecasts and what came"),
        "history": _("What really happened"),
    }
    there = names(s)
    room = w - 32
    wide = {name: p.measure(words[name], 16, T.BOLD) + 16 for name in there}
    size = 16 if sum(wide.values()) <= room else 14
    wide = {name: p.measure(words[name], size, T.BOLD) + 12 for name in there}
    spare = max(0.0, min(12.0, (room - sum(wide.values())) / max(1, len(there))))
    at = x + 16
    for name in there:
        key, on = f"leaf:{name}", name == leaf
        p.control(key, at, y + 10, wide[name], 36, lambda name=name: turn(name), tip=tips[name])
        ink = T.INK if on or p.hot(key) else T.INK2
        p.text(words[name], at + wide[name] / 2, y + 17, size, T.BOLD if on else T.MEDIUM, ink, align="mid", lh=22)
        if on:
            p.hline(at + 5, y + 43, wide[name] - 10, T.INK, 3)
        if p.focused(key):
            p.ring(at + 3, y + 15, wide[name] - 6, 26, 4)
        at += wide[name] + spare
    p.hline(x + 24, y + 46, w - 48, T.RULE)


def draw(p: Page, s: EndShot, leaf: str, x, y, w, h) -> None:
    """One of the leaves that are read and not pressed."""
    left, inner = x + 24, w - 48
    body = {"form": form, "forecasts": forecasts, "history": history}[leaf]
    with p.flowing(leaf, x + 10, y + 50, w - 16, h - 58, True) as tell:
        tell(body(p, s, left, y + 58, inner) + 12 - (y + 50))


def form(p: Page, s: EndShot, x, y, w) -> float:
    """The form reached, who signed, whether it outlived a government; the y after it."""
    y += p.paragraph(s.form, x, y, w, 20, T.SERIF, T.INK) + 4
    y += p.paragraph(s.form_text, x, y, w, 14, colour=T.INK2, lh=20) + 12
    p.hline(x, y, w, T.RULE)
    y = signed(p, s, x, y + 12, w) + 12
    p.hline(x, y, w, T.RULE)
    return y + 10 + p.paragraph(s.outlived, x, y + 10, w, 16, T.MEDIUM, T.INK)


def signed(p: Page, s: EndShot, x, y, w) -> float:
    """Seals with a tick or a dash; the y after them."""
    p.text(_("Signed by"), x, y, 14, colour=T.INK2)
    each = w / max(1, len(s.signatories))
    for i, (code, name, done) in enumerate(s.signatories):
        cx = x + i * each
        marks.seal(p, code, cx + 14, y + 38, 11, paper=True)
        if each > 90:
            face, ink = (T.BOLD, T.INK) if done else (T.REGULAR, T.INK2)
            p.fitted(name, cx, y + 56, each - 4, 18, 14, face, ink)
        spot = (cx + 32, y + 30) if each > 60 else (cx + 6, y + 54)
        p.icon("check" if done else "minus", *spot, 16, T.INK if done else T.INK2, 2.4)
    return y + 80 + p.paragraph(s.signed, x, y + 78, w, 14, colour=T.INK2, lh=20)


def dated(p: Page, text: str, date: str, x, y, w) -> float:
    """A sentence with its date at the right; how high it is."""
    p.text(date, x + w, y, 14, colour=T.INK2, align="right")
    return p.paragraph(text, x, y, w - p.measure(date, 14) - 12, 15, T.MEDIUM, T.INK, lh=20)


def forecasts(p: Page, s: EndShot, x, y, w) -> float:
    """A row a forecast: yours and the model's chance, and what came; the score above."""
    y += p.paragraph(s.forecasts_note, x, y, w, 14, T.MEDIUM, T.INK, lh=20) + 8
    for one in s.forecasts:
        p.hline(x, y, w, T.RULE)
        y = _forecast(p, one, x, y + 8, w) + 8
    return y


def _forecast(p: Page, one: Forecast, x, y, w) -> float:
    y += dated(p, one.text, one.date, x, y, w) + 2
    words = _("You {a}, the model {b}") if one.model else _("You {a}")
    words = words.format(a=one.said, b=one.model)
    came = one.came or _("not answered by the game")
    wide = p.measure(came, 14, T.BOLD) + 26
    p.fitted(words, x, y, w - wide - 8, 20, 14, colour=T.INK2)
    if one.came:
        p.icon("check" if one.close else "cross", x + w - wide, y + 1, 18, T.INK if one.close else T.BREAK_INK, 2.2)
    p.text(came, x + w, y + 1, 14, T.BOLD, T.INK if one.close or not one.came else T.BREAK_INK, align="right")
    return y + 22


def history(p: Page, s: EndShot, x, y, w) -> float:
    """What really happened in the game's time, each with its source."""
    y += p.paragraph(s.recorded_note, x, y, w, 14, colour=T.INK2, lh=20) + 8
    for one in s.recorded:
        p.hline(x, y, w, T.RULE)
        y = _recorded(p, one, x, y + 8, w) + 8
    return y


def _recorded(p: Page, one: Recorded, x, y, w) -> float:
    y += dated(p, one.text, one.date, x, y, w) + 1
    y += p.paragraph(one.detail, x, y, w, 14, colour=T.INK, lh=19) + 1
    return y + p.paragraph(one.source, x, y, w, 14, colour=T.INK2, lh=19)
