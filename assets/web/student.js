import { el, fill, hex, Wire, minutes, Countdown } from "/web/wire.js";
import { icon, flag, loadIcons } from "/web/draw.js";

const $ = (id) => document.getElementById(id);
const store = { get: () => { try { return JSON.parse(localStorage.getItem("seat") ?? "null"); } catch { return null; } },
  set: (seat) => { try { seat ? localStorage.setItem("seat", JSON.stringify(seat)) : localStorage.removeItem("seat"); } catch { /* private windows forget */ } } };
let seat = store.get(), room = null, board = null, drawn = "", shown = "";

await loadIcons().catch(() => {});
const clock = new Countdown((left) => {
  $("clock").hidden = left === null || room?.phase !== "open";
  $("left").textContent = left === null ? "" : minutes(Math.ceil(left));
  $("left-word").textContent = room?.paused ? "paused" : "to seal";
});

const wire = new Wire({
  first: () => (seat ? { do: "return", token: seat.token } : null),
  onShow: (page) => ({ room: onRoom, board: onBoard, end: onEnd })[page.show]?.(page),
  onState: (state, reply) => {
    const words = { open: "Connected", closed: "No connection; trying again", elsewhere: "Open in another tab", out: "Not in the room", flood: "Too many messages" };
    $("top").classList.toggle("on", state === "open");
    $("state").textContent = words[state];
    if (state === "open" && (!seat || reply?.status === "refused")) askToJoin();
    if (state === "elsewhere") fill($("notice"), "Your seat is open in another tab or device. ", el("button", { class: "second", onclick: () => { fill($("notice")); wire.again(); } }, "Use it here"));
    else if (state === "out") { store.set(null); seat = null; fill($("notice"), "The teacher has taken you out of the room."); }
    else if (state === "open") fill($("notice"));
  },
});

function askToJoin() {
  store.set(null);
  seat = null;
  $("join").hidden = false;
  $("code").value = decodeURIComponent(location.hash.slice(1)).replace("-", " ").slice(0, 40);
  $($("code").value ? "name" : "code").focus();
}

const nonce = hex(16); // the same for every try of this page, so that a join sent twice is one person
$("join-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const reply = await wire.ask({ do: "join", room: $("code").value, name: $("name").value, nonce });
  $("join-error").textContent = reply.why;
  if (reply.status !== "ok") return;
  store.set((seat = { token: reply.token }));
  $("join").hidden = true;
});

// the room: who is here, what is sealed, whose turn it is

function onRoom(page) {
  const moved = room && (room.phase !== page.phase || room.turn !== page.turn);
  room = page;
  $("room").textContent = `Room ${page.code}`;
  if ($("top").classList.contains("on")) $("state").textContent = `Connected, ${page.date}`;
  clock.set(page.left, page.paused);
  who();
  seats();
  bets();
  delegation();
  notes();
  parts();
  if (moved) scrollTo({ top: 0 });
}

function parts() {
  const mine = room?.you.seat, over = room?.phase === "over";
  $("quarter").hidden = !board || !mine || room.phase !== "open";
  $("reveal").hidden = over || !board?.reveal || room?.phase === "lobby" || (room?.phase === "open" && !!mine);
  $("delegation").hidden = !mine || room.phase !== "open";
  $("notes").hidden = !mine || room.phase === "lobby";
}

const name = (code) => room.seats.find((one) => one.code === code)?.name ?? code;

function who() {
  const { you, phase } = room;
  const role = you.seat ? (you.head ? "You seal for" : "You advise") : "You observe";
  const phases = { lobby: "The teacher starts the game.", reveal: "All orders are open. The teacher opens the next quarter.", over: "The game is over.", open: "" };
  fill($("who"),
    el("div", { class: "head" }, flag(you.seat), el("div", {}, el("span", { class: "small ink2" }, role), el("h1", {}, you.seat ? name(you.seat) : "All governments"))),
    phases[phase] && el("p", { class: "small ink2" }, phases[phase]),
    you.seat && board?.seat === you.seat && phase !== "over" ? el("p", { class: "box small" }, icon("lock"), "Only your delegation sees this: ", board.task, ` You can spend ${board.capital} political capital.`) : null);
}

function seats() {
  const open = room.free && (room.phase === "lobby" || !room.you.seat) && room.phase !== "over";
  $("seats").hidden = !open;
  if (!open) return;
  const pick = async (code) => { const reply = await wire.ask({ do: "sit", seat: code }); fill($("notice"), reply.why); };
  fill($("seats"), el("h2", {}, "Which delegation?"),
    el("div", { class: "seats", role: "group", "aria-label": "Delegations" },
      ...room.seats.map((one) => el("button", { "aria-pressed": String(room.you.seat === one.code), onclick: () => pick(one.code) }, flag(one.code), el("span", {}, el("b", {}, one.name)), el("span", { class: "count small" }, `${one.people} of 10`))),
      el("button", { "aria-pressed": String(!room.you.seat), onclick: () => pick("") }, el("span", {}, el("b", {}, "Observe"), " and forecast"))));
}

function bets() {
  const key = JSON.stringify([room.turn, room.phase, room.you.bets, room.questions]), phase = room.phase;
  $("bets").hidden = phase === "over";
  if ($("bets").dataset.key === key || ($("bets").dataset.phase === phase && $("bets").contains(document.activeElement))) return;
  $("bets").dataset.phase = phase;
  $("bets").dataset.key = key;
  const rows = Object.entries(room.questions).map(([question, text], i) => {
    const first = room.you.bets[question], out = el("output", { class: "num", id: `bet-${i}-out` }, first === undefined ? "?" : `${first} %`);
    const range = el("input", { type: "range", min: 0, max: 100, step: 5, value: first ?? 50, id: `bet-${i}`, "aria-describedby": `bet-${i}-out` });
    const said = el("p", { class: "small ink2", role: "status" }, first === undefined ? "Not said yet" : "Your last word counts; change it in any quarter");
    range.addEventListener("input", () => { out.textContent = `${range.value} %`; range.setAttribute("aria-valuetext", `${range.value} percent`); });
    range.addEventListener("change", async () => { const reply = await wire.ask({ do: "bet", turn: room.turn, question, chance: Number(range.value) }); said.textContent = reply.why || "Written down"; });
    return el("div", { class: "choice" }, el("label", { for: `bet-${i}` }, text), el("div", { class: "bet" }, range, out), said);
  });
  const before = room.phase === "lobby";
  fill($("bets"), el("details", { open: before }, el("summary", {}, "Your forecast"), ...rows));
}

// the quarter: the board of this seat, as a form

function onBoard(page) {
  const changed = !board || board.turn !== page.turn || board.seat !== page.seat;
  board = page;
  if (changed && page.seat) quarter();
  if (page.reveal) reveal(page.reveal);
  if (room) { who(); parts(); }
}

function radio(group, value, words, picture, checked, bad, disabled) {
  return el("label", { class: bad ? "bad" : "" }, el("input", { type: "radio", name: group, value, checked, disabled }), picture, el("span", {}, words));
}

function quarter() {
  drawn = `${board.turn}-${board.seat}`;
  const news = el("ul", { class: "news" }, ...board.news.slice(1).map((one) => el("li", { class: one.urgent ? "urgent" : "" }, icon(one.icon), el("span", {}, one.text))));
  const meters = el("dl", { class: "meters" }, ...board.meters.map((m) => el("div", {}, el("dt", {}, m.label), el("dd", { class: "num" }, m.value, m.change && el("small", { class: m.bad ? "bad" : "" }, ` ${m.trend > 0 ? "\u25B2" : "\u25BC"} ${m.change}`)))));
  const home = el("details", {}, el("summary", {}, icon("people"), `At home: mood ${board.mood}, pressure ${board.pressure}`),
    ...board.groups.map((g) => el("div", { class: "group" }, el("b", {}, g.name), el("span", { class: "num" }, `weight ${Math.round(100 * g.weight)} %, mood ${g.mood > 0 ? "+" : ""}${g.mood}`.replace("-", "\u2212")), el("q", {}, g.quote))),
    el("p", { class: "small ink2" }, `Next elections, in quarters: ${board.elections.join("; ")}.`));
  fill($("quarter"), el("h2", {}, board.news[0]?.text ?? board.date), news, meters, home,
    el("form", { id: "order" }, ...board.promises.map(promise), board.ended.map((text) => el("p", { class: "small ink2" }, text)), offer(), move(), proposal()));
  $("order").addEventListener("submit", (event) => event.preventDefault());
}

function promise(p) {
  const warn = el("p", { class: "warn small", hidden: true }, p.warning);
  return el("fieldset", { class: "choice", onchange: (event) => { warn.hidden = event.target.value !== "break"; } },
    el("legend", {}, icon(p.icon), p.name), el("p", { class: "detail small ink2" }, `${p.detail}. Holds a year: ${p.odds}.`),
    el("div", { class: "two" }, radio(`keep-${p.id}`, "keep", "Keep", icon("check"), true), radio(`keep-${p.id}`, "break", "Break", icon("brk"), false, true)), warn);
}

function offer() {
  if (!board.offer) return null;
  const o = board.offer;
  return el("fieldset", { class: "choice" }, el("legend", {}, icon("pen"), o.title), el("p", { class: "detail small ink2" }, `Signing costs ${o.price} of ${board.capital} capital. ${o.detail}. ${o.blocked}`),
    el("div", { class: "two" }, radio("sign", "yes", "Sign", icon("check"), board.own, false, !!o.blocked), radio("sign", "no", "Decline", icon("cross"), !board.own, true)));
}

function move() {
  const kinds = [...new Set(board.moves.map((m) => m.kind))];
  const about = el("p", { class: "small ink2", id: "move-about" }, "At most one a quarter.");
  const select = el("select", { id: "move" }, el("option", { value: "" }, "No move"),
    ...kinds.map((kind) => el("optgroup", { label: kind }, ...board.moves.filter((m) => m.kind === kind).map((m) => el("option", { value: m.id, disabled: !!m.blocked }, `${m.name} (${m.price})`)))));
  select.addEventListener("change", () => {
    const one = board.moves.find((m) => m.id === select.value);
    about.textContent = one ? `${one.effect}. ${one.detail}` : "At most one a quarter.";
  });
  return el("div", { class: "choice" }, el("label", { class: "field", for: "move" }, "A move, and its price in capital"), select, about);
}

function proposal() {
  const free = board.elements.filter((e) => !e.locked), shut = board.elements.filter((e) => e.locked);
  const tick = (group, value, words, extra = {}) => el("label", { class: "tick" }, el("input", { type: "checkbox", name: group, value, ...extra }), el("span", {}, words));
  return el("details", { class: "choice", id: "proposal" }, el("summary", {}, icon("pen"), "Propose a pact for next quarter"),
    el("p", { class: "small ink2" }, "Tick what it holds. Those who sign answer next quarter. You cannot sign and propose in the same quarter."),
    ...free.map((e) => tick("element", e.id, `${e.name}, price ${e.price}`)),
    ...shut.map((e) => el("p", { class: "small ink2" }, e.locked)),
    el("fieldset", {}, el("legend", { class: "small" }, "Signatories"), ...board.seats.map(([code, one]) => tick("signatory", code, one, { checked: true, disabled: code === board.seat }))));
}

function order() {
  const words = { keep: {}, sign: $("order").querySelector("[name=sign]:checked")?.value === "yes" };
  for (const p of board.promises) words.keep[p.id] = $("order").querySelector(`[name="keep-${CSS.escape(p.id)}"]:checked`)?.value !== "break";
  const chosen = $("move").value;
  if (chosen) { const [move, target] = chosen.split(/:(.*)/s); words.move = target ? { name: move, target } : { name: move }; }
  const elements = [...$("order").querySelectorAll("[name=element]:checked")].map((box) => box.value);
  if (elements.length) words.propose = { elements, signatories: [...$("order").querySelectorAll("[name=signatory]:checked")].map((box) => box.value) };
  return words;
}

const told = { ok: "Done, and written down.", replaced: "Replaced: this one counts now.", late: "Too late: the quarter was closed.", refused: "Not accepted." };
async function send(kind) {
  const reply = await wire.ask({ do: kind, turn: board.turn, order: order() });
  fill($("sent"), `${told[reply.status]} ${reply.why}`);
  $("sent").className = reply.status === "ok" || reply.status === "replaced" ? "said" : "error";
}

// what an order says, in words

function said(words) {
  if (!words) return "";
  const broken = Object.entries(words.keep ?? {}).filter(([, keep]) => !keep).map(([id]) => board?.promises.find((p) => p.id === id)?.name ?? id);
  const parts = [broken.length ? `breaks ${broken.join(", ")}` : Object.keys(words.keep ?? {}).length ? "keeps all" : null, board?.offer ? (words.sign ? "signs" : "declines") : null,
    words.move ? board?.moves.find((m) => m.id === [words.move.name, words.move.target].filter(Boolean).join(":"))?.name ?? words.move.name : null,
    words.propose ? `proposes ${words.propose.elements.map((id) => board?.elements.find((e) => e.id === id)?.name ?? id).join(", ")}` : null];
  return parts.filter(Boolean).join("; ") || "changes nothing";
}

function delegation() {
  const key = JSON.stringify([room.delegation, room.order, room.you.head, room.phase, room.turn, room.paused, board?.turn]);
  if (room.phase !== "open" || !room.you.seat || key === shown) return;
  shown = key;
  const voted = room.delegation.filter((mate) => mate.vote).length, alone = room.delegation.length === 1;
  const mates = room.delegation.map((mate) => el("li", {}, el("span", { class: "mark", "aria-hidden": "true" }, mate.vote ? "\u2713" : "\u25CB"),
    el("span", {}, el("b", {}, mate.name), mate.head ? " (seals)" : "", mate.here ? "" : " (away)", el("br"), el("span", { class: "small ink2" }, mate.vote ? said(mate.vote) : "has not voted yet"))));
  const sent = $("sent") ?? el("p", { id: "sent", class: "said", role: "status" });
  if (sent.dataset.turn !== String(room.turn)) { sent.dataset.turn = room.turn; fill(sent); }
  const focus = document.activeElement?.id;
  fill($("delegation"),
    !alone && el("h2", {}, `Your delegation: ${voted} of ${room.delegation.length} voted`),
    !alone && el("ul", { class: "mates" }, ...mates),
    !alone && el("button", { class: room.you.head ? "second" : "main", id: "vote", disabled: room.paused, onclick: () => send("vote") }, "Send my vote"),
    room.you.head && el("button", { class: "main", id: "seal", disabled: room.paused, onclick: () => send("seal") }, icon("seal"), room.order ? "Seal again" : "Seal the order"),
    sent,
    el("p", { class: "box small" }, room.order ? `Sealed: ${said(room.order)}. It can be replaced until the quarter closes.` : `${room.you.head ? "" : "The head of your delegation seals. "}${room.default}`));
  if (focus) $(focus)?.focus();
}

// after the quarter

function reveal(shot) {
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...shot.seats.map(([, one]) => el("th", { scope: "col" }, one)))),
    ...shot.rows.map((row) => el("tbody", {}, el("tr", {}, el("th", { scope: "rowgroup", colspan: shot.seats.length }, row.name, el("span", { class: row.bad ? "result bad" : "result" }, row.result))),
      el("tr", {}, ...row.cells.map((cell) => el("td", { class: cell.choice }, cell.word || "\u2013"))))));
  fill($("reveal"), el("h2", {}, `${shot.date}: ${shot.title.toLowerCase()}`),
    shot.rows.length ? el("div", { class: "wide" }, table) : el("p", {}, "No promise was in force and nothing lay on the table."),
    el("ul", { class: "news" }, ...shot.news.map((one) => el("li", {}, icon(one.icon), one.text)), ...shot.moves.map(([code, text]) => el("li", {}, icon("hand"), `${shot.seats.find(([c]) => c === code)?.[1]}: ${text}`))),
    shot.changes && el("dl", { class: "meters" }, ...shot.changes.map((c) => el("div", {}, el("dt", {}, c.label), el("dd", { class: c.bad ? "num bad" : "num" }, `${c.before} \u2192 ${c.after}`)))));
}

function notes() {
  const key = JSON.stringify([room.notes, room.phase]);
  if ($("notes").dataset.key === key) return;
  $("notes").dataset.key = key;
  const text = $("note-text")?.value ?? "", to = $("note-to")?.value, focus = document.activeElement?.id, open = $("notes").querySelector("details")?.open ?? false;
  const form = el("form", { onsubmit: async (event) => {
    event.preventDefault();
    const reply = await wire.ask({ do: "note", to: $("note-to").value, text: $("note-text").value });
    if (reply.status === "ok") $("note-text").value = "";
    $("note-said").textContent = reply.why;
  } }, el("label", { class: "field" }, "To", el("select", { id: "note-to" }, ...room.seats.map((s) => el("option", { value: s.code, selected: s.code === to }, s.code === room.you.seat ? `${s.name} (your own)` : s.name)))),
    el("label", { class: "field" }, "Note", el("textarea", { id: "note-text", rows: 2, maxlength: 400, required: true })),
    el("button", { class: "second" }, "Send the note"), el("p", { class: "error", id: "note-said", role: "alert" }));
  fill($("notes"), el("details", { open }, el("summary", {}, icon("consult"), `Private notes (${room.notes.length})`),
    el("ul", { class: "notes" }, ...room.notes.map((n) => el("li", {}, el("span", { class: "small ink2" }, `${n.by}, ${name(n.from)} to ${name(n.to)}`), el("br"), n.text))), form));
  $("note-text").value = text;
  if (focus) $(focus)?.focus();
}

function onEnd(page) {
  $("end").hidden = false;
  const mine = page.scores.filter((one) => !room?.you.seat || one.code === room.you.seat);
  fill($("end"), el("h1", {}, page.headline), el("p", {}, page.form_text), el("p", {}, `${page.signed} ${page.outlived}`),
    ...mine.map((one) => el("div", {}, el("h2", {}, one.name), el("dl", { class: "meters" }, ...one.scores.map((s) => el("div", {}, el("dt", {}, s.name), el("dd", { class: "num" }, s.value), el("dd", { class: "small" }, s.detail)))))),
    el("h2", {}, "What happened"), el("ol", { class: "notes" }, ...page.happenings.map((h) => el("li", {}, el("b", {}, `${h.date}: ${h.text}`), el("br"), el("span", { class: "small" }, h.reason)))));
}
