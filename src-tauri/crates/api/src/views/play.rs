//! What a sum leaves of a piece, in words.

use engine::answer::Answer;
use engine::session::Under;
use quantity::Money;
use workshop::Design;

use crate::Error;
use crate::types::{ChoiceView, KindView, OptionView, UnderView};
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
    let over = under.closed.iter().filter(|one| one.option.to_string() == option.path);
    for answer in over.map(|one| &one.answer) {
        match (&mut option.kind, answer) {
            (KindView::Switch { on, over, .. }, Answer::Switch(state)) => *over |= on != state,
            (KindView::One { choices, .. }, Answer::One(value)) => {
                let named = choices.iter_mut().filter(|choice| choice.value == value.as_str());
                named.for_each(|choice| choice.over = true);
            }
            (KindView::Several { choices, .. }, Answer::Several(values)) => {
                let named = |choice: &&mut ChoiceView| values.keys().any(|value| value.as_str() == choice.value);
                choices.iter_mut().filter(named).for_each(|choice| choice.over = true);
            }
            _ => {}
        }
    }
}
