"""Demo debriefs."""

from dataclasses import replace

from game.text import shots as S
from game.text.demo.onward import onward


def end_bare() -> S.EndShot:
    """Nothing was ever signed."""
    return replace(
        end(),
        headline="Nothing was signed",
        lead="Sixteen quarters. You governed from Seoul.",
        lives=(),
        happenings=(),
        form="No pact",
        form_text="Proposals failed on will and capital.",
        signed="",
        signatories=tuple((c, n, False) for c, n, _s in end().signatories),
        outlived="There was nothing to outlive.",
    )


def end_full() -> S.EndShot:
    """Nine commitments."""
    now = end()
    more = tuple(
        S.Life(i, n, (S.Span(4, 9, "live"), S.Span(9, 16, "ended")))
        for i, n in (("treaty", "Mutual-defence treaty"), ("history", "History accord"), ("gsomia", "TISA"))
    )
    return replace(now, lives=now.lives + more)


def end() -> S.EndShot:
    L, H, N, E = "live", "hollow", "notice", "ended"

    def life(icon, name, *spans):
        return S.Life(icon, name, tuple(S.Span(*s) for s in spans))

    lives = (
        life("hotline", "Leader hotline", (0, 16, L)),
        life("warning", "Missile warnings", (1, 16, L)),
        life("consult", "Duty to consult", (2, 16, L)),
        life("exercises", "Regular exercises", (3, 12, L), (12, 14, H), (14, 16, L)),
        life("gsomia", "GSOMIA", (3, 13, L), (13, 14, N), (14, 16, L)),
        life("cyber", "Cyber cooperation", (2, 7, L), (7, 8, H), (8, 16, E)),
    )
    happenings = (
        S.Happening(
            2.5,
            "2024 Q1",
            "You made Washington the third signatory",
            "Its leverage closed Seoul\u2019s gap: yes rose from 38 % to 61 %.",
            "consult",
        ),
        S.Happening(
            7.5,
            "2025 Q2",
            "You let cyber cooperation go hollow",
            "Pressure at home was \u221212; Washington ended it a quarter later.",
            "cyber",
        ),
        S.Happening(
            12.0,
            "2026 Q3",
            "Tokyo changed its prime minister",
            "Approval 27 %: the cabinet fell between elections.",
        ),
        S.Happening(
            14.0,
            "2026 Q4",
            "You kept GSOMIA after Seoul gave notice",
            "Seoul withdrew: Washington pressed, and face cost less than leaving.",
            "gsomia",
        ),
        S.Happening(
            15.0,
            "2027 Q1",
            "Seoul changed hands",
            "Progressives won 48.9 to 46.2 and kept four of five promises.",
        ),
    )
    return S.EndShot(
        "The pact outlived one government",
        "Duty to consult, three signatories, fifteen quarters. You governed from Tokyo.",
        16,
        ((0, "2023"), (2, "2024"), (6, "2025"), (10, "2026"), (14, "2027")),
        lives,
        (("US", 6), ("JP", 12), ("KR", 15)),
        (
            S.Score("Your office", "61", "three elections won", "score:office"),
            S.Score("Common security", "72", "depth held 2.05", "score:security"),
            S.Score("History\u2019s verdict", "54", "one promise lost", "score:history"),
        ),
        "A trilateral duty to consult",
        "Five elements, bindingness .20: political, not legal.",
        "All three signed in 2024 Q1.",
        (("JP", "Tokyo", True), ("KR", "Seoul", True), ("US", "Washington", True)),
        "It outlived the Seoul government that signed it.",
        happenings,
        "Seals: elections in Tokyo, Seoul, Washington",
        effects=(
            effect("1:sign:-1", 2.5, "2024 Q1", "You signed the duty to consult", (6, 31, 12), "consult"),
            effect("13:keep:4", 13.5, "2026 Q4", "You kept GSOMIA after Seoul gave notice", (-2, 4, 14), "gsomia"),
            effect("7:keep:5", 7.5, "2025 Q2", "You let cyber cooperation go hollow", (1, 0, -6), "cyber"),
        ),
        effects_note="Points it brought you, against the same chance without it.",
        choices=(S.Choice("1:sign:-1", "2024 Q1", "You signed the duty to consult", "Decline"),),
        standings=tuple(standing(mark, text, share) for mark, text, share in STANDINGS),
        standings_note="Your seat in 1,000 games, played by a strategy",
        lasts=onward().curves,
        lasts_lead="Share that kept that form or a deeper one, in the same 1,000 games; 95 % bands",
        axis=("Form taken", "16 quarters on"),
        forecasts=(
            S.Forecast("2023 Q3", "Something new is signed within four quarters", "70 %", "45 %", "came true", True),
            S.Forecast("2023 Q3", "The ruling bloc in Washington loses its next election", "40 %", "50 %", "came true"),
            S.Forecast("2024 Q3", "A promise of Tokyo that stands now outlives its next election", "80 %", "97 %", ""),
        ),
        forecasts_note="Your Brier score 0.23 on 2; 0 is perfect, 0.25 is always saying one half. "
        "The model\u2019s own odds: 0.28.",
        recorded=(
            S.Recorded(
                "2023-08-18",
                "Three leaders meet at Camp David",
                "They agreed to consult on shared threats, train together every year and share missile warnings.",
                "The Spirit of Camp David, joint statement, 18 August 2023",
            ),
        ),
        recorded_note="What really happened in these quarters. The game is not a forecast of it.",
        can_keep=True,
        ahead=True,
    )


STANDINGS = ((12, "beats 61 of 100", 0.61), (14, "beats 78 of 100", 0.78), (10, "beats 44 of 100", 0.44))


def standing(mark: int, text: str, share: float) -> S.Standing:
    hill = [1, 1, 2, 3, 4, 6, 9, 13, 16, 19, 21, 23, 22, 21, 17, 12, 8, 5, 3, 1]
    return S.Standing(tuple(x / sum(hill) for x in hill), mark, text, share)


def effect(name, quarter, date, text, points, about) -> S.Effect:
    names = ("Office", "Security", "Verdict")
    return S.Effect(name, quarter, date, text, tuple(zip(names, points, strict=True)), about)


def end_people() -> S.EndShot:
    """Several people played, and each may see the debrief from their seat."""
    return replace(end(), chair="US", chair_word="From Washington")


def end_waiting() -> S.EndShot:
    """The games beside it are still being played."""
    note = "A thousand games are being played beside yours: 45 of 100 done."
    return replace(end(), standings=(), standings_note=note, lasts=(), lasts_lead="", forecasts=())
