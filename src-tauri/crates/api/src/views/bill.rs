//! An order's money, for reading and for typing.

use domain::bill::{Bill, Deposit, Discount, Off};
use domain::paper::order::Sum;
use domain::payment::Way;
use domain::{Order, Payment};
use quantity::Money;
use workshop::OrderFile;

use crate::types::{AheadView, BillView, ChoiceLabel, DepositView, DiscountView, PaymentView, SumView};
use crate::wording::Wording;

/// An order's money.
pub(crate) fn bill(wording: &Wording, file: &OrderFile) -> BillView {
    let (bill, order) = (&file.brief.bill, &file.brief.order);
    let open = bill.deposit_open();
    let left = Money {
        minor: bill.balance.minor.max(0),
        ..bill.balance
    };
    BillView {
        sums: workshop::sums(&wording.words, order, bill)
            .into_iter()
            .map(sum)
            .collect(),
        to_pay: to_pay(wording, bill.balance),
        to_pay_typed: typed(wording, left),
        deposit_open: if open.is_zero() {
            String::new()
        } else {
            wording.money(open)
        },
        deposit_open_typed: if open.is_zero() {
            String::new()
        } else {
            typed(wording, open)
        },
        discount: discount(wording, order.discount.as_ref()),
        deposit: deposit(wording, order.deposit.as_ref()),
        payments: file.payments.iter().map(|one| payment(wording, one)).collect(),
    }
}

/// What an order would come to.
pub(crate) fn ahead(wording: &Wording, order: &Order, bill: &Bill) -> AheadView {
    let asked = !bill.deposit.is_zero();
    let told = |money: Money| if asked { wording.money(money) } else { String::new() };
    let rest = Money {
        minor: bill.total.minor.saturating_sub(bill.deposit.minor),
        ..bill.total
    };
    AheadView {
        sums: workshop::sums(&wording.words, order, bill)
            .into_iter()
            .map(sum)
            .collect(),
        total: wording.money(bill.total),
        deposit: told(bill.deposit),
        rest: told(rest),
    }
}

/// What is left to pay: "€45.00", "€5.00 to give back"; empty when nothing is.
pub(crate) fn to_pay(wording: &Wording, balance: Money) -> String {
    match balance.minor {
        0 => String::new(),
        1.. => wording.money(balance),
        _ => {
            let minor = balance.minor.saturating_neg();
            let amount = wording.money(Money { minor, ..balance });
            wording.words.text("order.to_give_back", &[("amount", amount)])
        }
    }
}

/// The ways of paying.
pub(crate) fn ways(wording: &Wording) -> Vec<ChoiceLabel> {
    let way = |way: Way| ChoiceLabel {
        code: way.code().to_owned(),
        label: wording.text(&format!("way.{way}")),
    };
    Way::ALL.into_iter().map(way).collect()
}

/// What is taken off, as it would be typed.
pub(crate) fn discount(wording: &Wording, discount: Option<&Discount>) -> DiscountView {
    let Some(discount) = discount else {
        return DiscountView::default();
    };
    let (kind, value) = match &discount.off {
        Off::Percent(percent) => ("percent", wording.words.number(percent, 3)),
        Off::Amount(amount) => ("amount", typed(wording, *amount)),
        Off::To(price) => ("to", typed(wording, *price)),
    };
    DiscountView {
        kind: kind.to_owned(),
        value,
        reason: discount.reason.clone(),
    }
}

fn deposit(wording: &Wording, deposit: Option<&Deposit>) -> DepositView {
    let (kind, value) = match deposit {
        None => ("", String::new()),
        Some(Deposit::Percent(percent)) => ("percent", wording.words.number(percent, 3)),
        Some(Deposit::Amount(amount)) => ("amount", typed(wording, *amount)),
    };
    DepositView {
        kind: kind.to_owned(),
        value,
    }
}

/// A sum as it would be typed: "134.50", "134,50".
pub(crate) fn typed(wording: &Wording, money: Money) -> String {
    let plain = money.to_number().to_decimal(money.currency.exponent());
    match wording.words.language() {
        "de" => plain.replace('.', ","),
        _ => plain,
    }
}

fn sum(sum: Sum) -> SumView {
    SumView {
        label: sum.label,
        amount: sum.amount,
        strong: sum.strong,
    }
}

fn payment(wording: &Wording, payment: &Payment) -> PaymentView {
    PaymentView {
        id: payment.id.to_string(),
        amount: wording.money(payment.amount),
        way: wording.text(&format!("way.{}", payment.way)),
        day: wording.due(Some(payment.day)),
        note: payment.note.clone(),
    }
}
