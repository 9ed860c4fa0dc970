"""The menu, and the quarters one may step back to."""

from game.text.speak import _, ngettext
from game.view import desk
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.dialogs import Dialog


class Menu(Dialog):
    """Escape: go on, save, load, step back, help, settings, title."""

    wide, title_key = 420.0, "menu"

    def __init__(
        self,
        playing: bool,
        can_undo: bool,
        can_step: bool = False,
        can_replay: bool = False,
        ahead: bool = False,
        together: bool = False,
        asked: bool = False,
    ):
        self.title, self.together, self.asked = _("Menu"), together, asked
        self.playing, self.can_undo = playing, can_undo
        self.can_step, self.can_replay, self.ahead = can_step, can_replay, ahead
        self.high = 94 + 49 * len(self.items(None)) + 20

    def renamed(self) -> None:
        self.title = _("Menu")

    def items(self, app) -> list:
        go = (lambda f: f) if app else (lambda f: None)
        rows = [("resume", _("Go on playing"), "play", go(app and app.close))]
        if self.playing:
            rows.append(("save", _("Save"), "save", go(app and app.save)))
        rows.append(("load", _("Load a game"), "folder", go(app and app.load)))
        if self.asked:
            rows.append(("foretell", _("Enter forecasts"), "pen", go(app and app.foretell)))
        if self.can_undo:
            rows.append(("undo", _("Step back one quarter"), "undo", go(app and app.undo)))
        if self.together:
            rows.append(("undo", _("Begin these orders again"), "undo", go(app and app.undo)))
        if self.can_step:
            rows.append(("stepback", _("Step back to a quarter"), "history", go(app and app.step_back)))
        if self.can_replay:
            rows.append(("replay", _("Replay from the first quarter"), "play", go(app and app.replay)))
        if self.ahead:
            rows.append(("ahead", _("From here: a thousand games on"), "share", go(app and app.ahead)))
        rows += [
            ("helping", _("How to play"), "help", go(app and app.help)),
            ("settings", _("Settings"), "gear", go(app and app.settings)),
        ]
        if self.playing:
            rows.append(("totitle", _("Leave for the title"), "back", go(app and app.to_title)))
        rows.append(("quit", _("Quit"), "quit", go(app and app.quit)))
        return rows

    def draw(self, p: Page, app) -> None:
        x, y = self.frame(p, app)
        w = self.box[2]
        for i, (key, word, icon, act) in enumerate(self.items(app)):
            top = y + 84 + i * 49
            on = W.row(p, key, x + 20, top, w - 40, 46, act)
            p.icon(icon, x + 32, top + 11, 24, T.INK)
            p.text(word, x + 70, top + 11, 18, T.MEDIUM, T.INK)
            if i:
                p.hline(x + 32, top - 2, w - 64, T.RULE)
            if on:
                W.row_ring(p, x + 20, top, w - 40, 46)
        self.cross(p, app)

    def first(self) -> str:
        return "resume"


class StepBack(Dialog):
    """Every quarter played, the last first: go back to its beginning. What was played since stays saved."""

    wide, row = 520.0, 46.0

    def __init__(self, past: tuple[tuple[int, str], ...]):
        self.past = tuple(reversed(past))
        self.renamed()

    def renamed(self) -> None:
        self.title = _("Step back to")

    def draw(self, p: Page, app) -> None:
        note = _("What you played since stays among the saved games.")
        content = self.row * len(self.past) + 4
        foot = 20 * len(p.lines(note, self.wide - 64, 14)) + 28
        self.high = min(p.h - 40, 92 + content + foot)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        with p.scrolling("stepback", x + 20, y + 76, w - 40, h - 84 - foot, content):
            for i, (turn, date) in enumerate(self.past):
                self._row(p, app, i, turn, date, x, y + 78 + i * self.row, w)
        p.paragraph(note, x + 32, y + h - foot + 10, w - 64, 14, colour=T.INK2, lh=20)
        self.cross(p, app)

    def _row(self, p: Page, app, i, turn, date, x, y, w) -> None:
        back = ngettext("{n} quarter back", "{n} quarters back", i + 1).format(n=i + 1)
        go = lambda: app.close_then(lambda: app.send(desk.StepBack(turn)))  # noqa: E731
        on = W.row(p, f"back:{turn}", x + 22, y, w - 52, self.row - 3, go)
        p.text(date, x + 40, y + 10, 16, T.MEDIUM, T.INK)
        p.text(back, x + w - 48, y + 11, 14, colour=T.INK2, align="right")
        p.hline(x + 32, y + self.row - 2, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y, w - 52, self.row - 3)

    def first(self) -> str:
        return f"back:{self.past[0][0]}" if self.past else "close"
