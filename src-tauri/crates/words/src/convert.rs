//! "12 cm in inches": reading what people ask, and telling it as a rule or a scale shows it.
//!
//! The names of units stand in the reader's language, and symbols are read in any.

use quantity::{Measure, Number, Unit};

use crate::Words;

/// What was asked, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// What was asked: "12 cm".
    pub from: String,
    /// What it is: "4.72 in".
    pub to: String,
    /// The same as it stands on an inch rule ("4 23/32 in"), or empty.
    pub on_a_rule: String,
}

/// The finest line of an inch rule.
const FINEST: i64 = 64;

impl Words {
    /// The conversion that `text` asks for; `None`: it asks for none.
    pub fn conversion(&self, text: &str) -> Option<Conversion> {
        let (rest, target) = self.last_unit(text)?;
        let rest = self.without_link(rest);
        let (amount, unit) = self.last_unit(rest)?;
        // A decimal comma is as good as a point.
        let amount = Number::parse(&amount.trim().replace(',', ".")).ok()?;
        let from = Measure::new(amount, unit);
        if unit == target || unit == Unit::One {
            return None;
        }
        let to = from.in_unit(target)?;
        Some(Conversion {
            from: self.measure(&from),
            to: self.measure(&Measure::new(rounded(&to.value, target), target)),
            on_a_rule: match target {
                Unit::In => self.on_a_rule(&to.value),
                _ => String::new(),
            },
        })
    }

    /// The nearest line of an inch rule, where that has a fraction.
    fn on_a_rule(&self, inches: &Number) -> String {
        let lines = (inches * Number::from(FINEST)).round();
        let nearest = &lines / &Number::from(FINEST);
        if nearest == nearest.round() {
            return String::new();
        }
        self.measure(&Measure::new(nearest, Unit::In))
    }

    /// Divides `text` before the unit that it ends with.
    fn last_unit<'t>(&self, text: &'t str) -> Option<(&'t str, Unit)> {
        let text = text.trim_end();
        // "12cm" and "12 cm" alike; a quote is a unit too.
        let of_unit =
            |c: char| c.is_alphabetic() || "\"″”'′’²".contains(c) || c.is_numeric() && text.ends_with(c) && (c == '2');
        let at = text.char_indices().rev().take_while(|(_, c)| of_unit(*c)).last()?.0;
        let (rest, name) = text.split_at(at);
        Some((rest, self.unit_called(name)?))
    }

    fn unit_called(&self, name: &str) -> Option<Unit> {
        let lower = name.to_lowercase();
        let names = self.text("convert.units", &[]);
        let called = names.split_whitespace().filter_map(|pair| pair.split_once('='));
        let symbol = called
            .filter(|(known, _)| *known == lower)
            .map(|(_, symbol)| symbol.to_owned())
            .next();
        Unit::parse(symbol.as_deref().unwrap_or(name)).or_else(|| Unit::parse(&lower))
    }

    /// Without the word between amount and unit: "in", "to", "=".
    fn without_link<'t>(&self, text: &'t str) -> &'t str {
        let text = text.trim_end();
        let links = self.text("convert.links", &[]);
        let link = links.split_whitespace().find(|link| {
            let before = text.to_lowercase();
            before.ends_with(&format!(" {link}"))
        });
        link.map_or(text, |link| &text[..text.len() - link.len()])
    }
}

/// As fine as a person can use it.
fn rounded(value: &Number, unit: Unit) -> Number {
    let parts = match unit {
        Unit::Mm | Unit::SquareMm | Unit::Ml | Unit::Minute => 10,
        Unit::Oz | Unit::Lb | Unit::TroyOz | Unit::Ct | Unit::M | Unit::SquareM | Unit::L | Unit::Kg => 1_000,
        _ => 100,
    };
    &(value * Number::from(parts)).round() / &Number::from(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, text: &str, expected: Option<(&str, &str, &str)>) {
        let found = Words::new(language).conversion(text);
        let found = found
            .as_ref()
            .map(|c| (c.from.as_str(), c.to.as_str(), c.on_a_rule.as_str()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_people_ask_is_understood() {
        check("en", "12 cm in inches", Some(("12 cm", "4.72 in", "4 23/32 in")));
        check("en", "12cm to in", Some(("12 cm", "4.72 in", "4 23/32 in")));
        check("en", "12 cm in", Some(("12 cm", "4.72 in", "4 23/32 in")));
        check("en", "43 1/4\" in mm", Some(("43 1/4 in", "1098.6 mm", "")));
        check("en", "6 in in cm", Some(("6 in", "15.24 cm", "")));
        check("en", "254 mm in inches", Some(("254 mm", "10 in", "")));
        check("en", "2.5 ounces in grams", Some(("2.5 oz", "70.87 g", "")));
        check("en", "3 sqft in m2", Some(("3 ft²", "0.279 m²", "")));
        check("de", "12 cm in Zoll", Some(("12 cm", "4,72 in", "4 23/32 in")));
        check("de", "2,5 Unzen in Gramm", Some(("2,5 oz", "70,87 g", "")));
    }

    #[test]
    fn what_asks_for_nothing_finds_nothing() {
        for text in [
            "",
            "in",
            "Anna",
            "12 cm",
            "12 cm in kg",
            "12 cm in cm",
            "W-1042",
            "12",
            "min",
            "5 in Anna",
            "x cm in mm",
        ] {
            check("en", text, None);
        }
    }
}
