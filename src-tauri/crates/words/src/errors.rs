//! Errors in words: a sentence of what happened, and what to do about it.

use crate::{Words, catalogue};

/// An error as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// What happened, one sentence.
    pub message: String,
    /// What to do about it; empty when there is nothing.
    pub hint: String,
}

impl Words {
    /// The sentence and the hint of an error's code. The hint is the message's attribute `.hint`.
    pub fn error(&self, code: &str, args: &[(&str, String)]) -> Worded {
        let hint = catalogue::find(self.language, code, Some("hint"), args).unwrap_or_default();
        Worded {
            message: self.text(code, args),
            hint,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_without_words_is_shown_as_it_is() {
        let worded = Words::new("en").error("no.such_code", &[]);
        assert_eq!(worded.message, "no.such_code");
        assert_eq!(worded.hint, "");
    }
}
