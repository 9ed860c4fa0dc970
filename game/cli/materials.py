"""`materials`: the handouts of a lesson as pages to print, in one language or in all."""

from pathlib import Path

from game.cli.refusal import Refusal
from game.disk import put


def materials(args, makers) -> int:
    """Write them; one folder a language where all are asked for."""
    from game.classroom import handouts
    from game.content import load_scenario
    from game.content.scenario import scenario_ids
    from game.text.speak import LANGUAGES, speaking

    names = [args.scenario] if args.scenario else scenario_ids()
    try:
        scenarios = [load_scenario(name) for name in names]
    except ValueError as error:
        raise Refusal(str(error)) from None
    wanted = list(LANGUAGES) if args.language == "all" else [args.language]
    for language in wanted:
        folder = Path(args.out) / language if len(wanted) > 1 else Path(args.out)
        with speaking(language):
            written = _write(folder, handouts.pages(scenarios))
        print(f"{LANGUAGES[language]}: {written} pages; begin with {folder / 'index.html'}")
    return 0


def _write(folder: Path, pages: dict[str, str]) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            put(folder / name, text.encode())
    except OSError as error:
        raise Refusal(f"{folder}: {error.strerror or error}") from None
    return len(pages)
