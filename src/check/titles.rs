//! A title names the job and nothing else: the site itself adds the gender marker.
//!
//! In: the titles of roles. Out: a finding at a title with a marker of its own, which would stand there twice and reach
//! job boards, where it does not belong.

use crate::finding::{Finding, rules};
use crate::model::{Site, slug};

pub fn check(site: &Site, findings: &mut Vec<Finding>) {
    for words in site.roles.iter().flat_map(|role| role.title.all()) {
        let bare = slug::without_marker(&words.text);
        if !bare.is_empty() && bare.len() < words.text.split_whitespace().collect::<Vec<_>>().join(" ").len() {
            findings.push(Finding::new(&rules::TITLE_MARKER, words.at).arg("bare", bare));
        }
    }
}
