"""A folder of games written by hand, so that every figure on its page is known beforehand."""

import csv
import hashlib
import io
import json

SEATS, ITEMS = ("JP", "KR", "US"), ("consult", "cyber")


def game(run: int, point: int = 0, **cells) -> dict:
    """One row of the runs table in which nothing happened, except what is said (`concluded_consult=3`)."""
    row = {"run_id": run, "point": point, "replication": run, "seed": 1, "laws_version": 1, "code_version": "0"}
    row |= {f"{what}.{k}": "" for what in ("concluded", "ended") for k in ITEMS} | {f"state.{k}": 0 for k in ITEMS}
    row |= {f"{what}.{s}": 0 for what in ("breaches", "turnovers", "signatory") for s in SEATS}
    row |= {"form": "nothing", "survived_turnover": 0}
    row |= {f"{what}.{s}": 50.0 for what in ("office", "verdict") for s in SEATS} | {"security": 25.0}
    row |= {"mark": run, "error": ""}
    return row | {name.replace("_", ".", 1) if name not in row else name: cell for name, cell in cells.items()}


def quarter(run: int, turn: int, seat: str, **cells) -> dict:
    """One row of the turns table in which the government is bound by nothing and no election is held."""
    row = {"run_id": run, "turn": turn, "quarter": "2023 Q3", "seat": seat, "form": "nothing", "election": "none"}
    row |= {f"deed.{k}": "" for k in ITEMS} | {f"signatory.{k}": 0 for k in ITEMS}
    return row | {name.replace("_", ".", 1) if name not in row else name: cell for name, cell in cells.items()}


def written(folder, runs: list[dict], turns: list[dict] = (), vary=(), asked: int | None = None, **about):
    """A folder with one chunk of each table and its manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    points = 1
    for _, values in vary:
        points *= len(values)
    rows = asked or len(runs)
    experiment = {"scenario": "camp-david-2023", "runs": rows // points, "seed": 1, "vary": [list(v) for v in vary]}
    tables = {"runs": runs, "turns": turns} if turns else {"runs": runs}
    said = {
        "experiment": {**experiment, "turns": bool(turns)},
        "content": "c" * 64,
        "laws_version": 1,
        "laws": "a" * 64,
    }
    said |= {"code_version": "0", "format": "csv", "chunk": 20000, "rows": rows, "tables": list(tables)} | about
    chunks = [_chunk(folder, name, table) for name, table in tables.items()]
    manifest = {"about": said, "files": {}, "chunks": chunks}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def _chunk(folder, table: str, rows: list[dict]) -> dict:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    file = folder / f"{table}-000000.csv"
    file.write_text(out.getvalue(), encoding="utf-8")
    seal = hashlib.sha256(file.read_bytes()).hexdigest()
    errors = sum(bool(row.get("error")) for row in rows)
    return {"name": file.name, "rows": len(rows), "errors": errors, "sha256": seal}
