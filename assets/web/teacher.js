import { el, fill, Wire, minutes, Countdown } from "/web/wire.js";
import { icon, flag, loadIcons } from "/web/draw.js";

const $ = (id) => document.getElementById(id);
let token = location.hash.slice(1), projector = "", room = null;
try {
  if (token) sessionStorage.setItem("teacher", token);
  else token = sessionStorage.getItem("teacher") ?? "";
  history.replaceState(null, "", location.pathname); // the token is not left in the address bar for the class to read
} catch { /* a browser that keeps nothing needs the link again */ }

await loadIcons().catch(() => {});
const clock = new Countdown((left) => {
  $("left").textContent = left === null || room?.phase !== "open" ? "" : minutes(Math.ceil(left));
  $("left-word").textContent = room?.phase !== "open" ? "" : room.paused ? "paused" : left === null ? "no timer" : "to the bell";
});

const wire = new Wire({
  first: () => ({ do: "return", token: /^[0-9a-f]{32}$/.test(token) ? token : "0".repeat(32) }),
  onShow: (page) => page.show === "room" && onRoom(page),
  onState: (state, reply) => {
    $("top").classList.toggle("on", state === "open");
    $("state").textContent = state === "open" ? "Connected" : "No connection; trying again";
    if (reply?.role === "teacher") projector = reply.projector;
    else if (reply) $("said").textContent = "This page needs the link that the program printed when it started.";
  },
});

const ask = async (message) => {
  const reply = await wire.ask(message);
  $("said").textContent = reply.why;
  return reply;
};

const PHASES = { lobby: "Waiting to start", open: "Delegations decide", reveal: "The reveal", over: "The debrief" };

function onRoom(page) {
  room = page;
  $("room").textContent = `Room ${page.code}`;
  $("phase").textContent = page.paused ? "Paused" : PHASES[page.phase];
  $("date").textContent = `${page.title}, ${page.date}`;
  clock.set(page.left, page.paused);
  run();
  moved();
  if (!$("people").contains(document.activeElement)) people();
  if (!$("options").contains(document.activeElement) || !$("options").children.length) options();
}

const button = (words, message, kind = "second", extra = {}) => el("button", { class: kind, onclick: () => ask(message), ...extra }, words);

const screen = () => (projector ? el("a", { class: "second", href: `/projector#${projector}`, target: "_blank", rel: "noopener" }, "Open the projector") : null);

function run() {
  const missing = room.seats.filter((one) => one.here && !one.sealed).length;
  const now = {
    lobby: [button("Start the game", { do: "start" }, "main"), screen()],
    open: [
      button(missing ? `Close the quarter now (${missing} not sealed)` : "Close the quarter now", { do: "close" }, "main", { disabled: room.paused }),
      room.paused ? button("Go on", { do: "resume" }) : button("Pause all", { do: "pause" }),
      button("Thirty seconds more, then the bell", { do: "hurry", seconds: 30 }, "second", { disabled: room.paused }),
    ],
    reveal: [button("Open the next quarter", { do: "next" }, "main"), el("button", { class: "second", onclick: () => confirm("End the game here and show the debrief?") && ask({ do: "finish" }) }, "End the game here")],
    over: [el("span", {}, "The projector shows the debrief. The tables are below.")],
  };
  const focus = [...$("run").querySelectorAll("button")].indexOf(document.activeElement);
  fill($("run"), el("h2", {}, PHASES[room.phase]), el("div", { class: "row" }, ...now[room.phase]), room.phase === "open" && el("p", { class: "small ink2" }, room.default));
  if (focus >= 0) $("run").querySelectorAll("button")[Math.min(focus, $("run").querySelectorAll("button").length - 1)]?.focus();
}

function moved() {
  fill($("moved"), el("h2", {}, "Who has moved"), el("div", { class: "cards" }, ...room.seats.map((one) => {
    const voted = room.people.filter((p) => p.seat === one.code && p.voted).length;
    const word = one.sealed ? "Sealed" : one.by === "strategy" ? "Played by a strategy" : room.phase === "open" ? `Deciding: ${voted} of ${one.people} voted` : "Ready";
    return el("div", { class: one.sealed ? "card done" : "card" }, el("h3", {}, flag(one.code), one.name), el("p", {}, icon(one.sealed ? "check" : one.by === "strategy" ? "gear" : "clock"), word), el("p", { class: "small" }, `${one.here} of ${one.people} students here`));
  })));
}

function people() {
  const seats = [...room.seats.map((s) => [s.code, s.name]), ["", "Observer"]];
  const row = (p) => el("tr", { class: p.here ? "" : "away" }, el("th", { scope: "row" }, p.name, p.head ? " (seals)" : ""),
    el("td", {}, el("select", { "aria-label": `Seat of ${p.name}`, onchange: (event) => ask({ do: "assign", member: p.number, seat: event.target.value }).then(() => event.target.blur()) },
      ...seats.map(([code, name]) => el("option", { value: code, selected: code === p.seat }, name)))),
    el("td", {}, p.here ? "here" : "away"), el("td", {}, p.voted ? "voted" : p.bet ? "forecast" : ""),
    el("td", {}, p.seat && !p.head ? el("button", { "aria-label": `${p.name} seals`, onclick: (event) => { event.target.blur(); ask({ do: "head", member: p.number }); } }, "Let seal") : null, " ",
      el("button", { "aria-label": `Remove ${p.name}`, onclick: (event) => { event.target.blur(); if (confirm(`Take ${p.name} out of the room?`)) ask({ do: "remove", member: p.number }); } }, "Remove")));
  fill($("people"), el("h2", {}, `Students (${room.people.length})`),
    el("div", { class: "row" }, button("Shuffle all seats", { do: "shuffle" }), button(room.free ? "Students choose seats: on" : "Students choose seats: off", { do: "fix", on: room.free }, "second", { "aria-pressed": String(room.free) }), button(room.locked ? "Room locked" : "Lock the room", { do: "lock", on: !room.locked }, "second", { "aria-pressed": String(room.locked) })),
    el("div", { class: "wide" }, el("table", {}, el("thead", {}, el("tr", {}, ...["Name", "Delegation", "In the room", "This quarter", "Change"].map((w) => el("th", { scope: "col" }, w)))), el("tbody", {}, ...room.people.map(row)))));
}

function options() {
  const seconds = el("input", { type: "number", min: 0, max: 7200, step: 10, value: room.seconds, id: "seconds" });
  const names = el("input", { type: "checkbox", id: "names" });
  fill($("options"), el("h2", {}, "Room"),
    el("div", { class: "row" }, el("label", { for: "seconds" }, "Seconds a quarter, from the next one on (0: no timer)"), seconds, el("button", { class: "second", onclick: (event) => { event.target.blur(); ask({ do: "timer", seconds: Number(seconds.value) }); } }, "Set")),
    el("div", { class: "row" }, room.phase === "lobby" ? null : screen(), el("button", { class: "second", onclick: () => table("students") }, "Table of students"), el("button", { class: "second", onclick: () => table("decisions") }, "Table of decisions"), el("label", { class: "tick" }, names, "Leave names out")));
}

async function table(kind) {
  const names = $("names").checked ? "?names=0" : "";
  const answer = await fetch(`/export/${kind}.csv${names}`, { headers: { Authorization: `Bearer ${token}` } });
  if (!answer.ok) return void ($("said").textContent = "The table could not be made.");
  const link = el("a", { href: URL.createObjectURL(await answer.blob()), download: `${room.code.replace(" ", "-")}-${kind}.csv` });
  document.body.append(link);
  link.click();
  link.remove();
}
