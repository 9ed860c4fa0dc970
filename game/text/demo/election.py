"""Demo election nights."""

from dataclasses import replace

from game.text import shots as S


def cabinet() -> S.ElectionShot:
    """A change of leader between elections: no count."""
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
