//! Measures as typed; units there and back.

use proptest::prelude::*;
use quantity::{Dimension, Measure, Number, Quantity, Unit};

fn unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::ALL.to_vec())
}

proptest! {
    #[test]
    fn units_there_and_back_are_exact(n in any::<i32>(), d in 1i64..1000, from in unit(), to in unit()) {
        let value = Number::ratio(i64::from(n), d).expect("not over nought");
        let measure = Measure::new(value, from);
        match measure.in_unit(to) {
            Some(other) => {
                prop_assert_eq!(from.dimension(), to.dimension());
                prop_assert_eq!(other.quantity(), measure.quantity());
                prop_assert_eq!(other.in_unit(from), Some(measure));
            }
            None => prop_assert_ne!(from.dimension(), to.dimension()),
        }
    }

    #[test]
    fn inch_fractions_to_a_64th_come_back_as_typed(whole in 0u32..200, top in 1u32..64, power in 1u32..7) {
        let bottom = 2u32.pow(power);
        let (top, bottom) = (top % bottom, bottom);
        prop_assume!(top % 2 == 1);
        let typed = if whole == 0 { format!("{top}/{bottom} in") } else { format!("{whole} {top}/{bottom} in") };
        let measure = Measure::parse(&typed).expect("a tape measure's fraction reads");
        prop_assert_eq!(measure.to_string(), typed.clone());
        let by_mark = Measure::parse(&typed.replace(" in", "\"")).expect("the inch mark reads");
        prop_assert_eq!(by_mark, measure);
    }

    #[test]
    fn text_comes_back(n in any::<i64>(), d in 1i64..100_000, unit in unit()) {
        let measure = Measure::new(Number::ratio(n, d).expect("not over nought"), unit);
        prop_assert_eq!(Measure::parse(&measure.to_string()).expect("own text reads"), measure);
    }

    #[test]
    fn nothing_typed_makes_it_panic(text in "\\PC{0,30}|[0-9 ./'\"½a-z]{0,20}") {
        let _ = Measure::parse(&text);
    }
}

#[test]
fn people_type_measures_like_this() {
    for (typed, expected) in [
        ("110 cm", Some("110 cm")),
        ("110cm", Some("110 cm")),
        ("110", Some("110")),
        ("43 1/4 in", Some("43 1/4 in")),
        ("43 1/4\"", Some("43 1/4 in")),
        ("43¼″", Some("43 1/4 in")),
        ("43.25 inches", Some("43 1/4 in")),
        ("5 ft 3 1/2 in", Some("63 1/2 in")),
        ("5' 3\"", Some("63 in")),
        ("5 ft", Some("5 ft")),
        ("2 m²", Some("2 m2")),
        ("1/3 m", Some("1/3 m")),
        ("3 pcs", Some("3 piece")),
        ("-2.5 mm", Some("-2.5 mm")),
        ("3 elephants", None),
        ("5 ft 3 cm", None),
        ("cm", None),
        ("", None),
    ] {
        let read = Measure::parse(typed).ok().map(|measure| measure.to_string());
        assert_eq!(read.as_deref(), expected, "typed {typed:?}");
    }
}

#[test]
fn every_symbol_reads_back() {
    for unit in Unit::ALL {
        assert_eq!(Unit::parse(unit.symbol()), Some(unit), "{unit:?}");
    }
}

#[test]
fn only_like_compares_with_like() {
    let length = |text: &str| Measure::parse(text).expect("reads").quantity();
    assert!(length("1 m") > length("99 cm"));
    assert!(length("1 in") == length("25.4 mm"));
    assert_eq!(length("1 l"), length("1000 ml"));
    assert_eq!(length("1 m").partial_cmp(&length("1 g")), None);
    assert_eq!(length("1 m").checked_add(&length("1 g")), None);
}

#[test]
fn products_and_quotients_carry_their_dimension() {
    let length = Measure::parse("2 m").expect("reads").quantity();
    let area = length.checked_mul(&length).expect("an area");
    assert_eq!(area.dimension, Dimension::AREA);
    assert_eq!(area.in_unit(Unit::SquareM), Some(Number::from(4)));
    let rate = Quantity::money(3).checked_div(&area).expect("money by area");
    assert_eq!(rate.checked_mul(&area), Some(Quantity::money(3)));
    assert_eq!(length.checked_div(&Quantity::bare(0)), None);
}
