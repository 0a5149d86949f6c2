//! The messages of both languages, read once from the files under `assets/locales`.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Language;

type Bundle = FluentBundle<FluentResource>;

/// The English messages as text.
pub(crate) const ENGLISH: &str = include_str!("../../../../assets/locales/en/core.ftl");
/// The German messages as text.
pub(crate) const GERMAN: &str = include_str!("../../../../assets/locales/de/core.ftl");
/// What is wrong with a template, in German; in English the engine says it.
pub(crate) const GERMAN_PROBLEMS: &str = include_str!("../../../../assets/locales/de/problems.ftl");

fn bundle(language: Language) -> &'static Bundle {
    static EN: OnceLock<Bundle> = OnceLock::new();
    static DE: OnceLock<Bundle> = OnceLock::new();
    match language {
        Language::English => EN.get_or_init(|| build("en", &[ENGLISH])),
        Language::German => DE.get_or_init(|| build("de", &[GERMAN, GERMAN_PROBLEMS])),
    }
}

fn build(tag: &str, texts: &[&str]) -> Bundle {
    // The tag only chooses the plural rules; both tags are known to be well formed.
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    // A message that can't be read is left out rather than ending the program; a test proves that there is none.
    for text in texts {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The name of a code's message: Fluent knows no dots, codes have them (`workshop.in_use` → `workshop-in_use`).
pub(crate) fn message_id(code: &str) -> String {
    code.replace('.', "-")
}

/// The message of `code`, or of its attribute; `None` when there is none.
pub(crate) fn find(language: Language, code: &str, attribute: Option<&str>, args: &[(&str, String)]) -> Option<String> {
    let bundle = bundle(language);
    let message = bundle.get_message(&message_id(code))?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, text) in args {
        values.set(*name, value(text));
    }
    // A variable that is missing shows as its name in braces; a test compares variables across languages and callers.
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
}

/// Text stays text; a short plain count (`3`) also serves for choosing between one and many. It prints unchanged.
fn value(text: &str) -> FluentValue<'_> {
    let plain = !text.is_empty() && text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
    if plain && (text == "0" || !text.starts_with('0')) {
        FluentValue::try_number(text)
    } else {
        text.into()
    }
}
