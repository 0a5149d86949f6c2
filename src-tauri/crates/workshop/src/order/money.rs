//! The money of an order: what is taken off, what is asked for in advance, what was paid.

use chrono::NaiveDate;
use domain::action::About;
use domain::bill::{Priced, Terms, bill};
use domain::id::PaymentId;
use domain::payment::Way;
use domain::{Action, Bill, CustomerId, Deposit, Discount, Line, LineId, Off, Order, OrderId, Payment, Settings};
use engine::template::Labels;
use quantity::{Currency, Money, Number};

use super::take::countable;
use crate::workshop::Deed;
use crate::{Error, Workshop, limits};

/// A payment to note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPayment {
    /// How much; below nought: given back.
    pub amount: Money,
    /// How.
    pub way: Way,
    /// On which day; `None`: today.
    pub day: Option<NaiveDate>,
    /// What else is to be known; may be empty.
    pub note: String,
}

/// What holds for all lines of an order.
fn terms(currency: Currency, order: &Order) -> Terms {
    Terms {
        currency,
        inclusive: order.inclusive,
        discount: order.discount.clone(),
        deposit: order.deposit.clone(),
        step: order.step,
    }
}

/// The money of an order with these lines and nothing paid. More can't be asked for in advance than it comes to.
pub(super) fn order_money(settings: &Settings, order: &Order, lines: &[Priced]) -> Result<Bill, Error> {
    let bill = bill(lines, &terms(settings.currency, order), &[])?;
    no_more_than_all(order, &bill)?;
    Ok(bill)
}

fn no_more_than_all(order: &Order, bill: &Bill) -> Result<(), Error> {
    match &order.deposit {
        Some(Deposit::Amount(asked)) if asked.minor > bill.total.minor => Err(Error::DepositTooLarge),
        _ => Ok(()),
    }
}

impl Workshop {
    /// An order's money, of its lines and payments as they stand.
    pub fn bill(&self, order: &Order) -> Result<Bill, Error> {
        let currency = self.settings()?.currency;
        let lines: Vec<_> = self
            .db()
            .line_briefs_of(order.id)?
            .into_iter()
            .map(|line| line.priced)
            .collect();
        let paid = self.db().paid_for(order.id)?;
        Ok(bill(&lines, &terms(currency, order), &paid)?)
    }

    /// What an order for a finished design would come to if it were taken now, on these terms about the deposit. Nothing is
    /// written.
    pub fn order_ahead(&self, design: LineId, deposit: Option<Deposit>) -> Result<(Order, Bill), Error> {
        self.checked_deposit(deposit.as_ref())?;
        let (design, settings) = (self.design(design)?, self.settings()?);
        let priced = Priced {
            price: design.price()?,
            quantity: design.line.quantity,
            discount: None,
            tax: settings.rate(0).cloned(),
        };
        let nobody = (OrderId::from([0; 16]), CustomerId::from([0; 16]));
        let order = Order {
            inclusive: settings.inclusive,
            step: settings.step,
            deposit,
            ..Order::taken(nobody.0, String::new(), nobody.1, self.now())
        };
        let bill = order_money(&settings, &order, &[priced])?;
        Ok((order, bill))
    }

    /// A part of the whole, or a sum of this workshop's currency.
    pub(super) fn checked_deposit(&self, deposit: Option<&Deposit>) -> Result<(), Error> {
        match deposit {
            Some(Deposit::Percent(percent)) => checked_percent(percent),
            Some(Deposit::Amount(amount)) => self.own_money(*amount).map(drop),
            None => Ok(()),
        }
    }

    /// Takes something off the price of an order, or of one of its pieces; `None` takes that back.
    pub fn order_discount(
        &mut self,
        number: &str,
        line: Option<LineId>,
        discount: Option<Discount>,
    ) -> Result<(), Error> {
        let order = self.open_order(number)?;
        let line = line.map(|id| self.line_in(&order, id)).transpose()?;
        let pieces = line.as_ref().map_or(1, |line| line.quantity);
        let discount = discount
            .map(|discount| self.checked_discount(discount, pieces))
            .transpose()?;
        let reason = discount
            .as_ref()
            .map(|discount| discount.reason.clone())
            .unwrap_or_default();
        let what = line.as_ref().map(Line::called).unwrap_or_else(Labels::default);
        self.transact(|work| {
            match line {
                Some(line) => {
                    if line.discount != discount {
                        let touched = work.at();
                        work.writer.update(&Line {
                            discount,
                            touched,
                            ..line
                        })?;
                    }
                }
                None => work.writer.update(&Order {
                    discount,
                    ..order.clone()
                })?,
            }
            let number = order.number;
            Ok(Deed::new(
                Action::OrderDiscounted { number, what, reason },
                About::Order(order.id),
                (),
            ))
        })
    }

    /// Agrees what is to be paid in advance; `None`: nothing.
    pub fn order_deposit(&mut self, number: &str, deposit: Option<Deposit>) -> Result<(), Error> {
        let order = self.open_order(number)?;
        self.checked_deposit(deposit.as_ref())?;
        let order = Order { deposit, ..order };
        let bill = order.deposit.is_some().then(|| self.bill(&order)).transpose()?;
        if let Some(bill) = &bill {
            no_more_than_all(&order, bill)?;
        }
        let amount = bill.map(|bill| bill.deposit);
        self.transact(|work| {
            work.writer.update(&order)?;
            let number = order.number;
            Ok(Deed::new(
                Action::DepositAsked { number, amount },
                About::Order(order.id),
                (),
            ))
        })
    }

    /// Notes a payment, in whatever status the order is: money comes late, and goes back after a cancelled order.
    pub fn order_pay(&mut self, number: &str, payment: NewPayment) -> Result<PaymentId, Error> {
        let order = self.order_row(number)?;
        let NewPayment { amount, way, day, note } = payment;
        let note = limits::text(&note, limits::NOTE)?;
        self.own_money(Money {
            minor: amount.minor.saturating_abs(),
            ..amount
        })?;
        if amount.is_zero() {
            return Err(Error::NothingPaid);
        }
        let today = self.today_date()?;
        let day = match day {
            Some(day) if day > today => return Err(Error::PaidAhead(day)),
            Some(day) => day,
            None => today,
        };
        // What no money can count would break every list that the order is in.
        self.bill(&order)?.balance.checked_sub(amount)?;
        self.transact(|work| {
            let id = PaymentId::from(work.id());
            work.writer.insert(&Payment {
                id,
                order: order.id,
                amount,
                way,
                day,
                note,
            })?;
            let number = order.number;
            Ok(Deed::new(
                Action::OrderPaid { number, amount, way },
                About::Order(order.id),
                id,
            ))
        })
    }

    /// Takes a payment out that was noted by mistake.
    pub fn payment_remove(&mut self, id: PaymentId) -> Result<(), Error> {
        let payment: Payment = self
            .db()
            .get(id.0)?
            .ok_or_else(|| Error::PaymentUnknown(id.to_string()))?;
        let order: Order = self.db().expect(payment.order.0)?;
        self.transact(|work| {
            work.writer.delete::<Payment>(id.0)?;
            let (number, amount) = (order.number, payment.amount);
            Ok(Deed::new(
                Action::PaymentRemoved { number, amount },
                About::Order(order.id),
                (),
            ))
        })
    }

    fn line_in(&self, order: &Order, id: LineId) -> Result<Line, Error> {
        let line: Option<Line> = self.db().get(id.0)?;
        line.filter(|line| line.order == Some(order.id))
            .ok_or_else(|| Error::LineUnknown(id.to_string()))
    }

    /// `pieces` are taken off together.
    fn checked_discount(&self, discount: Discount, pieces: u32) -> Result<Discount, Error> {
        let reason = limits::text(&discount.reason, limits::NAME)?;
        if reason.is_empty() {
            return Err(Error::ReasonMissing);
        }
        match &discount.off {
            Off::Percent(percent) => checked_percent(percent)?,
            Off::Amount(amount) => drop(self.own_money(*amount)?),
            Off::To(price) => drop(countable(self.own_money(*price)?.checked_mul(pieces)?)?),
        }
        Ok(Discount { reason, ..discount })
    }
}

pub(crate) fn checked_percent(percent: &Number) -> Result<(), Error> {
    if percent.is_negative() || *percent > Number::from(100) {
        Err(Error::Percent(percent.clone()))
    } else {
        Ok(())
    }
}
