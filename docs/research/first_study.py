# %% [markdown]
# # A first study
#
# Does Washington's leverage decide whether a pact outlives a change of government? Five cells: one game, many games, a
# comparison with intervals, a what-if from a position, and how to open the strange row. Run it as a script, or cell by
# cell in an editor that knows `# %%`.

# %% One game
from game.ensemble.survival import wilson
from game.research import Election, ensemble, load, onward, play

RUNS = 2000  # games a design point
scenario = load("camp-david-2023")
one = play(scenario, seed=1)
print(one.outcome()["form"], "after", len(one.records), "quarters; digest", one.digest()[:12])
for page in one.records[:4]:
    print(page.quarter, [fact.kind for fact in page.facts][:6])

# %% Many games: every value of one path with every value of the other, all on the same tapes
games = ensemble(
    scenario,
    runs=RUNS,
    seed=1,
    vary={"rules.leverage": [0.0, 0.55, 1.1], "strategy.KR": ["domestic", "poll_watcher"]},
)
print(len(games), "games;", games["error"].notna().sum(), "could not be played")

# %% A comparison: never a bare mean
print("a promise outlived a change of government")
for names, group in games.groupby(["rules.leverage", "strategy.KR"], observed=True):
    share, low, high = (float(x) for x in wilson(group["survived_turnover"].sum(), len(group)))
    print(f"  leverage {names[0]:4}  Seoul {names[1]:13} {share:.3f} ({low:.3f}-{high:.3f}), n {len(group)}")

# %% From a position on: the same game after six quarters, with and without a change in Seoul next quarter
position = play(scenario, seed=1, turns=6)
for outcome in ("stay", "change"):
    later = onward(position, RUNS, election=Election("KR", quarters=1, outcome=outcome))
    alive = later.form[later.sound, -1] > 1
    share, low, high = (float(x) for x in wilson(alive.sum(), len(alive)))
    print(f"  Seoul: {outcome:6}  something is live at the end {share:.3f} ({low:.3f}-{high:.3f}), n {len(alive)}")

# %% The strange row: any row is a game that opens again, bit for bit
strange = games.sort_values("verdict.KR").iloc[0]
changes = {"rules.leverage": strange["rules.leverage"]}
again = play(load("camp-david-2023", changes), 1, int(strange["replication"]), {"KR": strange["strategy.KR"]})
assert again.outcome()["scores"]["KR"]["verdict"] == strange["verdict.KR"]
print("run", strange["run_id"], again.outcome()["form"], [fact.kind for page in again.records for fact in page.facts][:8])
