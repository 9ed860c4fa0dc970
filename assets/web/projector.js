import { el, fill, Wire, minutes, Countdown } from "/web/wire.js";
import { icon, flag, loadIcons, loadCoast, map, chart, lives } from "/web/draw.js";

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
  $("clock-word").textContent = room?.paused ? "Paused" : open ? "The bell in" : "";
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
    if (reply && reply.status !== "ok") $("headline").textContent = "Open the projector from the teacher’s page.";
  },
});

const PHASES = { lobby: "Before the first quarter", open: "Delegations decide", reveal: "The reveal", over: "The debrief" };

function draw() {
  clock.set(room.left, room.paused);
  $("phase").textContent = PHASES[room.phase];
  $("date").textContent = room.phase === "reveal" ? stage.last : stage.date;
  fill($("join").querySelector("b"), room.code);
  fill($("map"), map(stage, room.seats.map((one) => one.code)));
  fill($("figures"), ...pair().map(([who, whom, value]) => el("p", {}, el("span", {}, `${name(who)}’s trust in ${name(whom)}`), el("b", { class: "num" }, value))));
  fill($("seats"), ...room.seats.map(card));
  document.body.classList.toggle("over", room.phase === "over" && !!end);
  ({ lobby, open: quarter, reveal, over: debrief })[room.phase]();
}

const name = (code) => room.seats.find((one) => one.code === code)?.name ?? code;
const pair = () => stage.trust.filter(([a, b]) => room.seats.slice(0, 2).map((s) => s.code).includes(a) && room.seats.slice(0, 2).map((s) => s.code).includes(b));

function card(one) {
  const word = room.phase === "lobby" ? (one.people === 1 ? "1 student" : `${one.people} students`) : one.sealed ? "Sealed" : one.by === "strategy" ? "Played by a strategy" : room.phase === "open" ? "Deciding" : `${one.here} here`;
  const i = room.seats.indexOf(one), left = stage.votes[one.code];
  const fact = (name, value) => el("p", { class: "fact" }, el("span", {}, name), el("b", { class: "num" }, value));
  return el("div", { class: one.sealed ? "seat done" : "seat" }, el("div", { class: "name" }, flag(one.code), el("b", {}, one.name)),
    el("p", { class: "word" }, icon(one.sealed ? "check" : one.by === "strategy" && room.phase !== "lobby" ? "gear" : "people"), word),
    fact("Approval", stage.approval[i]), fact("Mood for the pact", stage.mood[i]), fact("Next election", left <= 1 ? "this quarter" : left === 2 ? "next quarter" : `in ${left} quarters`));
}

function lobby() {
  fill($("headline"), stage.title);
  const address = room.bases[0] ?? location.origin;
  if ($("stage").dataset.drawn === room.code) return;
  $("stage").dataset.drawn = room.code;
  fill($("stage"), el("div", { class: "lobby" }, el("img", { src: `/qr/${room.code.replace(" ", "-")}.svg`, alt: `QR code of ${address}` }),
    el("div", {}, el("p", { class: "mute" }, "On your phone, open"), el("p", { class: "url" }, address.replace(/^http:\/\//, "")), el("p", { class: "mute" }, "and type the room code"), el("p", { class: "code" }, room.code), el("p", { class: "goal" }, stage.goal))));
}

const news = (lines) => el("ul", { class: "news" }, ...lines.map((one) => el("li", {}, icon(one.icon), el("span", {}, one.text))));

function quarter() {
  $("stage").dataset.drawn = "";
  fill($("headline"), stage.news[0]?.text ?? stage.title);
  const rows = stage.strands.map((one) => el("tr", {}, el("th", { scope: "row" }, icon(one.icon), " ", one.name), el("td", {}, one.detail), el("td", {}, one.members.map(name).join(", "))));
  fill($("stage"), el("div", { class: "sheet" }, rows.length ? el("table", {}, el("thead", {}, el("tr", {}, ...["Promise", "How it stands", "Who"].map((w) => el("th", { scope: "col" }, w)))), el("tbody", {}, ...rows)) : el("p", {}, "No promise is in force, and nothing lies on the table.")), news(stage.news.slice(1)));
}

const MARK = { kept: "check", broke: "brk", signed: "check", declined: "cross", proposed: "pen" };

function reveal() {
  $("stage").dataset.drawn = "";
  const shot = stage.reveal;
  if (!shot) return;
  fill($("headline"), shot.news[0]?.text ?? shot.title);
  const cell = (one) => el("td", {}, el("div", { class: `cell ${one.choice}` }, MARK[one.choice] && icon(MARK[one.choice]), one.word || "not a signatory"));
  fill($("stage"), el("div", { class: shot.rows.length < 4 ? "sheet few" : "sheet" }, el("table", {}, el("thead", {}, el("tr", {}, el("td", {}), ...shot.seats.map(([code, one]) => el("th", { scope: "col" }, flag(code), " ", one)))),
    el("tbody", {}, ...shot.rows.map((row) => el("tr", {}, el("th", { scope: "row" }, icon(row.icon), " ", row.name, el("small", { class: row.bad ? "bad" : "" }, row.result)), ...row.cells.map(cell)))))),
    news([...shot.news.slice(1), ...shot.moves.map(([code, text]) => ({ icon: "hand", text: `${name(code)}: ${text}` }))]));
}

function debrief() {
  if (!end || $("stage").dataset.drawn === "end") return;
  $("stage").dataset.drawn = "end";
  fill($("headline"), end.headline);
  const scores = end.scores.flatMap((one) => [el("div", {}, flag(one.code), " ", el("strong", {}, one.name)), ...one.scores.map((s) => el("div", {}, el("b", { class: "num" }, s.value), el("small", {}, `${s.name.includes("office") ? "Office" : s.name}: ${s.detail}`)))]);
  const told = (h) => el("li", {}, el("strong", {}, `${h.date}: ${h.text}`), el("small", {}, h.reason));
  const bets = end.forecasts.map((f) => el("tr", {}, el("th", { scope: "row" }, f.question), el("td", {}, f.first), el("td", {}, f.last), el("td", {}, f.came ? "yes" : "no"), el("td", { class: "num" }, f.brier_first), el("td", { class: "num" }, f.brier_last)));
  const bins = end.forecasts.flatMap((f) => f.bins.map((b) => el("tr", {}, el("th", { scope: "row" }, f.question), el("td", {}, `${b.low}\u2013${b.high} %`), el("td", {}, String(b.count)), el("td", {}, b.came))));
  fill($("stage"), el("div", { class: "over-grid" },
    el("section", { class: "wide" }, el("p", {}, end.lead), el("p", {}, el("strong", {}, end.form), ". ", end.form_text, " ", end.signed, " ", end.outlived)),
    el("section", { class: "wide" }, el("h2", {}, "Three scores, never added up"), el("div", { class: "scores" }, ...scores)),
    el("section", {}, el("h2", {}, "How long the promises lived"), end.lives.length ? lives(end) : el("p", {}, "Nothing was signed.")),
    el("section", {}, el("h2", {}, "Approval"), chart(end.approval.dates, end.approval.lines, "Approval of each government, quarter by quarter")),
    el("section", { class: "wide" }, el("h2", {}, "What happened, and why"), el("ol", { class: "happenings" }, ...end.happenings.map(told))),
    bets.length ? el("section", { class: "wide" }, el("h2", {}, "Your forecasts"), el("table", { class: "plain" }, el("thead", {}, el("tr", {}, ...["Question", "First", "Last", "Came true", "Miss, first", "Miss, last"].map((w) => el("th", { scope: "col" }, w)))), el("tbody", {}, ...bets)),
      el("p", {}, "The miss (Brier score) is 0 at best; always saying 50 % earns .25."),
      el("table", { class: "plain" }, el("thead", {}, el("tr", {}, ...["Question", "Said", "Times", "Came true"].map((w) => el("th", { scope: "col" }, w)))), el("tbody", {}, ...bins))) : null,
    ...end.discuss.map((part) => el("section", { class: part.phase === "Why" ? "wide" : "" }, el("h2", {}, `To discuss: ${part.phase.toLowerCase()}`), el("ul", {}, ...part.questions.map((q) => el("li", {}, q)))))));
  scrollTo(0, 0);
}
