"""The tables in the documents are made from the code and the content: `python docs/make_tables.py` writes them anew.

A table stands between two comments that name it. With `--check` nothing is written, and the answer is 1 if any is stale.
"""

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from agents.council import source, strategy_names
from agents.world import COLUMNS
from game import content
from game.content.library import ASSETS
from game.ensemble.columns import RUNS, TURNS, VARIED
from game.laws.state import Rules, World

DOCS = ROOT / "docs"
LAWS = ROOT / "game" / "laws"
PLACE = re.compile(r"(<!-- table (\S+), made by docs/make_tables.py -->\n).*?(<!-- end of table \2 -->)", re.DOTALL)

SHARE, POSITION, SWITCH, COUNT = ("share", "0 to 1"), ("position", "-1 to 1"), ("yes or no", "0, 1"), ("count", "0 up")
QUARTERS, SEAT, PERCENT = ("quarters", "0 up"), ("seat", "-1 to G - 1"), ("%", "0 to 100; once moved, 1 to 99")
UNITS = {
    "date": ("turn, year, quarter of the year, quarters", "turn 0 up; quarter 1 to 4"), "threat": SHARE,
    "hub": ("share; the last in quarters", "0 to 1; 0 up"), "hub_patron": SHARE, "hub_attention": SHARE, "is_hub": SWITCH,
    "approval": PERCENT, "resting": ("%", "0 to 100"), "capital": ("points", "0 to 100"), "bloc": ("bloc", "0, 1"),
    "leader_x": POSITION, "leader_h": SHARE, "doubt": ("position squared", "0 up"), "leader_number": ("count", "1 up"),
    "turnovers": COUNT, "term": QUARTERS, "term_length": ("quarters", "1 up"), "single_term": SWITCH, "cabinet": SWITCH,
    "grievance": SHARE, "grievance_rest": SHARE, "threat_weight": SHARE, "lens": ("factor", "0 to 1"),
    "bloc_x": POSITION, "bloc_h": SHARE, "loses": ("chance an election", "0 to 1"), "spread": ("position", "0 up"),
    "dependence": SHARE, "exposure": SHARE, "trust": ("probability", "0 to 1; once moved, .02 to .98"),
    "faction_bloc": ("bloc", "-1, 0, 1"), "faction_weight": SHARE, "faction_x": POSITION, "faction_h": SHARE,
    "lift": POSITION, "felt": ("share", "0 up"), "relief": SHARE, "relief_left": QUARTERS,
    "menu": ("points; sizes in the unit of what they move; quarters", "0 up"), "side": ("gain", "0 up"),
    "pressed": ("gain", "0 up"), "state": ("state", "0 to 5"), "signer": SWITCH, "rule": ("form", "0 to 2"),
    "agenda": SWITCH, "depth": SHARE, "bind": SHARE, "visible": SHARE, "obligation": SHARE,
    "price": ("points", "0 up"), "meant": ("as b, v and c", "0 to 1; c from 0 up"), "age": QUARTERS, "since": QUARTERS, "leaver": SEAT, "concluded": ("turn", "-2 up"),
    "extended": SWITCH, "table": ("seat; shares; factor; clause bits", "-1 to G; -1.3 to 1; .6 to 1; 0 to 7"),
    "table_item": SWITCH, "table_seat": SWITCH, "tau": SHARE, "need": SHARE, "mood": POSITION, "street": POSITION,
    "pressure": POSITION, "belief": ("probability", "0 to 1"), "seen": ("probability", "0 to 1"),
    "news": ("by cell", "-1 up"), "deed": ("deed", "-1, 0, 1"), "breaks": COUNT, "signed": ("answer", "-1, 0, 1"),
    "bound": ("constraint", "0 to 4"), "move": ("move", "-1 to M - 1"), "target": ("seat or faction", "-1 up"),
    "election": ("outcome", "0 to 3"), "office": ("% summed; counts", "0 up"), "cover": ("share, summed", "0 up"),
    "verdict": ("depth and weight, summed", "0 up"), "crisis": ("kind, seats, commitment, counts", "0 up"),
    "firm": ("exchanges", "0 to 4"), "ballot": ("yes or no; position", "0, 1; -1 to 1"), "laid": ("by cell", "0 up"),
}  # fmt: skip
"""Unit and range of every field of the world."""

SAID = {
    "approval": "A, approval of the government", "leader_x": "x, the leader's position on working with the partner",
    "leader_h": "h, the leader's sensitivity to history", "term_length": "a full term", "grievance": "g, salience of grievance",
    "bloc_x": "x of a bloc's usual leader", "bloc_h": "h of a bloc's usual leader", "faction_x": "a faction's position on the partner",
    "faction_h": "a faction's sensitivity to history", "faction_bloc": "the faction's bloc, or -1", "dependence": "dependence on the hub",
    "exposure": "xi, exposure to Chinese coercion", "lift": "what home moves added to a faction's support; fades",
    "relief_left": "quarters that relief still lasts", "state": "idea, table, live, notice, hollow, ended", "depth": "d, security value",
    "bind": "b, bindingness", "visible": "v, visibility", "obligation": "o, obligation to fight", "price": "c, price in capital",
    "rule": "anybody, without the hub, with the hub", "faction_weight": "w, weight of a faction; the weights sum to 1",
    "capital": "political capital", "menu": "of each move: price, size, quarters, sizes of up to three further effects",
    "tau": "tau, threat felt; NOW and AFTER", "need": "n, need for the partner; NOW and AFTER", "mood": "M, public mood; NOW and AFTER",
    "street": "F, faction pressure; NOW and AFTER", "pressure": "D, domestic pressure; NOW and AFTER", "spread": "sd of a new leader's x",
}  # fmt: skip
"""What a field means, where the comment beside it in the code is too short to stand alone."""


def table(head: tuple, rows: list[tuple]) -> str:
    """Rows as a Markdown table."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(_cell(one) for one in line) + " |" for line in lines) + "\n"


def _cell(thing) -> str:
    text = f"{thing:g}" if isinstance(thing, (int, float)) and not isinstance(thing, bool) else str(thing)
    return text.replace("|", "\\|").replace("\n", " ")


def parameters() -> str:
    """Every constant of the laws with its card."""
    cards = content.load_rules()
    rows = [
        (
            f"`{n}`",
            cards[n].value,
            f"{cards[n].low:g} to {cards[n].high:g}",
            cards[n].unit,
            cards[n].meaning,
            cards[n].source,
        )
        for n in Rules._fields
    ]
    return table(("name", "value", "range", "unit", "meaning", "source"), rows)


def state() -> str:
    """Every field of the world, in the words of game/laws/state.py."""
    said = _state_comments()
    rows = [(f"`{n}`", said[n][0], *UNITS[n], SAID.get(n, said[n][1])) for n in World._fields if n != "rules"]
    return table(("field", "shape", "unit", "range", "meaning"), rows)


def _state_comments() -> dict[str, tuple[str, str]]:
    """Field -> (shape, meaning), from the comment beside or above it."""
    text = (LAWS / "state.py").read_text(encoding="utf-8")
    lines = text.splitlines()
    world = next(n for n in ast.parse(text).body if isinstance(n, ast.ClassDef) and n.name == "World")
    found = {}
    for node in world.body:
        if isinstance(node, ast.AnnAssign):
            beside = lines[node.lineno - 1 : node.end_lineno]
            said = [line.split("# ", 1)[1] for line in beside if "# " in line] or [
                lines[node.lineno - 2].split("# ")[-1]
            ]
            shape = re.match(r"(\([^)]*\)) ?(.*)", said[0])
            found[node.target.id] = (shape[1], shape[2]) if shape else ("", said[0])
    return found


def constants() -> str:
    """Numbers that stand in the laws under a name of their own."""
    rows = []
    for file in sorted(LAWS.glob("*.py")):
        if file.name in ("portable.py", "state.py"):
            continue
        lines = file.read_text(encoding="utf-8").splitlines()
        for node in ast.parse("\n".join(lines)).body:
            if isinstance(node, ast.Assign) and not _counts(node):
                said = lines[node.end_lineno - 1].partition("# ")[2]
                for name, value in _named(node):
                    rows.append((f"`{name}`", value, f"`{file.name}`", said))
    return table(("name", "value", "file", "meaning"), rows)


def _counts(node: ast.Assign) -> bool:
    """Whether this only numbers names."""
    return isinstance(node.value, ast.Call) or "range(" in ast.unparse(node.value)


def _named(node: ast.Assign) -> list[tuple[str, float]]:
    target, value = node.targets[0], node.value
    pairs = list(zip(target.elts, value.elts, strict=True)) if isinstance(target, ast.Tuple) else [(target, value)]
    kinds = float if len(pairs) > 1 else (float, int)  # whole numbers side by side only number names
    known = [(t.id, _value(v)) for t, v in pairs if hasattr(t, "id")]
    return [(name, value) for name, value in known if isinstance(value, kinds) and not isinstance(value, bool)]


def _value(node: ast.expr):
    """A number, or a quotient of two numbers to four places; None for anything else."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        both = [side.value for side in (node.left, node.right) if isinstance(side, ast.Constant)]
        return round(both[0] / both[1], 4) if len(both) == 2 else None
    return node.value if isinstance(node, ast.Constant) else None


def commitments() -> str:
    """Every promise and its five numbers."""
    rows = [
        (f"`{n}`", c.name, c.form, c.depth, c.bindingness, c.visibility, c.obligation, c.price)
        for n, c in content.load_commitments().items()
    ]
    return table(("id", "name", "form", "depth d", "bindingness b", "visibility v", "obligation o", "price c"), rows)


SEATS = ("JP", "KR", "US", "EH", "WH")


def governments() -> str:
    """Where every government begins, unless a scenario says otherwise; one column a government."""
    those = [content.load_governments()[code] for code in SEATS]
    plain = (
        "ruling", "approval", "resting", "capital_points", "leader_x", "leader_h", "spread", "grievance",
        "grievance_rest", "term", "term_length", "single_term", "cabinet", "dependence", "exposure",
    )  # fmt: skip
    rows = [(f"`{name}`", *(_word(getattr(g, name)) for g in those)) for name in plain]
    rows += [(f"`threat_weights.{n}`", *(getattr(g.threat_weights, n) for g in those)) for n in ("north", "china")]
    rows.append(("`trust`", *(", ".join(f"{k} {v:g}" for k, v in g.trust.items()) for g in those)))
    return table(("", *(g.name for g in those)), rows)


def _word(value):
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def blocs() -> str:
    """The two blocs of every government."""
    rows = []
    for code in SEATS:
        for n, b in content.load_governments()[code].bloc.items():
            other = ", ".join(f"{k} {v:g}" for k, v in getattr(b, "priors", {}).items())
            hub = [x if x is not None else "" for x in (b.patron, b.attention)]
            rows.append((code, f"`{n}`", b.label, b.lens, b.x, b.h, b.loses, *hub, other))
    return table(
        ("seat", "bloc", "name", "lens", "x", "h", "loses", "patron u", "attention m", "other readings of x"), rows
    )


def factions() -> str:
    """The groups at home of every government."""
    rows = [
        (code, f.label, f.bloc or "", f.weight, f.x, f.h)
        for code in SEATS
        for f in content.load_governments()[code].faction.values()
    ]
    return table(("seat", "group", "bloc", "weight", "x", "h"), rows)


def moves() -> str:
    """The menu of moves."""
    rows = [
        (f"`{n}`", m.name, m.who, m.price, "; ".join(_effect(e) for e in m.effect))
        for n, m in content.load_moves().items()
    ]
    return table(("id", "name", "who", "price", "effects: on whom, size, quarters"), rows)


def _effect(e) -> str:
    scale = f" times {e.scaled_by}" if e.scaled_by != "nothing" else ""
    return f"{e.kind} on {e.on} {e.amount:g}{scale}, {e.quarters}"


def scenarios() -> str:
    """Every scenario that ships, its threats, what stands or lies on the table, and the constants it changes."""
    usual = {n: card.value for n, card in content.load_rules().items()}
    rows = []
    for name in content.scenario_ids():
        s = content.load_scenario(name)
        sky = s.world if isinstance(s.world, dict) else s.world.model_dump()
        there = ", ".join(f"{c.id} ({c.state}, {c.age})" for c in s.commitments if c.state != "idea")
        dials = ", ".join(f"`{n}` {v:g}" for n, v in s.rules.items() if v != usual[n])
        rows.append(
            (
                s.code,
                f"`{name}`",
                s.start,
                s.turns,
                *(sky[n] for n in ("north", "china", "patron", "attention")),
                there,
                dials,
            )
        )
    return table(
        (
            "",
            "id",
            "start",
            "quarters",
            "N",
            "C",
            "u",
            "m",
            "standing or on the table (state, age)",
            "constants changed",
        ),
        rows,
    )


def strategies() -> str:
    """Every strategy, its first sentence and its source."""
    rows = []
    for name in strategy_names():
        text = (ROOT / "agents" / "strategies" / f"{name}.py").read_text(encoding="utf-8")
        rows.append((f"`{name}`", ast.get_docstring(ast.parse(text)).splitlines()[0], source(name)))
    return table(("name", "what it does", "source"), rows)


def columns(kind: str) -> str:
    """The data collector's columns of one kind."""
    return table(("column", "meaning"), [(f"`{n}`", said) for n, said in COLUMNS[kind].items()])


def game_columns(kind: tuple) -> str:
    """The columns of a table that `batch` writes."""
    rows = [(f"`{c.name}`" if c.name[0] != "(" else c.name, c.unit, c.meaning) for c in kind]
    return table(("column", "unit", "meaning"), rows)


def events() -> str:
    """How many dated cards there are of each kind."""
    kinds = [e.kind for e in content.load_events().values()]
    return table(("kind", "cards"), [(f"`{k}`", kinds.count(k)) for k in sorted(set(kinds))])


TABLES = {
    "parameters": parameters, "state": state, "constants": constants, "commitments": commitments,
    "governments": governments, "blocs": blocs, "factions": factions, "moves": moves, "scenarios": scenarios,
    "strategies": strategies, "events": events,
    "runs-columns": lambda: game_columns((*RUNS, VARIED)), "turns-columns": lambda: game_columns(TURNS),
    "model-columns": lambda: columns("model"), "agent-columns": lambda: columns("agent"),
}  # fmt: skip


def freshened(text: str) -> str:
    """A document with every table in it made anew."""
    return PLACE.sub(lambda m: f"{m[1]}\n{TABLES[m[2]]()}\n{m[3]}", text)


def stale() -> list[str]:
    """The documents whose tables are not as the code and the content have them now."""
    texts = {file: file.read_text(encoding="utf-8") for file in sorted(DOCS.glob("*.md"))}
    return [file.name for file, text in texts.items() if freshened(text) != text]


def main(words: list[str]) -> int:
    """Write the tables, or with --check say which documents are stale."""
    assert ASSETS.exists()
    for name in stale():
        print(name)
        if "--check" in words:
            continue
        file = DOCS / name
        file.write_text(freshened(file.read_text(encoding="utf-8")), encoding="utf-8")
    return 1 if stale() else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
