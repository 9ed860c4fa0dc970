"""A game played again, a quarter at a time, from nothing but its scenario, its seed, its orders and what was given."""

from .session import Session


class Again:
    """`session` grows quarter by quarter until it is the game again; `same` says whether it is so far."""

    def __init__(self, game: Session):
        self.records, self.digest = game.records, game.digest()
        self.session = Session(game.scenario, game.seed, game.run, game.council)
        if game.changed_rules or game.given:
            self.session.begin_with(game.changed_rules, game.given)

    @property
    def turn(self) -> int:
        """How many quarters have been played again."""
        return len(self.session.records)

    @property
    def done(self) -> bool:
        return self.turn == len(self.records)

    @property
    def same(self) -> bool:
        """Whether every cell of every quarter so far is as it was."""
        return self.turn == 0 or self.session.records[-1].mark == self.records[self.turn - 1].mark

    def step(self) -> bool:
        """Play one more quarter; False if there is none."""
        if self.done:
            return False
        page = self.records[self.turn]
        self.session.replay(page.orders, page.held)
        return True
