"""What the demo boards share: map, meters, news, home groups."""

from game.text import shots as S

CAPITALS = (
    S.Capital("JP", "Tokyo", 139.7, 35.7),
    S.Capital("KR", "Seoul", 127.0, 37.55),
    S.Capital("US", "Washington"),
)
RIVALS = (S.Rival("Pyongyang", 125.75, 39.03), S.Rival("Beijing", 116.4, 39.9), S.Rival("Moscow"))
ALL = ("JP", "KR", "US")


def strands() -> tuple[S.Strand, ...]:
    return (
        S.Strand("cyber", "cyber", "Cyber cooperation", "ended", 0.25, ALL, detail="Ended 2025 Q3, by Washington"),
        S.Strand("hotline", "hotline", "Leader hotline", "live", 0.15, ALL, detail="Live, 13 quarters"),
        S.Strand("consult", "consult", "Duty to consult", "live", 0.45, ALL, detail="Live, 11 quarters"),
        S.Strand("warning", "warning", "Missile warnings", "live", 0.50, ALL, detail="Live, 12 quarters"),
        S.Strand(
            "exercises",
            "exercises",
            "Regular exercises",
            "hollow",
            0.40,
            ALL,
            was="live",
            detail="Hollow, 1 quarter",
        ),
        S.Strand("gsomia", "gsomia", "GSOMIA", "notice", 0.45, ("JP", "KR"), was="live", detail="Notice by Seoul"),
    )


def chart() -> S.MapShot:
    inset = S.Inset("US", "Washington", ("Looks inward", "Attention 70 %"), attentive=True)
    return S.MapShot("east-asia", CAPITALS, strands(), inset, RIVALS, launch="3 launch days")


def meters() -> tuple[S.Meter, ...]:
    return (
        S.Meter("approval", "Approval", "44 %", "", "+2", 1, False, 0.44, "ivory", "approval"),
        S.Meter("capital", "Capital", "46", "/ 100", "", 0, False, 0.46, "ivory", "capital"),
        S.Meter("trust:KR", "Trust in Seoul", "52", "", "\u22123", -1, True, 0.52, "KR", "trust:KR"),
        S.Meter("trust:US", "Trust in Washington", "74", "", "", 0, False, 0.74, "US", "trust:US"),
        S.Meter("north", "Pyongyang threat", "64", "", "+2", 1, True, 0.64, "threat", "north"),
        S.Meter("china", "Beijing + Moscow", "61", "", "", 0, False, 0.61, "threat", "china"),
    )


def news() -> tuple[S.NewsLine, ...]:
    return (
        S.NewsLine("warn", "Seoul gives notice on GSOMIA; it ends next quarter unless reversed.", True, "keep"),
        S.NewsLine("people", "Poll: Seoul race level, 46 to 45."),
        S.NewsLine("book", "Court in Seoul orders assets sold."),
    )


def home() -> S.HomeShot:
    return S.HomeShot(
        "+8",
        "+12",
        (
            S.Faction(
                "LDP conservatives",
                0.30,
                -43,
                "\u201cAnswer the ruling. No new gifts to Seoul.\u201d",
                "faction:0",
            ),
            S.Faction(
                "LDP mainstream",
                0.30,
                40,
                "\u201cHold the data link. It is worth the heat.\u201d",
                "faction:1",
            ),
            S.Faction(
                "Opposition",
                0.25,
                43,
                "\u201cKeep them all. Ask Seoul to withdraw notice.\u201d",
                "faction:2",
            ),
            S.Faction("Older voters", 0.15, -16, "\u201cNot against it. Tired of the quarrel.\u201d", "faction:3"),
        ),
        "mood",
        "pressure",
    )
