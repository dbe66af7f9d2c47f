//! Postings that are hard to show: words of 300 letters, titles that no telephone has room for, one duty and thirty, no benefits,
//! names from right to left.
//!
//! In: nothing. Out: a site of them, and the [`SLUGS`] that they have in both languages.

use super::Site;

pub const SLUGS: [&str; 6] = ["long-words", "insurance", "payroll", "one-duty", "thirty-duties", "right-to-left"];

/// The smallest site, with these postings besides its own.
pub fn site() -> Site {
    let site = Site::small();
    site.write(
        "content/people.yaml",
        site.read("content/people.yaml") + "sarah: { name: שרה כהן, email: sarah.cohen@example.org }\n",
    );
    let role = site.read("content/roles/buyer.yaml");
    let (_, rest) = role.split_once('\n').expect("a title");
    let (before, rest) = rest.split_once("\nduties:\n").expect("duties");
    let after = &rest[rest.find("\nqualifications:").expect("qualifications")..];
    let duty = |words: &str| format!("  - {{ de: \"{words}\", en: \"{words}\" }}\n");
    let long = ["Sozialversicherungsfachangestellte".repeat(9), "Incomprehensibilities".repeat(15)];
    let both = format!("{{ de: {}, en: {} }}", long[0], long[1]);
    let plenty: String = (0..30).map(|n| duty(&format!("Nr. {n}"))).collect();
    let roles = [
        (format!("title: {both}"), format!("  - {both}\n")),
        ("title: Sozialversicherungsfachangestellte".to_owned(), duty("Ablage")),
        ("title: Lohn- und Gehaltsbuchhaltungssachbearbeiterin".to_owned(), duty("Ablage")),
        ("title: { de: Ablage, en: Filing }".to_owned(), duty("A & B < C > \\\"D\\\" ]]> 'E' 🗂️")),
        ("title: { de: Vieles, en: Plenty }".to_owned(), plenty),
        ("title: { de: שרה כהן, en: مكتب }\ncontact: sarah".to_owned(), duty("שלום, Büro مرحبا")),
    ];
    for (slug, (title, duties)) in SLUGS.into_iter().zip(roles) {
        let named = format!("{title}\nslug: {{ de: {slug}, en: {slug} }}");
        site.write(&format!("content/roles/{slug}.yaml"), format!("{named}\n{before}\n\nduties:\n{duties}{after}"));
    }
    site
}
