"""Allow-lists: of a shot, only the fields that are named go over the wire."""

METER = ("label", "value", "unit", "change", "trend", "bad", "share")
NEWS = ("icon", "text", "urgent")
GROUP = ("name", "weight", "mood", "quote")
PROMISE = ("id", "icon", "name", "state", "detail", "odds", "low", "warning")
OFFER = ("title", "detail", "price", "blocked")
MOVE = ("id", "name", "effect", "price", "kind", "detail", "blocked")
ELEMENT = ("id", "icon", "name", "depth", "price", "locked")
STRAND = ("id", "icon", "name", "state", "depth", "members", "detail")
CLAUSE = ("id", "name", "detail")
CELL = ("code", "choice", "word")
CRISIS = ("title", "text", "rule", "rows")


def only(thing, fields) -> dict:
    return {name: getattr(thing, name) for name in fields}


def rows(things, fields) -> list[dict]:
    return [only(one, fields) for one in things]
