//! What two languages, or several roles, say of one text: found once, and mended without falling behind.

#[path = "rules/site.rs"]
mod site;

use site::{Audience, example};
use vakanz::check::translation::accepted::{Whole, written};
use vakanz::finding::Finding;
use vakanz::mend::mend;
use vakanz::review::Review;

fn found<'r>(review: &'r Review, rule: &str) -> Vec<&'r Finding> {
    review.findings.iter().filter(|finding| finding.rule.id == rule).collect()
}

fn roles(finding: &Finding) -> Vec<&str> {
    finding.roles.iter().map(String::as_str).collect()
}

const CLAUSE: &str = "\
process:
  - use: process/answer
## content/roles/buyer.yaml
process:
  - use: process/answer
";

#[test]
fn what_roles_meet_in_a_clause_is_one_finding() {
    let clause = "## content/clauses/process.yaml\nanswer: { de: Sie hören in zehn Tagen von uns., en: You hear from us in three weeks. }\n";
    let review = example(Audience::Both, &format!("{CLAUSE}{clause}"));
    let [one] = found(&review, "translation/number-mismatch")[..] else { panic!("{:#?}", review.findings) };
    assert_eq!(roles(one), ["buyer", "clerk"]);
    let path = |finding: &Finding| review.snapshot.file(finding.at.unwrap().file).path.clone();
    assert_eq!(path(one), "content/clauses/process.yaml");
}

#[test]
fn a_role_may_let_stand_what_a_clause_says() {
    let clause = "## content/clauses/process.yaml\nanswer: { de: Sie hören in zehn Tagen von uns., en: You hear from us in three weeks. }\n";
    let allow = "allow: [{ rule: translation/number-mismatch, reason: Tested }]\n";
    let review = example(Audience::Both, &format!("{allow}{CLAUSE}{clause}"));
    let [one] = found(&review, "translation/number-mismatch")[..] else { panic!("{:#?}", review.findings) };
    assert_eq!(roles(one), ["buyer"]);
}

#[test]
fn texts_of_the_company_speak_as_each_role_does() {
    let company = "## content/company.yaml\nname: Musterbau\napply: { email: jobs@example.org }\ncontact: hr\n\
                   notes: ['Bitte senden Sie uns Ihre Unterlagen.']\n";
    let du = "## content/roles/buyer.yaml\naddress: du\nsummary: Du bestellst, was 400 Baustellen brauchen.\n";
    let review = example(Audience::German, &format!("{du}{company}"));
    let there: Vec<Vec<&str>> = found(&review, "language/mixed-address")
        .into_iter()
        .filter(|finding| review.snapshot.file(finding.at.unwrap().file).path.ends_with("company.yaml"))
        .map(roles)
        .collect();
    assert_eq!(there, [["buyer"]]);
}

/// What an example says, and the file that accepts its role as it stands.
fn accepted(text: &str) -> String {
    let review = example(Audience::Both, text);
    let role = review.site.roles().find(|role| role.id == "clerk").unwrap();
    let record = written(&Whole::of_role(role).pairs(), "", &review.site.settings);
    format!("{text}## content/translations/roles/clerk.txt\n{record}")
}

#[test]
fn what_mends_itself_stays_accepted() {
    let text = "notes:\n  - de: Das Jobticket kostet 1,200 € im Jahr.\n    en: The travel pass costs €1,200 a year.\n";
    let review = example(Audience::Both, &accepted(text));
    assert_eq!(found(&review, "translation/locale-format").len(), 1, "{:#?}", review.findings);
    assert!(found(&review, "translation/stale").is_empty());
    let mended = mend(review, None, |_| true);
    assert_eq!(mended.count, 1);
    let paths: Vec<&str> = mended.files.iter().map(|file| &*mended.review.snapshot.file(*file).path).collect();
    assert_eq!(paths, ["content/roles/clerk.yaml", "content/translations/roles/clerk.txt"]);
    assert!(mended.review.findings.is_empty(), "{:#?}", mended.review.findings);
}

#[test]
fn forms_for_every_gender_are_mended_to_one() {
    let text = "team: Ihre Kolleg*innen und die Kolleg*innen im Lager helfen Mitarbeiter:innen und Lieferant_innen.\n";
    let mended = mend(example(Audience::German, text), None, |_| true);
    assert_eq!(mended.count, 2);
    let file = mended.review.snapshot.file(mended.files[0]);
    assert!(file.text().unwrap().contains("helfen Mitarbeiter*innen und Lieferant*innen."), "{:?}", file.text());
}
