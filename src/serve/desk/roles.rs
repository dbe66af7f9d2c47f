//! All roles at a glance: what state they are in, what is wrong with them, when something happens by itself.
//!
//! In: the site as it is shown and what is told of it; what the writer asks for in the address. Out: [`Overview`], for the
//! page.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::note::{Note, Teller};
use super::speaker::Speaker;
use crate::finding::{Arg, Finding, Severity, rules};
use crate::load;
use crate::model::{Closes, Department, Lang, Place, Registry, Remote, Role, Site, State, life};
use crate::serve::live::Now;
use crate::snapshot::Snapshot;

/// How many roles stand on a page.
const ROWS: usize = 200;
/// How many of the next dates are shown.
const DATES: usize = 5;
/// How many of the findings outside the roles are shown.
const OTHERS: usize = 50;

/// What the writer wants to see, as it stands in the address.
#[derive(Clone, Default)]
pub struct Wish {
    pub department: String,
    pub place: String,
    pub state: String,
    pub finding: String,
    pub words: String,
    pub sort: String,
    /// From 1; what is no number is the first.
    pub page: String,
}

impl Wish {
    pub fn of(query: &str) -> Wish {
        let mut wish = Wish::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let field = match &*name {
                "department" => &mut wish.department,
                "place" => &mut wish.place,
                "state" => &mut wish.state,
                "finding" => &mut wish.finding,
                "q" => &mut wish.words,
                "sort" => &mut wish.sort,
                "page" => &mut wish.page,
                _ => continue,
            };
            *field = value.into_owned();
        }
        wish
    }

    /// The query of the same wish in another order.
    fn sorted(&self, sort: &str, lang: &str) -> String {
        Wish { sort: sort.to_owned(), page: String::new(), ..self.clone() }.query(lang)
    }

    fn query(&self, lang: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::from("?"));
        let Wish { department, place, state, finding, words, sort, page } = self;
        let fields = [
            ("department", department.as_str()),
            ("place", place),
            ("state", state),
            ("finding", finding),
            ("q", words),
            ("sort", sort),
            ("page", page),
            ("lang", lang),
        ];
        query.extend_pairs(fields.into_iter().filter(|(_, value)| !value.is_empty()));
        query.finish()
    }
}

#[derive(Serialize)]
pub struct Overview {
    rows: Vec<Row>,
    /// How many of how many roles are shown.
    shown: String,
    columns: Vec<Column>,
    filters: Vec<Filter>,
    words: String,
    sort: String,
    /// `None` if all roles stand on one page.
    pages: Option<Pages>,
    dates: Vec<Coming>,
    /// Findings that belong to no role.
    others: Vec<Note>,
    /// How many more of them there are.
    more: Option<String>,
}

/// Where the reader is in a long list.
#[derive(Serialize)]
struct Pages {
    word: String,
    previous: Option<String>,
    next: Option<String>,
}

#[derive(Serialize)]
struct Column {
    label: String,
    url: String,
    /// `ascending`, `descending` or nothing.
    order: &'static str,
}

#[derive(Serialize)]
struct Filter {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

#[derive(Serialize)]
struct Coming {
    day: String,
    iso: String,
    what: Vec<String>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    title: String,
    /// The language of the title.
    lang: String,
    department: String,
    places: String,
    state: &'static str,
    state_word: String,
    when: String,
    languages: Vec<LanguageState>,
    counts: Vec<Count>,
    written: String,
    written_iso: String,
    #[serde(skip)]
    keys: Keys,
}

/// What rows are ordered and chosen by.
struct Keys {
    state: State,
    department: String,
    places: Vec<String>,
    counts: [usize; 3],
    written: Option<Date>,
}

#[derive(Serialize)]
struct LanguageState {
    tag: String,
    state: &'static str,
    word: String,
}

#[derive(Serialize)]
pub struct Count {
    severity: &'static str,
    count: usize,
    word: String,
}

const WEIGHTS: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Advice];
const STATES: [State; 4] = [State::Draft, State::Scheduled, State::Open, State::Closed];
const COLUMNS: [(&str, &str); 7] = [
    ("title", "desk-column-title"),
    ("state", "desk-column-state"),
    ("department", "desk-column-department"),
    ("place", "desk-column-place"),
    ("languages", "desk-column-languages"),
    ("findings", "desk-column-findings"),
    ("written", "desk-column-written"),
];

pub fn overview(now: &Now, wish: &Wish, teller: Teller) -> Overview {
    let speaker = teller.speaker;
    let opened = &now.preview.opened;
    let (site, snapshot, today) = (&*opened.site, &*opened.snapshot, opened.today);
    let by_role = by_role(now, site);
    let written = written(snapshot);
    let row = |role: &Role| {
        row(site, role, of(&by_role, Some(&role.id)), written.get(role.id.as_str()).copied(), today, speaker)
    };
    let mut rows: Vec<Row> = site.roles().map(row).collect();
    let all = rows.len();
    rows.retain(|row| wants(wish, row));
    sort(&mut rows, &wish.sort);
    let shown = rows.len();
    let pages = shown.div_ceil(ROWS);
    let page = wish.page.parse().unwrap_or(1).clamp(1, pages.max(1));
    let rows = rows.into_iter().skip((page - 1) * ROWS).take(ROWS).collect();
    let others = of(&by_role, None);
    let more = others.len().checked_sub(OTHERS).filter(|more| *more > 0);
    Overview {
        shown: speaker.get("desk-shown", &[("shown", shown.into()), ("all", all.into())]),
        rows,
        columns: columns(wish, speaker),
        filters: filters(wish, site, speaker),
        words: wish.words.clone(),
        sort: wish.sort.clone(),
        pages: (pages > 1).then(|| paged(page, pages, wish, speaker)),
        dates: dates(site, today, speaker),
        others: others.iter().take(OTHERS).map(|finding| teller.note(finding, &now.told.snapshot)).collect(),
        more: more.map(|more| speaker.get("findings-more", &[("count", more.into())])),
    }
}

fn paged(page: usize, pages: usize, wish: &Wish, speaker: &Speaker) -> Pages {
    let link = |page: usize| {
        let wish = Wish { page: page.to_string(), ..wish.clone() };
        (1..=pages).contains(&page).then(|| wish.query(speaker.tag()))
    };
    Pages {
        word: speaker.get("desk-page", &[("page", page.into()), ("pages", pages.into())]),
        previous: link(page - 1),
        next: link(page + 1),
    }
}

/// The findings of each role, and those of none.
type ByRole<'n> = BTreeMap<Option<&'n str>, Vec<&'n Finding>>;

fn of<'m>(by_role: &'m ByRole<'m>, id: Option<&'m str>) -> &'m [&'m Finding] {
    by_role.get(&id).map_or(&[], Vec::as_slice)
}

fn by_role<'n>(now: &'n Now, site: &'n Site) -> ByRole<'n> {
    let mut by_role = ByRole::new();
    for finding in now.findings() {
        let path = finding.at.map(|at| now.told.snapshot.file(at.file).path.as_str());
        let own = path.and_then(load::role_of).map(|(id, _)| id).filter(|id| site.role(id).is_some());
        let mut ids: BTreeSet<&str> = finding.roles.iter().map(String::as_str).collect();
        ids.extend(own);
        if ids.is_empty() {
            by_role.entry(None).or_default().push(finding);
        }
        for id in ids {
            by_role.entry(Some(id)).or_default().push(finding);
        }
    }
    by_role
}

/// What is wrong with a role.
pub fn of_role<'n>(now: &'n Now, site: &'n Site, id: &str) -> Vec<&'n Finding> {
    by_role(now, site).remove(&Some(id)).unwrap_or_default()
}

/// When the files of each role were last written.
fn written(snapshot: &Snapshot) -> BTreeMap<&str, jiff::Timestamp> {
    let mut latest: BTreeMap<&str, jiff::Timestamp> = BTreeMap::new();
    for file in &snapshot.files {
        let Some((id, _)) = load::role_of(&file.path) else { continue };
        let Some(time) = file.written().and_then(|time| jiff::Timestamp::try_from(time).ok()) else { continue };
        let known = latest.entry(id).or_insert(time);
        *known = time.max(*known);
    }
    latest
}

fn row(
    site: &Site,
    role: &Role,
    findings: &[&Finding],
    written: Option<jiff::Timestamp>,
    today: Date,
    speaker: &Speaker,
) -> Row {
    let state = life::state(role, today);
    let lang = speaker.lang_of(site, role);
    let names = |lang| speaker.name_in(site, lang);
    let zone = crate::model::date::zone(&site.settings.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let written = written.map(|time| time.to_zoned(zone).date());
    let places: Vec<(&str, String)> =
        role.places.iter().map(|&key| (site.places.name(key), names(&site.places.get(key).name))).collect();
    let department = role.department.map(|key| (site.departments.name(key), names(&site.departments.get(key).name)));
    let weights = weigh(findings);
    Row {
        id: role.id.clone(),
        title: role
            .title
            .get(lang, site.settings.address(role, lang))
            .map_or_else(|| role.id.clone(), |w| w.text.to_string()),
        lang: site.settings.language(lang).tag.clone(),
        department: department.as_ref().map_or_else(String::new, |(_, name)| name.clone()),
        places: match (places.is_empty(), &role.remote) {
            (true, Remote::Full(_)) => speaker.get("desk-remote", &[]),
            _ => places.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "),
        },
        state: state.name(),
        state_word: speaker.get(state_id(state), &[]),
        when: when(role, state, today, speaker),
        languages: site.settings.langs().map(|lang| language(site, role, lang, findings, speaker)).collect(),
        counts: counts(weights, speaker),
        written: written.map_or_else(String::new, |day| speaker.date(day)),
        written_iso: written.map_or_else(String::new, |day| day.to_string()),
        keys: Keys {
            state,
            department: department.map_or_else(String::new, |(key, _)| key.to_owned()),
            places: places.into_iter().map(|(key, _)| key.to_owned()).collect(),
            counts: weights,
            written,
        },
    }
}

fn state_id(state: State) -> &'static str {
    match state {
        State::Draft => "desk-state-draft",
        State::Scheduled => "desk-state-scheduled",
        State::Open => "desk-state-open",
        State::Closed => "desk-state-closed",
    }
}

/// What is next for a role: "9 days left".
fn when(role: &Role, state: State, today: Date, speaker: &Speaker) -> String {
    let days = |until: Date| Arg::Number((until - today).get_days().into());
    match (state, role.closes) {
        (State::Scheduled, _) => speaker.get("desk-opens-in", &[("days", days(role.opens()))]),
        (State::Open, Closes::On(last)) => speaker.get("desk-days-left", &[("days", days(last))]),
        (State::Open, Closes::UntilFilled) => speaker.get("desk-until-filled", &[]),
        (State::Closed, Closes::On(last)) => speaker.get("desk-closed-on", &[("date", speaker.date(last).into())]),
        _ => String::new(),
    }
}

fn language(site: &Site, role: &Role, lang: Lang, findings: &[&Finding], speaker: &Speaker) -> LanguageState {
    let tag = &site.settings.language(lang).tag;
    let is_behind = |finding: &&&Finding| {
        let old = finding.args.iter().find(|(name, _)| *name == "old").map(|(_, arg)| arg);
        *finding.rule == rules::TRANSLATION_STALE && old == Some(&Arg::Text(tag.clone()))
    };
    let (state, id) = if !role.langs.contains(&lang) {
        ("missing", "desk-language-missing")
    } else if findings.iter().any(|finding| is_behind(&finding)) {
        ("stale", "desk-language-stale")
    } else {
        ("complete", "desk-language-complete")
    };
    LanguageState { tag: tag.clone(), state, word: speaker.get(id, &[]) }
}

fn weigh(findings: &[&Finding]) -> [usize; 3] {
    WEIGHTS.map(|weight| findings.iter().filter(|finding| finding.severity == weight).count())
}

fn counts(weights: [usize; 3], speaker: &Speaker) -> Vec<Count> {
    let some = WEIGHTS.into_iter().zip(weights).filter(|(_, count)| *count > 0);
    some.map(|(weight, count)| Count {
        severity: weight.name(),
        count,
        word: speaker.get(&format!("count-{}", weight.name()), &[("count", count.into())]),
    })
    .collect()
}

fn wants(wish: &Wish, row: &Row) -> bool {
    let is = |wanted: &str, has: &str| wanted.is_empty() || wanted == has;
    let words = crate::language::fold::bare(&wish.words);
    let has_words = || [&row.title, &row.id].iter().any(|text| crate::language::fold::bare(text).contains(&words));
    let has_finding = match wish.finding.as_str() {
        "" => true,
        "none" => row.counts.is_empty(),
        wanted => row.counts.iter().any(|count| count.severity == wanted),
    };
    is(&wish.department, &row.keys.department)
        && (wish.place.is_empty() || row.keys.places.contains(&wish.place))
        && is(&wish.state, row.state)
        && has_finding
        && (words.is_empty() || has_words())
}

/// Rows in the wished order; those that are equal in it stay by id.
fn sort(rows: &mut [Row], wish: &str) {
    let (name, is_down) = wish.strip_prefix('-').map_or((wish, false), |name| (name, true));
    match name {
        "state" => rows.sort_by_key(|row| row.keys.state),
        "department" => rows.sort_by(|a, b| a.department.cmp(&b.department)),
        "place" => rows.sort_by(|a, b| a.places.cmp(&b.places)),
        "languages" => rows.sort_by_key(|row| row.languages.iter().filter(|one| one.state == "complete").count()),
        "findings" => rows.sort_by_key(|row| std::cmp::Reverse(row.keys.counts)),
        "written" => rows.sort_by_key(|row| std::cmp::Reverse(row.keys.written)),
        _ => rows.sort_by_cached_key(|row| crate::language::fold::bare(&row.title)),
    }
    if is_down {
        rows.reverse();
    }
}

fn columns(wish: &Wish, speaker: &Speaker) -> Vec<Column> {
    let current = if wish.sort.is_empty() { "title" } else { &wish.sort };
    let column = |(name, label): (&str, &str)| {
        let is_up = current == name;
        let is_down = current.strip_prefix('-') == Some(name);
        let next = if is_up { format!("-{name}") } else { name.to_owned() };
        let order = if is_up {
            "ascending"
        } else if is_down {
            "descending"
        } else {
            ""
        };
        Column { label: speaker.get(label, &[]), url: wish.sorted(&next, speaker.tag()), order }
    };
    COLUMNS.into_iter().map(column).collect()
}

fn filters(wish: &Wish, site: &Site, speaker: &Speaker) -> Vec<Filter> {
    let choice = |chosen: &str, value: &str, label: String| Choice {
        is_chosen: chosen == value,
        value: value.to_owned(),
        label,
    };
    let any = |chosen: &str| choice(chosen, "", speaker.get("desk-any", &[]));
    let departments = named(&site.departments, |one: &Department| speaker.name_in(site, &one.name));
    let places = named(&site.places, |one: &Place| speaker.name_in(site, &one.name));
    let registry = |chosen: &str, names: Vec<(String, String)>| -> Vec<Choice> {
        let each = names.into_iter().map(|(key, name)| choice(chosen, &key, name));
        std::iter::once(any(chosen)).chain(each).collect()
    };
    let states = STATES.map(|state| choice(&wish.state, state.name(), speaker.get(state_id(state), &[])));
    let weights = [
        ("error", "desk-with-errors"),
        ("warning", "desk-with-warnings"),
        ("advice", "desk-with-advice"),
        ("none", "desk-with-none"),
    ]
    .map(|(value, label)| choice(&wish.finding, value, speaker.get(label, &[])));
    let filter = |name, label: &str, choices| Filter { name, label: speaker.get(label, &[]), choices };
    vec![
        filter("state", "desk-column-state", std::iter::once(any(&wish.state)).chain(states).collect()),
        filter("department", "desk-column-department", registry(&wish.department, departments)),
        filter("place", "desk-column-place", registry(&wish.place, places)),
        filter("finding", "desk-column-findings", std::iter::once(any(&wish.finding)).chain(weights).collect()),
    ]
}

/// Keys and names of a registry, by name.
fn named<T>(registry: &Registry<T>, name: impl Fn(&T) -> String) -> Vec<(String, String)> {
    let mut names: Vec<(String, String)> =
        registry.iter().map(|(key, one)| (registry.name(key).to_owned(), name(one))).collect();
    names.sort_by(|a, b| a.1.cmp(&b.1));
    names
}

/// The next days on which the site changes by itself.
fn dates(site: &Site, today: Date, speaker: &Speaker) -> Vec<Coming> {
    let mut from = today;
    let next = || {
        let change = life::next_change(&site.roles, from)?;
        from = change.on;
        let said = |id: &str, roles: &[&str]| {
            (!roles.is_empty()).then(|| speaker.get(id, &[("roles", roles.join(", ").into())]))
        };
        let what = [said("desk-date-opens", &change.opens), said("desk-date-closes", &change.closes)];
        Some(Coming {
            day: speaker.date(change.on),
            iso: change.on.to_string(),
            what: what.into_iter().flatten().collect(),
        })
    };
    std::iter::from_fn(next).take(DATES).collect()
}
