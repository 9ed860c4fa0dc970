"""Demo pact tables."""

from dataclasses import replace

from game.text import shots as S


def pact() -> S.PactShot:
    elements = (
        S.Element("hotline", "hotline", "Leader hotline", ".15", "4"),
        S.Element("consult", "consult", "Duty to consult", ".45", "14", True),
        S.Element("warning", "warning", "Missile warnings", ".50", "8", True),
        S.Element("exercises", "exercises", "Regular exercises", ".40", "8", True),
        S.Element("cyber", "cyber", "Cyber cooperation", ".25", "5"),
        S.Element("treaty", "treaty", "Mutual-defence treaty", "1.0", "91", locked="A treaty costs 91. You have 45."),
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
