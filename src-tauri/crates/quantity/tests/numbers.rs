//! Numbers against plain big rationals, and as people type them.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;
use proptest::prelude::*;
use quantity::{Number, RoundingMode};

/// A number both ways: small ones, and some beyond a machine word.
fn number() -> impl Strategy<Value = (Number, BigRational)> {
    let edge = prop_oneof![any::<i64>(), -100i64..100, Just(i64::MIN), Just(i64::MAX)];
    let parts = (edge, prop_oneof![1i64..100, Just(i64::MAX), 1i64..i64::MAX], 0u32..3);
    parts.prop_map(|(n, d, power)| {
        let mut number = Number::ratio(n, d).expect("the denominator is positive");
        let mut plain = BigRational::new(BigInt::from(n), BigInt::from(d));
        for _ in 0..power {
            number = &number * &number;
            plain = &plain * &plain;
        }
        (number, plain)
    })
}

fn same(number: &Number, plain: &BigRational) -> bool {
    let text = format!("{}/{}", plain.numer(), plain.denom());
    *number == Number::parse(&text).expect("a fraction reads")
        && number.bits() == plain.numer().bits() + plain.denom().bits()
}

proptest! {
    #[test]
    fn arithmetic_agrees_with_big_rationals((a, x) in number(), (b, y) in number()) {
        prop_assert!(same(&(&a + &b), &(&x + &y)));
        prop_assert!(same(&(&a - &b), &(&x - &y)));
        prop_assert!(same(&(&a * &b), &(&x * &y)));
        prop_assert!(same(&-&a, &-&x));
        prop_assert!(same(&a.abs(), &x.abs()));
        prop_assert_eq!(a.cmp(&b), x.cmp(&y));
        prop_assert_eq!(a == b, x == y);
        match a.checked_div(&b) {
            Some(quotient) => prop_assert!(same(&quotient, &(&x / &y))),
            None => prop_assert!(b.is_zero()),
        }
    }

    #[test]
    fn rounding_agrees_with_big_rationals((a, x) in number(), (step, s) in number()) {
        prop_assert!(same(&a.floor(), &x.floor()));
        prop_assert!(same(&a.ceil(), &x.ceil()));
        prop_assert!(same(&a.round(), &x.round()));
        match a.round_to(&step, RoundingMode::Up) {
            Some(up) => prop_assert!(same(&up, &((&x / &s).ceil() * &s))),
            None => prop_assert!(!step.is_positive()),
        }
    }

    #[test]
    fn text_comes_back((a, _) in number()) {
        prop_assert_eq!(&Number::parse(&a.to_string()).expect("own text reads"), &a);
    }

    #[test]
    fn decimals_are_the_nearest((a, _) in number(), places in 0u32..6) {
        let decimal = Number::parse(&a.to_decimal(places)).expect("a decimal reads");
        let step = Number::ratio(1, 10i64.pow(places)).expect("not over nought");
        prop_assert_eq!(Some(decimal), a.round_to(&step, RoundingMode::Nearest));
    }

    #[test]
    fn nothing_typed_makes_it_panic(text in "\\PC{0,30}|[-+0-9 ./½⅜]{0,20}") {
        let _ = Number::parse(&text);
    }
}

#[test]
fn people_type_numbers_like_this() {
    for (typed, expected) in [
        ("12.5", Some("12.5")),
        (" 7 ", Some("7")),
        ("-0.50", Some("-0.5")),
        (".5", Some("0.5")),
        ("+3", Some("3")),
        ("3/8", Some("0.375")),
        ("12 3/8", Some("12.375")),
        ("12-3/8", Some("12.375")),
        ("-12 3/8", Some("-12.375")),
        ("12⅜", Some("12.375")),
        ("½", Some("0.5")),
        ("−2", Some("-2")),
        ("1/3", Some("1/3")),
        ("7/3", Some("7/3")),
        ("5.", None),
        ("1,5", None),
        ("1e5", None),
        ("1/0", None),
        ("", None),
        ("-", None),
        ("1.2.3", None),
        ("1.5/2", None),
        ("1 2", None),
        ("٣", None),
    ] {
        let read = Number::parse(typed).ok().map(|number| number.to_string());
        assert_eq!(read.as_deref(), expected, "typed {typed:?}");
    }
}

#[test]
fn decimals_round_half_away_from_nought() {
    for (typed, places, expected) in [
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("2.345", 2, "2.35"),
        ("-2.345", 2, "-2.35"),
        ("2.344", 2, "2.34"),
        ("-0.004", 2, "0.00"),
        ("2", 2, "2.00"),
        ("1/3", 4, "0.3333"),
    ] {
        assert_eq!(
            Number::parse(typed).expect("reads").to_decimal(places),
            expected,
            "{typed} to {places}"
        );
    }
}
