//! Prices, worked out a second time from the finished piece.

use engine::answer::Answer;
use engine::session::View;
use engine::slug::Slug;
use engine::template::{Charge, Kind, Template, Value};
use quantity::{Dimension, Number};

use crate::evaluate::{Cell, Given, Piece};
use crate::play::Game;

/// The lines add up to the total, and the total is what a slow calculation finds.
pub fn check(game: &Game<'_>, view: &View, cells: &[Cell]) {
    let answers = game.session.finished().expect("a finished piece");
    let text_of = |name: &Slug| match answers.get(&engine::answer::Path::of(name)) {
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let (cents, failures) = cents(&game.brute.template, cells, &text_of);
    let lines: i64 = view.price.lines.iter().map(|l| l.amount.minor).sum();
    assert_eq!(lines, view.price.total.minor, "seed {}: lines add up", game.seed);
    assert_eq!(
        view.price.total.minor,
        cents.iter().sum::<i64>(),
        "seed {}: price of {cells:?}",
        game.seed
    );
    assert_eq!(view.problems.len(), failures, "seed {}: {:?}", game.seed, view.problems);
}

/// What every line of a piece comes to, and how many price rules have no result.
pub fn cents(template: &Template, cells: &[Cell], text_of: &dyn Fn(&Slug) -> String) -> (Vec<i64>, usize) {
    let piece = Piece {
        template,
        cells,
        texts: text_of,
    };
    let mut cents = vec![coins(&template.base_price)];
    for (option, cell) in template.options.iter().zip(cells) {
        match (&option.kind, cell) {
            (Kind::One { values, .. }, Cell::Value(v)) => cents.push(coins(&values[*v].price)),
            (Kind::Several { values, charge, .. }, Cell::Several(pieces)) => {
                let one_by_one = |(v, n): (&Value, &u32)| vec![coins(&v.price); *n as usize];
                let mut all: Vec<_> = values.iter().zip(pieces).flat_map(one_by_one).collect();
                all.sort();
                match charge {
                    Charge::Each => {}
                    Charge::Dearest => drop(all.drain(..all.len().saturating_sub(1))),
                    Charge::AllBut(free) => drop(all.drain(..all.len().min(*free as usize))),
                }
                cents.extend(all);
            }
            (Kind::Switch { price, .. }, Cell::Switch(true)) => cents.push(coins(price)),
            (
                Kind::Text {
                    price_per_char,
                    free_chars,
                    ..
                },
                _,
            ) => {
                let letters = text_of(&option.id).chars().filter(|c| !c.is_whitespace()).count() as u32;
                cents.push(coins(
                    &(price_per_char * Number::from(letters.saturating_sub(*free_chars))),
                ));
            }
            _ => {}
        }
    }
    let mut failures = 0;
    for rule in template
        .prices
        .iter()
        .filter(|r| r.when.as_ref().is_none_or(|when| piece.holds(when)))
    {
        match piece.value(&rule.amount) {
            Given::Amount(amount, d) if d == Dimension::MONEY || amount.is_zero() => cents.push(coins(&amount)),
            _ => failures += 1,
        }
    }
    (cents, failures)
}

/// Hundredths, halves away from nought, by way of text.
fn coins(amount: &Number) -> i64 {
    amount
        .to_decimal(2)
        .replace('.', "")
        .parse()
        .expect("a whole number of cents")
}
