"""A demo reveal."""

from game.text import shots as S
from game.text.demo.world import ALL


def reveal() -> S.RevealShot:
    def cells(*words):
        kinds = {
            "Kept": "kept",
            "Broke": "broke",
            "Gave notice": "broke",
            "Signed": "signed",
            "Declined": "declined",
            "": "none",
            "Proposed": "proposed",
        }
        return tuple(S.Cell(c, kinds[w], w, o, "keep") for c, (w, o) in zip(ALL, words, strict=True))

    rows = (
        S.RevealRow(
            "hotline",
            "Leader hotline",
            "live",
            cells(("Kept", ""), ("Kept", "98 %"), ("Kept", "99 %")),
            "Live, 14 quarters",
        ),
        S.RevealRow(
            "consult",
            "Duty to consult",
            "live",
            cells(("Kept", ""), ("Kept", "99.7 %"), ("Kept", "99 %")),
            "Live, 12 quarters",
        ),
        S.RevealRow(
            "warning",
            "Missile warnings",
            "live",
            cells(("Kept", ""), ("Kept", "97 %"), ("Kept", "99 %")),
            "Live, 13 quarters",
        ),
        S.RevealRow(
            "exercises",
            "Regular exercises",
            "ended",
            cells(("Broke", ""), ("Kept", "91 %"), ("Kept", "96 %")),
            "Ended by Tokyo",
            True,
        ),
        S.RevealRow("gsomia", "GSOMIA", "live", cells(("Kept", ""), ("Kept", "48 %"), ("", "")), "Notice withdrawn"),
        S.RevealRow(
            "gsomia",
            "TISA, proposed by Tokyo",
            "table",
            cells(("Proposed", ""), ("Declined", "41 %"), ("Signed", "71 %")),
            "Not concluded: partner",
            True,
        ),
    )
    deltas = (
        S.Delta("Approval", "44 %", "45 %", 1),
        S.Delta("Capital", "46", "33", -1, True),
        S.Delta("Trust in Seoul", "52", "54", 1),
        S.Delta("Seoul\u2019s trust in you", "48", "44", -1, True),
    )
    return S.RevealShot(
        "What the three chose",
        "2026 Q4. All orders are open.",
        (("JP", "Tokyo"), ("KR", "Seoul"), ("US", "Washington")),
        rows,
        (
            S.NewsLine("warn", "Regular exercises end; Tokyo stays away a second time.", True),
            S.NewsLine("hand", "Seoul withdraws its notice on GSOMIA."),
            S.NewsLine("hand", "TISA waits: Seoul declines, Washington signs."),
        ),
        deltas,
        (
            ("JP", "Reassured LDP conservatives"),
            ("KR", "Made the case at home"),
            ("US", "Pressed for reversal"),
        ),
        "Go on to 2027 Q1",
        "2026 Q4",
        "2026 Q4",
    )
