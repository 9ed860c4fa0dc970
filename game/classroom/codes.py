"""Room codes are short and shown to all; tokens are 128 bits and nobody's but their holder's."""

import hashlib
import hmac
import secrets
from collections import deque

BIRDS = (
    "CRANE", "EAGLE", "EGRET", "FINCH", "GOOSE", "HERON", "KITE", "LARK", "MAGPIE", "OWL", "PLOVER", "ROBIN",
    "STORK", "SWAN", "SWIFT", "TERN", "WREN",
)  # fmt: skip
TRIES, WINDOW = 10, 60.0  # wrong guesses from one address, in seconds, before it has to wait


def room_code(taken=()) -> str:
    """A code that is easy to say: "KITE 42". Never one that is taken."""
    while True:
        code = f"{secrets.choice(BIRDS)} {secrets.randbelow(90) + 10}"
        if code not in taken:
            return code


def tidy_code(text: str) -> str:
    """A code as a person types it ("kite-42", "Kite42") in its one form; what cannot be one comes back empty."""
    letters = "".join(c for c in text.upper() if c.isascii() and c.isalnum())
    bird = letters.rstrip("0123456789")
    return f"{bird} {letters[len(bird) :]}" if bird in BIRDS and len(letters) > len(bird) else ""


def new_token() -> str:
    """128 random bits, as 32 hexadecimal digits."""
    return secrets.token_hex(16)


def token_from(secret: str, nonce: str) -> str:
    """The token of whoever joined with this nonce: asked twice it is the same, so a double join is one person."""
    return hmac.new(secret.encode(), nonce.encode(), hashlib.sha256).hexdigest()[:32]


def fingerprint(token: str) -> str:
    """What is kept of a token: the journal can be read without giving anybody a seat."""
    return hashlib.sha256(token.encode()).hexdigest()


def same(token: str, known: str) -> bool:
    """Whether a token has this fingerprint; takes as long for a near miss as for a wild one."""
    return hmac.compare_digest(fingerprint(token), known)


class Brake:
    """Ten wrong guesses from one address within a minute, then it waits until the first of them is a minute old."""

    def __init__(self):
        self._wrong: dict[str, deque] = {}

    def wait(self, address: str, now: float) -> float:
        """Seconds this address still has to wait; 0 if it may guess."""
        wrong = self._wrong.get(address)
        while wrong and now - wrong[0] >= WINDOW:
            wrong.popleft()
        if wrong is not None and not wrong:
            del self._wrong[address]
        return WINDOW - (now - wrong[0]) if wrong and len(wrong) >= TRIES else 0.0

    def missed(self, address: str, now: float) -> None:
        self._wrong.setdefault(address, deque(maxlen=TRIES)).append(now)
