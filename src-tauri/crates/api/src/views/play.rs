//! What a sum leaves of a piece, in words.

use engine::answer::Answer;
use engine::session::Under;
use quantity::Money;
use workshop::Design;

use crate::Error;
use crate::types::{KindView, OptionView, UnderView};
use crate::views::{bill, conflict};
use crate::wording::Wording;

/// How a piece stands to the sum that it is to keep under.
pub(crate) fn under(wording: &Wording, design: &Design, total: Money, under: &Under) -> Result<UnderView, Error> {
    let price = design.price()?;
    let fits = price.minor <= total.minor;
    let apart = if fits {
        total.checked_sub(price)
    } else {
        price.checked_sub(total)
    };
    let code = match fits {
        true if price == total => "play.under_exact",
        true => "play.under_fits",
        false => "play.under_over",
    };
    let apart = wording.money(apart.map_err(workshop::Error::from)?);
    let said = [("apart", apart), ("total", wording.money(total))];
    let ways = under.ways.iter();
    Ok(UnderView {
        total: wording.money(total),
        typed: bill::typed(wording, total),
        fits,
        said: wording.words.text(code, &said),
        ways: ways
            .map(|way| conflict::way(wording, &design.piece.session, way))
            .collect(),
    })
}

/// Marks the choices with which it can't be kept.
pub(crate) fn mark(option: &mut OptionView, under: &Under) {
    let (KindView::One { choices, .. } | KindView::Several { choices, .. }) = &mut option.kind else {
        return;
    };
    let mut over = under.closed.iter().filter(|one| one.option.to_string() == option.path);
    let names = |answer: &Answer, value: &str| match answer {
        Answer::One(one) => one.as_str() == value,
        Answer::Several(values) => values.keys().any(|one| one.as_str() == value),
        _ => false,
    };
    for one in over.by_ref() {
        for choice in choices.iter_mut().filter(|choice| names(&one.answer, &choice.value)) {
            choice.over = true;
        }
    }
}
