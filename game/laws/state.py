"""The world is a tuple of small tables, and this page says what each cell means.

Every table is a nested list at the desk and an array of the same shape in compiled code; the laws index both
alike (`w.trust[i][j]`). Letters: i, j governments (G of them, in seat order), f factions of a government,
k commitments, b the two blocs of a government, m moves. *Eye* is the government that is looking: a table with an
eye row says what that government believes, and its own column is the truth.
Ranges are [0, 1] unless said. Source: MODEL of the game, docs/ODD.md section 2.
"""

from typing import NamedTuple

# What state a commitment is in.
IDEA, TABLE, LIVE, NOTICE, HOLLOW, ENDED = range(6)
STATE_NAMES = ("idea", "table", "live", "notice", "hollow", "ended")
# What somebody did with a promise this quarter.
SILENT, BROKE, KEPT = -1, 0, 1
# What stood in the way of a signature (rule 8).
NOTHING, WILL, CAPITAL, RATIFICATION, PARTNER = range(5)
BOUND_NAMES = ("nothing", "will", "capital", "ratification", "partner")
# The two threats, and the two home fronts one can reckon with: today's and the opposition's.
NORTH, CHINA = 0, 1
NOW, AFTER = 0, 1
# Who must be among the signatories of a commitment.
ANYBODY, WITHOUT_HUB, WITH_HUB = range(3)
# The kinds of history shock (rule 14), in the order of the tape.
SHOCK_KINDS = (
    "court",
    "statue",
    "textbook",
    "islet_day",
    "yasukuni",
    "islet_visit",
    "radar",
    "mine",
    "trade",
)
# The moves that spend capital, in the order of the menu.
MOVES = (
    "case",
    "reassure",
    "gesture",
    "visit",
    "shuttle",
    "channel",
    "payment",
    "attention",
    "press",
    "hedge",
)
CASE, REASSURE, GESTURE, VISIT, SHUTTLE, CHANNEL, PAYMENT, ATTEND, PRESS, HEDGE = range(10)
NOBODY = -1


class Rules(NamedTuple):
    """The constants of the laws, one float each; meaning, range and source stand in assets/rules/*.toml."""

    # what a decision weighs (rules 5-8)
    sharpness: float
    security: float
    sucker: float
    domestic: float
    entrapment: float
    coercion: float
    visibility_floor: float
    substitution: float
    hub_need: float
    deterrence: float
    audience: float
    institution: float
    leverage: float
    outside: float
    notice_weight: float
    inertia: float
    routine: float
    hollow_inertia: float
    horizon: float
    announce_floor: float
    announce_visible: float
    bundle: float
    mediation: float
    capital_pain: float
    price_resistance: float
    price_binding: float
    binding_cost: float
    binding_show: float
    binding_line: float
    ratify_slope: float
    exit_line: float
    sunset_bind: float
    sunset_price: float
    review_bind: float
    review_price: float
    optout_bind: float
    optout_price: float
    optout_visible: float
    face: float
    habit: float
    # opinion at home (rules 1-4)
    threat_opinion: float
    base_boost: float
    lame_duck: float
    lame_window: float
    autonomy_low: float
    autonomy_high: float
    # beliefs (rule 10)
    reliable_keep: float
    trust_speed: float
    trust_step: float
    tremble: float
    leader_regress: float
    bloc_regress: float
    speech_noise: float
    signals: float
    # grievance (rule 11)
    grievance_memory: float
    breach_grievance: float
    # approval, capital, elections (rule 12)
    capital_income: float
    capital_even: float
    approval_drift: float
    approval_noise: float
    sign_approval: float
    break_approval: float
    treaty_break_approval: float
    rally_low: float
    rally_high: float
    against_mood: float
    new_leader_approval: float
    cabinet_floor: float
    cabinet_slope: float
    cabinet_point: float
    election_slope: float
    election_edge: float
    leader_h_spread: float
    # rivals (rule 13)
    north_memory: float
    north_base: float
    north_launch: float
    north_cap: float
    north_nuclear: float
    launch_mean: float
    launch_shape: float
    nuclear_chance: float
    exercise_push: float
    china_memory: float
    china_base: float
    china_depth: float
    china_noise: float
    wedge: float
    wedge_cap: float
    wedge_approval: float
    patrol_floor: float
    patrol_depth: float
    patrol_cap: float
    patrol_push: float
    crisis_days: float
    # history (rule 14)
    shock_rate: float
    shock_q1: float
    shock_q2: float
    shock_q3: float
    shock_q4: float
    shock_low: float
    shock_high: float
    shock_other: float
    kind_court: float
    kind_statue: float
    kind_textbook: float
    kind_islet_day: float
    kind_yasukuni: float
    kind_yasukuni_base: float
    kind_islet_visit: float
    kind_islet_visit_low: float
    kind_radar: float
    kind_mine: float
    kind_trade: float
    kind_trade_sore: float
    low_approval: float
    sore: float
    # the hub (rule 16) and the desk
    notice_attention: float
    moves: float
    move_sharpness: float
    # crises
    crisis_rate: float
    crisis_overhead: float
    crisis_prize: float
    crisis_audience: float
    crisis_growth: float
    crisis_strain: float
    crisis_bond: float
    crisis_hub: float
    crisis_damage: float
    crisis_rival: float
    crisis_cover: float
    crisis_shame: float
    crisis_grievance: float
    crisis_ease: float
    crisis_trust: float
    crisis_threat: float
    crisis_gap: float
    crisis_show: float


LATER_RULES = {
    "crisis_rate": 0.0,
    "crisis_overhead": 0.35,
    "crisis_prize": 0.8,
    "crisis_audience": 0.5,
    "crisis_growth": 0.25,
    "crisis_strain": 0.2,
    "crisis_bond": 0.25,
    "crisis_hub": 0.25,
    "crisis_damage": 1.0,
    "crisis_rival": 0.8,
    "crisis_cover": 0.25,
    "crisis_shame": 2.0,
    "crisis_grievance": 0.03,
    "crisis_ease": 0.06,
    "crisis_trust": 0.3,
    "crisis_threat": 0.03,
    "crisis_gap": 0.02,
    "crisis_show": 0.05,
}
"""The constants that came later, in the order of Rules, at the values under which a game goes as it did before them:
while they rest there they do not count in a game's digest, and saved games that do not name them open."""


class World(NamedTuple):
    """One game at one moment. Tables are changed in place by the laws of a turn; copy the world to look ahead."""

    rules: Rules
    # the calendar and the room around the table
    date: list  # (4,) turn from 0, year, quarter 1-4, number of turns
    threat: list  # (2,) N and C
    hub: list  # (4,) patronage u, attention m, attention bought, quarters it still lasts
    hub_patron: list  # (2,) u under each bloc of the hub
    hub_attention: list  # (2,) m under each bloc of the hub
    # governments
    is_hub: list  # (G,) 1 for the hub, else 0
    approval: list  # (G,) 0-100 %
    resting: list  # (G,) 0-100 %, where approval drifts to
    capital: list  # (eye, G) 0-100 points
    bloc: list  # (G,) 0 or 1, who rules
    leader_x: list  # (eye, G) -1..1, the leader's position on working with the partner
    leader_h: list  # (eye, G) the leader's history sensitivity
    doubt: list  # (eye, G) variance of what eye believes of x
    leader_number: list  # (G,) 1 for the leader of the first quarter
    turnovers: list  # (G,) changes of ruling bloc so far
    term: list  # (G,) quarters to the next election
    term_length: list  # (G,) quarters
    single_term: list  # (G,) 1 if no leader may be elected twice
    cabinet: list  # (G,) 1 if the leader may fall between elections
    grievance: list  # (G,) g
    grievance_rest: list  # (G,) where g fades to
    threat_weight: list  # (G, 2) weights of N and C
    lens: list  # (G, b) how strongly a bloc feels a threat
    bloc_x: list  # (G, b) -1..1, a bloc's usual leader
    bloc_h: list  # (G, b)
    loses: list  # (G, b) chance that a ruling bloc loses, at resting approval
    spread: list  # (G,) sd of a new leader's x
    dependence: list  # (G,) on the hub
    exposure: list  # (G,) to Chinese coercion (xi)
    trust: list  # (G, G) T[i][j], belief of i that j is the reliable type
    # factions
    faction_bloc: list  # (G, f) 0, 1 or NOBODY
    faction_weight: list  # (G, f) sums to 1
    faction_x: list  # (G, f) -1..1
    faction_h: list  # (G, f)
    lift: list  # (G, f) -1..1, what home moves added to its support; fades
    # what moves left behind
    felt: list  # (G,) threat felt beyond the real one; fades
    relief: list  # (G,) C pressure taken off a seat
    relief_left: list  # (G,) quarters
    menu: list  # (M, 6) of each move: price in points, size, quarters, sizes of its further effects
    side: list  # (G,) gain promised for signing next
    pressed: list  # (G,) added to the cost of leaving
    # commitments
    state: list  # (K,) IDEA .. ENDED
    signer: list  # (K, G) 1 if i signed (or would, as the element is meant)
    rule: list  # (K,) ANYBODY, WITHOUT_HUB, WITH_HUB
    agenda: list  # (K,) 1 if it may be proposed in this scenario
    depth: list  # (K,) d
    bind: list  # (K,) b
    visible: list  # (K,) v
    obligation: list  # (K,) o
    price: list  # (K,) c, points of capital
    meant: list  # (K, 3) b, v and c of the element as it is meant; a draft starts from these
    age: list  # (K,) quarters since it was signed
    since: list  # (K,) quarters in the present state
    leaver: list  # (K,) who broke it last, or NOBODY
    concluded: list  # (K,) turn of signing, -1 before the game, -2 never
    extended: list  # (K,) 1 if pressing already bought a quarter
    # the table: at most one proposal a quarter
    table: (
        list  # (5,) proposer (NOBODY: nothing, G: the standing agenda), bindingness +, visibility +, price x, clauses
    )
    table_item: list  # (K,) 1 if the element is in it
    table_seat: list  # (G,) 1 if i is asked to sign
    # what the factions said and what each expects (steps 3 and 4 of a turn)
    tau: list  # (G, 2) threat felt, NOW and AFTER
    need: list  # (G, 2) need for the partner
    mood: list  # (G, 2) -1..1, public mood M
    street: list  # (G, 2) -1..1, faction pressure F
    pressure: list  # (eye, G, 2) -1..1, D
    belief: list  # (eye, K) q: that all the others still keep it at the horizon
    seen: list  # (eye, G, K) chance that j keeps k this quarter, as eye reckons
    # what happened this quarter
    # (8,) shock kind or -1, its size, aggrieved seat, launch days, nuclear test 0/1, wedge seat, patrol 0/1, card 0..1
    news: list
    deed: list  # (G, K) SILENT, BROKE or KEPT
    breaks: list  # (G, K) times i broke k so far
    signed: list  # (G,) 1 signed, 0 declined, -1 not asked
    bound: list  # (G,) what stood in the way, NOTHING .. PARTNER
    move: list  # (G,) move played, or NOBODY
    target: list  # (G,) seat or faction it was aimed at, or NOBODY
    election: list  # (G,) 0 none, 1 held by the ruling bloc, 2 lost, 3 the leader fell between elections
    # running sums for the three scores
    office: list  # (G, 4) approval in office, quarters in office, elections won, elections held
    cover: list  # (2,) felt threat covered, felt threat
    verdict: (
        list  # (G, 5) depth that stood after a change, depth tested, weight of promises kept, of all, most depth held
    )
    # what came later: all zero at rest, so that games without it keep their digests and marks
    crisis: list  # (7,) kind or 0, one seat + 1, other seat + 1, commitment + 1, exchanges stood, end, rival's firmness
    firm: list  # (G,) exchanges in which i stood firm this quarter, 0..4
    ballot: list  # (G, f, 2) 1 if the group itself voted this quarter, and its support -1..1
    # (7,) laid by hand: shock kind + 1, its size, stung seat + 1, launch days, nuclear 0/1, patrol 0/1, card + 1
    laid: list


class Orders(NamedTuple):
    """What every seat sealed for one quarter. keep rows hold 1 keep, 0 break; sign 1 yes, 0 no."""

    keep: list  # (G, K)
    sign: list  # (G,)
    propose: list  # (G,) 1 if a draft is put on next quarter's table
    item: list  # (G, K)
    seat: list  # (G, G)
    terms: list  # (G, 2) bindingness + (-1..1), clauses (bits: 1 sunset, 2 review, 4 opt-out)
    move: list  # (G,) a move or NOBODY
    target: list  # (G,) a seat or a faction, by the move
    firm: list  # (G,) exchanges of a crisis in which i stands firm, 0..4


class Luck(NamedTuple):
    """All chance of one turn. u is uniform on (0, 1), z standard normal, e standard logistic."""

    rival: list  # (5,) u: launches, nuclear test, wedge, patrol, card; china noise is china_z
    china_z: list  # (1,)
    history: list  # (3,) u: does it come, what kind, how large
    keep_e: list  # (G, K)
    sign_e: list  # (G,)
    move_e: list  # (G, M + 1)
    coin: list  # (G, K) u for strategies that toss coins
    ratify_u: list  # (G,)
    approval_z: list  # (G,)
    rally_u: list  # (G,)
    election_u: list  # (G,)
    cabinet_u: list  # (G,)
    leader_z: list  # (G, 2) for x and h of a new leader
    speech_z: list  # (eye, G)
    word_z: list  # (eye, G) what is said in private
    crisis: list  # (5,) u: does one open, and Pyongyang's answer in each exchange
    firm_e: list  # (G, 4) for each exchange of a crisis


class Acts(NamedTuple):
    """What the three rivals do this quarter."""

    launches: float  # launch days
    nuclear: float  # 1 if there is a nuclear test
    wedge: float  # the seat Beijing presses, or NOBODY
    patrol: float  # 1 if Moscow joins


LATER_TABLES = ("crisis", "firm", "ballot", "laid")
"""The tables that came later, last in a world: while they are all zero they do not count in a game's digest."""
LAWS_VERSION = "1"
