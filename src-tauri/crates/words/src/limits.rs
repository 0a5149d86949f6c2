//! Limits in words: ranges with their gaps, counts, characters.

use chrono::NaiveDate;
use engine::session::Range;
use engine::template::AllowedCharacters;
use quantity::{Measure, Money};

use crate::Words;

impl Words {
    /// What a number can be now: "80 to 150 cm", "80 to 95 or 100 to 150 cm"; gaps are named by what stands around them.
    pub fn limits(&self, ranges: &[Range]) -> String {
        let last = ranges.len().saturating_sub(1);
        let stretches: Vec<String> = ranges
            .iter()
            .enumerate()
            .map(|(i, r)| self.stretch(&r.from, &r.to, i == last))
            .collect();
        self.or(&stretches)
    }

    /// "Days from 1 Mar 2027 to 31 Mar 2027 can be chosen."
    pub fn days(&self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| self.date(day)).unwrap_or_default();
        let code = match (from, until) {
            (Some(_), Some(_)) => "reason.days_between",
            (Some(_), None) => "reason.days_from",
            (None, Some(_)) => "reason.days_until",
            (None, None) => return String::new(),
        };
        self.text(code, &[("from", day(from)), ("until", day(until))])
    }

    /// "80 to 150 cm"
    pub(crate) fn between(&self, from: &Measure, to: &Measure) -> String {
        self.stretch(from, to, true)
    }

    fn stretch(&self, from: &Measure, to: &Measure, with_unit: bool) -> String {
        let shown = |m: &Measure| if with_unit { self.measure(m) } else { self.bare(m) };
        if from == to {
            return shown(from);
        }
        let first = if from.unit == to.unit {
            self.bare(from)
        } else {
            self.measure(from)
        };
        self.text("limit.from_to", &[("from", first), ("to", shown(to))])
    }

    /// A measure without its unit.
    fn bare(&self, measure: &Measure) -> String {
        let whole = self.measure(measure);
        let unit = crate::numbers::unit_sign(measure.unit);
        whole
            .strip_suffix(unit)
            .map_or(whole.clone(), |figure| figure.trim_end().to_owned())
    }

    /// "letters, digits, spaces and . - & '"
    pub fn allowed(&self, allowed: &AllowedCharacters) -> String {
        let kinds = [
            (allowed.letters, "limit.letters"),
            (allowed.digits, "limit.digits"),
            (allowed.spaces, "limit.spaces"),
        ];
        let mut parts: Vec<String> = kinds
            .into_iter()
            .filter(|(is, _)| *is)
            .map(|(_, code)| self.text(code, &[]))
            .collect();
        if !allowed.also.is_empty() {
            // Whoever reads it takes both apostrophes for one.
            let twice = |sign: &char| *sign == '’' && allowed.also.contains('\'');
            let signs: Vec<String> = allowed
                .also
                .chars()
                .filter(|sign| !twice(sign))
                .map(String::from)
                .collect();
            parts.push(signs.join(" "));
        }
        self.and(&parts)
    }

    /// What a text costs: "€0.50 a character after the first 3, spaces are free"; empty when it costs nothing. `spaces`: it can have
    /// some.
    pub fn character_price(&self, per_char: &Money, free: u32, spaces: bool) -> String {
        let price = match (per_char.is_zero(), free) {
            (true, _) => return String::new(),
            (false, 0) => self.text("limit.per_char", &[("price", self.money(per_char))]),
            (false, _) => self.text(
                "limit.per_char_after",
                &[("price", self.money(per_char)), ("free", free.to_string())],
            ),
        };
        match spaces {
            true => self.text("limit.spaces_free", &[("price", price)]),
            false => price,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(from: &str, to: &str) -> Range {
        let measure = |text| Measure::parse(text).unwrap();
        Range {
            from: measure(from),
            to: measure(to),
            step: measure("1 cm"),
        }
    }

    #[test]
    fn gaps_are_named() {
        let (en, de) = (Words::new("en"), Words::new("de"));
        let two = [range("80 cm", "95 cm"), range("100.5 cm", "150 cm")];
        assert_eq!(en.limits(&two[..1]), "80 to 95 cm");
        assert_eq!(en.limits(&two), "80 to 95 or 100.5 to 150 cm");
        assert_eq!(de.limits(&two), "80 bis 95 oder 100,5 bis 150 cm");
        assert_eq!(
            en.limits(&[range("80 cm", "80 cm"), range("90 cm", "99 cm")]),
            "80 or 90 to 99 cm"
        );
        assert_eq!(en.limits(&[]), "");
    }

    #[test]
    fn characters_and_their_price() {
        let (en, de) = (Words::new("en"), Words::new("de"));
        let allowed = AllowedCharacters {
            letters: true,
            digits: true,
            spaces: true,
            also: ".-&".into(),
        };
        assert_eq!(en.allowed(&allowed), "letters, digits, spaces and . - &");
        assert_eq!(de.allowed(&allowed), "Buchstaben, Ziffern, Leerzeichen und . - &");
        let price = Money {
            minor: 50,
            currency: quantity::Currency::EUR,
        };
        assert_eq!(en.character_price(&price, 0, false), "€0.50 a character");
        assert_eq!(
            en.character_price(&price, 3, true),
            "€0.50 a character after the first 3, spaces are free"
        );
        assert_eq!(
            de.character_price(&price, 3, true),
            "0,50\u{a0}€ je Zeichen nach den ersten 3, Leerzeichen kosten nichts"
        );
        assert_eq!(en.character_price(&Money { minor: 0, ..price }, 3, true), "");
    }
}
