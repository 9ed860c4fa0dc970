"""Dialogs over a screen: menu, confirm, moves, saves, settings, help. Escape closes; focus returns where
it was."""

from game.text.shots import Move, SaveRow
from game.text.speak import _, ngettext
from game.view import desk
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page

BOUNDLESS = 9000.0


def laid(dialog, p: Page, app) -> None:
    """Draw a dialog in the layout there is room for."""
    if p.narrow:
        dialog.column(p, app)
    else:
        if isinstance(dialog, Dialog):
            dialog.wide = type(dialog).wide
        dialog.draw(p, app)


class Dialog:
    """A sheet in the middle with a title and a cross."""

    wide, high, title = 480.0, 420.0, ""

    def frame(self, p: Page, app) -> tuple[float, float]:
        """Draw the paper; the top left corner of what is inside comes back."""
        w, h = min(self.wide, p.w - 16), min(self.high, p.h - 32)
        x, y = (p.w - w) / 2, max(8.0, (p.room - h) / 2)
        p.sheet(x, y, w, h)
        p.fitted(self.title, x + 32, y + 22, w - 120, 40, 28, T.SERIF, T.INK)
        p.hline(x + 32, y + 72, w - 64, T.INK, 2)
        self.box = (x, y, w, h)
        return x, y

    def renamed(self) -> None:
        """The language changed while it was open."""

    def column(self, p: Page, app) -> None:
        """Where room is short: as wide as the page, as high as it needs, and scrolled."""
        self.wide = min(type(self).wide, p.w - 16)
        with p.flowing("dialog", 0, 0, p.w, p.h) as tell:
            p.h = BOUNDLESS
            self.draw(p, app)
            p.h = p.room
            tell(self.box[1] + self.box[3] + 16)

    def cross(self, p: Page, app) -> None:
        x, y, w, _h = self.box
        W.close_cross(p, "close", x + w - 72, y + 22, app.close)

    def first(self) -> str:
        return "close"


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
    ):
        self.title, self.together = _("Menu"), together
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
        if self.can_undo:
            rows.append(("undo", _("Step back one quarter"), "undo", go(app and app.undo)))
        if self.together:
            rows.append(("undo", _("Begin these orders again"), "undo", go(app and app.undo)))
        if self.can_step:
            rows.append(("stepback", _("Step back to a quarter"), "history", go(app and app.step_back)))
        if self.can_replay:
            rows.append(("replay", _("Replay from the first quarter"), "play", go(app and app.replay)))
        if self.ahead:
            rows.append(("ahead", _("From here: a thousand games on"), "history", go(app and app.ahead)))
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


class Confirm(Dialog):
    """One question, two answers; the safe one has focus."""

    wide, high = 520.0, 260.0

    def __init__(self, title: str, text: str, yes: str, act, no: str = ""):
        self.title, self.text, self.yes, self.act, self.no = title, text, yes, act, no or _("Not yet")

    def draw(self, p: Page, app) -> None:
        lines = p.lines(self.text, self.wide - 64, 16)
        self.high = 186 + 22 * len(lines)
        x, y = self.frame(p, app)
        p.paragraph(self.text, x + 32, y + 88, self.wide - 64, 16, colour=T.INK)
        foot, each = y + self.high - 72, min(216.0, (self.wide - 80) / 2)
        W.button(p, "no", self.no, x + 32, foot, each, 48, app.close, "second")
        W.button(p, "yes", self.yes, x + self.wide - 32 - each, foot, each, 48, lambda: app.close_then(self.act))
        self.cross(p, app)

    def first(self) -> str:
        return "no"


class Notice(Confirm):
    """One line to read, one button."""

    def __init__(self, title: str, text: str):
        super().__init__(title, text, "", None)

    def draw(self, p: Page, app) -> None:
        self.high = 186 + 22 * len(p.lines(self.text, self.wide - 64, 16))
        x, y = self.frame(p, app)
        p.paragraph(self.text, x + 32, y + 88, self.wide - 64, 16, colour=T.INK)
        W.button(p, "no", _("Go on"), x + self.wide - 248, y + self.high - 72, 216, 48, app.close)
        self.cross(p, app)


class Moves(Dialog):
    """The chooser of the home move: what it does, its price, and who cannot and why."""

    wide, high = 760.0, 640.0

    def __init__(self, app):
        self.title = _("One move this quarter")

    def draw(self, p: Page, app) -> None:
        rows = getattr(app.shot, "moves", ())
        kinds = list(dict.fromkeys(m.kind for m in rows))
        wide = min(self.wide, p.w - 32)
        tall = {m.id: max(57, 18 + W.stack_height(p, m.name, m.blocked or m.effect, wide - 170)) for m in rows}
        content = 57 + sum(tall.values()) + 34 * len([k for k in kinds if k])
        self.high = min(p.h - 40, 104 + content)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        with p.scrolling("moves", x + 20, y + 76, w - 40, h - 92, content):
            at = y + 76
            chosen = any(m.chosen for m in rows)
            self._none(p, app, x, at, w, not chosen)
            at += 57
            for kind in kinds:
                if kind:
                    p.text(kind, x + 32, at + 10, 14, T.BOLD, T.INK2)
                    at += 34
                for move in (m for m in rows if m.kind == kind):
                    self._row(p, app, move, x, at, w, tall[move.id])
                    at += tall[move.id]
        self.cross(p, app)

    def _none(self, p, app, x, y, w, chosen) -> None:
        on = W.row(
            p,
            "move:",
            x + 22,
            y + 2,
            w - 52,
            52,
            lambda: app.close_then(lambda: app.send(desk.ChooseMove(""))),
        )
        p.icon("check" if chosen else "minus", x + 34, y + 16, 24, T.INK)
        face = T.BOLD if chosen else T.MEDIUM
        W.stack(p, _("No move"), _("Keep your capital for later"), x + 72, y + 4, w - 170, 48, face)
        p.text("0", x + w - 44, y + 17, 16, T.BOLD, T.INK, align="right")
        p.hline(x + 32, y + 56, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y + 2, w - 52, 52)

    def _row(self, p: Page, app, m: Move, x, y, w, h) -> None:
        act = None if m.blocked else lambda: app.close_then(lambda: app.send(desk.ChooseMove(m.id)))
        on = W.row(p, f"move:{m.id}", x + 22, y + 2, w - 52, h - 5, act)
        ink, small = (T.INK2, T.BREAK_INK) if m.blocked else (T.INK, T.INK2)
        icon = "lock" if m.blocked else "check" if m.chosen else m.icon
        p.icon(icon, x + 34, y + h / 2 - 12, 24, ink)
        face = T.BOLD if m.chosen else T.MEDIUM
        W.stack(p, m.name, m.blocked or m.effect, x + 72, y + 4, w - 170, h - 9, face, ink, small)
        p.text(m.price, x + w - 44, y + h / 2 - 12, 16, T.BOLD, ink, align="right")
        p.hline(x + 32, y + h - 1, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y + 2, w - 52, h - 5)

    def first(self) -> str:
        return "move:"


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


class Saves(Dialog):
    """Saved games, a row each; a damaged one says in one line why it cannot be opened."""

    wide = 760.0

    def __init__(self):
        self.title = _("Load a game")

    def draw(self, p: Page, app) -> None:
        shot = app.desk.saves()
        content = max(96.0, 64.0 * len(shot.rows))
        self.high = min(p.h - 40, 104 + content + (24 if shot.folder else 0))
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        if not shot.rows:
            p.paragraph(
                _("Nothing is saved yet. The game saves by itself after every quarter."),
                x + 32,
                y + 92,
                w - 64,
                16,
                colour=T.INK,
            )
        with p.scrolling("saves", x + 20, y + 76, w - 40, h - 92, content):
            for i, row in enumerate(shot.rows):
                self._row(p, app, row, x, y + 76 + i * 64, w)
        self.cross(p, app)
        self.rows = shot.rows

    def _row(self, p: Page, app, r: SaveRow, x, y, w) -> None:
        act = None if r.damaged else lambda: app.close_then(lambda: app.send(desk.Load(r.id)))
        on = W.row(p, f"save:{r.id}", x + 22, y + 2, w - 52, 59, act)
        p.icon("warn" if r.damaged else "folder", x + 34, y + 19, 24, T.BREAK_INK if r.damaged else T.INK)
        when = p.measure(r.when, 14) + 24 + (0 if r.damaged else 52)
        p.fitted(r.title, x + 72, y + 10, w - 116 - when, 22, 16, T.MEDIUM, T.INK2 if r.damaged else T.INK)
        p.fitted(
            r.damaged or r.detail,
            x + 72,
            y + 33,
            w - (120 if r.damaged else 172),
            20,
            14,
            colour=T.BREAK_INK if r.damaged else T.INK2,
        )
        p.text(r.when, x + w - (44 if r.damaged else 96), y + 12, 14, colour=T.INK2, align="right")
        p.hline(x + 32, y + 63, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y + 2, w - 52, 59)
        if not r.damaged:
            again = lambda: app.close_then(lambda: app.send(desk.OpenReplay(r.id)))  # noqa: E731
            W.glyph(p, f"again:{r.id}", "play", x + w - 76, y + 20, 22, again, _("Replay from the first quarter"), True)

    def first(self) -> str:
        return "close"
