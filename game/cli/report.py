"""`report`: a folder of games as one page that opens anywhere, without a network."""

import json
from pathlib import Path

from game.cli.refusal import Refusal


def report(args, makers) -> int:
    """Write the page; status 1 where a game of the folder could not be played, for the page says so too."""
    from game.ensemble.store import StoreError, put
    from game.study.report.report import report as made

    file = Path(args.page) if args.page else Path(args.folder) / "report.html"
    try:
        text, document = made(Path(args.folder))
        put(file, text.encode())
    except StoreError as error:
        raise Refusal(error) from None
    except ModuleNotFoundError as missing:
        raise Refusal(f"report needs {missing.name} for this folder: pip install -e '.[research]'") from None
    print(json.dumps(document, ensure_ascii=False) if args.json else f"{file}: {document['games']:,} games")
    return 1 if document["errors"] else 0
