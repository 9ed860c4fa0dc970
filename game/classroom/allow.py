"""Allow-lists: of a shot, only the fields that are named go over the wire."""


def only(thing, fields) -> dict:
    return {name: getattr(thing, name) for name in fields}


def rows(things, fields) -> list[dict]:
    return [only(one, fields) for one in things]
