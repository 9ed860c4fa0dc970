"""What everybody may know: a world with only its public tables left, for the projector and for observers."""

from game.session import Session
from game.text.seen import Page, Seen
from game.text.words import Words

PUBLIC = (
    "rules", "date", "threat", "hub", "hub_patron", "hub_attention", "is_hub", "approval", "resting", "bloc",
    "leader_number", "turnovers", "term", "term_length", "single_term", "cabinet", "grievance", "grievance_rest",
    "threat_weight", "lens", "bloc_x", "bloc_h", "loses", "spread", "dependence", "exposure", "trust", "faction_bloc",
    "faction_weight", "faction_x", "faction_h", "menu", "state", "signer", "rule", "agenda", "depth", "bind",
    "visible", "obligation", "price", "age", "since", "leaver", "concluded", "extended", "table", "table_item",
    "table_seat", "mood", "news", "deed", "breaks", "signed", "bound", "move", "target", "election",
    "crisis", "firm",
)  # fmt: skip
"""A table that is not named here is shown to nobody before the end. Leaders' minds, capital, forecasts: not named."""


def masked(world):
    """The world with everything but its public tables at zero."""
    hidden = {name: _zeros(table) for name, table in zip(world._fields, world, strict=True) if name not in PUBLIC}
    return world._replace(**hidden)


def _zeros(table):
    return tuple(_zeros(row) if isinstance(row, (list, tuple)) else 0.0 for row in table)


class PublicReader:
    """Reads a game as somebody who holds no seat; as `game.text.seen.Reader` does for a seat."""

    def __init__(self, session: Session):
        self.session, self.words = session, Words(session.scenario)
        self._pages: tuple[Page, ...] = ()

    def read(self) -> Seen:
        records = self.session.records
        new = records[len(self._pages) :]
        self._pages += tuple(Page(r.turn, masked(r.opened), masked(r.closed), r.facts, r.held) for r in new)
        now, first = masked(self.session.world), masked(self.session.book.first)
        return Seen(self.words, 0, now, self._pages, first, 0, 0, True)
