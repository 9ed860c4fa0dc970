"""Demo boards at their limits: the longest words, nothing at all, nobody at the desk."""

from dataclasses import replace

from game.text import shots as S
from game.text.demo.board import board
from game.text.demo.orders import moves, promises, sheet
from game.text.demo.world import CAPITALS, RIVALS, home


def board_long() -> S.BoardShot:
    """The longest words that the content holds, on one board."""
    quotes = (
        "\u201cWe settled this by treaty in 1965. We should not be asked to settle it again.\u201d",
        "\u201cWe will judge it by results: safer people, and victims who were asked.\u201d",
        "\u201cIf it makes us safer and leaves our honour whole, we can vote for it.\u201d",
        "\u201cMy grandchildren should not live under those missiles. Work together.\u201d",
    )
    names = ("LDP conservatives", "Progressives", "Victims\u2019 and civic groups", "Opposition parties")
    groups = tuple(replace(f, quote=q, name=n) for f, q, n in zip(home().factions, quotes, names, strict=True))
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
    return replace(board(), home=replace(home(), factions=groups), moves=(moved, *moves()), orders=orders, news=lines)


LONG_MOVE = (
    "You make a gesture that eases the partner\u2019s grievance; your own history-minded groups like you less for it."
)
LONG_NEWS = (
    "The Supreme Court of Korea upheld damages for four wartime workers; Tokyo holds that the 1965 "
    "agreement settled all claims, the court that it did not cover these."
)


def board_empty() -> S.BoardShot:
    """The first quarter of Camp David: nothing is in force yet."""
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
    return replace(board(), watching=True, orders=replace(sheet(), warnings=(), cost="", title="Promises, 2026 Q4"))


def board_asked() -> S.BoardShot:
    """Forecasts are asked for."""
    questions = (
        S.Question("signed", "Something new is signed within four quarters", 0.5),
        S.Question("lost:US", "The ruling bloc in Washington loses its next election", 0.35),
        S.Question("outlives:KR", "A promise of Seoul that stands now outlives its next election", 0.8),
    )
    return replace(board(), questions=questions)
