//! Money: one rounding, half away from nought, and no sum of two currencies.

use proptest::prelude::*;
use quantity::{Currency, Money, MoneyError, Number};

fn currency(code: &str) -> Currency {
    Currency::parse(code).expect("a currency")
}

proptest! {
    #[test]
    fn coins_are_the_nearest_and_halves_go_away_from_nought(n in any::<i32>(), d in 1i32..2000) {
        let amount = Number::ratio(i64::from(n), i64::from(d)).expect("not over nought");
        for code in ["EUR", "JPY", "KWD"] {
            let money = Money::from_number(&amount, currency(code)).expect("small enough");
            let scale = 10i128.pow(currency(code).exponent());
            // Twice the distance in coins, times the denominator: at most the denominator, and a half goes outwards.
            let twice = 2 * (i128::from(money.minor) * i128::from(d) - i128::from(n) * scale);
            prop_assert!(twice.abs() <= i128::from(d));
            if twice.abs() == i128::from(d) {
                prop_assert!((money.minor < 0) == (n < 0), "a half goes away from nought");
                prop_assert_eq!(twice.signum(), i128::from(n).signum());
            }
        }
    }

    #[test]
    fn coins_come_back(minor in any::<i64>()) {
        for code in ["EUR", "JPY", "KWD"] {
            let money = Money { minor, currency: currency(code) };
            prop_assert_eq!(Money::from_number(&money.to_number(), currency(code)), Ok(money));
        }
    }

    #[test]
    fn sums_are_exact_or_refused(a in any::<i64>(), b in any::<i64>(), times in any::<u32>()) {
        let money = |minor| Money { minor, currency: Currency::EUR };
        prop_assert_eq!(money(a).checked_add(money(b)).ok().map(|sum| sum.minor), a.checked_add(b));
        prop_assert_eq!(money(a).checked_sub(money(b)).ok().map(|rest| rest.minor), a.checked_sub(b));
        prop_assert_eq!(money(a).checked_mul(times).ok().map(|all| all.minor), a.checked_mul(i64::from(times)));
    }
}

#[test]
fn currencies_are_those_of_the_list() {
    for (code, exponent) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CHF", 2), ("ISK", 0)] {
        assert_eq!(currency(code).exponent(), exponent, "{code}");
        assert_eq!(currency(code).to_string(), code);
    }
    for code in ["", "eur", "EU", "EURO", "XYZ", "€"] {
        assert_eq!(Currency::parse(code), Err(MoneyError::UnknownCurrency(code.to_owned())));
    }
}

#[test]
fn two_currencies_make_no_sum() {
    let (euro, yen) = (Money::zero(Currency::EUR), Money::zero(currency("JPY")));
    assert_eq!(
        euro.checked_add(yen),
        Err(MoneyError::Mixed(Currency::EUR, currency("JPY")))
    );
}

#[test]
fn too_much_is_refused() {
    let amount = Number::from(i64::MAX);
    assert_eq!(Money::from_number(&amount, Currency::EUR), Err(MoneyError::TooLarge));
    assert_eq!(
        Money::from_number(&amount, currency("JPY")).map(|money| money.minor),
        Ok(i64::MAX)
    );
}

#[test]
fn plain_text_has_the_currency_s_places() {
    assert_eq!(
        Money {
            minor: -1250,
            currency: Currency::EUR
        }
        .to_string(),
        "-12.50 EUR"
    );
    assert_eq!(
        Money {
            minor: 1250,
            currency: currency("JPY")
        }
        .to_string(),
        "1250 JPY"
    );
}
