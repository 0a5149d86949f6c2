//! What a piece and an order cost: discounts, tax, deposit, what was paid and what is left to pay.
//!
//! Everything is exact until it becomes coins, and each sum is rounded once, halves away from nought. What it is not: an
//! invoice. Where to start: [`bill`].

use quantity::{Currency, Money, MoneyError, Number};
use serde::{Deserialize, Serialize};

/// Largest sum that is taken anywhere, in the smallest coin: far beyond any workshop, and so far from where 64 bits end that
/// no sum of orders gets there.
pub const MOST: i64 = 10_000_000_000_000;

/// A rate of tax, as it was on the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxRate {
    /// As it is called on papers: "VAT".
    pub label: String,
    /// Per cent, exactly: 19, 8.1.
    pub percent: Number,
}

/// What is taken off a price, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    /// How much.
    pub off: Off,
    /// Why; never empty.
    pub reason: String,
}

/// How much is taken off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Off {
    /// So many per cent of it, 0 to 100.
    Percent(Number),
    /// A sum, of all pieces together.
    Amount(Money),
    /// One piece costs this instead.
    To(Money),
}

/// What is to be paid before the work begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deposit {
    /// So many per cent of the total, 0 to 100.
    Percent(Number),
    /// A sum.
    Amount(Money),
}

/// One line of an order, as far as money goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    /// Price of one piece.
    pub price: Money,
    /// How many.
    pub quantity: u32,
    /// What is taken off this line.
    pub discount: Option<Discount>,
    /// The tax on it; `None`: none.
    pub tax: Option<TaxRate>,
}

/// What holds for all lines of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What everything is in.
    pub currency: Currency,
    /// Prices hold the tax already.
    pub inclusive: bool,
    /// What is taken off the whole.
    pub discount: Option<Discount>,
    /// What was asked for in advance.
    pub deposit: Option<Deposit>,
    /// Totals are whole multiples of this many of the smallest coin (5 in Switzerland); 1 elsewhere.
    pub step: u32,
}

/// A line, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// All its pieces, before anything is taken off.
    pub full: Money,
    /// What is taken off it; below nought when one piece was agreed to cost more.
    pub off: Money,
    /// What is left.
    pub sum: Money,
}

/// The tax of one rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxSum {
    /// The rate.
    pub rate: TaxRate,
    /// What it is taken of, without the tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
}

/// An order's money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// Its lines, counted, in their order.
    pub lines: Vec<Counted>,
    /// The lines together.
    pub sum: Money,
    /// What is taken off the whole.
    pub off: Money,
    /// The tax, a rate once, in the order of first use.
    pub taxes: Vec<TaxSum>,
    /// Added or taken off so that the total can be paid in coins that there are.
    pub rounding: Money,
    /// What the customer pays in all.
    pub total: Money,
    /// What was asked for in advance.
    pub deposit: Money,
    /// What was paid.
    pub paid: Money,
    /// What is left to pay; below nought: to be given back.
    pub balance: Money,
}

impl Bill {
    /// What of the deposit is still to come.
    pub fn deposit_open(&self) -> Money {
        let minor = (self.deposit.minor.saturating_sub(self.paid.minor)).max(0);
        Money { minor, ..self.deposit }
    }
}

/// Works out an order's money. What is taken off the whole is shared among the rates of tax by what their lines come to,
/// the last rate taking what the coins leave over, so that the parts always add up.
pub fn bill(lines: &[Priced], terms: &Terms, paid: &[Money]) -> Result<Bill, MoneyError> {
    let nothing = Money::zero(terms.currency);
    let counted: Vec<Counted> = lines.iter().map(count).collect::<Result<_, _>>()?;
    let mut sum = nothing;
    for line in &counted {
        sum = sum.checked_add(line.sum)?;
    }
    let off = taken_off(terms.discount.as_ref(), sum)?;
    let goods = sum.checked_sub(off)?;
    let taxes = taxes(lines, &counted, sum, goods, terms)?;
    let mut total = goods;
    if !terms.inclusive {
        for tax in &taxes {
            total = total.checked_add(tax.tax)?;
        }
    }
    let payable = in_steps(total, terms.step)?;
    let deposit = match &terms.deposit {
        None => nothing,
        // What was taken off since leaves less to ask for.
        Some(Deposit::Amount(amount)) => (*amount).min(payable.max(nothing)),
        Some(Deposit::Percent(percent)) => in_steps(share(payable, percent)?, terms.step)?,
    };
    let mut received = nothing;
    for amount in paid {
        received = received.checked_add(*amount)?;
    }
    Ok(Bill {
        lines: counted,
        sum,
        off,
        taxes,
        rounding: payable.checked_sub(total)?,
        total: payable,
        deposit,
        paid: received,
        balance: payable.checked_sub(received)?,
    })
}

fn count(line: &Priced) -> Result<Counted, MoneyError> {
    let full = line.price.checked_mul(line.quantity)?;
    let off = match line.discount.as_ref().map(|discount| &discount.off) {
        Some(Off::To(price)) => full.checked_sub(price.checked_mul(line.quantity)?)?,
        _ => taken_off(line.discount.as_ref(), full)?,
    };
    Ok(Counted {
        full,
        off,
        sum: full.checked_sub(off)?,
    })
}

/// Never more than there is.
fn taken_off(discount: Option<&Discount>, of: Money) -> Result<Money, MoneyError> {
    let off = match discount.map(|discount| &discount.off) {
        None => return Ok(Money::zero(of.currency)),
        Some(Off::Percent(percent)) => share(of, percent)?,
        Some(Off::Amount(amount)) => *amount,
        Some(Off::To(price)) => of.checked_sub(*price)?,
    };
    of.checked_sub(off)?; // Two currencies are refused before they are compared.
    Ok(Money {
        minor: off.minor.min(of.minor.max(0)),
        ..off
    })
}

fn share(of: Money, percent: &Number) -> Result<Money, MoneyError> {
    Money::from_number(&(of.to_number() * percent / Number::from(100)), of.currency)
}

fn taxes(
    lines: &[Priced],
    counted: &[Counted],
    sum: Money,
    goods: Money,
    terms: &Terms,
) -> Result<Vec<TaxSum>, MoneyError> {
    // What the lines of each rate come to, those without tax among them, in the order of first use.
    let mut groups: Vec<(Option<&TaxRate>, Money)> = Vec::new();
    for (line, counted) in lines.iter().zip(counted) {
        match groups.iter_mut().find(|(rate, _)| *rate == line.tax.as_ref()) {
            Some((_, so_far)) => *so_far = so_far.checked_add(counted.sum)?,
            None => groups.push((line.tax.as_ref(), counted.sum)),
        }
    }
    let mut left = goods;
    let last = groups.len().saturating_sub(1);
    let mut taxes = Vec::new();
    for (place, (rate, group)) in groups.into_iter().enumerate() {
        let part = match place == last || sum.is_zero() {
            true => left,
            false => Money::from_number(
                &(group.to_number() * goods.to_number() / sum.to_number()),
                terms.currency,
            )?,
        };
        left = left.checked_sub(part)?;
        if let Some(rate) = rate {
            taxes.push(tax(rate, part, terms.inclusive)?);
        }
    }
    Ok(taxes)
}

fn tax(rate: &TaxRate, of: Money, inclusive: bool) -> Result<TaxSum, MoneyError> {
    let whole = Number::from(100);
    // A file may say anything; a rate below nought is none.
    let percent = if rate.percent.is_negative() {
        &Number::from(0)
    } else {
        &rate.percent
    };
    let base = if inclusive { &whole + percent } else { whole };
    let tax = Money::from_number(&(of.to_number() * percent / base), of.currency)?;
    Ok(TaxSum {
        rate: rate.clone(),
        net: if inclusive { of.checked_sub(tax)? } else { of },
        tax,
    })
}

/// The nearest sum that can be paid; halves go away from nought.
fn in_steps(sum: Money, step: u32) -> Result<Money, MoneyError> {
    let step = i64::from(step.max(1));
    let (whole, rest) = (sum.minor / step, sum.minor % step);
    let up = if rest.abs() * 2 >= step { rest.signum() } else { 0 };
    let minor = whole.checked_add(up).and_then(|n| n.checked_mul(step));
    Ok(Money {
        minor: minor.ok_or(MoneyError::TooLarge)?,
        ..sum
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn euros(minor: i64) -> Money {
        Money {
            minor,
            currency: Currency::EUR,
        }
    }

    fn rate(percent: &str) -> TaxRate {
        TaxRate {
            label: "VAT".to_owned(),
            percent: percent.parse().unwrap(),
        }
    }

    fn discount(off: Off) -> Option<Discount> {
        Some(Discount {
            off,
            reason: "a scratch".to_owned(),
        })
    }

    fn line(minor: i64, quantity: u32, tax: Option<TaxRate>) -> Priced {
        Priced {
            price: euros(minor),
            quantity,
            discount: None,
            tax,
        }
    }

    fn terms(inclusive: bool) -> Terms {
        Terms {
            currency: Currency::EUR,
            inclusive,
            discount: None,
            deposit: None,
            step: 1,
        }
    }

    #[test]
    fn tax_within_and_on_top() {
        let lines = [line(11_900, 1, Some(rate("19"))), line(1_070, 2, Some(rate("7")))];
        let within = bill(&lines, &terms(true), &[]).unwrap();
        assert_eq!(within.total, euros(14_040));
        let sums: Vec<_> = within.taxes.iter().map(|t| (t.net.minor, t.tax.minor)).collect();
        assert_eq!(sums, [(10_000, 1_900), (2_000, 140)]);
        let on_top = bill(&lines, &terms(false), &[]).unwrap();
        assert_eq!(on_top.total, euros(14_040 + 2_261 + 150));
    }

    #[test]
    fn what_is_taken_off_is_never_more_than_there_is() {
        let mut one = line(5_000, 3, None);
        for (off, sum) in [
            (Off::Percent("10".parse().unwrap()), 13_500),
            (Off::Amount(euros(1_250)), 13_750),
            (Off::Amount(euros(99_999)), 0),
            (Off::To(euros(4_000)), 12_000),
            (Off::To(euros(6_000)), 18_000),
        ] {
            one.discount = discount(off);
            assert_eq!(bill(&[one.clone()], &terms(true), &[]).unwrap().sum, euros(sum));
        }
    }

    #[test]
    fn coins_deposit_and_balance() {
        let terms = Terms {
            step: 5,
            deposit: Some(Deposit::Percent("50".parse().unwrap())),
            ..terms(true)
        };
        let bill = bill(&[line(10_008, 1, None)], &terms, &[euros(5_005), euros(-5)]).unwrap();
        assert_eq!((bill.total, bill.rounding), (euros(10_010), euros(2)));
        assert_eq!((bill.deposit, bill.deposit_open()), (euros(5_005), euros(5)));
        assert_eq!((bill.paid, bill.balance), (euros(5_000), euros(5_010)));
    }

    #[test]
    fn no_more_is_asked_for_in_advance_than_there_is_to_pay() {
        let terms = Terms {
            deposit: Some(Deposit::Amount(euros(9_000))),
            discount: discount(Off::Percent(Number::from(50))),
            ..terms(true)
        };
        let bill = bill(&[line(10_000, 1, None)], &terms, &[]).unwrap();
        assert_eq!((bill.total, bill.deposit), (euros(5_000), euros(5_000)));
    }

    #[test]
    fn a_rate_below_nought_is_none() {
        for percent in ["-100", "-1"] {
            let lines = [line(500, 1, Some(rate(percent)))];
            let bill = bill(&lines, &terms(true), &[]).unwrap();
            assert_eq!((bill.total, bill.taxes[0].tax), (euros(500), euros(0)), "{percent}");
        }
    }

    #[test]
    fn two_currencies_never_meet() {
        let franc = Money {
            currency: Currency::parse("CHF").unwrap(),
            ..euros(100)
        };
        assert!(matches!(
            bill(&[line(500, 1, None)], &terms(true), &[franc]),
            Err(MoneyError::Mixed(..))
        ));
    }

    proptest! {
        /// Against plain whole-number arithmetic, written another way.
        #[test]
        fn everything_adds_up(
            prices in prop::collection::vec((0i64..500_000, 1u32..20, 0usize..4, 0i64..101, 0..3), 0..8),
            percent in 0i64..101,
            inclusive: bool,
            step in prop::sample::select(vec![1u32, 5]),
            paid in prop::collection::vec(-20_000i64..200_000, 0..4),
        ) {
            let rates = [None, Some(rate("19")), Some(rate("7")), Some(rate("8.1"))];
            // What is taken off a line, three ways: per cent, a sum of all pieces, or another price of one.
            let off_of = |kind: i32, off: i64| match kind {
                0 => Off::Percent(off.into()),
                1 => Off::Amount(euros(off * 1_000)),
                _ => Off::To(euros(off * 1_000)),
            };
            let lines: Vec<Priced> = prices.iter().map(|(price, quantity, tax, off, kind)| Priced {
                discount: discount(off_of(*kind, *off)),
                ..line(*price, *quantity, rates[*tax].clone())
            }).collect();
            let terms = Terms { step, discount: discount(Off::Percent(percent.into())), ..terms(inclusive) };
            let paid: Vec<Money> = paid.into_iter().map(euros).collect();
            let bill = bill(&lines, &terms, &paid).unwrap();
            let hundredth = |of: i64, percent: i64| (of * percent * 2 + 100) / 200;
            let mut sum = 0;
            for ((price, quantity, _, off, kind), counted) in prices.iter().zip(&bill.lines) {
                let full = price * i64::from(*quantity);
                let left = match kind {
                    0 => full - hundredth(full, *off),
                    1 => (full - off * 1_000).max(0),
                    _ => off * 1_000 * i64::from(*quantity),
                };
                prop_assert_eq!(counted.sum.minor, left);
                sum += counted.sum.minor;
            }
            prop_assert_eq!(bill.sum.minor, sum);
            prop_assert_eq!(bill.off.minor, hundredth(sum, percent));
            let goods = sum - bill.off.minor;
            let tax: i64 = bill.taxes.iter().map(|t| t.tax.minor).sum();
            let net: i64 = bill.taxes.iter().map(|t| t.net.minor).sum();
            if lines.iter().all(|line| line.tax.is_some()) {
                prop_assert_eq!(net + if inclusive { tax } else { 0 }, goods, "every coin is in one rate");
            }
            let before = goods + if inclusive { 0 } else { tax };
            prop_assert_eq!(bill.total.minor, before + bill.rounding.minor);
            prop_assert_eq!(bill.total.minor % i64::from(step), 0);
            prop_assert!(bill.rounding.minor.abs() * 2 <= i64::from(step));
            prop_assert_eq!(bill.balance.minor, bill.total.minor - paid.iter().map(|m| m.minor).sum::<i64>());
        }
    }
}
