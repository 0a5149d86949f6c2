//! Every refusal and every action has its words in every language.

use std::collections::BTreeSet;

use domain::Action;
use words::Words;

use super::env;
use crate::{Error, Workshop};

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

#[test]
fn a_new_workshop_beside_anothers_leftovers_is_refused_and_they_stay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.atelier");
    let left = folder.path().join("shop.atelier-wal");
    std::fs::write(&left, "somebody's last changes").unwrap();
    let refused = Workshop::create_sample(&path, "bag", env(0)).err().unwrap();
    assert!(
        matches!(refused, Error::Leftover(ref named) if *named == left),
        "{refused}"
    );
    assert_eq!(refused.code(), "workshop.leftover");
    assert!(left.exists() && !path.exists());
}
