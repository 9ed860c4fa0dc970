"""Demo order sheets and home moves."""

from game.text import shots as S


def promises() -> tuple[S.Promise, ...]:
    return (
        S.Promise("hotline", "hotline", "Leader hotline", "live", "Live, 13 quarters", "86 %", why="keep"),
        S.Promise("consult", "consult", "Duty to consult", "live", "Live, 11 quarters", "94 %", why="keep"),
        S.Promise("warning", "warning", "Missile warnings", "live", "Live, 12 quarters", "96 %", why="keep"),
        S.Promise(
            "exercises",
            "exercises",
            "Regular exercises",
            "hollow",
            "Hollow, 1 quarter",
            "71 %",
            keep=False,
            warning="A second break ends it. Seoul\u2019s trust \u22124.",
            why="keep",
        ),
        S.Promise("gsomia", "gsomia", "GSOMIA", "notice", "Notice by Seoul", "48 %", low=True, why="keep"),
    )


def sheet() -> S.OrderSheet:
    return S.OrderSheet(
        "Orders for 2026 Q4",
        promises(),
        ended=("Ended: cyber cooperation, 2025 Q3, by Washington",),
        proposal=S.Option("TISA with Seoul and Washington", "Proposal \u00b7 Seoul says yes 41 %", "8", True),
        move=S.Option("Reassure LDP conservatives", "Home move \u00b7 Mood \u221243 to about \u221235", "10", True),
        warnings=("A second break ends it. Seoul\u2019s trust \u22124.",),
        cost="Spends 18 of 46 capital",
    )


def long_sheet() -> S.OrderSheet:
    """A full quarter: seven promises, an offer to answer, two warnings."""
    more = (
        S.Promise("cyber", "cyber", "Cyber cooperation", "live", "Live, 4 quarters", "88 %"),
        S.Promise("tisa", "gsomia", "TISA", "live", "Live, 2 quarters", "83 %"),
    )
    offer = S.Offer("offer:US", "treaty", "Washington offers: history dialogue", "Seoul says yes 41 %", "14", False)
    return S.OrderSheet(
        "Orders for 2026 Q4",
        promises() + more,
        ended=("Ended: 2015 accord, 2018 Q4, by Seoul",),
        offers=(offer,),
        warnings=("A second break ends regular exercises. Seoul\u2019s trust \u22124.",),
        cost="Spends 0 of 46 capital",
        hint="Nothing proposed yet.",
    )


def moves() -> tuple[S.Move, ...]:
    return (
        S.Move(
            "case",
            "news",
            "Make the case at home",
            "The public feels the threat more: +.10, fading over a year",
            "5",
            "Home",
        ),
        S.Move(
            "reassure:0",
            "people",
            "Reassure LDP conservatives",
            "Their mood \u221243 to about \u221235",
            "10",
            "Home",
            chosen=True,
        ),
        S.Move(
            "reassure:1",
            "people",
            "Reassure older voters",
            "Their mood \u221216 to about \u22128",
            "6",
            "Home",
        ),
        S.Move(
            "base",
            "book",
            "Visit or statement for the base",
            "Approval +2; Seoul\u2019s grievance rises, its trust falls",
            "0",
            "Home",
        ),
        S.Move(
            "gesture",
            "hand",
            "Gesture to Seoul",
            "Seoul\u2019s grievance \u2212.12; your conservatives cool",
            "8",
            "Partner",
        ),
        S.Move(
            "summit",
            "globe",
            "Shuttle summit with Seoul",
            "Trust +.04 both ways if both are friendly",
            "5",
            "Partner",
        ),
        S.Move("channel", "eye", "Back channel to Seoul", "A sharper reading of its leader", "3", "Partner"),
        S.Move(
            "hedge",
            "hand",
            "Hedge towards Beijing",
            "Pressure \u2212.15 for a year; the others trust you less",
            "0",
            "Partner",
        ),
        S.Move(
            "side",
            "seal",
            "Side payment",
            "One signatory gains more from signing",
            "8",
            "Washington",
            blocked="Only Washington can.",
        ),
        S.Move(
            "press",
            "warn",
            "Press for reversal",
            "Leaving costs more while in notice",
            "6",
            "Washington",
            blocked="Only Washington can.",
        ),
    )
