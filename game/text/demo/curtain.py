"""Demo curtains: the second of three people's turn, and all sealed."""

from dataclasses import replace

from game.text import shots as S


def curtain() -> S.CurtainShot:
    return S.CurtainShot(
        "KR",
        "2024 Q3",
        "The day after Camp David",
        "Seoul’s turn",
        "Tokyo and Washington, look away.",
        "Press Enter when you are alone.",
        "Begin my turn",
        (
            S.Chair("JP", "Tokyo", "sealed", "Sealed"),
            S.Chair("KR", "Seoul", "now", "Now"),
            S.Chair("US", "Washington", "waits", "Waits"),
        ),
        "Sealed orders are opened together, when the last has sealed.",
    )


def curtain_open() -> S.CurtainShot:
    now = curtain()
    return replace(
        now,
        seat="",
        title="All have sealed",
        lead="Everybody may look again.",
        prompt="Press Enter to open the orders.",
        go_on="Open the orders",
        chairs=tuple(S.Chair(one.code, one.name, "sealed", "Sealed") for one in now.chairs),
        note="",
    )
