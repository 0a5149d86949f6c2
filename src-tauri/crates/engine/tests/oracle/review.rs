//! What a look over a template tells, against the list of all pieces.

use std::collections::BTreeSet;

use engine::answer::{Answer, Path};
use engine::book::{Book, Library};
use engine::review::{FindingKind, review};
use engine::rule::Force;
use engine::slug::Slug;
use engine::template::{Kind, Template};

use crate::brute::Brute;
use crate::evaluate::Cell;

/// Compares everything that is told with what brute force finds.
pub fn check(seed: u64, template: &Template, most: usize) {
    let Some(brute) = Brute::new(template.clone(), &Book::default(), most) else {
        return;
    };
    let found = review(template, &Library::new());
    let kinds: Vec<&FindingKind> = found.findings.iter().map(|finding| &finding.kind).collect();
    let bit = |id: &Slug| {
        1u64 << template
            .rules
            .iter()
            .position(|rule| rule.id == *id)
            .expect("a known rule")
    };
    // Options that contradict each other by themselves are refused when a template is read.
    if brute.combinations.is_empty() {
        return;
    }
    if brute.pieces(&[]).next().is_none() {
        let Some(FindingKind::Contradiction(rules)) = kinds.first() else {
            panic!("seed {seed}: no piece, and {kinds:?}");
        };
        let mask = rules.iter().fold(0, |all, rule| all | bit(rule));
        assert!(
            brute.under(mask, &[]).next().is_none(),
            "seed {seed}: {rules:?} do leave pieces"
        );
        for rule in rules {
            let fewer = mask & !bit(rule);
            assert!(
                brute.under(fewer, &[]).next().is_some(),
                "seed {seed}: {rule} is not needed in {rules:?}"
            );
        }
        return;
    }
    let told = |rule: &Slug| {
        let is_it = |kind: &&FindingKind| match kind {
            FindingKind::AddsNothing(id) | FindingKind::NeverApplies(id) => id == rule,
            _ => false,
        };
        kinds.iter().copied().any(|kind| is_it(&kind))
    };
    for rule in template.rules.iter().filter(|rule| rule.force == Force::Must) {
        let alone = bit(&rule.id);
        let adds = brute.combinations.iter().any(|combination| combination.broken == alone);
        let known = !found.unproven.contains(&rule.id);
        assert!(!(adds && told(&rule.id)), "seed {seed}: {} does add something", rule.id);
        assert!(
            adds || told(&rule.id) || !known,
            "seed {seed}: {} adds nothing",
            rule.id
        );
    }
    let pieces: Vec<_> = brute.pieces(&[]).collect();
    for (at, option) in template.options.iter().enumerate() {
        let path = Path::of(&option.id);
        let had: BTreeSet<usize> = (pieces.iter())
            .filter_map(|piece| match &piece[at] {
                Cell::Value(value) => Some(*value),
                _ => None,
            })
            .collect();
        let Kind::One { values, .. } = &option.kind else {
            continue;
        };
        if had.is_empty() {
            assert!(
                kinds.contains(&&FindingKind::NeverShown(path)),
                "seed {seed}: {} is never shown",
                option.id
            );
            continue;
        }
        for (index, value) in values.iter().enumerate() {
            let finding = found.findings.iter().find(|finding| match &finding.kind {
                FindingKind::Never(known, Answer::One(id), _) => *known == path && *id == value.id,
                FindingKind::Only(known, Answer::One(id), _) => *known == path && *id != value.id,
                _ => false,
            });
            assert_eq!(
                finding.is_none(),
                had.contains(&index),
                "seed {seed}: {path} {}",
                value.id
            );
            if let Some(finding) = finding {
                let rules = finding.kind.rules();
                let mask = rules.iter().fold(0, |all, rule| all | bit(rule));
                let has = |piece: &&Vec<Cell>| had.contains(&index) || piece[at] == Cell::Value(index);
                let only = matches!(finding.kind, FindingKind::Only(..));
                assert!(
                    only || !brute.under(mask, &[]).any(|piece| has(&piece)),
                    "seed {seed}: {rules:?} do allow it"
                );
            }
        }
    }
}
