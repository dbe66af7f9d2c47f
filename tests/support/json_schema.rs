//! Holds JSON to a schema.

use serde_json::Value;

/// A validator for the words of JSON Schema that are used here; it panics at one that it does not know.
pub struct Validator {
    pub root: Value,
}

impl Validator {
    /// What is wrong with a value, each with the way to it.
    pub fn faults(&self, value: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        self.check(&self.root, value, "", &mut faults);
        faults
    }

    pub fn is_valid(&self, schema: &Value, value: &Value) -> bool {
        let mut faults = Vec::new();
        self.check(schema, value, "", &mut faults);
        faults.is_empty()
    }

    fn check(&self, schema: &Value, value: &Value, way: &str, faults: &mut Vec<String>) {
        for (word, wanted) in schema.as_object().expect("a schema is an object") {
            let fits = match word.as_str() {
                "$ref" => {
                    let target = wanted.as_str().and_then(|target| target.strip_prefix('#')).expect("a local target");
                    self.check(self.root.pointer(target).expect("it is there"), value, way, faults);
                    true
                }
                "type" => is_of_type(value, wanted),
                "const" => value == wanted,
                "enum" => wanted.as_array().expect("choices").contains(value),
                "anyOf" => wanted.as_array().expect("schemas").iter().any(|one| self.is_valid(one, value)),
                "oneOf" => {
                    wanted.as_array().expect("schemas").iter().filter(|one| self.is_valid(one, value)).count() == 1
                }
                "minimum" => value.as_f64().is_none_or(|number| number >= wanted.as_f64().expect("a number")),
                "maximum" => value.as_f64().is_none_or(|number| number <= wanted.as_f64().expect("a number")),
                "minItems" => {
                    value.as_array().is_none_or(|items| items.len() as u64 >= wanted.as_u64().expect("a number"))
                }
                "uniqueItems" if wanted == true => value
                    .as_array()
                    .is_none_or(|items| items.iter().enumerate().all(|(nth, item)| !items[..nth].contains(item))),
                "pattern" => value.as_str().is_none_or(|text| matches(wanted.as_str().expect("a pattern"), text)),
                "format" => value.as_str().is_none_or(|text| has_format(wanted.as_str().expect("a name"), text)),
                "required" => value.as_object().is_none_or(|fields| {
                    let names = wanted.as_array().expect("names").iter().filter_map(Value::as_str);
                    names.into_iter().all(|name| fields.contains_key(name))
                }),
                "properties" => {
                    for (name, field) in value.as_object().into_iter().flatten() {
                        if let Some(schema) = wanted.get(name) {
                            self.check(schema, field, &format!("{way}/{name}"), faults);
                        }
                    }
                    true
                }
                "additionalProperties" => {
                    let known = schema.get("properties").and_then(Value::as_object);
                    let more = (value.as_object().into_iter().flatten())
                        .filter(|(name, _)| known.is_none_or(|known| !known.contains_key(*name)));
                    for (name, field) in more {
                        match wanted {
                            Value::Bool(true) => {}
                            Value::Bool(false) => faults.push(format!("{way}/{name} has no place")),
                            schema => self.check(schema, field, &format!("{way}/{name}"), faults),
                        }
                    }
                    true
                }
                "items" => {
                    for (nth, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(wanted, item, &format!("{way}/{nth}"), faults);
                    }
                    true
                }
                "$schema" | "$id" | "title" | "description" | "default" | "definitions" | "uniqueItems" => true,
                // Only of use beside a list of schemas.
                "additionalItems" if schema.get("items").is_some_and(Value::is_object) => true,
                other => panic!("the validator does not know “{other}”"),
            };
            if !fits {
                faults.push(format!("{way} is not as “{word}” wants it: {value}"));
            }
        }
    }
}

pub fn is_of_type(value: &Value, wanted: &Value) -> bool {
    match wanted.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("null") => value.is_null(),
        Some("boolean") => value.is_boolean(),
        Some("number") => value.is_number(),
        Some("integer") => value.is_i64() || value.is_u64(),
        _ => wanted.as_array().expect("a type, or several").iter().any(|one| is_of_type(value, one)),
    }
}

pub fn matches(pattern: &str, text: &str) -> bool {
    regex_automata::meta::Regex::new(pattern).expect("a pattern").is_match(text)
}

pub fn has_format(format: &str, text: &str) -> bool {
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_graphic() && !b"<>\\^`{|}\"".contains(&b));
    match format {
        "uri" => plain(text) && url::Url::parse(text).is_ok(),
        "uri-reference" => {
            plain(text) && url::Url::parse("https://example.org/").expect("an address").join(text).is_ok()
        }
        "date-time" => text.parse::<jiff::Timestamp>().is_ok(),
        other => panic!("the validator does not know the format “{other}”"),
    }
}
