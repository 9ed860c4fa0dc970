"""Demo boards: Camp David, a full sheet, two harbours, eight governments."""

from dataclasses import replace

from game.text import shots as S
from game.text.demo.orders import long_sheet, moves, sheet
from game.text.demo.world import chart, home, meters, news


def board() -> S.BoardShot:
    elections = (
        S.Election("KR", 2, "Seoul votes in 2 quarters", True),
        S.Election("US", 8, "Washington in 8"),
        S.Election("JP", 14, "Tokyo in 14"),
    )
    return S.BoardShot(
        "JP",
        "Tokyo",
        "Cabinet",
        "2026 Q4",
        "October to December",
        meters(),
        chart(),
        news(),
        16,
        elections,
        home(),
        sheet(),
        moves(),
        "JP",
        can_undo=True,
    )


def board_full() -> S.BoardShot:
    return replace(board(), orders=long_sheet())


def board_harbours() -> S.BoardShot:
    """Scenario S0: two invented governments, no Washington."""
    both = ("EH", "WH")
    shot = S.MapShot(
        "harbours",
        (S.Capital("EH", "East Harbour"), S.Capital("WH", "West Harbour")),
        (
            S.Strand("hotline", "hotline", "Leader hotline", "live", 0.15, both, detail="Live, 1 quarter"),
            S.Strand("consult", "consult", "Duty to consult", "live", 0.45, both, detail="Live, 1 quarter"),
        ),
    )
    promised = (
        S.Promise("hotline", "hotline", "Leader hotline", "live", "Live, 1 quarter", "86 %"),
        S.Promise("consult", "consult", "Duty to consult", "live", "Live, 1 quarter", "78 %"),
    )
    orders = S.OrderSheet(
        "Orders for year 1 Q1",
        promised,
        cost="Spends 0 of 45 capital",
        hint="Two promises. Keep both, break both, or one: then seal.",
    )
    return S.BoardShot(
        "EH",
        "East Harbour",
        "Council",
        "Year 1 Q1",
        "First quarter",
        (
            S.Meter("approval", "Approval", "45 %", share=0.45, why="approval"),
            S.Meter("capital", "Capital", "45", "/ 100", share=0.45),
            S.Meter("trust:WH", "Trust in West", "50", share=0.5, hue="WH"),
            S.Meter("north", "Threat, north", "50", share=0.5, hue="threat"),
            S.Meter("china", "Threat, south", "50", share=0.5, hue="threat"),
        ),
        shot,
        (S.NewsLine("hand", "Two harbours sign a hotline and a duty to consult."),),
        16,
        (S.Election("EH", 9, "East Harbour in 9"), S.Election("WH", 12, "West Harbour in 12")),
        S.HomeShot(
            "+4",
            "+6",
            (
                S.Faction("Merchants", 0.5, 24, "\u201cOpen water is good for trade.\u201d"),
                S.Faction("Old guard", 0.5, -12, "\u201cThey forgot their last promise.\u201d"),
            ),
        ),
        orders,
        moves()[:3],
        "EH",
    )


def board_ring() -> S.BoardShot:
    """Eight governments, for tests."""
    codes = ("JP", "KR", "US", "AU", "PH", "CA", "NZ", "IN")
    names = ("Tokyo", "Seoul", "Washington", "Canberra", "Manila", "Ottawa", "Wellington", "Delhi")
    capitals = tuple(S.Capital(c, n) for c, n in zip(codes, names, strict=True))
    lines = (
        S.Strand("consult", "consult", "Duty to consult", "live", 0.45, codes),
        S.Strand("cyber", "cyber", "Cyber", "hollow", 0.25, codes[:5]),
        S.Strand("gsomia", "gsomia", "GSOMIA", "notice", 0.45, ("JP", "KR")),
    )
    return replace(board(), map=S.MapShot("ring", capitals, lines))
