"""Every state in which a power cut may leave a folder, from the calls that were made on it.

What a disk promises, and no more (POSIX; Pillai et al. 2014): bytes last once their file is synced, until then any of
their blocks may be there and any other not, and the file may be shorter; a name lasts once its folder is synced, until
then any of the changes of names may be there; a rename is whole or not at all.
"""

from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

BLOCK = 512  # bytes: the least that a disk writes at once
MOST = 2048  # sets of blocks tried of one file


class State(NamedTuple):
    """After so many calls had returned, what the folder may hold: bytes by name."""

    returned: int
    holds: dict[str, bytes]


class File:
    """An inode: what was written to it, and how much of that is sure to be there."""

    def __init__(self):
        self.data, self.sure = b"", True

    def versions(self) -> Iterator[bytes]:
        """What may be read from it after a cut."""
        if self.sure:
            yield self.data
            return
        blocks = -(-len(self.data) // BLOCK)
        for kept in range(blocks + 1):  # a shorter file
            yield self._with(range(kept), kept)
        for chosen in self._choices(blocks):  # its length is there, but not every block
            yield self._with(chosen, blocks)

    @staticmethod
    def _choices(blocks: int) -> Iterator[set[int]]:
        """Every set of blocks short of all, or a drawn part of them where there are too many."""
        whole = (1 << blocks) - 1
        for n in range(min(whole, MOST)):
            bits = n if whole <= MOST else hash((n, blocks)) & whole
            if bits != whole:
                yield {b for b in range(blocks) if bits >> b & 1}

    def _with(self, blocks, length: int) -> bytes:
        parts = (self.data[at * BLOCK : (at + 1) * BLOCK] for at in range(length))
        return b"".join(part if b in blocks else bytes(len(part)) for b, part in enumerate(parts))


def states(calls: list[tuple], before: dict[str, bytes]) -> Iterator[State]:
    """Every state after each of the calls, a power cut between or during them; `before` is what lasted already."""
    files = {name: File() for name in before}
    for name, file in files.items():
        file.data = before[name]
    lasting, now, pending = dict(files), dict(files), []
    for n, call in enumerate(calls):
        now, lasting, pending = _after(call, now, lasting, pending)
        yield from _cut(n + 1, lasting, pending)


def _after(call: tuple, now: dict, lasting: dict, pending: list) -> tuple[dict, dict, list]:
    """What is in use, what lasts, and the changes of names that may or may not last, once the call is made."""
    name = call[1]
    if call[0] == "create":
        if name in now:
            now[name].data, now[name].sure = b"", False  # cut off in place
        else:
            now = {**now, name: File()}
            now[name].sure = False
            pending = [*pending, (name, now[name], None)]
    elif call[0] == "write":
        now[name].data, now[name].sure = now[name].data + call[2], False
    elif call[0] == "sync":
        now[name].sure = True
    elif call[0] == "replace":
        now = {**{k: v for k, v in now.items() if k != name}, call[2]: now[name]}
        pending = [*pending, (call[2], now[call[2]], name)]
    elif call[0] == "sync_folder":
        lasting, pending = now, []
    return now, lasting, pending


def _cut(returned: int, lasting: dict, pending: list) -> Iterator[State]:
    """Any of the pending changes of names, with any of the versions of each file that has a name then."""
    for size in range(len(pending) + 1):
        for chosen in combinations(pending, size):
            names = dict(lasting)
            for name, file, gone in chosen:
                names.pop(gone, None)
                names[name] = file
            for contents in product(*(file.versions() for file in names.values())):
                yield State(returned, dict(zip(names, contents, strict=True)))
