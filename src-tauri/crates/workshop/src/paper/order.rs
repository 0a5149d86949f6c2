//! What is on the papers about a whole order: the customer's, and the counter's with what only the maker may read.
//!
//! The customer's is made of an [`OrderFile`] without ever looking at a note; what the counter adds is made apart.

use domain::bill::{Off, TaxSum};
use domain::customer::Allowed;
use domain::line::title_of;
use domain::paper::order::{CounterPaper, Fact, Inner, OrderPaper, Piece, Sum};
use domain::paper::{Colour, OrderLabels};
use domain::snapshot::{FrozenAnswer, Snapshot};
use domain::{Agreement, Bill, Line, Made, Order, Settings};
use quantity::Money;
use words::Words;

use super::pictured::Pictured;
use crate::Error;
use crate::order::OrderFile;

/// What words and settings are needed for.
pub(super) struct Teller<'a> {
    pub(super) words: &'a Words,
    pub(super) settings: &'a Settings,
    pub(super) order: &'a OrderFile,
}

impl Teller<'_> {
    /// The customer's paper.
    pub(super) fn customer(&self) -> Result<OrderPaper, Error> {
        self.paper("order_paper.title_customer")
    }

    /// The counter's paper.
    pub(super) fn counter(&self) -> Result<CounterPaper, Error> {
        Ok(CounterPaper {
            order: self.paper("order_paper.title_counter")?,
            inner: self.inner(),
        })
    }

    fn text(&self, code: &str) -> String {
        self.words.text(code, &[])
    }

    fn paper(&self, title: &str) -> Result<OrderPaper, Error> {
        let order = &self.order.brief.order;
        let customer = &self.order.brief.customer;
        let lines = [customer.name.as_str()].into_iter();
        let lines = lines.chain(customer.address.lines()).chain(customer.contacts());
        let title = self.text(title);
        let pieces = self.order.lines.iter().zip(&self.order.brief.bill.lines);
        Ok(OrderPaper {
            language: self.words.language().to_owned(),
            labels: OrderLabels::worded(|code, args| self.words.text(code, args)),
            number: order.number.clone(),
            qr: format!("atelier:{}", order.number),
            due: order.due.map(|due| self.words.due_date(due)).unwrap_or_default(),
            taken: self.words.long_date(order.taken.date(self.settings.time_zone)),
            colour: crate::settings::printed_colour(self.settings),
            workshop: self.settings.name.clone(),
            address: address(self.settings),
            logo: self.settings.logo,
            customer: lines.filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            pieces: pieces
                .map(|(line, counted)| self.piece(line, counted.sum, counted.off))
                .collect::<Result<_, _>>()?,
            sums: self.sums(),
            terms: order.agreement.terms.clone(),
            agreed: agreed(self.words, self.settings, &order.agreement),
            signature: order
                .agreement
                .agreed
                .as_ref()
                .and_then(|agreed| agreed.signature.clone()),
            footer: format!("{} · {title}", order.number),
            title,
        })
    }

    fn piece(&self, line: &Line, sum: Money, off: Money) -> Result<Piece, Error> {
        let label = line.label.get(self.words.language());
        let title = match line.quantity {
            1 => label.to_owned(),
            many => format!("{many} × {label}"),
        };
        let text = match &line.made {
            Made::Free(words) => beyond_title(words),
            Made::Design(_) | Made::Article(_) => line.name.clone(),
        };
        let snapshot = line.snapshot();
        let pictured = snapshot.map(|snapshot| Pictured::of(snapshot, self.words));
        let Pictured { picture, side, views } = pictured.unwrap_or_default();
        Ok(Piece {
            title,
            text,
            due: line.due.map(|due| self.words.due_date(due)).unwrap_or_default(),
            picture,
            side,
            views,
            facts: snapshot.map(|snapshot| self.facts(snapshot)).unwrap_or_default(),
            price: self.price(line, off)?,
            total: self.words.money(&sum),
        })
    }

    fn facts(&self, snapshot: &Snapshot) -> Vec<Fact> {
        let fact = |answer: &FrozenAnswer| {
            let swatch = answer.values.iter().find(|value| value.swatch);
            let swatch = swatch.and_then(|value| snapshot.swatches.get(&value.id));
            Fact {
                label: answer.called().get(self.words.language()).to_owned(),
                text: self.words.frozen_answer(answer),
                colour: swatch.and_then(|swatch| Colour::parse(&swatch.colour)),
            }
        };
        snapshot.answers.iter().map(fact).collect()
    }

    /// How the price of one comes about, as far as it says more than the total.
    fn price(&self, line: &Line, off: Money) -> Result<Vec<Sum>, Error> {
        let mut sums = Vec::new();
        if let Some(snapshot) = line.snapshot().filter(|snapshot| snapshot.price.lines.len() > 1) {
            let told = |one: &engine::session::PriceLine| Sum {
                label: one.label.get(self.words.language()).to_owned(),
                amount: self.words.money(&one.amount),
                strong: false,
            };
            sums.extend(snapshot.price.lines.iter().map(told));
            let agreed = line.price.checked_sub(snapshot.price.total)?;
            if !agreed.is_zero() {
                sums.push(self.sum("order_paper.as_agreed", &[], agreed));
            }
        }
        if line.quantity > 1 {
            sums.push(self.sum("order_paper.each", &[], line.price));
        }
        if let Some(discount) = &line.discount
            && !off.is_zero()
        {
            let args = [("reason", discount.reason.clone())];
            let code = match &discount.off {
                Off::To(_) => "order_paper.agreed_price",
                Off::Percent(_) | Off::Amount(_) => "order_paper.discount",
            };
            sums.push(self.sum(code, &args, negative(off)));
        }
        Ok(sums)
    }

    fn sums(&self) -> Vec<Sum> {
        let bill = &self.order.brief.bill;
        let order = &self.order.brief.order;
        let mut sums = sums(self.words, order, bill);
        if order.deposit.is_some() && !bill.deposit_open().is_zero() {
            sums.push(self.sum("order_paper.deposit", &[], bill.deposit));
        }
        for payment in &self.order.payments {
            let code = if payment.amount.minor < 0 {
                "order_paper.paid_back"
            } else {
                "order_paper.payment"
            };
            let way = self.text(&format!("way.{}", payment.way));
            let args = [("day", self.words.long_date(payment.day)), ("way", way)];
            sums.push(self.sum(code, &args, negative(payment.amount)));
        }
        if !self.order.payments.is_empty() {
            let code = if bill.balance.minor < 0 {
                "order_paper.credit"
            } else {
                "order_paper.balance"
            };
            let minor = bill.balance.minor.saturating_abs();
            sums.push(self.strong(code, Money { minor, ..bill.balance }));
        }
        sums
    }

    fn sum(&self, code: &str, args: &[(&str, String)], amount: Money) -> Sum {
        sum(self.words, code, args, amount)
    }

    fn strong(&self, code: &str, amount: Money) -> Sum {
        Sum {
            strong: true,
            ..self.sum(code, &[], amount)
        }
    }

    fn inner(&self) -> Vec<Inner> {
        let (order, customer) = (&self.order.brief.order, &self.order.brief.customer);
        let minutes = self.order.lines.iter().filter_map(|line| {
            let snapshot = line.snapshot()?;
            Some(snapshot.minutes.saturating_mul(line.quantity))
        });
        let minutes = minutes.fold(0_u32, u32::saturating_add);
        let time = match minutes {
            0 => String::new(),
            minutes => self.words.minutes(minutes),
        };
        let allowed = Allowed::ALL.into_iter().filter(|what| customer.allows(*what));
        let allowed: Vec<String> = allowed
            .map(|what| self.text(&format!("allowed.{}", what.code())))
            .collect();
        let all = [
            ("order_paper.allergies", customer.allergies.clone()),
            ("order_paper.private", order.private.clone()),
            ("order_paper.bench_note", order.note.clone()),
            ("order_paper.customer_note", customer.note.clone()),
            ("order_paper.time", time),
            ("order_paper.allowed", allowed.join("\n")),
        ];
        let told = all.into_iter().filter(|(_, text)| !text.is_empty());
        told.map(|(code, text)| Inner {
            title: self.text(code),
            text,
        })
        .collect()
    }
}

/// What stands under the workshop's name, a line each.
pub(super) fn address(settings: &Settings) -> Vec<String> {
    let lines = settings.address.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What a free line says beyond its title; all of it, when the title had no room for the whole first line.
fn beyond_title(words: &str) -> String {
    let words = words.trim();
    let (first, rest) = words.split_once('\n').unwrap_or((words, ""));
    let rest = if first.trim() == title_of(words) { rest } else { words };
    rest.trim().to_owned()
}

/// "Terms agreed on 2 June 2026 by Ada Lovelace", without the name where nobody is to know it any more; empty: nobody did.
pub fn agreed(words: &Words, settings: &Settings, agreement: &Agreement) -> String {
    let Some(agreed) = &agreement.agreed else {
        return String::new();
    };
    let day = words.long_date(agreed.at.date(settings.time_zone));
    let code = match (agreement.terms.is_empty(), &agreed.signature) {
        _ if agreed.name.is_empty() => "order_paper.agreed_then",
        (false, _) => "order_paper.terms_agreed",
        (true, Some(_)) => "order_paper.signed_by",
        (true, None) => "order_paper.agreed_by",
    };
    words.text(code, &[("day", day), ("name", agreed.name.clone())])
}

/// From the pieces to the total: what is taken off the whole, tax, rounding.
pub fn sums(words: &Words, order: &Order, bill: &Bill) -> Vec<Sum> {
    let mut sums = Vec::new();
    if let Some(discount) = &order.discount {
        sums.push(sum(words, "order_paper.sum", &[], bill.sum));
        let args = [("reason", discount.reason.clone())];
        sums.push(sum(words, "order_paper.discount", &args, negative(bill.off)));
    }
    let taxes = |code: &str| {
        let told = |tax: &TaxSum| {
            let percent = words.number(&tax.rate.percent, 3);
            let args = [("label", tax.rate.label.clone()), ("percent", percent)];
            sum(words, code, &args, tax.tax)
        };
        bill.taxes.iter().map(told).collect::<Vec<_>>()
    };
    if !order.inclusive {
        sums.extend(taxes("order_paper.tax_on"));
    }
    if !bill.rounding.is_zero() {
        sums.push(sum(words, "order_paper.rounding", &[], bill.rounding));
    }
    sums.push(Sum {
        strong: true,
        ..sum(words, "order_paper.total", &[], bill.total)
    });
    if order.inclusive {
        sums.extend(taxes("order_paper.tax_in"));
    }
    sums
}

fn sum(words: &Words, code: &str, args: &[(&str, String)], amount: Money) -> Sum {
    Sum {
        label: words.text(code, args),
        amount: words.money(&amount),
        strong: false,
    }
}

fn negative(amount: Money) -> Money {
    Money {
        minor: amount.minor.saturating_neg(),
        ..amount
    }
}
