//! `vakanz new role "Payroll Accountant"`: a spec with every field explained, ready to fill.
//!
//! In: a title, and the site it is for. Out: a draft in `content/roles/` whose references already fit the site.

use std::path::PathBuf;

use clap::Subcommand;

use super::{End, file, say, site, usage};
use crate::language::Tongue;
use crate::load::{self, ROLES};
use crate::model::{Registry, Site, code, slug};
use crate::render::theme;
use crate::report::Messages;
use crate::snapshot::Snapshot;

#[derive(clap::Args)]
pub struct NewArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Role(RoleArgs),
}

#[derive(clap::Args)]
struct RoleArgs {
    #[arg(value_name = "TITLE")]
    title: String,
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    root: PathBuf,
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long, value_name = "DAY")]
    today: Option<String>,
}

const TEMPLATE_EN: &str = include_str!("new/role.en.yaml");
const TEMPLATE_DE: &str = include_str!("new/role.de.yaml");

pub fn run(args: &NewArgs, messages: &Messages) -> End {
    match &args.what {
        What::Role(args) => role(args, messages),
    }
}

fn role(args: &RoleArgs, messages: &Messages) -> End {
    let title: String = args.title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let title = slug::without_marker(&title);
    let today = match site::given_day(args.today.as_deref(), messages) {
        Ok(today) => today,
        Err(end) => return end,
    };
    if let Err(end) = site::require_site(&args.root, messages) {
        return end;
    }
    let snapshot = Snapshot::take(&args.root, theme::BUILT_IN);
    let (content, _) = load::load(&snapshot);
    let main = &content.settings.languages[0].tag;
    let id = args.id.clone().or_else(|| slug::slug(&title, main)).filter(|id| code::is_id(id));
    let Some(id) = id else {
        let value = args.id.clone().unwrap_or(title);
        return usage::fail(messages, "new-no-id", &[("value", value.into())]);
    };
    // By its files: a role that cannot be read yet is there all the same.
    let mut files = snapshot.under(ROLES).map(|(_, file)| load::role_of(&file.path));
    if files.any(|named| named.is_some_and(|(role, _)| role == id)) {
        return usage::fail(messages, "new-taken", &[("id", id.into())]);
    }
    let today = today.unwrap_or_else(|| site::day(&content.settings));
    let template = match messages.tongue {
        Tongue::English => TEMPLATE_EN,
        Tongue::German => TEMPLATE_DE,
    };
    let path = args.root.join(format!("{ROLES}{id}.yaml"));
    if let Err(error) = file::write(&path, &filled(template, &title, &today.to_string(), &content)) {
        return file::failed(messages, &path, &error);
    }
    say(&messages.get("new-done", &[("path", file::shown(&path).into())]));
    End::Done
}

/// The template with the title, the day, the first entries of the site's registries, and texts in the site's languages.
/// A line whose registry is empty becomes a comment: there is nothing yet to refer to.
fn filled(template: &str, title: &str, today: &str, site: &Site) -> String {
    // A JSON string is a quoted text of YAML too.
    let quoted = serde_json::Value::from(title).to_string();
    // The title is in the main language; the other one is still to be written.
    let german = site.settings.languages[0].tag == "de";
    let (in_german, in_english) =
        if german { (quoted.as_str(), "«Title in English»") } else { ("«Titel auf Deutsch»", quoted.as_str()) };
    let references = [
        ("<department>", first(&site.departments)),
        ("<place>", first(&site.places)),
        ("<person>", first(&site.people)),
        ("<band>", first(&site.bands)),
    ];
    let mut text = String::with_capacity(template.len() + 256);
    let tags: Vec<&str> = site.settings.languages.iter().map(|language| language.tag.as_str()).collect();
    let lines = template.lines().filter_map(|line| in_languages(line, &tags));
    for line in lines {
        let mut line = line.replace("<today>", today);
        for (mark, value) in &references {
            if line.contains(mark) {
                line = match value {
                    Some(value) => line.replace(mark, value),
                    None => format!("# {}", line.replace(mark, "…")),
                };
            }
        }
        // Last, since the title is the writer's and may hold anything.
        text.push_str(&line.replace("<title-de>", in_german).replace("<title-en>", in_english));
        text.push('\n');
    }
    text
}

/// A line of the template, which is in German and English, for a site's languages: what is in neither goes, and a site
/// that has neither gets the English words under its main language.
fn in_languages(line: &str, tags: &[&str]) -> Option<String> {
    let (german, english) = (tags.contains(&"de"), tags.contains(&"en"));
    let bare = line.trim_start_matches([' ', '#']);
    match (german, english) {
        (true, true) => Some(line.to_owned()),
        (true, false) if bare.starts_with("en: ") => None,
        (false, _) if bare.starts_with("de: ") => None,
        (true, false) => Some(without(line, ", en: ", [", need", ", share", ", for", " }"])),
        (false, true) => Some(without(line, "de: ", ["en: "; 4])),
        (false, false) => {
            let main = format!("{}: ", tags.first().copied().unwrap_or("en"));
            Some(without(line, "de: ", ["en: "; 4]).replacen("en: ", &main, usize::from(!bare.starts_with("# "))))
        }
    }
}

/// The line without what begins with `start` and reaches to the first of `ends`, as often as it stands there.
fn without(line: &str, start: &str, ends: [&str; 4]) -> String {
    let mut line = line.to_owned();
    while let Some(at) = line.find(start) {
        let rest = &line[at + start.len()..];
        let Some(length) = ends.iter().filter_map(|end| rest.find(end)).min() else { break };
        line.replace_range(at..at + start.len() + length, "");
    }
    line
}

fn first<T>(registry: &Registry<T>) -> Option<&str> {
    registry.names().next()
}
