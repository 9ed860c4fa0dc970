import { el, fill, Wire, minutes, Countdown } from "/web/wire.js";
import { icon, flag, loadIcons } from "/web/draw.js";
import { lang, t } from "/web/words.js";

const $ = (id) => document.getElementById(id);
let token = location.hash.slice(1), projector = "", room = null, everywhere = false;
try {
  if (token) sessionStorage.setItem("teacher", token);
  else token = sessionStorage.getItem("teacher") ?? "";
  history.replaceState(null, "", location.pathname); // the token is not left in the address bar for the class to read
} catch { /* a browser that keeps nothing needs the link again */ }

await loadIcons().catch(() => {});
const clock = new Countdown((left) => {
  $("left").textContent = left === null || room?.phase !== "open" ? "" : minutes(Math.ceil(left));
  $("left-word").textContent = room?.phase !== "open" ? "" : room.paused ? t("paused") : left === null ? t("no timer") : t("to the bell");
});

const wire = new Wire({
  first: () => ({ do: "return", token: /^[0-9a-f]{32}$/.test(token) ? token : "0".repeat(32) }),
  onShow: (page) => page.show === "room" && onRoom(page),
  onState: (state, reply) => {
    $("top").classList.toggle("on", state === "open");
    $("state").textContent = state === "open" ? t("Connected") : t("No connection; trying again");
    if (reply?.role === "teacher") projector = reply.projector;
    else if (reply) $("said").textContent = t("This page needs the link that the program printed when it started.");
  },
});

const ask = async (message) => {
  const reply = await wire.ask(message);
  $("said").textContent = reply.why;
  return reply;
};
addEventListener("hashchange", () => location.reload()); // the link of another room in the same tab

const PHASES = { lobby: t("Waiting to start"), open: t("Delegations decide"), reveal: t("The reveal"), over: t("The debrief") };

function onRoom(page) {
  room = page;
  $("room").textContent = t("Room {code}", { code: page.code });
  $("phase").textContent = page.paused ? t("Paused") : PHASES[page.phase];
  $("date").textContent = `${page.title}, ${page.date}`;
  clock.set(page.left, page.paused);
  for (const [id, draw] of Object.entries({ run, beside, moved, event, people, options })) afresh($(id), draw);
}

// Drawn anew with the focus where it was, and on nothing else: whoever presses Enter there means what stood there. Not
// while somebody chooses or types in it.
function afresh(section, draw) {
  const at = section.contains(document.activeElement) ? document.activeElement : null;
  if (at?.matches("select, input[type=number]")) return;
  draw();
  if (at?.id) $(at.id)?.focus();
}

const button = (words, message, kind = "second", extra = {}) => el("button", { class: kind, id: ["do", message.do, message.member ?? message.seat ?? (message.homes ? "homes" : "")].filter(Boolean).join("-").replace(":", "-"), onclick: () => ask(message), ...extra }, words);
const order = (what) => ({ do: what, all: everywhere });
const screen = () => (projector ? el("a", { class: "second", id: "wall-link", href: `/projector#${projector}`, target: "_blank", rel: "noopener" }, t("Open the projector")) : null);

function run() {
  const missing = room.seats.filter((one) => one.here && !one.sealed).length + room.homes.filter((one) => one.here && !one.spoke).length;
  const now = {
    lobby: [button(t("Start the game"), order("start"), "main"), screen()],
    open: [
      button(missing ? t("Close the quarter now ({n} have not moved)", { n: missing }) : t("Close the quarter now"), order("close"), "main", { disabled: room.paused }),
      room.paused ? button(t("Go on"), order("resume"), "second", { id: "do-pause" }) : button(t("Pause all"), order("pause")),
      button(t("Thirty seconds more, then the bell"), { do: "hurry", seconds: 30 }, "second", { disabled: room.paused }),
    ],
    reveal: [button(t("Open the next quarter"), order("next"), "main"), el("button", { class: "second", id: "do-finish", onclick: () => confirm(t("End the game here and show the debrief?")) && ask(order("finish")) }, t("End the game here"))],
    over: [el("span", {}, t("The projector shows the debrief. The tables are below."))],
  };
  fill($("run"), el("h2", {}, PHASES[room.phase]), el("div", { class: "row" }, ...now[room.phase].filter(Boolean)), room.phase === "open" && el("p", { class: "small ink2" }, room.default),
    room.papers.length ? el("div", { class: "row" }, ...room.papers.map((one) => el("span", {}, `\u201c${one.text}\u201d (${one.by})`)), button(t("Take the headlines down"), { do: "clear" })) : null);
}

function beside() {
  $("beside").hidden = !room.rooms.length;
  const tick = el("input", { type: "checkbox", id: "everywhere", checked: everywhere, onchange: (event) => { everywhere = event.target.checked; run(); } });
  const row = (one) => el("tr", {}, el("th", { scope: "row" }, one.mine ? one.code : el("a", { id: `room-${one.code.replace(" ", "-")}`, href: `/teacher#${one.link}` }, one.code)), el("td", {}, one.paused ? t("Paused") : PHASES[one.phase]),
    el("td", { class: "num" }, t("Quarter {n}", { n: one.turn + 1 })), el("td", {}, t("{n} here", { n: one.people })), el("td", {}, one.slow.length ? t("waits for {n}", { n: one.slow.length }) : ""));
  const wall = button(room.comparing ? t("The walls compare the rooms: on") : t("Compare the rooms on the walls"), { do: "compare", on: !room.comparing }, "second", { id: "compare", "aria-pressed": String(room.comparing) });
  fill($("beside"), el("h2", {}, t("Rooms side by side")), el("div", { class: "row" }, wall), el("label", { class: "tick" }, tick, t("Start, pause, close and go on in all rooms at once")), el("div", { class: "wide" }, el("table", {}, el("tbody", {}, ...room.rooms.map(row)))));
}

function moved() {
  const push = (one, slow) => (room.phase === "open" && slow ? el("button", { class: "second", id: `push-${one.code}`, "aria-label": t("Push {name}", { name: one.name }), onclick: () => ask({ do: "nudge", seat: one.code }) }, t("Push")) : null);
  const card = (one) => {
    const voted = room.people.filter((p) => p.seat === one.code && p.voted).length;
    const word = one.sealed ? t("Sealed") : one.by === "strategy" ? t("Played by a strategy") : room.phase === "open" ? t("Deciding: {n} of {all} voted", { n: voted, all: one.people }) : t("Ready");
    return el("div", { class: one.sealed ? "card done" : "card" }, el("h3", {}, flag(one.code), one.name), el("p", {}, icon(one.sealed ? "check" : one.by === "strategy" ? "gear" : "clock"), word), el("p", { class: "small" }, t("{n} of {all} students here", { n: one.here, all: one.people })), push(one, one.here && !one.sealed));
  };
  const group = (one) => el("li", {}, flag(one.seat), el("span", {}, el("b", {}, one.name), ` ${one.spoke ? t("has spoken") : one.here ? t("silent so far") : t("away")}`), push(one, one.here && !one.spoke));
  const held = room.homes.filter((one) => one.people);
  fill($("moved"), el("h2", {}, t("Who has moved")), el("div", { class: "cards" }, ...room.seats.map(card)), held.length ? el("ul", { class: "groups" }, ...held.map(group)) : null);
}

function event() {
  $("event").hidden = room.phase !== "open" || !room.cards.length;
  const was = $("card")?.value, select = el("select", { id: "card" }, ...room.cards.map((one) => el("option", { value: one.id, selected: one.id === was }, `${one.date.slice(0, 4)}: ${one.title}`)));
  fill($("event"), el("h2", {}, t("Let an event happen")), el("div", { class: "row" }, el("label", { for: "card" }, t("Event, from the dated cards")), select,
    el("button", { class: "second", id: "do-inject", onclick: () => ask({ do: "inject", card: $("card").value }) }, t("Let it happen next quarter"))));
}

function people() {
  const seats = [...room.seats.map((s) => [s.code, s.name]), ["press", t("The press")], ["", t("Observer")]];
  const option = (p) => ([code, name]) => el("option", { value: code, selected: code === p.seat }, name);
  const row = (p) => el("tr", { class: p.here ? "" : "away" }, el("th", { scope: "row" }, p.name, p.head ? ` ${t("(seals)")}` : ""),
    el("td", {}, el("select", { "aria-label": t("Seat of {name}", p), onchange: (e) => ask({ do: "assign", member: p.number, seat: e.target.value }).then(() => e.target.blur()) },
      ...seats.map(option(p)), ...room.seats.map((s) => el("optgroup", { label: t("At home: {name}", s) }, ...room.homes.filter((h) => h.seat === s.code).map((h) => option(p)([h.code, h.name])))))),
    el("td", {}, p.here ? t("here") : t("away")), el("td", {}, p.voted ? t("voted") : p.bet ? t("forecast") : ""),
    el("td", {}, p.seat && !p.seat.includes(":") && p.seat !== "press" && !p.head ? button(t("Let seal"), { do: "head", member: p.number }, "", { "aria-label": t("{name} seals", p) }) : null, " ",
      el("button", { id: `do-remove-${p.number}`, "aria-label": t("Remove {name}", p), onclick: () => { if (confirm(t("Take {name} out of the room?", p))) ask({ do: "remove", member: p.number }); } }, t("Remove"))));
  fill($("people"), el("h2", {}, t("Students ({n})", { n: room.people.length })),
    el("div", { class: "row" }, button(t("Shuffle all seats"), { do: "shuffle" }), button(t("Shuffle, with groups at home"), { do: "shuffle", homes: true }),
      button(room.free ? t("Students choose seats: on") : t("Students choose seats: off"), { do: "fix", on: room.free }, "second", { "aria-pressed": String(room.free) }), button(room.locked ? t("Room locked") : t("Lock the room"), { do: "lock", on: !room.locked }, "second", { "aria-pressed": String(room.locked) })),
    el("div", { class: "wide" }, el("table", {}, el("thead", {}, el("tr", {}, ...[t("Name"), t("Seat"), t("In the room"), t("This quarter"), t("Change")].map((w) => el("th", { scope: "col" }, w)))), el("tbody", {}, ...room.people.map(row)))));
}

function options() {
  const seconds = el("input", { type: "number", min: 0, max: 7200, step: 10, value: $("seconds")?.dataset.of === String(room.seconds) ? $("seconds").value : room.seconds, "data-of": room.seconds, id: "seconds" });
  const names = el("input", { type: "checkbox", id: "names", checked: $("names")?.checked });
  fill($("options"), el("h2", {}, t("Room")),
    el("div", { class: "row" }, el("label", { for: "seconds" }, t("Seconds a quarter, from the next one on (0: no timer)")), seconds, el("button", { class: "second", id: "do-timer", onclick: () => { ask({ do: "timer", seconds: Number(seconds.value) }); } }, t("Set"))),
    el("div", { class: "row" }, ...[room.phase === "lobby" ? null : screen(), room.phase === "over" ? el("button", { class: "second", id: "take-debrief", onclick: () => take("debrief", "html") }, t("The debrief as a page")) : null].filter(Boolean),
      el("button", { class: "second", id: "take-students", onclick: () => take("students", "csv") }, t("Table of students")), el("button", { class: "second", id: "take-decisions", onclick: () => take("decisions", "csv") }, t("Table of decisions")), el("label", { class: "tick" }, names, t("Leave names out"))));
}

async function take(kind, suffix) {
  const answer = await fetch(`/export/${kind}.${suffix}?lang=${lang}${$("names").checked ? "&names=0" : ""}`, { headers: { Authorization: `Bearer ${token}` } });
  if (!answer.ok) return void ($("said").textContent = t("The table could not be made."));
  const link = el("a", { href: URL.createObjectURL(await answer.blob()), download: `${room.code.replace(" ", "-")}-${kind}.${suffix}` });
  document.body.append(link);
  link.click();
  link.remove();
}
