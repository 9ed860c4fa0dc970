import { el, fill, hex, Wire, minutes, Countdown } from "/web/wire.js";
import { icon, flag, loadIcons } from "/web/draw.js";
import { t } from "/web/words.js";
import { announce, reveal, ended, danger } from "/web/told.js";

const $ = (id) => document.getElementById(id);
const kept = (place, key) => ({ get: () => { try { return JSON.parse(place.getItem(key) ?? "null"); } catch { return null; } },
  set: (thing) => { try { thing ? place.setItem(key, JSON.stringify(thing)) : place.removeItem(key); } catch { /* private windows forget */ } } });
const store = kept(localStorage, "seat"), draft = kept(sessionStorage, "draft");
let seat = store.get(), room = null, board = null, shown = "", nudged = 0;

await loadIcons().catch(() => {});
const clock = new Countdown((left) => {
  $("clock").hidden = left === null || room?.phase !== "open";
  $("ring").toggleAttribute("hidden", $("clock").hidden || !room?.seconds);
  $("part").setAttribute("stroke-dasharray", `${(100 * Math.min(1, left / (room?.seconds || 1))).toFixed(1)} 100`);
  $("clock").classList.toggle("soon", left !== null && left < 10);
  $("left").textContent = left === null ? "" : minutes(Math.ceil(left));
  $("left-word").textContent = room?.paused ? t("paused") : mine() ? t("to seal") : home() ? t("to vote") : t("to the bell");
});

const wire = new Wire({
  first: () => (seat ? { do: "return", token: seat.token } : null),
  onShow: (page) => ({ room: onRoom, board: onBoard, end: onEnd })[page.show]?.(page),
  onState: (state, reply) => {
    const words = { open: t("Connected"), closed: t("No connection; trying again"), elsewhere: t("Open in another tab"), out: t("Not in the room"), flood: t("Too many messages") };
    $("top").classList.toggle("on", state === "open");
    $("state").textContent = words[state];
    if (state === "open" && (!seat || reply?.status === "refused")) askToJoin();
    if (state === "elsewhere") fill($("notice"), t("Your seat is open in another tab or device."), " ", el("button", { class: "second", onclick: () => { fill($("notice")); wire.again(); } }, t("Use it here")));
    else if (state === "out") { store.set(null); seat = null; fill($("notice"), t("The teacher has taken you out of the room.")); }
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

// The code scanned while this page was open already; whoever was taken out comes in as somebody new.
addEventListener("hashchange", () => seat || (wire.stopped ? location.reload() : askToJoin()));

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
  $("room").textContent = t("Room {code}", { code: page.code });
  if ($("top").classList.contains("on")) $("state").textContent = t("Connected, {date}", { date: page.date });
  clock.set(page.left, page.paused);
  who();
  seats();
  bets();
  delegation();
  voice();
  paper();
  notes();
  parts();
  nudge();
  if (moved) scrollTo({ top: 0 });
}

const mine = () => room?.you.seat, chair = () => room?.you.chair ?? "", home = () => (chair().includes(":") ? room.homes.find((one) => one.code === chair()) : null);

function parts() {
  const over = room?.phase === "over", playing = room?.phase === "open", acts = mine() || home();
  $("quarter").hidden = !board || !mine() || !playing;
  $("now").hidden = !board || !playing || !!acts;
  $("home").hidden = !board?.home || !home() || over;
  $("press").hidden = chair() !== "press" || over || room.phase === "lobby";
  $("reveal").hidden = over || !board?.reveal || room?.phase === "lobby" || (playing && !!acts);
  if (room.phase === "reveal") $("home").before($("reveal")); // what was chosen comes first, for groups at home too
  else $("delegation").after($("reveal"));
  $("delegation").hidden = !mine() || !playing;
  $("notes").hidden = !mine() || room.phase === "lobby";
}

function nudge() {
  if (room.nudged > nudged) { fill($("notice"), t("The teacher asks you to move now.")); navigator.vibrate?.(200); }
  else if (nudged && !room.nudged) fill($("notice"));
  nudged = room.nudged;
}

const name = (code) => room.seats.find((one) => one.code === code)?.name ?? code;

function who() {
  const { you, phase } = room, group = home();
  const role = group ? t("You speak for a group in {seat}", { seat: name(group.seat) }) : chair() === "press" ? t("You write for all") : you.seat ? (you.head ? t("You seal for") : t("You advise")) : t("You observe");
  const called = group ? group.name : chair() === "press" ? t("The press") : you.seat ? name(you.seat) : t("All governments");
  const phases = { open: room.paused ? t("The teacher has paused the room. Nothing is taken until it goes on.") : "", lobby: t("The teacher starts the game."), reveal: t("All orders are open. The teacher opens the next quarter."), over: t("The game is over.") };
  const sheet = you.seat && board?.seat === you.seat && phase !== "over";
  fill($("who"),
    el("div", { class: "head" }, flag(you.seat || group?.seat), el("div", {}, el("span", { class: "small ink2" }, role), el("h1", {}, called))),
    phases[phase] && el("p", { class: "small ink2" }, phases[phase]),
    sheet ? el("p", { class: "box small" }, icon("lock"), t("Only your delegation sees this: {task} You can spend {n} political capital.", { task: board.task, n: board.capital })) : null);
}

function seats() {
  const open = room.free && (room.phase === "lobby" || !chair()) && room.phase !== "over";
  $("seats").hidden = !open;
  if (!open) return;
  const pick = async (code) => { const reply = await wire.ask({ do: "sit", seat: code }); fill($("notice"), reply.why); };
  const key = JSON.stringify([room.seats.map((s) => s.people), room.homes.map((s) => s.people), room.press, chair(), room.phase === "lobby"]);
  if ($("seats").dataset.key === key) return;
  $("seats").dataset.key = key;
  const focus = document.activeElement?.id, wide = $("seats").querySelector(".seats details")?.open ?? !!home();
  const out = $("seats").querySelector(":scope > details")?.open ?? false;
  const row = (code, picture, words, people, id) => el("button", { id: `sit-${id}`, "aria-pressed": String(chair() === code), onclick: () => pick(code) }, picture, el("span", {}, words), people === null ? null : el("span", { class: "count small" }, t("{n} of 10", { n: people })));
  const before = room.phase === "lobby", shell = before ? el("div") : el("details", { open: out }, el("summary", {}, icon("people"), t("Take a seat")));
  shell.append(el("h2", {}, t("Which delegation?")),
    el("div", { class: "seats", role: "group", "aria-label": t("Delegations") },
      ...room.seats.map((one) => row(one.code, flag(one.code), el("b", {}, one.name), one.people, one.code)),
      el("details", { open: wide }, el("summary", {}, icon("people"), t("Or speak for a group at home")),
        ...room.homes.map((one, i) => row(one.code, flag(one.seat), [el("b", {}, one.name), `, ${name(one.seat)}`], one.people, i))),
      row("press", icon("news"), el("b", {}, t("The press")), room.press, "press"),
      row("", null, el("b", {}, t("Observe and forecast")), null, "none")));
  fill($("seats"), shell);
  if (focus) $(focus)?.focus();
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
    const said = el("p", { class: "small ink2", role: "status" }, first === undefined ? t("Not said yet") : t("Your last word counts; change it in any quarter"));
    range.addEventListener("input", () => { out.textContent = `${range.value} %`; range.setAttribute("aria-valuetext", `${range.value} %`); });
    range.addEventListener("change", async () => { const reply = await wire.ask({ do: "bet", turn: room.turn, question, chance: Number(range.value) }); said.textContent = reply.why || t("Written down"); });
    return el("div", { class: "choice" }, el("label", { for: `bet-${i}` }, text), el("div", { class: "bet" }, range, out), said);
  });
  fill($("bets"), el("details", { open: room.phase === "lobby" || !chair() }, el("summary", {}, t("Your forecast")), ...rows));
}

// the quarter: the board of this chair, as a form

function onBoard(page) {
  const changed = !board || board.turn !== page.turn || board.seat !== page.seat || JSON.stringify(board.news) !== JSON.stringify(page.news);
  board = page;
  if (changed && page.promises) quarter();
  if (page.home) sheet();
  if (page.reveal) reveal($("reveal"), page.reveal);
  if (!page.promises && !page.home) fill($("now"), el("h2", {}, page.news[0]?.text ?? page.date), lines(page.news.slice(1)), danger(page.crisis),
    page.strands.length ? el("h2", {}, t("How the promises stand")) : null, ...page.strands.map((one) => el("p", {}, icon(one.icon), ` ${one.name}: `, el("span", { class: "ink2" }, one.detail))), page.elections?.length ? el("p", { class: "small ink2" }, t("Next elections, in quarters: {list}.", { list: page.elections.join("; ") })) : null);
  if (room) { who(); voice(); paper(); parts(); }
}

function radio(group, value, words, picture, checked, bad, disabled) {
  return el("label", { class: bad ? "bad" : "" }, el("input", { type: "radio", name: group, value, checked, disabled }), picture, el("span", {}, words));
}

const lines = (news) => el("ul", { class: "news" }, ...news.map((one) => el("li", { class: one.urgent ? "urgent" : "" }, icon(one.icon), el("span", {}, one.text))));

function quarter() {
  const meters = el("dl", { class: "meters" }, ...board.meters.map((m) => el("div", {}, el("dt", {}, m.label), el("dd", { class: "num" }, m.value, m.change && el("small", { class: m.bad ? "bad" : "" }, ` ${m.trend > 0 ? "\u25B2" : "\u25BC"} ${m.change}`)))));
  const figure = (x) => `${x > 0 ? "+" : ""}${x}`.replace("-", "\u2212");
  const front = el("details", {}, el("summary", {}, icon("people"), t("At home: mood {mood}, pressure {pressure}", board)),
    ...board.groups.map((g) => el("div", { class: "group" }, el("b", {}, g.name), el("span", { class: "num" }, t("weight {share} %, mood {mood}", { share: Math.round(100 * g.weight), mood: figure(g.mood) })), el("q", {}, g.quote))),
    el("p", { class: "small ink2" }, t("Next elections, in quarters: {list}.", { list: board.elections.join("; ") })));
  fill($("quarter"), el("h2", {}, board.news[0]?.text ?? board.date), lines(board.news.slice(1)), meters, front,
    el("form", { id: "order" }, ...board.promises.map(promise), board.ended.map((text) => el("p", { class: "small ink2" }, text)), offer(), standoff(), move(), proposal()));
  const form = $("order"), last = draft.get();
  if (last?.key === `${board.turn}-${board.seat}`) for (const box of form.elements) {
    if (box.type === "radio" || box.type === "checkbox") box.checked = last.on.includes(`${box.name}=${box.value}`);
    else if (last.said[box.id] !== undefined) { box.value = last.said[box.id]; box.dispatchEvent(new Event("change")); }
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => draft.set({ key: `${board.turn}-${board.seat}`, on: [...form.elements].filter((b) => b.checked).map((b) => `${b.name}=${b.value}`), said: Object.fromEntries([...form.querySelectorAll("select")].map((b) => [b.id, b.value])) }));
}

function promise(p) {
  const warn = el("p", { class: "warn small", hidden: true }, p.warning);
  return el("fieldset", { class: "choice", onchange: (event) => { warn.hidden = event.target.value !== "break"; } },
    el("legend", {}, icon(p.icon), p.name), el("p", { class: "detail small ink2" }, t("{detail}. Holds a year: {odds}.", p)),
    el("div", { class: "two" }, radio(`keep-${p.id}`, "keep", t("Keep"), icon("check"), true), radio(`keep-${p.id}`, "break", t("Break"), icon("brk"), false, true)), warn);
}

function offer() {
  if (!board.offer) return null;
  const o = board.offer;
  return el("fieldset", { class: "choice" }, el("legend", {}, icon("pen"), o.title), el("p", { class: "detail small ink2" }, t("Signing costs {price} of {capital} capital.", { price: o.price, capital: board.capital }), ` ${o.detail}. ${o.blocked}`),
    el("div", { class: "two" }, radio("sign", "yes", t("Sign"), icon("check"), board.own, false, !!o.blocked), radio("sign", "no", t("Decline"), icon("cross"), !board.own, true)));
}

function standoff() {
  if (!board.crisis) return null;
  const most = board.crisis.most, steps = [...Array(most + 1).keys()];
  const words = (n) => (n === most ? t("All {n}: firm to the end", { n }) : n ? t("In {n}, then give way", { n }) : t("None: give way at once"));
  return el("div", { class: "choice danger" }, el("label", { class: "field", for: "firm" }, icon("warn"), " ", board.crisis.text), el("select", { id: "firm", "aria-describedby": "firm-rule" }, ...steps.map((n) => el("option", { value: n }, words(n)))), el("p", { class: "small ink2", id: "firm-rule" }, board.crisis.rule));
}

function move() {
  const kinds = [...new Set(board.moves.map((m) => m.kind))];
  const about = el("p", { class: "small ink2", id: "move-about" }, t("At most one a quarter."));
  const select = el("select", { id: "move" }, el("option", { value: "" }, t("No move")),
    ...kinds.map((kind) => el("optgroup", { label: kind }, ...board.moves.filter((m) => m.kind === kind).map((m) => el("option", { value: m.id, disabled: !!m.blocked }, `${m.name} (${m.price})`)))));
  select.addEventListener("change", () => {
    const one = board.moves.find((m) => m.id === select.value);
    about.textContent = one ? `${one.effect}. ${one.detail}` : t("At most one a quarter.");
  });
  return el("div", { class: "choice" }, el("label", { class: "field", for: "move" }, t("A move, and its price in capital")), select, about);
}

function proposal() {
  const free = board.elements.filter((e) => !e.locked), shut = board.elements.filter((e) => e.locked);
  const tick = (group, value, words, extra = {}) => el("label", { class: "tick" }, el("input", { type: "checkbox", name: group, value, ...extra }), el("span", {}, words));
  const binds = [[-0.3, t("Much looser")], [-0.15, t("Looser")], [0, t("As such promises usually bind")], [0.2, t("Harder")], [0.5, t("By law, with a vote at home")]];
  return el("details", { class: "choice", id: "proposal" }, el("summary", {}, icon("pen"), t("Propose a pact for next quarter")),
    el("p", { class: "small ink2" }, t("Tick what it holds. Those who sign answer next quarter. You cannot sign and propose in the same quarter.")),
    ...free.map((e) => tick("element", e.id, t("{name}, price {price}", e))),
    ...shut.map((e) => el("p", { class: "small ink2" }, e.locked)),
    el("fieldset", {}, el("legend", { class: "small" }, t("Signatories")), ...board.seats.map(([code, one]) => tick("signatory", code, one, { checked: true, disabled: code === board.seat }))),
    el("label", { class: "field" }, t("How hard it binds"), el("select", { id: "binding" }, ...binds.map(([value, words]) => el("option", { value, selected: value === 0 }, words)))),
    el("fieldset", {}, el("legend", { class: "small" }, t("Clauses")), ...board.clauses.map((c) => tick("clause", c.id, [el("b", {}, c.name), ` ${c.detail}`]))));
}

function order() {
  const form = $("order"), ticked = (group) => [...form.querySelectorAll(`[name=${group}]:checked`)].map((box) => box.value);
  const words = { keep: {}, sign: form.querySelector("[name=sign]:checked")?.value === "yes" };
  for (const p of board.promises) words.keep[p.id] = form.querySelector(`[name="keep-${CSS.escape(p.id)}"]:checked`)?.value !== "break";
  if ($("firm")) words.firm = Number($("firm").value);
  const chosen = $("move").value;
  if (chosen) { const [move, target] = chosen.split(/:(.*)/s); words.move = target ? { name: move, target } : { name: move }; }
  const elements = ticked("element");
  if (elements.length) words.propose = { elements, signatories: ticked("signatory"), bindingness: Number($("binding").value), clauses: ticked("clause") };
  return words;
}

async function send(kind) {
  announce($("sent"), await wire.ask({ do: kind, turn: board.turn, order: order() }));
}

// what an order says, in words

function said(words) {
  if (!words) return "";
  const broken = Object.entries(words.keep ?? {}).filter(([, keep]) => !keep).map(([id]) => board?.promises?.find((p) => p.id === id)?.name ?? id);
  const parts = [broken.length ? t("breaks {list}", { list: broken.join(", ") }) : Object.keys(words.keep ?? {}).length ? t("keeps all") : null, board?.offer ? (words.sign ? t("signs") : t("declines")) : null,
    board?.crisis ? t("firm in {n} of {all} exchanges", { n: words.firm ?? 0, all: board.crisis.most }) : null,
    words.move ? board?.moves?.find((m) => m.id === [words.move.name, words.move.target].filter(Boolean).join(":"))?.name ?? words.move.name : null,
    words.propose ? t("proposes {list}", { list: words.propose.elements.map((id) => board?.elements?.find((e) => e.id === id)?.name ?? id).join(", ") }) : null];
  return parts.filter(Boolean).join("; ") || t("changes nothing");
}

const mates = (told) => room.delegation.map((mate) => el("li", {}, el("span", { class: "mark", "aria-hidden": "true" }, told(mate) === null ? "\u25CB" : "\u2713"),
  el("span", {}, el("b", {}, mate.name), mate.head ? ` ${t("(seals)")}` : "", mate.here ? "" : ` ${t("(away)")}`, el("br"), el("span", { class: "small ink2" }, told(mate) ?? t("has not voted yet")))));

function delegation() {
  const key = JSON.stringify([room.delegation, room.order, room.you.head, room.phase, room.turn, room.paused, board?.turn]);
  if (room.phase !== "open" || !mine() || key === shown) return;
  shown = key;
  const voted = room.delegation.filter((mate) => mate.vote).length, alone = room.delegation.length === 1;
  const sent = $("sent") ?? el("p", { id: "sent", class: "said", role: "status" });
  if (sent.dataset.turn !== String(room.turn)) { sent.dataset.turn = room.turn; fill(sent); }
  const focus = document.activeElement?.id;
  fill($("delegation"),
    !alone && el("h2", {}, t("Your delegation: {n} of {all} voted", { n: voted, all: room.delegation.length })),
    !alone && el("ul", { class: "mates" }, ...mates((mate) => (mate.vote ? said(mate.vote) : null))),
    !alone && el("button", { class: room.you.head ? "second" : "main", id: "vote", disabled: room.paused, onclick: () => send("vote") }, t("Send my vote")),
    room.you.head && el("button", { class: "main", id: "seal", disabled: room.paused, onclick: () => send("seal") }, icon("seal"), room.order ? t("Seal again") : t("Seal the order")),
    sent,
    el("p", { class: "box small" }, room.order ? t("Sealed: {order}. It can be replaced until the quarter closes.", { order: said(room.order) }) : `${room.you.head ? "" : `${t("The head of your delegation seals.")} `}${room.default}`));
  if (focus) $(focus)?.focus();
}

// a group at home: its own sheet, and its voice

const FORCE = () => [[30, t("A little")], [65, t("Clearly")], [100, t("Fully")]];
const stand = (stance) => (stance === null || stance === undefined ? null : `${stance > 0 ? t("For") : t("Against")}, ${FORCE().find(([force]) => force === Math.abs(stance))?.[1].toLowerCase() ?? stance}`);

function sheet() {
  const h = board.home;
  fill($("home"), el("p", { class: "box small" }, icon("lock"), t("Only your group sees this: {wants}", { wants: h.wants })), lines(board.news), danger(board.crisis),
    el("dl", { class: "meters" }, ...[[t("Mood"), `${h.mood > 0 ? "+" : ""}${h.mood}`.replace("-", "\u2212")], [t("Weight"), h.weight], [t("Heard as"), h.heard]].map(([label, value]) => el("div", {}, el("dt", {}, label), el("dd", { class: "num" }, value)))),
    el("p", { class: "small ink2" }, h.rules), el("p", { class: "voiced" }, h.quote),
    el("details", {}, el("summary", {}, t("Why your mood is what it is")), el("table", {}, el("tbody", {}, ...h.why.map(([label, value, detail]) => el("tr", {}, el("th", { scope: "row" }, label, el("span", { class: "result" }, detail)), el("td", { class: "num" }, value)))))),
    el("h2", {}, t("What your government has before it")), el("p", {}, h.table), ...board.strands.map((s) => el("p", { class: "small ink2" }, `${s.name}: ${s.detail}`)),
    el("div", { id: "voice" }));
  $("voice").dataset.key = "";
  if (room) voice();
}

function voice() {
  const box = $("voice"), group = home();
  if (!box || !group) return;
  const mate = room.delegation.find((one) => one.number === room.you.number), key = JSON.stringify([room.turn, room.phase, room.paused, room.delegation]);
  if (box.dataset.key === key) return;
  box.dataset.key = key;
  const note = $("voiced") ?? el("p", { id: "voiced", class: "said", role: "status" }), focus = document.activeElement?.id;
  if (note.dataset.turn !== String(room.turn)) { note.dataset.turn = room.turn; fill(note); }
  if (room.phase !== "open") return fill(box, note);
  const before = { way: box.querySelector("[name=way]:checked")?.value, force: box.querySelector("[name=force]:checked")?.value };
  const way = mate?.stance ? (mate.stance > 0 ? "1" : "-1") : before.way, force = mate?.stance ? String(Math.abs(mate.stance)) : before.force ?? "65";
  const send = async () => {
    const [side, much] = ["way", "force"].map((one) => Number(box.querySelector(`[name=${one}]:checked`)?.value));
    if (side) announce(note, await wire.ask({ do: "voice", turn: room.turn, stance: side * much }));
    else fill(note, t("Choose a side first."));
  };
  const voted = room.delegation.filter((one) => one.stance !== null).length;
  fill(box, el("fieldset", { class: "choice" }, el("legend", {}, t("Should {seat} work with its partners?", { seat: name(group.seat) })), el("div", { class: "two" }, radio("way", "1", t("For"), icon("check"), way === "1"), radio("way", "-1", t("Against"), icon("cross"), way === "-1", true))),
    el("fieldset", {}, el("legend", {}, t("How strongly?"), " ", el("span", { class: "small ink2" }, t("It sets the pressure on {seat}", { seat: name(group.seat) }))), el("div", { class: "three" }, ...FORCE().map(([value, text]) => el("label", {}, el("input", { type: "radio", name: "force", value, checked: force === String(value) }), el("span", {}, text))))),
    el("h2", {}, t("Your group: {n} of {all} voted", { n: voted, all: room.delegation.length })), room.delegation.length > 1 && el("ul", { class: "mates" }, ...mates((one) => stand(one.stance))),
    el("button", { class: "main", id: "send-voice", disabled: room.paused, onclick: send }, t("Send my vote")), note,
    el("p", { class: "box small" }, t("Votes open at the bell, and are this quarter’s pressure, as loud as your group is. Who says nothing is spoken for by the model.")));
  if (focus) $(focus)?.focus();
}

// the press

function paper() {
  if (chair() !== "press" || !board?.polls) return;
  const key = JSON.stringify([room.turn, room.phase, room.papers, board.polls]);
  if ($("press").dataset.key === key) return;
  $("press").dataset.key = key;
  const said = $("headline-said") ?? el("p", { id: "headline-said", class: "said", role: "status" });
  if (said.dataset.turn !== String(room.turn)) { said.dataset.turn = room.turn; fill(said); }
  const text = $("headline-text")?.value ?? room.you.headline, focus = document.activeElement?.id;
  const form = el("form", { onsubmit: async (event) => { event.preventDefault(); announce($("headline-said"), await wire.ask({ do: "headline", turn: room.turn, text: $("headline-text").value })); } },
    el("label", { class: "field" }, t("Headline of the evening paper"), el("input", { type: "text", id: "headline-text", maxlength: 90, required: true, autocomplete: "off" })),
    el("p", { class: "small ink2" }, t("It stands on the wall under your name. Report what happened; invent no quotation.")),
    el("button", { class: "main", id: "print" }, t("Print it")), said);
  fill($("press"), form, ...room.papers.map((one) => el("p", { class: "box" }, `\u201c${one.text}\u201d `, el("span", { class: "small ink2" }, one.by))),
    el("h2", {}, t("The polls")), ...board.polls.map((p) => el("div", { class: "group" }, el("b", {}, flag(p.code), " ", p.name), el("span", { class: "num" }, t("approval {approval}, mood for the pact {mood}", p)), el("span", { class: "small ink2 full" }, p.groups.map(([label, weight]) => `${label} ${weight}`).join("; ")))));
  $("headline-text").value = text ?? "";
  if (focus) $(focus)?.focus();
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
  } }, el("label", { class: "field" }, t("To"), el("select", { id: "note-to" }, ...room.seats.map((s) => el("option", { value: s.code, selected: s.code === to }, s.code === mine() ? t("{name} (your own)", s) : s.name)))),
    el("label", { class: "field" }, t("Note"), el("textarea", { id: "note-text", rows: 2, maxlength: 400, required: true })),
    el("p", { class: "small ink2" }, t("Both delegations see it at once, nobody else in the class; the teacher’s table keeps it.")), el("button", { class: "second" }, t("Send the note")), el("p", { class: "error", id: "note-said", role: "alert" }));
  fill($("notes"), el("details", { open }, el("summary", {}, icon("consult"), t("Private notes ({n})", { n: room.notes.length })),
    el("ul", { class: "notes" }, ...room.notes.map((n) => el("li", {}, el("span", { class: "small ink2" }, t("{by}, {from} to {to}", { by: n.by, from: name(n.from), to: name(n.to) })), el("br"), n.text))), form));
  $("note-text").value = text;
  if (focus) $(focus)?.focus();
}

function onEnd(page) {
  $("end").hidden = false;
  ended($("end"), page, mine() || home()?.seat, room?.ledger ?? []);
}
