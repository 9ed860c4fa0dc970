"""Settings: text size, motion, sound and its two volumes, language, and which key does what."""

from dataclasses import replace

import pygame

from game.text.numbers import percent
from game.text.speak import _
from game.view import keys
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.dialogs import Dialog

SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)
LANGUAGES = (("English", "en"), ("\u65e5\u672c\u8a9e", "ja"), ("\ud55c\uad6d\uc5b4", "ko"))
ROW, STACKED = 60.0, 92.0


class SettingsDialog(Dialog):
    """A row a setting; each change holds at once and is kept."""

    wide, high = 700.0, 560.0

    def __init__(self):
        self.renamed()

    def renamed(self) -> None:
        self.title = _("Settings")

    def draw(self, p: Page, app) -> None:
        rows = self._rows(app)
        step = ROW if self.wide >= 640 else STACKED
        self.high = 94 + step * (len(rows) + 1) + 8
        x, y = self.frame(p, app)
        w = self.box[2]
        for i, (name, parts) in enumerate(rows):
            top = y + 84 + i * step
            if i:
                p.hline(x + 32, top, w - 64, T.RULE)
            self._row(p, i, name, parts, x + 32, top, w - 64, step)
        top = y + 84 + len(rows) * step
        p.hline(x + 32, top, w - 64, T.RULE)
        W.button(p, "keys", _("Keys"), x + 32, top + 12, 200, 44, lambda: app.open(Keys()), "second", icon="gear")
        self.cross(p, app)

    def _row(self, p: Page, i: int, name: str, parts, x, y, w, step) -> None:
        stacked = step == STACKED
        p.fitted(name, x, y + 6, w if stacked else 190, 30 if stacked else 48, 16, T.MEDIUM, T.INK)
        room, top = (w, y + 40) if stacked else (w - 190, y + 8)
        left = x + w - room
        if callable(parts):
            parts(p, left, top, room)
            return
        each = min(112.0, (room - 6 * (len(parts) - 1)) / len(parts))
        left += 0 if stacked else room - (each + 6) * len(parts) + 6
        for j, (word, on, act) in enumerate(parts):
            choice(p, f"set:{i}:{j}", word, left + j * (each + 6), top, each, 44, on, act)

    def _rows(self, app) -> list:
        s = app.desk.settings()

        def to(**new):
            return lambda: app.change(replace(s, **new))

        return [
            (_("Text size"), [(percent(n), abs(s.text_scale - n) < 0.01, to(text_scale=n)) for n in SIZES]),
            (
                _("Motion"),
                [
                    (_("Full"), not s.reduced_motion, to(reduced_motion=False)),
                    (_("Reduced"), s.reduced_motion, to(reduced_motion=True)),
                ],
            ),
            (_("Language"), [(n, s.language == code, to(language=code)) for n, code in LANGUAGES]),
            (_("Sound"), [(_("On"), s.sound, to(sound=True)), (_("Off"), not s.sound, to(sound=False))]),
            (_("Loudness of cues"), self._volume("cues", s.cues, lambda v: to(cues=v)())),
            (_("Loudness of the rain"), self._volume("bed", s.bed, lambda v: to(bed=v)())),
        ]

    def _volume(self, key: str, value: float, put):
        def draw(p: Page, x, y, w):
            W.slider(p, key, x, y + 8, w - 64, value, put, step=0.1)
            p.text(percent(value), x + w, y + 10, 16, T.BOLD, T.INK, align="right")

        return draw


class Keys(Dialog):
    """A row an act: choose it, press the key it shall have. Two acts on one key are named."""

    wide, row = 620.0, 46.0

    def __init__(self):
        self.waiting = ""
        self.renamed()

    def renamed(self) -> None:
        self.title = _("Keys")

    def draw(self, p: Page, app) -> None:
        changed = app.settings_now.keys
        clash = keys.clashes(changed)
        content = self.row * len(keys.ACTS)
        note = _("Enter, Tab, Escape and the arrow keys always work as well.")
        foot = 20 * len(p.lines(note, self.wide - 64, 14)) + 84
        self.high = min(p.h - 40, 84 + content + foot)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        with p.scrolling("keys", x + 20, y + 78, w - 40, h - 78 - foot, content):
            for i, (act, word) in enumerate(keys.words().items()):
                self._row(p, app, act, word, changed, clash.get(act, ""), x, y + 78 + i * self.row, w)
        p.paragraph(note, x + 32, y + h - foot + 12, w - 64, 14, colour=T.INK2, lh=20)
        back = lambda: app.change(replace(app.settings_now, keys=()))  # noqa: E731
        W.button(p, "reset", _("All keys as at first"), x + 32, y + h - 64, 260, 44, back, "second", icon="undo")
        self.cross(p, app)

    def _row(self, p: Page, app, act, word, changed, clash, x, y, w) -> None:
        on = W.row(p, f"key:{act}", x + 22, y + 1, w - 52, self.row - 3, lambda: self._wait(app, act))
        name = keys.shown(keys.key_of(act, changed))
        cap = max(48.0, p.measure(name, 14, T.BOLD) + 24)
        waits = self.waiting == act
        said = _("Press a key") if waits else _("also: {act}").format(act=keys.words()[clash]) if clash else ""
        wide = min(p.measure(said, 14, T.BOLD), w * 0.4) if said else 0
        p.fitted(word, x + 34, y + 2, w - 92 - cap - wide - 24, self.row - 5, 16, T.MEDIUM, T.INK)
        if said:
            ink = T.INK if waits else T.BREAK_INK
            p.fitted(said, x + w - 52 - cap - wide, y + 2, wide, self.row - 5, 14, T.BOLD, ink, "right")
        left = x + w - 40 - cap
        p.frame(left, y + 7, cap, 30, T.FOCUS if waits else T.PAPER3, T.BREAK_INK if clash else T.INK2, 1.5, 5)
        p.text(name, left + cap / 2, y + 13, 14, T.BOLD, T.INK, align="mid")
        p.hline(x + 32, y + self.row - 1, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y + 1, w - 52, self.row - 3)

    def _wait(self, app, act: str) -> None:
        self.waiting = "" if self.waiting == act else act

    def capture(self, app, key: int) -> bool:
        """Take a key for the act that waits for one; True if it was taken. Escape leaves it as it was."""
        act, name = self.waiting, pygame.key.name(key).lower()
        if not act or name in keys.NEVER or not name:
            return bool(act)
        self.waiting = ""
        if name != "escape":
            app.change(replace(app.settings_now, keys=keys.given(app.settings_now.keys, act, name)))
        return True

    def first(self) -> str:
        return f"key:{next(iter(keys.ACTS))}"


def choice(p: Page, key, word, x, y, w, h, on: bool, act) -> None:
    """One of several: the chosen one is filled and has a tick."""
    p.control(key, x, y, w, h, act)
    if on:
        p.rect(x, y, w, h, T.INK, 6)
    else:
        p.rect(x, y, w, h, T.PAPER2 if p.hot(key) else T.PAPER, 6)
        p.rect(x, y, w, h, T.INK2, 6, 1.5)
    face, ink = (T.BOLD, T.IVORY) if on else (T.REGULAR, T.INK)
    wide = p.measure(word, 16, face) + (20 if on else 0)
    left = x + (w - wide) / 2
    if on:
        p.icon("check", left, y + h / 2 - 8, 16, ink, 2.6)
        left += 20
    p.text(word, left, y + h / 2 - 11, 16, face, ink)
    if p.focused(key):
        p.ring(x, y, w, h, 6)
