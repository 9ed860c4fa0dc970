// The page's words in its own language; the table is fetched once, before anything is drawn.
export const lang = document.documentElement.lang;
let table = {};
try { if (lang !== "en") table = await (await fetch(`/words/${lang}.json`)).json(); } catch { /* English then */ }

// Korean particles hang on the sound before them: the table writes both, "{seat}(이/가)", and one is kept.
const PAIRS = /(.)(["'’”\])%]?)\((이\/가|을\/를|은\/는|와\/과|과\/와|으로\/로|이\/|이었\/였)\)/gu;
const closed = (c) => (c >= "가" && c <= "힣" ? (c.charCodeAt(0) - 0xac00) % 28 !== 0 : "0136780LMNRlmnr".includes(c));
const rieul = (c) => (c >= "가" && c <= "힣" ? (c.charCodeAt(0) - 0xac00) % 28 === 8 : "178Ll".includes(c));
const agreed = (_, before, mark, pair) => {
  let [shut, open] = pair.split("/");
  if (pair === "와/과") [shut, open] = [open, shut];
  if (pair === "으로/로" && rieul(before)) return before + mark + open;
  return before + mark + (closed(before) && mark !== "%" ? shut : open);
};

export const t = (text, parts = {}) => {
  const said = (table[text] ?? text).replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
  return lang === "ko" ? said.replace(PAIRS, agreed) : said;
};

document.getElementById("lang")?.addEventListener("change", (event) => {
  document.cookie = `lang=${event.target.value};path=/;max-age=31536000;SameSite=Strict`;
  location.reload();
});
