import { el, fill, Wire, minutes, Countdown } from "/web/wire.js";
import { icon, flag, loadIcons, loadCoast, map, chart } from "/web/draw.js";
import { t } from "/web/words.js";
import { debrief } from "/web/debrief.js";

const $ = (id) => document.getElementById(id);
let token = location.hash.slice(1), room = null, stage = null, end = null;
try {
  if (token) sessionStorage.setItem("projector", token);
  else token = sessionStorage.getItem("projector") ?? "";
  history.replaceState(null, "", location.pathname);
} catch { /* a browser that keeps nothing needs the link again */ }

await Promise.all([loadIcons(), loadCoast()]).catch(() => {});
const clock = new Countdown((left) => {
  const open = room?.phase === "open" && left !== null;
  $("clock-word").textContent = room?.paused ? t("Paused") : open ? t("The bell in") : "";
  $("left").textContent = open ? minutes(Math.ceil(left)) : "";
  $("left").hidden = !open;
});

new Wire({
  first: () => ({ do: "return", token: /^[0-9a-f]{32}$/.test(token) ? token : "0".repeat(32) }),
  onShow: (page) => {
    if (page.show === "room") room = page;
    if (page.show === "stage") stage = page;
    if (page.show === "end") end = page;
    if (room && stage) draw();
  },
  onState: (state, reply) => {
    if (reply && reply.status !== "ok") $("headline").textContent = t("Open the projector from the teacher’s page.");
  },
});

addEventListener("resize", () => room && stage && draw()); // what had no room may have it now

const PHASES = { lobby: t("Before the first quarter"), open: t("Delegations decide"), reveal: t("The reveal"), over: t("The debrief") };

function draw() {
  clock.set(room.left, room.paused);
  $("phase").textContent = PHASES[room.phase];
  $("date").textContent = room.phase === "reveal" ? stage.last : stage.date;
  fill($("join").querySelector("b"), room.code);
  $("tongue").hidden = room.phase !== "lobby";
  fill($("map"), map(stage, room.seats.map((one) => one.code)));
  fill($("figures"), ...pair().map(([who, whom, value]) => el("p", {}, el("span", {}, t("{a}’s trust in {b}", { a: name(who), b: name(whom) })), el("b", { class: "num" }, value))));
  const voted = room.phase === "reveal" && stage.reveal?.homes?.length;
  fill($("voted"), ...(voted ? [el("h2", {}, t("The home fronts voted")), el("span", { class: "key" }, el("i", { class: "for" }), t("for"), el("i", { class: "against" }), t("against"))] : []));
  fill($("seats"), ...room.seats.map(card));
  document.body.classList.toggle("beside", !!room.beside);
  document.body.classList.toggle("over", room.phase === "over" && !!end && !room.beside);
  if (room.beside) return compare(room.beside);
  ({ lobby, open: quarter, reveal, over: () => end && debrief($("headline"), $("stage"), end) })[room.phase]();
  if (room.phase === "open" || room.phase === "reveal") whole();
}

const name = (code) => room.seats.find((one) => one.code === code)?.name ?? code;
const pair = () => stage.trust.filter(([a, b]) => room.seats.slice(0, 2).map((s) => s.code).includes(a) && room.seats.slice(0, 2).map((s) => s.code).includes(b));

function card(one) {
  const word = room.phase === "lobby" ? t("Students: {n}", { n: one.people }) : one.sealed ? t("Sealed") : one.by === "strategy" ? t("Played by a strategy") : room.phase === "open" ? t("Deciding") : t("{n} here", { n: one.here });
  const i = room.seats.indexOf(one), left = stage.votes[one.code], at = room.homes.filter((h) => h.seat === one.code && h.people);
  const said = room.phase === "reveal" ? (stage.reveal?.homes ?? []).filter((h) => h.seat === one.code) : [];
  const fact = (label, value) => el("p", { class: "fact" }, el("span", {}, label), el("b", { class: "num" }, value));
  return el("div", { class: one.sealed ? "seat done" : "seat" }, el("div", { class: "name" }, flag(one.code), el("b", {}, one.name)),
    el("p", { class: "word" }, icon(one.sealed ? "check" : one.by === "strategy" && room.phase !== "lobby" ? "gear" : "people"), word, at.length && room.phase === "open" ? el("span", { class: "at" }, t("at home {n} of {all}", { n: at.filter((h) => h.spoke).length, all: at.length })) : null),
    ...said.map((h) => el("p", { class: "fact" }, el("span", {}, h.name), el("span", { class: "dots", role: "img", "aria-label": `${h.word}, ${h.stance}` }, ...h.votes.slice(0, 10).map((v) => el("i", { class: v > 0 ? "for" : "against" }))))),
    ...(said.length ? [] : [fact(t("Approval"), stage.approval[i]), fact(t("Mood for the pact"), stage.mood[i]), fact(t("Next election"), left <= 1 ? t("this quarter") : left === 2 ? t("next quarter") : t("in {n} quarters", { n: left }))]));
}

// The rooms of this laptop beside one another, each as it stood when all had closed the same quarter.
function compare(all) {
  $("stage").dataset.drawn = "";
  fill($("headline"), t("Room against room"));
  const row = ([code, ...cells]) => el("tr", {}, el("th", { scope: "row" }, code), ...cells.map((one) => el("td", {}, one)));
  const drawn = all.dates.length ? all.charts.map((one) => el("section", {}, el("h2", {}, one.title), chart(all.dates, Object.fromEntries(one.lines), one.title))) : [];
  fill($("stage"), el("p", { class: "mute" }, all.note), el("div", { class: "sheet" }, el("table", {}, el("thead", {}, el("tr", {}, ...all.heads.map((w) => el("th", { scope: "col" }, w)))), el("tbody", {}, ...all.rows.map(row)))), el("div", { class: "pair" }, ...drawn));
}

// A line of news that would be cut in two is left out.
function whole() {
  const low = $("stage").getBoundingClientRect().bottom;
  for (const one of [...$("stage").querySelectorAll(".news li")].reverse()) if (one.getBoundingClientRect().bottom > low + 1) one.remove();
}

function lobby() {
  fill($("headline"), stage.title);
  const address = room.bases[0] ?? location.origin;
  if ($("stage").dataset.drawn === room.code) return;
  $("stage").dataset.drawn = room.code;
  fill($("stage"), el("div", { class: "lobby" }, el("img", { src: `/qr/${room.code.replace(" ", "-")}.svg`, alt: t("QR code of {address}", { address }) }),
    el("div", {}, el("p", { class: "mute" }, t("On your phone, open")), el("p", { class: "url" }, address.replace(/^http:\/\//, "")), el("p", { class: "mute" }, t("and type the room code")), el("p", { class: "code" }, room.code), el("p", { class: "goal" }, stage.goal))));
}

const news = (lines) => el("ul", { class: "news" }, ...lines.map((one) => el("li", {}, icon(one.icon), el("span", {}, one.text))));
const papers = () => room.papers.slice(-3).map((one) => ({ icon: "news", text: `\u201c${one.text}\u201d ${one.by}` }));

// A crisis: what it is about and who stands in it; at the reveal exchange by exchange, a tick for firm, a cross for giving way.
function crisis(one, open) {
  if (!one) return null;
  const mark = (firm, n) => el("span", { class: firm ? "step firm" : "step" }, el("span", { class: "unseen" }, `${n + 1}: `), icon(firm ? "check" : "cross"), firm ? t("Stood firm") : t("Gave way"));
  const sealed = () => [1, 2, 3, 4].map((n) => el("span", { class: "step sealed" }, String(n)));
  const row = ([code, who, steps]) => el("div", { class: "row" }, el("b", {}, flag(code) ?? icon("missile"), " ", who), ...(open ? sealed() : steps.map(mark)));
  return el("div", { class: "crisis" }, el("div", {}, el("h2", {}, icon("warn"), " ", one.title), el("p", {}, one.text), one.rule && el("p", { class: "mute" }, one.rule)), el("div", { class: "steps" }, ...one.rows.map(row)));
}

function quarter() {
  $("stage").dataset.drawn = "";
  fill($("headline"), stage.news[0]?.text ?? stage.title);
  const rows = stage.strands.map((one) => el("tr", {}, el("th", { scope: "row" }, icon(one.icon), " ", one.name), el("td", {}, one.detail), el("td", {}, one.members.map(name).join(", "))));
  fill($("stage"), crisis(stage.crisis, true), el("div", { class: rows.length < 3 && !stage.crisis ? "sheet few" : "sheet" }, rows.length ? el("table", {}, el("thead", {}, el("tr", {}, ...[t("Promise"), t("How it stands"), t("Who")].map((w) => el("th", { scope: "col" }, w)))), el("tbody", {}, ...rows)) : el("p", {}, t("No promise is in force, and nothing lies on the table."))), news([...stage.news.slice(1), ...papers()]));
}

const MARK = { kept: "check", broke: "brk", signed: "check", declined: "cross", proposed: "pen" };

function reveal() {
  $("stage").dataset.drawn = "";
  const shot = stage.reveal;
  if (!shot) return;
  fill($("headline"), shot.news[0]?.text ?? shot.title);
  const cell = (one) => el("td", {}, el("div", { class: `cell ${one.choice}` }, MARK[one.choice] && icon(MARK[one.choice]), one.word));
  fill($("stage"), ...[crisis(shot.crisis, false), el("div", { class: shot.rows.length < 4 ? "sheet few" : "sheet" }, el("table", {}, el("thead", {}, el("tr", {}, el("td", {}), ...shot.seats.map(([code, one]) => el("th", { scope: "col" }, flag(code), " ", one)))),
    el("tbody", {}, ...shot.rows.map((row) => el("tr", {}, el("th", { scope: "row" }, icon(row.icon), " ", row.name, el("small", { class: row.bad ? "bad" : "" }, row.result)), ...row.cells.map(cell)))))),
    news([...papers(), ...shot.dear.map((text) => ({ icon: "people", text })), ...shot.news.slice(1), ...shot.moves.map(([code, text]) => ({ icon: "hand", text: `${name(code)}: ${text}` }))])].filter(Boolean));
}
