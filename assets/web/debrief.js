// The debrief on the wall: everything that ended, in the order in which a class talks about it.
import { el, fill } from "/web/wire.js";
import { flag, chart, lives, bars, curve } from "/web/draw.js";
import { t } from "/web/words.js";

const part = (title, ...children) => el("section", {}, el("h2", {}, title), ...children.flat().filter(Boolean));
const wide = (title, ...children) => Object.assign(part(title, ...children), { className: "wide" });
const table = (heads, rows) => el("table", { class: "plain" }, el("thead", {}, el("tr", {}, ...heads.map((w) => el("th", { scope: "col" }, w)))), el("tbody", {}, ...rows));
const told = (head, detail) => el("li", {}, el("strong", {}, head), el("small", {}, detail));

export function debrief(headline, stage, end) {
  const key = `${end.headline}-${!!end.mattered}-${!!end.many}-${JSON.stringify(end.rooms).length}`;
  if (stage.dataset.drawn === key) return;
  const top = stage.dataset.drawn ? scrollY : 0;
  stage.dataset.drawn = key;
  fill(headline, end.headline);
  const scores = end.scores.flatMap((one) => [el("div", {}, flag(one.code), " ", el("strong", {}, one.name)), ...one.scores.map((s) => el("div", {}, el("b", { class: "num" }, s.value), el("small", {}, `${s.name}: ${s.detail}`)))]);
  fill(stage, el("div", { class: "over-grid" },
    el("section", { class: "wide" }, el("p", {}, end.lead), el("p", {}, el("strong", {}, end.form), ". ", end.form_text, " ", end.signed, " ", end.outlived)),
    wide(t("Three scores, never added up"), el("div", { class: "scores" }, ...scores)),
    part(t("How long the promises lived"), end.lives.length ? lives(end) : el("p", {}, t("Nothing was signed."))),
    part(t("Approval"), chart(end.approval.dates, end.approval.lines, t("Approval of each government, quarter by quarter"))),
    wide(t("What happened, and why"), el("ol", { class: "happenings" }, ...end.happenings.map((h) => told(`${h.date}: ${h.text}`, h.reason)))),
    wide(t("The moves that mattered"), el("p", {}, end.mattered_note), mattered(end)),
    ...forecasts(end), ...many(end), ...rooms(end),
    wide(t("What was hidden"), el("p", {}, end.hidden_note), table([t("Government"), t("Leader"), t("Wish to work with the partner"), t("How much history weighs"), t("In office")], end.hidden.map((h) => el("tr", {}, el("th", { scope: "row" }, h.name), ...[h.leader, h.wish, h.history, h.office].map((w) => el("td", { class: "num" }, w)))))),
    wide(t("What history did"), el("p", {}, end.history_note), el("ul", { class: "happenings" }, ...end.history.map((h) => told(`${h.date}: ${h.title}`, h.text)))),
    wide(end.limits.text, el("p", {}, end.limits.reason)),
    el("div", { class: "wide discuss" }, ...end.discuss.map((phase, i) => part(t("To discuss: {phase}", { phase: phase.title }),
      el("ol", { start: 1 + end.discuss.slice(0, i).reduce((n, one) => n + one.questions.length, 0) }, ...phase.questions.map((q) => el("li", {}, q))))))));
  scrollTo(0, top);
}

// A column a government: whoever looks for its own finds it.
function mattered(end) {
  const names = [...new Set((end.mattered ?? []).map((m) => m.name))];
  const row = (m) => told(`${m.date}: ${m.did}`, m.changes.map(([label, points]) => `${label} ${points}`).join("; "));
  return el("div", { class: "discuss" }, ...names.map((name) => el("div", {}, el("strong", {}, name), el("ul", { class: "happenings" }, ...end.mattered.filter((m) => m.name === name).map(row)))));
}

function forecasts(end) {
  if (!end.forecasts.length) return [];
  const rows = end.forecasts.map((f) => el("tr", {}, el("th", { scope: "row" }, f.question), el("td", {}, f.first), el("td", {}, f.last), el("td", {}, f.came), el("td", { class: "num" }, f.brier_first), el("td", { class: "num" }, f.brier_last)));
  return [wide(t("Your forecasts"), table([t("Question"), t("First"), t("Last"), t("Came true"), t("Miss, first"), t("Miss, last")], rows), el("p", {}, t("The miss (Brier score) is 0 at best; always saying 50 % earns .25."))),
    wide(t("The class’s calibration"), el("div", { class: "read" }, curve(end.calibration, t("Said"), t("Came true")), el("p", {}, end.calibration_note)))];
}

function many(end) {
  if (!end.many) return [wide(t("Your class against many games"), el("p", {}, end.many_note))];
  return [wide(t("Your class against many games"), el("p", {}, end.many.note), el("div", { class: "many" }, ...end.many.rows.map((row) => el("div", {}, el("strong", {}, row.label), bars(row), el("small", {}, row.text)))), el("ul", {}, ...end.many.shares.map((s) => el("li", {}, s))))];
}

function rooms(end) {
  if (end.rooms.length < 2) return [];
  const heads = [t("Room"), t("Quarter"), t("What became of it"), ...end.rooms[0].scores.map(([label]) => label)];
  return [wide(t("Room against room"), el("p", {}, end.rooms_note), table(heads, end.rooms.map((r) => el("tr", {}, el("th", { scope: "row" }, r.code), el("td", {}, r.date), el("td", {}, r.headline), ...r.scores.map(([, value]) => el("td", { class: "num" }, value))))))];
}
