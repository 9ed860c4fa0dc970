"""The catalogues hold what the code and the content say, no more and no less, and are compiled from their text.

Run `python assets/locale/make.py` after a text has changed: in every `<language>/LC_MESSAGES/third-signatory.po` the
new texts are added empty and the gone ones left out, and the .mo beside it is compiled anew. It prints what still
waits for a translation. Needs nothing but Python; .po is GNU gettext's own format, so any editor for it will do.
"""

import ast
import re
import struct
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LANGUAGES = ("ja", "ko")
DOMAIN = "third-signatory"
PARTED = "\x00"  # between the singular and the plural of one message
HEAD = "Language: {language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
HEAD += "Content-Transfer-Encoding: 8bit\nPlural-Forms: nplurals=1; plural=0;\n"
MADE_UP = ("demo.py",)  # words that only pictures and tests see

SHOWN = {
    "scenarios": ("title", "goal", "briefing", "task.*", "news", "seat", "variant.*.title"),
    "governments": (
        "name", "country", "leader_title", "bloc.*.label",
        "faction.*.label", "faction.*.interest", "faction.*.quotes.*",
    ),
    "commitments": ("name", "sentence"),
    "moves": ("name", "sentence"),
    "events": ("title", "text"),
    "rivals": ("name",),
}  # fmt: skip
"""Which fields of which content a person reads; a star stands for any key."""


def wanted(root: Path = ROOT) -> dict[str, str]:
    """Every text to be translated, with one place where it is said; a plural after its singular and a NUL."""
    found: dict[str, str] = {}
    for text, where in (*_of_code(root), *_of_content(root), *_of_strategies(root), *_of_web(root)):
        found.setdefault(text, where)
    return found


def _of_strategies(root: Path) -> Iterator[tuple[str, str]]:
    """What each strategy does, in one sentence: the first line of its file."""
    for file in sorted((root / "agents" / "strategies").glob("[a-z]*.py")):
        said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        yield said.partition("\n")[0], file.relative_to(root).as_posix()


def _of_web(root: Path) -> Iterator[tuple[str, str]]:
    """What the classroom's pages say: `{{Join}}` in their HTML, `t("Join")` in their scripts."""
    kinds = {"html": r"\{\{(.+?)\}\}", "js": r"""\bt\(\s*"((?:[^"\\]|\\.)*)"\s*[,)]"""}
    for kind, said in kinds.items():
        for file in sorted((root / "assets" / "web").glob(f"*.{kind}")):
            for text in re.findall(said, file.read_text(encoding="utf-8")):
                if text not in ("lang", "languages"):
                    yield re.sub(r"\\(.)", r"\1", text), file.relative_to(root).as_posix()


def _of_code(root: Path) -> Iterator[tuple[str, str]]:
    for file in sorted((root / "game").rglob("*.py")):
        if file.name in MADE_UP:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                words = [a.value for a in node.args[:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                if words:
                    yield PARTED.join(words), f"{file.relative_to(root).as_posix()}:{node.lineno}"
        yield from _named(file, root)


def _named(file: Path, root: Path) -> Iterator[tuple[str, str]]:
    """Tables of words that are looked up and said later: MONTHS of a module."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "MONTHS" for t in node.targets):
            for word in ast.literal_eval(node.value):
                yield word, f"{file.relative_to(root).as_posix()}:{node.lineno}"


def _of_content(root: Path) -> Iterator[tuple[str, str]]:
    for folder, fields in SHOWN.items():
        for file in sorted((root / "assets" / folder).glob("*.toml")):
            card = tomllib.loads(file.read_text(encoding="utf-8"))
            inner = list(card.get("government", {}).values()) if folder == "scenarios" else []
            inner_fields = SHOWN["governments"]
            for field in fields:
                for text in _texts(card, field.split(".")):
                    yield text, file.relative_to(root).as_posix()
            for part in (*inner, *(card.get("commitment", []) if folder == "scenarios" else [])):
                for field in inner_fields:
                    for text in _texts(part, field.split(".")):
                        yield text, file.relative_to(root).as_posix()


def _texts(thing, path: list[str]) -> Iterator[str]:
    """The texts at a path; a long one by its paragraphs, as it is shown."""
    if isinstance(thing, list):
        for one in thing:
            yield from _texts(one, path)
    elif isinstance(thing, str) and not path:
        yield from (part.strip() for part in thing.split("\n\n") if part.strip())
    elif isinstance(thing, dict) and path:
        for key in thing if path[0] == "*" else [path[0]]:
            if key in thing:
                yield from _texts(thing[key], path[1:])


# the format


def read(file: Path) -> dict[str, str]:
    """A catalogue's messages, without its head."""
    found, key, parts = {}, "", {"msgid": "", "msgid_plural": "", "msgstr": ""}
    lines = [*(file.read_text(encoding="utf-8").splitlines() if file.exists() else []), ""]
    for line in lines:
        if not line.strip():
            if parts["msgid"]:
                plural = PARTED + parts["msgid_plural"] if parts["msgid_plural"] else ""
                found[parts["msgid"] + plural] = parts["msgstr"]
            parts = dict.fromkeys(parts, "")
        elif not line.startswith("#"):
            if not line.startswith('"'):
                word, _space, line = line.partition(" ")
                key = word.removesuffix("[0]")
            parts[key] += ast.literal_eval(line)
    return found


def write(file: Path, language: str, messages: dict[str, str], places: dict[str, str]) -> None:
    """A catalogue as text, in the order of the places."""
    out = ['msgid ""\nmsgstr ""\n' + "\n".join(map(_quoted, HEAD.format(language=language).splitlines(True))) + "\n"]
    for key, text in messages.items():
        one, _nul, many = key.partition(PARTED)
        plural = f"msgid_plural {_quoted(many)}\nmsgstr[0] " if many else "msgstr "
        out.append(f"#: {places.get(key, '')}\nmsgid {_quoted(one)}\n{plural}{_quoted(text)}\n")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(out), encoding="utf-8")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def compiled(language: str, messages: dict[str, str]) -> bytes:
    """A catalogue as GNU gettext reads it: sorted texts, two tables of lengths and places."""
    rows = sorted((k.encode(), v.encode()) for k, v in {"": HEAD.format(language=language), **messages}.items() if v)
    start, texts, tables = 28 + 16 * len(rows), b"", ([], [])
    for column in (0, 1):
        for row in rows:
            tables[column].append(struct.pack("<2I", len(row[column]), start + len(texts)))
            texts += row[column] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(rows), 28, 28 + 8 * len(rows), 0, 28 + 16 * len(rows))
    return head + b"".join((*tables[0], *tables[1])) + texts


def paths(language: str) -> tuple[Path, Path]:
    """The text and the compiled file of a language."""
    folder = HERE / language / "LC_MESSAGES"
    return folder / f"{DOMAIN}.po", folder / f"{DOMAIN}.mo"


def main() -> int:
    places = wanted()
    waiting = 0
    for language in LANGUAGES:
        text, binary = paths(language)
        known = read(text)
        messages = {key: known.get(key, "") for key in places}
        write(text, language, messages, places)
        binary.write_bytes(compiled(language, messages))
        empty = [key for key, said in messages.items() if not said]
        waiting += len(empty)
        gone = len([key for key in known if key not in places])
        print(f"{language}: {len(messages)} texts, {len(messages) - len(empty)} translated, {gone} left out")
        for key in empty:
            print(f"  waits: {key.split(PARTED)[0][:90]!r} ({places[key]})")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
