"""Demo crises: a quarrel over a notice in its third exchange, and missiles whose crisis is over."""

from game.text import shots as S

WORDS = (("firm", "Stood firm"), ("conceded", "Gave way"), ("sealed", "Sealed"))
HEADS = ("Seoul gives way", "You give way", "Both give way", "Both firm, and on")


def crisis() -> S.CrisisShot:
    firm = ("firm", "firm")
    exchanges = (
        S.Exchange("First exchange", *firm),
        S.Exchange("Second exchange", *firm),
        S.Exchange("Third exchange", now=True),
        S.Exchange("Fourth exchange"),
    )
    cells = {
        "Your approval": ("+1.1", "−1.6", "0", "0"),
        "Seoul’s approval": ("−1.9", "+1.2", "0", "0"),
        "Your trust in Seoul": ("+6.9", "−6.5", "+3.5", "0"),
        "Seoul’s trust in you": ("−7.0", "+7.3", "+3.7", "0"),
        "Grievance at home": ("0", "+6.0", "+3.0", "+9.0"),
        "Grievance in Seoul": ("+6.0", "0", "+3.0", "+9.0"),
        "The notice": ("taken back", "as its orders say", "taken back", "as its orders say"),
    }
    return S.CrisisShot(
        "Crisis: notice on GSOMIA",
        "Seoul gave notice; you ask it back. Stand firm, or give way?",
        "brk",
        "JP",
        "Tokyo",
        "KR",
        "Seoul",
        exchanges,
        WORDS,
        HEADS,
        tuple(S.Stake(n, row, tuple("You" in n and x.startswith("−") for x in row)) for n, row in cells.items()),
        "Stand firm",
        "Seoul gives way now: 43 %",
        "Give way",
        "Costs −1.6 approval; next time −1.9",
        "Who gives way first pays at home, the more the later. Both firm in all four: damage.",
        date="2019 Q4",
        why="keep",
        their_why="odds",
    )


def crisis_over() -> S.CrisisShot:
    exchanges = (
        S.Exchange("First exchange", "firm", "firm"),
        S.Exchange("Second exchange", "firm", "conceded"),
        S.Exchange("Third exchange"),
        S.Exchange("Fourth exchange"),
    )
    cells = {
        "Your approval": ("+1.2", "−1.5", "0", "0"),
        "Pyongyang threat": ("−3.0", "+3.0", "0", "0"),
        "Fear at home": ("+1.5", "+1.5", "+1.5", "+3.0"),
    }
    return S.CrisisShot(
        "Crisis: missiles overhead",
        "Launches cross your sky. Answer Pyongyang firmly, or let it pass?",
        "missile",
        "JP",
        "Tokyo",
        "",
        "Pyongyang",
        exchanges,
        WORDS,
        ("Pyongyang gives way", *HEADS[1:]),
        tuple(S.Stake(name, row, (False,) * 4) for name, row in cells.items()),
        "Stand firm",
        "",
        "Give way",
        "",
        "Who gives way first pays at home, the more the later. Both firm in all four: damage.",
        "Pyongyang gives way. You stood firm, and home saw it.",
        "Go on to your orders",
        "2017 Q3",
    )
