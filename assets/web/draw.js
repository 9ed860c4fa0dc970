// Pictures: icons, seals of the governments, the map with its strands, charts. SVG made by the DOM, never from text.
import { t } from "/web/words.js";

const SVG = "http://www.w3.org/2000/svg";
export const svg = (tag, attributes = {}, ...children) => {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.flat().filter(Boolean));
  return node;
};

let PATHS = {};
export const loadIcons = async () => (PATHS = await (await fetch("/icons/paths.json")).json());
export const icon = (name) => svg("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" }, svg("path", { d: PATHS[name] ?? PATHS.hand ?? "" }));

const FLAGS = ["JP", "KR", "US", "EH", "WH"];
export const flag = (code) => {
  if (!FLAGS.includes(code)) return null;
  const img = document.createElement("img");
  img.src = `/flags/${code}.png`;
  img.alt = "";
  img.className = "flag";
  return img;
};

const CAPITALS = { JP: [139.7, 35.7], KR: [127, 37.55] };
const HUES = { JP: "var(--jp)", KR: "var(--kr)", US: "var(--us)", EH: "var(--jp)", WH: "var(--kr)" };
const LOOK = { lon: 121.4, lat: 46.6, s: 25, w: 416, h: 440 };
const at = ([lon, lat]) => [(lon - LOOK.lon) * Math.cos((38 * Math.PI) / 180) * LOOK.s, (LOOK.lat - lat) * LOOK.s];

let COAST = null;
export const loadCoast = async () => (COAST = await (await fetch("/map/coast.json")).json());

const land = () =>
  ["XX", "CN", "RU", "KP", "KR", "JP"].map((k) => {
    const d = (COAST?.[k] ?? []).map((ring) => ring.map(at)).filter((ring) => ring.some(([x, y]) => x > -60 && x < 480 && y > -60 && y < 500))
      .map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`).join("");
    const member = k === "JP" || k === "KR";
    return svg("path", { d, fill: member ? "var(--member)" : k === "XX" ? "var(--land)" : "var(--rival)", stroke: member ? "var(--coast)" : "var(--line)" });
  });

const seal = (code, x, y, r) => {
  const hue = HUES[code] ?? "var(--ivory)";
  const shape = code === "JP" || code === "EH" ? svg("circle", { cx: x, cy: y, r })
    : code === "US" ? svg("path", { d: `M${x} ${y - r * 1.28}L${x + r * 1.28} ${y}L${x} ${y + r * 1.28}L${x - r * 1.28} ${y}Z` })
    : svg("rect", { x: x - r * 0.92, y: y - r * 0.92, width: r * 1.84, height: r * 1.84, rx: 3 });
  const text = svg("text", { x, y: y + r * 0.36, "text-anchor": "middle", "font-size": Math.max(14, r * 0.98), "font-weight": 700, fill: hue });
  text.textContent = code;
  return svg("g", { fill: "var(--room)", stroke: hue, "stroke-width": 2.2 }, shape, Object.assign(svg("g", { stroke: "none" }, text)));
};

const LINES = {
  live: (w) => [{ stroke: "var(--ivory)", "stroke-width": w }],
  hollow: (w) => [{ stroke: "var(--ivory)", "stroke-width": w + 2.6 }, { stroke: "var(--sea)", "stroke-width": w }],
  notice: (w) => [{ stroke: "var(--caution)", "stroke-width": w, "stroke-dasharray": "13 8" }],
  table: () => [{ stroke: "var(--mute)", "stroke-width": 1.4, "stroke-dasharray": "2 6" }],
  ended: () => [{ stroke: "#7D8C95", "stroke-width": 2.2, "stroke-dasharray": "1 7", "stroke-linecap": "round" }],
};

const strand = (a, b, bow, state, depth) => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]], length = Math.hypot(dx, dy);
  const d = `M${a[0]} ${a[1]}Q${(a[0] + b[0]) / 2 - (dy / length) * bow * 2} ${(a[1] + b[1]) / 2 + (dx / length) * bow * 2} ${b[0]} ${b[1]}`;
  return (LINES[state] ?? LINES.live)(1.5 + depth * 4).map((style) => svg("path", { d, fill: "none", ...style }));
};

// The map where the scenario lies in East Asia; else the governments on a ring.
export const map = (stage, codes) => {
  const east = stage.chart === "east-asia";
  const spot = {};
  codes.forEach((code, i) => {
    const turn = (2 * Math.PI * i) / codes.length - Math.PI / 2;
    spot[code] = east ? (CAPITALS[code] ? at(CAPITALS[code]) : [284, 70]) : [208 + 130 * Math.cos(turn), 220 + 130 * Math.sin(turn)];
  });
  const lines = stage.strands.flatMap((one, i) =>
    one.members.flatMap((a, x) => one.members.slice(x + 1).map((b) => strand(spot[a], spot[b], (i - (stage.strands.length - 1) / 2) * 24, one.state, one.depth))).flat());
  const title = svg("title");
  title.textContent = stage.strands.map((one) => `${one.name}: ${one.detail}`).join("; ") || t("No promise is in force, and nothing lies on the table.");
  return svg("svg", { viewBox: "0 0 416 440", role: "img", class: "map" }, title,
    svg("rect", { width: 416, height: 440, fill: "var(--sea)" }), east && COAST ? land() : [],
    east && codes.includes("US") ? svg("rect", { x: 220, y: 24, width: 128, height: 92, rx: 8, fill: "var(--room2)", stroke: "var(--us)", "stroke-width": 2 }) : null, lines,
    codes.map((code) => svg("g", {}, svg("circle", { cx: spot[code][0], cy: spot[code][1], r: 27, fill: code === "US" && east ? "var(--room2)" : "var(--sea)" }), seal(code, ...spot[code], 20))));
};

const OTHERS = ["var(--jp)", "var(--caution)", "var(--kr)", "var(--us)"], PATTERNS = ["", "10 6", "2 6", "16 5 3 5"]; // lines that are no government's

// Lines of 0..100 with their names at the ends.
export const chart = (dates, lines, label) => {
  const codes = Object.keys(lines), hue = (code) => HUES[code] ?? OTHERS[codes.indexOf(code) % OTHERS.length];
  const [w, h, right] = [760, 300, Math.max(120, ...codes.map((code) => 14 + 11 * code.length))], n = Math.max(1, dates.length - 1);
  const x = (i) => 40 + (i / n) * (w - 40 - right), y = (v) => 20 + (1 - v / 100) * (h - 50);
  const grid = [0, 50, 100].flatMap((v) => {
    const text = svg("text", { x: 32, y: y(v) + 5, "text-anchor": "end", class: "tickmark" });
    text.textContent = v;
    return [svg("line", { x1: 40, x2: w - right, y1: y(v), y2: y(v), stroke: "var(--line)" }), text];
  });
  const ends = Object.entries(lines).map(([code, values]) => [code, y(values.at(-1) ?? 50)]).sort((a, b) => a[1] - b[1]);
  ends.forEach((end, i) => { if (i && end[1] < ends[i - 1][1] + 24) end[1] = ends[i - 1][1] + 24; });
  const marks = { JP: "", KR: "10 6", US: "2 6", EH: "", WH: "10 6" };
  const drawn = Object.entries(lines).map(([code, values]) =>
    svg("polyline", { points: values.map((v, i) => `${x(i)},${y(v)}`).join(" "), fill: "none", stroke: hue(code), "stroke-width": 3, "stroke-dasharray": marks[code] ?? PATTERNS[codes.indexOf(code) % PATTERNS.length] }));
  const names = ends.map(([code, top]) => {
    const text = svg("text", { x: w - right + 10, y: top + 6, fill: hue(code), "font-weight": 700, class: "end" });
    text.textContent = code;
    return text;
  });
  const title = svg("title");
  title.textContent = label;
  const from = svg("text", { x: 40, y: h - 6, class: "tickmark" }), to = svg("text", { x: w - right, y: h - 6, "text-anchor": "end", class: "tickmark" });
  from.textContent = dates[0] ?? "";
  to.textContent = dates.at(-1) ?? "";
  return svg("svg", { viewBox: `0 0 ${w} ${h}`, role: "img", class: "chart" }, title, grid, drawn, names, from, to);
};

const STATES = { live: t("live"), hollow: t("hollow"), notice: t("in notice"), ended: t("ended") };

// How long each promise lived and in what state.
export const lives = (end) => {
  const [w, left, step] = [760, 220, 40], n = Math.max(1, end.quarters), x = (q) => left + (q / n) * (w - left - 10);
  const rows = end.lives.map((life, i) => {
    const text = svg("text", { x: 0, y: 26 + i * step, class: "end", fill: "var(--ivory)" });
    text.textContent = life.name;
    const spans = life.spans.map((span) => {
      const style = { live: { fill: "var(--ivory)" }, hollow: { fill: "none", stroke: "var(--ivory)" }, notice: { fill: "none", stroke: "var(--caution)", "stroke-dasharray": "8 5" }, ended: { fill: "none", stroke: "#7D8C95", "stroke-dasharray": "1 6" } }[span.state] ?? {};
      return svg("rect", { x: x(span.start), y: 10 + i * step, width: Math.max(2, x(span.end) - x(span.start) - 2), height: 20, "stroke-width": 2, ...style });
    });
    return [text, ...spans];
  });
  const years = end.years.map(([q, year]) => {
    const text = svg("text", { x: x(q), y: 24 + end.lives.length * step, class: "tickmark" });
    text.textContent = year;
    return text;
  });
  const title = svg("title");
  title.textContent = end.lives.map((one) => `${one.name}: ${one.spans.map((s) => STATES[s.state] ?? s.state).join(", ")}`).join("; ");
  return svg("svg", { viewBox: `0 0 ${w} ${34 + end.lives.length * step}`, role: "img", class: "chart" }, title, rows.flat(), years);
};

// How a figure of many games is spread, and where this class stands.
export const bars = ({ bins, yours, label, text }) => {
  const [w, h] = [420, 130], most = Math.max(1, ...bins), step = w / bins.length;
  const title = svg("title");
  title.textContent = `${label}: ${text}`;
  const mark = svg("g", { stroke: "var(--focus)", fill: "var(--focus)", "stroke-width": 3 }, svg("line", { x1: (yours / 100) * w, x2: (yours / 100) * w, y1: 8, y2: h - 24 }), svg("path", { d: `M${(yours / 100) * w - 7} 2h14l-7 10Z`, "stroke-width": 0 }));
  const ends = [[0, "start"], [50, "middle"], [100, "end"]].map(([at, anchor]) => Object.assign(svg("text", { x: (at / 100) * w, y: h - 4, "text-anchor": anchor, class: "tickmark" }), { textContent: at }));
  return svg("svg", { viewBox: `0 0 ${w} ${h}`, role: "img", class: "chart" }, title,
    bins.map((n, i) => svg("rect", { x: i * step + 1, width: step - 2, y: h - 24 - (n / most) * (h - 40), height: (n / most) * (h - 40), fill: "var(--coast)" })), svg("line", { x1: 0, x2: w, y1: h - 24, y2: h - 24, stroke: "var(--mute)" }), mark, ends);
};

// What was said against what came: on the diagonal a class is as sure as it may be.
export const curve = (points, said, came) => {
  const [w, h, at] = [520, 440, 56], x = (v) => at + (v / 100) * (w - at - 20), y = (v) => h - at - (v / 100) * (h - at - 20);
  const title = svg("title");
  title.textContent = points.map((p) => `${said} ${p.said} %, ${came} ${p.came} % (${p.count})`).join("; ");
  const word = (text, extra) => Object.assign(svg("text", { class: "tickmark", ...extra }), { textContent: text });
  const ticks = [0, 50, 100].flatMap((v) => [word(v, { x: x(v), y: h - at + 24, "text-anchor": "middle" }), word(v, { x: at - 10, y: y(v) + 6, "text-anchor": "end" })]);
  return svg("svg", { viewBox: `0 0 ${w} ${h}`, role: "img", class: "chart" }, title, svg("rect", { x: at, y: 20, width: w - at - 20, height: h - at - 20, fill: "none", stroke: "var(--line)" }),
    svg("line", { x1: x(0), y1: y(0), x2: x(100), y2: y(100), stroke: "var(--mute)", "stroke-dasharray": "6 6" }), ticks, word(`${said}, %`, { x: x(50), y: h - 4, "text-anchor": "middle" }), word(`${came}, %`, { x: at + 8, y: 40 }),
    svg("polyline", { points: points.map((p) => `${x(p.said)},${y(p.came)}`).join(" "), fill: "none", stroke: "var(--jp)", "stroke-width": 3 }),
    points.map((p) => svg("circle", { cx: x(p.said), cy: y(p.came), r: 5 + Math.sqrt(p.count), fill: "var(--jp)" })));
};
