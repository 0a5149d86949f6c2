//! All words that a person reads and that carry data: numbers, dates, reasons, errors, history, headings of papers.
//!
//! What it is: codes and plain data in, sentences out, in English or German. Messages live in Fluent files
//! (`assets/locales/*/core.ftl`), embedded at build time; numbers, money, measures and dates are written here first and
//! go into messages as finished text.
//!
//! What it is not: it decides nothing and stores nothing. Fixed texts of the window (headings, buttons) are the window's
//! own (`ui.ftl`). The maker's labels are the template's.
//!
//! Where to start: [`Words::new`], [`Words::text`], then [`Words::reason`].

mod answers;
mod catalogue;
mod convert;
mod dates;
mod errors;
mod findings;
mod history;
mod limits;
mod lists;
mod names;
mod numbers;
mod problems;
mod reasons;
mod revision;
mod rules;
#[cfg(test)]
mod testing;
mod uploads;
mod ways;

pub use convert::Conversion;
pub use errors::Worded;
pub use findings::Told;
pub use history::Calendar;
pub use names::Names;

/// Most characters of a reason.
pub const REASON_LENGTH: usize = 90;

/// The languages there are words in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
    English,
    German,
}

/// Words in one language. Small and freely copied; the messages themselves are shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    /// Words in the language of a tag such as `en`, `de` or `de-AT`; English for any other.
    pub fn new(language: &str) -> Self {
        let base = language.split(['-', '_']).next().unwrap_or_default();
        let language = if base.eq_ignore_ascii_case("de") {
            Language::German
        } else {
            Language::English
        };
        Self { language }
    }

    /// The language's tag, for labels of templates: `en` or `de`.
    pub fn language(&self) -> &'static str {
        match self.language {
            Language::English => "en",
            Language::German => "de",
        }
    }

    /// The message of a dotted code with its arguments put in. A code without a message comes back as it is, so that
    /// nothing a person should know is swallowed.
    pub fn text(&self, code: &str, args: &[(&str, String)]) -> String {
        self.known(code, args).unwrap_or_else(|| code.to_owned())
    }

    /// The message of a code, if there is one.
    pub fn known(&self, code: &str, args: &[(&str, String)]) -> Option<String> {
        catalogue::find(self.language, code, None, args)
    }

    /// "134.50" or "134,50".
    fn decimal_mark(&self) -> char {
        match self.language {
            Language::English => '.',
            Language::German => ',',
        }
    }

    /// "1,000" or "1.000".
    fn group_mark(&self) -> char {
        match self.language {
            Language::English => ',',
            Language::German => '.',
        }
    }

    /// "€134.50" rather than "134,50 €".
    fn money_sign_leads(&self) -> bool {
        self.language == Language::English
    }

    /// Labels lose their capital within a sentence.
    fn lowers_labels(&self) -> bool {
        self.language == Language::English
    }
}
