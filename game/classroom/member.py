"""A student in a room, and the answers that are known again when a message comes twice."""

from collections import OrderedDict
from dataclasses import dataclass, field

from .chairs import PRESS, group
from .messages import Reply

REMEMBERED = 64  # answered messages of one person that are known again when they come twice


@dataclass
class Member:
    """A student. `line` is the socket in use, 0 for none; `key` the fingerprint of the token; `chair` see chairs.py."""

    number: int
    name: str
    key: str
    chair: str = ""
    line: int = 0
    left_at: float = float("-inf")
    out: bool = False
    done: OrderedDict = field(default_factory=OrderedDict)

    @property
    def seat(self) -> str:
        """The government a delegate orders for; empty for everybody else."""
        return "" if group(self.chair) or self.chair == PRESS else self.chair


def remember(member: Member, re: str, reply: Reply) -> None:
    """Keep the answer to a message, for when it is sent again."""
    member.done[re] = reply
    while len(member.done) > REMEMBERED:
        member.done.popitem(last=False)
