"""Demo ledgers."""

from game.text import shots as S


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
        "Left of the dashed line, belief alone is enough. For a progressive government the last row is near 100 %.",
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
