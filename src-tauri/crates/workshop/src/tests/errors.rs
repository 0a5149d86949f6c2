//! Every refusal and every action has its words in every language.

use std::collections::BTreeSet;

use domain::Action;
use words::Words;

use crate::Error;

#[test]
fn every_code_is_worded() {
    for language in ["en", "de"] {
        let words = Words::new(language);
        for code in Error::CODES.iter().chain(&Action::CODES) {
            assert_ne!(
                words.error(code, &[]).message,
                **code,
                "{code} has no words in {language}"
            );
        }
    }
}

#[test]
fn every_code_is_listed_once() {
    let distinct: BTreeSet<_> = Error::CODES.iter().collect();
    assert_eq!(distinct.len(), Error::CODES.len());
}
