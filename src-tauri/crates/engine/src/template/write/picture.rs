//! `picture.toml`, from the JSON in which the template carries it.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::out::{Out, inline, key, quoted};

/// The picture's file; a text that isn't a JSON object has no form in a file.
pub(super) fn picture(json: &str) -> Option<Vec<u8>> {
    let Ok(Json::Object(picture)) = serde_json::from_str(json) else {
        return None;
    };
    let mut out = Out::default();
    table(&mut out, "", &picture);
    Some(out.finish())
}

/// Plain entries first, since TOML counts them to the table above them; then tables, then lists of tables.
fn table(out: &mut Out, path: &str, object: &Map<String, Json>) {
    let object: BTreeMap<&String, &Json> = object.iter().filter(|(_, value)| !value.is_null()).collect();
    for (name, value) in &object {
        if !value.is_object() && !is_tables(value) {
            out.raw(name, &plain(value));
        }
    }
    for (name, value) in object {
        let name = key(name);
        let path = if path.is_empty() {
            name
        } else {
            format!("{path}.{name}")
        };
        match value {
            Json::Object(inner) => {
                out.header(&format!("[{path}]"));
                table(out, &path, inner);
            }
            Json::Array(items) if is_tables(value) => {
                for inner in items.iter().filter_map(Json::as_object) {
                    out.header(&format!("[[{path}]]"));
                    table(out, &path, inner);
                }
            }
            _ => {}
        }
    }
}

fn is_tables(value: &Json) -> bool {
    value
        .as_array()
        .is_some_and(|items| !items.is_empty() && items.iter().all(Json::is_object))
}

fn plain(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::Bool(flag) => flag.to_string(),
        Json::Number(number) => number.to_string(),
        Json::String(text) => quoted(text),
        Json::Array(items) => {
            let items: Vec<String> = items.iter().filter(|item| !item.is_null()).map(plain).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(object) => {
            let entries: BTreeMap<_, _> = object.iter().filter(|(_, value)| !value.is_null()).collect();
            inline(entries.into_iter().map(|(name, value)| (name.clone(), plain(value))))
        }
    }
}
