"""A demo shot for every screen, with plausible words and figures: for pictures and layout tests, never for
play."""

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
        S.Strand(
            "cyber", "cyber", "Cyber cooperation", "ended", 0.25, ALL, detail="Ended 2025 Q3, by Washington"
        ),
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
        S.Strand(
            "gsomia", "gsomia", "GSOMIA", "notice", 0.45, ("JP", "KR"), was="live", detail="Notice by Seoul"
        ),
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
        move=S.Option(
            "Reassure LDP conservatives", "Home move \u00b7 Mood \u221243 to about \u221235", "10", True
        ),
        warnings=("A second break ends it. Seoul\u2019s trust \u22124.",),
        cost="Spends 18 of 46 capital",
    )


def long_sheet() -> S.OrderSheet:
    """A full quarter: seven promises, an offer to answer, two warnings."""
    more = (
        S.Promise("cyber", "cyber", "Cyber cooperation", "live", "Live, 4 quarters", "88 %"),
        S.Promise("tisa", "gsomia", "TISA", "live", "Live, 2 quarters", "83 %"),
    )
    offer = S.Offer(
        "offer:US", "treaty", "Washington offers: history dialogue", "Seoul says yes 41 %", "14", False
    )
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


def news() -> tuple[S.NewsLine, ...]:
    return (
        S.NewsLine(
            "warn", "Seoul gives notice on GSOMIA; it ends next quarter unless reversed.", True, "keep"
        ),
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
            S.Faction(
                "Older voters", 0.15, -16, "\u201cNot against it. Tired of the quarrel.\u201d", "faction:3"
            ),
        ),
        "mood",
        "pressure",
    )


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
    from dataclasses import replace

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
    from dataclasses import replace

    codes = ("JP", "KR", "US", "AU", "PH", "CA", "NZ", "IN")
    names = ("Tokyo", "Seoul", "Washington", "Canberra", "Manila", "Ottawa", "Wellington", "Delhi")
    capitals = tuple(S.Capital(c, n) for c, n in zip(codes, names, strict=True))
    lines = (
        S.Strand("consult", "consult", "Duty to consult", "live", 0.45, codes),
        S.Strand("cyber", "cyber", "Cyber", "hollow", 0.25, codes[:5]),
        S.Strand("gsomia", "gsomia", "GSOMIA", "notice", 0.45, ("JP", "KR")),
    )
    return replace(board(), map=S.MapShot("ring", capitals, lines))


def pact() -> S.PactShot:
    elements = (
        S.Element("hotline", "hotline", "Leader hotline", ".15", "4"),
        S.Element("consult", "consult", "Duty to consult", ".45", "14", True),
        S.Element("warning", "warning", "Missile warnings", ".50", "8", True),
        S.Element("exercises", "exercises", "Regular exercises", ".40", "8", True),
        S.Element("cyber", "cyber", "Cyber cooperation", ".25", "5"),
        S.Element(
            "treaty", "treaty", "Mutual-defence treaty", "1.0", "91", locked="A treaty costs 91. You have 45."
        ),
    )
    us = ((0, 0.86), (0.2, 0.83), (0.45, 0.74), (0.68, 0.58), (0.84, 0.36), (0.93, 0.15), (0.96, 0))
    jp = ((0, 0.62), (0.2, 0.585), (0.42, 0.51), (0.6, 0.40), (0.74, 0.25), (0.81, 0.1), (0.83, 0))
    kr = ((0, 0.42), (0.2, 0.42), (0.42, 0.37), (0.57, 0.27), (0.65, 0.14), (0.68, 0))
    plane = S.Plane(
        "Where the three agree",
        (0.70, 0.20),
        (S.WinSet("US", us), S.WinSet("JP", jp), S.WinSet("KR", kr)),
        (
            S.PastPact("hotline", "Hotline", 0.15, 0.05),
            S.PastPact("history", "2015 accord", 0.25, 0.30),
            S.PastPact("gsomia", "GSOMIA", 0.45, 0.5),
            S.PastPact("treaty", "Treaty", 1.0, 0.9),
        ),
    )
    obstacles = (
        S.Obstacle("Partner", "Seoul says yes 38 %", "binds", "sign:KR"),
        S.Obstacle("Will", "Your pressure +3, narrow", "tight"),
        S.Obstacle("Capital", "30 of your 45", "ok"),
        S.Obstacle("Ratification", "Not needed at .20", "ok"),
    )
    chances = (S.Chance("KR", "Seoul", 0.38, "38 %", "sign:KR"), S.Chance("US", "Washington", 0.71, "71 %"))
    houses = (
        S.House("JP", "Diet", 58, 51, "58 of 100, needs 51"),
        S.House("KR", "National Assembly", 41, 51, "41 of 100, needs 51"),
        S.House("US", "Senate", 71, 67, "71 of 100, needs 67"),
    )
    signers = (
        S.Signatory("JP", "Tokyo", True, True, "you"),
        S.Signatory("KR", "Seoul", True),
        S.Signatory("US", "Washington", True),
    )
    return S.PactShot(
        "JP",
        "Tokyo",
        "2023 Q3",
        elements,
        signers,
        0.20,
        ".20",
        30,
        45,
        "30 of 45",
        plane,
        obstacles,
        chances,
        "Without exercises Seoul says yes 57 %.",
        houses,
        "A treaty costs 91. You have 45.",
        flag="JP",
    )


def pact_clauses() -> S.PactShot:
    """All nine elements and three clauses, a draft that cannot be paid for, already on the table."""
    from dataclasses import replace

    more = (
        S.Element("gsomia", "gsomia", "GSOMIA", ".45", "15", locked="Already in force."),
        S.Element("accord", "history", "History accord", ".25", "30"),
        S.Element("tisa", "gsomia", "TISA", ".35", "8"),
    )
    clauses = (
        S.Clause("review", "Yearly review", True, "Easier to sign, a little easier to leave."),
        S.Clause("sunset", "Ends in 3 years", False, "Cheaper, and it ends by itself."),
        S.Clause("opt-out", "Opt-out", False, "Each may stand aside; less binding."),
    )
    now = pact()
    return replace(
        now,
        elements=now.elements + more,
        clauses=clauses,
        price=52,
        price_text="52 of 45",
        blocked="It costs 52. You have 45.",
        on_table=True,
    )


def board_long() -> S.BoardShot:
    """The longest words that the content holds, on one board."""
    from dataclasses import replace

    quotes = (
        "\u201cWe settled this by treaty in 1965. We should not be asked to settle it again.\u201d",
        "\u201cWe will judge it by results: safer people, and victims who were asked.\u201d",
        "\u201cIf it makes us safer and leaves our honour whole, we can vote for it.\u201d",
        "\u201cMy grandchildren should not live under those missiles. Work together.\u201d",
    )
    names = ("LDP conservatives", "Progressives", "Victims\u2019 and civic groups", "Opposition parties")
    groups = tuple(
        replace(f, quote=q, name=n) for f, q, n in zip(home().factions, quotes, names, strict=True)
    )
    moved = S.Move("case:long", "news", "Make the case at home", LONG_MOVE, "5", "Home")
    treaty = S.Promise(
        "treaty",
        "treaty",
        "Mutual-defence treaty",
        "notice",
        "Notice by Washington, ends 2027 Q1",
        "48 %",
        True,
    )
    option = S.Option(
        "Duty to consult, missile warnings and cyber cooperation, all three",
        "Seoul says yes 41 %, Washington 71 %",
        "27",
        True,
    )
    orders = replace(
        sheet(), promises=(*promises()[:3], treaty), proposal=option, move=replace(option, title=LONG_MOVE)
    )
    lines = tuple(S.NewsLine("book", LONG_NEWS, why="keep") for _i in range(4))
    return replace(
        board(), home=replace(home(), factions=groups), moves=(moved, *moves()), orders=orders, news=lines
    )


LONG_MOVE = (
    "You make a gesture that eases the partner\u2019s grievance; your own history-minded groups "
    "like you less for it."
)
LONG_NEWS = (
    "The Supreme Court of Korea upheld damages for four wartime workers; Tokyo holds that the 1965 "
    "agreement settled all claims, the court that it did not cover these."
)


def board_empty() -> S.BoardShot:
    """The first quarter of Camp David: nothing is in force yet."""
    from dataclasses import replace

    now = board()
    quiet = S.MapShot("east-asia", CAPITALS, (), now.map.inset, RIVALS, patrol="Joint air patrol")
    orders = S.OrderSheet(
        "Orders for 2023 Q3",
        (),
        cost="Spends 0 of 45 capital",
        hint="Nothing is promised yet. What could all three sign?",
    )
    return replace(now, map=quiet, orders=orders, date="2023 Q3", months="July to September", can_undo=False)


def board_watch() -> S.BoardShot:
    """A board that is only watched."""
    from dataclasses import replace

    return replace(
        board(), watching=True, orders=replace(sheet(), warnings=(), cost="", title="Promises, 2026 Q4")
    )


def cabinet() -> S.ElectionShot:
    """A change of leader between elections: no count."""
    from dataclasses import replace

    return replace(
        election(),
        seat="JP",
        flag="JP",
        kind="Japan, between elections, 2024 Q3",
        headline="Tokyo has a new prime minister",
        contenders=(),
        count=(),
        times=(),
        crossing="",
    )


def end_bare() -> S.EndShot:
    """Nothing was ever signed."""
    from dataclasses import replace

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
    from dataclasses import replace

    now = end()
    more = tuple(
        S.Life(i, n, (S.Span(4, 9, "live"), S.Span(9, 16, "ended")))
        for i, n in (("treaty", "Mutual-defence treaty"), ("history", "History accord"), ("gsomia", "TISA"))
    )
    return replace(now, lives=now.lives + more)


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
        S.RevealRow(
            "gsomia", "GSOMIA", "live", cells(("Kept", ""), ("Kept", "48 %"), ("", "")), "Notice withdrawn"
        ),
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


def election() -> S.ElectionShot:
    a = (49.9, 48.8, 48.3, 48.4, 48, 47.8, 47.5, 47.2, 47.1, 46.9, 46.7, 46.5, 46.3, 46.2)
    b = (43.6, 45.1, 45.6, 46.1, 46.5, 47.1, 47.3, 47.6, 47.9, 48.1, 48.4, 48.6, 48.8, 48.9)
    rows = (
        ("gsomia", "GSOMIA", "two signatories", 99, 93, 90, 96),
        ("warning", "Missile warnings", "with Washington", 97, 92, 89, 93),
        ("consult", "Duty to consult", "with Washington", 96, 84, 78, 88),
        ("exercises", "Regular exercises", "with Washington", 94, 84, 79, 86),
        ("hotline", "Leader hotline", "with Washington", 85, 78, 76, 79),
    )
    outlooks = tuple(S.Outlook(i, n, d, "live", x, y, lo, hi, f"{y} %") for i, n, d, x, y, lo, hi in rows)
    return S.ElectionShot(
        "KR",
        "KR",
        "South Korea, presidential election, 2027 Q1",
        "Seoul changes hands",
        (
            S.Contender("Progressive bloc", 48.9, "48.9 %", True),
            S.Contender("Conservative bloc", 46.2, "46.2 %"),
        ),
        tuple(zip(b, a, strict=True)),
        ("20:00", "22:00", "24:00", "02:00"),
        "The lead changes, 23:10",
        "What you know of the successor",
        "\u201cTwo tracks: history and security.\u201d The adviser for Japan is a former consul in Osaka.",
        "What changes now",
        "Trust in Seoul 54 to 53. Progressives rule: their weight at home triples.",
        "What it means for every promise",
        "Chance that all signatories keep it for a year",
        outlooks,
        "The duty to consult falls furthest: everyone can see it, so the new bloc\u2019s voters weigh in. "
        "Had Washington not signed, exercises would stand at 78 %.",
        "Go on as Tokyo",
        "odds",
    )


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
    )


def why() -> S.WhyShot:
    terms = (
        ("Cost of changing course", 60, "face and paperwork"),
        ("Security it brings", 28, "depth .45, felt threat .63"),
        ("Audience at home", 22, "breaking a visible promise"),
        ("Washington\u2019s leverage", 18, "attention 40 %"),
        ("Risk if others leave", -13, "trusts them 64 %"),
        ("Home pressure", 8, "ruling bloc for, public against"),
        ("Habit", 6, "ten quarters in force"),
        ("Fear of entrapment", -5, "obligation .15"),
        ("Chinese coercion", -5, "exposure .70"),
    )
    belief = S.Belief(
        "How much belief it needs (q*)",
        "Seoul expects the others to keep it (q)",
        64,
        (
            ("As it stands", None),
            ("Without the cost of changing course", None),
            ("and without Washington", 13),
            ("and without an audience at home", 40),
            ("and without habit", 48),
        ),
        "Left of the dashed line, belief alone is enough. For a progressive government the last row is "
        "near 100 %.",
    )
    return S.WhyShot(
        "Why Seoul kept the duty to consult",
        "2026 Q3. Largest reason first. Above zero it keeps; the odds were 99.7 %.",
        tuple(S.Term(*t) for t in terms),
        "Score",
        119,
        "KR",
        S.Term("Chance this quarter", -21, "leaves +98, above zero: kept"),
        belief,
        "Seoul kept it mostly because leaving is costly. For this government, its belief in the others "
        "would also have been enough.",
        "Keep when sharpness times gain plus chance is above zero.",
    )


def why_number() -> S.WhyShot:
    terms = (
        S.Term("Last quarter", 42, "approval in 2026 Q3"),
        S.Term("Rally after the launches", 3, "three launch days"),
        S.Term("Drift to rest", -2, "rests at 42"),
        S.Term("Events", 1, "nothing large"),
    )
    return S.WhyShot("Why approval is 44 %", "2026 Q4. Largest reason first.", terms, "Approval", 44)


def title() -> S.TitleShot:
    return S.TitleShot(
        "A game of promises between three governments",
        (
            S.TitleItem("continue", "Continue", "Camp David 2023, quarter 6"),
            S.TitleItem("new", "New game", "Seven situations"),
            S.TitleItem("load", "Load a game", "Three saved"),
            S.TitleItem("help", "How to play"),
            S.TitleItem("settings", "Settings", "English"),
        ),
        "Coast: Natural Earth. Works without a network.",
    )


def scenarios() -> S.ScenarioShot:
    def row(i, code, title, when, goal, text, facts, seats=ALL, chart="east-asia"):
        return S.ScenarioRow(i, code, title, when, goal, text, facts, seats, chart)

    camp = (
        "Summer 2023. Washington has invited Tokyo and Seoul to Camp David. Nothing is signed yet "
        "between the three.",
        "The leader in Seoul drove the thaw and can serve one term only. In Tokyo the ruling "
        "party\u2019s conservatives resist. "
        "Pyongyang tests missiles; Beijing presses.",
        "Will they sign, what form will it take, and will it outlive the governments that signed it?",
    )
    camp_facts = (("In force", "nothing yet"), ("Pyongyang threat", "60"), ("Washington", "attentive, 70 %"))
    facts = (("In force", "two promises"), ("Length", "16 quarters"))
    rows = (
        row(
            "twin-harbours",
            "S0",
            "Twin Harbours",
            "Year 1",
            "When does belief in the other suffice?",
            (
                "Two invented harbours of equal size have a hotline and a duty to consult. No great "
                "power stands behind them.",
            ),
            facts,
            ("EH", "WH"),
            "harbours",
        ),
        row(
            "camp-david-2023",
            "S1",
            "Camp David 2023",
            "2023 Q3",
            "Two tables at once: a pact must be agreed abroad and at home. Design a package that passes "
            "both.",
            camp,
            camp_facts,
        ),
        row(
            "accord-2015",
            "S2",
            "The 2015 accord",
            "2015 Q4",
            "Promise across a change of government.",
            camp[:2],
            facts,
        ),
        row(
            "gsomia-2019",
            "S3",
            "GSOMIA 2019",
            "2019 Q3",
            "Exit options and a hub that leans.",
            camp[:2],
            facts,
        ),
        row(
            "blue-house-2025",
            "S4",
            "A progressive Blue House",
            "2025 Q3",
            "Read a leader you do not know.",
            camp[:2],
            facts,
        ),
        row("asian-nato", "S5", "Asian NATO", "2024 Q4", "What a treaty costs.", camp[:2], facts),
        row(
            "washington-inward",
            "S6",
            "Washington turns inward",
            "2026 Q1",
            "Patron or enforcer?",
            camp[:2],
            facts,
        ),
    )
    return S.ScenarioShot(rows, "camp-david-2023")


def seats() -> S.SeatShot:
    rows = (
        S.SeatRow(
            "JP",
            "Tokyo",
            "Prime Minister\u2019s cabinet",
            "A long-ruling party whose conservatives carry the history quarrel. "
            "The cabinet can fall between elections if approval sinks towards 33.",
            (
                ("Approval", "40 %"),
                ("Capital", "45"),
                ("Next election", "12 quarters"),
                ("Trust in Seoul", "40"),
            ),
            (("LDP conservatives", -31), ("LDP mainstream", 38), ("Opposition", 41), ("Older voters", -14)),
            "JP",
        ),
        S.SeatRow(
            "KR",
            "Seoul",
            "President",
            "One term, no second. What you sign, somebody else must keep. "
            "The public is divided and the next bloc remembers.",
            (
                ("Approval", "35 %"),
                ("Capital", "45"),
                ("Next election", "15 quarters"),
                ("Trust in Tokyo", "45"),
            ),
            (
                ("Conservatives", 42),
                ("Progressives", -38),
                ("Victims\u2019 and civic groups", -90),
                ("Swing voters", 6),
            ),
            "KR",
        ),
        S.SeatRow(
            "US",
            "Washington",
            "President",
            "You hold the two together, as patron and as enforcer. Your attention is short and you vote "
            "first.",
            (
                ("Approval", "42 %"),
                ("Capital", "50"),
                ("Next election", "6 quarters"),
                ("Trust in Tokyo", "90"),
            ),
            (("Internationalists", 70), ("Restrainers", 10), ("Public", 40)),
            "US",
        ),
        S.SeatRow(
            "",
            "Watch",
            "Hold no seat",
            "Strategies play all three governments. You see what each chose and why.",
            (("Tokyo", "domestic"), ("Seoul", "domestic"), ("Washington", "domestic")),
            (),
        ),
    )
    return S.SeatShot(
        "Camp David 2023",
        "Two tables at once: a pact must be agreed abroad and at home. Design a package that passes both.",
        rows,
        "JP",
    )


def saves() -> S.SavesShot:
    return S.SavesShot(
        (
            S.SaveRow(
                "auto", "Camp David 2023, Tokyo", "2024 Q4, quarter 6 of 16, saved by itself", "today, 14:02"
            ),
            S.SaveRow("a", "GSOMIA 2019, Seoul", "2020 Q1, quarter 3 of 16", "yesterday, 21:40"),
            S.SaveRow(
                "b",
                "camp-david-3.json",
                "",
                "2 November",
                "Damaged: the file stops in the middle of quarter 4.",
            ),
            S.SaveRow("c", "Twin Harbours, East Harbour", "Year 2 Q1, quarter 5 of 16", "1 November"),
        ),
        "",
    )


class DemoDesk:
    """A desk that walks through the demo shots: every command is remembered in `done`, and leads to a
    fitting screen."""

    def __init__(self, shot: S.Shot | None = None):
        self.now = shot or title()
        self.done: list = []
        self.set = S.Settings()

    def shot(self):
        return self.now

    def do(self, command):
        self.done.append(command)
        name = type(command).__name__
        self.now = _after(self.now, command, name)
        if name == "Change":
            self.set = command.settings

    def why(self, ref):
        return (why() if ref in ("keep", "odds", "sign:KR") else why_number()) if ref else None

    def saves(self):
        return saves()

    def settings(self):
        return self.set

    def work(self, now):
        return None

    def playing(self):
        return isinstance(self.now, S.BoardShot | S.PactShot | S.RevealShot | S.ElectionShot | S.EndShot)


def _after(now, command, name):
    from dataclasses import replace

    if name == "SetKeep":
        rows = tuple(
            replace(p, keep=command.keep) if p.id == command.commitment else p for p in now.orders.promises
        )
        return replace(now, orders=replace(now.orders, promises=rows))
    if name == "AnswerOffer":
        offers = tuple(
            replace(o, sign=command.sign) if o.id == command.offer else o for o in now.orders.offers
        )
        return replace(now, orders=replace(now.orders, offers=offers))
    if name == "SetElement":
        return replace(
            now,
            elements=tuple(
                replace(e, chosen=command.chosen) if e.id == command.id else e for e in now.elements
            ),
        )
    if name == "SetSignatory":
        return replace(
            now,
            signatories=tuple(
                replace(s, chosen=command.chosen) if s.code == command.code else s for s in now.signatories
            ),
        )
    if name == "SetClause":
        return replace(
            now,
            clauses=tuple(
                replace(c, chosen=command.chosen) if c.id == command.id else c for c in now.clauses
            ),
        )
    if name == "SetBinding":
        return replace(now, binding=command.value, binding_text=f"{command.value:.2f}".lstrip("0"))
    if name in ("ChooseScenario", "ChooseSeat"):
        if not command.confirm:
            return replace(now, chosen=command.id if name == "ChooseScenario" else command.code)
        return seats() if name == "ChooseScenario" else board()
    if name == "Back":
        return {"SeatShot": scenarios, "ScenarioShot": title}.get(type(now).__name__, board)()
    if name == "GoOn":
        return {"RevealShot": election, "ElectionShot": end}.get(type(now).__name__, board)()
    if name == "Pick":
        return {"new": scenarios, "continue": board}.get(command.id, title)()
    table = {
        "OpenPact": pact,
        "Seal": reveal,
        "Load": board,
        "Again": board,
        "ToTitle": title,
        "PutOnTable": board,
        "DropProposal": board,
    }
    return table[name]() if name in table else now
