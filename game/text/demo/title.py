"""Demo title, situations and seats."""

from game.text import shots as S
from game.text.demo.world import ALL


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
        "Summer 2023. Washington has invited Tokyo and Seoul to Camp David. Nothing is signed yet between the three.",
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
            "Two tables at once: a pact must be agreed abroad and at home. Design a package that passes both.",
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
            "You hold the two together, as patron and as enforcer. Your attention is short and you vote first.",
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
