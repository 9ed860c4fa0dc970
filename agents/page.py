"""The model in a browser, with Mesa's own controls: `solara run agents/page.py`.

One quarter a step. The page shows what the data collector holds, which is what an observer of the model knows and more
than any seat does. Changes of the controls start the game anew.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # `solara run` knows only this file's folder

import solara  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from mesa.visualization import SolaraViz, make_plot_component  # noqa: E402
from mesa.visualization.utils import update_counter  # noqa: E402

from agents.council import DEFAULT, strategy_names  # noqa: E402
from agents.world import FIRST, World  # noqa: E402
from game.content import load_scenario, scenario_ids  # noqa: E402
from game.laws.expecting import standing  # noqa: E402
from game.laws.form import FORM_NAMES, form_of  # noqa: E402
from game.laws.state import STATE_NAMES  # noqa: E402

INK, LINES = "#17212A", (("#005A8F", "-"), ("#00684C", ":"), ("#8F3A69", "--"), ("#A63F00", "-."))
PANELS = (
    ("approval", "approval, % of the public", (0, 100)),
    ("pressure", "pressure from home, -1 against to 1 for", (-1, 1)),
)


@solara.component
def Pact(model):
    """The quarter, the form of the pact, and every promise with its state and age."""
    update_counter.get()
    w, names = model.state, model.names
    done = f"{w.date[1]} Q{w.date[2]}" if model.running else "the end"
    lines = [f"**{model.situation.title}**, before {done}, seed {model.seed}: {FORM_NAMES[form_of(w)]}", ""]
    lines += ["| promise | state | quarters | signatories |", "|---|---|---|---|"]
    for k, name in enumerate(names.commitments):
        signed = [code for i, code in enumerate(names.seats) if w.signer[k][i] == 1 and standing(w, k)]
        seats = ", ".join(signed)
        lines.append(f"| {name} | {STATE_NAMES[w.state[k]]} | {w.age[k]} | {seats} |")
    solara.Markdown("\n".join(lines))


@solara.component
def Governments(model):
    """Approval and pressure of every government, quarter by quarter; colour, dash and label tell them apart."""
    update_counter.get()
    table = model.datacollector.get_agent_vars_dataframe()
    figure = Figure(figsize=(7, 5), layout="constrained")
    for axes, (column, says, ends) in zip(figure.subplots(len(PANELS), sharex=True), PANELS, strict=True):
        for n, code in enumerate(model.names.seats):
            own = table[table["code"] == code][column].tolist() if len(table) else []
            colour, dash = LINES[n % len(LINES)]
            axes.plot(range(1, len(own) + 1), own, color=colour, ls=dash, marker="o", ms=3, label=code)
        axes.set(title=says, ylim=ends, xlim=(0.5, model.situation.turns + 0.5))
    axes.set_xlabel("quarter")
    axes.legend(loc="best", frameon=False)
    solara.FigureMatplotlib(figure)


def select(label: str, value: str, values: list[str]) -> dict:
    """A control that chooses one of some words."""
    return {"type": "Select", "value": value, "values": values, "label": label}


def text(label: str, value: str) -> dict:
    """A control that takes any words."""
    return {"type": "InputText", "value": value, "label": label}


class Watched(World):
    """The world with a control for every seat's strategy, and one text for changes: "rules.leverage=0, world.north=1".

    A seat that the scenario lacks does not count. Raises ValueError for a change that is not of the form PATH=VALUE.
    """

    def __init__(self, scenario=FIRST, *, rng="1", JP=DEFAULT, KR=DEFAULT, US=DEFAULT, changes=""):
        seats = [government.code for government in load_scenario(scenario).governments]
        names = {seat: name for seat, name in (("JP", JP), ("KR", KR), ("US", US)) if seat in seats}
        super().__init__(scenario, rng=rng, strategies=names, **pairs(changes))


def pairs(changes: str) -> dict[str, str]:
    """PATH=VALUE, PATH=VALUE as World's keywords."""
    found = {}
    for part in changes.split(","):
        path, equals, value = (word.strip() for word in part.partition("="))
        if part.strip() and not (path and equals and value):
            raise ValueError(f"changes: found {part.strip()!r}, expected PATH=VALUE, such as rules.leverage=0")
        if path:
            found[path.replace(".", "__")] = value
    return found


CONTROLS = {
    "scenario": select("scenario", FIRST, scenario_ids()),
    "rng": text("seed", "1"),
    "JP": select("Tokyo", DEFAULT, strategy_names()),
    "KR": select("Seoul", DEFAULT, strategy_names()),
    "US": select("Washington", DEFAULT, strategy_names()),
    "changes": text("changes, such as rules.leverage=0, world.north=0.8", ""),
}
"""What may be changed: keywords of Watched."""


def threats(axes) -> None:
    """The threats' panel, finished."""
    axes.set(ylim=(0, 1), ylabel="0 to 1", title="threats and attention")


components = [
    Pact,
    Governments,
    make_plot_component({"north": "#17212A", "china": "#A63F00", "attention": "#8F3A69"}, post_process=threats),
    make_plot_component({"live": "#00684C", "hollow": "#A63F00", "notice": "#8F3A69", "ended": "#47545D"}),
]
model = Watched()
page = SolaraViz(model, components=components, model_params=CONTROLS, name="Third Signatory")
