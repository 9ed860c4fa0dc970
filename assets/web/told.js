// What a student's page tells: how a message was answered, the reveal, the end.
import { el, fill } from "/web/wire.js";
import { icon } from "/web/draw.js";
import { t } from "/web/words.js";

export function announce(node, reply) {
  const told = { ok: t("Done, and written down."), replaced: t("Replaced: this one counts now."), late: t("Too late: the quarter was closed."), refused: t("Not accepted.") };
  fill(node, `${told[reply.status]} ${reply.why}`);
  node.className = reply.status === "ok" || reply.status === "replaced" ? "said" : "error";
}

// A crisis as everybody sees it: what it is about; when it is over, exchange by exchange.
export function danger(one) {
  if (!one) return null;
  const steps = (list) => list.map((firm, n) => `${n + 1}: ${firm ? t("Stood firm") : t("Gave way")}`).join("; ");
  return el("div", { class: "box danger" }, el("b", {}, icon("warn"), one.title), el("p", {}, one.text), one.rule && el("p", { class: "small" }, one.rule),
    ...one.rows.filter(([, , list]) => list.length).map(([, who, list]) => el("p", { class: "small" }, el("b", {}, `${who}. `), steps(list))));
}

export function reveal(node, shot) {
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...shot.seats.map(([, one]) => el("th", { scope: "col" }, one)))),
    ...shot.rows.map((row) => el("tbody", {}, el("tr", {}, el("th", { scope: "rowgroup", colspan: shot.seats.length }, row.name, el("span", { class: row.bad ? "result bad" : "result" }, row.result))),
      el("tr", {}, ...row.cells.map((cell) => el("td", { class: cell.choice }, cell.word))))));
  fill(node, el("h2", {}, `${shot.date}: ${shot.title}`), danger(shot.crisis),
    shot.rows.length ? el("div", { class: "wide" }, table) : el("p", {}, t("No promise was in force and nothing lay on the table.")),
    el("ul", { class: "news" }, ...shot.news.map((one) => el("li", {}, icon(one.icon), one.text)), ...shot.moves.map(([code, text]) => el("li", {}, icon("hand"), `${shot.seats.find(([c]) => c === code)?.[1]}: ${text}`)),
      ...(shot.dear ?? []).map((text) => el("li", { class: "urgent" }, icon("people"), text)), ...(shot.homes ?? []).map((one) => el("li", {}, icon("people"), t("{government}, {name}: {word} ({stance})", one)))),
    shot.changes && el("dl", { class: "meters" }, ...shot.changes.map((c) => el("div", {}, el("dt", {}, c.label), el("dd", { class: c.bad ? "num bad" : "num" }, `${c.before} \u2192 ${c.after}`)))));
}

// One's own forecasts: the first word, the last, and what came.
const ledger = (rows) => (rows.length ? el("div", {}, el("h2", {}, t("Your forecasts")), el("ul", { class: "notes" }, ...rows.map((one) => el("li", {}, el("b", {}, one.question), el("br"),
  el("span", { class: "small" }, t("First {first}, last {last}. It came true: {came}. Miss, first and last: {brier_first}, {brier_last}.", one))))), el("p", { class: "small ink2" }, t("The miss (Brier score) is 0 at best; always saying 50 % earns .25."))) : null);

export function ended(node, page, seat, own) {
  const mine = page.scores.filter((one) => !seat || one.code === seat);
  const mattered = (page.mattered ?? []).filter((one) => !seat || one.code === seat);
  fill(node, el("h2", { class: "lead" }, page.headline), el("p", {}, page.form_text), el("p", {}, `${page.signed} ${page.outlived}`),
    ...mine.map((one) => el("div", {}, el("h2", {}, one.name), el("dl", { class: "meters" }, ...one.scores.map((s) => el("div", {}, el("dt", {}, s.name), el("dd", { class: "num" }, s.value), el("dd", { class: "small" }, s.detail)))))),
    mattered.length ? el("div", {}, el("h2", {}, t("What mattered most")), el("ul", { class: "notes" }, ...mattered.map((m) => el("li", {}, el("b", {}, `${m.date}: ${m.did}`), el("br"), el("span", { class: "small" }, m.changes.map(([label, points]) => `${label} ${points}`).join("; ")))))) : null,
    ledger(own),
    el("h2", {}, t("What happened")), el("ol", { class: "notes" }, ...page.happenings.map((h) => el("li", {}, el("b", {}, `${h.date}: ${h.text}`), el("br"), el("span", { class: "small" }, h.reason)))),
    el("h2", {}, t("What was hidden")), el("p", { class: "small" }, page.hidden_note), el("ul", { class: "notes" }, ...page.hidden.map((h) => el("li", {}, el("b", {}, `${h.name}, ${h.office}`), el("br"), el("span", { class: "small" }, t("Wish to work with the partner {wish}; history weighs {history}", h))))),
    el("h2", {}, page.limits.text), el("p", { class: "small" }, page.limits.reason),
    ...page.discuss.map((part) => el("div", {}, el("h2", {}, t("To discuss: {phase}", { phase: part.title })), el("ul", { class: "notes" }, ...part.questions.map((q) => el("li", {}, q))))));
}
