// Keeps the desk up to date: what has changed is fetched as the server made it and put in the place of what was there.
// Without it every page works as well, and a reload shows the same.
import { listen } from "/_vakanz/listen.js";

const live = () => document.getElementById("live");
const say = (text) => { document.getElementById("status").textContent = text; };
let shown = live().innerHTML;
let turn = 0;

// The same page as it is now. What was unfolded stays so, and the reader stays where they are.
async function renew(url = location.href, announce = true) {
  const mine = ++turn;
  const answer = await fetch(url).catch(() => null);
  if (!answer || mine !== turn) return;
  const text = await answer.text();
  if (mine !== turn) return;
  const next = new DOMParser().parseFromString(text, "text/html");
  const made = next.getElementById("live");
  if (!made || made.innerHTML === shown) return;
  shown = made.innerHTML;
  const open = [...live().querySelectorAll("details[open]")].map((details) => details.id);
  const { id: focused, selectionStart } = document.activeElement ?? {};
  const path = focused ? null : way(document.activeElement);
  live().replaceWith(document.adoptNode(made));
  open.forEach((id) => { const details = document.getElementById(id); if (details) details.open = true; });
  const again = focused ? document.getElementById(focused) : path && document.querySelector(path);
  if (again && again !== document.activeElement) {
    again.focus({ preventScroll: true });
    if (selectionStart != null && again.setSelectionRange) again.setSelectionRange(selectionStart, selectionStart);
  }
  document.title = next.title;
  if (announce) say(document.getElementById("count")?.textContent ?? live().dataset.updated);
}

// A link that has the focus is found again by where it leads.
function way(element) {
  const href = element?.getAttribute?.("href");
  return href && live().contains(element) ? `#live a[href="${CSS.escape(href)}"]` : null;
}

// Filters work as one types and chooses; the address keeps them.
let typing = 0;
const wish = (form) => `${form.getAttribute("action")}?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`;
function filter(form) {
  const url = wish(form);
  history.replaceState(null, "", url);
  renew(url);
}
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.matches("[data-live]")) return;
  clearTimeout(typing);
  typing = setTimeout(() => filter(form), event.target.type === "search" ? 150 : 0);
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-live]")) return;
  event.preventDefault();
  filter(event.target);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("th[scope=col] a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(null, "", link.href);
  renew(link.href);
});

// The preview: the page as it is, in a frame of some width and in the colours asked for.
const form = document.getElementById("preview-form");
const frame = document.getElementById("preview-frame");
function dress() {
  const { width, colours } = Object.fromEntries(new FormData(form));
  frame.style.inlineSize = `${width}px`;
  const page = frame.contentDocument;
  if (!page?.documentElement) return;
  page.documentElement.style.colorScheme = colours;
  for (const sheet of page.styleSheets) colour(sheet.cssRules, colours);
}
function colour(rules, colours) {
  for (const rule of rules) {
    if (!(rule instanceof frame.contentWindow.CSSMediaRule)) continue;
    rule.asked ??= rule.media.mediaText;
    rule.media.mediaText = rule.asked.replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (whole, scheme) => {
      if (!colours) return whole;
      return scheme === colours ? "(min-width: 0px)" : "(max-width: 0px)";
    });
  }
}
if (form && frame) {
  form.hidden = false;
  form.addEventListener("change", (event) => {
    if (event.target.name === "page") frame.src = event.target.value; else dress();
  });
  frame.addEventListener("load", dress);
  dress();
}

let soon = 0;
const later = () => { clearTimeout(soon); soon = setTimeout(renew, 20); };
listen({ version: later, findings: later });
