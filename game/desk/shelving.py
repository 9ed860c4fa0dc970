"""Games put on the shelf and taken down again: by hand, by itself after every quarter, from the title."""

from datetime import datetime

from game.content import load_scenario, scenario_ids
from game.session import SaveError
from game.text import commands as D
from game.text.shelf import Shelf, unopened
from game.text.shots import SavesShot
from game.text.speak import _

from .keeping import BY_ITSELF, stamp


class Shelving:
    """The part of a person's desk that saves and loads; `_began` is the name under which the game saves itself."""

    def saves(self) -> SavesShot:
        return shelf().shot(self.keeping.rows(), datetime.now(), str(self.keeping.folder))

    def _autosave(self):
        try:
            self.keeping.auto(self.play.session, self._began)
        except SaveError as error:
            return D.Done(_("The quarter is played, but it could not be saved: {why}").format(why=error))
        return None

    def _Save(self, command: D.Save):
        if not self.playing():
            return _("There is no game to save.")
        try:
            path = self.keeping.by_hand(self.play.session, stamp(datetime.now()))
        except SaveError as error:
            return _("The game could not be saved: {why}").format(why=error)
        said = _("Saved as {name}. Orders not yet sealed are not part of it.")
        if self.several:
            said = _("Saved as {name}. It goes on at the first curtain of this quarter.")
        return D.Done(said.format(name=path.name))

    def _Load(self, command: D.Load):
        return self._open(command.id)

    def _open(self, name: str):
        try:
            self._enter(self.keeping.open(name))
        except SaveError as error:
            return unopened(error)
        return None


def shelf() -> Shelf:
    """Tells saved games of every shipped situation."""
    return Shelf([load_scenario(name) for name in scenario_ids()], BY_ITSELF)
