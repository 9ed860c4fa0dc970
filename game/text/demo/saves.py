"""A demo shelf of saved games."""

from game.text import shots as S


def saves() -> S.SavesShot:
    return S.SavesShot(
        (
            S.SaveRow("auto", "Camp David 2023, Tokyo", "2024 Q4, quarter 6 of 16, saved by itself", "today, 14:02"),
            S.SaveRow("a", "GSOMIA 2019, Seoul", "2020 Q1, quarter 3 of 16", "yesterday, 21:40"),
            S.SaveRow(
                "b",
                "camp-david-3.json",
                "line 1: found no JSON at column 2, expected JSON (expecting property name enclosed in double quotes)",
                "2 November",
                "The file is damaged.",
            ),
            S.SaveRow("c", "Twin Harbours, East Harbour", "Year 2 Q1, quarter 5 of 16", "1 November"),
        ),
        "",
    )
