//! A posting as others show it: search engines and job boards, before anybody has opened its page.
//!
//! In: a role and a language. Out: a [`Glimpse`]: the very values that its page is made of.

use serde::Serialize;

use super::Renderer;
use super::view::Fact;
use crate::model::{Experience, Lang, Need, State};

#[derive(Serialize)]
pub struct Glimpse {
    /// The path of the page, as a browser asks for it.
    pub path: String,
    /// The whole address.
    pub url: String,
    pub title: String,
    pub description: String,
    /// What job boards read; open postings only.
    pub data: Option<String>,
    pub facts: Vec<Fact>,
    /// What facts say of education, experience and languages, in sentences.
    pub sentences: Vec<String>,
}

impl Renderer {
    /// `None` if the role is not published in this language.
    pub fn glimpse(&self, at: usize, lang: Lang) -> Option<Glimpse> {
        let role = self.site.roles.get(at).filter(|role| role.langs.contains(&lang))?;
        let voice = self.voice_of(role, lang);
        let state = self.states[at];
        let view = self.posting(role, &voice, state);
        let path = self.posting_path(role, lang);
        let url = self.absolute(&path);
        let (title, description) = self.posting_head(role, &voice, &view.title);
        let data = (state == State::Open).then(|| self.job_posting(role, &voice, &view, &url));
        let all = &role.qualifications;
        let sentences = [Need::Must, Need::Nice].into_iter().flat_map(|need| {
            let experience = all.experience.iter().filter(move |one: &&Experience| one.need == need);
            let languages = all.languages.iter().filter(move |one| one.need == need);
            let said = experience.map(|one| voice.experience(one)).chain(languages.map(|one| voice.language(one)));
            voice.education(&all.education, need).into_iter().chain(said.collect::<Vec<_>>())
        });
        let sentences = sentences.collect();
        Some(Glimpse { path: self.url(&path), url, title, description, data, facts: view.facts, sentences })
    }
}
