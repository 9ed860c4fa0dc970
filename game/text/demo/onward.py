"""Demo shots of From here: with a vote called, half played, and with nothing in force."""

from dataclasses import replace

from game.text import shots as S


def _curve(name: str, word: str, fall: float, n: int) -> S.Curve:
    shares = [(1.0 - fall) ** quarter for quarter in range(17)]
    points = tuple((x, max(0.0, x - 0.004 * q), min(1.0, x + 0.004 * q)) for q, x in enumerate(shares))
    tip = f"{word}: taken in {n} games; {100 * shares[-1]:.0f} % last so long"
    return S.Curve(name, word, points, f"{100 * shares[-1]:.0f} % {word}", tip)


def onward() -> S.OnwardShot:
    return S.OnwardShot(
        "From here",
        "1,000 games played on from 2025 Q2, the same rules, another chance each.",
        (
            S.Ask("", "No extra vote", False),
            S.Ask("JP", "Tokyo votes next quarter", False),
            S.Ask("KR", "Seoul votes next quarter", True),
            S.Ask("US", "Washington votes next quarter", False),
        ),
        (
            S.Ask("chance", "As it may fall", False),
            S.Ask("change", "Office changes hands", True),
            S.Ask("stay", "The bloc stays", False),
        ),
        "How long pacts keep their form",
        "Share with that form or a deeper one; 95 % bands",
        (
            _curve("statement", "Statement", 0.05, 212),
            _curve("bilateral", "Two members", 0.027, 167),
            _curve("partnership", "Partnership", 0.0093, 834),
            _curve("compact", "Compact", 0.0088, 561),
        ),
        ("Form taken", "16 quarters on"),
        "What stands now, 16 quarters on",
        "The mark shows it with no vote called.",
        (
            S.Stand("hotline", "Leader hotline", "live", 0.93, 0.91, 0.945, "93 %", 0.95),
            S.Stand("consult", "Duty to consult", "live", 0.81, 0.785, 0.833, "81 %", 0.88),
            S.Stand("exercises", "Regular exercises", "hollow", 0.44, 0.41, 0.471, "44 %", 0.52),
            S.Stand("gsomia", "GSOMIA", "notice", 0.29, 0.263, 0.319, "29 %", 0.35),
            S.Stand("cyber", "Cyber cooperation", "live", 0.76, 0.733, 0.785, "76 %", 0.8),
        ),
        "These games start from what you know. What is hidden from you is drawn anew for each batch.",
        1.0,
        True,
    )


def onward_half() -> S.OnwardShot:
    """In the middle of playing, no vote called."""
    now = onward()
    calm = tuple(replace(one, chosen=one.id == "") for one in now.elections)
    stands = tuple(replace(one, calm=-1.0) for one in now.stands)
    return replace(now, elections=calm, outcomes=(), stands=stands, stands_lead="", share=0.45, done=False)


def onward_bare() -> S.OnwardShot:
    """Nothing in force, nothing played yet."""
    return replace(onward_half(), curves=(), stands=(), share=0.0)
