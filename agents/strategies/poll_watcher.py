"""A government that reads the polls: it does in public what the public wants, and leaves the rest alone."""

from game.laws.strategies import by_the_polls, order_by, poll_watcher

SOURCE = "Canes-Wrone 2006, Who Leads Whom?; the line between seen and unseen is an assumption"


def decide(view, seat, luck):
    """Break what the public sees and dislikes; sign whatever it would like."""
    return order_by(view, seat, luck, poll_watcher, by_the_polls)
