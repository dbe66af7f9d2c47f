// The search of the list, and filters that an address can name. The filters themselves are the style sheet's work.

const form = document.getElementById("finder");
const status = form.querySelector("[role=status]");
const sheet = document.querySelector(".sheet");
const cards = [...document.querySelectorAll("[data-filters]")].map((item) => {
  const url = new URL(item.querySelector("a").href);
  const slug = decodeURIComponent(url.pathname.split("/").at(-2));
  return { item, slug, home: item.parentElement, filters: item.dataset.filters.split(" ") };
});
const results = document.createElement("ul");
results.className = "cards results";

// A word as the index has it (`fold::sought`): „Büro“, „Buero“ and „BURO“ are "buro".
const LETTERS = { ß: "ss", æ: "a", œ: "o", ø: "o", ł: "l", đ: "d" };
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
  .replace(/[ßæœøłđ]/g, (letter) => LETTERS[letter]).replace(/([aou])e+/g, "$1");
const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// What a word may end in when it is looked for: „Verträge“ is looked for as "vertrag" as well, „Beraterin“ as "berat".
const ENDINGS = /(?:er)?innen$|(?:er)?in$|ern$|ers$|er$|en$|es$|em$|ing$|ed$|e$|n$|s$/;
const LEAST = 4;

let index;
const load = () => index ??= fetch(form.dataset.index).then((answer) => answer.json()).then(unpack);

// For each word the numbers of its postings, no longer the steps between them.
function unpack({ jobs, title, text }) {
  const all = (part) => part.flatMap(([steps, words]) => {
    let at = 0;
    const postings = steps.map((step) => at += step);
    return words.split(" ").map((word) => [word, postings]);
  });
  return { jobs, tiers: [[all(title), 8], [all(text), 1]] };
}

// How well a word of the index fits one that is looked for: the same, its beginning, its end, or inside of it. A short one
// must be a beginning.
function likeness(word, sought) {
  if (word === sought) return 4;
  if (word.startsWith(sought)) return 3;
  if (sought.length < LEAST) return 0;
  return word.endsWith(sought) ? 2 : word.includes(sought) ? 1 : 0;
}

// For each posting that has the word, how well it fits.
function lookUp(sought, fits = likeness) {
  const found = new Map();
  for (const [part, weight] of index.tiers) {
    for (const [word, postings] of part) {
      const score = fits(word, sought) * weight;
      if (score) for (const at of postings) found.set(at, Math.max(found.get(at) ?? 0, score));
    }
  }
  return found;
}

// A word as it is typed and without its ending. Where nothing has it: as „Buchhaltung“ for „Buchhalter“; as the halves of a
// compound, since „Lohnbuchhaltung“ is in „Lohn- und Gehaltsbuchhaltung“; by its beginning, as „Assistenz“ for „Assistentin“.
function find(sought) {
  const found = lookUp(sought);
  const stem = sought.replace(ENDINGS, "");
  if (stem.length >= LEAST) lookUp(stem).forEach((score, at) => found.set(at, Math.max(found.get(at) ?? 0, score / 2)));
  const verb = stem.replace(/ung$/, "");
  const ways = [() => lookUp(verb.length >= LEAST ? verb : sought), () => halves(stem), () => beginning(stem)];
  return found.size ? found : ways.values().map((way) => way()).find((way) => way.size) ?? found;
}

// The postings that have one half as a word and the other in one.
function halves(compound) {
  for (let at = LEAST; at <= compound.length - LEAST; at++) {
    const is = lookUp(compound.slice(0, at), (word, half) => word.startsWith(half) && word.length - at < 2 ? 1 : 0);
    const has = is.size ? lookUp(compound.slice(at).replace(/^s(?=.{4})/, "").replace(/ung$/, "")) : is;
    const both = [...has].filter(([posting]) => is.has(posting));
    if (both.length) return new Map(both);
  }
  return new Map();
}

// The postings with words that differ at the end only.
function beginning(word) {
  for (let end = word.length - 1; end >= Math.max(5, word.length * .7); end--) {
    const found = lookUp(word.slice(0, end));
    if (found.size) return found;
  }
  return new Map();
}

// The postings in which all words are found, by slug, with how well they fit.
function search(sought) {
  const all = sought.map(find);
  const both = [...all[0].keys()].filter((at) => all.every((found) => found.has(at)));
  return new Map(both.map((at) => [index.jobs[at], all.reduce((sum, found) => sum + found.get(at), 0)]));
}

const selects = [...form.querySelectorAll("select")];
const fitsFilters = (card) =>
  selects.every(({ name, value }) => !value || card.filters.includes(`${name}-${value}`));

function show(found) {
  form.classList.toggle("searching", Boolean(found));
  cards.forEach(({ item, home, slug }) => {
    item.hidden = Boolean(found) && !found.has(slug);
    home.append(item);
  });
  results.remove();
  if (found) {
    const best = cards.filter(({ item }) => !item.hidden).sort((a, b) => found.get(b.slug) - found.get(a.slug));
    results.append(...best.map(({ item }) => item));
    sheet.prepend(results);
  }
}

function tell() {
  const count = cards.filter((card) => !card.item.hidden && fitsFilters(card)).length;
  status.textContent = `${status.dataset.found} ${count}`;
}

// The address says what is chosen, so that it can be kept and sent; so do the links to the other languages, but for words.
function note() {
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  history.replaceState(null, "", `${chosen.size ? `?${chosen}` : location.pathname}${location.hash}`);
  chosen.delete("q");
  document.querySelectorAll(".languages a").forEach((link) => { link.search = chosen; });
}

let turn = 0;
async function update() {
  const mine = ++turn;
  note();
  const sought = words(form.elements.q.value);
  if (sought.length) {
    try {
      index = await load();
    } catch {
      index = undefined;
      form.classList.add("failed");
      status.textContent = status.dataset.failed;
      return;
    }
  }
  // Another key was pressed in the meantime.
  if (mine !== turn) return;
  form.classList.remove("failed");
  show(sought.length ? search(sought) : null);
  tell();
}

form.addEventListener("input", update);
form.addEventListener("reset", () => setTimeout(update));
form.addEventListener("submit", (event) => event.preventDefault());
form.elements.q.addEventListener("focus", () => load().catch(() => { index = undefined; }), { once: true });

const named = new URLSearchParams(location.search);
for (const control of [form.elements.q, ...selects]) {
  if (named.has(control.name)) control.value = named.get(control.name);
}
// A browser that comes back has filled in what was chosen.
if ([form.elements.q, ...selects].some(({ value }) => value)) update();
