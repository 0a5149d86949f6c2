//! Prices.

use engine::session::{Price, PriceLine};
use quantity::Money;

use crate::types::{PriceLineView, PriceView};
use crate::wording::Wording;

/// A price with its lines, for `quantity` pieces.
pub(crate) fn price(wording: &Wording, price: &Price, quantity: u32) -> PriceView {
    PriceView {
        lines: price.lines.iter().map(|one| line(wording, one)).collect(),
        total: wording.money(price.total),
        grand_total: wording.money(times(price.total, quantity)),
        total_minor: price.total.minor,
        currency: price.total.currency.to_string(),
    }
}

/// So many times as much. Beyond what money can count the price of one stands for all; such an order can't be taken.
pub(crate) fn times(money: Money, quantity: u32) -> Money {
    money.checked_mul(quantity).unwrap_or(money)
}

fn line(wording: &Wording, line: &PriceLine) -> PriceLineView {
    PriceLineView {
        label: wording.label(&line.label),
        amount: wording.money(line.amount),
        path: line.path.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}
