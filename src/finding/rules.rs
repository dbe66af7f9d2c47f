//! Every rule: a line for each that loading, rendering and publishing can report, and those that have a document.
//!
//! In: the documents of `src/check`. Out: a static [`Rule`] by name, and [`all`] of them. The words of those without a
//! document stand in `report/strings`. Rules are named after the problem, never after the remedy.

use std::collections::BTreeMap;

use super::{Both, Doc, Evidence, Examples, Kind, Rule, Severity};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// All rules, in the order of the pipeline.
pub fn all() -> impl Iterator<Item = &'static Rule> + Clone {
    PLAIN.iter().chain(DOCUMENTED).copied()
}

/// The rule of an id.
pub fn find(id: &str) -> Option<&'static Rule> {
    documented(id).or_else(|| PLAIN.iter().find(|rule| rule.id == id).copied())
}

/// The families, by name, each with its rules in order of their ids.
pub fn families() -> BTreeMap<&'static str, Vec<&'static Rule>> {
    let mut families: BTreeMap<&str, Vec<&Rule>> = BTreeMap::new();
    all().for_each(|rule| families.entry(rule.family()).or_default().push(rule));
    families.values_mut().for_each(|rules| rules.sort_by_key(|rule| rule.id));
    families
}

/// The rule of an id that has a document.
pub fn documented(id: &str) -> Option<&'static Rule> {
    DOCUMENTED.binary_search_by(|rule| rule.id.cmp(id)).ok().map(|at| DOCUMENTED[at])
}

/// The version that the rules without a document came with.
pub const PLAIN_SINCE: &str = "0.1.0";

macro_rules! rules {
    ($($name:ident $severity:ident $id:literal;)*) => {
        $(pub static $name: Rule = Rule { id: $id, severity: Severity::$severity, doc: None };)*
        /// The rules of this file, in the order of the pipeline.
        pub static PLAIN: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    // Files, before anything is read as YAML or Markdown.
    FILE_UNREADABLE Error "file/unreadable";
    FILE_TOO_LARGE Error "file/too-large";
    FILE_EMPTY Error "file/empty";
    FILE_NOT_UTF8 Error "file/not-utf8";
    FILE_NAME_NOT_UTF8 Error "file/name-not-utf8";
    FILE_LINK Error "file/link";
    FILE_MISPLACED Warning "file/misplaced";
    FILE_LANGUAGE Error "file/language";
    FILE_TRANSLATION_LINE Warning "file/translation-line";

    // YAML, before anything is known of its meaning.
    YAML_BYTE_ORDER_MARK Advice "yaml/byte-order-mark";
    YAML_LINE_ENDS Advice "yaml/line-ends";
    YAML_CONTROL_CHARACTER Error "yaml/control-character";
    YAML_TAB Error "yaml/tab";
    YAML_HARD_SPACE Error "yaml/hard-space";
    YAML_INDENTATION Error "yaml/indentation";
    YAML_DUPLICATE_KEY Error "yaml/duplicate-key";
    YAML_NOT_A_KEY Error "yaml/not-a-key";
    YAML_MISSING_COLON Error "yaml/missing-colon";
    YAML_MISSING_COMMA Error "yaml/missing-comma";
    YAML_NO_SPACE_AFTER_COLON Error "yaml/no-space-after-colon";
    YAML_NO_SPACE_AFTER_DASH Error "yaml/no-space-after-dash";
    YAML_LIST_BESIDE_KEY Error "yaml/list-beside-key";
    YAML_NESTED_LIST Error "yaml/nested-list";
    YAML_STRAY_TEXT Error "yaml/stray-text";
    YAML_COLON_IN_TEXT Error "yaml/colon-in-text";
    YAML_COMMA_IN_TEXT Error "yaml/comma-in-text";
    YAML_BRACKET_IN_TEXT Error "yaml/bracket-in-text";
    YAML_COMMENT_IN_TEXT Warning "yaml/comment-in-text";
    YAML_RESERVED_START Error "yaml/reserved-start";
    YAML_UNCLOSED_QUOTE Error "yaml/unclosed-quote";
    YAML_TEXT_AFTER_QUOTE Error "yaml/text-after-quote";
    YAML_BACKSLASH Error "yaml/backslash";
    YAML_TYPOGRAPHIC_QUOTES Advice "yaml/typographic-quotes";
    YAML_UNCLOSED_BRACKET Error "yaml/unclosed-bracket";
    YAML_WRONG_BRACKET Error "yaml/wrong-bracket";
    YAML_ANCHOR Error "yaml/anchor";
    YAML_TAG Error "yaml/tag";
    YAML_SEVERAL_DOCUMENTS Error "yaml/several-documents";
    YAML_TOO_DEEP Error "yaml/too-deep";
    YAML_TOO_MANY Error "yaml/too-many";
    YAML_SYNTAX Error "yaml/syntax";

    // Fields and their values.
    FIELD_UNKNOWN Error "field/unknown";
    FIELD_MISSING Error "field/missing";
    FIELD_EMPTY Error "field/empty";
    FIELD_SHAPE Error "field/shape";
    FIELD_CHOICE Error "field/choice";
    VALUE_TRUE_FALSE Error "value/true-false";
    VALUE_CODE Error "value/code";
    VALUE_EMAIL Error "value/email";
    VALUE_URL Error "value/url";
    VALUE_TERM Error "value/term";
    VALUE_YEARS Error "value/years";
    VALUE_WORD_OR_DATE Error "value/word-or-date";
    DATE_FORM Error "date/form";
    DATE_NO_SUCH_DAY Error "date/no-such-day";
    DATE_NO_SUCH_MONTH Error "date/no-such-month";
    DATE_YEAR Error "date/year";
    DATE_ENDS_BEFORE_START Error "date/ends-before-start";
    NUMBER_FORM Error "number/form";
    NUMBER_NEGATIVE Error "number/negative";
    NUMBER_TOO_LARGE Error "number/too-large";
    NUMBER_OUT_OF_RANGE Error "number/out-of-range";
    NUMBER_RANGE Error "number/range";
    REFERENCE_UNKNOWN Error "reference/unknown";

    // Texts and items.
    TEXT_UNKNOWN_LANGUAGE Error "text/unknown-language";
    TEXT_UNKNOWN_ADDRESS Error "text/unknown-address";
    TEXT_LANGUAGE_MISSING Error "text/language-missing";
    TEXT_ADDRESS_MISSING Error "text/address-missing";
    TEXT_CONTROL_CHARACTER Error "text/control-character";
    TITLE_MARKER Error "title/marker";
    TEXT_HTML Error "text/html";
    TEXT_LINK Error "text/link";
    TEXT_IMAGE Error "text/image";
    ITEM_WORDS_AND_CLAUSE Error "item/words-and-clause";
    ITEM_WITHOUT_WORDS Error "item/without-words";

    // Roles.
    ROLE_ID Error "role/id";
    ROLE_TWICE Error "role/twice";
    ROLE_WITHOUT_FACTS Error "role/without-facts";
    ROLE_SAID_TWICE Error "role/said-twice";
    ROLE_FACT_IN_PROSE Warning "role/fact-in-prose";
    REMOTE_BOTH Error "remote/both";
    PAY_PAYMENTS Error "pay/payments";
    PAY_TWO_FIGURES Error "pay/two-figures";
    PAY_BAND_AND_FIGURES Error "pay/band-and-figures";
    APPLY_TWO_WAYS Error "apply/two-ways";
    EDUCATION_NONE Error "education/none";
    DUTY_ID_TWICE Error "duty/id-twice";
    DUTY_SHARES Error "duty/shares";
    PARITY_ONE_LANGUAGE Advice "parity/one-language";
    SLUG_EMPTY Error "slug/empty";
    SLUG_TAKEN Error "slug/taken";

    // Markdown: the prose of a role.
    MARKDOWN_UNKNOWN_HEADING Warning "markdown/unknown-heading";
    MARKDOWN_AMBIGUOUS_HEADING Advice "markdown/ambiguous-heading";
    MARKDOWN_HEADING_LANGUAGE Advice "markdown/heading-language";
    MARKDOWN_HEADING_WITHOUT_SPACE Advice "markdown/heading-without-space";
    MARKDOWN_NO_LIST Error "markdown/no-list";
    MARKDOWN_NESTED_LIST Warning "markdown/nested-list";
    MARKDOWN_EMPTY_SECTION Warning "markdown/empty-section";
    MARKDOWN_HTML Error "markdown/html";
    MARKDOWN_TABLE Warning "markdown/table";
    MARKDOWN_IMAGE Error "markdown/image";

    // Packs of rules.
    PACK_FIELD_OF_ANOTHER_RULE Error "pack/field-of-another-rule";

    ROLE_ITEM_COUNT Error "role/item-count";
    ROLE_CLAUSE_MISMATCH Error "role/clause-mismatch";

    // Pages and the site.
    PAGE_NAME Error "page/name";
    PAGE_WITHOUT_TITLE Error "page/without-title";
    PAGE_IMAGE Error "page/image";
    SITE_NO_SETTINGS Error "site/no-settings";
    SITE_NO_COMPANY Error "site/no-company";
    SITE_LOCALE Error "site/locale";

    // Themes.
    THEME_MISSING Error "theme/missing";
    THEME_TEMPLATE_SYNTAX Error "theme/template-syntax";
    THEME_TEMPLATE_PARENT Error "theme/template-parent";
    THEME_TEMPLATE_LOOP Error "theme/template-loop";
    THEME_TEMPLATE_VALUE Error "theme/template-value";
    THEME_STRING_SYNTAX Error "theme/string-syntax";
    THEME_STRING_ARGUMENT Error "theme/string-argument";
    THEME_STRING_REFERENCE Error "theme/string-reference";
    THEME_STRINGS_MISSING Error "theme/strings-missing";

    // Publishing, where no file of the site is to blame.
    PUBLISH_FOLDER_IS_DISK Error "publish/folder-is-disk";
    PUBLISH_FOLDER_HOLDS_SOURCES Error "publish/folder-holds-sources";
    PUBLISH_FOLDER_IN_SOURCES Error "publish/folder-in-sources";
    PUBLISH_FOLDER_IS_FILE Error "publish/folder-is-file";
    PUBLISH_FOLDER_IS_REPOSITORY Error "publish/folder-is-repository";
    PUBLISH_FOLDER_NOT_OURS Error "publish/folder-not-ours";
    PUBLISH_FOLDER_BUSY Error "publish/folder-busy";
    PUBLISH_MANIFEST_DAMAGED Error "publish/manifest-damaged";
    PUBLISH_PATH_UNSAFE Error "publish/path-unsafe";
    PUBLISH_PATH_TAKEN Error "publish/path-taken";
    PUBLISH_FILE_FOREIGN Error "publish/file-foreign";
    PUBLISH_FILE_CHANGED Error "publish/file-changed";
    PUBLISH_FILE_IN_THE_WAY Error "publish/file-in-the-way";
    PUBLISH_LINK_IN_THE_WAY Error "publish/link-in-the-way";
    PUBLISH_DISK_FULL Error "publish/disk-full";
    PUBLISH_DISK_FORBIDDEN Error "publish/disk-forbidden";
    PUBLISH_DISK_TROUBLE Error "publish/disk-trouble";
    PUBLISH_HALF_DONE Error "publish/half-done";
}
