//! Numbers, measures and money as people of each language write them.

use engine::session::Count;
use num_bigint::BigUint;
use quantity::{Currency, Measure, Money, Number, Quantity, Unit};

use crate::Words;

/// Between a figure and its sign in German, so that a line never breaks there.
const NO_BREAK: char = '\u{a0}';
/// The true minus, as wide as a plus.
const MINUS: char = '−';

impl Words {
    /// A number with at most `places` decimals, idle noughts left out: "12.5", "12,5".
    pub fn number(&self, number: &Number, places: u32) -> String {
        self.decimal(&trimmed(&number.to_decimal(places)))
    }

    /// A measure as it was typed: "110 cm", "43 1/4 in", "10,5 cm".
    pub fn measure(&self, measure: &Measure) -> String {
        let figure = Measure::new(measure.value.clone(), measure.unit).to_string();
        let figure = figure
            .strip_suffix(measure.unit.symbol())
            .unwrap_or(&figure)
            .trim_end()
            .to_owned();
        self.with_unit(&self.decimal(&figure), measure.unit)
    }

    /// What is added to a measure or taken from it: "+8 cm", "−2 cm".
    pub fn signed_measure(&self, measure: &Measure) -> String {
        if measure.value.is_negative() {
            let whole = Measure::new(-&measure.value, measure.unit);
            format!("{MINUS}{}", self.measure(&whole))
        } else {
            format!("+{}", self.measure(measure))
        }
    }

    /// A calculated amount, rounded to what a ruler or scale can show: "163 mm", "0.48 m²", "2".
    pub fn amount(&self, quantity: &Quantity, unit: Unit) -> String {
        match quantity.in_unit(unit) {
            Some(value) => self.with_unit(&self.number(&value, places(unit)), unit),
            // Another dimension than the unit's: a template that compiles has none. The bare figure is still true.
            None => self.number(&quantity.value, 2),
        }
    }

    /// "€134.50", "134,50 €"
    pub fn money(&self, money: &Money) -> String {
        let sign = if money.minor < 0 {
            MINUS.to_string()
        } else {
            String::new()
        };
        sign + &self.unsigned_money(money)
    }

    /// "+€12.00", "−8,00 €"; nought has no sign.
    pub fn signed_money(&self, money: &Money) -> String {
        let sign = if money.minor > 0 { "+" } else { "" };
        sign.to_owned() + &self.money(money)
    }

    /// What a way round or a change costs: "+€10.00", "same price".
    pub fn price_difference(&self, money: &Money) -> String {
        if money.minor == 0 {
            self.text("price.same", &[])
        } else {
            self.signed_money(money)
        }
    }

    /// A count of any size, grouped for reading: "6,417,696,845,720".
    pub fn count(&self, count: &BigUint) -> String {
        grouped(&count.to_string(), self.group_mark())
    }

    /// How many pieces can be made: "720", or "at least 720" where that is all that is known.
    pub fn pieces(&self, count: &Count) -> String {
        let number = self.count(&count.number);
        if count.at_least {
            self.text("count.at_least", &[("count", number)])
        } else {
            number
        }
    }

    /// How many pieces can be made, for whoever only wants to know how large the choice is: beyond a billion a figure says nothing.
    pub fn pieces_roughly(&self, count: &Count) -> String {
        if count.number > BigUint::from(1_000_000_000_u32) {
            self.text("count.above_a_billion", &[])
        } else {
            self.pieces(count)
        }
    }

    /// The size of a file: "340 kB", "12.3 MB".
    pub fn file_size(&self, bytes: u64) -> String {
        let unit = |size: u64, name: &str| {
            let tenths = bytes.saturating_mul(10).div_ceil(size);
            let figure = if tenths >= 1_000 || tenths.is_multiple_of(10) {
                (tenths / 10).to_string()
            } else {
                format!("{}{}{}", tenths / 10, self.decimal_mark(), tenths % 10)
            };
            format!("{figure}{NO_BREAK}{name}")
        };
        match bytes {
            0..1_000_000 => unit(1_000, "kB"),
            1_000_000..1_000_000_000 => unit(1_000_000, "MB"),
            _ => unit(1_000_000_000, "GB"),
        }
    }

    fn unsigned_money(&self, money: &Money) -> String {
        let places = money.currency.exponent() as usize;
        let digits = format!("{:0>width$}", money.minor.unsigned_abs(), width = places + 1);
        let (whole, coins) = digits.split_at(digits.len() - places);
        let whole = grouped(whole, self.group_mark());
        let figure = if coins.is_empty() {
            whole
        } else {
            format!("{whole}{}{coins}", self.decimal_mark())
        };
        let sign = sign_of(money.currency);
        match (self.money_sign_leads(), sign.chars().all(char::is_alphabetic)) {
            (false, _) => format!("{figure}{NO_BREAK}{sign}"),
            (true, true) => format!("{sign}{NO_BREAK}{figure}"),
            (true, false) => format!("{sign}{figure}"),
        }
    }

    fn with_unit(&self, figure: &str, unit: Unit) -> String {
        match unit {
            Unit::One | Unit::Piece => figure.to_owned(),
            _ => format!("{figure} {}", unit_sign(unit)),
        }
    }

    fn decimal(&self, plain: &str) -> String {
        plain.replace('.', &self.decimal_mark().to_string())
    }
}

/// How a unit looks in a sentence.
pub(crate) fn unit_sign(unit: Unit) -> &'static str {
    match unit {
        Unit::SquareMm => "mm²",
        Unit::SquareCm => "cm²",
        Unit::SquareM => "m²",
        Unit::SquareIn => "in²",
        Unit::SquareFt => "ft²",
        other => other.symbol(),
    }
}

/// Decimals that still mean something at a bench.
fn places(unit: Unit) -> u32 {
    match unit {
        Unit::One | Unit::Piece | Unit::SquareMm | Unit::Ml | Unit::Minute => 0,
        Unit::Mm | Unit::Cm | Unit::SquareCm | Unit::G | Unit::Hour => 1,
        Unit::M | Unit::In | Unit::Ft | Unit::Yd | Unit::SquareM | Unit::SquareIn | Unit::SquareFt => 2,
        Unit::L | Unit::Kg | Unit::Oz | Unit::Lb | Unit::TroyOz | Unit::Ct => 2,
    }
}

/// Currencies that readers of both languages know by a sign; others show their code.
fn sign_of(currency: Currency) -> String {
    let sign = match currency.code() {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        "AUD" => "A$",
        "CAD" => "CA$",
        "NZD" => "NZ$",
        code => code,
    };
    sign.to_owned()
}

fn trimmed(decimal: &str) -> String {
    match decimal.contains('.') {
        true => decimal.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => decimal.to_owned(),
    }
}

fn grouped(digits: &str, mark: char) -> String {
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money {
            minor,
            currency: Currency::parse(code).unwrap(),
        }
    }

    #[test]
    fn money_in_both_languages() {
        let (en, de) = (Words::new("en"), Words::new("de-AT"));
        for (minor, code, english, german) in [
            (13_450, "EUR", "€134.50", "134,50\u{a0}€"),
            (5, "EUR", "€0.05", "0,05\u{a0}€"),
            (-800, "EUR", "−€8.00", "−8,00\u{a0}€"),
            (123_456_789, "EUR", "€1,234,567.89", "1.234.567,89\u{a0}€"),
            (1_500, "JPY", "¥1,500", "1.500\u{a0}¥"),
            (9_900, "GBP", "£99.00", "99,00\u{a0}£"),
            (9_900, "CHF", "CHF\u{a0}99.00", "99,00\u{a0}CHF"),
            (1_234, "TND", "TND\u{a0}1.234", "1,234\u{a0}TND"),
        ] {
            assert_eq!(en.money(&money(minor, code)), english);
            assert_eq!(de.money(&money(minor, code)), german);
        }
        assert_eq!(en.signed_money(&money(1_200, "EUR")), "+€12.00");
        assert_eq!(de.signed_money(&money(-1_200, "EUR")), "−12,00\u{a0}€");
        assert_eq!(en.signed_money(&money(0, "EUR")), "€0.00");
        assert_eq!(en.price_difference(&money(0, "EUR")), "same price");
        assert_eq!(de.price_difference(&money(0, "EUR")), "gleicher Preis");
        assert_eq!(en.money(&money(i64::MIN, "EUR")), "−€92,233,720,368,547,758.08");
    }

    #[test]
    fn measures_stay_as_typed() {
        let (en, de) = (Words::new("en"), Words::new("de"));
        for (typed, english, german) in [
            ("110 cm", "110 cm", "110 cm"),
            ("43 1/4 in", "43 1/4 in", "43 1/4 in"),
            ("10.5 cm", "10.5 cm", "10,5 cm"),
            ("3", "3", "3"),
            ("2 m2", "2 m²", "2 m²"),
            ("4 pieces", "4", "4"),
        ] {
            let measure = Measure::parse(typed).unwrap();
            assert_eq!(en.measure(&measure), english);
            assert_eq!(de.measure(&measure), german);
        }
    }

    #[test]
    fn what_can_not_be_counted_is_said_to_be_more() {
        let count = |at_least| Count {
            number: BigUint::from(7_200_u32),
            at_least,
        };
        assert_eq!(Words::new("en").pieces(&count(false)), "7,200");
        assert_eq!(Words::new("de").pieces(&count(true)), "mindestens 7.200");
    }

    #[test]
    fn amounts_are_rounded_for_the_bench() {
        let (en, de) = (Words::new("en"), Words::new("de"));
        let third = Measure::new(Number::ratio(490, 3).unwrap(), Unit::Mm).quantity();
        assert_eq!(en.amount(&third, Unit::Mm), "163.3 mm");
        assert_eq!(de.amount(&third, Unit::Cm), "16,3 cm");
        let area = Measure::new(Number::from(480_000), Unit::SquareMm).quantity();
        assert_eq!(de.amount(&area, Unit::SquareM), "0,48 m²");
        assert_eq!(en.amount(&Quantity::bare(2), Unit::Piece), "2");
    }

    #[test]
    fn huge_counts_read_in_groups() {
        let count = BigUint::from(6_417_696_845_720_u64);
        assert_eq!(Words::new("en").count(&count), "6,417,696,845,720");
        assert_eq!(Words::new("de").count(&count), "6.417.696.845.720");
        assert_eq!(Words::new("en").count(&BigUint::from(720_u32)), "720");
    }
}
