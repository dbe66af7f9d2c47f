// Keeps a page of the preview up to date, and shows what is wrong with the site. Added when a page is served, never
// built. Gets from the server: the version of the site, and the findings with every word shown here. Text stays text.
import { listen } from "./listen.js";

const own = document.querySelector("script[data-version]").dataset.version;
const memory = {
  get: (key) => { try { return sessionStorage.getItem(`vakanz-${key}`); } catch { return null; } },
  set: (key, value) => { try { sessionStorage.setItem(`vakanz-${key}`, value); } catch { /* a private window */ } },
  drop: (key) => { try { sessionStorage.removeItem(`vakanz-${key}`); } catch { /* a private window */ } },
};

// Where the reader was, and what was unfolded.
const unfolded = () => [...document.querySelectorAll("details")];
function reload() {
  const open = unfolded().map((details) => details.open);
  memory.set("place", JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY, open }));
  location.reload();
}
function restore() {
  const place = JSON.parse(memory.get("place") ?? "null");
  memory.drop("place");
  if (place?.path !== location.pathname) return;
  unfolded().forEach((details, at) => { if (at in place.open) details.open = place.open[at]; });
  scrollTo({ left: place.x, top: place.y, behavior: "instant" });
}

const STYLE = `
  :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark;
    pointer-events: none; font: 15px/1.5 system-ui, sans-serif; }
  @media print { :host { display: none; } }
  * { box-sizing: border-box; }
  [hidden] { display: none !important; }
  .panel, .pill { pointer-events: auto; color: light-dark(#1b1b1f, #f1f1f4); background: light-dark(#fff, #1e1e23);
    border: 1px solid light-dark(#6b6b76, #8d8d99); box-shadow: 0 4px 24px #0005; }
  .panel { max-height: min(70vh, 44rem); overflow: auto; overscroll-behavior: contain; margin: 0 auto;
    max-width: 62rem; border-radius: 10px 10px 0 0; border-top: 4px solid var(--mark); border-bottom: 0; }
  header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline;
    padding: .75rem 1.25rem; background: inherit; border-bottom: 1px solid light-dark(#d5d5dc, #44444d); }
  h2 { margin: 0; font-size: 1.05rem; }
  header p { margin: 0; flex: 1 1 20rem; }
  button { font: inherit; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 6px;
    padding: .2rem .8rem; min-height: 2rem; cursor: pointer; }
  button:focus-visible, .panel:focus-visible { outline: 3px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px; }
  a { color: inherit; display: inline-block; padding-block: .25rem; }
  a:focus-visible { outline: 3px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px; }
  .pill { position: absolute; inset: auto 1rem 1rem auto; border-left: 6px solid var(--mark); border-radius: 8px;
    padding: .4rem .9rem; }
  .status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ol { list-style: none; margin: 0; padding: 0 1.25rem; }
  li { padding: .9rem 0; border-bottom: 1px solid light-dark(#e3e3e8, #3a3a42); }
  li:last-child { border-bottom: 0; }
  li p { margin: 0; overflow-wrap: anywhere; }
  .word { font-weight: 700; color: var(--mark); }
  .place { font-size: .9em; color: light-dark(#54545e, #b9b9c4); }
  .error { --mark: light-dark(#b3261e, #ff8a80); }
  .warning { --mark: light-dark(#8a5a00, #ffca5c); }
  .advice { --mark: light-dark(#1f5fa8, #9cc4ff); }
  code { font: .9em ui-monospace, monospace; padding: .05em .3em; border-radius: 4px; background: light-dark(#ececf1, #2f2f37); }
  pre { margin: .4rem 0; padding: .5rem .75rem; white-space: pre-wrap; overflow-wrap: anywhere; border-radius: 6px; font: 13px/1.6 ui-monospace, monospace;
    background: light-dark(#f3f3f6, #2a2a31); }
  mark { color: inherit; background: none; text-decoration: underline wavy var(--mark); text-underline-offset: 3px; }
`;

function element(name, text, ...classes) {
  const made = document.createElement(name);
  made.textContent = text ?? "";
  made.classList.add(...classes);
  return made;
}

// Words with `code` between backticks, as messages have it.
function words(name, text) {
  const made = element(name);
  made.append(...text.split("`").map((part, at) => (at % 2 ? element("code", part) : part)));
  return made;
}

function entry(finding) {
  const item = element("li", "", finding.severity);
  const line = element("p");
  line.append(element("span", `${finding.word}: `, "word"), words("span", finding.message));
  item.append(line);
  if (finding.place) {
    const { path, line: number, column, source } = finding.place;
    const [before, meant, after] = source;
    const code = element("pre");
    code.append(before, element("mark", meant), after);
    item.append(element("p", `${path}:${number}:${column}`, "place"));
    if (source.some((part) => part.trim())) item.append(code);
  }
  if (finding.help) item.append(words("p", finding.help));
  return item;
}

let host = null;
let shown = null;
function show(json) {
  if (json === shown) return;
  shown = json;
  host?.remove();
  host = null;
  const data = JSON.parse(json);
  if (data.findings.length) host = overlay(data);
}

// Errors open the panel until the reader closes it; everything else waits behind its count.
function overlay(data) {
  const made = element("vakanz-findings");
  made.lang = data.lang;
  const root = made.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const gravest = data.findings[0].severity;
  const counts = data.counts.join(", ");

  const panel = element("section", "", "panel", gravest);
  panel.setAttribute("aria-label", data.title);
  panel.tabIndex = 0;
  const header = element("header");
  const close = element("button", data.close);
  const desk = element("a", data.desk.label);
  desk.href = data.desk.url;
  header.append(element("h2", `${data.title}: ${counts}`), element("p", data.note), desk, close);
  const list = element("ol");
  list.append(...data.findings.map(entry));
  panel.append(header, list);
  if (data.more) list.append(element("li", data.more));

  const pill = element("button", counts, "pill", gravest);
  pill.setAttribute("aria-label", `${data.open}: ${counts}`);
  const key = JSON.stringify(data.findings.map((finding) => [finding.rule, finding.message]));
  const turn = (open) => {
    panel.hidden = !open;
    pill.hidden = open;
  };
  const choose = (open, focus) => {
    memory.set("findings", JSON.stringify([key, open]));
    turn(open);
    focus.focus();
  };
  close.addEventListener("click", () => choose(false, pill));
  pill.addEventListener("click", () => choose(true, close));
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") choose(false, pill); });
  const [known, chosen] = JSON.parse(memory.get("findings") ?? "[]");
  turn(known === key ? chosen : data.faulty);

  // Said aloud by screen readers, which hear only what changes.
  const status = element("p", "", "status");
  status.setAttribute("role", "status");
  root.append(status, panel, pill);
  document.body.append(made);
  requestAnimationFrame(() => { status.textContent = `${data.title}: ${counts}`; });
  return made;
}

restore();
listen({ version: (version) => { if (version !== own) reload(); }, findings: show });
