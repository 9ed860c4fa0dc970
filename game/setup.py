"""From a scenario to the first world: the only place where content's words become the laws' numbers."""

from game.laws.state import (
    ANYBODY,
    LATER_RULES,
    LIVE,
    MOVES,
    NOBODY,
    NOTHING,
    TABLE,
    WITH_HUB,
    WITHOUT_HUB,
    Rules,
    World,
)

FORMS = {"either": ANYBODY, "bilateral": WITHOUT_HUB, "trilateral": WITH_HUB}


def first_world(scenario) -> World:
    """The world before the first quarter of a scenario."""
    governments = scenario.governments
    count = len(governments)
    width = max(len(g.factions) for g in governments)
    items = scenario.commitments
    table = {
        **_calendar(scenario),
        **_governments(governments, count),
        **_factions(governments, width),
        **_commitments(scenario, governments),
        **_blank(count, width, len(items)),
    }
    table["menu"] = [_menu_row(scenario.moves, name) for name in MOVES]
    world = World(rules=_rules(scenario), **table)
    _lay_first(world, scenario)
    return world


def _rules(scenario) -> Rules:
    """The scenario's constants; one written before a constant came has it at rest."""
    return Rules(**{name: float({**LATER_RULES, **scenario.rules}[name]) for name in Rules._fields})


def _calendar(scenario) -> dict:
    hub = next((g for g in scenario.governments if g.hub), None)
    sky = scenario.world
    patron, attention = [sky.patron] * 2, [sky.attention] * 2
    if hub is not None:
        patron = [b.patron if b.patron is not None else sky.patron for b in hub.blocs]
        attention = [b.attention if b.attention is not None else sky.attention for b in hub.blocs]
    return {
        "date": [0, scenario.year, scenario.quarter, scenario.turns],
        "threat": [float(sky.north), float(sky.china)],
        "hub": [float(sky.patron), float(sky.attention), 0.0, 0.0],
        "hub_patron": [float(x) for x in patron],
        "hub_attention": [float(x) for x in attention],
    }


def _governments(governments, count: int) -> dict:
    def each(take) -> list:
        return [take(g) for g in governments]

    def truth_and_guess(truth, guess) -> list:
        return [[truth(g) if eye == j else guess(g) for j, g in enumerate(governments)] for eye in range(count)]

    return {
        "is_hub": each(lambda g: int(g.hub)),
        "approval": each(lambda g: float(g.approval)),
        "resting": each(lambda g: float(g.resting)),
        "capital": truth_and_guess(lambda g: float(g.capital_points), lambda g: USUAL_CAPITAL),
        "bloc": each(_ruling),
        "leader_x": truth_and_guess(lambda g: float(g.leader_x), lambda g: float(g.blocs[_ruling(g)].x)),
        "leader_h": truth_and_guess(lambda g: float(g.leader_h), lambda g: float(g.blocs[_ruling(g)].h)),
        "doubt": truth_and_guess(lambda g: 0.0, lambda g: float(g.spread) * float(g.spread)),
        "leader_number": [1] * count,
        "turnovers": [0] * count,
        "term": each(lambda g: int(g.term)),
        "term_length": each(lambda g: int(g.term_length)),
        "single_term": each(lambda g: int(g.single_term)),
        "cabinet": each(lambda g: int(g.cabinet)),
        "grievance": each(lambda g: float(g.grievance)),
        "grievance_rest": each(lambda g: float(g.grievance_rest)),
        "threat_weight": each(lambda g: [float(g.threat_weights.north), float(g.threat_weights.china)]),
        "lens": each(lambda g: [float(b.lens) for b in g.blocs]),
        "bloc_x": each(lambda g: [float(b.x) for b in g.blocs]),
        "bloc_h": each(lambda g: [float(b.h) for b in g.blocs]),
        "loses": each(lambda g: [float(b.loses) for b in g.blocs]),
        "spread": each(lambda g: float(g.spread)),
        "dependence": each(lambda g: float(g.dependence)),
        "exposure": each(lambda g: float(g.exposure)),
        "trust": [[float(g.trust.get(other.code, 1.0)) for other in governments] for g in governments],
    }


USUAL_CAPITAL = 50.0  # what others take a government's capital for before they have seen it spend


def _ruling(government) -> int:
    return [b.name for b in government.blocs].index(government.ruling)


def _factions(governments, width: int) -> dict:
    def rows(take, empty) -> list:
        return [[take(g, f) for f in g.factions] + [empty] * (width - len(g.factions)) for g in governments]

    def bloc(g, f) -> int:
        names = [b.name for b in g.blocs]
        return names.index(f.bloc) if f.bloc in names else NOBODY

    return {
        "faction_bloc": rows(bloc, NOBODY),
        "faction_weight": rows(lambda g, f: float(f.weight), 0.0),
        "faction_x": rows(lambda g, f: float(f.x), 0.0),
        "faction_h": rows(lambda g, f: float(f.h), 0.0),
    }


def _commitments(scenario, governments) -> dict:
    items = scenario.commitments

    def each(take) -> list:
        return [take(c) for c in items]

    standing = [c.state_number >= LIVE for c in items]
    return {
        "state": each(lambda c: c.state_number if c.state_number != TABLE else 0),
        "signer": each(lambda c: [int(g.code in c.signatories) for g in governments]),
        "rule": each(lambda c: FORMS[c.form]),
        "agenda": each(lambda c: int(c.id in scenario.agenda)),
        "depth": each(lambda c: float(c.depth)),
        "bind": each(lambda c: float(c.bindingness)),
        "visible": each(lambda c: float(c.visibility)),
        "obligation": each(lambda c: float(c.obligation)),
        "price": each(lambda c: float(c.price)),
        "meant": each(lambda c: [float(c.bindingness), float(c.visibility), float(c.price)]),
        "age": each(lambda c: int(c.age)),
        "since": each(lambda c: int(c.age)),
        "leaver": [NOBODY] * len(items),
        "concluded": [-1 if there else -2 for there in standing],
        "extended": [0] * len(items),
    }


def _menu_row(moves, name: str) -> list:
    """Price, size, quarters, and the sizes of up to three further effects; a move not on the menu costs the world."""
    move = next((m for m in moves if m.id == name), None)
    if move is None:
        return [NOT_FOR_SALE, 0.0, 1.0, 0.0, 0.0, 0.0]
    sizes = [abs(float(e.amount)) for e in move.effect] + [0.0] * 4
    return [float(move.price), sizes[0], float(max(1, move.effect[0].quarters)), *sizes[1:4]]


NOT_FOR_SALE = 1000.0


def _blank(count: int, width: int, items: int) -> dict:
    return {
        "lift": [[0.0] * width for _ in range(count)],
        "felt": [0.0] * count,
        "relief": [0.0] * count,
        "relief_left": [0] * count,
        "side": [0.0] * count,
        "pressed": [0.0] * count,
        "table": [float(NOBODY), 0.0, 0.0, 1.0, 0.0],
        "table_item": [0] * items,
        "table_seat": [0] * count,
        "tau": [[0.0, 0.0] for _ in range(count)],
        "need": [[0.0, 0.0] for _ in range(count)],
        "mood": [[0.0, 0.0] for _ in range(count)],
        "street": [[0.0, 0.0] for _ in range(count)],
        "pressure": [[[0.0, 0.0] for _ in range(count)] for _ in range(count)],
        "belief": [[0.0] * items for _ in range(count)],
        "seen": [[[0.0] * items for _ in range(count)] for _ in range(count)],
        "news": [float(NOBODY), 0.0, float(NOBODY), 0.0, 0.0, float(NOBODY), 0.0, 0.0],
        "deed": [[-1] * items for _ in range(count)],
        "breaks": [[0] * items for _ in range(count)],
        "signed": [-1] * count,
        "bound": [NOTHING] * count,
        "move": [NOBODY] * count,
        "target": [NOBODY] * count,
        "election": [0] * count,
        "office": [[0.0] * 4 for _ in range(count)],
        "cover": [0.0, 0.0],
        "verdict": [[0.0] * 5 for _ in range(count)],
        "crisis": [0] * 7,
        "firm": [0] * count,
        "ballot": [[[0.0, 0.0] for _ in range(width)] for _ in range(count)],
        "laid": [0.0] * 7,
    }


def _lay_first(world: World, scenario) -> None:
    """What the scenario has on the table lies there for the first quarter, put there by the standing agenda."""
    names = [c.id for c in scenario.commitments if c.state_number == TABLE]
    if not names:
        return
    count = len(scenario.governments)
    world.table[0] = float(count)
    for k, c in enumerate(scenario.commitments):
        if c.id in names:
            world.table_item[k] = 1
            for i in range(count):
                world.table_seat[i] = world.signer[k][i]
