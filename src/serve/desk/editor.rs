//! The writer's editor: how a link opens a file at its line.
//!
//! In: the name of an editor, or an address with `{file}`, `{line}` and `{column}`. Out: addresses that open it.

/// Editors that a computer knows by an address of their own.
const KNOWN: [(&str, &str); 6] = [
    ("vscode", "vscode://file{file}:{line}:{column}"),
    ("vscodium", "vscodium://file{file}:{line}:{column}"),
    ("cursor", "cursor://file{file}:{line}:{column}"),
    ("zed", "zed://file{file}:{line}:{column}"),
    ("idea", "idea://open?file={file}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{file}&line={line}&column={column}"),
];

pub struct Editor {
    pattern: String,
}

impl Default for Editor {
    fn default() -> Editor {
        Editor { pattern: KNOWN[0].1.to_owned() }
    }
}

impl Editor {
    /// `None` if there is no such editor, and it is no address that says where the file goes.
    pub fn parse(text: &str) -> Option<Editor> {
        let known = KNOWN.iter().find(|(name, _)| *name == text).map(|(_, pattern)| *pattern);
        // An address that runs something in the page itself opens no editor.
        let is_address = || text.contains("://") && text.contains("{file}") && !text.starts_with("javascript");
        let pattern = known.or_else(|| is_address().then_some(text))?;
        Some(Editor { pattern: pattern.to_owned() })
    }

    pub fn names() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|(name, _)| *name)
    }

    /// The address that opens a file, by its whole path, at a place counted from 1.
    pub fn link(&self, file: &str, line: usize, column: usize) -> String {
        let file = file.replace('\\', "/");
        // `C:/…` is a path below the root of an address.
        let file = if file.starts_with('/') { file } else { format!("/{file}") };
        let file: String = file.split('/').map(crate::render::percent_encoded).collect::<Vec<_>>().join("/");
        let with = [("{file}", file), ("{line}", line.to_string()), ("{column}", column.to_string())];
        with.into_iter().fold(self.pattern.clone(), |link, (name, value)| link.replace(name, &value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_opened_at_its_line() {
        let link = |editor: &str| Editor::parse(editor).map(|editor| editor.link("/home/eva/büro 1/a.yaml", 3, 7));
        assert_eq!(link("vscode").as_deref(), Some("vscode://file/home/eva/b%C3%BCro%201/a.yaml:3:7"));
        let own = "edit://{file}#{line}";
        assert_eq!(link(own).as_deref(), Some("edit:///home/eva/b%C3%BCro%201/a.yaml#3"));
        for none in ["emacsen", "https://example.org/", "javascript://{file}"] {
            assert!(link(none).is_none(), "{none}");
        }
        assert_eq!(Editor::default().link("C:\\Eva\\a.yaml", 1, 1), "vscode://file/C%3A/Eva/a.yaml:1:1");
    }
}
